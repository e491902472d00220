package convert

import (
	"fmt"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// LangExtract counts code points. An extraction that it could not align has no
// interval. Attributes are strings or lists of strings; references are IDs;
// role and role_of, and participant and participant_as, are parallel lists.
type (
	langDocument struct {
		Extractions []langExtraction `json:"extractions"`
		Text        string           `json:"text"`
		ID          string           `json:"document_id"`
		Rest        jsontext.Value   `json:",embed"`
	}
	langExtraction struct {
		Class       string                    `json:"extraction_class"`
		Text        string                    `json:"extraction_text"`
		Interval    *langInterval             `json:"char_interval"`
		Alignment   *string                   `json:"alignment_status"`
		Index       int                       `json:"extraction_index"`
		Group       int                       `json:"group_index"`
		Description *string                   `json:"description"`
		Attributes  map[string]jsontext.Value `json:"attributes"`
	}
	langInterval struct {
		Start *int `json:"start_pos"`
		End   *int `json:"end_pos"`
	}
)

const (
	langRoleOf = "role_of"
	langAs     = "participant_as"
)

func readLangExtract(s *source, data []byte) error {
	return eachLine(data, func(line int, raw []byte) error {
		var d langDocument
		if err := decode(raw, line, &d); err != nil {
			return err
		}
		g, err := s.newGraph(d.ID, d.Text)
		if err != nil {
			return fmt.Errorf("line %d: %w", line, err)
		}
		if err := s.extractions(g, d.Extractions, fmt.Sprintf("line %d, /extractions", line)); err != nil {
			return err
		}
		s.loseMembers(g, d.Rest, fmt.Sprintf("line %d, ", line))
		return s.build(g, false)
	})
}

// intervals returns the marks of extractions. An extraction without an interval
// was not found in the text by LangExtract, and is not looked for.
func intervals(list []langExtraction, pointer string) []stated {
	out := make([]stated, len(list))
	for i, e := range list {
		if v := e.Interval; v != nil && v.Start != nil && v.End != nil {
			exact := e.Alignment == nil || *e.Alignment == "match_exact"
			out[i] = stated{*v.Start, *v.End, true, e.Text, !exact, fmt.Sprintf("%s/%d/char_interval", pointer, i)}
		}
	}
	return out
}

// pendingLinks are the references of an extraction, until all facts are known.
type pendingLinks struct {
	fact    *fact
	name    string
	values  []string
	labels  []string
	pointer string
}

func (s *source) extractions(g *graph, list []langExtraction, pointer string) error {
	groups, ties := map[string]*fact{}, newTies()
	var later []pendingLinks
	marks, err := s.anchors(g, intervals(list, pointer))
	if err != nil {
		return err
	}
	for i, e := range list {
		at := fmt.Sprintf("%s/%d", pointer, i)
		f := s.begin(g, e.Class, at)
		if f == nil {
			continue
		}
		f.said = e.Text
		if marks[i].text != "" {
			f.marks = []mark{marks[i]}
		}
		if e.Description != nil && *e.Description != "" {
			s.lose(g.article.ID, at+"/description", "a description", "the canonical form has no place for it")
		}
		later = append(later, s.attributes(g, f, e.Attributes, at+"/attributes")...)
		if key := langGroup(f); key != "" {
			if first := groups[key]; first != nil {
				ties.tie(first, f)
			} else {
				groups[key] = f
			}
		}
		g.facts = append(g.facts, f)
	}
	ties.join(g)
	r := newResolver(g)
	for _, t := range later {
		t.fact = ties.root(t.fact)
		s.langReferences(g, r, t)
	}
	return nil
}

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
func (s *source) attributes(g *graph, f *fact, attributes map[string]jsontext.Value, pointer string) (later []pendingLinks) {
	lists := map[string][]string{}
	names := make([]string, 0, len(attributes))
	for name, v := range attributes {
		var list []string
		if json.Unmarshal(v, &list) != nil {
			list = []string{scalar(v)}
			if v.Kind() == 't' || v.Kind() == 'f' {
				list = []string{string(v)}
			}
		}
		names, lists[name] = append(names, name), list
	}
	slices.Sort(names)
	for _, name := range names {
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

func writeLangExtract(s *sink, documents []Document) error {
	for _, d := range documents {
		g, err := s.flatten(d)
		if err != nil {
			return err
		}
		s.keepSource(d.Record, "an annotated document has an id and a text")
		out := langDocument{Extractions: []langExtraction{}, Text: g.article.Text, ID: g.article.ID}
		for i, f := range g.facts {
			if f.get(fieldID) == "" && (len(f.marks) > 1 || f.get(fieldFact) != "") {
				f.fields = slices.DeleteFunc(f.fields, func(x field) bool { return x.name == fieldFact })
				f.add(fieldFact, fmt.Sprintf("f%d", i+1), f.pointer)
			}
			for j := range max(1, len(f.marks)) {
				n := len(out.Extractions)
				e := langExtraction{Class: s.labels[f.meaning], Text: f.words(), Index: n + 1, Group: n, Attributes: map[string]jsontext.Value{}}
				if j < len(f.marks) {
					start, end := s.span(g, f.marks[j])
					exact := "match_exact"
					e.Text, e.Interval, e.Alignment = f.marks[j].text, &langInterval{&start, &end}, &exact
				}
				for _, v := range langAttributes(f, j > 0) {
					e.Attributes[v.name] = listed(v)
				}
				out.Extractions = append(out.Extractions, e)
			}
		}
		if err := s.json(out); err != nil {
			return err
		}
	}
	return nil
}

// langAttributes returns the attributes of an extraction: all of the fact for
// its first mark, and only the identity of the fact for others.
func langAttributes(f *fact, again bool) []values {
	if again {
		return grouped(slices.DeleteFunc(slices.Clone(f.fields), func(x field) bool { return x.name != fieldID && x.name != fieldFact }))
	}
	out := grouped(f.fields)
	for _, kind := range kindsOfLinks() {
		v, labels := values{name: kind}, values{name: langAs}
		if kind == linkRole {
			v.name, labels.name = langRoleOf, linkRole
		}
		told := kind == linkRole
		for _, l := range f.links {
			if l.kind == kind {
				v.values, labels.values = append(v.values, l.to.get(fieldID)), append(labels.values, l.label)
				told = told || l.label != ""
			}
		}
		if v.values == nil {
			continue
		}
		if kind == linkRole {
			if i := slices.IndexFunc(out, func(o values) bool { return o.name == linkRole }); i >= 0 { // titles of offices without an organization
				labels.values = append(labels.values, out[i].values...)
				v.values = append(v.values, make([]string, len(out[i].values))...)
				out = slices.Delete(out, i, i+1)
			}
		}
		if out = append(out, v); told {
			out = append(out, labels)
		}
	}
	return out
}

// listed returns a string, or a list if there are several.
func listed(v values) jsontext.Value {
	if len(v.values) == 1 {
		return quoted(v.values[0])
	}
	b, _ := json.Marshal(v.values)
	return b
}
