package configured

import (
	"crypto/rand"
	"path/filepath"

	"github.com/assaykit/assay/internal/files"
)

// machineKeySize is the size of the key in bytes.
const machineKeySize = 32

// machineKey returns a random key of this user on this machine: the file
// assay/cache-key in the user's cache folder, which it creates if necessary. It
// returns an error if that folder cannot be created.
func machineKey() ([]byte, error) {
	folder, err := files.CacheFolder()
	if err != nil {
		return nil, err
	}
	key := make([]byte, machineKeySize)
	_, _ = rand.Read(key) // it never fails
	return files.Once(filepath.Join(folder, "cache-key"), key, func(b []byte) bool { return len(b) == machineKeySize })
}
