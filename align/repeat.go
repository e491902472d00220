package align

import "github.com/assaykit/assay/internal/assign"

// markRepeats marks, among the pairs, the unpaired extracted facts that repeat
// another one, see [problem.twins].
func (p *problem) markRepeats(pairs []Pair, paired []int) {
	taken, left := make([]bool, len(p.gots)), len(p.gots)
	for _, g := range paired {
		if g >= 0 && !taken[g] {
			taken[g] = true
			left--
		}
	}
	if left == 0 {
		return
	}
	var wants, gots []int
	for _, w := range p.golden.order {
		if paired[w] >= 0 {
			wants = append(wants, w)
		}
	}
	for _, g := range p.gotsInOrder() {
		if !taken[g] {
			gots = append(gots, g)
		}
	}
	if len(wants) == 0 {
		return
	}
	t := trials.Get().(*trial)
	defer t.release()
	t.reset(p, wants, gots, nil)
	t.trySharers(newIndex(keysIn(p.wants), wants))
	t.weigh()
	edges := t.edges
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
