package checks_test

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

var initials = checks.Check{
	Name: "house/initials", Doc: "a person is named by an initial",
	Help: "Our style guide wants given names in full.", Severity: checks.Warning,
	Run: func(p *checks.Pass) {
		for i, party := range p.Got.Parties {
			if party.Type == schema.Person && strings.Contains(party.Name, ".") {
				p.Reportf(p.Fact(schema.KindParty, i), "%s has an initial; give the name in full", party.Name)
			}
		}
	},
}

// A user's own check is one more value.
func Example() {
	all := append(checks.All(), &initials)
	if err := checks.Validate(all); err != nil {
		fmt.Println(err)
		return
	}
	record := &schema.Article{Source: schema.Source{ID: "visit"}, Parties: []schema.Party{{Type: schema.Person, Name: "S. Altman"}}}
	article := &seeds.Article{ID: "visit", Language: "en", Text: "Sam Altman came to Seoul."}
	findings, _, err := checks.Run(context.Background(), all, checks.Input{Got: record, Article: article})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range findings {
		if f.Check != "source/party" {
			fmt.Printf("%s %s: %s\n", f.Severity, f.Check, f.Message)
		}
	}
	// Output:
	// warning house/initials: S. Altman has an initial; give the name in full
	// error grounding/party: the name “S. Altman” does not occur in the text; the nearest name is “Sam Altman”
}

// A check of the text itself needs the article.
func ExamplePass_ReportAtf() {
	hedge := regexp.MustCompile(`(?i)\b(reportedly|allegedly)\b`)
	hedges := checks.Check{
		Name: "house/hedges", Doc: "the article hedges", Help: "What is only alleged is not extracted.", Severity: checks.Note, Needs: checks.Article,
		Run: func(p *checks.Pass) {
			for _, m := range hedge.FindAllStringIndex(p.Article.Text, -1) {
				p.ReportAtf(p.TextLocation(m[0], m[1]), "%q hedges", p.Article.Text[m[0]:m[1]])
			}
		},
	}
	findings, _, err := checks.Run(context.Background(), []*checks.Check{&hedges}, checks.Input{
		Got: new(schema.Article), Article: &seeds.Article{Text: "Été à Séoul:\nhe reportedly stayed."},
	})
	if err != nil {
		fmt.Println(err)
	}
	for _, f := range findings {
		fmt.Printf("%d:%d: %s in “%s[%s]%s”\n", f.Location.Line, f.Location.Column, f.Message, f.Location.Before, f.Location.Text, f.Location.After)
	}
	// Output:
	// 2:4: "reportedly" hedges in “he [reportedly] stayed.”
}

// A check of the golden names both facts.
func ExamplePass_ReportWantf() {
	spelling := checks.Check{
		Name: "house/spelling", Doc: "a party is spelt otherwise than in the golden", Help: "Write names as the golden does.",
		Severity: checks.Error, Needs: checks.Golden,
		Run: func(p *checks.Pass) {
			for _, pair := range p.Alignment.Pairs {
				if pair.Kind != schema.KindParty || pair.Want < 0 || pair.Got < 0 {
					continue
				}
				if want, got := p.Golden.Parties[pair.Want].Name, p.Got.Parties[pair.Got].Name; want != got {
					p.ReportWantf(p.GoldenFact(pair.Kind, pair.Want), p.Fact(pair.Kind, pair.Got), "expected %q, found %q", want, got)
				}
			}
		},
	}
	party := func(name string) []schema.Party { return []schema.Party{{Type: schema.Organization, Name: name}} }
	findings, _, err := checks.Run(context.Background(), []*checks.Check{&spelling}, checks.Input{
		Got: &schema.Article{Parties: party("SK HYNIX")}, Golden: &schema.Golden{Parties: party("SK hynix")},
	})
	if err != nil {
		fmt.Println(err)
	}
	for _, f := range findings {
		fmt.Println(f.Want.Pointer, f.Got.Pointer, f.Message)
	}
	// Output:
	// /parties/0 /parties/0 expected "SK hynix", found "SK HYNIX"
}

// Names of checks, families and patterns select.
func ExampleSelect() {
	list, err := checks.Select(append(checks.All(), &initials), []string{"house", "value/*"}, []string{"value/date"})
	for _, c := range list {
		fmt.Println(c.Name)
	}
	fmt.Println(err)
	_, err = checks.Select(checks.All(), []string{"coverage/partie"}, nil)
	fmt.Println(err)
	// Output:
	// form/json
	// form/schema
	// value/figure
	// house/initials
	// <nil>
	// no check or family is named "coverage/partie"; did you mean "coverage/party"?
}
