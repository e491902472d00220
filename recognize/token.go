package recognize

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// token is a run of letters, of digits, or one other character, without
// typography: composed, without soft hyphens and joiners, apostrophes, hyphens,
// spaces and digits each in one form. Its offsets are those of the original
// text, in code points.
type token struct {
	text       string // case kept
	lower      string
	start, end int
	byteStart  int // in the original text
	byteEnd    int
	class      tokenClass
	gap        gap  // what stands before it
	upper      bool // its first letter is a capital
}

// place is a span of tokens [from, to). Where it starts or ends inside a token, as
// in Korean, which writes number, counter and particle in one, start and end are
// its own code points; elsewhere both are 0.
type place struct {
	from, to   int
	start, end int
}

// bounds returns the code points of a place.
func (t *text) bounds(p place) (start, end int) {
	if p.end > 0 {
		return p.start, p.end
	}
	return t.tokens[p.from].start, t.tokens[p.to-1].end
}

type tokenClass uint8

const (
	classWord   tokenClass = iota // letters of an alphabet, combining marks included
	classDigits                   // ASCII digits after normalisation
	classHangul
	classHan // Chinese characters and kana
	classPunct
)

type gap uint8

const (
	gapNone gap = iota
	gapSpace
	gapLine
	gapParagraph
)

// asciiClass is the class of each ASCII character, blank for white space.
var asciiClass = func() (table [128]tokenClass) {
	for b := range table {
		table[b] = classOf(rune(b))
	}
	for _, b := range " \t\r\v\f\n" {
		table[b] = classBlank
	}
	return table
}()

// classBlank is the class of white space, which is in no token.
const classBlank tokenClass = 255

// asciiText has every ASCII character once, to be sliced.
var asciiText = func() string {
	var b [128]byte
	for i := range b {
		b[i] = byte(i)
	}
	return string(b[:])
}()

// tokenize cuts a text into tokens.
func tokenize(text string) []token { return appendTokens(nil, text) }

// appendTokens cuts a text into tokens, in one pass and linear time. The text
// of a token is a slice of the original wherever typography leaves it as it is.
func appendTokens(tokens []token, text string) []token {
	z := tokenizer{text: text, tokens: slices.Grow(tokens, len(text)/6+1), before: gapLine}
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
	tokens []token
	i, at  int // where it stands: in bytes and in code points
	before gap // since the last token
	small  lowerer
}

// push appends a token and goes on behind it.
func (z *tokenizer) push(tok token) {
	z.tokens = append(z.tokens, tok)
	z.before, z.i, z.at = gapNone, tok.byteEnd, tok.end
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
	case classPunct:
		z.push(token{text: asciiText[b : b+1], lower: asciiText[b : b+1], start: z.at, end: z.at + 1, byteStart: i, byteEnd: i + 1, class: class, gap: z.before})
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
	tok := token{text: text[i:end], lower: text[i:end], start: z.at, end: z.at + end - i, byteStart: i, byteEnd: end, class: class, gap: z.before, upper: b >= 'A' && b <= 'Z'}
	if capitals {
		tok.lower = z.small.lowerASCII(tok.text)
	}
	z.push(tok)
	return true
}

// readUnicode reads white space, a joiner or a token of any script.
func (z *tokenizer) readUnicode() {
	r, size, width := nextCharacter(z.text[z.i:])
	switch {
	case r == joinerRune:
		if n := len(z.tokens); n > 0 && z.before == gapNone {
			z.tokens[n-1].end, z.tokens[n-1].byteEnd = z.at+1, z.i+size
		}
		z.i, z.at = z.i+size, z.at+width
	case r == '\n' || r == ' ' || r < utf8.RuneSelf && asciiClass[r] == classBlank:
		z.before = widerGap(z.before, r)
		z.i, z.at = z.i+size, z.at+width
	default:
		tok := readToken(z.text, z.i, z.at, &z.small)
		tok.gap = z.before
		z.push(tok)
	}
}

// readToken reads the token at byte i, which is no white space.
func readToken(text string, i, at int, small *lowerer) token {
	k := token{start: at, byteStart: i}
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
			k.end, k.byteEnd = at, j
			continue
		case r == ' ' || r == '\n' || r < utf8.RuneSelf && asciiClass[r] == classBlank, j > i && (c != k.class || c == classPunct):
			j = len(text)
			continue
		case j == i:
			k.class, k.upper = c, unicode.IsUpper(r) || unicode.IsTitle(r)
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
		k.end, k.byteEnd = at, j
	}
	if same {
		k.text = text[i:k.byteEnd]
	} else {
		k.text = kept.String()
	}
	if k.lower = k.text; capitals {
		k.lower = small.lowerUnicode(k.text)
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
		if isJoiner(r) {
			return joinerRune, size, 1
		}
		r = plainRune(r)
	}
	if size < len(s) && s[size] >= 0xCC && s[size] <= 0xE1 { // a combining mark or conjoining jamo may follow
		if c, n, w := composedAt(s); n > size {
			return plainRune(c), n, w
		}
	}
	return r, size, width
}

// widerGap returns the gap once white space r has come to it.
func widerGap(before gap, r rune) gap {
	switch {
	case r != '\n':
		return max(before, gapSpace)
	case before < gapLine:
		return gapLine
	}
	return gapParagraph
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

// isJoiner reports characters that typography puts between letters without
// changing what is written: soft hyphens, joiners, direction marks.
func isJoiner(r rune) bool {
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

// plainRune unifies the forms of apostrophes, hyphens, spaces, digits and
// full-width characters.
func plainRune(r rune) rune {
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

func classOf(r rune) tokenClass {
	switch {
	case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z':
		return classWord
	case r >= '0' && r <= '9':
		return classDigits
	case r < utf8.RuneSelf:
		return classPunct
	case r >= 0xAC00 && r <= 0xD7A3, r >= 0x1100 && r <= 0x11FF, r >= 0x3130 && r <= 0x318F:
		return classHangul
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r == 'ー':
		return classHan
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return classWord
	}
	return classPunct
}

// text is a text cut into tokens.
type text struct {
	original string
	tokens   []token
}

// cleared returns s empty and with its elements zeroed, so that it references
// nothing of a text.
func cleared[T any](s []T) []T {
	clear(s)
	return s[:0]
}
