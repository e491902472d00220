package recognize

import (
	"strconv"
	"strings"

	"github.com/assaykit/assay/schema"
)

// maxGroups bounds the groups of one number in digits: more than Decimal reads.
const maxGroups = 140

// number is a number read from the text, before what it measures.
type number struct {
	from, to int              // lexemes
	value    schema.Decimal   // the preferred value
	others   []schema.Decimal // other values that the same signs can have
	scale    int32            // exponent of the scale that ends it
	fraction bool             // a part of something: 2/3, deux tiers
	weak     bool             // nothing but an article: un, a
	unsure   bool             // nothing but a word that needs a noun: neuf
	words    bool             // has number words
	plain    bool             // nothing but one run of digits
	round    bool             // centaine: about so many
	joined   bool             // in digits, with grouping or decimal marks
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
func (t *numberReader) parseDigits(i int) (n number, ok bool) {
	n = number{from: i, to: i + 1}
	at := i
	if t.isNumberMark(i) {
		if !t.isGluedDigits(i + 1) {
			return n, false
		}
		v, err := schema.ParseDecimal("0." + t.wordAt(i+1))
		n.to = i + 2
		if err != nil || t.isNumberMark(n.to) && t.isGluedDigits(n.to+1) && t.isGlued(n.to) {
			return n, false
		}
		n.value, n.joined = v, true
		return n, t.parsePower(&n) && t.parseSlash(&n)
	}
	var groups [maxGroups]string
	var marks [maxGroups]byte
	groups[0] = t.wordAt(at)
	count := 1
	for at++; at < len(t.lexemes); at += 2 {
		mark, part := byte(' '), at
		if t.isNumberMark(at) || t.isText(at, "'") {
			if !t.isGlued(at) || !t.isGluedDigits(at+1) {
				break
			}
			mark, part = t.wordAt(at)[0], at+1
		} else if t.lexemes[at].class != classDigits || t.lexemes[at].gap != gapSpace || len(t.wordAt(at)) != 3 || count < maxGroups && !isGrouped(groups[:count], marks[:count], ' ') {
			break
		} else {
			at--
		}
		n.to = part + 1
		if count < maxGroups {
			groups[count], marks[count] = t.wordAt(part), mark
		}
		count++
	}
	if count >= maxGroups {
		return n, false
	}
	n.plain, n.joined = count == 1, count > 1
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
func (t *numberReader) interpretGroups(n *number, groups []string, marks []byte) bool {
	whole := strings.Join(groups, "")
	last := len(groups) - 1
	mark := marks[last]
	switch {
	case last == 0:
		return setDecimal(n, whole)
	case last == 1 && (mark == '.' || mark == ','):
		split := groups[0] + "." + groups[1]
		if !isGrouped(groups, marks, mark) || groups[0] == "0" {
			return setDecimal(n, split)
		}
		if string(mark) == t.grammar.grouping {
			return setDecimal(n, whole) && addOtherDecimal(n, split)
		}
		return setDecimal(n, split) && addOtherDecimal(n, whole)
	case isGrouped(groups, marks, mark), isIndianGrouping(groups, marks):
		return setDecimal(n, whole)
	case mark != '.' && mark != ',' || mark == marks[last-1]:
		return false
	}
	if head := groups[:last]; isGrouped(head, marks, marks[1]) || isIndianGrouping(head, marks) {
		return setDecimal(n, strings.Join(head, "")+"."+groups[last])
	}
	return false
}

func setDecimal(n *number, plain string) bool {
	v, err := schema.ParseDecimal(plain)
	n.value = v
	return err == nil
}

func addOtherDecimal(n *number, plain string) bool {
	v, err := schema.ParseDecimal(plain)
	if err == nil && v != n.value {
		n.others = append(n.others, v)
	}
	return err == nil
}

// parsePower reads what raises a number: e10, x10^6, ^-1, 10⁶.
func (t *numberReader) parsePower(n *number) bool {
	at := n.to
	if at >= len(t.lexemes) {
		return true
	}
	switch w := t.lowerAt(at); {
	case w == "e" && t.isGlued(at):
		exponent, next, ok := t.parseExponent(at+1, true)
		if !ok || t.isGlued(next) && t.lexemes[next].class == classWord { // 3e-4e
			return true
		}
		return n.shift(exponent, next)
	case (w == "x" || w == "×") && t.isText(at+1, "10"):
		if exponent, next, ok := t.parseRaised(at + 2); ok {
			return n.shift(exponent, next)
		}
	default:
		if exponent, next, ok := t.parseRaised(at); ok {
			return n.raise(exponent, next)
		}
	}
	return true
}

// parseRaised reads "^-1" or superscript digits.
func (t *numberReader) parseRaised(at int) (exponent int, next int, ok bool) {
	if t.isText(at, "^") && t.isGlued(at) {
		return t.parseExponent(at+1, false)
	}
	for ; at < len(t.lexemes) && t.isGlued(at) && exponent < 1000; at++ {
		k := strings.Index("⁰¹²³⁴⁵⁶⁷⁸⁹", t.lowerAt(at))
		if len(t.lowerAt(at)) == 0 || k < 0 {
			break
		}
		exponent, ok = exponent*10+superscriptDigits[t.lowerAt(at)], true
	}
	return exponent, at, ok
}

var superscriptDigits = map[string]int{"⁰": 0, "¹": 1, "²": 2, "³": 3, "⁴": 4, "⁵": 5, "⁶": 6, "⁷": 7, "⁸": 8, "⁹": 9}

// parseExponent reads an exponent with its signs. tight requires its digits to
// touch the sign: 1e10.
func (t *numberReader) parseExponent(at int, tight bool) (exponent int, next int, ok bool) {
	negative := false
	for ; at < len(t.lexemes) && (t.isText(at, "-") || t.isText(at, "−") || t.isText(at, "+")); at++ {
		if !t.isText(at, "+") {
			negative = !negative
		}
	}
	if at >= len(t.lexemes) || t.lexemes[at].class != classDigits || tight && !t.isGlued(at) || len(t.wordAt(at)) > 3 {
		return 0, at, false
	}
	exponent, err := strconv.Atoi(t.wordAt(at))
	if negative {
		exponent = -exponent
	}
	return exponent, at + 1, err == nil
}

// shift multiplies by a power of ten.
func (n *number) shift(exponent, next int) bool {
	v, err := n.value.Shift(int32(exponent))
	if err != nil {
		return false
	}
	others := n.others[:0]
	for _, o := range n.others {
		if o, err := o.Shift(int32(exponent)); err == nil {
			others = append(others, o)
		}
	}
	n.value, n.others, n.to, n.plain = v, others, next, false
	return true
}

// raise takes the number to a power. News has none past 64.
func (n *number) raise(exponent, next int) bool {
	times := max(exponent, -exponent)
	if times > 64 {
		return false
	}
	v := decimalOne
	for range times {
		var err error
		if v, err = v.Mul(n.value); err != nil {
			return false
		}
	}
	if exponent < 0 {
		var err error
		if v, err = decimalOne.Quo(v, fractionDigits); err != nil {
			return false
		}
	}
	n.value, n.others, n.to, n.plain = v, nil, next, false
	return true
}

var (
	decimalOne  = schema.NewDecimal(1, 0)
	decimalZero = schema.NewDecimal(0, 0)
)

// parseSlash reads what makes a fraction of a number: 3/4, 2 1/4, 2½.
func (t *numberReader) parseSlash(n *number) bool {
	at := n.to
	if t.isText(at, "/") && t.isGlued(at) && t.isGluedDigits(at+1) {
		v, ok := quotient(n.value, t.wordAt(at+1))
		if under := t.wordAt(at + 1); under == "7" && t.wordAt(at-1) == "24" || under == "11" && t.wordAt(at-1) == "9" || t.isText(at+2, "/") && t.isGlued(at+2) {
			n.to = at + 2 // day and night; the eleventh of September; 2020/23/Sep
			return false
		}
		if !ok {
			return true
		}
		n.value, n.others, n.to, n.plain, n.fraction = v, nil, at+2, false, true
		return true
	}
	if at < len(t.lexemes) && t.lexemes[at].gap <= gapSpace && t.senseAt(at).nounRoles&nounVulgarFraction != 0 {
		return n.addValue(t.senseAt(at).vulgar, at+1)
	}
	if n.plain && at+2 < len(t.lexemes) && t.lexemes[at].class == classDigits && t.lexemes[at].gap == gapSpace && t.isText(at+1, "/") && t.isGlued(at+1) && t.isGluedDigits(at+2) {
		top, err := schema.ParseDecimal(t.wordAt(at))
		if v, ok := quotient(top, t.wordAt(at+2)); err == nil && ok && v.Cmp(decimalOne) < 0 && !t.isText(at+3, "/") {
			return n.addValue(v, at+3)
		}
	}
	return true
}

func (n *number) addValue(v schema.Decimal, next int) bool {
	v, err := n.value.Add(v)
	n.value, n.others, n.to, n.plain = v, nil, next, false
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
	v, err := top.Quo(d, fractionDigits)
	return v, err == nil
}
