package store_test

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// An extractor's record is proposed, a person accepts a part of it, and the
// rest waits.
func Example() {
	dir, err := os.MkdirTemp("", "goldens")
	if err != nil {
		panic(err)
	}
	defer func() { _ = os.RemoveAll(dir) }()
	if err := os.Unsetenv("CI"); err != nil { // nothing is ever written under CI
		panic(err)
	}
	goldens := store.Store{Dir: dir, Now: func() time.Time { return time.Date(2025, 2, 4, 9, 0, 0, 0, time.UTC) }}

	article := seeds.Article{ID: "bridge", Language: "en", Published: "2025-02-04", Text: "Imogen Tarrant opened the bridge on Tuesday."}
	record := &schema.Article{
		Form: schema.ArticleForm, Source: schema.Source{ID: "bridge"},
		Parties: []schema.Party{{ID: "tarrant", Type: schema.Person, Name: "Imogen Tarrant", Mentions: []schema.Mention{{Text: "Imogen Tarrant"}}}},
		Figures: []schema.Figure{},
		Dates:   []schema.Date{{ID: "opening", Value: "2025-01-28", Mentions: []schema.Mention{{Text: "Tuesday"}}}},
	}
	if _, err := goldens.Propose(context.Background(), &article, record, store.ProposeOptions{From: "my extractor"}); err != nil {
		panic(err)
	}
	decision, err := goldens.Accept(context.Background(), "bridge", store.Selection{Facts: []string{"party"}, Article: &article, By: "kim", Why: "she did"})
	if err != nil {
		panic(err)
	}
	for _, d := range decision.Refs {
		fmt.Println(d.Op, d.Key)
	}
	pending, err := goldens.Proposal("bridge", &article)
	if err != nil {
		panic(err)
	}
	fmt.Print(pending.String()[:len("bridge: 1 added")])
	// Output:
	// added record/language
	// added record/published
	// added party/tarrant
	// bridge: 1 added
}
