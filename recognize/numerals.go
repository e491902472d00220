package recognize

import (
	"github.com/assaykit/assay/schema"
)

// parseCardinal reads the number that starts at token i, in digits or in words
// of the text's language, with its scale words but without unit. next is the
// token after it. In Hangul it reads whole tokens only.
func (t *numberReader) parseCardinal(i int) (v schema.Decimal, next int, ok bool) {
	t.buildLexemes()
	at, ok := t.lexemeIndex(i)
	if !ok {
		return v, i, false
	}
	n, ok := t.parseNumber(at)
	next, whole := t.tokenOf(n.to)
	if !ok || n.fraction || !whole {
		return v, i, false
	}
	return n.value, next, true
}

// lexemeIndex returns the first lexeme of a token.
func (t *numberReader) lexemeIndex(token int) (int, bool) {
	if token < 0 || token >= len(t.tokens) {
		return 0, false
	}
	if !t.grammar.hangul {
		return token, true
	}
	from, to := token, len(t.lexemes)
	for from < to {
		if mid := (from + to) / 2; int(t.lexemes[mid].token) < token {
			from = mid + 1
		} else {
			to = mid
		}
	}
	return from, from < len(t.lexemes)
}

// tokenOf returns the token in which the lexeme stands, and whether it
// starts there.
func (t *numberReader) tokenOf(lexeme int) (token int, whole bool) {
	if lexeme >= len(t.lexemes) {
		return len(t.tokens), true
	}
	return int(t.lexemes[lexeme].token), !t.lexemes[lexeme].piece
}

// parseNumberWords reads a number in words at lexeme i, in which integers in
// digits may stand beside scale words: "4 thousand 3 hundred and 21", "3만5천".
func (t *numberReader) parseNumberWords(i int) (n number, ok bool) {
	n = number{from: i, to: i}
	y := newTally()
	count := 0
	for at := i; count < 64; count++ {
		k, and := at, false
		if count > 0 {
			if k, and = t.skipJoint(at); !t.isNear(k) {
				break
			}
		}
		saved := y
		next, scale, ok := t.parseNumberWord(&y, k, count, and)
		if !ok {
			y = saved
			break
		}
		s := t.senseAt(k)
		n.weak = count == 0 && s.roles&roleIndefinite != 0
		n.unsure = count == 0 && s.roles&roleAmbiguous != 0
		at, n.to, n.scale = next, next, scale
	}
	if count == 0 {
		return n, false
	}
	n.words = true
	n.value, ok = y.sum()
	return n, ok
}

// skipJoint skips what may stand between two words of a number.
func (t *numberReader) skipJoint(at int) (next int, and bool) {
	if t.isText(at, "-") {
		at++
	}
	if t.senseAt(at).roles&roleAnd != 0 {
		at++
		if t.isText(at, "-") && t.isGlued(at) {
			at++
		}
		return at, true
	}
	return at, false
}

// parseNumberWord reads one word of a number into the tally. count is how many
// words came before it; and reports that "and" stands between.
func (t *numberReader) parseNumberWord(y *tally, k, count int, and bool) (next int, scale int32, ok bool) {
	if k >= len(t.lexemes) {
		return k, 0, false
	}
	if t.lexemes[k].class == classDigits {
		v, next, ok := t.parseInteger(k, count)
		if !ok || count > 0 && !t.mayStandInWords(y, k, next, v, and) || !y.add(v, 1) {
			return k, 0, false
		}
		return next, 0, true
	}
	s := t.senseAt(k)
	switch {
	case s.roles&roleCardinal != 0:
		return k + 1, 0, t.addCardinal(y, s.value, k, count, and)
	case s.roles&roleIndefinite != 0:
		if count > 0 || k+1 >= len(t.lexemes) || t.lexemes[k+1].gap > gapLine || t.senseAt(k+1).roles&(roleMultiplier|roleScale) == 0 || !y.add(1, 1) {
			return k, 0, false
		}
		return k + 1, 0, true
	case and:
		return k, 0, false
	case s.roles&roleMultiplier != 0:
		if t.grammar.vigesimal && (y.last > 9 && !t.isOldHundreds(y, k) || count > 0 && t.lexemes[k-1].class == classDigits) { // quarante-cinq cents, 50 cents
			return k, 0, false
		}
		return k + 1, 0, y.multiply(s.value, t.grammar.bareHundred)
	case s.roles&roleScale != 0:
		return k + 1, s.exponent, y.addScale(s.exponent, t.grammar.bareScales && s.exponent < 6)
	}
	return k, 0, false
}

// addCardinal adds the cardinal at lexeme k to the tally, where it goes on the
// number: quatre-vingts, but not dix-six or "ninety - five".
func (t *numberReader) addCardinal(y *tally, v int64, k, count int, and bool) bool {
	if t.grammar.vigesimal && v == 20 && y.last == 4 && y.prev == 4 && !and {
		y.last, y.prev, y.lastLimit = 80, 80, 20
		return true
	}
	hyphen := count > 0 && t.isText(k-1, "-")
	switch {
	case t.grammar.vigesimal && y.last > 0 && y.prev == 10 && v < 7,
		hyphen && !t.isGlued(k) && (v >= 10 || y.last < 20),
		and && !t.isJoinedByAnd(y, v),
		count > 0 && t.isOverflow(y, k, v):
		return false
	}
	return y.add(v, t.limitAfter(v))
}

// isOldHundreds reports eleven to nineteen hundred of something: onze cents
// ouvriers. With nothing counted they are cents.
func (t *numberReader) isOldHundreds(y *tally, k int) bool {
	if y.last < 11 || y.last > 19 || y.base > 0 || y.n > 0 {
		return false
	}
	if t.isText(k, "cent") {
		return true
	}
	if !t.isNear(k + 1) {
		return false
	}
	if t.senseAt(k+1).roles&(roleCardinal|roleCurrency|roleUnit) != 0 {
		return t.senseAt(k+1).roles&roleAnd == 0
	}
	return t.isCountedNoun(k + 1)
}

// limitAfter returns the bound below which the next cardinal must be.
func (t *numberReader) limitAfter(v int64) int64 {
	switch {
	case v >= 100 && v%100 == 0:
		return 100
	case v < 10 || v > 10 && v < 20 || v%10 != 0:
		return 1
	case v == 10 && !t.grammar.vigesimal && !t.grammar.hangul:
		return 1
	case t.grammar.vigesimal && (v == 60 || v == 80):
		return 20
	}
	return 10
}

// isJoinedByAnd reports whether "and" may bind this value to what stands
// before: a hundred and five, but never twenty and five; vingt et un, mille et
// un.
func (t *numberReader) isJoinedByAnd(y *tally, v int64) bool {
	if t.grammar.andOne {
		tens := y.last >= 20 && y.lastLimit > 1
		return v == 1 && (tens || y.last == 0) || v == 11 && tens && y.lastLimit == 20
	}
	if t.grammar.andTens {
		return y.last%100 >= 20 && y.lastLimit == 10 && v > 0 && v < 10
	}
	return !t.grammar.hangul && y.last == 0 && v > 0
}

// isOverflow reports a cardinal that starts another number, because the word
// after it makes it too great: 3 hundred and 2 hundred, 2 million and 3
// million.
func (t *numberReader) isOverflow(y *tally, k int, v int64) bool {
	m := t.senseAt(k + 1)
	if y.last != 0 {
		return false
	}
	if m.roles&roleMultiplier != 0 {
		return v*m.value >= y.limit
	}
	return m.roles&roleScale != 0 && y.base == 0 && y.n > 0 && m.exponent >= y.terms[y.n-1].exponent
}

// parseInteger reads an integer below a thousand million in digits; after the
// first word of a number only one run of digits will do.
func (t *numberReader) parseInteger(k, count int) (v int64, next int, ok bool) {
	w, next := t.wordAt(k), k+1
	if count == 0 {
		n, ok := t.parseDigits(k)
		if !ok || n.fraction {
			return 0, k, false
		}
		w, next = n.value.String(), n.to
	}
	if len(w) > 9 || count > 0 && len(w) > 1 && w[0] == '0' || t.isNumberMark(next) && t.isGlued(next) && t.isGluedDigits(next+1) {
		return 0, k, false
	}
	for _, c := range []byte(w) {
		if c < '0' || c > '9' {
			return 0, k, false
		}
		v = v*10 + int64(c-'0')
	}
	return v, next, true
}

// mayStandInWords reports whether digits may go on a number in words: before
// another scale word, after "hundred and", after tens, and in Korean anywhere.
func (t *numberReader) mayStandInWords(y *tally, k, next int, v int64, and bool) bool {
	m := t.senseAt(next)
	scaled := m.roles&(roleScale|roleMultiplier) != 0
	switch {
	case scaled && t.isOverflow(y, next-1, v):
		return false
	case and:
		return !t.grammar.andOne && y.base > 0 && y.last == 0 && v > 0
	case y.last != 0:
		return y.last >= 20 && y.lastLimit == 10 && v > 0 && v < 10 && t.lexemes[k].gap == gapSpace
	case t.grammar.hangul:
		return true
	}
	return scaled && !t.isGlued(k)
}
