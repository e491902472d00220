package files

import (
	"io/fs"
	"path/filepath"
	"strings"
)

// Walk yields what lies in a folder and in its folders, in order of path, but
// for what is hidden and for the folders themselves. What cannot be read comes
// with its error. A link is what it leads to, but links to folders are not
// entered. It ends at yield's first error.
func Walk(dir string, yield func(path string, err error) error) error {
	dir = Root(dir)
	entries := 0
	return filepath.WalkDir(dir, func(p string, e fs.DirEntry, err error) error {
		if entries++; entries > MaxEntries {
			return tooLarge("%s holds more than %d files and folders; name the folder of fewer", dir, MaxEntries)
		}
		switch {
		case err != nil:
			return yield(p, err)
		case p != dir && strings.HasPrefix(e.Name(), "."):
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		case e.IsDir():
			return nil
		}
		return yield(p, nil)
	})
}
