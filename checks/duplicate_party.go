package checks

import (
	"cmp"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/fact"
)

// duplicateParties links the entries that are one party. Links between settled entries are
// of no interest.
func (p *Pass) duplicateParties(settled func(int) bool, link func(first, second int)) {
	if open, few := p.fewOpen(settled); few {
		p.linkOpen(open, link)
		return
	}
	const most = mostSharingWord
	left := mostComparisons
	parties := p.facts.Parties
	sharing, named := map[string][]int{}, map[string]int{}
	for i, party := range parties {
		exact := string(party.Type) + "|" + party.Name.Folded()
		if j, seen := named[exact]; !seen {
			named[exact] = i
		} else if p.sameParty(parties[j], party) {
			link(j, i)
			continue
		}
		first := -1
		for _, k := range p.duplicateKeys(i) {
			if len(sharing[k]) == most && left < 0 {
				continue // a word that many names share does not identify a party
			}
			left -= len(sharing[k])
			for _, j := range sharing[k] {
				if (first < 0 || j < first) && p.sameParty(parties[j], party) {
					first = j
				}
			}
			if len(sharing[k]) < most {
				sharing[k] = append(sharing[k], i)
			}
		}
		if first >= 0 {
			link(first, i)
		}
	}
}

// mostSharingWord is how many entries that share a word are compared with others.
const mostSharingWord = 40

// fewOpen returns the parties that are not settled, if they are so few, and all parties so
// few, that nothing need be indexed to compare those with the others. No two parties have
// the same name and type then.
func (p *Pass) fewOpen(settled func(int) bool) (open []bool, few bool) {
	const most = 8
	parties := p.facts.Parties
	if len(parties) > mostSharingWord {
		return nil, false
	}
	open = make([]bool, len(parties))
	n := 0
	for i, party := range parties {
		if open[i] = !settled(i); open[i] {
			n++
		}
		for _, other := range parties[:i] {
			if party.Type == other.Type && party.Name.Folded() == other.Name.Folded() {
				return nil, false
			}
		}
	}
	return open, n <= most
}

// linkOpen links each party with the first one before it that is the same, if one of the
// two is open.
func (p *Pass) linkOpen(open []bool, link func(first, second int)) {
	parties := p.facts.Parties
	firstOf := func(i int, all bool) int {
		for j := range i {
			if (all || open[j]) && shareSorted(p.duplicateKeys(i), p.duplicateKeys(j)) && p.sameParty(parties[j], parties[i]) {
				return j
			}
		}
		return -1
	}
	for i := range parties {
		first := firstOf(i, open[i])
		if first >= 0 && !open[i] { // a settled one may be before it
			first = firstOf(i, true)
		}
		if first >= 0 {
			link(first, i)
		}
	}
}

// shareSorted reports whether two sorted lists have an entry in common.
func shareSorted(a, b []string) bool {
	for len(a) > 0 && len(b) > 0 {
		switch c := strings.Compare(a[0], b[0]); {
		case c == 0:
			return true
		case c < 0:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	return false
}

// duplicateKeys returns what the names of a party of the record are compared by: their
// words and beginnings, sorted.
func (p *Pass) duplicateKeys(i int) []string {
	c := p.memo()
	if w := p.partyTwins().twinOf(i); w >= 0 && c.truth != nil {
		return shareTruth(p, 0, &c.truth.keys, func(p *Pass) [][]string {
			keys := make([][]string, len(p.want.Parties))
			for i, party := range p.want.Parties {
				keys[i] = keysOf(party)
			}
			return keys
		})[w]
	}
	if c.keys == nil {
		c.keys = make([][]string, len(p.facts.Parties))
	}
	if c.keys[i] == nil {
		c.keys[i] = keysOf(p.facts.Parties[i])
	}
	return c.keys[i]
}

func keysOf(party *fact.Party) []string {
	var keys []string
	for _, name := range distinctNames(party) {
		keys = append(keys, strings.Fields(name)...)
		keys = append(keys, "="+beginning(name))
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// beginning returns the first letters of a folded name, without spaces, so that
// names written with and without spaces share it.
func beginning(name string) string {
	points := []rune(strings.ReplaceAll(name, " ", ""))
	return string(points[:min(4, len(points))])
}

func distinctNames(party *fact.Party) []string {
	const most = 20
	var names []string
	for _, name := range party.Names() {
		if len(names) == most {
			break
		}
		if folded := name.Folded(); folded != "" && !slices.Contains(names, folded) {
			names = append(names, folded)
		}
	}
	return names
}

// sameParty reports whether two entries are one party: they have the same name, or
// the name of one is an alias of the other and of no third party.
func (p *Pass) sameParty(a, b *fact.Party) bool {
	if a.Type != b.Type && a.Type != "" && b.Type != "" {
		return false
	}
	if len(a.SameAs) > 0 && len(b.SameAs) > 0 && !slices.ContainsFunc(a.SameAs, func(e fact.Entity) bool { return slices.Contains(b.SameAs, e) }) {
		return false
	}
	if p.sameName(a.Name, b.Name, cmp.Or(a.Type, b.Type)) {
		return true
	}
	has := func(aliases []*fact.Name, name *fact.Name) bool {
		return name.String() != "" && slices.ContainsFunc(aliases, func(alias *fact.Name) bool { return alias.Folded() == name.Folded() }) && p.calledSo(name.Folded()) == 2
	}
	return has(b.Aliases, a.Name) || has(a.Aliases, b.Name)
}

// calledSo returns the number of parties of the record that have a folded name.
func (p *Pass) calledSo(name string) int {
	c := p.memo()
	if c.called == nil {
		c.called = map[string]int{}
		for _, party := range p.facts.Parties {
			for _, name := range distinctNames(party) {
				c.called[name]++
			}
		}
	}
	return c.called[name]
}
