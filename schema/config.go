package schema

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/go-json-experiment/json"
)

// Config is what a user asks assay to run: the file assay.yaml. Its paths are
// relative to the file's own folder. The zero value of every optional member
// is what config.schema.json says of its absence.
type Config struct {
	Version    int                        `json:"version"` // 1
	Cases      []Case                     `json:"cases"`
	Extractors map[string]ExtractorConfig `json:"extractors,omitempty"` // by name; none is the built-in one
	Gate       GateConfig                 `json:"gate,omitzero"`
	Checks     CheckSelection             `json:"checks,omitzero"`
	Reports    []ReportConfig             `json:"reports,omitempty"`

	places map[string]Position // by JSON pointer
}

// At tells where in the file a value stands, for errors that only others can
// find: a check that does not exist, a path that leads nowhere. An unknown
// pointer gives the place of the nearest value around it.
func (c *Config) At(pointer string) Position {
	for p := pointer; ; {
		if in, ok := c.places[p]; ok {
			in.Pointer = pointer
			return in
		}
		i := strings.LastIndexByte(p, '/')
		if i < 0 {
			return Position{Pointer: pointer}
		}
		p = p[:i]
	}
}

// Case is a set of articles with their truth.
type Case struct {
	Articles  string `json:"articles"`            // a folder, a file or JSON Lines
	Goldens   string `json:"goldens,omitempty"`   // a folder or a file
	Language  string `json:"language,omitempty"`  // of articles that do not say theirs
	Published string `json:"published,omitempty"` // likewise
}

// Types of extractors.
const (
	ExtractorBuiltin  = "builtin"
	ExtractorCommand  = "command"
	ExtractorHTTP     = "http"
	ExtractorOpenAI   = "openai"
	ExtractorRecorded = "recorded"
)

// ExtractorConfig is one extractor and how to read what it returns. Which
// members go with which Type is the schema's to say.
type ExtractorConfig struct {
	Type string `json:"type"`

	Command  []string `json:"command,omitempty"`  // argv, no shell
	Input    string   `json:"input,omitempty"`    // "stdin" (default), "json" or "file"
	Protocol string   `json:"protocol,omitempty"` // "once" (default) or "jsonl"

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

	Map         string   `json:"map,omitempty"`     // a file ending in .jq, or a jq program
	Offsets     string   `json:"offsets,omitempty"` // CodePoint, UTF8 or UTF16
	Ends        string   `json:"ends,omitempty"`    // "exclusive" (default) or "inclusive"
	Locate      bool     `json:"locate,omitzero"`
	ReadValues  bool     `json:"read_values,omitzero"`
	Labels      Labels   `json:"labels,omitzero"`
	Timeout     Duration `json:"timeout,omitzero"` // of one article
	Retries     int      `json:"retries,omitzero"`
	Concurrency int      `json:"concurrency,omitzero"`
	Rate        float64  `json:"rate,omitzero"` // articles a second
	OutputCap   Size     `json:"output_cap,omitzero"`
	Env         []string `json:"env,omitempty"` // names of variables that it may see
}

// Price of a million tokens.
type Price struct {
	Input    float64 `json:"input,omitzero"`
	Output   float64 `json:"output,omitzero"`
	Currency string  `json:"currency,omitempty"` // ISO 4217
}

// Skip is the label of what an extractor finds and assay does not want.
const Skip = "skip"

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

// GateConfig says when a run passes. Floors are between 0 and 1.
type GateConfig struct {
	Coverage   map[Kind]float64            `json:"coverage,omitzero"`
	Precision  map[Kind]float64            `json:"precision,omitzero"`
	Types      map[Kind]map[string]float64 `json:"types,omitzero"` // of coverage, by party type, figure kind, event type
	Phenomena  map[string]float64          `json:"phenomena,omitzero"`
	On         string                      `json:"on,omitempty"`         // "value" (default) or "low"
	Severities map[string]Severity         `json:"severities,omitempty"` // by check or family; Off is one of them
	FailOn     Severity                    `json:"fail_on,omitempty"`    // Error by default
	Baseline   string                      `json:"baseline,omitempty"`   // a file
	Required   []string                    `json:"required_articles,omitempty"`
	Budgets    Budgets                     `json:"budgets,omitzero"`
	Repeat     Repeat                      `json:"repeat,omitzero"`
	Quarantine []Quarantine                `json:"quarantine,omitempty"`
	Unverified string                      `json:"unverified,omitempty"` // "show" (default) or UnverifiedFails: of checks that could not be made

	StrictBaseline bool `json:"strict_baseline,omitzero"` // fail on findings of the baseline that have vanished
}

// UnverifiedFails is the policy that checks which could not be made fail.
const UnverifiedFails = "fail"

// Repeat says how an extractor that answers differently every time is judged.
type Repeat struct {
	Times int     `json:"times,omitzero"` // of every article; once when zero
	On    string  `json:"on,omitempty"`   // "worst" (default) or "share" of the attempts
	Share float64 `json:"share,omitzero"` // of the attempts that must pass
}

// Quarantine is findings that do not fail until a day.
type Quarantine struct {
	Article string `json:"article"`
	Check   string `json:"check,omitempty"` // or family; all when empty
	Until   string `json:"until"`           // the last day, EDTF
	Why     string `json:"why"`
}

// Covers reports whether the quarantine is of a check: of all where it names none.
func (q Quarantine) Covers(check string) bool {
	family, _, _ := strings.Cut(check, "/")
	switch q.Check {
	case "", check, family, family + "/*":
		return true
	}
	return false
}

// Off is the severity of a check that is not to run.
const Off Severity = "off"

// Budgets are what a run may take.
type Budgets struct {
	LatencyP95 Duration `json:"latency_p95,omitzero"`
	Cost       *float64 `json:"cost,omitzero"` // in the currency of the prices
}

// CheckSelection names checks or families of checks.
type CheckSelection struct {
	Only []string `json:"only,omitempty"`
	Skip []string `json:"skip,omitempty"`
}

// ReportConfig is a report to write.
type ReportConfig struct {
	Format string `json:"format"`
	Path   string `json:"path"`
}

// Duration is a length of time, in a file a string such as "1m30s".
type Duration time.Duration

// MarshalText writes it as time.Duration does.
func (d Duration) MarshalText() ([]byte, error) { return []byte(time.Duration(d).String()), nil }

// UnmarshalText reads what time.ParseDuration reads.
func (d *Duration) UnmarshalText(b []byte) error {
	v, err := time.ParseDuration(string(b))
	*d = Duration(v)
	return err
}

// Size is a number of bytes, in a file an integer or a string such as "16MiB".
type Size int64

// UnmarshalJSON reads either.
func (s *Size) UnmarshalJSON(b []byte) error {
	v, err := parseSize(strings.Trim(string(b), `"`))
	*s = v
	return err
}

func parseSize(s string) (Size, error) {
	digits, shift := s, 0
	for i, unit := range []string{"GiB", "MiB", "KiB", "B"} {
		if d, ok := strings.CutSuffix(s, unit); ok {
			digits, shift = d, 10*(3-i)
			break
		}
	}
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || n < 0 || n > 1<<62>>shift {
		return 0, fmt.Errorf("%q is not a size", s)
	}
	return Size(n << shift), nil
}
