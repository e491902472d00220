package mapping_test

import (
	"context"
	"fmt"

	"github.com/assaykit/assay/extract/mapping"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// A mapping turns the spans of a tagger that counts UTF-16 units, with the
// labels of CoNLL, into a record.
func ExampleMapper_Map() {
	m, err := mapping.New(mapping.Config{JQ: `{spans: [.[] | {label: .tag, start: .from, end: .to}]}`, Offsets: schema.UTF16, Table: "conll"})
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
	// unmapped: 1 of the output's labels are not in the mapping: "GPE"; add them to labels, or map them to skip; "PER" is a known label
}
