package offsets

import (
	"unicode"
	"unicode/utf8"
)

// Cuts reports whether the bytes [from, to) of a text begin or end inside a word
// or with white space. In scripts that do not space their words nothing does, and
// a particle in Hangul may follow any word.
func Cuts(text string, from, to int) bool {
	first, _ := utf8.DecodeRuneInString(text[from:to])
	last, _ := utf8.DecodeLastRuneInString(text[from:to])
	if unicode.IsSpace(first) || unicode.IsSpace(last) {
		return true
	}
	return CutsWord(text, from, to)
}

// CutsWord reports whether the bytes [from, to) of a text begin or end inside a
// word, as [Cuts] does, or between a letter and its marks.
func CutsWord(text string, from, to int) bool {
	if from == to {
		return false
	}
	first, _ := utf8.DecodeRuneInString(text[from:to])
	last, _ := utf8.DecodeLastRuneInString(text[from:to])
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, _ := utf8.DecodeRuneInString(text[to:])
	if unicode.IsMark(first) && from > 0 || unicode.IsMark(after) {
		return true
	}
	return oneWord(before, first) || oneWord(last, after) && !unicode.Is(unicode.Hangul, after)
}

// oneWord reports whether two characters that stand together are of one word.
func oneWord(a, b rune) bool {
	if unicode.IsDigit(a) || unicode.IsDigit(b) {
		return unicode.IsDigit(a) && unicode.IsDigit(b)
	}
	if !unicode.IsLetter(a) || !unicode.IsLetter(b) || unicode.In(a, unspaced...) || unicode.In(b, unspaced...) {
		return false
	}
	return unicode.Is(unicode.Hangul, a) == unicode.Is(unicode.Hangul, b)
}

// unspaced are scripts in which words stand together.
var unspaced = []*unicode.RangeTable{
	unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar,
}
