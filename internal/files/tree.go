package files

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Tree is where files are read from. The zero Tree is the disk, whose paths are
// those of the system.
type Tree struct{ fsys fs.FS }

// In returns a Tree of a file system, whose paths have slashes and begin at its
// root.
func In(fsys fs.FS) Tree { return Tree{fsys} }

// Open opens a regular file for reading, as [Open] does.
func (t Tree) Open(path string) (io.ReadCloser, error) {
	if t.fsys == nil {
		return Open(path)
	}
	info, err := fs.Stat(t.fsys, path) // to open a pipe would wait
	if err != nil {
		return nil, err
	}
	if err := regular(path, info); err != nil {
		return nil, err
	}
	return t.fsys.Open(path)
}

// Walk yields what lies in a folder and in its folders, in order of path, but
// for hidden files and for the folders themselves. What cannot be read comes
// with its error. A link is what it leads to, but links to folders are not
// entered. It ends at yield's first error.
func (t Tree) Walk(dir string, yield func(path string, err error) error) error {
	if t.fsys == nil {
		root := Root(dir)
		return filepath.WalkDir(root, visitFiles(root, yield))
	}
	return fs.WalkDir(t.fsys, dir, visitFiles(dir, yield))
}

// FS returns a folder as a file system, to look at what is in it.
func FS(dir string) fs.FS { return os.DirFS(dir) }
