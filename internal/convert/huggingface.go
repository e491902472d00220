package convert

import (
	"fmt"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/jsonerror"
	"github.com/assaykit/assay/internal/labels"
)

// The members that datasets have tokens and their tags in, by preference.
func tokenMembers() []string { return []string{"tokens", "words"} }
func tagMembers() []string {
	return []string{"ner_tags", "tags", "ner", "labels", "ner_labels", "ner_tags_text", "entity_tags"}
}

// rows are those of a file, and the names of the numbers in a column.
type hfRows struct {
	*source
	names map[string][]string
}

// readHuggingFace reads rows of tokens and tags, as datasets of Hugging Face have
// them, and the entities that a pipeline returns.
func readHuggingFace(s *source, data []byte) error {
	list, err := documentsOf(data, "rows of a dataset")
	if err != nil {
		return err
	}
	r := hfRows{source: s, names: map[string][]string{}}
	if len(list) == 1 && list[0].raw.Kind() == '{' && list[0].pointer != "" {
		if list, err = r.whole(list[0]); err != nil {
			return err
		}
	}
	if entities, ok, err := pipelineOf(list); err != nil || ok {
		if err == nil {
			err = s.pipeline(entities)
		}
		return err
	}
	for _, it := range list {
		if err := r.row(it); err != nil {
			return err
		}
	}
	return nil
}

// whole returns the rows of an object: of the viewer's answer, of a list under
// "data", or of columns.
func (r *hfRows) whole(it item) ([]item, error) {
	m, err := it.members("rows")
	if err != nil {
		return nil, err
	}
	r.features(m["features"])
	var out []item
	switch {
	case m["rows"].Kind() == '[':
		for i, v := range m.list("rows") {
			x, err := (item{v, it.line, it.where("/rows/%d", i)}).members("a row")
			if err != nil {
				return nil, err
			}
			if cut := x.list("truncated_cells"); len(cut) > 0 {
				return nil, it.fault("row %s was cut by the viewer, in %s; export the rows with to_json of the dataset", scalar(x["row_idx"]), scalar(cut[0]))
			}
			out = append(out, item{x["row"], it.line, it.where("/rows/%d/row", i)})
		}
	case m["data"].Kind() == '[':
		for i, v := range m.list("data") {
			out = append(out, item{v, it.line, it.where("/data/%d", i)})
		}
	case len(m.list(m.first(tokenMembers()...))) > 0 && m.list(m.first(tokenMembers()...))[0].Kind() == '[':
		return columnsOf(it, m, m.first(tokenMembers()...))
	default:
		return []item{it}, nil
	}
	return out, nil
}

// columnsOf returns the rows of an object of columns, of which one says how many there are.
func columnsOf(it item, m members, counted string) ([]item, error) {
	columns := map[string][]jsontext.Value{}
	for _, name := range m.names() {
		columns[name] = m.list(name)
	}
	var out []item
	for i := range columns[counted] {
		row := members{}
		for name, column := range columns {
			if i < len(column) {
				row[name] = column[i]
			}
		}
		raw, err := json.Marshal(row, json.Deterministic(true))
		if err != nil {
			return nil, err
		}
		out = append(out, item{raw, it.line, it.where("/%d", i)})
	}
	return out, nil
}

// features sets the names of the numbers of each column that has them.
func (r *hfRows) features(v jsontext.Value) {
	columns, _ := membersOf(v)
	if v.Kind() == '[' {
		columns = members{}
		for _, x := range (members{"": v}).objects("") {
			columns[scalar(x["name"])] = x["type"]
		}
	}
	for name, kind := range columns {
		if names := classNames(kind, 4); names != nil {
			r.names[name] = names
		}
	}
}

// classNames returns the names of a class label, or of that in a sequence.
func classNames(v jsontext.Value, depth int) []string {
	if v.Kind() == '[' {
		if list := (members{"": v}).list(""); len(list) == 1 && depth > 0 {
			return classNames(list[0], depth-1)
		}
		return nil
	}
	m, _ := membersOf(v)
	switch {
	case m["names"].Kind() == '[':
		return words(m["names"])
	case m["feature"] != nil && depth > 0:
		return classNames(m["feature"], depth-1)
	}
	return nil
}

func (r *hfRows) row(it item) error {
	m, err := it.members("a row of tokens and tags")
	if err != nil {
		return err
	}
	tokens, tags := m.first(tokenMembers()...), m.first(tagMembers()...)
	switch {
	case tokens == "":
		return it.fault("a row has tokens, and this has %s", namesOf(m))
	case tags == "":
		return it.fault("a row has tags beside its %s, under ner_tags, tags or labels, and this has %s", tokens, namesOf(m))
	}
	words, err := it.stringsOf(m, tokens)
	if err != nil {
		return err
	}
	list, err := r.tags(it, m, tags)
	if err != nil {
		return err
	}
	if len(words) != len(list) {
		return it.fault("it has %s and %s", counted(len(words), "token"), counted(len(list), "tag"))
	}
	text, _ := m.text("text")
	id := scalar(m[m.first("id", "document_id", "doc_id")])
	if len(words) == 0 && text == "" {
		r.lose(id, strings.TrimSuffix(it.pointer, ", "), "a row", "it has no tokens")
		return nil
	}
	return r.build(it, m, id, words, list, text, tokens, tags)
}

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func (r *hfRows) build(it item, m members, id string, words, tags []string, text, tokens, name string) error {
	g, at, err := r.tokensOf(it, id, words, text)
	if err != nil {
		return err
	}
	spans, bare, err := tagSpans(tags)
	if err != nil {
		return it.fault("%s, %v", name, err)
	}
	pointer := it.where("/%s", name)
	if bare {
		r.noteOnce(g.article.ID, pointer, "where entities begin", "the tags are without B- and I-; tokens of one label that follow each other are one entity")
	}
	if m["language"] == nil {
		m["language"] = m["lang"]
	}
	r.metadata(g, metadataOf(m), strings.TrimSuffix(it.pointer, ", "))
	r.loseRest(g, m, strings.TrimSuffix(it.pointer, ", "), "a member", append(metadataNames(), "id", "document_id", "doc_id", "text", "lang", tokens, name))
	if err := r.entities(g, at, spans, pointer); err != nil {
		return err
	}
	return r.source.build(g, false)
}

// tags returns the tags of a row. Numbers have the names of the file, or what the
// caller says that they mean.
func (r *hfRows) tags(it item, m members, name string) ([]string, error) {
	if k := m[name].Kind(); k != '[' {
		return nil, it.fault("%s is %s, where a list is expected", name, jsonerror.Kind(k))
	}
	var out []string
	first := map[string]string{} // the first number of each meaning
	for i, v := range m.list(name) {
		tag := scalar(v)
		switch k := v.Kind(); {
		case k == '"' && strings.TrimSpace(tag) == "":
			return nil, it.fault("%s: element %d is empty; a token outside of entities has the tag O", name, i)
		case k == '"':
		case k != '0':
			return nil, it.fault("%s: element %d is %s, where a tag is expected", name, i, jsonerror.Kind(k))
		case r.names[name] != nil:
			n, _, err := offset(v)
			if err != nil || n < 0 || n >= len(r.names[name]) {
				return nil, it.fault("%s: element %d is %s, and the file has no name for it", name, i, tag)
			}
			tag = r.names[name][n]
		default:
			meaning, ok := r.options.Labels[tag]
			switch {
			case !ok:
				return nil, &UnreadError{Option: "Labels", err: it.fault("%s are numbers, and nothing names %s; give a file with the names of the dataset, such as the viewer's rows with their features, or say what each means, as in 0=skip and %s=person", name, tag, tag)}
			case meaning == labels.Skip:
				tag = "O"
			case first[meaning] == "":
				first[meaning] = tag
			}
			if tag != "O" {
				tag = first[meaning]
			}
			if len(tag) == 1 && tag != "O" {
				tag = "=-" + tag
			}
		}
		out = append(out, tag)
	}
	return slices.Clip(out), nil
}
