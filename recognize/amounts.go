package recognize

import "github.com/assaykit/assay/schema"

// amount is a number with what it measures.
type amount struct {
	number
	kind     schema.FigureKind // "" where nothing says what is measured
	units    []string          // preferred first; of money, currencies
	inferred bool              // the currency is a guess
	prefixed bool              // the currency stands before the number
	minor    bool              // its unit is a hundredth of the currency: 50 cents
	extra    []readFigure      // further readings, less preferred
}

// parseAmount reads a number with its sign and its currency, percent or unit,
// which may stand before it ($5, EUR 20) or after.
func (t *figureReader) parseAmount(i int) (a amount, ok bool) {
	at, negative := t.parseSign(i)
	a.from = i
	if s, next, ok := t.parseCurrency(at, true); ok && s.roles&roleCurrency != 0 && t.isNear(next) && t.mayLeadNumber(at, next, s) {
		from := next
		if minus, yes := t.parseSign(next); yes && t.isGlued(next) {
			from, negative = minus, !negative
		}
		if n, ok := t.parseNumber(from); ok && (!n.words || n.scale > 0 || t.isWholeText(i, n.to)) && !n.weak && (t.isCurrencySign(at, next, s) || t.isWholeText(i, n.to)) {
			a.number, a.kind, a.prefixed = n, schema.Money, true
			a.units, a.inferred = t.currencyCodesOf(at, next, s)
			t.parseScaleAfterCode(&a)
			t.parseCodeAfter(&a)
			t.parseCents(&a)
			return t.withSign(a, i, negative), true
		}
		if s.roles&^roleCurrency&(roleCardinal|roleScale) == 0 {
			return a, false
		}
	}
	n, ok := t.parseNumber(at)
	if !ok {
		a.number = n
		return a, false
	}
	a.number = n
	t.parseMeasure(&a)
	if a.kind == "" && a.unsure && !negative {
		a.weak = true
	}
	return t.withSign(a, i, negative), true
}

func (t *figureReader) withSign(a amount, from int, negative bool) amount {
	a.from = from
	if negative {
		a.value = a.value.Neg()
		a.weak = false
		for i := range a.others {
			a.others[i] = a.others[i].Neg()
		}
		for i := range a.extra {
			a.extra[i].Value = a.extra[i].Value.Neg()
		}
	}
	return a
}

// parseMeasure reads what the number measures: a percentage, a currency or a
// unit behind it.
func (t *figureReader) parseMeasure(a *amount) {
	at := a.to
	if !t.isNear(at) {
		return
	}
	if t.grammar.hangul && t.senseAt(at).roles&roleAfter != 0 && t.lexemeText(at) == oddSuffix && t.isNear(at+1) {
		at++
		a.to, a.round, a.plain = at, true, false
	}
	hyphen := t.isText(at, "-") && t.isGlued(at) && t.isGlued(at+1)
	if hyphen {
		at++
	}
	s, next := t.longestPhrase(at, rolePercent|rolePoints|roleBasis, 0)
	if s == nil && a.fraction { // half a percent, a tenth of a percentage point
		part := at
		if _, of := t.longestPhrase(at, roleOf, 0); of > at {
			part = of
		}
		if t.senseAt(part).roles&roleIndefinite != 0 && t.isNear(part+1) {
			part++
		}
		s, next = t.longestPhrase(part, rolePercent|rolePoints|roleBasis, 0)
	}
	if s != nil && (!hyphen || t.lexemes[at].class == classWord) {
		a.to, a.weak, a.unsure, a.plain, a.fraction = next, false, false, false, false
		switch {
		case s.roles&rolePercent != 0:
			a.kind, a.units = schema.Percent, []string{"%"}
		case s.roles&rolePoints != 0:
			a.kind, a.units = schema.Quantity, []string{"pp"}
		default:
			a.kind, a.units = schema.Quantity, []string{"bp"}
		}
		return
	}
	of := at
	if _, next := t.longestPhrase(at, roleOf, 0); next > at && (a.scale >= 6 || a.round || a.fraction || t.senseAt(a.to-1).roles&roleSign != 0) {
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
func (t *figureReader) parseQuantity(a *amount, at, of int) {
	if s, next := t.longestPhrase(at, roleTimes, 0); s != nil && !a.weak && !(t.isGlued(at) && t.isGluedDigits(next)) { // not 4x4
		a.kind, a.units = schema.Ratio, []string{"1"}
		if !hasDecimalPoint(a.value) {
			a.extra = append(a.extra, readFigure{Kind: schema.Count, Value: a.value, Unit: t.lexemeText(next - 1)})
		}
		a.to, a.plain, a.unsure = next, false, false
		return
	}
	units, next, ok := t.parseUnitOf(a, at, of)
	if !ok {
		return
	}
	half, to := t.parseHalfOfUnit(next)
	switch {
	case a.weak && to == next && !a.fraction && (t.grammar.andOne || t.senseAt(a.from).roles&roleCardinal == 0): // un an, an hour
		return
	case a.weak && t.grammar.hangul && !(units[0] == "mo" || units[0] == "h" || units[0] == "wk"): // 한 도로에서
		return
	case a.plain && t.isGlued(at) && t.isText(at, "s") && len(t.wordAt(a.from)) == 4: // the 1990s
		return
	}
	a.kind, a.units, a.to = schema.Quantity, units, next
	a.plain, a.unsure, a.weak, a.fraction = false, false, false, false
	if exponent, yes := t.scaleSignExponent(t.wordAt(next - 1)); yes && next == at+1 {
		for _, v := range append([]schema.Decimal{a.value}, a.others...) {
			if v, err := v.Shift(exponent); err == nil {
				a.extra = append(a.extra, readFigure{Kind: schema.Count, Value: v})
			}
		}
	}
	t.parseSubunit(a)
	if to > next {
		a.addValue(half, to)
	}
}

// parseUnitOf reads the unit at a lexeme, or the one after an article (half an
// hour) or "of", which ends at lexeme of.
func (t *figureReader) parseUnitOf(a *amount, at, of int) (units []string, next int, ok bool) {
	units, next, ok = t.parseUnit(at)
	if !ok && a.fraction && t.senseAt(at).roles&roleIndefinite != 0 {
		units, next, ok = t.parseUnit(at + 1)
	}
	if !ok && of > at {
		units, next, ok = t.parseUnit(of)
	}
	return units, next, ok
}

// parseSubunit adds two digits behind metres or hours: 1 m 80, 3 h 30.
func (t *figureReader) parseSubunit(a *amount) {
	unit, at := a.units[0], a.to
	if unit != "m" && unit != "h" || at >= len(t.lexemes) || t.lexemes[at].class != classDigits || t.lexemes[at].gap > gapSpace || len(t.wordAt(at)) != 2 || hasDecimalPoint(a.value) {
		return
	}
	n := number{}
	if _, _, measured := t.parseUnit(at + 1); measured || !setDecimal(&n, t.wordAt(at)) {
		return
	}
	if unit == "m" {
		if n.shift(-2, at+1) {
			a.addValue(n.value, at+1)
		}
	} else if t.wordAt(at) < "60" {
		if v, err := n.value.Quo(decimalSixty, fractionDigits); err == nil {
			a.addValue(v, at+1)
		}
	}
}

var decimalSixty = schema.NewDecimal(60, 0)

// parseHalfOfUnit reads what is added after a unit: un an et demi, two years
// and a half.
func (t *figureReader) parseHalfOfUnit(at int) (part schema.Decimal, next int) {
	if s, next := t.longestPhrase(at, roleHalfAfter, 0); s != nil && t.isNear(at) {
		return schema.NewDecimal(5, -1), next
	}
	if t.grammar.andOne && t.isNear(at+1) && t.senseAt(at).roles&roleAnd != 0 && t.senseAt(at+1).roles&rolePart != 0 && !t.isNotRankAt(at+1) { // un kilo et quart
		if v, err := decimalOne.Quo(schema.NewDecimal(t.senseAt(at+1).value, 0), fractionDigits); err == nil {
			return v, at + 2
		}
	}
	if t.isNear(at+2) && t.senseAt(at).roles&roleAnd != 0 && t.senseAt(at+1).roles&roleIndefinite != 0 && t.senseAt(at+2).roles&rolePart != 0 && !t.isNotRankAt(at+2) && !t.isText(at+3, "-") {
		if v, err := decimalOne.Quo(schema.NewDecimal(t.senseAt(at+2).value, 0), fractionDigits); err == nil {
			return v, at + 3
		}
	}
	return part, at
}
