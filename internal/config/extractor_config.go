package config

import (
	"strings"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/schema"
	"github.com/go-json-experiment/json"
)

// ExtractorType is the type of an extractor.
type ExtractorType string

// The types of extractors.
const (
	TypeBuiltin  ExtractorType = "builtin"  // package builtin
	TypeCommand  ExtractorType = "command"  // package command
	TypeHTTP     ExtractorType = "http"     // package web
	TypeOpenAI   ExtractorType = "openai"   // package openai
	TypeRecorded ExtractorType = "recorded" // package recorded
)

// Ends is whether the end of a mention is its last unit or the one after it.
type Ends string

// Inclusive means that an end is the last unit of a mention. The empty value
// and "exclusive" mean the unit after it.
const Inclusive Ends = "inclusive"

// Extractor is the configuration of one extractor and of the mapping of its
// outputs. The schema defines which members each Type has. Package
// internal/configured makes an extractor of it.
type Extractor struct {
	Type ExtractorType `json:"type"`

	Command  []string `json:"command,omitempty"`  // argv, no shell
	Input    string   `json:"input,omitempty"`    // one of command.Input
	Protocol string   `json:"protocol,omitempty"` // one of command.Protocol

	URL     string            `json:"url,omitempty"`
	Method  string            `json:"method,omitempty"` // "POST" by default
	Headers map[string]string `json:"headers,omitempty"`
	Body    string            `json:"body,omitempty"` // a template; the article as JSON by default

	BaseURL    string         `json:"base_url,omitempty"`
	Model      string         `json:"model,omitempty"`
	Prompt     string         `json:"prompt,omitempty"` // a file
	APIKeyEnv  string         `json:"api_key_env,omitempty"`
	APIKeyFile string         `json:"api_key_file,omitempty"`
	Price      *extract.Price `json:"price,omitempty"`

	Path string `json:"path,omitempty"` // of recorded outputs

	Unwrap      bool              `json:"unwrap,omitzero"`   // take off what is around the JSON of an answer
	Map         string            `json:"map,omitempty"`     // a file ending in .jq, or a jq program
	Offsets     schema.OffsetUnit `json:"offsets,omitempty"` // schema.CodePoint, UTF8 or UTF16
	Ends        Ends              `json:"ends,omitempty"`
	Locate      bool              `json:"locate,omitzero"`
	ReadValues  bool              `json:"read_values,omitzero"`
	Labels      Labels            `json:"labels,omitzero"`
	Timeout     schema.Duration   `json:"timeout,omitzero"` // for one article
	Retries     int               `json:"retries,omitzero"`
	Concurrency int               `json:"concurrency,omitzero"`
	Rate        float64           `json:"rate,omitzero"` // articles per second
	OutputCap   schema.Size       `json:"output_cap,omitzero"`
	Env         []string          `json:"env,omitempty"` // names of environment variables that it gets
}

// Labels are the meanings of an extractor's labels: a built-in table by its
// name, or a map from labels to a party type, a figure kind, a fact kind or
// [schema.Skip]. In a file they are a string or an object.
type Labels struct {
	Table string
	Map   map[string]string
}

// IsZero reports whether there is neither a table nor a map.
func (l Labels) IsZero() bool { return l.Table == "" && l.Map == nil }

// MarshalJSON returns the table's name or the map.
func (l Labels) MarshalJSON() ([]byte, error) {
	if l.Table != "" {
		return json.Marshal(l.Table)
	}
	return json.Marshal(l.Map, json.Deterministic(true))
}

// UnmarshalJSON decodes a string or an object.
func (l *Labels) UnmarshalJSON(b []byte) error {
	*l = Labels{}
	if strings.HasPrefix(string(b), `"`) {
		return json.Unmarshal(b, &l.Table)
	}
	return json.Unmarshal(b, &l.Map)
}
