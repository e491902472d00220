package extract

import (
	"bytes"
	"context"
	"errors"
	"iter"
	"runtime"
	"time"

	"github.com/assaykit/assay/extract/internal/meter"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// Options configure [All].
type Options struct {
	Concurrency int           // articles extracted at once, at most MaxConcurrency; 0 means the number of processors
	Timeout     time.Duration // for one article, including retries; 0 means 5 minutes, negative means no limit
	NoCache     bool          // do not read or write caches
	Refresh     bool          // write caches and do not read them
}

// MaxConcurrency is the maximum number of articles that are extracted at once.
const MaxConcurrency = 1024

// defaultTimeout is the default of [Options.Timeout].
const defaultTimeout = 5 * time.Minute

// Outcome is the result for one article: a record, or an [*Error].
type Outcome struct {
	Index   int // of the article in the articles passed to All
	Record  []byte
	Err     error
	Metrics *result.Metrics
	At      string // the file that a recorded output was read from, with ":line" for JSON Lines

	// TakenOff is what was taken off the extractor's answer to find the record in it:
	// "thought", "prose", "fence", "string" ([Unwrapped]). It is nil for an answer that
	// is its record.
	TakenOff []string
}

// All extracts the articles, several at once, and yields an outcome for each,
// in the order of the articles. A failure on one article is in its outcome and
// does not affect the others. The error is nil except in a last pair without an
// outcome, if ctx ended first; the outcomes yielded before it are those of the
// first articles. A later run with a [Cache] resumes after the articles that
// were cached.
//
// The extractor is called from several goroutines; the body of the loop runs in
// the caller's. Breaking out of the loop stops the extractions and waits for
// them.
//
// If a [Revoker] reports at the end that the record of an article was wrong,
// the index of that article is yielded once more, with the error, after all
// others.
func All(ctx context.Context, x Extractor, articles []seeds.Article, o Options) iter.Seq2[Outcome, error] {
	return func(yield func(Outcome, error) bool) {
		outer := ctx
		ctx, stop := context.WithCancel(withCacheMode(ctx, o))
		waiting := extractAll(ctx, x, articles, o)
		defer func() {
			stop()
			for done := range waiting {
				<-done
			}
		}()
		i := 0
		for done := range waiting {
			out := <-done
			if ctx.Err() != nil {
				continue // an interrupted extraction has no outcome
			}
			out.Index = i
			if !yield(out, nil) {
				return
			}
			i++
		}
		var withdrawals []Revocation
		if outer.Err() == nil {
			withdrawals = revoked(ctx, x)
		}
		if outer.Err() != nil {
			yield(Outcome{}, outer.Err())
			return
		}
		for _, w := range withdrawals {
			for i, a := range articles {
				if a.ID == w.Article.ID && !yield(Outcome{Index: i, Err: w.Err}, nil) {
					return
				}
			}
		}
	}
}

// extractAll starts to extract the articles. It returns a channel for each
// outcome, in the order of the articles. It starts no more once ctx has ended.
func extractAll(ctx context.Context, x Extractor, articles []seeds.Article, o Options) <-chan chan Outcome {
	concurrency := o.Concurrency
	if concurrency <= 0 {
		concurrency = runtime.GOMAXPROCS(0)
	}
	concurrency = min(concurrency, MaxConcurrency, max(1, len(articles)))
	// A slow article delays the outcomes after it; this many may be buffered.
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
				done <- extractOne(ctx, x, a, o.Timeout)
			}()
		}
	}()
	return waiting
}

// extractOne extracts one article. It converts everything that may go wrong to an outcome.
func extractOne(ctx context.Context, x Extractor, a seeds.Article, limit time.Duration) Outcome {
	ctx, m := meter.With(ctx)
	if limit == 0 {
		limit = defaultTimeout
	}
	began := time.Now()
	record, err := Timeout(x, limit).Extract(ctx, a)
	record = bytes.Clone(record) // the extractor may reuse the slice that it returned
	metrics, at := m.Read()
	metrics.Milliseconds = time.Since(began).Milliseconds()
	if err == nil && len(bytes.TrimSpace(record)) == 0 {
		err = Errorf(Empty, "the extractor returned neither a record nor an error")
	}
	if err != nil {
		record = nil
		if _, ok := errors.AsType[*Error](err); !ok {
			err = &Error{Kind: Failed, Message: plain.Tail(err.Error(), 1000), Err: err}
		}
	}
	return Outcome{Record: record, Err: err, Metrics: &metrics, At: at, TakenOff: m.TakenOff()}
}
