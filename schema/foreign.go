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

// ours tells a record, however wrong, from what somebody else's program writes.
func (d *document) ours(t int) bool {
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

// foreign reports what is no record at all.
func (v *visitor) foreign() bool {
	if v.ours(0) {
		return false
	}
	in, inner := v.search()
	failed, failure := v.failure()
	said, speech := v.speech()
	var at spot
	var message, fix string
	switch {
	case inner && in.record, inner && !failure && (in.token == 0 || speech && in.token == said.token || v.scalars()):
		at, message, fix = in.spot, in.message(v.document), in.fix()
	case failure:
		what := "an error"
		if failed.way.parent == nil && failed.way.name == "message" {
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
		message, fix = v.described()
	}
	v.add(RuleShape, at.token, at.way, message, fix)
	return true
}

// scalars tells an object that holds neither objects nor lists but empty ones.
func (d *document) scalars(but ...int) bool {
	for c := 1; c < int(d.tokens[0].next); c = int(d.tokens[c].next) {
		if int(d.tokens[c].next) > c+1 && !slices.Contains(but, c) {
			return false
		}
	}
	return d.tokens[0].kind == '{'
}

// described says what came, where nothing in it is known.
func (v *visitor) described() (message, fix string) {
	fix = "map it to a record, by a jq program"
	empty := int(v.tokens[0].next) == 1
	switch v.tokens[0].kind {
	case '{':
		if empty {
			return "an empty object came in the place of a record", "an article without facts has empty lists: write form, source, parties, figures and dates"
		}
		message = "the output is of another shape than a record: " + v.keys(0)
		if v.child(0, "spans") >= 0 {
			fix = "read the spans by a table of their labels (conll, ontonotes, …), or " + fix
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

// most is how many keys a sentence names.
const most = 12

// keys names the keys of an object, and those within where it has only one.
func (d *document) keys(t int) string {
	var names []string
	of, only := 0, t+1
	for c := t + 1; c < int(d.tokens[t].next); c = int(d.tokens[c].next) {
		if of++; of <= most {
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
	case of > most:
		return fmt.Sprintf("its keys are %s and %d more", strings.Join(names, ", "), of-most)
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

// spot is a token and the way to it.
type spot struct {
	token int
	way   *path
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
var speeches = []struct {
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

// speech finds what a model said in the answer of its service.
func (d *document) speech() (spot, bool) {
	for _, s := range speeches {
		if t, way := d.follow(s.steps); t > 0 && d.tokens[t].kind == '"' && (s.beside == "" || d.child(0, s.beside) >= 0) {
			return spot{t, way}, true
		}
	}
	return spot{}, false
}

// Members in which services tell errors, and what the error says in them.
var (
	failures = []string{"error", "errors", "detail", "message"}
	reasons  = []string{"message", "msg", "detail", "error_description", "description", "reason", "type", "code"}
)

// failure finds the message of an error that a service answered with. It comes
// alone: an object with more than scalars beside it is somebody's own.
func (d *document) failure() (spot, bool) {
	if d.tokens[0].kind != '{' {
		return spot{}, false
	}
	for _, name := range failures {
		c := d.child(0, name)
		if c < 0 || !d.scalars(c) {
			continue
		}
		way := (*path)(nil).member(name)
		if d.tokens[c].kind == '[' && int(d.tokens[c].next) > c+1 {
			c, way = c+1, way.element(0)
		}
		if d.tokens[c].kind == '"' && d.text(c) != "" {
			return spot{c, way}, true
		}
		for _, reason := range reasons {
			r := -1
			if d.tokens[c].kind == '{' {
				r = d.child(c, reason)
			}
			if r >= 0 && (d.tokens[r].kind == '"' || d.tokens[r].kind == '0') {
				return spot{r, way.member(reason)}, true
			}
		}
	}
	return spot{}, false
}
