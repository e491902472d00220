package assaytest

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// Goldens are written where the suite reads them, also before there is one.
func TestGoldenFolder(t *testing.T) {
	for _, tt := range []struct {
		reason, want string
		folders      []string
	}{
		{"both in folders of their own", "goldens", []string{"articles", "goldens"}},
		{"no golden yet", "goldens", []string{"articles"}},
		{"articles and goldens mixed", "", nil},
		{"goldens apart from articles that lie in the suite's folder", "goldens", []string{"goldens"}},
	} {
		suite := t.TempDir()
		for _, f := range tt.folders {
			require.NoError(t, os.Mkdir(filepath.Join(suite, f), 0o755))
		}
		require.Equal(t, filepath.Join(suite, tt.want), goldenFolder(suite), tt.reason)
	}
}
