package extract

import (
	"context"
	"errors"
	"math/rand/v2"
	"time"

	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// Waits between attempts.
const (
	minPause = 500 * time.Millisecond
	maxPause = time.Minute
)

// Retry returns an extractor that repeats a failed extraction up to the given
// number of times if the failure is transient: a crash, a time limit, a failed
// connection, an HTTP status 429 or 5xx. The first pause is half a second; each
// is twice as long as the one before, up to a minute, minus a random part of up
// to a half, so that clients do not retry in step. The server's Retry-After, up
// to a minute, is used instead if it is given. If x is a [Timeout], the limit
// applies to each attempt.
func Retry(x Extractor, retries int) Extractor { return retry{orMissing(x), retries, minPause} }

// retry is Retry with another first pause.
type retry struct {
	Extractor
	retries    int
	firstPause time.Duration
}

func (x retry) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	wait := x.firstPause
	for n := 0; ; n++ {
		record, err := x.Extractor.Extract(ctx, a)
		if err == nil || n >= x.retries || !isTransient(err) || ctx.Err() != nil {
			return record, err
		}
		pause := wait - time.Duration(rand.Int64N(int64(wait/2)+1))
		wait = min(2*wait, maxPause)
		if e, ok := errors.AsType[*Error](err); ok && e.After > 0 {
			pause = min(e.After, maxPause)
		}
		t := time.NewTimer(pause)
		select {
		case <-t.C:
		case <-ctx.Done():
			t.Stop()
			return nil, err
		}
		AddUsage(ctx, result.Metrics{Retries: 1})
	}
}

func (x retry) Unwrap() Extractor { return x.Extractor }

func (x retry) Close() error { return Close(x.Extractor) }

// isTransient reports whether a retry may succeed.
func isTransient(err error) bool {
	e, ok := errors.AsType[*Error](err)
	if !ok {
		return false
	}
	switch e.Kind {
	case Crashed, TimedOut, Unreachable:
		return !e.Permanent
	case Status:
		return !e.Permanent && (e.Code == 429 || e.Code >= 500)
	}
	return false
}
