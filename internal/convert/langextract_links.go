package convert

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// langGroup returns the key of the fact that an extraction is a mention of,
// preferably its ID; "" means a fact of its own.
func langGroup(f *fact) string {
	for _, name := range []string{fieldID, fieldFact} {
		if v := f.get(name); v != "" {
			return name + "\x00" + v
		}
	}
	return ""
}

// langReferences links a fact to the facts that it refers to.
func (s *source) langReferences(g *graph, r resolver, t pendingLinks) {
	for i, v := range t.values {
		label := ""
		if i < len(t.labels) {
			label = t.labels[i]
		}
		to := r.resolve(v, func(to *fact) bool { return fits(t.name, t.fact, to) })
		switch {
		case v == "" && t.name == linkRole:
			t.fact.add(fieldRole, label, t.pointer)
		case to == nil || t.name == linkRole && label == "":
			s.lose(g.article.ID, t.pointer, "a reference: "+t.name, fmt.Sprintf("no fact that it could lead to is called %q", short(v)))
		default:
			t.fact.links = append(t.fact.links, link{t.name, label, to, t.pointer})
		}
	}
}

// attributes adds the fields of an extraction's attributes. It returns the
// references to other facts.
func (s *source) attributes(g *graph, f *fact, raw jsontext.Value, pointer string) (later []pendingLinks) {
	attributes, err := membersOf(raw)
	if err != nil || attributes == nil && !empty(raw) {
		s.lose(g.article.ID, pointer, "the attributes", "they are no object of names and values")
		return nil
	}
	lists := map[string][]string{}
	for _, name := range attributes.names() {
		list, ok := flat(attributes[name])
		if lists[name] = list; !ok {
			s.lose(g.article.ID, pointer+"/"+escape(name), "an attribute: "+name, "it is no string or number, nor a list of them")
		}
	}
	for _, name := range slices.Sorted(maps.Keys(lists)) {
		values, at := lists[name], pointer+"/"+escape(name)
		switch {
		case name == langRoleOf && len(lists[linkRole]) == 0, name == langAs && len(lists[linkParticipant]) == 0:
			s.lose(g.article.ID, at, "a field: "+name, "there is nothing that it goes with")
		case name == langRoleOf:
			values = append(values, make([]string, max(0, len(lists[linkRole])-len(values)))...)
			later = append(later, pendingLinks{f, linkRole, values, lists[linkRole], at})
		case name == linkRole && lists[langRoleOf] != nil, name == langAs:
		case name == linkParticipant:
			later = append(later, pendingLinks{f, name, values, lists[langAs], at})
		case slices.Contains([]string{linkAbout, linkSpeaker, linkPlace, linkDate, linkFigure}, name):
			later = append(later, pendingLinks{fact: f, name: name, values: values, pointer: at})
		default:
			for _, v := range values {
				f.add(name, v, at)
			}
		}
	}
	return later
}

// flat returns the strings of a value: of one string, number or truth value, or a
// list of them. It reports whether that is all that the value has.
func flat(v jsontext.Value) (out []string, ok bool) {
	list := []jsontext.Value{v}
	if v.Kind() == '[' && json.Unmarshal(v, &list) != nil {
		return nil, false
	}
	ok = true
	for _, x := range list {
		switch x.Kind() {
		case '"', '0':
			out = append(out, scalar(x))
		case 't', 'f':
			out = append(out, string(x))
		case 'n':
		default:
			ok = false
		}
	}
	return out, ok
}

// resolver finds the fact that an attribute refers to: by its ID, or by its
// words if they are unique.
type resolver struct {
	ids   map[string]*fact
	words map[string][]*fact
}

func newResolver(g *graph) resolver {
	r := resolver{map[string]*fact{}, map[string][]*fact{}}
	for _, f := range g.facts {
		if id := f.get(fieldID); id != "" && r.ids[id] == nil {
			r.ids[id] = f
		}
		seen := map[string]bool{}
		for _, w := range append([]string{f.get(fieldName), f.said}, f.texts()...) {
			if w = strings.TrimSpace(w); w != "" && !seen[w] && len(r.words[w]) < 8 {
				seen[w] = true
				r.words[w] = append(r.words[w], f)
			}
		}
	}
	return r
}

// texts returns the texts of a fact's marks.
func (f *fact) texts() (out []string) {
	for _, m := range f.marks {
		out = append(out, m.text)
	}
	return out
}

func (r resolver) resolve(name string, fits func(*fact) bool) *fact {
	if f := r.ids[name]; f != nil && fits(f) {
		return f
	}
	for _, f := range r.words[name] {
		if fits(f) {
			return f
		}
	}
	return nil
}
