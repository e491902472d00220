package extract_test

import (
	"context"
	"fmt"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// A Go function that returns a record is an extractor.
func ExampleTyped() {
	x := extract.Typed(func(_ context.Context, a seeds.Article) (*schema.Article, error) {
		return &schema.Article{
			Form: schema.ArticleForm, Source: schema.Source{ID: a.ID},
			Parties: []schema.Party{{Type: schema.Place, Name: "Séoul"}}, Figures: []schema.Figure{}, Dates: []schema.Date{},
		}, nil
	})
	record, err := x.Extract(context.Background(), seeds.Article{ID: "visite", Text: "Il est à Séoul."})
	article, problems := schema.InspectArticle(record, schema.Options{})
	fmt.Println(article.Parties[0].Name, len(problems), err)
	// Output: Séoul 0 <nil>
}

// All runs articles at once and yields their outcomes in order. What goes wrong
// with one of them is its own outcome.
func ExampleAll() {
	x := extract.Func(func(_ context.Context, a seeds.Article) ([]byte, error) {
		if a.Text == "" {
			panic("an article without words")
		}
		return []byte(`{}`), nil
	})
	articles := []seeds.Article{{ID: "a", Text: "Mardi."}, {ID: "b"}, {ID: "c", Text: "Jeudi."}}
	for out, err := range extract.All(context.Background(), x, articles, extract.Options{Concurrency: 2}) {
		if err != nil {
			fmt.Println("interrupted:", err)
			return
		}
		fmt.Println(articles[out.Index].ID, string(out.Record), out.Err)
	}
	// Output:
	// a {} <nil>
	// b  crashed: the function panicked: an article without words
	// c {} <nil>
}
