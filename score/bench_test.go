package score_test

import (
	"testing"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/score"
)

func BenchmarkOf(b *testing.B) {
	r := suite("x", 1000, func(i int) int { return i % 11 })
	for i := range r.Runs {
		for _, k := range schema.Kinds() {
			r.Runs[i].Outcomes[k] = r.Runs[i].Outcomes[schema.KindDate]
			r.Runs[i].Required[k] = r.Runs[i].Required[schema.KindDate]
		}
	}
	for b.Loop() {
		score.Of(r.Runs)
	}
}
