package assay

import (
	"context"
	"errors"
	"fmt"

	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/schema/result"
)

// Evaluator returns a function that evaluates the n-th record, from 1, as [Check]
// does, for programs that spread the records over processes. Beside the run it
// returns the article that [gate.Suite.Note] takes. It may be called concurrently.
// If the context is done, the returned run is meaningless. c.Stream is not used.
//
// Runs that are added to accumulators of [CheckConfig.Accumulator], which are merged,
// are those of Check. A policy that requires several attempts at each article is an
// error: their numbers depend on all records before.
func (c CheckConfig) Evaluator() (func(ctx context.Context, n int, rec Record) (run result.Run, article string), error) {
	e, err := c.evaluation()
	if err == nil && c.Gate.Repeat.Times > 1 {
		err = errors.New("assay: records that are attempts at one article cannot be evaluated apart; use Check")
	}
	if err != nil {
		return nil, err
	}
	k := newChecker(e, c.Others)
	return func(ctx context.Context, n int, rec Record) (result.Run, string) {
		item, article := k.match(n, &rec)
		run, _ := k.one(ctx, rec, item)
		return run, article
	}, nil
}

// Accumulator returns an accumulator of no runs that expects the articles of which
// [Check] needs a record.
func (c CheckConfig) Accumulator() (*gate.Accumulator, error) {
	e, err := c.evaluation()
	if err != nil {
		return nil, err
	}
	a, err := gate.NewAccumulator(e.checks, e.policy, e.baseline)
	if err != nil {
		return nil, fmt.Errorf("assay: %w", err)
	}
	a.Expect(expected(e.cases, c.Partial, Shard{}))
	return a, nil
}
