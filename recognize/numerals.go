package recognize

import (
	"github.com/assaykit/assay/schema"
)

// cardinalAt reads the number that starts at token i, in digits or in words of
// the text's language, with its scale words but without unit. next is the
// token after it. In Hangul it reads whole tokens only.
func (t *text) cardinalAt(i int) (v schema.Decimal, next int, ok bool) {
	t.lexemes()
	at, ok := t.lexemeOf(i)
	if !ok {
		return v, i, false
	}
	n, ok := t.numberAt(at)
	next, whole := t.tokenAfter(n.to)
	if !ok || n.fraction || !whole {
		return v, i, false
	}
	return n.value, next, true
}

// lexemeOf returns the first lexeme of a token.
func (t *text) lexemeOf(token int) (int, bool) {
	if token < 0 || token >= len(t.tokens) {
		return 0, false
	}
	if !t.g.hangul {
		return token, true
	}
	from, to := token, len(t.lex)
	for from < to {
		if mid := (from + to) / 2; int(t.lex[mid].tok) < token {
			from = mid + 1
		} else {
			to = mid
		}
	}
	return from, from < len(t.lex)
}

// tokenAfter returns the token in which the lexeme stands, and whether it
// starts there.
func (t *text) tokenAfter(lexeme int) (token int, whole bool) {
	if lexeme >= len(t.lex) {
		return len(t.tokens), true
	}
	return int(t.lex[lexeme].tok), !t.lex[lexeme].piece
}

// wordsAt reads a number in words at lexeme i, in which integers in digits may
// stand beside scale words: "4 thousand 3 hundred and 21", "3만5천".
func (t *text) wordsAt(i int) (n number, ok bool) {
	n = number{from: i, to: i}
	y := newTally()
	count := 0
	for at := i; count < 64; count++ {
		k, and := at, false
		if count > 0 {
			if k, and = t.joint(at); !t.near(k) {
				break
			}
		}
		saved := y
		next, scale, ok := t.step(&y, k, count, and)
		if !ok {
			y = saved
			break
		}
		s := t.has(k)
		n.weak = count == 0 && s.is&isIndefinite != 0
		n.unsure = count == 0 && s.is&isAmbiguous != 0
		at, n.to, n.scale = next, next, scale
	}
	if count == 0 {
		return n, false
	}
	n.words = true
	n.value, ok = y.sum()
	return n, ok
}

// joint skips what may stand between two words of a number.
func (t *text) joint(at int) (next int, and bool) {
	if t.isText(at, "-") {
		at++
	}
	if t.has(at).is&isAnd != 0 {
		at++
		if t.isText(at, "-") && t.glued(at) {
			at++
		}
		return at, true
	}
	return at, false
}

// step reads one word of a number into the tally.
func (t *text) step(y *tally, k, count int, and bool) (next int, scale int32, ok bool) {
	if k >= len(t.lex) {
		return k, 0, false
	}
	if t.lex[k].class == digits {
		v, next, ok := t.integerAt(k, count)
		if !ok || count > 0 && !t.beside(y, k, next, v, and) || !y.add(v, 1) {
			return k, 0, false
		}
		return next, 0, true
	}
	s := t.has(k)
	hyphen := count > 0 && t.isText(k-1, "-")
	switch {
	case s.is&isCardinal != 0:
		if t.g.vigesimal && s.value == 20 && y.last == 4 && y.prev == 4 && !and { // quatre-vingts
			y.last, y.prev, y.gap = 80, 80, 20
			return k + 1, 0, true
		}
		if t.g.vigesimal && y.last > 0 && y.prev == 10 && s.value < 7 || // dix-sept, but not dix-six
			hyphen && !t.glued(k) && (s.value >= 10 || y.last < 20) || // ninety - five
			and && !t.andJoins(y, s.value) || count > 0 && t.overflows(y, k, s.value) ||
			!y.add(s.value, t.roomAfter(s.value)) {
			return k, 0, false
		}
		return k + 1, 0, true
	case s.is&isIndefinite != 0:
		if count > 0 || k+1 >= len(t.lex) || t.lex[k+1].gap > line || t.has(k+1).is&(isMultiplier|isScale) == 0 || !y.add(1, 1) {
			return k, 0, false
		}
		return k + 1, 0, true
	case and:
		return k, 0, false
	case s.is&isMultiplier != 0:
		if t.g.vigesimal && (y.last > 9 && !t.oldHundreds(y, k) || count > 0 && t.lex[k-1].class == digits) { // quarante-cinq cents, 50 cents
			return k, 0, false
		}
		return k + 1, 0, y.times(s.value, t.g.bareHundred)
	case s.is&isScale != 0:
		return k + 1, s.exponent, y.scale(s.exponent, t.g.bareScales && s.exponent < 6)
	}
	return k, 0, false
}

// oldHundreds reports eleven to nineteen hundred of something: onze cents
// ouvriers. With nothing counted they are cents.
func (t *text) oldHundreds(y *tally, k int) bool {
	if y.last < 11 || y.last > 19 || y.base > 0 || y.n > 0 {
		return false
	}
	if t.isText(k, "cent") {
		return true
	}
	if !t.near(k + 1) {
		return false
	}
	if t.has(k+1).is&(isCardinal|isCurrency|isUnit) != 0 {
		return t.has(k+1).is&isAnd == 0
	}
	return t.counts(k + 1)
}

// roomAfter is the room that a cardinal leaves for the next one.
func (t *text) roomAfter(v int64) int64 {
	switch {
	case v >= 100 && v%100 == 0:
		return 100
	case v < 10 || v > 10 && v < 20 || v%10 != 0:
		return 1
	case v == 10 && !t.g.vigesimal && !t.g.hangul:
		return 1
	case t.g.vigesimal && (v == 60 || v == 80):
		return 20
	}
	return 10
}

// andJoins reports whether "and" may bind this value to what stands before:
// a hundred and five, but never twenty and five; vingt et un, mille et un.
func (t *text) andJoins(y *tally, v int64) bool {
	if t.g.andOne {
		tens := y.last >= 20 && y.gap > 1
		return v == 1 && (tens || y.last == 0) || v == 11 && tens && y.gap == 20
	}
	if t.g.andTens {
		return y.last%100 >= 20 && y.gap == 10 && v > 0 && v < 10
	}
	return !t.g.hangul && y.last == 0 && v > 0
}

// overflows reports a cardinal that starts another number, because the word
// after it makes it too great: 3 hundred and 2 hundred, 2 million and 3 million.
func (t *text) overflows(y *tally, k int, v int64) bool {
	m := t.has(k + 1)
	if y.last != 0 {
		return false
	}
	if m.is&isMultiplier != 0 {
		return v*m.value >= y.room
	}
	return m.is&isScale != 0 && y.base == 0 && y.n > 0 && m.exponent >= y.terms[y.n-1].exponent
}

// integerAt reads an integer below a thousand million in digits; after the first word of a
// number only one run of digits will do.
func (t *text) integerAt(k, count int) (v int64, next int, ok bool) {
	w, next := t.word(k), k+1
	if count == 0 {
		n, ok := t.digitsAt(k)
		if !ok || n.fraction {
			return 0, k, false
		}
		w, next = n.value.String(), n.to
	}
	if len(w) > 9 || count > 0 && len(w) > 1 && w[0] == '0' || t.isMark(next) && t.glued(next) && t.gluedDigits(next+1) {
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

// beside reports whether digits may go on a number in words: before another
// scale word, after "hundred and", after tens, and in Korean anywhere.
func (t *text) beside(y *tally, k, next int, v int64, and bool) bool {
	m := t.has(next)
	scaled := m.is&(isScale|isMultiplier) != 0
	switch {
	case scaled && t.overflows(y, next-1, v):
		return false
	case and:
		return !t.g.andOne && y.base > 0 && y.last == 0 && v > 0
	case y.last != 0:
		return y.last >= 20 && y.gap == 10 && v > 0 && v < 10 && t.lex[k].gap == space
	case t.g.hangul:
		return true
	}
	return scaled && !t.glued(k)
}
