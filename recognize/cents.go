package recognize

import "github.com/assaykit/assay/schema"

// parseCents reads the hundredths after a currency: 2 dollars et 50 cents, 15 dollars 50.
func (t *text) parseCents(a *amount) {
	at := a.to
	if a.scale != 0 || a.joined && len(a.value.String()) > 3 && hasDecimalPoint(a.value) || hasDecimalPoint(a.value) || !t.isNear(at) {
		return
	}
	if t.isGluedDigits(at) && len(t.wordAt(at)) == 2 && !a.prefixed && t.lex[at-1].class == classPunct { // 2€50
		n := number{}
		if setDecimal(&n, t.wordAt(at)) && n.shift(-2, at+1) {
			a.addValue(n.value, at+1)
		}
		return
	}
	and := t.senseAt(at).roles&roleAnd != 0
	if and {
		at++
	}
	if !t.isNear(at) || t.isGlued(at) && !t.lex[at].piece {
		return
	}
	n, ok := t.parseNumber(at)
	if !ok || n.joined || n.fraction || n.weak && t.senseAt(at).roles&roleCardinal == 0 || hasDecimalPoint(n.value) || n.value.Sign() <= 0 || n.value.Cmp(decimalHundred) >= 0 {
		return
	}
	next := n.to
	if s, to, ok := t.parseCurrency(next, false); ok {
		if s.roles&roleMinor == 0 {
			return
		}
		next = to
	} else {
		symbol := a.prefixed && t.lex[a.from].class == classPunct || !a.prefixed && t.lex[a.to-1].class == classPunct
		switch {
		case symbol && (!and || !n.words) && !(t.g.decimal == "," && !a.prefixed && n.plain && len(t.wordAt(n.from)) == 2), a.prefixed && !symbol && !and && !n.words && n.to-n.from == 1 && len(t.wordAt(n.from)) != 2:
			return
		case n.plain && len(t.wordAt(n.from)) != 2, t.isGlued(next) && !t.isNumberMark(next), t.isText(next, "%"):
			return
		case t.isNumberMark(next) && t.isGluedDigits(next+1):
			return
		case and && !t.endsNounPhrase(next) && next < len(t.lex):
			return
		}
		if _, yes := t.nounAfter(next, true); yes {
			return
		}
		if _, _, yes := t.parseUnit(next); yes {
			return
		}
		if s, _ := t.longestPhrase(next, rolePercent|roleScale, 0); s != nil {
			return
		}
	}
	part, err := n.value.Shift(-2)
	if err != nil {
		return
	}
	if v, err := a.value.Add(part); err == nil {
		a.value, a.others, a.to = v, nil, next
	}
}

var decimalHundred = schema.NewDecimal(100, 0)

func hasDecimalPoint(d schema.Decimal) bool {
	for _, c := range []byte(d.String()) {
		if c == '.' {
			return true
		}
	}
	return false
}
