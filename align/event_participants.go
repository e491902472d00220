package align

import "github.com/assaykit/assay/internal/fact"

// candidateParticipants returns a function for the participants of an extracted event
// that may be one of the golden's: all of them or, of more than maxPairs pairs, those
// whose id refers to that party.
func (e *events) candidateParticipants(want, got []fact.Participant) func(wantID string) []int {
	if len(want)*len(got) <= maxPairs {
		all := indexes(len(got))
		return func(string) []int { return all }
	}
	holders := make(map[string][]int)
	for k, g := range got {
		for _, id := range e.parties.wantsOf(g.Party.ID) {
			if len(holders[id]) < maxSharers {
				holders[id] = append(holders[id], k)
			}
		}
	}
	return func(wantID string) []int { return holders[wantID] }
}

// partsOf returns the set of the folded parts of participants.
func partsOf(list []fact.Participant) map[string]bool {
	parts := make(map[string]bool, len(list))
	for _, p := range list {
		parts[p.Part] = true
	}
	return parts
}
