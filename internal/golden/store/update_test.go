package store_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/assaykit/assay/internal/golden/goldentest"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/derive"
	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// folder returns a store that holds a copy of the kit's goldens.
func goldensIn(t *testing.T, ids ...string) store.Store {
	t.Helper()
	dir := t.TempDir()
	for _, id := range ids {
		data, err := os.ReadFile(filepath.Join("..", "..", "..", "golden", id+".json"))
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, id+".json"), data, 0o644))
	}
	return store.Store{Dir: dir}
}

// The kit's own goldens are derived: nothing changes when they are derived again.
func TestUpdateLeavesTheKitAlone(t *testing.T) {
	s := goldensIn(t, "stargate-fr", "stargate-en", "chiffres-budget-fr", "timeline-en", "koreatimes-stargate-fr")
	r, err := s.Update(t.Context(), store.UpdateOptions{Articles: seeds.Kit()})
	require.NoError(t, err)
	for _, u := range r.Goldens {
		want := store.Unchanged
		if u.ID == "koreatimes-stargate-fr" {
			want = store.Unverified
		}
		require.Equal(t, want, u.Status, "%s\n%s", u.ID, r.String())
	}
}

// edit is one way in which an article changes.
type edit struct {
	reason   string
	change   func(string) string
	status   store.Status
	outcomes map[string]derive.Outcome // of the first mention of each fact that was not kept or moved
}

func edits() []edit {
	after := func(anchor, with string) func(string) string {
		return func(s string) string {
			if !strings.Contains(s, anchor) {
				panic(anchor)
			}
			return strings.Replace(s, anchor, anchor+with, 1)
		}
	}
	replace := func(old, with string) func(string) string {
		return func(s string) string {
			if !strings.Contains(s, old) {
				panic(old)
			}
			return strings.Replace(s, old, with, 1)
		}
	}
	return []edit{
		{"a paragraph in front moves everything alike", func(s string) string { return "A correction follows.\n\n" + s }, store.Derived, nil},
		{"a sentence in the middle", after("in the kind of calm that the crews had almost given up hoping for.", " It rained a little."), store.Derived, nil},
		{"a sentence that names a party again", after("into port.", " The Sound Crossing Authority shrugged."), store.Derived, nil},
		{"typography alone", func(s string) string { return strings.NewReplacer("’", "'", "“", "\"", "”", "\"").Replace(s) }, store.Derived, nil},
		{"a figure was corrected", replace("in 1994", "in 1995"), store.Proposed, map[string]derive.Outcome{"date/ferry-sank": "changed"}},
		{"a sentence went", replace(" “On 17 May, people will simply drive across.”", ""), store.Proposed, map[string]derive.Outcome{"quote/drive-across": "gone"}},
		{"paragraphs swapped", func(s string) string {
			p := strings.Split(s, "\n\n")
			p[2], p[3] = p[3], p[2]
			return strings.Join(p, "\n\n")
		}, store.Derived, nil},
	}
}

func TestUpdateCarriesMentions(t *testing.T) {
	for _, tt := range edits() {
		for _, known := range []bool{false, true} {
			t.Run(tt.reason, func(t *testing.T) {
				s := goldensIn(t, "timeline-en")
				old := goldentest.Article(t, "timeline-en")
				now := old
				now.Text = tt.change(old.Text)
				o := store.UpdateOptions{Articles: []seeds.Article{now}}
				if known {
					o.Before = []seeds.Article{old}
				}
				r, err := s.Update(t.Context(), o)
				require.NoError(t, err)
				require.Equal(t, tt.status, r.Goldens[0].Status, r.String())
				x := offsets.NewIndex(now.Text)
				g := r.Goldens[0].Golden
				for _, p := range g.Parties {
					for _, m := range p.Mentions {
						start, end, _ := m.Span()
						slice, _ := x.Slice(start, end, schema.CodePoint)
						require.Equal(t, m.Text, slice)
					}
				}
				require.Equal(t, now.SHA256(), g.Source.SHA256)
				got := map[string]derive.Outcome{}
				for _, m := range r.Goldens[0].Mentions {
					got[m.Key+" "+string(m.Outcome)] = m.Outcome
				}
				for key, want := range tt.outcomes {
					require.Contains(t, got, key+" "+string(want), r.String())
				}
			})
		}
	}
}

// The whole way of a changed article: what is certain is carried, what is not
// waits for a person, and accepting it makes the golden fresh again.
func TestUpdateToAccept(t *testing.T) {
	s := goldensIn(t, "timeline-en")
	now := goldentest.Article(t, "timeline-en")
	now.Text = strings.Replace(now.Text, "17 May 2025", "24 May 2025", 1)
	now.Text = strings.Replace(now.Text, "in March 2001", "in March 2002", 1)
	now.Text = strings.Replace(now.Text, " “On 17 May, people will simply drive across.”", "", 1)
	before, err := os.ReadFile(filepath.Join(s.Dir, "timeline-en.json"))
	require.NoError(t, err)
	r, err := s.Update(t.Context(), store.UpdateOptions{Articles: []seeds.Article{now}})
	require.NoError(t, err)
	require.Equal(t, store.Proposed, r.Goldens[0].Status, r.String())
	after, err := os.ReadFile(filepath.Join(s.Dir, "timeline-en.json"))
	require.NoError(t, err)
	require.True(t, string(before) == string(after), "the golden waits with what is in doubt")

	p, err := s.Proposal("timeline-en", &now)
	require.NoError(t, err)
	require.True(t, p.TextChanged())
	_, err = s.Accept(t.Context(), "timeline-en", store.Selection{Facts: []string{"date/founding"}, Article: &now, By: "kim", Why: "w"})
	require.ErrorIs(t, err, store.ErrChoice, "offsets change together")
	_, err = s.Accept(t.Context(), "timeline-en", store.Selection{All: true, Article: &now, By: "kim", Why: "w"})
	require.ErrorIs(t, err, store.ErrRemoval, "the quote is gone")
	_, err = s.Accept(t.Context(), "timeline-en", store.Selection{All: true, AllowRemoval: true, Article: &now, By: "kim", Why: "the article was corrected"})
	require.NoError(t, err, p.String())

	f, err := s.Golden("timeline-en")
	require.NoError(t, err)
	require.Equal(t, now.SHA256(), f.Golden.Source.SHA256)
	founding, ok := view.Find(f.Golden, "date/founding")
	require.True(t, ok)
	require.Equal(t, "2002-03", founding.Date.Value, "the value of the new words was proposed with them")
	_, ok = view.Find(f.Golden, "quote/drive-across")
	require.False(t, ok)
	again, err := s.Update(t.Context(), store.UpdateOptions{Articles: []seeds.Article{now}})
	require.NoError(t, err)
	require.Equal(t, store.Unchanged, again.Goldens[0].Status, again.String())
}

// A person reads words otherwise than the grammar, and says so.
func TestXMeansSettlesAValue(t *testing.T) {
	s := goldensIn(t, "timeline-en")
	a := goldentest.Article(t, "timeline-en")
	set := func(change func(*schema.Date)) store.Status {
		f, err := s.Golden("timeline-en")
		require.NoError(t, err)
		for i := range f.Golden.Dates {
			if f.Golden.Dates[i].ID == "bus" {
				change(&f.Golden.Dates[i])
			}
		}
		_, err = s.Save(t.Context(), f, f.Golden, store.HistoryEntry{Action: store.ActionEdit})
		require.NoError(t, err)
		r, err := s.Update(t.Context(), store.UpdateOptions{Articles: []seeds.Article{a}, DryRun: true})
		require.NoError(t, err)
		return r.Goldens[0].Status
	}
	require.Equal(t, store.Unchanged, set(func(*schema.Date) {}))
	require.Equal(t, store.Proposed, set(func(d *schema.Date) { d.Value = "2025-05-20" }), "it speaks for one value alone")
	require.Equal(t, store.Proposed, set(func(d *schema.Date) { d.Value, d.X = "2031-05-19", nil }))
}
