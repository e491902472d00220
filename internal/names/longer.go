package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/schema"
)

// Extends reports whether a name is a shorter one with more words around it
// that make no other party (Meta Platforms, of Meta): no country's branch, no
// later model, no son.
func (n *Name) Extends(own *Name, partyType schema.PartyType) bool {
	long, short := n.organization(), own.organization()
	if head, domain, ok := strings.Cut(n.text, "."); ok && len(domain) > 1 && !strings.ContainsAny(domain, ". ") {
		long = append(organizationWords(fold.Name(head)), domain) // Amazon.com
	}
	if len(short) == 0 || len(long) <= len(short) {
		return false
	}
	for at := 0; at+len(short) <= len(long); at++ {
		if !slices.Equal(long[at:at+len(short)], short) {
			continue
		}
		behind := long[at+len(short):]
		if partyType == schema.Product && len(behind) > 0 {
			return false
		}
		return !slices.ContainsFunc(slices.Concat(long[:at], behind), func(w string) bool {
			first, _ := utf8.DecodeRuneInString(w)
			return unicode.IsUpper(first) /* a country's code */ || suffixes[w]
		})
	}
	return false
}

// Letters returns the letters of an acronym, small and sorted, so that two
// languages' orders of it are one (IMF, FMI); "" where the name is not written
// in capitals.
func (n *Name) Letters() string {
	if !allCapitals(n.text) {
		return ""
	}
	return sortedLetters(strings.ToLower(n.text))
}

// Initials returns the sorted first letters of the words of a name that give
// an acronym a letter; "" where there are fewer than two.
func (n *Name) Initials() string {
	var initials []rune
	for _, w := range strings.Fields(n.folded) {
		if first, _ := utf8.DecodeRuneInString(w); !smallWords[w] {
			initials = append(initials, first)
		}
	}
	if len(initials) < 2 {
		return ""
	}
	return sortedLetters(string(initials))
}

func sortedLetters(word string) string {
	points := []rune(word)
	slices.Sort(points)
	return string(points)
}
