package names

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/acronym"
	"github.com/assaykit/assay/schema"
)

// ShortFor reports whether n is a form by which a text may call, after it has
// been named, the party whose full name is full: a person's surname, or
// initials with the surname; an organisation's acronym or its name without a
// last common noun. A given name alone is none. It is sameness only where the
// short form denotes one party of the article, an acronym only where the
// golden gives it.
func (n *Name) ShortFor(full *Name, partyType schema.PartyType) bool {
	if len(n.text) > maxName || len(full.text) > maxName {
		return false
	}
	return n.ClippedFrom(full, partyType) || partyType != schema.Person && n.mayBeAcronym() && acronym.Of(n.text, full.text)
}

// mayBeAcronym reports whether the name is written in capitals, which saves
// the look at the other name's initials.
func (n *Name) mayBeAcronym() bool {
	return n.capitals.get(func() bool {
		letters := strings.ReplaceAll(n.text, ".", "")
		return len(letters) > 1 && len(letters) <= 12 && letters == strings.ToUpper(letters)
	})
}

// ClippedFrom is [Name.ShortFor] without acronyms: initials fit many names.
func (n *Name) ClippedFrom(full *Name, partyType schema.PartyType) bool {
	if partyType == schema.Person || partyType == "" {
		if shortPerson(n.person(), full.person()) {
			return true
		}
		if partyType == schema.Person {
			return false
		}
	}
	s, f := n.organization(), full.organization()
	if len(s) == 0 || len(f) <= len(s) || !slices.Equal(s, f[:len(s)]) {
		return false
	}
	return !slices.ContainsFunc(f[len(s):], func(w string) bool { return !trailingNoun[w] })
}

// trailingNoun are the concepts at the end of a name that a text leaves out
// once it has named the party: the SK group is "SK", Seocho district "Seocho".
var trailingNoun = map[string]bool{
	"group": true, "project": true, "district": true, "province": true, "county": true, "program": true, "plan": true,
	"consortium": true, "initiative": true,
}

// PartOf reports whether n is but a part or an abbreviation of a longer name.
func (n *Name) PartOf(full *Name, partyType schema.PartyType) bool {
	if n.folded == full.folded {
		return false
	}
	if n.ShortFor(full, partyType) {
		return true
	}
	some, all := strings.Fields(n.folded), strings.Fields(full.folded)
	return len(some) < len(all) && !slices.ContainsFunc(some, func(w string) bool { return !slices.Contains(all, w) })
}

// DenotedWords returns how many words of a person's name n is, courtesies
// aside, where that tells a short form from a full one; 0 where it does not:
// "J. Kennedy" is as long as "John Kennedy", and 태원 is one word as 최태원 is.
func (n *Name) DenotedWords() int {
	if hasInitial(n.folded) || strings.ContainsFunc(n.folded, func(r rune) bool { return r >= 0x80 }) {
		return 0
	}
	return len(n.person().words)
}

// hasInitial reports whether a word of a folded name is one letter.
func hasInitial(folded string) bool {
	for w := range strings.FieldsSeq(folded) {
		if len(strings.Trim(w, ".")) == 1 {
			return true
		}
	}
	return false
}
