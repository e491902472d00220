package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"github.com/gofrs/flock"
)

// lockTimeout bounds waiting for the folder lock: far longer than any write
// takes, short enough that a test does not hang on a lost lock.
const lockTimeout = 30 * time.Second

const lockFile = ".assay.lock"

// locked calls do while no other process or goroutine writes to the folder,
// after recovering what a killed writer left. The last holder of the lock
// removes its file; a file left by a killed process is reused, because the
// kernel released the lock.
func (s Store) locked(ctx context.Context, do func(*directory) error) error {
	if err := os.MkdirAll(s.Dir, 0o755); err != nil {
		return err
	}
	return withDirectory(s.Dir, func(f *directory) error {
		return f.locked(ctx, lockTimeout, func() error {
			if err := f.recover(); err != nil {
				return err
			}
			return do(f)
		})
	})
}

// locked calls do under the lock, for which it waits at most timeout.
func (f *directory) locked(ctx context.Context, timeout time.Duration, do func() error) error {
	path := f.Path(lockFile)
	wait, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	for {
		if err := f.checkLockPath(); err != nil {
			return err
		}
		l := flock.New(path, flock.SetFlag(lockFlags))
		if _, err := l.TryLockContext(wait, 3*time.Millisecond); err != nil {
			switch {
			case ctx.Err() != nil:
				return fmt.Errorf("%s: another process has locked it, so nothing was written: %w", path, ctx.Err())
			case errors.Is(err, context.DeadlineExceeded):
				return fmt.Errorf("%s: another process has locked it for %s; wait for that one, or end it", path, timeout)
			}
			return fmt.Errorf("%s: cannot be locked: %w", path, err)
		}
		if !f.current(l) { // its holder removed it while we waited
			_ = l.Unlock() // of a file that is gone
			continue
		}
		err := do()
		_ = f.Root.Remove(lockFile) // before it is let go, or it would be another holder's
		return errors.Join(err, l.Unlock())
	}
}

// checkLockPath returns an error if the lock's path is not a regular file.
func (f *directory) checkLockPath() error {
	if err := f.RefuseLink(lockFile); err != nil {
		return err
	}
	info, err := f.Root.Lstat(lockFile)
	if err != nil || info.Mode().IsRegular() {
		return nil //nolint:nilerr // whoever opens it says what else is wrong
	}
	what := "no file"
	switch {
	case info.IsDir():
		what = "a folder"
	case info.Mode()&fs.ModeNamedPipe != 0:
		what = "a pipe"
	}
	return fmt.Errorf("%s is %s, where assay keeps the file that it locks; take it away", f.Path(lockFile), what)
}

// current reports whether the locked file still has that name.
func (f *directory) current(l *flock.Flock) bool {
	held, err := l.Stat()
	if err != nil {
		return false
	}
	named, err := f.Root.Lstat(lockFile)
	return err == nil && os.SameFile(held, named)
}
