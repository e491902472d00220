package recognize

import "github.com/assaykit/assay/schema"

// mayLeadNumber reports whether a currency may stand before a number: signs and
// codes may, names only where the text is nothing else ("ringgit 42").
func (t *figureReader) mayLeadNumber(i, next int, s *sense) bool {
	return next < len(t.lexemes) && t.lexemes[next].gap <= gapSpace && (i == 0 || t.isCurrencySign(i, next, s))
}

// isCurrencySign reports a currency in symbols or in the letters of a code.
func (t *figureReader) isCurrencySign(i, next int, s *sense) bool {
	return t.lexemes[i].class == classPunct || s.nounRoles&nounCurrencyCode != 0 || t.lexemes[next-1].class == classPunct || len(t.wordAt(i)) <= 2 && next == i+1
}

// parseCurrencyAfter reads a currency after the number.
func (t *figureReader) parseCurrencyAfter(a *amount, at int) bool {
	s, next, ok := t.parseCurrency(at, false)
	if !ok || t.belongsToNextNumber(at, next) || a.weak && t.lexemes[a.from].class != classDigits && len(s.codes) > 1 && s.codes[0] != "USD" && s.roles&roleMinor == 0 && !t.isWholeText(a.from, next) {
		return false
	}
	if a.fraction && !a.words {
		a.fraction = false
	}
	a.kind, a.weak, a.unsure, a.plain, a.fraction = schema.Money, false, false, false, false
	a.units, a.inferred = t.currencyCodesOf(at, next, s)
	a.to = next
	if s.roles&roleMinor != 0 && (s.roles&roleCurrency == 0 || len(s.codes) > 0 && s.roles&roleMinor != 0) {
		a.minor, a.inferred = true, a.inferred || len(a.units) > 1
		a.extra = append(a.extra, readFigure{Kind: schema.Count, Value: a.value, Unit: t.lexemeText(next - 1)})
		for _, o := range a.others {
			a.extra = append(a.extra, readFigure{Kind: schema.Count, Value: o, Unit: t.lexemeText(next - 1)})
		}
		if v, err := a.value.Shift(2); err == nil && t.grammar.vigesimal && a.words && s.roles&roleMultiplier != 0 && v.Cmp(decimalTwoThousand) < 0 && v.Cmp(decimalThousand) > 0 { // douze cents
			a.extra = append(a.extra, readFigure{Kind: schema.Count, Value: v})
		}
		a.shift(-2, a.to)
		return true
	}
	t.parseScaleAfterCode(a)
	t.parseCodeAfter(a)
	t.parseCents(a)
	return true
}

// parseScaleAfterCode reads a scale after the currency: 75 USD million, $5bn.
func (t *figureReader) parseScaleAfterCode(a *amount) {
	if a.scale != 0 || !t.isNear(a.to) {
		return
	}
	if s := t.senseAt(a.to); s.roles&roleScale != 0 && s.exponent >= 6 {
		t.parseScaleTail(&a.number)
	}
}

// parseCodeAfter includes a code that repeats which currency it is: $ 5 USD.
func (t *figureReader) parseCodeAfter(a *amount) {
	if !a.prefixed || !t.isNear(a.to) || !a.inferred {
		return
	}
	s, next, ok := t.parseCurrency(a.to, false)
	if ok && s.nounRoles&nounCurrencyCode != 0 && !t.belongsToNextNumber(a.to, next) {
		for _, c := range a.units {
			if c == s.codes[0] {
				a.units, a.inferred, a.to = s.codes, false, next
				return
			}
		}
		if isDollarCode(s.codes[0]) && a.units[0] != s.codes[0] && t.isText(a.from, "$") {
			a.units, a.inferred, a.to = s.codes, false, next
		}
	}
}

func isDollarCode(code string) bool { return len(code) == 3 && code[2] == 'D' }

// parseScaledMoney reads a scale and a code in one word: 30 MUSD, 120 MEUR.
func (t *figureReader) parseScaledMoney(a *amount, at int) bool {
	if !t.isNear(at) || a.scale != 0 || a.fraction {
		return false
	}
	exponent, codes, ok := t.parseScaledCode(at)
	if !ok || !a.shift(int(exponent), at+1) {
		return false
	}
	a.scale, a.kind, a.units = exponent, schema.Money, codes
	a.weak, a.unsure, a.plain = false, false, false
	return true
}
