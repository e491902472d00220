package number

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
	"github.com/assaykit/assay/schema"
)

// ParseCardinal reads the number that starts at token i, in digits or in words
// of the text's language, with its scale words but without unit. next is the
// token after it. In Hangul it reads whole tokens only.
func (t *Reader) ParseCardinal(i int) (v schema.Decimal, next int, ok bool) {
	t.BuildLexemes()
	at, ok := t.lexemeIndex(i)
	if !ok {
		return v, i, false
	}
	n, ok := t.ParseNumber(at)
	next, whole := t.tokenOf(n.To)
	if !ok || n.Fraction || !whole {
		return v, i, false
	}
	return n.Value, next, true
}

// lexemeIndex returns the first lexeme of a token.
func (t *Reader) lexemeIndex(token int) (int, bool) {
	if token < 0 || token >= len(t.Tokens) {
		return 0, false
	}
	if !t.Grammar.Has(language.Particles) {
		return token, true
	}
	from, to := token, len(t.Lexemes)
	for from < to {
		if mid := (from + to) / 2; int(t.Lexemes[mid].Token) < token {
			from = mid + 1
		} else {
			to = mid
		}
	}
	return from, from < len(t.Lexemes)
}

// tokenOf returns the token in which the lexeme stands, and whether it
// starts there.
func (t *Reader) tokenOf(lexeme int) (token int, whole bool) {
	if lexeme >= len(t.Lexemes) {
		return len(t.Tokens), true
	}
	return int(t.Lexemes[lexeme].Token), !t.Lexemes[lexeme].Piece
}

// parseNumberWords reads a number in words at lexeme i, in which integers in
// digits may stand beside scale words: "4 thousand 3 hundred and 21", "3만5천".
func (t *Reader) parseNumberWords(i int) (n Number, ok bool) {
	n = Number{From: i, To: i}
	y := newTally()
	count := 0
	for at := i; count < 64; count++ {
		k, and := at, false
		if count > 0 {
			if k, and = t.skipJoint(at); !t.IsNear(k) {
				break
			}
		}
		saved := y
		next, scale, ok := t.parseNumberWord(&y, k, count, and)
		if !ok {
			y = saved
			break
		}
		s := t.SenseAt(k)
		n.Weak = count == 0 && s.Roles&lexeme.RoleIndefinite != 0
		n.Unsure = count == 0 && s.Roles&lexeme.RoleAmbiguous != 0
		at, n.To, n.Scale = next, next, scale
	}
	if count == 0 {
		return n, false
	}
	n.Words = true
	n.Value, ok = y.sum()
	return n, ok
}

// skipJoint skips what may stand between two words of a number.
func (t *Reader) skipJoint(at int) (next int, and bool) {
	if t.IsText(at, "-") {
		at++
	}
	if t.SenseAt(at).Roles&lexeme.RoleAnd != 0 {
		at++
		if t.IsText(at, "-") && t.IsGlued(at) {
			at++
		}
		return at, true
	}
	return at, false
}

// parseNumberWord reads one word of a number into the tally. count is how many
// words came before it; and reports that "and" stands between.
func (t *Reader) parseNumberWord(y *tally, k, count int, and bool) (next int, scale int32, ok bool) {
	if k >= len(t.Lexemes) {
		return k, 0, false
	}
	if t.Lexemes[k].Class == text.ClassDigits {
		v, next, ok := t.parseInteger(k, count)
		if !ok || count > 0 && !t.mayStandInWords(y, k, next, v, and) || !y.add(v, 1) {
			return k, 0, false
		}
		return next, 0, true
	}
	s := t.SenseAt(k)
	switch {
	case s.Roles&lexeme.RoleCardinal != 0:
		return k + 1, 0, t.addCardinal(y, s.Value, k, count, and)
	case s.Roles&lexeme.RoleIndefinite != 0:
		if count > 0 || k+1 >= len(t.Lexemes) || t.Lexemes[k+1].Gap > text.GapLine || t.SenseAt(k+1).Roles&(lexeme.RoleMultiplier|lexeme.RoleScale) == 0 || !y.add(1, 1) {
			return k, 0, false
		}
		return k + 1, 0, true
	case and:
		return k, 0, false
	case s.Roles&lexeme.RoleMultiplier != 0:
		if s.Roles&lexeme.RoleMinor != 0 && (y.last > 9 && !t.isOldHundreds(y, k) || count > 0 && t.Lexemes[k-1].Class == text.ClassDigits) { // quarante-cinq cents, 50 cents
			return k, 0, false
		}
		return k + 1, 0, y.multiply(s.Value, t.Grammar.Has(language.BareHundred))
	case s.Roles&lexeme.RoleScale != 0:
		return k + 1, s.Exponent, y.addScale(s.Exponent, t.Grammar.Has(language.BareScales) && s.Exponent < 6)
	}
	return k, 0, false
}

// addCardinal adds the cardinal at lexeme k to the tally, where it goes on the
// number: quatre-vingts, but not dix-six or "ninety - five".
func (t *Reader) addCardinal(y *tally, v int64, k, count int, and bool) bool {
	if t.Grammar.Has(language.Vigesimal) && v == 20 && y.last == 4 && y.prev == 4 && !and {
		y.last, y.prev, y.lastLimit = 80, 80, 20
		return true
	}
	hyphen := count > 0 && t.IsText(k-1, "-")
	switch {
	case y.last > 0 && y.prev == 10 && t.Grammar.HasTeen(v),
		hyphen && !t.IsGlued(k) && (v >= 10 || y.last < 20),
		and && !t.isJoinedByAnd(y, v),
		count > 0 && t.isOverflow(y, k, v):
		return false
	}
	return y.add(v, t.limitAfter(v))
}

// isOldHundreds reports eleven to nineteen hundred of something: onze cents
// ouvriers. With nothing counted they are cents.
func (t *Reader) isOldHundreds(y *tally, k int) bool {
	if y.last < 11 || y.last > 19 || y.base > 0 || y.n > 0 {
		return false
	}
	if !t.IsPluralOrdinal(k) {
		return true
	}
	if !t.IsNear(k + 1) {
		return false
	}
	if t.SenseAt(k+1).Roles&(lexeme.RoleCardinal|lexeme.RoleCurrency|lexeme.RoleUnit) != 0 {
		return t.SenseAt(k+1).Roles&lexeme.RoleAnd == 0
	}
	return t.isCountedNoun(k + 1)
}

// limitAfter returns the bound below which the next cardinal must be.
func (t *Reader) limitAfter(v int64) int64 {
	switch {
	case v >= 100 && v%100 == 0:
		return 100
	case v < 10 || v > 10 && v < 20 || v%10 != 0:
		return 1
	case t.Grammar.Has(language.Vigesimal) && (v == 60 || v == 80):
		return 20
	}
	return 10
}

// isJoinedByAnd reports whether "and" may bind this value to what stands
// before: a hundred and five, but never twenty and five; vingt et un, mille et
// un.
func (t *Reader) isJoinedByAnd(y *tally, v int64) bool {
	if t.Grammar.Has(language.AndBeforeOne) {
		tens := y.last >= 20 && y.lastLimit > 1
		return v == 1 && (tens || y.last == 0) || v == 11 && tens && y.lastLimit == 20
	}
	if t.Grammar.Has(language.AndBeforeOnes) {
		return y.last%100 >= 20 && y.lastLimit == 10 && v > 0 && v < 10
	}
	return t.Grammar.Has(language.AndAfterHundreds) && y.last == 0 && v > 0
}

// isOverflow reports a cardinal that starts another number, because the word
// after it makes it too great: 3 hundred and 2 hundred, 2 million and 3
// million.
func (t *Reader) isOverflow(y *tally, k int, v int64) bool {
	m := t.SenseAt(k + 1)
	if y.last != 0 {
		return false
	}
	if m.Roles&lexeme.RoleMultiplier != 0 {
		return v*m.Value >= y.limit
	}
	if m.Roles&lexeme.RoleScale == 0 || y.base != 0 || y.n == 0 {
		return false
	}
	last := y.terms[y.n-1].exponent
	return m.Exponent >= last && !(m.Exponent > last && t.Grammar.Has(language.ThousandMillions) && last == 3)
}

// parseInteger reads an integer below a thousand million in digits; after the
// first word of a number only one run of digits will do.
func (t *Reader) parseInteger(k, count int) (v int64, next int, ok bool) {
	w, next := t.WordAt(k), k+1
	if count == 0 {
		n, ok := t.parseDigits(k)
		if !ok || n.Fraction {
			return 0, k, false
		}
		w, next = n.Value.String(), n.To
	}
	if len(w) > 9 || count > 0 && len(w) > 1 && w[0] == '0' || t.IsNumberMark(next) && t.IsGlued(next) && t.IsGluedDigits(next+1) {
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
// another scale word, after "hundred and", after tens, and anywhere where they mix.
func (t *Reader) mayStandInWords(y *tally, k, next int, v int64, and bool) bool {
	m := t.SenseAt(next)
	scaled := m.Roles&(lexeme.RoleScale|lexeme.RoleMultiplier) != 0
	switch {
	case scaled && t.isOverflow(y, next-1, v):
		return false
	case and:
		return t.Grammar.Has(language.AndAfterHundreds) && y.base > 0 && y.last == 0 && v > 0
	case y.last != 0:
		return y.last >= 20 && y.lastLimit == 10 && v > 0 && v < 10 && t.Lexemes[k].Gap == text.GapSpace
	case t.Grammar.Has(language.MixedDigits):
		return true
	}
	return scaled && !t.IsGlued(k)
}
