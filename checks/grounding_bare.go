package checks

import (
	"cmp"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// A figure or a date without a mention is compared with all that the text says of it:
// nothing tells which words it was read from.

// reportUnlikeText reports a figure without a mention whose amount the text states, but
// never as the figure has it: only as one end of a range, or with another bound. Of
// several statements the one that is least unlike is named, and of those the first.
func (p *Pass) reportUnlikeText(i int, g schema.Figure) {
	var end, other *stated
	for s := range p.statedLike(g) {
		p.spend(1)
		switch {
		case !p.amountFits(g, s.option):
		case p.isOneEnd(g, s.option):
			if end == nil || s.start < end.start {
				end = s
			}
		case p.isSaidAs(g.Qualifier, s):
			return
		case other == nil || cmp.Or(cmp.Compare(unlike(g.Qualifier, s), unlike(g.Qualifier, other)), cmp.Compare(s.start, other.start)) < 0:
			other = s
		}
	}
	got := fact.Ref(p.facts.At(schema.KindFigure, i))
	finding := result.Finding{Kind: schema.KindFigure, Got: got}
	words := func(s *stated) string {
		return readingText(readFigure(s.Figure)) + " (“" + short(s.text) + "”)"
	}
	switch {
	case other != nil:
		finding.Attribute = "qualifier"
		finding.Message = "the text says " + words(other) + ", and no " + strings.ReplaceAll(string(g.Qualifier), "_", " ")
		finding.Fix = "make the qualifier of " + got.Pointer + " " + string(cmp.Or(other.Figure.Qualifier, schema.Exact))
		finding.Location = p.index.Location(other.start, other.end)
		if end != nil {
			finding.Message += "; it is also one end of " + words(end)
		}
	case end != nil:
		finding.Attribute = "value_max"
		finding.Message = amount(g) + " is one end of what the text says: " + words(end)
		finding.Fix = "make the value of " + got.Pointer + " " + end.Figure.Value.String() + " and value_max " + end.Figure.ValueMax.String()
		finding.Location = p.index.Location(end.start, end.end)
	default:
		return
	}
	p.Report(finding)
}

// isSaidAs reports whether a statement of the text may be what a qualifier says. A range
// has its ends for one, and plain words deny only a bound, where nothing around them may
// be a word for it.
func (p *Pass) isSaidAs(q schema.Qualifier, s *stated) bool {
	said := s.Figure.Qualifier
	switch {
	case q == "", said == schema.Between, qualifierFits(q, said):
		return true
	case said == "", said == schema.Exact:
		return !isBound(q) || p.boundNear(q, s.start, s.end)
	}
	return false
}

// unlike is how far a statement is from what a qualifier says: a bound is farther from
// the opposite one than from none.
func unlike(q schema.Qualifier, s *stated) int {
	if isBound(q) && isBound(s.Figure.Qualifier) {
		return 2
	}
	return 1
}

// isOneEnd reports whether a figure is one end of a range that was read, and neither a
// bound on that side nor beside the other end in the record.
func (p *Pass) isOneEnd(g schema.Figure, o option) bool {
	if o.Figure.ValueMax.IsZero() || !g.ValueMax.IsZero() {
		return false
	}
	if p.amountFits(g, o.with(noEnd)) {
		return false
	}
	first, last := o.with(firstEnd), o.with(lastEnd)
	isFirst, isLast := p.amountFits(g, first), p.amountFits(g, last)
	switch g.Qualifier {
	case schema.AtLeast, schema.MoreThan:
		if isFirst {
			return false
		}
	case schema.AtMost, schema.LessThan:
		if isLast {
			return false
		}
	}
	return !slices.ContainsFunc(p.Got.Figures, func(other schema.Figure) bool {
		return other.ValueMax.IsZero() && (isFirst && p.amountFits(other, last) || isLast && p.amountFits(other, first))
	})
}
