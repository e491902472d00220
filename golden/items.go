package golden

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/assaykit/assay/schema"
)

// item is what a golden is made of and what can be proposed on its own: a
// fact, a never-fact, or a member of the record.
type item struct {
	key  string // "party/altman", "never/figure/50000000000 USD", "record/phenomena"
	kind string // a schema.Kind, "never" or "record"
	fact *fact  // of a fact and of a never-fact
	text string // in words
	raw  json.RawMessage
}

// itemsOf lists everything in a golden but its form and what is derived of
// its source.
func itemsOf(g *schema.Golden) []item {
	var out []item
	for _, m := range recordMembers(g) {
		raw, err := json.Marshal(m.value)
		if err != nil || m.text == "" {
			continue
		}
		out = append(out, item{key: "record/" + m.name, kind: "record", text: m.name + " " + m.text, raw: raw})
	}
	for _, f := range factsOf(g) {
		out = append(out, item{key: f.key, kind: string(f.kind), fact: &f, text: f.words(), raw: f.raw()})
	}
	k := keys{}
	for i := range g.Never {
		f := neverFact(&g.Never[i], k)
		raw, _ := json.Marshal(g.Never[i]) // strings, numbers and JSON that was read
		out = append(out, item{key: f.key, kind: "never", fact: &f, text: "never " + f.words(), raw: raw})
	}
	return out
}

// hash identifies what the item says.
func (i item) hash() string { return hash(i.raw)[:16] }

// member is one member of the record that is no list of facts.
type member struct {
	name  string
	value any // a pointer into the golden
	text  string
}

func recordMembers(g *schema.Golden) []member {
	var out []member
	str := func(name string, v *string) { out = append(out, member{name, v, *v}) }
	str("language", &g.Source.Language)
	str("published", &g.Source.Published)
	str("title", &g.Source.Title)
	str("publisher", &g.Source.Publisher)
	str("url", &g.Source.URL)
	str("by", &g.By)
	reviewed := ""
	if g.Reviewed {
		reviewed = "true"
	}
	out = append(out, member{"reviewed", &g.Reviewed, reviewed})
	complete := ""
	if g.Complete != (schema.Complete{}) {
		data, _ := json.Marshal(g.Complete) // five booleans
		complete = string(data)
	}
	out = append(out, member{"complete", &g.Complete, complete})
	phenomena := ""
	if len(g.Phenomena) > 0 {
		phenomena = fmt.Sprint(g.Phenomena)
	}
	return append(out, member{"phenomena", &g.Phenomena, phenomena})
}

// take puts the item of that key as it is in from in its place in g, or
// removes it where from has none. New facts stand behind the fact that they
// stand behind in from.
func take(g, from *schema.Golden, key string) error {
	for _, m := range recordMembers(g) {
		if key != "record/"+m.name {
			continue
		}
		for _, n := range recordMembers(from) {
			if n.name == m.name {
				assign(m.value, n.value)
			}
		}
		return nil
	}
	old, now := find(g, key), find(from, key)
	if old == nil && now == nil {
		return fmt.Errorf("no %q in the golden or in what is proposed", key)
	}
	if (old != nil && old.kind == "never") || (now != nil && now.kind == "never") {
		takeNever(g, from, key)
		return nil
	}
	f := now
	if f == nil {
		f = old
	}
	switch f.fact.kind {
	case schema.KindParty:
		g.Parties = takeFact(g.Parties, from.Parties, old, now, after(g, from, key))
	case schema.KindFigure:
		g.Figures = takeFact(g.Figures, from.Figures, old, now, after(g, from, key))
	case schema.KindDate:
		g.Dates = takeFact(g.Dates, from.Dates, old, now, after(g, from, key))
	case schema.KindEvent:
		g.Events = takeFact(g.Events, from.Events, old, now, after(g, from, key))
	case schema.KindQuote:
		g.Quotes = takeFact(g.Quotes, from.Quotes, old, now, after(g, from, key))
	}
	return nil
}

func assign(to, from any) {
	switch v := to.(type) {
	case *string:
		*v = *from.(*string)
	case *bool:
		*v = *from.(*bool)
	case *schema.Complete:
		*v = *from.(*schema.Complete)
	case *[]string:
		*v = slices.Clone(*from.(*[]string))
	}
}

func find(g *schema.Golden, key string) *item {
	if g == nil {
		return nil
	}
	for _, i := range itemsOf(g) {
		if i.key == key {
			return &i
		}
	}
	return nil
}

func takeFact[T any](list, from []T, old, now *item, at int) []T {
	list = slices.Clone(list)
	switch {
	case now == nil:
		return slices.Delete(list, old.fact.index, old.fact.index+1)
	case old != nil:
		list[old.fact.index] = from[now.fact.index]
		return list
	}
	return slices.Insert(list, at, from[now.fact.index])
}

// after returns where in its list of g a new fact goes: behind the nearest
// fact that stands before it in from and that g has, else at the end.
func after(g, from *schema.Golden, key string) int {
	kind := find(from, key)
	if kind == nil {
		return 0
	}
	at, length := map[string]int{}, 0
	for _, f := range factsOf(g) {
		if string(f.kind) == kind.kind {
			at[f.key] = f.index + 1
			length++
		}
	}
	best, passed := -1, false
	for _, f := range factsOf(from) {
		if f.key == key {
			passed = true
			break
		}
		if i, ok := at[f.key]; ok {
			best = i
		}
	}
	if !passed || best < 0 {
		return length
	}
	return best
}

func takeNever(g, from *schema.Golden, key string) {
	index := func(g *schema.Golden) int {
		k := keys{}
		for i := range g.Never {
			if neverFact(&g.Never[i], k).key == key {
				return i
			}
		}
		return -1
	}
	g.Never = slices.Clone(g.Never)
	switch old, now := index(g), index(from); {
	case now < 0:
		g.Never = slices.Delete(g.Never, old, old+1)
	case old < 0:
		g.Never = append(g.Never, from.Never[now])
	default:
		g.Never[old] = from.Never[now]
	}
}
