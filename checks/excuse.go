package checks

import (
	"strings"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// equalsGolden reports whether the golden has an extracted fact just as it is.
func (p *Pass) equalsGolden(kind schema.Kind, i int) bool {
	return p.pairOf(kind, i).Outcome == align.Correct
}

// valueRight reports whether the golden has or accepts the value and unit of an
// extracted figure, or the value of an extracted date. Other attributes of the
// fact may be wrong.
func (p *Pass) valueRight(kind schema.Kind, i int) bool {
	pair := p.pairOf(kind, i)
	if !p.goldenHas(kind, pair.Want) {
		return false
	}
	for _, d := range pair.Differences {
		switch {
		case d.Attribute == "unit" && d.Soft: // a noun with fewer words
		case d.Attribute == "kind", align.Identifies(kind, d.Attribute):
			return false
		}
	}
	return true
}

// goldenHas reports whether the golden has the fact.
func (p *Pass) goldenHas(kind schema.Kind, i int) bool {
	return i >= 0 && p.Golden != nil && p.want.At(kind, i) != nil
}

// excused reports whether a mention of a fact whose value is right is a mention in
// the golden too, so that a person has read it: it has the place of one of the
// golden's mentions or, without offsets, its words.
func (p *Pass) excused(kind schema.Kind, i int, m schema.Mention) bool {
	want := p.pairOf(kind, i).Want
	unit := p.facts.Source.Offsets
	if p.index == nil {
		return p.excusedWithoutText(p.want.At(kind, want), m)
	}
	places := p.goldenPlaces(kind, want)
	if _, _, given := m.Span(); given {
		start, end, ok := p.locate(m, unit)
		return ok && covers(places, start, end)
	}
	for _, at := range p.find(m.Text) {
		for _, w := range places {
			if common := min(at.End, w.end) - max(at.Start, w.start); at.Whole && 2*common >= w.end-w.start {
				return true
			}
		}
	}
	return false
}

// excusedWithoutText is excused without the article: it compares offsets, if both
// records have one unit, or words.
func (p *Pass) excusedWithoutText(golden fact.Fact, m schema.Mention) bool {
	sameUnit := unitOf(p.want.Source) == unitOf(p.facts.Source)
	start, end, given := m.Span()
	for _, w := range mentionsOf(golden) {
		from, to, ok := w.Span()
		if given && ok && sameUnit && start < to && from < end {
			return true
		}
		if given && ok && sameUnit || m.Text == "" {
			continue
		}
		if w.Text != "" && p.fold(w.Text) == p.fold(m.Text) || w.TextSHA256 != "" && strings.EqualFold(w.TextSHA256, hash(m.Text)) {
			return true
		}
	}
	return false
}

// unexcusedMentions returns the mentions of a fact that are not excused, up to a
// limit.
func (p *Pass) unexcusedMentions(kind schema.Kind, i int) []schema.Mention {
	const most = 200
	var list []schema.Mention
	f, right := p.facts.At(kind, i), p.valueRight(kind, i)
	for n, m := range f.Mentions() {
		if len(list) == most {
			break
		}
		if !right || !p.siteOf(f, n).golden && !p.excused(kind, i, *m.Raw) {
			list = append(list, *m.Raw)
		}
	}
	return list
}

// missingToRead returns what is missing to read the words of the text, "" for
// nothing. Without a language, "500 milliards" or "1.500" cannot be read.
func (p *Pass) missingToRead() result.Missing { return p.memo().known.missing }

// markUnverified records that a number of facts, which may be 0, could not be
// checked.
func (p *Pass) markUnverified(m result.Missing, facts int) {
	if p.Unverified != nil && facts > 0 {
		p.Unverified(m, facts)
	}
}

// markTextUnverified records that the check could not be made of the record.
func (p *Pass) markTextUnverified(m result.Missing) {
	if p.Unverified != nil {
		p.Unverified(m, 0)
	}
}
