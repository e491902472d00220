package seeds

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/ids"
	"github.com/assaykit/assay/internal/langtag"
	"github.com/assaykit/assay/schema"
)

// MaxSize is the maximum size of an article, in bytes.
const MaxSize = files.MaxArticle

// Defaults are the members of articles that do not have them, and the receiver
// of notices.
type Defaults struct {
	Language  string // BCP 47
	Published string // EDTF day
	// Notice, if not nil, is called with a message for each file that was not
	// read, or that was read in another way than its members state.
	Notice func(string)
}

// Parse parses an article file: UTF-8 text, optionally after YAML front matter
// between two lines "---". An article without an ID is named after the file,
// without the extension. Path is used for that and in errors.
func Parse(data []byte, path string, d Defaults) (*Article, error) {
	a := &Article{Language: d.Language, Published: d.Published, Path: path, Line: 1}
	if path == "" {
		path = "the article"
	} else {
		a.ID = strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	}
	if len(data) > MaxSize {
		return nil, fmt.Errorf("%s: %d bytes long; the maximum for an article is %d", path, len(data), MaxSize)
	}
	if err := checkText(path, data); err != nil {
		return nil, err
	}
	if bytes.HasPrefix(data, []byte("\xef\xbb\xbf")) {
		return nil, fmt.Errorf("%s:1: starts with a byte order mark, which shifts every offset; save it as UTF-8 without one", path)
	}
	if line, ok := invalidUTF8(data); !ok {
		return nil, fmt.Errorf("%s:%d: not UTF-8; convert the file first", path, line)
	}
	front, body, err := splitFrontMatter(string(data))
	if err != nil {
		return nil, fmt.Errorf("%s:1: %w", path, err)
	}
	a.Text, a.Line = body, 1+front.lines
	if err := a.readFrontMatter(front, d); err != nil {
		return nil, fmt.Errorf("%s:%w", path, err)
	}
	if err := a.validate(d); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return a, nil
}

func invalidUTF8(data []byte) (line int, ok bool) {
	if utf8.Valid(data) {
		return 0, true
	}
	line = 1
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		if r == '\n' {
			line++
		}
		i += size
	}
	return line, false
}

// fields maps the front matter keys to the members of the article.
func (a *Article) fields() map[string]*string {
	return map[string]*string{
		"id": &a.ID, "language": &a.Language, "published": &a.Published,
		"title": &a.Title, "publisher": &a.Publisher, "url": &a.URL,
	}
}

func sortedKeys(m map[string]*string) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// validate returns an error for an invalid article, and normalizes its language
// tag.
func (a *Article) validate(d Defaults) error {
	if err := ids.Valid(a.ID); err != nil {
		return err
	}
	tag, err := langtag.Canonical(a.Language)
	if err != nil {
		return err
	}
	if d.Notice != nil && langtag.Respelt(a.Language, tag) {
		d.Notice(fmt.Sprintf("language %q is read as %s", a.Language, tag))
	}
	a.Language = tag
	if a.Published != "" {
		if _, err := a.Day(); err != nil {
			return fmt.Errorf("published: %w; write a date such as 2025-02-04", err)
		}
	}
	if blank(a.Text) {
		return errors.New("the article has no text to extract from")
	}
	return nil
}

// blank reports whether a text has only spaces and invisible characters.
func blank(text string) bool {
	for _, r := range text {
		if !unicode.IsSpace(r) && !unicode.IsControl(r) && !unicode.Is(unicode.Cf, r) {
			return false
		}
	}
	return true
}

// Day returns the day of publication, or the zero [schema.Day] if it is not
// known.
func (a *Article) Day() (schema.Day, error) {
	return schema.PublicationDay(a.Published)
}
