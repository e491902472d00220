package recognize

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

// TestDatesOfArticles compares the kit's articles with their goldens: every
// required date is read with the preferred value and its span, and where the
// golden is complete nothing else is a date.
func TestDatesOfArticles(t *testing.T) {
	for _, id := range []string{"stargate-fr", "stargate-en", "chiffres-budget-fr", "timeline-en"} {
		t.Run(id, func(t *testing.T) { requireDates(t, kitArticle(t, id), kitGolden(t, id)) })
	}
	t.Run("original", func(t *testing.T) {
		b, err := os.ReadFile(filepath.Join("..", "..", "shared", "seeds", "koreatimes-stargate-fr.txt"))
		if err != nil {
			t.Skip("the original article is not at hand")
		}
		requireDates(t, string(b), kitGolden(t, "koreatimes-stargate-fr"))
	})
}

func requireDates(t *testing.T, text string, g schema.Golden) {
	t.Helper()
	e, err := schema.ParseEDTF(g.Source.Published)
	require.NoError(t, err)
	published, _ := e.First()
	var spans []Span
	for _, s := range Text(text, g.Source.Language, published) {
		if s.Readings[0].Kind == schema.KindDate {
			spans = append(spans, s)
		}
	}
	equal := func(a, b string) bool {
		x, err1 := schema.ParseEDTF(a)
		y, err2 := schema.ParseEDTF(b)
		return err1 == nil && err2 == nil && x.Compare(y) == schema.Equal
	}
	used := make([]bool, len(spans))
	for _, d := range g.Dates {
		for _, m := range d.Mentions {
			start, end, ok := m.Span()
			require.True(t, ok)
			i := slices.IndexFunc(spans, func(s Span) bool { return s.Start < end && start < s.End })
			if i < 0 {
				if d.Need != schema.Optional {
					t.Errorf("%s: not found", d.Value)
				}
				continue
			}
			used[i] = true
			if got := spans[i].Readings[0].Date.Value; !equal(got, d.Value) {
				t.Errorf("%q: want %s, got %s", spans[i].Text, d.Value, got)
			}
			if spans[i].Start != start || spans[i].End != end {
				t.Errorf("%q [%d,%d): the golden's span is [%d,%d)", spans[i].Text, spans[i].Start, spans[i].End, start, end)
			}
		}
	}
	for i, s := range spans {
		if !used[i] && g.Complete.Dates && !slices.ContainsFunc(g.Dates, func(d schema.Date) bool { return equal(d.Value, s.Readings[0].Date.Value) }) {
			t.Errorf("%q: no date of the golden", s.Text)
		}
	}
}
