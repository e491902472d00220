package convert

import (
	"fmt"
	"slices"

	"github.com/assaykit/assay/schema"
)

// reduce removes the parts of the graph that the format cannot represent, and adds losses for them.
func (w *flattening) reduce() {
	for _, f := range w.graph.facts {
		switch {
		case f.meaning == "":
			f.lost = true
			w.lose(f.pointer, "a party without a type", "a mark needs a label")
		case w.labels[f.meaning] == "":
			f.lost = true
			w.lose(f.pointer, "a fact: "+f.meaning, "the table of labels has none for it")
		case len(f.marks) == 0 && !w.can.unplaced:
			f.lost = true
			w.lose(f.pointer, "a fact: "+f.meaning, "it stands at no known place of the text, and the form holds marks on the text alone")
		}
	}
	w.graph.facts = slices.DeleteFunc(w.graph.facts, func(f *fact) bool { return f.lost })
	for _, f := range w.graph.facts {
		f.fields = slices.DeleteFunc(f.fields, func(x field) bool { return w.losesField(f, x) })
		f.links = slices.DeleteFunc(f.links, w.losesLink)
	}
	if w.can.values {
		w.tellApart()
	} else {
		w.alike()
	}
}

func (w *flattening) losesField(f *fact, x field) bool {
	switch {
	case x.name == fieldID && !w.can.ids:
		w.lose(x.pointer, "the id of a fact", "the form gives its annotations names of its own")
	case x.name != fieldID && !w.can.values && w.can.nested && f.kind() == schema.KindParty && x.name == fieldSameAs && isItem(x.value) && x.value == f.get(fieldSameAs):
		return false
	case x.name != fieldID && !w.can.values:
		w.lose(x.pointer, "a field: "+x.name, "the form holds labelled marks without values")
	case w.can.lines && !isLine(x.value):
		w.lose(x.pointer, "a field: "+x.name, "the form has a line for it, and its words break the line")
	default:
		return false
	}
	return true
}

func (w *flattening) losesLink(l link) bool {
	switch {
	case !w.can.links:
		w.lose(l.pointer, "a reference: "+l.kind, "the form holds no relations")
	case l.to.lost:
		w.lose(l.pointer, "a reference: "+l.kind, "what it points at is lost")
	case w.can.lines && !isLine(l.label):
		w.lose(l.pointer, "a reference: "+l.kind, "the form has a line for it, and its words break the line")
	default:
		return false
	}
	return true
}

// tellApart adds a field that distinguishes facts that are otherwise equal.
func (w *flattening) tellApart() {
	seen := map[string]int{}
	for _, f := range w.graph.facts {
		if k := f.key(); k != "" {
			if seen[k]++; seen[k] > 1 {
				f.add(fieldFact, fmt.Sprint(seen[k]), f.pointer)
			}
		}
	}
}

// alike adds losses for facts that a reader of the format merges or splits. If
// the format ties the marks of a fact, one tie shows that all are tied.
func (w *flattening) alike() {
	if w.can.chains && w.graph.tied() {
		return
	}
	seen := map[string]*fact{}
	for _, f := range w.graph.facts {
		several := false
		for _, m := range f.marks {
			k := (&fact{meaning: f.meaning, marks: []mark{m}, fields: f.fields, links: f.links}).key()
			switch other, taken := seen[k]; {
			case k == "":
			case taken && other != f:
				w.lose(m.pointer, "which fact a mention belongs to", fmt.Sprintf("it reads like those of %s", other.pointer))
			default:
				seen[k] = f
			}
			several = several || m.text != f.head() && (w.Name != "hipe" || f.get(fieldSameAs) == "") || k == "" && len(f.marks) > 1
		}
		if several {
			w.lose(f.pointer+"/mentions", "that mentions are of one fact", "the form does not say which marks belong together")
		}
	}
}

// tied reports whether a fact has several marks.
func (g *graph) tied() bool {
	return slices.ContainsFunc(g.facts, func(f *fact) bool { return len(f.marks) > 1 })
}
