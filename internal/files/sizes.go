package files

import (
	"errors"
	"fmt"
	"io"
	"os"
)

// The most that is read of each sort of file, in bytes, unpacked where it is
// packed. One record, one golden and one stored result have schema.MaxBytes,
// a configuration 1 MiB: the reader of the form says so.
const (
	MaxArticle  = 64 << 20  // one article, and one line of JSON Lines
	MaxList     = 256 << 20 // a .json file of articles
	MaxSuite    = 2 << 30   // the texts of a suite, which are in memory together
	MaxPacked   = 512 << 20 // recorded outputs that are packed, which are in memory together
	MaxBaseline = 256 << 20
	MaxSpans    = 128 << 20 // annotations that are scored
	MaxProgram  = 16 << 20  // a prompt, or a program that maps
	MaxEntries  = 1_000_000 // files and folders of a folder
	MaxRecords  = 100_000   // records that are checked at once, whose runs are in memory together
	MaxBlank    = 100_000   // blank lines of JSON Lines beyond as many as there are others
)

// What is packed may be so much larger than its file: more than texts and their
// annotations are, and less than what was made to fill a memory. Up to Loose
// bytes it may be as large as it will.
const (
	Loose    = 16 << 20
	MaxRatio = 250
)

// ErrTooLarge is wrapped by the error of what is larger than is read of it.
var ErrTooLarge = errors.New("too large")

// tooLarge returns an [ErrTooLarge] that says what exceeds its bound, and
// what to do.
func tooLarge(format string, args ...any) error {
	return sizeError{fmt.Sprintf(format, args...)}
}

type sizeError struct{ text string }

func (e sizeError) Error() string        { return e.text }
func (e sizeError) Is(target error) bool { return target == ErrTooLarge }

// Limited reads everything, which may be at most limit bytes. Path is for the
// error's message.
func Limited(r io.Reader, path string, limit int64) ([]byte, error) {
	if f, ok := r.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() && info.Size() > limit {
			return nil, beyond(path, limit) // before any memory is taken
		}
	}
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if int64(len(data)) > limit {
		return nil, beyond(path, limit)
	}
	return data, nil
}

func beyond(path string, limit int64) error {
	return tooLarge("%s has more than %d bytes, which is more than is read of such a file; split it", path, limit)
}
