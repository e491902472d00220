package align

import "github.com/assaykit/assay/internal/fact"

// references report whether an id of the golden and an id of the extraction
// mean one fact, through the pairs of a kind that is already aligned.
type references struct {
	want, got map[string][]int    // indexes by id
	paired    []int               // got of each want, -1; nil before the assignment
	owner     []int               // want of each got, -1
	alike     func(w, g int) bool // may be the same, whatever was paired
	equal     func(w, g int) bool // say the same, whatever was paired; nil where only pairs decide
	twins     map[int]int         // of gots that say again what another says, that other
}

// Whether two references mean the same. A reference to nothing is
// unresolved: the form's own checks name it.
type reference uint8

const (
	unresolved reference = iota
	another
	same
)

func newReferences(wants, gots []fact.Fact, alike func(w, g int) bool) *references {
	return &references{want: byID(wants), got: byID(gots), alike: alike}
}

// maxSharers bounds how many facts of one id are looked at. No two may share
// one: the form's own checks name those that do.
const maxSharers = 16

func byID(facts []fact.Fact) map[string][]int {
	indexes := make(map[string][]int)
	for i, f := range facts {
		if id := f.ID(); id != "" && len(indexes[id]) < maxSharers {
			indexes[id] = append(indexes[id], i)
		}
	}
	return indexes
}

// setPairs records what was paired.
func (r *references) setPairs(paired []int) {
	r.paired, r.owner = paired, nil
	for w, g := range paired {
		for g >= len(r.owner) {
			r.owner = append(r.owner, -1)
		}
		if g >= 0 {
			r.owner[g] = w
		}
	}
}

// repeated records which gots say again what another says.
func (r *references) repeated(pairs []Pair) {
	r.twins = make(map[int]int)
	for _, p := range pairs {
		if p.Again {
			r.twins[p.Got] = p.Twin
		}
	}
}

// sameFact reports whether two ids of the extraction mean one fact, which may be
// given once per mention.
func (r *references) sameFact(a, b string) bool {
	if a == b {
		return true
	}
	for _, i := range r.got[a] {
		for _, j := range r.got[b] {
			if r.original(i) == r.original(j) {
				return true
			}
		}
	}
	return false
}

// original is the got that a got says again, itself where it says none.
func (r *references) original(g int) int {
	if twin, again := r.twins[g]; again {
		return twin
	}
	return g
}

// relate compares two ids. A got that is no pair's, such as a second record
// of one party, means whatever it may be the same as. Of facts that say the
// same, each means the other: it is chance which of two equal dates a third was paired with.
func (r *references) relate(wantID, gotID string) reference {
	wants, gots := r.want[wantID], r.got[gotID]
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

// found reports whether a golden fact with the id was paired: where it is
// missing, which is reported itself, and nothing could refer to it.
func (r *references) found(wantID string) bool {
	for _, w := range r.want[wantID] {
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
	if r.paired[w] == g || r.equal != nil && r.equal(w, g) {
		return true
	}
	_, taken := r.pairedWith(g)
	return !taken && r.alike(w, g)
}
