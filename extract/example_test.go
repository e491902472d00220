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

// Each runs articles at once and hands their outcomes over in order. What goes
// wrong with one of them is its own outcome.
func ExampleEach() {
	x := extract.Func(func(_ context.Context, a seeds.Article) ([]byte, error) {
		if a.Text == "" {
			panic("an article without words")
		}
		return []byte(`{}`), nil
	})
	articles := []seeds.Article{{ID: "a", Text: "Mardi."}, {ID: "b"}, {ID: "c", Text: "Jeudi."}}
	err := extract.Each(context.Background(), x, articles, extract.Options{Concurrency: 2}, func(i int, o extract.Outcome) {
		fmt.Println(articles[i].ID, string(o.Record), o.Err)
	})
	fmt.Println(err)
	// Output:
	// a {} <nil>
	// b  crashed: the function panicked: an article without words
	// c {} <nil>
	// <nil>
}

// A mapping turns the spans of a tagger that counts UTF-16 units, with the
// labels of CoNLL, into a record.
func ExampleMapper_Map() {
	m, err := extract.NewMapper(extract.Mapping{JQ: `{spans: [.[] | {label: .tag, start: .from, end: .to}]}`, Offsets: string(schema.UTF16), Table: "conll"})
	if err != nil {
		fmt.Println(err)
		return
	}
	article := seeds.Article{ID: "a", Text: "🚀 Ana Roux est à Séoul."}
	record, _, err := m.Map(context.Background(), []byte(`[{"tag": "PER", "from": 3, "to": 11}, {"tag": "LOC", "from": 18, "to": 23}]`), article)
	if err != nil {
		fmt.Println(err)
		return
	}
	r, _ := schema.InspectArticle(record, schema.Options{})
	for _, p := range r.Parties {
		start, end, _ := p.Mentions[0].Span()
		fmt.Println(p.Type, p.Name, start, end)
	}
	_, _, err = m.Map(context.Background(), []byte(`[{"tag": "GPE", "from": 18, "to": 23}]`), article)
	fmt.Println(err)
	// Output:
	// person Ana Roux 2 10
	// place Séoul 17 22
	// unmapped: 1 of the output's labels are not known to the mapping: "GPE"; add them to labels, or map them to skip; "PER" is a label that is known
}
