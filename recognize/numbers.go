package recognize

import (
	"strings"

	"github.com/assaykit/assay/schema"
)

// numberReader reads numbers.
type numberReader struct{ measureReader }

// parseNumber reads any number at lexeme i: in digits or words, with decimals
// in words, fractions and collectives; what it counts or measures is not its
// subject. Where ok is false reading goes on at the number's end.
func (t *numberReader) parseNumber(i int) (n number, ok bool) {
	if i >= len(t.lexemes) {
		return n, false
	}
	s := t.senseAt(i)
	switch {
	case t.lexemes[i].class == classDigits || t.isNumberMark(i):
		if n, ok = t.parseScaledDigits(i); !ok {
			return n, false
		}
	case s.nounRoles&nounVulgarFraction != 0:
		n = number{from: i, to: i + 1, value: s.vulgar, fraction: true}
		t.parseOfScale(&n)
		return n, true
	case s.roles&(roleCardinal|roleMultiplier|roleScale|roleIndefinite) != 0:
		if n, ok = t.parseNumberWords(i); !ok {
			if s.roles&roleIndefinite == 0 {
				return n, false
			}
			n = number{from: i, to: i + 1, value: decimalOne, weak: true, words: true}
		}
	case s.roles&rolePart != 0:
		n = number{from: i, to: i, value: decimalOne, words: true, weak: true}
		ok = t.parseBarePart(&n)
		return n, ok
	case s.roles&roleCollective != 0 && s.roles&roleCardinal == 0 && i == 0:
		n = number{from: i, to: i + 1, value: schema.NewDecimal(s.value, 0), words: true, round: s.nounRoles&nounRound != 0}
		_, end := t.longestPhrase(i+1, roleOf, 0)
		return n, t.isWholeText(i, end)
	case t.isBarePoint(i):
		n = number{from: i, to: i, value: decimalZero, words: true}
		t.parseDecimalWords(&n)
		return n, n.to > i
	default:
		return n, false
	}
	t.parseRunOnHundreds(&n)
	t.parseDecimalWords(&n)
	if t.parseScaleSign(&n) {
		return n, true
	}
	t.parseCollective(&n)
	t.parseFraction(&n)
	return n, true
}

// parseScaledDigits reads a number in digits with the scale words after it: 3
// million, 1.5-million, 4 thousand 3 hundred.
func (t *numberReader) parseScaledDigits(i int) (n number, ok bool) {
	n, ok = t.parseDigits(i)
	if !ok || n.fraction || !t.isNear(n.to) {
		return n, ok
	}
	at := n.to
	if t.isText(at, "-") && t.isGlued(at) && t.isGlued(at+1) {
		at++
	}
	if s := t.senseAt(at); s.roles&(roleScale|roleMultiplier) == 0 || t.grammar.vigesimal && s.roles&roleMultiplier != 0 {
		return n, true
	}
	if w, ok := t.parseNumberWords(i); ok && w.to > n.to {
		w.others = t.scaleOthers(n.others, w, n.to)
		return w, true
	}
	t.parseScaleTail(&n)
	return n, true
}

// parseRunOnHundreds reads hundreds said without the word: "one twenty-two". In
// running text that is mostly two numbers, so the text must be nothing else.
func (t *numberReader) parseRunOnHundreds(n *number) {
	if n.from != 0 || t.grammar.andOne || t.grammar.hangul || !n.words || n.value.Sign() <= 0 || n.value.Cmp(decimalTen) >= 0 {
		return
	}
	tail, ok := t.parseNumberWords(n.to)
	if !ok || !t.isWholeText(0, tail.to) || tail.value.Cmp(decimalTen) < 0 || tail.value.Cmp(decimalHundred) >= 0 {
		return
	}
	if v, err := n.value.Shift(2); err == nil {
		n.value = v
		n.addValue(tail.value, tail.to)
		n.weak = false
	}
}

// isBarePoint reports "point five" with nothing before it, which only a text
// that is nothing else makes a number.
func (t *numberReader) isBarePoint(i int) bool {
	return i == 0 && t.senseAt(i).roles&rolePoint != 0 && t.grammar.decimal == "."
}

// isCountedNoun reports a noun that a number before it counts.
func (t *numberReader) isCountedNoun(at int) bool {
	_, ok := t.nounAfter(at, false)
	return ok
}

// scaleOthers applies to other readings of the digits what the words made of
// the preferred one, where those words are scales alone.
func (t *numberReader) scaleOthers(others []schema.Decimal, w number, at int) []schema.Decimal {
	var scaled []schema.Decimal
	for _, o := range others {
		n := number{to: at, value: o}
		if t.parseScaleTail(&n); n.to == w.to {
			scaled = append(scaled, n.value)
		}
	}
	return scaled
}

// parseScaleTail multiplies a number by the scale words after it.
func (t *numberReader) parseScaleTail(n *number) {
	for range 4 {
		at := n.to
		if t.isText(at, "-") && t.isGlued(at) {
			at++
		}
		if !t.isNear(at) {
			return
		}
		s := t.senseAt(at)
		e := s.exponent
		if s.roles&roleMultiplier != 0 {
			for v := s.value; v > 1; v /= 10 {
				e++
			}
		} else if s.roles&roleScale == 0 {
			return
		}
		if !n.shift(int(e), at+1) {
			return
		}
		n.scale += e
	}
}

// parseDecimalWords reads "two point five", "deux virgule zéro cinq", "일점이삼":
// after the mark, words of digits one by one or one number, then scales.
func (t *numberReader) parseDecimalWords(n *number) {
	at := n.to
	if n.fraction || n.joined || n.weak && n.from != n.to && t.senseAt(n.from).roles&roleCardinal == 0 || !t.isNear(at) || t.senseAt(at).roles&rolePoint == 0 || n.scale > 0 && t.grammar.hangul {
		return
	}
	digits, next := t.parseDigitWords(at + 1)
	if len(digits) == 0 || len(digits) > 60 {
		return
	}
	v, err := schema.ParseDecimal(n.value.String() + "." + digits)
	if err != nil {
		return
	}
	n.value, n.others, n.to, n.plain, n.weak, n.unsure = v, nil, next, false, false, false
	t.parseScaleTail(n)
}

// parseDigitWords reads the digits behind a decimal mark in words, one by one
// or as one number: zéro cinq, twenty-five.
func (t *numberReader) parseDigitWords(at int) (digits string, next int) {
	var b strings.Builder
	for at < len(t.lexemes) && b.Len() < 30 {
		if t.isText(at, "-") && t.isNear(at+1) && b.Len() > 0 {
			if t.senseAt(at+1).roles&roleCardinal == 0 || !t.isGlued(at+1) {
				break
			}
			at++
			continue
		}
		if t.lexemes[at].gap > gapLine {
			break
		}
		if t.lexemes[at].class == classDigits {
			if b.Len() == 0 {
				return t.wordAt(at), at + 1
			}
			break
		}
		s := t.senseAt(at)
		if s.roles&roleCardinal == 0 && (s.roles&roleMultiplier == 0 || b.Len() > 0 || !t.grammar.bareHundred || t.grammar.hangul) {
			break
		}
		if s.value >= 10 {
			if w, ok := t.parseNumberWords(at); ok && b.Len() < 3 {
				return b.String() + w.value.String(), w.to
			}
			break
		}
		b.WriteByte(byte('0' + s.value))
		at++
	}
	return b.String(), at
}

// parseCollective multiplies by dozens and the like: two dozen, une centaine,
// une dizaine de millions.
func (t *numberReader) parseCollective(n *number) {
	at := n.to
	if t.isText(at, "-") && t.isGlued(at) {
		at++
	}
	for {
		if !t.isNear(at) {
			return
		}
		s := t.senseAt(at)
		if s.nounRoles&nounAdjective != 0 && n.weak && t.isNear(at+1) { // une bonne centaine
			at++
			s = t.senseAt(at)
		}
		if s.roles&roleCollective == 0 {
			return
		}
		v, err := n.value.Mul(schema.NewDecimal(s.value, 0))
		if err != nil {
			return
		}
		if _, of := t.longestPhrase(at+1, roleOf, 0); s.value == 2 && s.nounRoles&nounRound != 0 && of == at+1 && !t.isWholeText(n.from, at+1) && t.senseAt(at+1).roles&(roleScale|roleMultiplier|roleCollective) == 0 && !t.isCountedNoun(at+1) {
			return // a couple was seen
		}
		n.others = t.dozensReading(n, s.value)
		n.value, n.to, n.weak, n.plain, n.words = v, at+1, false, false, true
		n.round = n.round || s.nounRoles&nounRound != 0
		if !n.round {
			return
		}
		_, next := t.longestPhrase(n.to, roleOf, 0)
		if next == n.to {
			return
		}
		if m := t.senseAt(next); m.roles&roleScale != 0 {
			if n.shift(int(m.exponent), next+1) {
				n.scale = m.exponent
			}
			return
		}
		at = next
	}
}

// dozensReading reads "three hundred and two dozen" as dozens added to
// hundreds.
func (t *numberReader) dozensReading(n *number, dozen int64) []schema.Decimal {
	if !n.words {
		return nil
	}
	for k := n.from + 1; k < n.to && k-n.from < maxFractionWords; k++ {
		if t.senseAt(k).roles&roleAnd == 0 {
			continue
		}
		a, b := t.numberWordsUpTo(n.from, k), t.numberWordsUpTo(k+1, n.to)
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

// parseSign reads a sign or a word for one before a number.
func (t *numberReader) parseSign(i int) (next int, negative bool) {
	if t.isText(i, "-") || t.isText(i, "−") {
		open := i == 0 || !t.isGlued(i) || t.lexemes[i-1].class == classPunct && !t.isText(i-1, ")")
		tight := t.isGlued(i+1) && (t.lexemes[i+1].class == classDigits || t.isNumberMark(i+1) || t.senseAt(i+1).roles&roleCurrency != 0)
		if open && (tight || (i == 0 || t.isText(i, "−")) && t.lexemes[min(i+1, len(t.lexemes)-1)].gap <= gapSpace && i+1 < len(t.lexemes) && t.lexemes[i+1].class == classDigits) {
			return i + 1, true
		}
		return i, false
	}
	if s, next := t.longestPhrase(i, roleMinus, 0); s != nil && t.isNear(next) &&
		(t.lexemes[next].class == classDigits || t.senseAt(next).roles&(roleCardinal|roleMultiplier|roleCurrency) != 0 || t.isNumberMark(next) && t.isGluedDigits(next+1)) {
		return next, true
	}
	return i, false
}

func hasDecimalPoint(d schema.Decimal) bool {
	for _, c := range []byte(d.String()) {
		if c == '.' {
			return true
		}
	}
	return false
}

// Small numbers that values are compared with.
var (
	decimalTwo         = schema.NewDecimal(2, 0)
	decimalTen         = schema.NewDecimal(10, 0)
	decimalHundred     = schema.NewDecimal(100, 0)
	decimalThousand    = schema.NewDecimal(1000, 0)
	decimalTwoThousand = schema.NewDecimal(2000, 0)
	decimalMillion     = schema.NewDecimal(1_000_000, 0)
	decimalBillion     = schema.NewDecimal(1_000_000_000, 0)
)
