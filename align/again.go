package align

import (
	"slices"
	"strings"
)

// twins returns, for every got that is left over and says again what another
// says, that other: a got that is paired, else the first that is left over
// too; of several the one that is nearest to it, then the first
// of the text. A golden that holds two equal facts has paired both of them before. A
// twin of a paired got must not say against the golden fact what that does not.
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
	groups := make(map[string][]int) // by key: the paired first, then those left over
	keys := make([][]string, len(p.gots))
	order := documentOrder(p.gots)
	for _, g := range order {
		if keys[g] = p.contentKeys(g); taken[g] {
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
				near := p.gots[g].place.similarity(p.gots[other].place)
				if isPaired {
					near += 2 // before any that is left over
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

// maxTwins bounds with how many gots of one key another is compared.
const maxTwins = 32

func (p *problem) join(groups map[string][]int, keys []string, g int) {
	for _, k := range keys {
		if len(groups[k]) < maxTwins {
			groups[k] = append(groups[k], g)
		}
	}
}

// contentKeys are such that two gots that say the same share one.
func (p *problem) contentKeys(g int) []string {
	var keys []string
	for _, k := range p.gots[g].keys {
		if k != "" && !strings.ContainsRune("@\"#", rune(k[0])) { // those say where it stands
			keys = append(keys, k)
		}
	}
	return slices.Compact(keys)
}

// agrees reports whether nothing that a got states is wrong of a golden fact
// that is right in its twin.
func (p *problem) agrees(w, twin, g int) bool {
	a, _ := p.compare(w, twin)
	b, ok := p.compare(w, g)
	return ok && b.count()[0] <= a.count()[0]
}
