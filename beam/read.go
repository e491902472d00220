package beam

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"iter"
	"reflect"
	"slices"
	"strings"

	sdk "github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/internal/packed"
)

func init() {
	register.DoFn3x1[context.Context, file, func(block), error](&blockFn{})
	register.DoFn4x1[context.Context, block, func(*block) bool, func(Record), error](&readFn{})
	register.Emitter1[block]()
	register.Emitter1[Record]()
	register.Iter1[block]()
	for _, t := range []reflect.Type{reflect.TypeFor[Record](), reflect.TypeFor[file](), reflect.TypeFor[block]()} {
		sdk.RegisterType(t)
	}
}

// Record is a record of the input.
type Record struct {
	N    int    // its number, from 1
	Of   int    // how many records there are
	At   string // its file, with ":line" for JSON Lines
	Data []byte
	Err  string // why it could not be read, "" if it could
}

// Glob returns the files that a pattern matches, in order of path, in a file system
// of Beam: a local one, or that of the pattern's scheme, such as gs://. It is an
// error if there is none.
func Glob(ctx context.Context, pattern string) ([]string, error) {
	fs, err := filesystem.New(ctx, pattern)
	if err != nil {
		return nil, err
	}
	defer fs.Close()
	list, err := fs.List(ctx, pattern)
	if err == nil && len(list) == 0 {
		err = fmt.Errorf("no file matches %s", pattern)
	}
	slices.Sort(list)
	return list, err
}

// Read reads the records of files and returns a PCollection of [Record]. Their
// numbers are those of the files in this order. textio gives no numbers of lines, so
// the files are read twice: to count, and, in blocks that any worker may take, to
// pass on the records.
func Read(s sdk.Scope, files []string) sdk.PCollection {
	s = s.Scope("assay.Read")
	list := make([]file, len(files))
	for i, path := range files {
		list[i] = file{i, path}
	}
	each := sdk.Reshuffle(s, sdk.CreateList(s, list)) // else one worker would read all
	blocks := sdk.ParDo(s, &blockFn{}, each)
	return sdk.ParDo(s, &readFn{}, sdk.Reshuffle(s, blocks), sdk.SideInput{Input: blocks})
}

type file struct {
	Index int
	Path  string
}

// block is some records of a file, one after another.
type block struct {
	File  int // its index
	Path  string
	First int    // number of the first record in the file, from 0
	Count int    // of records
	After string // At of the record before, if the file can be read on from there
	Next  int64  // offset of the first record, 0 for the beginning of the file
}

// perBlock is the number of records of a block.
const perBlock = 2048

type blockFn struct{}

// ProcessElement counts the records of a file and emits its blocks.
func (*blockFn) ProcessElement(ctx context.Context, f file, emit func(block)) error {
	b := block{File: f.Index, Path: f.Path}
	err := each(ctx, b, func(rec assay.Record, _ error) bool {
		if b.Count++; b.Count >= perBlock && rec.Next > 0 {
			emit(b)
			b = block{File: f.Index, Path: f.Path, First: b.First + b.Count, After: rec.At, Next: rec.Next}
		}
		return ctx.Err() == nil
	})
	if err == nil && b.Count > 0 {
		emit(b)
	}
	return err
}

type readFn struct {
	before []int // records of the files before, by file, and of all; nil at first
}

// ProcessElement emits the records of a block.
func (f *readFn) ProcessElement(ctx context.Context, b block, all func(*block) bool, emit func(Record)) error {
	if f.before == nil {
		f.before = recordsBefore(all)
	}
	first, of, n := f.before[b.File]+b.First+1, f.before[len(f.before)-1], 0
	err := each(ctx, b, func(rec assay.Record, err error) bool {
		if n == b.Count {
			return false
		}
		r := Record{N: first + n, Of: of, At: rec.At, Data: bytes.Clone(rec.Data)}
		if err != nil {
			r.Err = err.Error()
		}
		emit(r)
		n++
		return ctx.Err() == nil
	})
	if err == nil && n != b.Count {
		err = fmt.Errorf("%s had %d records from the %d. on, and now has %d: it was changed", b.Path, b.Count, b.First+1, n)
	}
	return err
}

// recordsBefore returns how many records the files before each have, and last how
// many all have.
func recordsBefore(all func(*block) bool) []int {
	var counts []int
	for b := (block{}); all(&b); b = (block{}) {
		counts = append(counts, make([]int, max(0, b.File+1-len(counts)))...)
		counts[b.File] += b.Count
	}
	before := make([]int, len(counts)+1)
	for i, n := range counts {
		before[i+1] = before[i] + n
	}
	return before
}

// each calls yield with the records of a block's file, from the block's first on.
// What a local file has that cannot be read is an error of its record, as for one
// process. The error of another file system ends the bundle, which is tried again.
func each(ctx context.Context, b block, yield func(assay.Record, error) bool) error {
	if strings.Contains(b.Path, "://") {
		return eachRemote(ctx, b.Path, yield)
	}
	rest, ok := assay.RecordsAfter(b.Path, assay.Record{At: b.After, Next: b.Next})
	if !ok {
		rest = assay.Records(b.Path)
	}
	pass(rest, yield)
	return ctx.Err()
}

func pass(records iter.Seq2[assay.Record, error], yield func(assay.Record, error) bool) {
	for rec, err := range records {
		if !yield(rec, err) {
			return
		}
	}
}

func eachRemote(ctx context.Context, path string, yield func(assay.Record, error) bool) error {
	fs, err := filesystem.New(ctx, path)
	if err != nil {
		return err
	}
	defer fs.Close()
	f, err := fs.OpenRead(ctx, path)
	if err != nil {
		return err
	}
	kept := &failing{ReadCloser: f}
	r, err := packed.Unpack(kept, path)
	if err != nil {
		if kept.err != nil {
			return kept.err
		}
		yield(assay.Record{At: path}, err)
		return nil
	}
	defer r.Close()
	form := assay.JSON
	if packed.IsLines(path) {
		form = assay.JSONLines
	}
	pass(assay.ReadRecords(r, path, form), func(rec assay.Record, err error) bool {
		return kept.err == nil && yield(rec, err)
	})
	if kept.err != nil {
		return fmt.Errorf("cannot read %s: %w", path, kept.err)
	}
	return ctx.Err()
}

// failing keeps the error of a reader, which is not one of what it read.
type failing struct {
	io.ReadCloser
	err error
}

func (f *failing) Read(p []byte) (int, error) {
	n, err := f.ReadCloser.Read(p)
	if err != nil && err != io.EOF {
		f.err = err
	}
	return n, err
}
