package plain

import "strconv"

// Count returns a number with a noun in its number: "1 fact", "2 facts".
func Count(n int, noun string) string { return strconv.Itoa(n) + " " + Noun(n, noun) }

// Noun returns the noun for a number of things.
func Noun(n int, noun string) string {
	if n == 1 {
		return noun
	}
	return noun + "s"
}
