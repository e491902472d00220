package golden

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// patience is how long a writer waits for another one: far longer than any
// write takes, short enough that a test does not hang on a lost lock.
const patience = 30 * time.Second

// locked runs f while no other process, and no other goroutine, writes in the
// folder. The lock file vanishes with its last holder; one that a killed
// process left behind is taken over, because the kernel freed the lock.
func locked(dir string, f func() error) error {
	if err := underCI(); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	path := filepath.Join(dir, ".assay.lock")
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	for {
		l := flock.New(path)
		if _, err := l.TryLockContext(ctx, 3*time.Millisecond); err != nil {
			if errors.Is(err, context.DeadlineExceeded) {
				return fmt.Errorf("%s: another process has held it for %s; wait for that one, or end it", path, patience)
			}
			return fmt.Errorf("%s: cannot be locked: %w", path, err)
		}
		if !current(l, path) { // its holder removed it while we waited
			_ = l.Unlock() // of a file that is gone
			continue
		}
		err := f()
		_ = os.Remove(path) // before it is let go, or it would be another holder's
		return errors.Join(err, l.Unlock())
	}
}

// current reports whether the locked file is still the one of that name.
func current(l *flock.Flock, path string) bool {
	held, err := l.Stat()
	if err != nil {
		return false
	}
	named, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) || err != nil {
		return false
	}
	return os.SameFile(held, named)
}
