// Package align pairs the facts of a golden with those of an extraction and
// says what became of each. Nothing above it compares values again.
package align

import "github.com/assaykit/assay/schema"

// Outcome of a pair, or of a fact left over, in the terms of MUC-5.
type Outcome string

// The outcomes.
const (
	Correct   Outcome = "COR"
	Incorrect Outcome = "INC" // paired, and something that it states is wrong
	Partial   Outcome = "PAR" // paired, and coarser, finer, or with something left unsaid
	Missing   Outcome = "MIS"
	Spurious  Outcome = "SPU"
)

// Pair is one golden fact with the extracted fact that corresponds to it.
type Pair struct {
	Kind        schema.Kind
	Want        int // index in the golden's list, -1 for a spurious fact
	Got         int // index in the extraction's list, -1 for a missing fact
	Outcome     Outcome
	Optional    bool    // the golden fact need not be found
	Unverified  bool    // the words could not be compared: the golden is stand-off and its text is not at hand
	Similarity  float64 // 0 to 1
	Differences []Difference
	Again       bool // of a spurious fact: it says again what the fact Twin says, and counts with that
	Twin        int  // index in the extraction's list
}

// Difference is one attribute in which a pair disagrees.
type Difference struct {
	Attribute string // "type", "role", "value", "unit", "qualifier", "precision", "participant", "speaker", …
	Want, Got string // in words; Got is "" where the extraction does not state it
	Soft      bool   // left out, or a title that the table of titles does not know: a warning, not an error
}

// Forbidden is an extracted fact that a never-fact of the golden matches.
type Forbidden struct {
	Kind  schema.Kind
	Never int // index in the golden's Never
	Got   int
}

// Alignment is every pair, per kind in the order of schema.Kinds, in golden
// order with the spurious facts after.
type Alignment struct {
	Pairs     []Pair
	Forbidden []Forbidden
}

// Covers reports whether the extraction has the golden fact: it is paired,
// and nothing in what identifies it is contradicted. A party is identified by
// its name, a figure by value and unit, a date by its value, an event by its
// type and participants, a quote by its words. A party with a wrong role is
// covered, a figure with a wrong value is not.
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

// Identifies reports whether an attribute is part of what distinguishes one fact of a
// kind from another.
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
