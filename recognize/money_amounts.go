package recognize

import "github.com/assaykit/assay/schema"

// leads reports whether a currency may stand before a number: signs and codes
// may, names only where the text is nothing else ("ringgit 42").
func (t *text) leads(i, next int, s *sense) bool {
	return next < len(t.lex) && t.lex[next].gap <= space && (i == 0 || t.isSign(i, next, s))
}

// isSign reports a currency in symbols or in the letters of a code.
func (t *text) isSign(i, next int, s *sense) bool {
	return t.lex[i].class == punct || s.noun&isCode != 0 || t.lex[next-1].class == punct || len(t.word(i)) <= 2 && next == i+1
}

// currencyAfter reads a currency after the number.
func (t *text) currencyAfter(a *amount, at int) bool {
	s, next, ok := t.moneyAt(at, false)
	if !ok || t.belongsToNext(at, next) || a.weak && t.lex[a.from].class != digits && len(s.codes) > 1 && s.codes[0] != "USD" && s.is&isMinor == 0 && !t.whole(a.from, next) {
		return false
	}
	if a.fraction && !a.words {
		a.fraction = false
	}
	a.kind, a.weak, a.unsure, a.plain, a.fraction = schema.Money, false, false, false, false
	a.units, a.inferred = t.codesOf(at, next, s)
	a.to = next
	if s.is&isMinor != 0 && (s.is&isCurrency == 0 || len(s.codes) > 0 && s.is&isMinor != 0) {
		a.minor, a.inferred = true, a.inferred || len(a.units) > 1
		a.extra = append(a.extra, Figure{Kind: schema.Count, Value: a.value, Unit: t.lexeme(next - 1)})
		for _, o := range a.others {
			a.extra = append(a.extra, Figure{Kind: schema.Count, Value: o, Unit: t.lexeme(next - 1)})
		}
		if v, err := a.value.Shift(2); err == nil && t.g.vigesimal && a.words && s.is&isMultiplier != 0 && v.Cmp(twoThousand) < 0 && v.Cmp(thousand) > 0 { // douze cents
			a.extra = append(a.extra, Figure{Kind: schema.Count, Value: v})
		}
		a.shift(-2, a.to)
		return true
	}
	t.codeScale(a)
	t.codeAfter(a)
	t.cents(a)
	return true
}

var thousand, twoThousand = schema.NewDecimal(1000, 0), schema.NewDecimal(2000, 0)

// belongsToNext reports a sign or code that is glued to a number after it and
// not to the one before: 3 USD50, $5 $10.
func (t *text) belongsToNext(at, next int) bool {
	if t.glued(at) {
		return false
	}
	return t.gluedDigits(next)
}

// codeScale reads a scale after the currency: 75 USD million, $5bn.
func (t *text) codeScale(a *amount) {
	if a.scale != 0 || !t.near(a.to) {
		return
	}
	if s := t.has(a.to); s.is&isScale != 0 && s.exponent >= 6 {
		t.scaleTail(&a.number)
	}
}

// codeAfter takes in what says once more which currency it is: $ 5 USD.
func (t *text) codeAfter(a *amount) {
	if !a.prefixed || !t.near(a.to) || !a.inferred {
		return
	}
	s, next, ok := t.moneyAt(a.to, false)
	if ok && s.noun&isCode != 0 && !t.belongsToNext(a.to, next) {
		for _, c := range a.units {
			if c == s.codes[0] {
				a.units, a.inferred, a.to = s.codes, false, next
				return
			}
		}
		if dollarCode(s.codes[0]) && a.units[0] != s.codes[0] && t.isText(a.from, "$") {
			a.units, a.inferred, a.to = s.codes, false, next
		}
	}
}

func dollarCode(code string) bool { return len(code) == 3 && code[2] == 'D' }

// signedMoney reads a scale and a code in one word: 30 MUSD, 120 MEUR.
func (t *text) signedMoney(a *amount, at int) bool {
	if !t.near(at) || a.scale != 0 || a.fraction {
		return false
	}
	exponent, codes, ok := t.signedCode(at)
	if !ok || !a.shift(int(exponent), at+1) {
		return false
	}
	a.scale, a.kind, a.units = exponent, schema.Money, codes
	a.weak, a.unsure, a.plain = false, false, false
	return true
}
