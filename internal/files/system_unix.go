//go:build !windows

package files

import (
	"errors"
	"io/fs"
	"path/filepath"
	"syscall"

	"github.com/google/renameio/v2"
)

// atOnce opens without waiting for the other end of a pipe.
const atOnce = syscall.O_NONBLOCK

// unread tells the error of a pipe, opened to be written, that has no reader.
func unread(err error) bool { return errors.Is(err, syscall.ENXIO) }

// replace writes a new file beside the old one, synced, and renames it.
func replace(path string, data []byte, perm fs.FileMode) error {
	return renameio.WriteFile(path, data, perm, renameio.WithTempDir(filepath.Dir(path)))
}
