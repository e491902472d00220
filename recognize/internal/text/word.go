package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// readToken reads the token at byte i, which is no white space.
func readToken(text string, i, at int, small *lowerer) Token {
	w := wordReader{text: text, from: i, same: true, tok: Token{Start: at, ByteStart: i}}
	for j := i; j < len(text); {
		r, size, width := nextCharacter(text[j:])
		class := classOf(r)
		if r != joinerRune && w.endsBefore(r, class, j) {
			break
		}
		w.take(r, class, j, size)
		j, at = j+size, at+width
		w.tok.End, w.tok.ByteEnd = at, j
	}
	return w.token(small)
}

// wordReader reads the characters of one token. Its text is a slice of the original
// until a character differs from how it is read.
type wordReader struct {
	text           string
	from           int
	tok            Token
	kept           strings.Builder // only where the original differs
	same, capitals bool
}

// endsBefore reports whether the token ends before the character at byte j, which is of
// a class.
func (w *wordReader) endsBefore(r rune, class Class, j int) bool {
	return j > w.from && (class != w.tok.Class || class == ClassPunct) || r < utf8.RuneSelf && asciiClass[r] == classBlank
}

// take appends the character at byte j, which is of a class and takes size bytes.
func (w *wordReader) take(r rune, class Class, j, size int) {
	if r == joinerRune {
		w.part(j)
		return
	}
	if j == w.from {
		w.tok.Class, w.tok.Upper = class, unicode.IsUpper(r) || unicode.IsTitle(r)
	}
	w.capitals = w.capitals || unicode.ToLower(r) != r
	if w.same {
		if raw, n := utf8.DecodeRuneInString(w.text[j:]); raw == r && n == size && raw != utf8.RuneError {
			return
		}
		w.part(j)
	}
	w.kept.WriteRune(r)
}

// part begins to keep the characters apart from the original at byte j.
func (w *wordReader) part(j int) {
	if w.same {
		w.kept.WriteString(w.text[w.from:j])
		w.same = false
	}
}

// token returns what was read.
func (w *wordReader) token(small *lowerer) Token {
	if w.same {
		w.tok.Text = w.text[w.from:w.tok.ByteEnd]
	} else {
		w.tok.Text = w.kept.String()
	}
	if w.tok.Lower = w.tok.Text; w.capitals {
		w.tok.Lower = small.lowerUnicode(w.tok.Text)
	}
	return w.tok
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
