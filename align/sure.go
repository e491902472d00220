package align

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/align/assign"
)

// sure pairs, where wants and gots are too many to try each with each, those
// that are sure beforehand: one want and one got alone are called by a name,
// by no other such name somebody else's too, and nothing differs between them.
// A long record that is right is paired so nearly whole, without a look
// at the many that share a word of a name. It returns who is left over.
func (p *problem) sure(wants, gots []int, paired []int, judged map[[2]int]assign.Weight) (wantsLeft, gotsLeft []int) {
	if len(wants)*len(gots) <= maxPairs {
		return wants, gots
	}
	couples := p.onlyHolders(wants, gots)
	ofWant, ofGot := make(map[int]int), make(map[int]int)
	for _, c := range couples {
		ofWant[c[0]]++
		ofGot[c[1]]++
	}
	taken := make(map[int]bool)
	for _, c := range couples {
		if ofWant[c[0]] > 1 || ofGot[c[1]] > 1 {
			continue
		}
		w := p.judge(c[0], c[1])
		judged[c] = w
		if w.Rank == correctRank {
			paired[c[0]], taken[c[1]] = c[1], true
		}
	}
	left := func(list []int, gone func(int) bool) []int { return slices.DeleteFunc(slices.Clone(list), gone) }
	return left(wants, func(w int) bool { return paired[w] >= 0 }), left(gots, func(g int) bool { return taken[g] })
}

// onlyHolders are the wants and gots that alone have one of the keys by which a fact is
// called outright, each couple once, in the order of the wants.
func (p *problem) onlyHolders(wants, gots []int) [][2]int {
	const many = -1
	holders := func(list []int, facts []fact) map[string]int {
		of := make(map[string]int)
		for _, i := range list {
			for _, k := range facts[i].keys {
				if !strings.HasPrefix(k, outright) {
					continue
				}
				if other, ok := of[k]; ok && other != i {
					of[k] = many
					continue
				}
				of[k] = i
			}
		}
		return of
	}
	ofWants, ofGots := holders(wants, p.wants), holders(gots, p.gots)
	var couples [][2]int
	for _, w := range wants {
		known := len(couples)
		for _, k := range p.wants[w].keys {
			p.work.Spend(1)
			if g, ok := ofGots[k]; ok && g != many && ofWants[k] == w && !slices.Contains(couples[known:], [2]int{w, g}) {
				couples = append(couples, [2]int{w, g})
			}
		}
	}
	return couples
}
