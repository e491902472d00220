package extract

import (
	"context"

	"golang.org/x/time/rate"

	"github.com/assaykit/assay/seeds"
)

// RateLimit returns an extractor that calls x at most perSecond times a second,
// evenly. Zero and negative rates are no limit.
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
			return nil, ContextError(ctx)
		}
		return nil, Errorf(TimedOut, "the rate limit leaves no time for this article: %v", err)
	}
	return x.Extractor.Extract(ctx, a)
}

func (x limited) Unwrap() Extractor { return x.Extractor }

func (x limited) Close() error { return Close(x.Extractor) }
