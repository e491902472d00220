package number

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/schema"
)

// parseFractionFromDenominator reads a fraction whose denominator comes first: 삼분의 이, 백과
// 사분의 삼.
func (t *Reader) parseFractionFromDenominator(n *Number) {
	if v, next, ok := t.parseNumerator(*n); ok {
		n.Value, n.Others, n.To, n.Fraction, n.Plain, n.Weak, n.Unsure = v, nil, next, true, false, false, false
		return
	}
	at := n.To
	if !t.IsNear(at) || t.SenseAt(at).Roles&lexeme.RoleAnd == 0 || !t.IsNear(at+1) {
		return
	}
	under, ok := t.parseNumberWords(at + 1)
	if !ok {
		return
	}
	if v, next, ok := t.parseNumerator(under); ok && v.Cmp(DecimalOne) < 0 {
		n.AddValue(v, next)
		n.Words, n.Weak, n.Unsure = true, false, false
	}
}

// parseNumerator reads the numerator after a denominator and its word.
func (t *Reader) parseNumerator(under Number) (v schema.Decimal, next int, ok bool) {
	at := under.To
	if !t.IsNear(at) || t.SenseAt(at).Roles&lexeme.RoleOutOf == 0 || under.Value.Sign() == 0 {
		return v, at, false
	}
	from, negative := t.ParseSign(at + 1)
	if !t.IsNear(from) {
		return v, at, false
	}
	top, ok := t.parseNumberWords(from)
	if !ok {
		return v, at, false
	}
	v, err := top.Value.Quo(under.Value, lexeme.FractionDigits)
	if negative {
		v = v.Neg()
	}
	return v, top.To, err == nil
}
