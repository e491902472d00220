package recognize

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Fold returns the form in which names are compared: compatibility forms
// (NFKC) and case folded, diacritics removed, apostrophes as "'", hyphens and
// spaces of every kind as single spaces, soft hyphens and joiners dropped.
// Folding a folded name changes nothing.
func Fold(name string) string {
	if s, ok := foldASCII(name); ok {
		return s
	}
	name = cases.Fold().String(norm.NFKD.String(name))
	var b strings.Builder
	b.Grow(len(name))
	for _, r := range norm.NFKD.String(name) {
		r = plain(r)
		switch {
		case joins(r), isMark(r):
		case r == ' ', r == '-', r == '−', r == '–', r == '—', r == '·', r == '・', r == '‧', unicode.IsSpace(r):
			b.WriteByte(' ')
		case r == '`', r == '´':
			b.WriteByte('\'')
		default:
			if s, ok := strokes[r]; ok {
				b.WriteString(s)
			} else {
				b.WriteRune(r)
			}
		}
	}
	return strings.Join(strings.Fields(norm.NFC.String(b.String())), " ")
}

// foldASCII is Fold for the names that need no tables, which are most.
func foldASCII(name string) (string, bool) {
	plain := true
	for i := 0; i < len(name); i++ {
		c := name[i]
		if c >= 0x80 {
			return "", false
		}
		if c >= 'A' && c <= 'Z' || c == '-' || c == '`' || c <= ' ' {
			plain = false
		}
	}
	if plain {
		return name, true
	}
	var b strings.Builder
	b.Grow(len(name))
	pending := false
	for i := 0; i < len(name); i++ {
		c := name[i]
		switch {
		case c == '-' || c == ' ' || c >= '\t' && c <= '\r':
			pending = b.Len() > 0
			continue
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case c == '`':
			c = '\''
		}
		if pending {
			b.WriteByte(' ')
			pending = false
		}
		b.WriteByte(c)
	}
	return b.String(), true
}

// isMark reports the marks that scripts put on a letter without making it
// another one for whoever writes the name without them. Kana voicing marks
// and the vowel signs of Indic scripts are part of the letter and stay.
func isMark(r rune) bool {
	switch {
	case r >= 0x300 && r <= 0x36F, r >= 0x1AB0 && r <= 0x1AFF, r >= 0x1DC0 && r <= 0x1DFF, r >= 0x20D0 && r <= 0x20FF,
		r >= 0x591 && r <= 0x5BD, r >= 0x64B && r <= 0x65F, r == 0x670, r == 0x640:
		return true
	}
	return false
}

// strokes are the letters that Unicode does not take apart into a letter and a
// diacritic, with what is written where a keyboard lacks them.
var strokes = map[rune]string{
	'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'æ': "ae", 'œ': "oe", 'ı': "i", 'ħ': "h", 'ŧ': "t", 'ŋ': "n", 'ə': "e",
}
