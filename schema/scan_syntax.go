package schema

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
)

// syntax returns the problem of an error of the tokenizer.
func (s *scanner) syntax(err error, end int) *problemAt {
	at := end
	if se, ok := errors.AsType[*jsontext.SyntacticError](err); ok {
		at = min(int(se.ByteOffset), len(s.data))
	}
	pointer := ""
	if n := len(s.stack); n > 0 {
		pointer = s.stack[n-1].path.pointer()
	}
	rest := s.data[at:]
	switch {
	case errors.Is(err, jsontext.ErrDuplicateName):
		return s.duplicate(end)
	case bytes.HasPrefix(rest, []byte(`\u`)):
		f := problem(CheckJSON, ruleSurrogate, at, pointer,
			fmt.Sprintf("%s is half of a surrogate pair", shorten(string(rest[:min(6, len(rest))]))), "write the character itself, in UTF-8")
		if len(rest) < 6 || !strings.ContainsAny(string(rest[2:3]), "dD") {
			f.Rule, f.Message, f.Fix = ruleSyntax, "invalid escape sequence", `write \u and four hexadecimal digits, or the character itself`
		}
		return f
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF), len(rest) == 0:
		return s.truncated()
	}
	if f := s.commonMistake(at); f != nil {
		f.Input.Pointer = pointer
		return f
	}
	r, _ := utf8.DecodeRune(rest)
	f := problem(CheckJSON, ruleSyntax, at, pointer, fmt.Sprintf("%q is not JSON here", r), "write the record with a JSON library")
	if r < ' ' {
		f.Message, f.Fix = fmt.Sprintf("the control character %q is not escaped in a string", r), fmt.Sprintf(`write it as \u%04x`, r)
	}
	line, _, _ := bytes.Cut(rest, []byte{'\n'})
	f.Value = shorten(string(line))
	return f
}

// duplicate returns the problem of a duplicate key, with both positions.
func (s *scanner) duplicate(end int) *problemAt {
	start := end
	for start < len(s.data) && s.data[start] != '"' {
		start++
	}
	raw, _ := jsontext.NewDecoder(bytes.NewBuffer(s.data[start:])).ReadToken()
	name := raw.String()
	top := s.stack[len(s.stack)-1]
	first := ""
	d := document{data: s.data, tokens: s.tokens}
	d.tokens[top.token].next = uint32(len(d.tokens))
	if c := d.child(top.token, name); c >= 0 {
		first = fmt.Sprintf(", first on line %d", lineOf(s.data, d.keyAt(c)))
	}
	return problem(CheckJSON, ruleDuplicateKey, start, top.path.member(name).pointer(),
		fmt.Sprintf("the key %q occurs twice in one object%s", shorten(name), first), "keep one of them")
}

// truncated returns the problem of a text that ends within the record. It lists
// the objects and lists that are not closed.
func (s *scanner) truncated() *problemAt {
	var opened []string
	for i := len(s.stack) - 1; i >= 0 && len(opened) < 3; i-- {
		o := s.stack[i]
		what := "the object " + o.path.pointer()
		switch {
		case i == 0:
			what = "the record"
		case s.tokens[o.token].kind == '[':
			what = "the list " + o.path.pointer()
		}
		opened = append(opened, fmt.Sprintf("%s, opened on line %d", what, lineOf(s.data, int(s.tokens[o.token].start))))
	}
	message := "unexpected end of JSON"
	if len(opened) > 0 {
		message += "; not closed: " + strings.Join(opened, "; ")
		if n := len(s.stack) - len(opened); n > 0 {
			message += fmt.Sprintf(" and %d more around them", n)
		}
	}
	f := problem(CheckJSON, ruleTruncated, len(s.data), "", message, "check whether the output was truncated, for example by a token limit")
	if n := len(s.stack); n > 0 {
		f.Input.Pointer = s.stack[n-1].path.pointer()
	}
	return f
}

// commonMistake returns the problem of a common mistake of people and models,
// such as a trailing comma, or nil.
func (s *scanner) commonMistake(at int) *problemAt {
	rest := s.data[at:]
	has := func(prefixes ...string) bool {
		for _, p := range prefixes {
			if bytes.HasPrefix(rest, []byte(p)) {
				return true
			}
		}
		return false
	}
	report := func(rule Rule, message, fix string) *problemAt {
		line, _, _ := bytes.Cut(rest, []byte{'\n'})
		f := problem(CheckJSON, rule, at, "", message, fix)
		f.Value = shorten(string(line))
		return f
	}
	switch {
	case has("<<<<<<<", "=======", ">>>>>>>", "|||||||"):
		return report(ruleConflict, "the file has merge conflict markers", "resolve the conflict")
	case has("```"):
		return report(ruleMarkdown, "the JSON is inside a Markdown code fence", "ask for JSON only, or remove the fence before the record is read")
	case has("//", "/*", "#"):
		return report(ruleSyntax, "JSON has no comments", "put remarks under x")
	case has("'"):
		return report(ruleSyntax, "a string is in single quotes", `use double quotes: "`)
	case has("NaN", "Infinity", "-Infinity", "nan", "inf"):
		return report(ruleSyntax, "JSON has no number "+word(rest), "leave the member out if there is no number")
	case has("True", "False", "None", "undefined"):
		return report(ruleSyntax, word(rest)+" is used instead of true, false or null", "write it with a JSON library")
	case has(","):
		if after := bytes.TrimLeft(rest[1:], " \t\r\n"); len(after) > 0 && (after[0] == '}' || after[0] == ']') {
			return report(ruleTrailingComma, "there is a comma before a closing bracket", "remove the comma")
		}
	case len(s.tokens) == 0 && rest[0] != '{':
		return report(ruleSyntax, "the text does not start with a JSON object", "write only the record, without text before it")
	}
	return nil
}

// word returns the name at the beginning of a text.
func word(text []byte) string {
	end := bytes.IndexFunc(text, func(r rune) bool { return r != '-' && !unicode.IsLetter(r) })
	if end < 0 {
		end = len(text)
	}
	return string(text[:end])
}
