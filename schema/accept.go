package schema

import (
	"bytes"
	"fmt"
	"reflect"
	"sync"
)

// An acceptor reads records of one form in one pass over their tokens, and fills
// their Go type on the way. It is compiled from the form's JSON Schema. It
// accepts a record if the [visitor] has no problem with it, and finds nothing
// out about any other: for what is wrong, and the words for it, such a record is
// read again by the visitor.
//
// A nil acceptor accepts nothing. That is the acceptor of a schema with a
// keyword that is not compiled.
type acceptor struct {
	root  *node
	fills bool // records of the Go type are filled; if not, an accepted record is decoded by [unmarshal]
	maps  bool // the form has maps, whose names the tokenizer compares
	lists []reflect.Type
	pool  sync.Pool // of *reading
}

// The acceptors of the forms that are read often.
var (
	articles = sync.OnceValue(func() *acceptor { return acceptorOf("article", reflect.TypeFor[Article]()) })
	goldens  = sync.OnceValue(func() *acceptor { return acceptorOf("golden", reflect.TypeFor[Golden]()) })
	results  = sync.OnceValue(func() *acceptor { return acceptorOf("result", nil) })
)

func acceptorOf(name string, t reflect.Type) *acceptor {
	b, err := Schema(name)
	if err != nil {
		return nil
	}
	a, err := newAcceptor(name, b, t)
	if err != nil {
		return nil
	}
	return a
}

// newAcceptor compiles the schema of a form, and how its records fill the Go
// type, nil for none. The error names the first part of the schema that only the
// visitor understands.
func newAcceptor(name string, schema []byte, t reflect.Type) (*acceptor, error) {
	p, err := newPlanner(schema)
	if err != nil {
		return nil, err
	}
	root, err := p.definition("", p.top, t)
	if err != nil {
		return nil, err
	}
	if t != nil && p.unfilled != "" {
		return newAcceptor(name, schema, nil)
	}
	if err := root.namesForm("assay/" + name + "@1"); err != nil {
		return nil, err
	}
	return &acceptor{root: root, fills: t != nil, maps: p.maps, lists: p.lists}, nil
}

// namesForm returns an error if a record can be valid that does not name its
// form: the visitor then looks at more than the schema.
func (n *node) namesForm(form string) error {
	if n.kind == objectNode {
		i := n.member("form")
		if i >= 0 && n.required&(1<<i) != 0 && len(n.members[i].node.enum) == 1 && n.members[i].node.enum[0] == form {
			return nil
		}
	}
	return fmt.Errorf("the member form is not required to be %q", form)
}

// accept reports whether the acceptor accepts a record.
func (a *acceptor) accept(data []byte) bool { return a.judge(data, reflect.Value{}) == isAccepted }

// acceptance is what an acceptor finds out of a record.
type acceptance int

const (
	notAccepted acceptance = iota
	isReferring            // all is right but for references to what is not there
	isAccepted
)

// judge reads a record into v, or into nothing if v is the zero Value. A record of which
// only references are wrong is filled too; of what is not accepted v is partly filled.
func (a *acceptor) judge(data []byte, v reflect.Value) acceptance {
	if a == nil || len(data) > MaxBytes {
		return notAccepted
	}
	r, ok := a.pool.Get().(*reading)
	if !ok {
		r = newReading(a)
	}
	r.begin(data, !a.maps)
	if !r.value(a.root, "", v) || !r.ends(data) {
		return notAccepted
	}
	if !r.resolves() {
		return isReferring
	}
	if r.end() {
		a.pool.Put(r)
	}
	return isAccepted
}

// accepted returns the record that the acceptor accepts, nil if it does not.
func accepted[T any](a *acceptor, data []byte) *T {
	if record, is := judged[T](a, data); is == isAccepted {
		return record
	}
	return nil
}

// judged returns the record and what the acceptor finds out of it.
func judged[T any](a *acceptor, data []byte) (*T, acceptance) {
	record := new(T)
	if a == nil {
		return nil, notAccepted
	}
	var v reflect.Value
	if a.fills {
		v = reflect.ValueOf(record).Elem()
	}
	is := a.judge(data, v)
	if is != notAccepted && !a.fills && unmarshal(data, record) != nil {
		return nil, notAccepted
	}
	return record, is
}

// ends reports whether nothing but white space follows the record.
func (r *reading) ends(data []byte) bool {
	return len(bytes.TrimLeft(data[r.tokens.InputOffset():], " \t\r\n")) == 0
}

// resolves reports whether every reference is to a fact of its kind.
func (r *reading) resolves() bool {
	for _, f := range r.refs {
		kind, known := r.ids[f.id]
		if !known || f.want != "fact" && kind != f.want {
			return false
		}
	}
	return true
}
