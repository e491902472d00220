package result_test

import (
	"errors"
	"fmt"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// ExampleDecode reads a result that an earlier run stored, and counts what makes
// its gate fail.
func ExampleDecode() {
	r, err := result.Decode([]byte(`{"form": "assay/result@1", "gate": "fail", "scores": {}, "runs": [
		{"article": "bridge", "extractor": "rules", "verdict": "fail", "outcomes": {}, "findings": [
			{"check": "value/figure", "severity": "error", "message": "10 times too small", "fails": true},
			{"check": "form/language", "severity": "note", "message": "no language"}]}]}`))
	if err != nil {
		panic(err)
	}
	fmt.Println(r.Gate)
	for _, run := range r.Runs {
		for _, f := range run.Findings {
			if f.Fails {
				fmt.Println(run.Article, f.Check, f.Severity, f.Message)
			}
		}
	}

	_, err = result.Decode([]byte(`{"form": "assay/result@1", "gate": "green", "runs": [], "scores": {}}`))
	if wrong := (*schema.DecodeError)(nil); errors.As(err, &wrong) {
		fmt.Println(wrong.Problems[0].Input.Pointer, wrong.Problems[0].Message)
	}
	// Output:
	// fail
	// bridge value/figure error 10 times too small
	// /gate "green" is not one of "pass", "fail", "unknown"
}
