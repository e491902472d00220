package secrets

import (
	"encoding/json"
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// OfProgram are the secrets of a program: in its variables, NAME=value, and in its
// arguments.
func OfProgram(variables, args []string) List {
	var s List
	for _, variable := range variables {
		name, value, _ := strings.Cut(variable, "=")
		s.addVariable(name, value, public)
	}
	s.addArguments(args)
	return s
}

// HeaderVariable is an environment variable that a header uses.
type HeaderVariable struct{ Header, Name, Value string }

// Request is what secrets a request to a service may have.
type Request struct {
	URL       string
	Headers   map[string]string
	Variables []HeaderVariable
	Values    []string // that are secret, whatever they look like
}

// OfRequest are the secrets of a request: the values, what headers whose names say
// so carry, keys and passwords of its URL, and those of the proxies between.
func OfRequest(r Request) List {
	var s List
	for _, value := range r.Values {
		s.add(value, "a value that is secret", sure)
	}
	for _, v := range r.Variables {
		t := likely
		if plainHeaders[strings.ToLower(v.Header)] || isPublicName(v.Name) {
			t = public
		}
		s.addVariable(v.Name, v.Value, t)
	}
	for _, name := range slices.Sorted(maps.Keys(r.Headers)) {
		s.addHeader(name, r.Headers[name])
	}
	s.addAddresses(r.URL, "what the url carries")
	s.addProxies()
	return s
}

// addVariable adds an environment variable that a program or a header gets:
// all of it, where its name says so or t does, each line of it, and what it
// holds where it is an address or JSON.
func (s *List) addVariable(name, value string, t trust) {
	what := "the value of " + name
	if !isPublicName(name) {
		t = max(t, trustOf(name))
	}
	if !namesFile(value) {
		s.add(value, what, t)
	}
	if lines := strings.Fields(value); t == sure && strings.Contains(strings.TrimSpace(value), "\n") {
		for _, line := range lines {
			s.add(line, what, likely)
		}
	}
	for _, pair := range strings.FieldsFunc(value, func(r rune) bool { return unicode.IsSpace(r) || r == ';' }) {
		if name, value, ok := strings.Cut(pair, "="); ok { // what a database is connected with
			s.add(strings.Trim(value, `"'`), what, trustOf(name))
		}
	}
	s.addMembers([]byte(value))
	s.addAddresses(value, what)
}

// namesFile reports whether a value is the path of what is there.
func namesFile(value string) bool {
	if !filepath.IsAbs(value) {
		return false
	}
	_, err := os.Stat(value)
	return err == nil
}

// addMembers adds the members of a JSON object whose names say that they are secret.
func (s *List) addMembers(object []byte) {
	var members map[string]json.RawMessage
	if json.Unmarshal(object, &members) != nil {
		return
	}
	for name, value := range members {
		var text string
		if json.Unmarshal(value, &text) == nil {
			s.addVariable(name, text, public)
		}
		s.addMembers(value)
	}
}

var scheme = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*://`)

// addAddresses adds the passwords and the keys of the addresses in a text, and
// nothing else of it. An address need not be a right one: the error that says so
// holds it.
func (s *List) addAddresses(text, what string) {
	words := []string{strings.TrimSpace(text)}
	if !scheme.MatchString(words[0]) || strings.ContainsFunc(words[0], unicode.IsSpace) {
		words = strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("\"'`<>", r) })
	}
	for _, word := range words {
		for {
			_, rest, ok := strings.Cut(word, "://")
			if !ok {
				break
			}
			s.addAddress(rest, what)
			word = rest
		}
	}
}

// addAddress adds those of one address, from behind its scheme.
func (s *List) addAddress(rest, what string) {
	end := strings.IndexAny(rest, "/?#")
	if end < 0 {
		end = len(rest)
	}
	user, host := "", rest[:end]
	if i := strings.LastIndexByte(host, '@'); i >= 0 {
		user = host[:i]
	} else if at := strings.LastIndexByte(rest, '@'); at >= 0 && !strings.HasPrefix(host, "[") {
		// No port: a password that has a slash in it, and should have it escaped.
		if _, port, _ := strings.Cut(host, ":"); strings.Trim(port, "0123456789") != "" {
			s.add(port, what, sure)
			user = rest[:at]
		}
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

// addArguments adds what a program gets in options such as --api-key, in
// NAME=value before another program, in headers and accounts such as curl's, and
// in addresses; and what a shell passes on.
func (s *List) addArguments(args []string) {
	option, shell := "", false
	for _, arg := range args {
		isOption := strings.HasPrefix(arg, "-")
		name, value, pair := strings.Cut(arg, "=")
		switch {
		case pair && !strings.HasPrefix(value, "$"):
			s.add(value, "the argument "+name, trustOf(name))
		case !isOption && option != "":
			s.add(arg, "the option "+option, trustOf(option))
		}
		if _, password, ok := strings.Cut(arg, ":"); ok && accounts[option] && !strings.HasPrefix(password, "//") {
			s.add(password, "the option "+option, sure)
		}
		if option = ""; isOption && !pair && !isSwitch(arg) {
			option = arg
		}
		s.addAddresses(arg, "an argument")
		if name, value, ok := strings.Cut(arg, ":"); ok && ValidHeader(name, value) {
			s.addHeader(name, strings.TrimSpace(value))
		}
		if words := shellWords(arg); shell && len(words) > 1 { // code of another language has other words
			s.addArguments(words)
		}
		shell = shell || shells[strings.TrimSuffix(filepath.Base(arg), ".exe")]
	}
}

var shells = wordSet(`sh bash dash zsh ksh fish busybox`)

// accounts are options that take user:password.
var accounts = wordSet(`-u --user --proxy-user --auth --basic-auth`)

// isSwitch reports whether an option says that it takes no value.
func isSwitch(option string) bool {
	words := nameWords(option)
	return len(words) > 0 && switches[words[0]]
}

var switches = wordSet(`no use with without disable enable skip allow require`)

// shellWords are the words of a text as a shell takes them apart.
func shellWords(text string) (words []string) {
	var word strings.Builder
	quote := rune(0)
	end := func() {
		if word.Len() > 0 {
			words = append(words, word.String())
			word.Reset()
		}
	}
	for _, r := range text {
		switch {
		case r == quote:
			quote = 0
		case quote == 0 && (r == '"' || r == '\''):
			quote = r
		case quote == 0 && (unicode.IsSpace(r) || strings.ContainsRune(";|&()<>", r)):
			end()
		default:
			word.WriteRune(r)
		}
	}
	end()
	return words
}

// proxies are the variables that name what is between assay and a service.
var proxies = []string{"HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"}

func (s *List) addProxies() {
	for _, name := range proxies {
		s.addAddresses(os.Getenv(name), "the value of "+name)
	}
}
