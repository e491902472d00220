package convert

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// readBrat reads stand-off annotation: T marks, E events, R relations, A and M
// attributes, N links to knowledge bases, # notes and * equivalences. Offsets
// count code points of the text beside the file.
func readBrat(s *source, data []byte) error {
	lines, err := bratLines(data)
	if err != nil {
		return err
	}
	a, err := s.beside()
	if err != nil {
		return err
	}
	b := bratReader{source: s, graph: &graph{article: a, index: offsets.NewIndex(a.Text)}, facts: map[string]*fact{}, labels: map[string]string{}, ties: newTies()}
	passes := [][]bratLine{nil, nil, nil, nil} // events before marks, relations after both
	for _, l := range lines {
		pass := 3
		switch l.id[0] {
		case 'E':
			pass = 1
			trigger, _, _ := strings.Cut(l.cells[0], " ")
			_, mark, _ := strings.Cut(trigger, ":")
			b.triggers = append(b.triggers, mark)
		case 'T':
			pass = 0
		case '#':
			pass = 2
		}
		passes[pass] = append(passes[pass], l)
	}
	b.isTrigger = map[string]bool{}
	for _, t := range b.triggers {
		b.isTrigger[t] = true
	}
	if err := b.marks(passes[0]); err != nil {
		return err
	}
	for i, pass := range []func(bratLine) error{b.event, b.note, b.other} {
		for _, l := range passes[i+1] {
			if err := pass(l); err != nil {
				return l.fault(err)
			}
		}
	}
	for _, l := range passes[1] {
		b.arguments(l)
	}
	b.again()
	b.ties.join(b.graph)
	return s.build(b.graph, b.ties.any)
}

// beside returns the article that a stand-off file is about.
func (s *source) beside() (seeds.Article, error) {
	a := s.articles[s.options.ID]
	if a == nil && s.options.ID == "" && len(s.options.Articles) == 1 {
		a = &s.options.Articles[0]
	}
	if a == nil {
		return seeds.Article{}, s.noArticle("it stands off its text, and no article %q is at hand; put its .txt beside it, or give the article", s.options.ID)
	}
	_, err := s.name(a.ID)
	return *a, err
}

type bratReader struct {
	*source
	graph     *graph
	facts     map[string]*fact // by id
	labels    map[string]string
	triggers  []string
	isTrigger map[string]bool
	ties      *ties
}

func (b *bratReader) lose(l bratLine, what, why string) {
	b.source.lose(b.graph.article.ID, l.at(), what, why)
}

// event makes an event of a trigger. A second event with the same trigger is
// another fact.
func (b *bratReader) event(l bratLine) error {
	words := strings.Fields(l.cells[0])
	if len(words) == 0 || !strings.Contains(words[0], ":") {
		return fmt.Errorf("%q is no event; an event is Type:T1 and its arguments", short(l.cells[0]))
	}
	kind, trigger, _ := strings.Cut(words[0], ":")
	f := b.facts[trigger]
	switch {
	case f == nil:
		b.lose(l, "an event: "+kind, "its trigger "+trigger+" is lost or missing")
		return nil
	case f.get(fieldType) != "" || b.facts["E "+trigger] != nil:
		f = &fact{meaning: f.meaning, pointer: l.at(), marks: f.marks}
		b.graph.facts = append(b.graph.facts, f)
	}
	b.facts["E "+trigger], b.facts[l.id] = f, f
	if kind != string(schema.KindEvent) {
		f.add(fieldType, kind, l.at())
	}
	return nil
}

// arguments reads the arguments of an event. A number after a name
// distinguishes several of one name.
func (b *bratReader) arguments(l bratLine) {
	words := strings.Fields(l.cells[0])
	from := b.facts[l.id]
	if from == nil {
		return
	}
	names := map[string]bool{}
	for _, w := range words[1:] {
		name, _, _ := strings.Cut(w, ":")
		names[name] = true
	}
	for _, w := range words[1:] {
		name, id, _ := strings.Cut(w, ":")
		if base := strings.TrimRight(name, "0123456789"); base != "" && names[base] {
			name = base
		}
		to := b.facts[id]
		if to == nil {
			b.lose(l, "an argument: "+name, "what it points at is lost or missing")
			continue
		}
		b.relate(b.graph, from, to, name, "", l.at())
	}
}

// note reads "#1\tname T1\twords": a field if the kind of note is one, the
// label of a relation, or a comment for people.
func (b *bratReader) note(l bratLine) error {
	kind, target, _ := strings.Cut(l.cells[0], " ")
	f := b.facts[target]
	switch {
	case kind == "label" && strings.HasPrefix(target, "R"):
		b.labels[target] = l.text()
	case f == nil || kind == "AnnotatorNotes":
		b.lose(l, "a note", "the canonical form has no place for it")
	case kind == fieldType:
		f.fields = slices.DeleteFunc(f.fields, func(x field) bool { return x.name == fieldType })
		f.add(kind, l.text(), l.at())
	default:
		f.add(kind, l.text(), l.at())
	}
	return nil
}

func (b *bratReader) other(l bratLine) error {
	words := strings.Fields(l.cells[0])
	switch {
	case strings.HasPrefix(l.id, "R"):
		if len(words) != 3 {
			return fmt.Errorf("%q is no relation; a relation is Type Arg1:T1 Arg2:T2", short(l.cells[0]))
		}
		_, from, _ := strings.Cut(words[1], ":")
		_, to, _ := strings.Cut(words[2], ":")
		f, t := b.facts[from], b.facts[to]
		if f == nil || t == nil {
			b.lose(l, "a relation: "+words[0], "one of its ends is lost or missing")
			return nil
		}
		b.relate(b.graph, f, t, words[0], b.labels[l.id], l.at())
	case l.id == "*":
		return b.equivalence(l, words)
	case strings.HasPrefix(l.id, "A"), strings.HasPrefix(l.id, "M"):
		if len(words) < 2 {
			return fmt.Errorf("%q is no attribute; one is Name T1 and perhaps a value", short(l.cells[0]))
		}
		f := b.facts[words[1]]
		if f == nil || len(words) < 3 {
			b.lose(l, "an attribute: "+words[0], "the canonical form has none without a value, or its mark is lost")
			return nil
		}
		f.add(words[0], strings.Join(words[2:], " "), l.at())
	case strings.HasPrefix(l.id, "N"):
		if len(words) < 3 {
			return fmt.Errorf("%q is no normalisation; one is Reference T1 Wikidata:Q1", short(l.cells[0]))
		}
		f := b.facts[words[1]]
		if f == nil || !isParty(f.meaning) {
			b.lose(l, "a normalisation", "it is not of a party that is kept")
			return nil
		}
		f.add(fieldSameAs, words[2], l.at())
	default:
		b.lose(l, "an annotation: "+short(l.id), "nothing is known of its sort")
	}
	return nil
}

// equivalence ties the marks of "*\tEquiv T1 T2 T3".
func (b *bratReader) equivalence(l bratLine, words []string) error {
	if len(words) < 3 {
		return fmt.Errorf("%q is no equivalence; one is Equiv T1 T2", short(l.cells[0]))
	}
	if words[0] != "Equiv" {
		b.lose(l, "a relation: "+words[0], "the canonical form has none of several facts")
		return nil
	}
	var first *fact
	for _, w := range words[1:] {
		switch f := b.facts[w]; {
		case f == nil:
			b.lose(l, "that mentions are of one fact", w+" is lost or missing")
		case first == nil:
			first = f
		default:
			b.ties.tie(first, f)
		}
	}
	return nil
}
