// Package result is the form of what a gate found, assay/result@1, and of what
// span scoring gives, assay/score@1.
package result

import (
	"cmp"
	"errors"
	"fmt"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/canonical"
	"github.com/assaykit/assay/schema"
)

// Form is the form of a [Result].
const Form = "assay/result@1"

// Result is the result of a gate: every run of an extractor on an article, in a
// stable order.
type Result struct {
	Form      string               `json:"form"`
	Version   string               `json:"version,omitempty"` // of assay
	Gate      Verdict              `json:"gate"`
	Reasons   []string             `json:"reasons,omitempty"` // why the verdict is fail or unknown
	Notices   []string             `json:"notices,omitempty"` // information that affects no verdict
	Runs      []Run                `json:"runs"`
	Usage     map[string]Usage     `json:"usage,omitempty"`     // by extractor, of those that are measured
	Stability map[string]Stability `json:"stability,omitempty"` // by extractor, of those that were run more than once
	Fixed     []KnownFinding       `json:"fixed,omitempty"`     // of the baseline, and not found any more
	Scores    Scores               `json:"scores"`              // of the only extractor; of several nothing is pooled, see Extractors

	Extractors map[string]ExtractorResult `json:"extractors,omitempty"` // by name
}

// ExtractorResult sums up all runs of one extractor. The verdict of a [Result]
// is the worst of them.
type ExtractorResult struct {
	Gate       Verdict  `json:"gate"`
	Reasons    []string `json:"reasons,omitempty"`
	Records    int      `json:"records"`
	Failed     int      `json:"failed,omitzero"`
	Unknown    int      `json:"unknown,omitzero"`
	Unverified int      `json:"unverified,omitzero"` // checks of its records that could not be made
	Floors     []Floor  `json:"floors,omitempty"`
	Scores     Scores   `json:"scores"`
}

// Floor is a score compared with the minimum that the policy requires.
type Floor struct {
	Measure string   `json:"measure"`        // "coverage", "precision" or "recall"
	Of      string   `json:"of"`             // a kind, "party/person", or a phenomenon
	Floor   float64  `json:"floor"`          // between 0 and 1
	Value   *float64 `json:"value,omitzero"` // what the floor was compared with: the score, or the low end of its interval; absent if not defined
	Verdict Verdict  `json:"verdict"`
}

// Usage sums up the metrics of an extractor's measured runs.
type Usage struct {
	Runs         int     `json:"runs"`
	P50          int64   `json:"p50"` // milliseconds an article, nearest rank
	P90          int64   `json:"p90"`
	P95          int64   `json:"p95"`
	P99          int64   `json:"p99"`
	InputTokens  int64   `json:"input_tokens,omitzero"`
	OutputTokens int64   `json:"output_tokens,omitzero"`
	Cost         float64 `json:"cost,omitzero"`
	Retries      int     `json:"retries,omitzero"`
	Cached       int     `json:"cached,omitzero"` // runs answered by the cache, not counted in the percentiles
}

// Stability is how consistent the repeated runs of an extractor on the same
// articles are.
type Stability struct {
	Attempts int            `json:"attempts"` // the most of any article
	PassK    []float64      `json:"pass_k"`   // PassK[k-1]: the chance that k attempts at an article all pass, a mean over articles
	Unstable []UnstableFact `json:"unstable"` // golden facts that some attempts got right and others not
}

// UnstableFact is a golden fact that was right in Held of Of attempts, but not
// in all.
type UnstableFact struct {
	Article string      `json:"article"`
	Kind    schema.Kind `json:"kind"`
	Fact    string      `json:"fact"` // in words
	Held    int         `json:"held"`
	Of      int         `json:"of"`
}

// KnownFinding is a line of a baseline.
type KnownFinding struct {
	Extractor   string `json:"extractor"`
	Article     string `json:"article"`
	Check       string `json:"check"`
	Fact        string `json:"fact,omitempty"` // the key of the fact it is about
	Fingerprint string `json:"fingerprint"`
	Sum         string `json:"sum,omitempty"` // of the line, in a baseline file
}

// Verdict is the outcome of a run or of the gate: [Pass], [Fail] or [Unknown].
// Unknown never counts as a pass.
type Verdict string

// The verdicts.
const (
	Pass    Verdict = "pass"
	Fail    Verdict = "fail"
	Unknown Verdict = "unknown"
)

// Run is the comparison of one record with its article and golden.
type Run struct {
	Extractor  string                            `json:"extractor"`
	Article    string                            `json:"article"`
	At         string                            `json:"at,omitempty"`        // the file, and for JSON Lines ":line", the record was read from
	File       string                            `json:"file,omitempty"`      // the article's file
	FirstLine  int                               `json:"first_line,omitzero"` // of the article's text in that file, from 1
	Attempt    int                               `json:"attempt,omitzero"`    // from 1, of articles that were extracted more than once
	Language   string                            `json:"language,omitempty"`
	Phenomena  []string                          `json:"phenomena,omitempty"`
	Verdict    Verdict                           `json:"verdict"`
	Error      string                            `json:"error,omitempty"`      // why the verdict is Unknown
	Unverified []Unverified                      `json:"unverified,omitempty"` // checks that were selected and could not be made
	Outcomes   map[schema.Kind]Counts            `json:"outcomes"`
	Types      map[schema.Kind]map[string]Counts `json:"types,omitempty"` // by party type, figure kind, event type
	Required   map[schema.Kind]Coverage          `json:"required,omitempty"`

	RequiredTypes map[schema.Kind]map[string]Coverage `json:"required_types,omitempty"` // Required by type, as in Types

	Findings []Finding `json:"findings"`
	Metrics  *Metrics  `json:"metrics,omitempty"`
}

// Counts are outcomes in the terms of MUC-5.
type Counts struct {
	COR int `json:"COR"` // correct
	INC int `json:"INC"` // incorrect
	PAR int `json:"PAR"` // partial
	MIS int `json:"MIS"` // missing
	SPU int `json:"SPU"` // spurious
}

// Coverage counts the required facts of a golden.
type Coverage struct {
	Found int `json:"found"`
	Of    int `json:"of"`
}

// Metrics are an extractor's measurements for one article. They affect no
// verdict unless a budget is set.
type Metrics struct {
	Milliseconds int64   `json:"milliseconds,omitzero"`
	InputTokens  int64   `json:"input_tokens,omitzero"`
	OutputTokens int64   `json:"output_tokens,omitzero"`
	Cost         float64 `json:"cost,omitzero"` // in the currency that the configuration prices tokens in
	Retries      int     `json:"retries,omitzero"`
	Cached       bool    `json:"cached,omitzero"`
}

// Severity is the severity of a [Finding]: [Note], [Warning] or [Error].
type Severity string

// The severities.
const (
	Note    Severity = "note"
	Warning Severity = "warning"
	Error   Severity = "error"
)

// Rank returns 1 for [Note], 2 for [Warning], 3 for [Error] and 0 for any other
// value.
func (s Severity) Rank() int {
	switch s {
	case Note:
		return 1
	case Warning:
		return 2
	case Error:
		return 3
	}
	return 0
}

// Finding is one thing wrong with a record.
type Finding struct {
	Check     string           `json:"check"`
	Severity  Severity         `json:"severity"`
	Article   string           `json:"article,omitempty"`
	Extractor string           `json:"extractor,omitempty"`
	Kind      schema.Kind      `json:"kind,omitempty"`
	Attribute string           `json:"attribute,omitempty"` // "role", "unit", … of an agree/* finding
	Want      *FactRef         `json:"want,omitempty"`      // the golden fact
	Got       *FactRef         `json:"got,omitempty"`       // the extracted fact
	Location  *schema.Location `json:"location,omitempty"`  // in the article
	Input     *schema.Position `json:"input,omitempty"`     // in the record, for form/* findings
	Message   string           `json:"message"`             // what was expected and what was found
	Found     string           `json:"found,omitempty"`     // what the extraction says of the attribute, in words
	Fix       string           `json:"fix,omitempty"`       // what would fix it
	Known     bool             `json:"known,omitzero"`      // listed in the baseline
	Fails     bool             `json:"fails,omitzero"`      // it makes the gate fail, alone or with others that bring a score under its floor
	Held      bool             `json:"held,omitzero"`       // a floor decides instead of the finding, and is met

	// Fingerprint identifies the finding in baselines. It depends on what was
	// found and about which fact, and not on the place in the record: reformatting
	// the record, reordering its lists and mistakes in other facts do not change it.
	// Another mistake in the same fact has another fingerprint.
	//
	// It is made of the check, the article, the extractor's name (a baseline
	// made under another name knows nothing), Kind, Attribute, the facts that
	// Want and Got name, of findings without Got the member that Input names,
	// and Found. The findings of a user's own check count their Message and the
	// words at and around their Location too, each pointer in the message as the
	// fact that it points at. Findings that are alike in all of that are counted.
	Fingerprint string `json:"fingerprint,omitempty"`
}

// FactRef refers to a fact of a record and describes it in words.
type FactRef struct {
	Pointer string `json:"pointer"`      // JSON pointer in its record: "/figures/3"
	ID      string `json:"id,omitempty"` // the fact's own id
	Text    string `json:"text"`         // the fact in words: "500000000000 USD (exact)"
	Key     string `json:"key"`          // what identifies it whatever the order and format: "500000000000 USD"
}

// Scores are the scores over all runs. A score that is not defined is absent.
type Scores struct {
	Coverage  map[schema.Kind]Score            `json:"coverage,omitempty"`
	Precision map[schema.Kind]Score            `json:"precision,omitempty"`
	Recall    map[schema.Kind]Score            `json:"recall,omitempty"`
	F1        map[schema.Kind]Score            `json:"f1,omitempty"`
	Groups    map[string]map[string]GroupScore `json:"groups,omitempty"` // by "language", "phenomenon", "type", then the group's name
}

// Score is a value with its 95 % bootstrap interval over articles.
type Score struct {
	Value float64  `json:"value"`
	Low   *float64 `json:"low,omitzero"`
	High  *float64 `json:"high,omitzero"`
	N     int      `json:"n"` // the denominator: facts counted
}

// GroupScore is the score of one group of runs, such as those in one language.
type GroupScore struct {
	Coverage  *float64 `json:"coverage,omitzero"`
	Precision *float64 `json:"precision,omitzero"`
	Recall    *float64 `json:"recall,omitzero"`
	F1        *float64 `json:"f1,omitzero"`
	N         int      `json:"n"`
	Articles  int      `json:"articles"`
}

// Decode decodes a [Result] of the form [Form]. Its error is a
// [*schema.DecodeError].
func Decode(data []byte) (*Result, error) {
	r := new(Result)
	if err := schema.Decode("result", data, schema.Options{}, r); err != nil {
		return nil, err
	}
	return r, nil
}

// Encode returns a result's canonical bytes, as [schema.Encode] does, except
// that bytes which are not UTF-8, such as in file names, become U+FFFD. It
// returns an error if r is nil.
func Encode(r *Result) ([]byte, error) {
	if r == nil {
		return nil, errors.New("there is no result to encode")
	}
	out := *r
	out.Form = cmp.Or(out.Form, Form)
	if out.Form != Form {
		return nil, fmt.Errorf("the result says that its form is %q, but that is %s", out.Form, Form)
	}
	b, err := canonical.JSON(&out, jsontext.AllowInvalidUTF8(true))
	if err != nil {
		return nil, fmt.Errorf("encoding a result: %w", err)
	}
	return b, nil
}
