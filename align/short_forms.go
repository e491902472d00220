package align

import (
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/work"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// ShortOf reports whether short is a form by which a text may call, after it
// has been named, the party whose full name is full: a person's surname, or
// initials with the surname; an organisation's acronym or its name without a
// last common noun. A given name alone is none. It is sameness only where
// short denotes one party of the article, an acronym only where the golden gives it.
func ShortOf(short, full string, partyType schema.PartyType) bool {
	if len(short) > maxName || len(full) > maxName {
		return false
	}
	return shortened(short, full, partyType) || partyType != schema.Person && recognize.Acronym(short, full)
}

// shortened is ShortOf without acronyms: initials fit many names.
func shortened(short, full string, partyType schema.PartyType) bool {
	if partyType == schema.Person || partyType == "" {
		if shortPerson(short, full) {
			return true
		}
		if partyType == schema.Person {
			return false
		}
	}
	s, f := organizationWords(recognize.Fold(short)), organizationWords(recognize.Fold(full))
	if len(s) == 0 || len(f) <= len(s) {
		return false
	}
	for i, w := range s {
		if w != f[i] {
			return false
		}
	}
	for _, w := range f[len(s):] {
		if !trailingNoun[w] {
			return false
		}
	}
	return true
}

// trailingNoun are the concepts at the end of a name that a text leaves out
// once it has named the party: the SK group is "SK", Seocho district "Seocho".
var trailingNoun = map[string]bool{
	"group": true, "project": true, "district": true, "province": true, "county": true, "program": true, "plan": true,
	"consortium": true, "initiative": true,
}

// shortForms tell which of the golden's parties a short form may denote.
type shortForms struct {
	parties []naming
	byKey   map[string][]int
	denoted map[string]int // memo: the one party, manyParties or noParty
	work    *work.Meter
}

const (
	noParty     = -1
	manyParties = -2
)

// maxDenoted bounds how many parties with one key are asked whether they have
// a short form.
const maxDenoted = 256

// maxWeaklyDenoted is the same for a weak key, such as a word of a name or its
// initials.
const maxWeaklyDenoted = 64

func newShortForms(ps []naming, meter *work.Meter) shortForms {
	s := shortForms{ps, make(map[string][]int), make(map[string]int), meter}
	for i, p := range ps {
		for _, k := range p.keys {
			s.byKey[k] = append(s.byKey[k], i)
		}
	}
	return s
}

// of returns the one party that a short form denotes. A party that is called
// so outright comes before those of whom it would be short.
func (s shortForms) of(name, folded string) int {
	if at, ok := s.denoted[name]; ok {
		return at
	}
	full, short := noParty, noParty
	note := func(at *int, i int) {
		switch *at {
		case noParty, i:
			*at = i
		default:
			*at = manyParties
		}
	}
	words := len(parsePerson(name).words) // courtesies are no words of a name
	if hasInitial(folded) || len(folded) != utf8.RuneCountInString(folded) {
		words = 0 // "J. Kennedy" is as long as "John Kennedy", and 태원 is one word as 최태원 is
	}
	for _, k := range sorted(nameKeys(name, folded, nil)) {
		for n, i := range s.byKey[k] {
			if n == maxDenoted || full == manyParties {
				break
			}
			s.work.Spend(len(s.parties[i].names))
			for j, other := range s.parties[i].names {
				switch {
				case s.parties[i].folded[j] == folded:
					note(&full, i)
				case short != manyParties && words < s.parties[i].words[j] && shortened(name, other, s.parties[i].kind):
					note(&short, i)
				}
			}
		}
	}
	at := full
	if full == noParty {
		at = short
	}
	s.denoted[name] = at
	return at
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
