package align

import (
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/work"
)

// shortForms finds the golden party that a short form denotes.
type shortForms struct {
	parties []partyNames
	byKey   *index
	denoted map[string]int // memo: the one party, manyParties or noParty
	work    *work.Meter
}

const (
	noParty     = -1
	manyParties = -2
)

// maxDenoted limits the parties with one key that are compared with a short form.
const maxDenoted = 256

// maxWeaklyDenoted is the same for a weak key, such as a word of a name or its
// initials.
const maxWeaklyDenoted = 64

// byKeys returns the parties that have each key, in their order.
func byKeys(ps []partyNames) *index {
	list := make([]int, len(ps))
	for i := range list {
		list[i] = i
	}
	return newIndex(func(i int) []key { return ps[i].keys }, list)
}

// of returns the only party that a short form denotes, manyParties or noParty. A
// party that has the form as a name precedes those whose names it abbreviates.
func (s *shortForms) of(name *fact.Name) int {
	if at, ok := s.denoted[name.String()]; ok {
		return at
	}
	full, short := noParty, noParty
	words := name.DenotedWords()
	for _, k := range name.HashedKeys() {
		if k.First() == outright {
			continue
		}
		for n, i := range s.byKey.of(k) {
			if n == maxDenoted || full == manyParties {
				break
			}
			i := int(i)
			s.work.Spend(len(s.parties[i].names))
			for _, other := range s.parties[i].names {
				switch {
				case other.Folded() == name.Folded():
					note(&full, i)
				case short != manyParties && words < other.Words() && name.ClippedFrom(other, s.parties[i].kind):
					note(&short, i)
				}
			}
		}
	}
	at := full
	if full == noParty {
		at = short
	}
	if s.denoted == nil {
		s.denoted = make(map[string]int)
	}
	s.denoted[name.String()] = at
	return at
}

// note adds a party to those that a form denotes.
func note(at *int, party int) {
	switch *at {
	case noParty, party:
		*at = party
	default:
		*at = manyParties
	}
}
