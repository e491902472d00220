package extract

import (
	"context"

	"github.com/assaykit/assay/seeds"
)

// capped refuses outputs of more than so many bytes. What runs outside this
// process has its own cap, which is enforced while it writes.
type capped struct {
	Extractor
	bytes int
}

func (x capped) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	record, err := x.Extractor.Extract(ctx, a)
	if err == nil && len(record) > x.bytes {
		return nil, Errorf(TooLarge, "the output has %d bytes; at most %d are read", len(record), x.bytes)
	}
	return record, err
}

func (x capped) Close() error { return Close(x.Extractor) }

func (x capped) Unwrap() Extractor { return x.Extractor }

// redacted keeps an extractor's secrets out of what it answers and out of its
// errors.
type redacted struct {
	Extractor
	secrets secrets
}

// redact is the extractor itself where nothing is secret.
func redact(x Extractor, s secrets) Extractor {
	if len(s) == 0 {
		return x
	}
	return redacted{x, s}
}

func (x redacted) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	record, err := x.Extractor.Extract(ctx, a)
	return x.secrets.checked(a, record, err)
}

func (x redacted) Unwrap() Extractor { return x.Extractor }

func (x redacted) Close() error { return Close(x.Extractor) }
