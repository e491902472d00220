package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/xeipuuv/gojsonschema"
)

// A shape is what a [visitor] needs to know of a schema in order to validate a
// document part by part: the members, and where lists and maps of any length
// begin. It does not validate anything itself.
type shape struct {
	def      string // the definition it is, "" for the root or an inline schema
	doc      string
	props    map[string]member // by name
	names    []string          // of props, sorted
	required []string
	choices  []string // members of which anyOf or oneOf requires one
	closed   bool     // no other members
	more     *part    // schema of the other members, where it is a map
	items    *part    // schema of elements, where it is a list
	object   bool     // the allowed types; any if none is set
	array    bool
	minItems bool
	enum     []string
}

// member is a property: its shape, and its description and example in the
// schema.
type member struct {
	*shape
	doc     string
	example string // JSON
}

// part is a definition that is validated on its own.
type part struct {
	*shape
	validator func() *gojsonschema.Schema
}

// form is one of the package's schemas, split into parts.
type form struct {
	name string
	root *part
}

// forms are parsed once. They are embedded in this package, so a mistake in one
// fails every test.
var forms = sync.OnceValue(func() map[string]func() *form {
	m := map[string]func() *form{}
	for _, name := range Names() {
		m[name] = sync.OnceValue(func() *form { return mustForm(name) })
	}
	return m
})

func formNamed(name string) (*form, error) {
	if f, ok := forms()[name]; ok {
		return f(), nil
	}
	_, err := Schema(name)
	return nil, err
}

func mustForm(name string) *form {
	b, err := Schema(name)
	if err != nil {
		panic(err)
	}
	f, err := newForm(name, b)
	if err != nil {
		panic(fmt.Sprintf("schema: %s: %v", name, err))
	}
	return f
}

// rawSchema is the part of JSON Schema that shapes are made from.
type rawSchema struct {
	Ref         string                     `json:"$ref"`
	Description string                     `json:"description"`
	Examples    []json.RawMessage          `json:"examples"`
	Type        any                        `json:"type"`
	Properties  map[string]json.RawMessage `json:"properties"`
	Required    []string                   `json:"required"`
	Additional  json.RawMessage            `json:"additionalProperties"`
	Items       json.RawMessage            `json:"items"`
	MinItems    int                        `json:"minItems"`
	Enum        []any                      `json:"enum"`
	AnyOf       []rawSchema                `json:"anyOf"`
	OneOf       []rawSchema                `json:"oneOf"`
	Definitions map[string]json.RawMessage `json:"definitions"`
}

type builder struct {
	defs  map[string]json.RawMessage
	parts map[string]*part
}

func newForm(name string, schema []byte) (*form, error) {
	var top rawSchema
	if err := json.Unmarshal(schema, &top); err != nil {
		return nil, err
	}
	b := &builder{defs: top.Definitions, parts: map[string]*part{}}
	s, err := b.shape("", schema)
	if err != nil {
		return nil, err
	}
	// Without its $id the schema's references stay within itself.
	var doc map[string]json.RawMessage
	if err := json.Unmarshal(schema, &doc); err != nil {
		return nil, err
	}
	delete(doc, "$id")
	if schema, err = json.Marshal(doc); err != nil {
		return nil, err
	}
	return &form{name: name, root: &part{s, compiler(schema)}}, nil
}

// definition returns the part of a "#/definitions/…" reference.
func (b *builder) definition(ref string) (*part, error) {
	name, ok := strings.CutPrefix(ref, "#/definitions/")
	raw, known := b.defs[name]
	if !ok || !known {
		return nil, fmt.Errorf("the reference %q points at no definition", ref)
	}
	if p := b.parts[name]; p != nil {
		return p, nil
	}
	needed := map[string]json.RawMessage{}
	b.reachable(name, needed)
	doc, err := json.Marshal(map[string]any{"definitions": needed, "$ref": ref})
	if err != nil {
		return nil, err
	}
	p := &part{&shape{}, compiler(doc)}
	b.parts[name] = p
	s, err := b.shape(name, raw)
	if err != nil {
		return nil, err
	}
	*p.shape = *s
	return p, nil
}

var localRef = regexp.MustCompile(`"\$ref"\s*:\s*"#/definitions/([^"]+)"`)

// reachable adds a definition and those it refers to. Compiling all definitions
// for each part would take most of the run time of a short command.
func (b *builder) reachable(name string, into map[string]json.RawMessage) {
	if _, done := into[name]; done {
		return
	}
	into[name] = b.defs[name]
	for _, m := range localRef.FindAllSubmatch(b.defs[name], -1) {
		b.reachable(string(m[1]), into)
	}
}

func (b *builder) shape(def string, raw json.RawMessage) (*shape, error) {
	var r rawSchema
	if err := json.Unmarshal(raw, &r); err != nil {
		return nil, err
	}
	if r.Ref != "" {
		p, err := b.definition(r.Ref)
		if err != nil {
			return nil, err
		}
		return p.shape, nil
	}
	types := fmt.Sprint(r.Type)
	s := &shape{
		def: def, doc: r.Description, props: map[string]member{}, required: r.Required,
		object: strings.Contains(types, "object"), array: strings.Contains(types, "array"), minItems: r.MinItems > 0,
	}
	for _, e := range r.Enum {
		s.enum = append(s.enum, fmt.Sprint(e))
	}
	for _, alternative := range append(r.AnyOf, r.OneOf...) {
		s.choices = append(s.choices, alternative.Required...)
	}
	for name, property := range r.Properties {
		var p rawSchema
		if err := json.Unmarshal(property, &p); err != nil {
			return nil, err
		}
		ps, err := b.shape("", property)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		m := member{shape: ps, doc: p.Description}
		if len(p.Examples) > 0 {
			var one bytes.Buffer
			if err := json.Compact(&one, p.Examples[0]); err != nil {
				return nil, err
			}
			m.example = one.String()
		}
		s.props[name] = m
		s.names = append(s.names, name)
	}
	slices.Sort(s.names)
	var err error
	switch text := string(r.Additional); {
	case text == "false":
		s.closed = true
	case strings.HasPrefix(text, "{"):
		s.more, err = b.reference(r.Additional)
	}
	if err == nil && len(r.Items) > 0 {
		s.items, err = b.reference(r.Items)
	}
	return s, err
}

func (b *builder) reference(raw json.RawMessage) (*part, error) {
	var r rawSchema
	if err := json.Unmarshal(raw, &r); err != nil {
		return nil, err
	}
	return b.definition(r.Ref)
}

// compiler compiles a schema on first use. All references are local, which a
// test verifies, so nothing is fetched.
func compiler(schema []byte) func() *gojsonschema.Schema {
	return sync.OnceValue(func() *gojsonschema.Schema {
		loader := gojsonschema.NewSchemaLoader()
		loader.Draft, loader.AutoDetect = gojsonschema.Draft7, false
		compiled, err := loader.Compile(gojsonschema.NewBytesLoader(schema))
		if err != nil {
			panic("schema: " + err.Error())
		}
		return compiled
	})
}
