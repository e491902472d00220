package assay

import (
	"os"
	"testing"

	"github.com/go-json-experiment/json"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// withMistakes returns the record with mistakes.
func withMistakes(b *testing.B, data []byte, mistake func(*schema.Article)) []byte {
	b.Helper()
	var a schema.Article
	require.NoError(b, json.Unmarshal(data, &a))
	mistake(&a)
	wrong, err := schema.Encode(&a)
	require.NoError(b, err)
	return wrong
}

// BenchmarkRecord measures the parts of checking one faultless record. The part
// "strict" is what the others are compared with: decoding the record into its Go
// type with unknown keys, duplicate names and bad UTF-8 refused, and nothing
// else. "make bench" prints the ratios of one run.
func BenchmarkRecord(b *testing.B) {
	const id = "stargate-fr"
	data, err := os.ReadFile("fixtures/" + id + "/perfect.json")
	require.NoError(b, err)
	var c Case
	for _, k := range BuiltinSuite() {
		if k.id() == id {
			c = k
		}
	}
	entry, _ := golden.Kit().Get(id)
	raw, err := schema.Encode(entry.Golden)
	require.NoError(b, err)
	list := checks.All()
	measure := func(name string, f func()) {
		f() // what is loaded once is no part of a record's cost
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				f()
			}
		})
	}
	strictly := func(data []byte, v any) {
		if err := json.Unmarshal(data, v, json.RejectUnknownMembers(true)); err != nil {
			b.Fatal(err)
		}
	}
	measure("strict", func() { strictly(data, new(schema.Article)) })
	measure("form", func() {
		if a, problems := schema.InspectArticle(data, schema.Options{}); a == nil || len(problems) > 0 {
			b.Fatal(problems)
		}
	})
	measure("golden-strict", func() { strictly(raw, new(schema.Golden)) })
	measure("golden-form", func() {
		if g, problems := schema.InspectGolden(raw, schema.Options{}); g == nil || len(problems) > 0 {
			b.Fatal(problems)
		}
	})
	got, _ := schema.InspectArticle(data, schema.Options{})
	text := fact.NewText(c.Article)
	want := fact.OfGolden(c.Golden, text)
	measure("facts", func() { fact.OfBeside(got, text, want) })
	measure("facts-alone", func() { fact.Of(got, text) })
	facts := fact.OfBeside(got, text, want)
	measure("align", func() {
		if _, err := align.Facts(b.Context(), want, facts); err != nil {
			b.Fatal(err)
		}
	})
	alignment, err := align.Facts(b.Context(), want, facts)
	require.NoError(b, err)
	in := checks.Input{Article: c.Article, Golden: c.Golden, Got: got, Alignment: alignment, Text: text, Want: want, Facts: facts}
	measure("checks", func() {
		if findings, _, err := checks.Run(b.Context(), list, in); err != nil || len(findings) > 0 {
			b.Fatal(findings, err)
		}
	})
	for _, k := range list {
		measure("check/"+k.Name, func() {
			if _, _, err := checks.Run(b.Context(), []*checks.Check{k}, in); err != nil {
				b.Fatal(err)
			}
		})
	}
	shared := c.prepared()
	measure("shared", func() {
		if run := Evaluate(b.Context(), Record{Data: data}, shared, list, schema.Options{}); len(run.Findings) > 0 {
			b.Fatal(run.Findings)
		}
	})
	measureMistakes(b, data, shared, in, measure)
	day, err := schema.PublicationDay(c.Article.Published)
	require.NoError(b, err)
	measure("recognize", func() {
		recognize.Read(c.Article.Text, recognize.Options{Language: c.Article.Language, Published: day})
	})
	measure("first", func() {
		if run := Evaluate(b.Context(), Record{Data: data}, c, list, schema.Options{}); len(run.Findings) > 0 {
			b.Fatal(run.Findings)
		}
	})
}

// measureMistakes measures records with mistakes as a whole and in the checks.
func measureMistakes(b *testing.B, data []byte, shared Case, in checks.Input, measure func(string, func())) {
	b.Helper()
	list := checks.All()
	five := func(a *schema.Article) {
		a.Figures[1].Value = schema.NewDecimal(77, 0)
		a.Quotes[0].Speaker = a.Parties[5].ID
		*a.Parties[7].Mentions[0].End++
	}
	twelve := func(a *schema.Article) {
		five(a)
		a.Parties[3].Name += " Holdings"
		a.Dates[1].Value = "2019-03"
		*a.Parties[7].Mentions[0].End--
	}
	for _, wrong := range []struct {
		name     string
		mistake  func(*schema.Article)
		findings int
	}{{"five", five, 5}, {"twelve", twelve, 12}} {
		data := withMistakes(b, data, wrong.mistake)
		measure(wrong.name, func() {
			if run := Evaluate(b.Context(), Record{Data: data}, shared, list, schema.Options{}); len(run.Findings) != wrong.findings {
				b.Fatal(run.Findings)
			}
		})
		in := in
		in.Got, _ = schema.InspectArticle(data, schema.Options{})
		in.Facts = fact.Of(in.Got, in.Text)
		var err error
		in.Alignment, err = align.Facts(b.Context(), in.Want, in.Facts)
		require.NoError(b, err)
		measure(wrong.name+"-checks", func() {
			if findings, _, err := checks.Run(b.Context(), list, in); err != nil || len(findings) != wrong.findings {
				b.Fatal(findings, err)
			}
		})
	}
}
