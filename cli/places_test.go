package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestPlaces(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need a privilege")
	}
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	require.NoError(t, os.Mkdir(at("folder"), 0o755))
	require.NoError(t, os.WriteFile(at("read.json"), []byte("{}"), 0o644))
	require.NoError(t, os.WriteFile(at("folder/in.json"), []byte("{}"), 0o644))
	require.NoError(t, os.Link(at("read.json"), at("hard.json")))
	require.NoError(t, os.Symlink("read.json", at("soft.json")))
	require.NoError(t, os.Symlink("folder", at("also")))
	require.NoError(t, os.Symlink("later.json", at("ahead.json")))
	require.NoError(t, os.WriteFile(at("like.json"), []byte("{}"), 0o644))
	info, err := os.Stat(at("read.json"))
	require.NoError(t, err)
	require.NoError(t, os.Chtimes(at("like.json"), info.ModTime(), info.ModTime()))
	for _, tt := range []struct{ reason, path, says string }{
		{"what was read", "read.json", "which is what is read"},
		{"by a longer path", "folder/../read.json", "which is what is read"},
		{"by a hard link", "hard.json", "which is what is read"},
		{"by a link", "soft.json", "which is what is read"},
		{"a file of a folder", "also/in.json", "which is what is read"},
		{"what is written", "later.json", "which is that of the report csv"},
		{"by a link to nothing yet", "ahead.json", "which is that of the report csv"},
		{"another file of the same size and time", "like.json", ""},
		{"what is not read in the folder", "folder/out.csv", ""},
		{"a new file", "new.json", ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var p places
			p.read("what is read", at("read.json"))
			p.readFolder("what is read", at("folder"), []string{at("folder/out.csv")})
			require.NoError(t, p.write("the report csv", at("later.json")))
			err := p.write("the report json", at(tt.path))
			if tt.says == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorContains(t, err, tt.says)
		})
	}
}

// Each file is looked at alone, not beside every other.
func TestPlacesGrowWithTheFiles(t *testing.T) {
	dir := t.TempDir()
	cost := func(n int) float64 {
		return testing.AllocsPerRun(1, func() {
			var p places
			for i := range n {
				name := fmt.Sprint(i)
				require.NoError(t, p.write(name, filepath.Join(dir, name)))
			}
		})
	}
	require.Less(t, cost(400), 6*cost(100))
}
