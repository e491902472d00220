//go:build !windows

package files

import (
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
)

// atOnce opens without waiting for the other end of a pipe.
const atOnce = syscall.O_NONBLOCK

// unread reports whether an error is that of a pipe, opened for writing,
// without a reader.
func unread(err error) bool { return errors.Is(err, syscall.ENXIO) }

// createVia creates the file, in a folder of the same file system, that is to
// replace path. It keeps the permissions of an existing file; a new one has
// perm, reduced by the umask.
func createVia(scratch, path string, perm fs.FileMode) (*os.File, error) {
	name := filepath.Join(scratch, ".new-"+strconv.FormatUint(rand.Uint64(), 36))
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, perm)
	if err != nil {
		return nil, err
	}
	if old, err := os.Lstat(path); err == nil && old.Mode().IsRegular() {
		if err := f.Chmod(old.Mode().Perm()); err != nil {
			f.Close()
			os.Remove(name)
			return nil, err
		}
	}
	return f, nil
}

// own reports whether a file is this user's.
func own(info fs.FileInfo) bool {
	s, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(s.Uid) == os.Geteuid()
}

// duplicate returns another descriptor of the same open file, which shares its position.
func duplicate(fd int) (int, error) {
	d, err := syscall.Dup(fd)
	if err == nil {
		syscall.CloseOnExec(d)
	}
	return d, err
}
