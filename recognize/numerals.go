package recognize

import (
	"strconv"
	"strings"

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

// ordinalAt reads the rank that starts at token i: "21e", "3rd", "premier",
// "twenty-first".
func (t *text) ordinalAt(i int) (n int, next int, ok bool) {
	t.lexemes()
	at, ok := t.lexemeOf(i)
	if !ok {
		return 0, i, false
	}
	rank, to, ok := t.rankAt(at)
	next, whole := t.tokenAfter(to)
	if !ok || !whole || rank > 1_000_000 {
		return 0, i, false
	}
	return int(rank), next, true
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

// term is a group of a number in words: value × 10^exponent.
type term struct {
	value    int64
	exponent int32
}

// tally adds up a number in words. A word fits while its value is below the
// room that the words before it left: after "twenty" ten, after "thousand" a
// thousand. Values of one group stay below 10^9.
type tally struct {
	terms [12]term
	n     int
	base  int64 // finished multiples in this group: two hundred
	last  int64 // what the next multiplier multiplies
	room  int64 // below the multiples of base
	gap   int64 // below last
	prev  int64 // the last cardinal
	open  bool  // something was said since the last scale
}

const groupLimit = 1_000_000_000

func newTally() tally { return tally{room: groupLimit, gap: groupLimit} }

// add puts a cardinal where it fits.
func (y *tally) add(v, room int64) bool {
	limit := y.gap
	if y.last == 0 {
		limit = y.room
	}
	if v >= limit || v == 0 && (y.n > 0 || y.open) {
		return false
	}
	if v == 0 {
		y.room, room = 1, 1
	}
	y.last += v
	y.prev, y.gap, y.open = v, room, true
	return true
}

// times applies hundred and its like.
func (y *tally) times(m int64, bare bool) bool {
	v := y.last
	if v == 0 {
		if !bare || y.open && y.base == 0 {
			return false
		}
		v = 1
	}
	if v >= groupLimit/m || v*m >= y.room {
		return false
	}
	y.base += v * m
	y.last, y.room, y.gap, y.open = 0, m, m, true
	return true
}

// scale closes a group. A scale above the one before multiplies all below it:
// cent mille milliards, three lakh crore.
func (y *tally) scale(e int32, bare bool) bool {
	v := y.base + y.last
	from := y.n
	for from > 0 && y.terms[from-1].exponent < e {
		from--
	}
	switch {
	case from < y.n:
		for k := from; k < y.n; k++ {
			y.terms[k].exponent += e
		}
		if y.terms[from].exponent > 90 {
			return false
		}
		if v > 0 {
			if y.n == len(y.terms) {
				return false
			}
			y.terms[y.n] = term{v, e}
			y.n++
		}
	case from > 0 && y.terms[from-1].exponent == e, y.n == len(y.terms):
		return false
	default:
		if !y.open {
			if !bare {
				return false
			}
			v = 1
		}
		if from > 0 && e <= 15 && v >= pow10(y.terms[from-1].exponent-e) {
			return false
		}
		y.terms[y.n] = term{v, e}
		y.n++
	}
	y.base, y.last, y.open = 0, 0, false
	y.room = pow10(min(e, 9))
	y.gap = y.room
	return true
}

func pow10(e int32) int64 {
	v := int64(1)
	for ; e > 0 && v < 1e18; e-- {
		v *= 10
	}
	return v
}

// sum returns the number: in machine integers where they hold it.
func (y *tally) sum() (schema.Decimal, bool) {
	total := y.base + y.last
	small := true
	for _, k := range y.terms[:y.n] {
		p := pow10(k.exponent)
		if k.exponent > 18 || k.value > (1<<62)/p || total+k.value*p < total {
			small = false
			break
		}
		total += k.value * p
	}
	if small {
		return schema.NewDecimal(total, 0), true
	}
	v := schema.NewDecimal(y.base+y.last, 0)
	for _, k := range y.terms[:y.n] {
		var err error
		if v, err = v.Add(schema.NewDecimal(k.value, k.exponent)); err != nil {
			return v, false
		}
	}
	return v, true
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
		if t.g.vigesimal && (y.last > 9 || count > 0 && t.lex[k-1].class == digits) { // quarante-cinq cents, 50 cents
			return k, 0, false
		}
		return k + 1, 0, y.times(s.value, t.g.bareHundred)
	case s.is&isScale != 0:
		return k + 1, s.exponent, y.scale(s.exponent, t.g.bareScales && s.exponent < 6)
	}
	return k, 0, false
}

// roomAfter is the room that a cardinal leaves for the next one.
func (t *text) roomAfter(v int64) int64 {
	switch {
	case v < 10 || v > 10 && v < 20 || v >= 100:
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

// numberAt reads any number at lexeme i: in digits or words, with decimals in
// words, fractions and collectives; what it counts or measures is not its
// subject.
func (t *text) numberAt(i int) (n number, ok bool) {
	if i >= len(t.lex) {
		return n, false
	}
	s := t.has(i)
	switch {
	case t.lex[i].class == digits || t.isMark(i):
		if n, ok = t.digitsAt(i); !ok {
			return n, false
		}
		if !n.fraction && t.near(n.to) {
			at := n.to
			if t.isText(at, "-") && t.glued(at) && t.glued(at+1) { // 1.5-million
				at++
			}
			if m := t.has(at); m.is&(isScale|isMultiplier) != 0 && !(t.g.vigesimal && m.is&isMultiplier != 0) {
				if w, ok := t.wordsAt(i); ok && w.to > n.to {
					w.others = t.scaled(n.others, w, n.to)
					n = w
				} else {
					t.scaleTail(&n)
				}
			}
		}
	case s.noun&isVulgar != 0:
		n = number{from: i, to: i + 1, value: vulgar(s), fraction: true}
		t.ofScale(&n)
		return n, true
	case s.is&(isCardinal|isMultiplier|isScale|isIndefinite) != 0:
		if n, ok = t.wordsAt(i); !ok {
			if s.is&isIndefinite == 0 {
				return n, false
			}
			n = number{from: i, to: i + 1, value: one, weak: true, words: true}
		}
	case s.is&isPart != 0:
		n = number{from: i, to: i, value: one, words: true, weak: true}
		if !t.partAt(&n) {
			return n, false
		}
		return n, true
	case t.isPointAt(i):
		n = number{from: i, to: i, value: zero, words: true}
		t.decimals(&n)
		return n, n.to > i
	default:
		return n, false
	}
	t.runOn(&n)
	t.decimals(&n)
	if t.signTail(&n) {
		return n, true
	}
	t.collective(&n)
	t.fractions(&n)
	return n, true
}

// runOn reads hundreds said without the word: "one twenty-two". In running
// text that is mostly two numbers, so the text must be nothing else.
func (t *text) runOn(n *number) {
	if n.from != 0 || t.g.andOne || t.g.hangul || !n.words || n.value.Sign() <= 0 || n.value.Cmp(ten) >= 0 {
		return
	}
	tail, ok := t.wordsAt(n.to)
	if !ok || !t.whole(0, tail.to) || tail.value.Cmp(ten) < 0 || tail.value.Cmp(hundred) >= 0 {
		return
	}
	if v, err := n.value.Shift(2); err == nil {
		n.value = v
		n.plus(tail.value, tail.to)
		n.weak = false
	}
}

// isPointAt reports "point five" with nothing before it, which only a text
// that is nothing else makes a number.
func (t *text) isPointAt(i int) bool { return i == 0 && t.has(i).is&isPoint != 0 && t.g.decimal == "." }

// scaled applies to other readings of the digits what the words made of the
// preferred one, where those words are scales alone.
func (t *text) scaled(others []schema.Decimal, w number, at int) []schema.Decimal {
	var scaled []schema.Decimal
	for _, o := range others {
		n := number{to: at, value: o}
		if t.scaleTail(&n); n.to == w.to {
			scaled = append(scaled, n.value)
		}
	}
	return scaled
}

// scaleTail multiplies a number by the scale words after it.
func (t *text) scaleTail(n *number) {
	for range 4 {
		at := n.to
		if t.isText(at, "-") && t.glued(at) {
			at++
		}
		if !t.near(at) {
			return
		}
		s := t.has(at)
		e := s.exponent
		if s.is&isMultiplier != 0 {
			for v := s.value; v > 1; v /= 10 {
				e++
			}
		} else if s.is&isScale == 0 {
			return
		}
		if !n.shift(int(e), at+1) {
			return
		}
		n.scale += e
	}
}

// decimals reads "two point five", "deux virgule zéro cinq", "일점이삼": after
// the mark, words of digits one by one or one number, then scales.
func (t *text) decimals(n *number) {
	at := n.to
	if n.fraction || n.joined || n.weak && n.from != n.to && t.has(n.from).is&isCardinal == 0 || !t.near(at) || t.has(at).is&isPoint == 0 || n.scale > 0 && t.g.hangul {
		return
	}
	at++
	var tail strings.Builder
	for at < len(t.lex) && tail.Len() < 30 {
		if t.isText(at, "-") && t.near(at+1) && tail.Len() > 0 {
			if s := t.has(at + 1); s.is&isCardinal != 0 && t.glued(at+1) {
				at++
				continue
			}
			break
		}
		if t.lex[at].gap > line {
			break
		}
		if t.lex[at].class == digits {
			if tail.Len() > 0 {
				break
			}
			tail.WriteString(t.word(at))
			at++
			break
		}
		s := t.has(at)
		if s.is&isCardinal == 0 {
			break
		}
		if s.value >= 10 {
			if w, ok := t.wordsAt(at); ok && tail.Len() < 3 {
				tail.WriteString(w.value.String())
				at = w.to
			}
			break
		}
		tail.WriteByte(byte('0' + s.value))
		at++
	}
	if tail.Len() == 0 || tail.Len() > 60 {
		return
	}
	v, err := schema.ParseDecimal(n.value.String() + "." + tail.String())
	if err != nil {
		return
	}
	n.value, n.others, n.to, n.plain, n.weak, n.unsure = v, nil, at, false, false, false
	t.scaleTail(n)
}

// collective multiplies by dozens and the like: two dozen, une centaine, une
// dizaine de millions.
func (t *text) collective(n *number) {
	at := n.to
	if t.isText(at, "-") && t.glued(at) {
		at++
	}
	for {
		if !t.near(at) {
			return
		}
		s := t.has(at)
		if s.is&isCollective == 0 {
			return
		}
		v, err := n.value.Mul(schema.NewDecimal(s.value, 0))
		if err != nil {
			return
		}
		n.others = t.addedDozens(n, s.value)
		n.value, n.to, n.weak, n.plain, n.words = v, at+1, false, false, true
		n.round = n.round || s.noun&isRound != 0
		if !n.round {
			return
		}
		_, next := t.match(n.to, isOf, 0)
		if next == n.to {
			return
		}
		if m := t.has(next); m.is&isScale != 0 {
			if n.shift(int(m.exponent), next+1) {
				n.scale = m.exponent
			}
			return
		}
		at = next
	}
}

// addedDozens reads "three hundred and two dozen" as dozens added to hundreds.
func (t *text) addedDozens(n *number, dozen int64) []schema.Decimal {
	if !n.words {
		return nil
	}
	for k := n.from + 1; k < n.to && k-n.from < maxPhrase; k++ {
		if t.has(k).is&isAnd == 0 {
			continue
		}
		a, b := t.wordsUpTo(n.from, k), t.wordsUpTo(k+1, n.to)
		if a.to != k || b.to != n.to {
			continue
		}
		if v, err := b.value.Mul(schema.NewDecimal(dozen, 0)); err == nil {
			if v, err = a.value.Add(v); err == nil {
				return []schema.Decimal{v}
			}
		}
	}
	return nil
}

// rankAt reads an ordinal: in words, in which all but the last are cardinals,
// or in digits with its ending.
func (t *text) rankAt(i int) (rank int64, next int, ok bool) {
	if i >= len(t.lex) {
		return 0, i, false
	}
	if t.lex[i].class == digits {
		s := t.has(i + 1)
		if !t.glued(i+1) || s.noun&isRankEnd == 0 {
			return 0, i, false
		}
		v, next, ok := t.integerAt(i, 1)
		return v, next + 1, ok && next == i+1
	}
	if t.g.hangul {
		w, ok := t.wordsAt(i)
		if !ok || !t.near(w.to) || t.has(w.to).noun&isRankEnd == 0 || len(t.lexeme(w.to)) < 6 || len(w.value.String()) > 9 {
			return 0, i, false
		}
		v, _ := strconv.ParseInt(w.value.String(), 10, 64)
		return v, w.to + 1, true
	}
	y := newTally()
	at := i
	for count := 0; count < 12; count++ {
		k, and := at, false
		if count > 0 {
			if k, and = t.joint(at); !t.near(k) {
				return 0, i, false
			}
		}
		if s := t.has(k); s.is&isOrdinal != 0 && t.endRank(&y, s.rank, and, count) {
			v, ok := y.sum()
			if !ok || v.Cmp(rankLimit) > 0 {
				return 0, i, false
			}
			return y.integer(), k + 1, true
		}
		next, _, ok := t.step(&y, k, count, and)
		if !ok || t.lex[k].class == digits {
			return 0, i, false
		}
		at = next
	}
	return 0, i, false
}

var rankLimit = schema.NewDecimal(9, 18)

// endRank puts the last word of an ordinal in: a hundred and fifth, vingt et
// unième, two thousandth.
func (t *text) endRank(y *tally, rank int64, and bool, count int) bool {
	switch {
	case rank < 100:
		if t.g.vigesimal && rank == 20 && y.last == 4 && y.prev == 4 {
			y.last = 80
			return true
		}
		return (!and || t.andJoins(y, rank)) && !(t.g.vigesimal && y.last > 0 && y.prev == 10 && rank < 7) && y.add(rank, 1)
	case rank == 100:
		return y.times(100, true)
	}
	e := int32(0)
	for r := rank; r > 1; r /= 10 {
		e++
	}
	return y.scale(e, count == 0 || t.g.bareScales)
}

// integer is the sum of a tally that is known to be below 10^18.
func (y *tally) integer() int64 {
	v := y.base + y.last
	for _, k := range y.terms[:y.n] {
		v += k.value * pow10(k.exponent)
	}
	return v
}
