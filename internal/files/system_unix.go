//go:build !windows

package files

import (
	"io/fs"
	"path/filepath"
	"syscall"

	"github.com/google/renameio/v2"
)

// atOnce opens without waiting for a writer, should the path have become a pipe.
const atOnce = syscall.O_NONBLOCK

// replace writes a new file beside the old one, synced, and renames it.
func replace(path string, data []byte, perm fs.FileMode) error {
	return renameio.WriteFile(path, data, perm, renameio.WithTempDir(filepath.Dir(path)))
}
