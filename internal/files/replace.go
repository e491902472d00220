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
// link stays a link, and the file that it leads to is replaced. A pipe or a
// device is written to, never replaced; a folder or a socket is refused.
func Replace(path string, data []byte) error {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.Mode().IsRegular():
		real, err := filepath.EvalSymlinks(path)
		if err != nil {
			return err
		}
		return replace(real, data, info.Mode().Perm())
	case err == nil && info.Mode()&(fs.ModeNamedPipe|fs.ModeDevice) != 0:
		return write(path, data, os.O_WRONLY)
	case err == nil:
		what, _ := kind(info.Mode())
		return fmt.Errorf("%s is %s, and nothing can be written in its place; name a file", path, what)
	}
	if link, lerr := os.Lstat(path); lerr == nil && link.Mode()&fs.ModeSymlink != 0 { // to nothing yet
		return write(path, data, os.O_WRONLY|os.O_CREATE|os.O_TRUNC)
	}
	return replace(path, data, 0o644)
}

// Append adds data to the end of a file, or makes one, or writes to a pipe or
// a device.
func Append(path string, data []byte) error {
	return write(path, data, os.O_WRONLY|os.O_CREATE|os.O_APPEND)
}

func write(path string, data []byte, flag int) error {
	f, err := openToWrite(path, flag)
	if err != nil {
		return linked(path, err)
	}
	_, err = f.Write(data)
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	return err
}

// patience is how long a pipe may have no reader.
var patience = 5 * time.Second

// openToWrite opens a file, or a pipe once somebody reads it: nobody may.
func openToWrite(path string, flag int) (*os.File, error) {
	for end := time.Now().Add(patience); ; time.Sleep(10 * time.Millisecond) {
		f, err := os.OpenFile(path, flag|atOnce, 0o644)
		if err == nil || !unread(err) {
			return f, err
		}
		if time.Now().After(end) {
			return nil, fmt.Errorf("%s is a pipe that nobody reads: start its reader first, or name a file", path)
		}
	}
}
