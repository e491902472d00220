package number

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// What opens a number, and what stands behind one.
const (
	opensDigits rule.Triggers = 1 << iota
	opensMark
	opensFractionCharacter
	opensWord
	opensArticle
	opensPart
	opensCollective
	opensPoint
	opensMultiple
	opensSpan
	opensUnit

	behindScale
	behindNumeral
	behindPoint
	behindSign
	behindCollective
	behindPart
	behindOutOf
	behindAnd
	behindOf
)

// there returns what calls for the next production.
func (m *making) there() rule.Triggers {
	if m.To == m.From {
		return m.opening()
	}
	return m.behind()
}

// opening returns what opens a number.
func (m *making) opening() rule.Triggers {
	i := m.From
	s := m.SenseAt(i)
	switch {
	case m.Lexemes[i].Class == text.ClassDigits:
		return opensDigits
	case s.SpanUnit != "":
		return opensSpan
	case m.IsNumberMark(i):
		return opensMark
	case s.NounRoles&lexeme.NounVulgarFraction != 0:
		return opensFractionCharacter
	case s.Roles&lexeme.RoleIndefinite != 0:
		return opensWord | opensArticle
	case s.Roles&(lexeme.RoleCardinal|lexeme.RoleMultiplier|lexeme.RoleScale) != 0:
		return opensWord
	case s.Roles&lexeme.RolePart != 0:
		return opensPart
	case i == 0 && s.Roles&lexeme.RoleCollective != 0:
		return opensCollective
	case i == 0 && s.Roles&lexeme.RolePoint != 0:
		return opensPoint
	case m.Lexemes[i].Node != nil && m.Lexemes[i].Node.Leads(0, lexeme.NounMultiple):
		return opensMultiple
	case m.IsUnitAndHalf(i):
		return opensUnit
	}
	return 0
}

// behind returns what stands behind the number, or behind a hyphen there.
func (m *making) behind() rule.Triggers {
	at := m.To
	if !m.IsNear(at) {
		return 0
	}
	s, hyphen := m.SenseAt(at), m.IsText(at, "-")
	if s == &lexeme.NoSense && !hyphen {
		return 0
	}
	roles := s.Roles
	if hyphen || m.skipOdd(at) > at {
		roles |= m.SenseAt(at + 1).Roles
	}
	const numeral = lexeme.RoleCardinal | lexeme.RoleMultiplier | lexeme.RoleScale
	phrase := hyphen || m.Lexemes[at].Node != nil && m.Lexemes[at].Node.Next != nil
	return when(roles&(lexeme.RoleScale|lexeme.RoleMultiplier) != 0, behindScale) |
		when(roles&numeral != 0, behindNumeral) |
		when(roles&lexeme.RolePoint != 0, behindPoint) |
		when(roles&lexeme.RoleSign != 0, behindSign) |
		when(roles&lexeme.RoleCollective != 0 || s.NounRoles&lexeme.NounAdjective != 0, behindCollective) |
		when(roles&(numeral|lexeme.RolePart|lexeme.RoleOrdinal|lexeme.RoleIndefinite) != 0, behindPart) |
		when(roles&lexeme.RoleOutOf != 0, behindOutOf) |
		when(phrase || roles&(lexeme.RoleAnd|lexeme.RoleHalfAfter) != 0, behindAnd) |
		when(phrase || roles&(lexeme.RoleOf|lexeme.RoleIndefinite|lexeme.RoleScale|lexeme.RoleCollective) != 0, behindOf)
}

// when returns triggers where something holds.
func when(holds bool, on rule.Triggers) rule.Triggers {
	if holds {
		return on
	}
	return 0
}
