package files

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Named is a file to be written: its name in a folder, and its content.
type Named struct {
	Name string
	Data []byte
}

// ReplaceAll writes a set of files into a folder. If the folder does not exist,
// it is created atomically with all files. Otherwise all files are written to
// disk before any is renamed: an error leaves the folder unchanged, and only a
// crash during the renames leaves some of the files old. A target that is not a
// regular file, such as a link, is an error.
func ReplaceAll(dir string, set []Named) error {
	folder, err := IsFolder(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return newFolder(dir, set)
	}
	if err != nil {
		return err
	}
	if !folder {
		return fmt.Errorf("%s is a file, and a folder is wanted; name a folder", dir)
	}
	old := make([]fs.FileInfo, len(set))
	for i, f := range set {
		if old[i], err = replaceable(filepath.Join(dir, f.Name)); err != nil {
			return err
		}
	}
	s, err := newScratch(dir, besideTarget)
	if err != nil {
		return err
	}
	defer s.remove()
	for i, f := range set {
		staged := filepath.Join(s.dir, f.Name)
		if err := replaceVia(s.dir, staged, f.Data, newFile); err != nil {
			return err
		}
		if old[i] == nil {
			continue
		}
		if err := os.Chmod(staged, old[i].Mode().Perm()); err != nil {
			return err
		}
	}
	for _, f := range set {
		if err := os.Rename(filepath.Join(s.dir, f.Name), filepath.Join(dir, f.Name)); err != nil {
			return fmt.Errorf("%s: some of its files were written: %w", dir, err)
		}
	}
	return nil
}

// replaceable returns the file to be replaced, or nil if there is none.
func replaceable(path string) (fs.FileInfo, error) {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	case info.Mode()&fs.ModeSymlink != 0:
		return nil, fmt.Errorf("%s is a link, and nothing is written through it; take it away", path)
	case !info.Mode().IsRegular():
		what, _ := kind(info.Mode())
		return nil, fmt.Errorf("%s is %s, and nothing can be written in its place; take it away", path, what)
	}
	return info, nil
}

// newFolder writes the files into a scratch folder beside, and renames that.
func newFolder(dir string, set []Named) error {
	if err := os.MkdirAll(filepath.Dir(filepath.Clean(dir)), 0o755); err != nil {
		return err
	}
	s, err := newScratch(filepath.Dir(filepath.Clean(dir)), besideTarget)
	if err != nil {
		return err
	}
	defer s.remove()
	to := filepath.Join(s.dir, "set")
	if err := os.Mkdir(to, 0o755); err != nil {
		return err
	}
	for _, f := range set {
		if err := replaceVia(to, filepath.Join(to, f.Name), f.Data, newFile); err != nil {
			return err
		}
	}
	return os.Rename(to, dir)
}
