//go:build !windows

package golden

import (
	"path/filepath"

	"github.com/google/renameio/v2"
)

// replace puts data in the place of a file in one step: a new file beside it,
// synced, then renamed.
func replace(path string, data []byte) error {
	return renameio.WriteFile(path, data, 0o644, renameio.WithTempDir(filepath.Dir(path)))
}
