//go:build !windows

package files

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"github.com/google/renameio/v2"
)

// atOnce opens without waiting for the other end of a pipe.
const atOnce = syscall.O_NONBLOCK

// unread reports whether an error is that of a pipe, opened for writing,
// without a reader.
func unread(err error) bool { return errors.Is(err, syscall.ENXIO) }

// replaceVia writes a new file in a folder of the same file system, synced, and
// renames it.
func replaceVia(scratch, path string, data []byte, perm fs.FileMode) error {
	return renameio.WriteFile(path, data, perm, renameio.WithTempDir(scratch))
}

// own reports whether a file is this user's.
func own(info fs.FileInfo) bool {
	s, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(s.Uid) == os.Geteuid()
}

// duplicate is another descriptor of the same open file: with its place in it.
func duplicate(fd int) (int, error) {
	d, err := syscall.Dup(fd)
	if err == nil {
		syscall.CloseOnExec(d)
	}
	return d, err
}
