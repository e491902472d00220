package text

import (
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/typography"
	"golang.org/x/text/unicode/norm"
)

// joinerRune stands for every character that typography puts between letters.
const joinerRune rune = -1

// nextCharacter returns the character at the start of s without typography, the
// bytes and the code points that it takes.
func nextCharacter(s string) (r rune, size, width int) {
	r, size, width = rune(s[0]), 1, 1
	if r >= utf8.RuneSelf {
		r, size = utf8.DecodeRuneInString(s)
		if r >= 0xAC00 && r <= 0xD7A3 && (size == len(s) || s[size] > 0xE1 || s[size] < 0xCC) {
			return r, size, 1
		}
		if typography.IsJoiner(r) {
			return joinerRune, size, 1
		}
		r = typography.Plain(r)
	}
	if size < len(s) && s[size] >= 0xCC && s[size] <= 0xE1 { // a combining mark or conjoining jamo may follow
		if c, n, w := composedAt(s); n > size {
			return typography.Plain(c), n, w
		}
	}
	return r, size, width
}

// composedAt returns the composed character at the start of s, the bytes and
// the code points it takes; where it does not compose into one, only its base,
// so that the marks are dropped with joins.
func composedAt(s string) (r rune, size, width int) {
	end := norm.NFC.NextBoundaryInString(s, true)
	if end <= 0 || end > 64 {
		return 0, 0, 0
	}
	width = utf8.RuneCountInString(s[:end])
	if width < 2 {
		return 0, 0, 0
	}
	r, _ = utf8.DecodeRuneInString(norm.NFC.String(s[:end]))
	return r, end, width
}

func classOf(r rune) Class {
	switch {
	case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z':
		return ClassWord
	case r >= '0' && r <= '9':
		return ClassDigits
	case r < utf8.RuneSelf:
		return ClassPunct
	case r >= 0xAC00 && r <= 0xD7A3, r >= 0x1100 && r <= 0x11FF, r >= 0x3130 && r <= 0x318F:
		return ClassHangul
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r == 'ー':
		return ClassHan
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return ClassWord
	}
	return ClassPunct
}
