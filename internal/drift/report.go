package drift

import (
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/canonical"
	"github.com/assaykit/assay/schema/result"
)

// Form is the name of the form of a [Report].
const Form = "assay/drift@1"

// Report is what changed between two batches.
type Report struct {
	Form     string         `json:"form"`
	Verdict  result.Verdict `json:"verdict"`           // fail if something changed significantly
	Reasons  []string       `json:"reasons,omitempty"` // why the verdict is not pass
	Base     Size           `json:"base"`
	Head     Size           `json:"head"`
	Both     int64          `json:"both"`               // articles in both batches, which are compared with themselves
	Sampled  bool           `json:"sampled,omitzero"`   // the numbers of articles are estimates
	Measures []Measure      `json:"measures"`           // those that could be compared
	TooFew   []string       `json:"too_few,omitempty"`  // measures that too few records tell anything about
	New      []Name         `json:"new,omitempty"`      // frequent names that only HEAD has, the most frequent first
	Vanished []Name         `json:"vanished,omitempty"` // those that only BASE has
}

// Size is the size of a batch.
type Size struct {
	Records  int64 `json:"records"`
	Articles int64 `json:"articles"`
	Facts    int64 `json:"facts"`
}

// Measure is one measure of both batches.
type Measure struct {
	Name        string  `json:"name"`
	Unit        Unit    `json:"unit"`
	Label       bool    `json:"-"` // of one of many types, units and the like
	Base        float64 `json:"base"`
	Head        float64 `json:"head"`
	Difference  float64 `json:"difference"` // Head - Base
	Low         float64 `json:"low"`        // ends of the 95 % interval of Difference
	High        float64 `json:"high"`
	P           float64 `json:"p"`
	Adjusted    float64 `json:"adjusted"` // P adjusted by Holm's method over all measures
	Significant bool    `json:"significant"`
}

// Unit is what a measure is in.
type Unit string

// The units of measures.
const (
	Share     Unit = "share"      // between 0 and 1
	PerRecord Unit = "per record" // a mean
	Magnitude Unit = "log10"      // the median of the decimal logarithm of an absolute value
	Days      Unit = "log10 days" // the median of the decimal logarithm of 1 and a number of days
)

// Name is a frequent name that one of the batches lacks.
type Name struct {
	Name    string `json:"name"`    // as a record writes it
	Records int64  `json:"records"` // records that name it, at least
}

// Encode returns the canonical JSON of a report.
func Encode(r *Report) ([]byte, error) { return canonical.JSON(r, jsontext.AllowInvalidUTF8(true)) }
