package golden

import "github.com/assaykit/assay/schema"

// Replace is a locked write, for the test that kills it.
func Replace(dir, path string, data []byte, was string) error {
	return locked(dir, func() error { return write(path, data, was) })
}

// HashOf is what Replace compares.
func HashOf(data []byte) string { return hash(data) }

// Locked runs f under a folder's lock.
func Locked(dir string, f func() error) error { return locked(dir, f) }

// EachAccepted yields, for every alternative that a golden accepts, the golden
// as an extraction says it that took the alternative.
func EachAccepted(g *schema.Golden, yield func(key string, said *schema.Golden)) {
	for _, f := range factsOf(g) {
		for _, a := range f.alternatives() {
			said := clone(g)
			find(said, f.key).fact.lay(a)
			yield(f.key+" "+a.content(), said)
		}
	}
}
