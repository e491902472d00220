package gate_test

import (
	"fmt"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

func ExampleDecide() {
	runs := []result.Run{{
		Extractor: "mine", Article: "harbour",
		Outcomes: map[schema.Kind]result.Counts{schema.KindFigure: {COR: 3, MIS: 1}},
		Required: map[schema.Kind]result.Coverage{schema.KindFigure: {Found: 3, Of: 4}},
		Findings: []result.Finding{{Check: "coverage/figure", Severity: result.Error, Message: "7 % is missing"}},
	}}
	policy := gate.Policy{
		Coverage: map[schema.Kind]float64{schema.KindFigure: 0.9},
		Required: []string{"harbour", "bridge"},
	}
	r, err := gate.Decide(runs, checks.All(), policy, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Gate)
	for _, reason := range r.Reasons {
		fmt.Println(reason)
	}
	// Output:
	// unknown
	// the required article bridge was not run
	// coverage of figures is 75.0 %, under its floor of 90 %
}

func ExamplePolicy_Validate() {
	policy := gate.Policy{
		Precision:  map[schema.Kind]float64{"figures": 0.99},
		Severities: map[string]result.Severity{"coverage/figure": "warn"},
	}
	fmt.Println(policy.Validate(checks.All()))
	// Output:
	// /precision/figures: "figures" is not a kind of fact that has such a floor; did you mean "figure"?
	// /severities/coverage~1figure: "warn" is not one of "note", "warning", "error", "off"; did you mean "warning"?
}
