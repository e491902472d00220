package align_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/schema"
)

// large is a record of n facts of each of three kinds, as different as those of
// a long article, or all alike.
func large(n int, alike, mentioned bool) *schema.Article {
	a := &schema.Article{}
	for i := range n {
		k := i
		if alike {
			k = 0
		}
		p := schema.Party{ID: fmt.Sprint("p", i), Type: schema.Person, Name: fmt.Sprintf("Person%c%c%c %s", 'a'+k%26, 'a'+k/26%26, 'a'+k/676%26, []string{"Kim", "Lee", "Martin", "Smith"}[k%4])}
		f := schema.Figure{Kind: schema.Count, Value: schema.NewDecimal(int64(k), 0), Unit: "people"}
		d := schema.Date{Value: schema.Day{Year: 1970, Month: 1, Day: 1}.AddDays(10_000 + k).String()}
		if mentioned {
			p.Mentions = []schema.Mention{schema.At(30*i, 30*i+8, p.Name)}
			f.Mentions = []schema.Mention{schema.At(30*i+9, 30*i+12, f.Value.String())}
			d.Mentions = []schema.Mention{schema.At(30*i+13, 30*i+25, d.Value)}
		}
		a.Parties, a.Figures, a.Dates = append(a.Parties, p), append(a.Figures, f), append(a.Dates, d)
	}
	return a
}

func TestThousandsOfFacts(t *testing.T) {
	const n = 1000
	for _, tt := range []struct {
		reason           string
		alike, mentioned bool
	}{
		{"all different", false, true}, {"all different, without mentions", false, false},
		{"all alike", true, true}, {"all alike, without mentions", true, false},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			got := large(n, tt.alike, tt.mentioned)
			golden := asGolden(got)
			got.Parties, got.Figures, got.Dates = got.Parties[1:], got.Figures[:n-1], got.Dates[1:]
			start := time.Now()
			m := counts(align.Align(golden, got))
			t.Logf("%d facts in %v", 3*n, time.Since(start))
			require.Equal(t, map[string]int{
				"party COR": n - 1, "party MIS": 1, "figure COR": n - 1, "figure MIS": 1, "date COR": n - 1, "date MIS": 1,
			}, m)
		})
	}
}

func BenchmarkAlign(b *testing.B) {
	for _, n := range []int{100, 1000, 10_000} {
		for _, alike := range []bool{false, true} {
			b.Run(fmt.Sprintf("facts=%d/alike=%v", 3*n, alike), func(b *testing.B) {
				got := large(n, alike, true)
				golden := asGolden(got)
				b.ReportAllocs()
				for b.Loop() {
					align.Align(golden, got)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(3*n), "ns/fact")
			})
		}
	}
}

// A record that is made to be slow takes no longer than its size asks for.
func TestHostileRecords(t *testing.T) {
	const n = 4000
	g := kit(t, "stargate-fr")
	wide := []schema.Mention{schema.At(0, 1_000_000, "x")}
	for _, tt := range []struct {
		reason string
		got    func(a *schema.Article)
	}{
		{"one id and one name for all", func(a *schema.Article) {
			for range n {
				a.Parties = append(a.Parties, schema.Party{ID: "p", Name: "Altman", Type: schema.Person, Mentions: wide})
				a.Figures = append(a.Figures, schema.Figure{Kind: schema.Money, Value: decimal("500000000000"), Unit: "USD", About: "p", Mentions: wide})
				a.Events = append(a.Events, schema.Event{Type: "meeting", Participants: []schema.Participant{{Party: "p"}}, Mentions: wide})
				a.Dates = append(a.Dates, schema.Date{Value: "2025", Mentions: wide})
				a.Quotes = append(a.Quotes, schema.Quote{Speaker: "p", Text: "un marché important", Mentions: wide})
			}
		}},
		{"thousands of aliases, roles, mentions and participants on one", func(a *schema.Article) {
			p := schema.Party{ID: "p", Type: schema.Person, Name: "Sam Altman"}
			e := schema.Event{Type: "meeting", Date: "d"}
			for i := range n {
				p.Aliases = append(p.Aliases, fmt.Sprint("Altman ", i))
				p.Roles = append(p.Roles, schema.Role{Title: fmt.Sprint("PDG ", i), Of: "p"})
				p.Mentions = append(p.Mentions, schema.At(i, 900_000-i, "x"))
				e.Participants = append(e.Participants, schema.Participant{Party: "p"})
				e.Figures = append(e.Figures, "p")
			}
			a.Parties, a.Events = []schema.Party{p}, []schema.Event{e}
		}},
		{"every name a part of a golden one", func(a *schema.Article) {
			for i := range n {
				a.Parties = append(a.Parties, schema.Party{ID: fmt.Sprint(i), Type: schema.Organization, Name: fmt.Sprintf("SK Samsung Sam Altman %d", i)})
			}
		}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var a schema.Article
			tt.got(&a)
			align.Align(g, &a) // one that takes too long runs into the limit of the whole test
		})
	}
}
