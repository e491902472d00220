package golden_test

import (
	"fmt"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// ExampleDiff says what changes in the facts, whatever their order.
func ExampleDiff() {
	article := seeds.Article{ID: "mill", Language: "en", Text: "Ada Brook bought the mill from Eve Hall."}
	before := &schema.Golden{Parties: []schema.Party{{ID: "brook", Type: schema.Person, Name: "Ada Brook"}}}
	after := &schema.Golden{Parties: []schema.Party{
		{ID: "hall", Type: schema.Person, Name: "Eve Hall"},
		{ID: "brook", Type: schema.Person, Name: "Ada Brook"},
	}}
	for _, c := range golden.Diff(before, after, &article).Changes {
		fmt.Println(c.Op, c.Key)
	}
	// Output: added party/hall
}
