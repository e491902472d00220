package align

import (
	"slices"

	"github.com/assaykit/assay/internal/fact"
)

// sameID is the strength of a common id in a knowledge base without equal names. The
// names of such a pair are reported as different.
const sameID = 0.9

// sameEntity reports whether two lists of ids share one.
func sameEntity(want, got []fact.Entity) bool {
	return slices.ContainsFunc(want, func(s fact.Entity) bool { return slices.ContainsFunc(got, s.Same) })
}

// otherEntity returns a difference if the extraction has another id than the golden in
// one knowledge base, because a base has one id for an entity. Ids of other bases and
// missing ids are ignored, because articles do not state them.
func otherEntity(want, got []fact.Entity) []Difference {
	var out []Difference
	for _, g := range got {
		if slices.ContainsFunc(want, g.Same) {
			continue
		}
		if i := slices.IndexFunc(want, func(w fact.Entity) bool { return w.Base == g.Base }); i >= 0 {
			out = append(out, Difference{Attribute: "same_as", Want: want[i].Raw, Got: g.Raw})
		}
	}
	slices.SortFunc(out, compareDifferences)
	return slices.Compact(out)
}
