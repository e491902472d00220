package align

import (
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
)

// references report whether an id of the golden and an id of the extraction
// mean one fact, through the pairs of a kind that is already aligned.
type references struct {
	want, got idIndex
	paired    []int               // got of each want, -1; nil before the assignment
	owner     []int               // want of each got, -1
	alike     func(w, g int) bool // whether two facts may be the same, even if not paired
	equal     func(w, g int) bool // whether two facts are equal, even if not paired; nil if only pairs count
	meant     []uint8             // memo of mayBe by w*gots+g: 1 for no, 2 for yes; nil if there are too many
	twins     map[int]int         // by got that repeats another: that other
}

// reference is whether two references are to one fact. A reference to no fact is
// unresolved, which the checks of the family form report.
type reference uint8

const (
	unresolved reference = iota
	another
	same
)

func newReferences(want, got idIndex, alike func(w, g int) bool) *references {
	return &references{want: want, got: got, alike: alike}
}

// maxSharers limits the facts with one id that are considered. Ids must be unique,
// and the checks of the family form report those that are not.
const maxSharers = 16

// idIndex finds the facts of one kind by their ids.
type idIndex struct {
	set  *fact.Set
	kind schema.Kind
	many map[string][]int // nil if no id is given twice
	all  []int            // 0, 1, …
}

func idsOf(set *fact.Set, kind schema.Kind) idIndex {
	facts := set.Kind(kind)
	x := idIndex{set: set, kind: kind, all: indexes(len(facts))}
	if !set.RepeatsID() {
		return x
	}
	x.many = make(map[string][]int)
	for i, f := range facts {
		if id := f.ID(); id != "" && len(x.many[id]) < maxSharers {
			x.many[id] = append(x.many[id], i)
		}
	}
	return x
}

// of returns the indexes of the facts with an id.
func (x *idIndex) of(id string) []int {
	if id == "" {
		return nil
	}
	if x.many != nil {
		return x.many[id]
	}
	f := x.set.Lookup(id)
	if f == nil || f.Kind() != x.kind {
		return nil
	}
	i := f.Index()
	return x.all[i : i+1 : i+1]
}

// setPairs records what was paired.
func (r *references) setPairs(paired []int) {
	r.paired, r.owner = paired, fill(len(r.got.all), -1)
	if size := len(paired) * len(r.got.all); r.equal != nil && size <= maxPairs {
		r.meant = make([]uint8, size)
	}
	for w, g := range paired {
		if g >= 0 {
			r.owner[g] = w
		}
	}
}

// repeated records which gots repeat another.
func (r *references) repeated(pairs []Pair) {
	for _, p := range pairs {
		if p.Again {
			if r.twins == nil {
				r.twins = make(map[int]int)
			}
			r.twins[p.Got] = p.Twin
		}
	}
}

// sameFact reports whether two ids of the extraction refer to one fact, which may be
// repeated.
func (r *references) sameFact(a, b string) bool {
	if a == b {
		return true
	}
	for _, i := range r.got.of(a) {
		for _, j := range r.got.of(b) {
			if r.original(i) == r.original(j) {
				return true
			}
		}
	}
	return false
}

// original returns the got that a got repeats, or the got itself if it repeats none.
func (r *references) original(g int) int {
	if twin, again := r.twins[g]; again {
		return twin
	}
	return g
}

// relate compares two ids. An unpaired got, such as a second entry of a party, may
// refer to every golden fact that it may be the same as. Equal facts are
// interchangeable, because it is arbitrary which of two equal dates was paired.
func (r *references) relate(wantID, gotID string) reference {
	wants, gots := r.want.of(wantID), r.got.of(gotID)
	if len(wants) == 0 || len(gots) == 0 {
		return unresolved
	}
	for _, w := range wants {
		for _, g := range gots {
			if r.mayMean(w, g) {
				return same
			}
		}
	}
	return another
}

// relate is [references.relate] for references that are resolved.
func relate[F interface {
	comparable
	fact.Fact
}](r *references, want, got fact.Reference[F]) reference {
	if r.want.many != nil || r.got.many != nil {
		return r.relate(want.ID, got.ID)
	}
	var none F
	if want.To == none || got.To == none {
		return unresolved
	}
	if r.mayMean(want.To.Index(), got.To.Index()) {
		return same
	}
	return another
}

// found reports whether a golden fact with the id was paired. If not, it is reported
// as missing, and no extracted fact can refer to it.
func (r *references) found(wantID string) bool {
	for _, w := range r.want.of(wantID) {
		if w < len(r.paired) && r.paired[w] >= 0 {
			return true
		}
	}
	return false
}

// pairedWith returns the golden fact that an extracted one was paired with.
func (r *references) pairedWith(g int) (w int, is bool) {
	if g >= len(r.owner) || r.owner[g] < 0 {
		return 0, false
	}
	return r.owner[g], true
}

func (r *references) mayMean(w, g int) bool {
	if r.paired == nil {
		return r.alike(w, g)
	}
	if r.paired[w] == g {
		return true
	}
	if r.equal == nil {
		_, taken := r.pairedWith(g)
		return !taken && r.alike(w, g)
	}
	if r.meant == nil {
		return r.mayBe(w, g)
	}
	m := &r.meant[w*len(r.got.all)+g]
	if *m == 0 {
		*m = 1
		if r.mayBe(w, g) {
			*m = 2
		}
	}
	return *m == 2
}

// mayBe compares two facts that are not paired with each other.
func (r *references) mayBe(w, g int) bool {
	if r.equal(w, g) {
		return true
	}
	_, taken := r.pairedWith(g)
	return !taken && r.alike(w, g)
}
