package golden_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// folder returns a store that holds a copy of the kit's goldens.
func folder(t *testing.T, ids ...string) golden.Store {
	t.Helper()
	t.Setenv("CI", "")
	dir := t.TempDir()
	for _, id := range ids {
		data, err := os.ReadFile(id + ".json")
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, id+".json"), data, 0o644))
	}
	return golden.Store{Dir: dir}
}

func article(t *testing.T, id string) seeds.Article {
	t.Helper()
	for _, a := range seeds.Kit() {
		if a.ID == id {
			return a
		}
	}
	t.Fatalf("no article %q in the kit", id)
	return seeds.Article{}
}

// The kit's own goldens are derived: nothing changes when they are derived again.
func TestUpdateLeavesTheKitAlone(t *testing.T) {
	s := folder(t, "stargate-fr", "stargate-en", "chiffres-budget-fr", "timeline-en", "koreatimes-stargate-fr")
	r, err := s.Update(golden.UpdateOptions{Articles: seeds.Kit()})
	require.NoError(t, err)
	for _, u := range r.Goldens {
		want := golden.Unchanged
		if u.ID == "koreatimes-stargate-fr" {
			want = golden.Unverified
		}
		require.Equal(t, want, u.Status, "%s\n%s", u.ID, r.Text())
	}
}

// edit is one way in which an article changes.
type edit struct {
	reason   string
	change   func(string) string
	status   golden.Status
	outcomes map[string]golden.Outcome // of the first mention of each fact that was not kept or moved
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
		{"a paragraph in front moves everything alike", func(s string) string { return "A correction follows.\n\n" + s }, golden.Derived, nil},
		{"a sentence in the middle", after("in the kind of calm that the crews had almost given up hoping for.", " It rained a little."), golden.Derived, nil},
		{"a sentence that names a party again", after("into port.", " The Sound Crossing Authority shrugged."), golden.Derived, nil},
		{"typography alone", func(s string) string { return strings.NewReplacer("’", "'", "“", "\"", "”", "\"").Replace(s) }, golden.Derived, nil},
		{"a figure was corrected", replace("in 1994", "in 1995"), golden.Proposed, map[string]golden.Outcome{"date/ferry-sank": golden.Reworded}},
		{"a sentence went", replace(" “On 17 May, people will simply drive across.”", ""), golden.Proposed, map[string]golden.Outcome{"quote/drive-across": golden.Gone}},
		{"paragraphs swapped", func(s string) string {
			p := strings.Split(s, "\n\n")
			p[2], p[3] = p[3], p[2]
			return strings.Join(p, "\n\n")
		}, golden.Derived, nil},
	}
}

func TestUpdateCarriesMentions(t *testing.T) {
	for _, tt := range edits() {
		for _, known := range []bool{false, true} {
			t.Run(tt.reason, func(t *testing.T) {
				s := folder(t, "timeline-en")
				old := article(t, "timeline-en")
				now := old
				now.Text = tt.change(old.Text)
				o := golden.UpdateOptions{Articles: []seeds.Article{now}}
				if known {
					o.Before = []seeds.Article{old}
				}
				r, err := s.Update(o)
				require.NoError(t, err)
				require.Equal(t, tt.status, r.Goldens[0].Status, r.Text())
				x := seeds.NewIndex(now.Text)
				g := r.Goldens[0].Golden
				for _, p := range g.Parties {
					for _, m := range p.Mentions {
						start, end, _ := m.Span()
						slice, _ := x.Slice(start, end, schema.CodePoint)
						require.Equal(t, m.Text, slice)
					}
				}
				require.Equal(t, now.SHA256(), g.Source.SHA256)
				got := map[string]golden.Outcome{}
				for _, m := range r.Goldens[0].Mentions {
					got[m.Key+" "+string(m.Outcome)] = m.Outcome
				}
				for key, want := range tt.outcomes {
					require.Contains(t, got, key+" "+string(want), r.Text())
				}
			})
		}
	}
}
