package seeds

import (
	"embed"
	"fmt"
)

//go:embed *.txt
var kit embed.FS

// Kit returns the built-in articles, sorted by ID. They were written for assay
// and may be used freely.
func Kit() []Article {
	files, err := kit.ReadDir(".")
	if err != nil {
		panic(err)
	}
	var out []Article
	for _, f := range files {
		data, err := kit.ReadFile(f.Name())
		if err != nil {
			panic(err)
		}
		a, err := Parse(data, "seeds/"+f.Name(), Defaults{})
		if err != nil {
			panic(fmt.Sprintf("seeds: a built-in article is damaged: %v", err))
		}
		out = append(out, *a)
	}
	return out
}
