package recognize

import "github.com/assaykit/assay/schema"

// cents reads the hundredths after a currency: 2 dollars et 50 cents, 15 dollars 50.
func (t *text) cents(a *amount) {
	at := a.to
	if a.scale != 0 || a.joined && len(a.value.String()) > 3 && hasPoint(a.value) || hasPoint(a.value) || !t.near(at) {
		return
	}
	if t.gluedDigits(at) && len(t.word(at)) == 2 && !a.prefixed && t.lex[at-1].class == punct { // 2€50
		n := number{}
		if set(&n, t.word(at)) && n.shift(-2, at+1) {
			a.plus(n.value, at+1)
		}
		return
	}
	and := t.has(at).is&isAnd != 0
	if and {
		at++
	}
	if !t.near(at) || t.glued(at) && !t.lex[at].piece {
		return
	}
	n, ok := t.numberAt(at)
	if !ok || n.joined || n.fraction || n.weak && t.has(at).is&isCardinal == 0 || hasPoint(n.value) || n.value.Sign() <= 0 || n.value.Cmp(hundred) >= 0 {
		return
	}
	next := n.to
	if s, to, ok := t.moneyAt(next, false); ok {
		if s.is&isMinor == 0 {
			return
		}
		next = to
	} else {
		symbol := a.prefixed && t.lex[a.from].class == punct || !a.prefixed && t.lex[a.to-1].class == punct
		switch {
		case symbol && (!and || !n.words) && !(t.g.decimal == "," && !a.prefixed && n.plain && len(t.word(n.from)) == 2), a.prefixed && !symbol && !and && !n.words && n.to-n.from == 1 && len(t.word(n.from)) != 2:
			return
		case n.plain && len(t.word(n.from)) != 2, t.glued(next) && !t.isMark(next), t.isText(next, "%"):
			return
		case t.isMark(next) && t.gluedDigits(next+1):
			return
		case and && !t.closes(next) && next < len(t.lex):
			return
		}
		if _, yes := t.nounAfter(next, true); yes {
			return
		}
		if _, _, yes := t.unitAt(next); yes {
			return
		}
		if s, _ := t.match(next, isPercent|isScale, 0); s != nil {
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

var hundred = schema.NewDecimal(100, 0)

func hasPoint(d schema.Decimal) bool {
	for _, c := range []byte(d.String()) {
		if c == '.' {
			return true
		}
	}
	return false
}
