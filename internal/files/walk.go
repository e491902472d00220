package files

import (
	"io/fs"
	"strings"
)

// Walk is [Tree.Walk] of the zero [Tree].
func Walk(dir string, yield func(path string, err error) error) error { return Tree{}.Walk(dir, yield) }

// visitFiles yields the files of a walk, except hidden ones and those in hidden
// folders.
func visitFiles(root string, yield func(path string, err error) error) fs.WalkDirFunc {
	entries := 0
	return func(p string, e fs.DirEntry, err error) error {
		if entries++; entries > MaxEntries {
			return tooLarge("%s has more than %d files and folders; name the folder of fewer", root, MaxEntries)
		}
		switch {
		case err != nil:
			return yield(p, err)
		case p != root && strings.HasPrefix(e.Name(), "."):
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		case e.IsDir():
			return nil
		}
		return yield(p, nil)
	}
}
