package configured

import (
	"context"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/internal/secrets"
	"github.com/assaykit/assay/seeds"
)

// capped refuses outputs of more than so many bytes. What runs outside this
// process has its own cap, which is enforced while it writes.
type capped struct {
	extract.Extractor
	bytes int
}

func (x capped) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	record, err := x.Extractor.Extract(ctx, a)
	if err == nil && len(record) > x.bytes {
		return nil, extract.Errorf(extract.TooLarge, "the output has %d bytes; at most %d are read", len(record), x.bytes)
	}
	return record, err
}

func (x capped) Close() error { return extract.Close(x.Extractor) }

func (x capped) Unwrap() extract.Extractor { return x.Extractor }

// redacted keeps an extractor's secrets out of what it answers and out of its
// errors.
type redacted struct {
	extract.Extractor
	secrets secrets.List
}

// redact is the extractor itself where nothing is secret.
func redact(x extract.Extractor, s secrets.List) extract.Extractor {
	if len(s) == 0 {
		return x
	}
	return redacted{x, s}
}

func (x redacted) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	record, err := x.Extractor.Extract(ctx, a)
	return x.secrets.Check(a, record, err)
}

func (x redacted) Unwrap() extract.Extractor { return x.Extractor }

func (x redacted) Close() error { return extract.Close(x.Extractor) }
