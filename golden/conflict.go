package golden

import (
	"github.com/assaykit/assay/schema"
)

// Conflict is something in a golden or a proposal that only a person can
// resolve.
type Conflict struct {
	Key       string             `json:"key"`                 // of the fact
	Kind      ConflictKind       `json:"kind"`                // what is in conflict
	Message   string             `json:"message"`             // what was written, what was found
	Fix       string             `json:"fix,omitempty"`       // what to do
	Locations []*schema.Location `json:"locations,omitempty"` // the candidates, or the words
	Surface   string             `json:"surface,omitempty"`   // of the mention
	Written   string             `json:"written,omitempty"`   // the value in the golden or the proposal
	Readings  []string           `json:"readings,omitempty"`
}

// ConflictKind is the kind of a [Conflict]. Besides those that a selection must
// allow, which have constants here, it is "source" if golden and article differ
// in language or day of publication, "both-changed" if the golden was changed
// after something else was proposed, "doubt" if the words support the value but
// their preferred reading is another, "open" if a value is missing that its
// words do not decide, and "changed" if the value changes and its words do not.
type ConflictKind string

// Kinds of conflicts.
const (
	ConflictMention    ConflictKind = "mention"    // several places fit a mention
	ConflictValue      ConflictKind = "value"      // no reading of its words supports the value
	ConflictRemoval    ConflictKind = "removal"    // the article still says what would be removed
	ConflictUnverified ConflictKind = "unverified" // nothing could be compared with the words
)

const (
	conflictSource ConflictKind = "source"
	conflictOpen   ConflictKind = "open"
)
