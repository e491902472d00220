package convert

import (
	"fmt"
	"strings"
)

// spacyParagraphs reads a document of the JSON of version 2, each paragraph of
// which spaCy takes as a document: {"raw", "sentences": [{"tokens": [{"orth", "ner"}]}]}.
func (s *source) spacyParagraphs(it item, m members) error {
	list := m.list("paragraphs")
	for i, v := range list {
		p := item{v, it.line, it.where("/paragraphs/%d", i)}
		x, err := p.members("a paragraph")
		if err != nil {
			return err
		}
		id := scalar(m["id"])
		if len(list) > 1 && id != "" {
			id = fmt.Sprintf("%s-%d", id, i+1)
		}
		if err := s.spacyParagraph(p, id, x); err != nil {
			return err
		}
	}
	return nil
}

func (s *source) spacyParagraph(it item, id string, m members) error {
	var words, tags []string
	for _, sentence := range m.objects("sentences") {
		for _, t := range sentence.objects("tokens") {
			tag := scalar(t["ner"])
			if k := t["ner"].Kind(); k == 0 || k == 'n' || tag == "" {
				tag = "-"
			}
			words, tags = append(words, scalar(t["orth"])), append(tags, tag)
		}
	}
	raw, has := m.text("raw")
	if !has && len(words) == 0 {
		return it.fault("a paragraph has raw, its text, or sentences of tokens, and this has %s", namesOf(m))
	}
	if has && len(words) > 0 {
		if w, ok := missingWord(raw, words); ok {
			return it.fault("the token “%s” is not in raw, the text, where it is expected", short(w))
		}
	}
	if len(words) == 0 {
		g, err := s.newGraph(id, raw)
		if err != nil {
			return fmt.Errorf("%s: %w", it.at(), err)
		}
		return s.spacyEntities(it, g, m)
	}
	g, tokens, err := s.tokensOf(it, id, words, raw)
	if err != nil {
		return err
	}
	list, _, err := tagSpans(tags)
	if err != nil {
		return it.fault("ner, %v", err)
	}
	if len(list) == 0 {
		return s.spacyEntities(it, g, m)
	}
	if err := s.entities(g, tokens, list, strings.TrimSuffix(it.pointer, ", ")); err != nil {
		return err
	}
	return s.build(g, false)
}

func (s *source) spacyEntities(it item, g *graph, m members) error {
	list, err := s.spacyList(it, g, m, "entities")
	if err != nil {
		return err
	}
	if err := s.spacyFacts(g, list); err != nil {
		return err
	}
	return s.build(g, false)
}

// missingWord returns the first word that does not stand in a text behind those
// before it.
func missingWord(text string, words []string) (string, bool) {
	for _, w := range words {
		at := strings.Index(text, strings.TrimSpace(w))
		if at < 0 {
			return w, true
		}
		text = text[at+len(strings.TrimSpace(w)):]
	}
	return "", false
}
