package recognize

import "github.com/assaykit/assay/recognize/language"

// Reads reports whether the words of a language are read: whether a BCP 47 tag,
// of any region or script, is of a language that has a grammar here. A text in
// another is read for its digits and symbols alone.
func Reads(tag string) bool { return languageOf(tag) != &neutral }

// languageOf returns the language of a BCP 47 tag; a text in a language that
// assay does not know is read for its digits and symbols.
func languageOf(tag string) *grammars {
	base, _ := language.BaseAndRegion(tag)
	for _, l := range languages() {
		if l.tag == base {
			return l
		}
	}
	return &neutral
}
