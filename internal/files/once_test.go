package files

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestOnce(t *testing.T) {
	home := t.TempDir()
	path := filepath.Join(home, "app", "key")
	right := func(b []byte) bool { return len(b) == 4 }
	made := make([][]byte, 32)
	var all sync.WaitGroup
	for i := range made {
		all.Go(func() {
			b, err := Once(path, bytes.Repeat([]byte{byte('a' + i)}, 4), right)
			if err == nil {
				made[i] = b
			}
		})
	}
	all.Wait()
	for _, b := range made {
		require.Equal(t, string(made[0]), string(b), "all have what one of them made")
		require.Len(t, b, 4)
	}
	if runtime.GOOS != "windows" {
		info, err := os.Stat(path)
		require.NoError(t, err)
		require.Equal(t, os.FileMode(0o600), info.Mode().Perm())
	}
	left, err := os.ReadDir(filepath.Dir(path))
	require.NoError(t, err)
	require.Len(t, left, 1, "no file is left beside: %v", left)

	require.NoError(t, os.WriteFile(path, []byte("cut"), 0o600))
	b, err := Once(path, []byte("late"), right)
	require.NoError(t, err)
	require.Equal(t, "late", string(b), "what is not right is made again")

	_, err = Once(filepath.Join(home, "no", "folder", "key"), []byte("data"), right)
	require.ErrorIs(t, err, os.ErrNotExist)
	require.NoDirExists(t, filepath.Join(home, "no"))
	require.NoError(t, os.MkdirAll(filepath.Join(home, "app", "folder"), 0o700))
	_, err = Once(filepath.Join(home, "app", "folder"), []byte("data"), right)
	require.ErrorIs(t, err, ErrKind)
}
