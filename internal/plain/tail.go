package plain

import (
	"strings"
	"unicode"
)

// Tail is the end of what a program said, at most n characters of it on one
// line, without what a terminal would obey and white space beyond one space.
func Tail(s string, n int) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if len(runes) > n {
		return "…" + string(runes[len(runes)-n:])
	}
	return string(runes)
}
