package figure

import (
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/schema"
)

// triggers returns what stands behind the amount.
func (q *continuing) triggers() (on rule.Triggers) {
	a, at := &q.a, q.a.To
	on = anyAmount
	switch {
	case a.kind == schema.Quantity:
		on |= quantityBefore
	case a.kind == "" && !a.Fraction && a.Scale == 0 && a.Value.Sign() != 0 && q.IsNear(at) && !number.HasPoint(a.Value):
		on |= integerBefore
	}
	if q.mayOpenRange() {
		on |= q.rangeMarkBehind()
	}
	if a.Words && a.Scale == 0 {
		on |= numberOrNext
	}
	if at < len(q.Lexemes) && q.Lexemes[at].Piece || a.Value == number.DecimalOne {
		on |= pieceBehind
	}
	return on
}

// figureOfAmount reads what an amount that starts at lexeme i goes on to: a
// ratio, a range, or the figure of that amount alone.
func (t *Reader) figureOfAmount(a amount, i int, pending pendingQualifier, named bool) (m Match, next int, ok bool) {
	t.addRepetition(&a)
	q := &t.asked.continuing
	*q = continuing{Reader: t, a: a, end: a.To}
	is, by, ok := continuations.First(q, t.Traits, q.triggers(), t.Observer)
	switch {
	case ok && is == toNothing:
		t.Observer.Note(continuations.Rules[by].Name, t.Place(a.From, q.end))
		return m, q.end, false
	case ok:
		q.r.made.continuations |= 1 << by
		if q.isRange {
			return t.completeFigure(q.r, q.max, pending, i)
		}
		return t.completeFigure(q.r, q.max, pending, q.r.From)
	case a.kind == "" && !t.isBareFigure(&a, pending.qualifierFor(i), named):
		return m, a.To, false
	}
	return t.completeFigure(a, number.Number{}, pending, a.From)
}
