package extract

import (
	"context"
	"errors"
	"io"
	"time"

	"github.com/assaykit/assay/seeds"
)

// grace is the time that an extractor has to return its own error after its
// context has ended.
const grace = 3 * time.Second

// Timeout returns an extractor that limits the time of x for one article.
// Answers after that are ignored. If x ignores its context, its goroutine is
// left running, since Go cannot stop it. A limit that is not positive means no
// limit.
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
		return r.record, wrapContextError(ctx, r.err)
	case <-ctx.Done():
	}
	t := time.NewTimer(grace)
	defer t.Stop()
	select {
	case r := <-done:
		if r.err == nil { // a late answer does not count
			return nil, ContextError(ctx)
		}
		return nil, wrapContextError(ctx, r.err)
	case <-t.C:
		e := ContextError(ctx)
		e.Message += "; the function did not stop when its context ended, and is left running"
		return nil, e
	}
}

// wrapContextError converts the context's error, which functions return unchanged, to an [*Error].
func wrapContextError(ctx context.Context, err error) error {
	if _, ok := errors.AsType[*Error](err); !ok && ctx.Err() != nil && errors.Is(err, ctx.Err()) {
		return ContextError(ctx)
	}
	return err
}

// Unwrap returns the wrapped extractor.
func (x timeout) Unwrap() Extractor { return x.Extractor }

// Close closes the wrapped extractor.
func (x timeout) Close() error { return Close(x.Extractor) }

// Close closes an extractor if it is an [io.Closer].
func Close(x Extractor) error {
	if c, ok := x.(io.Closer); ok {
		return c.Close()
	}
	return nil
}
