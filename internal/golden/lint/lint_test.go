package lint_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/assaykit/assay/internal/golden/goldentest"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/golden/lint"
	"github.com/assaykit/assay/schema"
)

func TestLint(t *testing.T) {
	for _, tt := range []struct {
		reason string
		damage func(g *schema.Golden)
		rule   lint.Rule
		says   string
	}{
		{"a party that the article does not name", func(g *schema.Golden) {
			g.Parties = append(g.Parties, schema.Party{ID: "acme", Type: schema.Organization, Name: "Acme Bridges"})
		}, "unsupported", "Acme Bridges"},
		{"a date that nothing denotes", func(g *schema.Golden) {
			g.Dates = append(g.Dates, schema.Date{ID: "x", Value: "1987-08-23"})
		}, "unsupported", "1987-08-23"},
		{"a name that no fact claims", func(g *schema.Golden) {
			g.Parties = slices.DeleteFunc(g.Parties, func(p schema.Party) bool { return p.ID == "kestrel-island" })
		}, "unclaimed", "Kestrel Island"},
		{"a quote that nobody said", func(g *schema.Golden) { g.Quotes[0].Text = "We counted every dawn," }, "unsupported", "dawn"},
		{"a value that its surface contradicts", func(g *schema.Golden) { g.Dates[1].Value = "2025-05-18" }, "value", "17 May 2025"},
		{"another text", func(g *schema.Golden) { g.Source.SHA256 = strings.Repeat("0", 64) }, "stale", "another text"},
		{"no text", func(g *schema.Golden) { g.Source.SHA256 = "" }, "stale", "which text"},
		{"another day of publication", func(g *schema.Golden) { g.Source.Published = "2024-11-14" }, "stale", "published"},
		{"not reviewed", func(g *schema.Golden) { g.Reviewed = false }, "unreviewed", "party/port-ellery"},
		{"one name for two parties", func(g *schema.Golden) { g.Parties[1].Aliases = []string{"sound crossing authority"} }, "alias", "“Sound Crossing Authority” names both"},
		{"an alternative that accepts anything", func(g *schema.Golden) { g.Dates[1].Accept = []schema.Date{{}} }, "unfalsifiable", "nothing in particular"},
		{"an alternative as long as time", func(g *schema.Golden) {
			g.Dates[1].Accept = []schema.Date{{Value: "1066-10-14"}}
		}, "unfalsifiable", "accepts even"},
		{"a fact that says nothing", func(g *schema.Golden) {
			g.Figures = append(g.Figures, schema.Figure{ID: "x", Kind: schema.Count})
		}, "unfalsifiable", "says nothing"},
		{"an alternative that lacks the unit of its kind", func(g *schema.Golden) {
			g.Figures[0].Accept = append(g.Figures[0].Accept, schema.Figure{Kind: schema.Money})
		}, "accept", `"unit" is missing`},
		{"an alternative with a unit that its kind has not", func(g *schema.Golden) {
			g.Figures[0].Accept = append(g.Figures[0].Accept, schema.Figure{Kind: schema.Percent, Unit: "pp"})
		}, "accept", "pp"},
		{"an alternative whose date is none", func(g *schema.Golden) {
			g.Dates[1].Accept = append(g.Dates[1].Accept, schema.Date{Value: "2025-13"})
		}, "accept", "2025-13"},
		{"a forbidden fact that is true", func(g *schema.Golden) {
			g.Never = append(g.Never, schema.Never{Why: "w", Date: &schema.Date{Value: g.Dates[1].Value}})
		}, "forbidden", "forbids what the golden says"},
		{"a forbidden fact that is accepted", func(g *schema.Golden) {
			g.Dates[1].Accept = []schema.Date{{Value: "2025-05-18"}}
			g.Never = []schema.Never{{Why: "w", Date: &schema.Date{Value: "2025-05-18"}}}
			g.Dates = g.Dates[:2]
			g.Events = nil
		}, "forbidden", "accepts"},
		{"a phenomenon that nobody knows", func(g *schema.Golden) { g.Phenomena = []string{"absolute-dates"} }, "phenomenon", "absolute-dates"},
		{"one party twice", func(g *schema.Golden) {
			p := g.Parties[2]
			p.ID = "again"
			g.Parties = append(g.Parties, p)
		}, "twice", "Sound Crossing Authority"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			a := goldentest.Article(t, "timeline-en")
			g := goldentest.Golden(t, "timeline-en")
			had := map[string]bool{}
			for _, i := range lint.Golden(g, &a, g.Phenomena) {
				had[string(i.Rule)+i.Message] = true
			}
			known := g.Phenomena
			tt.damage(g)
			var found []string
			for _, i := range lint.Golden(g, &a, known) {
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
		eachAccepted(e.Golden, func(key string, said *schema.Golden) {
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

// eachAccepted yields, for every alternative that a golden accepts, the golden
// as an extraction says it that took the alternative.
func eachAccepted(g *schema.Golden, yield func(key string, said *schema.Golden)) {
	for _, f := range item.Facts(g) {
		for _, a := range f.Alternatives() {
			said := item.Clone(g)
			item.Find(said, f.Key).Fact.Overlay(a)
			yield(f.Key+" "+a.Content(), said)
		}
	}
}
