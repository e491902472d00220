package runs

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/go-json-experiment/json"

	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/jsonerror"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// maxLine is the longest line that is read: the accumulator of the end is the
// longest.
const maxLine = 1 << 30

// open reads the head and the end of a file of runs, or a result of a shard.
func open(path string) (*part, error) {
	f, err := files.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	line, _, err := files.ReadLine(bufio.NewReader(f), maxLine)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	p := &part{name: path}
	if json.Unmarshal(line, &p.head) != nil || p.head.Form != Form {
		return openResult(path)
	}
	p.runs = func(yield func(int, result.Run) error) error {
		f, err := files.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		return eachRun(f, path, yield)
	}
	end, err := lastLine(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	var last endLine
	if err := json.Unmarshal(end, &last); err != nil || last.End == nil {
		return nil, fmt.Errorf("%s is not complete: it was interrupted, or cut", path)
	}
	p.end = *last.End
	return p, nil
}

func openResult(path string) (*part, error) {
	data, err := files.Read(path, maxLine)
	if err != nil {
		return nil, err
	}
	r, err := result.Decode(data)
	if err != nil {
		return nil, schema.InFile(path, err)
	}
	return partOf(path, r)
}

// lastLine returns the last line of a file that is not blank.
func lastLine(f *os.File) ([]byte, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	var tail []byte
	for at := info.Size(); at > 0; {
		n := min(at, 1<<20)
		at -= n
		b := make([]byte, n, int(n)+len(tail))
		if _, err := f.ReadAt(b, at); err != nil {
			return nil, err
		}
		tail = append(b, tail...)
		if i := bytes.LastIndexByte(bytes.TrimRight(tail, "\n"), '\n'); i >= 0 {
			return tail[i+1:], nil
		}
	}
	return tail, nil
}

// eachRun calls yield with every run of a file, up to its end.
func eachRun(r io.Reader, name string, yield func(n int, run result.Run) error) error {
	lines := bufio.NewReaderSize(r, 1<<16)
	for n := 1; ; n++ {
		line, _, err := files.ReadLine(lines, maxLine)
		if len(line) > 0 && n > 1 && !bytes.HasPrefix(line, []byte(`{"end":`)) {
			var run result.Run
			if err := json.Unmarshal(line, &run); err != nil {
				return fmt.Errorf("%s:%d: not a run: %w", name, n, jsonerror.Explain(line, n, err))
			}
			record := run.Record
			run.Record = 0
			if err := yield(record, run); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
}
