package store_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/conflict"
	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Another value for the same words says which of the two the words support, and
// is never taken with the rest.
func TestAnotherValueForTheSameWords(t *testing.T) {
	a := seeds.Article{ID: "a", Language: "en", Published: "2025-06-03", Text: "The crews for Friday: Anna Roux, Kim Lee."}
	friday := func(value string) []schema.Date {
		return []schema.Date{{ID: "d", Value: value, Mentions: []schema.Mention{schema.At(14, 20, "Friday")}}}
	}
	for _, tt := range []struct {
		reason, golden, proposed string
		kind                     conflict.Kind
		says                     string
	}{
		{"only today's is supported", "2025-05-30", "2025-06-01", conflict.Value, "only the golden's own value is supported: 2025-05-30"},
		{"only the proposed is", "2025-06-01", "2025-05-30", "changed", "only the proposed value is supported: 2025-05-30"},
		{"both are, the golden's first", "2025-06-06", "2025-05-30", "changed", "they are first read as the golden says"},
		{"both are, the proposed first", "2025-05-30", "2025-06-06", "changed", "they are first read as proposed"},
		{"neither is", "2025-06-01", "2025-06-02", conflict.Value, "the golden's 2025-06-01 is not supported either"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			s := store.Store{Dir: t.TempDir()}
			f, err := s.Golden("a")
			require.NoError(t, err)
			g := view.New(schema.Source{ID: "a", Language: "en", Published: "2025-06-03", SHA256: a.SHA256(), Offsets: schema.CodePoint})
			g.Dates = friday(tt.golden)
			_, err = s.Save(t.Context(), f, g, store.HistoryEntry{Action: store.ActionEdit})
			require.NoError(t, err)
			p, err := s.Propose(t.Context(), &a, &schema.Article{Form: schema.ArticleForm, Source: schema.Source{ID: "a"}, Dates: friday(tt.proposed)}, store.ProposeOptions{From: "thing"})
			require.NoError(t, err)
			require.Len(t, p.Conflicts, 1)
			require.Equal(t, tt.kind, p.Conflicts[0].Kind)
			require.Contains(t, p.Conflicts[0].Message, tt.says)

			c := store.Selection{All: true, Article: &a, By: "kim", Why: "w"}
			_, err = s.Accept(t.Context(), "a", c)
			require.ErrorIs(t, err, store.ErrUnresolved)
			c.All, c.Facts = false, []string{"date/d"}
			_, err = s.Accept(t.Context(), "a", c)
			if tt.kind == conflict.Value {
				require.ErrorIs(t, err, store.ErrUnresolved)
				c.AllowConflict = true
				_, err = s.Accept(t.Context(), "a", c)
			}
			require.NoError(t, err)
			h, err := s.History()
			require.NoError(t, err)
			require.Contains(t, h[1].Facts[0].Against, tt.says)
		})
	}
}

// A fact that the article still says is not removed with the rest, whatever is
// allowed for all; one that it does not say is.
func TestRemovalsNeedTheirReason(t *testing.T) {
	a := seeds.Article{ID: "a", Language: "en", Text: "Anna Roux of Orsel sold the ferry."}
	s := store.Store{Dir: t.TempDir()}
	f, err := s.Golden("a")
	require.NoError(t, err)
	g := view.New(schema.Source{ID: "a", Language: "en", SHA256: a.SHA256(), Offsets: schema.CodePoint})
	g.Parties = []schema.Party{{ID: "r", Type: schema.Person, Name: "Anna Roux"}, {ID: "x", Type: schema.Person, Name: "Satya Nadella"}}
	_, err = s.Save(t.Context(), f, g, store.HistoryEntry{Action: store.ActionEdit})
	require.NoError(t, err)
	propose := func(names ...string) *store.Proposal {
		r := &schema.Article{Form: schema.ArticleForm, Source: schema.Source{ID: "a"}}
		for _, n := range names {
			r.Parties = append(r.Parties, schema.Party{Type: schema.Person, Name: n})
		}
		p, err := s.Propose(t.Context(), &a, r, store.ProposeOptions{From: "thing", Removals: true})
		require.NoError(t, err)
		return p
	}
	p := propose("Anna Roux")
	require.Equal(t, []string{"removed party/x"}, keysOf(p))
	require.Empty(t, p.Conflicts)
	_, err = s.Accept(t.Context(), "a", store.Selection{All: true, AllowRemoval: true, Article: &a, By: "kim", Why: "never there"})
	require.NoError(t, err)
	p = propose()
	require.Len(t, p.Conflicts, 1)
	require.Equal(t, conflict.Removal, p.Conflicts[0].Kind)
	require.Contains(t, p.String(), "the article still says it, and nothing says why it should go")
	_, err = s.Accept(t.Context(), "a", store.Selection{All: true, AllowRemoval: true, Article: &a, By: "kim", Why: "w"})
	require.ErrorIs(t, err, store.ErrUnresolved)
	_, err = s.Accept(t.Context(), "a", store.Selection{Facts: []string{"party/r"}, Article: &a, By: "kim", Why: "w"})
	require.ErrorIs(t, err, store.ErrRemoval)
	_, err = s.Accept(t.Context(), "a", store.Selection{Facts: []string{"party/r"}, AllowRemoval: true, Article: &a, By: "kim", Why: "another Anna Roux"})
	require.NoError(t, err)
}
