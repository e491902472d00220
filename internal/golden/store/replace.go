package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"

	"github.com/assaykit/assay/internal/golden/item"
)

// fault makes a step of writing fail, in tests.
var fault func(step, name string) error

func step(what, name string) error {
	if fault == nil {
		return nil
	}
	return fault(what, name)
}

// staged returns the name of a new file before it is moved into place. There is
// at most one of each, because every writer holds the lock, so that the next
// writer finds what a killed one left.
func staged(n int) string { return ".assay.new." + strconv.Itoa(n) }

// stage writes a new file and syncs it to the disk. It has the permissions of
// the file that it will replace.
func (f *directory) stage(name string, data []byte, like string) error {
	if err := f.remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := step("create", name); err != nil {
		return f.PathError(name, err)
	}
	file, err := f.Root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return f.PathError(name, err)
	}
	if old, serr := f.Root.Lstat(like); serr == nil && old.Mode().IsRegular() {
		err = file.Chmod(old.Mode().Perm())
	}
	if err == nil {
		err = fill(file, name, data)
	}
	if cerr := file.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return errors.Join(f.PathError(name, err), f.remove(name))
	}
	return nil
}

// fill writes data to the disk.
func fill(file *os.File, name string, data []byte) error {
	if err := step("write", name); err != nil {
		return err
	}
	if _, err := file.Write(data); err != nil {
		return err
	}
	if err := step("sync", name); err != nil {
		return err
	}
	return file.Sync()
}

// moveInto moves a staged file into place.
func (f *directory) moveInto(from, to string) error {
	if err := step("rename", to); err != nil {
		return f.PathError(to, err)
	}
	if err := f.Root.Rename(from, to); err != nil {
		return f.PathError(to, errors.Unwrap(err))
	}
	return nil
}

func (f *directory) remove(name string) error {
	if err := step("remove", name); err != nil {
		return f.PathError(name, err)
	}
	if err := f.Root.Remove(name); err != nil {
		return f.PathError(name, err)
	}
	return nil
}

// sync syncs the names in the folder, if the system can.
func (f *directory) sync() {
	if d, err := f.Root.Open("."); err == nil {
		_ = d.Sync() // some systems cannot
		d.Close()
	}
}

// write replaces a file whose bytes have the hash ("" for no file). At any
// moment a reader finds either the old or the new file. The caller must hold
// the folder's lock.
func (f *directory) write(name string, data []byte, was string) error {
	if err := f.checkHash(name, was); err != nil {
		return err
	}
	if was != "" {
		if now, err := f.ReadOwn(name); err == nil && bytes.Equal(now, data) {
			return nil
		}
	}
	if err := f.stage(staged(0), data, name); err != nil {
		return err
	}
	return f.moveInto(staged(0), name)
}

// replace is a locked write.
func (s Store) replace(ctx context.Context, path string, data []byte, was string) error {
	return s.locked(ctx, func(f *directory) error {
		name, err := f.Name(path)
		if err != nil {
			return err
		}
		return f.write(name, data, was)
	})
}

// checkHash returns an error if a file's bytes do not have the hash, "" for no
// file.
func (f *directory) checkHash(name, was string) error {
	now, err := f.hash(name)
	switch {
	case err != nil:
		return err
	case now == was:
		return nil
	case now == "":
		return fmt.Errorf("%s: %w: it is gone", f.Path(name), ErrChanged)
	}
	return fmt.Errorf("%s: %w; read it again and repeat the change", f.Path(name), ErrChanged)
}

// hash returns the hash of a file's bytes, "" if there is no file.
func (f *directory) hash(name string) (string, error) {
	data, err := f.ReadOwn(name)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	return item.Hash(data), nil
}
