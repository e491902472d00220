package align

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/work"
	"github.com/assaykit/assay/schema"
)

// nameSet compares the names of golden parties with those of extracted ones.
type nameSet struct {
	want, got []partyNames
	wants     shortForms
	similar   map[[2]int]likeness // memo
	variants  map[[3]string]bool  // answers of Same: records repeat names
	work      *work.Meter
}

// variant reports whether two names are the same though written differently.
func (n *nameSet) variant(x, y *fact.Name, kind schema.PartyType) bool {
	key := [3]string{x.String(), y.String(), string(kind)}
	same, known := n.variants[key]
	if !known {
		if n.variants == nil {
			n.variants = map[[3]string]bool{}
		}
		n.work.Spend(nameSteps + (len(key[0])+len(key[1]))/16)
		same = x.Same(y, kind)
		n.variants[key] = same
	}
	return same
}

// partyNames is all names of a party.
type partyNames struct {
	party   *fact.Party
	kind    schema.PartyType
	names   []*fact.Name // the forms of the name first, then the aliases, of every variant
	mains   int          // number of forms of the name; those of an extracted party include the name without other words at its edges
	keys    []string
	partial []byte // memo of isPartial
}

// likeness is how strongly the names of two parties indicate that they are one.
type likeness struct {
	strength float64 // 0 if they are not the same
	shared   bool    // they share only a short form that several golden parties have, so that the place decides
}

// nameSteps is the number of steps of a comparison of two names by more than their
// letters.
const nameSteps = 10

// The strengths of a [likeness].
const (
	sameMainName = 1
	sameAnyName  = 0.95
	variantName  = 0.9 // fact.Name.Same
	shortName    = 0.8 // a surname, initials, of no other party
)

func newNameSet(want, got []*fact.Party, meter *work.Meter) *nameSet {
	n := &nameSet{similar: make(map[[2]int]likeness), work: meter}
	for _, w := range want {
		n.want = append(n.want, namesOfGolden(w))
	}
	for _, g := range got {
		n.got = append(n.got, namesOfExtracted(g))
	}
	otherScripts(n.want, n.got, "want ")
	otherScripts(n.got, n.want, "got ")
	n.wants = newShortForms(n.want, meter)
	return n
}

// otherScripts adds a key to parties with names that are not in Latin letters, and to
// every party of the other side.
func otherScripts(some, others []partyNames, key string) {
	found := false
	for i := range some {
		if slices.ContainsFunc(some[i].names, (*fact.Name).NonLatin) {
			some[i].keys = append(some[i].keys, key)
			found = true
		}
	}
	for i := range others {
		if found {
			others[i].keys = append(others[i].keys, key)
		}
	}
}

// maxAliases limits the names of a party that are compared.
const maxAliases = 100

// namesOfGolden returns the names of a golden party, with those of its alternatives.
func namesOfGolden(p *fact.Party) partyNames {
	m := partyNames{party: p, kind: p.Type, mains: 1}
	for i, v := range variants(p, p.Accept) {
		if i > 0 && v.Name == p.Name && len(v.Aliases) == len(p.Aliases) {
			continue
		}
		m.add(v.Name)
		m.addAliases(v.Aliases)
	}
	m.keys = sorted(m.keys)
	return m
}

// namesOfExtracted returns the names of an extracted party, as they are and without
// other words at their edges.
func namesOfExtracted(p *fact.Party) partyNames {
	m := partyNames{party: p, kind: p.Type}
	m.add(p.Name)
	for _, form := range p.EdgeForms() {
		m.add(form)
	}
	m.mains = len(m.names)
	m.addAliases(p.Aliases)
	m.keys = sorted(m.keys)
	return m
}

func (m *partyNames) addAliases(aliases []*fact.Name) {
	if len(aliases) > maxAliases {
		aliases = slices.SortedFunc(slices.Values(aliases), func(a, b *fact.Name) int { return strings.Compare(a.String(), b.String()) })[:maxAliases]
	}
	for _, s := range aliases {
		m.add(s)
	}
}

func (m *partyNames) add(name *fact.Name) {
	if name.Folded() == "" || slices.ContainsFunc(m.names, func(other *fact.Name) bool { return other.String() == name.String() }) {
		return
	}
	m.names = append(m.names, name)
	m.keys = append(m.keys, name.Keys()...)
	m.partial = append(m.partial, 0)
}

// called reports whether the party has the folded name.
func (m *partyNames) called(folded string) bool { return hasFolded(m.names, folded) }

func hasFolded(names []*fact.Name, folded string) bool {
	return slices.ContainsFunc(names, func(n *fact.Name) bool { return n.Folded() == folded })
}

// isPartial reports whether a name of the party is a part or an abbreviation of a
// longer one.
func (m *partyNames) isPartial(i int) bool {
	const no, yes = 1, 2
	if m.partial[i] == 0 {
		m.partial[i] = no
		for j := range m.names {
			if (i >= m.mains || j >= m.mains) && m.names[i].PartOf(m.names[j], m.kind) {
				m.partial[i] = yes
				break
			}
		}
	}
	return m.partial[i] == yes
}

// similarity returns the similarity of the names of two parties, 0 if they are not
// the same.
func (n *nameSet) similarity(w, g int) float64 {
	if l := n.resemble(w, g); !l.shared {
		return l.strength
	}
	return 0
}

func (n *nameSet) resemble(w, g int) likeness {
	at := [2]int{w, g}
	l, known := n.similar[at]
	if !known {
		l = n.likeness(w, g)
		n.similar[at] = l
	}
	return l
}

func (n *nameSet) likeness(w, g int) likeness {
	a, b := &n.want[w], &n.got[g]
	n.work.Spend(len(a.names) * len(b.names) / 4)
	if l := n.same(a, b); l.strength > 0 && !l.shared {
		return l
	}
	for j := range b.mains {
		switch n.wants.of(b.names[j]) {
		case w:
			if !b.isPartial(j) {
				return likeness{strength: shortName}
			}
		case manyParties:
			if a.called(b.names[j].Folded()) && !b.isPartial(j) {
				return likeness{shortName, true}
			}
		}
	}
	if n.longForm(a, b) {
		return likeness{strength: shortName}
	}
	return likeness{}
}

// longForm reports whether an extracted name is the golden's longest with a common
// noun before it: groupe Talmont, of Talmont.
func (n *nameSet) longForm(a, b *partyNames) bool {
	if a.kind == schema.Person || a.kind == schema.Product {
		return false
	}
	for i, y := range a.names {
		for j := range b.mains {
			if !a.isPartial(i) && y.ClippedFrom(b.names[j], a.kind) {
				return true
			}
		}
	}
	return false
}

// same compares all names of two parties.
func (n *nameSet) same(a, b *partyNames) likeness {
	best := likeness{}
	for i, x := range a.names {
		for j, y := range b.names {
			switch {
			case x.Folded() != y.Folded():
			case i == 0 && j == 0:
				return likeness{strength: sameMainName}
			case n.proves(a, b, i, j):
				best = likeness{sameAnyName, a.isPartial(i) && n.wants.of(x) == manyParties}
			}
		}
	}
	if best.strength > 0 {
		return best
	}
	kind := a.kind
	if kind == "" {
		kind = b.kind
	}
	for i, x := range a.names {
		for j, y := range b.names {
			if n.variant(x, y, kind) && n.proves(a, b, i, j) {
				return likeness{strength: variantName}
			}
		}
	}
	return likeness{}
}

// proves reports whether two equal names show that their parties are one. A short
// form does if it is the extraction's main name, but not if both sides have longer
// names: Pam Altman, alias Altman, is not Sam Altman, alias Altman.
func (n *nameSet) proves(a, b *partyNames, i, j int) bool {
	if !a.isPartial(i) {
		return true
	}
	return j < b.mains && !b.isPartial(j)
}

// denoted returns the golden parties that an extracted one may name.
func (n *nameSet) denoted(g int) []int {
	var out []int
	for _, k := range n.got[g].keys {
		most := maxDenoted
		if strings.HasPrefix(k, "~") || strings.HasPrefix(k, ".") {
			most = maxWeaklyDenoted
		}
		for i, w := range n.wants.byKey[k] {
			if n.work.Spend(1); i == most {
				break
			}
			if n.similarity(w, g) > 0 {
				out = append(out, w)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
