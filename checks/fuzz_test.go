package checks_test

import (
	"encoding/json"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/internal/invent"
	"github.com/assaykit/assay/internal/mandatory"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// FuzzRun holds invented extractions against their articles: no check panics,
// the same input gives the same findings, whatever the order of the lists and
// the unit of the offsets, what a finding shows of the article stands there, a
// golden's own facts want nothing, and nothing handed over is written to.
func FuzzRun(f *testing.F) {
	for _, data := range invent.Seeds(12) {
		f.Add(data)
	}
	all := checks.All()
	f.Fuzz(func(t *testing.T, data []byte) {
		d := invent.From(data)
		property := d.Upto(4) // one each time, so that there is time for more cases
		c := invent.New(d)
		a := &seeds.Article{ID: "a", Language: c.Language, Published: invent.Published, Text: c.Text}
		day, err := schema.PublicationDay(invent.Published)
		require.NoError(t, err)
		read := sync.OnceValue(func() *recognize.Document {
			return recognize.Read(a.Text, recognize.Options{Language: c.Language, Published: day})
		})
		run := func(g *schema.Golden, got *schema.Article) []result.Finding {
			found, _ := inspect(t, all, checks.Input{Article: a, Golden: g, Got: got, Read: read})
			return found
		}
		before := asJSON(t, c.Golden, c.Got)
		found := run(c.Golden, c.Got)
		require.Equal(t, before, asJSON(t, c.Golden, c.Got), "what is checked is not written to")
		requireInText(t, c.Text, found)

		switch property {
		case 0:
			require.Equal(t, asJSON(t, found), asJSON(t, run(c.Golden, c.Got)), "twice the same")
		case 1:
			for _, f := range run(c.Golden, c.Golden.Article()) {
				switch family, _, _ := strings.Cut(f.Check, "/"); family {
				case "coverage", "agree", "spurious", "never", "form":
					t.Fatalf("the golden's own facts: %s: %s", f.Check, f.Message)
				}
			}
		case 2:
			if golden, got, ok := inUTF16(c); ok {
				require.Equal(t, known(found), known(run(golden, got)), "offsets counted in UTF-16")
			}
		default:
			require.Equal(t, known(found), known(run(invent.Backwards(c.Golden, c.Got))), "the lists in reverse")
		}
	})
}

// FuzzRunAnything holds whatever decodes against whatever text, without and
// with a golden of the same facts.
func FuzzRunAnything(f *testing.F) {
	for _, facts := range []string{
		`"parties":[{"name":"","aliases":[""],"mentions":[{"start":0,"end":0},{"start":9007199254740991,"end":9007199254740991,"text":"x"}]}]`,
		`"figures":[{"kind":"count","value":"1e300","value_max":"-1e-300","unit":"","about":"x","mentions":[{"text":"\u0301"}]},{"kind":"money","unit":"USD","value":0,"about":"x"},{"kind":"money","unit":"USD","value":-0.000,"about":"x"}]`,
		`"dates":[{"value":"2024/.."},{"value":"-0044-03-15"},{"value":"9999-12-31/.."},{"timex":"XXXX-WXX-9"},{}]`,
		`"quotes":[{"text":"… [...] …"},{"text":"\u201c"},{"speaker":"nobody","text":"a"}],"events":[{"date":"x","type":"birth","participants":[{"party":"y"}]}]`,
	} {
		f.Add(whole(f, schema.ArticleForm, facts), []byte("“a ‘b «c\n\n\u00ad\u0301 15 % x"), "")
	}
	all := checks.All()
	f.Fuzz(func(t *testing.T, data, text []byte, language string) {
		got, problems := schema.InspectArticle(data, schema.Options{})
		a := &seeds.Article{ID: "a", Language: language, Published: invent.Published, Text: string(text[:min(len(text), 400)])}
		in := checks.Input{Got: got, Problems: problems, Article: a}
		if got != nil {
			in.Golden = &schema.Golden{Parties: got.Parties, Quotes: got.Quotes, Events: got.Events}
		}
		found, _ := inspect(t, all, in)
		require.Equal(t, got == nil, slices.ContainsFunc(found, func(f result.Finding) bool {
			return mandatory.Covers(f.Check) && f.Severity == result.Error
		}), "a record that cannot be read is found, and no other")
	})
}

// known are the findings by what a baseline knows them by, in no order.
func known(found []result.Finding) []string {
	var out []string
	for _, f := range found {
		out = append(out, f.Check+" "+string(f.Severity)+" "+f.Attribute+" "+f.Fingerprint)
	}
	slices.Sort(out)
	return out
}

func requireInText(t *testing.T, text string, found []result.Finding) {
	t.Helper()
	points := []rune(text)
	for _, f := range found {
		if p := f.Location; p != nil {
			require.True(t, 0 <= p.Start && p.Start <= p.End && p.End <= len(points), "%s at [%d,%d) of %d", f.Check, p.Start, p.End, len(points))
			require.Equal(t, string(points[p.Start:p.End]), p.Text, f.Check)
		}
	}
}

// inUTF16 are the case's records with their offsets counted in units of UTF-16,
// unless one stands outside the text, where there is nothing to count.
func inUTF16(c *invent.Case) (*schema.Golden, *schema.Article, bool) {
	golden, got, fits := invent.Copy(c.Golden), invent.Copy(c.Got), true
	golden.Source.Offsets, got.Source.Offsets = schema.UTF16, schema.UTF16
	x := offsets.NewIndex(c.Text)
	for _, record := range []*schema.Article{got, {Parties: golden.Parties, Figures: golden.Figures, Dates: golden.Dates, Events: golden.Events, Quotes: golden.Quotes}} {
		invent.Mentions(record, func(m *schema.Mention) {
			if start, end, ok := m.Span(); ok {
				from, fit := x.Convert(start, schema.CodePoint, schema.UTF16)
				to, fitsToo := x.Convert(end, schema.CodePoint, schema.UTF16)
				fits = fits && fit == offsets.Fits && fitsToo == offsets.Fits
				*m = schema.At(from, to, m.Text)
			}
		})
	}
	return golden, got, fits
}

func asJSON(t *testing.T, values ...any) string {
	t.Helper()
	b, err := json.Marshal(values)
	require.NoError(t, err)
	return string(b)
}
