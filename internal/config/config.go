// Package config decodes the configuration of a suite, the file assay.yaml.
package config

import (
	"errors"
	"fmt"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/schema"
)

// Config is the file assay.yaml. Its paths are relative to the folder of that
// file. The zero value of an optional member means what config.schema.json
// defines for its absence.
type Config struct {
	Version    int                  `json:"version"` // 1
	Cases      []Case               `json:"cases"`
	Extractors map[string]Extractor `json:"extractors,omitempty"` // by name; if empty, the built-in extractor is used
	Gate       Gate                 `json:"gate,omitzero"`
	Checks     Selection            `json:"checks,omitzero"`
	Reports    []Report             `json:"reports,omitempty"`

	positions schema.Positions
}

// At returns the position in the file of the value at a JSON pointer, or of the
// nearest enclosing value. Callers use it for errors that are found after
// decoding, such as an unknown check or a path that does not exist.
func (c *Config) At(pointer string) schema.Position { return c.positions.At(pointer) }

// Validate validates the gate's policy and the selection of checks against a
// catalogue of checks, which may include a user's own. Its error is a
// [*schema.DecodeError], as that of [Decode].
func (c *Config) Validate(catalogue []*checks.Check) error {
	var problems []schema.Problem
	err := c.Gate.Policy.Validate(catalogue)
	if e, ok := errors.AsType[*gate.PolicyError](err); ok {
		for _, p := range e.Problems {
			p.Input = c.At("/gate" + p.Input.Pointer)
			problems = append(problems, p)
		}
	} else if err != nil {
		return err
	}
	problems = append(problems, c.unknownChecks("/checks/only", c.Checks.Only, catalogue)...)
	problems = append(problems, c.unknownChecks("/checks/skip", c.Checks.Skip, catalogue)...)
	return schema.AsError("", problems)
}

// unknownChecks returns a problem for each name of a list that no check has.
func (c *Config) unknownChecks(pointer string, names []string, catalogue []*checks.Check) (problems []schema.Problem) {
	for i, name := range names {
		if _, err := checks.Lookup(catalogue, name); err != nil {
			problems = append(problems, schema.Problem{
				Check: schema.CheckConfig, Rule: "enum", Input: c.At(fmt.Sprintf("%s/%d", pointer, i)), Message: err.Error(),
			})
		}
	}
	return problems
}

// Decode decodes a configuration from YAML (or JSON, which is a subset of it).
// Its error is a [*schema.DecodeError] in which every problem has its line and
// column in the file. It does not validate the names of checks; see
// [Config.Validate].
func Decode(data []byte) (*Config, error) {
	c := new(Config)
	positions, err := schema.DecodeYAML("config", data, c)
	if err != nil {
		return nil, err
	}
	c.positions = positions
	return c, nil
}

// Gate is the policy of the gate, and the baseline of known findings.
type Gate struct {
	gate.Policy

	Baseline string `json:"baseline,omitempty"` // a file
}

// Case is a set of articles with their goldens.
type Case struct {
	Articles  string `json:"articles"`            // a folder, a file or JSON Lines
	Goldens   string `json:"goldens,omitempty"`   // a folder or a file
	Language  string `json:"language,omitempty"`  // of articles without a language
	Published string `json:"published,omitempty"` // of articles without a date
	Gate      string `json:"gate,omitempty"`      // [Track] for cases that do not gate
}

// Track is the Gate of cases that are tracked and do not gate.
const Track = "track"

// Selection selects checks by their names or families.
type Selection struct {
	Only []string `json:"only,omitempty"`
	Skip []string `json:"skip,omitempty"`
}

// Report is a report to write.
type Report struct {
	Format string `json:"format"`
	Path   string `json:"path"`
}
