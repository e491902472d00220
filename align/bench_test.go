package align_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
)

// fiveMistakes returns the record of a golden with a mistake of each sort: a wrong
// name, a wrong value, a missing date, an event with another place and a shorter quote.
func fiveMistakes(g *schema.Golden) *schema.Article {
	a := g.Article()
	a.Parties, a.Figures, a.Dates = slices.Clone(a.Parties), slices.Clone(a.Figures), slices.Clone(a.Dates)
	a.Events, a.Quotes = slices.Clone(a.Events), slices.Clone(a.Quotes)
	a.Parties[2].Name = "Ines Delorme"
	a.Figures[1].Value = schema.NewDecimal(4711, 0)
	a.Dates = a.Dates[1:]
	a.Events[3].Place = a.Parties[0].ID
	a.Quotes[0].Text = a.Quotes[0].Text[:len(a.Quotes[0].Text)/2]
	return a
}

// BenchmarkFacts aligns records with a golden that is prepared, as most are.
func BenchmarkFacts(b *testing.B) {
	g := kit(b, "stargate-fr")
	different, alike := large(1000, false, true), large(100, true, true)
	for _, tt := range []struct {
		name   string
		golden *schema.Golden
		got    *schema.Article
	}{
		{"faultless", g, g.Article()},
		{"five mistakes", g, fiveMistakes(g)},
		{"3000 different", asGolden(different), different},
		{"300 alike", asGolden(alike), alike},
	} {
		b.Run(tt.name, func(b *testing.B) {
			want := fact.OfGolden(tt.golden, nil)
			got := fact.OfBeside(tt.got, nil, want)
			facts := len(tt.got.Parties) + len(tt.got.Figures) + len(tt.got.Dates) + len(tt.got.Events) + len(tt.got.Quotes)
			b.ReportAllocs()
			for b.Loop() {
				_, err := align.Facts(b.Context(), want, got)
				require.NoError(b, err)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(facts), "ns/fact")
		})
	}
}
