package jq

import (
	"context"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/itchyny/gojq"

	"github.com/assaykit/assay/internal/nearest"
	"github.com/assaykit/assay/internal/plain"
)

// failure is the smallest part of a program that fails, and its input, which
// gojq's errors do not have.
type failure struct {
	expr   string
	err    error
	member string // the last member that was accessed, "" for none
	in     any    // the value that it was accessed in, or the part's input
	root   bool   // in is the output itself
}

// failureFinder finds the part that fails by running parts of the program again
// with their inputs.
type failureFinder struct {
	allowed *budget
	parts   int // number of parts searched
}

// scope is what a part of a program can refer to.
type scope struct {
	defs   []*gojq.FuncDef
	names  []string
	values []any
	root   bool // the part's input is the output
}

// Limits of the search for the failing part.
const (
	maxParts  = 500
	maxValues = 200
)

// run returns the values of a part.
func (b *failureFinder) run(q *gojq.Query, in any, s scope) ([]any, error) {
	whole := *q
	whole.FuncDefs = append(slices.Clone(s.defs), q.FuncDefs...)
	bounds, err := bounded(&whole)
	if err != nil {
		return nil, nil //nolint:nilerr // a part that is nested too deeply with its definitions
	}
	code, _ := compileBounded(bounds, s.names)
	if code.Code == nil || b.allowed.err != nil {
		return nil, nil //nolint:nilerr // it refers to an unknown variable
	}
	return code.values(b.allowed, maxValues, in, s.values...)
}

// find returns the failure of a part, or nil if there is none.
func (b *failureFinder) find(q *gojq.Query, in any, s scope) *failure {
	if b.parts++; q == nil || b.parts > maxParts {
		return nil
	}
	_, err := b.run(q, in, s)
	if err == nil || b.allowed.err != nil {
		return nil
	}
	s.defs = append(slices.Clip(s.defs), q.FuncDefs...)
	if inner := b.findInside(q, in, s); inner != nil {
		return inner
	}
	bare := *q
	bare.FuncDefs, bare.Meta, bare.Imports = nil, nil, nil
	return &failure{expr: bare.String(), err: err, in: in, root: s.root}
}

func (b *failureFinder) findInside(q *gojq.Query, in any, s scope) *failure {
	switch {
	case q.Term != nil:
		return b.term(q.Term, in, s)
	case q.Left == nil:
		return nil
	}
	if inner := b.find(q.Left, in, s); inner != nil || q.Op != gojq.OpPipe {
		if inner == nil {
			inner = b.find(q.Right, in, s)
		}
		return inner
	}
	values, _ := b.run(q.Left, in, s)
	for _, v := range values {
		if len(q.Patterns) == 0 {
			after := s
			after.root = s.root && q.Left.String() == "."
			if inner := b.find(q.Right, v, after); inner != nil {
				return inner
			}
			continue
		}
		if len(q.Patterns) > 1 || q.Patterns[0].Name == "" {
			return nil
		}
		bound := s
		bound.names = append(slices.Clip(s.names), q.Patterns[0].Name)
		bound.values = append(slices.Clip(s.values), v)
		if inner := b.find(q.Right, in, bound); inner != nil {
			return inner
		}
	}
	return nil
}

func (b *failureFinder) term(t *gojq.Term, in any, s scope) *failure {
	for n := 1; n <= len(t.SuffixList); n++ {
		part := *t
		part.SuffixList = t.SuffixList[:n]
		if _, err := b.run(&gojq.Query{Term: &part}, in, s); err != nil {
			base := part
			base.SuffixList = nil
			if inner := b.term(&base, in, s); inner != nil {
				return inner
			}
			return b.pathFailure(&part, in, s, err)
		}
	}
	first := func(list ...*gojq.Query) *failure {
		for _, q := range list {
			if inner := b.find(q, in, s); inner != nil {
				return inner
			}
		}
		return nil
	}
	switch t.Type {
	case gojq.TermTypeIndex:
		if _, err := b.run(&gojq.Query{Term: t}, in, s); err != nil {
			return b.pathFailure(t, in, s, err)
		}
	case gojq.TermTypeObject:
		for _, kv := range t.Object.KeyVals {
			if inner := first(kv.KeyQuery, kv.Val); inner != nil {
				return inner
			}
		}
	case gojq.TermTypeArray:
		return first(t.Array.Query)
	case gojq.TermTypeQuery:
		return first(t.Query)
	case gojq.TermTypeIf:
		if inner := first(t.If.Cond); inner != nil || len(t.If.Elif) > 0 {
			return inner
		}
		if v, _ := b.run(t.If.Cond, in, s); len(v) == 1 && v[0] != nil && v[0] != false {
			return first(t.If.Then)
		}
		return first(t.If.Else)
	case gojq.TermTypeFunc:
		return b.function(t.Func, in, s)
	}
	return nil
}

// function searches the arguments of functions that pass their input to them.
func (b *failureFinder) function(f *gojq.Func, in any, s scope) *failure {
	if len(f.Args) != 1 {
		return nil
	}
	switch f.Name {
	case "select":
		return b.find(f.Args[0], in, s)
	case "map":
		list, _ := in.([]any)
		s.root = false
		for _, v := range list[:min(len(list), maxValues)] {
			if inner := b.find(f.Args[0], v, s); inner != nil {
				return inner
			}
		}
	}
	return nil
}

// pathFailure returns the failure of a path: its last member, and the value
// without that member.
func (b *failureFinder) pathFailure(t *gojq.Term, in any, s scope, err error) *failure {
	out := &failure{expr: t.String(), err: err, in: in, root: s.root}
	for n := len(t.SuffixList); n >= 0; n-- {
		before := *t
		switch {
		case n == 0 && t.Type == gojq.TermTypeIndex && t.Index.Name != "":
			out.member = t.Index.Name
			return out
		case n > 0 && t.SuffixList[n-1].Index != nil && t.SuffixList[n-1].Index.Name != "":
			before.SuffixList = t.SuffixList[:n-1]
		default:
			continue
		}
		name := t.SuffixList[n-1].Index.Name
		values, _ := b.run(&gojq.Query{Term: &before}, in, s)
		for _, v := range values { // the first element without the member
			if m, ok := v.(map[string]any); !ok || m[name] == nil {
				return &failure{expr: out.expr, err: err, member: name, in: v}
			}
		}
		return out
	}
	return out
}

// explain describes in one sentence how a program fails on an output, and
// returns the part that fails.
func explain(ctx context.Context, q *gojq.Query, output any, s scope, failed error) (sentence, part string) {
	s.root = true
	allowed := newBudget(ctx, searchSteps, searchTime)
	var b *failure
	search := allowed.run(func() error {
		b = (&failureFinder{allowed: allowed}).find(q, output, s)
		return nil
	})
	if search != nil || b == nil {
		b = &failure{err: failed, in: output, root: true}
	}
	var text strings.Builder
	if b.expr != "" {
		text.WriteString(plain.Tail(plain.Shorten(b.expr, 120), 200) + ": ")
	}
	text.WriteString(plain.Tail(strings.Replace(b.err.Error(), " over: ", " over ", 1), 400))
	if what := shapeOf(b.in, b.root); what != "" {
		text.WriteString("; " + what)
	}
	if m, ok := b.in.(map[string]any); ok && b.member != "" {
		if _, there := m[b.member]; !there {
			if near := nearest.Word(b.member, slices.Sorted(maps.Keys(m))); near != "" {
				text.WriteString("; did you mean ." + near + "?")
			}
		}
	}
	return text.String(), b.expr
}

// shapeOf describes the keys of a value.
func shapeOf(v any, output bool) string {
	what := "the input"
	if output {
		what = "the output"
	}
	switch v := v.(type) {
	case map[string]any:
		if len(v) == 0 {
			return what + " is an empty object"
		}
		return what + " has the keys " + KeyList(v)
	case []any:
		if first, ok := firstOf(v).(map[string]any); ok && len(first) > 0 {
			return what + " is a list of " + strconv.Itoa(len(v)) + ", the first with the keys " + KeyList(first)
		}
		return what + " is a list of " + strconv.Itoa(len(v))
	}
	return what + " is " + TypeName(v) + ", " + plain.Tail(gojq.Preview(v), 60)
}

func firstOf(list []any) any {
	if len(list) == 0 {
		return nil
	}
	return list[0]
}

// KeyList lists the keys of an object, sorted.
func KeyList(m map[string]any) string {
	const most = 12
	keys := slices.Sorted(maps.Keys(m))
	more := ""
	if n := len(keys) - most; n > 0 {
		keys, more = keys[:most], " and "+strconv.Itoa(n)+" more"
	}
	for i, k := range keys {
		if q := strconv.Quote(k); k == "" || strings.ContainsAny(k, " ,") || q != `"`+k+`"` {
			k = q
		}
		keys[i] = plain.Shorten(k, 60)
	}
	return strings.Join(keys, ", ") + more
}

// lineOf returns the line of a part in a program, or 0 if the part as gojq
// prints it is not found.
func lineOf(program, part string) int {
	before, _, found := strings.Cut(program, part)
	if !found || part == "" || strings.Contains(program[len(before)+1:], part) {
		return 0
	}
	return 1 + strings.Count(before, "\n")
}
