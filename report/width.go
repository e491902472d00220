package report

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// columns returns how many columns a terminal takes for a text: two for characters of
// East Asian width, none for marks that combine with the character before.
func columns(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case isWide(r):
			n += 2
		default:
			n++
		}
	}
	return n
}

func isWide(r rune) bool {
	k := width.LookupRune(r).Kind()
	return k == width.EastAsianWide || k == width.EastAsianFullwidth
}

// padded returns a text with spaces up to a width in columns.
func padded(s string, to int) string { return s + strings.Repeat(" ", max(0, to-columns(s))) }
