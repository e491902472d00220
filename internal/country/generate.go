//go:build ignore

// Command generate writes the files of countries' names.
package main

import (
	"github.com/assaykit/assay/internal/country/cldr"
	"github.com/assaykit/assay/internal/files"
)

func main() {
	for name, lines := range map[string]string{"ranked.txt": cldr.Ranked(), "others.txt": cldr.Others()} {
		if err := files.Replace(name, []byte(lines)); err != nil {
			panic(err)
		}
	}
}
