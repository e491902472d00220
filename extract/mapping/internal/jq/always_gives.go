package jq

import (
	"slices"

	"github.com/itchyny/gojq"
)

// singleValued are jq functions that return exactly one value, independent of
// how many their arguments return.
var singleValued = []string{
	"add/1", "all/1", "any/1", "del/1", "group_by/1", "map/1", "map_values/1", "max_by/1", "min_by/1", "sort_by/1", "unique_by/1", "with_entries/1",
}

// valuePreserving are jq functions that return at least one value if each of
// their arguments does.
var valuePreserving = []string{
	"abs/0", "add/0", "all/0", "any/0", "ascii_downcase/0", "ascii_upcase/0", "ceil/0", "contains/1", "endswith/1", "explode/0",
	"flatten/0", "flatten/1", "floor/0", "format/1", "fromdate/0", "from_entries/0", "fromjson/0", "getpath/1", "gsub/2", "gsub/3", "has/1", "implode/0",
	"index/1", "indices/1", "inside/1", "join/1", "keys/0", "keys_unsorted/0", "length/0", "ltrim/0", "ltrimstr/1", "max/0", "min/0", "not/0",
	"reverse/0", "rindex/1", "round/0", "rtrim/0", "rtrimstr/1", "setpath/2", "slug/0", "sort/0", "split/1", "split/2", "sqrt/0",
	"startswith/1", "sub/2", "sub/3", "test/1", "test/2", "to_entries/0", "toarray/0", "todate/0", "tojson/0", "tonumber/0", "tostring/0", "transpose/0", "trim/0",
	"type/0", "unique/0", "utf8bytelength/0",
}

// alwaysGives reports whether a part of a program always returns at least one
// value or an error.
func (g *guarder) alwaysGives(q *gojq.Query) bool {
	if q == nil || len(q.FuncDefs) > 0 {
		return false
	}
	if q.Term != nil {
		return g.termGives(q.Term)
	}
	switch q.Op {
	case gojq.OpPipe:
		return g.alwaysGives(q.Left) && g.alwaysGives(q.Right) && !slices.ContainsFunc(q.Patterns, func(p *gojq.Pattern) bool { return p.Name == "" })
	case gojq.OpComma:
		return g.alwaysGives(q.Left) || g.alwaysGives(q.Right)
	case gojq.OpAlt, gojq.OpAssign, gojq.OpUpdateAdd, gojq.OpUpdateSub, gojq.OpUpdateMul, gojq.OpUpdateDiv, gojq.OpUpdateMod, gojq.OpUpdateAlt:
		return g.alwaysGives(q.Right)
	case gojq.OpModify:
		return true
	}
	return g.alwaysGives(q.Left) && g.alwaysGives(q.Right)
}

func (g *guarder) termGives(t *gojq.Term) bool {
	for _, s := range t.SuffixList {
		if s.Iter || s.Optional || !g.indexGives(s.Index) {
			return false
		}
	}
	switch t.Type {
	case gojq.TermTypeIdentity, gojq.TermTypeNull, gojq.TermTypeTrue, gojq.TermTypeFalse, gojq.TermTypeNumber, gojq.TermTypeArray:
		return true
	case gojq.TermTypeIndex:
		return g.indexGives(t.Index)
	case gojq.TermTypeString, gojq.TermTypeFormat:
		return g.stringGives(t.Str)
	case gojq.TermTypeObject:
		return !slices.ContainsFunc(t.Object.KeyVals, func(kv *gojq.ObjectKeyVal) bool {
			return kv.KeyQuery != nil && !g.alwaysGives(kv.KeyQuery) || !g.stringGives(kv.KeyString) || kv.Val != nil && !g.alwaysGives(kv.Val)
		})
	case gojq.TermTypeUnary:
		return g.termGives(t.Unary.Term)
	case gojq.TermTypeQuery:
		return g.alwaysGives(t.Query)
	case gojq.TermTypeIf:
		return g.alwaysGives(t.If.Cond) && g.alwaysGives(t.If.Then) && (t.If.Else == nil || g.alwaysGives(t.If.Else)) &&
			!slices.ContainsFunc(t.If.Elif, func(e *gojq.IfElif) bool { return !g.alwaysGives(e.Cond) || !g.alwaysGives(e.Then) })
	case gojq.TermTypeFunc:
		return g.functionGives(t.Func)
	}
	return false
}

func (g *guarder) functionGives(f *gojq.Func) bool {
	s := signature(f.Name, len(f.Args))
	switch {
	case f.Name[0] == '$':
		return true
	case slices.Contains(g.defined, s):
		return false
	case slices.Contains(singleValued, s):
		return true
	}
	return slices.Contains(valuePreserving, s) && !slices.ContainsFunc(f.Args, func(q *gojq.Query) bool { return !g.alwaysGives(q) })
}

func (g *guarder) indexGives(i *gojq.Index) bool {
	return i == nil || g.stringGives(i.Str) && (i.Start == nil || g.alwaysGives(i.Start)) && (i.End == nil || g.alwaysGives(i.End))
}

func (g *guarder) stringGives(s *gojq.String) bool {
	return s == nil || !slices.ContainsFunc(s.Queries, func(q *gojq.Query) bool { return !g.alwaysGives(q) })
}
