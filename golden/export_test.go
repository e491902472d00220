package golden

// Replace is a locked write, for the test that kills it.
func Replace(dir, path string, data []byte, was string) error {
	return locked(dir, func() error { return write(path, data, was) })
}

// HashOf is what Replace compares.
func HashOf(data []byte) string { return hash(data) }

// Locked runs f under a folder's lock.
func Locked(dir string, f func() error) error { return locked(dir, f) }
