package gate

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"time"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/score"
)

// holdFloors compares the scores of an extractor with the gate's floors. A
// floor of a kind decides over the kind's coverage findings together: where it
// holds they are marked as held and fail nothing, where it does not they are
// what fails.
func (a *answer) holdFloors(g Policy) {
	h := holder{answer: a, low: g.On == "low"}
	if h.low {
		h.lower = score.Lower(a.runs)
	}
	for _, k := range schema.Kinds() {
		if floor, ok := g.Coverage[k]; ok {
			s, defined := a.scores.Coverage[k]
			h.kind("coverage", k, floor, s, defined)
			a.decide(k, g, a.floors[len(a.floors)-1].Verdict)
		}
	}
	for _, k := range schema.Kinds() {
		if floor, ok := g.Precision[k]; ok {
			s, defined := a.scores.Precision[k]
			h.kind("precision", k, floor, s, defined)
		}
	}
	for _, k := range schema.Kinds() {
		for _, t := range slices.Sorted(maps.Keys(g.Types[k])) {
			h.group(fmt.Sprintf("%s of type %s", k.List(), t), "type", string(k)+"/"+t, g.Types[k][t])
		}
	}
	for _, p := range slices.Sorted(maps.Keys(g.Phenomena)) {
		h.group("the phenomenon "+p, "phenomenon", p, g.Phenomena[p])
	}
}

// decide says of a kind's coverage findings what their floor decides.
func (a *answer) decide(k schema.Kind, g Policy, v result.Verdict) {
	for i := range a.runs {
		run := &a.runs[i]
		for j, f := range run.Findings {
			if f.Check != "coverage/"+string(k) || !counts(f, g) {
				continue
			}
			run.Findings[j].Held = v == result.Pass
			if run.Findings[j].Fails = v == result.Fail; v == result.Fail {
				run.Verdict = Worse(run.Verdict, result.Fail)
			}
		}
	}
}

// holder holds scores against floors: the scores themselves, or the low ends
// of their intervals.
type holder struct {
	*answer
	low   bool
	lower func(by, name, measure string) (float64, bool)
}

func (h holder) kind(measure string, k schema.Kind, floor float64, s result.Score, defined bool) {
	f := result.Floor{Measure: measure, Of: string(k), Floor: floor}
	if !defined {
		h.hold(f, k.List(), nil, nil)
		return
	}
	h.hold(f, k.List(), &s.Value, s.Low)
}

// group holds the score of a part of the runs: runs count outcomes by type,
// not needs, so that a type has a recall and a phenomenon a coverage.
func (h holder) group(words, by, name string, floor float64) {
	s := h.scores.Groups[by][name]
	measure, value := "coverage", s.Coverage
	if by == "type" {
		measure, value = "recall", s.Recall
	}
	var low *float64
	if h.low {
		if l, ok := h.lower(by, name, measure); ok {
			low = &l
		}
	}
	h.hold(result.Floor{Measure: measure, Of: name, Floor: floor}, words, value, low)
}

func (h holder) hold(f result.Floor, words string, value, low *float64) {
	what, label := f.Measure+" of "+words, ""
	f.Verdict = result.Pass
	switch {
	case value == nil:
		f.Verdict = result.Unknown
		h.unknown("%s is not defined, so its floor of %s cannot be held%s", what, share(f.Floor, 0), h.near(f.Of))
	case h.low && low == nil:
		f.Verdict = result.Unknown
		h.unknown("%s has no interval over so few articles, so its floor of %s cannot be held against the low end: give more articles, or say on: value", what, share(f.Floor, 0))
	case h.low:
		value, label = low, "the lower bound of "
	}
	if f.Verdict == result.Pass {
		if f.Value = value; *value < f.Floor {
			f.Verdict = result.Fail
			h.fail("%s%s is %s, under its floor of %s", label, what, under(*value, f.Floor), share(f.Floor, 0))
		}
	}
	h.floors = append(h.floors, f)
}

// near asks whether another group was meant by the name of one that no record has.
func (h holder) near(name string) string {
	for _, by := range []string{"type", "phenomenon"} {
		groups := h.scores.Groups[by]
		if _, there := groups[name]; there {
			return ""
		}
		if near := meant(name, slices.Sorted(maps.Keys(groups))); near != "" {
			return near
		}
	}
	return ""
}

// share writes a share of 1 as the tables do, in per cent: with so many
// decimals at least, and no more than it needs.
func share(v float64, decimals int) string {
	for d := decimals; ; d++ {
		s := strconv.FormatFloat(100*v, 'f', d, 64)
		if back, _ := strconv.ParseFloat(s, 64); d >= decimals+4 || near(back, 100*v) {
			return s + " %"
		}
	}
}

func near(a, b float64) bool { return a-b < 1e-9 && b-a < 1e-9 }

// under writes a score with one decimal as the tables do, or with so many that
// it does not look like the floor that it is under.
func under(v, floor float64) string {
	for d := 1; ; d++ {
		s := strconv.FormatFloat(100*v, 'f', d, 64)
		if back, _ := strconv.ParseFloat(s, 64); d == 9 || back < 100*floor {
			return s + " %"
		}
	}
}

// budgets holds the latency and cost of an extractor against the gate's
// budgets. What the cache answered has a cost and no latency.
func (a *answer) budgets(x string, measured map[string]result.Usage, b Budgets) {
	limit := time.Duration(b.LatencyP95)
	if limit <= 0 && b.Cost == nil {
		return
	}
	u, ok := measured[x]
	if !ok {
		a.unknown("no run was measured, so the budgets cannot be held")
		return
	}
	switch p95 := time.Duration(u.P95) * time.Millisecond; {
	case limit <= 0:
	case u.Cached == u.Runs:
		a.unknown("every answer came from the cache, so the budget of latency cannot be held: run it with --refresh")
	case p95 > limit:
		a.fail("the 95th percentile of latency is %s, over its budget of %s", p95, limit)
	}
	if b.Cost != nil && u.Cost > *b.Cost {
		a.fail("the cost is %.4g, over its budget of %.4g", u.Cost, *b.Cost)
	}
}
