package scoring_test

import (
	"fmt"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/fact"
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
	b.ReportAllocs()
	for b.Loop() {
		scoring.Of(runs)
	}
}

func BenchmarkCount(b *testing.B) {
	data, err := os.ReadFile("../../golden/stargate-fr.json")
	require.NoError(b, err)
	g, problems := schema.InspectGolden(data, schema.Options{})
	require.Empty(b, problems)
	want := fact.OfGolden(g, nil)
	got := fact.OfBeside(g.Article(), nil, want)
	a, err := align.Facts(b.Context(), want, got)
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		scoring.Count(want, got, a)
	}
}
