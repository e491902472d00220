package packed

import (
	"compress/gzip"
	"io"
	"path/filepath"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// NewWriter returns a writer that compresses for a path whose name ends in .gz
// or .zst, and w itself for other names. The same data gives the same bytes.
// Closing it does not close w.
func NewWriter(w io.Writer, path string) (io.WriteCloser, error) {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".gz":
		return gzip.NewWriter(w), nil
	case ".zst":
		return zstd.NewWriter(w, zstd.WithEncoderConcurrency(1))
	}
	return plain{w}, nil
}

// plain is a writer whose Close does nothing.
type plain struct{ io.Writer }

func (plain) Close() error { return nil }
