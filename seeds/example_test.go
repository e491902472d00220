package seeds_test

import (
	"fmt"
	"strings"
	"testing/fstest"

	"github.com/assaykit/assay/seeds"
)

func ExampleLines() {
	lines := strings.NewReader(`{"id": "a", "text": "The quay opened."}` + "\n" + `{"id": "b", "text": "The mill burnt."}` + "\n")
	for a, err := range seeds.Lines(lines, "articles.jsonl", seeds.Defaults{Language: "en"}) {
		if err != nil {
			panic(err)
		}
		fmt.Println(a.Where(), a.ID, a.Language, a.Text)
	}
	// Output:
	// articles.jsonl:1 a en The quay opened.
	// articles.jsonl:2 b en The mill burnt.
}

func ExampleLoadFS() {
	articles, err := seeds.LoadFS(fstest.MapFS{"quay.txt": {Data: []byte("---\nlanguage: en\n---\nThe quay opened.\n")}}, ".", seeds.Defaults{})
	if err != nil {
		panic(err)
	}
	fmt.Printf("%s %q\n", articles[0].ID, articles[0].Text)
	// Output: quay "The quay opened.\n"
}
