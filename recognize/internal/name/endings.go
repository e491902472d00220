package name

import (
	"strings"

	"github.com/assaykit/assay/internal/language"
)

// endings are what words may end with, by their last byte.
type endings map[byte][]string

// newEndings reads a heading of endings, each written as "-tion".
func newEndings(entries []language.Entry) (endings, error) {
	e := endings{}
	for _, entry := range entries {
		for spelled := range entry.Spellings() {
			ending, ok := strings.CutPrefix(spelled, "-")
			if !ok || ending == "" {
				return nil, entry.Errorf("%q is no ending; write it as %q", spelled, "-"+strings.Trim(spelled, "-"))
			}
			last := ending[len(ending)-1]
			e[last] = append(e[last], ending)
		}
	}
	return e, nil
}

// end reports whether a word ends with one of the endings, and at least so many bytes
// stand before it.
func (e endings) end(word string, before int) bool {
	if word == "" {
		return false
	}
	for _, ending := range e[word[len(word)-1]] {
		if len(word) >= len(ending)+before && strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

// cut returns a word without the first ending whose rest is as wanted.
func (e endings) cut(word string, wanted func(root string) bool) (root string, ok bool) {
	if word == "" {
		return "", false
	}
	for _, ending := range e[word[len(word)-1]] {
		if root, ok := strings.CutSuffix(word, ending); ok && wanted(root) {
			return root, true
		}
	}
	return "", false
}

// form is an ending of words that are formed of another, with the ending of that one:
// "ies" of "y".
type form struct{ ending, of string }

// forms are endings of formed words, by their last byte.
type forms map[byte][]form

// newForms reads a heading of endings, each written as "-ies = -y".
func newForms(entries []language.Entry) (forms, error) {
	f := forms{}
	for _, entry := range entries {
		of, ok := strings.CutPrefix(entry.Means, "-")
		if !ok {
			return nil, entry.Errorf("%q is no ending of a word; write it as %q, or - for none", entry.Means, "-"+entry.Means)
		}
		list, err := newEndings([]language.Entry{entry})
		if err != nil {
			return nil, err
		}
		for last, endings := range list {
			for _, ending := range endings {
				f[last] = append(f[last], form{ending, of})
			}
		}
	}
	return f, nil
}

// areOf reports whether a word is formed of a wanted one, of whose letters more than so
// many are its own.
func (f forms) areOf(word string, shortest int, doubled bool, wanted func(string) bool) bool {
	if word == "" {
		return false
	}
	for _, form := range f[word[len(word)-1]] {
		root, ok := strings.CutSuffix(word, form.ending)
		if !ok || len(root) <= shortest {
			continue
		}
		root += form.of
		if wanted(root) {
			return true
		}
		if n := len(root); doubled && n > 3 && root[n-1] == root[n-2] && wanted(root[:n-1]) { // running, stopped
			return true
		}
	}
	return false
}
