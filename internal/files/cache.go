package files

import (
	"os"
	"path/filepath"
)

// CacheFolder returns the path of assay's folder in the user's cache folder, and creates
// the latter if it is missing, as for a new user. Its parent is not created, since a
// missing home is intentional: that is an error.
func CacheFolder() (string, error) {
	caches, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	if _, err := os.Stat(caches); os.IsNotExist(err) {
		if err := os.Mkdir(caches, 0o700); err != nil && !os.IsExist(err) {
			return "", err
		}
	}
	return filepath.Join(caches, "assay"), nil
}
