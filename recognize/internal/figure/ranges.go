package figure

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// parseUpTo reads a range from the amount a on: 10 à 12 %, 10-12, $5–7bn, 10
// euro - 20 euro. r is its beginning with the unit of both, b its end. The unit
// and the scale of the end are those of the beginning too where that has none;
// the reading in which the scale is the end's alone is kept beside it in b's
// others. closed says that a word before demands the range, so that "and" joins
// it.
func (t *Reader) parseUpTo(a amount, closed bool) (r amount, b number.Number, ok bool) {
	if a.Weak && a.kind == "" || !t.IsNear(a.To) || a.minor {
		return a, b, false
	}
	dash := t.IsHyphen(a.To) || t.IsText(a.To, "~")
	if !dash && t.SenseAt(a.To).Roles&lexeme.RoleOr != 0 && a.kind == "" {
		return t.parseEitherOr(a, a.To+1)
	}
	at, ok := t.skipRangeMark(&a, dash, closed)
	if !ok {
		return a, b, false
	}
	e, ok := t.parseAmount(at)
	if !ok || !mayEndRange(&a, &e, dash, closed) {
		return a, b, false
	}
	low := a.Number
	r = e
	if e.kind == "" {
		r.kind, r.units, r.inferred = a.kind, a.units, a.inferred
	} else if e.minor && a.kind == "" {
		low.Shift(-2, low.To)
	}
	if e.Scale > 0 && a.Scale == 0 && a.Value.Cmp(e.Value) < 0 && (a.kind == "" || a.prefixed) {
		own := low.Value
		if low.Shift(int(e.Scale), low.To) && low.Value.Cmp(e.Value) < 0 {
			b.Others = []schema.Decimal{own}
		} else if low.Value = own; a.Plain && isYearLike(own) {
			return a, b, false // en 2015 à 221 milliards
		}
	}
	if low.Value.Cmp(e.Value) >= 0 {
		return a, b, false
	}
	b.Value = e.Value
	r.From, r.Value, r.Others, r.made = a.From, low.Value, nil, a.made.and(e.made)
	return r, b, true
}

// skipRangeMark returns the lexeme after the dash or word that joins the
// amount's range, where the end of one may start there.
func (t *Reader) skipRangeMark(a *amount, dash, closed bool) (at int, ok bool) {
	at = a.To
	if dash {
		at++
		if t.IsText(at, "-") && t.IsGlued(at) || a.Words && t.isSpelledOut(a.From, at) { // 10--12
			return at, false
		}
	} else {
		_, at = t.LongestPhrase(a.To, lexeme.RoleTo, 0)
		if closed && at == a.To {
			_, at = t.LongestPhrase(a.To, lexeme.RoleAnd|lexeme.RoleTo, 0)
		}
		if at == a.To {
			return at, false
		}
	}
	if !t.IsNear(at) {
		return at, false
	}
	if t.Lexemes[at].Class == text.ClassDigits {
		_, bad := t.parseDigitChain(at)
		return at, !bad
	}
	if dash && t.IsGlued(at-1) != t.IsGlued(at) {
		return at, false
	}
	return at, t.SenseAt(at).Roles&(lexeme.RoleCardinal|lexeme.RoleMultiplier|lexeme.RoleScale|lexeme.RoleCurrency|lexeme.RolePart|lexeme.RoleIndefinite) != 0
}

// mayEndRange reports whether the amount e may be the end of a range from a:
// both measure the same, or one of them leaves the unit to the other.
func mayEndRange(a, e *amount, dash, closed bool) bool {
	switch {
	case e.Fraction != a.Fraction, a.kind == schema.Ratio:
		return false
	case e.kind == "" && e.Weak && !closed:
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
func (t *Reader) parseEitherOr(a amount, at int) (r amount, b number.Number, ok bool) {
	if !t.IsNear(at) || a.Scale != 0 || a.Fraction || t.Lexemes[at].Class != text.ClassDigits && t.SenseAt(at).Roles&lexeme.RoleCardinal == 0 {
		return a, b, false
	}
	e, ok := t.parseAmount(at)
	if !ok || e.Scale != 0 || a.Value.Cmp(e.Value) >= 0 {
		return a, b, false
	}
	if d, err := e.Value.Sub(a.Value); err != nil || d.Cmp(a.Value) > 0 {
		return a, b, false
	}
	if _, counts := t.NounAfter(e.To, true); e.kind != schema.Quantity && !counts {
		return a, b, false
	}
	r = e
	b.Value = e.Value
	r.From, r.Value, r.Others, r.made = a.From, a.Value, nil, a.made.and(e.made)
	return r, b, true
}

// isSpelledOut reports numbers that are spelled out one by one:
// three-nought-four.
func (t *Reader) isSpelledOut(from, at int) bool {
	return t.IsGlued(at) && t.IsGlued(at+1) && t.IsText(at+1, "-") || from > 1 && t.IsText(from-1, "-") && t.IsGlued(from) && t.IsGlued(from-1)
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
func (t *Reader) parseOpenedRange(i int, pending pendingQualifier) (m Match, next int, ok bool) {
	s, at := t.LongestPhrase(i, lexeme.RoleBetween|lexeme.RoleFrom, 0)
	if s == nil || !t.IsNear(at) {
		return m, i, false
	}
	if t.Lexemes[at].Class == text.ClassDigits {
		if _, bad := t.parseDigitChain(at); bad {
			return m, i, false
		}
	}
	a, ok := t.parseAmount(at)
	if !ok {
		return m, i, false
	}
	between := s.Roles&lexeme.RoleBetween != 0
	r, b, ok := t.parseUpTo(a, between)
	if !ok || !between && r.kind == "" && a.Plain {
		return m, i, false
	}
	r.From = i
	if !between && s.Roles&lexeme.RoleOf != 0 { // de 10 à 20
		r.From = at
	}
	return t.completeFigure(r, b, pending, r.From)
}

// parseRatio reads the ratio of two numbers: one in five, 2 sur 3, two out of
// five, 3 to 1, 1:4, un abonné sur huit.
func (t *Reader) parseRatio(a amount) (amount, bool) {
	if a.kind != "" || a.Fraction || a.Scale != 0 || number.HasPoint(a.Value) || a.Value.Sign() == 0 {
		return a, false
	}
	at := a.To
	if !t.IsNear(at) {
		return a, false
	}
	if t.IsText(at, ":") && t.IsGlued(at) && t.IsGluedDigits(at+1) {
		return t.parseDivisor(a, at+1, false)
	}
	if s, next := t.LongestPhrase(at, lexeme.RoleAgainst, 0); s != nil {
		n, ok := t.parseRatioInteger(next)
		if ok && !(n.Weak && t.IsNear(n.To) && t.Lexemes[n.To].Class == text.ClassWord) && a.Value.Cmp(n.Value) > 0 && (s.Roles&lexeme.RoleTo == 0 || t.EndsNounPhrase(n.To) || t.IsText(n.To, "-")) {
			return t.parseDivisor(a, next, false)
		}
		return a, false
	}
	if s, _ := t.LongestPhrase(at, lexeme.RoleOutOf, 0); s != nil {
		return t.parseDivisor(a, at, true)
	}
	if n, ok := t.parseNounRatio(at); ok {
		r, ok := t.parseDivisor(a, n, true)
		if m, whole := t.parseRatioInteger(r.To - 1); ok && t.Lexemes[a.From].Class == text.ClassDigits && (!whole || m.Value.Cmp(number.DecimalTen) > 0 && m.Value != number.DecimalHundred) {
			return a, false // 51 députés sur 577 are 51 députés
		}
		return r, ok
	}
	return a, false
}

// parseNounRatio finds "sur" after one noun: un abonné sur huit.
func (t *Reader) parseNounRatio(at int) (int, bool) {
	if at+1 >= len(t.Lexemes) || t.Lexemes[at].Class != text.ClassWord || t.SenseAt(at).NounRoles&lexeme.NounExcluded != 0 || t.SenseAt(at).Roles&(lexeme.RoleUnit|lexeme.RoleCurrency|lexeme.RolePercent|lexeme.RoleCardinal) != 0 {
		return at, false
	}
	s, _ := t.LongestPhrase(at+1, lexeme.RoleOutOf, 0)
	return at + 1, s != nil && t.IsNear(at+1)
}

func (t *Reader) parseRatioInteger(at int) (number.Number, bool) {
	n, ok := t.ParseNumber(at)
	if !ok || n.Fraction || number.HasPoint(n.Value) || n.Value.Sign() <= 0 {
		return n, false
	}
	return n, true
}

// parseDivisor reads the second number of a ratio at lexeme at. proper requires
// a word like "out of" before it, and a number that is the greater one and
// measures nothing.
func (t *Reader) parseDivisor(a amount, at int, proper bool) (amount, bool) {
	few := false
	if proper {
		s, next := t.LongestPhrase(at, lexeme.RoleOutOf, 0)
		if s == nil || !t.IsNear(next) {
			return a, false
		}
		few, at = s.NounRoles&lexeme.NounOutOfFew != 0, next
	}
	n, ok := t.parseRatioInteger(at)
	if !ok {
		return a, false
	}
	if proper {
		year := n.Plain && len(n.Value.String()) == 4
		if a.Value.Cmp(n.Value) >= 0 || year {
			return a, false
		}
		m := amount{Number: n}
		t.parseMeasure(&m)
		if m.kind != "" {
			return a, false
		}
		if t.Lexemes[a.From].Class == text.ClassDigits && n.Plain && few && a.Value.Cmp(number.DecimalTen) > 0 && n.Value.Cmp(number.DecimalHundred) != 0 {
			return a, false
		}
	}
	v, err := a.Value.Quo(n.Value, lexeme.FractionDigits)
	if err != nil {
		return a, false
	}
	a.kind, a.units, a.Value, a.Others, a.To = schema.Ratio, []string{"1"}, v, nil, n.To
	a.Weak, a.Plain, a.Fraction = false, false, false
	return a, true
}
