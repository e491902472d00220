//go:build ignore

// Generate writes the pages that come from the values they describe. Run it
// with go generate ./...
package main

import (
	"context"
	"log"
	"os"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/catalogue"
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/internal/mutate"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

func main() {
	write("checks.md", catalogue.Markdown(checks.All()))
	unread, err := os.ReadFile("../recognize/testdata/unread.txt")
	if err != nil {
		log.Fatal(err)
	}
	write("reading.md", catalogue.ReadingPage(recognize.Rules(), string(unread)))
	write("language-files.md", catalogue.LanguagePage(language.Headings(), language.Traits(), language.Settings()))
	write("trust.md", trust())
	write("queries/setup/jsonl.sql", catalogue.RowsView())
	for _, name := range schema.Names() {
		page, err := catalogue.FormPage(name)
		if err != nil {
			log.Fatal(err)
		}
		write("form-"+name+".md", page)
	}
}

// trust asks the default gate about every fault in the kit.
func trust() []byte {
	list := checks.All()
	report, err := mutate.Run(context.Background(), mutate.Subjects(seeds.Kit(), golden.Kit()), func(record []byte, s *mutate.Subject, g *schema.Golden) *result.Result {
		run := assay.Evaluate(context.Background(), assay.Record{Data: record}, assay.Case{Article: s.Article, Golden: g}, list, schema.Options{})
		r, err := gate.Decide([]result.Run{run}, list, gate.Policy{}, nil)
		if err != nil {
			log.Fatal(err)
		}
		return r
	}, mutate.Options{})
	if err != nil {
		log.Fatal(err)
	}
	return report.Markdown()
}

func write(path string, page []byte) {
	if err := os.WriteFile(path, page, 0o644); err != nil {
		log.Fatal(err)
	}
}
