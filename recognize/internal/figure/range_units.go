package figure

import (
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/schema"
)

// toSmallerUnit puts the ends of a range that a word opened in the smaller of their two
// units: between a week and ten days is from 7 days to 10.
func (q *rangeEnds) toSmallerUnit() {
	a, e := &q.a, &q.e
	if q.open {
		q.measureArticle(e)
	}
	if !q.open || a.kind != schema.Quantity || e.kind != schema.Quantity {
		return
	}
	if v, ok := inUnit(a, e.units[0]); ok {
		q.low, a.units = v, e.units[:1]
		return
	}
	if v, ok := inUnit(e, a.units[0]); ok {
		e.Value, e.Others, e.units = v, nil, a.units[:1]
	}
}

// inUnit returns an amount in so many of a smaller unit as make its own.
func inUnit(a *amount, unit string) (v schema.Decimal, ok bool) {
	times := timesIn(a.units[0], unit)
	if times == 0 {
		return v, false
	}
	v, err := a.Value.Mul(schema.NewDecimal(times, 0))
	return v, err == nil
}

// measureArticle makes one of the unit behind it of an article, which a word for a range
// makes a number: between a week and ten days.
func (t *Reader) measureArticle(a *amount) {
	if !a.Weak || a.kind != "" || a.Value != number.DecimalOne {
		return
	}
	if units, next, ok := t.ParseUnit(a.To); ok {
		a.kind, a.units, a.To, a.Weak = schema.Quantity, units, next, false
	}
}
