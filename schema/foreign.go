package schema

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// RuleShape is the rule of a record that is of no form of ours: it is told in
// one sentence, because every key of it would be wrong.
const RuleShape Rule = "shape"

// isRecord tells a record, however wrong, from what somebody else's program writes.
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

// reportForeign reports what is no record at all.
func (v *visitor) reportForeign() bool {
	if v.isRecord(0) {
		return false
	}
	in, inner := v.search()
	failed, failure := v.serviceError()
	said, speech := v.modelText()
	var at valueRef
	var message, fix string
	switch {
	case inner && in.record, inner && !failure && (in.token == 0 || speech && in.token == said.token || v.onlyScalars()):
		at, message, fix = in.valueRef, in.message(v.document), in.fix()
	case failure:
		what := "an error"
		if failed.path.parent == nil && failed.path.name == "message" {
			what = "a message"
		}
		at, message = failed, what+" came in the place of a record: "+quotedText(v.text(failed.token))
		fix = "fix what the extractor asks; where it fails, let it exit with an error, so that its article is unknown"
	case speech:
		at, message = said, "a model's answer came as its service wraps it, and there is no record in its words: "+quotedText(v.text(said.token))
		if t, _ := v.follow([]string{"choices", "0", "finish_reason"}); t > 0 && v.text(t) == "length" {
			message += "; it was cut (finish_reason length)"
		}
		fix = "ask for a record as JSON, or use an extractor of type openai, which does"
	default:
		message, fix = v.describe()
	}
	v.add(RuleShape, at.token, at.path, message, fix)
	return true
}

// onlyScalars tells an object that holds neither objects nor lists but empty ones.
func (d *document) onlyScalars(but ...int) bool {
	for c := 1; c < int(d.tokens[0].next); c = int(d.tokens[c].next) {
		if int(d.tokens[c].next) > c+1 && !slices.Contains(but, c) {
			return false
		}
	}
	return d.tokens[0].kind == '{'
}

// describe says what came, where nothing in it is known.
func (v *visitor) describe() (message, fix string) {
	fix = "say how it becomes a record: map: FILE.jq in assay.yaml, or --map FILE.jq; assay map try OUTPUT --map FILE.jq shows what a mapping makes of it"
	empty := int(v.tokens[0].next) == 1
	switch v.tokens[0].kind {
	case '{':
		if empty {
			return "an empty object came in the place of a record", "an article without facts has empty lists: write form, source, parties, figures and dates"
		}
		message = "the output is of another shape than a record: " + v.keys(0)
		if v.child(0, "spans") >= 0 {
			fix = "spans become facts by their labels: labels: NAME in assay.yaml, or --labels NAME (conll, ontonotes, …); or " + fix
		}
		return message, fix
	case '[':
		if empty {
			return "an empty list came in the place of a record", "an article without facts has empty lists: write form, source, parties, figures and dates"
		}
		message = fmt.Sprintf("a list of %d came in the place of a record", v.count(0))
		if v.tokens[1].kind == '{' {
			message += "; its first element is an object: " + v.keys(1)
		}
		return message, fix
	case '"':
		return "a string came in the place of a record: " + quotedText(v.text(0)), "write one JSON object: the record itself"
	}
	return shorten(v.raw(0)) + " came in the place of a record", "write one JSON object: the record itself"
}

// maxKeysNamed is how many keys a sentence names.
const maxKeysNamed = 12

// keys names the keys of an object, and those within where it has only one.
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

// keyName shows a key as it is where that does no harm.
func keyName(key string) string {
	if key == "" || strings.ContainsFunc(key, func(r rune) bool { return r != '_' && r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		return strconv.Quote(Shorten(key, 40))
	}
	return Shorten(key, 40)
}

// quotedText shows the beginning of a text on one line.
func quotedText(s string) string { return strconv.Quote(Shorten(s, 120)) }

func (d *document) count(t int) int {
	n := 0
	for c := t + 1; c < int(d.tokens[t].next); c = int(d.tokens[c].next) {
		n++
	}
	return n
}

// valueRef is a token and the way to it.
type valueRef struct {
	token int
	path  *path
}

// follow goes from the root along names and the index 0; the token is -1 where
// they lead nowhere.
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

// Where services put what a model said, and the member beside it by which
// their answers are told from others.
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

// modelText finds what a model said in the answer of its service.
func (d *document) modelText() (valueRef, bool) {
	for _, s := range modelTextPaths {
		if t, way := d.follow(s.steps); t > 0 && d.tokens[t].kind == '"' && (s.beside == "" || d.child(0, s.beside) >= 0) {
			return valueRef{t, way}, true
		}
	}
	return valueRef{}, false
}

// Members in which services tell errors, and what the error says in them.
var (
	errorMembers = []string{"error", "errors", "detail", "message"}
	errorTexts   = []string{"message", "msg", "detail", "error_description", "description", "reason", "type", "code"}
)

// serviceError finds the message of an error that a service answered with. It comes
// alone: an object with more than scalars beside it is somebody's own.
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
