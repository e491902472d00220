package extract

import (
	"bytes"
	"context"
	"errors"
	"runtime"
	"time"

	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// Options say how Each runs an extractor.
type Options struct {
	Concurrency int           // articles at once, up to MaxConcurrency; as many as there are processors when zero
	Timeout     time.Duration // of one article, retries included; 5 minutes when zero, none when negative
	NoCache     bool          // neither read nor write caches
	Refresh     bool          // write caches and do not read them
}

// MaxConcurrency is how many articles are extracted at once at the most.
const MaxConcurrency = 1024

// Outcome is what became of one article: a record, or an *Error.
type Outcome struct {
	Record  []byte
	Err     error
	Metrics *result.Metrics
	At      string // the file that a recorded output was read from, with ":line" for JSON Lines
}

// Each extracts the articles, several at once, and hands over the outcomes in
// the articles' order, from the calling goroutine. Whatever an extractor does
// wrong with an article is in that article's outcome; the others go on. The
// error is the context's: the run was interrupted, and the outcomes handed
// over are those of the first articles. What a Cache holds by then is not
// extracted again: that is how an interrupted run resumes.
//
// A program that lives on may show at its end that what was taken for the
// answer of an article was none: that article is handed over once more, with
// the error, after all others.
func Each(ctx context.Context, x Extractor, articles []seeds.Article, o Options, deliver func(i int, out Outcome)) error {
	concurrency := o.Concurrency
	if concurrency <= 0 {
		concurrency = runtime.GOMAXPROCS(0)
	}
	concurrency = min(concurrency, MaxConcurrency, max(1, len(articles)))
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	ctx = withCacheMode(ctx, o)

	// A slow article holds back the outcomes behind it: so many may wait.
	waiting := make(chan chan Outcome, 8*concurrency)
	running := make(chan struct{}, concurrency)
	go func() {
		defer close(waiting)
		for _, a := range articles {
			select {
			case running <- struct{}{}:
			case <-ctx.Done():
				return
			}
			done := make(chan Outcome, 1)
			select {
			case waiting <- done:
			case <-ctx.Done():
				return
			}
			go func() {
				defer func() { <-running }()
				done <- one(ctx, x, a, o.Timeout)
			}()
		}
	}()
	i := 0
	for done := range waiting {
		out := <-done
		if ctx.Err() != nil {
			continue // what was interrupted is no outcome
		}
		deliver(i, out)
		i++
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	doubts := settle(ctx, x)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	for _, d := range doubts {
		for i, a := range articles {
			if a.ID == d.article.ID {
				deliver(i, Outcome{Err: d.err})
			}
		}
	}
	return nil
}

// one extracts one article, whatever the extractor does.
func one(ctx context.Context, x Extractor, a seeds.Article, limit time.Duration) Outcome {
	ctx, m := withMeter(ctx)
	if limit == 0 {
		limit = 5 * time.Minute
	}
	began := time.Now()
	record, err := Timeout(x, limit).Extract(ctx, a)
	record = bytes.Clone(record) // an extractor may use what it returned again
	metrics, at := m.read()
	metrics.Milliseconds = time.Since(began).Milliseconds()
	if err == nil && len(bytes.TrimSpace(record)) == 0 {
		err = errorf(Empty, "the extractor returned neither a record nor an error")
	}
	if err != nil {
		record = nil
		if _, ok := errors.AsType[*Error](err); !ok {
			err = &Error{Kind: Failed, Message: printable(err.Error(), 1000), Err: err}
		}
	}
	return Outcome{Record: record, Err: err, Metrics: &metrics, At: at}
}
