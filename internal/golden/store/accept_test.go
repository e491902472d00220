package store_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/assaykit/assay/internal/golden/goldentest"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// at is the article that a choice is held against.
func at(a seeds.Article) *seeds.Article { return &a }

func keysOf(p *store.Proposal) []string {
	var out []string
	for _, c := range p.Changes {
		out = append(out, string(c.Op)+" "+c.Key)
	}
	return out
}

// proposed is a store with a proposal that adds a party, changes one, and
// changes a figure.
func proposed(t *testing.T, removals bool) (store.Store, *store.Proposal) {
	t.Helper()
	s := goldensIn(t, "timeline-en")
	s.Now = func() time.Time { return time.Date(2025, 2, 4, 9, 0, 0, 0, time.UTC) }
	a := goldentest.Article(t, "timeline-en")
	r := goldentest.Record(t, "timeline-en")
	goldentest.Party(t, r, "calloway").Type = schema.Person
	r.Parties = append(r.Parties, schema.Party{ID: "barge", Type: schema.Product, Name: "barge", Mentions: []schema.Mention{{Text: "barge"}}})
	if removals {
		r.Quotes = r.Quotes[1:]
	}
	p, err := s.Propose(t.Context(), &a, r, store.ProposeOptions{From: "thing", Removals: removals})
	require.NoError(t, err)
	require.NotNil(t, p)
	return s, p
}

func TestProposeAndAcceptAll(t *testing.T) {
	s, p := proposed(t, false)
	require.Equal(t, []string{"changed party/calloway", "added party/barge"}, keysOf(p))
	require.Contains(t, p.String(), "type  organization → person")
	require.Contains(t, p.String(), "gale had sent the [barge] back into port.")

	d, err := s.Accept(t.Context(), "timeline-en", store.Selection{All: true, Article: at(goldentest.Article(t, "timeline-en")), By: "kim", Why: "read it twice"})
	require.NoError(t, err)
	require.Zero(t, d.Left)
	f, err := s.Golden("timeline-en")
	require.NoError(t, err)
	last := f.Golden.Parties[len(f.Golden.Parties)-1]
	require.Equal(t, "barge", last.Name)
	require.Equal(t, schema.Annotation{Why: "read it twice", By: "kim", Reviewed: true}, last.Annotation)

	again, err := s.Proposal("timeline-en", nil)
	require.NoError(t, err)
	require.Nil(t, again)
	require.NoDirExists(t, filepath.Join(s.Dir, "pending"))
	h, err := s.History()
	require.NoError(t, err)
	require.Len(t, h, 1)
	require.Equal(t, f.Hash, h[0].SHA256)
	require.Equal(t, "2025-02-04T09:00:00Z kim read it twice", h[0].At+" "+h[0].By+" "+h[0].Why)
}

func TestAcceptSome(t *testing.T) {
	s, _ := proposed(t, false)
	d, err := s.Accept(t.Context(), "timeline-en", store.Selection{Facts: []string{"party/barge"}, Article: at(goldentest.Article(t, "timeline-en")), By: "kim", Why: "it is there"})
	require.NoError(t, err)
	require.Equal(t, 1, d.Left)
	p, err := s.Proposal("timeline-en", nil)
	require.NoError(t, err)
	require.Equal(t, []string{"changed party/calloway"}, keysOf(p))

	d, err = s.Reject(t.Context(), "timeline-en", store.Selection{Facts: []string{"party/calloway"}, By: "kim", Why: "a company"})
	require.NoError(t, err)
	require.Zero(t, d.Left)
	f, err := s.Golden("timeline-en")
	require.NoError(t, err)
	for _, p := range f.Golden.Parties {
		if p.ID == "calloway" {
			require.Equal(t, schema.Organization, p.Type)
		}
	}
	a := goldentest.Article(t, "timeline-en")
	r := goldentest.Record(t, "timeline-en")
	goldentest.Party(t, r, "calloway").Type = schema.Person
	again, err := s.Propose(t.Context(), &a, r, store.ProposeOptions{From: "thing"})
	require.NoError(t, err)
	require.Nil(t, again, "what was rejected is not proposed again")
}

func TestAcceptRefuses(t *testing.T) {
	for _, tt := range []struct {
		reason string
		before func(t *testing.T, s store.Store, p *store.Proposal, c *store.Selection)
		want   error
		says   string
	}{
		{"no reason", func(_ *testing.T, _ store.Store, _ *store.Proposal, c *store.Selection) { c.Why = " " }, store.ErrReason, "say why"},
		{"neither facts nor all", func(_ *testing.T, _ store.Store, _ *store.Proposal, c *store.Selection) { c.All = false }, store.ErrChoice, "name their keys"},
		{"both", func(_ *testing.T, _ store.Store, _ *store.Proposal, c *store.Selection) {
			c.Facts = []string{"party/barge"}
		}, store.ErrChoice, "name their keys"},
		{"a removal without leave", func(*testing.T, store.Store, *store.Proposal, *store.Selection) {}, store.ErrRemoval, "quote/false-dawns"},
		{"a fact that is misspelt", func(_ *testing.T, _ store.Store, _ *store.Proposal, c *store.Selection) {
			c.All, c.Facts = false, []string{"party/bagre"}
		}, nil, `did you mean "party/barge"?`},
		{"the golden changed since it was looked at", func(t *testing.T, s store.Store, p *store.Proposal, c *store.Selection) {
			t.Helper()
			c.Seen, c.AllowRemoval = p.Hash(), true
			f, err := s.Golden("timeline-en")
			require.NoError(t, err)
			f.Golden.Phenomena = f.Golden.Phenomena[1:]
			_, err = s.Save(t.Context(), f, f.Golden, store.HistoryEntry{Action: store.ActionEdit})
			require.NoError(t, err)
		}, store.ErrChanged, "look at the difference again"},
		{"a merge is unfinished", func(t *testing.T, _ store.Store, p *store.Proposal, _ *store.Selection) {
			t.Helper()
			require.NoError(t, os.WriteFile(p.Path, []byte("{\n<<<<<<< HEAD\n"), 0o644))
		}, store.ErrMerge, ":2:"},
		{"CRLF", func(t *testing.T, _ store.Store, p *store.Proposal, _ *store.Selection) {
			t.Helper()
			data, err := os.ReadFile(p.Path)
			require.NoError(t, err)
			require.NoError(t, os.WriteFile(p.Path, []byte(strings.ReplaceAll(string(data), "\n", "\r\n")), 0o644))
		}, store.ErrLineEnds, "CRLF"},
		{"nothing is pending", func(t *testing.T, _ store.Store, p *store.Proposal, _ *store.Selection) {
			t.Helper()
			require.NoError(t, os.Remove(p.Path))
		}, store.ErrNothing, "pending"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			s, p := proposed(t, true)
			c := store.Selection{All: true, Article: at(goldentest.Article(t, "timeline-en")), By: "kim", Why: "because"}
			tt.before(t, s, p, &c)
			before, err := os.ReadFile(filepath.Join(s.Dir, "timeline-en.json"))
			require.NoError(t, err)
			_, err = s.Accept(t.Context(), "timeline-en", c)
			require.Error(t, err)
			if tt.want != nil {
				require.ErrorIs(t, err, tt.want)
			}
			require.ErrorContains(t, err, tt.says)
			after, err := os.ReadFile(filepath.Join(s.Dir, "timeline-en.json"))
			require.NoError(t, err)
			require.True(t, string(before) == string(after), "nothing is written")
		})
	}
}

func TestAcceptRemovesOnlyWithLeave(t *testing.T) {
	s, _ := proposed(t, true)
	_, err := s.Accept(t.Context(), "timeline-en", store.Selection{Facts: []string{"quote"}, AllowRemoval: true, Article: at(goldentest.Article(t, "timeline-en")), By: "kim", Why: "not said"})
	require.NoError(t, err)
	f, err := s.Golden("timeline-en")
	require.NoError(t, err)
	for _, q := range f.Golden.Quotes {
		require.NotEqual(t, "false-dawns", q.ID)
	}
}

// What a person changed in the golden after a proposal was made is not
// proposed to be undone, and a fact that both changed is a conflict.
func TestProposalOutlivesAnEdit(t *testing.T) {
	s, _ := proposed(t, false)
	edit := func(change func(*schema.Golden)) {
		f, err := s.Golden("timeline-en")
		require.NoError(t, err)
		change(f.Golden)
		_, err = s.Save(t.Context(), f, f.Golden, store.HistoryEntry{Action: store.ActionEdit, By: "kim"})
		require.NoError(t, err)
	}
	edit(func(g *schema.Golden) { g.Dates[1].Need = schema.Optional })
	p, err := s.Proposal("timeline-en", at(goldentest.Article(t, "timeline-en")))
	require.NoError(t, err)
	require.Equal(t, []string{"changed party/calloway", "added party/barge"}, keysOf(p))
	require.Empty(t, p.Conflicts)

	edit(func(g *schema.Golden) {
		for i := range g.Parties {
			if g.Parties[i].ID == "calloway" {
				g.Parties[i].Type = schema.Group
			}
		}
	})
	p, err = s.Proposal("timeline-en", at(goldentest.Article(t, "timeline-en")))
	require.NoError(t, err)
	require.Len(t, p.Conflicts, 1)
	_, err = s.Accept(t.Context(), "timeline-en", store.Selection{All: true, Article: at(goldentest.Article(t, "timeline-en")), By: "kim", Why: "because"})
	require.ErrorIs(t, err, store.ErrUnresolved)
	_, err = s.Accept(t.Context(), "timeline-en", store.Selection{Facts: []string{"party/calloway", "party/barge"}, Article: at(goldentest.Article(t, "timeline-en")), By: "kim", Why: "because"})
	require.NoError(t, err)
	f, err := s.Golden("timeline-en")
	require.NoError(t, err)
	require.Equal(t, schema.Optional, f.Golden.Dates[1].Need)
}

func TestProposeWithoutGolden(t *testing.T) {
	s := goldensIn(t)
	a := goldentest.Article(t, "timeline-en")
	r := goldentest.Record(t, "timeline-en")
	p, err := s.Propose(t.Context(), &a, r, store.ProposeOptions{From: "thing"})
	require.NoError(t, err)
	require.Nil(t, p.Golden())
	_, err = s.Accept(t.Context(), "timeline-en", store.Selection{Facts: []string{"event/opening"}, Article: &a, By: "kim", Why: "because"})
	require.ErrorContains(t, err, "take that fact with it")
	_, err = s.Accept(t.Context(), "timeline-en", store.Selection{All: true, Article: &a, By: "kim", Why: "because"})
	require.NoError(t, err)
	f, err := s.Golden("timeline-en")
	require.NoError(t, err)
	require.Len(t, f.Golden.Parties, len(r.Parties))
	require.Equal(t, a.SHA256(), f.Golden.Source.SHA256)
	p, err = s.Propose(t.Context(), &a, r, store.ProposeOptions{From: "thing"})
	require.NoError(t, err)
	require.Nil(t, p, "nothing is left to propose")
}

// A golden is found under whatever name its file has, but is never written
// under the name of another.
func TestGoldenByAnotherName(t *testing.T) {
	s := goldensIn(t, "timeline-en")
	require.NoError(t, os.MkdirAll(filepath.Join(s.Dir, "deep"), 0o755))
	other := filepath.Join(s.Dir, "deep", "bridge.json")
	require.NoError(t, os.Rename(filepath.Join(s.Dir, "timeline-en.json"), other))
	f, err := s.Golden("timeline-en")
	require.NoError(t, err)
	require.Equal(t, other, f.Path)
	none, err := s.Golden("bridge")
	require.NoError(t, err)
	require.Nil(t, none.Golden)
	require.NoError(t, os.Rename(other, filepath.Join(s.Dir, "bridge.json")))
	_, err = s.Golden("bridge")
	require.ErrorContains(t, err, "another article")
	for _, id := range []string{"", "..", "a/b", `a\b`, "a\x00"} {
		_, err := s.Golden(id)
		require.Error(t, err, "%q", id)
	}
}

func TestSummaries(t *testing.T) {
	s, _ := proposed(t, false)
	require.NoError(t, os.WriteFile(filepath.Join(s.Dir, "torn.json"), []byte("{"), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(s.Dir, "pending", "new.json"), []byte("{}"), 0o644))
	all, err := s.Summaries()
	require.NoError(t, err)
	require.Len(t, all, 3)
	a := goldentest.Article(t, "timeline-en")
	m := all["timeline-en"]
	require.Equal(t, a.SHA256(), m.SHA256)
	require.True(t, m.Pending)
	require.Zero(t, m.Unreviewed)
	require.NotZero(t, m.Facts)
	require.NotEmpty(t, all["torn"].Broken)
	require.Equal(t, store.Summary{ID: "new", Pending: true}, all["new"])
}

func TestProposeSparesWhatAPersonWrote(t *testing.T) {
	s := goldensIn(t, "timeline-en")
	data, err := os.ReadFile(filepath.Join(s.Dir, "timeline-en.json"))
	require.NoError(t, err)
	require.NoError(t, os.MkdirAll(filepath.Join(s.Dir, "pending"), 0o755))
	path := filepath.Join(s.Dir, "pending", "timeline-en.json")
	require.NoError(t, os.WriteFile(path, []byte(strings.Replace(string(data), `"199X"`, `"198X"`, 1)), 0o644))
	p, err := s.Proposal("timeline-en", nil)
	require.NoError(t, err)
	require.Equal(t, []string{"changed date/nineties"}, keysOf(p))
	a := goldentest.Article(t, "timeline-en")
	_, err = s.Propose(t.Context(), &a, goldentest.Record(t, "timeline-en"), store.ProposeOptions{From: "thing"})
	require.ErrorContains(t, err, "written by a person")
}
