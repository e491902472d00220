package number

import (
	"slices"

	"github.com/assaykit/assay/internal/language"
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
	if m.isBareMultiple(next) {
		m.Value, m.To, m.Words, m.Multiple = schema.NewDecimal(s.Value, 0), m.From+1, true, true
		return true, true
	}
	if next == m.From+1 && s.MultipleBehind {
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

// isBareMultiple reports one word of a phrase up to next that is a multiple by itself behind
// a qualifier, where what is multiplied or compared stands behind it, or nothing: más del
// doble de los vecinos, más del triple que entonces.
func (m *making) isBareMultiple(next int) bool {
	if !m.SenseAt(m.From).MultipleBehind || next > m.From+1 && m.IsNear(next) && m.Lexemes[next].Class == text.ClassDigits {
		return false
	}
	at := m.From + 1
	if s := m.SenseAt(at); m.IsNear(at) && s.Roles&lexeme.RoleOf == 0 && s.NounRoles&lexeme.NounThan == 0 && m.Lexemes[at].Class != text.ClassPunct {
		return false
	}
	for k := m.From - 1; k >= 0 && k > m.From-qualifierReach; k-- {
		if s, end := m.LongestPhrase(k, lexeme.RoleBefore, 0); s != nil && end == m.From {
			return true
		}
	}
	return false
}

// qualifierReach bounds the words of a qualifier before a multiple.
const qualifierReach = 4

// openWithSpan reads 사흘.
func (m *making) openWithSpan() (last, ok bool) {
	s, behind := m.SenseAt(m.From), m.From+1
	if s.Span == DecimalOne && s.SpanUnit == "d" && !(m.IsNear(behind) && m.StartsWithOf(behind, m.Grammar.SpanWords)) {
		return false, false
	}
	m.Value, m.To, m.Words = s.Span, behind, true
	return true, true
}

// openWithUnit reads metro y medio.
func (m *making) openWithUnit() (last, ok bool) {
	m.Value, m.To, m.Words, m.OfUnit = oneAndHalf, m.unitAndHalf(m.From), true, true
	return true, true
}

// IsUnitAndHalf reports a unit in the singular with a half behind it: metro y medio.
func (t *Reader) IsUnitAndHalf(i int) bool { return t.unitAndHalf(i) > i }

// unitAndHalf returns the lexeme behind a unit in the singular and a half, i where there is
// none, or where the half is of what follows it.
func (t *Reader) unitAndHalf(i int) (next int) {
	const shortPlural = 4 // letters: mes is none
	word := t.LowerAt(i)
	if t.SenseAt(i).Roles&lexeme.RoleUnit == 0 || !t.Grammar.Has(language.BareHalves) || len(word) >= shortPlural && t.Grammar.EndsInPlural(word) {
		return i
	}
	half, next := t.LongestPhrase(i+1, lexeme.RoleHalfAfter, 0)
	if half == nil || !t.IsNear(i+1) {
		return i
	}
	const halved = lexeme.RoleScale | lexeme.RoleMultiplier | lexeme.RoleCollective | lexeme.RoleUnit | lexeme.RoleCurrency
	if t.IsNear(next) && (t.SenseAt(next).Roles&halved != 0 || t.Lexemes[next].Upper || t.Lexemes[next].Class == text.ClassDigits) {
		return i
	}
	if _, other := t.LongestPhrase(next-1, lexeme.RoleNotRank, 0); other > next && t.SenseAt(other-1).Roles&lexeme.RoleOf == 0 { // medio ambiente
		return i
	}
	return next
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

var (
	decimalZero = schema.NewDecimal(0, 0)
	oneAndHalf  = schema.NewDecimal(15, -1)
)
