package cli

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"

	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/seeds"
)

// saveArticles writes the articles that were read, with the texts that are
// checked: JSON Lines, or one article as a text with front matter.
func (c *call) saveArticles(path string, articles []seeds.Article) error {
	if path == "" {
		return nil
	}
	if files.IsStandardOutput(path) {
		return usagef("--save-articles %s: the records are written there; name a file", path)
	}
	var used places
	used.readArticles(articles)
	if err := used.write("the articles", path); err != nil {
		return err
	}
	if slices.Contains([]string{".txt", ".md"}, strings.ToLower(filepath.Ext(path))) {
		if len(articles) != 1 {
			return usagef("--save-articles %s: such a file holds one article, and there are %d; name a .jsonl", path, len(articles))
		}
		return files.Replace(path, articleText(articles[0]))
	}
	var out bytes.Buffer
	for _, a := range articles {
		if err := writeArticleLine(&out, a); err != nil {
			return err
		}
	}
	return files.Replace(path, out.Bytes())
}

func writeArticleLine(out *bytes.Buffer, a seeds.Article) error {
	if err := json.MarshalWrite(out, a, json.Deterministic(true)); err != nil {
		return err
	}
	out.WriteByte('\n')
	return nil
}

// articleText returns an article as a text with front matter.
func articleText(a seeds.Article) []byte {
	var out bytes.Buffer
	out.WriteString("---\n")
	for _, m := range []struct{ key, value string }{
		{"id", a.ID}, {"language", a.Language}, {"published", a.Published}, {"title", a.Title}, {"publisher", a.Publisher}, {"url", a.URL},
	} {
		if m.value == "" {
			continue
		}
		quoted, err := json.Marshal(m.value) // a string of JSON is one of YAML
		if err != nil {
			quoted = []byte(fmt.Sprintf("%q", m.value))
		}
		fmt.Fprintf(&out, "%s: %s\n", m.key, quoted)
	}
	out.WriteString("---\n" + a.Text)
	return out.Bytes()
}
