package golden

import (
	"github.com/assaykit/assay/schema"
)

// Conflict is something that only a person can settle.
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

// ConflictKind tells what a conflict is about, and so what Accept asks for
// before it is settled.
type ConflictKind string

// The kinds of conflicts.
const (
	ConflictMention    ConflictKind = "mention"      // where a mention stands
	ConflictSource     ConflictKind = "source"       // golden and article differ in language or day of publication
	ConflictBoth       ConflictKind = "both-changed" // the golden was changed after something else was proposed
	ConflictValue      ConflictKind = "value"        // no reading of its words supports the value
	ConflictDoubt      ConflictKind = "doubt"        // its words support the value, but are first read otherwise
	ConflictOpen       ConflictKind = "open"         // a value is missing, and its words do not decide it
	ConflictChanged    ConflictKind = "changed"      // another value for the same words
	ConflictRemoval    ConflictKind = "removal"      // the article still says what would be removed
	ConflictUnverified ConflictKind = "unverified"   // nothing could be held against the words
)
