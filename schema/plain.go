package schema

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// Plain makes text from an article, an extractor or a file harmless to a
// terminal and a log: controls, escape sequences and the characters that reorder or
// hide others are spelled out, line breaks become "⏎". It is for people; data is
// never changed so.
func Plain(s string) string {
	s = parted(s)
	if !strings.ContainsFunc(s, hides) && utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == '\n':
			b.WriteRune('⏎')
		case r == '\r' || r == '\t':
			b.WriteByte(' ')
		default:
			spell(&b, s[i:], r)
		}
	}
	return b.String()
}

// Plainf formats like fmt.Sprintf, with every string and error among the
// arguments in plain words.
func Plainf(format string, args ...any) string {
	plain := make([]any, len(args))
	for i, a := range args {
		switch v := a.(type) {
		case string:
			plain[i] = Plain(v)
		case error:
			plain[i] = Plain(v.Error())
		default:
			plain[i] = a
		}
	}
	return fmt.Sprintf(format, plain...)
}

// PlainLines is Plain of a text of several lines: its line breaks and tabs
// stay, and no line begins like a command to the runner of a continuous
// integration.
func PlainLines(s string) string {
	s = command.ReplaceAllString(parted(s), "$1: :")
	var b strings.Builder
	for i, r := range s {
		if r == '\n' || r == '\t' {
			b.WriteRune(r)
			continue
		}
		spell(&b, s[i:], r)
	}
	return b.String()
}

// PlainJSON is JSON that means the same and is harmless to a terminal and a log:
// characters that Plain spells out are escaped in it.
func PlainJSON(text []byte) []byte {
	s := bracketed.ReplaceAllString(string(text), `#\u0023$1`)
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			b.WriteByte(s[i])
		case r == '\n', r == '\r', r == '\t', !hides(r):
			b.WriteRune(r)
		case r > 0xFFFF:
			high, low := utf16.EncodeRune(r)
			fmt.Fprintf(&b, `\u%04x\u%04x`, high, low)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return []byte(b.String())
}

// spell writes a character, or what it is where a reader would not see that.
// Rest begins with it.
func spell(b *strings.Builder, rest string, r rune) {
	switch {
	case r == utf8.RuneError && !strings.HasPrefix(rest, "\uFFFD"):
		fmt.Fprintf(b, "‹%02X›", rest[0])
	case hides(r):
		fmt.Fprintf(b, "‹U+%04X›", r)
	default:
		b.WriteRune(r)
	}
}

var (
	// bracketed begins a command of GitHub's, Azure's or TeamCity's runner
	// anywhere in a line, command one of GitHub's at its start.
	bracketed = regexp.MustCompile(`##([A-Za-z]*\[)`)
	command   = regexp.MustCompile(`(?m)^([\pZ\t\v\f\r]*)::`)
)

func parted(s string) string {
	if !strings.Contains(s, "##") {
		return s
	}
	return bracketed.ReplaceAllString(s, "## $1")
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
