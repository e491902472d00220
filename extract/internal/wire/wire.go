// Package wire encodes articles for extractors outside of this process, and
// reads their outputs.
package wire

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"
	"text/template"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/seeds"
)

// Article is an article in the JSON that programs and services get.
type Article struct {
	ID        string `json:"id"`
	Language  string `json:"language,omitempty"`
	Published string `json:"published,omitempty"`
	Title     string `json:"title,omitempty"`
	Text      string `json:"text"`
}

// NewArticle converts a to an [Article].
func NewArticle(a seeds.Article) Article {
	return Article{a.ID, a.Language, a.Published, a.Title, a.Text}
}

// Line returns an article as one line of JSON.
func Line(a seeds.Article) []byte {
	b, err := json.Marshal(NewArticle(a))
	if err != nil {
		return nil // cannot happen: only strings
	}
	return append(b, '\n')
}

// ErrTooLarge is the error of [ReadAll] for more than limit bytes.
var ErrTooLarge = errors.New("too large")

// ReadAll reads all of r, or returns [ErrTooLarge]. A pipe whose read deadline
// has passed counts as ended.
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

// Template parses a template over an article. Errors name it what.
func Template(what, text string) (*template.Template, *extract.Error) {
	t, err := template.New(what).Option("missingkey=error").Funcs(template.FuncMap{"json": JSON}).Parse(text)
	if err != nil {
		return nil, extract.Errorf(extract.Unreachable, "the %s is not a valid template: %s", what, TemplateError(err))
	}
	return t, nil
}

// Words of errors of templates: their place, and a field that an article does not have.
var (
	templatePlace = regexp.MustCompile(`^template: [^:]*:(\d+)(?::\d+)?: (?:executing "[^"]*" at <[^>]*>: )?`)
	unknownField  = regexp.MustCompile(`can't evaluate field (\w+) in type .*`)
)

// TemplateError returns the error of a template over an article in words.
func TemplateError(err error) string {
	message := templatePlace.ReplaceAllString(err.Error(), "line $1: ")
	return unknownField.ReplaceAllString(message, "an article has no .$1; it has .ID, .Language, .Published, .Title and .Text")
}

// JSON returns a value as one line of JSON, without escaping <, > and &.
func JSON(v any) (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return strings.TrimSuffix(b.String(), "\n"), err
}
