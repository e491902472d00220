package recognize

import "github.com/assaykit/assay/schema"

// parseUpTo reads a range from the amount a on: 10 à 12 %, 10-12, $5–7bn, 10
// euro - 20 euro. r is its beginning with the unit of both, b its end. The unit
// and the scale of the end are those of the beginning too where that has none;
// the reading in which the scale is the end's alone is kept beside it in b's
// others. closed says that a word before demands the range, so that "and" joins
// it.
func (t *figureReader) parseUpTo(a amount, closed bool) (r amount, b number, ok bool) {
	if a.weak && a.kind == "" || !t.isNear(a.to) || a.minor {
		return a, b, false
	}
	dash := t.isHyphen(a.to) || t.isText(a.to, "~")
	if !dash && t.senseAt(a.to).roles&roleOr != 0 && a.kind == "" {
		return t.parseEitherOr(a, a.to+1)
	}
	at, ok := t.skipRangeMark(&a, dash, closed)
	if !ok {
		return a, b, false
	}
	e, ok := t.parseAmount(at)
	if !ok || !mayEndRange(&a, &e, dash, closed) {
		return a, b, false
	}
	low := a.number
	r = e
	if e.kind == "" {
		r.kind, r.units, r.inferred = a.kind, a.units, a.inferred
	} else if e.minor && a.kind == "" {
		low.shift(-2, low.to)
	}
	if e.scale > 0 && a.scale == 0 && a.value.Cmp(e.value) < 0 && (a.kind == "" || a.prefixed) {
		own := low.value
		if low.shift(int(e.scale), low.to) && low.value.Cmp(e.value) < 0 {
			b.others = []schema.Decimal{own}
		} else if low.value = own; a.plain && isYearLike(own) {
			return a, b, false // en 2015 à 221 milliards
		}
	}
	if low.value.Cmp(e.value) >= 0 {
		return a, b, false
	}
	b.value = e.value
	r.from, r.value, r.others, r.extra = a.from, low.value, nil, nil
	return r, b, true
}

// skipRangeMark returns the lexeme after the dash or word that joins the
// amount's range, where the end of one may start there.
func (t *figureReader) skipRangeMark(a *amount, dash, closed bool) (at int, ok bool) {
	at = a.to
	if dash {
		at++
		if t.isText(at, "-") && t.isGlued(at) || a.words && t.isSpelledOut(a.from, at) { // 10--12
			return at, false
		}
	} else {
		_, at = t.longestPhrase(a.to, roleTo, 0)
		if closed && at == a.to {
			_, at = t.longestPhrase(a.to, roleAnd|roleTo, 0)
		}
		if at == a.to {
			return at, false
		}
	}
	if !t.isNear(at) {
		return at, false
	}
	if t.lexemes[at].class == classDigits {
		_, bad := t.parseDigitChain(at)
		return at, !bad
	}
	if dash && t.isGlued(at-1) != t.isGlued(at) {
		return at, false
	}
	return at, t.senseAt(at).roles&(roleCardinal|roleMultiplier|roleScale|roleCurrency|rolePart|roleIndefinite) != 0
}

// mayEndRange reports whether the amount e may be the end of a range from a:
// both measure the same, or one of them leaves the unit to the other.
func mayEndRange(a, e *amount, dash, closed bool) bool {
	switch {
	case e.fraction != a.fraction, a.kind == schema.Ratio:
		return false
	case e.kind == "" && e.weak && !closed:
		return false
	case a.kind == "":
		return true
	case e.kind == "":
		return a.prefixed || a.kind == schema.Percent && dash || closed
	}
	return e.kind == a.kind && sharesUnit(*a, *e)
}

// parseEitherOr reads two neighbouring numbers of one thing: 2 ou 3 jours, five
// or six people.
func (t *figureReader) parseEitherOr(a amount, at int) (r amount, b number, ok bool) {
	if !t.isNear(at) || a.scale != 0 || a.fraction || t.lexemes[at].class != classDigits && t.senseAt(at).roles&roleCardinal == 0 {
		return a, b, false
	}
	e, ok := t.parseAmount(at)
	if !ok || e.scale != 0 || a.value.Cmp(e.value) >= 0 {
		return a, b, false
	}
	if d, err := e.value.Sub(a.value); err != nil || d.Cmp(a.value) > 0 {
		return a, b, false
	}
	if _, counts := t.nounAfter(e.to, true); e.kind != schema.Quantity && !counts {
		return a, b, false
	}
	r = e
	b.value = e.value
	r.from, r.value, r.others, r.extra = a.from, a.value, nil, nil
	return r, b, true
}

// isSpelledOut reports numbers that are spelled out one by one:
// three-nought-four.
func (t *figureReader) isSpelledOut(from, at int) bool {
	return t.isGlued(at) && t.isGlued(at+1) && t.isText(at+1, "-") || from > 1 && t.isText(from-1, "-") && t.isGlued(from) && t.isGlued(from-1)
}

func sharesUnit(a, b amount) bool {
	for _, u := range a.units {
		for _, v := range b.units {
			if u == v {
				return true
			}
		}
	}
	return false
}

// parseOpenedRange reads a range after a word that opens one: between 10 and 20
// dollars, entre 10 et 20 %, from 5 to 7 million. The word belongs to the span.
func (t *figureReader) parseOpenedRange(i int, pending pendingQualifier) (m figureMatch, next int, ok bool) {
	s, at := t.longestPhrase(i, roleBetween|roleFrom, 0)
	if s == nil || !t.isNear(at) {
		return m, i, false
	}
	if t.lexemes[at].class == classDigits {
		if _, bad := t.parseDigitChain(at); bad {
			return m, i, false
		}
	}
	a, ok := t.parseAmount(at)
	if !ok {
		return m, i, false
	}
	between := s.roles&roleBetween != 0
	r, b, ok := t.parseUpTo(a, between)
	if !ok || !between && r.kind == "" && a.plain {
		return m, i, false
	}
	r.from = i
	if !between && s.roles&roleFrom != 0 && t.grammar.andOne {
		r.from = at
	}
	return t.completeFigure(r, b, pending, r.from)
}

// parseRatio reads the ratio of two numbers: one in five, 2 sur 3, two out of
// five, 3 to 1, 1:4, un abonné sur huit.
func (t *figureReader) parseRatio(a amount) (amount, bool) {
	if a.kind != "" || a.fraction || a.scale != 0 || hasDecimalPoint(a.value) || a.value.Sign() == 0 {
		return a, false
	}
	at := a.to
	if !t.isNear(at) {
		return a, false
	}
	if t.isText(at, ":") && t.isGlued(at) && t.isGluedDigits(at+1) {
		return t.parseDivisor(a, at+1, false)
	}
	if s, next := t.longestPhrase(at, roleAgainst, 0); s != nil {
		n, ok := t.parseRatioInteger(next)
		if ok && !(n.weak && t.isNear(n.to) && t.lexemes[n.to].class == classWord) && a.value.Cmp(n.value) > 0 && (s.roles&roleTo == 0 || t.endsNounPhrase(n.to) || t.isText(n.to, "-")) {
			return t.parseDivisor(a, next, false)
		}
		return a, false
	}
	if s, _ := t.longestPhrase(at, roleOutOf, 0); s != nil {
		return t.parseDivisor(a, at, true)
	}
	if n, ok := t.parseNounRatio(at); ok {
		r, ok := t.parseDivisor(a, n, true)
		if m, whole := t.parseRatioInteger(r.to - 1); ok && t.lexemes[a.from].class == classDigits && (!whole || m.value.Cmp(decimalTen) > 0 && m.value != decimalHundred) {
			return a, false // 51 députés sur 577 are 51 députés
		}
		return r, ok
	}
	return a, false
}

// parseNounRatio finds "sur" after one noun: un abonné sur huit.
func (t *figureReader) parseNounRatio(at int) (int, bool) {
	if at+1 >= len(t.lexemes) || t.lexemes[at].class != classWord || t.senseAt(at).nounRoles&nounExcluded != 0 || t.senseAt(at).roles&(roleUnit|roleCurrency|rolePercent|roleCardinal) != 0 {
		return at, false
	}
	s, _ := t.longestPhrase(at+1, roleOutOf, 0)
	return at + 1, s != nil && t.isNear(at+1)
}

func (t *figureReader) parseRatioInteger(at int) (number, bool) {
	n, ok := t.parseNumber(at)
	if !ok || n.fraction || hasDecimalPoint(n.value) || n.value.Sign() <= 0 {
		return n, false
	}
	return n, true
}

// parseDivisor reads the second number of a ratio at lexeme at. proper requires
// a word like "out of" before it, and a number that is the greater one and
// measures nothing.
func (t *figureReader) parseDivisor(a amount, at int, proper bool) (amount, bool) {
	word := ""
	if proper {
		s, next := t.longestPhrase(at, roleOutOf, 0)
		if s == nil || !t.isNear(next) {
			return a, false
		}
		word, at = t.lowerAt(at), next
	}
	n, ok := t.parseRatioInteger(at)
	if !ok {
		return a, false
	}
	if proper {
		year := n.plain && len(n.value.String()) == 4
		if a.value.Cmp(n.value) >= 0 || year || word == "in" && n.value.Cmp(decimalBillion) > 0 {
			return a, false
		}
		m := amount{number: n}
		t.parseMeasure(&m)
		if m.kind != "" {
			return a, false
		}
		if t.lexemes[a.from].class == classDigits && n.plain && word == "sur" && a.value.Cmp(decimalTen) > 0 && n.value.Cmp(decimalHundred) != 0 {
			return a, false
		}
	}
	v, err := a.value.Quo(n.value, fractionDigits)
	if err != nil {
		return a, false
	}
	a.kind, a.units, a.value, a.others, a.to = schema.Ratio, []string{"1"}, v, nil, n.to
	a.weak, a.plain, a.fraction = false, false, false
	return a, true
}
