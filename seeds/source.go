package seeds

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/assaykit/assay/internal/articleform"
	"github.com/assaykit/assay/internal/files"
)

// source is a file that articles are read from.
type source struct {
	path  string
	d     Defaults
	form  *articleform.Reader
	yield func(Article) error
}

func newSource(path string, d Defaults, yield func(Article) error) *source {
	return &source{path: path, d: d, form: articleform.New(path, d.Notice), yield: yield}
}

func (s *source) notice(text string) {
	if s.d.Notice != nil {
		s.d.Notice(s.path + ": " + text)
	}
}

// read yields the articles of a file of a kind.
func (s *source) read(r io.Reader, kind articleform.Kind) error {
	switch kind {
	case articleform.Text:
		return s.text(r)
	case articleform.Lines:
		return s.eachLine(r)
	case articleform.JSON:
		data, err := files.Limited(r, s.path, files.MaxList)
		if err != nil {
			return err
		}
		return s.eachValue(data, false)
	}
	data, err := files.Limited(r, s.path, maxForeign(kind))
	if err != nil {
		return err
	}
	if err := checkBinary(s.path, data); err != nil {
		return err
	}
	switch kind {
	case articleform.Page:
		it, err := s.form.Page(data)
		if err != nil {
			return s.problem(err)
		}
		return s.items([]articleform.Item{it}, true)
	case articleform.XML:
		items, err := s.form.XML(data)
		if err != nil {
			return s.problem(err)
		}
		return s.items(items, len(items) == 1)
	default:
		return s.problem(s.form.Table(data, func(it articleform.Item) error { return s.item(it, false) }))
	}
}

// maxForeign is the maximum size of a file, in bytes. The elements of XML take
// several times its memory.
func maxForeign(kind articleform.Kind) int64 {
	if kind == articleform.Table {
		return files.MaxList
	}
	return MaxSize
}

// text yields the article of a text with or without front matter.
func (s *source) text(r io.Reader) error {
	data, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err != nil {
		return fmt.Errorf("%s: %w", s.path, err)
	}
	name := s.path
	if name == files.Standard {
		name = "stdin"
	}
	a, err := Parse(data, name, s.d)
	if err != nil {
		return err
	}
	a.Path = s.path
	a.ID = strings.TrimSuffix(a.ID, ".txt")
	return s.yield(*a)
}

// items yields articles in a foreign form.
func (s *source) items(items []articleform.Item, alone bool) error {
	for _, it := range items {
		if err := s.item(it, alone); err != nil {
			return err
		}
	}
	return nil
}

func (s *source) item(it articleform.Item, alone bool) error {
	a := Article{
		ID: s.form.Name(&it, alone), Language: cmp.Or(it.Language, s.d.Language), Published: cmp.Or(it.Published, s.d.Published),
		Title: it.Title, Publisher: it.Publisher, URL: it.URL, Text: it.Text, Path: s.path, Line: it.Line,
	}
	if err := a.validate(s.d); err != nil {
		return fmt.Errorf("%s:%d: %w", s.path, it.Line, err)
	}
	return s.yield(a)
}

// problem returns the error of a form with its place in the file.
func (s *source) problem(err error) error {
	p, ok := errors.AsType[*articleform.ReadError](err)
	switch {
	case !ok:
		return err
	case p.Line > 0:
		return fmt.Errorf("%s:%d: %w", s.path, p.Line, err)
	}
	return fmt.Errorf("%s: %w", s.path, err)
}
