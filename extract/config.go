package extract

import (
	"strings"

	"github.com/assaykit/assay/schema"
	"github.com/go-json-experiment/json"
)

// Type is what an extractor is.
type Type string

// The types of extractors.
const (
	TypeBuiltin  Type = "builtin"  // package builtin
	TypeCommand  Type = "command"  // package command
	TypeHTTP     Type = "http"     // package web
	TypeOpenAI   Type = "openai"   // package openai
	TypeRecorded Type = "recorded" // package recorded
)

// Input is how a program that is started for each article gets it.
type Input string

// The inputs of a program that are not "" or "stdin": the article's text on
// standard input, but where an argument has {file}.
const (
	InputJSON Input = "json" // one line {"id","language","published","title","text"} on standard input
	InputFile Input = "file" // a file with its text, named by {file} or by a last argument
)

// Protocol is how many articles one process of a program answers.
type Protocol string

// JSONLines is the protocol that is not "" or "once", one article: a line of JSON
// on standard input for each of many articles, and a line on standard output for
// its answer.
const JSONLines Protocol = "jsonl"

// Ends says which unit the end of a mention is.
type Ends string

// Inclusive is the end that is not "" or "exclusive", the unit after a mention: the
// last unit of it.
const Inclusive Ends = "inclusive"

// Config is one extractor and how to read what it returns, as a configuration
// says it. Which members go with which Type is the schema's to say. Package
// configured makes an extractor of it.
type Config struct {
	Type Type `json:"type"`

	Command  []string `json:"command,omitempty"` // argv, no shell
	Input    Input    `json:"input,omitempty"`
	Protocol Protocol `json:"protocol,omitempty"`

	URL     string            `json:"url,omitempty"`
	Method  string            `json:"method,omitempty"` // "POST" by default
	Headers map[string]string `json:"headers,omitempty"`
	Body    string            `json:"body,omitempty"` // a template; the article as JSON by default

	BaseURL    string `json:"base_url,omitempty"`
	Model      string `json:"model,omitempty"`
	Prompt     string `json:"prompt,omitempty"` // a file
	APIKeyEnv  string `json:"api_key_env,omitempty"`
	APIKeyFile string `json:"api_key_file,omitempty"`
	Price      *Price `json:"price,omitempty"`

	Path string `json:"path,omitempty"` // of recorded outputs

	Map         string            `json:"map,omitempty"`     // a file ending in .jq, or a jq program
	Offsets     schema.OffsetUnit `json:"offsets,omitempty"` // CodePoint, UTF8 or UTF16
	Ends        Ends              `json:"ends,omitempty"`
	Locate      bool              `json:"locate,omitzero"`
	ReadValues  bool              `json:"read_values,omitzero"`
	Labels      Labels            `json:"labels,omitzero"`
	Timeout     schema.Duration   `json:"timeout,omitzero"` // of one article
	Retries     int               `json:"retries,omitzero"`
	Concurrency int               `json:"concurrency,omitzero"`
	Rate        float64           `json:"rate,omitzero"` // articles a second
	OutputCap   schema.Size       `json:"output_cap,omitzero"`
	Env         []string          `json:"env,omitempty"` // names of variables that it may see
}

// Labels say what an extractor's own labels mean: a table that assay carries,
// by its name, or label by label a party type, a figure kind, a fact kind or
// Skip. In a file it is a string or an object.
type Labels struct {
	Table string
	Map   map[string]string
}

// IsZero reports whether nothing is said.
func (l Labels) IsZero() bool { return l.Table == "" && l.Map == nil }

// MarshalJSON writes the table's name or the map.
func (l Labels) MarshalJSON() ([]byte, error) {
	if l.Table != "" {
		return json.Marshal(l.Table)
	}
	return json.Marshal(l.Map, json.Deterministic(true))
}

// UnmarshalJSON reads either.
func (l *Labels) UnmarshalJSON(b []byte) error {
	*l = Labels{}
	if strings.HasPrefix(string(b), `"`) {
		return json.Unmarshal(b, &l.Table)
	}
	return json.Unmarshal(b, &l.Map)
}
