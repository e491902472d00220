// Package articleform reads articles in the forms of news exchange and of the
// web: schema.org's NewsArticle, ninjs, NITF, NewsML-G2, feeds, pages and
// tables. What it returns is not validated; package seeds does that.
package articleform

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/packed"
)

// Item is one article as a form states it. Members that are not stated are empty.
type Item struct {
	Names     []string // what identifies it in its form, best first: identifiers, addresses
	Language  string   // BCP 47, or as stated if that is not a language
	Published string   // EDTF day
	Title     string
	Publisher string
	URL       string // absolute
	Text      string // exact UTF-8, in which offsets are counted
	Line      int    // where it begins in the file, from 1
}

// Reader reads the articles of one file. It is not safe for concurrent use.
type Reader struct {
	stem   string
	notice func(string)
	count  int             // of items named
	taken  map[string]bool // ends of addresses that are IDs
	tags   map[string]string
}

// New returns a reader of a file. Notices say what was read in another way than
// stated; notice may be nil.
func New(path string, notice func(string)) *Reader {
	name := filepath.Base(path)
	stem := strings.TrimSuffix(name, packed.Ext(name))
	if path == "-" || stem == "" {
		stem = "stdin"
	}
	r := &Reader{stem: stem, taken: map[string]bool{}, tags: map[string]string{}}
	r.notice = func(text string) {
		if notice != nil {
			notice(path + ": " + text)
		}
	}
	return r
}

// ReadError is why a file, or an article in it, is not read.
type ReadError struct {
	Line int // from 1; 0 if it is about the whole file
	// Other is whether the contents are no article in any form, rather than an
	// article that is wrong.
	Other bool
	Text  string
}

func (p *ReadError) Error() string { return p.Text }

// IsOther reports whether an error is that a file is no article in any form.
func IsOther(err error) bool {
	p, ok := errors.AsType[*ReadError](err)
	return ok && p.Other
}

func wrong(line int, format string, args ...any) error {
	return &ReadError{Line: line, Text: fmt.Sprintf(format, args...)}
}

func other(line int, format string, args ...any) error {
	return &ReadError{Line: line, Other: true, Text: fmt.Sprintf(format, args...)}
}

// atLine returns an error with a line, if it has none.
func atLine(err error, line int) error {
	p, ok := errors.AsType[*ReadError](err)
	if !ok || p.Line > 0 {
		return err
	}
	return &ReadError{Line: line, Other: p.Other, Text: p.Text}
}

// Kind is what the contents of a file with an extension are read as.
type Kind int

// The kinds of files.
const (
	Text  Kind = iota // a text with or without front matter
	Lines             // JSON Lines
	JSON
	Page // HTML
	XML
	Table // CSV or TSV
)

var kinds = map[string]Kind{
	".json": JSON, ".jsonld": JSON, ".html": Page, ".htm": Page, ".xhtml": Page,
	".xml": XML, ".nitf": XML, ".newsml": XML, ".rss": XML, ".atom": XML, ".csv": Table, ".tsv": Table,
}

// KindOf returns the kind of a file by its extension, which .gz and .zst may follow.
func KindOf(path string) Kind {
	if packed.IsLines(path) {
		return Lines
	}
	ext := strings.ToLower(packed.Ext(path))
	return kinds[strings.TrimSuffix(strings.TrimSuffix(ext, ".gz"), ".zst")]
}

// Embedded reports whether the text of an article stands in a file in another
// form, so that lines of the text are not lines of the file.
func Embedded(path string) bool { return KindOf(path) != Text }

// Extensions are those of the kinds other than texts and JSON Lines, sorted.
func Extensions() []string {
	var out []string
	for ext := range kinds {
		out = append(out, ext)
	}
	slices.Sort(out)
	return out
}
