package align

import (
	"slices"

	"github.com/assaykit/assay/internal/fact"
)

// roleOption is two roles, by index, of which one may match the other.
type roleOption struct{ w, g, grade int }

// roleOptions returns the roles of a party that may match. Of more
// than maxPairs pairs only those are tried that share their title and their
// organisation, and of those, and of what they leave over, no more than one in
// a row: what is left unpaired is reported all the same, as missing and as too many.
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

// meantBy returns the ids of the golden parties that an id of the extraction
// may mean, as far as is known by now.
func (p *parties) meantBy(gotID string) []string {
	var ids []string
	for _, g := range p.refs.got[gotID] {
		for _, w := range p.mayMean(g) {
			if id := p.want[w].ID(); id != "" && !slices.Contains(ids, id) && p.refs.mayMean(w, g) {
				ids = append(ids, id)
			}
		}
	}
	return ids
}

// mayMean returns the golden parties that an extracted one may mean by its
// names: once it is paired, the one of its pair alone.
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
