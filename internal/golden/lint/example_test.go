package lint_test

import (
	"fmt"

	"github.com/assaykit/assay/internal/golden/lint"
	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// A value that the article's words contradict is an issue of the golden.
func ExampleGolden() {
	article := seeds.Article{ID: "bridge", Language: "en", Published: "2025-02-03", Text: "The bridge cost $42 million."}
	g := view.New(schema.Source{ID: article.ID, SHA256: article.SHA256(), Published: article.Published, Language: article.Language})
	g.Figures = []schema.Figure{{
		ID: "cost", Kind: schema.Money, Value: schema.NewDecimal(4200000, 0), Unit: "USD", Annotation: schema.Annotation{Reviewed: true},
		Mentions: []schema.Mention{{Text: "$42 million"}},
	}}
	for _, issue := range lint.Golden(g, &article, nil) {
		fmt.Printf("%s %s %s: %s\n", issue.Severity, issue.Rule, issue.Key, issue.Message)
	}
	// Output:
	// error value figure/cost: “$42 million” is given as 4200000 USD; it reads 42000000 USD: it is 10 times too small
	// error unsupported figure/cost: no figure of the text is 4200000 USD; the nearest is “$42 million” (42000000 USD): it is 10 times too small
}
