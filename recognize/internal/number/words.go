package number

import (
	"strconv"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// numberWord is a word, or digits, that may go on a number in words.
type numberWord struct {
	*Reader
	group       // what was said before it
	scale int32 // the exponent of the last scale

	at, end int   // its lexemes
	count   int   // how many words came before it
	and     bool  // "and" stands between
	digits  bool  // digits stand right before it
	rest    bool  // it is digits in groups of three, as many as the scale before it has room for
	value   int64 // of a cardinal, a rank or digits
}

// parseNumberWords reads a number in words at lexeme i, in which integers in
// digits may stand beside scale words: "4 thousand 3 hundred and 21", "3만5천".
func (t *Reader) parseNumberWords(i int) (n Number, ok bool) {
	n = Number{From: i, To: i}
	y := newTally()
	count := 0
	for ; count < 64; count++ {
		k, and := n.To, false
		if count > 0 {
			k = t.skipOdd(k)
			if k, and = t.skipJoint(k); !t.IsNear(k) {
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
		if k > n.To && t.SenseAt(n.To).NounRoles&lexeme.NounOdd != 0 {
			n.Round, n.Odd = true, true
		}
		if scale > 0 {
			scale = y.lastScale() // of mil millones both
		}
		n.To, n.Scale = next, scale
	}
	if count == 0 {
		return n, false
	}
	n.Words = true
	n.Value, ok = y.sum()
	t.addDecimals(&n)
	return n, ok
}

// addDecimals adds the decimals of the digits that end a number with a scale in words:
// 1천452.24.
func (t *Reader) addDecimals(n *Number) {
	at := n.To
	if at < 3 || !t.isDecimalTail(at) {
		return
	}
	part := Number{}
	if SetDecimal(&part, "0."+t.WordAt(at+1)) {
		n.AddValue(part.Value, at+2)
	}
}

// skipOdd steps over what makes the number before it a little more than it says, before a
// scale in the same word: 30여억.
func (t *Reader) skipOdd(at int) int {
	if t.SenseAt(at).NounRoles&lexeme.NounOdd == 0 || !t.IsGlued(at+1) || t.SenseAt(at+1).Roles&(lexeme.RoleMultiplier|lexeme.RoleScale) == 0 {
		return at
	}
	return at + 1
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
	w := t.wordBehind(y, k, count, and)
	if t.Lexemes[k].Class == text.ClassDigits {
		return w.addDigits(y)
	}
	s := t.SenseAt(k)
	switch {
	case s.Roles&lexeme.RoleCardinal != 0:
		w.value = s.Value
		return k + 1, 0, w.addCardinal(y)
	case s.Roles&lexeme.RoleIndefinite != 0:
		return k + 1, 0, count == 0 && w.isArticleOne() && y.add(1, 1)
	case and:
		return k, 0, false
	case s.Roles&lexeme.RoleMultiplier != 0:
		return k + 1, 0, w.isHundred() && y.multiply(s.Value, t.Grammar.Has(language.BareHundred))
	case s.Roles&lexeme.RoleScale != 0:
		return k + 1, s.Exponent, y.addScale(s.Exponent, t.Grammar.Has(language.BareScales) && s.Exponent < 6 || w.isLoneScale())
	}
	return k, 0, false
}

// wordBehind returns the word at a lexeme for who asks about it.
func (t *Reader) wordBehind(y *tally, k, count int, and bool) *numberWord {
	digits := count > 0 && t.Lexemes[k-1].Class == text.ClassDigits
	t.word = numberWord{Reader: t, group: y.group, scale: y.lastScale(), at: k, end: k + 1, count: count, and: and, digits: digits}
	return &t.word
}

// wordBehindDigits returns the word at a lexeme behind digits.
func (t *Reader) wordBehindDigits(k int) *numberWord {
	t.word = numberWord{Reader: t, at: k, end: k + 1, count: 1, digits: true}
	return &t.word
}

// addCardinal adds the cardinal to the tally, where it goes on the number.
func (w *numberWord) addCardinal(y *tally) bool {
	if w.isFourTwenties() {
		y.last, y.prev, y.lastLimit = 80, 80, 20
		return true
	}
	return w.goesOn(^rule.Triggers(0)) && y.add(w.value, w.limitAfter())
}

// limitAfter returns the bound below which the next cardinal must be.
func (w *numberWord) limitAfter() int64 {
	switch v := w.value; {
	case v >= 100 && v%100 == 0:
		return 100
	case v < 10 || v > 10 && v < 20 || v%10 != 0:
		return 1
	case w.Grammar.Has(language.Vigesimal) && (v == 60 || v == 80):
		return 20
	}
	return 10
}

// addDigits adds digits to the tally, where they go on the number.
func (w *numberWord) addDigits(y *tally) (next int, scale int32, ok bool) {
	w.value, w.end, ok = w.parseInteger(w.at, w.count)
	if v, end, rest := w.restOfScale(); rest {
		w.value, w.end, w.rest, ok = v, end, true, true
	}
	if !ok || w.count > 0 && !w.mayBeDigits() || !y.add(w.value, 1) {
		return w.at, 0, false
	}
	return w.end, 0, true
}

// restOfScale reads digits in groups of three behind a scale, which fill what it leaves: 1
// million 200 000.
func (w *numberWord) restOfScale() (v int64, end int, ok bool) {
	if w.count == 0 || w.and || w.last != 0 || w.base != 0 || w.scale < 3 || w.scale > 9 || w.IsGlued(w.at) || w.WordAt(w.at)[0] == '0' {
		return 0, 0, false
	}
	n, ok := w.parseDigits(w.at)
	if !ok || n.Fraction || len(n.Others) > 0 || HasPoint(n.Value) || w.IsGlued(n.To) && w.IsText(n.To, "-") {
		return 0, 0, false
	}
	digits := n.Value.String()
	if len(digits) > int(w.scale) || len(digits) <= int(w.scale)-3 || w.scale == 3 && len(digits) < 3 {
		return 0, 0, false
	}
	if w.SenseAt(n.To).Roles&(lexeme.RoleMultiplier|lexeme.RoleScale) != 0 {
		return 0, 0, false
	}
	v, err := strconv.ParseInt(digits, 10, 64)
	return v, n.To, err == nil
}

// groupsBelowScale reads the group of three behind the digits w that go on a number behind
// a scale: 3조 4,500억.
func (t *Reader) groupsBelowScale(k int, w string, next int) (digits string, end int) {
	if len(w) > 3 || !t.isMarkWithDigits(next) || !t.Grammar.Grouping.Has(t.WordAt(next)) || len(t.WordAt(next+1)) != 3 {
		return w, next
	}
	below, _ := digitsBelowScale.Ask(&numberWord{Reader: t, at: k, end: next + 2}, t.Traits, 0, t.Observer, t.Place(k, next+2))
	if !below {
		return w, next
	}
	return w + t.WordAt(next+1), next + 2
}

// digitsBelowScale decides whether digits with a mark go on a number behind a scale.
var digitsBelowScale = rule.List[*numberWord, bool]{
	Name: "number/group-below-scale",
	Asks: "Do digits with a grouping mark go on the number behind whose scale they stand?",
	Rules: []rule.Rule[*numberWord, bool]{
		{
			Name: "number/thousands-below-scale",
			Doc:  "Thousands in digits go on a number behind a scale of ten thousand or more: 3조 4,500억, 12만 3,400명.",
			For:  language.BareScales,
			Decides: []rule.Example{
				{Language: "ko", Text: "매출은 [3조 4,500억원]{3450000000000 KRW}이다."},
				{Language: "ko", Text: "빚은 [1억 5,000만 원]{150000000 KRW}이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "빚은 [3조]{3000000000000}, 자본은 [4,500억원]{450000000000 KRW}이다."},
				{Language: "ko", Text: "매출은 [4,500억원]{450000000000 KRW}이다."},
			},
			Answer: rule.Says(true, func(w *numberWord) bool { return w.SenseAt(w.at-1).Roles&lexeme.RoleScale != 0 }),
		},
	},
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
	} else {
		w, next = t.groupsBelowScale(k, w, next)
	}
	if len(w) > 9 || count > 0 && len(w) > 1 && w[0] == '0' || t.isMarkWithDigits(next) && !(count > 0 && t.isDecimalTail(next)) {
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

// isDecimalTail reports the decimals of digits that are glued to a scale in words.
func (t *Reader) isDecimalTail(at int) bool {
	return t.isMarkWithDigits(at) && !t.Grammar.Grouping.Has(t.WordAt(at)) && !t.isMarkWithDigits(at+2) && t.Lexemes[at-1].Class == text.ClassDigits &&
		t.IsGlued(at-1) && t.SenseAt(at-2).Roles&(lexeme.RoleScale|lexeme.RoleMultiplier) != 0
}
