package main

import (
	"go/ast"
	"go/printer"
	"go/token"
	"strings"
)

// typeOf writes a type in one line; of a function's type without the names of its
// parameters, and of a struct without a name without its fields.
func typeOf(e ast.Expr) string {
	switch t := e.(type) {
	case *ast.FuncType:
		return "func" + signature(t)
	case *ast.StarExpr:
		return "*" + typeOf(t.X)
	case *ast.Ellipsis:
		return "..." + typeOf(t.Elt)
	case *ast.ArrayType:
		if t.Len == nil {
			return "[]" + typeOf(t.Elt)
		}
	case *ast.MapType:
		return "map[" + typeOf(t.Key) + "]" + typeOf(t.Value)
	case *ast.StructType:
		if len(t.Fields.List) > 0 {
			return "struct{ ... }"
		}
	}
	var b strings.Builder
	_ = printer.Fprint(&b, token.NewFileSet(), e) // a builder takes everything
	return strings.Join(strings.Fields(b.String()), " ")
}

func signature(f *ast.FuncType) string {
	in := "(" + strings.Join(types(f.Params), ", ") + ")"
	out := types(f.Results)
	switch len(out) {
	case 0:
		return in
	case 1:
		return in + " " + out[0]
	}
	return in + " (" + strings.Join(out, ", ") + ")"
}

// types lists the type of each parameter, as often as it has names.
func types(list *ast.FieldList) (out []string) {
	if list == nil {
		return nil
	}
	for _, f := range list.List {
		for range max(1, len(f.Names)) {
			out = append(out, typeOf(f.Type))
		}
	}
	return out
}

func typeParams(list *ast.FieldList) string {
	if list == nil {
		return ""
	}
	var of []string
	for _, f := range list.List {
		for _, n := range f.Names {
			of = append(of, n.Name+" "+typeOf(f.Type))
		}
	}
	return "[" + strings.Join(of, ", ") + "]"
}
