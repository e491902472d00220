//go:build ignore

// Generate writes the pages that come from the values they describe. Run it
// with go generate ./...
package main

import (
	"log"
	"os"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
)

func main() {
	write("checks.md", checks.Markdown(checks.All()))
	for _, name := range schema.Names() {
		page, err := schema.Markdown(name)
		if err != nil {
			log.Fatal(err)
		}
		write("form-"+name+".md", page)
	}
}

func write(path string, page []byte) {
	if err := os.WriteFile(path, page, 0o644); err != nil {
		log.Fatal(err)
	}
}
