// Wire writes a folder of invented articles with their goldens: articles.jsonl and
// goldens/ID.json.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/go-json-experiment/json"

	"github.com/assaykit/assay/fixtures/wire"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

func main() {
	out := flag.String("o", "wire", "folder to write, which must not exist")
	languages := flag.String("languages", strings.Join(wire.Languages(), ","), "in which languages, or regions such as fr-CH")
	n := flag.Int("n", 10, "how many articles a language")
	words := flag.Int("words", 300, "least number of words of an article")
	seed := flag.Uint64("seed", 1, "the same seed writes the same")
	flag.Parse()
	if err := write(*out, strings.Split(*languages, ","), *n, *words, *seed); err != nil {
		fmt.Fprintln(os.Stderr, "wire:", err)
		os.Exit(1)
	}
}

// write writes the folder.
func write(out string, languages []string, n, words int, seed uint64) error {
	if err := os.Mkdir(out, 0o755); err != nil {
		return err
	}
	goldens := filepath.Join(out, "goldens")
	if err := os.Mkdir(goldens, 0o755); err != nil {
		return err
	}
	var lines strings.Builder
	for _, language := range languages {
		w, err := wire.NewWriter(language, seed)
		if err != nil {
			return err
		}
		for i := range n {
			id := fmt.Sprintf("%s-%04d", language, i+1)
			a := w.Article(words)
			line, err := json.Marshal(seeds.Article{ID: id, Language: a.Language, Published: a.Published.String(), Text: a.Text})
			if err != nil {
				return err
			}
			lines.Write(append(line, '\n'))
			golden, err := schema.Encode(a.Golden(id))
			if err != nil {
				return err
			}
			if err := os.WriteFile(filepath.Join(goldens, id+".json"), golden, 0o644); err != nil {
				return err
			}
		}
	}
	return os.WriteFile(filepath.Join(out, "articles.jsonl"), []byte(lines.String()), 0o644)
}
