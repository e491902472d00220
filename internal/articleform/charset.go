package articleform

import (
	"bytes"
	"fmt"
	"regexp"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

var (
	declaration = regexp.MustCompile(`^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']`)
	metaCharset = regexp.MustCompile(`(?i)<meta\s[^>]*charset\s*=\s*["']?\s*([^\s"'/>;]+)`)
)

// decode returns a file as UTF-8 without a byte order mark. The charset is that
// of the mark, or the one that the file states; stated may be "".
func (r *Reader) decode(data []byte, stated string) ([]byte, error) {
	for mark, name := range map[string]string{"\xff\xfe": "utf-16le", "\xfe\xff": "utf-16be"} {
		if bytes.HasPrefix(data, []byte(mark)) {
			return r.decoded(data[2:], name)
		}
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if stated == "" {
		if !utf8.Valid(data) {
			return nil, wrong(invalidLine(data), "not UTF-8, and no charset is stated; convert the file first")
		}
		return data, nil
	}
	encoding, name := charset.Lookup(stated)
	switch {
	case encoding == nil && !utf8.Valid(data):
		return nil, wrong(0, "its charset %q is not known; convert the file to UTF-8", shorten(stated))
	case encoding == nil || name == "utf-8", name == "replacement", ascii(data) && name != "iso-2022-jp":
		if !utf8.Valid(data) {
			return nil, wrong(invalidLine(data), "states that it is UTF-8 and is not; convert the file first")
		}
		return data, nil
	case utf8.Valid(data) && name != "iso-2022-jp":
		r.notice(fmt.Sprintf("states the charset %s and is UTF-8, as which it is read", shorten(stated)))
		return data, nil
	}
	return r.decoded(data, name)
}

func (r *Reader) decoded(data []byte, name string) ([]byte, error) {
	encoding, _ := charset.Lookup(name)
	out, err := encoding.NewDecoder().Bytes(data)
	if err != nil || bytes.ContainsRune(out, utf8.RuneError) {
		return nil, wrong(0, "its bytes are not all characters of the charset %s, which it states; convert the file to UTF-8", name)
	}
	r.notice("decoded from " + name)
	return bytes.TrimPrefix(out, []byte("\xef\xbb\xbf")), nil
}

func ascii(data []byte) bool {
	for _, c := range data {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// statedCharset returns the charset that the beginning of a page or of XML states.
func statedCharset(data []byte) string {
	head := data[:min(len(data), 4096)]
	for _, form := range []*regexp.Regexp{declaration, metaCharset} {
		if m := form.FindSubmatch(head); m != nil {
			return string(m[1])
		}
	}
	return ""
}

// invalidLine returns the line of the first byte that is not UTF-8.
func invalidLine(data []byte) int {
	line := 1
	for len(data) > 0 {
		c, size := utf8.DecodeRune(data)
		if c == utf8.RuneError && size == 1 {
			break
		}
		if c == '\n' {
			line++
		}
		data = data[size:]
	}
	return line
}
