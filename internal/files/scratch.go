package files

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/gofrs/flock"
)

// scratch is a temporary folder. A lock file, with its name and .lock, exists
// beside it as long as it does, and its creator holds the lock. The kernel
// releases the lock when the creator ends, and the next process that works
// there removes both.
type scratch struct {
	dir  string
	lock *flock.Flock
}

// DotLock is the suffix of the lock file beside the folder of a temporary file.
const DotLock = ".lock"

const (
	besideTarget = ".assay-scratch-"
	inTemp       = "assay-scratch-"
)

// Temp writes a temporary file that only its user can read, in a folder of its
// own with a lock file, and returns a function that removes them. First it
// removes such folders of processes that were killed.
func Temp(name string, data []byte) (path string, remove func(), err error) {
	parent, err := filepath.Abs(os.TempDir()) // TMPDIR may be relative, and readers run elsewhere
	if err != nil {
		return "", nil, err
	}
	s, err := newScratch(parent, inTemp)
	if err != nil {
		return "", nil, err
	}
	path = filepath.Join(s.dir, name)
	remove = func() {
		os.Remove(path) // an empty folder goes without a descriptor
		s.remove()
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		remove()
		return "", nil, err
	}
	return path, remove, nil
}

func newScratch(parent, prefix string) (*scratch, error) {
	if _, done := swept.LoadOrStore(parent+"\x00"+prefix, true); !done {
		sweep(parent, prefix)
	}
	for range 10 { // a sweep may come between the lock's file and the lock
		f, err := os.CreateTemp(parent, prefix+"*"+DotLock)
		if err != nil {
			return nil, err
		}
		f.Close()
		s, err := lockScratch(f.Name())
		if err != nil {
			os.Remove(f.Name())
			return nil, err
		}
		if s == nil {
			continue
		}
		if err := os.Mkdir(s.dir, 0o700); err != nil { // no space, or another user's
			s.free()
			return nil, err
		}
		return s, nil
	}
	return nil, fmt.Errorf("no temporary folder can be kept in %s", parent)
}

// lockScratch takes the lock of a scratch folder. It returns nil if another
// process has locked or removed it.
func lockScratch(path string) (*scratch, error) {
	lock := flock.New(path, flock.SetFlag(os.O_RDWR))
	held, err := lock.TryLock()
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("%s: cannot be locked: %w", path, err)
	}
	if held {
		mine, merr := lock.Stat()
		named, nerr := os.Lstat(path)
		if merr == nil && nerr == nil && os.SameFile(mine, named) {
			return &scratch{strings.TrimSuffix(path, DotLock), lock}, nil
		}
	}
	_ = lock.Close() // of what is not ours
	return nil, nil
}

// remove removes the folder and its lock file. If the folder cannot be removed,
// because there is no file descriptor left, the lock file stays too, so that
// the next process finds it.
func (s *scratch) remove() {
	if os.RemoveAll(s.dir) == nil {
		s.free()
		return
	}
	_ = s.lock.Close()
}

// free removes the lock file.
func (s *scratch) free() {
	_ = s.lock.Close() // before, because Windows removes no open file
	os.Remove(s.lock.Path())
}

// swept are the folders, with the prefix, that this process has swept, which it
// does once for each.
var swept sync.Map

// sweep removes the scratch folders in a folder whose creators have ended. It
// ignores those of other users, links, and folders of another form.
func sweep(parent, prefix string) {
	list, err := os.ReadDir(parent)
	if err != nil {
		return // writing there reports the error
	}
	for _, e := range list {
		name, ok := strings.CutSuffix(e.Name(), DotLock)
		number, ours := strings.CutPrefix(name, prefix)
		if !ok || !ours || number == "" || strings.Trim(number, "0123456789") != "" {
			continue
		}
		if info, err := e.Info(); err != nil || !info.Mode().IsRegular() || !own(info) {
			continue
		}
		if s, err := lockScratch(filepath.Join(parent, e.Name())); err == nil && s != nil {
			if info, err := os.Lstat(s.dir); err == nil && !(info.IsDir() && own(info)) {
				_ = s.lock.Close() // another user's
				continue
			}
			s.remove()
		}
	}
}
