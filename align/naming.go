package align

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/work"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// names compares the names of golden parties with those of extracted ones.
type names struct {
	want, got []naming
	wants     shortForms
	similar   map[[2]int]likeness // memo
	variants  map[[3]string]bool  // answers of SameName: records repeat names
	work      *work.Meter
}

// variant reports whether two names are the same though written differently.
func (n *names) variant(x, y string, kind schema.PartyType) bool {
	key := [3]string{x, y, string(kind)}
	same, known := n.variants[key]
	if !known {
		if n.variants == nil {
			n.variants = map[[3]string]bool{}
		}
		n.work.Spend(nameSteps + (len(x)+len(y))/16)
		same = SameName(x, y, kind)
		n.variants[key] = same
	}
	return same
}

// naming is all that a party is called.
type naming struct {
	kind    schema.PartyType
	name    string   // as the record gives it
	names   []string // the forms of the name first, then the aliases, of every variant
	mains   int      // how many are forms of the name: an extracted one counts without what hangs at its edges too
	folded  []string
	words   []int
	keys    []string
	partial []byte // memo of isPartial
}

// likeness is what two parties' names say of their being one.
type likeness struct {
	strength float64 // 0 where they are not the same
	shared   bool    // by a short form that several parties of the golden have: only the place can tell which
}

// nameSteps is what it costs to compare two names by more than their letters.
const nameSteps = 10

// The strengths of a tie between names.
const (
	sameMainName = 1
	sameAnyName  = 0.95
	variantName  = 0.9 // SameName
	shortName    = 0.8 // a surname, initials, of no other party
)

func newNames(want [][]schema.Party, got []schema.Party, meter *work.Meter) *names {
	n := &names{similar: make(map[[2]int]likeness), work: meter}
	for _, vs := range want {
		n.want = append(n.want, newNaming(vs...))
	}
	for _, g := range got {
		n.got = append(n.got, newGivenNaming(g))
	}
	otherScripts(n.want, n.got, "want ")
	otherScripts(n.got, n.want, "got ")
	n.wants = newShortForms(n.want, meter)
	return n
}

// maxAliases bounds the names of a party that are compared: nobody is called
// by more.
const maxAliases = 100

// newNaming is what a golden calls a party, with its accepted alternatives.
func newNaming(vs ...schema.Party) naming {
	m := naming{kind: vs[0].Type, name: vs[0].Name, mains: 1}
	for i, v := range vs {
		if i > 0 && v.Name == vs[0].Name && len(v.Aliases) == len(vs[0].Aliases) {
			continue
		}
		m.add(v.Name)
		m.addAliases(v.Aliases)
	}
	m.keys = sorted(m.keys)
	return m
}

// newGivenNaming is what an extraction calls a party: its names as they are,
// and without what hangs at their edges, which still tells who is meant.
func newGivenNaming(p schema.Party) naming {
	m := naming{kind: p.Type, name: p.Name}
	m.add(p.Name)
	for _, bare := range bareForms(p.Name, p.Type) {
		m.add(bare)
	}
	m.mains = len(m.names)
	m.addAliases(p.Aliases)
	m.keys = sorted(m.keys)
	return m
}

func (m *naming) addAliases(aliases []string) {
	if len(aliases) > maxAliases {
		aliases = slices.Sorted(slices.Values(aliases))[:maxAliases]
	}
	for _, s := range aliases {
		m.add(s)
	}
}

func (m *naming) add(name string) {
	f := recognize.Fold(name)
	if f == "" || slices.Contains(m.names, name) {
		return
	}
	m.names = append(m.names, name)
	m.folded = append(m.folded, f)
	m.words = append(m.words, countWords(f))
	m.keys = nameKeys(name, f, append(m.keys, "="+f))
	m.partial = append(m.partial, 0)
}

// isPartial reports whether a name of the party is but a part or an
// abbreviation of a longer one that it has.
func (m *naming) isPartial(i int) bool {
	const no, yes = 1, 2
	if m.partial[i] == 0 {
		m.partial[i] = no
		for j := range m.names {
			if (i >= m.mains || j >= m.mains) && m.folded[j] != m.folded[i] && partOf(m.names[i], m.folded[i], m.names[j], m.folded[j], m.kind) {
				m.partial[i] = yes
				break
			}
		}
	}
	return m.partial[i] == yes
}

func partOf(short, shortFolded, full, fullFolded string, kind schema.PartyType) bool {
	if ShortOf(short, full, kind) {
		return true
	}
	some, all := strings.Fields(shortFolded), strings.Fields(fullFolded)
	return len(some) < len(all) && !slices.ContainsFunc(some, func(w string) bool { return !slices.Contains(all, w) })
}

// similarity of the names of two parties, 0 where they are not the same
// whatever stands where.
func (n *names) similarity(w, g int) float64 {
	if l := n.resemble(w, g); !l.shared {
		return l.strength
	}
	return 0
}

func (n *names) resemble(w, g int) likeness {
	at := [2]int{w, g}
	l, known := n.similar[at]
	if !known {
		l = n.likeness(w, g)
		n.similar[at] = l
	}
	return l
}

func (n *names) likeness(w, g int) likeness {
	a, b := &n.want[w], &n.got[g]
	n.work.Spend(len(a.names) * len(b.names) / 4)
	if l := n.same(a, b); l.strength > 0 && !l.shared {
		return l
	}
	for j := range b.mains {
		switch n.wants.of(b.names[j], b.folded[j]) {
		case w:
			if !b.isPartial(j) {
				return likeness{strength: shortName}
			}
		case manyParties:
			if slices.Contains(a.folded, b.folded[j]) && !b.isPartial(j) {
				return likeness{shortName, true}
			}
		}
	}
	if n.longForm(a, b) {
		return likeness{strength: shortName}
	}
	return likeness{}
}

// longForm reports whether an extraction gives a party that the golden calls by
// nothing longer with a common noun more: groupe Talmont, of Talmont.
func (n *names) longForm(a, b *naming) bool {
	if a.kind == schema.Person || a.kind == schema.Product {
		return false
	}
	for i, y := range a.names {
		for j := range b.mains {
			if !a.isPartial(i) && shortened(y, b.names[j], a.kind) {
				return true
			}
		}
	}
	return false
}

// same compares all that two parties are called.
func (n *names) same(a, b *naming) likeness {
	best := likeness{}
	for i, x := range a.folded {
		for j, y := range b.folded {
			switch {
			case x != y:
			case i == 0 && j == 0:
				return likeness{strength: sameMainName}
			case n.proves(a, b, i, j):
				best = likeness{sameAnyName, a.isPartial(i) && n.wants.of(a.names[i], x) == manyParties}
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

// proves reports whether two names that are the same make their parties the
// same. A short form does where it is what the extraction calls the party, and
// not where longer names stand beside it on both sides: Pam Altman, alias
// Altman, is not Sam Altman, alias Altman.
func (n *names) proves(a, b *naming, i, j int) bool {
	if !a.isPartial(i) {
		return true
	}
	return j < b.mains && !b.isPartial(j)
}

// denoted returns the golden parties that an extracted one may name.
func (n *names) denoted(g int) []int {
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
