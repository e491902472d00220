package convert

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// casReader makes the facts of one document.
type casReader struct {
	*source
	file  *casFile
	graph *graph
	text  *structure
	facts map[string]*fact // by the IDs of structures
}

func (r *casReader) lose(x structure, what, why string) {
	r.source.lose(r.graph.article.ID, strings.TrimSuffix(x.pointer, ", "), what, why)
}

// here reports whether a structure is about the text that is read.
func (r *casReader) here(x structure) bool {
	sofa := scalar(x.of("sofa"))
	return sofa == "" || sofa == r.text.id
}

// spans adds the facts of annotations of the text.
func (r *casReader) spans() error {
	var list []structure
	var marks []stated
	for _, x := range r.file.list {
		if span, _ := x.about(); !span || !r.here(x) {
			continue
		}
		start, _, err := offset(x.of("begin")) // the older JSON leaves out a 0
		if err != nil {
			return x.fault("begin: %v", err)
		}
		end, _, err := offset(x.of("end"))
		if err != nil {
			return x.fault("end: %v", err)
		}
		list = append(list, x)
		marks = append(marks, stated{start: start, end: end, placed: true, pointer: strings.TrimSuffix(x.pointer, ", ")})
	}
	placed, err := r.anchors(r.graph, marks)
	if err != nil {
		return err
	}
	for i, x := range list {
		label, feature := r.label(x)
		if label == "" {
			r.lose(x, "an annotation of the layer "+x.layer(), "it has no label")
			continue
		}
		f := r.begin(r.graph, label, marks[i].pointer)
		if f == nil || placed[i].text == "" {
			continue
		}
		f.marks = []mark{placed[i]}
		r.features(f, x, feature)
		if x.id != "" {
			r.facts[x.id] = f
		}
		r.graph.facts = append(r.graph.facts, f)
	}
	return nil
}

// casLabels are names of features that have the label of an annotation, by preference.
func casLabels() []string {
	return []string{"value", "label", "type", "kind", "category", "class", "tag", "entity", "entitytype", "ner", "neLabel"}
}

// label returns the label of an annotation, and the feature that has it: that of
// a usual name, or the layer's name if it is a known label, or else its only string.
func (r *casReader) label(x structure) (label, feature string) {
	if name := r.usual(x); name != "" {
		return scalar(x.members[name]), name
	}
	if _, known := r.meaning(x.layer()); known {
		return x.layer(), ""
	}
	strs := x.strings()
	switch {
	case len(strs) == 1:
		return scalar(x.members[strs[0]]), strs[0]
	case len(strs) > 1:
		return "", ""
	case x.layer() == "NamedEntity":
		return "", ""
	}
	return x.layer(), ""
}

// usual returns the feature of a usual name that has a label.
func (r *casReader) usual(x structure) string {
	for _, want := range casLabels() {
		for _, name := range x.strings() {
			if strings.EqualFold(name, want) {
				return name
			}
		}
	}
	return ""
}

// strings returns the features that are strings and say something.
func (x structure) strings() (out []string) {
	for _, name := range x.members.names() {
		if x.members[name].Kind() == '"' && scalar(x.members[name]) != "" && !x.own(name) && name != "identifier" {
			out = append(out, name)
		}
	}
	return out
}

// own reports whether a feature is of the structure itself, not of what it says.
func (x structure) own(name string) bool {
	return strings.HasPrefix(name, "%") || strings.HasPrefix(name, "_") || strings.HasPrefix(name, "@") || strings.HasPrefix(name, "^") ||
		slices.Contains([]string{"begin", "end", "sofa", "Governor", "Dependent"}, name)
}

// features adds the other features of an annotation as fields.
func (r *casReader) features(f *fact, x structure, label string) {
	at := strings.TrimSuffix(x.pointer, ", ")
	for _, name := range x.members.names() {
		v := x.members[name]
		if x.own(name) || name == label || empty(v) || string(v) == "false" || string(v) == "0" {
			continue
		}
		list, ok := flat(v)
		switch {
		case v.Kind() == '[' && r.links(v) != nil: // of the older JSON
		case !ok:
			r.lose(x, "a field: "+name, "it is no string or number, nor a list of them")
		case name == "identifier" && isParty(f.meaning):
			f.add(fieldSameAs, sameAsOf(list[0]), at)
		default:
			for _, text := range list {
				f.add(name, text, at)
			}
		}
	}
}

// relations adds the relations of layers that have Governor and Dependent, and
// those of features that link an annotation to others.
func (r *casReader) relations() {
	for _, x := range r.file.list {
		from, to := x.of("Governor"), x.of("Dependent")
		_, listed := x.about()
		switch {
		case listed || !r.here(x):
		case from != nil || to != nil:
			r.relation(x, r.facts[scalar(from)], r.facts[scalar(to)], r.relationLabel(x))
		case x.id != "" && r.facts[x.id] != nil:
			r.linked(x, r.facts[x.id])
		}
	}
}

// relationLabel returns the label of a relation: the feature of a usual name, its only
// string, or the name of its layer.
func (r *casReader) relationLabel(x structure) string {
	name := r.usual(x)
	if strs := x.strings(); name == "" && len(strs) == 1 {
		name = strs[0]
	}
	if name == "" {
		return x.layer()
	}
	return scalar(x.members[name])
}

// linked adds the relations of a fact to those that its annotation links to.
func (r *casReader) linked(x structure, f *fact) {
	for _, name := range x.members.names() {
		bare := strings.TrimPrefix(name, "@")
		if bare == "sofa" || bare == name && x.members[name].Kind() != '[' {
			continue
		}
		for _, l := range r.links(x.members[name]) {
			r.relation(x, f, r.facts[scalar(l.of("target"))], cmp.Or(scalar(l.of("role")), bare))
		}
	}
}

func (r *casReader) relation(x structure, from, to *fact, label string) {
	if from == nil || to == nil {
		r.lose(x, "a relation: "+label, "one of its ends is lost or missing")
		return
	}
	r.relate(r.graph, from, to, label, "", strings.TrimSuffix(x.pointer, ", "))
}

// links returns the structures that a feature links to, which have a target and
// a role: the feature is a list of them, or the ID of one.
func (r *casReader) links(v jsontext.Value) (out []structure) {
	refs := []jsontext.Value{v}
	if v.Kind() == '[' {
		refs = (members{"": v}).list("")
	} else if i, ok := r.file.byID[scalar(v)]; ok {
		if list := r.file.list[i].members.list("%ELEMENTS"); list != nil {
			refs = list
		}
	}
	for _, ref := range refs {
		if i, ok := r.file.byID[scalar(ref)]; ok && r.file.list[i].of("target") != nil {
			out = append(out, r.file.list[i])
		}
	}
	return out
}

// rest lists the annotations that are no facts, once for each layer and view.
func (r *casReader) rest() {
	type layer struct {
		n     int
		first structure
	}
	layers := map[string]*layer{}
	var order []string
	for _, x := range r.file.list {
		if x.layer() == "Sofa" && x.id != r.text.id {
			name := scalar(x.members["sofaID"])
			r.lose(x, "the view "+name, "one text of a document is read, and this is another")
		}
		if _, listed := x.about(); listed && r.here(x) {
			name := x.layer()
			if layers[name] == nil {
				layers[name] = &layer{first: x}
				order = append(order, name)
			}
			layers[name].n++
		}
	}
	for _, name := range order {
		l := layers[name]
		r.lose(l.first, fmt.Sprintf("%s of the layer %s", counted(l.n, "annotation"), name), "it is about the language, and no fact")
	}
}
