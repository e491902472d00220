package assay

import (
	"context"
	"errors"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/rows"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// Config configures [Run], [Accumulate] and [Extract]. Its zero value is the built-in suite
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
	Stream   Stream          // what becomes of the runs, and which part of the suite is run

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
	a, err := Accumulate(ctx, x, c)
	if err != nil {
		return nil, err
	}
	return c.evaluation().decide(a)
}

// Accumulate is [Run] without the decision of the gate. It returns c.Stream.Into or
// a new accumulator with the runs, so that the runs of several extractors can be
// decided on together, in memory that does not depend on their number.
func Accumulate(ctx context.Context, x Extractor, c Config) (*gate.Accumulator, error) {
	s, err := c.evaluation().newSink(c.Stream)
	if err != nil {
		return nil, err
	}
	last := 0
	err = c.each(ctx, x, func(n int, run result.Run) (result.Run, error) {
		add := s.add
		if n <= last {
			add = s.replace
		}
		last = max(n, last)
		return add(n, run)
	})
	return s.Into, err
}

// Extract returns the runs, so that [gate.Decide] can decide on them. They are in
// the order of the cases. Recorded outputs that belong to no article follow, each
// as a run with an Error.
func Extract(ctx context.Context, x Extractor, c Config) ([]result.Run, error) {
	e := c.evaluation()
	var runs []result.Run
	at := map[int]int{} // by number of the record
	err := c.each(ctx, x, func(n int, run result.Run) (result.Run, error) {
		if i, replaced := at[n]; replaced {
			runs[i] = run
		} else {
			at[n] = len(runs)
			runs = append(runs, run)
		}
		run.Verdict = e.policy.Verdict(run, e.checks, e.baseline)
		return run, nil
	})
	if err != nil {
		return nil, err
	}
	return runs, nil
}

// mostUnidentified is how many numbers are kept for recorded outputs that belong to
// no article.
const mostUnidentified = 32

// Records returns how many numbers the records of one extractor take, for
// [Stream.Offset].
func (c Config) Records() int {
	e := c.evaluation()
	return len(e.cases)*max(1, c.Gate.Repeat.Times) + mostUnidentified
}

// each extracts the articles and calls add with every run, in the order of the
// cases. A record that the extractor takes back at the end is added again, with the
// same number and an Error.
func (c Config) each(ctx context.Context, x Extractor, add func(n int, run result.Run) (result.Run, error)) error {
	if err := errors.Join(validateExtractor(x), c.Stream.Shard.validate()); err != nil {
		return err
	}
	e := extraction{config: c, evaluation: c.evaluation(), add: add}
	if err := e.validate(true); err != nil {
		return err
	}
	return e.run(ctx, x)
}
