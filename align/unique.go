package align

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/assign"
)

// pairUnique pairs, if there are too many wants and gots to try each with each, those
// that alone share a full name or value, have none in common with others, and do not
// differ; if very many remain, also those with something missing. Most of a long
// correct record is paired in this way, without comparing the many facts that share a
// word of a name. It returns the unpaired facts.
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

// pairUniqueOf pairs the facts of pairUnique whose rank is at least least.
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

// onlyHolders returns the pairs of a want and a got that alone share a key of a full
// name or value, each once, in the order of the wants.
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
