package checks

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/internal/work"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// The steps of the checks grow with the facts and the text, not with their product.
func TestStepsGrowWithTheFacts(t *testing.T) {
	const n = 150
	text := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "The plant sold %d tonnes on %d March %d. ", 1000+7*i, 1+i%28, 1700+i%320)
		}
		return b.String()
	}
	for _, tt := range []struct {
		reason string
		listed bool
		facts  func(i int, a *schema.Article)
	}{
		{"nothing is carried", false, func(int, *schema.Article) {}},
		{"figures that the text has", false, func(i int, a *schema.Article) {
			a.Figures = append(a.Figures, schema.Figure{Kind: schema.Quantity, Value: schema.NewDecimal(int64(1000+7*i), 0), Unit: "t"})
		}},
		{"dates that the text has", false, func(i int, a *schema.Article) {
			a.Dates = append(a.Dates, schema.Date{Value: fmt.Sprintf("%d-03-%02d", 1700+i%320, 1+i%28)})
		}},
		{"dates centuries away", true, func(i int, a *schema.Article) { a.Dates = append(a.Dates, schema.Date{Value: fmt.Sprint(2100 + i)}) }},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			steps := func(n int) float64 {
				a := &schema.Article{Source: schema.Source{Language: "en"}}
				for i := range n {
					tt.facts(i, a)
				}
				r := runner{in: Input{Got: a, Article: &seeds.Article{Text: text(n), Language: "en"}}}
				var m *work.Meter
				require.NoError(t, work.Within(context.Background(), 1<<40, func(meter *work.Meter) {
					m = meter
					r.run(All(), m)
				}))
				r.results()
				return float64(m.Done())
			}
			once, fourfold := steps(n), steps(4*n)
			t.Logf("%.0f steps, and %.0f", once, fourfold)
			most := 4.6*once + 1000
			if tt.listed { // each finding that is listed names what is nearest in the text
				most += maxFindings * 4 * n
			}
			require.LessOrEqual(t, fourfold, most)
		})
	}
}

// However many mentions a record has, what they carry is carried.
func TestCarriedPastTenThousandMentions(t *testing.T) {
	const n = 10_500
	var b strings.Builder
	a := &schema.Article{Parties: []schema.Party{{ID: "m", Type: schema.Person, Name: "Ada Moreau"}}}
	for range n {
		at := len(b.String())
		b.WriteString("Ada Moreau. ")
		a.Parties[0].Mentions = append(a.Parties[0].Mentions, schema.At(at, at+10, "Ada Moreau"))
	}
	p := Pass{Got: a, facts: fact.Of(a, nil), Article: &seeds.Article{Text: b.String()}, index: offsets.NewIndex(b.String())}
	require.Len(t, p.carrying(schema.KindParty), n)
}

// A long text is looked through so often and no more, however many names are
// looked for in it.
func TestManyNamesInALongText(t *testing.T) {
	const n = 3000
	var text strings.Builder
	a := &schema.Article{Source: schema.Source{Language: "en"}}
	for i := range n {
		name := fmt.Sprintf("%c%c%cor %c%clan Works", 'A'+i%26, 'a'+i/26%26, 'o', 'A'+i/676%26, 'e'+i%7)
		a.Parties = append(a.Parties, schema.Party{Type: schema.Organization, Name: name, Mentions: []schema.Mention{{Text: name}}})
		text.WriteString("The mill was bought by " + name + ", which had sold grain on the quay for as long as anybody there could remember. ")
	}
	r := runner{in: Input{Got: a, Article: &seeds.Article{Text: text.String(), Language: "en"}}}
	list, err := Select(All(), []string{"grounding"}, nil)
	require.NoError(t, err)
	var m *work.Meter
	require.NoError(t, work.Within(context.Background(), 1<<40, func(meter *work.Meter) {
		m = meter
		r.run(list, m)
	}))
	t.Logf("%d steps for %d names in %d bytes", m.Done(), n, text.Len())
	require.Less(t, m.Done(), int64(6*n))
}

// What a mention of a whole article costs is counted: a record of a few bytes
// may have such mentions by the thousand.
func TestLongMentionsAreCounted(t *testing.T) {
	const n = 200
	text := strings.Repeat("oat ", 20_000)
	a := &schema.Article{}
	for i := range n {
		a.Parties = append(a.Parties, schema.Party{Type: schema.Organization, Name: fmt.Sprint("Oat ", i), Mentions: []schema.Mention{schema.At(0, len(text)-i, "")}})
	}
	r := runner{in: Input{Got: a, Article: &seeds.Article{Text: text}}}
	list, err := Select(All(), []string{"consistency/mention"}, nil)
	require.NoError(t, err)
	err = work.Within(context.Background(), n*int64(len(text))/500, func(m *work.Meter) { r.run(list, m) })
	var limit *work.LimitError
	require.ErrorAs(t, err, &limit)
}

// A record that is wrong throughout is judged, however many figures and dates the text has.
func TestAWrongRecordOfALongTextIsJudged(t *testing.T) {
	const n = 12_000
	var text strings.Builder
	a := &schema.Article{Source: schema.Source{Language: "en"}}
	for i := range n {
		fmt.Fprintf(&text, "They sold %d tonnes in %d. ", 2000+i, 1000+i%900)
		a.Figures = append(a.Figures, schema.Figure{Kind: schema.Quantity, Value: schema.NewDecimal(int64(20_005+10*i), -1), Unit: "t"})
		a.Dates = append(a.Dates, schema.Date{Value: fmt.Sprint(2100 + i%900)})
	}
	findings, _, err := Run(t.Context(), All(), Input{Got: a, Article: &seeds.Article{Text: text.String(), Language: "en"}})
	require.NoError(t, err)
	for _, check := range []string{"grounding/figure", "grounding/date"} {
		require.True(t, slices.ContainsFunc(findings, func(f result.Finding) bool {
			return f.Check == check && strings.Contains(f.Message, "nearest")
		}), "the first findings of %s name what is nearest", check)
	}
}
