package assaytest_test

import (
	"context"
	"flag"
	"testing"

	"github.com/assaykit/assay/assaytest"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/builtin"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// A test of an extractor that returns records, compared with a suite of its own
// with a floor under the coverage of names.
func ExampleRun() {
	test := func(t *testing.T) {
		x := extract.Typed(func(_ context.Context, a seeds.Article) (*schema.Article, error) {
			return &schema.Article{Form: schema.ArticleForm, Source: schema.Source{ID: a.ID}}, nil
		})
		assaytest.Run(t, x, assaytest.Suite("testdata/assay"),
			assaytest.Gate(gate.Policy{Coverage: map[schema.Kind]float64{schema.KindParty: 0.9}}))
	}
	_ = test // go test runs it as TestExtractor
}

// A flag of the test binary's own derives goldens, because it is passed on.
func ExampleUpdate() {
	update := flag.Bool("update-goldens", false, "derive goldens")
	test := func(t *testing.T) {
		assaytest.Run(t, builtin.Extractor{}, assaytest.Suite("testdata/assay"), assaytest.Update(*update))
	}
	_ = test
}
