package extract

import (
	"context"

	"golang.org/x/time/rate"

	"github.com/assaykit/assay/seeds"
)

// RateLimit asks the extractor at most so many times a second, evenly. What is
// no number above zero, such as 0 or NaN, is no limit.
func RateLimit(x Extractor, perSecond float64) Extractor {
	if !(perSecond > 0) {
		return x
	}
	return limited{x, rate.NewLimiter(rate.Limit(perSecond), 1)}
}

type limited struct {
	Extractor
	limiter *rate.Limiter
}

func (x limited) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	if err := x.limiter.Wait(ctx); err != nil {
		if ctx.Err() != nil {
			return nil, canceled(ctx)
		}
		return nil, errorf(TimedOut, "the rate limit leaves no time for this article: %v", err)
	}
	return x.Extractor.Extract(ctx, a)
}

func (x limited) Close() error { return closeOf(x.Extractor) }

// Cap refuses outputs of more than so many bytes. What runs outside this
// process has its own cap, which is held while it writes.
func Cap(x Extractor, bytes int) Extractor { return capping{x, bytes} }

type capping struct {
	Extractor
	bytes int
}

func (x capping) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	record, err := x.Extractor.Extract(ctx, a)
	if err == nil && len(record) > x.bytes {
		return nil, errorf(TooLarge, "the output has %d bytes; at most %d are read", len(record), x.bytes)
	}
	return record, err
}

func (x capping) Close() error { return closeOf(x.Extractor) }
