package report

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// grouped groups the digits of long integers in threes, as a person writes them. It leaves
// alone what an article is quoted with (“…”), pointers, dates, ids and fractions.
func grouped(s string) string {
	var b strings.Builder
	quoted := 0
	before := rune(0) // the character before the digits
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch r {
		case '“':
			quoted++
		case '”':
			quoted = max(0, quoted-1)
		}
		if r < '0' || r > '9' {
			b.WriteString(s[i : i+n])
			before, i = r, i+n
			continue
		}
		j := i
		for j < len(s) && s[j] >= '0' && s[j] <= '9' {
			j++
		}
		after, _ := utf8.DecodeRuneInString(s[j:])
		if quoted > 0 || j-i < 5 || partOfName(before, after) {
			b.WriteString(s[i:j])
		} else {
			writeGrouped(&b, s[i:j])
		}
		before, i = '0', j
	}
	return b.String()
}

// partOfName reports whether digits between two characters are a part of a longer name.
func partOfName(before, after rune) bool {
	return before != 0 && strings.ContainsRune("./-:_#", before) || unicode.IsLetter(before) ||
		after == '-' || after == '_' || after == '/' || after < utf8.RuneSelf && unicode.IsLetter(after)
}

func writeGrouped(b *strings.Builder, digits string) {
	for k := range len(digits) {
		if k > 0 && (len(digits)-k)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteByte(digits[k])
	}
}
