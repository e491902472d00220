package recognize

// parseCents reads the hundredths after a currency: 2 dollars et 50 cents, 15
// dollars 50.
func (t *figureReader) parseCents(a *amount) {
	at := a.to
	if a.scale != 0 || hasDecimalPoint(a.value) || !t.isNear(at) {
		return
	}
	if t.isGluedDigits(at) && len(t.wordAt(at)) == 2 && !a.prefixed && t.lexemes[at-1].class == classPunct { // 2€50
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
	if !t.isNear(at) || t.isGlued(at) && !t.lexemes[at].piece {
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
	} else if !t.isBareCents(a, &n, and) {
		return
	}
	part, err := n.value.Shift(-2)
	if err != nil {
		return
	}
	if v, err := a.value.Add(part); err == nil {
		a.value, a.others, a.to = v, nil, next
	}
}

// isBareCents reports whether a number behind an amount of money, with no name
// of a currency behind it, is its hundredths: it counts and measures nothing
// itself. and says that "and" joins them.
func (t *figureReader) isBareCents(a *amount, n *number, and bool) bool {
	next := n.to
	twoDigits := len(t.wordAt(n.from)) == 2
	symbol := a.prefixed && t.lexemes[a.from].class == classPunct || !a.prefixed && t.lexemes[a.to-1].class == classPunct
	switch {
	case symbol && (!and || !n.words) && !(t.grammar.decimal == "," && !a.prefixed && n.plain && twoDigits):
		return false
	case a.prefixed && !symbol && !and && !n.words && n.to-n.from == 1 && !twoDigits:
		return false
	case n.plain && !twoDigits, t.isGlued(next) && !t.isNumberMark(next), t.isText(next, "%"):
		return false
	case t.isNumberMark(next) && t.isGluedDigits(next+1):
		return false
	case and && !t.endsNounPhrase(next) && next < len(t.lexemes):
		return false
	}
	if _, counts := t.nounAfter(next, true); counts {
		return false
	}
	if _, _, measured := t.parseUnit(next); measured {
		return false
	}
	s, _ := t.longestPhrase(next, rolePercent|roleScale, 0)
	return s == nil
}
