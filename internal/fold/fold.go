// Package fold brings names into the form in which they are compared.
package fold

import (
	"strings"
	"sync"
	"unicode"

	"github.com/assaykit/assay/internal/typography"
	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Name returns the form in which names are compared: compatibility forms (NFKC)
// and case folded, diacritics removed, apostrophes as "'", hyphens and spaces
// of every kind as single spaces, soft hyphens and invisible characters
// dropped. Folding a folded name changes nothing.
//
// A fold shows who is meant, not that the name is right: [Unseen] finds the
// invisible characters of a name. Letters that only look alike stay apart.
func Name(name string) string {
	if s, ok := foldQuick(name); ok {
		return s
	}
	return foldSlow(name)
}

// Spelling is [Name] but for diacritics, which stay: for words that differ by them
// alone, as "président" and "president" do.
func Spelling(name string) string {
	for i := range len(name) {
		if name[i] >= 0x80 {
			return foldMarked(name, func(rune) bool { return false })
		}
	}
	return Name(name)
}

func foldSlow(name string) string { return foldMarked(name, isDroppedMark) }

// foldMarked folds a name without the marks that are dropped.
func foldMarked(name string, isDropped func(rune) bool) string {
	name = cases.Fold().String(norm.NFKD.String(name))
	var b strings.Builder
	b.Grow(len(name))
	for _, r := range norm.NFKD.String(name) {
		r = typography.Plain(r)
		if unicode.Is(unicode.Cherokee, r) { // whose case folding is not one way
			r = unicode.ToUpper(r)
		}
		switch {
		case typography.IsJoiner(r), isDropped(r):
		case r == ' ', r == '-', r == '−', r == '–', r == '—', r == '·', r == '・', r == '‧', unicode.IsSpace(r):
			b.WriteByte(' ')
		case r == '`', r == '´':
			b.WriteByte('\'')
		default:
			if s, ok := strokedLetters[r]; ok {
				b.WriteString(s)
			} else {
				b.WriteRune(r)
			}
		}
	}
	return strings.Join(strings.Fields(norm.NFC.String(b.String())), " ")
}

// foldQuick is Fold for ASCII, precomposed Latin letters and Hangul, which is
// nearly every name.
func foldQuick(name string) (string, bool) {
	if isPlain(name) {
		return name, true
	}
	var b strings.Builder
	b.Grow(len(name))
	pending := false
	for _, r := range name {
		if r == '-' || r == ' ' || r >= '\t' && r <= '\r' {
			pending = b.Len() > 0
			continue
		}
		if pending {
			b.WriteByte(' ')
			pending = false
		}
		if r >= 0xC0 && r < 0x180 {
			b.WriteString(foldedLatin()[r-0xC0])
			continue
		}
		r = quickLetter(r)
		if r < 0 {
			return "", false
		}
		b.WriteRune(r)
	}
	return b.String(), true
}

// isPlain reports ASCII in which there is nothing to fold.
func isPlain(name string) bool {
	for i := range len(name) {
		if c := name[i]; c >= 0x80 || c >= 'A' && c <= 'Z' || c == '-' || c == '`' || c <= ' ' {
			return false
		}
	}
	return true
}

// quickLetter folds ASCII, an apostrophe and Hangul. It returns -1 for anything else.
func quickLetter(r rune) rune {
	switch {
	case r >= 'A' && r <= 'Z':
		return r + 'a' - 'A'
	case r == '`' || r == '’':
		return '\''
	case r >= ' ' && r < 0x7F, r >= 0xAC00 && r <= 0xD7A3:
		return r
	}
	return -1
}

// foldedLatin holds the folded letters of Latin-1 and Latin Extended-A.
var foldedLatin = sync.OnceValue(func() *[0x180 - 0xC0]string {
	var table [0x180 - 0xC0]string
	for i := range table {
		table[i] = foldSlow(string(rune(0xC0 + i)))
	}
	return &table
})

// isDroppedMark reports whether a mark on a letter may be left out in writing,
// as diacritics are. Kana voicing marks and the vowel signs of Indic scripts
// are part of the letter and stay.
func isDroppedMark(r rune) bool {
	switch {
	case r >= 0x300 && r <= 0x36F, r >= 0x1AB0 && r <= 0x1AFF, r >= 0x1DC0 && r <= 0x1DFF, r >= 0x20D0 && r <= 0x20FF,
		r >= 0x591 && r <= 0x5BD, r >= 0x64B && r <= 0x65F, r == 0x670, r == 0x640:
		return true
	}
	return false
}

// strokedLetters are the letters that Unicode does not take apart into a letter
// and a diacritic, with what is written where a keyboard lacks them.
var strokedLetters = map[rune]string{
	'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'æ': "ae", 'œ': "oe", 'ı': "i", 'ħ': "h", 'ŧ': "t", 'ŋ': "n", 'ə': "e",
}
