package files

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
)

// Walk yields what lies in a folder and in its folders, in order of path, but
// for what is hidden and for the folders themselves. What cannot be read comes
// with its error, and so does a link that leads out of the folder; links to
// folders are not entered. It ends at yield's first error.
func Walk(dir string, yield func(path string, err error) error) error {
	dir = Root(dir)
	inside, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return err
	}
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
		case e.Type()&fs.ModeSymlink != 0:
			return yield(p, leadsOut(p, dir, inside))
		}
		return yield(p, nil)
	})
}

// leadsOut is the error of a link to what is not in the folder. One that leads
// nowhere is said by who opens it.
func leadsOut(path, dir, inside string) error {
	real, err := filepath.EvalSymlinks(path)
	if err != nil {
		return nil //nolint:nilerr // said where it is opened, with what it is
	}
	if rel, err := filepath.Rel(inside, real); err == nil && filepath.IsLocal(rel) {
		return nil
	}
	return fmt.Errorf("%s is a link that leads out of the folder %s; put the file itself there, or name it beside the folder", path, strings.TrimSuffix(dir, string(filepath.Separator)))
}
