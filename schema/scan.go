package schema

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
)

// Limits of the texts that are parsed.
const (
	MaxBytes  = 64 << 20 // of one record
	maxDepth  = 100      // of nested objects and lists
	maxValues = 8 << 20  // number of JSON values: each takes more memory than its bytes

	maxNumber   = 450 // characters of a number
	maxExponent = 400
)

// token is one value of a JSON text. Tokens are in document order, so that
// the children of token i begin at i+1 and end before tokens[i].next.
type token struct {
	kind       jsontext.Kind // as in jsontext: { [ " 0 t f n
	ignored    bool          // an unknown key that Options.Lenient ignores
	key        uint32        // offset of the member's name; the value's own offset if it has no name
	keyEnd     uint32
	start, end uint32
	next       uint32
}

// document is a valid JSON text and its tokens.
type document struct {
	data   []byte
	tokens []token
	locate func(at int) (line, column int) // position in the text that data was converted from, nil if not converted
}

func (d *document) raw(t int) string { return string(d.data[d.tokens[t].start:d.tokens[t].end]) }

func (d *document) at(t int) int { return int(d.tokens[t].start) }

func (d *document) hasKey(t int) bool { return d.tokens[t].keyEnd > d.tokens[t].key }

func (d *document) keyAt(t int) int { return int(d.tokens[t].key) }

// key returns the name of a member.
func (d *document) key(t int) string {
	return unquote(d.data[d.tokens[t].key:d.tokens[t].keyEnd])
}

func (d *document) text(t int) string { return unquote(d.data[d.tokens[t].start:d.tokens[t].end]) }

func unquote(raw []byte) string {
	if len(raw) < 2 || bytes.IndexByte(raw, '\\') < 0 {
		return string(bytes.Trim(raw, `"`))
	}
	s, _ := jsontext.AppendUnquote(nil, raw) // the scanner rejects strings that cannot be unquoted
	return string(s)
}

// child finds a member by name, or -1.
func (d *document) child(t int, name string) int {
	for c := t + 1; c < int(d.tokens[t].next); c = int(d.tokens[c].next) {
		if d.hasKey(c) && d.key(c) == name {
			return c
		}
	}
	return -1
}

// scan parses a JSON text strictly (RFC 8259 and I-JSON, within limits). It
// returns the first problem.
func scan(data []byte) (*document, *problemAt) {
	if f := precheck(data); f != nil {
		return nil, f
	}
	s := scanner{data: data, dec: jsontext.NewDecoder(bytes.NewBuffer(data))}
	if f := s.run(); f != nil {
		return nil, f
	}
	return &document{data: data, tokens: s.tokens}, nil
}

func problem(check string, rule Rule, at int, pointer, message, fix string) *problemAt {
	return &problemAt{Problem{Check: check, Rule: rule, Input: Position{Pointer: pointer}, Message: message, Fix: fix}, at}
}

// precheck rejects texts that are not UTF-8, too large or empty.
func precheck(data []byte) *problemAt {
	bad := func(rule Rule, at int, message, fix string) *problemAt {
		return problem(CheckJSON, rule, at, "", message, fix)
	}
	switch {
	case len(data) > MaxBytes:
		return bad(ruleSize, 0, fmt.Sprintf("the record has %d bytes; the maximum is %d", len(data), MaxBytes),
			"write one record per article")
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return bad(ruleEncoding, 0, "the text starts with a byte order mark", "save it as UTF-8 without one")
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		return bad(ruleEncoding, 0, "the text is UTF-16", "save it as UTF-8")
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return bad(ruleEncoding, i, "the text has a NUL byte: it may be binary, or UTF-16", "save it as UTF-8")
	}
	if !utf8.Valid(data) {
		i := 0
		for i < len(data) {
			r, n := utf8.DecodeRune(data[i:])
			if r == utf8.RuneError && n <= 1 {
				break
			}
			i += n
		}
		return bad(ruleUTF8, i, fmt.Sprintf("byte 0x%02x is not valid UTF-8", data[i]), "write the record as UTF-8")
	}
	if len(bytes.TrimLeft(data, " \t\r\n")) == 0 {
		return bad(ruleEmpty, 0, "the text is empty", "write one object in the form "+ArticleForm)
	}
	return nil
}

// openValue is an object or a list whose end has not been read yet.
type openValue struct {
	token int
	path  *path
	count int // values in it so far
}

type scanner struct {
	data   []byte
	dec    *jsontext.Decoder
	tokens []token
	stack  []openValue
}

func (s *scanner) run() *problemAt {
	var keyStart, keyEnd int
	var end int
	for {
		start := s.skip(end)
		tok, err := s.dec.ReadToken()
		if err != nil {
			return s.syntax(err, end)
		}
		kind := tok.Kind()
		end = int(s.dec.InputOffset())
		top := len(s.stack) - 1
		switch kind {
		case '}', ']':
			if s.close(end); top == 0 {
				return s.trailing(end)
			}
			continue
		case '"':
			if top >= 0 && s.tokens[s.stack[top].token].kind == '{' && keyEnd == 0 {
				keyStart, keyEnd = start, end
				continue
			}
		case '0':
			if f := s.number(start, end, keyStart, keyEnd); f != nil {
				return f
			}
		}
		t := token{kind: kind, key: uint32(start), keyEnd: uint32(start), start: uint32(start), end: uint32(end), next: uint32(len(s.tokens) + 1)}
		opens := kind == '{' || kind == '['
		var way *path
		if opens {
			way = s.path(keyStart, keyEnd)
		}
		if keyEnd > 0 {
			t.key, t.keyEnd = uint32(keyStart), uint32(keyEnd)
			keyStart, keyEnd = 0, 0
		}
		if top >= 0 {
			s.stack[top].count++
		}
		if len(s.tokens) == maxValues {
			return problem(CheckJSON, ruleSize, start, "", fmt.Sprintf("the record has more than %d values, the maximum", maxValues),
				"write one record per article")
		}
		s.tokens = append(s.tokens, t)
		if opens {
			if f := s.open(start, way); f != nil {
				return f
			}
		} else if top < 0 {
			return s.trailing(end)
		}
	}
}

// skip returns the offset of the next value or bracket.
func (s *scanner) skip(at int) int {
	for at < len(s.data) && strings.IndexByte(" \t\r\n,:", s.data[at]) >= 0 {
		at++
	}
	return at
}

// close closes the innermost object or list.
func (s *scanner) close(end int) {
	top := len(s.stack) - 1
	t := s.stack[top].token
	s.tokens[t].end, s.tokens[t].next = uint32(end), uint32(len(s.tokens))
	s.stack = s.stack[:top]
}

// open pushes the object or the list of the last token on the stack.
func (s *scanner) open(start int, way *path) *problemAt {
	if len(s.stack) == maxDepth {
		return problem(CheckJSON, ruleDepth, start, s.stack[len(s.stack)-1].path.pointer(),
			fmt.Sprintf("objects and lists are nested more than %d deep", maxDepth), "no record needs more than ten")
	}
	s.stack = append(s.stack, openValue{token: len(s.tokens) - 1, path: way})
	return nil
}

// path returns the path of the next value.
func (s *scanner) path(keyStart, keyEnd int) *path {
	top := len(s.stack) - 1
	if top < 0 {
		return nil
	}
	if keyEnd > 0 {
		return s.stack[top].path.member(unquote(s.data[keyStart:keyEnd]))
	}
	return s.stack[top].path.element(s.stack[top].count)
}

// number rejects a number that is too long or has too large an exponent.
func (s *scanner) number(start, end, keyStart, keyEnd int) *problemAt {
	raw := s.data[start:end]
	if withinLimits(raw) {
		return nil
	}
	f := problem(CheckJSON, ruleNumber, start, s.path(keyStart, keyEnd).pointer(),
		fmt.Sprintf("the number %s is too long or too large", shorten(string(raw))),
		fmt.Sprintf("numbers have at most %d digits", maxDigits))
	f.Value = shorten(string(raw))
	return f
}

// withinLimits reports whether a number is neither too long nor has too large an
// exponent.
func withinLimits(raw []byte) bool {
	if len(raw) > maxNumber {
		return false
	}
	i := bytes.IndexAny(raw, "eE")
	if i < 0 {
		return true
	}
	exponent := bytes.TrimLeft(bytes.TrimLeft(raw[i+1:], "+-"), "0")
	if len(exponent) > 3 {
		return false
	}
	n := 0
	for _, c := range exponent {
		n = n*10 + int(c-'0')
	}
	return n <= maxExponent
}

// trailing returns a problem for text after the record.
func (s *scanner) trailing(end int) *problemAt {
	rest := bytes.TrimLeft(s.data[end:], " \t\r\n")
	if len(rest) == 0 {
		return nil
	}
	at := len(s.data) - len(rest)
	if f := s.commonMistake(at); f != nil {
		return f
	}
	if k := s.tokens[0].kind; k != '{' && k != '[' {
		return problem(CheckJSON, ruleSyntax, 0, "", "the text does not start with a JSON object", "write only the record, without text before it")
	}
	fix := "remove what follows the record"
	if rest[0] == '{' {
		fix = "write several records as JSON Lines: one per line, in a .jsonl file"
	}
	f := problem(CheckJSON, ruleTrailingData, at, "", "", fix)
	f.Value = shorten(string(rest))
	f.Message = "there is text after the end of the record: " + strconv.Quote(f.Value)
	return f
}
