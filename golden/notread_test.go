package golden_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/golden"
)

func TestNotRead(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.json", "sub/b.json", "c.JSON", "d.jsonl", "e.yaml", "a.txt", "README.md", "history.jsonl", ".hidden.yaml", "pending/a.yaml"} {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), nil, 0o644))
	}
	got, err := golden.NotRead(dir)
	require.NoError(t, err)
	require.Equal(t, []string{filepath.Join(dir, "c.JSON"), filepath.Join(dir, "d.jsonl"), filepath.Join(dir, "e.yaml")}, got)
	got, err = golden.NotRead(filepath.Join(dir, "a.json"))
	require.NoError(t, err)
	require.Empty(t, got)
}
