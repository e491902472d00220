package schema

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/assaykit/assay/internal/completion"
)

// embedded is a record, or other JSON, inside another JSON document.
type embedded struct {
	valueRef
	jq         []string // jq steps that extract it
	record     bool     // it is a record
	text       bool     // it was in a string
	keys       string   // of JSON that is not a record
	listLength int      // records in its list
}

// Limits of the search for a record.
const (
	maxSearchDepth    = 8
	maxSearchedTokens = 20000 // tokens
)

// searchStep is a value to search, the jq path to it, and, for an element of a
// list, the number of records in that list.
type searchStep struct {
	valueRef
	jq string
	of int
}

// membersOf appends the members of an object to the values to search next.
func (d *document) membersOf(s searchStep, next []searchStep) []searchStep {
	t := s.token
	for c := t + 1; c < int(d.tokens[t].next) && len(next) < maxSearchedTokens; c = int(d.tokens[c].next) {
		name := d.key(c)
		next = append(next, searchStep{valueRef{c, s.path.member(name)}, s.jq + jqMember(name, s.jq), 0})
	}
	return next
}

// elementsOf appends the elements of a list to the values to search next.
func (d *document) elementsOf(s searchStep, next []searchStep) []searchStep {
	t, records := s.token, 0
	for c := t + 1; c < int(d.tokens[t].next); c = int(d.tokens[c].next) {
		if d.isRecord(c) {
			records++
		}
	}
	i := 0
	for c := t + 1; c < int(d.tokens[t].next) && len(next) < maxSearchedTokens; c = int(d.tokens[c].next) {
		next = append(next, searchStep{valueRef{c, s.path.element(i)}, fmt.Sprintf("%s[%d]", cmp.Or(s.jq, "."), i), records})
		i++
	}
	return next
}

// findEmbedded returns the record that is nested least deeply, or else an object
// inside a string.
func (d *document) findEmbedded() (embedded, bool) {
	level := []searchStep{{}}
	hidden, anything := embedded{}, false
	looked := 0
	for depth := 0; depth <= maxSearchDepth && len(level) > 0; depth++ {
		var next []searchStep
		for _, s := range level {
			if looked++; looked > maxSearchedTokens {
				break
			}
			switch t := s.token; d.tokens[t].kind {
			case '"':
				in, ok := parseText(d.text(t))
				if !ok {
					continue
				}
				in.valueRef, in.jq = s.valueRef, append([]string{s.jq}, in.jq...)
				if in.record {
					return in, true
				}
				if !anything {
					hidden, anything = in, true
				}
			case '{':
				if d.isRecord(t) {
					return embedded{valueRef: s.valueRef, jq: []string{s.jq}, record: true, listLength: s.of}, true
				}
				next = d.membersOf(s, next)
			case '[':
				next = d.elementsOf(s, next)
			}
		}
		level = next
	}
	return hidden, anything
}

// jqMember returns the jq step to a member: .name if the name is an identifier.
func jqMember(name, before string) string {
	for i, r := range name {
		if r != '_' && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (i == 0 || r < '0' || r > '9') {
			if before == "" {
				return ".[" + strconv.Quote(name) + "]"
			}
			return "[" + strconv.Quote(name) + "]"
		}
	}
	if name == "" {
		return `.[""]`
	}
	return "." + name
}

// parseText parses the JSON in a string, ignoring code fences and other text
// around it.
func parseText(text string) (embedded, bool) {
	in := embedded{text: true, jq: []string{"fromjson"}}
	trimmed := strings.TrimSpace(text)
	if !strings.ContainsAny(trimmed, "{[\"") {
		return in, false
	}
	doc, bad := scan([]byte(trimmed))
	if bad != nil {
		i, j := strings.IndexByte(trimmed, '{'), strings.LastIndexByte(trimmed, '}')
		if i < 0 || j < i {
			return in, false
		}
		if doc, bad = scan([]byte(trimmed[i : j+1])); bad != nil {
			return in, false
		}
		in.jq = []string{`sub("^[^{]*"; "")`, `sub("[^}]*$"; "")`, "fromjson"}
	}
	switch k := doc.tokens[0].kind; {
	case doc.isRecord(0):
		in.record = true
		return in, true
	case k != '{' && k != '[' && k != '"':
		return in, false
	}
	if deeper, found := doc.findEmbedded(); found && deeper.record {
		in.record = true
		in.jq = append(in.jq, deeper.jq...)
		return in, true
	}
	if doc.tokens[0].kind != '{' {
		return in, false
	}
	in.keys = doc.keys(0)
	return in, true
}

// program returns the jq program that extracts the value.
func (in embedded) program() string {
	var steps []string
	for _, s := range in.jq {
		if s != "" {
			steps = append(steps, s)
		}
	}
	return strings.Join(steps, " | ")
}

// message says where the value is in an answer, which may be of a kind that is known.
func (in embedded) message(d *document, kind completion.Kind) string {
	where := in.path.pointer()
	switch {
	case kind != "" && in.record && strings.Contains(where, "/tool_calls/"):
		return fmt.Sprintf("%s, in which the model called a tool: the record is at %s, in the tool's arguments", kind, where)
	case kind != "" && in.record:
		return fmt.Sprintf("%s instead of a record: the record is at %s, in the text of the model", kind, where)
	case kind != "":
		return fmt.Sprintf("%s, whose text at %s does not have the shape of a record: %s", kind, where, in.keys)
	case in.text && where == "" && in.record:
		return "the record is inside a JSON string"
	case in.text && in.record:
		return fmt.Sprintf("the record is at %s, inside a JSON string; the whole output is %s", where, d.describeRoot())
	case in.text && where == "":
		return "a JSON string, whose JSON does not have the shape of a record: " + in.keys
	case in.text:
		return fmt.Sprintf("the JSON string at %s does not have the shape of a record: %s", where, in.keys)
	case in.listLength > 1:
		return fmt.Sprintf("a list of %d records instead of one record, the first at %s", in.listLength, where)
	case d.tokens[0].kind == '[':
		return fmt.Sprintf("the record is in a list, at %s", where)
	}
	return fmt.Sprintf("the record is at %s, inside other JSON: %s", where, d.describeRoot())
}

func (d *document) describeRoot() string {
	if d.tokens[0].kind == '{' {
		return "an object: " + d.keys(0)
	}
	return "a list"
}

func (in embedded) fix() string {
	program := in.program()
	if !in.record {
		return fmt.Sprintf("map it to a record with a jq program that begins with '%s | …'", program)
	}
	fix := fmt.Sprintf("extract the record with the jq program '%s', or write the record only", program)
	if in.listLength > 1 {
		fix = "write one record per line, each with its article's id, to a .jsonl file; or " + fix
	}
	return fix
}
