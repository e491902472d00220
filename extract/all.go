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

// Options say how [All] runs an extractor.
type Options struct {
	Concurrency int           // articles at once, up to MaxConcurrency; as many as there are processors when zero
	Timeout     time.Duration // of one article, retries included; 5 minutes when zero, none when negative
	NoCache     bool          // neither read nor write caches
	Refresh     bool          // write caches and do not read them
}

// MaxConcurrency is how many articles are extracted at once at the most.
const MaxConcurrency = 1024

// defaultTimeout is how long one article may take.
const defaultTimeout = 5 * time.Minute

// Outcome is the result for one article: a record, or an [*Error].
type Outcome struct {
	Index   int // of the article among those that were to be extracted
	Record  []byte
	Err     error
	Metrics *result.Metrics
	At      string // the file that a recorded output was read from, with ":line" for JSON Lines
}

// All extracts the articles, several at once, and yields their outcomes in the
// articles' order. Whatever an extractor does wrong with an article is in that
// article's outcome; the others go on. The error is nil but for a last pair
// without an outcome, where ctx ended first: the outcomes yielded are then those
// of the first articles. Outcomes that a [Cache] has stored by then are not
// extracted again, so that an interrupted run resumes. If the loop is left early,
// extractions that still run are ended first.
//
// The extractor is called from several goroutines; the loop's body runs in the
// caller's.
//
// A [Revoker] may show at its end that what was taken for the answer of an
// article was none: that article's index is yielded once more, with the error,
// after all others.
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
				continue // what was interrupted is no outcome
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

// extractAll starts to extract the articles. Each has a channel for its outcome,
// in the articles' order; when ctx ends no further one is begun.
func extractAll(ctx context.Context, x Extractor, articles []seeds.Article, o Options) <-chan chan Outcome {
	concurrency := o.Concurrency
	if concurrency <= 0 {
		concurrency = runtime.GOMAXPROCS(0)
	}
	concurrency = min(concurrency, MaxConcurrency, max(1, len(articles)))
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
	return waiting
}

// one extracts one article, whatever the extractor does.
func one(ctx context.Context, x Extractor, a seeds.Article, limit time.Duration) Outcome {
	ctx, m := meter.With(ctx)
	if limit == 0 {
		limit = defaultTimeout
	}
	began := time.Now()
	record, err := Timeout(x, limit).Extract(ctx, a)
	record = bytes.Clone(record) // an extractor may use what it returned again
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
	return Outcome{Record: record, Err: err, Metrics: &metrics, At: at}
}
