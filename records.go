package assay

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"strconv"
	"strings"

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

// RecordsAfter returns the records of a JSON Lines file that follow one that
// [Records] returned, without reading those before. It is false if that one has no
// Next.
func RecordsAfter(path string, after Record) (iter.Seq2[Record, error], bool) {
	line, err := strconv.Atoi(strings.TrimPrefix(after.At, path+":"))
	if err != nil || after.Next <= 0 {
		return nil, false
	}
	return func(yield func(Record, error) bool) {
		f, err := files.Open(path)
		if err == nil {
			defer f.Close()
			_, err = f.Seek(after.Next, io.SeekStart)
		}
		if err != nil {
			yield(Record{At: path}, explain(err, path))
			return
		}
		lines := files.NewLines(f, maxRecord)
		lines.Resume(line, after.Next)
		readRest(lines, path, yield)
	}, true
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
			readLines(files.NewLines(r, maxRecord), name, false, yield)
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
		return readLines(files.NewLines(r, maxRecord), path, isPlain(path), yield)
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

func readLines(lines *files.Lines, name string, plain bool, yield func(Record, error) bool) bool {
	found, going := false, true
	readRest(lines, name, func(rec Record, err error) bool {
		if found = true; !plain {
			rec.Next = 0
		}
		going = yield(rec, err)
		return going
	})
	if !found {
		return yield(Record{At: name}, noRecord(name))
	}
	return going
}

// readRest yields the records of the lines that are left.
func readRest(lines *files.Lines, name string, yield func(Record, error) bool) {
	for {
		line, err := lines.Next()
		if errors.Is(err, io.EOF) {
			return
		}
		at := name + ":" + strconv.Itoa(lines.Number)
		if err != nil {
			yield(Record{At: at}, fmt.Errorf("cannot read on at %s: %w", at, err))
			return
		}
		if !yield(Record{At: at, Data: line, Next: lines.End()}, nil) {
			return
		}
	}
}

// isPlain reports whether a file of JSON Lines is not compressed, by its name.
func isPlain(path string) bool {
	ext := strings.ToLower(packed.Ext(path))
	return ext == ".jsonl" || ext == ".ndjson"
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
		return readLines(files.NewLines(all, maxRecord), name, false, yield)
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
