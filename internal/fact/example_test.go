package fact_test

import (
	"fmt"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
)

func ExampleOf() {
	value, _ := schema.ParseDecimal("1250")
	record := &schema.Article{
		Parties: []schema.Party{{ID: "park", Type: schema.Project, Name: "Parc éolien de l’Étang"}},
		Figures: []schema.Figure{{Kind: schema.Quantity, Value: value, Unit: "MW", About: "park"}},
	}
	set := fact.Of(record, nil)
	for f := range set.All() {
		fmt.Println(f.Pointer(), f)
	}
	figure := set.Figures[0]
	fmt.Println(figure.Base().Value, figure.Base().Unit, "about", figure.About.To.Name.Folded())
	// Output:
	// /parties/0 Parc éolien de l’Étang (project)
	// /figures/0 1250 MW
	// 1250000000 W about parc eolien de l'etang
}

func ExampleText_Readings() {
	text := fact.NewText(articleOf("Le chiffre d’affaires a atteint 5 millions d’euros en mai 2025.", "fr"))
	for f := range text.Readings(optionsOf(text)).All() {
		fmt.Println(f.Kind(), f)
	}
	// Output:
	// figure 5000000 EUR (exact)
	// date 2025-05
}
