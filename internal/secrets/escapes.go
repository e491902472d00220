package secrets

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// escapes are what any escape begins with.
const escapes = "\\%&\x1b"

// unescape undoes one layer of the escapes of JSON, of addresses and of HTML,
// and drops what a terminal obeys. It reports whether there was any.
func (s source) unescape() (source, bool) {
	if !bytes.ContainsAny(s.b, escapes) {
		return s, false
	}
	out, changed := source{b: make([]byte, 0, len(s.b))}, false
	for i := 0; i < len(s.b); {
		if s.from == nil { // most of a long answer
			if n := bytes.IndexAny(s.b[i:], escapes); n != 0 {
				if n < 0 {
					n = len(s.b) - i
				}
				out.b = append(out.b, s.b[i:i+n]...)
				i += n
				continue
			}
		}
		text, size := []byte(nil), 0
		switch rest := s.b[i:]; rest[0] {
		case '\\':
			text, size = backslash(rest)
		case '%':
			text, size = percent(rest)
		case '&':
			text, size = entity(rest)
		case 0x1b:
			size = sequence(rest)
		}
		if size == 0 {
			text, size = s.b[i:i+1], 1
		} else {
			changed = true
		}
		s.put(&out, text, i, i+size)
		i += size
	}
	if !changed {
		return s, false
	}
	return out, true
}

// backslash reads \n, \", \xHH, \uHHHH, \u{H…} and \UHHHHHHHH; size is 0 for
// anything else.
func backslash(b []byte) (text []byte, size int) {
	if len(b) < 2 {
		return nil, 0
	}
	switch b[1] {
	case '"', '\'', '/', '\\':
		return b[1:2], 2
	case 'n', 'r', 't', 'b', 'f':
		return []byte(" "), 2
	case 'x':
		if n, ok := hexadecimal(b, 2, 4); ok {
			return []byte{byte(n)}, 4
		}
	case 'U':
		if n, ok := hexadecimal(b, 2, 10); ok {
			return utf8.AppendRune(nil, n), 10
		}
	case 'u':
		if end := bytes.IndexByte(b[:min(len(b), 12)], '}'); end > 3 && b[2] == '{' {
			if n, ok := hexadecimal(b, 3, end); ok {
				return utf8.AppendRune(nil, n), end + 1
			}
		}
		n, ok := hexadecimal(b, 2, 6)
		if !ok {
			return nil, 0
		}
		if utf16.IsSurrogate(n) && len(b) > 7 && b[6] == '\\' && b[7] == 'u' {
			if low, ok := hexadecimal(b, 8, 12); ok {
				return utf8.AppendRune(nil, utf16.DecodeRune(n, low)), 12
			}
		}
		return utf8.AppendRune(nil, n), 6
	}
	return nil, 0
}

func percent(b []byte) (text []byte, size int) {
	if n, ok := hexadecimal(b, 1, 3); ok {
		return []byte{byte(n)}, 3
	}
	return nil, 0
}

var entities = map[string]string{"amp": "&", "lt": "<", "gt": ">", "quot": `"`, "apos": "'"}

func entity(b []byte) (text []byte, size int) {
	end := bytes.IndexByte(b[:min(len(b), 12)], ';')
	if end < 2 {
		return nil, 0
	}
	name := string(b[1:end])
	if text, ok := entities[name]; ok {
		return []byte(text), end + 1
	}
	digits, ok := strings.CutPrefix(name, "#")
	base := 10
	if x, isHex := strings.CutPrefix(strings.ToLower(digits), "x"); isHex {
		digits, base = x, 16
	}
	n, err := strconv.ParseInt(digits, base, 32)
	if !ok || err != nil || n < 0 {
		return nil, 0
	}
	return utf8.AppendRune(nil, rune(n)), end + 1
}

// sequence is the length of an escape sequence of terminals: CSI with its
// parameters, OSC up to its end, or one character.
func sequence(b []byte) int {
	if len(b) < 2 {
		return 1
	}
	switch b[1] {
	case '[':
		for i := 2; i < len(b) && i < 64; i++ {
			if b[i] >= 0x40 && b[i] <= 0x7e {
				return i + 1
			}
		}
	case ']':
		for i := 2; i < len(b) && i < 4096; i++ {
			if b[i] == 0x07 || b[i] == '\\' && b[i-1] == 0x1b {
				return i + 1
			}
		}
	}
	return 1
}

// hexadecimal reads b[i:j].
func hexadecimal(b []byte, i, j int) (rune, bool) {
	if j > len(b) || i >= j || b[i] == '+' || b[i] == '-' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(b[i:j]), 16, 31)
	return rune(n), err == nil
}
