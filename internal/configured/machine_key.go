package configured

import (
	"crypto/rand"
	"os"
	"path/filepath"

	"github.com/assaykit/assay/internal/files"
)

// machineKeySize is the size of the key in bytes.
const machineKeySize = 32

// machineKey returns a random key of this user on this machine: the file
// assay/cache-key in the user's cache folder, which it creates if necessary. It
// returns an error if that folder cannot be created.
func machineKey() ([]byte, error) {
	caches, err := os.UserCacheDir()
	if err != nil {
		return nil, err
	}
	// The cache folder itself may be missing for a new user. Its parent is not
	// created, since a missing home is intentional.
	if _, err := os.Stat(caches); os.IsNotExist(err) {
		if err := os.Mkdir(caches, 0o700); err != nil && !os.IsExist(err) {
			return nil, err
		}
	}
	key := make([]byte, machineKeySize)
	_, _ = rand.Read(key) // it never fails
	return files.Once(filepath.Join(caches, "assay", "cache-key"), key, func(b []byte) bool { return len(b) == machineKeySize })
}
