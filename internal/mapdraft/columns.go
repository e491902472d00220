package mapdraft

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/assaykit/assay/schema"
)

// objects are the objects of one place, by their members.
type objects struct {
	path    string
	key     string
	n       int
	columns []column // shallow ones first
	cut     bool     // there are too many members to look at all
}

// column is a member of objects, or a member of a member.
type column struct {
	path   string // in jq, of the object: ".offset.start"
	parent string // ".offset"
	top    string // the object's own member that it is in: "offset"
	plain  string // its key in plain words
	values []any  // one for each object, nil where there is none
	used   bool
}

const deepestColumn = 3

// A column has a value for each object, so many columns of many objects take more than the
// output: there are at most mostCells values, or else fewColumns columns.
const (
	mostCells  = 1 << 20
	fewColumns = 64
)

// columnsOf returns the members of the objects at a place.
func columnsOf(p place) *objects {
	o := &objects{path: p.path, key: p.key, n: len(p.values)}
	level := []column{{values: p.values}}
	deepest := deepestColumn
	if o.single() { // its members are rather facts of their own
		deepest = 1
	}
	for depth := 1; depth <= deepest; depth++ {
		var next []column
		for _, outer := range level {
			room := max(fewColumns, mostCells/max(1, o.n)) - len(o.columns) - len(next)
			members, cut := membersOf(outer, max(0, room))
			next, o.cut = append(next, members...), o.cut || cut
		}
		o.columns = append(o.columns, next...)
		level = next
	}
	return o
}

// single reports whether there is one object that is in no list.
func (o *objects) single() bool {
	return o.n == 1 && !strings.HasSuffix(o.path, "[]?") && !strings.HasSuffix(o.path, ")")
}

// membersOf returns the members of a column of objects, the most frequent of them if there
// are more than most.
func membersOf(outer column, most int) (out []column, cut bool) {
	count := map[string]int{}
	for _, v := range outer.values {
		inner, _ := v.(map[string]any)
		for k := range inner {
			count[k]++
		}
	}
	keys := slices.Sorted(maps.Keys(count))
	if cut = len(keys) > most; cut {
		slices.SortStableFunc(keys, func(a, b string) int { return cmp.Compare(count[b], count[a]) })
		keys = keys[:most]
		slices.Sort(keys)
	}
	for _, k := range keys {
		c := column{path: member(outer.path, k), parent: outer.path, top: outer.top, plain: plainKey(k), values: make([]any, len(outer.values))}
		if c.top == "" {
			c.top = k
		}
		for i, v := range outer.values {
			if inner, ok := v.(map[string]any); ok {
				c.values[i] = inner[k]
			}
		}
		out = append(out, c)
	}
	return out, cut
}

// find returns the column that is a member of a role, unless it is used
// already: one of the first word of the role that any has.
func (o *objects) find(role string, fits func(any) bool) *column {
	return o.findWhere(role, func(c *column) bool { return c.all(fits) })
}

func (o *objects) findWhere(role string, fits func(*column) bool) *column {
	for _, whole := range []bool{true, false} {
		for _, word := range memberWords[role] {
			for i := range o.columns {
				c := &o.columns[i]
				if c.used || !(c.plain == word || !whole && c.plain[strings.LastIndex(c.plain, " ")+1:] == word) {
					continue
				}
				if fits(c) {
					return c
				}
			}
		}
	}
	return nil
}

// use marks columns as taken.
func use(columns ...*column) {
	for _, c := range columns {
		if c != nil {
			c.used = true
		}
	}
}

// rest calls f for the lists and objects among the own members that are not used.
func (o *objects) rest(all bool, f func(p place)) {
	used := map[string]bool{}
	for _, c := range o.columns {
		used[c.top] = used[c.top] || c.used
	}
	for _, c := range o.columns {
		if c.parent != "" || used[c.top] {
			continue
		}
		var values []any
		for _, v := range c.values {
			_, list := v.([]any)
			_, object := v.(map[string]any)
			if v != nil && (all || list || object) {
				values = append(values, v)
			}
		}
		if len(values) > 0 {
			f(place{member(o.path, c.top), c.top, values})
		}
	}
}

// all reports whether all values that are there fit, and one is.
func (c *column) all(fits func(any) bool) bool {
	n := 0
	for _, v := range c.values {
		if v == nil {
			continue
		}
		if !fits(v) {
			return false
		}
		n++
	}
	return n > 0
}

func isText(v any) bool { _, ok := v.(string); return ok }

func isInteger(v any) bool { _, ok := integerOf(v); return ok }

func integerOf(v any) (int, bool) {
	n, ok := v.(json.Number)
	if !ok {
		return 0, false
	}
	i, err := strconv.Atoi(n.String())
	return i, err == nil && i >= 0
}

// isDecimal reports whether a value is a number, or one as text.
func isDecimal(v any) bool {
	switch v := v.(type) {
	case json.Number:
		return true
	case string:
		_, err := schema.ParseDecimal(v)
		return err == nil
	}
	return false
}

func isList(v any) bool { _, ok := v.([]any); return ok }

// isPair reports whether a value is [start, end].
func isPair(v any) bool {
	list, _ := v.([]any)
	return len(list) == 2 && isInteger(list[0]) && isInteger(list[1])
}

func textOf(v any) string { s, _ := v.(string); return s }

// knownLabels returns how many labels of a column are known, and of how many.
func knownLabels(c column) (known, all int) {
	for _, v := range c.values {
		label, _ := withoutIOB(textOf(v))
		if label == "" || label == "O" {
			continue
		}
		all++
		if meaningOf(label) != "" {
			known++
		}
	}
	return known, all
}
