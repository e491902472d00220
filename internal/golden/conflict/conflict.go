package conflict

import (
	"github.com/assaykit/assay/schema"
)

// Conflict is something in a golden or a proposal that only a person can
// resolve.
type Conflict struct {
	Key       string             `json:"key"`                 // of the fact
	Kind      Kind               `json:"kind"`                // what is in conflict
	Message   string             `json:"message"`             // what the golden has, and what the article has
	Fix       string             `json:"fix,omitempty"`       // what to do
	Locations []*schema.Location `json:"locations,omitempty"` // the candidates, or the words
	Surface   string             `json:"surface,omitempty"`   // of the mention
	Written   string             `json:"written,omitempty"`   // the value in the golden or the proposal
	Readings  []string           `json:"readings,omitempty"`
}

// Kind is the kind of a [Conflict]. Besides those that have
// constants it is "both-changed" if the golden was changed after something else was
// proposed, "doubt" if the words support the value but their preferred reading is
// another, and "changed" if the value changes and its words do not.
type Kind string

// Kinds of conflicts.
const (
	Mention    Kind = "mention"    // several places fit a mention
	Value      Kind = "value"      // no reading of its words supports the value
	Removal    Kind = "removal"    // the article still states what would be removed
	Unverified Kind = "unverified" // nothing could be compared with the words
	Source     Kind = "source"     // golden and article differ in language or day of publication
	Open       Kind = "open"       // a value is missing that its words do not decide
)
