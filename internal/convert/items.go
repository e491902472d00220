package convert

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/jsonerror"
)

// item is one document of a file of JSON.
type item struct {
	raw     jsontext.Value
	line    int    // on which it begins
	pointer string // "line 3, " where a file has a value a line, "/2" in a list
}

// items returns the documents of a file, which is JSON Lines, a list, or one object
// on any number of lines. An object in which one of the lists stands has that list's documents.
func items(data []byte, lists ...string) ([]item, error) {
	var out []item
	r := &counter{data: data, line: 1}
	d := jsontext.NewDecoder(bytes.NewReader(data))
	for {
		value, err := d.ReadValue()
		if errors.Is(err, io.EOF) && len(bytes.TrimSpace(data[d.InputOffset():])) == 0 {
			return out, nil
		}
		if err != nil {
			return nil, brokenLine(data, err)
		}
		end := int(d.InputOffset())
		it := item{raw: jsontext.Value(data[end-len(value) : end])}
		it.line = r.at(end - len(value))
		it.pointer = fmt.Sprintf("line %d, ", it.line)
		list, name := it.raw, ""
		if it.raw.Kind() == '{' {
			list, name = listOf(it.raw, lists)
		}
		if list.Kind() != '[' {
			out = append(out, it)
			continue
		}
		var inner []jsontext.Value
		if err := decode(list, it.line, &inner); err != nil {
			return nil, err
		}
		rest := it.raw // the elements stand in it in their order
		for i, v := range inner {
			at := bytes.Index(rest, v)
			rest = rest[at+len(v):]
			out = append(out, item{v, r.at(end - len(rest) - len(v)), fmt.Sprintf("%s/%d", name, i)})
		}
	}
}

// brokenLine describes why data is no JSON. Where the first line is a value of its own, the
// first line that is none is the one, and not that at which a decoder stumbles.
func brokenLine(data []byte, err error) error {
	first := true
	broken := eachLine(data, func(line int, raw []byte) error {
		if jsontext.Value(raw).IsValid() {
			first = false
			return nil
		}
		if first {
			return err
		}
		return decode(raw, line, new(jsontext.Value))
	})
	if broken == nil || errors.Is(broken, err) {
		broken = fmt.Errorf("%w: %w", ErrFormat, jsonerror.Explain(data, 1, err))
	}
	return broken
}

// listOf returns the first of some lists that an object has, and its pointer.
func listOf(raw jsontext.Value, lists []string) (jsontext.Value, string) {
	m, err := membersOf(raw)
	if err != nil {
		return nil, ""
	}
	for _, name := range lists {
		if m[name].Kind() == '[' {
			return m[name], "/" + name
		}
	}
	return nil, ""
}

// counter counts lines up to offsets that grow.
type counter struct {
	data       []byte
	line, from int
}

func (c *counter) at(offset int) int {
	if offset > c.from {
		c.line += bytes.Count(c.data[c.from:offset], []byte("\n"))
		c.from = offset
	}
	return c.line
}

// where returns a pointer below the item: "line 3, /label/0".
func (it item) where(format string, args ...any) string {
	return it.pointer + fmt.Sprintf(format, args...)
}

// at describes the place of the item in an error.
func (it item) at() string {
	if strings.HasPrefix(it.pointer, "line ") {
		return fmt.Sprintf("line %d", it.line)
	}
	return fmt.Sprintf("line %d, %s", it.line, it.pointer)
}

// fault is an error about the item.
func (it item) fault(format string, args ...any) error {
	return fmt.Errorf("%w: %s: %s", ErrFormat, it.at(), fmt.Sprintf(format, args...))
}

// members are those of an object, none for other values.
type members map[string]jsontext.Value

func membersOf(raw jsontext.Value) (members, error) {
	var m members
	if raw.Kind() != '{' {
		return m, nil
	}
	err := json.Unmarshal(raw, &m)
	return m, err
}

// members returns the members of the item, which is an object.
func (it item) members(what string) (members, error) {
	if k := it.raw.Kind(); k != '{' {
		return nil, it.fault("%s is expected here, which is an object, and there is %s", what, jsonerror.Kind(k))
	}
	var m members
	return m, decode(it.raw, it.line, &m)
}

// has reports whether any of some members is there, and not null.
func (m members) has(names ...string) bool {
	return m.first(names...) != ""
}

// first returns the name of the first of some members that is there, and not null.
func (m members) first(names ...string) string {
	for _, name := range names {
		if k := m[name].Kind(); k != 0 && k != 'n' {
			return name
		}
	}
	return ""
}

func (m members) names() []string { return slices.Sorted(maps.Keys(m)) }

// kinds describes the members: "text" (a list).
func (m members) kinds() []string {
	names := m.names()
	out := quotedAll(names)
	for i := range out {
		out[i] += fmt.Sprintf(" (%s)", jsonerror.Kind(m[names[i]].Kind()))
	}
	return out
}

// text returns a member that is a string.
func (m members) text(name string) (string, bool) {
	v := m[name]
	return scalar(v), v.Kind() == '"'
}

// list returns the elements of a member that is a list.
func (m members) list(name string) []jsontext.Value {
	var out []jsontext.Value
	if m[name].Kind() == '[' {
		_ = json.Unmarshal(m[name], &out)
	}
	return out
}

// objects returns the elements of a list that are objects.
func (m members) objects(name string) []members {
	var out []members
	for _, v := range m.list(name) {
		if x, err := membersOf(v); err == nil && x != nil {
			out = append(out, x)
		}
	}
	return out
}

// words returns a value that is one string, or number, or a list of them.
func words(v jsontext.Value) []string {
	var out []string
	var list []jsontext.Value
	if v.Kind() != '[' {
		list = []jsontext.Value{v}
	} else if json.Unmarshal(v, &list) != nil {
		return nil
	}
	for _, x := range list {
		if t := scalar(x); t != "" {
			out = append(out, t)
		}
	}
	return out
}

// empty reports whether a value says nothing.
func empty(v jsontext.Value) bool {
	switch string(v) {
	case "", "null", `""`, "[]", "{}":
		return true
	}
	return false
}

// loseRest adds losses for the members of an object that are not among the known.
func (s *source) loseRest(g *graph, m members, pointer, what string, known []string) {
	for _, name := range m.names() {
		if !slices.Contains(known, name) && !empty(m[name]) {
			s.lose(g.article.ID, pointer+"/"+escape(name), what+": "+name, "nothing is known of it")
		}
	}
}

// metadataOf returns the members of the article, for [source.metadata].
func metadataOf(m members) []*string {
	var out []*string
	for _, name := range metadataNames() {
		out = append(out, new(scalar(m[name])))
	}
	return out
}

func metadataNames() []string {
	return []string{"language", "published", "title", "publisher", "url"}
}

// offset reads a position: a whole number, which may be written as 7, 7.0 or "7".
// It is not there where the value is null or missing.
func offset(v jsontext.Value) (n int, there bool, err error) {
	text := scalar(v)
	switch v.Kind() {
	case 0, 'n':
		return 0, false, nil
	case '0', '"':
		x, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
		if err == nil && x == math.Trunc(x) {
			if math.Abs(x) <= 1<<40 {
				return int(x), true, nil
			}
			return 0, false, fmt.Errorf("%s is no position in the text, which is shorter", short(text))
		}
	default:
		text = jsonerror.Kind(v.Kind())
	}
	return 0, false, fmt.Errorf("%s is no position in the text, which is a whole number", short(text))
}

// span reads the start and the end of a mark from the first of some members that are there.
func (m members) span(starts, ends []string) (start, end int, there bool, err error) {
	start, a, err := offset(m[m.first(starts...)])
	if err != nil {
		return 0, 0, false, err
	}
	end, b, err := offset(m[m.first(ends...)])
	return start, end, a && b, err
}

// noteOnce adds a note about the file, once.
func (s *source) noteOnce(document, pointer, what, why string) {
	if key := what + "\x00" + why; !s.said[key] {
		s.said[key] = true
		s.note(document, pointer, what, why)
	}
}

// documentsOf returns the documents of a file of JSON: JSON Lines, a list, or an
// object on any number of lines.
func documentsOf(data []byte, what string) ([]item, error) {
	text := bytes.TrimSpace(data)
	if len(text) > 0 && text[0] != '{' && text[0] != '[' {
		line, _, _ := bytes.Cut(text, []byte("\n"))
		first := 1 + bytes.Count(data[:bytes.Index(data, text[:1])], []byte("\n"))
		return nil, fmt.Errorf("%w: line %d: %s are JSON, and %q is none of them", ErrFormat, first, what, short(string(bytes.TrimSpace(line))))
	}
	return items(data)
}

// namesOf lists the members of an object.
func namesOf(m members) string {
	names := m.names()
	switch {
	case len(names) == 0:
		return "nothing"
	case len(names) > 6:
		names = append(names[:6:6], "…")
	}
	for i, n := range names {
		names[i] = short(n)
	}
	return strings.Join(names, ", ")
}

// short returns the beginning of a text, for messages.
func short(text string) string {
	if r := []rune(text[:min(len(text), 200)]); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return text
}
