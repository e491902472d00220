package runs

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/jsonerror"
	"github.com/assaykit/assay/schema/result"
)

// Writer writes a file of runs. Until it is complete it is called FILE.part, and a
// checkpoint beside it, FILE.part.state, says how much of it is certain.
type Writer struct {
	path string
	head Head
	file *files.Part
	buf  *bufio.Writer
	size int64
}

// Checkpoint is a state that an interrupted call can go on from.
type Checkpoint struct {
	Bytes       int64          `json:"bytes"`  // of FILE.part
	Record      int            `json:"record"` // number of the last record whose run it has
	Input       Position       `json:"input"`
	Accumulator jsontext.Value `json:"accumulator"`
}

// Position is where a file of records is read on.
type Position struct {
	At   string `json:"at,omitempty"`   // of the last record, see assay.Record
	Next int64  `json:"next,omitempty"` // offset of what follows, 0 if it is not known
}

// Create begins a file.
func Create(path string, head Head) (*Writer, error) {
	if err := os.Remove(path + stateSuffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	f, err := files.NewPart(path)
	if err != nil {
		return nil, err
	}
	w := &Writer{path: path, head: head, file: f, buf: bufio.NewWriterSize(f, 1<<16)}
	return w, w.line(head)
}

const stateSuffix = ".part.state"

// ErrNothing is the error of [Resume] if there is nothing to go on from.
var ErrNothing = errors.New("there is no interrupted file of runs")

// Resume goes on with a file that was not completed. The error is [ErrNothing] if
// there is none, and another if it was made with another head.
func Resume(path string, head Head) (*Writer, Checkpoint, error) {
	var c Checkpoint
	state, err := files.Read(path+stateSuffix, maxLine)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, c, ErrNothing
	}
	if err != nil {
		return nil, c, err
	}
	if err := json.Unmarshal(state, &c); err != nil {
		return nil, c, fmt.Errorf("%s cannot be read: %w; remove it to begin anew", path+stateSuffix, jsonerror.Explain(state, 1, err))
	}
	f, err := files.OpenPart(path)
	if err != nil {
		return nil, c, fmt.Errorf("%w; remove %s to begin anew", err, path+stateSuffix)
	}
	w := &Writer{path: path, head: head, file: f, size: c.Bytes}
	if err := w.continues(); err != nil {
		f.Close()
		return nil, c, err
	}
	w.buf = bufio.NewWriterSize(f, 1<<16)
	return w, c, nil
}

// continues checks that the file has the head, and cuts it where it is certain.
func (w *Writer) continues() error {
	want, err := encode(w.head)
	if err != nil {
		return err
	}
	have, _, err := files.ReadLine(bufio.NewReader(w.file), files.MaxBaseline)
	if err != nil || string(have) != string(want) {
		return fmt.Errorf("%s was begun with another suite, policy, baseline, mapping or shard: begin anew", w.file.Name())
	}
	if info, err := w.file.Stat(); err != nil || info.Size() < w.size {
		return fmt.Errorf("%s is shorter than %s says: begin anew", w.file.Name(), w.path+stateSuffix)
	}
	if err := w.file.Truncate(w.size); err != nil {
		return err
	}
	_, err = w.file.Seek(w.size, io.SeekStart)
	return err
}

// Kept calls yield with each run that a resumed file has.
func (w *Writer) Kept(yield func(n int, run result.Run) error) error {
	f, err := files.Open(w.file.Name())
	if err != nil {
		return err
	}
	defer f.Close()
	return eachRun(io.LimitReader(f, w.size), f.Name(), yield)
}

func (w *Writer) line(v any) error {
	b, err := encode(v)
	if err != nil {
		return err
	}
	w.size += int64(len(b)) + 1
	if _, err := w.buf.Write(b); err != nil {
		return err
	}
	return w.buf.WriteByte('\n')
}

// Add writes the run of the n-th record.
func (w *Writer) Add(n int, run result.Run) error {
	run.Record = n
	return w.line(run)
}

// Checkpoint makes what was written certain.
func (w *Writer) Checkpoint(c Checkpoint) error {
	if err := errors.Join(w.buf.Flush(), w.file.Sync()); err != nil {
		return err
	}
	c.Bytes = w.size
	b, err := encode(c)
	if err != nil {
		return err
	}
	return files.Replace(w.path+stateSuffix, b)
}

// Finish completes the file.
func (w *Writer) Finish(e End) error {
	err := errors.Join(w.line(endLine{&e}), w.buf.Flush())
	if err == nil {
		err = w.file.Complete()
	}
	if err == nil {
		if err = os.Remove(w.path + stateSuffix); errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
	}
	return err
}

// Close leaves the file as it is, for [Resume].
func (w *Writer) Close() error { return errors.Join(w.buf.Flush(), w.file.Close()) }
