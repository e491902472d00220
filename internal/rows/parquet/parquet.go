// Package parquet writes and reads rows as Parquet.
package parquet

import (
	"errors"
	"fmt"
	"io"

	"github.com/parquet-go/parquet-go"

	"github.com/assaykit/assay/internal/rows"
)

// groupRows is the number of rows of a row group, which is in memory until it is
// complete.
const groupRows = 1 << 15

// batchRows is the number of rows that are encoded at once. Pages end between
// batches, so that their number, which divides groupRows, decides where.
const batchRows = 1 << 7

// Writer writes rows as Parquet. Only one row group and the index of the file,
// some kilobytes a group, are in memory.
type Writer struct {
	to    *parquet.GenericWriter[rows.Row]
	batch []rows.Row
	n     int // rows of the current group
}

// NewWriter returns a writer, which must be closed. The same rows give the same
// bytes, however many come at once.
func NewWriter(w io.Writer) *Writer {
	return &Writer{to: parquet.NewGenericWriter[rows.Row](w,
		parquet.Compression(&parquet.Zstd),
		parquet.CreatedBy("assay", "1", ""), // of the form, not of the program: other versions write the same bytes
		parquet.KeyValueMetadata("form", rows.Form),
		parquet.PageBufferSize(64<<10),
	)}
}

// Write writes rows in their order.
func (w *Writer) Write(list []rows.Row) error {
	for len(list) > 0 {
		n := min(len(list), batchRows-len(w.batch))
		w.batch = append(w.batch, list[:n]...)
		list = list[n:]
		if len(w.batch) < batchRows {
			continue
		}
		if err := w.encode(); err != nil {
			return err
		}
		if w.n == groupRows {
			w.n = 0
			if err := w.to.Flush(); err != nil {
				return err
			}
		}
	}
	return nil
}

// encode writes the batch.
func (w *Writer) encode() error {
	n, err := w.to.Write(w.batch)
	w.n += n
	clear(w.batch) // the rows hold on to their records
	w.batch = w.batch[:0]
	return err
}

// Close writes the rest and the index of the file. It does not close the file.
func (w *Writer) Close() error {
	if err := w.encode(); err != nil {
		return err
	}
	return w.to.Close()
}

// Each reads the rows of a file of a size in bytes, in their order, until do
// returns an error. Do must not keep the row.
func Each(r io.ReaderAt, size int64, do func(*rows.Row) error) (err error) {
	defer func() { // the reader panics at some broken files
		if p := recover(); p != nil {
			err = fmt.Errorf("not Parquet that can be read: %v", p)
		}
	}()
	f, err := parquet.OpenFile(r, size)
	if err != nil {
		return fmt.Errorf("not Parquet: %w", err)
	}
	if form, ok := f.Lookup("form"); !ok || form != rows.Form {
		return fmt.Errorf("it is Parquet, but not of rows of the form %s; name a file that assay wrote", rows.Form)
	}
	reader := parquet.NewGenericReader[rows.Row](f)
	defer func() { _ = reader.Close() }()
	for {
		var list [64]rows.Row // a row of its own each time: the reader may use again what pointers lead to
		n, err := reader.Read(list[:])
		for i := range list[:n] {
			if err := do(&list[i]); err != nil {
				return err
			}
		}
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
	}
}
