package convert

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/ids"
)

// readCAS reads UIMA CAS JSON: version 0.4, with %FEATURE_STRUCTURES, and the older
// one, with _views and _referenced_fss. Offsets count UTF-16 units.
//
// Each annotation with a label is a mark, whatever its layer; an annotation with
// Governor and Dependent is a relation. What the text itself is made of (tokens,
// sentences) is passed over.
func readCAS(s *source, data []byte) error {
	list, err := documentsOf(data, "documents of UIMA CAS")
	if err != nil {
		return err
	}
	if len(list) > 0 {
		if m, _ := membersOf(list[0].raw); m["%TYPE"] != nil { // feature structures alone
			raw := append([]byte(`{"%FEATURE_STRUCTURES":`), bytes.TrimSpace(data)...)
			list = []item{{jsontext.Value(append(raw, '}')), list[0].line, "line 1, "}}
		}
	}
	for _, it := range list {
		c, err := newCAS(it)
		if err != nil {
			return err
		}
		if err := s.cas(c); err != nil {
			return err
		}
	}
	return nil
}

// casFile is one document: its feature structures, in order.
type casFile struct {
	item
	list []structure
	byID map[string]int // in list
}

// structure is a feature structure.
type structure struct {
	item
	id, kind string // kind is the type, in full where the file says it
	members  members
}

// layer is the name of a type without its namespace.
func (x structure) layer() string { return x.kind[strings.LastIndexByte(x.kind, '.')+1:] }

// of returns a feature. In version 0.4 a reference has "@" before its name.
func (x structure) of(name string) jsontext.Value {
	if v := x.members["@"+name]; v != nil {
		return v
	}
	if v := x.members["^"+name]; v != nil {
		return v
	}
	return x.members[name]
}

func newCAS(it item) (*casFile, error) {
	m, err := it.members("a document")
	if err != nil {
		return nil, err
	}
	c := &casFile{item: it, byID: map[string]int{}}
	switch {
	case m["%FEATURE_STRUCTURES"] != nil:
		return c, c.structures(m["%FEATURE_STRUCTURES"])
	case m["_referenced_fss"] != nil || m["_views"] != nil:
		return c, c.older(m)
	}
	return nil, it.fault("a document of UIMA CAS has %%FEATURE_STRUCTURES, and this has %s", namesOf(m))
}

// structures reads a list of feature structures, or an object of them by their IDs.
func (c *casFile) structures(raw jsontext.Value) error {
	line := c.line + bytes.Count(c.raw[:bytes.Index(c.raw, raw)], []byte("\n"))
	if raw.Kind() == '{' {
		m, err := membersOf(raw)
		if err != nil {
			return c.fault("%%FEATURE_STRUCTURES: two have one id")
		}
		for _, id := range m.names() {
			if err := c.add(item{m[id], line, c.where("/%%FEATURE_STRUCTURES/%s", id)}, id, ""); err != nil {
				return err
			}
		}
		return nil
	}
	list, err := items([]byte(raw))
	if err != nil {
		return err
	}
	for i, x := range list {
		if err := c.add(item{x.raw, line + x.line - 1, fmt.Sprintf("/%%FEATURE_STRUCTURES/%d", i)}, "", ""); err != nil {
			return err
		}
	}
	return nil
}

// older reads the structures of the older JSON, which are by their types in the
// views, and by their IDs where others refer to them.
func (c *casFile) older(m members) error {
	full := map[string]string{}
	context, _ := membersOf(m["_context"])
	types, _ := membersOf(context["_types"])
	for _, name := range types.names() {
		t, _ := membersOf(types[name])
		full[name] = scalar(t["_id"])
	}
	referenced, err := membersOf(m["_referenced_fss"])
	if err != nil {
		return c.fault("_referenced_fss: two have one id")
	}
	for _, id := range referenced.names() {
		x, _ := membersOf(referenced[id])
		if err := c.add(item{referenced[id], c.line, c.where("/_referenced_fss/%s", id)}, id, full[scalar(x["_type"])]); err != nil {
			return err
		}
	}
	views, _ := membersOf(m["_views"])
	for _, view := range views.names() {
		layers, _ := membersOf(views[view])
		for _, layer := range layers.names() {
			for i, v := range layers.list(layer) {
				if v.Kind() != '{' {
					continue // the ID of a structure that was read
				}
				kind := full[layer]
				if kind == "" {
					kind = layer
				}
				if err := c.add(item{v, c.line, c.where("/_views/%s/%s/%d", view, layer, i)}, "", kind); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func (c *casFile) add(it item, id, kind string) error {
	m, err := it.members("a feature structure")
	if err != nil {
		return err
	}
	x := structure{it, id, kind, m}
	if x.id == "" {
		x.id = scalar(m["%ID"])
	}
	for _, name := range []string{"%TYPE", "_type"} {
		if x.kind == "" {
			x.kind = scalar(m[name])
		}
	}
	if x.id != "" {
		if _, taken := c.byID[x.id]; taken {
			return it.fault("two feature structures have the id %s", x.id)
		}
		c.byID[x.id] = len(c.list)
	}
	c.list = append(c.list, x)
	return nil
}

// text returns the structure that has the text: that of the first view, or else
// the first that there is.
func (c *casFile) text() *structure {
	var first *structure
	for i, x := range c.list {
		if x.layer() != "Sofa" || x.members["sofaString"].Kind() != '"' {
			continue
		}
		if scalar(x.members["sofaID"]) == "_InitialView" {
			return &c.list[i]
		}
		if first == nil {
			first = &c.list[i]
		}
	}
	return first
}

// identity returns the ID, the title and the language of a document. In files of
// INCEpTION the title is the name of the document, and documentId that of a person.
func (c *casFile) identity() (id, language string) {
	title := ""
	for _, x := range c.list {
		if x.layer() != "DocumentMetaData" && x.layer() != "DocumentAnnotation" {
			continue
		}
		if title == "" {
			title = scalar(x.members["documentTitle"])
		}
		if id == "" {
			id = scalar(x.members["documentId"])
		}
		if l := scalar(x.members["language"]); l != "x-unspecified" && language == "" {
			language = l
		}
	}
	if title != "" {
		id = title
	}
	for _, ending := range []string{".txt", ".html", ".htm", ".md", ".pdf", ".xmi", ".tsv", ".conll", ".conllu", ".json", ".xml"} {
		id = strings.TrimSuffix(id, ending)
	}
	return id, language
}

func (s *source) cas(c *casFile) error {
	text := c.text()
	if text == nil {
		return c.fault("it has no sofaString, which is the text that its annotations are about")
	}
	id, language := c.identity()
	wrong := ids.Valid(id)
	name := id
	if wrong != nil {
		name = ""
	}
	g, err := s.newGraph(name, scalar(text.members["sofaString"]))
	if err != nil {
		return fmt.Errorf("%s: %w", c.at(), err)
	}
	if wrong != nil && id != "" {
		s.note(g.article.ID, text.pointer, "the id of the document", fmt.Sprintf("%q is no name of a file", short(id)))
	}
	s.metadata(g, []*string{&language, new(string), new(string), new(string), new(string)}, strings.TrimSuffix(text.pointer, ", "))
	r := casReader{source: s, file: c, graph: g, text: text, facts: map[string]*fact{}}
	if err := r.spans(); err != nil {
		return err
	}
	r.relations()
	r.rest()
	return s.build(g, false)
}

// casSilent are layers that say what the text is made of, or describe the project.
func casSilent() []string {
	return []string{"Sofa", "DocumentMetaData", "DocumentAnnotation", "Sentence", "Token", "Paragraph", "TagsetDescription", "TagDescription", "CASMetadata", "LayerDefinition", "FeatureDefinition"}
}

// casLinguistic are layers about the language of the text, by their names in DKPro.
func casLinguistic() []string {
	return []string{
		"POS", "Lemma", "Stem", "MorphologicalFeatures", "SurfaceForm", "Dependency", "ROOT", "Constituent", "Chunk", "CoreferenceChain", "CoreferenceLink",
		"SemPred", "SemArg", "SemArgLink", "Compound", "Split", "SofaChangeAnnotation", "SpellingAnomaly", "GrammarAnomaly",
	}
}

// about reports what a structure is: an annotation that may be a fact, or one that is not.
func (x structure) about() (span, listed bool) {
	layer := x.layer()
	switch {
	case slices.Contains(casSilent(), layer), strings.HasSuffix(layer, "[]"), strings.HasSuffix(layer, "Array"), x.of("end") == nil:
		return false, false
	case slices.Contains(casLinguistic(), layer), strings.HasPrefix(x.kind, "de.tudarmstadt.ukp.dkpro.core.api.") && !strings.Contains(x.kind, ".ner."):
		return false, true
	}
	return x.of("Governor") == nil && x.of("Dependent") == nil, false
}
