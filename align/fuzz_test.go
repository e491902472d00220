package align_test

import (
	"encoding/json"
	"testing"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/schema"
)

// Whatever can be read can be aligned: nothing panics, every fact is in one
// pair, and a golden's own facts are correct.
func FuzzAlign(f *testing.F) {
	small := schema.Article{
		Form: schema.ArticleForm, Source: schema.Source{ID: "a"},
		Parties: []schema.Party{{ID: "p", Type: schema.Person, Name: "J. Kim", Roles: []schema.Role{{Title: "CEO", Of: "p"}}, Mentions: []schema.Mention{schema.At(3, 1, "")}}},
		Figures: []schema.Figure{{Kind: schema.Ratio, Value: decimal("1e300"), Unit: "1", About: "nobody"}},
		Dates:   []schema.Date{{Value: "../2025"}, {Timex: "XXXX-WXX-2"}, {Value: "-9999"}},
		Events:  []schema.Event{{Type: "meeting", Participants: []schema.Participant{{Party: "p"}}, Figures: []string{"p"}}},
		Quotes:  []schema.Quote{{Speaker: "p", Text: "«»"}, {Mentions: []schema.Mention{{TextSHA256: "00"}}}},
	}
	data, err := json.Marshal(small)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data, data)
	f.Add([]byte(`{"parties":[{"name":"A"},{"name":"A","accept":[{"type":"group"}]}],"never":[{"party":{"name":"A"}},{"quote":{}},{}]}`), []byte(`{"parties":[{"name":"a"}],"quotes":[{}]}`))
	long := []byte(`{"figures":[{"value":1,"mentions":[{"start":0,"end":99999},{"start":5,"end":999999999999999}]}]}`)
	f.Add(long, long)
	f.Fuzz(func(t *testing.T, want, got []byte) {
		var g schema.Golden
		var a schema.Article
		if json.Unmarshal(want, &g) != nil || json.Unmarshal(got, &a) != nil {
			return
		}
		check := func(al *align.Alignment, g *schema.Golden, a *schema.Article) {
			seen := map[schema.Kind][2]int{}
			for _, p := range al.Pairs {
				n := seen[p.Kind]
				if p.Want >= 0 {
					n[0]++
				}
				if p.Got >= 0 {
					n[1]++
				}
				seen[p.Kind] = n
			}
			for k, n := range map[schema.Kind][2]int{
				schema.KindParty: {len(g.Parties), len(a.Parties)}, schema.KindFigure: {len(g.Figures), len(a.Figures)},
				schema.KindDate: {len(g.Dates), len(a.Dates)}, schema.KindEvent: {len(g.Events), len(a.Events)}, schema.KindQuote: {len(g.Quotes), len(a.Quotes)},
			} {
				if seen[k] != n {
					t.Fatalf("%s: %v facts are in pairs, of %v", k, seen[k], n)
				}
			}
		}
		check(align.Align(&g, &a), &g, &a)
		own := g.Article()
		check(align.Align(&g, own), &g, own)
	})
}
