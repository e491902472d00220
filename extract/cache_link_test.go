//go:build !windows

package extract

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/seeds"
)

// A cache may be checked out with somebody else's work. The folder itself may be
// a link, which its user made; nothing in it is.
func TestTheCacheFollowsNoLinkOfItsOwn(t *testing.T) {
	a := seeds.Article{ID: "a", Text: "Ana spoke."}
	record := []byte(`{"form":"assay/article@1"}`)
	inside := func(dir string) cache { return cache{dir: dir, key: "k"} }
	for _, tt := range []struct {
		reason string
		links  func(t *testing.T, dir, away string) // dir is not there yet
		kept   bool
		away   []string // what lies there afterwards
	}{
		{"no link", func(*testing.T, string, string) {}, true, nil},
		{"the cache is a link", func(t *testing.T, dir, away string) {
			t.Helper()
			require.NoError(t, os.Symlink(away, dir))
		}, true, []string{filepath.Base(filepath.Dir(inside("").path(a)))}},
		{"a folder in it is a link", func(t *testing.T, dir, away string) {
			t.Helper()
			require.NoError(t, os.Mkdir(dir, 0o755))
			require.NoError(t, os.Symlink(away, filepath.Dir(inside(dir).path(a))))
		}, false, nil},
		{"what git ignores is a link", func(t *testing.T, dir, away string) {
			t.Helper()
			require.NoError(t, os.Mkdir(dir, 0o755))
			require.NoError(t, os.Symlink(filepath.Join(away, "new"), filepath.Join(dir, ".gitignore")))
		}, true, nil},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			dir, away := filepath.Join(t.TempDir(), ".assay-cache"), t.TempDir()
			tt.links(t, dir, away)
			x := inside(dir)
			err := writeCache(dir, x.path(a), record)
			got, ok := readCache(x.path(a))
			require.Equal(t, tt.kept, ok)
			if tt.kept {
				require.NoError(t, err)
				require.Equal(t, record, got)
			} else {
				require.Error(t, err)
			}
			var there []string
			list, err := os.ReadDir(away)
			require.NoError(t, err)
			for _, e := range list {
				there = append(there, e.Name())
			}
			require.Equal(t, tt.away, there)
		})
	}
}
