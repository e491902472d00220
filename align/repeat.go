package align

import "github.com/assaykit/assay/internal/assign"

// markRepeats marks, among the pairs, the extracted facts that nothing was paired
// with and that repeat what another one says: their golden fact is
// paired already, and nothing in them contradicts it.
func (p *problem) markRepeats(pairs []Pair, paired []int) {
	taken := make([]bool, len(p.gots))
	for _, g := range paired {
		if g >= 0 {
			taken[g] = true
		}
	}
	var wants, gots []int
	for _, w := range documentOrder(p.wants) {
		if paired[w] >= 0 {
			wants = append(wants, w)
		}
	}
	for _, g := range documentOrder(p.gots) {
		if !taken[g] {
			gots = append(gots, g)
		}
	}
	if len(wants) == 0 || len(gots) == 0 {
		return
	}
	edges, _ := p.candidates(wants, gots, false, make(map[[2]int]assign.Weight))
	best := make(map[int]assign.Edge)
	for _, e := range edges {
		if b, ok := best[e.Got]; e.Weight.Rank > 0 && (!ok || e.Weight.Rank > b.Weight.Rank || e.Weight.Rank == b.Weight.Rank && e.Weight.Similarity > b.Weight.Similarity) {
			best[e.Got] = e
		}
	}
	twins := make(map[int]int)
	for j, g := range gots {
		e, ok := best[j]
		if !ok {
			continue
		}
		if verdict, _ := p.compare(wants[e.Want], g); !verdict.unverified {
			twins[g] = paired[wants[e.Want]]
		}
	}
	for i := range pairs {
		if twin, ok := twins[pairs[i].Got]; ok && pairs[i].Outcome == Spurious {
			pairs[i].Again, pairs[i].Twin = true, twin
		}
	}
}
