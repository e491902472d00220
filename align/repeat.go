package align

import (
	"github.com/assaykit/assay/align/assign"
	"github.com/assaykit/assay/schema"
)

// Repeat is an extracted fact that tells once more what another one tells: the
// golden fact is paired already, and nothing in this one contradicts it.
type Repeat struct {
	Kind schema.Kind
	Want int // index of the golden fact
	Got  int
}

// repeats finds the extracted facts that nothing was paired with and that tell
// a golden fact which was.
func (p *problem) repeats(kind schema.Kind, paired []int) []Repeat {
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
		return nil
	}
	edges, _ := p.candidates(wants, gots, false, make(map[[2]int]assign.Weight))
	best := make(map[int]assign.Edge)
	for _, e := range edges {
		if b, ok := best[e.Got]; e.Weight.Rank > 0 && (!ok || e.Weight.Rank > b.Weight.Rank || e.Weight.Rank == b.Weight.Rank && e.Weight.Similarity > b.Weight.Similarity) {
			best[e.Got] = e
		}
	}
	var out []Repeat
	for j, g := range gots {
		e, ok := best[j]
		if !ok {
			continue
		}
		if verdict, _ := p.compare(wants[e.Want], g); !verdict.unverified {
			out = append(out, Repeat{kind, wants[e.Want], g})
		}
	}
	return out
}

// withoutRepeats leaves out of the pairs those that are repeats.
func withoutRepeats(pairs []Pair, repeats []Repeat) []Pair {
	again := make(map[int]bool, len(repeats))
	for _, r := range repeats {
		again[r.Got] = true
	}
	out := pairs[:0]
	for _, p := range pairs {
		if p.Outcome != Spurious || !again[p.Got] {
			out = append(out, p)
		}
	}
	return out
}
