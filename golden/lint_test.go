package golden_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

func kitGolden(t *testing.T, id string) *schema.Golden {
	t.Helper()
	f, err := golden.Open(id + ".json")
	require.NoError(t, err)
	return f.Golden
}

// No golden of the kit has an error, and each fault is found where it is made.
func TestLintLeavesTheKitAlone(t *testing.T) {
	s := golden.Store{Dir: "."}
	r, err := s.Lint(golden.LintOptions{Articles: seeds.Kit()})
	require.NoError(t, err)
	goldens, err := filepath.Glob("*.json")
	require.NoError(t, err)
	require.Equal(t, len(goldens), r.Checked)
	for _, i := range r.Issues {
		if i.Severity == result.Error {
			t.Errorf("%s %s %s: %s", i.ID, i.Rule, i.Key, i.Message)
		}
	}
}

func TestLint(t *testing.T) {
	for _, tt := range []struct {
		reason string
		damage func(g *schema.Golden)
		rule   golden.Rule
		says   string
	}{
		{"a party that the article does not name", func(g *schema.Golden) {
			g.Parties = append(g.Parties, schema.Party{ID: "acme", Type: schema.Organization, Name: "Acme Bridges"})
		}, golden.RuleSupport, "Acme Bridges"},
		{"a date that nothing denotes", func(g *schema.Golden) {
			g.Dates = append(g.Dates, schema.Date{ID: "x", Value: "1987-08-23"})
		}, golden.RuleSupport, "1987-08-23"},
		{"a name that no fact claims", func(g *schema.Golden) {
			g.Parties = slices.DeleteFunc(g.Parties, func(p schema.Party) bool { return p.ID == "kestrel-island" })
		}, golden.RuleUnclaimed, "Kestrel Island"},
		{"a quote that nobody said", func(g *schema.Golden) { g.Quotes[0].Text = "We counted every dawn," }, golden.RuleSupport, "dawn"},
		{"a value that its surface contradicts", func(g *schema.Golden) { g.Dates[1].Value = "2025-05-18" }, golden.RuleValue, "17 May 2025"},
		{"another text", func(g *schema.Golden) { g.Source.SHA256 = strings.Repeat("0", 64) }, golden.RuleStale, "another text"},
		{"no text", func(g *schema.Golden) { g.Source.SHA256 = "" }, golden.RuleStale, "which text"},
		{"another day of publication", func(g *schema.Golden) { g.Source.Published = "2024-11-14" }, golden.RuleStale, "published"},
		{"not reviewed", func(g *schema.Golden) { g.Reviewed = false }, golden.RuleUnreviewed, "party/port-ellery"},
		{"one name for two parties", func(g *schema.Golden) { g.Parties[1].Aliases = []string{"sound crossing authority"} }, golden.RuleAlias, "“Sound Crossing Authority” names both"},
		{"an alternative that accepts anything", func(g *schema.Golden) { g.Dates[1].Accept = []schema.Date{{}} }, golden.RuleLoose, "nothing in particular"},
		{"an alternative as long as time", func(g *schema.Golden) {
			g.Dates[1].Accept = []schema.Date{{Value: "1066-10-14"}}
		}, golden.RuleLoose, "accepts even"},
		{"a fact that says nothing", func(g *schema.Golden) {
			g.Figures = append(g.Figures, schema.Figure{ID: "x", Kind: schema.Count})
		}, golden.RuleLoose, "says nothing"},
		{"an alternative that lacks the unit of its kind", func(g *schema.Golden) {
			g.Figures[0].Accept = append(g.Figures[0].Accept, schema.Figure{Kind: schema.Money})
		}, golden.RuleAccept, `"unit" is missing`},
		{"an alternative with a unit that its kind has not", func(g *schema.Golden) {
			g.Figures[0].Accept = append(g.Figures[0].Accept, schema.Figure{Kind: schema.Percent, Unit: "pp"})
		}, golden.RuleAccept, "pp"},
		{"an alternative whose date is none", func(g *schema.Golden) {
			g.Dates[1].Accept = append(g.Dates[1].Accept, schema.Date{Value: "2025-13"})
		}, golden.RuleAccept, "2025-13"},
		{"a never-fact that is true", func(g *schema.Golden) {
			g.Never = append(g.Never, schema.Never{Why: "w", Date: &schema.Date{Value: g.Dates[1].Value}})
		}, golden.RuleNever, "forbids what the golden says"},
		{"a never-fact that is accepted", func(g *schema.Golden) {
			g.Dates[1].Accept = []schema.Date{{Value: "2025-05-18"}}
			g.Never = []schema.Never{{Why: "w", Date: &schema.Date{Value: "2025-05-18"}}}
			g.Dates = g.Dates[:2]
			g.Events = nil
		}, golden.RuleNever, "accepts"},
		{"a phenomenon that nobody knows", func(g *schema.Golden) { g.Phenomena = []string{"absolute-dates"} }, golden.RulePhenomenon, "absolute-dates"},
		{"one party twice", func(g *schema.Golden) {
			p := g.Parties[2]
			p.ID = "again"
			g.Parties = append(g.Parties, p)
		}, golden.RuleTwice, "Sound Crossing Authority"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			a := timeline(t)
			g := kitGolden(t, "timeline-en")
			had := map[string]bool{}
			for _, i := range golden.Lint(g, &a, g.Phenomena) {
				had[string(i.Rule)+i.Message] = true
			}
			known := g.Phenomena
			tt.damage(g)
			var found []string
			for _, i := range golden.Lint(g, &a, known) {
				if i.Rule == tt.rule && !had[string(i.Rule)+i.Message] {
					found = append(found, i.Message)
				}
			}
			require.Contains(t, strings.Join(found, "\n"), tt.says)
		})
	}
}

// What a golden of the kit accepts is right where an extraction says it.
func TestWhatTheKitAcceptsIsRight(t *testing.T) {
	for _, id := range golden.Kit().IDs() {
		e, _ := golden.Kit().Get(id)
		n := 0
		golden.EachAccepted(e.Golden, func(key string, said *schema.Golden) {
			n++
			said.Quotes = slices.DeleteFunc(said.Quotes, func(q schema.Quote) bool { return q.Text == "" }) // stand-off
			data, err := json.Marshal(said.Article())
			require.NoError(t, err)
			record, problems := schema.InspectArticle(data, schema.Options{})
			require.Empty(t, problems, "%s %s", id, key)
			want := align.Align(e.Golden, record)
			for _, p := range want.Pairs {
				standOff := p.Kind == schema.KindQuote && e.Golden.Quotes[max(p.Want, 0)].Text == ""
				if p.Want >= 0 && p.Outcome != align.Correct && !standOff {
					t.Errorf("%s %s: %s %d is %s: %v", id, key, p.Kind, p.Want, p.Outcome, p.Differences)
				}
			}
		})
		t.Logf("%s: %d alternatives", id, n)
	}
}

func TestLintFiles(t *testing.T) {
	whole, err := os.ReadFile("timeline-en.json")
	require.NoError(t, err)
	for _, tt := range []struct {
		reason, data, says string
	}{
		{"canonical", string(whole), ""},
		{"another indent", strings.ReplaceAll(string(whole), "\n  ", "\n    "), "canonical"},
		{"no final newline", strings.TrimSuffix(string(whole), "\n"), "canonical"},
		{"CRLF", strings.ReplaceAll(string(whole), "\n", "\r\n"), "CRLF"},
		{"a merge", "<<<<<<< HEAD\n" + string(whole), "merge"},
		{"half of it", string(whole[:len(whole)/2]), ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			s := golden.Store{Dir: t.TempDir()}
			require.NoError(t, os.WriteFile(filepath.Join(s.Dir, "timeline-en.json"), []byte(tt.data), 0o644))
			r, err := s.Lint(golden.LintOptions{Articles: seeds.Kit()})
			require.NoError(t, err)
			var format []string
			for _, i := range r.Issues {
				if i.Rule == golden.RuleFormat {
					format = append(format, i.Message)
				}
			}
			if tt.reason == "canonical" {
				require.Empty(t, format)
				return
			}
			require.NotEmpty(t, format)
			require.Contains(t, strings.Join(format, "\n"), tt.says)
		})
	}
}

func TestFormatChangesFormAlone(t *testing.T) {
	t.Setenv("CI", "")
	whole, err := os.ReadFile("timeline-en.json")
	require.NoError(t, err)
	s := golden.Store{Dir: t.TempDir()}
	path := filepath.Join(s.Dir, "timeline-en.json")
	messy := strings.ReplaceAll(strings.ReplaceAll(string(whole), "\n  ", "\n\t"), "\n", "\r\n")
	require.NoError(t, os.WriteFile(path, []byte(messy), 0o644))
	f, err := s.Format(true)
	require.NoError(t, err)
	require.Len(t, f.Changed, 1)
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	require.True(t, messy == string(data), "a dry run writes nothing")
	_, err = s.Format(false)
	require.NoError(t, err)
	data, err = os.ReadFile(path)
	require.NoError(t, err)
	require.True(t, string(whole) == string(data), "only the form was changed, and back")
	f, err = s.Format(false)
	require.NoError(t, err)
	require.Empty(t, f.Changed)
}

func TestPrune(t *testing.T) {
	s := folder(t, "timeline-en", "stargate-fr")
	_, err := s.Prune(nil, true, golden.Record{})
	require.Error(t, err, "an empty suite claims nothing, which is no reason to delete everything")
	p, err := s.Prune([]string{"timeline-en"}, false, golden.Record{})
	require.NoError(t, err)
	require.Len(t, p.Orphans, 1)
	require.FileExists(t, filepath.Join(s.Dir, "stargate-fr.json"))
	p, err = s.Prune([]string{"timeline-en"}, true, golden.Record{By: "kim", Why: "the article is gone"})
	require.NoError(t, err)
	require.True(t, p.Removed)
	require.NoFileExists(t, filepath.Join(s.Dir, "stargate-fr.json"))
	require.FileExists(t, filepath.Join(s.Dir, "timeline-en.json"))
	h, err := s.History()
	require.NoError(t, err)
	require.Equal(t, "prune stargate-fr kim", h[0].Action+" "+h[0].ID+" "+h[0].By)
}
