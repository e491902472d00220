package golden

import (
	"github.com/assaykit/assay/schema"
)

// Conflict is something that only a person can resolve.
type Conflict struct {
	Key       string             `json:"key"`                 // of the fact
	Kind      ConflictKind       `json:"kind"`                // what is in conflict
	Message   string             `json:"message"`             // what was written, what was found
	Fix       string             `json:"fix,omitempty"`       // what to do
	Locations []*schema.Location `json:"locations,omitempty"` // the candidates, or the words
	Surface   string             `json:"surface,omitempty"`   // of the mention
	Written   string             `json:"written,omitempty"`   // the value that the golden or the proposal holds
	Readings  []string           `json:"readings,omitempty"`
}

// ConflictKind tells what a conflict is about. Beside those that take a
// person's leave of their own, it is "source" where golden and article differ
// in language or day of publication, "both-changed" where the golden was
// changed after something else was proposed, "doubt" where the words support
// the value but are first read otherwise, "open" where a value is missing that
// its words do not decide, and "changed" where the value changes and its words
// do not.
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
