package align

import (
	"slices"

	"github.com/assaykit/assay/internal/fact"
)

// roleOption is two roles, by index, of which one may match the other.
type roleOption struct{ w, g, grade int }

// roleOptions returns the pairs of a party's roles that may match. Of more than
// maxPairs pairs, it first tries roles with equal title and organisation, and then the
// others in order, one each. Roles left unpaired are reported as missing or wrong.
func (p *parties) roleOptions(want, got []fact.Role) []roleOption {
	var options []roleOption
	try := func(i, j int) {
		p.problem.work.Spend(1)
		if k := p.gradeRole(want[i], got[j]); k > unlike {
			options = append(options, roleOption{i, j, k})
		}
	}
	if len(want)*len(got) <= maxPairs {
		for i := range want {
			for j := range got {
				try(i, j)
			}
		}
		return options
	}
	holders := make(map[[2]string][]int) // golden roles by title and organisation, first come first served
	for i, w := range want {
		k := [2]string{w.Title.Key(), w.Of.ID}
		holders[k] = append(holders[k], i)
	}
	meant := make(map[string][]string)
	usedW, usedG := make([]bool, len(want)), make([]bool, len(got))
	for j, g := range got {
		of, known := meant[g.Of.ID]
		if !known {
			of = append(p.meantBy(g.Of.ID), "")
			meant[g.Of.ID] = of
		}
		title := g.Title.Key()
		for _, id := range of {
			if k := [2]string{title, id}; !usedG[j] && len(holders[k]) > 0 {
				try(holders[k][0], j)
				usedW[holders[k][0]], usedG[j] = true, true
				holders[k] = holders[k][1:]
			}
		}
	}
	leftW, leftG := unused(usedW), unused(usedG)
	if len(leftW)*len(leftG) <= maxPairs {
		for _, i := range leftW {
			for _, j := range leftG {
				try(i, j)
			}
		}
		return options
	}
	for r := range min(len(leftW), len(leftG)) {
		try(leftW[r], leftG[r])
	}
	return options
}

func unused(used []bool) []int {
	var left []int
	for i, u := range used {
		if !u {
			left = append(left, i)
		}
	}
	return left
}

// meantBy returns the ids of the golden parties that an id of the extraction may
// refer to, as far as they are paired yet.
func (p *parties) meantBy(gotID string) []string {
	gots := p.refs.got.of(gotID)
	if len(gots) == 1 && p.refs.want.many == nil {
		if w, is := p.refs.pairedWith(gots[0]); is {
			if p.want[w].ID() == "" || p.names.similarity(w, gots[0]) == 0 {
				return nil
			}
			return p.partyIDs[w : w+1 : w+1]
		}
	}
	var ids []string
	for _, g := range gots {
		for _, w := range p.mayMean(g) {
			if id := p.want[w].ID(); id != "" && !slices.Contains(ids, id) && p.refs.mayMean(w, g) {
				ids = append(ids, id)
			}
		}
	}
	return ids
}

// mayMean returns the golden parties that an extracted one may be by its names, or
// only that of its pair if it is paired.
func (p *parties) mayMean(g int) []int {
	w, is := p.refs.pairedWith(g)
	switch {
	case !is:
		return p.names.denoted(g)
	case p.names.similarity(w, g) > 0:
		return []int{w}
	}
	return nil
}
