package align_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/invent"
	"github.com/assaykit/assay/schema"
)

// Whatever can be read can be aligned: nothing panics, every fact is in one
// pair, a golden's own facts are correct, the order of the lists makes no
// difference, and nothing is written into what was handed over.
func FuzzAlign(f *testing.F) {
	for _, data := range invent.Seeds(12) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d := invent.From(data)
		c := invent.New(d)
		before := inWords(t, c.Golden, c.Got)
		al := align.Align(c.Golden, c.Got)
		requireEveryFactOnce(t, al, c.Golden, c.Got)
		require.Equal(t, before, inWords(t, c.Golden, c.Got), "what is aligned is not written to")

		own := c.Golden.Article()
		for _, p := range align.Align(c.Golden, own).Pairs {
			if p.Outcome != align.Correct {
				t.Fatalf("a golden's own %s %d is %s: %+v", p.Kind, max(p.Want, p.Got), p.Outcome, p)
			}
		}

		g, a := invent.Backwards(c.Golden, c.Got)
		require.Equal(t, outcomes(al, c.Golden, c.Got), outcomes(align.Align(g, a), g, a), "the lists in reverse")
	})
}

// requireEveryFactOnce holds that every fact is in one pair, but for an
// extracted quote that joins several quotations: it is the pair of each.
func requireEveryFactOnce(t *testing.T, al *align.Alignment, g *schema.Golden, a *schema.Article) {
	t.Helper()
	wants, gots := map[schema.Kind][]int{}, map[schema.Kind][]int{}
	for _, p := range al.Pairs {
		if p.Want >= 0 {
			wants[p.Kind] = append(wants[p.Kind], p.Want)
		}
		if p.Got >= 0 && (p.Kind != schema.KindQuote || !slices.Contains(gots[p.Kind], p.Got)) {
			gots[p.Kind] = append(gots[p.Kind], p.Got)
		}
	}
	for k, n := range map[schema.Kind][2]int{
		schema.KindParty: {len(g.Parties), len(a.Parties)}, schema.KindFigure: {len(g.Figures), len(a.Figures)},
		schema.KindDate: {len(g.Dates), len(a.Dates)}, schema.KindEvent: {len(g.Events), len(a.Events)}, schema.KindQuote: {len(g.Quotes), len(a.Quotes)},
	} {
		requireAllOnce(t, n[0], wants[k], k)
		requireAllOnce(t, n[1], gots[k], k)
	}
}

func requireAllOnce(t *testing.T, n int, indexes []int, k schema.Kind) {
	t.Helper()
	slices.Sort(indexes)
	require.Len(t, indexes, n, "facts of kind %s in pairs", k)
	for i, index := range indexes {
		require.Equal(t, i, index, "facts of kind %s in pairs", k)
	}
}

// outcomes are the pairs in words that do not depend on where a fact is listed.
func outcomes(al *align.Alignment, g *schema.Golden, a *schema.Article) string {
	var lines []string
	for _, p := range al.Pairs {
		want, got := "-", "-"
		if p.Want >= 0 {
			want = factOf(p.Kind, p.Want, g.Article())
		}
		if p.Got >= 0 {
			got = factOf(p.Kind, p.Got, a)
		}
		lines = append(lines, fmt.Sprint(p.Kind, " ", want, " ", got, " ", p.Outcome, " ", p.Again, " ", p.Differences))
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

func factOf(k schema.Kind, i int, a *schema.Article) string {
	var fact any
	switch k {
	case schema.KindParty:
		fact = a.Parties[i]
	case schema.KindFigure:
		fact = a.Figures[i]
	case schema.KindDate:
		fact = a.Dates[i]
	case schema.KindEvent:
		fact = a.Events[i]
	default:
		fact = a.Quotes[i]
	}
	b, _ := json.Marshal(fact)
	return string(b)
}

func inWords(t *testing.T, records ...any) string {
	t.Helper()
	b, err := json.Marshal(records)
	require.NoError(t, err)
	return string(b)
}

// FuzzAlignAnything aligns records that were never decoded, as a Go caller may
// hand them over: offsets and references may be anything.
func FuzzAlignAnything(f *testing.F) {
	f.Add([]byte(`{"parties":[{"name":"A"},{"name":"A","accept":[{"type":"group"}]}],"never":[{"party":{"name":"A"}},{"quote":{}},{}]}`), []byte(`{"parties":[{"name":"a"}],"quotes":[{}]}`))
	long := []byte(`{"figures":[{"value":1,"mentions":[{"start":0,"end":99999},{"start":5,"end":999999999999999}]}]}`)
	f.Add(long, long)
	odd := []byte(`{"parties":[{"id":"p","type":"person","name":"J. Kim","roles":[{"title":"CEO","of":"p"}],"mentions":[{"start":3,"end":1}]}],"figures":[{"kind":"ratio","value":"1e300","unit":"1","about":"nobody"}],"dates":[{"value":"../2025"},{"timex":"XXXX-WXX-2"},{"value":"-9999"}],"events":[{"type":"meeting","participants":[{"party":"p"}],"figures":["p"]}],"quotes":[{"speaker":"p","text":"«»"},{"mentions":[{"text_sha256":"00"}]}]}`)
	f.Add(odd, odd)
	f.Fuzz(func(t *testing.T, want, got []byte) {
		var g schema.Golden
		var a schema.Article
		if json.Unmarshal(want, &g) != nil || json.Unmarshal(got, &a) != nil {
			return
		}
		requireEveryFactOnce(t, align.Align(&g, &a), &g, &a)
		own := g.Article()
		requireEveryFactOnce(t, align.Align(&g, own), &g, own)
	})
}
