package report_test

import (
	"context"
	"os"
	"strings"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/report"
	"github.com/assaykit/assay/seeds"
)

// ExampleWrite judges one record and shows the result in the format that a
// program was asked for.
func ExampleWrite() {
	bridge := seeds.Article{ID: "bridge", Language: "en", Published: "2025-02-04", Text: "The bridge cost $42 million."}
	records := assay.ReadRecords(strings.NewReader(`{"form": "assay/article@1", "source": {"id": "bridge"}, "parties": [], "dates": [],
		"figures": [{"kind": "money", "value": "4200000", "unit": "USD", "mentions": [{"text": "$42 million"}]}]}`), "bridge.json", assay.Detect)
	values, err := checks.Lookup(checks.All(), "value/figure")
	if err != nil {
		panic(err)
	}
	r, err := assay.Check(context.Background(), records, assay.CheckConfig{Cases: []assay.Case{{Article: &bridge}}, Checks: values})
	if err != nil {
		panic(err)
	}
	if err := report.Write(os.Stdout, "github", r); err != nil {
		panic(err)
	}
	// Output:
	// ::error file=bridge.json,line=1,col=1,title=value/figure (extractor%2C bridge)::“$42 million” is given as 4,200,000 USD; it reads 42,000,000 USD: it is 10 times too small (line 1, column 17 of the text: “$42 million”). To fix it: make the value 42000000 in /figures/0, or correct its mention
}
