package golden_test

import (
	"testing"

	"github.com/assaykit/assay/internal/golden/goldentest"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/lint"
	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/internal/invent"
	"github.com/assaykit/assay/seeds"
)

// FuzzDiff compares invented goldens: one and itself differ in nothing, also in
// another order, and what differs is told the same twice.
func FuzzDiff(f *testing.F) {
	for _, data := range invent.Seeds(12) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c := invent.New(invent.From(data))
		a := &seeds.Article{ID: "a", Language: c.Language, Published: invent.Published, Text: c.Text}
		backwards, _ := invent.Backwards(c.Golden, c.Got)
		require.Empty(t, golden.Diff(c.Golden, c.Golden, a).Changes)
		require.Empty(t, golden.Diff(c.Golden, backwards, a).Changes, "in another order")
		other := view.Clone(c.Golden)
		other.Parties, other.Figures, other.Dates, other.Quotes = c.Got.Parties, c.Got.Figures, c.Got.Dates, c.Got.Quotes
		given := goldentest.JSON(t, c.Golden, other)
		once := goldentest.JSON(t, golden.Diff(c.Golden, other, a))
		require.Equal(t, once, goldentest.JSON(t, golden.Diff(c.Golden, other, a)))
		require.Equal(t, given, goldentest.JSON(t, c.Golden, other), "what is compared is not written to")
		for _, issue := range lint.Golden(c.Golden, a, nil) {
			require.NotEmpty(t, issue.Message)
		}
	})
}
