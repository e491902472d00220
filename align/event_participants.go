package align

import (
	"slices"

	"github.com/assaykit/assay/internal/fact"
)

// holders is the participants of an extracted event by the ids of the golden parties
// that they may be.
type holders map[string][]int

// candidateParticipants returns the participants of an extracted event that may be
// one of the golden's; nil if there are at most maxPairs pairs, of which each is tried.
func (e *events) candidateParticipants(want, got []fact.Participant) holders {
	if len(want)*len(got) <= maxPairs {
		return nil
	}
	h := make(holders)
	for k, g := range got {
		for _, id := range e.parties.wantsOf(g.Party.ID) {
			if len(h[id]) < maxSharers {
				h[id] = append(h[id], k)
			}
		}
	}
	return h
}

// partsOf is the set of the folded parts of participants.
type partsOf struct {
	list []fact.Participant
	set  map[string]bool // made of many
}

func (p *partsOf) has(part string) bool {
	const many = 16
	if len(p.list) <= many {
		return slices.ContainsFunc(p.list, func(w fact.Participant) bool { return w.Part == part })
	}
	if p.set == nil {
		p.set = make(map[string]bool, len(p.list))
		for _, w := range p.list {
			p.set[w.Part] = true
		}
	}
	return p.set[part]
}
