package schema

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/assaykit/assay/internal/completion"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/internal/unwrap"
)

// ruleShape is the rule of JSON that is of none of assay's forms. It is one
// problem, instead of one for each unknown key.
const ruleShape Rule = "shape"

// isRecord reports whether an object is a record, even an invalid one, and not
// the output of an unrelated program.
func (d *document) isRecord(t int) bool {
	if d.tokens[t].kind != '{' {
		return false
	}
	if f := d.child(t, "form"); f >= 0 && d.tokens[f].kind == '"' && strings.HasPrefix(d.text(f), "assay/") {
		return true
	}
	lists := 0
	for _, name := range []string{"parties", "figures", "dates", "events", "quotes"} {
		if d.child(t, name) >= 0 {
			lists++
		}
	}
	return lists >= 3 || lists == 2 && d.child(t, "source") >= 0
}

// reportNotRecord adds a problem if the document is not a record, and reports
// whether it did.
func (v *visitor) reportNotRecord() bool {
	if v.isRecord(0) {
		return false
	}
	in, inner := v.findEmbedded()
	failed, failure := v.serviceError()
	said, speech := v.modelText()
	kind := completion.KindOf(v.data)
	var at valueRef
	var message, fix string
	switch {
	case inner && in.record, inner && !failure && (in.token == 0 || speech && in.token == said.token || v.onlyScalars()):
		at, message, fix = in.valueRef, in.message(v.document, kind), in.fix()
		if kind == completion.OpenAIChat {
			fix = "use an extractor of type openai, or " + fix
		}
	case failure:
		what := "an error"
		if failed.path.parent == nil && failed.path.name == "message" {
			what = "a message"
		}
		at, message = failed, what+" instead of a record: "+quotedText(v.text(failed.token))
		fix = "fix the extractor's request; on failure let the extractor exit with an error, so that its article is unknown"
	case speech:
		at, message = said, cmp.Or(string(kind), "the response of a model's service")+", whose text has no record: "+quotedText(v.text(said.token))
		if t, _ := v.follow([]string{"choices", "0", "finish_reason"}); t > 0 && v.text(t) == "length" {
			message += "; it was truncated (finish_reason length)"
		}
		fix = "ask for a record as JSON, or use an extractor of type openai, which does"
	case kind != "":
		message = string(kind) + " instead of a record"
		fix = "map it to a record with a jq program, or use an extractor of type openai, which reads chat completions"
	default:
		message, fix = v.describe()
	}
	v.add(ruleShape, at.token, at.path, message, fix)
	return true
}

// onlyScalars reports whether the document is an object whose members are
// scalars or empty, except for those at the given tokens.
func (d *document) onlyScalars(but ...int) bool {
	for c := 1; c < int(d.tokens[0].next); c = int(d.tokens[c].next) {
		if int(d.tokens[c].next) > c+1 && !slices.Contains(but, c) {
			return false
		}
	}
	return d.tokens[0].kind == '{'
}

// describe returns the message and fix for JSON of unknown shape.
func (v *visitor) describe() (message, fix string) {
	fix = "map it to a record with a jq program"
	empty := int(v.tokens[0].next) == 1
	switch v.tokens[0].kind {
	case '{':
		if empty {
			return "an empty object instead of a record", "an article without facts has empty lists: write form, source, parties, figures and dates"
		}
		message = "the output does not have the shape of a record: " + v.keys(0)
		if v.child(0, "spans") >= 0 {
			fix = "map the spans with a table of their labels (conll, ontonotes, …), or " + fix
		}
		return message, fix
	case '[':
		if empty {
			return "an empty list instead of a record", "an article without facts has empty lists: write form, source, parties, figures and dates"
		}
		message = fmt.Sprintf("a list of %d elements instead of a record", v.elementCount(0))
		if v.tokens[1].kind == '{' {
			message += "; its first element is an object: " + v.keys(1)
		}
		return message, fix
	case '"':
		fix = "write one JSON object: the record itself"
		if answer, err := unwrap.Text([]byte(v.raw(0)), unwrap.Options{Prose: true}); err == nil && answer.Off != nil && isValid(answer.Value) && bytes.HasPrefix(answer.Value, []byte("{")) {
			fix += unwrapsIt
		}
		return "a string instead of a record: " + quotedText(v.text(0)), fix
	}
	return shorten(v.raw(0)) + " instead of a record", "write one JSON object: the record itself"
}

// maxKeysNamed is the number of keys that a message lists.
const maxKeysNamed = 12

// keys lists the keys of an object, and those of its member if it has only one.
func (d *document) keys(t int) string {
	var names []string
	of, only := 0, t+1
	for c := t + 1; c < int(d.tokens[t].next); c = int(d.tokens[c].next) {
		if of++; of <= maxKeysNamed {
			names = append(names, keyName(d.key(c)))
		}
	}
	switch {
	case of == 0:
		return "it is empty"
	case of == 1 && d.tokens[only].kind == '{' && int(d.tokens[only].next) > only+1:
		return "its only key is " + names[0] + ", an object: " + d.keys(only)
	case of == 1:
		return "its only key is " + names[0]
	case of > maxKeysNamed:
		return fmt.Sprintf("its keys are %s and %d more", strings.Join(names, ", "), of-maxKeysNamed)
	}
	return "its keys are " + strings.Join(names, ", ")
}

// keyName returns a key, quoted if it has characters other than letters,
// digits, "_" and "-".
func keyName(key string) string {
	if key == "" || strings.ContainsFunc(key, func(r rune) bool { return r != '_' && r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		return strconv.Quote(plain.Shorten(key, 40))
	}
	return plain.Shorten(key, 40)
}

// quotedText quotes the beginning of a text on one line.
func quotedText(s string) string { return strconv.Quote(plain.Shorten(s, 120)) }

func (d *document) elementCount(t int) int {
	n := 0
	for c := t + 1; c < int(d.tokens[t].next); c = int(d.tokens[c].next) {
		n++
	}
	return n
}

// valueRef is a token and its path.
type valueRef struct {
	token int
	path  *path
}

// follow resolves a path of member names and the index 0 from the root. The
// token is -1 if there is no such value.
func (d *document) follow(steps []string) (t int, way *path) {
	for _, step := range steps {
		switch d.tokens[t].kind {
		case '{':
			t, way = d.child(t, step), way.member(step)
		case '[':
			if step != "0" || int(d.tokens[t].next) == t+1 {
				return -1, nil
			}
			t, way = t+1, way.element(0)
		default:
			return -1, nil
		}
		if t < 0 {
			return -1, nil
		}
	}
	return t, way
}

// modelTextPaths are the paths at which services return a model's text, each
// with a member that must be beside it to identify the service.
var modelTextPaths = []struct {
	steps  []string
	beside string
}{
	{[]string{"choices", "0", "message", "content"}, ""},
	{[]string{"choices", "0", "text"}, ""},
	{[]string{"candidates", "0", "content", "parts", "0", "text"}, ""},
	{[]string{"output", "0", "content", "0", "text"}, ""},
	{[]string{"content", "0", "text"}, "role"},
	{[]string{"message", "content"}, "model"},
	{[]string{"response"}, "model"},
	{[]string{"0", "generated_text"}, ""},
}

// modelText returns the text of a model in the response of its service.
func (d *document) modelText() (valueRef, bool) {
	for _, s := range modelTextPaths {
		if t, way := d.follow(s.steps); t > 0 && d.tokens[t].kind == '"' && (s.beside == "" || d.child(0, s.beside) >= 0) {
			return valueRef{t, way}, true
		}
	}
	return valueRef{}, false
}

// Members in which services report errors, and members of those with the message.
var (
	errorMembers = []string{"error", "errors", "detail", "message"}
	errorTexts   = []string{"message", "msg", "detail", "error_description", "description", "reason", "type", "code"}
)

// serviceError returns the message of a service's error response. An object
// that has more than scalars beside the error is not an error response.
func (d *document) serviceError() (valueRef, bool) {
	if d.tokens[0].kind != '{' {
		return valueRef{}, false
	}
	for _, name := range errorMembers {
		c := d.child(0, name)
		if c < 0 || !d.onlyScalars(c) {
			continue
		}
		way := (*path)(nil).member(name)
		if d.tokens[c].kind == '[' && int(d.tokens[c].next) > c+1 {
			c, way = c+1, way.element(0)
		}
		if d.tokens[c].kind == '"' && d.text(c) != "" {
			return valueRef{c, way}, true
		}
		for _, reason := range errorTexts {
			r := -1
			if d.tokens[c].kind == '{' {
				r = d.child(c, reason)
			}
			if r >= 0 && (d.tokens[r].kind == '"' || d.tokens[r].kind == '0') {
				return valueRef{r, way.member(reason)}, true
			}
		}
	}
	return valueRef{}, false
}
