package align

import (
	"slices"
	"strings"
	"sync/atomic"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/names"
	"github.com/assaykit/assay/internal/work"
	"github.com/assaykit/assay/schema"
)

// nameSet compares the names of golden parties with those of extracted ones.
type nameSet struct {
	want, got []partyNames
	wants     shortForms
	similar   []uint8            // memo: the likeness of want w and got g at w*len(got)+g, 0 if not known; nil if there are too many
	far       map[[2]int]uint8   // the same if there are too many
	variants  map[[3]string]bool // answers of Same: records repeat names
	work      *work.Meter

	own  *ownNames // nil if the golden has too many names
	twin []int32   // by got: the golden party whose type and names it has, -1
}

// variant reports whether two names are the same though written differently.
func (n *nameSet) variant(x, y *fact.Name, kind schema.PartyType) bool {
	if n.work == nil { // those of [ownNames], which are compared once
		return x.Same(y, kind)
	}
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
	keys    []key
	partial []atomic.Bool // memo of isPartial: known, and the answer
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

// newNameSet returns the names of the parties of a record, besides those of a golden.
func newNameSet(want *golden, got []*fact.Party, meter *work.Meter) *nameSet {
	n := &nameSet{
		want: want.names, got: make([]partyNames, len(got)), work: meter, own: want.own,
		wants: shortForms{parties: want.names, byKey: want.byName, work: meter},
	}
	if size := len(n.want) * len(got); size <= maxDense {
		n.similar = make([]uint8, size)
	} else {
		n.far = make(map[[2]int]uint8)
	}
	if n.own != nil {
		n.twin = make([]int32, len(got))
	}
	for i, g := range got {
		if n.own != nil {
			if n.twin[i] = n.own.twin(g); n.twin[i] >= 0 {
				n.got[i] = n.own.asGot[n.twin[i]]
				n.got[i].party = g
				continue
			}
		}
		n.got[i] = namesOfExtracted(g)
	}
	for i := range n.got {
		n.got[i].keys = withScripts(n.got[i].keys, want.otherScripts, n.got[i].nonLatin())
	}
	return n
}

// maxDense is the largest number of pairs of parties with a list for all of them.
const maxDense = 1 << 16

// A name may be that of another script. Golden parties with names that are not in Latin
// letters share a key with every extracted party, and extracted parties with such
// names one with every golden party.
var (
	wantScript = names.NewKey('w', "ant ")
	gotScript  = names.NewKey('g', "ot ")
)

// withScripts returns keys with those of other scripts, in a list of their own if there
// are any.
func withScripts(keys []key, want, got bool) []key {
	keys = slices.Clip(keys)
	if want {
		keys = append(keys, wantScript)
	}
	if got {
		keys = append(keys, gotScript)
	}
	return keys
}

func (m *partyNames) nonLatin() bool { return slices.ContainsFunc(m.names, (*fact.Name).NonLatin) }

// maxAliases limits the names of a party that are compared.
const maxAliases = 100

// namesOfGolden returns the names of a golden party, with those of its alternatives.
func namesOfGolden(p *fact.Party) partyNames {
	m := partyNames{party: p, kind: p.Type, mains: 1, names: make([]*fact.Name, 0, 1+min(len(p.Aliases), maxAliases))}
	for i := range 1 + len(p.Accept) {
		v := variant(p, p.Accept, i)
		if i > 0 && v.Name == p.Name && len(v.Aliases) == len(p.Aliases) {
			continue
		}
		m.add(v.Name)
		m.addAliases(v.Aliases)
	}
	m.finish()
	return m
}

// namesOfExtracted returns the names of an extracted party, as they are and without
// other words at their edges.
func namesOfExtracted(p *fact.Party) partyNames {
	m := listExtracted(p)
	m.finish()
	return m
}

// namesOfOwn is namesOfExtracted for a party of a golden with its names there: mostly
// they are the same, and so are their keys.
func namesOfOwn(p *fact.Party, golden *partyNames) partyNames {
	m := listExtracted(p)
	if !slices.Equal(m.names, golden.names) {
		m.finish()
		return m
	}
	m.keys = golden.keys
	m.forget()
	return m
}

// listExtracted returns the names of an extracted party without their keys.
func listExtracted(p *fact.Party) partyNames {
	m := partyNames{party: p, kind: p.Type, names: make([]*fact.Name, 0, 1+min(len(p.Aliases), maxAliases))}
	m.add(p.Name)
	for _, form := range p.EdgeForms() {
		m.add(form)
	}
	m.mains = len(m.names)
	m.addAliases(p.Aliases)
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
}

// finish makes the keys of the names.
func (m *partyNames) finish() {
	m.forget()
	n := 0
	for _, name := range m.names {
		n += len(name.HashedKeys())
	}
	m.keys = make([]key, 0, n)
	for _, name := range m.names {
		m.keys = append(m.keys, name.HashedKeys()...)
	}
	if len(m.names) > 1 {
		m.keys = distinct(m.keys)
	}
}

// forget makes the empty memo of isPartial.
func (m *partyNames) forget() {
	if len(m.names) > 1 {
		m.partial = make([]atomic.Bool, 2*len(m.names))
	}
}

// called reports whether the party has the folded name.
func (m *partyNames) called(folded string) bool { return hasFolded(m.names, folded) }

func hasFolded(names []*fact.Name, folded string) bool {
	return slices.ContainsFunc(names, func(n *fact.Name) bool { return n.Folded() == folded })
}

// isPartial reports whether a name of the party is a part or an abbreviation of a
// longer one.
func (m *partyNames) isPartial(i int) bool {
	if len(m.names) == 1 {
		return false
	}
	known, partial := &m.partial[2*i], &m.partial[2*i+1]
	if !known.Load() {
		for j := range m.names {
			if (i >= m.mains || j >= m.mains) && m.names[i].PartOf(m.names[j], m.kind) {
				partial.Store(true)
				break
			}
		}
		known.Store(true)
	}
	return partial.Load()
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
	if n.own != nil && n.twin[g] >= 0 {
		return n.own.likeness(w, int(n.twin[g]))
	}
	if n.similar == nil {
		l, known := n.far[[2]int{w, g}]
		if !known {
			l = n.likeness(w, g).code()
			n.far[[2]int{w, g}] = l
		}
		return likenesses[l]
	}
	l := &n.similar[w*len(n.got)+g]
	if *l == 0 {
		*l = n.likeness(w, g).code()
	}
	return likenesses[*l]
}

// likenesses is what a likeness can be, by its code. Code 0 is for one that is not
// known.
var likenesses = [...]likeness{
	{}, {}, {strength: shortName}, {shortName, true}, {strength: variantName}, {strength: sameAnyName}, {sameAnyName, true}, {strength: sameMainName},
}

func (l likeness) code() uint8 { return uint8(1 + slices.Index(likenesses[1:], l)) }

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
		if c := k.First(); c == weak || c == initialism {
			most = maxWeaklyDenoted
		}
		for i, w := range n.wants.byKey.of(k) {
			if n.work.Spend(1); i == most {
				break
			}
			w := int(w)
			if n.similarity(w, g) > 0 {
				out = append(out, w)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
