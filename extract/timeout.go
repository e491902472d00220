package extract

import (
	"context"
	"errors"
	"io"
	"time"

	"github.com/assaykit/assay/seeds"
)

// grace is how long an extractor whose context has ended may take to return its
// own error.
const grace = 3 * time.Second

// Timeout returns an extractor that limits the time of x for one article. An
// answer that comes later is ignored. An x that ignores its context is left
// running: a Go function cannot be stopped from outside. A limit that is not
// positive is no limit.
func Timeout(x Extractor, limit time.Duration) Extractor { return timeout{orMissing(x), limit} }

type timeout struct {
	Extractor
	limit time.Duration
}

type returned struct {
	record []byte
	err    error
}

func (x timeout) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	if x.limit > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeoutCause(ctx, x.limit, Errorf(TimedOut, "no answer in %v", x.limit))
		defer cancel()
	}
	done := make(chan returned, 1)
	go func() {
		var r returned
		defer func() { done <- r }()
		defer recoverTo(&r.err)
		r.record, r.err = x.Extractor.Extract(ctx, a)
	}()
	select {
	case r := <-done:
		return r.record, asTimeout(ctx, r.err)
	case <-ctx.Done():
	}
	t := time.NewTimer(grace)
	defer t.Stop()
	select {
	case r := <-done:
		if r.err == nil { // an answer that came too late is none
			return nil, ContextError(ctx)
		}
		return nil, asTimeout(ctx, r.err)
	case <-t.C:
		e := ContextError(ctx)
		e.Message += "; the function did not stop when its context ended and was left behind"
		return nil, e
	}
}

// asTimeout gives the context's own error, which functions return as it is, its kind.
func asTimeout(ctx context.Context, err error) error {
	if _, ok := errors.AsType[*Error](err); !ok && ctx.Err() != nil && errors.Is(err, ctx.Err()) {
		return ContextError(ctx)
	}
	return err
}

// Unwrap returns the extractor within.
func (x timeout) Unwrap() Extractor { return x.Extractor }

// Close closes the extractor within.
func (x timeout) Close() error { return Close(x.Extractor) }

// Close closes an extractor that is an [io.Closer], and does nothing to another.
func Close(x Extractor) error {
	if c, ok := x.(io.Closer); ok {
		return c.Close()
	}
	return nil
}
