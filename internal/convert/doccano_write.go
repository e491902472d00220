package convert

import (
	"fmt"
	"slices"

	"github.com/go-json-experiment/json/jsontext"
)

// doccanoLine is one document as it is written for doccano. Offsets are those of
// JavaScript strings, UTF-16 units, as its editor counts. Members that doccano does not
// know are metadata of a document, which it keeps.
type doccanoLine struct {
	ID jsontext.Value `json:"id,omitempty"`
	writtenArticle
	Entities  []doccanoEntity   `json:"entities"`
	Relations []doccanoRelation `json:"relations"`
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

func writeDoccano(s *sink, documents []Document) error {
	for n, d := range documents {
		g, err := s.flatten(d)
		if err != nil {
			return err
		}
		l := doccanoLine{
			ID: jsontext.Value(fmt.Sprint(n + 1)), writtenArticle: writtenOf(&g.article),
			Entities: []doccanoEntity{}, Relations: []doccanoRelation{},
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
