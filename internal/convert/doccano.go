package convert

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// readDoccano reads the exports of every version: JSON Lines or a list, the text as
// "text" or "data", and the marks under one of several names.
func readDoccano(s *source, data []byte) error {
	list, err := items(data)
	if err != nil {
		return err
	}
	for _, it := range list {
		if err := s.doccano(it); err != nil {
			return err
		}
	}
	return nil
}

// labelledMark is a mark of a file whose marks need no words. Some have them all the same.
type labelledMark struct {
	id, label, pointer string
	start, end         int
	words              string
}

// wordsIn returns the words that a mark states, or "" where they do not stand in the
// text, as something else that is said of a mark does not.
func (e labelledMark) wordsIn(text string) string {
	if words := strings.TrimSpace(e.words); words != "" && strings.Contains(text, words) {
		return words
	}
	return ""
}

const takeNames = "export JSONL with the names of labels (Export Dataset, JSONL), which has them in the place of numbers"

func (s *source) doccano(it item) error {
	m, err := it.members("a document of doccano")
	if err != nil {
		return err
	}
	text, ok := m.text("text")
	if name := "data"; !ok {
		if text, ok = m.text(name); !ok {
			return it.fault(`the document has no text: neither "text" nor "data" is a string`)
		}
	}
	if strings.TrimSpace(text) == "" {
		s.lose(cmp.Or(scalar(m["id"]), "document"), it.at(), "a document", "its text is empty")
		return nil
	}
	entities, err := it.doccanoMarks(m)
	if err != nil {
		return err
	}
	id := scalar(m["article"])
	if id == "" {
		id = scalar(m["id"])
	}
	g, err := s.newGraph(id, text)
	if err != nil {
		return fmt.Errorf("%s: %w", it.at(), err)
	}
	s.metadata(g, metadataOf(m), it.at())
	byID, err := s.labelled(g, entities)
	if err != nil {
		return err
	}
	ties := newTies()
	for i, r := range m.objects("relations") {
		name, pointer := scalar(r["type"]), it.where("/relations/%d", i)
		from, to := byID[scalar(r["from_id"])], byID[scalar(r["to_id"])]
		switch {
		case from == nil || to == nil:
			if name != linkSame {
				s.lose(g.article.ID, pointer, "a relation: "+name, "one of its ends is lost or missing")
			}
		case name == linkSame:
			ties.tie(to, from)
		default:
			s.relate(g, from, to, name, "", pointer)
		}
	}
	for _, name := range []string{"Comments", "comments"} {
		for i := range m.list(name) {
			s.lose(g.article.ID, it.where("/%s/%d", name, i), "a comment", "the canonical form has no place for it")
		}
	}
	known := slices.Concat(metadataNames(), doccanoLists(), []string{"id", "article", "text", "data", "relations", "Comments", "comments"})
	s.loseRest(g, m, it.where(""), "a member", known)
	ties.join(g)
	return s.build(g, ties.any)
}

// labelled adds the facts of marks, and returns them by their ids.
func (s *source) labelled(g *graph, list []labelledMark) (map[string]*fact, error) {
	var places []stated
	for _, e := range list {
		places = append(places, stated{start: e.start, end: e.end, placed: true, words: e.wordsIn(g.article.Text), pointer: e.pointer})
	}
	marks, err := s.anchors(g, places)
	if err != nil {
		return nil, err
	}
	byID := map[string]*fact{}
	for i, e := range list {
		f := s.begin(g, e.label, e.pointer)
		if f == nil || marks[i].text == "" {
			continue
		}
		f.marks = []mark{marks[i]}
		if e.id != "" {
			if byID[e.id] != nil {
				return nil, fmt.Errorf("%w: %s: two entities have the id %s", ErrFormat, e.pointer, short(e.id))
			}
			byID[e.id] = f
		}
		g.facts = append(g.facts, f)
	}
	return byID, nil
}

// doccanoLists are the names of the lists of marks: of projects without relations, of
// those with them, and of older versions.
func doccanoLists() []string {
	return []string{"label", "labels", "entities", "spans", "annotations"}
}

// doccanoMarks reads the marks of a document under every name.
func (it item) doccanoMarks(m members) ([]labelledMark, error) {
	var out []labelledMark
	found := false
	for _, name := range doccanoLists() {
		if _, there := m[name]; !there {
			continue
		}
		found = true
		if k := m[name].Kind(); k != '[' && k != 'n' {
			return nil, it.fault("%q is no list of marks: a text classification has no marks on the text; %s", name, "export a project of sequence labelling")
		}
		for i, raw := range m.list(name) {
			e, err := it.doccanoMark(raw, name, it.where("/%s/%d", name, i))
			if err != nil {
				return nil, err
			}
			out = append(out, e)
		}
	}
	if !found {
		return nil, it.fault(`the document has no list of marks, such as "label" or "entities"; write "label": [] where there is none`)
	}
	return out, nil
}

// doccanoMark reads [start, end, label], or an object of them.
func (it item) doccanoMark(raw jsontext.Value, name, pointer string) (e labelledMark, err error) {
	e.pointer = pointer
	var start, end, label jsontext.Value
	switch raw.Kind() {
	case '[':
		var triple []jsontext.Value
		if json.Unmarshal(raw, &triple) != nil || len(triple) < 3 {
			return e, it.fault("%s is not [start, end, label]", markName(name, pointer))
		}
		start, end, label = triple[0], triple[1], triple[2]
		if len(triple) > 3 && triple[3].Kind() == '"' {
			e.words = scalar(triple[3])
		}
		if start.Kind() == '"' && label.Kind() == '0' {
			return e, it.fault("%s is not [start, end, label], but has its label first", markName(name, pointer))
		}
	case '{':
		m, err := membersOf(raw)
		if err != nil {
			return e, it.fault("%s has a member twice", markName(name, pointer))
		}
		if m.has("label") && !m.has("start_offset", "start") {
			return e, it.fault("%s has a label and no place: a text classification has no marks on the text; export a project of sequence labelling", markName(name, pointer))
		}
		e.id = scalar(m["id"])
		e.words, _ = m.text("text")
		start, end, label = m[m.first("start_offset", "start")], m[m.first("end_offset", "end")], m[m.first("label")]
	default:
		return e, it.fault("%s is not [start, end, label]: a text classification has no marks on the text; export a project of sequence labelling", markName(name, pointer))
	}
	var a, b bool
	if e.start, a, err = offset(start); err == nil {
		e.end, b, err = offset(end)
	}
	switch {
	case err != nil:
		return e, it.fault("%s: %v", markName(name, pointer), err)
	case !a || !b:
		return e, it.fault("%s has no start or no end", markName(name, pointer))
	case label.Kind() == '0':
		return e, it.fault("%s has the number of a label, %s, and not its name; %s", markName(name, pointer), label, takeNames)
	case label.Kind() != '"' || scalar(label) == "":
		return e, it.fault("%s has no label", markName(name, pointer))
	}
	e.label = scalar(label)
	return e, nil
}

// markName is what a mark is called in an error: "label 3".
func markName(name, pointer string) string {
	i := len(pointer)
	for i > 0 && pointer[i-1] != '/' {
		i--
	}
	return name + " " + pointer[i:]
}
