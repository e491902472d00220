package gate

import (
	"cmp"
	"strings"

	"github.com/assaykit/assay/internal/sketch"
	"github.com/assaykit/assay/schema/result"
)

const (
	mostOfSort = 10   // worst findings of one sort that are listed
	mostSorts  = 1000 // sorts of findings, the first in order; checks of a user's own may have attributes without end
	mostBroken = 20   // runs with an error that are listed
)

// listed is a finding with the run that it is in, or a run with an error.
type listed struct {
	Finding *result.Finding `json:"finding,omitempty"`
	N       int             `json:"n"`    // number of the record, from 1
	Rank    int             `json:"rank"` // 0 for a finding that can fail the gate, then by severity
	Run     result.Run      `json:"run"`  // without findings and types

	// Floored is the kinds whose coverage floor decides on a finding of the run.
	Floored string `json:"floored,omitempty"`
}

// compareListed compares by rank, then by article and record: a finding of an
// earlier article is listed rather than one of a later.
func compareListed(x, y listed) int {
	c := cmp.Or(
		cmp.Compare(x.Rank, y.Rank), strings.Compare(x.Run.Extractor, y.Run.Extractor),
		strings.Compare(x.Run.Article, y.Run.Article), cmp.Compare(x.N, y.N),
	)
	if c != 0 || x.Finding == nil || y.Finding == nil {
		return c
	}
	return cmp.Or(strings.Compare(x.Finding.Check, y.Finding.Check), strings.Compare(x.Finding.Fingerprint, y.Finding.Fingerprint))
}

// findings counts the findings of a run, and keeps those that are among the worst of
// their sort: those of one check about one attribute.
func (t *runTally) findings(n int, run *result.Run, p Policy) {
	header := func() result.Run {
		r := *run
		r.Findings, r.Types, r.RequiredTypes = []result.Finding{}, nil, nil
		return r
	}
	if run.Error != "" {
		if l := (listed{N: n, Run: result.Run{Extractor: run.Extractor, Article: run.Article}}); isAmong(mostBroken, t.Broken, l) {
			l.Run, l.Floored = header(), flooredKinds(run, p)
			t.Broken = sketch.AddLeast(mostBroken, t.Broken, l, compareListed)
		}
	}
	for i := range run.Findings {
		f := &run.Findings[i]
		first := true
		for j := range i {
			first = first && run.Findings[j].Check != f.Check
		}
		t.count(f, first)
		sort := f.Check
		if f.Attribute != "" {
			sort += "#" + f.Attribute
		}
		l := listed{Finding: f, N: n, Rank: 4 - f.Severity.Rank(), Run: result.Run{Extractor: run.Extractor, Article: run.Article}}
		if p.counts(*f) {
			l.Rank = 0
		}
		if !isAmong(mostOfSort, t.Worst[sort], l) {
			continue
		}
		kept := *f
		l.Finding, l.Run, l.Floored = &kept, header(), flooredKinds(run, p)
		t.Worst[sort] = sketch.AddLeast(mostOfSort, t.Worst[sort], l, compareListed)
		t.cutSorts()
	}
}

// isAmong reports whether a value is among the first n of a list with it.
func isAmong(n int, list []listed, l listed) bool {
	return len(list) < n || compareListed(l, list[n-1]) < 0
}

func (t *runTally) count(f *result.Finding, first bool) {
	c := t.Findings[f.Check]
	switch f.Severity {
	case result.Error:
		c.Error++
	case result.Warning:
		c.Warning++
	default:
		c.Note++
	}
	if f.Known {
		c.Known++
	}
	if first {
		c.Records++
	}
	t.Findings[f.Check] = c
}

func addFindings(a, b result.FindingCounts) result.FindingCounts {
	return result.FindingCounts{
		Error: a.Error + b.Error, Warning: a.Warning + b.Warning, Note: a.Note + b.Note,
		Known: a.Known + b.Known, Records: a.Records + b.Records,
	}
}

// cutSorts drops the sorts beyond the first mostSorts.
func (t *runTally) cutSorts() {
	for len(t.Worst) > mostSorts {
		last := ""
		for sort := range t.Worst {
			last = max(last, sort)
		}
		delete(t.Worst, last)
	}
}
