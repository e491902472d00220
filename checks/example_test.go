package checks_test

import (
	"fmt"
	"strings"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// A user's own check is one more value.
func Example() {
	own := checks.Check{
		Name: "house/initials", Doc: "a person is named by an initial",
		Help: "Our style guide wants given names in full.", Severity: result.Warning,
		Run: func(p *checks.Pass) {
			for _, party := range p.Got.Parties {
				if party.Type == schema.Person && strings.Contains(party.Name, ".") {
					p.Report(result.Finding{Kind: schema.KindParty, Message: party.Name + " has an initial", Fix: "give the name in full"})
				}
			}
		},
	}
	all := append(checks.All(), &own)
	if err := checks.Validate(all); err != nil {
		fmt.Println(err)
		return
	}
	got, _ := schema.InspectArticle([]byte(`{
		"form": "assay/article@1", "source": {"id": "visit"}, "figures": [], "dates": [],
		"parties": [{"type": "person", "name": "S. Altman"}]
	}`), schema.Options{})
	article := &seeds.Article{ID: "visit", Language: "en", Text: "Sam Altman came to Seoul."}
	findings, _ := checks.Run(all, checks.Input{Got: got, Article: article})
	for _, f := range findings {
		if f.Check != "source/party" {
			fmt.Printf("%s %s: %s\n", f.Severity, f.Check, f.Message)
		}
	}
	// Output:
	// warning house/initials: S. Altman has an initial
	// error grounding/party: the name “S. Altman” does not occur in the text; the nearest name is “Sam Altman”
}
