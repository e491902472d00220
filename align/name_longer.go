package align

import (
	"slices"
	"strings"
	"unicode"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
)

// longerIn reports whether the main name of an extracted party whose aliases include
// the golden's name is a longer form of it (Meta Platforms, of Meta) or its acronym in
// another language (IMF, of FMI). Any other main name contradicts the alias.
func (m *partyNames) longerIn(got *partyNames) bool {
	for i, own := range m.names {
		if m.isPartial(i) || !hasFolded(got.names[got.mains:], own.Folded()) {
			continue
		}
		if got.party.Name.Extends(own, m.kind) || m.sameInitials(got.party.Name, own) {
			return true
		}
	}
	return false
}

// sameInitials reports whether an acronym has the letters of the party's own, or
// of its name, in whatever order.
func (m *partyNames) sameInitials(acronym, name *fact.Name) bool {
	letters := acronym.Letters()
	if letters == "" || m.kind == schema.Person || strings.ContainsFunc(acronym.String(), func(r rune) bool { return !unicode.IsLetter(r) }) {
		return false
	}
	return letters == name.Initials() || slices.ContainsFunc(m.names, func(s *fact.Name) bool { return s.Letters() == letters })
}
