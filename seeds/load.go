package seeds

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"

	"github.com/assaykit/assay/internal/articleform"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/ids"
	"github.com/assaykit/assay/internal/packed"
)

// Load reads the articles of a file, or of the files of a folder and its
// subfolders, sorted by path and line: texts (.txt, .md), JSON and JSON Lines in
// our own form or as NewsArticle of schema.org or ninjs, HTML, XML (NITF,
// NewsML-G2, RSS and Atom) and tables (.csv, .tsv). Any of these may be
// compressed (.gz or .zst). Path "-" is stdin, if stdin is not nil. It returns an
// error if there is no article, or if two articles have the same ID.
func Load(path string, stdin io.Reader, d Defaults) ([]Article, error) {
	return collect(Articles(path, stdin, d), path)
}

// LoadFS is [Load] for the folder dir of a file system, such as an [embed.FS].
// Its root is ".".
func LoadFS(fsys fs.FS, dir string, d Defaults) ([]Article, error) {
	if fsys == nil {
		return nil, errors.New("the file system is nil; use Load for a folder of the operating system")
	}
	d.Notice = once(d.Notice)
	return collect(stream(func(yield func(Article) error) error { return eachOfFolder(files.In(fsys), dir, d, yield) }), dir)
}

func collect(articles iter.Seq2[Article, error], path string) ([]Article, error) {
	var out []Article
	var seen ids.Set
	size := 0
	for a, err := range articles {
		if err != nil {
			return out, err
		}
		if err := seen.Take(a.ID, a.Where()); err != nil {
			return out, err
		}
		if size += len(a.Text); size > files.MaxSuite {
			return out, fmt.Errorf("%s: the articles up to this one have more than %d bytes, the maximum that is kept in memory; load fewer of them", a.Where(), files.MaxSuite)
		}
		out = append(out, a)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%s: no article found (.txt, .md, .json, .jsonl, .html, .xml or .csv)", path)
	}
	return out, nil
}

// Where returns the position of the article for messages: its file, or
// file:line.
func (a *Article) Where() string {
	if articleform.Embedded(a.Path) || a.Path == "-" {
		return fmt.Sprintf("%s:%d", a.Path, a.Line)
	}
	return a.Path
}

// Articles returns an iterator over the articles that [Load] reads, which keeps
// only one of them in memory. It ends at the first error. It does not detect
// duplicate IDs.
func Articles(path string, stdin io.Reader, d Defaults) iter.Seq2[Article, error] {
	d.Notice = once(d.Notice)
	return stream(func(yield func(Article) error) error {
		if stdin != nil && files.IsStandardInput(path) {
			return eachStdin(stdin, d, yield)
		}
		folder, err := files.IsFolder(path)
		if err != nil {
			return err
		}
		if folder {
			return eachOfFolder(files.Tree{}, path, d, yield)
		}
		return eachFile(files.Tree{}, path, d, yield)
	})
}

// Lines returns an iterator over the articles of JSON Lines, one per line. It
// ends at the first error. Name becomes the articles' Path.
func Lines(r io.Reader, name string, d Defaults) iter.Seq2[Article, error] {
	d.Notice = once(d.Notice)
	return stream(func(yield func(Article) error) error {
		if r == nil {
			return errors.New("there is no reader to read articles from; open a file first")
		}
		return newSource(name, d, yield).eachLine(r)
	})
}

// errStop ends the iteration when the caller breaks out of the loop.
var errStop = errors.New("stop")

// stream returns an iterator over the articles that a function yields, and its error at the end.
func stream(each func(yield func(Article) error) error) iter.Seq2[Article, error] {
	return func(yield func(Article, error) bool) {
		err := each(func(a Article) error {
			if !yield(a, nil) {
				return errStop
			}
			return nil
		})
		if err != nil && !errors.Is(err, errStop) {
			yield(Article{}, err)
		}
	}
}

// once returns a function that passes each distinct text to notify once.
func once(notify func(string)) func(string) {
	if notify == nil {
		return nil
	}
	reported := map[string]bool{}
	return func(text string) {
		if !reported[text] {
			reported[text] = true
			notify(text)
		}
	}
}

// eachFile yields the articles of a file, as what its extension says it is.
func eachFile(tree files.Tree, path string, d Defaults, yield func(Article) error) error {
	if err := checkExtension(path); err != nil {
		return err
	}
	r, err := packed.OpenIn(tree, path)
	if err != nil {
		return err
	}
	defer r.Close()
	return newSource(path, d, yield).read(r, articleform.KindOf(path))
}

// eachStdin yields the articles of standard input. What it is, is detected from
// its beginning.
func eachStdin(stdin io.Reader, d Defaults, yield func(Article) error) error {
	s := newSource(files.Standard, d, yield)
	r := bufio.NewReaderSize(stdin, 1<<16)
	head, err := r.Peek(1 << 16)
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("%s: %w", s.path, err)
	}
	begins := bytes.TrimLeft(bytes.TrimPrefix(head, bom), " \t\r\n")
	kind := articleform.Text
	switch {
	case len(begins) == 0:
	case begins[0] == '{' || begins[0] == '[':
		kind = kindOfJSON(begins)
	case articleform.IsXML(begins):
		kind = articleform.XML
	case beginsPage(begins):
		kind = articleform.Page
	case articleform.IsTable(head):
		kind = articleform.Table
	}
	return s.read(r, kind)
}

// kindOfJSON tells JSON and JSON Lines apart by the beginning. A list, or an
// object over several lines, is one JSON value. A first line that was cut at the
// limit may be an article of JSON Lines.
func kindOfJSON(begins []byte) articleform.Kind {
	line, _, whole := bytes.Cut(begins, []byte("\n"))
	if begins[0] == '[' || whole && unfinished(line) {
		return articleform.JSON
	}
	return articleform.Lines
}
