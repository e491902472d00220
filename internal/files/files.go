// Package files opens files for reading and replaces files atomically. It
// looks at a path before it uses it: a named pipe would block its reader, a
// device may never end, and either would be lost if it were replaced.
package files

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// ErrKind is the error that the error for a path to another kind of file than
// expected wraps: a folder, a named pipe, a socket, a device.
var ErrKind = errors.New("not a file")

// Open opens a regular file for reading. Its error wraps [fs.ErrNotExist] for a
// path that does not exist, and [ErrKind] for one that is not a regular file.
// Links are followed.
func Open(path string) (*os.File, error) {
	if IsStandardInput(path) {
		return nil, fmt.Errorf("%s is standard input, which is not read here; name a file", path)
	}
	return open(path, os.Stat, os.OpenFile)
}

// Folder opens a folder for [OpenIn] and [New].
func Folder(path string) (*os.Root, error) {
	switch folder, err := IsFolder(path); { // os.OpenRoot would wait for a pipe
	case err != nil:
		return nil, err
	case !folder:
		return nil, fmt.Errorf("%s is a file, and a folder is wanted; name a folder", path)
	}
	return os.OpenRoot(path)
}

// OpenIn is [Open] inside a folder. Names and links cannot lead out of it.
func OpenIn(root *os.Root, name string) (*os.File, error) {
	return open(name, root.Stat, root.OpenFile)
}

func open(path string, stat func(string) (fs.FileInfo, error), openFile func(string, int, fs.FileMode) (*os.File, error)) (*os.File, error) {
	info, err := stat(path)
	if err != nil {
		return nil, linked(path, err)
	}
	if err := regular(path, info); err != nil {
		return nil, err
	}
	f, err := openFile(path, os.O_RDONLY|atOnce, 0)
	if err != nil {
		return nil, err
	}
	return opened(path, f) // the file may have been replaced meanwhile
}

// opened verifies that an open file is a regular file, and closes it otherwise.
func opened(path string, f *os.File) (*os.File, error) {
	info, err := f.Stat()
	if err == nil {
		err = regular(path, info)
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// OpenAppendIn opens a regular file of a folder for reading and appending, or
// creates it. Names and links cannot lead out of the folder.
func OpenAppendIn(root *os.Root, name string) (*os.File, error) {
	if info, err := root.Stat(name); err == nil {
		if err := regular(name, info); err != nil {
			return nil, err
		}
	}
	f, err := root.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_APPEND|atOnce, 0o644)
	if err != nil {
		return nil, err
	}
	return opened(name, f)
}

// Read reads a regular file of at most limit bytes.
func Read(path string, limit int64) ([]byte, error) {
	f, err := Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Limited(f, path, limit)
}

// IsFolder reports whether a path is a folder. It returns an error for a path
// that does not exist ([fs.ErrNotExist]) and for one that is neither a folder
// nor a regular file ([ErrKind]).
func IsFolder(path string) (bool, error) {
	if path == "" {
		return false, errNoPath
	}
	info, err := os.Stat(path)
	if err != nil {
		return false, linked(path, err)
	}
	if info.IsDir() {
		return true, nil
	}
	return false, regular(path, info)
}

// Root returns the path of a folder for a walk: the target of a link to a
// folder, which a walk would not enter.
func Root(dir string) string {
	if info, err := os.Lstat(dir); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return dir + string(os.PathSeparator)
	}
	return dir
}

func regular(path string, info fs.FileInfo) error {
	if info.Mode().IsRegular() {
		return nil
	}
	what, instead := kind(info.Mode())
	return fmt.Errorf("%s is %s, and %w that can be read; %s", path, what, ErrKind, instead)
}

// kind returns the kind of a file, and how to fix an attempt to read it.
func kind(m fs.FileMode) (what, instead string) {
	switch {
	case m.IsDir():
		return "a folder", "name a file in it"
	case m&fs.ModeNamedPipe != 0:
		return "a pipe", "name a file"
	case m&fs.ModeSocket != 0:
		return "a socket", "name a file"
	case m&fs.ModeDevice != 0:
		return "a device", "name a file"
	}
	return "something else", "name a file"
}

// errNoPath is the error of an empty path.
var errNoPath = errors.New("no path is given; name a file or a folder")

// linked adds to an error that the path is a dangling link.
func linked(path string, err error) error {
	if to, lerr := os.Readlink(path); lerr == nil {
		return fmt.Errorf("%s is a link to %s, which cannot be followed: %w", path, to, err)
	}
	return err
}
