package number

import (
	"strings"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/measure"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
	"github.com/assaykit/assay/schema"
)

// Reader reads numbers.
type Reader struct{ measure.Reader }

// ParseNumber reads any number at lexeme i: in digits or words, with decimals
// in words, fractions and collectives; what it counts or measures is not its
// subject. Where ok is false reading goes on at the number's end.
func (t *Reader) ParseNumber(i int) (n Number, ok bool) {
	if i >= len(t.Lexemes) {
		return n, false
	}
	s := t.SenseAt(i)
	switch {
	case t.Lexemes[i].Class == text.ClassDigits || t.IsNumberMark(i):
		if n, ok = t.parseScaledDigits(i); !ok {
			return n, false
		}
	case s.NounRoles&lexeme.NounVulgarFraction != 0:
		n = Number{From: i, To: i + 1, Value: s.Vulgar, Fraction: true}
		t.parseOfScale(&n)
		return n, true
	case s.Roles&(lexeme.RoleCardinal|lexeme.RoleMultiplier|lexeme.RoleScale|lexeme.RoleIndefinite) != 0:
		if n, ok = t.parseNumberWords(i); !ok {
			if s.Roles&lexeme.RoleIndefinite == 0 {
				return n, false
			}
			n = Number{From: i, To: i + 1, Value: DecimalOne, Weak: true, Words: true}
		}
	case s.Roles&lexeme.RolePart != 0:
		n = Number{From: i, To: i, Value: DecimalOne, Words: true, Weak: true}
		ok = t.parseBarePart(&n)
		return n, ok
	case s.Roles&lexeme.RoleCollective != 0 && s.Roles&lexeme.RoleCardinal == 0 && i == 0:
		n = Number{From: i, To: i + 1, Value: schema.NewDecimal(s.Value, 0), Words: true, Round: s.NounRoles&lexeme.NounRound != 0}
		_, end := t.LongestPhrase(i+1, lexeme.RoleOf, 0)
		return n, t.IsWholeText(i, end)
	case t.isBarePoint(i):
		n = Number{From: i, To: i, Value: decimalZero, Words: true}
		t.parseDecimalWords(&n)
		return n, n.To > i
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
func (t *Reader) parseScaledDigits(i int) (n Number, ok bool) {
	n, ok = t.parseDigits(i)
	if !ok || n.Fraction || !t.IsNear(n.To) {
		return n, ok
	}
	at := n.To
	if t.IsText(at, "-") && t.IsGlued(at) && t.IsGlued(at+1) {
		at++
	}
	if s := t.SenseAt(at); s.Roles&(lexeme.RoleScale|lexeme.RoleMultiplier) == 0 || s.Roles&lexeme.RoleMultiplier != 0 && s.Roles&lexeme.RoleMinor != 0 { // 50 cents
		return n, true
	}
	if w, ok := t.parseNumberWords(i); ok && w.To > n.To {
		w.Others = t.scaleOthers(n.Others, w, n.To)
		return w, true
	}
	t.ParseScaleTail(&n)
	return n, true
}

// parseRunOnHundreds reads hundreds said without the word: "one twenty-two". In
// running text that is mostly two numbers, so the text must be nothing else.
func (t *Reader) parseRunOnHundreds(n *Number) {
	if n.From != 0 || !t.Grammar.Has(language.RunOnHundreds) || !n.Words || n.Value.Sign() <= 0 || n.Value.Cmp(DecimalTen) >= 0 {
		return
	}
	tail, ok := t.parseNumberWords(n.To)
	if !ok || !t.IsWholeText(0, tail.To) || tail.Value.Cmp(DecimalTen) < 0 || tail.Value.Cmp(DecimalHundred) >= 0 {
		return
	}
	if v, err := n.Value.Shift(2); err == nil {
		n.Value = v
		n.AddValue(tail.Value, tail.To)
		n.Weak = false
	}
}

// isBarePoint reports "point five" with nothing before it, which only a text
// that is nothing else makes a number.
func (t *Reader) isBarePoint(i int) bool {
	return i == 0 && t.SenseAt(i).Roles&lexeme.RolePoint != 0 && t.Grammar.Has(language.BarePoint)
}

// isCountedNoun reports a noun that a number before it counts.
func (t *Reader) isCountedNoun(at int) bool {
	_, ok := t.NounAfter(at, false)
	return ok
}

// scaleOthers applies to other readings of the digits what the words made of
// the preferred one, where those words are scales alone.
func (t *Reader) scaleOthers(others []schema.Decimal, w Number, at int) []schema.Decimal {
	var scaled []schema.Decimal
	for _, o := range others {
		n := Number{To: at, Value: o}
		if t.ParseScaleTail(&n); n.To == w.To {
			scaled = append(scaled, n.Value)
		}
	}
	return scaled
}

// ParseScaleTail multiplies a number by the scale words after it.
func (t *Reader) ParseScaleTail(n *Number) {
	for range 4 {
		at := n.To
		if t.IsText(at, "-") && t.IsGlued(at) {
			at++
		}
		if !t.IsNear(at) {
			return
		}
		s := t.SenseAt(at)
		e := s.Exponent
		if s.Roles&lexeme.RoleMultiplier != 0 {
			for v := s.Value; v > 1; v /= 10 {
				e++
			}
		} else if s.Roles&lexeme.RoleScale == 0 {
			return
		}
		if !n.Shift(int(e), at+1) {
			return
		}
		n.Scale += e
	}
}

// parseDecimalWords reads "two point five", "deux virgule zéro cinq", "일점이삼":
// after the mark, words of digits one by one or one number, then scales.
func (t *Reader) parseDecimalWords(n *Number) {
	at := n.To
	if n.Fraction || n.Joined || n.Weak && n.From != n.To && t.SenseAt(n.From).Roles&lexeme.RoleCardinal == 0 || !t.IsNear(at) || t.SenseAt(at).Roles&lexeme.RolePoint == 0 || n.Scale > 0 && t.Grammar.Has(language.DigitDecimals) {
		return
	}
	digits, next := t.parseDigitWords(at + 1)
	if len(digits) == 0 || len(digits) > 60 {
		return
	}
	v, err := schema.ParseDecimal(n.Value.String() + "." + digits)
	if err != nil {
		return
	}
	n.Value, n.Others, n.To, n.Plain, n.Weak, n.Unsure = v, nil, next, false, false, false
	t.ParseScaleTail(n)
}

// parseDigitWords reads the digits behind a decimal mark in words, one by one
// or as one number: zéro cinq, twenty-five.
func (t *Reader) parseDigitWords(at int) (digits string, next int) {
	var b strings.Builder
	for at < len(t.Lexemes) && b.Len() < 30 {
		if t.IsText(at, "-") && t.IsNear(at+1) && b.Len() > 0 {
			if t.SenseAt(at+1).Roles&lexeme.RoleCardinal == 0 || !t.IsGlued(at+1) {
				break
			}
			at++
			continue
		}
		if t.Lexemes[at].Gap > text.GapLine {
			break
		}
		if t.Lexemes[at].Class == text.ClassDigits {
			if b.Len() == 0 {
				return t.WordAt(at), at + 1
			}
			break
		}
		s := t.SenseAt(at)
		if s.Roles&lexeme.RoleCardinal == 0 && (s.Roles&lexeme.RoleMultiplier == 0 || b.Len() > 0 || !t.Grammar.Has(language.BareHundred) || t.Grammar.Has(language.DigitDecimals)) {
			break
		}
		if s.Value >= 10 {
			if w, ok := t.parseNumberWords(at); ok && b.Len() < 3 {
				return b.String() + w.Value.String(), w.To
			}
			break
		}
		b.WriteByte(byte('0' + s.Value))
		at++
	}
	return b.String(), at
}

// parseCollective multiplies by dozens and the like: two dozen, une centaine,
// une dizaine de millions.
func (t *Reader) parseCollective(n *Number) {
	at := n.To
	if t.IsText(at, "-") && t.IsGlued(at) {
		at++
	}
	for {
		if !t.IsNear(at) {
			return
		}
		s := t.SenseAt(at)
		if s.NounRoles&lexeme.NounAdjective != 0 && n.Weak && t.IsNear(at+1) { // une bonne centaine
			at++
			s = t.SenseAt(at)
		}
		if s.Roles&lexeme.RoleCollective == 0 {
			return
		}
		v, err := n.Value.Mul(schema.NewDecimal(s.Value, 0))
		if err != nil {
			return
		}
		if _, of := t.LongestPhrase(at+1, lexeme.RoleOf, 0); s.Value == 2 && s.NounRoles&lexeme.NounRound != 0 && of == at+1 && !t.IsWholeText(n.From, at+1) && t.SenseAt(at+1).Roles&(lexeme.RoleScale|lexeme.RoleMultiplier|lexeme.RoleCollective) == 0 && !t.isCountedNoun(at+1) {
			return // a couple was seen
		}
		n.Others = t.dozensReading(n, s.Value)
		n.Value, n.To, n.Weak, n.Plain, n.Words = v, at+1, false, false, true
		n.Round = n.Round || s.NounRoles&lexeme.NounRound != 0
		if !n.Round {
			return
		}
		_, next := t.LongestPhrase(n.To, lexeme.RoleOf, 0)
		if next == n.To {
			return
		}
		if m := t.SenseAt(next); m.Roles&lexeme.RoleScale != 0 {
			if n.Shift(int(m.Exponent), next+1) {
				n.Scale = m.Exponent
			}
			return
		}
		at = next
	}
}

// dozensReading reads "three hundred and two dozen" as dozens added to
// hundreds.
func (t *Reader) dozensReading(n *Number, dozen int64) []schema.Decimal {
	if !n.Words {
		return nil
	}
	for k := n.From + 1; k < n.To && k-n.From < maxFractionWords; k++ {
		if t.SenseAt(k).Roles&lexeme.RoleAnd == 0 {
			continue
		}
		a, b := t.numberWordsUpTo(n.From, k), t.numberWordsUpTo(k+1, n.To)
		if a.To != k || b.To != n.To {
			continue
		}
		if v, err := b.Value.Mul(schema.NewDecimal(dozen, 0)); err == nil {
			if v, err = a.Value.Add(v); err == nil {
				return []schema.Decimal{v}
			}
		}
	}
	return nil
}

// ParseSign reads a sign or a word for one before a number.
func (t *Reader) ParseSign(i int) (next int, negative bool) {
	if t.IsText(i, "-") || t.IsText(i, "−") {
		open := i == 0 || !t.IsGlued(i) || t.Lexemes[i-1].Class == text.ClassPunct && !t.IsText(i-1, ")")
		tight := t.IsGlued(i+1) && (t.Lexemes[i+1].Class == text.ClassDigits || t.IsNumberMark(i+1) || t.SenseAt(i+1).Roles&lexeme.RoleCurrency != 0)
		if open && (tight || (i == 0 || t.IsText(i, "−")) && t.Lexemes[min(i+1, len(t.Lexemes)-1)].Gap <= text.GapSpace && i+1 < len(t.Lexemes) && t.Lexemes[i+1].Class == text.ClassDigits) {
			return i + 1, true
		}
		return i, false
	}
	if s, next := t.LongestPhrase(i, lexeme.RoleMinus, 0); s != nil && t.IsNear(next) &&
		(t.Lexemes[next].Class == text.ClassDigits || t.SenseAt(next).Roles&(lexeme.RoleCardinal|lexeme.RoleMultiplier|lexeme.RoleCurrency) != 0 || t.IsNumberMark(next) && t.IsGluedDigits(next+1)) {
		return next, true
	}
	return i, false
}

// HasPoint reports a number that is not whole.
func HasPoint(d schema.Decimal) bool {
	for _, c := range []byte(d.String()) {
		if c == '.' {
			return true
		}
	}
	return false
}

// Small numbers that values are compared with.
var (
	DecimalTwo         = schema.NewDecimal(2, 0)
	DecimalTen         = schema.NewDecimal(10, 0)
	DecimalHundred     = schema.NewDecimal(100, 0)
	DecimalThousand    = schema.NewDecimal(1000, 0)
	DecimalTwoThousand = schema.NewDecimal(2000, 0)
	DecimalMillion     = schema.NewDecimal(1_000_000, 0)
)
