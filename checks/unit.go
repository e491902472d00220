package checks

import (
	"slices"

	"github.com/assaykit/assay/internal/ucum"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// SameUnit reports whether a unit is that of a reading in any of its spellings
// or, of a quantity, with any of its prefixes, or one that the same sign stands
// for where the reading guessed.
func SameUnit(unit string, r recognize.Figure) bool {
	a, b := plainUnit(unit), plainUnit(r.Unit)
	if r.Kind == schema.Quantity {
		a, _ = ucum.Scale(a)
		b, _ = ucum.Scale(b)
	}
	return a == b || isShare(a) && isShare(b) || r.Inferred && slices.Contains(sameSign(b), a)
}

// SameNumber reports whether a number is one that was read, or rounds it where it
// was a fraction that has no decimal of its own.
func SameNumber(a, read schema.Decimal) bool { return a == read || endless(read) && rounds(a, read) }
