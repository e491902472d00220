// Package config reads what a user asks assay to run: the file assay.yaml.
package config

import (
	"errors"
	"fmt"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/schema"
)

// Config is the file assay.yaml. Its paths are relative to the folder of that
// file. Each optional member has a zero value with the meaning that
// config.schema.json gives to its absence.
type Config struct {
	Version    int                  `json:"version"` // 1
	Cases      []Case               `json:"cases"`
	Extractors map[string]Extractor `json:"extractors,omitempty"` // by name; none is the built-in one
	Gate       Gate                 `json:"gate,omitzero"`
	Checks     Selection            `json:"checks,omitzero"`
	Reports    []Report             `json:"reports,omitempty"`

	positions schema.Positions
}

// At returns the position in the file of the value at a JSON pointer, for
// errors that only a caller can find: a check that does not exist, a path
// that leads nowhere. For an unknown pointer it is the position of the
// nearest value around it.
func (c *Config) At(pointer string) schema.Position { return c.positions.At(pointer) }

// Validate reports what is wrong with the gate's policy and the selection of
// checks, given a catalogue of checks, a user's own included. The error is a [*schema.DecodeError], as
// that of [Decode].
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

// Decode reads a configuration from YAML (or from JSON, which is YAML). Its
// error is a [*schema.DecodeError]: every problem has its line and column in the
// file. Which checks there are it does not know: see [Config.Validate].
func Decode(data []byte) (*Config, error) {
	c := new(Config)
	positions, err := schema.DecodeYAML("config", data, c)
	if err != nil {
		return nil, err
	}
	c.positions = positions
	return c, nil
}

// Gate is the policy of the gate and the file of known findings.
type Gate struct {
	gate.Policy

	Baseline string `json:"baseline,omitempty"` // a file
}

// Case is a set of articles with their truth.
type Case struct {
	Articles  string `json:"articles"`            // a folder, a file or JSON Lines
	Goldens   string `json:"goldens,omitempty"`   // a folder or a file
	Language  string `json:"language,omitempty"`  // of articles that do not say theirs
	Published string `json:"published,omitempty"` // likewise
}

// Selection names checks or families of checks.
type Selection struct {
	Only []string `json:"only,omitempty"`
	Skip []string `json:"skip,omitempty"`
}

// Report is a report to write.
type Report struct {
	Format string `json:"format"`
	Path   string `json:"path"`
}
