package plain

import (
	"unicode"
	"unicode/utf8"
)

const (
	zeroSpace = 0x200B
	nonJoiner = 0x200C
	joiner    = 0x200D
)

// look goes through a text and says of each character whether a reader would
// not see it as what it is, among those around it: what joins the parts of one
// emoji, chooses its looks, shapes a word of a joining script or parts the words
// of one without spaces is seen there, and hides nothing. Rest begins with the
// character.
func look(s string, do func(rest string, r rune, hidden bool)) {
	base, chosen := rune(-1), false // the last character that is seen, and whether its looks are chosen
	for i, r := range s {
		hidden := hides(r)
		switch {
		case r == zeroSpace:
			next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
			hidden = !unspaced(base) || !unspaced(next)
			base, chosen = -1, false
		case r == joiner || r == nonJoiner:
			next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
			hidden = !(joins(base) && joins(next)) && !(r == joiner && pictures(base) && pictures(next))
			base, chosen = -1, false
		case unicode.Is(unicode.Variation_Selector, r):
			next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
			hidden = chosen || !chooses(base, r, next)
			chosen = true
		default:
			base, chosen = r, false
		}
		do(s[i:], r, hidden)
	}
}

// hides reports characters that a reader would not see as what they are,
// wherever they are. No-break spaces and soft hyphens are typography, and
// stay.
func hides(r rune) bool {
	switch {
	case r < 0x300: // what most texts are made of, without a table
		return r < ' ' || r >= 0x7F && r < 0xA0
	case r >= 0x4E00 && r <= 0x9FFF, r >= 0xAC00 && r <= 0xD7A3: // likewise
		return false
	case r == 0x2028, r == 0x2029, r == unicode.ReplacementChar:
		return true
	}
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) ||
		unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r) || unicode.Is(unicode.Noncharacter_Code_Point, r)
}

// acts reports characters that do something to a terminal, or to the order or the
// lines of what is read.
func acts(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == 0x2028 || r == 0x2029
}

// pictures reports characters that an emoji may be made of.
func pictures(r rune) bool {
	return r != unicode.ReplacementChar && unicode.In(r, unicode.So, unicode.Sk, unicode.Sm)
}

// joins reports letters and marks of scripts whose words need joiners.
func joins(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsMark(r)) && unicode.In(r, unicode.Arabic, unicode.Syriac, unicode.Devanagari, unicode.Bengali,
		unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil, unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala,
		unicode.Myanmar, unicode.Khmer, unicode.Mongolian)
}

// unspaced reports characters of scripts that have no spaces between words.
func unspaced(r rune) bool {
	return unicode.In(r, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tibetan, unicode.Javanese, unicode.Balinese)
}

// chooses reports whether a selector chooses between looks that a character
// has: of a sign or a keycap that of text or of an emoji, of a Chinese character
// or a Mongolian letter one of its shapes.
func chooses(base, selector, next rune) bool {
	const textStyle, emojiStyle, keycap = 0xFE0E, 0xFE0F, 0x20E3
	if selector != textStyle && selector != emojiStyle {
		return unicode.Is(unicode.Han, base) || selector < textStyle && unicode.Is(unicode.Mongolian, base)
	}
	switch {
	case base >= '0' && base <= '9', base == '#', base == '*':
		return next == keycap
	case base == '‼', base == '⁉', base == '〰', base == '㊗', base == '㊙':
		return true
	}
	return pictures(base)
}
