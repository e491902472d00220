package schema

import (
	"fmt"
	"maps"
	"math"
	"reflect"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
)

type nodeKind uint8

const (
	objectNode nodeKind = iota // of members that are all known
	mapNode                    // an object of members with any names
	openNode                   // an object of any members
	listNode
	textNode
	integerNode
	numberNode
	booleanNode
)

// node is one schema, compiled together with the Go type that its values fill.
type node struct {
	kind nodeKind
	def  string // the definition that it is, "" for the root or an inline schema
	textRule
	orNumber         bool // a text may be a number
	minimum, maximum int  // of an integer
	meaning          meaning
	want             Kind // of a reference

	members    []property
	required   uint64 // members by number
	conditions []condition
	pairOf     nodeKind // of the members that are ends of a pair

	items *node // of a list or a map

	fill
}

// property is a member of an object.
type property struct {
	name  string
	node  *node
	index []int  // of the Go type's field, nil if it has none
	tests []test // of which conditions of the object want to know
	end   end
}

// of returns the field of a Go value that the member fills.
func (p *property) of(v reflect.Value) reflect.Value {
	switch {
	case !v.IsValid() || p.index == nil:
		return reflect.Value{}
	case len(p.index) == 1:
		return v.Field(p.index[0])
	}
	return v.FieldByIndex(p.index)
}

func (n *node) member(name string) int {
	return slices.IndexFunc(n.members, func(p property) bool { return p.name == name })
}

// planner compiles the schemas of one form.
type planner struct {
	top         map[string]any
	definitions map[string]any
	done        map[planned]*node
	maps        bool
	lists       []reflect.Type
	unfilled    string // why the Go type is not filled, "" if it is
}

type planned struct {
	def string
	t   reflect.Type
}

func newPlanner(schema []byte) (*planner, error) {
	p := &planner{done: map[planned]*node{}}
	if err := json.Unmarshal(schema, &p.top); err != nil {
		return nil, err
	}
	p.definitions, _ = p.top["definitions"].(map[string]any)
	return p, nil
}

// annotations are keywords that say nothing of what is valid. The last three are
// at the root only.
var annotations = []string{"title", "description", "examples", "$schema", "$id", "definitions"}

// definition compiles a schema that is a definition, or the root with the name
// "".
func (p *planner) definition(def string, schema map[string]any, t reflect.Type) (*node, error) {
	if n, ok := p.done[planned{def, t}]; ok {
		if t != nil && n.def == "…" {
			p.unfilled = def + " contains itself"
		}
		return n, nil
	}
	n := &node{def: "…"} // until it is compiled
	p.done[planned{def, t}] = n
	compiled, err := p.schema(def, schema, t)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", def, err)
	}
	if compiled.def == "…" {
		return nil, fmt.Errorf("%s refers to itself", def)
	}
	*n = *compiled
	return n, nil
}

// reference compiles what a $ref refers to.
func (p *planner) reference(schema map[string]any, t reflect.Type) (*node, error) {
	if err := onlyKeywords(schema, "$ref"); err != nil {
		return nil, err
	}
	ref, _ := schema["$ref"].(string)
	name, ok := strings.CutPrefix(ref, "#/definitions/")
	definition, known := p.definitions[name].(map[string]any)
	if !ok || !known {
		return nil, fmt.Errorf("the reference %q points at no definition", ref)
	}
	return p.definition(name, definition, t)
}

// onlyKeywords returns an error if a schema has a keyword that is not one of
// these and not an annotation.
func onlyKeywords(schema map[string]any, keywords ...string) error {
	for _, k := range slices.Sorted(maps.Keys(schema)) {
		if !slices.Contains(keywords, k) && !slices.Contains(annotations, k) {
			return fmt.Errorf("the keyword %q is not compiled here", k)
		}
	}
	return nil
}

// schema compiles a schema by its type.
func (p *planner) schema(def string, schema map[string]any, t reflect.Type) (*node, error) {
	if _, ok := schema["$ref"]; ok {
		return p.reference(schema, t)
	}
	n := &node{def: def, textRule: textRule{maxLength: -1}}
	types := fmt.Sprint(schema["type"])
	var err error
	switch types {
	case "object":
		err = p.object(n, schema, t)
	case "array":
		err = p.array(n, schema, t)
	case "string", "[string number]", "[number string]":
		n.kind, n.orNumber = textNode, types != "string"
		if err = n.textRule.compile(schema, "type"); err == nil && n.orNumber && n.enum != nil {
			err = fmt.Errorf("an enum of numbers is not compiled")
		}
	case "integer":
		err = n.integer(schema)
	case "number":
		n.kind, err = numberNode, onlyKeywords(schema, "type")
	case "boolean":
		n.kind, err = booleanNode, onlyKeywords(schema, "type")
	default:
		err = fmt.Errorf("the type %s is not compiled", types)
	}
	if err == nil {
		err = n.setMeaning()
	}
	if err == nil && n.kind != objectNode && n.kind != listNode {
		p.fillScalar(n, t)
	}
	return n, err
}

func (p *planner) object(n *node, schema map[string]any, t reflect.Type) error {
	properties, named := schema["properties"].(map[string]any)
	more, others := schema["additionalProperties"]
	switch {
	case !named && !others:
		n.kind = openNode
		return onlyKeywords(schema, "type")
	case !named && more != false:
		n.kind, p.maps = mapNode, true
		if t != nil {
			p.unfilled = "a map"
		}
		values, _ := more.(map[string]any)
		if err := onlyKeywords(schema, "type", "additionalProperties"); err != nil {
			return err
		}
		var err error
		n.items, err = p.reference(values, nil)
		return err
	case more != false:
		return fmt.Errorf("an object with named and other members is not compiled")
	case len(properties) > 64:
		return fmt.Errorf("more than 64 members are not compiled")
	}
	fields := p.fields(n, t)
	for _, name := range slices.SortedFunc(maps.Keys(properties), fields.compare) {
		member, _ := properties[name].(map[string]any)
		f := fields[name]
		child, err := p.schema("", member, f.t)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		n.members = append(n.members, property{name: name, node: child, index: f.index})
	}
	if err := n.setPair(); err != nil {
		return err
	}
	if required, err := n.numbers(schema["required"]); err != nil {
		return err
	} else if required != 0 {
		n.required = required
	}
	rest := maps.Clone(schema)
	for _, k := range []string{"type", "properties", "additionalProperties", "required"} {
		delete(rest, k)
	}
	if len(rest) == 0 {
		return nil
	}
	var err error
	n.conditions, err = n.conditionsOf(rest)
	return err
}

func (p *planner) array(n *node, schema map[string]any, t reflect.Type) error {
	n.kind = listNode
	if err := onlyKeywords(schema, "type", "items"); err != nil {
		return err
	}
	items, ok := schema["items"].(map[string]any)
	if !ok {
		return fmt.Errorf("a list of anything is not compiled")
	}
	var err error
	n.items, err = p.reference(items, p.fillList(n, t))
	return err
}

func (n *node) integer(schema map[string]any) error {
	n.kind, n.minimum, n.maximum = integerNode, math.MinInt, math.MaxInt
	if err := onlyKeywords(schema, "type", "minimum", "maximum"); err != nil {
		return err
	}
	return firstError(wholeNumber(schema, "minimum", &n.minimum), wholeNumber(schema, "maximum", &n.maximum))
}

// compile compiles the keywords for texts. Besides them the schema has the
// given keywords only.
func (t *textRule) compile(schema map[string]any, besides ...string) error {
	if err := onlyKeywords(schema, append(besides, "minLength", "maxLength", "pattern", "enum")...); err != nil {
		return err
	}
	if err := firstError(wholeNumber(schema, "minLength", &t.minLength), wholeNumber(schema, "maxLength", &t.maxLength)); err != nil {
		return err
	}
	if expression, ok := schema["pattern"]; ok {
		text, isText := expression.(string)
		if !isText {
			return fmt.Errorf("a pattern is not a string")
		}
		var err error
		if t.pattern, err = newPattern(text); err != nil {
			return err
		}
	}
	if enum, ok := schema["enum"]; ok {
		words, isList := texts(enum)
		if !isList || len(words) == 0 {
			return fmt.Errorf("an enum is not a list of strings")
		}
		t.enum = words
	}
	return nil
}

// wholeNumber sets i to the value of a keyword, if the schema has it.
func wholeNumber(schema map[string]any, keyword string, i *int) error {
	value, ok := schema[keyword]
	if !ok {
		return nil
	}
	f, ok := value.(float64)
	if !ok || f != math.Trunc(f) || math.Abs(f) > 1<<53 {
		return fmt.Errorf("%s is not a whole number", keyword)
	}
	*i = int(f)
	return nil
}

func texts(list any) ([]string, bool) {
	elements, ok := list.([]any)
	var out []string
	for _, e := range elements {
		s, isText := e.(string)
		if !isText {
			return nil, false
		}
		out = append(out, s)
	}
	return out, ok
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
