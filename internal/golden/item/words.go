package item

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/assaykit/assay/schema"
)

// Join puts a space between the parts that are not empty.
func Join(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " ")
}

// Shorten cuts a text to n code points.
func Shorten(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}

// Enumerate joins at most the first most strings of a list, followed by "…" if there
// are more.
func Enumerate(list []string, most int) string {
	if len(list) <= most {
		return strings.Join(list, ", ")
	}
	return strings.Join(list[:most], ", ") + ", …"
}

// Around shows a place with the words around it, the place in brackets.
func Around(l *schema.Location) string {
	text := strings.Join(strings.Fields(l.Text), " ")
	return l.Before + "[" + text + "]" + l.After
}

// Without returns the members of a that b does not have, counting repeats.
func Without(a, b []string) []string {
	b = slices.Clone(b)
	var out []string
	for _, s := range a {
		if i := slices.Index(b, s); i >= 0 {
			b = slices.Delete(b, i, i+1)
			continue
		}
		out = append(out, s)
	}
	return out
}

// Hash returns the SHA-256 of data, in hex.
func Hash(data []byte) string {
	h := sha256.Sum256(data)
	return hex.EncodeToString(h[:])
}

// Span is a half-open range in the golden's own unit of offsets.
type Span struct{ Start, End int }
