package extract

import (
	"context"
	"sync"
	"time"

	"github.com/assaykit/assay/seeds"
)

// RateLimit returns an extractor that calls x at most perSecond times a second,
// at equal intervals. A rate that is not positive, such as 0 or NaN, means no
// limit.
func RateLimit(x Extractor, perSecond float64) Extractor {
	x = orMissing(x)
	if !(perSecond > 0) {
		return x
	}
	gap := min(float64(time.Second)/perSecond, float64(maxGap))
	return &limited{Extractor: x, gap: time.Duration(gap)}
}

// maxGap is longer than any run, and small enough to be added to a time without overflow.
const maxGap = 100 * 365 * 24 * time.Hour

type limited struct {
	Extractor
	gap time.Duration

	mu   sync.Mutex
	next time.Time // the earliest time of the next call
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

// reserve reserves the next slot and returns how long to wait for it. A slot
// after the context's deadline is left to another caller.
func (x *limited) reserve(ctx context.Context) (time.Duration, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	turn := time.Now()
	wait := max(0, x.next.Sub(turn))
	turn = turn.Add(wait)
	if deadline, ok := ctx.Deadline(); ok && turn.After(deadline) {
		return 0, Errorf(TimedOut, "the rate limit leaves no time for this article: it would have to wait %s", wait.Round(time.Millisecond))
	}
	x.next = turn.Add(x.gap)
	return wait, nil
}

func (x *limited) Unwrap() Extractor { return x.Extractor }

func (x *limited) Close() error { return Close(x.Extractor) }
