// Package result is the form of the result of a gate (assay/result@1) and of
// the scores of span scoring (assay/score@1).
package result

import (
	"cmp"
	"errors"
	"fmt"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/canonical"
	"github.com/assaykit/assay/schema"
)

// Form is the name of the form of a [Result].
const Form = "assay/result@1"

// Result is the result of a gate: every [Run] of an extractor on an article, in
// a stable order, with the verdict and the scores.
type Result struct {
	Form      string               `json:"form"`
	Version   string               `json:"version,omitempty"` // version of assay
	Gate      Verdict              `json:"gate"`
	Reasons   []string             `json:"reasons,omitempty"` // why the verdict is fail or unknown
	Notices   []string             `json:"notices,omitempty"` // information that affects no verdict
	Runs      []Run                `json:"runs"`
	Omitted   int                  `json:"omitted,omitzero"`    // number of runs that are not in Runs, which then has those with the worst findings, and of these only such findings
	Usage     map[string]Usage     `json:"usage,omitempty"`     // by extractor; only of extractors whose runs were measured
	Stability map[string]Stability `json:"stability,omitempty"` // by extractor; only of extractors that ran more than once on an article
	Fixed     []KnownFinding       `json:"fixed,omitempty"`     // findings of the baseline that did not occur again
	Scores    Scores               `json:"scores"`              // of the extractor; empty for several extractors, whose scores are in Extractors

	Extractors map[string]ExtractorResult `json:"extractors,omitempty"` // by name

	Shard *Shard `json:"shard,omitzero"` // the part of the suite that the result is of, nil for all of it
}

// Shard is one of several parts of a suite.
type Shard struct {
	Index int            `json:"index"` // from 1
	Count int            `json:"count"`
	State jsontext.Value `json:"state,omitzero"` // what merging needs, in a form of assay's own
}

// ExtractorResult summarizes all runs of one extractor. The verdict of a
// [Result] is the worst of its extractors' verdicts.
type ExtractorResult struct {
	Gate       Verdict  `json:"gate"`
	Reasons    []string `json:"reasons,omitempty"`
	Records    int      `json:"records"`
	Failed     int      `json:"failed,omitzero"`
	Unknown    int      `json:"unknown,omitzero"`
	Unverified int      `json:"unverified,omitzero"` // number of checks of its records that could not be made
	Floors     []Floor  `json:"floors,omitempty"`
	Scores     Scores   `json:"scores"`

	TakenOff map[string]int `json:"taken_off,omitempty"` // number of records by what was taken off their answers, see [Run]

	Findings map[string]FindingCounts `json:"findings,omitempty"` // by check, of all runs that gate; only of a result that omits runs

	Tracked *Tracked `json:"tracked,omitzero"` // its runs that do not gate, which none of the other members counts; nil for none
}

// Tracked summarizes an extractor's runs on cases that are tracked and do not gate
// (gate: track).
type Tracked struct {
	Records int    `json:"records"`
	Failed  int    `json:"failed,omitzero"` // that would fail the gate
	Unknown int    `json:"unknown,omitzero"`
	Scores  Scores `json:"scores"`
	Usage   *Usage `json:"usage,omitzero"` // nil if not measured

	Findings map[string]FindingCounts `json:"findings,omitempty"` // as in [ExtractorResult]
}

// FindingCounts counts the findings of a check. Known findings are counted by
// their severity too.
type FindingCounts struct {
	Error   int `json:"error,omitzero"`
	Warning int `json:"warning,omitzero"`
	Note    int `json:"note,omitzero"`
	Known   int `json:"known,omitzero"`
	Records int `json:"records,omitzero"` // number of records that have any
}

// Floor is a score compared with the minimum that the policy requires.
type Floor struct {
	Measure string   `json:"measure"`        // "coverage", "precision" or "recall"
	Of      string   `json:"of"`             // a kind, "party/person", or a phenomenon
	Floor   float64  `json:"floor"`          // between 0 and 1
	Value   *float64 `json:"value,omitzero"` // the value compared with Floor: the score, or the low end of its interval; nil if not defined
	Verdict Verdict  `json:"verdict"`
}

// Usage sums the metrics of an extractor's measured runs.
type Usage struct {
	Runs         int     `json:"runs"`
	P50          int64   `json:"p50"` // percentiles of milliseconds per article, nearest rank
	P90          int64   `json:"p90"`
	P95          int64   `json:"p95"`
	P99          int64   `json:"p99"`
	InputTokens  int64   `json:"input_tokens,omitzero"`
	OutputTokens int64   `json:"output_tokens,omitzero"`
	Cost         float64 `json:"cost,omitzero"`
	Currency     string  `json:"currency,omitempty"` // of Cost, an ISO 4217 code; [NoCurrency] if its runs cost several
	Retries      int     `json:"retries,omitzero"`
	Cached       int     `json:"cached,omitzero"` // number of runs answered by the cache, which the percentiles exclude
}

// Stability is how consistent the repeated runs of an extractor on the same
// articles are.
type Stability struct {
	Attempts int            `json:"attempts"` // the largest number of attempts at any article
	PassK    []float64      `json:"pass_k"`   // PassK[k-1]: the probability that k attempts at an article all pass, averaged over articles
	Unstable []UnstableFact `json:"unstable"` // golden facts that some attempts got right and others did not
}

// UnstableFact is a golden fact that was right in Correct of Of attempts, but not
// in all.
type UnstableFact struct {
	Article string      `json:"article"`
	Kind    schema.Kind `json:"kind"`
	Fact    string      `json:"fact"` // in words
	Correct int         `json:"held"`
	Of      int         `json:"of"`
}

// KnownFinding is a finding that a baseline lists: one line of its file.
type KnownFinding struct {
	Extractor   string `json:"extractor"`
	Article     string `json:"article"`
	Check       string `json:"check"`
	Fact        string `json:"fact,omitempty"` // the key of the fact that the finding is about
	Fingerprint string `json:"fingerprint"`
	Sum         string `json:"sum,omitempty"` // checksum of the line, in a baseline file
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
	Record     int                               `json:"record,omitzero"` // number of its record in the input, from 1; only in files of runs and in results of a shard
	Extractor  string                            `json:"extractor"`
	Article    string                            `json:"article"`
	At         string                            `json:"at,omitempty"`        // the file that the record was read from, with ":line" for JSON Lines
	File       string                            `json:"file,omitempty"`      // the article's file
	FirstLine  int                               `json:"first_line,omitzero"` // of the article's text in that file, from 1
	Attempt    int                               `json:"attempt,omitzero"`    // from 1; 0 for an article that was extracted once
	Tracked    bool                              `json:"tracked,omitzero"`    // its case does not gate (gate: track): it affects no verdict, score or floor but those of its own kind
	Language   string                            `json:"language,omitempty"`
	Phenomena  []string                          `json:"phenomena,omitempty"`
	Verdict    Verdict                           `json:"verdict"`
	Error      string                            `json:"error,omitempty"`      // why the verdict is Unknown
	TakenOff   []string                          `json:"taken_off,omitempty"`  // what was taken off the answer to find the record in it: "thought", "prose", "fence", "string"
	Unverified []Unverified                      `json:"unverified,omitempty"` // selected checks that could not be made
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
	Cost         float64 `json:"cost,omitzero"`
	Currency     string  `json:"currency,omitempty"` // of Cost, an ISO 4217 code; "" if there is no cost or nobody stated it
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

// Finding is one problem of a record.
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
	Found     string           `json:"found,omitempty"`     // the extracted value of the attribute, in words
	Fix       string           `json:"fix,omitempty"`       // how to fix it
	Known     bool             `json:"known,omitzero"`      // listed in the baseline
	Fails     bool             `json:"fails,omitzero"`      // the finding makes the gate fail, alone or with others that bring a score below its floor
	Held      bool             `json:"held,omitzero"`       // the finding would fail the gate, but a floor decides instead and is met

	// Fingerprint identifies the finding in baselines. It depends on what was
	// found, not on where that is in the record: reformatting the record,
	// reordering its lists, or mistakes in other facts do not change it, and
	// another mistake in the same fact has another fingerprint.
	//
	// It is computed from the check, the article, the extractor's name (so a
	// baseline applies to extractors of the same name only), Kind, Attribute,
	// the facts that Want and Got refer to, Found, and, for findings without
	// Got, the member that Input refers to. For findings of a user's own check
	// it also depends on Message, where each JSON pointer is replaced by the
	// fact it points to, and on the text at and around Location. Findings that
	// are equal in all of this are numbered.
	Fingerprint string `json:"fingerprint,omitempty"`

	// Under is the fingerprint of the finding of the same record that reports the
	// same mistake better, "" for none. Reports show a mistake once.
	Under string `json:"under,omitempty"`
}

// FactRef refers to a fact of a record and describes it.
type FactRef struct {
	Pointer string `json:"pointer"`      // JSON pointer in its record: "/figures/3"
	ID      string `json:"id,omitempty"` // the fact's own id
	Text    string `json:"text"`         // the fact in words: "500000000000 USD (exact)"
	Key     string `json:"key"`          // identifies it independent of order and format: "500000000000 USD"
}

// Scores are the scores over all runs. A score that is not defined is absent.
type Scores struct {
	Coverage  map[schema.Kind]Score            `json:"coverage,omitempty"`
	Precision map[schema.Kind]Score            `json:"precision,omitempty"`
	Recall    map[schema.Kind]Score            `json:"recall,omitempty"`
	F1        map[schema.Kind]Score            `json:"f1,omitempty"`
	Groups    map[string]map[string]GroupScore `json:"groups,omitempty"` // by "language", "phenomenon", "type", then the group's name
}

// Score is a value with its 95 % bootstrap interval over articles. Low and High
// are nil if the interval is not defined.
type Score struct {
	Value float64  `json:"value"`
	Low   *float64 `json:"low,omitzero"`
	High  *float64 `json:"high,omitzero"`
	N     int      `json:"n"` // the denominator: the number of facts counted
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

// Encode returns a result's canonical JSON, as [schema.Encode] does, except
// that bytes that are not UTF-8, such as in file names, become U+FFFD. It
// returns an error if r is nil.
func Encode(r *Result) ([]byte, error) {
	if r == nil {
		return nil, errors.New("the result is nil")
	}
	out := *r
	out.Form = cmp.Or(out.Form, Form)
	if out.Form != Form {
		return nil, fmt.Errorf("the result's form is %q; it must be %s", out.Form, Form)
	}
	b, err := canonical.JSON(&out, jsontext.AllowInvalidUTF8(true))
	if err != nil {
		return nil, fmt.Errorf("encoding a result: %w", err)
	}
	return b, nil
}
