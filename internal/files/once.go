package files

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Once returns the contents of a small file, which it creates with data,
// readable by its owner only, if it does not exist or is invalid. If several
// processes create it at once, all return the same contents. The folder is
// created if its parent exists.
func Once(path string, data []byte, right func([]byte) bool) ([]byte, error) {
	const most = 64 << 10
	have, err := Read(path, most)
	switch {
	case err == nil && right(have):
		return have, nil
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return nil, err
	}
	missing := err != nil
	dir := filepath.Dir(path)
	if err := os.Mkdir(dir, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, err
	}
	f, err := os.CreateTemp(dir, ".new-*") // mode 0600
	if err != nil {
		return nil, err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(data)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return nil, err
	}
	if missing {
		err = os.Link(f.Name(), path) // unlike a rename it never replaces the file of another process
	}
	if !missing || err != nil && !errors.Is(err, fs.ErrExist) {
		err = os.Rename(f.Name(), path) // an invalid file, or a file system without links
	}
	if err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, err
	}
	have, err = Read(path, most)
	if err == nil && !right(have) {
		err = errors.New(path + " does not hold what was written to it")
	}
	return have, err
}
