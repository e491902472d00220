//go:build ignore

// Command generate writes the files of countries' names.
package main

import (
	"log"
	"os"

	"github.com/assaykit/assay/internal/country/cldr"
)

func main() {
	for name, lines := range map[string]string{"ranked.txt": cldr.Ranked(), "others.txt": cldr.Others()} {
		if err := os.WriteFile(name, []byte(lines), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}
