package golden_test

import (
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/golden"
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
