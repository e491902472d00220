package files

import (
	"errors"
	"io/fs"
	"os"
)

const atOnce = 0 // no path becomes a pipe

func unread(error) bool { return false }

// createVia creates the file, in a folder of the same file system, that is to
// replace a file.
func createVia(scratch, _ string, _ fs.FileMode) (*os.File, error) {
	return os.CreateTemp(scratch, "")
}

// own: the temporary folder of Windows is a user's own.
func own(fs.FileInfo) bool { return true }

func duplicate(int) (int, error) { return 0, errors.ErrUnsupported } // no path names one
