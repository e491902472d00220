package convert

import (
	"fmt"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/jsonerror"
)

// readSpaCy reads documents of spaCy: Doc.to_json, what displaCy draws, training
// data as [text, {"entities": …}], and the JSON of version 2. Offsets count code points.
func readSpaCy(s *source, data []byte) error {
	list, err := documentsOf(data, "documents of spaCy")
	if err != nil {
		return err
	}
	for i := 0; i < len(list); i++ {
		it := list[i]
		if it.raw.Kind() == '"' && i+1 < len(list) { // one example a line
			i++
			it = item{jsontext.Value("[" + string(it.raw) + "," + string(list[i].raw) + "]"), it.line, fmt.Sprintf("line %d, ", it.line)}
		}
		if err := s.spacy(it); err != nil {
			return err
		}
	}
	return nil
}

func (s *source) spacy(it item) error {
	switch it.raw.Kind() {
	case 'n':
		s.lose("document", it.at(), "a document", "it is null, as annotators write a text that nobody has annotated")
		return nil
	case '[':
		return s.spacyExample(it)
	}
	m, err := it.members("a document")
	switch {
	case err != nil:
		return err
	case m["paragraphs"].Kind() == '[':
		return s.spacyParagraphs(it, m)
	case m["classes"] != nil && m["annotations"].Kind() == '[':
		for i, v := range m.list("annotations") {
			if err := s.spacy(item{v, it.line, it.where("/annotations/%d", i)}); err != nil {
				return err
			}
		}
		return nil
	}
	return s.spacyDoc(it, m)
}

// spacyExample reads [text, {"entities": [[0, 5, "PERSON"]]}], or the entities themselves.
func (s *source) spacyExample(it item) error {
	var two []jsontext.Value
	if err := decode(it.raw, it.line, &two); err != nil {
		return err
	}
	if len(two) != 2 || two[0].Kind() != '"' {
		return it.fault("an example is a text and its entities, as in [\"Ida left\", {\"entities\": [[0, 3, \"PERSON\"]]}], and there is a list of %d, beginning with %s", len(two), firstKind(two))
	}
	m := members{"entities": two[1]}
	if two[1].Kind() == '{' {
		if err := decode(two[1], it.line, &m); err != nil {
			return err
		}
	}
	m["text"] = two[0]
	return s.spacyDoc(it, m)
}

func firstKind(list []jsontext.Value) string {
	if len(list) == 0 {
		return "nothing"
	}
	return jsonerror.Kind(list[0].Kind())
}

// spacyMembers are the members of a document that are read, or say nothing of facts.
func spacyMembers() []string {
	return append(metadataNames(), "id", "text", "ents", "entities", "spans", "tokens", "words", "sents", "lang")
}

// spacyDoc reads an object of a text and its entities.
func (s *source) spacyDoc(it item, m members) error {
	text, ok := m.text("text")
	switch {
	case !ok:
		return it.fault("a document has a text, and this has %s", namesOf(m))
	case m["ents"] == nil && m["entities"] == nil && m["spans"] == nil || m.has("answer", "_input_hash"):
		return it.fault("a document of spaCy has ents, entities or groups of spans, and this has %s", namesOf(m))
	}
	if m["lang"] != nil && m["language"] == nil {
		m["language"] = m["lang"]
	}
	g, err := s.newGraph(scalar(m["id"]), text)
	if err != nil {
		return fmt.Errorf("%s: %w", it.at(), err)
	}
	s.metadata(g, metadataOf(m), strings.TrimSuffix(it.pointer, ", "))
	list, err := s.spacyMarks(it, g, m)
	if err != nil {
		return err
	}
	if err := s.spacyFacts(g, list); err != nil {
		return err
	}
	s.loseRest(g, m, strings.TrimSuffix(it.pointer, ", "), "a member", spacyMembers())
	return s.build(g, false)
}

// spacyMark is an entity with its place.
type spacyMark struct {
	stated
	label string
	link  jsontext.Value
}

func (s *source) spacyFacts(g *graph, list []spacyMark) error {
	stateds := make([]stated, len(list))
	for i, m := range list {
		stateds[i] = m.stated
	}
	marks, err := s.anchors(g, stateds)
	if err != nil {
		return err
	}
	for i, m := range list {
		if m.label == "" {
			s.lose(g.article.ID, m.pointer, "an annotation", "it has no label")
			continue
		}
		f := s.begin(g, m.label, m.pointer)
		if f == nil || marks[i].text == "" {
			continue
		}
		f.marks = []mark{marks[i]}
		if isParty(f.meaning) && identified(m.link) {
			f.add(fieldSameAs, sameAsOf(scalar(m.link)), m.pointer)
		}
		g.facts = append(g.facts, f)
	}
	return nil
}

// spacyMarks returns the entities of a document, and those of its groups of spans.
func (s *source) spacyMarks(it item, g *graph, m members) (out []spacyMark, err error) {
	for _, name := range []string{"ents", "entities"} {
		list, err := s.spacyList(it, g, m, name)
		if err != nil {
			return nil, err
		}
		out = append(out, list...)
	}
	switch m["spans"].Kind() {
	case 0, 'n':
	case '{':
		groups, err := membersOf(m["spans"])
		if err != nil {
			return nil, it.fault("spans: a group is there twice")
		}
		for _, name := range groups.names() {
			list, err := s.spacyList(it, g, groups, name)
			if err != nil {
				return nil, err
			}
			for _, x := range list {
				if !slices.ContainsFunc(out, func(o spacyMark) bool { return o.start == x.start && o.end == x.end && o.label == x.label }) {
					out = append(out, x)
				}
			}
		}
	default:
		return s.spacyTokens(it, g, m, out)
	}
	return out, nil
}

// spacyList returns the marks of a list of entities. Tags of tokens are one too.
func (s *source) spacyList(it item, g *graph, m members, name string) (out []spacyMark, err error) {
	switch k := m[name].Kind(); k {
	case 0, 'n':
		return nil, nil
	case '[':
	default:
		return nil, it.fault("%s is %s, where a list is expected", name, jsonerror.Kind(k))
	}
	list := m.list(name)
	if len(list) > 0 && list[0].Kind() == '"' {
		return s.spacyTags(it, g, m, name)
	}
	for i, v := range list {
		x, err := spacyEntity(v)
		if err != nil {
			return nil, it.fault("%s, element %d: %v", name, i, err)
		}
		x.placed, x.pointer = true, it.where("/%s/%d", name, i)
		out = append(out, x)
	}
	return out, nil
}

// spacyEntity reads [0, 5, "PERSON"] or {"start": 0, "end": 5, "label": "PERSON"}.
func spacyEntity(v jsontext.Value) (x spacyMark, err error) {
	m, err := membersOf(v)
	if err != nil {
		return x, fmt.Errorf("a member occurs twice in one object")
	}
	if v.Kind() == '[' {
		list := (members{"": v}).list("")
		if len(list) < 3 || len(list) > 4 {
			return x, fmt.Errorf("an entity is start, end and label, and there is a list of %d", len(list))
		}
		m = members{"start": list[0], "end": list[1], "label": list[2]}
		if len(list) == 4 {
			m["kb_id"] = list[3]
		}
	}
	if m == nil {
		return x, fmt.Errorf("an entity is start, end and label, and there is %s", jsonerror.Kind(v.Kind()))
	}
	var there bool
	x.start, x.end, there, err = m.span([]string{"start", "start_char", "start_offset"}, []string{"end", "end_char", "end_offset"})
	if err == nil && !there {
		err = fmt.Errorf("an entity has start and end, and this has %s", namesOf(m))
	}
	x.label, x.link, x.words = scalar(m["label"]), m["kb_id"], scalar(m["text"])
	return x, err
}

// spacyTags returns the marks of tags, one for each word of the text.
func (s *source) spacyTags(it item, g *graph, m members, name string) ([]spacyMark, error) {
	tags, err := it.stringsOf(m, name)
	if err != nil {
		return nil, err
	}
	words := strings.Fields(g.article.Text)
	if m["words"] != nil {
		if words, err = it.stringsOf(m, "words"); err != nil {
			return nil, err
		}
	}
	tokens, ok := wordsIn(g.article.Text, words)
	if !ok || len(words) != len(tags) {
		return nil, it.fault("%s has %d tags, which are not of the %d words of the text", name, len(tags), len(words))
	}
	list, _, err := tagSpans(tags)
	if err != nil {
		return nil, it.fault("%s: %v", name, err)
	}
	var out []spacyMark
	for _, x := range list {
		out = append(out, s.spacyAt(g, tokens, x, it.where("/%s/%d", name, x.start)))
	}
	return out, nil
}

// spacyAt returns the mark of tokens.
func (s *source) spacyAt(g *graph, tokens []token, x tagSpan, pointer string) spacyMark {
	start, end := tokens[x.start].start, tokens[x.end-1].end
	a, _ := g.index.Convert(start, "utf8", "codepoint")
	b, _ := g.index.Convert(end, "utf8", "codepoint")
	at := stated{start: a, end: b, placed: true, words: g.article.Text[start:max(start, end)], pointer: pointer}
	return spacyMark{stated: at, label: x.label}
}

// spacyTokens reads displaCy's spans of tokens.
func (s *source) spacyTokens(it item, g *graph, m members, out []spacyMark) ([]spacyMark, error) {
	words, err := it.stringsOf(m, "tokens")
	if err != nil {
		return nil, &UnreadError{Format: "prodigy", err: it.fault("spans are a list, as Prodigy has them; displaCy's have tokens, and spaCy's are in groups")}
	}
	tokens, ok := wordsIn(g.article.Text, words)
	if !ok {
		return nil, it.fault("the tokens are not those of the text")
	}
	for i, x := range m.objects("spans") {
		start, end, there, err := x.span([]string{"start_token"}, []string{"end_token"})
		if err != nil || !there || start < 0 || end <= start || end > len(tokens) {
			return nil, it.fault("spans, element %d: it has no start_token and end_token among the %d tokens", i, len(tokens))
		}
		y := s.spacyAt(g, tokens, tagSpan{start, end, scalar(x["label"])}, it.where("/spans/%d", i))
		y.link = x["kb_id"]
		out = append(out, y)
	}
	return out, nil
}
