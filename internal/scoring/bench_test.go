package scoring_test

import (
	"fmt"
	"testing"

	"github.com/assaykit/assay/internal/scoring"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

func BenchmarkOf(b *testing.B) {
	runs := make([]result.Run, 1000)
	for i := range runs {
		runs[i] = result.Run{
			Extractor: "x", Article: fmt.Sprintf("a%03d", i), Language: "en", Verdict: result.Pass,
			Outcomes: map[schema.Kind]result.Counts{}, Required: map[schema.Kind]result.Coverage{},
		}
		found := i % 11
		for _, k := range schema.Kinds() {
			runs[i].Outcomes[k] = result.Counts{COR: found, MIS: 10 - found}
			runs[i].Required[k] = result.Coverage{Found: found, Of: 10}
		}
	}
	for b.Loop() {
		scoring.Of(runs)
	}
}
