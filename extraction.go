package assay

import (
	"context"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// extraction extracts the articles of a suite and adds their runs.
type extraction struct {
	evaluation
	config   Config
	add      func(n int, run result.Run) (result.Run, error)
	progress Progress
	last     int // number of the last record that was added
}

// times returns the number of attempts at each article.
func (e *extraction) times() int { return max(1, e.config.Gate.Repeat.Times) }

// run extracts the articles of the shard that are not done, and evaluates the records
// while others are extracted.
func (e *extraction) run(ctx context.Context, x Extractor) error {
	articles, numbers := e.articles()
	if e.times() > 1 { // attempts answered by the cache would all be the same
		e.config.Run.NoCache = true
	}
	e.progress.Of = len(articles)
	prepared := newPreparedCases(e.cases)
	p := newEvaluations(ctx, e.added, e.rows, func(ctx context.Context, rec Record, item int) (result.Run, *checks.Input) {
		var k Case
		if item >= 0 {
			k = prepared.of(item)
		}
		return e.evaluate(ctx, rec, k)
	})
	var err error
	for o, failure := range extract.All(ctx, x, articles, e.config.Run) {
		if err = failure; err != nil {
			break
		}
		rec := Record{Extractor: e.extractor, At: o.At, Data: o.Record, Err: o.Err, TakenOff: o.TakenOff}
		if e.config.Measure {
			rec.Metrics = o.Metrics
		}
		n := numbers[o.Index]
		if err = p.submit(n, rec, (n-e.config.Stream.Offset-1)/e.times()); err != nil {
			break
		}
	}
	if err == nil {
		err = e.submitUnidentified(p, x)
	}
	return p.finish(err)
}

// articles returns the articles to extract, each as often as there are attempts, and
// the numbers of their records.
func (e *extraction) articles() (articles []seeds.Article, numbers []int) {
	for i, k := range e.cases {
		for t := range e.times() {
			n := e.config.Stream.Offset + i*e.times() + t + 1
			if n > e.config.Stream.Done && e.config.Stream.Shard.Has(k.id()) {
				articles, numbers = append(articles, *k.Article), append(numbers, n)
			}
		}
	}
	return articles, numbers
}

// added adds the run of the n-th record and reports the progress. It does not for a
// record that was taken back, nor for one of no article.
func (e *extraction) added(n int, run result.Run) (result.Run, error) {
	i, of := n-e.config.Stream.Offset-1, e.times()*len(e.cases)
	if e.times() > 1 && i < of {
		run.Attempt = i%e.times() + 1
	}
	run, err := e.add(n, run)
	if err != nil || n <= e.last || i >= of {
		return run, err
	}
	e.last = n
	if e.progress.Done++; run.Verdict != result.Pass {
		e.progress.Failed++
	}
	if e.config.Progress != nil {
		e.config.Progress(e.progress)
	}
	return run, nil
}

// submitUnidentified submits the recorded outputs that belong to no article.
func (e *extraction) submitUnidentified(p *evaluations, x Extractor) error {
	s, ok := extract.As[unidentified](x)
	if !ok {
		return nil
	}
	for i, o := range s.Unidentified() {
		n := e.config.Stream.Offset + e.times()*len(e.cases) + i + 1
		if n <= e.config.Stream.Done || !e.config.Stream.Shard.Has(o.At) {
			continue
		}
		if err := p.submit(n, Record{Extractor: e.extractor, At: o.At, Err: o.Err}, -1); err != nil {
			return err
		}
	}
	return nil
}

// unidentified is implemented by recorded outputs, some of which may belong to
// no article of the suite.
type unidentified interface{ Unidentified() []extract.Outcome }
