// Package typography tells the characters that writers and typesetters choose
// between from those that mean something: joiners, and the many forms of one
// apostrophe, hyphen, space or digit.
package typography

import "unicode"

// IsJoiner reports characters that typography puts between letters without
// changing what is written: soft hyphens, joiners, direction marks.
func IsJoiner(r rune) bool {
	switch {
	case r < 0xAD:
		return false
	case r == 0xAD, r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x2064,
		r >= 0x2066 && r <= 0x206F, r == 0xFEFF, r >= 0xFE00 && r <= 0xFE0F, r == 0x34F, r == 0x61C, r == 0x180E,
		r == 0x115F, r == 0x1160, r == 0x3164, r == 0xFFA0, // fillers of Hangul
		r == 0x2800, r >= 0xE0000 && r <= 0xE0FFF: // an empty Braille cell, tags, more variation selectors
		return true
	}
	return false
}

// Plain unifies the forms of apostrophes, hyphens, spaces, digits and
// full-width characters.
func Plain(r rune) rune {
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
		return asciiDigit(r)
	}
	return r
}

// asciiDigit returns the ASCII digit of a decimal digit of any script: Unicode
// gives each script its ten digits in a row.
func asciiDigit(r rune) rune {
	zero := r
	for unicode.IsDigit(zero-1) && r-zero < 9 {
		zero--
	}
	return '0' + r - zero
}
