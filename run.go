package assay

import (
	"context"
	"sync"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// Config says what [Run] runs. Its zero value is the built-in suite with every
// check and the default gate.
type Config struct {
	Extractor string          // its name in the result; "extractor" where empty
	Cases     []Case          // nil: BuiltinSuite()
	Checks    []*checks.Check // nil: checks.All()
	Gate      gate.Policy     // the zero policy fails on any finding of severity error
	Baseline  *gate.Baseline  // known findings, nil for none
	Lenient   bool            // accept unknown keys, as notes
	Notices   []gate.Notice   // of the suite, for the result
	Strict    bool            // a notice of what was not looked at makes the result unknown

	Run      extract.Options // concurrency, timeouts, cache
	Measure  bool            // put latency, tokens and cost in the result, as budgets need; it then differs from run to run
	Progress func(Progress)  // called after every article, from the goroutine that called Run
}

// defaultExtractor is the name of an extractor that has none.
const defaultExtractor = "extractor"

// Progress is how far a run is.
type Progress struct {
	Done, Of, Failed int
}

func (c Config) evaluation() evaluation {
	return evaluation{
		extractor: c.Extractor, cases: c.Cases, checks: c.Checks, policy: c.Gate, baseline: c.Baseline,
		options: schema.Options{Lenient: c.Lenient}, notices: c.Notices, strict: c.Strict,
	}.withDefaults()
}

// Run extracts every article of the suite, checks the records, and says whether
// the gate passes. The result's runs are in order of article and attempt.
func Run(ctx context.Context, x Extractor, c Config) (*Result, error) {
	runs, err := Extract(ctx, x, c)
	if err != nil {
		return nil, err
	}
	return c.evaluation().decide(runs)
}

// Extract is [Run] without the decision, so that [gate.Decide] can decide about
// the runs of several extractors together. Recorded outputs that are of no
// article follow the articles' runs, each as a run with an Error.
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
		if times > 1 { // one reading serves all attempts
			prepared[i] = sync.OnceValue(k.prepared)
		}
		for range times {
			articles = append(articles, *k.Article)
		}
	}
	if times > 1 { // an answer from the cache would say nothing of stability
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
		runs[i] = e.evaluate(ctx, rec, prepared[i/times]())
		if times > 1 {
			runs[i].Attempt = i%times + 1
		}
		if i < progress.Done {
			continue // withdrawn after all were done
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
			runs = append(runs, e.evaluate(ctx, Record{Extractor: e.extractor, At: o.At, Err: o.Err}, Case{}))
		}
	}
	return runs, nil
}

// unidentified are recorded outputs of which some can be of no article.
type unidentified interface{ Unidentified() []extract.Outcome }
