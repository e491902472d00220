package checks

import (
	"slices"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// nameIndex finds, among a list of names, those that may be the same as another.
type nameIndex struct {
	n     int
	names func(i int) []string
	left  int // comparisons of each with each that may be made
	byKey map[string][]int
}

const (
	// mostComparisons bounds how often names of a list are compared each with
	// each. A hundred parties with a hundred stay below it; past it only those
	// are compared that share a key.
	mostComparisons = 20_000

	// mostSharing bounds how many may share such a key: a word that hundreds
	// have in common tells nobody.
	mostSharing = 256
)

func newNameIndex(n int, names func(i int) []string) *nameIndex {
	return &nameIndex{n: n, names: names, left: mostComparisons}
}

// near returns, in their order, those that may be called so.
func (x *nameIndex) near(names ...string) []int {
	if x.left -= x.n * len(names); x.left >= 0 {
		all := make([]int, x.n)
		for i := range all {
			all[i] = i
		}
		return all
	}
	if x.byKey == nil {
		x.fill()
	}
	var list []int
	for _, name := range names {
		for _, k := range align.NameKeys(name) {
			if same := x.byKey[k]; len(same) <= mostSharing {
				list = append(list, same...)
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

func (x *nameIndex) fill() {
	x.byKey = map[string][]int{}
	for i := range x.n {
		for _, name := range x.names(i) {
			for _, k := range align.NameKeys(name) {
				if list := x.byKey[k]; len(list) == 0 || list[len(list)-1] != i {
					x.byKey[k] = append(list, i)
				}
			}
		}
	}
}

// textNames are the parties that are read off the text.
func (p *Pass) textNames() *nameIndex {
	c := p.memo()
	if c.textNames == nil {
		parties := p.Read().Parties
		c.textNames = newNameIndex(len(parties), func(i int) []string { return namesOf(parties[i]) })
	}
	return c.textNames
}

func namesOf(read recognize.Party) []string { return append([]string{read.Name}, read.Aliases...) }

// called are parties by what they are called.
type called struct {
	parties []schema.Party
	index   *nameIndex
}

func newCalled(parties []schema.Party) *called {
	return &called{parties, newNameIndex(len(parties), func(i int) []string {
		return append([]string{parties[i].Name}, parties[i].Aliases...)
	})}
}

// namedAmong tells whether a name that is read off the text is one of the
// parties'.
func (p *Pass) namedAmong(c *called, read recognize.Party) bool {
	for _, i := range c.index.near(namesOf(read)...) {
		g := c.parties[i]
		p.spend(1 + len(g.Aliases))
		for _, name := range append([]string{g.Name}, g.Aliases...) {
			if p.sameName(name, read.Name, g.Type) {
				return true
			}
			if slices.ContainsFunc(read.Aliases, func(alias string) bool { return p.sameName(name, alias, g.Type) }) {
				return true
			}
		}
	}
	return false
}
