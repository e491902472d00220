package store_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/draft"
	"github.com/assaykit/assay/internal/golden/goldentest"
	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// edited saves a golden as a person changed it.
func edited(t *testing.T, s store.Store, id string, change func(*schema.Golden)) {
	t.Helper()
	f, err := s.Golden(id)
	require.NoError(t, err)
	change(f.Golden)
	_, err = s.Save(t.Context(), f, f.Golden, store.HistoryEntry{Action: store.ActionEdit, By: "kim"})
	require.NoError(t, err)
}

// What was decided is the golden's from then on: whoever changes it by hand is not
// asked about it again by what is left of the proposal.
func TestWhatIsLeftKnowsWhatWasDecided(t *testing.T) {
	for _, tt := range []struct {
		reason, fact string
		edit         func(g *schema.Golden, before *schema.Golden)
	}{
		{"a fact that was taken, and then corrected", "party/barge", func(g, _ *schema.Golden) {
			g.Parties[len(g.Parties)-1].Name = "the barge"
		}},
		{"one that was taken away, and then brought back", "quote/false-dawns", func(g, before *schema.Golden) { g.Quotes = before.Quotes }},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			s, _ := proposed(t, true)
			before, err := s.Golden("timeline-en")
			require.NoError(t, err)
			_, err = s.Accept(t.Context(), "timeline-en", store.Selection{
				Facts: []string{tt.fact}, AllowRemoval: true, Article: at(goldentest.Article(t, "timeline-en")), By: "kim", Why: "w",
			})
			require.NoError(t, err)
			edited(t, s, "timeline-en", func(g *schema.Golden) { tt.edit(g, before.Golden) })
			p, err := s.Proposal("timeline-en", at(goldentest.Article(t, "timeline-en")))
			require.NoError(t, err)
			require.Len(t, p.Changes, 2, "%s", p)
			for _, c := range p.Changes {
				require.NotEqual(t, tt.fact, c.Key)
			}
			for _, k := range p.Conflicts {
				require.NotEqual(t, tt.fact, k.Key)
			}
		})
	}
}

// A decision about a fact resolves its conflict, and the others stay.
func TestADecisionResolvesItsConflict(t *testing.T) {
	a := seeds.Article{ID: "quay", Language: "en", Text: "Ada Brook and Bo Lind met in Oslo. Mrs Brook spoke. Ada Brook and Bo Lind left with Mr Lind."}
	s := store.Store{Dir: t.TempDir()}
	golden := `{"form":"assay/golden@1","source":{"id":"quay","language":"en","sha256":"` + a.SHA256() + `"},"figures":[],"dates":[],"parties":[
{"id":"ada","type":"person","name":"Ada Brook","mentions":[{"text":"Ada Brook"},{"text":"Mrs Brook"}]},
{"id":"bo","type":"person","name":"Bo Lind","mentions":[{"text":"Bo Lind"},{"text":"Mr Lind"}]}]}`
	require.NoError(t, os.WriteFile(filepath.Join(s.Dir, "quay.json"), []byte(golden), 0o644))
	r, err := s.Update(t.Context(), store.UpdateOptions{Articles: []seeds.Article{a}})
	require.NoError(t, err)
	require.Equal(t, store.Proposed, r.Goldens[0].Status, "%s", r)
	conflicts := func() (keys []string) {
		p, err := s.Proposal("quay", &a)
		require.NoError(t, err)
		for _, k := range p.Conflicts {
			keys = append(keys, k.Key)
		}
		return keys
	}
	require.Equal(t, []string{"party/ada", "party/bo"}, conflicts())
	_, err = s.Accept(t.Context(), "quay", store.Selection{Facts: []string{"party/ada"}, Article: &a, By: "kim", Why: "she is not called that"})
	require.NoError(t, err)
	require.Equal(t, []string{"party/bo"}, conflicts())
}

// Whoever decides gives the reason of a fact that has none of its own.
func TestAFactKeepsItsOwnReason(t *testing.T) {
	for _, tt := range []struct{ reason, own, want string }{
		{"its own", "it is on the sign", "it is on the sign"},
		{"none", "", "read it twice"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			s := goldensIn(t, "timeline-en")
			a, r := goldentest.Article(t, "timeline-en"), goldentest.Record(t, "timeline-en")
			why := func(g *schema.Golden) *schema.Party {
				for i := range g.Parties {
					if g.Parties[i].ID == "calloway" {
						return &g.Parties[i]
					}
				}
				return nil
			}
			edited(t, s, a.ID, func(g *schema.Golden) { why(g).Why = tt.own })
			goldentest.Party(t, r, "calloway").Type = schema.Person
			_, err := s.Propose(t.Context(), &a, r, store.ProposeOptions{From: "thing"})
			require.NoError(t, err)
			_, err = s.Accept(t.Context(), a.ID, store.Selection{All: true, Article: &a, By: "kim", Why: "read it twice"})
			require.NoError(t, err)
			f, err := s.Golden(a.ID)
			require.NoError(t, err)
			require.Equal(t, schema.Person, why(f.Golden).Type)
			require.Equal(t, tt.want, why(f.Golden).Why)
		})
	}
}

// Whoever rejects a draft has decided what its opinions disagree on, too.
func TestARejectedDraftLeavesNothingUndecided(t *testing.T) {
	s := goldensIn(t)
	a := goldentest.Article(t, "timeline-en")
	one, two := goldentest.Record(t, "timeline-en"), goldentest.Record(t, "timeline-en")
	goldentest.Party(t, two, "calloway").Type = schema.Person
	_, p, err := s.Draft(t.Context(), &a, []draft.Opinion{{By: "one", Record: one}, {By: "two", Record: two}}, draft.Options{})
	require.NoError(t, err)
	require.NotEmpty(t, p.Disagreements)
	d, err := s.Reject(t.Context(), a.ID, store.Selection{All: true, By: "kim", Why: "neither"})
	require.NoError(t, err)
	require.Empty(t, d.Undecided)
}

// What was rejected for one article may be right for another.
func TestARejectionIsOfOneArticle(t *testing.T) {
	s := store.Store{Dir: t.TempDir()}
	text := "Ada Brook came."
	for _, id := range []string{"one", "two"} {
		a := seeds.Article{ID: id, Language: "en", Text: text}
		golden := `{"form":"assay/golden@1","source":{"id":"` + id + `","language":"en","sha256":"` + a.SHA256() + `"},"parties":[],"figures":[],"dates":[]}`
		require.NoError(t, os.WriteFile(filepath.Join(s.Dir, id+".json"), []byte(golden), 0o644))
		record := &schema.Article{Form: schema.ArticleForm, Source: schema.Source{ID: id}, Parties: []schema.Party{
			{ID: "ada", Type: schema.Person, Name: "Ada Brook", Mentions: []schema.Mention{{Text: "Ada Brook"}}},
		}}
		p, err := s.Propose(t.Context(), &a, record, store.ProposeOptions{From: "thing"})
		require.NoError(t, err)
		require.NotNil(t, p, id)
		_, err = s.Reject(t.Context(), id, store.Selection{All: true, By: "kim", Why: "another Ada"})
		require.NoError(t, err)
		p, err = s.Propose(t.Context(), &a, record, store.ProposeOptions{From: "thing"})
		require.NoError(t, err)
		require.Nil(t, p, "it was rejected")
	}
}
