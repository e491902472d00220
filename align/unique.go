package align

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/assign"
)

// pairUnique pairs, where wants and gots are too many to try each with each, those
// that are sure beforehand: one want and one got alone are called by a name,
// by no other such name somebody else's too, and nothing differs between them;
// where very many are left over, also those of whom something is left unsaid.
// A long record that is right is paired so nearly whole, without a look
// at the many that share a word of a name. It returns who is left over.
func (p *problem) pairUnique(wants, gots []int, paired []int, judged map[[2]int]assign.Weight) (wantsLeft, gotsLeft []int) {
	const many = 512 * 512
	if len(wants)*len(gots) > maxPairs {
		wants, gots = p.pairUniqueOf(correctRank, wants, gots, paired, judged)
	}
	if len(wants)*len(gots) > many {
		wants, gots = p.pairUniqueOf(partialRank, wants, gots, paired, judged)
	}
	return wants, gots
}

// pairUniqueOf pairs those couples whose rank is the least or more.
func (p *problem) pairUniqueOf(least int64, wants, gots []int, paired []int, judged map[[2]int]assign.Weight) (wantsLeft, gotsLeft []int) {
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
		w, known := judged[c]
		if !known {
			w = p.judge(c[0], c[1])
			judged[c] = w
		}
		if w.Rank >= least {
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
	holders := func(list []int, facts []candidate) map[string]int {
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
			if g, ok := ofGots[k]; ok && g != many && ofWants[k] == w && !slices.Contains(couples[known:], [2]int{w, g}) {
				p.work.Spend(1)
				couples = append(couples, [2]int{w, g})
			}
		}
	}
	return couples
}
