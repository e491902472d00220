package golden

import "github.com/assaykit/assay/schema"

// Replace is a locked write, for the test that kills it.
func Replace(dir, path string, data []byte, was string) error {
	return Store{Dir: dir}.replace(path, data, was)
}

// HashOf is what Replace compares.
func HashOf(data []byte) string { return hash(data) }

// Locked runs f under a folder's lock.
func Locked(dir string, f func() error) error {
	return Store{Dir: dir}.locked(func(*folder) error { return f() })
}

// Fault fails a step of writing from now on; nil fails none.
func Fault(f func(step, name string) error) { fault = f }

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

// IntendedLine is the record of the decision that a killed writer left.
func IntendedLine(s Store) (line string) {
	_ = within(s.Dir, func(f *folder) error {
		if in, err := f.intent(); err == nil && in != nil {
			line = in.Line
		}
		return nil
	})
	return line
}
