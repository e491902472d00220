// Package acronym tells whether letters are the initials of a name.
package acronym

import (
	"slices"
	"strings"
	"sync"

	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/internal/language"
)

// Of reports whether short is made of the initials of long: capital
// letters, with or without dots, in the order of long's words. Small words
// (of, de, la, and) may give a letter or not; from four letters on, one other
// word may be passed over.
func Of(short, long string) bool {
	letters := strings.ReplaceAll(short, ".", "")
	if letters != strings.ToUpper(letters) || len(letters) > 12 {
		return false
	}
	letters = fold.Name(letters)
	n := 0
	for _, r := range letters {
		if r < 'a' || r > 'z' {
			return false
		}
		n++
	}
	words := strings.FieldsFunc(fold.Name(long), func(r rune) bool { return r == ' ' || r == '\'' || r == ',' || r == '(' || r == ')' })
	if n < 2 || len(words) < 2 || len(words) > 16 {
		return false
	}
	return matchesInitials(letters, words, n >= 4)
}

func matchesInitials(letters string, words []string, mayPass bool) bool {
	if letters == "" {
		return !slices.ContainsFunc(words, func(w string) bool { return !isSmallWord(w) }) || mayPass && len(words) == 1
	}
	if len(words) == 0 {
		return false
	}
	if words[0][0] == letters[0] && matchesInitials(letters[1:], words[1:], mayPass) {
		return true
	}
	if isSmallWord(words[0]) {
		return matchesInitials(letters, words[1:], mayPass)
	}
	return mayPass && matchesInitials(letters, words[1:], false)
}

func isSmallWord(w string) bool { return smallWords()[w] }

// smallWords are the folded small words of all languages.
var smallWords = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for _, e := range language.All("names/acronym fillers") {
		for w := range e.Spellings() {
			words[strings.TrimSuffix(fold.Name(w), "'")] = true
		}
	}
	return words
})
