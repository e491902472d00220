package checks

import (
	"slices"

	"github.com/assaykit/assay/internal/fact"
)

// nameIndex finds, among parties, those that may have a name of another.
type nameIndex struct {
	parties []*fact.Party
	left    int // number of comparisons of each with each that are still allowed
	byKey   map[string][]int
}

const (
	// mostComparisons bounds how often names of a list are compared each with
	// each. A hundred parties with a hundred stay below it; past it only those
	// are compared that share a key.
	mostComparisons = 20_000

	// mostSharing bounds how many may share such a key: a word that hundreds
	// have in common identifies nobody.
	mostSharing = 256
)

func newNameIndex(parties []*fact.Party) *nameIndex {
	return &nameIndex{parties: parties, left: mostComparisons}
}

// near returns the indexes of the parties that may have one of the names, in order.
func (x *nameIndex) near(names ...*fact.Name) []int {
	if x.left -= len(x.parties) * len(names); x.left >= 0 {
		all := make([]int, len(x.parties))
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
		for _, k := range name.Keys() {
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
	for i, party := range x.parties {
		for _, name := range party.Names() {
			for _, k := range name.Keys() {
				if list := x.byKey[k]; len(list) == 0 || list[len(list)-1] != i {
					x.byKey[k] = append(list, i)
				}
			}
		}
	}
}

// textNames returns the index of the parties that the text reads as.
func (p *Pass) textNames() *nameIndex {
	c := p.memo()
	if c.textNames == nil {
		c.textNames = newNameIndex(p.readings().Parties)
	}
	return c.textNames
}

// namedAmong reports whether a party read from the text is one of those in the
// index.
func (p *Pass) namedAmong(x *nameIndex, read *fact.Party) bool { return p.findNamed(x, read) >= 0 }

// findNamed returns the first party in the index that has a name of one that is read from
// the text, -1 for none.
func (p *Pass) findNamed(x *nameIndex, read *fact.Party) int {
	for _, i := range x.near(read.Names()...) {
		party := x.parties[i]
		p.spend(1 + len(party.Aliases))
		for _, name := range party.Names() {
			if slices.ContainsFunc(read.Names(), func(other *fact.Name) bool { return p.sameName(name, other, party.Type) }) {
				return i
			}
		}
	}
	return -1
}
