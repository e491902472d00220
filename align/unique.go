package align

import "slices"

// pairUnique pairs, if there are too many wants and gots to try each with each, those
// that alone share a full name or value, have none in common with others, and do not
// differ; if very many remain, also those with something missing. Most of a long
// correct record is paired in this way, without comparing the many facts that share a
// word of a name. It returns the unpaired facts.
func (p *problem) pairUnique(wants, gots []int, paired []int, judged weights) (wantsLeft, gotsLeft []int) {
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
func (p *problem) pairUniqueOf(least int64, wants, gots []int, paired []int, judged weights) (wantsLeft, gotsLeft []int) {
	couples := p.onlyHolders(wants, gots)
	ofWant, ofGot := make([]int32, len(p.wants)), make([]int32, len(p.gots))
	for _, c := range couples {
		ofWant[c[0]]++
		ofGot[c[1]]++
	}
	taken := make([]bool, len(p.gots))
	for _, c := range couples {
		if ofWant[c[0]] > 1 || ofGot[c[1]] > 1 {
			continue
		}
		w, known := judged[c]
		if !known {
			w = p.judge(c[0], c[1])
		}
		if w.Rank >= least {
			paired[c[0]], taken[c[1]] = c[1], true
		} else if !known {
			judged[c] = w
		}
	}
	for _, w := range wants {
		if paired[w] < 0 {
			wantsLeft = append(wantsLeft, w)
		}
	}
	for _, g := range gots {
		if !taken[g] {
			gotsLeft = append(gotsLeft, g)
		}
	}
	return wantsLeft, gotsLeft
}

// onlyHolders returns the pairs of a want and a got that alone share a key of a full
// name or value, each once, in the order of the wants.
func (p *problem) onlyHolders(wants, gots []int) [][2]int {
	ofGots := make([]int, len(p.golden.index.keys)) // by number of the key
	for i := range ofGots {
		ofGots[i] = noParty
	}
	ofWants := append([]int(nil), ofGots...)
	for _, g := range gots {
		for _, k := range p.gots[g].keys {
			if k.First() != outright {
				continue
			}
			if number, ok := p.golden.index.numbers[k]; ok {
				note(&ofGots[number], g)
			}
		}
	}
	for _, w := range wants {
		for _, k := range p.wants[w].keys {
			if k.First() == outright {
				note(&ofWants[p.golden.index.numbers[k]], w)
			}
		}
	}
	var couples [][2]int
	for _, w := range wants {
		known := len(couples)
		for _, k := range p.wants[w].keys {
			if k.First() != outright {
				continue
			}
			number := p.golden.index.numbers[k]
			if g := ofGots[number]; g >= 0 && ofWants[number] == w && !slices.Contains(couples[known:], [2]int{w, g}) {
				p.work.Spend(1)
				couples = append(couples, [2]int{w, g})
			}
		}
	}
	return couples
}
