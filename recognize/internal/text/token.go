package text

import (
	"slices"
	"unicode/utf8"
)

// Token is a run of letters, of digits, or one other character, without
// typography: composed, without soft hyphens and joiners, apostrophes, hyphens,
// spaces and digits each in one form. Its offsets are those of the original
// text, in code points.
type Token struct {
	Text       string // case kept
	Lower      string
	Start, End int
	ByteStart  int // in the original text
	ByteEnd    int
	Class      Class
	Gap        Gap  // what stands before it
	Upper      bool // its first letter is a capital
}

// Class is what the characters of a token are.
type Class uint8

// The classes of tokens.
const (
	ClassWord   Class = iota // letters of an alphabet, combining marks included
	ClassDigits              // ASCII digits after normalisation
	ClassHangul
	ClassHan // Chinese characters and kana
	ClassPunct
)

// Gap is what stands before a token.
type Gap uint8

// The gaps, from the narrowest.
const (
	GapNone Gap = iota
	GapSpace
	GapLine
	GapParagraph
)

// asciiClass is the class of each ASCII character, blank for white space.
var asciiClass = func() (table [128]Class) {
	for b := range table {
		table[b] = classOf(rune(b))
	}
	for _, b := range " \t\r\v\f\n" {
		table[b] = classBlank
	}
	return table
}()

// classBlank is the class of white space, which is in no token.
const classBlank Class = 255

// asciiText has every ASCII character once, to be sliced.
var asciiText = func() string {
	var b [128]byte
	for i := range b {
		b[i] = byte(i)
	}
	return string(b[:])
}()

// Tokenize cuts a text into tokens.
func Tokenize(text string) []Token { return Append(nil, text) }

// Append cuts a text into tokens, in one pass and linear time. The text
// of a token is a slice of the original wherever typography leaves it as it is.
func Append(tokens []Token, text string) []Token {
	z := tokenizer{text: text, tokens: slices.Grow(tokens, len(text)/6+1), before: GapLine}
	for z.i < len(text) {
		if len(z.tokens) == cap(z.tokens) { // as many to a byte as so far
			z.tokens = slices.Grow(z.tokens, int(float64(len(text)-z.i)/float64(z.i)*float64(len(z.tokens)))+64)
		}
		if !z.readASCII() {
			z.readUnicode()
		}
	}
	return z.tokens
}

// tokenizer cuts a text into tokens from its start to its end.
type tokenizer struct {
	text   string
	tokens []Token
	i, at  int // where it stands: in bytes and in code points
	before Gap // since the last token
	small  lowerer
}

// push appends a token and goes on behind it.
func (z *tokenizer) push(tok Token) {
	z.tokens = append(z.tokens, tok)
	z.before, z.i, z.at = GapNone, tok.ByteEnd, tok.End
}

// readASCII reads white space or a token where neither it nor the character
// behind it needs Unicode, and reports whether that was so.
func (z *tokenizer) readASCII() bool {
	text, i := z.text, z.i
	b := text[i]
	if b >= utf8.RuneSelf || i+1 < len(text) && text[i+1] >= utf8.RuneSelf {
		return false
	}
	class := asciiClass[b]
	switch class {
	case classBlank:
		z.before = widerGap(z.before, rune(b))
		z.i, z.at = i+1, z.at+1
		return true
	case ClassPunct:
		z.push(Token{Text: asciiText[b : b+1], Lower: asciiText[b : b+1], Start: z.at, End: z.at + 1, ByteStart: i, ByteEnd: i + 1, Class: class, Gap: z.before})
		return true
	}
	end, capitals := i, false
	for end < len(text) && text[end] < utf8.RuneSelf && asciiClass[text[end]] == class {
		capitals = capitals || text[end] >= 'A' && text[end] <= 'Z'
		end++
	}
	if end < len(text) && text[end] >= utf8.RuneSelf {
		return false
	}
	tok := Token{Text: text[i:end], Lower: text[i:end], Start: z.at, End: z.at + end - i, ByteStart: i, ByteEnd: end, Class: class, Gap: z.before, Upper: b >= 'A' && b <= 'Z'}
	if capitals {
		tok.Lower = z.small.lowerASCII(tok.Text)
	}
	z.push(tok)
	return true
}

// readUnicode reads white space, a joiner or a token of any script.
func (z *tokenizer) readUnicode() {
	r, size, width := nextCharacter(z.text[z.i:])
	switch {
	case r == joinerRune:
		if n := len(z.tokens); n > 0 && z.before == GapNone {
			z.tokens[n-1].End, z.tokens[n-1].ByteEnd = z.at+1, z.i+size
		}
		z.i, z.at = z.i+size, z.at+width
	case r == '\n' || r == ' ' || r < utf8.RuneSelf && asciiClass[r] == classBlank:
		z.before = widerGap(z.before, r)
		z.i, z.at = z.i+size, z.at+width
	default:
		tok := readToken(z.text, z.i, z.at, &z.small)
		tok.Gap = z.before
		z.push(tok)
	}
}

// widerGap returns the gap once white space r has come to it.
func widerGap(before Gap, r rune) Gap {
	switch {
	case r != '\n':
		return max(before, GapSpace)
	case before < GapLine:
		return GapLine
	}
	return GapParagraph
}
