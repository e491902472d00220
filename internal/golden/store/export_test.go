package store

import (
	"context"
	"time"

	"github.com/assaykit/assay/internal/golden/item"
)

// Replace is a locked write, for the test that kills it.
func Replace(dir, path string, data []byte, was string) error {
	return Store{Dir: dir}.replace(context.Background(), path, data, was)
}

// HashOf is what Replace compares.
func HashOf(data []byte) string { return item.Hash(data) }

// Locked runs f under a folder's lock.
func Locked(dir string, f func() error) error {
	return Store{Dir: dir}.locked(context.Background(), func(*directory) error { return f() })
}

// LockedWithin is Locked that waits no longer than timeout.
func LockedWithin(dir string, timeout time.Duration, f func() error) error {
	return withDirectory(dir, func(d *directory) error { return d.locked(context.Background(), timeout, f) })
}

// Fault fails a step of writing from now on; nil fails none.
func Fault(f func(step, name string) error) { fault = f }

// IntendedLine is the record of the decision that a killed writer left.
func IntendedLine(s Store) (line string) {
	_ = withDirectory(s.Dir, func(f *directory) error {
		if in, err := f.intent(); err == nil && in != nil {
			line = in.Line
		}
		return nil
	})
	return line
}
