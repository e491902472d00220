package schema

import (
	"fmt"
	"strconv"
	"strings"
)

// inside is a record, or JSON at least, that stands within what came.
type inside struct {
	spot
	jq     []string // the steps that take it out
	record bool     // it is ours
	text   bool     // it was in a string
	keys   string   // of JSON that is no record
	of     int      // records in its list
}

// How far a record is looked for.
const (
	deepest    = 8
	mostLooked = 20000 // tokens
)

// search looks for the record that lies least deep, and else for an object
// that is hidden in a string.
func (d *document) search() (inside, bool) {
	type step struct {
		spot
		jq string
		of int
	}
	level := []step{{}}
	hidden, anything := inside{}, false
	looked := 0
	for depth := 0; depth <= deepest && len(level) > 0; depth++ {
		var next []step
		for _, s := range level {
			if looked++; looked > mostLooked {
				break
			}
			switch t := s.token; d.tokens[t].kind {
			case '"':
				in, ok := unpackText(d.text(t))
				if !ok {
					continue
				}
				in.spot, in.jq = s.spot, append([]string{s.jq}, in.jq...)
				if in.record {
					return in, true
				}
				if !anything {
					hidden, anything = in, true
				}
			case '{':
				if d.ours(t) {
					return inside{spot: s.spot, jq: []string{s.jq}, record: true, of: s.of}, true
				}
				for c := t + 1; c < int(d.tokens[t].next) && len(next) < mostLooked; c = int(d.tokens[c].next) {
					name := d.key(c)
					next = append(next, step{spot{c, s.way.member(name)}, s.jq + jqMember(name, s.jq), 0})
				}
			case '[':
				records := 0
				for c := t + 1; c < int(d.tokens[t].next); c = int(d.tokens[c].next) {
					if d.ours(c) {
						records++
					}
				}
				i := 0
				for c := t + 1; c < int(d.tokens[t].next) && len(next) < mostLooked; c = int(d.tokens[c].next) {
					jq := s.jq
					if jq == "" {
						jq = "."
					}
					next = append(next, step{spot{c, s.way.element(i)}, fmt.Sprintf("%s[%d]", jq, i), records})
					i++
				}
			}
		}
		level = next
	}
	return hidden, anything
}

// jqMember is the step to a member: .name where that is a word.
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

// unpackText reads the JSON that a string holds, fences and words around it
// put aside.
func unpackText(text string) (inside, bool) {
	in := inside{text: true, jq: []string{"fromjson"}}
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
	case doc.ours(0):
		in.record = true
		return in, true
	case k != '{' && k != '[' && k != '"':
		return in, false
	}
	if deeper, found := doc.search(); found && deeper.record {
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

// program is the jq program that takes it out.
func (in inside) program() string {
	var steps []string
	for _, s := range in.jq {
		if s != "" {
			steps = append(steps, s)
		}
	}
	return strings.Join(steps, " | ")
}

func (in inside) message(d *document) string {
	where := in.way.pointer()
	switch {
	case in.text && where == "" && in.record:
		return "the record came as a string of JSON"
	case in.text && in.record:
		return fmt.Sprintf("the record stands at %s, as a string of JSON; around it is %s", where, d.around())
	case in.text && where == "":
		return "JSON of another shape than a record came as a string: " + in.keys
	case in.text:
		return fmt.Sprintf("JSON of another shape than a record stands at %s, as a string: %s", where, in.keys)
	case in.of > 1:
		return fmt.Sprintf("a list of %d records came in the place of one, the first of them at %s", in.of, where)
	case d.tokens[0].kind == '[':
		return fmt.Sprintf("the record stands in a list, at %s", where)
	}
	return fmt.Sprintf("the record stands at %s, not by itself: around it is %s", where, d.around())
}

func (d *document) around() string {
	if d.tokens[0].kind == '{' {
		return "an object: " + d.keys(0)
	}
	return "a list"
}

func (in inside) fix() string {
	program := in.program()
	if !in.record {
		return fmt.Sprintf("map it to a record, by a jq program that begins with '%s | …'", program)
	}
	fix := fmt.Sprintf("take the record out by the jq program '%s', or write it alone", program)
	if in.of > 1 {
		fix = "write one record a line, in a file named .jsonl, each with its article's id; or " + fix
	}
	return fix
}
