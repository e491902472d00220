// Package plain makes text from elsewhere harmless to a terminal and a log: what
// would act is spelt out.
package plain

import (
	"bytes"
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Text makes text from an article, an extractor or a file harmless to a
// terminal and a log: controls, escape sequences and the characters that reorder or
// hide others are spelled out, line breaks become "⏎". It is for people; data is
// never changed so.
func Text(s string) string {
	s = parted(s)
	if !strings.ContainsFunc(s, hides) && utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	look(s, func(rest string, r rune, hidden bool) {
		switch {
		case r == '\n':
			b.WriteRune('⏎')
		case r == '\r' || r == '\t':
			b.WriteByte(' ')
		default:
			spell(&b, rest, r, hidden)
		}
	})
	return b.String()
}

// Sprintf formats like fmt.Sprintf, with every string and error among the
// arguments, and every list of strings, in plain words.
func Sprintf(format string, args ...any) string {
	plain := make([]any, len(args))
	for i, a := range args {
		plain[i] = plainly(a)
	}
	return fmt.Sprintf(format, plain...)
}

// Fprintf writes what [Sprintf] returns.
func Fprintf(b *strings.Builder, format string, args ...any) {
	b.WriteString(Sprintf(format, args...))
}

func plainly(a any) any {
	if err, ok := a.(error); ok {
		return Text(err.Error())
	}
	switch v := reflect.ValueOf(a); {
	case v.Kind() == reflect.String:
		return Text(v.String())
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.String:
		list := make([]string, v.Len())
		for i := range list {
			list[i] = Text(v.Index(i).String())
		}
		return list
	}
	return a
}

// Lines is [Text] for a text of several lines: line breaks and tabs are kept,
// and no line begins like a command to the runner of a continuous
// integration.
func Lines(s string) string {
	s = command.ReplaceAllString(parted(s), "$1: :")
	var b strings.Builder
	look(s, func(rest string, r rune, hidden bool) {
		if r == '\n' || r == '\t' {
			b.WriteRune(r)
			return
		}
		spell(&b, rest, r, hidden)
	})
	return b.String()
}

// Table is a text of data that has no escapes of its own, such as lines of
// columns, with what would act on a terminal, a log or a runner spelled out.
// Tabs and line breaks stay, and so do the unseen characters that belong to
// words in some scripts.
func Table(s string) string {
	s = command.ReplaceAllString(s, "$1:‹U+003A›")
	s = bracketed.ReplaceAllString(s, "#‹U+0023›$1")
	s = section.ReplaceAllString(s, "$1‹U+003A›")
	var b strings.Builder
	for i, r := range s {
		spell(&b, s[i:], r, r != '\n' && r != '\t' && acts(r))
	}
	return b.String()
}

// JSON is JSON that means the same and is harmless to a terminal and a log:
// characters that Plain spells out are escaped in it. Bytes that are not UTF-8
// become the character that readers of JSON put in their place.
func JSON(text []byte) []byte {
	if !bytes.ContainsFunc(text, hides) && utf8.Valid(text) && !bytes.Contains(text, []byte("##")) && !bytes.Contains(text, []byte("section_")) {
		return text
	}
	s := bracketed.ReplaceAllString(string(text), `#\u0023$1`)
	s = section.ReplaceAllString(s, `$1\u003a`)
	var b strings.Builder
	for _, r := range s {
		switch {
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
func spell(b *strings.Builder, rest string, r rune, hidden bool) {
	switch {
	case r == utf8.RuneError && !strings.HasPrefix(rest, "\uFFFD"):
		fmt.Fprintf(b, "‹%02X›", rest[0])
	case hidden:
		fmt.Fprintf(b, "‹U+%04X›", r)
	default:
		b.WriteRune(r)
	}
}

var (
	// bracketed begins a command of GitHub's, Azure's or TeamCity's runner
	// anywhere in a line, section one of GitLab's, and command one of GitHub's at
	// a line's start.
	bracketed = regexp.MustCompile(`##([A-Za-z]*\[)`)
	section   = regexp.MustCompile(`(section_(?:start|end)):`)
	command   = regexp.MustCompile(`(?m)^([\pZ\t\v\f\r]*)::`)
)

// parted sets what begins a command apart.
func parted(s string) string {
	if strings.Contains(s, "##") {
		s = bracketed.ReplaceAllString(s, "## $1")
	}
	if strings.Contains(s, "section_") {
		s = section.ReplaceAllString(s, "$1 :")
	}
	return s
}
