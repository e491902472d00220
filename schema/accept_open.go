package schema

import (
	"bytes"
	"reflect"

	"github.com/go-json-experiment/json/jsontext"
)

// openObject reads the tokens of an object of any members. Names are compared
// here and not in the rest of a record, whose members are all known.
type openObject struct {
	source bytes.Buffer
	tokens *jsontext.Decoder // nil until there is such an object
}

// open reads an object of any members. It keeps to the limits of [scan]: names
// that differ, numbers that are not too large, the depth and number of its
// values.
func (r *reading) open(v reflect.Value) bool {
	raw, err := r.tokens.ReadValue()
	if err != nil || raw.Kind() != '{' {
		return false
	}
	if v.IsValid() {
		v.SetBytes(bytes.Clone(raw))
	}
	o := &r.opened
	o.source = *bytes.NewBuffer(raw)
	if o.tokens == nil {
		o.tokens = jsontext.NewDecoder(&o.source)
	} else {
		o.tokens.Reset(&o.source)
	}
	for {
		if !r.openToken(o.tokens) {
			return false
		}
		if o.tokens.StackDepth() == 0 {
			o.source = bytes.Buffer{}
			o.tokens.Reset(&o.source)
			return true
		}
	}
}

// openToken reads one token of an open object.
func (r *reading) openToken(d *jsontext.Decoder) bool {
	container, length := d.StackIndex(d.StackDepth())
	isName := container == '{' && length%2 == 0
	switch kind := d.PeekKind(); {
	case kind == '0':
		n, err := d.ReadValue()
		if err != nil || !withinLimits(n) {
			return false
		}
		r.values++
	default:
		if _, err := d.ReadToken(); err != nil {
			return false
		}
		if kind != '}' && kind != ']' && !isName {
			r.values++
		}
	}
	return r.depth+d.StackDepth() <= maxDepth && r.values <= maxValues
}
