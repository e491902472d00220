package jq

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/itchyny/gojq"
)

// guard limits a jq function by calling a native function that checks a value
// before the jq function gets it.
type guard struct {
	in    string // checks its input
	args  string // checks each value of its arguments
	first string // checks each value of its first argument
	with  string // checks its input together with its first argument
	texts string // replaces it if both of these are texts
}

// guards are the jq functions of which a single step can take unlimited time or
// memory. All others are limited by counting steps.
var guards = map[string]guard{
	"tojson/0": {in: printed}, "tostring/0": {in: printed}, "format/1": {in: printed}, "error/0": {in: printed}, "error/1": {args: printed},
	"flatten/0": {in: walked}, "flatten/1": {in: walked}, "del/1": {in: walked}, "delpaths/1": {in: walked}, "map_values/1": {in: walked}, "walk/1": {in: walked},
	"sort/0": {in: walked}, "unique/0": {in: walked}, "min/0": {in: walked}, "max/0": {in: walked}, "bsearch/1": {in: walked},
	"sort_by/1": {args: walked}, "unique_by/1": {args: walked}, "group_by/1": {args: walked}, "min_by/1": {args: walked}, "max_by/1": {args: walked},
	"IN/1": {in: walked, args: walked}, "IN/2": {args: walked}, "INDEX/1": {args: printed}, "INDEX/2": {args: printed},
	"explode/0": {in: "%text"}, "split/1": {in: "%text"}, "fromjson/0": {in: "%text"}, "tonumber/0": {in: "%digits"},
	"add/0": {in: "%sum"}, "transpose/0": {in: "%grid"},
	"setpath/2": {first: "%path"}, "getpath/1": {first: "%path"}, "fromstream/1": {first: "%event"}, "nth/1": {first: "%index"},
	"join/1": {with: "%join"}, "contains/1": {with: "%contained"}, "inside/1": {with: "%contained"},
	"indices/1": {with: "%pairs", texts: "%indices"}, "index/1": {with: "%pairs", texts: "%first"}, "rindex/1": {with: "%pairs", texts: "%last"},
	"match/1": {with: "%regex"}, "capture/1": {with: "%regex"}, "test/1": {with: "%regex"}, "test/2": {with: "%regex"}, "sub/2": {with: "%regex"},
	"match/2": {with: "%matches"}, "capture/2": {with: "%matches"}, "scan/1": {with: "%matches"}, "scan/2": {with: "%matches"},
	"split/2": {with: "%matches"}, "splits/1": {with: "%matches"}, "splits/2": {with: "%matches"},
	"sub/3": {with: "%matches"}, "gsub/2": {with: "%matches"}, "gsub/3": {with: "%matches"},
}

// The natives that check a whole value: one that is written out, and one that
// is traversed.
const (
	printed = "%printed"
	walked  = "%walked"
)

// operators are limited by a native that checks both operands.
var operators = map[gojq.Operator]string{
	gojq.OpAdd: "%plus", gojq.OpMul: "%times", gojq.OpDiv: "%divide", gojq.OpSub: "%minus", gojq.OpEq: "%compare", gojq.OpNe: "%compare",
	gojq.OpGt: "%compare", gojq.OpLt: "%compare", gojq.OpGe: "%compare", gojq.OpLe: "%compare",
}

var updates = map[gojq.Operator]gojq.Operator{gojq.OpUpdateAdd: gojq.OpAdd, gojq.OpUpdateMul: gojq.OpMul, gojq.OpUpdateDiv: gojq.OpDiv, gojq.OpUpdateSub: gojq.OpSub}

// bounded returns a program with guards. Within the limits it gives the same
// results. It returns an error if the program is not allowed.
func bounded(q *gojq.Query) (out *gojq.Query, err error) {
	g := &guarder{}
	defer func() {
		if p := recover(); p != nil {
			refused, ok := p.(error)
			if !ok {
				panic(p)
			}
			err = refused
		}
	}()
	return g.query(q), nil
}

var errNesting = errors.New("is nested too deeply")

// guarder copies a syntax tree and inserts guards.
type guarder struct {
	defined []string // functions of the program itself, in scope: "name/arity"
	depth   int
}

// enter counts the nesting of the program's parts.
func (g *guarder) enter() (back func()) {
	if g.depth++; g.depth > maxNesting {
		panic(errNesting) // recovered in bounded
	}
	return func() { g.depth-- }
}

func (g *guarder) query(q *gojq.Query) *gojq.Query {
	if q == nil {
		return nil
	}
	defer g.enter()()
	defer func(defined int) { g.defined = g.defined[:defined] }(len(g.defined))
	out := &gojq.Query{Meta: q.Meta, Imports: q.Imports, Op: q.Op}
	for _, d := range q.FuncDefs {
		g.defined = append(g.defined, signature(d.Name, len(d.Args)))
		outer := len(g.defined)
		for _, arg := range d.Args {
			g.defined = append(g.defined, signature(arg, 0), signature(strings.TrimPrefix(arg, "$"), 0))
		}
		out.FuncDefs = append(out.FuncDefs, &gojq.FuncDef{Name: d.Name, Args: d.Args, Body: g.query(d.Body)})
		g.defined = g.defined[:outer]
	}
	out.Term, out.Left, out.Right = g.copy(q.Term), g.query(q.Left), g.query(q.Right)
	out.Patterns, _ = g.any(reflect.ValueOf(q.Patterns)).Interface().([]*gojq.Pattern)
	switch op := q.Op; {
	case operators[op] != "" && (op == gojq.OpMul || op == gojq.OpDiv || !isScalar(q.Left) && !isScalar(q.Right)):
		return &gojq.Query{FuncDefs: out.FuncDefs, Term: parens(sides(op, out.Left, out.Right))}
	case updates[op] != 0:
		right := sides(updates[op], &gojq.Query{Term: &gojq.Term{Type: gojq.TermTypeIdentity}}, reference("$%right"))
		modified := &gojq.Query{Left: out.Left, Op: gojq.OpModify, Right: right}
		return &gojq.Query{FuncDefs: out.FuncDefs, Term: parens(bind("$%right", out.Right, modified))}
	case op == gojq.OpModify && !g.alwaysGives(q.Right): // deleting traverses the whole value
		return &gojq.Query{FuncDefs: out.FuncDefs, Term: parens(pipe(call(walked), out))}
	}
	return out
}

// copy returns a term with its guards.
func (g *guarder) copy(t *gojq.Term) *gojq.Term {
	if t == nil {
		return nil
	}
	if len(t.SuffixList) > maxNesting/10 {
		panic(errNesting)
	}
	out, _ := g.any(reflect.ValueOf(*t)).Interface().(gojq.Term)
	switch {
	case t.Type == gojq.TermTypeFormat && t.Str == nil:
		suffixes := out.SuffixList
		out.SuffixList = nil
		return &gojq.Term{Type: gojq.TermTypeQuery, Query: pipe(call(printed), &gojq.Query{Term: &out}), SuffixList: suffixes}
	case t.Type != gojq.TermTypeFunc:
		return &out
	}
	s := signature(t.Func.Name, len(t.Func.Args))
	switch defined := slices.Contains(g.defined, s); {
	case defined:
		return &out
	case slices.Contains(forbidden, t.Func.Name):
		panic(fmt.Errorf("uses %s: it may depend on the output and $article only", t.Func.Name))
	case strings.HasPrefix(t.Func.Name, "_"): // jq's own variants without guards
		panic(fmt.Errorf("uses %s, which it does not define", t.Func.Name))
	case s == "map_values/1" && g.alwaysGives(t.Func.Args[0]): // otherwise jq traverses the whole value, and deletes
		return &out
	}
	how, ok := guards[s]
	if s == "add/1" { // of a value that is not a list yet
		how, ok = guard{in: "%sum"}, true
	}
	if !ok {
		return &out
	}
	f := *out.Func
	whole := &gojq.Query{Term: &gojq.Term{Type: gojq.TermTypeFunc, Func: &f}}
	switch {
	case s == "add/1":
		f = gojq.Func{Name: "add"}
		whole = pipe(&gojq.Query{Term: &gojq.Term{Type: gojq.TermTypeArray, Array: &gojq.Array{Query: out.Func.Args[0]}}}, pipe(call("%sum"), whole))
		return &gojq.Term{Type: gojq.TermTypeQuery, Query: whole, SuffixList: out.SuffixList}
	case how.with != "":
		f.Args = slices.Clone(f.Args)
		first := f.Args[0]
		f.Args[0] = reference("$%with")
		whole = pipe(call(how.with, reference("$%with")), whole)
		if how.texts != "" {
			whole = ifThenElse(call("%texts", reference("$%with")), call(how.texts, reference("$%with")), whole)
		}
		whole = bind("$%with", first, whole)
	case how.first != "":
		f.Args = slices.Clone(f.Args)
		f.Args[0] = pipe(f.Args[0], call(how.first))
	case how.args != "":
		f.Args = slices.Clone(f.Args)
		for i, arg := range f.Args {
			f.Args[i] = pipe(arg, call(how.args))
		}
	}
	if how.in != "" {
		whole = pipe(call(how.in), whole)
	}
	return &gojq.Term{Type: gojq.TermTypeQuery, Query: whole, SuffixList: out.SuffixList}
}

// any copies any other node of a syntax tree.
func (g *guarder) any(v reflect.Value) reflect.Value {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return v
		}
		defer g.enter()()
		switch x := v.Interface().(type) {
		case *gojq.Query:
			return reflect.ValueOf(g.query(x))
		case *gojq.Term:
			return reflect.ValueOf(g.copy(x))
		}
		out := reflect.New(v.Type().Elem())
		out.Elem().Set(g.any(v.Elem()))
		return out
	case reflect.Slice:
		if v.IsNil() {
			return v
		}
		out := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		for i := range v.Len() {
			out.Index(i).Set(g.any(v.Index(i)))
		}
		return out
	case reflect.Struct:
		out := reflect.New(v.Type()).Elem()
		for i := range v.NumField() {
			out.Field(i).Set(g.any(v.Field(i)))
		}
		switch x := out.Addr().Interface().(type) {
		case *gojq.Index:
			if !x.IsSlice && x.Start != nil && !isSmall(x.Start) {
				x.Start = pipe(x.Start, call("%index"))
			}
		case *gojq.String:
			for i, q := range x.Queries {
				if !isScalar(q) {
					x.Queries[i] = &gojq.Query{Term: parens(pipe(q, call(printed)))}
				}
			}
		}
		return out
	}
	return v
}

func signature(name string, arity int) string { return name + "/" + strconv.Itoa(arity) }

// isScalar reports whether a part is a scalar literal.
func isScalar(q *gojq.Query) bool {
	if q == nil || q.Term == nil || len(q.Term.SuffixList) > 0 {
		return false
	}
	switch q.Term.Type {
	case gojq.TermTypeNull, gojq.TermTypeTrue, gojq.TermTypeFalse:
		return true
	case gojq.TermTypeNumber:
		return len(q.Term.Number) < 20
	case gojq.TermTypeString:
		return len(q.Term.Str.Queries) == 0
	}
	return false
}

// isSmall reports whether an index is a small number literal.
func isSmall(q *gojq.Query) bool {
	if q.Term == nil {
		return false
	}
	n, err := strconv.ParseFloat(q.Term.Number, 64)
	return err == nil && n <= maxIndex/100
}

func call(name string, args ...*gojq.Query) *gojq.Query {
	return &gojq.Query{Term: &gojq.Term{Type: gojq.TermTypeFunc, Func: &gojq.Func{Name: name, Args: args}}}
}

func reference(name string) *gojq.Query { return call(name) }

func parens(q *gojq.Query) *gojq.Term { return &gojq.Term{Type: gojq.TermTypeQuery, Query: q} }

func pipe(left, right *gojq.Query) *gojq.Query {
	return &gojq.Query{Left: left, Op: gojq.OpPipe, Right: right}
}

func bind(name string, value, body *gojq.Query) *gojq.Query {
	return &gojq.Query{Left: value, Op: gojq.OpPipe, Right: body, Patterns: []*gojq.Pattern{{Name: name}}}
}

func ifThenElse(cond, then, otherwise *gojq.Query) *gojq.Query {
	return &gojq.Query{Term: &gojq.Term{Type: gojq.TermTypeIf, If: &gojq.If{Cond: cond, Then: then, Else: otherwise}}}
}

// sides applies an operator to its operands after a native has checked them.
func sides(op gojq.Operator, left, right *gojq.Query) *gojq.Query {
	side := func(i string) *gojq.Query {
		t := reference("$%sides").Term
		t.SuffixList = []*gojq.Suffix{{Index: &gojq.Index{Start: &gojq.Query{Term: &gojq.Term{Type: gojq.TermTypeNumber, Number: i}}}}}
		return &gojq.Query{Term: t}
	}
	return bind("$%sides", call(operators[op], left, right), &gojq.Query{Left: side("0"), Op: op, Right: side("1")})
}
