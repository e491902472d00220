package files

import (
	"errors"
	"io/fs"
	"os"
)

const atOnce = 0 // no path becomes a pipe

func unread(error) bool { return false }

// replaceVia puts data in the place of a file in one step. Windows has no rename
// that promises to be atomic; MoveFileEx, which os.Rename calls, comes nearest.
func replaceVia(scratch, path string, data []byte, _ fs.FileMode) error {
	f, err := os.CreateTemp(scratch, "")
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

// own: the temporary folder of Windows is a user's own.
func own(fs.FileInfo) bool { return true }

func duplicate(int) (int, error) { return 0, errors.ErrUnsupported } // no path names one
