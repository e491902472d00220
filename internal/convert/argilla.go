package convert

import (
	"fmt"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// Argilla's records come in several shapes: those of version 1 have the text and
// one annotation of marks; those of version 2 have fields, and for each
// question the responses of users and a suggestion of a model, nested or flat.
type argillaRecord struct {
	item
	m      members
	id     string
	fields map[string]string
	// before is what stands before the name of a field in messages.
	before string
	status string

	questions map[string]*argillaQuestion
}

// argillaQuestion is one question of a record.
type argillaQuestion struct {
	responses  []argillaResponse
	suggestion jsontext.Value
	agent      string
	pointer    string // of the suggestion
}

// argillaResponse is a user's answer to a question.
type argillaResponse struct {
	value   jsontext.Value
	status  string // "" where it is not stated
	pointer string
}

func readArgilla(s *source, data []byte) error {
	list, err := items(data, "records", "items")
	if err != nil {
		return err
	}
	if list, err = argillaRows(list); err != nil {
		return err
	}
	why := ""
	for _, it := range list {
		m, err := it.members("a record of Argilla")
		if err != nil {
			return err
		}
		left, err := s.argilla(it, m)
		if err != nil {
			return err
		}
		if why == "" {
			why = left
		}
	}
	if len(list) > 0 && len(s.documents) == 0 {
		return fmt.Errorf("%w: no record of it is annotated: %s", ErrFormat, why)
	}
	return nil
}

// argillaRows returns the records of a file that is one object of columns, as a data set is
// written that is made a dictionary.
func argillaRows(list []item) ([]item, error) {
	if len(list) != 1 || list[0].raw.Kind() != '{' {
		return list, nil
	}
	m, err := list[0].members("a record of Argilla")
	if err != nil || m["id"].Kind() != '[' {
		return list, err
	}
	return columnsOf(list[0], m, "id")
}

// argilla reads one record, or says why it is left out.
func (s *source) argilla(it item, m members) (left string, err error) {
	r := &argillaRecord{item: it, m: m, id: scalar(m[m.first("external_id", "id")]), status: strings.ToLower(scalar(m["status"])), questions: map[string]*argillaQuestion{}}
	r.read()
	q, err := r.question()
	if err != nil {
		return "", err
	}
	var lost []Loss
	value, pointer, left := r.choose(q, &lost)
	if left != "" {
		s.lose(r.name(), it.at(), "a record", left)
		return left, nil
	}
	list, err := r.marks(value, pointer)
	if err != nil {
		return "", err
	}
	key, err := r.text(list)
	if err != nil {
		return "", err
	}
	g, err := s.newGraph(r.id, r.fields[key])
	if err != nil {
		return "", fmt.Errorf("%s: %w", it.at(), err)
	}
	for _, l := range lost {
		l.Document = g.article.ID
		s.losses = append(s.losses, l)
	}
	s.argillaRest(g, r, key, q)
	if _, err := s.labelled(g, list); err != nil {
		return "", err
	}
	return "", s.build(g, false)
}

func (r *argillaRecord) name() string {
	if r.id != "" {
		return r.id
	}
	return "document"
}

// read reads the fields and the questions of every shape.
func (r *argillaRecord) read() {
	r.fields, r.before = map[string]string{}, "fields."
	fields, _ := membersOf(r.m["fields"])
	if fields == nil {
		fields, r.before = r.m, ""
	}
	for name := range fields {
		if text, ok := fields.text(name); ok && (r.before != "" || !slices.Contains(argillaMembers(), name)) {
			r.fields[name] = text
		}
	}
	r.readOld()
	r.readNested()
	r.readFlat()
}

func (r *argillaRecord) of(name string) *argillaQuestion {
	if r.questions[name] == nil {
		r.questions[name] = &argillaQuestion{}
	}
	return r.questions[name]
}

// question returns the name of the question whose answers are marks on the text.
func (r *argillaRecord) question() (string, error) {
	var names, spans []string
	for name, q := range r.questions {
		names = append(names, name)
		for _, v := range append(q.values(), q.suggestion) {
			if isSpans(v) {
				spans = append(spans, name)
				break
			}
		}
	}
	slices.Sort(names)
	slices.Sort(spans)
	switch {
	case len(spans) > 0:
		return spans[0], nil
	case r.m.has("inputs") || slices.Contains(names, "annotation") && len(r.of("annotation").responses) > 0:
		return "", r.fault("a text classification has no marks on the text; export a data set of token classification, or one with a question of spans")
	case len(names) > 0 && r.answered(names):
		return "", r.fault("no question has marks on the text: there are %s; export a data set with a question of spans", strings.Join(quotedAll(names), ", "))
	case len(names) > 0:
		return names[0], nil
	}
	return "", nil
}

// answered reports whether any question has an answer of any sort.
func (r *argillaRecord) answered(names []string) bool {
	return slices.ContainsFunc(names, func(n string) bool {
		return slices.ContainsFunc(r.questions[n].values(), func(v jsontext.Value) bool { return !empty(v) })
	})
}

func (q *argillaQuestion) values() []jsontext.Value {
	var out []jsontext.Value
	for _, x := range q.responses {
		out = append(out, x.value)
	}
	return out
}

// isSpans reports whether a value is a list of marks, which may be empty.
func isSpans(v jsontext.Value) bool {
	var list []jsontext.Value
	if v.Kind() != '[' || json.Unmarshal(v, &list) != nil {
		return false
	}
	if len(list) == 0 {
		return true
	}
	m, _ := membersOf(list[0])
	var triple []jsontext.Value
	return m.has("start") && m.has("end") || json.Unmarshal(list[0], &triple) == nil && len(triple) >= 3 && triple[1].Kind() == '0'
}

// choose returns the answer that is read: the first that was submitted, else the
// suggestion, where nobody answered.
func (r *argillaRecord) choose(name string, lost *[]Loss) (value jsontext.Value, pointer, left string) {
	if r.status == "discarded" {
		return nil, "", "it was discarded"
	}
	q := r.questions[name]
	if q == nil {
		return nil, "", "nobody annotated it, which says nothing of the text"
	}
	discarded := false
	for _, x := range q.responses {
		why := "a record has one, and the first that was submitted is taken"
		switch {
		case x.status == "draft" || x.status == "pending":
			why = "it is a draft, which was never submitted"
		case x.status == "discarded":
			why, discarded = "it was discarded", true
		case pointer == "":
			value, pointer = x.value, x.pointer
			continue
		}
		*lost = append(*lost, Loss{Pointer: x.pointer, What: "a response", Why: why})
	}
	switch {
	case pointer != "":
		return value, pointer, ""
	case discarded:
		return nil, "", "it was discarded"
	case q.suggestion.Kind() != '[':
		return nil, "", "nobody annotated it, which says nothing of the text"
	}
	what := "a suggestion"
	if name == "annotation" {
		what = "a prediction"
	}
	if q.agent != "" {
		what += " of " + short(q.agent)
	}
	*lost = append(*lost, Loss{Pointer: q.pointer, What: what, Why: "nobody annotated the record, and it is read in the place of an annotation", Note: true})
	return q.suggestion, q.pointer, ""
}

// marks reads a list of {start, end, label}, or of [label, start, end].
func (r *argillaRecord) marks(value jsontext.Value, pointer string) ([]labelledMark, error) {
	var list []jsontext.Value
	if value.Kind() != '[' || json.Unmarshal(value, &list) != nil {
		return nil, r.fault("%s is no list of marks", strings.TrimPrefix(pointer, r.pointer))
	}
	var out []labelledMark
	for i, v := range list {
		m, _ := membersOf(v)
		var triple []jsontext.Value
		if m == nil && json.Unmarshal(v, &triple) == nil && len(triple) >= 3 {
			m = members{"label": triple[0], "start": triple[1], "end": triple[2]}
		}
		e := labelledMark{label: scalar(m["label"]), pointer: fmt.Sprintf("%s/%d", pointer, i)}
		start, end, there, err := m.span([]string{"start"}, []string{"end"})
		switch {
		case err != nil:
			return nil, r.fault("mark %d: %v", i+1, err)
		case !there || e.label == "":
			return nil, r.fault("mark %d is no label with a start and an end", i+1)
		}
		e.start, e.end = start, end
		e.words, _ = m.text("text")
		out = append(out, e)
	}
	return out, nil
}

// text returns the field that is the text: "text", else the only one with several
// words that is as long as the marks reach.
func (r *argillaRecord) text(list []labelledMark) (string, error) {
	reach := 0
	for _, e := range list {
		reach = max(reach, e.end)
	}
	var keys []string
	for name, text := range r.fields {
		if len(text) >= reach && strings.TrimSpace(text) != "" {
			keys = append(keys, name)
		}
	}
	slices.Sort(keys)
	if slices.Contains(keys, "text") {
		return "text", nil
	}
	if prose := slices.DeleteFunc(slices.Clone(keys), func(k string) bool { return !isProse(r.fields[k]) }); len(prose) > 0 {
		keys = prose
	}
	switch len(keys) {
	case 1:
		return keys[0], nil
	case 0:
		return "", r.fault("the record has no text, or none that its marks could stand in")
	}
	return "", r.fault("which field is the text cannot be known: %s; call it \"text\"", strings.Join(quotedAll(keys), ", "))
}

// argillaMembers are those of a record that are neither fields nor questions.
func argillaMembers() []string {
	return []string{"id", "external_id", "status", "_server_id", "fields", "responses", "suggestions", "vectors", "annotation", "annotation_agent",
		"prediction", "predictions", "prediction_agent", "tokens", "metrics", "event_timestamp", "search_keywords", "inserted_at", "updated_at", "dataset_id", "inputs", "explanation", "multi_label"}
}

// argillaRest adds losses for the other fields, questions and members.
func (s *source) argillaRest(g *graph, r *argillaRecord, key, question string) {
	if r.before != "" || key != "text" {
		if name := r.before + key; name != "fields.text" {
			s.noteOnce(g.article.ID, r.at(), "the text", "it is "+name)
		}
	}
	known := slices.Concat(metadataNames(), argillaMembers(), []string{key})
	if r.before != "" {
		fields, _ := membersOf(r.m["fields"])
		s.loseRest(g, fields, r.where("/fields"), "a member of fields", []string{key})
		s.metadata(g, metadataOf(r.m), r.at())
	} else {
		rest := members{}
		for name, v := range r.m {
			if name != key {
				rest[name] = v
			}
		}
		s.metadata(g, metadataOf(rest), r.at())
	}
	for _, name := range sortedNames(r.questions) {
		q := r.questions[name]
		known = append(known, name+".responses", name+".responses.users", name+".responses.status", name+".suggestion", name+".suggestion.score", name+".suggestion.agent")
		if name != question && len(q.responses) > 0 {
			s.lose(g.article.ID, q.responses[0].pointer, "the answers to a question: "+name, "they are no marks on the text, or a record has one list of them")
		}
	}
	s.loseRest(g, r.m, r.where(""), "a member", known)
}

func sortedNames(m map[string]*argillaQuestion) []string {
	var out []string
	for name := range m {
		out = append(out, name)
	}
	slices.Sort(out)
	return out
}
