package figure

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/internal/ucum"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// parts are the units that are told behind greater ones.
var parts = map[string][]string{
	"a":       {"mo"},
	"wk":      {"d"},
	"d":       {"h"},
	"h":       {"min", "s"},
	"min":     {"s"},
	"[mi_i]":  {"[yd_i]", "[ft_i]"},
	"[yd_i]":  {"[ft_i]", "[in_i]"},
	"[ft_i]":  {"[in_i]"},
	"[lb_av]": {"[oz_av]"},
	"km":      {"m"},
	"m":       {"cm", "mm"},
	"cm":      {"mm"},
	"t":       {"kg"},
	"kg":      {"g"},
	"L":       {"cL", "mL"},
}

// customary are how many of them make one of the greater unit where UCUM has no common base
// for both: a day is not always 24 hours, but those behind days are fewer.
var customary = map[[2]string]int64{
	{"d", "h"}:             24,
	{"[mi_i]", "[yd_i]"}:   1760,
	{"[mi_i]", "[ft_i]"}:   5280,
	{"[yd_i]", "[ft_i]"}:   3,
	{"[yd_i]", "[in_i]"}:   36,
	{"[ft_i]", "[in_i]"}:   12,
	{"[lb_av]", "[oz_av]"}: 16,
}

// timesIn returns how many of a smaller unit make a greater one, 0 where it is not told
// behind that one.
func timesIn(greater, smaller string) int64 {
	if !slices.Contains(parts[greater], smaller) {
		return 0
	}
	if times, ok := customary[[2]string{greater, smaller}]; ok {
		return times
	}
	g, s := ucum.Reduce(greater), ucum.Reduce(smaller)
	times := g.Factor / s.Factor
	for range g.Power - s.Power {
		times *= 10
	}
	return times
}

// smallerPart is a quantity behind another one, of which it is less than one.
type smallerPart struct {
	value schema.Decimal
	unit  string
	times int64 // how many of it make one of the greater unit
	end   int   // the lexeme behind it
}

// partBehind reads a quantity in a smaller unit at a lexeme: 28 minutes behind 3 hours.
func (q *measuring) partBehind(at int, of string) (p smallerPart, ok bool) {
	if !q.IsNear(at) || q.Lexemes[at].Class != text.ClassDigits && q.SenseAt(at).Roles&(lexeme.RoleCardinal|lexeme.RoleMultiplier) == 0 {
		return p, false
	}
	n, ok := q.ParseNumber(at)
	if !ok || n.Fraction || n.Scale != 0 || n.Weak && q.Lexemes[at].Class != text.ClassDigits {
		return p, false
	}
	to := n.To
	if q.IsText(to, "-") && q.IsGlued(to) && q.IsGlued(to+1) {
		to++
	}
	units, next, ok := q.ParseUnit(to)
	if term := q.SenseAt(n.To).TermUnit; term != nil && q.isOfTerm() {
		units, next, ok = term, n.To+1, true
	}
	if !ok {
		return p, false
	}
	for _, u := range units {
		if u == "m" && of == "h" { // 3h 28m
			u = "min"
		}
		times := timesIn(of, u)
		if u == "s" {
			next = q.addDecimalsTo(&n, next)
		}
		if times > 0 && n.Value.Sign() > 0 && n.Value.Cmp(schema.NewDecimal(times, 0)) < 0 {
			return smallerPart{n.Value, u, times, next}, true
		}
	}
	return p, false
}

// addParts adds the quantities in smaller units behind one: 3 hours 28 minutes 5 seconds. The
// sum is told in the smallest unit, metric ones and half hours in the greatest. In the other
// unit it is meant too.
func (q *measuring) addParts() bool {
	added := false
	for range 3 {
		if !q.addPart() {
			break
		}
		added = true
	}
	if added && q.a.units[0] == "s" && q.addDecimals() { // 1 min 55 s 28
		q.a.inGreater = Figure{}
		return true
	}
	if added {
		q.tellInGreater()
	}
	return added
}

// tellInGreater tells a sum of metric units, and half hours, in the greatest of its units.
func (q *measuring) tellInGreater() {
	greater := &q.a.inGreater
	if isMetric(timesIn(greater.Unit, q.a.units[0])) || greater.Unit == "h" && isHalf(greater.Value) {
		q.a.Value, greater.Value = greater.Value, q.a.Value
		greater.Unit, q.a.units = q.a.units[0], []string{greater.Unit}
	}
}

// isMetric reports a power of ten, by which decimals tell the parts.
func isMetric(times int64) bool {
	for times > 1 && times%10 == 0 {
		times /= 10
	}
	return times == 1
}

// isHalf reports a half more than a whole number.
func isHalf(v schema.Decimal) bool { return strings.HasSuffix(v.String(), ".5") }

// addPart adds a quantity in a smaller unit, in that unit: 3 hours 28 minutes are 208
// minutes. What it is in the greater unit is kept beside it.
func (q *measuring) addPart() bool {
	a := &q.a
	if a.To != a.measured || number.HasPoint(a.Value) || a.Fraction || a.Weak && q.SenseAt(a.From).Roles&lexeme.RoleCardinal == 0 {
		return false
	}
	at := a.To
	joint := (q.SenseAt(at).Roles&lexeme.RoleAnd != 0 || q.IsText(at, ",")) && !q.Grammar.Has(language.Counters)
	if joint {
		at++
	}
	p, ok := q.partBehind(at, a.units[0])
	if !ok || q.IsText(p.end, "-") && q.IsGlued(p.end) {
		return false
	}
	if !a.addSmaller(p) {
		return false
	}
	a.measured = p.end
	return true
}

// addSmaller adds a quantity in a smaller unit, in that unit.
func (a *amount) addSmaller(p smallerPart) bool {
	whole, err := p.value.Quo(schema.NewDecimal(p.times, 0), lexeme.FractionDigits)
	if err != nil {
		return false
	}
	if a.inGreater.Kind == "" {
		a.inGreater = Figure{Kind: schema.Quantity, Value: a.Value, Unit: a.units[0]}
	}
	if a.inGreater.Unit != a.units[0] { // a third part
		whole, err = whole.Quo(schema.NewDecimal(timesIn(a.inGreater.Unit, a.units[0]), 0), lexeme.FractionDigits)
		if err != nil {
			return false
		}
	}
	inGreater, err := a.inGreater.Value.Add(whole)
	if err != nil {
		return false
	}
	v, err := a.Value.Mul(schema.NewDecimal(p.times, 0))
	if err != nil {
		return false
	}
	a.Value = v
	a.inGreater.Value, a.units = inGreater, []string{p.unit}
	return a.AddValue(p.value, p.end)
}

// addDecimalsTo adds up to three digits that are glued to the name of seconds, and measure
// nothing, to those: 3분42초06. It returns the lexeme behind.
func (q *measuring) addDecimalsTo(n *number.Number, at int) int {
	if !q.IsGluedDigits(at) || len(q.WordAt(at)) > 3 || number.HasPoint(n.Value) || q.Lexemes[at-1].Class == text.ClassPunct {
		return at
	}
	tail := number.Number{}
	if !number.SetDecimal(&tail, q.WordAt(at)) || !tail.Shift(-len(q.WordAt(at)), at+1) {
		return at
	}
	if _, _, measured := q.ParseUnit(at + 1); measured {
		return at
	}
	v, err := n.Value.Add(tail.Value)
	if err != nil {
		return at
	}
	n.Value = v
	return at + 1
}

// addGrams adds three digits behind kilograms: 3 kilos 200.
func (q *measuring) addGrams() bool {
	return q.a.units[0] == "kg" && q.addBareDigits(3, 3)
}

// addDecimals adds one or two digits that measure nothing behind seconds, or three that are
// glued to them: 9 s 63.
func (q *measuring) addDecimals() bool {
	most := 2
	if q.IsGluedDigits(q.a.To) {
		most = 3
	}
	return q.a.units[0] == "s" && q.addBareDigits(1, most)
}

// addBareDigits adds so many digits that measure nothing right behind the unit as decimals
// of it.
func (q *measuring) addBareDigits(least, most int) bool {
	at := q.a.To
	if at != q.a.measured || number.HasPoint(q.a.Value) || !q.IsNear(at) || q.Lexemes[at].Class != text.ClassDigits || q.Lexemes[at].Gap > text.GapSpace || len(q.WordAt(at)) < least || len(q.WordAt(at)) > most {
		return false
	}
	n, ok := q.ParseNumber(at)
	if !ok || !n.Plain || n.To != at+1 {
		return false
	}
	if _, _, measured := q.ParseUnit(n.To); measured || q.SenseAt(n.To).Roles&(lexeme.RoleTimes|lexeme.RolePercent) != 0 {
		return false
	}
	if _, _, money := q.ParseCurrency(n.To, false); money {
		return false
	}
	if _, counts := q.NounAfter(n.To, true); counts {
		return false
	}
	return n.Shift(-len(q.WordAt(at)), n.To) && q.a.AddValue(n.Value, n.To)
}
