package assay

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/seeds"
)

// maxRecord is one byte more than schema.DecodeArticle reads, so that it is
// the one to say that a record is too large.
const maxRecord = 64<<20 + 1

// Outputs reads records that exist already: one JSON record a file, every
// record of a folder in order of path, or JSON Lines (.jsonl, .ndjson); all of
// them also .gz and .zst, and "-" is stdin, where a first line that is a whole
// record with another line after it means JSON Lines. What cannot be read is
// handed over as a Record with Err. It stops at yield's first error.
func Outputs(path string, stdin io.Reader, yield func(Record) error) error {
	if stdin != nil && files.IsStandardInput(path) {
		path = files.Standard
	} else {
		folder, err := files.IsFolder(path)
		if err != nil {
			return yield(Record{At: path, Err: unwrapPath(err, path)})
		}
		if folder {
			return outputFolder(path, yield)
		}
	}
	return outputFile(path, stdin, yield)
}

func unwrapPath(err error, path string) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no file %s; check the path", path)
	}
	if errors.Is(err, files.ErrKind) {
		return err
	}
	return fmt.Errorf("cannot read %s: %w", path, err)
}

func outputFolder(dir string, yield func(Record) error) error {
	found := false
	err := files.Walk(dir, func(p string, err error) error {
		switch {
		case err != nil:
			found = true
			return yield(Record{At: p, Err: unwrapPath(err, p)})
		case !isOutput(p):
			return nil
		}
		found = true
		return outputFile(p, nil, yield)
	})
	if err == nil && !found {
		return yield(Record{At: dir, Err: fmt.Errorf("no output in the folder %s (.json or .jsonl)", dir)})
	}
	return err
}

// NotOutputs lists the files of a folder that Outputs does not read, in order
// of path, but for what is hidden; none for a path that is no folder.
func NotOutputs(dir string) []string {
	if folder, err := files.IsFolder(dir); err != nil || !folder {
		return nil
	}
	var out []string
	_ = files.Walk(dir, func(p string, err error) error {
		if err == nil && !isOutput(p) { // what cannot be read, Outputs says
			out = append(out, p)
		}
		return nil
	})
	return out
}

func isOutput(path string) bool {
	p := strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(path), ".gz"), ".zst")
	return strings.HasSuffix(p, ".json") || seeds.IsLines(path)
}

func outputFile(path string, stdin io.Reader, yield func(Record) error) error {
	r, err := seeds.Open(path, stdin)
	if err != nil {
		return yield(Record{At: path, Err: unwrapPath(err, path)})
	}
	defer r.Close()
	b := bufio.NewReaderSize(r, 1<<16)
	if seeds.IsLines(path) || path == "-" && looksLikeLines(b) {
		return outputLines(b, path, yield)
	}
	data, err := io.ReadAll(io.LimitReader(b, maxRecord)) // the form says what is too large
	if err != nil {
		return yield(Record{At: path, Err: unwrapPath(err, path)})
	}
	return yield(Record{At: path, Data: data})
}

// looksLikeLines reports whether a first line is a whole JSON value and more follows.
func looksLikeLines(b *bufio.Reader) bool {
	head, _ := b.Peek(1 << 16)
	line, rest, found := bytes.Cut(head, []byte("\n"))
	return found && len(bytes.TrimSpace(rest)) > 0 && jsontext.Value(line).IsValid()
}

func outputLines(b *bufio.Reader, path string, yield func(Record) error) error {
	lines := files.NewLines(b, maxRecord)
	for n := 0; ; n++ {
		line, err := lines.Next()
		at := fmt.Sprintf("%s:%d", path, lines.Number)
		switch {
		case errors.Is(err, io.EOF) && n == 0:
			return yield(Record{At: path, Err: fmt.Errorf("no record in %s", path)})
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return yield(Record{At: at, Err: fmt.Errorf("cannot read on at %s: %w", at, err)})
		}
		if err := yield(Record{At: at, Data: line}); err != nil {
			return err
		}
	}
}

// ArticleOf returns the source.id and source.sha256 that a record names, ""
// where it names none. It reads no more of the record than that takes, so that
// a record that is broken further on can still be told whose it is.
func ArticleOf(record []byte) (id, sha256 string) {
	d := jsontext.NewDecoder(bytes.NewReader(record), jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	inside := false
	for d.StackDepth() <= 100 {
		t, err := d.ReadToken()
		if err != nil {
			return id, sha256
		}
		at := d.StackPointer()
		switch {
		case at == "/source" && t.Kind() == '}':
			return id, sha256
		case at == "/source" && t.Kind() == '{':
			inside = true
		case !inside || d.StackDepth() != 2 || t.Kind() != '"':
		default:
			if _, n := d.StackIndex(2); n%2 != 0 {
				continue
			}
			switch at {
			case "/source/id":
				id = t.String()
			case "/source/sha256":
				sha256 = t.String()
			}
		}
	}
	return id, sha256
}
