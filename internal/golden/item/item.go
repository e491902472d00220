// Package item lists what a golden is made of: its facts, whatever their kind,
// the facts that it forbids, and the members of the record. Each item has a key
// by which it is compared, proposed and decided.
package item

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/assaykit/assay/schema"
)

// Item is what a golden is made of and what can be proposed on its own: a
// fact, a forbidden fact, or a member of the record.
type Item struct {
	Key  string // "party/altman", "never/figure/50000000000 USD", "record/phenomena"
	Kind string // a schema.Kind, "never" or "record"
	Fact *Fact  // of a fact and of a forbidden fact
	Text string // in words
	Raw  json.RawMessage
}

// Of lists everything in a golden but its form and what is derived of
// its source.
func Of(g *schema.Golden) []Item {
	var out []Item
	for _, m := range recordMembers(g) {
		raw, err := json.Marshal(m.value)
		if err != nil || m.text == "" {
			continue
		}
		out = append(out, Item{Key: "record/" + m.name, Kind: "record", Text: m.name + " " + m.text, Raw: raw})
	}
	for _, f := range Facts(g) {
		out = append(out, Item{Key: f.Key, Kind: string(f.Kind), Fact: &f, Text: f.Words(), Raw: f.Raw()})
	}
	k := KeyCounter{}
	for i := range g.Never {
		f := Forbidden(&g.Never[i], k)
		raw, _ := json.Marshal(g.Never[i]) // strings, numbers and JSON that was read
		out = append(out, Item{Key: f.Key, Kind: "never", Fact: &f, Text: "never " + f.Words(), Raw: raw})
	}
	return out
}

// Hash identifies what the item says.
func (i Item) Hash() string { return Hash(i.Raw)[:16] }

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

// Copy puts the item of that key as it is in from in its place in g, or
// removes it where from has none. New facts follow the fact that they
// follow there.
func Copy(g, from *schema.Golden, key string) error {
	for _, m := range recordMembers(g) {
		if key != "record/"+m.name {
			continue
		}
		for _, n := range recordMembers(from) {
			if n.name == m.name {
				copyMember(m.value, n.value)
			}
		}
		return nil
	}
	old, now := Find(g, key), Find(from, key)
	if old == nil && now == nil {
		return fmt.Errorf("no %q in the golden or in what is proposed", key)
	}
	if (old != nil && old.Kind == "never") || (now != nil && now.Kind == "never") {
		copyForbidden(g, from, key)
		return nil
	}
	f := now
	if f == nil {
		f = old
	}
	switch f.Fact.Kind {
	case schema.KindParty:
		g.Parties = copyFact(g.Parties, from.Parties, old, now, insertionPoint(g, from, key))
	case schema.KindFigure:
		g.Figures = copyFact(g.Figures, from.Figures, old, now, insertionPoint(g, from, key))
	case schema.KindDate:
		g.Dates = copyFact(g.Dates, from.Dates, old, now, insertionPoint(g, from, key))
	case schema.KindEvent:
		g.Events = copyFact(g.Events, from.Events, old, now, insertionPoint(g, from, key))
	case schema.KindQuote:
		g.Quotes = copyFact(g.Quotes, from.Quotes, old, now, insertionPoint(g, from, key))
	}
	return nil
}

func copyMember(to, from any) {
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

// Find returns the item of that key, nil where there is none.
func Find(g *schema.Golden, key string) *Item {
	if g == nil {
		return nil
	}
	for _, i := range Of(g) {
		if i.Key == key {
			return &i
		}
	}
	return nil
}

func copyFact[T any](list, from []T, old, now *Item, at int) []T {
	list = slices.Clone(list)
	switch {
	case now == nil:
		return slices.Delete(list, old.Fact.Index, old.Fact.Index+1)
	case old != nil:
		list[old.Fact.Index] = from[now.Fact.Index]
		return list
	}
	return slices.Insert(list, at, from[now.Fact.Index])
}

// insertionPoint returns where in its list of g a new fact goes: behind the nearest
// fact that precedes it in from and that g has, else at the end.
func insertionPoint(g, from *schema.Golden, key string) int {
	kind := Find(from, key)
	if kind == nil {
		return 0
	}
	at, length := map[string]int{}, 0
	for _, f := range Facts(g) {
		if string(f.Kind) == kind.Kind {
			at[f.Key] = f.Index + 1
			length++
		}
	}
	best, passed := -1, false
	for _, f := range Facts(from) {
		if f.Key == key {
			passed = true
			break
		}
		if i, ok := at[f.Key]; ok {
			best = i
		}
	}
	if !passed || best < 0 {
		return length
	}
	return best
}

func copyForbidden(g, from *schema.Golden, key string) {
	index := func(g *schema.Golden) int {
		k := KeyCounter{}
		for i := range g.Never {
			if Forbidden(&g.Never[i], k).Key == key {
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
