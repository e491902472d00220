package number

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/schema"
)

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
	Odd      bool             // a little more than it says: 100여
	Joined   bool             // in digits, with grouping or decimal marks
	Multiple bool             // so many times as much: el doble
	OfUnit   bool             // what it measures stands in it: metro y medio

	per   int64  // what its collective stands for: dozen, 12
	by    uint64 // the rules of productions that made it
	tails uint64 // the rules of digitTails that did
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

// AddValue adds what the lexemes up to next say.
func (n *Number) AddValue(v schema.Decimal, next int) bool {
	v, err := n.Value.Add(v)
	n.Value, n.Others, n.To, n.Plain = v, nil, next, false
	return err == nil
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
	DecimalOne         = schema.NewDecimal(1, 0)
	DecimalTwo         = schema.NewDecimal(2, 0)
	DecimalTen         = schema.NewDecimal(10, 0)
	DecimalHundred     = schema.NewDecimal(100, 0)
	DecimalThousand    = schema.NewDecimal(1000, 0)
	DecimalTwoThousand = schema.NewDecimal(2000, 0)
	DecimalMillion     = schema.NewDecimal(1_000_000, 0)
)
