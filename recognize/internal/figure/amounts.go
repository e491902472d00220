package figure

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
	"github.com/assaykit/assay/schema"
)

// amount is a number with what it measures.
type amount struct {
	number.Number
	kind     schema.FigureKind // "" where nothing says what is measured
	units    []string          // preferred first; of money, currencies
	inferred bool              // the currency is a guess
	prefixed bool              // the currency stands before the number
	minor    bool              // its unit is a hundredth of the currency: 50 cents
	extra    []Figure          // further readings, less preferred
}

// parseAmount reads a number with its sign and its currency, percent or unit,
// which may stand before it ($5, EUR 20) or after.
func (t *Reader) parseAmount(i int) (a amount, ok bool) {
	if s, next := t.LongestPhrase(i, 0, lexeme.NounMultiple); s != nil {
		a.Number = number.Number{From: i, To: next, Value: schema.NewDecimal(s.Value, 0), Words: true}
		a.kind, a.units = schema.Ratio, []string{"1"}
		return a, true
	}
	at, negative := t.ParseSign(i)
	a.From = i
	if s, next, ok := t.ParseCurrency(at, true); ok && s.Roles&lexeme.RoleCurrency != 0 && t.IsNear(next) && t.mayLeadNumber(at, next, s) {
		from := next
		if minus, yes := t.ParseSign(next); yes && t.IsGlued(next) {
			from, negative = minus, !negative
		}
		if n, ok := t.ParseNumber(from); ok && (!n.Words || n.Scale > 0 || t.IsWholeText(i, n.To)) && !n.Weak && (t.isCurrencySign(at, next, s) || t.IsWholeText(i, n.To)) {
			a.Number, a.kind, a.prefixed = n, schema.Money, true
			a.units, a.inferred = t.CurrencyCodesOf(at, next, s)
			t.parseScaleAfterCode(&a)
			t.parseCodeAfter(&a)
			t.parseCents(&a)
			return t.withSign(a, i, negative), true
		}
		if s.Roles&^lexeme.RoleCurrency&(lexeme.RoleCardinal|lexeme.RoleScale) == 0 {
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
	if s, next := t.LongestPhrase(a.To, 0, lexeme.NounMinusBehind); s != nil && t.IsNear(a.To) {
		negative, a.To = !negative, next
	}
	if a.kind == "" && a.Unsure && !negative {
		a.Weak = true
	}
	return t.withSign(a, i, negative), true
}

func (t *Reader) withSign(a amount, from int, negative bool) amount {
	a.From = from
	if negative {
		a.Value = a.Value.Neg()
		a.Weak = false
		for i := range a.Others {
			a.Others[i] = a.Others[i].Neg()
		}
		for i := range a.extra {
			a.extra[i].Value = a.extra[i].Value.Neg()
		}
	}
	return a
}

// parseMeasure reads what the number measures: a percentage, a currency or a
// unit behind it.
func (t *Reader) parseMeasure(a *amount) {
	at := a.To
	if !t.IsNear(at) {
		return
	}
	if t.SenseAt(at).NounRoles&lexeme.NounOdd != 0 && t.IsNear(at+1) {
		at++
		a.To, a.Round, a.Plain = at, true, false
	}
	hyphen := t.IsText(at, "-") && t.IsGlued(at) && t.IsGlued(at+1)
	if hyphen {
		at++
	}
	s, next := t.LongestPhrase(at, lexeme.RolePercent|lexeme.RolePoints|lexeme.RoleBasis, 0)
	if s == nil && a.Fraction { // half a percent, a tenth of a percentage point
		part := at
		if _, of := t.LongestPhrase(at, lexeme.RoleOf, 0); of > at {
			part = of
		}
		if t.SenseAt(part).Roles&lexeme.RoleIndefinite != 0 && t.IsNear(part+1) {
			part++
		}
		s, next = t.LongestPhrase(part, lexeme.RolePercent|lexeme.RolePoints|lexeme.RoleBasis, 0)
	}
	if s != nil && (!hyphen || t.Lexemes[at].Class == text.ClassWord) {
		a.To, a.Weak, a.Unsure, a.Plain, a.Fraction = next, false, false, false, false
		switch {
		case s.Roles&lexeme.RolePercent != 0:
			a.kind, a.units = schema.Percent, []string{"%"}
		case s.Roles&lexeme.RolePoints != 0:
			a.kind, a.units = schema.Quantity, []string{"pp"}
		default:
			a.kind, a.units = schema.Quantity, []string{"bp"}
		}
		return
	}
	of := at
	if _, next := t.LongestPhrase(at, lexeme.RoleOf, 0); next > at && (a.Scale >= 6 || a.Round || a.Fraction || t.SenseAt(a.To-1).Roles&lexeme.RoleSign != 0) {
		of = next
	}
	if t.parseCurrencyAfter(a, of) {
		return
	}
	if of == at && t.parseScaledMoney(a, at) {
		return
	}
	t.parseQuantity(a, at, of)
}

// parseQuantity reads a unit of measure after the number, or "times".
func (t *Reader) parseQuantity(a *amount, at, of int) {
	if s, next := t.LongestPhrase(at, lexeme.RoleTimes, 0); s != nil && !a.Weak && !(t.IsGlued(at) && t.IsGluedDigits(next)) { // not 4x4
		a.kind, a.units = schema.Ratio, []string{"1"}
		if !number.HasPoint(a.Value) {
			a.extra = append(a.extra, Figure{Kind: schema.Count, Value: a.Value, Unit: t.LexemeText(next - 1)})
		}
		a.To, a.Plain, a.Unsure = next, false, false
		return
	}
	units, next, ok := t.parseUnitOf(a, at, of)
	if !ok {
		return
	}
	half, to := t.parseHalfOfUnit(next)
	switch {
	case a.Weak && to == next && !a.Fraction && (t.Grammar.Has(language.ArticleIsOne) || t.SenseAt(a.From).Roles&lexeme.RoleCardinal == 0): // un an, an hour
		return
	case a.Weak && t.Grammar.Has(language.Particles) && !(units[0] == "mo" || units[0] == "h" || units[0] == "wk"): // 한 도로에서
		return
	case a.Plain && t.IsGlued(at) && t.SenseAt(at).NounRoles&lexeme.NounDecade != 0 && len(t.WordAt(a.From)) == 4: // the 1990s
		return
	}
	a.kind, a.units, a.To = schema.Quantity, units, next
	a.Plain, a.Unsure, a.Weak, a.Fraction = false, false, false, false
	if sign, yes := t.ScaleSign(t.WordAt(next - 1)); yes && next == at+1 {
		for _, v := range append([]schema.Decimal{a.Value}, a.Others...) {
			if v, err := v.Shift(sign.Exponent); err == nil {
				a.extra = append(a.extra, Figure{Kind: schema.Count, Value: v})
			}
		}
	}
	t.parseSubunit(a)
	if to > next {
		a.AddValue(half, to)
	}
}

// parseUnitOf reads the unit at a lexeme, or the one after an article (half an
// hour) or "of", which ends at lexeme of.
func (t *Reader) parseUnitOf(a *amount, at, of int) (units []string, next int, ok bool) {
	units, next, ok = t.ParseUnit(at)
	if !ok && a.Fraction && t.SenseAt(at).Roles&lexeme.RoleIndefinite != 0 {
		units, next, ok = t.ParseUnit(at + 1)
	}
	if !ok && of > at {
		units, next, ok = t.ParseUnit(of)
	}
	return units, next, ok
}

// parseSubunit adds two digits behind metres or hours: 1 m 80, 3 h 30.
func (t *Reader) parseSubunit(a *amount) {
	unit, at := a.units[0], a.To
	if unit != "m" && unit != "h" || at >= len(t.Lexemes) || t.Lexemes[at].Class != text.ClassDigits || t.Lexemes[at].Gap > text.GapSpace || len(t.WordAt(at)) != 2 || number.HasPoint(a.Value) {
		return
	}
	n := number.Number{}
	if _, _, measured := t.ParseUnit(at + 1); measured || !number.SetDecimal(&n, t.WordAt(at)) {
		return
	}
	if unit == "m" {
		if n.Shift(-2, at+1) {
			a.AddValue(n.Value, at+1)
		}
	} else if t.WordAt(at) < "60" {
		if v, err := n.Value.Quo(decimalSixty, lexeme.FractionDigits); err == nil {
			a.AddValue(v, at+1)
		}
	}
}

var decimalSixty = schema.NewDecimal(60, 0)

// parseHalfOfUnit reads what is added after a unit: un an et demi, two years
// and a half.
func (t *Reader) parseHalfOfUnit(at int) (part schema.Decimal, next int) {
	if s, next := t.LongestPhrase(at, lexeme.RoleHalfAfter, 0); s != nil && t.IsNear(at) {
		return schema.NewDecimal(5, -1), next
	}
	if t.Grammar.Has(language.BareParts) && t.IsNear(at+1) && t.SenseAt(at).Roles&lexeme.RoleAnd != 0 && t.SenseAt(at+1).Roles&lexeme.RolePart != 0 && !t.IsNotRankAt(at+1) { // un kilo et quart
		if v, err := number.DecimalOne.Quo(schema.NewDecimal(t.SenseAt(at+1).Value, 0), lexeme.FractionDigits); err == nil {
			return v, at + 2
		}
	}
	if t.IsNear(at+2) && t.SenseAt(at).Roles&lexeme.RoleAnd != 0 && t.SenseAt(at+1).Roles&lexeme.RoleIndefinite != 0 && t.SenseAt(at+2).Roles&lexeme.RolePart != 0 && !t.IsNotRankAt(at+2) && !t.IsText(at+3, "-") {
		if v, err := number.DecimalOne.Quo(schema.NewDecimal(t.SenseAt(at+2).Value, 0), lexeme.FractionDigits); err == nil {
			return v, at + 3
		}
	}
	return part, at
}
