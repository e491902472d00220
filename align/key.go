package align

import (
	"slices"

	"github.com/assaykit/assay/internal/names"
)

// key is a key of a fact: facts that may be the same share one. Its first byte tells
// of which kind it is.
type key = names.Key

// Keys by their first bytes: those of names are those of [names.Name.Keys].
const (
	outright   = '=' // a full name or value, not a part of one
	weak       = '~' // such as a word of a name
	initialism = '.'

	stretchKey = '@' // of a place: a stretch of the text
	surfaceKey = '"' // the words
	hashKey    = '#' // the hash of the words
)

// hashed returns the key of a spelling.
func hashed(spelling string) key {
	if spelling == "" {
		return names.NewKey(0, "")
	}
	return names.NewKey(spelling[0], spelling[1:])
}

// distinct sorts keys and removes duplicates.
func distinct(keys []key) []key {
	slices.Sort(keys)
	return slices.Compact(keys)
}
