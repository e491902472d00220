package checks_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// Of very many findings the first 500 are listed, and one more says how many are
// not, where there is one.
func TestHowManyFindingsAreListed(t *testing.T) {
	for _, tt := range []struct {
		reason string
		n      int
		listed int
		last   string
	}{
		{"as many as are listed", 500, 500, "it is 499"},
		{"one more", 501, 501, "1 more findings of this check are not listed"},
		{"many more", 700, 501, "200 more findings of this check are not listed"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			many := own(func(p *checks.Pass) {
				for i := range tt.n {
					p.Reportf(nil, "it is %03d", i)
				}
			})
			found, _ := inspect(t, []*checks.Check{many}, people("A. Durand"))
			require.Len(t, found, tt.listed)
			require.Equal(t, tt.last, found[len(found)-1].Message)
		})
	}
}

// A bound of steps that is negative is none.
func TestNoBound(t *testing.T) {
	for steps, fails := range map[int64]bool{-1: false, 0: false, 1: true} {
		in := people("A. Durand", "B. Durand")
		in.MaxSteps = steps
		_, _, err := checks.Run(t.Context(), []*checks.Check{own(func(p *checks.Pass) {
			for i := range 10_000 {
				p.Reportf(nil, "m%d", i)
			}
		})}, in)
		require.Equal(t, fails, err != nil, "%d steps: %v", steps, err)
	}
}

// The first check that panics is named, whatever others do after it.
func TestTheFirstPanicIsNamed(t *testing.T) {
	second := own(func(*checks.Pass) { panic("second") })
	second.Name = "house/second"
	_, _, err := checks.Run(t.Context(), []*checks.Check{own(func(*checks.Pass) { panic("first") }), second}, people("A. Durand"))
	var e *checks.PanicError
	require.True(t, errors.As(err, &e))
	require.Equal(t, "house/own", e.Check)
}

// A finding is located at what the record has, at its first mention and that
// mention's shortest span, and else where the golden has its fact.
func TestWhereAFindingIs(t *testing.T) {
	text := "Ada Brook met Eve Hall; Ada Brook left."
	article := &seeds.Article{ID: "a", Language: "en", Text: text}
	golden := &schema.Golden{Source: schema.Source{ID: "a", SHA256: article.SHA256(), Offsets: schema.CodePoint}, Parties: []schema.Party{
		{ID: "eve", Type: schema.Person, Name: "Eve Hall", Mentions: []schema.Mention{schema.At(14, 22, "Eve Hall")}},
	}}
	got := &schema.Article{Source: schema.Source{ID: "a"}, Parties: []schema.Party{{ID: "ada", Type: schema.Person, Name: "Ada Brook", Mentions: []schema.Mention{
		schema.At(24, 33, "Ada Brook"), schema.At(0, 9, "Ada Brook"), schema.At(0, 3, "Ada"),
	}}}}
	for _, tt := range []struct {
		reason string
		report func(*checks.Pass)
		at     string
	}{
		{"what the record has", func(p *checks.Pass) { p.Reportf(p.Fact(schema.KindParty, 0), "m") }, "0 3"},
		{"what it has in the place of the golden's", func(p *checks.Pass) {
			p.ReportWantf(p.GoldenFact(schema.KindParty, 0), p.Fact(schema.KindParty, 0), "m")
		}, "0 3"},
		{"nothing in the place of the golden's", func(p *checks.Pass) { p.ReportWantf(p.GoldenFact(schema.KindParty, 0), nil, "m") }, "14 22"},
		{"the record as a whole", func(p *checks.Pass) { p.Reportf(nil, "m") }, ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			found, _ := inspect(t, []*checks.Check{own(tt.report)}, checks.Input{Article: article, Golden: golden, Got: got})
			require.Len(t, found, 1)
			at := ""
			if l := found[0].Location; l != nil {
				at = fmt.Sprint(l.Start, l.End)
			}
			require.Equal(t, tt.at, at)
		})
	}
}

// The kind that a check names is its own; else it is that of the facts.
func TestTheKindOfAFinding(t *testing.T) {
	for kind, want := range map[schema.Kind]schema.Kind{"": schema.KindParty, schema.KindQuote: schema.KindQuote} {
		c := own(func(p *checks.Pass) {
			p.Report(checks.Finding{Kind: kind, Got: p.Fact(schema.KindParty, 0), Message: "m"})
		})
		found, _ := inspect(t, []*checks.Check{c}, people("A. Durand"))
		require.Equal(t, want, found[0].Kind)
	}
}

// Two mistakes of which one is mended keep the other's fingerprint, and another
// bound is another mistake.
func TestFingerprintsTellMistakesApart(t *testing.T) {
	article := &seeds.Article{ID: "a", Language: "en", Published: "2025-03-12", Text: "Ada Brook, the chair, paid more than $5 million."}
	golden := &schema.Golden{Source: schema.Source{ID: "a", Language: "en", SHA256: article.SHA256(), Offsets: schema.CodePoint}, Parties: []schema.Party{
		{ID: "ada", Type: schema.Person, Name: "Ada Brook", Roles: []schema.Role{{Title: "chair"}}, Mentions: []schema.Mention{schema.At(0, 9, "Ada Brook")}},
	}}
	prints := func(facts string) map[string]string {
		found, _ := inspect(t, checks.All(), checks.Input{Extractor: "x", Article: article, Golden: golden, Got: decode(t, facts)})
		out := map[string]string{}
		for _, f := range found {
			if f.Severity != result.Note {
				out[f.Check+" "+f.Attribute] = f.Fingerprint
			}
		}
		return out
	}
	party := func(kind, roles string) string {
		return `"parties":[{"type":"` + kind + `","name":"Ada Brook","roles":[` + roles + `],"mentions":[{"text":"Ada Brook"}]}],"figures":[],"dates":[]`
	}
	both := prints(party("place", `{"title":"janitor"}`))
	one := prints(party("place", `{"title":"chair"}`))
	require.NotEmpty(t, one["agree/party type"], "%v", one)
	require.NotEmpty(t, both["agree/party role"], "%v", both)
	require.Equal(t, one["agree/party type"], both["agree/party type"])

	figure := func(qualifier string) string {
		return `"parties":[],"figures":[{"kind":"money","value":"4","unit":"USD","qualifier":"` + qualifier + `","mentions":[{"text":"$5 million"}]}],"dates":[]`
	}
	exact, atMost := prints(figure("exact")), prints(figure("at_most"))
	require.NotEmpty(t, exact["value/figure value"], "%v", exact)
	require.NotEqual(t, exact["value/figure value"], atMost["value/figure value"])
}
