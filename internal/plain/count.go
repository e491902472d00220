package plain

import (
	"strconv"
	"strings"
)

// Count returns a number with a noun in its number: "1 fact", "2 facts".
func Count(n int, noun string) string { return Number(n) + " " + Noun(n, noun) }

// Number returns a number as a person writes it, with commas from five digits on: "9999",
// "12,345".
func Number(n int) string {
	s := strconv.Itoa(n)
	digits := strings.TrimPrefix(s, "-")
	if len(digits) < 5 {
		return s
	}
	var b strings.Builder
	b.WriteString(s[:len(s)-len(digits)])
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(d)
	}
	return b.String()
}

// Noun returns the noun for a number of things.
func Noun(n int, noun string) string {
	if n == 1 {
		return noun
	}
	return noun + "s"
}
