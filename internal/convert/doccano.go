package convert

import (
	"fmt"
	"slices"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/schema"
)

// doccanoLine is one document as doccano imports and exports it. Offsets are
// those of JavaScript strings, UTF-16 units, as its editor counts. Unknown
// members are metadata of a document, which doccano keeps.
type doccanoLine struct {
	ID        jsontext.Value    `json:"id,omitempty"`
	Article   string            `json:"article,omitempty"` // our ID: doccano sets its own as "id"
	Text      string            `json:"text"`
	Language  string            `json:"language,omitempty"`
	Published string            `json:"published,omitempty"`
	Title     string            `json:"title,omitempty"`
	Publisher string            `json:"publisher,omitempty"`
	URL       string            `json:"url,omitempty"`
	Entities  []doccanoEntity   `json:"entities"`
	Relations []doccanoRelation `json:"relations"`
	Comments  []jsontext.Value  `json:"Comments,omitempty"`
	Label     []jsontext.Value  `json:"label,omitempty"`  // [start, end, label] of projects without relations
	Labels    []jsontext.Value  `json:"labels,omitempty"` // likewise, of older versions
	Rest      jsontext.Value    `json:",embed"`
}

type doccanoEntity struct {
	ID    int    `json:"id"`
	Label string `json:"label"`
	Start int    `json:"start_offset"`
	End   int    `json:"end_offset"`
}

type doccanoRelation struct {
	ID   int    `json:"id"`
	From int    `json:"from_id"`
	To   int    `json:"to_id"`
	Type string `json:"type"`
}

func (l *doccanoLine) members() []*string {
	return []*string{&l.Language, &l.Published, &l.Title, &l.Publisher, &l.URL}
}

func readDoccano(s *source, data []byte) error {
	return eachLine(data, func(line int, raw []byte) error {
		var l doccanoLine
		if err := decode(raw, line, &l); err != nil {
			return err
		}
		return s.doccano(&l, line)
	})
}

func (s *source) doccano(l *doccanoLine, line int) error {
	id := l.Article
	if id == "" {
		id = scalar(l.ID)
	}
	g, err := s.newGraph(id, l.Text)
	if err != nil {
		return fmt.Errorf("line %d: %w", line, err)
	}
	s.metadata(g, l.members(), fmt.Sprintf("line %d", line))
	for _, list := range [][]jsontext.Value{l.Label, l.Labels} {
		for i, raw := range list {
			var triple [3]jsontext.Value
			e := doccanoEntity{ID: -1 - i}
			if json.Unmarshal(raw, &triple) != nil || json.Unmarshal(triple[0], &e.Start) != nil || json.Unmarshal(triple[1], &e.End) != nil || json.Unmarshal(triple[2], &e.Label) != nil {
				return fmt.Errorf("%w: line %d: label %d is not [start, end, label]", ErrFormat, line, i)
			}
			l.Entities = append(l.Entities, e)
		}
	}
	byID := map[int]*fact{}
	var list []stated
	for i, e := range l.Entities {
		list = append(list, stated{start: e.Start, end: e.End, placed: true, pointer: fmt.Sprintf("line %d, /entities/%d", line, i)})
	}
	marks, err := s.anchors(g, list)
	if err != nil {
		return err
	}
	for i, e := range l.Entities {
		f := s.begin(g, e.Label, list[i].pointer)
		if f == nil || marks[i].text == "" {
			continue
		}
		f.marks = []mark{marks[i]}
		if byID[e.ID] != nil {
			return fmt.Errorf("%w: line %d: two entities have the id %d", ErrFormat, line, e.ID)
		}
		byID[e.ID] = f
		g.facts = append(g.facts, f)
	}
	ties := newTies()
	for i, r := range l.Relations {
		if r.Type == linkSame {
			ties.tie(byID[r.To], byID[r.From])
			continue
		}
		pointer := fmt.Sprintf("line %d, /relations/%d", line, i)
		from, to := byID[r.From], byID[r.To]
		if from == nil || to == nil {
			s.lose(g.article.ID, pointer, "a relation: "+r.Type, "one of its ends is lost or missing")
			continue
		}
		s.relate(g, from, to, r.Type, "", pointer)
	}
	for i := range l.Comments {
		s.lose(g.article.ID, fmt.Sprintf("line %d, /Comments/%d", line, i), "a comment", "the canonical form has no place for it")
	}
	s.loseMembers(g, l.Rest, fmt.Sprintf("line %d, ", line))
	ties.join(g)
	return s.build(g, ties.any)
}

func writeDoccano(s *sink, documents []Document) error {
	for n, d := range documents {
		g, err := s.flatten(d)
		if err != nil {
			return err
		}
		l := doccanoLine{
			ID: jsontext.Value(fmt.Sprint(n + 1)), Article: g.article.ID, Text: g.article.Text,
			Entities: []doccanoEntity{}, Relations: []doccanoRelation{},
		}
		for i, m := range sourceMembers(&schema.Source{}, &g.article) {
			*l.members()[i] = *m.article
		}
		heads := map[*fact]int{}
		for _, f := range g.facts {
			heads[f] = len(l.Entities)
			for i, m := range f.marks {
				start, end := s.span(g, m)
				l.Entities = append(l.Entities, doccanoEntity{len(l.Entities), s.labels[f.meaning], start, end})
				if i > 0 {
					l.relate(heads[f]+i, heads[f], linkSame)
				}
			}
		}
		for _, f := range g.facts {
			for _, k := range f.links {
				if name, ok := s.doccanoType(g, f, k); ok {
					l.relate(heads[f], heads[k.to], name)
				}
			}
		}
		if err := s.json(l); err != nil {
			return err
		}
	}
	return nil
}

func (l *doccanoLine) relate(from, to int, name string) {
	l.Relations = append(l.Relations, doccanoRelation{len(l.Relations), from, to, name})
}

// doccanoType returns the type of a relation, which has only a name.
func (s *sink) doccanoType(g *graph, f *fact, k link) (string, bool) {
	reserved := slices.Contains(kindsOfLinks(), k.label)
	switch {
	case k.kind == linkRole && (reserved || !isOffice(f, k.to)):
		s.lose(g.article.ID, k.pointer, "a role", fmt.Sprintf("a relation has a name and no title, and %q of %s in %s would not be read back as an office", k.label, f.meaning, k.to.meaning))
		return "", false
	case k.kind == linkParticipant && reserved:
		s.lose(g.article.ID, k.pointer+"/as", "what a party is in an event", fmt.Sprintf("a relation called %q means something else", k.label))
		return k.kind, true
	case k.label != "":
		return k.label, true
	}
	return k.kind, true
}
