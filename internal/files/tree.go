package files

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Tree is a file system to read from. The zero Tree is the operating system's,
// with its paths.
type Tree struct{ fsys fs.FS }

// In returns the Tree of a file system, whose paths have slashes and are
// relative to its root.
func In(fsys fs.FS) Tree { return Tree{fsys} }

// Open opens a regular file for reading, as [Open] does.
func (t Tree) Open(path string) (io.ReadCloser, error) {
	if t.fsys == nil {
		return Open(path)
	}
	info, err := fs.Stat(t.fsys, path) // opening a pipe would block
	if err != nil {
		return nil, err
	}
	if err := regular(path, info); err != nil {
		return nil, err
	}
	return t.fsys.Open(path)
}

// Walk yields the files in a folder and its subfolders, in order of path,
// except hidden ones and the folders themselves. A file that cannot be read is
// yielded with its error. Links to files are followed, links to folders are
// not. It ends at yield's first error.
func (t Tree) Walk(dir string, yield func(path string, err error) error) error {
	if t.fsys == nil {
		root := Root(dir)
		return filepath.WalkDir(root, visitFiles(root, yield))
	}
	return fs.WalkDir(t.fsys, dir, visitFiles(dir, yield))
}

// FS returns a folder as a file system, to look at what is in it.
func FS(dir string) fs.FS { return os.DirFS(dir) }
