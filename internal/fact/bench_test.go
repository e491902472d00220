package fact_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
)

// BenchmarkSet interprets a golden of sixty facts, and the record that says the same.
func BenchmarkSet(b *testing.B) {
	data, err := os.ReadFile("../../golden/stargate-fr.json")
	require.NoError(b, err)
	g, problems := schema.InspectGolden(data, schema.Options{})
	require.Empty(b, problems)
	record, want := g.Article(), fact.OfGolden(g, nil)
	for _, tt := range []struct {
		name string
		make func()
	}{
		{"golden", func() { fact.OfGolden(g, nil) }},
		{"record", func() { fact.Of(record, nil) }},
		{"record beside its golden", func() { fact.OfBeside(record, nil, want) }},
	} {
		b.Run(tt.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				tt.make()
			}
		})
	}
}
