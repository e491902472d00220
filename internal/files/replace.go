package files

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// Replace replaces a file atomically: a reader, even after a crash, sees the
// old file or the new one. It creates a file that does not exist. For a link it
// replaces the target. It writes to a pipe, a device or an open file of this
// process (/dev/stdout, /dev/fd/3) instead of replacing it; a folder or a
// socket is an error.
func Replace(path string, data []byte) error {
	p, err := Begin(path)
	if err != nil {
		return err
	}
	defer p.Discard()
	if _, err := p.Write(data); err != nil {
		return err
	}
	return p.Commit()
}

// newFile is the permissions of a new file, before the umask.
const newFile = 0o644

// replaceVia writes a new file in a folder of the same file system and renames
// it. The data is synced first, so that the new name is not empty after a power
// failure. Windows has no rename that is guaranteed to be atomic; MoveFileEx,
// which [os.Rename] calls, comes nearest.
func replaceVia(scratch, path string, data []byte, perm fs.FileMode) error {
	f, err := createVia(scratch, path, perm)
	if err != nil {
		return err
	}
	if _, err = f.Write(data); err == nil {
		err = f.Sync()
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}

// Append appends data to a file, creates the file, or writes to a pipe or a
// device.
func Append(path string, data []byte) error {
	if f, ok, err := descriptor(path); err != nil {
		return err
	} else if ok {
		return writeAndClose(f, data)
	}
	return write(path, data, os.O_WRONLY|os.O_CREATE|os.O_APPEND)
}

func write(path string, data []byte, flag int) error {
	f, err := openToWrite(path, flag)
	if err != nil {
		return linked(path, err)
	}
	return writeAndClose(f, data)
}

func writeAndClose(f *os.File, data []byte) error {
	_, err := f.Write(data)
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	return err
}

// New creates a file, and its parent folders, inside a folder that links cannot
// lead out of. If the file exists, the error wraps [fs.ErrExist].
func New(root *os.Root, name string, data []byte) error {
	if err := root.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, newFile)
	if err != nil {
		return err
	}
	if err := writeAndClose(f, data); err != nil {
		_ = root.Remove(name) // remove the incomplete file
		return err
	}
	return nil
}

// patience is how long to wait for the reader of a pipe.
var patience = 5 * time.Second

// openToWrite opens a file, or a pipe once it has a reader, which it may never have.
func openToWrite(path string, flag int) (*os.File, error) {
	for end := time.Now().Add(patience); ; time.Sleep(10 * time.Millisecond) {
		f, err := os.OpenFile(path, flag|atOnce, newFile)
		if err == nil || !unread(err) {
			return f, err
		}
		if time.Now().After(end) {
			return nil, fmt.Errorf("%s is a pipe that nobody reads: start its reader first, or name a file", path)
		}
	}
}
