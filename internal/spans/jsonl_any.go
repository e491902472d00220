package spans

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/jsonerror"
	"github.com/assaykit/assay/internal/nearest"
	"github.com/assaykit/assay/internal/plain"
)

// members are those of a JSON object.
type members map[string]jsontext.Value

// maxValues bounds what is in one document, counted by its commas and lists: an
// empty object takes a hundred times the memory of its bytes.
const maxValues = 2 << 20

// anyLine reads every line that JSON allows.
func anyLine(row []byte, line int) (Document, error) {
	if kind := jsontext.Value(row).Kind(); kind != '{' {
		return Document{}, faulty(line, `a document is an object {"id", "spans"}`)
	}
	if bytes.Count(row, []byte(","))+bytes.Count(row, []byte("[")) > maxValues {
		return Document{}, faulty(line, "it has more than %d values, which are not read of one document; split it", maxValues)
	}
	var m members
	if err := json.Unmarshal(row, &m); err != nil {
		return Document{}, fmt.Errorf("%w: %w", ErrFormat, jsonerror.Explain(row, line, err))
	}
	d, err := m.document()
	if err != nil {
		return Document{}, faulty(line, "%v", err)
	}
	return d, nil
}

func (m members) document() (Document, error) {
	id, err := m.id()
	if err != nil {
		return Document{}, err
	}
	d := Document{ID: id, answer: m.string("answer"), Text: m.string("text")}
	if d.ID == "" {
		d.unnamed = true
		d.ID = m.known(d.Text)
	}
	if d.ID == "" {
		return d, nil // the reader says so
	}
	name := fmt.Sprintf("document %q", id)
	if d.unnamed {
		name = "a document without an id"
	}
	if d.answer != "" && d.answer != accepted {
		return d, nil // whatever it has is not read
	}
	list, err := m.spans()
	if err != nil {
		return Document{}, fmt.Errorf("%s: %w", name, err)
	}
	d.Spans = make([]Span, len(list))
	for i, s := range list {
		if d.Spans[i], err = s.span(); err != nil {
			return Document{}, fmt.Errorf("%s, span %d: %w", name, i+1, err)
		}
	}
	return d, nil
}

// string is a member that is a string, else "".
func (m members) string(name string) string {
	var text string
	if v := m[name]; v.Kind() == '"' {
		_ = json.Unmarshal(v, &text)
	}
	return text
}

// id is the document's: a string, or a number as it is written.
func (m members) id() (string, error) {
	switch v := m["id"]; v.Kind() {
	case '"':
		var id string
		err := json.Unmarshal(v, &id)
		return id, err
	case '0':
		return strings.TrimSpace(string(v)), nil
	case 0, 'n':
		return "", nil
	}
	return "", errors.New(`"id" must be a string or a number`)
}

func (m members) spans() ([]members, error) {
	v := m["spans"]
	switch v.Kind() {
	case '[':
		var list []members
		if err := json.Unmarshal(v, &list); err != nil {
			return nil, errors.New(`"spans" must be a list of objects {"label", "start", "end"}`)
		}
		return list, nil
	case 0, 'n':
		if m.string("answer") == accepted && m.first("label", "accept", "options", "entities") == "" {
			return nil, nil // Prodigy's way to say that nothing is there
		}
		return nil, m.lacks("spans", m.likeSpans())
	}
	return nil, errors.New(`"spans" must be a list, [] where there is none`)
}

// likeSpans is the member that most likely holds the spans: one that is spelt
// like it, else a list of objects or of lists, else an empty list.
func (m members) likeSpans() string {
	best, rank := "", 0
	for _, key := range slices.Sorted(maps.Keys(m)) {
		if m[key].Kind() != 'n' && nearest.Word(strings.ToLower(key), []string{"spans"}) != "" {
			return key
		}
		var inner []jsontext.Value
		if m[key].Kind() != '[' || json.Unmarshal(m[key], &inner) != nil {
			continue
		}
		r := 0
		switch {
		case len(inner) == 0:
			r = 1
		case inner[0].Kind() == '{' || inner[0].Kind() == '[':
			r = 2
		}
		if r > rank {
			best, rank = key, r
		}
	}
	return best
}

func (m members) span() (Span, error) {
	var s Span
	v := m["label"]
	if v.Kind() == 0 || v.Kind() == 'n' {
		return s, m.lacks("label", m.first("type", "entity", "entity_group", "tag", "class", "labels"))
	}
	if err := json.Unmarshal(v, &s.Label); err != nil {
		return s, errors.New(`"label" must be a string`)
	}
	for _, f := range []struct {
		name  string
		to    *int
		other []string
	}{{"start", &s.Start, []string{"start_offset", "start_char", "begin", "from"}}, {"end", &s.End, []string{"end_offset", "end_char", "stop", "to"}}} {
		v := m[f.name]
		if v.Kind() == 0 || v.Kind() == 'n' {
			return s, m.lacks(f.name, m.first(f.other...))
		}
		var n float64
		if v.Kind() != '0' || json.Unmarshal(v, &n) != nil || n != math.Trunc(n) || math.Abs(n) > 1<<53 {
			return s, fmt.Errorf("%q must be a whole number, found %s", f.name, plain.Shorten(string(v), 40))
		}
		*f.to = int(n)
	}
	return s, nil
}

// first returns the first of some names that is there.
func (m members) first(names ...string) string {
	for _, n := range names {
		if _, ok := m[n]; ok {
			return n
		}
	}
	return ""
}

// lacks says which member is missing, what is there in its place, and what
// was most likely meant.
func (m members) lacks(name, meant string) error {
	const most = 12
	keys := slices.Sorted(maps.Keys(m))
	var there []string
	for _, k := range keys[:min(len(keys), most)] {
		there = append(there, fmt.Sprintf("%q", plain.Shorten(k, 40)))
	}
	if more := len(keys) - most; more > 0 {
		there = append(there, fmt.Sprintf("%d more", more))
	}
	message := fmt.Sprintf("there is no %q, but %s", name, strings.Join(there, ", "))
	if len(keys) == 0 {
		message = fmt.Sprintf("there is no %q, nor anything else", name)
	}
	if meant != "" {
		message += fmt.Sprintf("; did you mean %q? Rename it to %q", meant, name)
	} else if name == "spans" {
		message += `; write "spans": [] where there is none`
	}
	return errors.New(message)
}
