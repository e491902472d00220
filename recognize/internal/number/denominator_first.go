package number

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/schema"
)

// goOnWithNumerator reads a fraction whose denominator comes first: 삼분의 이.
func (m *making) goOnWithNumerator() (last, ok bool) {
	v, next, ok := m.parseNumerator(m.Number)
	if ok {
		m.Value, m.Others, m.To, m.Fraction, m.Plain, m.Weak, m.Unsure = v, nil, next, true, false, false, false
		m.parted = true
	}
	return false, ok
}

// goOnWithDenominatorFirst reads the fraction that is added to a number: 백과 사분의 삼.
func (m *making) goOnWithDenominatorFirst() (last, ok bool) {
	at := m.To
	if m.parted || m.SenseAt(at).Roles&lexeme.RoleAnd == 0 || !m.IsNear(at+1) {
		return false, false
	}
	under, ok := m.parseNumberWords(at + 1)
	if !ok {
		return false, false
	}
	v, next, ok := m.parseNumerator(under)
	if !ok || v.Cmp(DecimalOne) >= 0 {
		return false, false
	}
	m.AddValue(v, next)
	m.Words, m.Weak, m.Unsure = true, false, false
	return false, true
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
