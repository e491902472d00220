package convert

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

func readLangExtract(s *source, data []byte) error {
	list, err := documentsOf(data, "annotated documents")
	if err != nil {
		return err
	}
	if answer, ok := langAnswer(list); ok {
		return s.langAnswer(answer)
	}
	for _, it := range list {
		m, err := it.members("an annotated document")
		if err != nil {
			return err
		}
		if m["extractions"] == nil {
			return it.fault("an annotated document has extractions, and this has %s", namesOf(m))
		}
		if err := s.langDocument(it); err != nil {
			return err
		}
	}
	return nil
}

func (s *source) langDocument(it item) error {
	var d langDocument
	if err := decode(it.raw, it.line, &d); err != nil {
		return err
	}
	g, err := s.langGraph(d, it)
	if err != nil {
		return err
	}
	if err := s.extractions(g, d.Extractions, it.where("/extractions")); err != nil {
		return err
	}
	s.loseMembers(g, d.Rest, it.pointer)
	return s.build(g, false)
}

// langGraph returns the graph of a document with its text, or with that of the
// article of its ID.
func (s *source) langGraph(d langDocument, it item) (*graph, error) {
	var text string
	if d.Text != nil {
		text = *d.Text
	} else if a := s.articles[d.ID]; a != nil {
		text = a.Text
	} else {
		return nil, &UnreadError{Option: "Articles", err: it.fault("the document “%s” has no text, and no article of that id is at hand; give the article", short(d.ID))}
	}
	g, err := s.newGraph(d.ID, text)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", it.at(), err)
	}
	return g, nil
}

// intervals returns the marks of extractions. An extraction without an interval
// was not found in the text by LangExtract, and is not looked for.
func intervals(list []langExtraction, pointer string) []stated {
	out := make([]stated, len(list))
	for i, e := range list {
		if e.Interval == nil {
			continue
		}
		start, a, err := offset(e.Interval.Start)
		end, b, wrong := offset(e.Interval.End)
		m := stated{
			start: start, end: end, placed: true, words: scalar(e.Text),
			loose:   e.Alignment == nil || *e.Alignment != "match_exact",
			pointer: fmt.Sprintf("%s/%d/char_interval", pointer, i),
		}
		switch err = cmp.Or(err, wrong); {
		case err != nil:
			out[i] = m.unreadable(err)
		case a && b:
			out[i] = m
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
	marks, err := s.anchors(g, intervals(list, pointer))
	if err != nil {
		return err
	}
	s.extracted(g, list, marks, pointer)
	return nil
}

// extracted adds the facts of extractions, whose marks are known.
func (s *source) extracted(g *graph, list []langExtraction, marks []mark, pointer string) {
	groups, ties := map[string]*fact{}, newTies()
	var later []pendingLinks
	for i, e := range list {
		at := fmt.Sprintf("%s/%d", pointer, i)
		f := s.begin(g, e.Class, at)
		if f == nil {
			continue
		}
		f.said = scalar(e.Text)
		if marks[i].text != "" {
			if f.marks = []mark{marks[i]}; strings.TrimSpace(f.said) == "" {
				s.note(g.article.ID, at, "an extraction without words", "it has no extraction_text, and the words at its interval are taken")
			}
		}
		if e.Description != nil && *e.Description != "" {
			s.lose(g.article.ID, at+"/description", "a description", "the canonical form has no place for it")
		}
		s.loseMembers(g, langUnknown(e.Rest), at)
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
}

// langUnknown returns the members of an extraction that nothing is known of. The
// interval in tokens says what that in characters does.
func langUnknown(rest jsontext.Value) jsontext.Value {
	m, err := membersOf(rest)
	if err != nil || m["token_interval"] == nil {
		return rest
	}
	delete(m, "token_interval")
	out, _ := json.Marshal(m, json.Deterministic(true))
	return out
}
