// Package wire holds what passes between assay and an extractor outside of its
// process: how an article is written for it, and how its output is read.
package wire

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"text/template"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/seeds"
)

// Article is how an article is written for a program or a service.
type Article struct {
	ID        string `json:"id"`
	Language  string `json:"language,omitempty"`
	Published string `json:"published,omitempty"`
	Title     string `json:"title,omitempty"`
	Text      string `json:"text"`
}

// NewArticle is how a is written.
func NewArticle(a seeds.Article) Article {
	return Article{a.ID, a.Language, a.Published, a.Title, a.Text}
}

// Line is an article as one line of JSON.
func Line(a seeds.Article) []byte {
	b, err := json.Marshal(NewArticle(a))
	if err != nil {
		return nil // cannot be: strings only
	}
	return append(b, '\n')
}

// ErrTooLarge is what [ReadAll] returns past its limit.
var ErrTooLarge = errors.New("too large")

// ReadAll reads all of r unless it is more than limit bytes. A pipe whose
// deadline is over has ended.
func ReadAll(r io.Reader, limit int) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	if len(b) > limit {
		return nil, fmt.Errorf("%w: more than %d bytes", ErrTooLarge, limit)
	}
	if errors.Is(err, os.ErrDeadlineExceeded) {
		err = nil
	}
	return b, err
}

// Template parses a template over an article. What names it in errors.
func Template(what, text string) (*template.Template, *extract.Error) {
	t, err := template.New(what).Option("missingkey=error").Funcs(template.FuncMap{"json": JSON}).Parse(text)
	if err != nil {
		return nil, extract.Errorf(extract.Unreachable, "the %s is no template: %v", what, err)
	}
	return t, nil
}

// JSON writes a value as JSON on one line, with <, > and & as they are.
func JSON(v any) (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return strings.TrimSuffix(b.String(), "\n"), err
}
