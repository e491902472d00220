package checks

import (
	"cmp"
	"slices"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

var sourceFigure = Check{
	Name: "source/figure",
	Doc:  "the article states a figure that the extraction does not have",
	Help: `Coverage without any golden: every amount, percentage, quantity and count that is read off the text should
be in the extraction. Ordinals and bare numbers are not asked for, nor is what a complete golden leaves out.
What coverage/figure reports of a golden is not reported again.

Example: “7,5 %” (7.5 %) is in the text and in no extracted figure.

Fix it by extracting the figure. Readings are a machine's: lower the check to note, or skip it, for texts
full of numbers that do not matter to you.`,
	Severity: result.Warning, Needs: Article,
	Run: checkFiguresCarried,
}

var sourceDate = Check{
	Name: "source/date",
	Doc:  "the article states a date that the extraction does not have",
	Help: `Coverage without any golden: every date that is read off the text, absolute or relative, should be in the
extraction. What coverage/date reports of a golden is not reported again.

Example: “le mois dernier” (2025-01) is in the text and in no extracted date.

Fix it by extracting the date. Lower the check to note, or skip it, for extractors that give only the
dates of events.`,
	Severity: result.Warning, Needs: Article,
	Run: checkDatesCarried,
}

var sourceParty = Check{
	Name: "source/party",
	Doc:  "the article names somebody or something that the extraction does not have",
	Help: `Names are recognised by their form and the words around them, without any knowledge of the world, so this
is a hint and no more. What coverage/party reports of a golden is not reported again.

Example: “SK Networks” is named in the text and is no extracted party.

Fix it by extracting the party, or leave it: the finding is a note.`,
	Severity: result.Note, Needs: Article,
	Run: checkPartiesCarried,
}

// carrying returns the regions of the mentions of a kind's extracted facts.
func (p *Pass) carrying(kind schema.Kind) []region {
	var list []region
	var seen map[string]bool
	for _, f := range p.facts.Kind(kind) {
		for n, m := range f.Mentions() {
			p.spend(1)
			if _, _, given := m.Raw.Span(); !given {
				if seen[m.Raw.Text] {
					continue
				}
				if seen == nil {
					seen = map[string]bool{}
				}
				seen[m.Raw.Text] = true
				for _, at := range p.find(m.Raw.Text) {
					list = append(list, region{at.Start, at.End})
				}
			} else if start, end, ok := p.placeOf(f, n); ok {
				list = append(list, region{start, end})
			}
		}
	}
	return joinRegions(list)
}

// joinRegions sorts regions and joins those that overlap.
func joinRegions(list []region) []region {
	slices.SortFunc(list, func(a, b region) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end)) })
	joined := list[:0]
	for _, r := range list {
		if n := len(joined); n > 0 && r.start < joined[n-1].end {
			joined[n-1].end = max(joined[n-1].end, r.end)
			continue
		}
		joined = append(joined, r)
	}
	return joined
}

// covers reports whether one of the regions overlaps [start, end).
func covers(list []region, start, end int) bool {
	i, _ := slices.BinarySearchFunc(list, start, func(r region, at int) int { return cmp.Compare(r.end, at+1) })
	return i < len(list) && list[i].start < end
}

func checkFiguresCarried(p *Pass) {
	if m := p.missingToRead(); m != "" {
		p.markTextUnverified(m)
		return
	}
	left := p.figuresLeft()
	if len(left) == 0 {
		return
	}
	carried := p.carrying(schema.KindFigure)
	reported, got, missing := map[string]bool{}, newAmounts(p.Got.Figures), p.missingAmounts()
	for _, l := range left {
		s := l.span
		if covers(carried, s.Start, s.End) {
			continue
		}
		read := readFigure(s.Readings[0].Figure)
		if reported[amount(read)] || p.anyFits(got, l.readings) || p.anyFits(missing, l.readings) {
			continue
		}
		reported[amount(read)] = true
		p.Report(result.Finding{
			Kind: schema.KindFigure, Attribute: amount(read), Location: p.index.Location(s.Start, s.End),
			Message: "the text states “" + short(s.Text) + "” (" + readingText(read) + "), and no extracted figure matches it",
			Fix:     "extract it into /figures",
		})
	}
}

// readingText formats a reading, without the qualifier "exact".
func readingText(g schema.Figure) string {
	if g.Qualifier == schema.Exact {
		return amount(g)
	}
	return fact.FigureText(&g)
}

// isExpectedFigure reports whether an extraction is expected to have a figure: it
// has a unit or counts something, and is not the "one" of an indefinite article.
func isExpectedFigure(f recognize.Figure) bool {
	switch f.Kind {
	case schema.Ordinal:
		return false
	case schema.Count:
		return f.Unit != "" && f.Value != schema.NewDecimal(1, 0)
	}
	return f.Unit != ""
}

func checkDatesCarried(p *Pass) {
	if m := p.missingToRead(); m != "" {
		p.markTextUnverified(m)
		return
	}
	left := p.datesLeft()
	if len(left) == 0 {
		return
	}
	carried := p.carrying(schema.KindDate)
	got, missing := newDays(p.facts.Dates), p.missingDays()
	reported := map[string]bool{}
	for _, l := range left {
		s := l.span
		first := s.Readings[0].Date
		if covers(carried, s.Start, s.End) || reported[first.Value] || p.anyDate(got, l.readings) || p.anyDate(missing, l.readings) {
			continue
		}
		reported[first.Value] = true
		p.Report(result.Finding{
			Kind: schema.KindDate, Attribute: first.Value, Location: p.index.Location(s.Start, s.End),
			Message: "the text states “" + short(s.Text) + "” (" + readDate(first) + "), and no extracted date matches it",
			Fix:     "extract it into /dates",
		})
	}
}

func checkPartiesCarried(p *Pass) {
	if m := p.missingToRead(); m != "" {
		p.markTextUnverified(m)
		return
	}
	left := p.partiesLeft()
	if len(left) == 0 {
		return
	}
	d, all, missing := p.Read(), newNameIndex(p.facts.Parties), p.missingNames()
	var carried []region
	var want *nameIndex
	for n, l := range left {
		party := d.Parties[l.index]
		if n == 0 {
			carried = p.carrying(schema.KindParty)
		}
		inside := func(m int) bool {
			return m >= 0 && m < len(d.Spans) && covers(carried, d.Spans[m].Start, d.Spans[m].End)
		}
		if slices.ContainsFunc(party.Mentions, inside) || p.carriesName(l, all) || p.namedAmong(missing, p.readings().Parties[l.index]) {
			continue
		}
		if l.named == notCompared && p.Golden != nil && p.Golden.Complete.Parties {
			if want == nil {
				want = newNameIndex(p.want.Parties)
			}
			if !p.namedAmong(want, p.readings().Parties[l.index]) {
				continue
			}
		}
		s := d.Spans[l.first]
		p.Report(result.Finding{
			Kind: schema.KindParty, Attribute: party.Name, Location: p.index.Location(s.Start, s.End),
			Message: "the text names “" + short(party.Name) + "” (" + string(party.Type) + "), which is no extracted party",
			Fix:     "extract it into /parties",
		})
	}
}
