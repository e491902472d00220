package figure

import (
	"slices"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// amount is a number with what it measures.
type amount struct {
	number.Number
	kind      schema.FigureKind // "" where nothing says what is measured
	units     []string          // preferred first; of money, currencies
	inferred  bool              // the currency is a guess
	prefixed  bool              // the currency stands before the number
	minor     bool              // its unit is a hundredth of the currency: 50 cents
	inGreater Figure            // a sum of two units in the greater one, zero for none
	measured  int               // the lexeme behind what measures it, 0 for none
	bounded   bool              // a range whose two bounds are told, with what they are
	made      made
}

// measuring is a number with what stands beside it.
type measuring struct {
	*Reader
	a        amount
	at, of   int           // where what measures the number would stand: at once, and behind "of"
	measure  *lexeme.Sense // percent or points, or a currency
	next     int           // the lexeme behind what measures
	units    []string      // of a unit
	cents    number.Number // a number behind an amount of money
	and      bool          // "and" stands before that
	centsEnd int           // the lexeme behind the cents and their name
}

// parseAmount reads a number with its sign and its currency, percent or unit,
// which may stand before it ($5, EUR 20) or after.
func (t *Reader) parseAmount(i int) (a amount, ok bool) {
	at, negative := t.ParseSign(i)
	a.From = i
	if s, next, ok := t.ParseCurrency(at, true); ok && s.Roles&lexeme.RoleCurrency != 0 && next < len(t.Lexemes) && t.Lexemes[next].Gap <= text.GapSpace {
		from := next
		if minus, yes := t.ParseSign(next); yes && t.IsGlued(next) {
			from, negative = minus, !negative
		}
		if a, ok := t.parseMoneyBefore(at, next, from, s); ok {
			return withSign(a, i, negative), true
		}
		if s.Roles&(lexeme.RoleCardinal|lexeme.RoleScale) == 0 {
			return a, false
		}
	}
	n, ok := t.ParseNumber(at)
	if !ok {
		a.Number = n
		return a, false
	}
	a.Number = n
	t.parseMeasure(&a)
	t.addMinus(&a)
	if a.kind == "" && a.Unsure && !negative {
		a.Weak = true
	}
	return withSign(a, i, negative), true
}

func withSign(a amount, from int, negative bool) amount {
	a.From = from
	if negative {
		a.Value = a.Value.Neg()
		a.Weak = false
		for i := range a.Others {
			a.Others[i] = a.Others[i].Neg()
		}
	}
	return a
}

// parseMoneyBefore reads the number at lexeme from, behind a currency in lexemes
// [at, next).
func (t *Reader) parseMoneyBefore(at, next, from int, s *lexeme.Sense) (a amount, ok bool) {
	n, ok := t.ParseNumber(from)
	if !ok {
		return a, false
	}
	q := &t.asked.measuring
	*q = measuring{Reader: t, a: amount{Number: n}, at: at, measure: s, next: next}
	on := currencyBefore
	if !t.isCurrencySign(at, next, s) {
		on |= nameBefore
	}
	if n.Words {
		on |= wordsBehind
	}
	if _, vetoed := notMeasured.Ask(q, t.Traits, on, t.Observer, t.Place(at, n.To)); vetoed || !q.measureBy(on) {
		return a, false
	}
	return q.a, true
}

// isCurrencySign reports a currency in symbols, in the letters of a code or in those of a
// sign, as they are cased.
func (t *Reader) isCurrencySign(i, next int, s *lexeme.Sense) bool {
	for k := i; k < next; k++ {
		if t.Lexemes[k].Class == text.ClassPunct { // $, US$, u$s
			return true
		}
	}
	return s.NounRoles&lexeme.NounCurrencyCode != 0 || next == i+1 && (len(t.WordAt(i)) <= 2 || slices.Contains(s.Letters, t.WordAt(i)))
}

// parseMeasure reads what the number measures: a percentage, a currency or a
// unit behind it.
func (t *Reader) parseMeasure(a *amount) {
	at := a.To
	if !t.IsNear(at) && t.SenseAt(a.From).SpanUnit == "" && !a.OfUnit {
		return
	}
	if t.SenseAt(at).NounRoles&lexeme.NounOdd != 0 && t.IsNear(at+1) {
		at++
		a.To, a.Round, a.Odd, a.Plain = at, true, true, false
	}
	hyphen := t.IsText(at, "-") && t.IsGlued(at) && t.IsGlued(at+1)
	if hyphen {
		at++
	}
	q := &t.asked.measuring
	*q = measuring{Reader: t, a: *a, at: at, of: at}
	if a.Multiple {
		q.measureBy(multipleWord)
		*a = q.a
		return
	}
	if t.SenseAt(a.From).SpanUnit != "" && a.To == a.From+1 {
		q.measureBy(spanWord)
		*a = q.a
		return
	}
	if a.OfUnit {
		q.measureBy(unitInNumber)
		*a = q.a
		return
	}
	if on := q.percentBehind(hyphen); on != 0 && q.measureBy(on) {
		*a = q.a
		return
	}
	if on := q.measureBehind(); on != 0 && q.measureBy(on) {
		*a = q.a
	}
}

// percentBehind finds percent or points behind the number, in a fraction also behind
// "of": half a percent, a tenth of a percentage point.
func (q *measuring) percentBehind(hyphen bool) rule.Triggers {
	const percents = lexeme.RolePercent | lexeme.RolePoints | lexeme.RoleBasis
	s, next := q.LongestPhrase(q.at, percents, 0)
	if s == nil && q.a.Fraction {
		part := q.at
		if _, of := q.LongestPhrase(part, lexeme.RoleOf, 0); of > part {
			part = of
		}
		if q.SenseAt(part).Roles&lexeme.RoleIndefinite != 0 && q.IsNear(part+1) {
			part++
		}
		s, next = q.LongestPhrase(part, percents, 0)
	}
	if s == nil && q.pointsWordBehind() {
		return pointsBeside
	}
	if rank := q.SenseAt(q.a.To - 1).Rank; s == nil && q.a.Fraction && (rank == 10 || rank == 100) {
		q.next = q.a.To
		return tenthsBeside
	}
	if s == nil || hyphen && q.Lexemes[q.at].Class != text.ClassWord {
		return 0
	}
	q.measure, q.next = s, next
	switch {
	case s.Roles&lexeme.RolePercent != 0:
		return percentBehind
	case s.Roles&lexeme.RolePoints != 0:
		return pointsBehind
	}
	return basisPointsBehind
}

// measureBehind finds a currency or what may be a unit behind the number, also behind
// "of" where the number is a large one, a round one or a fraction.
func (q *measuring) measureBehind() (on rule.Triggers) {
	if _, next := q.LongestPhrase(q.at, lexeme.RoleOf, 0); next > q.at && (q.a.Scale >= 6 || q.a.Round || q.a.Fraction || q.SenseAt(q.a.To-1).Roles&lexeme.RoleSign != 0) {
		q.of = next
	}
	if s, next, ok := q.ParseCurrency(q.of, false); ok && !q.BelongsToNextNumber(q.of, next) {
		q.measure, q.next = s, next
		on = currencyBehind
		if s.Roles&lexeme.RoleMinor != 0 {
			on = hundredthsBehind
		}
	}
	if s, _ := q.LongestPhrase(q.at, 0, lexeme.NounExchange); s != nil {
		on |= rateBehind
	}
	if q.of == q.at && q.Lexemes[q.at].Class == text.ClassWord {
		on |= lettersBehind
	}
	if q.of > q.at || q.Lexemes[q.at].Node != nil {
		on |= wordBehind
	}
	return on
}

// measureBy asks what the number measures, and adds what stands behind that.
func (q *measuring) measureBy(on rule.Triggers) bool {
	_, by, ok := measures.First(q, q.Traits, on, q.Observer)
	if ok {
		q.a.made.measures |= 1 << by
		q.addBehind()
	}
	return ok
}

// isVetoed asks whether the number does not measure what stands behind it.
func (q *measuring) isVetoed(on rule.Triggers) bool {
	_, vetoed := notMeasured.Ask(q, q.Traits, on, q.Observer, q.Place(q.a.From, q.a.To))
	return vetoed
}

// setMeasure sets what the number measures, up to lexeme end.
func (q *measuring) setMeasure(kind schema.FigureKind, end int, units ...string) {
	q.a.kind, q.a.units, q.a.To, q.a.measured = kind, units, end, end
	q.a.Weak, q.a.Unsure, q.a.Plain = false, false, false
}

// unitBehind reads the unit behind the number, or the one after an article (half an
// hour) or "of".
func (q *measuring) unitBehind() (units []string, next int, ok bool) {
	units, next, ok = q.ParseUnit(q.at)
	if !ok && q.a.Fraction && q.SenseAt(q.at).Roles&lexeme.RoleIndefinite != 0 {
		units, next, ok = q.ParseUnit(q.at + 1)
	}
	if !ok && q.of > q.at {
		units, next, ok = q.ParseUnit(q.of)
	}
	return units, next, ok
}

// halfBehind reads what is added after a unit: un an et demi, two years and a half.
func (t *Reader) halfBehind(at int) (part schema.Decimal, next int) {
	if s, next := t.LongestPhrase(at, lexeme.RoleHalfAfter, 0); s != nil && t.IsNear(at) {
		return schema.NewDecimal(5, -1), next
	}
	if t.SenseAt(at).Roles&lexeme.RoleAnd == 0 {
		return part, at
	}
	k := at + 1
	if t.IsNear(k) && t.SenseAt(k).Roles&lexeme.RolePart != 0 && t.Grammar.Has(language.BareParts) && !t.IsNotRankAt(k) { // un kilo et quart
		return t.partAt(k, at)
	}
	k++
	if t.IsNear(k) && t.SenseAt(k-1).Roles&lexeme.RoleIndefinite != 0 && t.SenseAt(k).Roles&lexeme.RolePart != 0 && !t.IsNotRankAt(k) && !t.IsText(k+1, "-") {
		return t.partAt(k, at)
	}
	return part, at
}

// partAt returns the part at a lexeme, and the one behind it; none is the lexeme that
// says that there is none.
func (t *Reader) partAt(at, none int) (part schema.Decimal, next int) {
	v, err := number.DecimalOne.Quo(schema.NewDecimal(t.SenseAt(at).Value, 0), lexeme.FractionDigits)
	if err != nil {
		return part, none
	}
	return v, at + 1
}
