package align

import "slices"

// twins returns, for every unpaired got that repeats another, that other: a paired
// got, or else the first unpaired one. Of several it is the nearest in the text, then
// the first. Equal facts of the golden are already paired. A got is the twin of a
// paired one only if it does not contradict the golden fact in anything that the
// paired one has right.
func (p *problem) twins(paired []int, taken []bool) map[int]int {
	if p.again == nil {
		return nil
	}
	owner := make(map[int]int, len(paired))
	for w, g := range paired {
		if g >= 0 {
			owner[g] = w
		}
	}
	groups := make(map[string][]int) // by key: the paired first, then the unpaired
	keys := make([][]string, len(p.gots))
	order := p.gotsInOrder()
	for _, g := range order {
		if keys[g] = slices.Compact(p.againKeys(g)); taken[g] {
			p.join(groups, keys[g], g)
		}
	}
	twins := make(map[int]int)
	for _, g := range order {
		if taken[g] {
			continue
		}
		twin, found, nearest := -1, false, 0.0
		for _, k := range keys[g] {
			p.work.Spend(len(groups[k]))
			for _, other := range groups[k] {
				w, isPaired := owner[other]
				near := p.gots[g].place.similarity(&p.gots[other].place)
				if isPaired {
					near += 2 // rank it before any unpaired one
				}
				if found && near <= nearest || !p.again(g, other) || isPaired && !p.agrees(w, other, g) {
					continue
				}
				twin, found, nearest = other, true, near
			}
		}
		if found {
			twins[g] = twin
			continue
		}
		p.join(groups, keys[g], g)
	}
	return twins
}

// maxTwins limits the gots of one key with which another is compared.
const maxTwins = 32

func (p *problem) join(groups map[string][]int, keys []string, g int) {
	for _, k := range keys {
		if len(groups[k]) < maxTwins {
			groups[k] = append(groups[k], g)
		}
	}
}

// agrees reports whether a got has no more wrong attributes of the golden fact w than
// its twin has.
func (p *problem) agrees(w, twin, g int) bool {
	a, _ := p.compare(w, twin)
	b, ok := p.compare(w, g)
	return ok && b.count()[0] <= a.count()[0]
}
