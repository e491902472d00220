// Package secrets keeps the keys and passwords of a configuration out of errors and
// answers.
package secrets

import (
	"encoding/base64"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/schema"
)

// List is what an extractor's configuration holds that must not be disclosed:
// keys, passwords, what its headers carry. They are taken out of every message,
// and an answer that holds one is no answer.
//
// What is short or a plain word, such as a key "ollama" for a server that asks
// for none, proves nothing where an answer holds it too: such a value is
// taken out of messages only.
type List []credential

// credential is one of them.
type credential struct {
	value  string
	what   string // "the value of TOKEN"
	strong bool   // an answer that holds it discloses it
	forms  []form // in which it may appear
}

// trust says how sure it is that a value is a secret.
type trust uint8

const (
	public trust = iota
	likely       // a variable in a header, a key among many things that are called so
	sure         // a password, an API key, an authorization
)

const (
	minHidden = 4  // characters of what is taken out of messages
	minMixed  = 6  // characters of a strong secret with letters and digits
	minWord   = 8  // of one with letters only
	minDigits = 16 // of one with digits only: shorter ones are days and amounts
	minLikely = 12 // of a likely one with letters and digits
)

func (s *List) add(value, what string, t trust) {
	value = strings.TrimSpace(value)
	if settings[strings.ToLower(value)] {
		return
	}
	strong := isStrong(value, t)
	if t == public || utf8.RuneCountInString(value) < minHidden || t == likely && !strong {
		return
	}
	if slices.ContainsFunc(*s, func(c credential) bool { return c.value == value && (c.strong || !strong) }) {
		return
	}
	*s = append(*s, credential{value, what, strong, formsOf(value)})
	// The longest first, so that the whole of it is reported.
	slices.SortStableFunc(*s, func(a, b credential) int { return len(b.value) - len(a.value) })
}

// addHeader adds what a header carries.
func (s *List) addHeader(name, value string) {
	t := trustOf(name)
	if t == public {
		return
	}
	what := "the header " + name
	s.add(value, what, sure)
	for _, part := range strings.FieldsFunc(value, func(r rune) bool { return unicode.IsSpace(r) || r == ';' || r == ',' }) {
		if _, inside, ok := strings.Cut(part, "="); ok && len(strings.Trim(inside, `="`)) > 0 { // of a cookie
			s.add(strings.Trim(inside, `"`), what, likely)
		} else if part != value {
			s.add(part, what, likely)
		}
	}
	scheme, rest, _ := strings.Cut(strings.TrimSpace(value), " ")
	s.add(rest, what, sure)
	if strings.EqualFold(scheme, "basic") {
		if pair, err := base64.StdEncoding.DecodeString(strings.TrimSpace(rest)); err == nil {
			_, password, _ := strings.Cut(string(pair), ":")
			s.add(password, what, sure)
		}
	}
}

// isStrong reports whether whoever repeats a value must have known it. No
// word of the canonical form is such a value.
func isStrong(value string, t trust) bool {
	letters, digits, others := 0, 0, 0
	distinct := map[rune]bool{}
	for _, r := range value {
		switch {
		case unicode.IsLetter(r):
			letters++
		case unicode.IsDigit(r):
			digits++
		default:
			others++
		}
		distinct[r] = true
	}
	n := letters + digits
	if len(distinct) < 4 || containsValue(wordsOfForm(), value) {
		return false
	}
	if t == likely {
		if strings.ContainsFunc(value, unicode.IsSpace) || strings.Contains(value, "://") {
			return false // words, or an address
		}
		return n >= minLikely && letters > 0 && digits > 0 || n >= minDigits && letters > 0
	}
	return n >= minWord && letters > 0 || n >= minMixed && letters > 0 && digits > 0 || n >= minDigits || others >= minWord
}

// wordsOfForm is the schema of the article: the words that every answer may
// hold.
var wordsOfForm = sync.OnceValue(func() []byte {
	b, err := schema.Schema("article")
	if err != nil {
		return nil // cannot be: it is embedded
	}
	return b
})

// ValidHeader reports whether HTTP can send a header of that name and value.
func ValidHeader(name, value string) bool {
	return name != "" && !strings.ContainsFunc(name, func(r rune) bool { return r <= ' ' || r >= 0x7f || r == ':' }) &&
		!strings.ContainsAny(value, "\r\n\x00")
}
