package secrets

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"unicode"
	"unicode/utf8"
)

// form is one way to write a secret.
type form struct {
	text  []byte // as view.of leaves it
	view  view
	least int // bytes of it that give it away
	edge  int // bytes that do where the text was cut there
}

// minPlain is how many letters and digits a secret must have to be looked for
// among letters and digits alone.
const minPlain = 12

// formsOf are the ways in which a secret may appear: as it is, in base64 at
// each of the three places where a byte can stand, and in hexadecimal. Escapes
// of JSON, addresses and HTML, and what is between the parts of a secret
// that was split, are the view's to remove.
func formsOf(value string) []form {
	var out []form
	add := func(text []byte, k view, edge int) {
		if len(text) == 0 {
			return
		}
		for _, f := range out {
			if f.view == k && bytes.Equal(f.text, text) {
				return
			}
		}
		least := len(text)
		if k == lettersAndDigits && least >= 16 {
			least -= least / 4
		}
		out = append(out, form{text, k, least, edge})
	}
	for s := (source{b: []byte(value)}); ; {
		view := lettersAndDigits
		if letters := s.keep(view); utf8.RuneCount(letters.b) >= minPlain {
			add(letters.b, view, minHidden)
		}
		view = allButSpace
		add(s.keep(view).b, view, minHidden)
		next, changed := s.unescape()
		if !changed {
			break
		}
		s = next
	}
	if len(value) < minMixed {
		return out
	}
	encoded := func(text string) {
		if s := (source{b: []byte(text)}).keep(lettersAndDigits); len(s.b) >= minWord {
			add(s.b, lettersAndDigits, minWord)
		}
	}
	for shift, head := range []int{0, 2, 3} {
		text := base64.RawStdEncoding.EncodeToString(append(make([]byte, shift), value...))
		encoded(text[head : (shift+len(value))*8/6])
	}
	encoded(hex.EncodeToString([]byte(value)))
	return out
}

// view says what of a text is looked at.
type view uint8

const (
	allButSpace      view = iota // all but white space and what is not seen
	lettersAndDigits             // in small letters
)

// source is a text, and where its bytes stood in the text that it was made of.
type source struct {
	b        []byte
	from, to []int // nil where nobody asks
}

// tracked is a text that knows its places.
func tracked(text string) source {
	s := source{b: []byte(text), from: make([]int, len(text)), to: make([]int, len(text))}
	for i := range len(text) {
		s.from[i], s.to[i] = i, i+1
	}
	return s
}

// put adds bytes that stand for s.b[i:j].
func (s source) put(out *source, b []byte, i, j int) {
	out.b = append(out.b, b...)
	if s.from != nil {
		for range b {
			out.from, out.to = append(out.from, s.from[i]), append(out.to, s.to[j-1])
		}
	}
}

// keep leaves what a view looks at. What is no UTF-8 is not seen.
func (s source) keep(k view) source {
	out := source{b: make([]byte, 0, len(s.b))}
	var buf [utf8.UTFMax]byte
	for i := 0; i < len(s.b); {
		r, size := rune(s.b[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(s.b[i:])
		}
		if r < utf8.RuneSelf && s.from == nil { // most of a long answer
			if seen, ok := k.seen(r); ok {
				out.b = append(out.b, byte(seen))
			}
			i++
			continue
		}
		if seen, ok := k.seen(r); ok && (r != utf8.RuneError || size > 1) {
			s.put(&out, utf8.AppendRune(buf[:0], seen), i, i+size)
		}
		i += size
	}
	return out
}

func (k view) seen(r rune) (rune, bool) {
	if r >= '！' && r <= '～' { // the wide form of an ASCII character
		r -= '！' - '!'
	}
	if k == lettersAndDigits {
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			return r, true
		case 'A' <= r && r <= 'Z':
			return r + 'a' - 'A', true
		case r < utf8.RuneSelf:
			return 0, false
		}
		return unicode.ToLower(r), unicode.IsLetter(r) || unicode.IsDigit(r)
	}
	if r < utf8.RuneSelf {
		return r, r > ' ' && r < 0x7f
	}
	return r, !unicode.IsSpace(r) && !unicode.IsControl(r) && !unicode.In(r, unicode.Cf, unicode.Mn)
}

// find returns where a form, or enough of it, is in a view of a text: the
// byte it begins with and the one behind it, and whether it does.
func (f form) find(text []byte, from int) (i, j int, ok bool) {
	piece := f.least
	if f.least < len(f.text) {
		piece = (f.least + 1) / 2 // any stretch of least bytes has a whole one
	}
	first, last := -1, 0
	for at := 0; at+piece <= len(f.text); at += piece {
		for k := from; ; k++ {
			hit := bytes.Index(text[k:], f.text[at:at+piece])
			if hit < 0 {
				break
			}
			k += hit
			i, j := k, k+piece
			for n := at; n > 0 && i > from && f.text[n-1] == text[i-1]; n-- {
				i--
			}
			for n := at + piece; n < len(f.text) && j < len(text) && f.text[n] == text[j]; n++ {
				j++
			}
			if j-i >= f.least {
				if first < 0 || i < first {
					first, last = i, j
				}
				break
			}
		}
	}
	return first, last, first >= 0
}
