package schema

import (
	"bytes"
	"reflect"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// A reading is one pass of an [acceptor] over the tokens of a record. Its
// methods report whether what they read is accepted. It keeps its buffers for
// the next record, and shares no memory with any.
type reading struct {
	source bytes.Buffer
	tokens *jsontext.Decoder
	opened openObject
	depth  int // of open objects and lists
	values int

	ids  map[string]Kind
	refs []referenceTo

	// The scalar that was read last.
	text    []byte // valid until the next token
	integer int
	decimal Decimal

	unquoted []byte
	kept     strings.Builder
	integers []int
	elements []reflect.Value // by list node: a slice of the elements read so far
}

type referenceTo struct {
	want Kind
	id   string
}

// maxKept bounds the values of a record whose buffers are kept.
const maxKept = 1 << 14

func newReading(a *acceptor) *reading {
	r := &reading{tokens: jsontext.NewDecoder(new(bytes.Buffer)), ids: map[string]Kind{}}
	for _, t := range a.lists {
		r.elements = append(r.elements, reflect.New(t).Elem())
	}
	return r
}

func (r *reading) begin(data []byte, duplicates bool) {
	r.source = *bytes.NewBuffer(data)
	r.tokens.Reset(&r.source, jsontext.AllowDuplicateNames(duplicates))
	r.depth, r.values = 0, 0
}

// end lets go of the record. It reports whether the reading can be used again.
func (r *reading) end() bool {
	if r.values > maxKept {
		return false
	}
	r.source = bytes.Buffer{}
	r.tokens.Reset(&r.source)
	clear(r.ids)
	clear(r.refs)
	r.refs, r.text, r.decimal, r.integers = r.refs[:0], nil, Decimal{}, nil
	r.kept.Reset()
	return true
}

// value reads a value of a node. Owner is the definition of the object that it
// is a member of.
func (r *reading) value(n *node, owner string, v reflect.Value) bool {
	if v.IsValid() && n.pointer != nil {
		p := reflect.New(n.pointer)
		v.Set(p)
		v = p.Elem()
	}
	switch n.kind {
	case objectNode:
		return r.object(n, v)
	case mapNode:
		return r.mapped(n)
	case listNode:
		return r.list(n, v)
	case openNode:
		return r.open(v)
	}
	raw, err := r.tokens.ReadValue()
	if r.values++; err != nil || r.values > maxValues {
		return false
	}
	switch n.kind {
	case textNode:
		return r.string(n, owner, raw, v)
	case integerNode:
		return r.int(n, raw, v)
	case numberNode:
		return raw.Kind() == '0' && withinLimits(raw)
	}
	return r.bool(raw, v)
}

// enter reads the bracket that opens an object or a list.
func (r *reading) enter(bracket jsontext.Kind) bool {
	t, err := r.tokens.ReadToken()
	r.depth++
	r.values++
	return err == nil && t.Kind() == bracket && r.depth <= maxDepth && r.values <= maxValues
}

// leave reads the closing bracket.
func (r *reading) leave() bool {
	_, err := r.tokens.ReadToken()
	r.depth--
	return err == nil
}

func (r *reading) object(n *node, v reflect.Value) bool {
	if !r.enter('{') {
		return false
	}
	var present, held uint64
	var ends pair
	for i := -1; r.tokens.PeekKind() != '}'; {
		if i = r.name(n, i+1); i < 0 || present&(1<<i) != 0 {
			return false
		}
		present |= 1 << i
		m := &n.members[i]
		if !r.value(m.node, n.def, m.of(v)) {
			return false
		}
		for _, t := range m.tests {
			if t.holds(r.text) {
				held |= t.bit
			}
		}
		ends.set(m.end, r)
	}
	if present&n.required != n.required || !ends.inOrder(n) {
		return false
	}
	for _, c := range n.conditions {
		if !c(present, held) {
			return false
		}
	}
	return r.leave()
}

// name reads the name of a member and returns the member's number, -1 if there
// is none. It is most often the next one.
func (r *reading) name(n *node, next int) int {
	raw, err := r.tokens.ReadValue()
	if err != nil || raw.Kind() != '"' {
		return -1
	}
	name, ok := r.content(raw)
	if !ok {
		return -1
	}
	for i := range n.members {
		if i += next; i >= len(n.members) {
			i -= len(n.members)
		}
		if n.members[i].name == string(name) {
			return i
		}
	}
	return -1
}

// content returns the text of a JSON string, valid until the next one is read.
func (r *reading) content(raw jsontext.Value) ([]byte, bool) {
	if bytes.IndexByte(raw, '\\') < 0 {
		return raw[1 : len(raw)-1], true
	}
	var err error
	r.unquoted, err = jsontext.AppendUnquote(r.unquoted[:0], raw)
	return r.unquoted, err == nil
}

// mapped reads an object with members of any name, whose names the tokenizer
// compares. No Go type has one that is filled.
func (r *reading) mapped(n *node) bool {
	if !r.enter('{') {
		return false
	}
	for r.tokens.PeekKind() != '}' {
		if _, err := r.tokens.ReadToken(); err != nil || !r.value(n.items, "", reflect.Value{}) {
			return false
		}
	}
	return r.leave()
}

// list reads a list into a buffer and then copies it, so that it takes no more
// memory than its elements do.
func (r *reading) list(n *node, v reflect.Value) bool {
	if !r.enter('[') {
		return false
	}
	if !v.IsValid() {
		for r.tokens.PeekKind() != ']' {
			if !r.value(n.items, "", v) {
				return false
			}
		}
		return r.leave()
	}
	buffer, length := r.elements[n.list], 0
	for r.tokens.PeekKind() != ']' {
		if length == buffer.Cap() {
			buffer.Grow(1)
		}
		buffer.SetLen(length + 1)
		if !r.value(n.items, "", buffer.Index(length)) {
			return false
		}
		length++
	}
	if length == 0 {
		v.Set(n.empty)
		return r.leave()
	}
	v.Grow(length)
	v.SetLen(length)
	reflect.Copy(v, buffer)
	buffer.Clear()
	buffer.SetLen(0)
	return r.leave()
}
