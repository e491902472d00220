package derive_test

import (
	"fmt"

	"github.com/assaykit/assay/internal/golden/derive"
	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// ExampleGolden carries a golden over to a changed article.
func ExampleGolden() {
	article := seeds.Article{ID: "bridge", Text: "Kim met Lee."}
	g := view.New(schema.Source{ID: "bridge", SHA256: article.SHA256()})
	g.Parties = []schema.Party{{ID: "lee", Name: "Lee", Mentions: []schema.Mention{schema.At(8, 11, "Lee")}}}

	article.Text = "At noon, Kim met Lee."
	d := derive.Golden(g, &article, nil)
	for _, m := range d.Mentions {
		fmt.Println(m.Key, m.Outcome, m.From, m.To)
	}
	// Output: party/lee moved [8 11] [17 20]
}
