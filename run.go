package assay

import (
	"context"
	"errors"
	"fmt"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// Config says what Run runs. Its zero value is the embedded suite with every
// check and the default gate.
type Config struct {
	Extractor string          // its name in the result; "extractor" where empty
	Cases     []Case          // nil: Kit()
	Checks    []*checks.Check // nil: checks.All()
	Gate      gate.Policy     // the zero gate fails on any finding of severity error
	Baseline  *gate.Baseline  // known findings, nil for none
	Run       extract.Options // concurrency, timeouts, cache
	Measure   bool            // put latency, tokens and cost in the result, which then differs from run to run
	Lenient   bool            // accept unknown keys, as notes
	Progress  func(Progress)  // called after every article, from one goroutine
	Notices   []Notice        // of the suite, for the result
}

// defaultExtractor is the name of an extractor that has none.
const defaultExtractor = "extractor"

// Progress is how far a run is.
type Progress struct {
	Done, Of, Failed int
}

func (c Config) list() []*checks.Check {
	if c.Checks == nil {
		return checks.All()
	}
	return c.Checks
}

func (c Config) cases() []Case {
	if c.Cases == nil {
		return Kit()
	}
	return c.Cases
}

// Run extracts every article of the suite, checks what came, and says whether
// the gate holds.
func Run(ctx context.Context, x Extractor, c Config) (*Result, error) {
	runs, err := Runs(ctx, x, c)
	if err != nil {
		return nil, err
	}
	r, err := gate.Decide(runs, c.list(), c.Gate, c.Baseline)
	if err != nil {
		return nil, fmt.Errorf("assay: %w", err)
	}
	Tell(r, c.Notices)
	return r, nil
}

// Runs is Run without the conclusion, so that the runs of several extractors
// can be concluded together. Recorded outputs that are no article's, because
// they are no records, follow the articles' runs, each as a run that is unknown.
func Runs(ctx context.Context, x Extractor, c Config) ([]result.Run, error) {
	if x == nil {
		return nil, errors.New("assay: Run needs an extractor; extract.Builtin() is one")
	}
	if err := c.validate(); err != nil {
		return nil, err
	}
	cases, name := c.cases(), c.Extractor
	if name == "" {
		name = defaultExtractor
	}
	times := max(1, c.Gate.Repeat.Times)
	articles := make([]seeds.Article, 0, times*len(cases))
	for _, k := range cases {
		for range times {
			articles = append(articles, *k.Article)
		}
	}
	if times > 1 { // an answer from the cache would say nothing of stability
		c.Run.NoCache = true
	}
	runs := make([]result.Run, len(articles))
	done := Progress{Of: len(articles)}
	err := extract.Each(ctx, x, articles, c.Run, func(i int, o extract.Outcome) {
		rec := Record{Extractor: name, At: o.At, Data: o.Record, Err: o.Err}
		if c.Measure {
			rec.Metrics = o.Metrics
		}
		runs[i] = Judge(ctx, rec, cases[i/times], c.list(), schema.Options{Lenient: c.Lenient})
		if times > 1 {
			runs[i].Attempt = i%times + 1
		}
		if i < done.Done {
			return // withdrawn after all were done
		}
		if done.Done++; c.Gate.Verdict(runs[i], c.list(), c.Baseline) != result.Pass {
			done.Failed++
		}
		if c.Progress != nil {
			c.Progress(done)
		}
	})
	if err != nil {
		return nil, err
	}
	for _, o := range extract.Loose(x) {
		runs = append(runs, Judge(ctx, Record{Extractor: name, At: o.At, Err: o.Err}, Case{}, c.list(), schema.Options{}))
	}
	return runs, nil
}

// validate tells what is wrong with the checks and the policy of a call.
func (c Config) validate() error {
	if err := checks.Validate(c.list()); err != nil {
		return fmt.Errorf("assay: %w", err)
	}
	if err := c.Gate.Validate(append(checks.All(), c.list()...)); err != nil {
		return fmt.Errorf("assay: the gate's policy: %w", err)
	}
	return nil
}
