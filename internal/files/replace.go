package files

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// Replace puts data in a file's place: whoever reads or kills at any moment
// finds the old file or the new one. Where there is nothing it makes a file. A
// link stays a link, and the file that it leads to is replaced. A pipe, a
// device or an open file of this process (/dev/stdout, /dev/fd/3) is written
// to, never replaced; a folder or a socket is refused.
func Replace(path string, data []byte) error {
	if f, ok, err := descriptor(path); err != nil {
		return err
	} else if ok {
		return writeAndClose(f, data)
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && info.Mode().IsRegular():
		target, err := filepath.EvalSymlinks(path)
		if err != nil {
			return err
		}
		return replace(target, data, info.Mode().Perm())
	case err == nil && info.Mode()&(fs.ModeNamedPipe|fs.ModeDevice) != 0:
		return write(path, data, os.O_WRONLY)
	case err == nil:
		what, _ := kind(info.Mode())
		return fmt.Errorf("%s is %s, and nothing can be written in its place; name a file", path, what)
	}
	if link, lerr := os.Lstat(path); lerr == nil && link.Mode()&fs.ModeSymlink != 0 { // to nothing yet
		return write(path, data, os.O_WRONLY|os.O_CREATE|os.O_TRUNC)
	}
	return replace(path, data, newFile)
}

// newFile is who may use a file that was not there, but for what the umask forbids.
const newFile = 0o644

// replace writes a new file in a scratch folder beside the old one, synced, and
// renames it.
func replace(path string, data []byte, perm fs.FileMode) error {
	s, err := newScratch(filepath.Dir(path), besideTarget)
	if err != nil {
		return fmt.Errorf("%s cannot be written: %w", path, err)
	}
	defer s.remove()
	return replaceVia(s.dir, path, data, perm)
}

// replaceVia writes a new file in a folder of the same file system and renames
// it. The data is on the disk before: a machine that stops must not leave the new
// name with nothing in it. Windows has no rename that promises to be atomic;
// MoveFileEx, which os.Rename calls, comes nearest.
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

// Append adds data to the end of a file, or makes one, or writes to a pipe or
// a device.
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

// New makes a file, and the folders that it lies in, inside a folder that no
// link leads out of. A file that is there is an error of fs.ErrExist.
func New(root *os.Root, name string, data []byte) error {
	if err := root.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, newFile)
	if err != nil {
		return err
	}
	if err := writeAndClose(f, data); err != nil {
		_ = root.Remove(name) // half of it is worth nothing
		return err
	}
	return nil
}

// patience is how long a pipe may have no reader.
var patience = 5 * time.Second

// openToWrite opens a file, or a pipe once somebody reads it: nobody may.
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
