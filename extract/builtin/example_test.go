package builtin_test

import (
	"fmt"

	"github.com/assaykit/assay/extract/builtin"
	"github.com/assaykit/assay/seeds"
)

// The extractor that assay carries reads names, figures, dates and quotes.
func ExampleExtractor_Record() {
	r := builtin.Extractor{}.Record(seeds.Article{
		ID: "visit", Language: "en", Published: "2025-02-04", Text: "President Ana Roux promised $5 million on Tuesday.",
	})
	for _, p := range r.Parties {
		fmt.Println(p.Type, p.Name)
	}
	for _, f := range r.Figures {
		fmt.Println(f.Kind, f.Value, f.Unit)
	}
	for _, d := range r.Dates {
		fmt.Println(d.Value)
	}
	// Output:
	// person Ana Roux
	// money 5000000 USD
	// 2025-02-04
}
