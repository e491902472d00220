package golden_test

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/gofrs/flock"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/schema"
)

// Nobody else is in while the lock is held, although its file comes and goes
// with its holders.
func TestLockExcludes(t *testing.T) {
	t.Setenv("CI", "")
	const writers, times = 8, 60
	dir := t.TempDir()
	counter := filepath.Join(dir, "counter")
	require.NoError(t, os.WriteFile(counter, []byte("0"), 0o644))
	var all sync.WaitGroup
	for range writers {
		all.Go(func() {
			for range times {
				err := golden.Locked(dir, func() error {
					data, err := os.ReadFile(counter)
					if err != nil {
						return err
					}
					n, err := strconv.Atoi(string(data))
					if err != nil {
						return err
					}
					return os.WriteFile(counter, []byte(strconv.Itoa(n+1)), 0o644)
				})
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	data, err := os.ReadFile(counter)
	require.NoError(t, err)
	require.Equal(t, strconv.Itoa(writers*times), string(data))
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, left, 1, "the lock file is gone with its last holder")
}

// Who waits for another writer can be told to stop, and writes nothing then.
func TestAWaitCanBeEnded(t *testing.T) {
	t.Setenv("CI", "")
	dir := t.TempDir()
	other := flock.New(filepath.Join(dir, ".assay.lock"))
	require.NoError(t, other.Lock())
	done := make(chan struct{})
	ended := make(chan error, 1)
	go func() {
		_, err := golden.Store{Dir: dir, Done: done}.Save(&golden.File{Path: filepath.Join(dir, "a.json")}, golden.New(schema.Source{ID: "a"}), golden.Record{})
		ended <- err
	}()
	time.Sleep(100 * time.Millisecond)
	close(done)
	select {
	case err := <-ended:
		require.ErrorIs(t, err, context.Canceled)
	case <-time.After(20 * time.Second): // less than it waits for another writer
		t.Fatal("it waits")
	}
	require.NoError(t, other.Unlock())
	require.NoFileExists(t, filepath.Join(dir, "a.json"))
}
