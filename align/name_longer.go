package align

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// longerIn reports whether an extracted party that has the golden's name among its
// aliases has for its main name more words around it (Meta Platforms, of Meta),
// or the golden's acronym in the order of another language (IMF, of FMI). Any
// other name contradicts the alias.
func (m *naming) longerIn(got *naming) bool {
	for i, own := range m.names {
		if m.isPartial(i) || !slices.Contains(got.folded[got.mains:], m.folded[i]) {
			continue
		}
		if extends(got.name, own, m.kind) || m.sameInitials(got.name, own) {
			return true
		}
	}
	return false
}

// extends reports whether a name is a shorter one with more words around it
// that make no other party: no country's branch, no later model, no son.
func extends(name, own string, kind schema.PartyType) bool {
	long, short := organizationWords(recognize.Fold(name)), organizationWords(recognize.Fold(own))
	if head, domain, ok := strings.Cut(name, "."); ok && len(domain) > 1 && !strings.ContainsAny(domain, ". ") {
		long = append(organizationWords(recognize.Fold(head)), domain) // Amazon.com
	}
	if len(short) == 0 || len(long) <= len(short) {
		return false
	}
	for at := 0; at+len(short) <= len(long); at++ {
		if !slices.Equal(long[at:at+len(short)], short) {
			continue
		}
		behind := long[at+len(short):]
		if kind == schema.Product && len(behind) > 0 {
			return false
		}
		return !slices.ContainsFunc(slices.Concat(long[:at], behind), func(w string) bool {
			first, _ := utf8.DecodeRuneInString(w)
			return unicode.IsUpper(first) /* a country's code */ || suffixes[w]
		})
	}
	return false
}

// sameInitials reports whether an acronym has the letters of the party's own, or
// of its name, in whatever order.
func (m *naming) sameInitials(acronym, name string) bool {
	if !allCapitals(acronym) || strings.ContainsFunc(acronym, func(r rune) bool { return !unicode.IsLetter(r) }) || m.kind == schema.Person {
		return false
	}
	letters := inOrder(strings.ToLower(acronym))
	var initials []rune
	for _, w := range strings.Fields(recognize.Fold(name)) {
		if first, _ := utf8.DecodeRuneInString(w); !smallWords[w] {
			initials = append(initials, first)
		}
	}
	if len(initials) > 1 && letters == inOrder(string(initials)) {
		return true
	}
	return slices.ContainsFunc(m.names, func(s string) bool { return allCapitals(s) && letters == inOrder(strings.ToLower(s)) })
}

// inOrder are the letters of a word, sorted.
func inOrder(word string) string {
	points := []rune(word)
	slices.Sort(points)
	return string(points)
}
