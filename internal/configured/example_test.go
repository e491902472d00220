package configured_test

import (
	"context"
	"fmt"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/internal/config"
	"github.com/assaykit/assay/internal/configured"
	"github.com/assaykit/assay/seeds"
)

// A configuration is the same in Go as in a file: here the built-in extractor,
// with a mapping that keeps its parties alone.
func ExampleNew() {
	x, err := configured.New("parties", config.Extractor{Type: config.TypeBuiltin, Map: `{parties: [.parties[] | {type, name}]}`}, ".")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer x.Close()
	articles := []seeds.Article{{ID: "visit", Language: "en", Published: "2025-02-04", Text: "President Ana Roux promised $5 million."}}
	for out, err := range extract.All(context.Background(), x, articles, x.Options) {
		if err != nil {
			fmt.Println("interrupted:", err)
			return
		}
		fmt.Println(len(out.Record) > 0, out.Err)
	}
	_, err = configured.New("typo", config.Extractor{Type: "htpp"}, ".")
	fmt.Println(err)
	// Output:
	// true <nil>
	// unreachable: unknown type of extractor "htpp"; the types are builtin, command, http, openai and recorded
}
