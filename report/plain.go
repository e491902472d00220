package report

import (
	"fmt"
	"strings"
	"unicode"
)

// plain makes text from an article or an extractor harmless to a terminal and
// a log: controls, escape sequences and the characters that reorder or hide
// others are spelled out, line breaks become "⏎".
func plain(s string) string {
	// "##[" begins an old command of GitHub's runner anywhere in a line.
	s = strings.ReplaceAll(s, "##[", "## [")
	clean := true
	for _, r := range s {
		if hides(r) {
			clean = false
			break
		}
	}
	if clean {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n':
			b.WriteRune('⏎')
		case r == '\r' || r == '\t':
			b.WriteByte(' ')
		case hides(r):
			fmt.Fprintf(&b, "‹U+%04X›", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// hides reports characters that a reader would not see as what they are. No-break
// spaces and soft hyphens are typography, and stay.
func hides(r rune) bool {
	switch r {
	case 0xAD:
		return false
	case 0x2028, 0x2029, unicode.ReplacementChar:
		return true
	}
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
}

// clip shortens a text to at most n code points, saying so with "…".
func clip(s string, n int) string {
	count := 0
	for i := range s {
		if count++; count > n {
			return strings.TrimRight(s[:i], " ") + "…"
		}
	}
	return s
}
