package configured

import (
	"context"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/internal/secrets"
	"github.com/assaykit/assay/seeds"
)

// capped is an extractor that returns an error for outputs of more than the
// given number of bytes. Extractors outside this process have limits of their
// own, which apply while they write.
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

// redacted is an extractor that removes the secrets of another from its errors,
// and rejects answers with secrets.
type redacted struct {
	extract.Extractor
	secrets secrets.List
}

// redact returns the extractor itself if it has no secrets.
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
