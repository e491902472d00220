package dollars

import (
	"context"
	_ "embed"
	"encoding/json"
	"testing"

	"github.com/assaykit/assay/assaytest"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/mapping"
	"github.com/assaykit/assay/seeds"
)

//go:embed map.jq
var program string

// TestAmounts compares what Amounts finds with the suite beside it, under the gate
// of its assay.yaml. The mapping makes facts of it.
func TestAmounts(t *testing.T) {
	facts, err := mapping.New(mapping.Config{JQ: program, File: "map.jq", Locate: true})
	if err != nil {
		t.Fatal(err)
	}
	amounts := extract.Func(func(_ context.Context, a seeds.Article) ([]byte, error) {
		return json.Marshal(Amounts(a.Text))
	})
	assaytest.Run(t, facts.Wrap(amounts), assaytest.Suite("testdata/assay"))
}
