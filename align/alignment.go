// Package align pairs the facts of a golden with those of an extraction, and
// determines the outcome of each.
package align

import "github.com/assaykit/assay/schema"

// Outcome is the outcome of a pair or of an unpaired fact, in the terms of MUC-5.
type Outcome string

// The outcomes.
const (
	Correct   Outcome = "COR"
	Incorrect Outcome = "INC" // paired, and something that it states is wrong
	Partial   Outcome = "PAR" // paired, and coarser, finer or incomplete
	Missing   Outcome = "MIS"
	Spurious  Outcome = "SPU"
)

// Pair is a golden fact with the extracted fact that corresponds to it, or one of
// the two alone.
type Pair struct {
	Kind        schema.Kind
	Want        int // index in the golden's list, -1 for a spurious fact
	Got         int // index in the extraction's list, -1 for a missing fact
	Outcome     Outcome
	Optional    bool    // the golden fact is not required
	Unverified  bool    // the words could not be compared, because the golden is stand-off and its text is not available
	Similarity  float64 // 0 to 1
	Differences []Difference
	Again       bool // the fact is spurious because it repeats the fact Twin, and is counted with that
	Twin        int  // index in the extraction's list, if Again is set
}

// Difference is one attribute in which a pair disagrees.
type Difference struct {
	Attribute string // "type", "role", "value", "unit", "qualifier", "precision", "participant", "speaker", …
	Want, Got string // in words; Got is "" if the extraction does not state the attribute
	Soft      bool   // a warning, not an error: the attribute is missing, or its title is not in the table of titles
}

// Forbidden is an extracted fact that the golden forbids.
type Forbidden struct {
	Kind  schema.Kind
	Never int // index in the golden's Never
	Got   int
}

// Alignment is the result of [Align]. Pairs are in the order of [schema.Kinds]; those
// of a kind are in the order of the golden, followed by the spurious facts.
type Alignment struct {
	Pairs     []Pair
	Forbidden []Forbidden
}

// Covers reports whether the extraction has the golden fact: it is paired, and the
// attributes that identify it do not differ. A party is identified by its name, a
// figure by value and unit, a date by its value, an event by its type and
// participants, a quote by its words. So a party with a wrong role is covered, and a
// figure with a wrong value is not.
func (p Pair) Covers() bool {
	if p.Want < 0 || p.Got < 0 || p.Unverified {
		return false
	}
	for _, d := range p.Differences {
		if !d.Soft && Identifies(p.Kind, d.Attribute) {
			return false
		}
	}
	return true
}

// Identifies reports whether an attribute, see [Difference], distinguishes facts of a
// kind.
func Identifies(kind schema.Kind, attribute string) bool {
	switch kind {
	case schema.KindParty:
		return attribute == "name"
	case schema.KindFigure:
		return attribute == "value" || attribute == "value_max" || attribute == "unit"
	case schema.KindDate:
		return attribute == "value" || attribute == "precision"
	case schema.KindEvent:
		return attribute == "type" || attribute == "participant"
	case schema.KindQuote:
		return attribute == "text"
	}
	return false
}
