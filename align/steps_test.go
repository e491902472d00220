package align

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/work"
	"github.com/assaykit/assay/schema"
)

// alignRecords aligns a golden with a record, without their article.
func alignRecords(want *schema.Golden, got *schema.Article, m *work.Meter) *Alignment {
	return align(fact.OfGolden(want, nil), fact.Of(got, nil), m)
}

// word is the i-th of very many words that are not alike.
func word(i int) string {
	var b []byte
	for i += 26 * 26 * 26; i > 0; i /= 26 {
		b = append(b, byte('a'+i%26))
	}
	return string(b)
}

// hostile are two records of n facts that are made to be compared each with each.
type hostile struct {
	reason string
	names  bool // of parties that share a word
	of     func(n int) (*schema.Golden, *schema.Article)
}

func hostiles() []hostile {
	golden := func(a schema.Article) *schema.Golden {
		return &schema.Golden{Parties: a.Parties, Figures: a.Figures, Dates: a.Dates, Events: a.Events, Quotes: a.Quotes}
	}
	people := func(n, from int, name string) []schema.Party {
		var list []schema.Party
		for i := range n {
			list = append(list, schema.Party{ID: fmt.Sprint("p", i), Type: schema.Person, Name: fmt.Sprintf(name, word(from+i))})
		}
		return list
	}
	never := func(n int, of func(i int) schema.Never) *schema.Golden {
		g := &schema.Golden{}
		for i := range n {
			g.Never = append(g.Never, of(i))
		}
		return g
	}
	year := func(i int) string { return fmt.Sprintf("%04d-%02d-01", 1000+i%8000, 1+i/8000) }
	return []hostile{
		{"one party with many roles, all worded otherwise", false, func(n int) (*schema.Golden, *schema.Article) {
			var w, g schema.Party
			for i := range n {
				w.Roles = append(w.Roles, schema.Role{Title: "taster of " + word(i)})
				g.Roles = append(g.Roles, schema.Role{Title: "keeper of " + word(i)})
			}
			w.Name, g.Name = "Ada Moreau", "Ada Moreau"
			return golden(schema.Article{Parties: []schema.Party{w}}), &schema.Article{Parties: []schema.Party{g}}
		}},
		{"one party with one title in many organisations", true, func(n int) (*schema.Golden, *schema.Article) {
			ps := people(n, 0, "%s Works")
			p := schema.Party{ID: "ada", Type: schema.Person, Name: "Ada Moreau"}
			for i := range ps {
				ps[i].Type = schema.Organization
				p.Roles = append(p.Roles, schema.Role{Title: "CEO", Of: ps[i].ID})
			}
			a := schema.Article{Parties: append(ps, p)}
			return golden(a), &a
		}},
		{"names that share a word and are others", true, func(n int) (*schema.Golden, *schema.Article) {
			return golden(schema.Article{Parties: people(n, 0, "Ines Delorme %s")}), &schema.Article{Parties: people(n, n, "Ines Delorme %s")}
		}},
		{"one name for all", false, func(n int) (*schema.Golden, *schema.Article) {
			a := schema.Article{Parties: people(n, 0, "Ines Delorme%.0s")}
			return golden(a), &a
		}},
		{"one event of many participants", true, func(n int) (*schema.Golden, *schema.Article) {
			a := schema.Article{Parties: people(n, 0, "%s Moreau"), Events: []schema.Event{{Type: "meeting"}}}
			for _, p := range a.Parties {
				a.Events[0].Participants = append(a.Events[0].Participants, schema.Participant{Party: p.ID})
			}
			return golden(a), &a
		}},
		{"figures of one value and other units", false, func(n int) (*schema.Golden, *schema.Article) {
			var w, g schema.Article
			for i := range n {
				w.Figures = append(w.Figures, schema.Figure{Kind: schema.Count, Value: schema.NewDecimal(7, 0), Unit: word(i)})
				g.Figures = append(g.Figures, schema.Figure{Kind: schema.Count, Value: schema.NewDecimal(7, 0), Unit: word(n + i)})
			}
			return golden(w), &g
		}},
		{"dates at one place", false, func(n int) (*schema.Golden, *schema.Article) {
			var w, g schema.Article
			for i := range n {
				w.Dates = append(w.Dates, schema.Date{Value: year(i), Mentions: []schema.Mention{schema.At(0, 9, "")}})
				g.Dates = append(g.Dates, schema.Date{Value: year(n + i), Mentions: []schema.Mention{schema.At(0, 9, "")}})
			}
			return golden(w), &g
		}},
		{"quotes that share most of their words", false, func(n int) (*schema.Golden, *schema.Article) {
			var w, g schema.Article
			for i := range n {
				w.Quotes = append(w.Quotes, schema.Quote{Text: "we shall open the " + word(i) + " line next year"})
				g.Quotes = append(g.Quotes, schema.Quote{Text: "we shall open the " + word(n+i) + " line next year"})
			}
			return golden(w), &g
		}},
		{"never-facts of figures", false, func(n int) (*schema.Golden, *schema.Article) {
			a := &schema.Article{}
			for i := range n {
				a.Figures = append(a.Figures, schema.Figure{Kind: schema.Money, Value: schema.NewDecimal(int64(3*i+1), 0), Unit: "EUR"})
			}
			return never(n, func(i int) schema.Never {
				return schema.Never{Figure: &schema.Figure{Kind: schema.Money, Value: schema.NewDecimal(int64(3*i+2), 0), Unit: "EUR"}}
			}), a
		}},
		{"never-facts that forbid one figure, given again and again", false, func(n int) (*schema.Golden, *schema.Article) {
			f := schema.Figure{Kind: schema.Money, Value: schema.NewDecimal(5, 0), Unit: "EUR"}
			a := &schema.Article{}
			for range n / 50 { // each may assert each
				a.Figures = append(a.Figures, f)
			}
			return never(50, func(int) schema.Never { return schema.Never{Figure: &f} }), a
		}},
		{"never-facts of dates", false, func(n int) (*schema.Golden, *schema.Article) {
			a := &schema.Article{}
			for i := range n {
				a.Dates = append(a.Dates, schema.Date{Value: year(i)})
			}
			return never(n, func(i int) schema.Never { return schema.Never{Date: &schema.Date{Value: year(n + i)}} }), a
		}},
		{"never-facts of parties", false, func(n int) (*schema.Golden, *schema.Article) {
			return never(n, func(i int) schema.Never {
				return schema.Never{Party: &schema.Party{Type: schema.Person, Name: "Ines " + word(n+i)}}
			}), &schema.Article{Parties: people(n, 0, "%s Moreau")}
		}},
		{"never-facts of quotes", false, func(n int) (*schema.Golden, *schema.Article) {
			a := &schema.Article{}
			for i := range n {
				a.Quotes = append(a.Quotes, schema.Quote{Text: "nobody will close " + word(i)})
			}
			return never(n, func(i int) schema.Never {
				return schema.Never{Quote: &schema.Quote{Text: "nobody will open " + word(i)}}
			}), a
		}},
	}
}

// The steps of an alignment grow with the facts, not with their square.
func TestStepsGrowWithTheFacts(t *testing.T) {
	for _, tt := range hostiles() {
		t.Run(tt.reason, func(t *testing.T) {
			steps := func(n int) float64 {
				want, got := tt.of(n)
				var m *work.Meter
				require.NoError(t, work.Within(context.Background(), 1<<40, func(meter *work.Meter) {
					m = meter
					alignRecords(want, got, m)
				}))
				return float64(m.Done())
			}
			const n = 250
			once, fourfold := steps(n), steps(4*n)
			t.Logf("%.0f steps, and %.0f", once, fourfold)
			most := 4.6*once + 1000
			if tt.names { // names that share a word or initials are compared, up to a number of them
				most = max(most, 2500*4*n)
			}
			require.LessOrEqual(t, fourfold, most)
		})
	}
}

// What is paired at leisure is paired in haste, up to where each is compared with each.
func TestNeverFactsAreFoundAmongMany(t *testing.T) {
	const n = 500
	var g schema.Golden
	var a schema.Article
	for i := range n {
		a.Parties = append(a.Parties, schema.Party{ID: fmt.Sprint("p", i), Type: schema.Person, Name: "Ada " + word(i)})
		a.Figures = append(a.Figures, schema.Figure{Kind: schema.Quantity, Value: schema.NewDecimal(int64(i), 0), Unit: "MW"})
		a.Dates = append(a.Dates, schema.Date{Value: fmt.Sprintf("%d-05-02", 1200+i)})
		a.Quotes = append(a.Quotes, schema.Quote{Text: "We open " + word(i) + "."})
		a.Events = append(a.Events, schema.Event{Type: "opening of " + word(i), Participants: []schema.Participant{{Party: fmt.Sprint("p", i)}}})
	}
	a.Dates = append(a.Dates, schema.Date{Value: "1999-01-01T00:30+09:00"})
	g.Never = []schema.Never{
		{Party: &schema.Party{Name: "Mme Ada " + word(77)}},
		{Figure: &schema.Figure{Value: schema.NewDecimal(42_000, 0), Unit: "kW", Kind: schema.Quantity}},
		{Date: &schema.Date{Value: "1999-01-01T00:30+09:00"}},
		{Date: &schema.Date{Value: "1998-12-31T15:30Z"}},
		{Quote: &schema.Quote{Text: "« we open " + word(3) + " »"}},
		{Event: &schema.Event{Type: "Opening of " + word(9)}},
	}
	want := alignRecords(&g, &a, nil).Forbidden
	require.Len(t, want, len(g.Never))
	for range n {
		g.Never = append(g.Never, schema.Never{Party: &schema.Party{Name: "nobody at all"}})
	}
	require.Equal(t, want, alignRecords(&g, &a, nil).Forbidden)
}

func TestRolesArePairedAmongMany(t *testing.T) {
	const n = 300
	want, got := schema.Party{ID: "ada", Name: "Ada Moreau"}, schema.Party{ID: "a", Name: "Ada Moreau"}
	ws, gs := []schema.Party{{ID: "mill", Type: schema.Organization, Name: "Mill & Co."}}, []schema.Party{{ID: "m", Type: schema.Organization, Name: "Mill"}}
	for i := range n {
		want.Roles = append(want.Roles, schema.Role{Title: "taster of " + word(i), Of: "mill"})
		got.Roles = append(got.Roles, schema.Role{Title: "Taster of " + word(n-1-i), Of: "m"})
	}
	want.Roles = append(want.Roles, schema.Role{Title: "PDG", Of: "mill"})
	got.Roles = append(got.Roles, schema.Role{Title: "chief executive", Of: "m"})
	g := &schema.Golden{Parties: append(ws, want)}
	differences := func() []Difference {
		return alignRecords(g, &schema.Article{Parties: append(gs, got)}, nil).Pairs[1].Differences
	}
	require.Empty(t, differences(), "all the same, in another order")
	got.Roles[7].Title = "taster of nothing"
	require.NotEmpty(t, differences(), "one of them is another")
}

func TestWithinGivesUp(t *testing.T) {
	// Figures of one thing by the thousand, whose references each have to be held against each.
	e := schema.Event{Type: "budget"}
	var figures []schema.Figure
	for i := range 6000 {
		id := fmt.Sprint("f", i)
		figures = append(figures, schema.Figure{ID: id, Kind: schema.Money, Value: schema.NewDecimal(int64(i+1), 0), Unit: "EUR"})
		e.Figures = append(e.Figures, id)
	}
	g := fact.OfGolden(&schema.Golden{Figures: figures, Events: []schema.Event{e}}, nil)
	a := fact.Of(&schema.Article{Figures: figures, Events: []schema.Event{e}}, nil)

	_, err := Facts(t.Context(), g, a)
	var limit *work.LimitError
	require.ErrorAs(t, err, &limit)
	require.EqualValues(t, maxSteps, limit.Most)

	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Millisecond)
	defer cancel()
	_, err = Facts(ctx, g, a)
	require.True(t, errors.Is(err, context.DeadlineExceeded) || errors.As(err, &limit), "%v", err)

	ctx, cancel = context.WithCancel(t.Context())
	cancel()
	_, err = Facts(ctx, g, a)
	require.ErrorIs(t, err, context.Canceled)

	few, err := Facts(t.Context(), fact.OfGolden(kitGolden(), nil), nil)
	require.NoError(t, err)
	require.Equal(t, align(fact.OfGolden(kitGolden(), nil), nil, nil), few)
}

func kitGolden() *schema.Golden {
	return &schema.Golden{Parties: []schema.Party{{Name: "Ada Moreau"}}}
}
