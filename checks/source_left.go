package checks

import (
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
)

// leftOf returns what is left in the text, and shareLeft one part of it: it is known of the
// golden in the article, or of the article without a golden.
func shareLeft[T any](p *Pass, n part, of func(*leftInText) *shared[T], compute func(*Pass) T) T {
	if t := p.memo().truth; t != nil {
		return shareTruth(p, n, of(&t.left), compute)
	}
	return share(p, n, of(&p.memo().known.left), compute)
}

// figuresLeft returns the figures of the text that an extraction is expected to have and
// the golden's mentions do not cover. Those that a complete golden leaves out are not
// expected.
func (p *Pass) figuresLeft() []leftSpan {
	return shareLeft(p, partFiguresLeft, func(l *leftInText) *shared[[]leftSpan] { return &l.figures }, func(p *Pass) []leftSpan {
		covered := p.goldenCovers(schema.KindFigure)
		var want *amounts
		if p.Golden != nil && p.Golden.Complete.Figures {
			want = newAmounts(p.Golden.Figures)
		}
		var left []leftSpan
		spans := p.Read().Spans
		for i := range spans {
			s := &spans[i]
			first := s.Readings[0]
			if first.Kind != schema.KindFigure || !isExpectedFigure(first.Figure) || covers(covered, s.Start, s.End) {
				continue
			}
			if figures := ofKind(schema.KindFigure, p.options(*s)); want == nil || p.anyFits(want, figures) {
				left = append(left, leftSpan{s, figures})
			}
		}
		return left
	})
}

// datesLeft is figuresLeft for dates.
func (p *Pass) datesLeft() []leftSpan {
	return shareLeft(p, partDatesLeft, func(l *leftInText) *shared[[]leftSpan] { return &l.dates }, func(p *Pass) []leftSpan {
		covered := p.goldenCovers(schema.KindDate)
		var want *days
		if p.Golden != nil && p.Golden.Complete.Dates {
			want = newDays(p.want.Dates)
		}
		var left []leftSpan
		spans := p.Read().Spans
		for i := range spans {
			s := &spans[i]
			first := s.Readings[0]
			if first.Kind != schema.KindDate || first.Date.Value == "" || covers(covered, s.Start, s.End) {
				continue
			}
			if dates := ofKind(schema.KindDate, p.options(*s)); want == nil || p.anyDate(want, dates) {
				left = append(left, leftSpan{s, dates})
			}
		}
		return left
	})
}

// partiesLeft is figuresLeft for parties.
func (p *Pass) partiesLeft() []leftParty {
	return shareLeft(p, partPartiesLeft, func(l *leftInText) *shared[[]leftParty] { return &l.parties }, func(p *Pass) []leftParty {
		covered := p.goldenCovers(schema.KindParty)
		d := p.Read()
		var left []leftParty
		names := 0
		for i, party := range d.Parties {
			l := leftParty{index: i, first: -1, named: notCompared}
			inside := false
			for _, m := range party.Mentions {
				if m < 0 || m >= len(d.Spans) {
					continue
				}
				if l.first < 0 {
					l.first = m
				}
				inside = inside || covers(covered, d.Spans[m].Start, d.Spans[m].End)
			}
			if l.first >= 0 && !inside {
				left = append(left, l)
				names += len(p.readings().Parties[i].Names())
			}
		}
		if p.Golden == nil || names*len(p.want.Parties) > mostComparisons {
			return left
		}
		return p.compareLeft(left)
	})
}

// compareLeft sets which party of the golden is named as what is left, and drops what a
// complete golden does not name.
func (p *Pass) compareLeft(left []leftParty) []leftParty {
	kept := left[:0]
	want := newNameIndex(p.want.Parties)
	for _, l := range left {
		l.named = p.findNamed(want, p.readings().Parties[l.index])
		if l.named >= 0 || !p.Golden.Complete.Parties {
			kept = append(kept, l)
		}
	}
	return kept
}

// carriesName reports whether a party of the record has a name of what is left in the
// text.
func (p *Pass) carriesName(l leftParty, all *nameIndex) bool {
	t, read := p.partyTwins(), p.readings().Parties[l.index]
	switch {
	case l.named >= 0 && t.in[l.named] >= 0:
		return true
	case l.named == noneNamed && len(all.parties)*len(read.Names()) < mostComparisons: // none of those with a twin has it
		others := make([]*fact.Party, len(t.others))
		for n, i := range t.others {
			others[n] = all.parties[i]
		}
		return p.namedAmong(newNameIndex(others), read)
	}
	return p.namedAmong(all, read)
}
