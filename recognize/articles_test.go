package recognize

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

// kitArticle returns the body of one of the kit's articles.
func kitArticle(t testing.TB, id string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "seeds", id+".txt"))
	require.NoError(t, err)
	_, body, ok := strings.Cut(string(b), "\n---\n")
	require.True(t, ok)
	return body
}

func kitGolden(t testing.TB, id string) schema.Golden {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "golden", id+".json"))
	require.NoError(t, err)
	var g schema.Golden
	require.NoError(t, json.Unmarshal(b, &g))
	return g
}

// TestFiguresOfArticles compares the kit's articles with their goldens: every
// required figure is read with its kind, value, unit and qualifier as the
// preferred reading, and where the golden is complete nothing else is.
func TestFiguresOfArticles(t *testing.T) {
	for _, id := range []string{"stargate-fr", "stargate-en", "chiffres-budget-fr", "timeline-en"} {
		t.Run(id, func(t *testing.T) { requireFigures(t, kitArticle(t, id), kitGolden(t, id)) })
	}
	t.Run("original", func(t *testing.T) {
		b, err := os.ReadFile(filepath.Join("..", "..", "shared", "seeds", "koreatimes-stargate-fr.txt"))
		if err != nil {
			t.Skip("the original article is not at hand")
		}
		requireFigures(t, string(b), kitGolden(t, "koreatimes-stargate-fr"))
	})
}

func requireFigures(t *testing.T, text string, g schema.Golden) {
	t.Helper()
	day, err := time.Parse(time.DateOnly, g.Source.Published)
	require.NoError(t, err)
	published := schema.DayOf(day)
	spans := Text(text, g.Source.Language, published)
	known := func(s Span) bool {
		return slices.ContainsFunc(g.Figures, func(f schema.Figure) bool {
			return slices.ContainsFunc(f.Mentions, func(m schema.Mention) bool {
				start, end, ok := m.Span()
				return ok && start < s.End && s.Start < end
			})
		})
	}
	for _, f := range g.Figures {
		for _, m := range f.Mentions {
			start, end, ok := m.Span()
			if !ok || f.Need == schema.Optional {
				continue
			}
			i := slices.IndexFunc(spans, func(s Span) bool { return s.Start < end && start < s.End && s.Readings[0].Kind == schema.KindFigure })
			if i < 0 {
				t.Errorf("%s: not found", f.Value)
				continue
			}
			r := spans[i].Readings[0].Figure
			if !agrees(r, f) {
				t.Errorf("%q: want %s %s..%s %s %s, got %+v", spans[i].Text, f.Kind, f.Value, f.ValueMax, f.Unit, f.Qualifier, r)
			}
			if spans[i].Start != start || spans[i].End != end {
				t.Logf("%q [%d,%d): the golden's span is [%d,%d)", spans[i].Text, spans[i].Start, spans[i].End, start, end)
			}
		}
	}
	for _, s := range spans {
		if s.Readings[0].Kind == schema.KindFigure && !known(s) {
			t.Errorf("%q is no figure of the golden: %+v", s.Text, s.Readings[0].Figure)
		}
	}
}

// agrees compares a reading with a fact and with what else the fact accepts.
// A fraction that does not end agrees where the fact's digits round it.
func agrees(r Figure, f schema.Figure) bool {
	qualifier := f.Qualifier
	if qualifier == "" {
		qualifier = schema.Exact
	}
	rounds := func(v schema.Decimal) bool {
		if v == r.Value {
			return true
		}
		d, err := v.Sub(r.Value)
		return err == nil && r.Kind == schema.Ratio && max(d.Float(), -d.Float()) < 0.00005
	}
	same := func(kind schema.FigureKind, unit string, q schema.Qualifier, v schema.Decimal) bool {
		return kind == r.Kind && (unit == r.Unit || unit == "") && q == r.Qualifier && rounds(v)
	}
	if same(f.Kind, f.Unit, qualifier, f.Value) && (f.ValueMax == r.ValueMax) {
		return true
	}
	return slices.ContainsFunc(f.Accept, func(a schema.Figure) bool {
		kind, unit, q, v := a.Kind, a.Unit, a.Qualifier, a.Value
		if kind == "" {
			kind = f.Kind
		}
		if unit == "" {
			unit = f.Unit
		}
		if q == "" {
			q = qualifier
		}
		if v.IsZero() {
			v = f.Value
		}
		return same(kind, unit, q, v)
	})
}
