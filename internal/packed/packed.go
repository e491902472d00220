// Package packed opens files that may be compressed (.gz, .zst).
package packed

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/klauspost/compress/zstd"

	"github.com/assaykit/assay/internal/files"
)

// Open opens a regular file for reading and decompresses .gz and .zst. "-" and
// the other names of standard input mean stdin, if that is not nil.
func Open(path string, stdin io.Reader) (io.ReadCloser, error) {
	if stdin != nil && files.IsStandardInput(path) {
		return io.NopCloser(stdin), nil
	}
	return OpenIn(files.Tree{}, path)
}

// OpenIn is [Open] for a file of a tree.
func OpenIn(tree files.Tree, path string) (io.ReadCloser, error) {
	f, err := tree.Open(path)
	if err != nil {
		return nil, err
	}
	return Unpack(f, path)
}

// maxWindow is the maximum window of a .zst, which bounds memory: that of zstd
// --long.
const maxWindow = 128 << 20

// Unpack returns a reader of a file that decompresses .gz and .zst, up to a
// maximum ratio, or the file itself for other names. Closing the reader closes
// the file. On an error the file is already closed.
func Unpack(f io.ReadCloser, path string) (io.ReadCloser, error) {
	var unpacker func(io.Reader) (io.Reader, error)
	end := func() {}
	switch strings.ToLower(filepath.Ext(path)) {
	case ".gz":
		unpacker = func(packed io.Reader) (io.Reader, error) {
			z, err := gzip.NewReader(bufio.NewReader(packed))
			if err != nil {
				err = fmt.Errorf("%s: not gzip: %w", path, err)
			}
			return z, err
		}
	case ".zst":
		unpacker = func(packed io.Reader) (io.Reader, error) {
			z, err := zstd.NewReader(packed, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
			if err != nil {
				return nil, fmt.Errorf("%s: not zstd: %w", path, err)
			}
			end = z.Close
			return zstdReader{z, path}, nil
		}
	default:
		return f, nil
	}
	r, err := files.Unpack(f, path, unpacker)
	if err != nil {
		f.Close()
		return nil, err
	}
	return unpacked{r, f, end}, nil
}

// zstdReader says of a file that is no zstd which it is: that shows only when it is
// read.
type zstdReader struct {
	io.Reader
	path string
}

func (z zstdReader) Read(p []byte) (int, error) {
	n, err := z.Reader.Read(p)
	if errors.Is(err, zstd.ErrMagicMismatch) {
		err = fmt.Errorf("%s: not zstd: %w", z.path, err)
	}
	return n, err
}

type unpacked struct {
	io.Reader
	file io.Closer
	end  func()
}

func (u unpacked) Close() error {
	u.end()
	return u.file.Close()
}

// Stem returns a file's name without its folder, compression and extension.
func Stem(path string) string {
	return strings.TrimSuffix(filepath.Base(path), Ext(path))
}

// IsLines reports whether a file's name is that of JSON Lines.
func IsLines(path string) bool {
	switch ext := Ext(path); {
	case strings.HasPrefix(ext, ".jsonl"), strings.HasPrefix(ext, ".ndjson"):
		return true
	}
	return false
}

// Ext returns the extension of a path with that of its compression: ".jsonl.gz".
func Ext(path string) string {
	ext := filepath.Ext(path)
	if l := strings.ToLower(ext); l == ".gz" || l == ".zst" {
		return filepath.Ext(strings.TrimSuffix(path, ext)) + ext
	}
	return ext
}
