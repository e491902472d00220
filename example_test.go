package assay_test

import (
	"context"
	"fmt"
	"strings"
	"testing/fstest"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/seeds"
)

// suite is what an embed.FS of a program's own would hold.
var suite = fstest.MapFS{
	"articles/bridge.txt": {Data: []byte("---\nlanguage: en\n---\nThe bridge cost $42 million.\n")},
	"articles/mill.txt":   {Data: []byte("---\nlanguage: en\n---\nThe mill cost $7 million.\n")},
	"goldens/bridge.json": {Data: []byte(`{"form": "assay/golden@1", "source": {"id": "bridge"}, "parties": [], "dates": [],
		"figures": [{"kind": "money", "value": "42000000", "unit": "USD", "mentions": [{"text": "$42 million"}]}]}`)},
	"goldens/mill.json": {Data: []byte(`{"form": "assay/golden@1", "source": {"id": "mill"}, "parties": [], "dates": [],
		"figures": [{"kind": "money", "value": "7000000", "unit": "USD", "mentions": [{"text": "$7 million"}]}]}`)},
}

// An extractor that takes every million for a thousand.
func ExampleRun() {
	cases, _, err := assay.SuiteFS(suite)
	if err != nil {
		panic(err)
	}
	x := extract.Func(func(_ context.Context, a seeds.Article) ([]byte, error) {
		_, rest, _ := strings.Cut(a.Text, "$")
		n, _, _ := strings.Cut(rest, " ")
		return fmt.Appendf(nil, `{"form": "assay/article@1", "source": {"id": %q}, "parties": [], "dates": [],
			"figures": [{"kind": "money", "value": "%s000", "unit": "USD", "mentions": [{"text": "$%s million"}]}]}`, a.ID, n, n), nil
	})
	r, err := assay.Run(context.Background(), x, assay.Config{Cases: cases})
	if err != nil {
		panic(err)
	}
	fmt.Println(r.Gate)
	for _, run := range r.Runs {
		for _, f := range run.Findings {
			if f.Check == "value/figure" {
				fmt.Println(run.Article, f.Got.Text, "at", f.Location.Text)
			}
		}
	}
	// Output:
	// fail
	// bridge 42000 USD at $42 million
	// mill 7000 USD at $7 million
}

// Records that exist already, a line each, of which one is missing.
func ExampleCheck() {
	cases, _, err := assay.SuiteFS(suite)
	if err != nil {
		panic(err)
	}
	lines := `{"form": "assay/article@1", "source": {"id": "bridge"}, "parties": [], "dates": [], "figures": [{"kind": "money", "value": "42000000", "unit": "USD", "mentions": [{"text": "$42 million"}]}]}`
	records := assay.ReadRecords(strings.NewReader(lines), "records.jsonl", assay.JSONLines)
	r, err := assay.Check(context.Background(), records, assay.CheckConfig{Cases: cases})
	if err != nil {
		panic(err)
	}
	for _, run := range r.Runs {
		fmt.Println(run.Article, run.Verdict, run.At)
	}
	fmt.Println(r.Gate, r.Reasons)
	// Output:
	// bridge pass records.jsonl:1
	// unknown [1 of the 2 articles of the suite have no record: mill]
}

func ExampleReadRecords() {
	lines := strings.NewReader(`{"source": {"id": "bridge"}}` + "\n" + `{"source": {"id": "mill"}}` + "\n")
	for record, err := range assay.ReadRecords(lines, "records.jsonl", assay.JSONLines) {
		if err != nil {
			panic(err)
		}
		id, _ := assay.SourceOf(record.Data)
		fmt.Println(record.At, id)
	}
	// Output:
	// records.jsonl:1 bridge
	// records.jsonl:2 mill
}
