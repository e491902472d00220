package align

import "github.com/assaykit/assay/internal/fact"

// candidateParticipants returns which participants of an extracted event are worth a look
// for one of the golden's: all of them, or, of more than maxPairs pairs, those
// whose id means that party.
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

// partsOf are what participants are there as, folded.
func partsOf(list []fact.Participant) map[string]bool {
	parts := make(map[string]bool, len(list))
	for _, p := range list {
		parts[p.Part] = true
	}
	return parts
}
