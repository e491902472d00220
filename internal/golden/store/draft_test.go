package store_test

import (
	"testing"

	"github.com/assaykit/assay/internal/golden/goldentest"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/draft"
	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

func TestDraftIntoTheStore(t *testing.T) {
	s := goldensIn(t)
	a := goldentest.Article(t, "timeline-en")
	r := goldentest.Record(t, "timeline-en")
	d, p, err := s.Draft(t.Context(), &a, []draft.Opinion{{By: "one", Record: r}}, draft.Options{})
	require.NoError(t, err)
	require.Equal(t, d.Agreed, len(r.Parties)+len(r.Figures)+len(r.Dates)+len(r.Events)+len(r.Quotes)-1, "two of its dates say the same and are one")
	_, err = s.Accept(t.Context(), "timeline-en", store.Selection{All: true, Article: &a, By: "kim", Why: "first golden"})
	require.NoError(t, err)
	require.Len(t, p.Changes, d.Agreed+4, "the facts, and what the record says of itself")

	// The article has a golden now: only what goes beyond it is proposed.
	_, p, err = s.Draft(t.Context(), &a, []draft.Opinion{{By: "one", Record: r}}, draft.Options{})
	require.NoError(t, err)
	require.Nil(t, p)
	goldentest.Party(t, r, "calloway").Type = schema.Person
	_, p, err = s.Draft(t.Context(), &a, []draft.Opinion{{By: "one", Record: r}}, draft.Options{})
	require.NoError(t, err)
	require.Equal(t, []string{"changed party/calloway"}, keysOf(p))
	a.Text += "More."
	_, _, err = s.Draft(t.Context(), &a, []draft.Opinion{{By: "one", Record: goldentest.Record(t, "timeline-en")}}, draft.Options{})
	require.Error(t, err, "the golden is about another text")
}

// Two people's goldens are reconciled: what they forbid, need and accept too.
func TestDraftReconcilesGoldens(t *testing.T) {
	a := goldentest.Article(t, "timeline-en")
	one, two := goldentest.Golden(t, "timeline-en"), goldentest.Golden(t, "timeline-en")
	two.Never = two.Never[1:]
	two.Parties[0].Need = schema.Optional
	two.Parties[1].Accept = append(two.Parties[1].Accept, schema.Party{Type: schema.Organization})
	d, err := draft.New(&a, []draft.Opinion{{By: "ana", Golden: one}, {By: "bo", Golden: two}}, draft.Options{})
	require.NoError(t, err)
	require.Equal(t, []draft.Disagreement{
		{Kind: "party", Text: "place Port Ellery", Attribute: "need", Votes: []draft.Vote{
			{Value: "required", By: []string{"ana"}}, {Value: "optional", By: []string{"bo"}},
		}},
		{Kind: "never", Text: "date 2025-03-04", Votes: []draft.Vote{{Value: "yes", By: []string{"ana"}}, {Value: "no", By: []string{"bo"}}}},
	}, d.Disagreements)
	require.Len(t, d.Golden.Never, len(two.Never))
	s := goldensIn(t)
	_, _, err = s.Draft(t.Context(), &a, []draft.Opinion{{By: "ana", Golden: one}, {By: "bo", Golden: two}}, draft.Options{})
	require.NoError(t, err, "what is drafted reads back: forbidden facts point at facts that are there")
	bridge, ok := view.Find(d.Golden, "party/bridge")
	require.True(t, ok)
	require.Len(t, bridge.Party.Accept, len(one.Parties[1].Accept)+1)
}

// A record of another article says nothing of this one.
func TestRecordsOfAnotherArticleAreRefused(t *testing.T) {
	a := &seeds.Article{ID: "a", Language: "en", Text: "Orsel employs 140 people."}
	other := &schema.Article{Form: schema.ArticleForm, Source: schema.Source{ID: "b"}}
	_, _, err := store.Store{Dir: t.TempDir()}.Draft(t.Context(), a, []draft.Opinion{{By: "x", Record: other}}, draft.Options{})
	require.ErrorContains(t, err, `of article "b", and not of "a"`)
	_, err = store.Store{Dir: t.TempDir()}.Propose(t.Context(), a, other, store.ProposeOptions{From: "x"})
	require.ErrorContains(t, err, `of article "b", and not of "a"`)
}

// What two opinions disagree on is told when all else is accepted, and is not
// lost with the proposal.
func TestAcceptTellsWhatIsNotDecided(t *testing.T) {
	s := goldensIn(t)
	a := goldentest.Article(t, "timeline-en")
	one, two := goldentest.Record(t, "timeline-en"), goldentest.Record(t, "timeline-en")
	goldentest.Party(t, two, "calloway").Type = schema.Person
	_, p, err := s.Draft(t.Context(), &a, []draft.Opinion{{By: "one", Record: one}, {By: "two", Record: two}}, draft.Options{})
	require.NoError(t, err)
	require.Len(t, p.Disagreements, 1)
	d, err := s.Accept(t.Context(), "timeline-en", store.Selection{All: true, By: "kim", Why: "first golden", Article: &a})
	require.NoError(t, err)
	require.Equal(t, p.Disagreements, d.Undecided)
	require.Contains(t, d.String(), "not decided, and not in the golden")
	require.Contains(t, d.String(), "Calloway")
}
