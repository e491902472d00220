package number

import (
	"strconv"
	"strings"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// maxGroups bounds the groups of one number in digits: more than Decimal reads.
const maxGroups = 140

// Number is a number read from the text, before what it measures.
type Number struct {
	From, To int              // lexemes
	Value    schema.Decimal   // the preferred value
	Others   []schema.Decimal // other values that the same signs can have
	Scale    int32            // exponent of the scale that ends it
	Fraction bool             // a part of something: 2/3, deux tiers
	Weak     bool             // nothing but an article: un, a
	Unsure   bool             // nothing but a word that needs a noun: neuf
	Words    bool             // has number words
	Plain    bool             // nothing but one run of digits
	Round    bool             // centaine: about so many
	Joined   bool             // in digits, with grouping or decimal marks
}

// parseDigits reads a number in digits at lexeme i with the marks of any
// locale:
//
//   - spaces and apostrophes part groups of three;
//   - of two different marks the last is the decimal mark;
//   - one mark that repeats parts groups, of three or in the Indian manner;
//   - one mark alone is what the language says; the grouping mark parts groups
//     of exactly three, and the other way of reading is kept beside it.
//
// Exponents (1e10, 1,3x10^6), powers (2.5^-1), fractions (3/4, 2 1/4, 2½) and a
// mark in front (.77) belong to it. ok is false for what is no one number, such
// as an address or a version, and next is then where reading can go on.
func (t *Reader) parseDigits(i int) (n Number, ok bool) {
	n = Number{From: i, To: i + 1}
	at := i
	if t.IsNumberMark(i) {
		if !t.IsGluedDigits(i + 1) {
			return n, false
		}
		v, err := schema.ParseDecimal("0." + t.WordAt(i+1))
		n.To = i + 2
		if err != nil || t.IsNumberMark(n.To) && t.IsGluedDigits(n.To+1) && t.IsGlued(n.To) {
			return n, false
		}
		n.Value, n.Joined = v, true
		return n, t.parsePower(&n) && t.parseSlash(&n)
	}
	var groups [maxGroups]string
	var marks [maxGroups]byte
	groups[0] = t.WordAt(at)
	count := 1
	for at++; at < len(t.Lexemes); at += 2 {
		mark, part := byte(' '), at
		if t.IsNumberMark(at) || t.IsText(at, "'") {
			if !t.IsGlued(at) || !t.IsGluedDigits(at+1) {
				break
			}
			mark, part = t.WordAt(at)[0], at+1
		} else if t.Lexemes[at].Class != text.ClassDigits || t.Lexemes[at].Gap != text.GapSpace || len(t.WordAt(at)) != 3 || count < maxGroups && !isGrouped(groups[:count], marks[:count], ' ') {
			break
		} else {
			at--
		}
		n.To = part + 1
		if count < maxGroups {
			groups[count], marks[count] = t.WordAt(part), mark
		}
		count++
	}
	if count >= maxGroups {
		return n, false
	}
	n.Plain, n.Joined = count == 1, count > 1
	if !t.interpretGroups(&n, groups[:count], marks[:count]) {
		return n, false
	}
	return n, t.parsePower(&n) && t.parseSlash(&n)
}

// isGrouped reports whether groups so far are joined by this mark alone, in
// threes after the first.
func isGrouped(groups []string, marks []byte, mark byte) bool {
	if len(groups[0]) > 3 {
		return false
	}
	for k := 1; k < len(groups); k++ {
		if marks[k] != mark || len(groups[k]) != 3 {
			return false
		}
	}
	return true
}

// isIndianGrouping reports groups of two with a last one of three: 12,34,567.
func isIndianGrouping(groups []string, marks []byte) bool {
	last := len(groups) - 1
	for k := 1; k < last; k++ {
		if marks[k] != ',' || len(groups[k]) != 2 {
			return false
		}
	}
	return last > 1 && len(groups[0]) <= 2 && marks[last] == ',' && len(groups[last]) == 3
}

// interpretGroups sets the value of groups of digits joined by marks, and
// reports whether they are one number.
func (t *Reader) interpretGroups(n *Number, groups []string, marks []byte) bool {
	whole := strings.Join(groups, "")
	last := len(groups) - 1
	mark := marks[last]
	switch {
	case last == 0:
		return SetDecimal(n, whole)
	case last == 1 && (mark == '.' || mark == ','):
		split := groups[0] + "." + groups[1]
		if !isGrouped(groups, marks, mark) || groups[0] == "0" {
			return SetDecimal(n, split)
		}
		if string(mark) == t.Grammar.Grouping {
			return SetDecimal(n, whole) && addOtherDecimal(n, split)
		}
		return SetDecimal(n, split) && addOtherDecimal(n, whole)
	case isGrouped(groups, marks, mark), isIndianGrouping(groups, marks):
		return SetDecimal(n, whole)
	case mark != '.' && mark != ',' || mark == marks[last-1]:
		return false
	}
	if head := groups[:last]; isGrouped(head, marks, marks[1]) || isIndianGrouping(head, marks) {
		return SetDecimal(n, strings.Join(head, "")+"."+groups[last])
	}
	return false
}

// SetDecimal sets the value to a number in plain digits, and reports whether it is one.
func SetDecimal(n *Number, plain string) bool {
	v, err := schema.ParseDecimal(plain)
	n.Value = v
	return err == nil
}

func addOtherDecimal(n *Number, plain string) bool {
	v, err := schema.ParseDecimal(plain)
	if err == nil && v != n.Value {
		n.Others = append(n.Others, v)
	}
	return err == nil
}

// parsePower reads what raises a number: e10, x10^6, ^-1, 10⁶.
func (t *Reader) parsePower(n *Number) bool {
	at := n.To
	if at >= len(t.Lexemes) {
		return true
	}
	switch w := t.LowerAt(at); {
	case w == "e" && t.IsGlued(at):
		exponent, next, ok := t.parseExponent(at+1, true)
		if !ok || t.IsGlued(next) && t.Lexemes[next].Class == text.ClassWord { // 3e-4e
			return true
		}
		return n.Shift(exponent, next)
	case (w == "x" || w == "×") && t.IsText(at+1, "10"):
		if exponent, next, ok := t.parseRaised(at + 2); ok {
			return n.Shift(exponent, next)
		}
	default:
		if exponent, next, ok := t.parseRaised(at); ok {
			return n.raise(exponent, next)
		}
	}
	return true
}

// parseRaised reads "^-1" or superscript digits.
func (t *Reader) parseRaised(at int) (exponent int, next int, ok bool) {
	if t.IsText(at, "^") && t.IsGlued(at) {
		return t.parseExponent(at+1, false)
	}
	for ; at < len(t.Lexemes) && t.IsGlued(at) && exponent < 1000; at++ {
		k := strings.Index("⁰¹²³⁴⁵⁶⁷⁸⁹", t.LowerAt(at))
		if len(t.LowerAt(at)) == 0 || k < 0 {
			break
		}
		exponent, ok = exponent*10+superscriptDigits[t.LowerAt(at)], true
	}
	return exponent, at, ok
}

var superscriptDigits = map[string]int{"⁰": 0, "¹": 1, "²": 2, "³": 3, "⁴": 4, "⁵": 5, "⁶": 6, "⁷": 7, "⁸": 8, "⁹": 9}

// parseExponent reads an exponent with its signs. tight requires its digits to
// touch the sign: 1e10.
func (t *Reader) parseExponent(at int, tight bool) (exponent int, next int, ok bool) {
	negative := false
	for ; at < len(t.Lexemes) && (t.IsText(at, "-") || t.IsText(at, "−") || t.IsText(at, "+")); at++ {
		if !t.IsText(at, "+") {
			negative = !negative
		}
	}
	if at >= len(t.Lexemes) || t.Lexemes[at].Class != text.ClassDigits || tight && !t.IsGlued(at) || len(t.WordAt(at)) > 3 {
		return 0, at, false
	}
	exponent, err := strconv.Atoi(t.WordAt(at))
	if negative {
		exponent = -exponent
	}
	return exponent, at + 1, err == nil
}

// Shift multiplies by a power of ten.
func (n *Number) Shift(exponent, next int) bool {
	v, err := n.Value.Shift(int32(exponent))
	if err != nil {
		return false
	}
	others := n.Others[:0]
	for _, o := range n.Others {
		if o, err := o.Shift(int32(exponent)); err == nil {
			others = append(others, o)
		}
	}
	n.Value, n.Others, n.To, n.Plain = v, others, next, false
	return true
}

// raise takes the number to a power. News has none past 64.
func (n *Number) raise(exponent, next int) bool {
	times := max(exponent, -exponent)
	if times > 64 {
		return false
	}
	v := DecimalOne
	for range times {
		var err error
		if v, err = v.Mul(n.Value); err != nil {
			return false
		}
	}
	if exponent < 0 {
		var err error
		if v, err = DecimalOne.Quo(v, lexeme.FractionDigits); err != nil {
			return false
		}
	}
	n.Value, n.Others, n.To, n.Plain = v, nil, next, false
	return true
}

// Numbers that others are counted in.
var (
	DecimalOne  = schema.NewDecimal(1, 0)
	decimalZero = schema.NewDecimal(0, 0)
)

// parseSlash reads what makes a fraction of a number: 3/4, 2 1/4, 2½.
func (t *Reader) parseSlash(n *Number) bool {
	at := n.To
	if t.IsText(at, "/") && t.IsGlued(at) && t.IsGluedDigits(at+1) {
		v, ok := quotient(n.Value, t.WordAt(at+1))
		if t.Grammar.IsNotFraction(t.WordAt(at-1)+"/"+t.WordAt(at+1)) || t.IsText(at+2, "/") && t.IsGlued(at+2) {
			n.To = at + 2 // 24/7; 2020/23/Sep
			return false
		}
		if !ok {
			return true
		}
		n.Value, n.Others, n.To, n.Plain, n.Fraction = v, nil, at+2, false, true
		return true
	}
	if at < len(t.Lexemes) && t.Lexemes[at].Gap <= text.GapSpace && t.SenseAt(at).NounRoles&lexeme.NounVulgarFraction != 0 {
		return n.AddValue(t.SenseAt(at).Vulgar, at+1)
	}
	if n.Plain && at+2 < len(t.Lexemes) && t.Lexemes[at].Class == text.ClassDigits && t.Lexemes[at].Gap == text.GapSpace && t.IsText(at+1, "/") && t.IsGlued(at+1) && t.IsGluedDigits(at+2) {
		top, err := schema.ParseDecimal(t.WordAt(at))
		if v, ok := quotient(top, t.WordAt(at+2)); err == nil && ok && v.Cmp(DecimalOne) < 0 && !t.IsText(at+3, "/") {
			return n.AddValue(v, at+3)
		}
	}
	return true
}

// AddValue adds what the lexemes up to next say.
func (n *Number) AddValue(v schema.Decimal, next int) bool {
	v, err := n.Value.Add(v)
	n.Value, n.Others, n.To, n.Plain = v, nil, next, false
	return err == nil
}

func quotient(top schema.Decimal, under string) (schema.Decimal, bool) {
	if len(under) > 15 {
		return top, false
	}
	d, err := schema.ParseDecimal(under)
	if err != nil || d.Sign() == 0 {
		return top, false
	}
	v, err := top.Quo(d, lexeme.FractionDigits)
	return v, err == nil
}
