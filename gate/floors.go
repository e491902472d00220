package gate

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"github.com/assaykit/assay/internal/scoring"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// compareFloors compares the scores of an extractor with the floors of the
// policy. A floor of a kind decides over all coverage findings of that kind:
// where it is reached, they are marked as Held and do not fail; where it is
// not, they fail.
func (a *answer) compareFloors(g Policy) {
	h := comparer{answer: a, low: g.On == OnLow}
	if h.low {
		h.lower = scoring.Lower(a.runs)
	}
	for _, k := range schema.Kinds() {
		if floor, ok := g.Coverage[k]; ok {
			s, defined := a.scores.Coverage[k]
			h.kind("coverage", k, floor, s, defined)
			a.decideCoverage(k, g, a.floors[len(a.floors)-1].Verdict)
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

// decideCoverage sets which coverage findings of a kind fail, given the
// verdict of its floor.
func (a *answer) decideCoverage(k schema.Kind, g Policy, v result.Verdict) {
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
	*answer
	low   bool
	lower func(by, name, measure string) (float64, bool)
}

func (c comparer) kind(measure string, k schema.Kind, floor float64, s result.Score, defined bool) {
	f := result.Floor{Measure: measure, Of: string(k), Floor: floor}
	if !defined {
		c.compare(f, k.List(), nil, nil)
		return
	}
	c.compare(f, k.List(), &s.Value, s.Low)
}

// group compares the coverage of a part of the runs.
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
		c.unknown("%s has no interval over so few articles, so its low end cannot be compared with the floor of %s: add articles, or set on to %q", what, share(f.Floor, 0), OnValue)
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

// near asks whether another group was meant by the name of one that no record has.
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
