package recognize

import (
	"strconv"

	"github.com/assaykit/assay/schema"
)

// maxFractionWords bounds the words of one fraction that are looked at.
const maxFractionWords = 16

// parseFraction reads what makes a fraction of the number n, or adds one to it:
//
//   - a denominator: two thirds, trois cinquièmes, one twenty-fifth; where the
//     words can be cut in several places ("one hundred thirty fifths") each
//     value is kept;
//   - a sum: three and a half, cent et trois quarts; after a scale word the
//     part is one of that scale, so that deux millions et demi is 2,500,000;
//   - in Korean the denominator comes first: 삼분의 이.
func (t *numberReader) parseFraction(n *number) {
	if t.grammar.hangul {
		t.parseHangulFraction(n)
		return
	}
	if n.round || n.fraction && !n.plain && !n.words {
		t.parseOfScale(n)
		return
	}
	if t.parseDenominator(n) {
		t.parseOfScale(n)
		return
	}
	t.parseFractionSum(n)
}

// parseDenominator reads a denominator after n.
func (t *numberReader) parseDenominator(n *number) bool {
	at := t.skipHyphen(n.to)
	if !t.isNear(at) || n.joined {
		return false
	}
	under, next, plural, ok := t.parseDenominatorAt(at)
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
	for k := whole.from + 1; k < whole.to && k-whole.from < maxFractionWords; k++ {
		a := t.numberWordsUpTo(whole.from, k)
		if a.to != k {
			continue
		}
		if t.senseAt(k).roles&roleAnd == 0 {
			if d, to, _, ok := t.parseDenominatorAt(t.skipHyphen(k)); ok && to == next {
				if q, err := a.value.Quo(d, fractionDigits); err == nil {
					n.others = append(n.others, q)
				}
			}
			continue
		}
		b := t.numberWordsUpTo(k+1, whole.to)
		q, err := b.value.Quo(under, fractionDigits)
		if b.to != whole.to || err != nil || q.Cmp(decimalOne) >= 0 {
			continue
		}
		t.addFractionPart(&a, q, next)
		if t.senseAt(at).roles&rolePart != 0 || a.scale >= 6 {
			a.others = append(n.others, n.value)
			*n = a
			return true
		}
		n.others = append(n.others, a.value)
	}
	return true
}

// numberWordsUpTo reads a number in words that ends at lexeme to. Where there
// is none, the number's own to is another one.
func (t *numberReader) numberWordsUpTo(from, to int) number {
	if to <= from || to > len(t.lexemes) {
		return number{to: -1}
	}
	rest := t.lexemes
	t.lexemes = t.lexemes[:to]
	n, ok := t.parseNumberWords(from)
	if !ok && t.senseAt(from).roles&roleIndefinite != 0 {
		n = number{to: from + 1, value: decimalOne}
	}
	t.lexemes = rest
	return n
}

// skipHyphen steps over a hyphen.
func (t *numberReader) skipHyphen(at int) int {
	if t.isText(at, "-") {
		return at + 1
	}
	return at
}

// parseDenominatorAt reads a denominator: a part (half, tiers) or an ordinal
// from the third on, with the plural as the text has it.
func (t *numberReader) parseDenominatorAt(at int) (under schema.Decimal, next int, plural bool, ok bool) {
	s := t.senseAt(at)
	if s.roles&rolePart != 0 {
		return schema.NewDecimal(s.value, 0), at + 1, t.isPluralOrdinal(at), true
	}
	if t.lexemes[min(at, len(t.lexemes)-1)].class == classDigits || s.roles&roleMultiplier != 0 && !t.grammar.bareHundred {
		return under, at, false, false
	}
	rank, next, ok := t.parseRank(at)
	if !ok || rank < 3 {
		return under, at, false, false
	}
	return schema.NewDecimal(rank, 0), next, t.isPluralOrdinal(next - 1), true
}

// isPluralOrdinal reports a plural ordinal: fifths, cinquièmes.
func (t *numberReader) isPluralOrdinal(i int) bool {
	w := t.lowerAt(i)
	return len(w) > 0 && w[len(w)-1] == 's'
}

// isFraction decides between a fraction and a rank: "a third of" is a
// fraction, "a third term" a rank; digits make fractions of plurals and parts.
func (t *numberReader) isFraction(n *number, at, next int, plural bool) bool {
	if t.isNotRankAt(at) {
		return false
	}
	part := t.senseAt(at).roles&rolePart != 0
	if over, err := strconv.ParseInt(n.value.String(), 10, 64); part && err == nil && over%2 == 0 && t.senseAt(at).value%2 == 0 {
		return false // two quarters, two halves: a fraction is said in its lowest terms
	}
	single := n.value == decimalOne
	if t.lexemes[n.from].class == classDigits && !n.words {
		return n.plain && (plural || part)
	}
	if plural || part && (!single || t.senseAt(n.from).roles&roleCardinal != 0) {
		return true
	}
	if !single {
		_, to, rank := t.parseRank(n.from) // one hundred and twenty-fifth
		return !rank || to < next
	}
	if t.senseAt(n.from).roles&roleCardinal != 0 && t.senseAt(n.from).roles&roleIndefinite != 0 && !t.grammar.andOne {
		return true // one fifth
	}
	return t.endsNounPhrase(next)
}

// endsNounPhrase reports that the noun phrase ends here, or goes on with "of".
func (t *numberReader) endsNounPhrase(next int) bool {
	if !t.isNear(next) {
		return true
	}
	s := t.senseAt(next)
	if t.grammar.andOne {
		return s.roles&(roleOf|roleScale) != 0
	}
	return s.roles&(roleOf|roleScale|roleAnd) != 0 || t.lexemes[next].class == classPunct && !t.isText(next, "-")
}

// isNotRankAt reports a phrase in which the word is no rank and no part: first
// class, quart de finale.
func (t *numberReader) isNotRankAt(at int) bool {
	s, _ := t.longestPhrase(at, roleNotRank, 0)
	return s != nil
}

// parseBarePart reads a part with no number before it: half of, la moitié,
// quarter million. What is not half must be followed by a scale.
func (t *numberReader) parseBarePart(n *number) bool {
	at := n.from
	s := t.senseAt(at)
	if t.isNotRankAt(at) || t.isPluralOrdinal(at) || at > 0 && t.senseAt(at-1).roles&roleOrdinal != 0 {
		return false
	}
	n.to = at + 1
	v, err := decimalOne.Quo(schema.NewDecimal(s.value, 0), fractionDigits)
	if err != nil {
		return false
	}
	n.value, n.fraction = v, true
	hyphen := t.isText(n.to, "-") && t.isGlued(n.to)
	to := n.to
	t.parseOfScale(n)
	if n.to > to {
		n.weak, n.fraction = false, false
		return true
	}
	if s.value != 2 || hyphen || s.roles&roleAmbiguous != 0 && !t.isWholeText(at, n.to) {
		return false
	}
	n.weak = false
	return true
}

// parseOfScale multiplies a fraction by a scale or a collective after it: three
// quarters billion, two thirds of a million, half a dozen, un demi-milliard.
func (t *numberReader) parseOfScale(n *number) {
	at := t.skipHyphen(n.to)
	if _, next := t.longestPhrase(at, roleOf, 0); next > at {
		at = next
	}
	for t.isNear(at) && t.senseAt(at).roles&roleIndefinite != 0 && t.senseAt(at).roles&roleScale == 0 {
		at++
	}
	if !t.isNear(at) {
		return
	}
	s := t.senseAt(at)
	switch {
	case s.roles&roleScale != 0 && s.exponent >= 2:
		if n.shift(int(s.exponent), at+1) {
			n.scale, n.fraction = s.exponent, false
		}
	case s.roles&roleCollective != 0:
		if v, err := n.value.Mul(schema.NewDecimal(s.value, 0)); err == nil {
			n.value, n.others, n.to, n.fraction = v, nil, at+1, false
		}
	}
}

// parseFractionSum adds a fraction after "and" to the number.
func (t *numberReader) parseFractionSum(n *number) {
	if n.weak && t.senseAt(n.from).roles&roleCardinal == 0 {
		return
	}
	at := n.to
	if !t.isNear(at) {
		return
	}
	if _, next := t.longestPhrase(at, roleHalfAfter, 0); next > at {
		t.addFractionPart(n, schema.NewDecimal(5, -1), next)
		return
	}
	if t.isText(at, "-") && t.isGlued(at) {
		at++
	}
	if t.senseAt(at).roles&roleAnd == 0 {
		return
	}
	at = t.skipHyphen(at + 1)
	if !t.isNear(at) {
		return
	}
	if t.lexemes[at].class == classDigits {
		part := number{from: at, to: at + 1, plain: true}
		if setDecimal(&part, t.wordAt(at)) && t.parseSlash(&part) && part.fraction && part.value.Cmp(decimalOne) < 0 && n.value.Cmp(decimalOne) >= 0 { // 3 and 3/4
			t.addFractionPart(n, part.value, part.to)
		}
		return
	}
	var top number
	if s := t.senseAt(at); s.roles&rolePart != 0 {
		top = number{from: at, to: at, value: decimalOne, words: true}
	} else if w, ok := t.parseNumberWords(at); ok {
		top = w
	} else if s.roles&roleIndefinite != 0 {
		top = number{from: at, to: at + 1, value: decimalOne, words: true, weak: true}
	} else if s.nounRoles&nounVulgarFraction != 0 {
		t.addFractionPart(n, s.vulgar, at+1)
		return
	} else {
		return
	}
	under, next, _, ok := t.parseDenominatorAt(t.skipHyphen(top.to))
	if !ok {
		return
	}
	v, err := top.value.Quo(under, fractionDigits)
	if err != nil || v.Cmp(decimalOne) >= 0 {
		return
	}
	if s, _ := t.longestPhrase(next, roleOf, 0); s != nil && t.senseAt(next+1).roles&(roleScale|roleIndefinite) == 0 {
		return // a quarter of something else
	}
	t.addFractionPart(n, v, next)
}

// addFractionPart adds a part: of the number's scale where it has one and the
// part has none of its own.
func (t *numberReader) addFractionPart(n *number, part schema.Decimal, next int) {
	p := number{value: part, to: next}
	t.parseOfScale(&p)
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
		t.parseOfScale(&p)
		v, n.scale = p.value, p.scale
	}
	n.value, n.others, n.to = v, nil, p.to
	n.weak, n.unsure, n.plain, n.words = false, false, false, true
}

// parseHangulFraction reads what Korean says from the denominator on: 삼분의 이, 백과
// 사분의 삼.
func (t *numberReader) parseHangulFraction(n *number) {
	if v, next, ok := t.parseNumerator(*n); ok {
		n.value, n.others, n.to, n.fraction, n.plain, n.weak, n.unsure = v, nil, next, true, false, false, false
		return
	}
	at := n.to
	if !t.isNear(at) || t.senseAt(at).roles&roleAnd == 0 || !t.isNear(at+1) {
		return
	}
	under, ok := t.parseNumberWords(at + 1)
	if !ok {
		return
	}
	if v, next, ok := t.parseNumerator(under); ok && v.Cmp(decimalOne) < 0 {
		n.addValue(v, next)
		n.words, n.weak, n.unsure = true, false, false
	}
}

// parseNumerator reads the numerator after a denominator and its word.
func (t *numberReader) parseNumerator(under number) (v schema.Decimal, next int, ok bool) {
	at := under.to
	if !t.isNear(at) || t.senseAt(at).roles&roleOutOf == 0 || under.value.Sign() == 0 {
		return v, at, false
	}
	from, negative := t.parseSign(at + 1)
	if !t.isNear(from) {
		return v, at, false
	}
	top, ok := t.parseNumberWords(from)
	if !ok {
		return v, at, false
	}
	v, err := top.value.Quo(under.value, fractionDigits)
	if negative {
		v = v.Neg()
	}
	return v, top.to, err == nil
}
