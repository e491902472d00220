package convert

import (
	"fmt"
	"strings"

	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
)

// pipelineEntity is an entity as a pipeline for tokens returns it.
type pipelineEntity struct {
	item
	members members
}

// pipelined are the entities of one text, and the text if the file has it.
type pipelined struct {
	id, text string
	has      bool
	list     []pipelineEntity
}

// pipelineOf returns the entities of what a pipeline returned, if the file is that.
func pipelineOf(list []item) (out []pipelined, ok bool, err error) {
	if len(list) == 0 {
		return nil, false, nil
	}
	if list[0].raw.Kind() == '[' { // a list for each text
		for _, it := range list {
			inner, isPipeline, err := pipelineOf(elements(it, members{"": it.raw}, ""))
			if err != nil || !isPipeline && string(it.raw) != "[]" {
				return nil, false, err
			}
			out = append(out, inner...)
		}
		return out, len(out) > 0, nil
	}
	first, _ := membersOf(list[0].raw)
	if first["entities"].Kind() == '[' && first["word"] == nil && first["tokens"] == nil {
		return withTexts(list)
	}
	one := pipelined{}
	for _, it := range list {
		m, _ := membersOf(it.raw)
		if m["word"] == nil || m.first("entity_group", "entity") == "" {
			return nil, false, nil
		}
		if m["entity_group"] == nil && m["index"] != nil {
			return nil, false, it.fault("the pipeline returned pieces of words; call it with aggregation_strategy=\"simple\", so that it returns entities")
		}
		one.list = append(one.list, pipelineEntity{it, m})
	}
	return []pipelined{one}, true, nil
}

// withTexts returns what a pipeline returned beside the texts: {"text", "entities"}.
func withTexts(list []item) (out []pipelined, ok bool, err error) {
	for _, it := range list {
		m, _ := membersOf(it.raw)
		inner, _, err := pipelineOf(elements(it, m, "entities"))
		if err != nil {
			return nil, false, err
		}
		one := pipelined{}
		if len(inner) > 0 {
			one = inner[0]
		} else if len(m.list("entities")) > 0 {
			return nil, false, nil
		}
		one.id = scalar(m["id"])
		one.text, one.has = m.text("text")
		out = append(out, one)
	}
	return out, true, nil
}

func elements(it item, m members, name string) (out []item) {
	for i, v := range m.list(name) {
		out = append(out, item{v, it.line, it.where("/%s/%d", name, i)})
	}
	return out
}

func (s *source) pipeline(list []pipelined) error {
	for _, p := range list {
		if p.has {
			g, err := s.newGraph(p.id, p.text)
			if err != nil {
				return err
			}
			if err := s.pipelineFacts(g, p.list); err != nil {
				return err
			}
			continue
		}
		if len(list) > 1 {
			return fmt.Errorf("%w: it is what a pipeline returned for several texts, and has none of them; write a file for each, or each with its text, as {\"text\": …, \"entities\": […]} a line", ErrFormat)
		}
		a := s.articles[s.options.ID]
		if a == nil {
			return s.noArticle("it is what a pipeline returned, without its text, and no article %q is at hand; give the article, in a file of the same name", s.options.ID)
		}
		if _, err := s.name(a.ID); err != nil {
			return err
		}
		if err := s.pipelineFacts(&graph{article: *a, index: offsets.NewIndex(a.Text)}, p.list); err != nil {
			return err
		}
	}
	return nil
}

func (s *source) pipelineFacts(g *graph, list []pipelineEntity) error {
	stateds := make([]stated, len(list))
	for i, e := range list {
		start, end, there, err := e.members.span([]string{"start"}, []string{"end"})
		if err != nil {
			return e.fault("%v", err)
		}
		x := stated{start: start, end: end, placed: there, words: scalar(e.members["word"]), pointer: strings.TrimSuffix(e.pointer, ", ")}
		if text, fit := g.index.Slice(start, end, schema.OffsetUnit(s.units)); there && fit == offsets.Fits && sameLetters(x.words, text) {
			x.words = text
		}
		stateds[i] = x
	}
	marks, err := s.anchors(g, stateds)
	if err != nil {
		return err
	}
	for i, e := range list {
		label := strings.TrimPrefix(strings.TrimPrefix(scalar(e.members[e.members.first("entity_group", "entity")]), "B-"), "I-")
		f := s.begin(g, label, stateds[i].pointer)
		if f == nil || marks[i].text == "" {
			continue
		}
		f.marks = []mark{marks[i]}
		g.facts = append(g.facts, f)
	}
	return s.build(g, false)
}

// sameLetters reports whether a word is that of the text: tokenizers put spaces around
// punctuation, and some know no letter case and no accents.
func sameLetters(word, text string) bool {
	bare := func(s string) string {
		return strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(s, "##", "")), ""))
	}
	return bare(word) == bare(text)
}
