package gate

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// compareFloors compares the scores of an extractor with the floors of the
// policy, with the low ends that lower returns for groups (see [scoring.Lower]).
// The coverage floor of a kind decides on all coverage findings of that kind:
// decided is called with its verdict.
func (a *decision) compareFloors(g Policy, lower func(by, name, measure string) (float64, bool), decided func(schema.Kind, result.Verdict)) {
	c := comparer{decision: a, low: g.On == OnLow, lower: lower}
	for _, k := range schema.Kinds() {
		if floor, ok := g.Coverage[k]; ok {
			s, defined := a.scores.Coverage[k]
			c.kind("coverage", k, floor, s, defined)
			decided(k, a.floors[len(a.floors)-1].Verdict)
		}
	}
	for _, k := range schema.Kinds() {
		if floor, ok := g.Precision[k]; ok {
			s, defined := a.scores.Precision[k]
			c.kind("precision", k, floor, s, defined)
		}
	}
	for _, k := range schema.Kinds() {
		for _, t := range slices.Sorted(maps.Keys(g.Types[k])) {
			c.group(fmt.Sprintf("%s of type %s", k.List(), t), "type", string(k)+"/"+t, g.Types[k][t])
		}
	}
	for _, p := range slices.Sorted(maps.Keys(g.Phenomena)) {
		c.group("the phenomenon "+p, "phenomenon", p, g.Phenomena[p])
	}
}

// decideCoverage sets which coverage findings of a kind fail, given the verdict of
// its floor: if it is reached, they are marked as Held and do not fail.
func (a *decision) decideCoverage(k schema.Kind, g Policy, v result.Verdict) {
	for i := range a.runs {
		run := &a.runs[i]
		for j, f := range run.Findings {
			if f.Check != "coverage/"+string(k) || !g.counts(f) {
				continue
			}
			run.Findings[j].Held = v == result.Pass
			if run.Findings[j].Fails = v == result.Fail; v == result.Fail {
				run.Verdict = worse(run.Verdict, result.Fail)
			}
		}
	}
}

// comparer compares scores with floors: the scores themselves, or the low ends
// of their intervals.
type comparer struct {
	*decision
	low   bool                                           // compare low ends
	lower func(by, name, measure string) (float64, bool) // the low end for a group
}

func (c comparer) kind(measure string, k schema.Kind, floor float64, s result.Score, defined bool) {
	f := result.Floor{Measure: measure, Of: string(k), Floor: floor}
	if !defined {
		c.compare(f, k.List(), nil, nil)
		return
	}
	c.compare(f, k.List(), &s.Value, s.Low)
}

// group compares the coverage of a group of facts with its floor.
func (c comparer) group(words, by, name string, floor float64) {
	var low *float64
	if c.low {
		if l, ok := c.lower(by, name, "coverage"); ok {
			low = &l
		}
	}
	c.compare(result.Floor{Measure: "coverage", Of: name, Floor: floor}, words, c.scores.Groups[by][name].Coverage, low)
}

func (c comparer) compare(f result.Floor, words string, value, low *float64) {
	what, label := f.Measure+" of "+words, ""
	f.Verdict = result.Pass
	switch {
	case value == nil:
		f.Verdict = result.Unknown
		c.unknown("%s is not defined, so it cannot be compared with its floor of %s%s", what, share(f.Floor, 0), c.near(f.Of))
	case c.low && low == nil:
		f.Verdict = result.Unknown
		c.unknown("%s has no interval over so few articles, so its low end cannot be compared with its floor of %s: add articles, or set on to %q", what, share(f.Floor, 0), OnValue)
	case c.low:
		value, label = low, "the lower bound of "
	}
	if f.Verdict == result.Pass {
		if f.Value = value; *value < f.Floor {
			f.Verdict = result.Fail
			c.fail("%s%s is %s, under its floor of %s", label, what, under(*value, f.Floor), share(f.Floor, 0))
		}
	}
	c.floors = append(c.floors, f)
}

// near returns "; did you mean …?" with the group nearest to a name that no
// record has, "" if there is none.
func (c comparer) near(name string) string {
	for _, by := range []string{"type", "phenomenon"} {
		groups := c.scores.Groups[by]
		if _, there := groups[name]; there {
			return ""
		}
		if near := didYouMean(name, slices.Sorted(maps.Keys(groups))); near != "" {
			return near
		}
	}
	return ""
}

// share formats a share of 1 in per cent, as the tables of reports do, with at
// least that many decimals and no more than it needs.
func share(v float64, decimals int) string {
	for d := decimals; ; d++ {
		s := strconv.FormatFloat(100*v, 'f', d, 64)
		if back, _ := strconv.ParseFloat(s, 64); d >= decimals+4 || near(back, 100*v) {
			return s + " %"
		}
	}
}

func near(a, b float64) bool { return a-b < 1e-9 && b-a < 1e-9 }

// under formats a score in per cent with one decimal, as the tables of reports
// do, or with as many as distinguish it from the floor that it is under.
func under(v, floor float64) string {
	for d := 1; ; d++ {
		s := strconv.FormatFloat(100*v, 'f', d, 64)
		if back, _ := strconv.ParseFloat(s, 64); d == 9 || back < 100*floor {
			return s + " %"
		}
	}
}
