package seeds

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/ids"
	"github.com/assaykit/assay/internal/packed"
)

// Load reads the articles of a folder and its subfolders (.txt, .md, .json and
// .jsonl files), of one file, of a JSON list, or of JSON Lines (.jsonl or
// .ndjson), sorted by path and line. Any of these may be compressed (.gz or
// .zst). Path "-" is stdin, if stdin is not nil. It returns an error if there
// is no article, or if two articles have the same ID, or IDs that some file
// systems cannot distinguish.
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
		return nil, fmt.Errorf("%s: no article found (.txt, .md, .json or .jsonl)", path)
	}
	return out, nil
}

// Where returns the position of the article for messages: its file, or
// file:line.
func (a *Article) Where() string {
	if packed.IsLines(a.Path) || isJSON(a.Path) || a.Path == "-" {
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
		return eachLine(r, name, d, yield)
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

func isArticle(path string) bool {
	ext := strings.ToLower(packed.Ext(path))
	return packed.IsLines(path) || slices.Contains([]string{".txt", ".md", ".txt.gz", ".md.gz", ".txt.zst", ".md.zst"}, ext)
}

func isJSON(path string) bool {
	return slices.Contains([]string{".json", ".json.gz", ".json.zst"}, strings.ToLower(packed.Ext(path)))
}

func eachFile(tree files.Tree, path string, d Defaults, yield func(Article) error) error {
	if err := checkExtension(path); err != nil {
		return err
	}
	r, err := packed.OpenIn(tree, path)
	if err != nil {
		return err
	}
	defer r.Close()
	switch {
	case packed.IsLines(path):
		return eachLine(r, path, d, yield)
	case isJSON(path):
		data, err := files.Limited(r, path, files.MaxList)
		if err != nil {
			return err
		}
		return eachValue(data, path, d, yield)
	}
	return one(r, path, d, yield)
}

// eachStdin yields the articles of standard input. Whether it is JSON, JSON
// Lines or a text is detected from its beginning.
func eachStdin(stdin io.Reader, d Defaults, yield func(Article) error) error {
	const path = files.Standard
	r := bufio.NewReaderSize(stdin, 1<<16)
	head, err := r.Peek(1 << 16)
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("%s: %w", path, err)
	}
	begins := bytes.TrimLeft(head, " \t\r\n")
	if len(begins) == 0 || begins[0] != '{' && begins[0] != '[' {
		return one(r, path, d, yield)
	}
	line, _, whole := bytes.Cut(begins, []byte("\n"))
	// A list, or an object over several lines, is one JSON value. A first line
	// that was cut at the limit may be an article of JSON Lines.
	if begins[0] == '[' || whole && unfinished(line) {
		data, err := files.Limited(r, path, files.MaxList)
		if err != nil {
			return err
		}
		return eachValue(data, path, d, yield)
	}
	return eachLine(r, path, d, yield)
}

func one(r io.Reader, path string, d Defaults, yield func(Article) error) error {
	data, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	name := path
	if path == "-" {
		name = "stdin"
	}
	a, err := Parse(data, name, d)
	if err != nil {
		return err
	}
	a.Path = path
	a.ID = strings.TrimSuffix(a.ID, ".txt")
	return yield(*a)
}
