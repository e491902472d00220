package mutate_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/fixtures/wire"
	"github.com/assaykit/assay/internal/mutate"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// sentences returns invented news, a sentence an article.
func sentences(t *testing.T, language string, n int) []*mutate.Subject {
	t.Helper()
	w, err := wire.NewWriter(language, 3)
	require.NoError(t, err)
	var list []*mutate.Subject
	for i := range n {
		s := w.Sentence()
		id := fmt.Sprintf("%s-%d", language, i)
		a := &seeds.Article{ID: id, Language: s.Language, Published: s.Published.String(), Text: s.Text}
		list = append(list, mutate.NewSubject(a, s.Golden(id)))
	}
	return list
}

// The default gate catches every fault in sentences that it has not seen.
func TestTryInventedNews(t *testing.T) {
	for _, language := range wire.Languages() {
		t.Run(language, func(t *testing.T) {
			r, err := mutate.Try(t.Context(), sentences(t, language, 4), gateOf, mutate.Draw{Changes: 60})
			require.NoError(t, err)
			tried := 0
			for _, f := range r.Faults {
				tried += f.Tried
				for _, x := range f.Examples {
					t.Errorf("%s: %v", x, x.Findings)
				}
			}
			require.Equal(t, 60*len(r.Tried), tried)
			require.NotEmpty(t, r.Tried)
		})
	}
}

// A gate that sees nothing lets every fault live, and flags nothing.
func TestTryABlindGate(t *testing.T) {
	subjects, o := one(t)
	r, err := mutate.Try(t.Context(), subjects, answers(result.Pass), mutate.Draw{Changes: 50, Faults: o.Faults, Rewrites: o.Rewrites})
	require.NoError(t, err)
	require.Equal(t, result.Fail, r.Verdict())
	for _, f := range r.Faults {
		require.Positive(t, f.Tried, f.Name)
		require.Zero(t, f.Caught, f.Name)
		require.Positive(t, f.Wrong, f.Name)
		require.LessOrEqual(t, len(f.Examples), mutate.MaxExamples, f.Name)
	}
	for _, w := range r.Rewrites {
		require.Positive(t, w.Tried, w.Name)
		require.Zero(t, w.Wrong, w.Name)
	}
}

// A gate that fails whatever is changed catches every fault and flags every
// rewrite; one that fails the unchanged record proves nothing.
func TestTryAGateThatFails(t *testing.T) {
	subjects, o := one(t)
	d := mutate.Draw{Changes: 10, Faults: o.Faults, Rewrites: o.Rewrites}
	calls := 0
	r, err := mutate.Try(t.Context(), subjects, func([]byte, *mutate.Subject, *schema.Golden) *result.Result {
		if calls++; calls == 1 {
			return &result.Result{Gate: result.Pass}
		}
		return &result.Result{Gate: result.Fail} // as under a floor, no finding fails
	}, d)
	require.NoError(t, err)
	require.Equal(t, result.Fail, r.Verdict())
	for _, f := range r.Faults {
		require.Equal(t, f.Tried, f.Caught, f.Name)
		require.Zero(t, f.Wrong, f.Name)
	}
	for _, w := range r.Rewrites {
		require.Equal(t, w.Tried, w.Wrong, w.Name)
	}

	broken := result.Finding{Check: "coverage/party", Severity: result.Error, Fails: true, Message: "nobody is there"}
	r, err = mutate.Try(t.Context(), subjects, answers(result.Fail, broken), d)
	require.NoError(t, err)
	require.Equal(t, result.Unknown, r.Verdict(), "nothing was tried")
	require.Equal(t, []mutate.Unfit{{Article: "stargate-en", Verdict: result.Fail, Why: "coverage/party: nobody is there"}}, r.Unfit)
	require.Equal(t, 1, r.Unchanged.Wrong)

	r, err = mutate.Try(t.Context(), subjects, answers(result.Unknown), d)
	require.NoError(t, err)
	require.Equal(t, result.Unknown, r.Verdict())
	require.Zero(t, r.Unchanged.Tried, "that it cannot say is no false alarm")
}

// The same seed tries the same, another seed something else, and a limit is kept.
func TestTryIsDeterministic(t *testing.T) {
	subjects := kit()[:2]
	seen := map[string]bool{}
	for _, seed := range []uint64{1, 1, 2} {
		r, err := mutate.Try(t.Context(), subjects, answers(result.Pass), mutate.Draw{Changes: 30, Seed: seed})
		require.NoError(t, err)
		tried := 0
		for _, f := range r.Faults {
			tried += f.Tried
			require.LessOrEqual(t, f.Tried, len(subjects), "%s twice in one golden, while others were not tried", f.Name)
		}
		require.Equal(t, 60, tried)
		seen[fmt.Sprint(r)] = true
	}
	require.Len(t, seen, 2)
}

// Goldens of every shape can be changed, and what has no place is not tried.
func TestTryBareGoldens(t *testing.T) {
	full := kit()[1]
	for _, tt := range []struct {
		reason string
		bare   func(*schema.Golden)
	}{
		{"nothing", func(g *schema.Golden) {
			*g = schema.Golden{Form: g.Form, Source: schema.Source{ID: g.Source.ID}, Parties: []schema.Party{}, Figures: []schema.Figure{}, Dates: []schema.Date{}}
		}},
		{"parties alone", func(g *schema.Golden) { g.Figures, g.Dates, g.Events, g.Quotes = nil, nil, nil, nil }},
		{"figures alone", func(g *schema.Golden) { g.Parties, g.Dates, g.Events, g.Quotes = nil, nil, nil, nil }},
		{"dates alone", func(g *schema.Golden) { g.Parties, g.Figures, g.Events, g.Quotes = nil, nil, nil, nil }},
		{"no mention", func(g *schema.Golden) {
			g.Parties, g.Figures, g.Dates, g.Events, g.Quotes = slices.Clone(g.Parties), slices.Clone(g.Figures), slices.Clone(g.Dates), slices.Clone(g.Events), slices.Clone(g.Quotes)
			for i := range g.Parties {
				g.Parties[i].Mentions = nil
			}
			for i := range g.Figures {
				g.Figures[i].Mentions = nil
			}
			for i := range g.Dates {
				g.Dates[i].Mentions = nil
			}
			for i := range g.Events {
				g.Events[i].Mentions = nil
			}
			for i := range g.Quotes {
				g.Quotes[i].Mentions = nil
			}
		}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			g := *full.Golden
			tt.bare(&g)
			r, err := mutate.Try(t.Context(), []*mutate.Subject{mutate.NewSubject(full.Article, &g)}, answers(result.Pass), mutate.Draw{Changes: 5000})
			require.NoError(t, err)
			require.Equal(t, []string{full.Article.ID}, r.Tried)
		})
	}
}

func TestTryStops(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	_, err := mutate.Try(ctx, kit()[:1], answers(result.Pass), mutate.Draw{})
	require.ErrorIs(t, err, context.Canceled)
	r, err := mutate.Try(t.Context(), nil, answers(result.Pass), mutate.Draw{})
	require.NoError(t, err)
	require.Equal(t, result.Unknown, r.Verdict(), "nothing passes by being absent")
}
