package recognize

import (
	"strconv"

	"github.com/assaykit/assay/schema"
)

// maxPhrase bounds the words of one fraction that are looked at.
const maxPhrase = 16

// fractions reads what makes a fraction of the number n, or adds one to it:
//
//   - a denominator: two thirds, trois cinquièmes, one twenty-fifth; where the
//     words can be cut in several places ("one hundred thirty fifths") each
//     value is kept;
//   - a sum: three and a half, cent et trois quarts; after a scale word the
//     part is one of that scale, so that deux millions et demi is 2,500,000;
//   - in Korean the denominator comes first: 삼분의 이.
func (t *text) fractions(n *number) {
	if t.g.hangul {
		t.hangulFraction(n)
		return
	}
	if n.round || n.fraction && !n.plain && !n.words {
		t.ofScale(n)
		return
	}
	if t.denominator(n) {
		t.ofScale(n)
		return
	}
	t.sum(n)
}

// denominator reads a denominator after n.
func (t *text) denominator(n *number) bool {
	at := t.overHyphen(n.to)
	if !t.near(at) || n.joined {
		return false
	}
	under, next, plural, ok := t.underAt(at)
	if !ok || !t.isFraction(n, at, next, plural) {
		return false
	}
	v, err := n.value.Quo(under, fractionDigits)
	if err != nil {
		return false
	}
	whole := *n
	n.value, n.others, n.to, n.scale = v, nil, next, 0
	n.fraction, n.weak, n.unsure, n.plain, n.words = true, false, false, false, true
	if !whole.words {
		return true
	}
	for k := whole.from + 1; k < whole.to && k-whole.from < maxPhrase; k++ {
		a := t.wordsUpTo(whole.from, k)
		if a.to != k {
			continue
		}
		if t.has(k).is&isAnd == 0 {
			if d, to, _, ok := t.underAt(t.overHyphen(k)); ok && to == next {
				if q, err := a.value.Quo(d, fractionDigits); err == nil {
					n.others = append(n.others, q)
				}
			}
			continue
		}
		b := t.wordsUpTo(k+1, whole.to)
		q, err := b.value.Quo(under, fractionDigits)
		if b.to != whole.to || err != nil || q.Cmp(one) >= 0 {
			continue
		}
		t.addPart(&a, q, next)
		if t.has(at).is&isPart != 0 || a.scale >= 6 {
			a.others = append(n.others, n.value)
			*n = a
			return true
		}
		n.others = append(n.others, a.value)
	}
	return true
}

// wordsUpTo reads a number in words that ends at a given lexeme; its to is
// elsewhere where there is none.
func (t *text) wordsUpTo(from, to int) number {
	if to <= from || to > len(t.lex) {
		return number{to: -1}
	}
	rest := t.lex
	t.lex = t.lex[:to]
	n, ok := t.wordsAt(from)
	if !ok && t.has(from).is&isIndefinite != 0 {
		n = number{to: from + 1, value: one}
	}
	t.lex = rest
	return n
}

// overHyphen steps over a hyphen.
func (t *text) overHyphen(at int) int {
	if t.isText(at, "-") {
		return at + 1
	}
	return at
}

// underAt reads a denominator: a part (half, tiers) or an ordinal from the
// third on, with the plural as the text has it.
func (t *text) underAt(at int) (under schema.Decimal, next int, plural bool, ok bool) {
	s := t.has(at)
	if s.is&isPart != 0 {
		return schema.NewDecimal(s.value, 0), at + 1, t.endsPlural(at), true
	}
	if t.lex[min(at, len(t.lex)-1)].class == digits || s.is&isMultiplier != 0 && !t.g.bareHundred {
		return under, at, false, false
	}
	rank, next, ok := t.rankAt(at)
	if !ok || rank < 3 {
		return under, at, false, false
	}
	return schema.NewDecimal(rank, 0), next, t.endsPlural(next - 1), true
}

// endsPlural reports a plural ordinal: fifths, cinquièmes.
func (t *text) endsPlural(i int) bool {
	w := t.lower(i)
	return len(w) > 0 && w[len(w)-1] == 's'
}

// isFraction decides between a fraction and a rank: "a third of" is a
// fraction, "a third term" a rank; digits make fractions of plurals and parts.
func (t *text) isFraction(n *number, at, next int, plural bool) bool {
	if t.blocked(at) {
		return false
	}
	part := t.has(at).is&isPart != 0
	if over, err := strconv.ParseInt(n.value.String(), 10, 64); part && err == nil && over%2 == 0 && t.has(at).value%2 == 0 {
		return false // two quarters, two halves: a fraction is said in its lowest terms
	}
	single := n.value == one
	if t.lex[n.from].class == digits && !n.words {
		return n.plain && (plural || part)
	}
	if plural || part && (!single || t.has(n.from).is&isCardinal != 0) {
		return true
	}
	if !single {
		_, to, rank := t.rankAt(n.from) // one hundred and twenty-fifth
		return !rank || to < next
	}
	if t.has(n.from).is&isCardinal != 0 && t.has(n.from).is&isIndefinite != 0 && !t.g.andOne {
		return true // one fifth
	}
	return t.closes(next)
}

// closes reports that the noun phrase ends here, or goes on with "of".
func (t *text) closes(next int) bool {
	if !t.near(next) {
		return true
	}
	s := t.has(next)
	if t.g.andOne {
		return s.is&(isOf|isScale) != 0
	}
	return s.is&(isOf|isScale|isAnd) != 0 || t.lex[next].class == punct && !t.isText(next, "-")
}

// blocked reports a phrase in which the word is no rank and no part: first
// class, quart de finale.
func (t *text) blocked(at int) bool {
	s, _ := t.match(at, isNotRank, 0)
	return s != nil
}

// partAt reads a part with no number before it: half of, la moitié, quarter
// million. What is not half must be followed by a scale.
func (t *text) partAt(n *number) bool {
	at := n.from
	s := t.has(at)
	if t.blocked(at) || t.endsPlural(at) || at > 0 && t.has(at-1).is&isOrdinal != 0 {
		return false
	}
	n.to = at + 1
	v, err := one.Quo(schema.NewDecimal(s.value, 0), fractionDigits)
	if err != nil {
		return false
	}
	n.value, n.fraction = v, true
	hyphen := t.isText(n.to, "-") && t.glued(n.to)
	to := n.to
	t.ofScale(n)
	if n.to > to {
		n.weak, n.fraction = false, false
		return true
	}
	if s.value != 2 || hyphen || s.is&isAmbiguous != 0 && !t.whole(at, n.to) {
		return false
	}
	n.weak = false
	return true
}

// ofScale multiplies a fraction by a scale or a collective after it: three
// quarters billion, two thirds of a million, half a dozen, un demi-milliard.
func (t *text) ofScale(n *number) {
	at := t.overHyphen(n.to)
	if _, next := t.match(at, isOf, 0); next > at {
		at = next
	}
	for t.near(at) && t.has(at).is&isIndefinite != 0 && t.has(at).is&isScale == 0 {
		at++
	}
	if !t.near(at) {
		return
	}
	s := t.has(at)
	switch {
	case s.is&isScale != 0 && s.exponent >= 2:
		if n.shift(int(s.exponent), at+1) {
			n.scale, n.fraction = s.exponent, false
		}
	case s.is&isCollective != 0:
		if v, err := n.value.Mul(schema.NewDecimal(s.value, 0)); err == nil {
			n.value, n.others, n.to, n.fraction = v, nil, at+1, false
		}
	}
}

// sum adds a fraction after "and" to the number.
func (t *text) sum(n *number) {
	if n.weak && t.has(n.from).is&isCardinal == 0 {
		return
	}
	at := n.to
	if !t.near(at) {
		return
	}
	if _, next := t.match(at, isHalfAfter, 0); next > at {
		t.addPart(n, schema.NewDecimal(5, -1), next)
		return
	}
	if t.isText(at, "-") && t.glued(at) {
		at++
	}
	if t.has(at).is&isAnd == 0 {
		return
	}
	at = t.overHyphen(at + 1)
	if !t.near(at) {
		return
	}
	if t.lex[at].class == digits {
		part := number{from: at, to: at + 1, plain: true}
		if set(&part, t.word(at)) && t.slash(&part) && part.fraction && part.value.Cmp(one) < 0 && n.value.Cmp(one) >= 0 { // 3 and 3/4
			t.addPart(n, part.value, part.to)
		}
		return
	}
	var top number
	if s := t.has(at); s.is&isPart != 0 {
		top = number{from: at, to: at, value: one, words: true}
	} else if w, ok := t.wordsAt(at); ok {
		top = w
	} else if s.is&isIndefinite != 0 {
		top = number{from: at, to: at + 1, value: one, words: true, weak: true}
	} else if s.noun&isVulgar != 0 {
		t.addPart(n, s.vulgar, at+1)
		return
	} else {
		return
	}
	under, next, _, ok := t.underAt(t.overHyphen(top.to))
	if !ok {
		return
	}
	v, err := top.value.Quo(under, fractionDigits)
	if err != nil || v.Cmp(one) >= 0 {
		return
	}
	if s, _ := t.match(next, isOf, 0); s != nil && t.has(next+1).is&(isScale|isIndefinite) == 0 {
		return // a quarter of something else
	}
	t.addPart(n, v, next)
}

// addPart adds a part: of the number's scale where it has one and the part
// has none of its own.
func (t *text) addPart(n *number, part schema.Decimal, next int) {
	p := number{value: part, to: next}
	t.ofScale(&p)
	if n.scale >= 3 && p.to == next {
		p.shift(int(n.scale), next)
	}
	v, err := n.value.Add(p.value)
	if err != nil {
		return
	}
	if n.scale == 0 && p.to > next {
		sum, err := n.value.Add(part)
		if err != nil {
			return
		}
		p = number{value: sum, to: next}
		t.ofScale(&p)
		v, n.scale = p.value, p.scale
	}
	n.value, n.others, n.to = v, nil, p.to
	n.weak, n.unsure, n.plain, n.words = false, false, false, true
}

// hangulFraction reads what Korean says from the denominator on: 삼분의 이, 백과
// 사분의 삼.
func (t *text) hangulFraction(n *number) {
	if v, next, ok := t.overUnder(*n); ok {
		n.value, n.others, n.to, n.fraction, n.plain, n.weak, n.unsure = v, nil, next, true, false, false, false
		return
	}
	at := n.to
	if !t.near(at) || t.has(at).is&isAnd == 0 || !t.near(at+1) {
		return
	}
	under, ok := t.wordsAt(at + 1)
	if !ok {
		return
	}
	if v, next, ok := t.overUnder(under); ok && v.Cmp(one) < 0 {
		n.plus(v, next)
		n.words, n.weak, n.unsure = true, false, false
	}
}

// overUnder reads the numerator after a denominator and its word.
func (t *text) overUnder(under number) (v schema.Decimal, next int, ok bool) {
	at := under.to
	if !t.near(at) || t.has(at).is&isOutOf == 0 || under.value.Sign() == 0 {
		return v, at, false
	}
	from, negative := t.signAt(at + 1)
	if !t.near(from) {
		return v, at, false
	}
	top, ok := t.wordsAt(from)
	if !ok {
		return v, at, false
	}
	v, err := top.value.Quo(under.value, fractionDigits)
	if negative {
		v = v.Neg()
	}
	return v, top.to, err == nil
}
