package convert

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/jsonerror"
	"github.com/assaykit/assay/schema"
)

// eachLine calls a function for each line of JSON Lines that is not empty, with
// its number.
func eachLine(data []byte, yield func(line int, raw []byte) error) error {
	for line := 1; len(data) > 0; line++ {
		var raw []byte
		raw, data, _ = bytes.Cut(data, []byte("\n"))
		if raw = bytes.TrimSpace(raw); len(raw) == 0 {
			continue
		}
		if err := yield(line, raw); err != nil {
			return err
		}
	}
	return nil
}

// decode decodes a value that begins on a line of the file.
func decode(raw []byte, line int, v any) error {
	if err := json.Unmarshal(raw, v); err != nil {
		return fmt.Errorf("%w: %w", ErrFormat, jsonerror.Explain(raw, line, err))
	}
	return nil
}

// json writes a value as one line of JSON.
func (s *sink) json(v any) error {
	if err := json.MarshalWrite(&s.out, v, json.Deterministic(true)); err != nil {
		return err
	}
	s.out.WriteByte('\n')
	return nil
}

// scalar reads an ID, which may be a string or a number.
func scalar(v jsontext.Value) string {
	var text string
	switch v.Kind() {
	case '"':
		_ = json.Unmarshal(v, &text)
	case '0':
		text = string(v)
	}
	return text
}

// span is a mark in the sink's unit.
func (s *sink) span(g *graph, m mark) (start, end int) {
	start, _ = g.index.Convert(m.start, schema.CodePoint, schema.OffsetUnit(s.units))
	end, _ = g.index.Convert(m.end, schema.CodePoint, schema.OffsetUnit(s.units))
	return start, end
}

// metadata sets the members of the article from a document, in the order of
// sourceMembers. It adds a loss for an invalid language tag or date.
func (s *source) metadata(g *graph, values []*string, pointer string) {
	for i, m := range sourceMembers(&schema.Source{}, &g.article) {
		v := *values[i]
		if v == "" {
			continue
		}
		before := *m.article
		*m.article = v
		_, err := g.article.Day()
		if err != nil || m.name == "language" && !isLanguage(v) {
			*m.article = before
			s.lose(g.article.ID, pointer, m.name, fmt.Sprintf("%q is none", v))
		}
	}
}

// isLanguage reports whether a tag is well-formed as BCP 47 defines.
func isLanguage(tag string) bool {
	for i, part := range strings.Split(tag, "-") {
		least := 1
		if i == 0 {
			least = 2
		}
		if len(part) < least || len(part) > 8 {
			return false
		}
		for _, c := range []byte(part) {
			if (c|0x20 < 'a' || c|0x20 > 'z') && (i == 0 || c < '0' || c > '9') {
				return false
			}
		}
	}
	return true
}

// loseMembers adds losses for the unknown members of an object.
func (s *source) loseMembers(g *graph, rest jsontext.Value, pointer string) {
	if len(rest) == 0 {
		return
	}
	d := jsontext.NewDecoder(bytes.NewReader(rest))
	if _, err := d.ReadToken(); err != nil {
		return
	}
	for d.PeekKind() == '"' {
		name, err := d.ReadToken()
		if err != nil {
			return
		}
		text := name.String()
		value, err := d.ReadValue()
		if err != nil {
			return
		}
		if empty := string(value); empty != "null" && empty != `""` && empty != "[]" && empty != "{}" {
			s.lose(g.article.ID, pointer+"/"+escape(text), "a member: "+text, "nothing is known of it")
		}
	}
}

// escape escapes a name for a JSON pointer.
func escape(name string) string {
	return strings.NewReplacer("~", "~0", "/", "~1").Replace(name)
}

// ties merge the facts whose marks belong to one fact (union-find).
type ties struct {
	any  bool
	into map[*fact]*fact
}

func newTies() *ties { return &ties{into: map[*fact]*fact{}} }

func (t *ties) root(f *fact) *fact {
	for t.into[f] != nil {
		if next := t.into[t.into[f]]; next != nil {
			t.into[f] = next // path halving
		}
		f = t.into[f]
	}
	return f
}

// tie makes b a part of a. It does nothing if one of them was lost.
func (t *ties) tie(a, b *fact) {
	if a == nil || b == nil {
		return
	}
	t.any = true
	if a, b = t.root(a), t.root(b); a != b {
		t.into[b] = a
	}
}

// join moves the marks, fields and links of tied facts to their root.
func (t *ties) join(g *graph) {
	if !t.any {
		return
	}
	kept := g.facts[:0]
	seen := map[*fact]map[field]bool{}
	for _, f := range g.facts {
		if to := t.root(f); to != f {
			if seen[to] == nil {
				seen[to] = map[field]bool{}
				for _, x := range to.fields {
					seen[to][field{name: x.name, value: x.value}] = true
				}
			}
			to.marks = append(to.marks, f.marks...)
			for _, x := range f.fields {
				if k := (field{name: x.name, value: x.value}); !seen[to][k] {
					seen[to][k] = true
					to.fields = append(to.fields, x)
				}
			}
			to.links = append(to.links, f.links...)
			continue
		}
		kept = append(kept, f)
	}
	g.facts = kept
	for _, f := range g.facts {
		for i := range f.links {
			f.links[i].to = t.root(f.links[i].to)
		}
	}
}
