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

// Retry returns an extractor that repeats a failed extraction at most that many
// times if the failure is transient: a crash, a time limit, no connection, an
// HTTP status 429 or 5xx. It waits half a second, then twice as long each time
// up to a minute, each wait shortened at random by up to half, so that many
// clients do not retry at the same moment; or as long as the server's
// Retry-After says, up to a minute. Each attempt has its own limit if x is a
// [Timeout].
func Retry(x Extractor, retries int) Extractor { return retry{orMissing(x), retries, minPause} }

// retry starts with a pause of wait.
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

// isTransient reports whether asking again may help.
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
