package golden

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/golden/folder"
	"github.com/assaykit/assay/schema"
)

// LoadFS is [Load] for a folder of a file system, such as an [embed.FS]; "." is
// its root.
func LoadFS(fsys fs.FS, dir string) (*Set, error) {
	if fsys == nil {
		return nil, errors.New("there is no file system to read goldens from; Load reads a folder")
	}
	s := &Set{byID: map[string]Entry{}}
	tree := files.In(fsys)
	err := fs.WalkDir(fsys, dir, func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != dir && (strings.HasPrefix(e.Name(), ".") || e.IsDir() && e.Name() == folder.PendingDir):
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		case e.IsDir() || path.Ext(name) != ".json":
			return nil
		}
		f, err := tree.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		data, err := files.Limited(f, name, schema.MaxBytes+1)
		if err != nil {
			return err
		}
		return s.add(name, data)
	})
	if err == nil && len(s.byID) == 0 {
		err = fmt.Errorf("%s: %w; write a .json of the form assay/golden@1 for each article, or accept a proposed one", dir, folder.ErrNone)
	}
	return s, err
}
