package assay

import (
	"context"
	"sync"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/rows"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// Config configures [Run] and [Extract]. Its zero value is the built-in suite
// with every check and the default policy.
type Config struct {
	Extractor string          // name of the extractor in the result; "extractor" if empty
	Cases     []Case          // [BuiltinSuite] if nil
	Checks    []*checks.Check // [checks.All] if nil
	Gate      gate.Policy     // the zero policy fails on any finding of severity error
	Baseline  *gate.Baseline  // known findings, nil for none
	Lenient   bool            // report unknown keys as notes, not as errors
	Notices   []gate.Notice   // notices about the suite, added to the result
	Strict    bool            // a notice that is Unverified makes the result unknown

	Run      extract.Options // concurrency, timeouts, cache
	Measure  bool            // add latency, tokens and cost to the result, which then differs between runs; budgets need them
	Progress func(Progress)  // called after every extraction, from the goroutine that called Run

	// Rows, if set, gets the rows of each record (assay/row@1), in the order of the
	// cases, from the goroutine that called Run. A record that the extractor
	// withdraws at its end comes once more, with its error. The error of Rows ends Run.
	Rows func([]rows.Row) error
}

// defaultExtractor is the name of an extractor that has none.
const defaultExtractor = "extractor"

// Progress is the progress of a run, in extractions: one for each attempt at
// each article.
type Progress struct {
	Done   int // extractions that are done
	Of     int // all extractions
	Failed int // those of Done whose verdict is not pass
}

func (c Config) evaluation() evaluation {
	return evaluation{
		extractor: c.Extractor, cases: c.Cases, checks: c.Checks, policy: c.Gate, baseline: c.Baseline,
		options: schema.Options{Lenient: c.Lenient}, notices: c.Notices, strict: c.Strict, rows: c.Rows,
	}.withDefaults()
}

// Run extracts every article of the suite, checks the records, and returns the
// result of the gate. The runs of the result are in order of article and attempt.
func Run(ctx context.Context, x Extractor, c Config) (*Result, error) {
	runs, err := Extract(ctx, x, c)
	if err != nil {
		return nil, err
	}
	return c.evaluation().decide(runs)
}

// Extract is [Run] without the decision of the gate, so that [gate.Decide] can
// decide on the runs of several extractors together. The runs are in the order
// of the cases. Recorded outputs that belong to no article follow, each as a run
// with an Error.
func Extract(ctx context.Context, x Extractor, c Config) ([]result.Run, error) {
	if err := validateExtractor(x); err != nil {
		return nil, err
	}
	e := c.evaluation()
	if err := e.validate(true); err != nil {
		return nil, err
	}
	times := max(1, c.Gate.Repeat.Times)
	articles := make([]seeds.Article, 0, times*len(e.cases))
	prepared := make([]func() Case, len(e.cases))
	for i, k := range e.cases {
		prepared[i] = func() Case { return k }
		if times > 1 { // interpret each case once for all its attempts
			prepared[i] = sync.OnceValue(k.prepared)
		}
		for range times {
			articles = append(articles, *k.Article)
		}
	}
	if times > 1 { // attempts answered by the cache would all be the same
		c.Run.NoCache = true
	}
	runs := make([]result.Run, len(articles))
	progress := Progress{Of: len(articles)}
	for o, err := range extract.All(ctx, x, articles, c.Run) {
		if err != nil {
			return nil, err
		}
		i := o.Index
		rec := Record{Extractor: e.extractor, At: o.At, Data: o.Record, Err: o.Err}
		if c.Measure {
			rec.Metrics = o.Metrics
		}
		run, in := e.evaluate(ctx, rec, prepared[i/times]())
		if times > 1 {
			run.Attempt = i%times + 1
		}
		runs[i] = run
		if err := e.writeRows(&run, in); err != nil {
			return nil, err
		}
		if i < progress.Done {
			continue // this outcome replaces an earlier one
		}
		if progress.Done++; e.policy.Verdict(runs[i], e.checks, e.baseline) != result.Pass {
			progress.Failed++
		}
		if c.Progress != nil {
			c.Progress(progress)
		}
	}
	if s, ok := extract.As[unidentified](x); ok {
		for _, o := range s.Unidentified() {
			run, in := e.evaluate(ctx, Record{Extractor: e.extractor, At: o.At, Err: o.Err}, Case{})
			runs = append(runs, run)
			if err := e.writeRows(&run, in); err != nil {
				return nil, err
			}
		}
	}
	return runs, nil
}

// unidentified is implemented by recorded outputs, some of which may belong to
// no article of the suite.
type unidentified interface{ Unidentified() []extract.Outcome }
