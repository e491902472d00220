package cli

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/mutate"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema/result"
)

// mutation is the result of assay mutate.
type mutation struct {
	Gate      result.Verdict `json:"gate"` // whether it bites
	N         int            `json:"n"`
	Seed      uint64         `json:"seed"`
	Goldens   []string       `json:"goldens"`           // that were changed
	Untried   []untried      `json:"untried,omitempty"` // that could not be
	Unchanged harmless       `json:"unchanged"`
	Faults    []fault        `json:"faults"`
	Rewrites  []harmless     `json:"rewrites"`
	Notices   []string       `json:"notices,omitempty"`
}

// fault is what the gate made of one fault. What was tried was caught, or need not
// be caught by design, or was missed.
type fault struct {
	Name     string    `json:"name"`
	Doc      string    `json:"doc"`
	Tried    int       `json:"tried"`
	Caught   int       `json:"caught"`
	ByDesign int       `json:"by_design"`
	Missed   int       `json:"missed"`
	Why      string    `json:"why,omitempty"` // the reason of ByDesign
	Examples []example `json:"examples,omitempty"`
}

// harmless is what the gate made of one harmless rewrite.
type harmless struct {
	Name     string    `json:"name"`
	Doc      string    `json:"doc"`
	Tried    int       `json:"tried"`
	Flagged  int       `json:"flagged"`
	Examples []example `json:"examples,omitempty"`
}

// example is one change that the gate took wrongly.
type example struct {
	At       string   `json:"at"`             // article/list/id
	Says     string   `json:"says,omitempty"` // what stands there unchanged
	Got      string   `json:"got"`            // unseen, noted, warned or caught
	Wanted   string   `json:"wanted"`         // at least, of a fault; at most, of a rewrite
	Findings []string `json:"findings,omitempty"`
}

type untried struct {
	Article string `json:"article"`
	Why     string `json:"why"`
}

// cannot adds a golden of which nothing can be said.
func (m *mutation) cannot(id, why string) { m.Untried = append(m.Untried, untried{id, why}) }

// take adds what was tried.
func (m *mutation) take(t *mutate.Trials) {
	m.Goldens = append([]string{}, t.Tried...)
	m.Gate = t.Verdict()
	if len(m.Untried) > 0 {
		m.Gate = result.Unknown
	}
	for _, u := range t.Unfit {
		m.cannot(u.Article, "its own record does not pass: "+u.Why)
	}
	m.Unchanged = harmlessOf(t.Unchanged)
	m.Faults, m.Rewrites = []fault{}, []harmless{}
	for _, x := range t.Faults {
		f := fault{Name: x.Name, Doc: x.Doc, Tried: x.Tried, Caught: x.Caught, ByDesign: x.ByDesign(), Missed: x.Wrong, Examples: examplesOf(x)}
		if f.ByDesign > 0 {
			f.Why = x.Why
		}
		m.Faults = append(m.Faults, f)
	}
	for _, x := range t.Rewrites {
		m.Rewrites = append(m.Rewrites, harmlessOf(x))
	}
}

func harmlessOf(x mutate.Trial) harmless {
	return harmless{x.Name, x.Doc, x.Tried, x.Wrong, examplesOf(x)}
}

func examplesOf(x mutate.Trial) []example {
	var out []example
	for _, o := range x.Examples {
		out = append(out, example{o.Site, o.Says, o.Got.String(), o.Right.String(), o.Findings})
	}
	return out
}

// mostShown is the maximum number of faults and of rewrites that the summary
// shows with examples.
const mostShown = 5

func (m *mutation) text(all, quiet bool) string {
	var b strings.Builder
	put := func(format string, args ...any) { b.WriteString(plain.Sprintf(format, args...)) }
	faults, rewrites := m.sum()
	if !quiet {
		put("%s changed: at most %d faults and %d harmless rewrites in each, of seed %d\n", plain.Count(len(m.Goldens), "golden"), m.N, m.N, m.Seed)
	}
	if !quiet && len(m.Goldens) > 0 {
		m.tables(put, all, faults, rewrites)
	}
	missed := slices.DeleteFunc(slices.Clone(m.Faults), func(f fault) bool { return f.Missed == 0 })
	slices.SortStableFunc(missed, func(a, b fault) int { return cmp.Compare(b.Missed, a.Missed) })
	showFirst(put, missed, all, "\n%d more faults live; --all shows them\n", func(f fault) {
		put("\nlives: %s, %s: missed %d of %d\n", f.Name, f.Doc, f.Missed, f.Tried)
		showExamples(put, f.Examples)
	})
	flagged := slices.DeleteFunc(m.harmless(), func(h harmless) bool { return h.Flagged == 0 })
	slices.SortStableFunc(flagged, func(a, b harmless) int { return cmp.Compare(b.Flagged, a.Flagged) })
	showFirst(put, flagged, all, "\n%d more harmless rewrites are flagged; --all shows them\n", func(h harmless) {
		put("\nflagged: %s, %s: %d of %d\n", h.Name, h.Doc, h.Flagged, h.Tried)
		showExamples(put, h.Examples)
	})
	if len(m.Untried) > 0 {
		b.WriteByte('\n')
	}
	showFirst(put, m.Untried, all, "%d more goldens were not changed; --all shows them\n", func(u untried) {
		put("not changed: %s: %s\n", u.Article, u.Why)
	})
	if len(m.Notices) > 0 && !quiet {
		b.WriteByte('\n')
	}
	for _, n := range m.Notices {
		if !quiet {
			put("note   %s\n", n)
		}
	}
	if !quiet || m.Gate != result.Pass {
		put("\n%s\n", m.verdict(faults, rewrites))
	}
	return b.String()
}

// showFirst shows what a summary shows of a list, and tells how many more there are.
func showFirst[T any](put func(string, ...any), list []T, all bool, more string, show func(T)) {
	shown := list
	if !all {
		shown = list[:min(len(list), mostShown)]
	}
	for _, x := range shown {
		show(x)
	}
	if n := len(list) - len(shown); n > 0 {
		put(more, n)
	}
}

// harmless returns what was made of the records without a change, and of the rewrites.
func (m *mutation) harmless() []harmless { return append([]harmless{m.Unchanged}, m.Rewrites...) }

// sum adds the faults and the rewrites up.
func (m *mutation) sum() (f fault, h harmless) {
	for _, x := range m.Faults {
		f.add(x)
	}
	for _, x := range m.harmless() {
		h.Tried, h.Flagged = h.Tried+x.Tried, h.Flagged+x.Flagged
	}
	return f, h
}

func (f *fault) add(x fault) {
	f.Tried, f.Caught, f.ByDesign, f.Missed = f.Tried+x.Tried, f.Caught+x.Caught, f.ByDesign+x.ByDesign, f.Missed+x.Missed
}

// tables writes the numbers by kind, or of every fault and rewrite.
func (m *mutation) tables(put func(string, ...any), all bool, faults fault, rewrites harmless) {
	var rows []fault
	for _, x := range m.Faults {
		if !all {
			x.Name = mutate.Kind(x.Name)
		}
		if n := len(rows); all || n == 0 || rows[n-1].Name != x.Name {
			rows = append(rows, fault{Name: x.Name})
		}
		rows[len(rows)-1].add(x)
		rows[len(rows)-1].Why = x.Why
	}
	var harmless []harmless
	if all {
		harmless = m.harmless()
	}
	width := len("harmless rewrites")
	for _, x := range rows {
		width = max(width, len(x.Name))
	}
	for _, x := range harmless {
		width = max(width, len(x.Name))
	}
	faults.Name = "all"
	put("\n%-*s  %7s  %7s  %9s  %7s\n", width, "faults", "tried", "caught", "by design", "missed")
	for _, x := range append(rows, faults) {
		why := ""
		if all && x.Why != "" {
			why = "  by design: " + x.Why
		}
		put("%-*s  %7d  %7d  %9d  %7d%s\n", width, x.Name, x.Tried, x.Caught, x.ByDesign, x.Missed, why)
	}
	put("\n%-*s  %7s  %7s\n", width, "harmless rewrites", "tried", "flagged")
	rewrites.Name = "all"
	for _, x := range append(harmless, rewrites) {
		put("%-*s  %7d  %7d\n", width, x.Name, x.Tried, x.Flagged)
	}
}

func showExamples(put func(string, ...any), list []example) {
	for _, x := range list {
		said := ""
		if x.Says != "" {
			said = fmt.Sprintf(" (%s)", x.Says)
		}
		put("  %s%s: %s\n", x.At, said, cmp.Or(strings.Join(x.Findings, "; "), "nothing new is found"))
	}
}

// verdict says in a line what the numbers mean.
func (m *mutation) verdict(faults fault, rewrites harmless) string {
	switch m.Gate {
	case result.Pass:
		return fmt.Sprintf("the gate bites: it caught %d of %d faults, the others need not be caught, and it flags none of %d harmless rewrites", faults.Caught, faults.Tried, rewrites.Tried)
	case result.Fail:
		return fmt.Sprintf("gate failed: %d of %d faults live, and %d of %d harmless rewrites are flagged", faults.Missed, faults.Tried, rewrites.Flagged, rewrites.Tried)
	}
	if len(m.Goldens) == 0 {
		return "gate cannot say: there is no golden in which a fault could be made"
	}
	return fmt.Sprintf("gate cannot say: in %s no fault could be made; of %d faults in the others %d live, and %d of %d harmless rewrites are flagged", plain.Count(len(m.Untried), "golden"), faults.Tried, faults.Missed, rewrites.Flagged, rewrites.Tried)
}
