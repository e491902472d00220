package configured

import (
	"crypto/rand"
	"os"
	"path/filepath"

	"github.com/assaykit/assay/internal/files"
)

// machineKeySize is in bytes.
const machineKeySize = 32

// machineKey is a random key that this user has on this machine: the file
// assay/cache-key in the user's folder of caches, made when it is first needed.
// It is an error where there is no such folder and none can be made.
func machineKey() ([]byte, error) {
	caches, err := os.UserCacheDir()
	if err != nil {
		return nil, err
	}
	// The folder itself may be missing for a new user. What is around it is not
	// ours to make: a home that is none stays one.
	if _, err := os.Stat(caches); os.IsNotExist(err) {
		if err := os.Mkdir(caches, 0o700); err != nil && !os.IsExist(err) {
			return nil, err
		}
	}
	key := make([]byte, machineKeySize)
	_, _ = rand.Read(key) // it never fails
	return files.Once(filepath.Join(caches, "assay", "cache-key"), key, func(b []byte) bool { return len(b) == machineKeySize })
}
