// Package runs reads and writes files of runs (assay/runs@1), and merges those of
// shards. A file is JSON Lines: a head, a line for each run in the order of the
// records, and an end without which the file is not complete.
package runs

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/jsonerror"
	"github.com/assaykit/assay/internal/version"
	"github.com/assaykit/assay/schema/result"
)

// Form is the form in the first line of a file.
const Form = "assay/runs@1"

// Head is what all runs of a file, and all shards of a whole, have in common.
type Head struct {
	Form    string        `json:"form"`
	Version string        `json:"version"` // of assay
	Shard   *result.Shard `json:"shard,omitempty"`
	Rules   Rules         `json:"rules"`
}

// Rules are what the runs were evaluated and are decided on with.
type Rules struct {
	Suite    string      `json:"suite"` // hash of the articles, the goldens, the mapping and the options
	Checks   []string    `json:"checks"`
	Policy   gate.Policy `json:"policy"`
	Today    string      `json:"today,omitempty"` // where the policy has a quarantine
	Baseline *Known      `json:"baseline,omitempty"`
	Closing  Closing     `json:"closing"`
}

// Known is the findings of a baseline.
type Known struct {
	Path     string                `json:"path"`
	Findings []result.KnownFinding `json:"findings"`
}

// Closing is what is said with the result of these runs.
type Closing struct {
	Extractor string        `json:"extractor"`         // name of the one that should have records where there are none
	Partial   string        `json:"partial,omitempty"` // said where an article has no record
	Notes     []string      `json:"notes,omitempty"`
	Notices   []gate.Notice `json:"notices,omitempty"`
	Advice    []string      `json:"advice,omitempty"`
	Declared  []string      `json:"declared,omitempty"` // extractors that the baseline may have findings of
}

// End is what is known when all runs were made.
type End struct {
	Input       int            `json:"input"` // number of records that were read, also of other shards
	Notes       []string       `json:"notes,omitempty"`
	Accumulator jsontext.Value `json:"accumulator"`
}

type endLine struct {
	End *End `json:"end"`
}

// NewHead returns the head of a file of runs, of a shard or of all.
func NewHead(rules Rules, shard result.Shard) Head {
	h := Head{Form: Form, Version: version.String(), Rules: rules}
	if shard.Count > 0 {
		h.Shard = &result.Shard{Index: shard.Index, Count: shard.Count}
	}
	return h
}

func encode(v any) ([]byte, error) {
	return json.Marshal(v, json.Deterministic(true), jsontext.AllowInvalidUTF8(true))
}

// Sum returns a hash of the rules, by which a process that read the suite itself can
// tell that it has the same.
func (r Rules) Sum() (string, error) {
	b, err := encode(r)
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:]), err
}

// State returns what a result of a shard needs in order to be merged.
func State(h Head, e End) (jsontext.Value, error) {
	return encode(struct {
		Head Head `json:"head"`
		End  End  `json:"end"`
	}{h, e})
}

// part is the runs of one shard, or of all.
type part struct {
	name string // its file
	head Head
	end  End
	runs func(func(n int, run result.Run) error) error
}

// partOf returns the part that a result of a shard is.
func partOf(name string, r *result.Result) (*part, error) {
	if r.Shard == nil {
		return nil, fmt.Errorf("%s is the result of no shard: give those of shards", name)
	}
	var state struct {
		Head Head `json:"head"`
		End  End  `json:"end"`
	}
	if err := json.Unmarshal(r.Shard.State, &state); err != nil {
		return nil, fmt.Errorf("%s: its shard cannot be read: %w", name, jsonerror.Explain(r.Shard.State, 1, err))
	}
	return &part{name: name, head: state.Head, end: state.End, runs: func(yield func(int, result.Run) error) error {
		for _, run := range r.Runs {
			n := run.Record
			run.Record = 0
			if err := yield(n, run); err != nil {
				return err
			}
		}
		return nil
	}}, nil
}
