package recognize

import "github.com/assaykit/assay/schema"

// upTo reads a range from the amount a on: 10 à 12 %, 10-12, $5–7bn, 10 euro -
// 20 euro. The unit and the scale of its end are those of its beginning too
// where that has none; the reading in which the scale is the end's alone is kept beside it in the
// end's others. closed says that a word before demands the range, so that "and" joins it.
func (t *text) upTo(a amount, closed bool) (r amount, b number, ok bool) {
	at := a.to
	if a.weak && a.kind == "" || !t.near(at) || a.minor {
		return a, b, false
	}
	dash := t.isHyphen(at) || t.isText(at, "~")
	switch {
	case dash:
		at++
		if t.isText(at, "-") && t.glued(at) || a.words && t.spelled(a.from, at) { // 10--12
			return a, b, false
		}
	case t.has(at).is&isOr != 0 && a.kind == "":
		return t.eitherOr(a, at+1)
	default:
		_, next := t.match(at, isTo, 0)
		if closed && next == at {
			_, next = t.match(at, isAnd|isTo, 0)
		}
		if next == at {
			return a, b, false
		}
		at = next
	}
	if !t.near(at) || dash && t.glued(at-1) != t.glued(at) && t.lex[at].class != digits {
		return a, b, false
	}
	if t.lex[at].class == digits {
		if _, bad := t.chain(at); bad {
			return a, b, false
		}
	} else if t.has(at).is&(isCardinal|isMultiplier|isScale|isCurrency|isPart|isIndefinite) == 0 {
		return a, b, false
	}
	e, ok := t.amountAt(at)
	if !ok || e.weak && e.kind == "" && !closed || e.fraction != a.fraction {
		return a, b, false
	}
	if e.kind != a.kind && a.kind != "" && e.kind != "" || a.kind == schema.Ratio {
		return a, b, false
	}
	if a.kind != "" && e.kind != "" && !sameUnit(a, e) {
		return a, b, false
	}
	if a.kind != "" && e.kind == "" && !a.prefixed && !(a.kind == schema.Percent && dash) && !closed {
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
		} else if low.value = own; a.plain && yearLike(own) {
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

// eitherOr reads two neighbouring numbers of one thing: 2 ou 3 jours, five or
// six people.
func (t *text) eitherOr(a amount, at int) (r amount, b number, ok bool) {
	if !t.near(at) || a.scale != 0 || a.fraction || t.lex[at].class != digits && t.has(at).is&isCardinal == 0 {
		return a, b, false
	}
	e, ok := t.amountAt(at)
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

// spelled reports numbers that are spelled out one by one: three-nought-four.
func (t *text) spelled(from, at int) bool {
	return t.glued(at) && t.glued(at+1) && t.isText(at+1, "-") || from > 1 && t.isText(from-1, "-") && t.glued(from) && t.glued(from-1)
}

func sameUnit(a, b amount) bool {
	for _, u := range a.units {
		for _, v := range b.units {
			if u == v {
				return true
			}
		}
	}
	return false
}

// opened reads a range after a word that opens one: between 10 and 20 dollars,
// entre 10 et 20 %, from 5 to 7 million. The word belongs to the span.
func (t *text) opened(i int, q pending) (f found, next int, ok bool) {
	s, at := t.match(i, isBetween|isFrom, 0)
	if s == nil || !t.near(at) {
		return f, i, false
	}
	if t.lex[at].class == digits {
		if _, bad := t.chain(at); bad {
			return f, i, false
		}
	}
	a, ok := t.amountAt(at)
	if !ok {
		return f, i, false
	}
	between := s.is&isBetween != 0
	r, b, ok := t.upTo(a, between)
	if !ok || !between && r.kind == "" && a.plain {
		return f, i, false
	}
	r.from = i
	if !between && s.is&isFrom != 0 && t.g.andOne {
		r.from = at
	}
	return t.finish(r, b, q, r.from)
}

// ratio reads one number against another: one in five, 2 sur 3, two out of
// five, 3 to 1, 1:4, un abonné sur huit.
func (t *text) ratio(a amount) (amount, bool) {
	if a.kind != "" || a.fraction || a.scale != 0 || hasPoint(a.value) || a.value.Sign() == 0 {
		return a, false
	}
	at := a.to
	if !t.near(at) {
		return a, false
	}
	if t.isText(at, ":") && t.glued(at) && t.gluedDigits(at+1) {
		return t.divide(a, at+1, false)
	}
	if s, next := t.match(at, isAgainst, 0); s != nil {
		n, ok := t.integerRatio(next)
		if ok && !(n.weak && t.near(n.to) && t.lex[n.to].class == word) && a.value.Cmp(n.value) > 0 && (s.is&isTo == 0 || t.closes(n.to) || t.isText(n.to, "-")) {
			return t.divide(a, next, false)
		}
		return a, false
	}
	if s, _ := t.match(at, isOutOf, 0); s != nil {
		return t.divide(a, at, true)
	}
	if n, ok := t.nounRatio(at); ok {
		r, ok := t.divide(a, n, true)
		if m, whole := t.integerRatio(r.to - 1); ok && t.lex[a.from].class == digits && (!whole || m.value.Cmp(ten) > 0 && m.value != hundred) {
			return a, false // 51 députés sur 577 are 51 députés
		}
		return r, ok
	}
	return a, false
}

// nounRatio finds "sur" after one noun: un abonné sur huit.
func (t *text) nounRatio(at int) (int, bool) {
	if at+1 >= len(t.lex) || t.lex[at].class != word || t.has(at).noun&isNotNoun != 0 || t.has(at).is&(isUnit|isCurrency|isPercent|isCardinal) != 0 {
		return at, false
	}
	s, _ := t.match(at+1, isOutOf, 0)
	return at + 1, s != nil && t.near(at+1)
}

func (t *text) integerRatio(at int) (number, bool) {
	n, ok := t.numberAt(at)
	if !ok || n.fraction || hasPoint(n.value) || n.value.Sign() <= 0 {
		return n, false
	}
	return n, true
}

// divide reads the second number of a ratio at lexeme at, after its word where
// proper is asked for: then it must be the greater one, and measure nothing.
func (t *text) divide(a amount, at int, proper bool) (amount, bool) {
	word := ""
	if proper {
		s, next := t.match(at, isOutOf, 0)
		if s == nil || !t.near(next) {
			return a, false
		}
		word, at = t.lower(at), next
	}
	n, ok := t.integerRatio(at)
	if !ok {
		return a, false
	}
	if proper {
		year := n.plain && len(n.value.String()) == 4
		if a.value.Cmp(n.value) >= 0 || year || word == "in" && n.value.Cmp(thousandMillion) > 0 {
			return a, false
		}
		m := amount{number: n}
		t.measure(&m)
		if m.kind != "" {
			return a, false
		}
		if t.lex[a.from].class == digits && n.plain && word == "sur" && a.value.Cmp(ten) > 0 && n.value.Cmp(hundred) != 0 {
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

var (
	ten             = schema.NewDecimal(10, 0)
	thousandMillion = schema.NewDecimal(1_000_000_000, 0)
)
