package number

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// openWithDigits reads digits; those that are no one number break it.
func (m *making) openWithDigits() (last, ok bool) {
	m.Number, ok = m.parseDigits(m.From)
	m.broken = !ok
	return m.broken, true
}

// openWithMark reads .77.
func (m *making) openWithMark() (last, ok bool) {
	m.Number, ok = m.parseMarkedDigits(m.From)
	m.broken = !ok
	return m.broken, true
}

// openWithFractionCharacter reads ½, and ½ million.
func (m *making) openWithFractionCharacter() (last, ok bool) {
	m.Value, m.To, m.Fraction = m.SenseAt(m.From).Vulgar, m.From+1, true
	m.parseOfScale(&m.Number)
	return true, true
}

// openWithWords reads number words.
func (m *making) openWithWords() (last, ok bool) {
	n, ok := m.parseNumberWords(m.From)
	if n.To > m.From {
		m.Number, m.broken = n, !ok // too great a number
	}
	return m.broken, n.To > m.From
}

// openWithArticle reads an article that no number words go on.
func (m *making) openWithArticle() (last, ok bool) {
	m.Value, m.To, m.Weak, m.Words = DecimalOne, m.From+1, true, true
	return false, true
}

// openWithCollective reads dozens.
func (m *making) openWithCollective() (last, ok bool) {
	s := m.SenseAt(m.From)
	_, end := m.LongestPhrase(m.From+1, lexeme.RoleOf, 0)
	if !m.IsWholeText(m.From, end) {
		return false, false
	}
	m.Value, m.To, m.Words, m.Round = schema.NewDecimal(s.Value, 0), m.From+1, true, s.NounRoles&lexeme.NounRound != 0
	return true, true
}

// openWithMultiple reads el doble.
func (m *making) openWithMultiple() (last, ok bool) {
	s, next := m.LongestPhrase(m.From, 0, lexeme.NounMultiple)
	if s == nil {
		return false, false
	}
	if slices.Contains(m.Grammar.Definite, m.LowerAt(next-1)) && next > m.From+1 { // double the 800
		if !m.IsNear(next) || m.Lexemes[next].Class != text.ClassDigits && m.SenseAt(next).Roles&lexeme.RoleCurrency == 0 {
			return false, false
		}
		next--
	}
	m.Value, m.To, m.Words, m.Multiple = schema.NewDecimal(s.Value, 0), next, true, true
	return true, true
}

// openWithSpan reads 사흘.
func (m *making) openWithSpan() (last, ok bool) {
	s, behind := m.SenseAt(m.From), m.From+1
	if s.Span == DecimalOne && s.SpanUnit == "d" && !(m.IsNear(behind) && m.StartsWithOf(behind, m.Grammar.SpanWords)) {
		return false, false
	}
	m.Value, m.To, m.Words = s.Span, behind, true
	return true, true
}

// openWithPoint reads point five.
func (m *making) openWithPoint() (last, ok bool) {
	n := Number{From: m.From, To: m.From, Value: decimalZero, Words: true}
	m.parseDecimalWords(&n)
	if n.To == m.From {
		return false, false
	}
	m.Number = n
	return true, true
}

var decimalZero = schema.NewDecimal(0, 0)
