package files

import (
	"errors"
	"fmt"
	"io"
	"os"
)

// The maximum sizes of files, in bytes after decompression. Those of one
// record, one golden and one stored result are schema.MaxBytes; that of a
// configuration is 1 MiB, which its decoder checks.
const (
	MaxArticle  = 64 << 20  // one article, or one line of JSON Lines
	MaxList     = 256 << 20 // a .json file of articles
	MaxSuite    = 2 << 30   // all texts of a suite, which are in memory
	MaxPacked   = 512 << 20 // compressed recorded outputs, which are in memory
	MaxBaseline = 256 << 20
	MaxSpans    = 128 << 20 // annotations that are scored
	MaxProgram  = 16 << 20  // a prompt, or a program that maps
	MaxEntries  = 1_000_000 // files and folders of a folder
	MaxBlank    = 100_000   // number of blank lines of JSON Lines in excess of the others
)

// MaxRatio is the maximum ratio of decompressed to compressed size: more than
// that of texts and annotations, and less than that of decompression bombs. It
// does not apply up to Loose bytes.
const (
	Loose    = 16 << 20
	MaxRatio = 250
)

// ErrTooLarge is the error that errors about a size above its maximum wrap.
var ErrTooLarge = errors.New("too large")

// tooLarge returns an [ErrTooLarge] with the maximum that is exceeded, and how
// to fix it.
func tooLarge(format string, args ...any) error {
	return sizeError{fmt.Sprintf(format, args...)}
}

type sizeError struct{ text string }

func (e sizeError) Error() string        { return e.text }
func (e sizeError) Is(target error) bool { return target == ErrTooLarge }

// Limited reads all of r, or returns an error if it has more than limit bytes.
// Path is for the error.
func Limited(r io.Reader, path string, limit int64) ([]byte, error) {
	if f, ok := r.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() && info.Size() > limit {
			return nil, beyond(path, limit) // before allocating memory
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
