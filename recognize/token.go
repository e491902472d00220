package recognize

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// token is a run of letters, of digits, or one other character, seen without
// typography: composed, without soft hyphens and joiners, apostrophes,
// hyphens, spaces and digits each in one form. Its offsets are those of the
// original text, in code points.
type token struct {
	text       string // case kept
	lower      string
	start, end int
	class      class
	gap        gap  // what stands before it
	upper      bool // its first letter is a capital
}

type class uint8

const (
	word   class = iota // letters of an alphabet, combining marks included
	digits              // ASCII digits after normalisation
	hangul
	han // Chinese characters and kana
	punct
)

type gap uint8

const (
	glued gap = iota
	space
	line
	paragraph
)

// tokenize cuts a text into tokens, in one pass and linear time.
func tokenize(text string) []token {
	var kept, lower strings.Builder
	kept.Grow(len(text))
	lower.Grow(len(text))
	type cut struct{ kept, lower int }
	tokens := make([]token, 0, len(text)/5+1)
	cuts := make([]cut, 0, len(text)/5+1)

	before, at, last := line, 0, punct
	for i := 0; i < len(text); at++ {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
			if joins(r) {
				i += size
				if n := len(tokens); n > 0 && before == glued {
					tokens[n-1].end = at + 1
				}
				continue
			}
			r = plain(r)
		}
		width := 1
		if i+size < len(text) && text[i+size] >= 0xCC { // a combining mark or conjoining jamo may follow
			if j := i + size; text[j] <= 0xE1 {
				if c, n, w := compose(text[i:]); n > size {
					r, size, width = plain(c), n, w
				}
			}
		}
		i += size
		switch {
		case r == '\n':
			if before < line {
				before = line
			} else {
				before = paragraph
			}
			at += width - 1
			continue
		case r == ' ' || r == '\t' || r == '\r' || r == '\v' || r == '\f':
			before = max(before, space)
			at += width - 1
			continue
		}
		c := classOf(r)
		if n := len(tokens); before == glued && c == last && c != punct && n > 0 {
			tokens[n-1].end = at + width
		} else {
			cuts = append(cuts, cut{kept.Len(), lower.Len()})
			tokens = append(tokens, token{start: at, end: at + width, class: c, gap: before, upper: unicode.IsUpper(r) || unicode.IsTitle(r)})
		}
		kept.WriteRune(r)
		lower.WriteRune(unicode.ToLower(r))
		before, last = glued, c
		at += width - 1
	}
	k, l := kept.String(), lower.String()
	cuts = append(cuts, cut{len(k), len(l)})
	for i := range tokens {
		tokens[i].text = k[cuts[i].kept:cuts[i+1].kept]
		tokens[i].lower = l[cuts[i].lower:cuts[i+1].lower]
	}
	return tokens
}

// compose returns the composed character at the start of s, the bytes and the
// code points it takes; where it does not compose into one, only its base, so
// that the marks are dropped with joins.
func compose(s string) (r rune, size, width int) {
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

// joins reports characters that typography puts between letters without
// changing what is written: soft hyphens, joiners, direction marks.
func joins(r rune) bool {
	switch {
	case r == 0xAD, r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x2064,
		r >= 0x2066 && r <= 0x2069, r == 0xFEFF, r >= 0xFE00 && r <= 0xFE0F, r == 0x34F:
		return true
	}
	return false
}

// plain unifies the forms of apostrophes, hyphens, spaces, digits and
// full-width characters.
func plain(r rune) rune {
	switch {
	case r < 0xA0:
		return r
	case r == 0xA0, r == 0x202F, r >= 0x2000 && r <= 0x200A, r == 0x205F, r == 0x3000:
		return ' '
	case r == 0x2028 || r == 0x2029 || r == 0x85:
		return '\n'
	case r == '’', r == '‘', r == 'ʼ', r == '′', r == '＇', r == 'ʹ', r == '՚', r == '‵', r == 'ꞌ', r == '`':
		return '\''
	case r == '‐', r == '‑', r == '﹣', r == '－':
		return '-'
	case r == '−', r == '‒':
		return '−'
	case r >= 0xFF01 && r <= 0xFF5E:
		return r - 0xFEE0
	case r >= 0x660 && unicode.IsDigit(r):
		return digit(r)
	}
	return r
}

// digit returns the ASCII digit of a decimal digit of any script: Unicode
// gives each script its ten digits in a row.
func digit(r rune) rune {
	zero := r
	for unicode.IsDigit(zero-1) && r-zero < 9 {
		zero--
	}
	return '0' + r - zero
}

func classOf(r rune) class {
	switch {
	case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z':
		return word
	case r >= '0' && r <= '9':
		return digits
	case r < utf8.RuneSelf:
		return punct
	case r >= 0xAC00 && r <= 0xD7A3, r >= 0x1100 && r <= 0x11FF, r >= 0x3130 && r <= 0x318F:
		return hangul
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r == 'ー':
		return han
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return word
	}
	return punct
}
