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
	Types      map[schema.Kind]map[string]float64 `json:"types,omitzero"` // floors of coverage by party type, figure kind, event type
	Phenomena  map[string]float64                 `json:"phenomena,omitzero"`
	On         On                                 `json:"on,omitempty"`         // OnValue by default
	Severities map[string]result.Severity         `json:"severities,omitempty"` // by check, family or family/*; may be Off
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

// The values of [On].
const (
	OnValue On = "value" // the score
	OnLow   On = "low"   // the low end of its 95 % interval over articles
)

// Unverified is how the gate treats selected checks that could not be made.
type Unverified string

// The values of [Unverified].
const (
	UnverifiedShow Unverified = "show" // count and show them
	UnverifiedFail Unverified = "fail" // fail
)

// Off is the severity of a check whose findings are dropped.
const Off result.Severity = "off"

// MaxRepeat is the largest number of attempts at an article.
const MaxRepeat = 100

// Repeat configures repeated attempts at each article, for extractors whose
// answers vary.
type Repeat struct {
	Times int      `json:"times,omitzero"` // attempts at each article; 0 means 1
	On    RepeatOn `json:"on,omitempty"`   // RepeatWorst by default
	Share float64  `json:"share,omitzero"` // with RepeatShare, the share of the attempts that must pass, above 0 and up to 1
}

// RepeatOn is what decides on an article with several attempts.
type RepeatOn string

// The values of [RepeatOn].
const (
	RepeatWorst RepeatOn = "worst" // its worst attempt
	RepeatShare RepeatOn = "share" // the share of its attempts that pass
)

// Quarantine exempts findings on an article from failing until a day.
type Quarantine struct {
	Article string `json:"article"`         // id
	Check   string `json:"check,omitempty"` // name, family or family/*; "" for all checks
	Until   string `json:"until"`           // the last day, such as 2026-12-31
	Why     string `json:"why"`             // reason, required
}

// covers reports whether the quarantine applies to a check.
func (q Quarantine) covers(check string) bool {
	family, _, _ := strings.Cut(check, "/")
	switch q.Check {
	case "", check, family, family + "/*":
		return true
	}
	return false
}

// Budgets limit the resources of an extractor.
type Budgets struct {
	LatencyP95 schema.Duration `json:"latency_p95,omitzero"` // 95th percentile of latency; 0 for no limit
	Cost       *float64        `json:"cost,omitzero"`        // of all runs, in the currency of the prices; nil for no limit
}

func (p Policy) today() schema.Day {
	if p.Today.IsZero() {
		return schema.DayOf(time.Now())
	}
	return p.Today
}

// SeverityOf returns the severity that the policy sets for a check, else for
// its family, else "".
func (p Policy) SeverityOf(check string) result.Severity {
	family, _, _ := strings.Cut(check, "/")
	for _, name := range []string{check, family + "/*", family} {
		if s, ok := p.Severities[name]; ok {
			return s
		}
	}
	return ""
}
