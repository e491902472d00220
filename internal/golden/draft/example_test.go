package draft_test

import (
	"fmt"

	"github.com/assaykit/assay/internal/golden/draft"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// What two extractors agree on is drafted, the rest is left to a person.
func ExampleNew() {
	article := &seeds.Article{ID: "mill", Language: "en", Text: "Anne Roux opened the mill. Kim Lee watched."}
	says := func(names ...string) *schema.Article {
		record := &schema.Article{Form: schema.ArticleForm, Source: schema.Source{ID: article.ID}}
		for _, name := range names {
			record.Parties = append(record.Parties, schema.Party{Type: schema.Person, Name: name, Mentions: []schema.Mention{{Text: name}}})
		}
		return record
	}
	d, err := draft.New(article, []draft.Opinion{
		{By: "one", Record: says("Anne Roux", "Kim Lee")},
		{By: "two", Record: says("Anne Roux")},
	}, draft.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(d)
	// Output:
	// mill: 1 fact agreed by one, two, 1 disagreement
	// one and two: F1 0.667 (0.667 where details may differ); party 0.667
	// ? party  person Kim Lee
	//     yes: one
	//     no: two
}
