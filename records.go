package assay

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/packed"
	"github.com/assaykit/assay/internal/pairing"
)

// maxRecord is one byte more than [schema.DecodeArticle] accepts, so that the
// decoder is the one to report a record that is too large.
const maxRecord = 64<<20 + 1

// Format is how the records of a stream are separated.
type Format int

// The formats of [ReadRecords].
const (
	// Detect reads JSON Lines if the first line is a whole JSON value and another
	// line follows it, and one record otherwise.
	Detect Format = iota
	// JSON is one record.
	JSON
	// JSONLines is one record a line.
	JSONLines
)

// Records returns the records of a file or of every file in a folder, in order
// of path. A file contains one JSON record, or JSON Lines if its name ends in
// .jsonl or .ndjson; it may be compressed (.gz, .zst). For a record that cannot
// be read the iterator yields an error with a [Record] whose At is its place, and
// continues with the next file.
func Records(path string) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		folder, err := files.IsFolder(path)
		switch {
		case err != nil:
			yield(Record{At: path}, explain(err, path))
		case folder:
			readFolder(path, yield)
		default:
			readFile(path, yield)
		}
	}
}

// ReadRecords returns the records of a reader. The At of each is name, with
// ":line" for JSON Lines. The iterator ends after the first record that cannot
// be read, which it yields with an error. It does not close the reader.
func ReadRecords(r io.Reader, name string, f Format) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		if r == nil {
			yield(Record{At: name}, errors.New("there is no reader to read records from; open a file first"))
			return
		}
		switch f {
		case Detect:
			detect(r, name, yield)
		case JSON:
			readOne(r, name, yield)
		case JSONLines:
			readLines(files.NewLines(r, maxRecord), name, yield)
		default:
			yield(Record{At: name}, fmt.Errorf("records of the format %d cannot be read; the formats are Detect, JSON and JSONLines", f))
		}
	}
}

// SourceOf returns the source.id and the source.sha256 of a record, "" for a
// member that it lacks. The record may be malformed after its source.
func SourceOf(record []byte) (id, sha256 string) { return pairing.SourceOf(record) }

// explain adds the path to an error about it, and what to do if there is no
// such file.
func explain(err error, path string) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no file %s; check the path", path)
	}
	if errors.Is(err, files.ErrKind) || path == "" {
		return err
	}
	return fmt.Errorf("cannot read %s: %w", path, err)
}

// errStop ends a walk when the caller stops iterating.
var errStop = errors.New("stop")

func readFolder(dir string, yield func(Record, error) bool) {
	found := false
	next := func(more bool) error {
		if found = true; !more {
			return errStop
		}
		return nil
	}
	err := files.Walk(dir, func(p string, err error) error {
		switch {
		case err != nil:
			return next(yield(Record{At: p}, explain(err, p)))
		case !pairing.IsRecord(p):
			return nil
		}
		return next(readFile(p, yield))
	})
	switch {
	case errors.Is(err, errStop):
	case err != nil:
		yield(Record{At: dir}, err)
	case !found:
		yield(Record{At: dir}, fmt.Errorf("no output in the folder %s (.json or .jsonl)", dir))
	}
}

// readFile yields the records of a file. Like readOne and readLines it returns
// false if the caller stops iterating.
func readFile(path string, yield func(Record, error) bool) bool {
	r, err := packed.Open(path, nil)
	if err != nil {
		return yield(Record{At: path}, explain(err, path))
	}
	defer r.Close()
	if packed.IsLines(path) {
		return readLines(files.NewLines(r, maxRecord), path, yield)
	}
	return readOne(r, path, yield)
}

func readOne(r io.Reader, name string, yield func(Record, error) bool) bool {
	data, err := io.ReadAll(io.LimitReader(r, maxRecord)) // the decoder reports what is too large
	if err != nil {
		return yield(Record{At: name}, explain(err, name))
	}
	return yield(Record{At: name, Data: data}, nil)
}

func readLines(lines *files.Lines, name string, yield func(Record, error) bool) bool {
	for n := 0; ; n++ {
		line, err := lines.Next()
		at := fmt.Sprintf("%s:%d", name, lines.Number)
		switch {
		case errors.Is(err, io.EOF) && n == 0:
			return yield(Record{At: name}, noRecord(name))
		case errors.Is(err, io.EOF):
			return true
		case err != nil:
			return yield(Record{At: at}, fmt.Errorf("cannot read on at %s: %w", at, err))
		}
		if !yield(Record{At: at, Data: line}, nil) {
			return false
		}
	}
}

func noRecord(name string) error {
	if name == "" {
		return errors.New("there is no record")
	}
	return fmt.Errorf("no record in %s", name)
}

// detect reads the first line, however long it is, and looks whether another
// follows.
func detect(r io.Reader, name string, yield func(Record, error) bool) bool {
	var seen bytes.Buffer // the bytes read from r, to be read again
	lines := files.NewLines(io.TeeReader(r, &seen), maxRecord)
	first, err := lines.Next()
	several := false
	if err == nil && isValue(first) {
		_, err = lines.Next()
		several = err == nil || errors.Is(err, files.ErrTooLarge)
	}
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, files.ErrTooLarge) {
		r = failedReader{err}
	}
	all := io.MultiReader(&seen, r)
	if several {
		return readLines(files.NewLines(all, maxRecord), name, yield)
	}
	return readOne(all, name, yield)
}

// isValue reports whether a line is a complete JSON value, though perhaps not a
// valid record.
func isValue(line []byte) bool {
	line = bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))
	return jsontext.Value(line).IsValid(jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
}

// failedReader is a reader that always returns the error err.
type failedReader struct{ err error }

func (r failedReader) Read([]byte) (int, error) { return 0, r.err }
