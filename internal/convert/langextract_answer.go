package convert

import (
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/offsets"
)

// A model answers LangExtract with a list of objects, each with the words of an
// extraction under its class, and its attributes under the class with this ending.
const (
	langAttributesOf = "_attributes"
	langIndexOf      = "_index"
)

// answer is an item of a model's answer.
type answer struct {
	item
	members members
}

// langAnswer returns the extractions of a model's answer, if the file is one.
func langAnswer(list []item) (out []answer, ok bool) {
	if len(list) == 1 {
		m, err := membersOf(list[0].raw)
		if err != nil || len(m) != 1 || m["extractions"].Kind() != '[' {
			return langAnswers(list)
		}
		first := list[0]
		list = nil
		for i, v := range m.list("extractions") {
			list = append(list, item{v, first.line, first.where("/extractions/%d", i)})
		}
	}
	return langAnswers(list)
}

func langAnswers(list []item) (out []answer, ok bool) {
	named := false
	for _, it := range list {
		m, err := membersOf(it.raw)
		if err != nil || m == nil {
			return nil, false
		}
		for name, v := range m {
			base, attributes := strings.CutSuffix(name, langAttributesOf)
			switch {
			case name == "extractions", name == "extraction_text", name == "text", attributes && m[base] == nil:
				return nil, false
			case attributes:
				named = true
			case v.Kind() == '{' || v.Kind() == '[':
				return nil, false
			}
		}
		out = append(out, answer{it, m})
	}
	return out, named
}

// langAnswer reads a model's answer, which has neither the text nor intervals.
func (s *source) langAnswer(list []answer) error {
	a := s.articles[s.options.ID]
	if a == nil {
		return s.noArticle("it is the answer of a model, without its text, and no article %q is at hand; convert the documents that LangExtract makes of the answer, or give the article", s.options.ID)
	}
	id, err := s.name(a.ID)
	if err != nil {
		return err
	}
	g := &graph{article: *a, index: offsets.NewIndex(a.Text)}
	g.article.ID = id
	var extractions []langExtraction
	var marks []stated
	for _, x := range list {
		for _, class := range x.members.names() {
			if strings.HasSuffix(class, langAttributesOf) || strings.HasSuffix(class, langIndexOf) {
				continue
			}
			words := x.members[class]
			extractions = append(extractions, langExtraction{Class: class, Text: words, Attributes: nonNil(x.members[class+langAttributesOf])})
			marks = append(marks, stated{words: scalar(words), pointer: strings.TrimSuffix(x.pointer, ", ")})
		}
	}
	placed, err := s.anchors(g, marks)
	if err != nil {
		return err
	}
	s.extracted(g, extractions, placed, "/extractions")
	return s.build(g, false)
}

func nonNil(v jsontext.Value) jsontext.Value {
	if v == nil {
		return jsontext.Value("null")
	}
	return v
}
