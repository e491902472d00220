package files

import (
	"io/fs"
	"os"
	"path/filepath"
)

const atOnce = 0 // no path becomes a pipe

func unread(error) bool { return false }

// replace puts data in the place of a file in one step. Windows has no rename
// that promises to be atomic; MoveFileEx, which os.Rename calls, comes nearest.
func replace(path string, data []byte, _ fs.FileMode) error {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	if _, err = f.Write(data); err == nil {
		err = f.Sync()
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
