package convert

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// LangExtract counts code points. An extraction that it could not align has no
// interval. Attributes are strings or lists of strings; references are IDs;
// role and role_of, and participant and participant_as, are parallel lists.
type (
	langDocument struct {
		Extractions []langExtraction `json:"extractions"`
		Text        *string          `json:"text"`
		ID          string           `json:"document_id"`
		Rest        jsontext.Value   `json:",embed"`
	}
	langExtraction struct {
		Class       string         `json:"extraction_class"`
		Text        jsontext.Value `json:"extraction_text"`
		Interval    *langInterval  `json:"char_interval"`
		Alignment   *string        `json:"alignment_status"`
		Index       jsontext.Value `json:"extraction_index"`
		Group       jsontext.Value `json:"group_index"`
		Description *string        `json:"description"`
		Attributes  jsontext.Value `json:"attributes"`
		Rest        jsontext.Value `json:",embed"`
	}
	langInterval struct {
		Start jsontext.Value `json:"start_pos"`
		End   jsontext.Value `json:"end_pos"`
	}
)

// position returns a whole number as it is written. What is read may be none.
func position(n int) jsontext.Value { return jsontext.Value(strconv.Itoa(n)) }

const (
	langRoleOf = "role_of"
	langAs     = "participant_as"
)

func writeLangExtract(s *sink, documents []Document) error {
	for _, d := range documents {
		g, err := s.flatten(d)
		if err != nil {
			return err
		}
		s.keepSource(d.Record, "an annotated document has an id and a text")
		out := langDocument{Extractions: []langExtraction{}, Text: &g.article.Text, ID: g.article.ID}
		for i, f := range g.facts {
			if f.get(fieldID) == "" && (len(f.marks) > 1 || f.get(fieldFact) != "") {
				f.fields = slices.DeleteFunc(f.fields, func(x field) bool { return x.name == fieldFact })
				f.add(fieldFact, fmt.Sprintf("f%d", i+1), f.pointer)
			}
			for j := range max(1, len(f.marks)) {
				n := len(out.Extractions)
				e := langExtraction{Class: s.labels[f.meaning], Text: quoted(f.words()), Index: position(n + 1), Group: position(n)}
				if j < len(f.marks) {
					start, end := s.span(g, f.marks[j])
					exact := "match_exact"
					e.Text, e.Interval, e.Alignment = quoted(f.marks[j].text), &langInterval{position(start), position(end)}, &exact
				}
				attributes := map[string]jsontext.Value{}
				for _, v := range langAttributes(f, j > 0) {
					attributes[v.name] = listed(v)
				}
				if e.Attributes, err = json.Marshal(attributes, json.Deterministic(true)); err != nil {
					return err
				}
				out.Extractions = append(out.Extractions, e)
			}
		}
		if err := s.json(out); err != nil {
			return err
		}
	}
	return nil
}

// langAttributes returns the attributes of an extraction: all of the fact for
// its first mark, and only the identity of the fact for others.
func langAttributes(f *fact, again bool) []values {
	if again {
		return grouped(slices.DeleteFunc(slices.Clone(f.fields), func(x field) bool { return x.name != fieldID && x.name != fieldFact }))
	}
	out := grouped(f.fields)
	for _, kind := range kindsOfLinks() {
		v, labels := values{name: kind}, values{name: langAs}
		if kind == linkRole {
			v.name, labels.name = langRoleOf, linkRole
		}
		told := kind == linkRole
		for _, l := range f.links {
			if l.kind == kind {
				v.values, labels.values = append(v.values, l.to.get(fieldID)), append(labels.values, l.label)
				told = told || l.label != ""
			}
		}
		if v.values == nil {
			continue
		}
		if kind == linkRole {
			if i := slices.IndexFunc(out, func(o values) bool { return o.name == linkRole }); i >= 0 { // titles of offices without an organization
				labels.values = append(labels.values, out[i].values...)
				v.values = append(v.values, make([]string, len(out[i].values))...)
				out = slices.Delete(out, i, i+1)
			}
		}
		if out = append(out, v); told {
			out = append(out, labels)
		}
	}
	return out
}

// listed returns a string, or a list if there are several.
func listed(v values) jsontext.Value {
	if len(v.values) == 1 {
		return quoted(v.values[0])
	}
	b, _ := json.Marshal(v.values)
	return b
}
