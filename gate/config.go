package gate

import (
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"strings"
)

// Policy says when a run passes. Floors are between 0 and 1.
type Policy struct {
	Coverage   map[schema.Kind]float64            `json:"coverage,omitzero"`
	Precision  map[schema.Kind]float64            `json:"precision,omitzero"`
	Types      map[schema.Kind]map[string]float64 `json:"types,omitzero"` // of coverage, by party type, figure kind, event type
	Phenomena  map[string]float64                 `json:"phenomena,omitzero"`
	On         string                             `json:"on,omitempty"`         // "value" (default) or "low"
	Severities map[string]result.Severity         `json:"severities,omitempty"` // by check or family; Off is one of them
	FailOn     result.Severity                    `json:"fail_on,omitempty"`    // Error by default
	Baseline   string                             `json:"baseline,omitempty"`   // a file
	Required   []string                           `json:"required_articles,omitempty"`
	Budgets    Budgets                            `json:"budgets,omitzero"`
	Repeat     Repeat                             `json:"repeat,omitzero"`
	Quarantine []Quarantine                       `json:"quarantine,omitempty"`
	Unverified string                             `json:"unverified,omitempty"` // "show" (default) or UnverifiedFails: of checks that could not be made

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
const Off result.Severity = "off"

// Budgets are what a run may take.
type Budgets struct {
	LatencyP95 schema.Duration `json:"latency_p95,omitzero"`
	Cost       *float64        `json:"cost,omitzero"` // in the currency of the prices
}
