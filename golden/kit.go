package golden

import (
	"embed"
	"fmt"
)

//go:embed *.json
var kit embed.FS

// Kit returns the built-in goldens: those of the built-in articles, and
// stand-off goldens of articles that may not be redistributed.
func Kit() *Set {
	files, err := kit.ReadDir(".")
	if err != nil {
		panic(err)
	}
	s := &Set{byID: map[string]Entry{}}
	for _, f := range files {
		data, err := kit.ReadFile(f.Name())
		if err != nil {
			panic(err)
		}
		if err := s.add("golden/"+f.Name(), data); err != nil {
			panic(fmt.Sprintf("a golden of the kit is damaged: %v", err))
		}
	}
	return s
}
