package extract

import (
	"context"
	"sync"
	"time"

	"github.com/assaykit/assay/seeds"
)

// RateLimit returns an extractor that calls x at most perSecond times a second,
// evenly. A rate that is not positive, such as 0 or NaN, is no limit.
func RateLimit(x Extractor, perSecond float64) Extractor {
	x = orMissing(x)
	if !(perSecond > 0) {
		return x
	}
	gap := min(float64(time.Second)/perSecond, float64(maxGap))
	return &limited{Extractor: x, gap: time.Duration(gap)}
}

// maxGap is more than any run takes, and small enough to be added to a time.
const maxGap = 100 * 365 * 24 * time.Hour

type limited struct {
	Extractor
	gap time.Duration

	mu   sync.Mutex
	next time.Time // no call begins before
}

func (x *limited) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, ContextError(ctx)
	}
	wait, err := x.reserve(ctx)
	if err != nil {
		return nil, err
	}
	if wait > 0 {
		timer := time.NewTimer(wait)
		defer timer.Stop()
		select {
		case <-ctx.Done():
			return nil, ContextError(ctx)
		case <-timer.C:
		}
	}
	return x.Extractor.Extract(ctx, a)
}

// reserve takes the next turn and returns how long it is until then. A turn
// that comes after the context's deadline is left to another caller.
func (x *limited) reserve(ctx context.Context) (time.Duration, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	turn := time.Now()
	wait := max(0, x.next.Sub(turn))
	turn = turn.Add(wait)
	if deadline, ok := ctx.Deadline(); ok && turn.After(deadline) {
		return 0, Errorf(TimedOut, "the rate limit leaves no time for this article: its turn is in %s", wait.Round(time.Millisecond))
	}
	x.next = turn.Add(x.gap)
	return wait, nil
}

func (x *limited) Unwrap() Extractor { return x.Extractor }

func (x *limited) Close() error { return Close(x.Extractor) }
