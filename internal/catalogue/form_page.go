package catalogue

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/schema"
	"github.com/go-json-experiment/json/jsontext"
)

// documented is what the documentation shows of a JSON Schema.
type documented struct {
	Title       string                     `json:"title"`
	Description string                     `json:"description"`
	Ref         string                     `json:"$ref"`
	Type        any                        `json:"type"`
	Enum        []any                      `json:"enum"`
	Const       any                        `json:"const"`
	Required    []string                   `json:"required"`
	Properties  map[string]json.RawMessage `json:"properties"`
	Definitions map[string]json.RawMessage `json:"definitions"`
	Items       json.RawMessage            `json:"items"`
	Additional  json.RawMessage            `json:"additionalProperties"`
	Examples    []json.RawMessage          `json:"examples"`
}

// FormPage describes a schema for people: a table of members for the record
// and for each of its parts, from the schema's own descriptions.
func FormPage(name string) ([]byte, error) {
	text, err := schema.Schema(name)
	if err != nil {
		return nil, err
	}
	var root documented
	if err := json.Unmarshal(text, &root); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "# The %s form\n\nGenerated from `schema/%s.schema.json`; `assay schema %s` prints that.\n\n%s\n", name, name, name, root.Description)
	parts := map[string]documented{}
	for part, raw := range root.Definitions {
		var d documented
		if err := json.Unmarshal(raw, &d); err != nil {
			return nil, err
		}
		parts[part] = d
	}
	if err := root.table(&b, text, parts); err != nil {
		return nil, err
	}
	for _, part := range keys(text, "definitions") {
		d := parts[part]
		if len(d.Properties) == 0 {
			continue // said where it is used
		}
		fmt.Fprintf(&b, "\n## %s\n\n%s\n", part, d.Description)
		if err := d.table(&b, root.Definitions[part], parts); err != nil {
			return nil, err
		}
	}
	return b.Bytes(), nil
}

func (d documented) table(b *bytes.Buffer, text []byte, parts map[string]documented) error {
	b.WriteString("\n| member | type | what it is | example |\n| --- | --- | --- | --- |\n")
	for _, name := range keys(text, "properties") {
		var p documented
		if err := json.Unmarshal(d.Properties[name], &p); err != nil {
			return err
		}
		label := "`" + name + "`"
		if slices.Contains(d.Required, name) {
			label += " (required)"
		}
		example := ""
		if len(p.Examples) > 0 {
			var e bytes.Buffer
			if json.Compact(&e, p.Examples[0]) == nil && e.Len() <= 90 {
				example = "`" + e.String() + "`"
			}
		}
		fmt.Fprintf(b, "| %s | %s | %s | %s |\n", label, tableCell(p.kind(parts)), tableCell(p.Description), tableCell(example))
	}
	return nil
}

// kind says a type in a word: its reference, its choices, what a list holds.
func (d documented) kind(parts map[string]documented) string {
	inner := func(raw json.RawMessage) (documented, bool) {
		var e documented
		ok := len(raw) > 0 && json.Unmarshal(raw, &e) == nil
		return e, ok
	}
	switch {
	case d.Ref != "":
		part := strings.TrimPrefix(d.Ref, "#/definitions/")
		if p := parts[part]; len(p.Properties) == 0 && p.Ref == "" {
			return p.kind(parts)
		}
		return fmt.Sprintf("[%s](#%s)", part, part)
	case d.Const != nil:
		return fmt.Sprintf("`%v`", d.Const)
	case len(d.Enum) > 0:
		words := make([]string, len(d.Enum))
		for i, e := range d.Enum {
			words[i] = fmt.Sprintf("`%v`", e)
		}
		return strings.Join(words, ", ")
	}
	if e, ok := inner(d.Items); ok {
		return "list of " + e.kind(parts)
	}
	if e, ok := inner(d.Additional); ok && len(d.Properties) == 0 {
		return "map of " + e.kind(parts)
	}
	switch t := d.Type.(type) {
	case string:
		return t
	case []any:
		words := make([]string, len(t))
		for i, e := range t {
			words[i] = fmt.Sprint(e)
		}
		return strings.Join(words, " or ")
	}
	return "any"
}

func tableCell(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "|", `\|`), "\n", " ")
}

// keys returns the names of an object's member in the order in which the file
// has them.
func keys(text []byte, name string) []string {
	d := jsontext.NewDecoder(bytes.NewReader(text))
	var names []string
	for {
		t, err := d.ReadToken()
		if err != nil {
			return names
		}
		if d.StackDepth() != 2 || t.Kind() != '"' {
			continue
		}
		if _, n := d.StackIndex(2); n%2 == 1 && d.StackPointer().Parent() == jsontext.Pointer("/"+name) {
			names = append(names, t.String())
		}
	}
}
