package cli

import (
	"context"
	"maps"
	"sync"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/mutate"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// recordGate is the gate of a suite for one record at a time.
type recordGate struct {
	ctx      context.Context
	suite    *suite
	policies sync.Map // *mutate.Subject to gate.Policy
}

func newRecordGate(ctx context.Context, s *suite) *recordGate { return &recordGate{ctx: ctx, suite: s} }

// decide is a [mutate.Gate].
func (r *recordGate) decide(record []byte, x *mutate.Subject, g *schema.Golden) *result.Result {
	p, ok := r.policies.Load(x)
	if !ok {
		p, _ = r.policies.LoadOrStore(x, r.policyFor(x, g))
	}
	return r.under(p.(gate.Policy), record, x, g)
}

func (r *recordGate) under(p gate.Policy, record []byte, x *mutate.Subject, g *schema.Golden) *result.Result {
	k := assay.Case{Article: x.Article, Golden: g, RequireGolden: true}
	run := assay.Evaluate(r.ctx, assay.Record{Data: record, Article: x.Article.ID}, k, r.suite.checks, schema.Options{})
	answer, err := gate.Decide([]result.Run{run}, r.suite.checks, p, nil)
	if err != nil {
		panic(err) // the policy was validated, and the run is our own
	}
	return answer
}

// policyFor returns the suite's policy as far as it can be held against a single
// record. What it says of other articles, of several attempts, of time and cost is
// left out, and so are the floors of scores that the golden's own record does not
// define, such as the coverage of events where there are none.
func (r *recordGate) policyFor(x *mutate.Subject, g *schema.Golden) gate.Policy {
	p := r.suite.gate
	p.Required, p.Repeat, p.Budgets, p.StrictBaseline, p.On = nil, gate.Repeat{}, gate.Budgets{}, false, gate.OnValue
	floors := p
	p.Coverage, p.Precision, p.Types, p.Phenomena = nil, nil, nil, nil
	record, err := schema.Encode(x.Record)
	if err != nil {
		return p
	}
	scores := r.under(p, record, x, g).Scores
	p.Coverage, p.Precision = defined(floors.Coverage, scores.Coverage), defined(floors.Precision, scores.Precision)
	group := func(by, name string) bool { return scores.Groups[by][name].Coverage != nil }
	p.Phenomena = maps.Clone(floors.Phenomena)
	maps.DeleteFunc(p.Phenomena, func(name string, _ float64) bool { return !group("phenomenon", name) })
	p.Types = map[schema.Kind]map[string]float64{}
	for kind, list := range floors.Types {
		p.Types[kind] = maps.Clone(list)
		maps.DeleteFunc(p.Types[kind], func(name string, _ float64) bool { return !group("type", string(kind)+"/"+name) })
	}
	return p
}

// defined returns the floors of kinds that have a score.
func defined(floors map[schema.Kind]float64, scores map[schema.Kind]result.Score) map[schema.Kind]float64 {
	out := maps.Clone(floors)
	maps.DeleteFunc(out, func(kind schema.Kind, _ float64) bool {
		_, ok := scores[kind]
		return !ok
	})
	return out
}
