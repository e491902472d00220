package mapdraft

import (
	"fmt"
	"slices"
	"strings"
)

// byLabel drafts a list of facts of several kinds, each with a label and a value of
// its own: the facts of each kind by themselves, so that their values are taken and
// not what their words read as. It reports whether the objects are such.
func (d *drafter) byLabel(o *objects) bool {
	label := o.labels()
	if label == nil {
		return false
	}
	groups := groupsOf(o, *label)
	if len(groups) < 2 || !slices.ContainsFunc(groups, (*labelGroup).hasValue) {
		return false
	}
	use(label)
	var known []string
	for _, g := range groups {
		known = append(known, g.labels...)
		d.group(o, label, g)
		for _, c := range g.objects.columns {
			for i := range o.columns {
				o.columns[i].used = o.columns[i].used || c.used && c.path == o.columns[i].path
			}
		}
	}
	slices.Sort(known)
	for i, l := range known {
		known[i] = jqString(l)
	}
	d.doubt("%s: what has another label than %s is left out; add what your extractor can say besides", nonEmptyPath(o.path), strings.Join(known, ", "))
	return true
}

// group drafts the objects of one kind.
func (d *drafter) group(o *objects, label *column, g *labelGroup) {
	g.objects.path = fmt.Sprintf("(%s | select(%s))", nonEmptyPath(o.path), g.condition(label.path))
	if g.kind == "" {
		d.leave(g.objects.path, "the label is not known")
		return
	}
	done := false
	switch {
	case isParty(g.kind):
		done = d.party(g.objects, fmt.Sprintf("%q", g.kind), g.kind, sure)
	case isFigure(g.kind):
		done = d.figure(g.objects, g.kind, sure)
	case g.kind == "date":
		done = d.date(g.objects, sure)
	case g.kind == "quote":
		done = d.quote(g.objects, sure)
	case g.kind == "event":
		done = d.event(g.objects, sure)
	}
	if !done {
		d.leave(g.objects.path, "a "+g.kind+" by its label, and no member says which")
	}
}

// labels returns the column of the labels of objects, most of which are known, nil
// if there is none.
func (o *objects) labels() *column {
	return o.findWhere("label", func(c *column) bool {
		known, all := knownLabels(*c)
		return c.all(isText) && known > 0 && 2*known >= all
	})
}

// labelGroup are the objects of one kind.
type labelGroup struct {
	kind    string // "" for labels that are not known
	labels  []string
	objects *objects
}

// groupsOf returns the objects by the kinds of their labels, in the order in which
// the kinds come; none where labels are tags of tokens.
func groupsOf(o *objects, label column) (groups []*labelGroup) {
	at := map[string][]int{}
	for i, v := range label.values {
		name, iob := withoutIOB(textOf(v))
		if iob {
			return nil
		}
		if name == "" || name == "O" {
			continue
		}
		kind := meaningOf(name)
		if kind == "skip" {
			kind = ""
		}
		g := (*labelGroup)(nil)
		for _, other := range groups {
			if other.kind == kind {
				g = other
			}
		}
		if g == nil {
			g = &labelGroup{kind: kind}
			groups = append(groups, g)
		}
		if !slices.Contains(g.labels, name) {
			g.labels = append(g.labels, name)
		}
		at[kind] = append(at[kind], i)
	}
	for _, g := range groups {
		slices.Sort(g.labels)
		g.objects = o.only(at[g.kind])
		for i := range g.objects.columns {
			if c := &g.objects.columns[i]; c.path == label.path {
				c.used = true
			}
		}
	}
	return groups
}

// only returns some of the objects, with the members that these have.
func (o *objects) only(indices []int) *objects {
	some := &objects{key: o.key, n: len(indices)}
	for _, c := range o.columns {
		values := make([]any, len(indices))
		there := false
		for n, i := range indices {
			values[n] = c.values[i]
			there = there || values[n] != nil
		}
		if there {
			c.values = values
			some.columns = append(some.columns, c)
		}
	}
	return some
}

// hasValue reports whether the facts of a group have values beside their words.
func (g *labelGroup) hasValue() bool {
	iso := func(v any) bool { return isoDay.MatchString(textOf(v)) || isoTime.MatchString(textOf(v)) }
	switch {
	case isFigure(g.kind):
		return g.objects.find("value", isDecimal) != nil
	case g.kind == "date":
		return g.objects.find("date", iso) != nil
	}
	return false
}

// condition returns in jq whether an object is in the group.
func (g *labelGroup) condition(path string) string {
	var list []string
	for _, l := range g.labels {
		list = append(list, path+" == "+jqString(l))
	}
	return strings.Join(list, " or ")
}
