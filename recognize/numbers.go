package recognize

import (
	"strings"

	"github.com/assaykit/assay/schema"
)

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
		n = number{from: i, to: i + 1, value: s.vulgar, fraction: true}
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
	case s.is&isCollective != 0 && s.is&isCardinal == 0 && i == 0:
		n = number{from: i, to: i + 1, value: schema.NewDecimal(s.value, 0), words: true, round: s.noun&isRound != 0}
		_, end := t.match(i+1, isOf, 0)
		return n, t.whole(i, end)
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

// counts reports a noun that a number before it counts.
func (t *text) counts(at int) bool {
	_, ok := t.nounAfter(at, false)
	return ok
}

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
		if s.is&isCardinal == 0 && (s.is&isMultiplier == 0 || tail.Len() > 0 || !t.g.bareHundred || t.g.hangul) {
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
		if s.noun&isAdjective != 0 && n.weak && t.near(at+1) { // une bonne centaine
			at++
			s = t.has(at)
		}
		if s.is&isCollective == 0 {
			return
		}
		v, err := n.value.Mul(schema.NewDecimal(s.value, 0))
		if err != nil {
			return
		}
		if _, of := t.match(at+1, isOf, 0); s.value == 2 && s.noun&isRound != 0 && of == at+1 && !t.whole(n.from, at+1) && t.has(at+1).is&(isScale|isMultiplier|isCollective) == 0 && !t.counts(at+1) {
			return // a couple was seen
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
