package cli

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/packed"
	"github.com/assaykit/assay/internal/rows"
	"github.com/assaykit/assay/internal/rows/parquet"
)

// rowsFile is the file of --rows. A nil one takes no rows.
type rowsFile struct {
	path   string
	file   *files.Pending
	buffer *bufio.Writer
	packed io.WriteCloser
	form   rowsWriter
}

// rowsWriter writes rows in one form.
type rowsWriter interface {
	Write([]rows.Row) error
	Close() error // what is left to write
}

// isParquet reports whether a file's name is that of Parquet.
func isParquet(path string) bool { return strings.EqualFold(filepath.Ext(path), ".parquet") }

// vetRows returns an error if rows cannot be written to a path.
func vetRows(path string) error {
	switch {
	case path == "":
		return nil
	case toStandardOutput(path):
		return usagef("--rows %s: standard output has the result; name a file", path)
	case !isParquet(path) && !packed.IsLines(path):
		return usagef("--rows %s: the name says no form; end it in .jsonl, .jsonl.gz, .jsonl.zst or .parquet", path)
	}
	return nil
}

// openRows begins to write the rows of a path, nil for none. The caller must
// call discard.
func openRows(path string) (*rowsFile, error) {
	if path == "" {
		return nil, nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, err
	}
	f, err := files.Begin(path)
	if err != nil {
		return nil, err
	}
	r := &rowsFile{path: path, file: f, buffer: bufio.NewWriterSize(f, 1<<16)}
	if isParquet(path) {
		r.form = parquet.NewWriter(r.buffer)
		return r, nil
	}
	if r.packed, err = packed.NewWriter(r.buffer, path); err != nil {
		f.Discard()
		return nil, err
	}
	r.form = rows.NewLines(r.packed)
	return r, nil
}

// write returns the function that takes rows, nil if none are wanted.
func (r *rowsFile) write() func([]rows.Row) error {
	if r == nil {
		return nil
	}
	return func(list []rows.Row) error { return r.named(r.form.Write(list)) }
}

// commit replaces the file by the rows that were written.
func (r *rowsFile) commit() error {
	if r == nil {
		return nil
	}
	err := r.form.Close()
	if err == nil && r.packed != nil {
		err = r.packed.Close()
	}
	if err == nil {
		err = r.buffer.Flush()
	}
	if err == nil {
		err = r.file.Commit()
	}
	return r.named(err)
}

// discard leaves the old file, unless commit has replaced it.
func (r *rowsFile) discard() {
	if r != nil {
		r.file.Discard()
	}
}

func (r *rowsFile) named(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("the rows cannot be written to %s: %w", r.path, err)
}
