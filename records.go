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

// maxRecord is one byte more than schema.DecodeArticle reads, so that it is
// the one to say that a record is too large.
const maxRecord = 64<<20 + 1

// Format is how records follow each other in a stream.
type Format int

// The formats of [ReadRecords].
const (
	// Detect takes a first line that is a whole JSON value, with another line
	// after it, for JSON Lines, and anything else for one record.
	Detect Format = iota
	// JSON is one record.
	JSON
	// JSONLines is one record a line.
	JSONLines
)

// Records reads the records of a file or a folder: one JSON record a file, JSON
// Lines (.jsonl, .ndjson), all of them also .gz and .zst, and of a folder every
// such file in order of path. A record that cannot be read is an error beside
// a Record that says where, and the reading goes on with the next file.
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

// ReadRecords reads the records of a reader; each has the name, and for JSON
// Lines ":line", as its At. After a record that cannot be read, which is an error,
// nothing follows. The reader is not closed.
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

// SourceOf returns the source.id and source.sha256 of a record, "" for those
// that it does not have, also of one that is broken further on.
func SourceOf(record []byte) (id, sha256 string) { return pairing.SourceOf(record) }

// explain adds to the error of an unreadable path what to do.
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

// readFile, like the functions below, returns false when the caller stops
// iterating.
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
	data, err := io.ReadAll(io.LimitReader(r, maxRecord)) // the form says what is too large
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
			return yield(Record{At: name}, fmt.Errorf("no record in %s", name))
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

// detect reads the first line, however long it is, and looks whether another
// follows.
func detect(r io.Reader, name string, yield func(Record, error) bool) bool {
	var seen bytes.Buffer // what was read of r
	lines := files.NewLines(io.TeeReader(r, &seen), maxRecord)
	first, err := lines.Next()
	several := false
	if err == nil && isValue(first) {
		_, err = lines.Next()
		several = err == nil || errors.Is(err, files.ErrTooLarge)
	}
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, files.ErrTooLarge) {
		r = broken{err}
	}
	all := io.MultiReader(&seen, r)
	if several {
		return readLines(files.NewLines(all, maxRecord), name, yield)
	}
	return readOne(all, name, yield)
}

// isValue reports whether a line is a complete JSON value, even if it is no
// valid record.
func isValue(line []byte) bool {
	line = bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))
	return jsontext.Value(line).IsValid(jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
}

// broken is a reader that failed.
type broken struct{ err error }

func (b broken) Read([]byte) (int, error) { return 0, b.err }
