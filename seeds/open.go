package seeds

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/klauspost/compress/zstd"

	"github.com/assaykit/assay/internal/files"
)

// Open opens a regular file for reading, unpacking .gz and .zst; "-" is stdin.
func Open(path string, stdin io.Reader) (io.ReadCloser, error) {
	if path == "-" {
		return io.NopCloser(stdin), nil
	}
	f, err := files.Open(path)
	if err != nil {
		return nil, err
	}
	return Unpack(f, path)
}

// Unpack reads an open file, unpacking it where its path ends in .gz or .zst;
// else it returns the file itself. Closing the reader closes the file, and an
// error has closed it.
func Unpack(f *os.File, path string) (io.ReadCloser, error) {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".gz":
		z, err := gzip.NewReader(bufio.NewReader(f))
		if err != nil {
			f.Close()
			return nil, fmt.Errorf("%s: not gzip: %w", path, err)
		}
		return unpacked{z, f, func() {}}, nil
	case ".zst":
		z, err := zstd.NewReader(bufio.NewReader(f), zstd.WithDecoderMaxMemory(256<<20))
		if err != nil {
			f.Close()
			return nil, fmt.Errorf("%s: not zstd: %w", path, err)
		}
		return unpacked{z, f, z.Close}, nil
	}
	return f, nil
}

type unpacked struct {
	io.Reader
	file  *os.File
	close func()
}

func (u unpacked) Close() error {
	u.close()
	return u.file.Close()
}

// Stem returns a file's name without its folder, compression and extension.
func Stem(path string) string {
	return strings.TrimSuffix(filepath.Base(path), fullExt(path))
}

// IsLines reports whether a file's name says JSON Lines.
func IsLines(path string) bool {
	switch ext := fullExt(path); {
	case strings.HasPrefix(ext, ".jsonl"), strings.HasPrefix(ext, ".ndjson"):
		return true
	}
	return false
}

func fullExt(path string) string {
	ext := filepath.Ext(path)
	if l := strings.ToLower(ext); l == ".gz" || l == ".zst" {
		return filepath.Ext(strings.TrimSuffix(path, ext)) + ext
	}
	return ext
}
