package extract

import (
	"encoding/base64"
	"net/url"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/schema"
)

// secrets are what an extractor's configuration holds and nobody may be told:
// keys, passwords, what its headers carry. They are taken out of every message,
// and an answer that holds one is no answer.
//
// What is short or a plain word, such as a key "ollama" for a server that asks
// for none, proves nothing where an answer holds it too: such a value is
// taken out of messages only.
type secrets []credential

// credential is one of them.
type credential struct {
	value  string
	what   string // "the value of TOKEN"
	strong bool   // an answer that holds it was told it
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
	leastHidden = 4  // characters of what is taken out of messages
	leastMixed  = 6  // characters of a strong secret with letters and digits
	leastWord   = 8  // of one with letters only
	leastDigits = 16 // of one with digits only: shorter ones are days and amounts
	leastLikely = 12 // of a likely one with letters and digits
)

func (s *secrets) add(value, what string, t trust) {
	value = strings.TrimSpace(value)
	strong := isStrong(value, t)
	if t == public || utf8.RuneCountInString(value) < leastHidden || t == likely && !strong {
		return
	}
	if slices.ContainsFunc(*s, func(c credential) bool { return c.value == value && (c.strong || !strong) }) {
		return
	}
	*s = append(*s, credential{value, what, strong, formsOf(value)})
	// The longest first, so that an answer is told to hold the whole of it.
	slices.SortStableFunc(*s, func(a, b credential) int { return len(b.value) - len(a.value) })
}

// addHeader adds what a header carries.
func (s *secrets) addHeader(name, value string) {
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

// addVariable adds an environment variable that a program sees.
func (s *secrets) addVariable(name, value string) {
	s.add(value, "the value of "+name, trustOf(name))
	s.addAddress(value, "the value of "+name)
}

// addAddress adds the password and the keys of an address, and of nothing else.
// The address need not be a right one: the error that says so holds it.
func (s *secrets) addAddress(address, what string) {
	_, rest, ok := strings.Cut(address, "://")
	if !ok {
		return
	}
	end := strings.IndexAny(rest, "/?#")
	if end < 0 {
		end = len(rest)
	}
	user, host := "", rest[:end]
	if i := strings.LastIndexByte(host, '@'); i >= 0 {
		user = host[:i]
	} else if _, port, _ := strings.Cut(host, ":"); strings.Trim(port, "0123456789]:") != "" {
		// No port: a password that has a slash in it, and should have it escaped.
		s.add(port, what, sure)
		user = rest[:max(0, strings.LastIndexByte(rest, '@'))]
	}
	name, password, two := strings.Cut(user, ":")
	if !two {
		password = name // a token alone
	}
	s.add(password, what, sure)
	if plain, err := url.PathUnescape(password); err == nil {
		s.add(plain, what, sure)
	}
	_, query, _ := strings.Cut(rest[end:], "?")
	query, _, _ = strings.Cut(query, "#")
	for pair := range strings.SplitSeq(query, "&") {
		name, value, _ := strings.Cut(pair, "=")
		s.add(value, what, trustOf(name))
		if plain, err := url.QueryUnescape(value); err == nil {
			s.add(plain, what, trustOf(name))
		}
	}
}

// addArguments adds what a program is told in options such as --api-key.
func (s *secrets) addArguments(args []string) {
	option := ""
	for _, arg := range args {
		name, value, pair := strings.Cut(arg, "=")
		switch {
		case strings.HasPrefix(arg, "-") && pair:
			s.add(value, "the option "+name, trustOf(name))
		case !strings.HasPrefix(arg, "-") && option != "":
			s.add(arg, "the option "+option, trustOf(option))
		}
		s.addAddress(arg, "an argument")
		if option = ""; strings.HasPrefix(arg, "-") && !pair {
			option = arg
		}
	}
}

// isStrong reports whether whoever repeats a value must have been told it. No
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
	if len(distinct) < 4 || holdsPlain(wordsOfForm(), value) {
		return false
	}
	if t == likely {
		return n >= leastLikely && letters > 0 && digits > 0 || n >= leastDigits && letters > 0
	}
	return n >= leastWord && letters > 0 || n >= leastMixed && letters > 0 && digits > 0 || n >= leastDigits || others >= leastWord
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
