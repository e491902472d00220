package checks

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
)

// tellingOrder is the order in which the families tell of one mistake, the most telling
// first. What other families report stands by itself.
var tellingOrder = []string{"never", "agree", "value", "grounding", "coverage", "consistency", "spurious", "source"}

// setUnder sets Under of the findings that report the same mistake as another one: about
// the same fact, by a less telling check, and no more severe. Findings of one check
// stand side by side, as do two attributes of one fact.
func setUnder(found []*ranked) {
	leaders := make(map[string][]*ranked, len(found)) // by what they are about
	for _, f := range mostTelling(found) {
		if lead := leaderOf(f, leaders); lead != nil {
			f.Under = lead.Fingerprint
			continue
		}
		for _, of := range f.subjects() {
			leaders[of] = append(leaders[of], f)
		}
	}
}

// mostTelling returns the findings that can stand under another, the most severe and telling first.
func mostTelling(found []*ranked) []*ranked {
	var list []*ranked
	for _, f := range found {
		if f.tellingRank() >= 0 {
			list = append(list, f)
		}
	}
	slices.SortStableFunc(list, func(a, b *ranked) int {
		// What follows from a missing fact comes after it.
		return cmp.Or(cmp.Compare(b.Severity.Rank(), a.Severity.Rank()), cmp.Compare(len(a.because), len(b.because)), cmp.Compare(a.tellingRank(), b.tellingRank()))
	})
	return list
}

// leaderOf returns the finding that f stands under, nil for none.
func leaderOf(f *ranked, leaders map[string][]*ranked) *ranked {
	if f.because != "" {
		for _, lead := range leaders["want "+f.because] {
			if lead.Check == coverageOf(lead.Kind) {
				return lead
			}
		}
	}
	for _, of := range f.subjects() {
		for _, lead := range leaders[of] {
			if lead.Check != f.Check && lead.reportsToo(f) {
				return lead
			}
		}
	}
	return nil
}

// tellingRank returns the index of the finding's family in tellingOrder, -1 for none and for a
// user's own check.
func (f *ranked) tellingRank() int {
	if f.own {
		return -1
	}
	return slices.Index(tellingOrder, (&Check{Name: f.Check}).Family())
}

// subjects returns what a finding is about: facts, or else a place in the text.
func (f *ranked) subjects() []string {
	var list []string
	if f.Want != nil {
		list = append(list, "want "+f.Want.Pointer)
	}
	if f.Got != nil {
		list = append(list, "got "+f.Got.Pointer)
	}
	if l := f.Location; l != nil && (f.Want == nil || f.Got == nil) {
		list = append(list, fmt.Sprint(f.Kind, " ", l.Start, "-", l.End))
	}
	return list
}

// reportsToo reports whether a finding about the same fact reports the mistake of f.
func (f *ranked) reportsToo(other *ranked) bool {
	a, b := f.aspect(), other.aspect()
	if family := tellingOrder[other.tellingRank()]; family == "spurious" || family == "source" {
		return true // what is wrong with a fact is more than that the golden lacks it
	}
	return a == b || a == "" && f.Want != nil && f.Got == nil || f.tellingRank() == 0
}

// aspect returns the attribute that a finding is about, "" for the fact itself: what
// identifies it and what its words say.
func (f *ranked) aspect() string {
	switch family := tellingOrder[f.tellingRank()]; {
	case family == "never", family == "coverage", family == "spurious", family == "source", align.Identifies(f.Kind, f.Attribute) && f.Attribute != "participant":
		return ""
	}
	switch f.Attribute {
	case "", "mention", "precision", "qualifier", "offsets", "words":
		return ""
	}
	return f.Attribute
}

// missingReference returns the pointer of the golden fact that a pair's golden fact refers
// to by that label and that the extraction lacks, "" for none.
func (p *Pass) missingReference(want fact.Fact, label string) string {
	ids := want.References()
	if len(ids) == 0 || label == "" {
		return ""
	}
	for _, kind := range []schema.Kind{schema.KindParty, schema.KindDate, schema.KindFigure} {
		for _, pair := range p.pairs(kind) {
			p.spend(1)
			if pair.Outcome != align.Missing || pair.Optional {
				continue
			}
			if f := p.want.At(kind, pair.Want); f != nil && f.ID() != "" && f.Label() == label && slices.Contains(ids, f.ID()) {
				return f.Pointer()
			}
		}
	}
	return ""
}
