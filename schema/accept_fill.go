package schema

import (
	"cmp"
	"encoding/json"
	"reflect"
	"strings"

	jsonv2 "github.com/go-json-experiment/json"
)

// fill is how values of a [node] fill a Go type.
type fill struct {
	pointer        reflect.Type // what is allocated for a pointer, nil if it is none
	integerPointer bool         // integers are allocated together
	decimal        bool         // the Go type is Decimal
	list           int          // number of a list's buffer
	empty          reflect.Value
}

var (
	decimalType = reflect.TypeFor[Decimal]()
	rawType     = reflect.TypeFor[json.RawMessage]()
	intPointer  = reflect.TypeFor[*int]()
)

// decodesItself reports whether a type has its own way of being decoded.
func decodesItself(t reflect.Type) bool {
	p := reflect.PointerTo(t)
	return p.Implements(reflect.TypeFor[json.Unmarshaler]()) || p.Implements(reflect.TypeFor[jsonv2.UnmarshalerFrom]()) ||
		p.Implements(reflect.TypeFor[interface{ UnmarshalText([]byte) error }]())
}

// fillScalar plans how a type is filled by anything but named members and lists.
func (p *planner) fillScalar(n *node, t reflect.Type) {
	if t == nil {
		return
	}
	if t.Kind() == reflect.Pointer {
		n.integerPointer = t == intPointer
		if n.integerPointer && n.kind == integerNode {
			return
		}
		n.pointer, t = t.Elem(), t.Elem()
	}
	ok := false
	switch {
	case t == decimalType:
		n.decimal = true
		ok = n.meaning == meansDecimal
	case t == rawType:
		ok = n.kind == openNode
	case decodesItself(t):
	case t.Kind() == reflect.String:
		ok = n.kind == textNode && !n.orNumber
	case t.Kind() == reflect.Bool:
		ok = n.kind == booleanNode
	case t.Kind() >= reflect.Int && t.Kind() <= reflect.Int64:
		ok = n.kind == integerNode
	}
	if !ok {
		p.unfilled = t.String()
	}
}

// fillList plans a list and returns the type of its elements.
func (p *planner) fillList(n *node, t reflect.Type) reflect.Type {
	if t == nil {
		return nil
	}
	if t.Kind() != reflect.Slice || t.Elem().Kind() == reflect.Uint8 || decodesItself(t) {
		p.unfilled = t.String()
		return nil
	}
	n.list, n.empty = len(p.lists), reflect.MakeSlice(t, 0, 0)
	p.lists = append(p.lists, t)
	return t.Elem()
}

// field is a field of a Go struct.
type field struct {
	index []int
	t     reflect.Type
}

// fieldsByName are the fields of a struct by their names in JSON.
type fieldsByName map[string]field

// compare puts members in the order of the fields, in which records are written.
func (f fieldsByName) compare(a, b string) int {
	x, y := f[a].index, f[b].index
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return cmp.Compare(x[i], y[i])
		}
	}
	return cmp.Or(cmp.Compare(len(y), len(x)), cmp.Compare(a, b))
}

// fields plans an object and returns the fields of its type.
func (p *planner) fields(n *node, t reflect.Type) fieldsByName {
	if t == nil {
		return nil
	}
	if t.Kind() == reflect.Pointer {
		n.pointer, t = t.Elem(), t.Elem()
	}
	fields := fieldsByName{}
	if t.Kind() != reflect.Struct || decodesItself(t) || !fields.add(t, nil) {
		p.unfilled = t.String()
		return nil
	}
	return fields
}

// add adds the fields of a struct and of those that it embeds. It returns false
// if it does not know how a field is decoded.
func (f fieldsByName) add(t reflect.Type, index []int) bool {
	for i := range t.NumField() {
		s := t.Field(i)
		at := append(index[:len(index):len(index)], i)
		tag, tagged := s.Tag.Lookup("json")
		name, options, _ := strings.Cut(tag, ",")
		switch {
		case s.Anonymous && !tagged && s.IsExported() && s.Type.Kind() == reflect.Struct:
			if decodesItself(s.Type) || !f.add(s.Type, at) {
				return false
			}
			continue
		case s.Anonymous || !s.IsExported() || options != "" && options != "omitempty" && options != "omitzero":
			return false
		case tag == "-":
			continue
		}
		name = cmp.Or(name, s.Name)
		if _, twice := f[name]; twice || strings.ContainsAny(name, `'"\`) {
			return false
		}
		f[name] = field{at, s.Type}
	}
	return true
}
