package figure

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// inUnit is an amount in one of the units of a sum.
type inUnit struct {
	value schema.Decimal
	unit  string
}

// smallerUnits are the units in which the rest of a greater one is told, with how many of
// them make one.
var smallerUnits = map[string]struct {
	unit string
	make int64
}{
	"a": {"mo", 12}, "wk": {"d", 7}, "d": {"h", 24}, "h": {"min", 60}, "min": {"s", 60},
	"t": {"kg", 1000}, "kg": {"g", 1000}, "km": {"m", 1000}, "m": {"cm", 100},
	"[ft_i]": {"[in_i]", 12}, "[lb_av]": {"[oz_av]", 16},
}

// addSmallerUnits adds 30분 to 6시간, and 30초 to that.
func (q *measuring) addSmallerUnits() bool {
	sums := []inUnit{{q.a.Value, q.a.units[0]}} // the smallest unit last
	for len(sums) < 3 {
		last := sums[len(sums)-1]
		n, units, end, ok := q.restBehind(last.unit)
		if !ok {
			break
		}
		v, err := last.value.Mul(schema.NewDecimal(smallerUnits[last.unit].make, 0))
		if err == nil {
			v, err = v.Add(n.Value)
		}
		if err != nil {
			return false
		}
		sums = append(sums, inUnit{v, units[0]})
		q.a.To = end
	}
	return len(sums) > 1 && q.preferSum(sums)
}

// restBehind reads a number below what makes one of the unit, with its smaller unit.
func (q *measuring) restBehind(unit string) (n number.Number, units []string, end int, ok bool) {
	smaller, known := smallerUnits[unit]
	at := q.a.To
	if !known || !q.IsNear(at) || q.Lexemes[at].Gap > text.GapSpace || q.a.Value.Sign() <= 0 || number.HasPoint(q.a.Value) || q.a.Fraction {
		return n, nil, at, false
	}
	if q.Lexemes[at].Class != text.ClassDigits && q.SenseAt(at).Roles&(lexeme.RoleCardinal|lexeme.RoleMultiplier) == 0 {
		return n, nil, at, false
	}
	if n, ok = q.ParseNumber(at); !ok || n.Fraction || n.Value.Cmp(schema.NewDecimal(smaller.make, 0)) >= 0 {
		return n, nil, at, false
	}
	units, end, ok = q.ParseUnit(n.To)
	if term := q.SenseAt(n.To).TermUnit; term != nil && q.isOfTerm() {
		units, end, ok = term, n.To+1, true
	}
	return n, units, end, ok && units[0] == smaller.unit
}

// preferSum sets the sum, of which only the last unit has it yet: in the greatest unit
// where that is a short number, else in the smallest. The others are further readings.
func (q *measuring) preferSum(sums []inUnit) bool {
	for k := len(sums) - 2; k >= 0; k-- {
		v, err := sums[k+1].value.Quo(schema.NewDecimal(smallerUnits[sums[k].unit].make, 0), lexeme.FractionDigits)
		if err != nil {
			return false
		}
		sums[k].value = v
	}
	best := 0
	if len(sums[0].value.String()) > maxSumDigits {
		best = len(sums) - 1
	}
	q.a.Value, q.a.units = sums[best].value, []string{sums[best].unit}
	q.a.Others, q.a.Plain, q.a.measured = nil, false, q.a.To
	q.a.sums = append(sums[:best:best], sums[best+1:]...)
	return true
}

// maxSumDigits bounds the digits, with their mark, of a sum that is told in its greatest
// unit.
const maxSumDigits = 6
