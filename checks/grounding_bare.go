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
// never as the figure has it: only as one end of a range, or with another bound.
func (p *Pass) reportUnlikeText(i int, g schema.Figure) {
	var ends, others *stated
	for s := range p.statedLike(g) {
		if p.spend(1); !p.amountFits(g, s.option) {
			continue
		}
		if p.isOneEnd(i, g, s.option) {
			ends = s
			continue
		}
		said := s.Figure.Qualifier
		isPlain := said == "" || said == schema.Exact
		if said == schema.Between || g.Qualifier == "" || qualifierFits(g.Qualifier, said) ||
			isPlain && (!isBound(g.Qualifier) || p.boundNear(s.start, s.end)) {
			return
		}
		others = s
	}
	got := fact.Ref(p.facts.At(schema.KindFigure, i))
	finding := result.Finding{Kind: schema.KindFigure, Got: got}
	switch {
	case others != nil:
		finding.Attribute = "qualifier"
		finding.Message = "the text says " + amount(readFigure(others.Figure)) + " (“" + short(others.text) + "”), and no " + strings.ReplaceAll(string(g.Qualifier), "_", " ")
		finding.Fix = "make the qualifier of " + got.Pointer + " " + string(cmp.Or(others.Figure.Qualifier, schema.Exact))
		finding.Location = p.index.Location(others.start, others.end)
	case ends != nil:
		finding.Attribute = "value_max"
		finding.Message = amount(g) + " is one end of what the text says: " + amount(readFigure(ends.Figure)) + " (“" + short(ends.text) + "”)"
		finding.Fix = "make the value of " + got.Pointer + " " + ends.Figure.Value.String() + " and value_max " + ends.Figure.ValueMax.String()
		finding.Location = p.index.Location(ends.start, ends.end)
	default:
		return
	}
	p.Report(finding)
}

// isOneEnd reports whether a figure is one end of a range that was read, and neither a
// bound on that side nor beside the other end in the record.
func (p *Pass) isOneEnd(i int, g schema.Figure, o option) bool {
	if o.Figure.ValueMax.IsZero() || !g.ValueMax.IsZero() {
		return false
	}
	whole := o
	whole.ends = noEnd
	if p.amountFits(g, whole) {
		return false
	}
	first, last := o, o
	first.ends, last.ends = firstEnd, lastEnd
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
