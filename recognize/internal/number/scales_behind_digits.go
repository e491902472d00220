package number

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
)

// isScaled reports a scale or a hundred behind digits.
func (m *making) isScaled() bool {
	if m.Words || m.Fraction {
		return false
	}
	at := m.skipOdd(m.To)
	if m.IsText(at, "-") && m.IsGlued(at) && m.IsGlued(at+1) {
		at++
	}
	s := m.SenseAt(at)
	return s.Roles&lexeme.RoleScale != 0 || s.Roles&lexeme.RoleMultiplier != 0 && m.wordBehindDigits(at).isHundred()
}

// goOnWithWords reads 4 thousand 3 hundred, 3만5천. Other values that the digits can
// have are scaled too.
func (m *making) goOnWithWords() (last, ok bool) {
	if !m.isScaled() {
		return false, false
	}
	n, ok := m.parseNumberWords(m.From)
	if !ok || n.To <= m.To {
		return false, false
	}
	for _, o := range m.Others {
		other := Number{To: m.To, Value: o}
		if m.ParseScaleTail(&other); other.To == n.To {
			n.Others = append(n.Others, other.Value)
		}
	}
	n.tails = m.tails
	m.Number = n
	return false, true
}

// goOnWithScales reads 1.5 million.
func (m *making) goOnWithScales() (last, ok bool) {
	if !m.isScaled() {
		return false, false
	}
	to := m.To
	m.ParseScaleTail(&m.Number)
	return false, m.To > to
}

// ParseScaleTail multiplies a number by the scale words after it.
func (t *Reader) ParseScaleTail(n *Number) {
	for range 4 {
		at := t.skipOdd(n.To)
		if at > n.To {
			n.Round, n.Odd = true, true
		}
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
