package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/typography"
	"golang.org/x/text/unicode/norm"
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

// Place is a span of tokens [from, to). Where it starts or ends inside a token, as
// in Korean, which writes number, counter and particle in one, start and end are
// its own code points; elsewhere both are 0.
type Place struct {
	From, To   int
	Start, End int
}

// Bounds returns the code points of a place.
func (t *Text) Bounds(p Place) (start, end int) {
	if p.End > 0 {
		return p.Start, p.End
	}
	return t.Tokens[p.From].Start, t.Tokens[p.To-1].End
}

type Class uint8

const (
	ClassWord   Class = iota // letters of an alphabet, combining marks included
	ClassDigits              // ASCII digits after normalisation
	ClassHangul
	ClassHan // Chinese characters and kana
	ClassPunct
)

type Gap uint8

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

// readToken reads the token at byte i, which is no white space.
func readToken(text string, i, at int, small *lowerer) Token {
	k := Token{Start: at, ByteStart: i}
	var kept strings.Builder // only where the original differs
	same, capitals := true, false
	for j := i; j < len(text); {
		r, size, width := nextCharacter(text[j:])
		c := classOf(r)
		switch {
		case r == joinerRune:
			if same {
				kept.WriteString(text[i:j])
				same = false
			}
			j, at = j+size, at+width
			k.End, k.ByteEnd = at, j
			continue
		case r == ' ' || r == '\n' || r < utf8.RuneSelf && asciiClass[r] == classBlank, j > i && (c != k.Class || c == ClassPunct):
			j = len(text)
			continue
		case j == i:
			k.Class, k.Upper = c, unicode.IsUpper(r) || unicode.IsTitle(r)
		}
		capitals = capitals || unicode.ToLower(r) != r
		if raw, n := utf8.DecodeRuneInString(text[j:]); same && (raw != r || n != size || raw == utf8.RuneError) {
			kept.WriteString(text[i:j])
			same = false
		}
		if !same {
			kept.WriteRune(r)
		}
		j, at = j+size, at+width
		k.End, k.ByteEnd = at, j
	}
	if same {
		k.Text = text[i:k.ByteEnd]
	} else {
		k.Text = kept.String()
	}
	if k.Lower = k.Text; capitals {
		k.Lower = small.lowerUnicode(k.Text)
	}
	return k
}

// lowerer writes words in lower case one behind the other, so that a text of
// many capitals costs few allocations. A slice stays valid when it grows.
type lowerer struct{ strings.Builder }

func (l *lowerer) lowerASCII(word string) string {
	from := l.Len()
	for i := 0; i < len(word); i++ {
		b := word[i]
		if b >= 'A' && b <= 'Z' {
			b += 'a' - 'A'
		}
		l.WriteByte(b)
	}
	return l.String()[from:]
}

func (l *lowerer) lowerUnicode(word string) string {
	from := l.Len()
	for _, r := range word {
		l.WriteRune(unicode.ToLower(r))
	}
	return l.String()[from:]
}

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

// Text is a text cut into tokens.
type Text struct {
	Original string
	Tokens   []Token
}

// Cleared returns s empty and with its elements zeroed, so that it references
// nothing of a text.
func Cleared[T any](s []T) []T {
	clear(s)
	return s[:0]
}
