package gate

import (
	"strings"
	"time"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// Policy configures when a run passes. The zero Policy fails on every finding
// of severity [result.Error]. Floors are between 0 and 1. [Policy.Validate]
// reports mistakes in a policy, and [Decide] refuses one that has any.
type Policy struct {
	Coverage   map[schema.Kind]float64            `json:"coverage,omitzero"`
	Precision  map[schema.Kind]float64            `json:"precision,omitzero"`
	Types      map[schema.Kind]map[string]float64 `json:"types,omitzero"` // of coverage, by party type, figure kind, event type
	Phenomena  map[string]float64                 `json:"phenomena,omitzero"`
	On         On                                 `json:"on,omitempty"`         // OnValue by default
	Severities map[string]result.Severity         `json:"severities,omitempty"` // by check, family or family/*; Off is one of them
	FailOn     result.Severity                    `json:"fail_on,omitempty"`    // result.Error by default
	Required   []string                           `json:"required_articles,omitempty"`
	Budgets    Budgets                            `json:"budgets,omitzero"`
	Repeat     Repeat                             `json:"repeat,omitzero"`
	Quarantine []Quarantine                       `json:"quarantine,omitempty"`
	Unverified Unverified                         `json:"unverified,omitempty"` // UnverifiedShow by default

	StrictBaseline bool `json:"strict_baseline,omitzero"` // fail on findings of the baseline that have vanished

	Today schema.Day `json:"-"` // what the days of Quarantine are compared with; the current day where it is zero
}

// On is what floors are compared with.
type On string

// What floors are compared with.
const (
	OnValue On = "value" // the score
	OnLow   On = "low"   // the low end of its 95 % interval over articles
)

// Unverified is what becomes of checks that were selected and could not be made.
type Unverified string

// What becomes of checks that could not be made.
const (
	UnverifiedShow Unverified = "show" // they are counted and shown
	UnverifiedFail Unverified = "fail"
)

// Off is the severity of a check that is not to run.
const Off result.Severity = "off"

// MaxRepeat is how often an article is extracted at the most.
const MaxRepeat = 100

// Repeat says how an extractor that answers differently every time is judged.
type Repeat struct {
	Times int      `json:"times,omitzero"` // of every article; once when zero
	On    RepeatOn `json:"on,omitempty"`   // RepeatWorst by default
	Share float64  `json:"share,omitzero"` // of the attempts that must pass, with RepeatShare alone
}

// RepeatOn is what decides an article that was extracted more than once.
type RepeatOn string

// What decides an article that was extracted more than once.
const (
	RepeatWorst RepeatOn = "worst" // its worst attempt
	RepeatShare RepeatOn = "share" // the share of its attempts that pass
)

// Quarantine is findings that do not fail until a day.
type Quarantine struct {
	Article string `json:"article"`
	Check   string `json:"check,omitempty"` // or family; all when empty
	Until   string `json:"until"`           // the last day, EDTF
	Why     string `json:"why"`
}

// covers reports whether the quarantine is of a check: of all where it names none.
func (q Quarantine) covers(check string) bool {
	family, _, _ := strings.Cut(check, "/")
	switch q.Check {
	case "", check, family, family + "/*":
		return true
	}
	return false
}

// Budgets are what a run may take.
type Budgets struct {
	LatencyP95 schema.Duration `json:"latency_p95,omitzero"`
	Cost       *float64        `json:"cost,omitzero"` // in the currency of the prices
}

func (p Policy) today() schema.Day {
	if p.Today.IsZero() {
		return schema.DayOf(time.Now())
	}
	return p.Today
}

// severityOf returns the severity that the policy sets for a check, else for
// its family, else "".
func (p Policy) severityOf(check string) result.Severity {
	family, _, _ := strings.Cut(check, "/")
	for _, name := range []string{check, family + "/*", family} {
		if s, ok := p.Severities[name]; ok {
			return s
		}
	}
	return ""
}
