package convert

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/schema"
)

// Label Studio counts code points (since its editor of October 2021; before,
// UTF-16 units). A region is several results of one id: its label, and a
// textarea for each field. Relations are results too.
type (
	studioTask struct {
		ID          jsontext.Value     `json:"id,omitempty"`
		Data        jsontext.Value     `json:"data,omitempty"`
		Annotations []studioAnnotation `json:"annotations"`
		Predictions []studioAnnotation `json:"predictions,omitempty"`
		Completions []studioAnnotation `json:"completions,omitempty"` // before version 1.0
	}
	studioAnnotation struct {
		Result    []studioResult `json:"result"`
		Cancelled bool           `json:"was_cancelled,omitzero"`
	}
	studioResult struct {
		ID        string       `json:"id,omitempty"`
		From      string       `json:"from_name,omitempty"`
		To        string       `json:"to_name,omitempty"`
		Type      string       `json:"type"`
		Value     *studioValue `json:"value,omitempty"`
		FromID    string       `json:"from_id,omitempty"`
		ToID      string       `json:"to_id,omitempty"`
		Direction string       `json:"direction,omitempty"`
		Labels    []string     `json:"labels,omitempty"`
	}
	studioValue struct {
		Start   jsontext.Value `json:"start,omitempty"` // a number; of hypertext, a path
		End     jsontext.Value `json:"end,omitempty"`
		Text    jsontext.Value `json:"text,omitempty"` // the words marked; of a textarea, a list
		Labels  []string       `json:"labels,omitempty"`
		Hyper   []string       `json:"hypertextlabels,omitempty"`
		Choices []string       `json:"choices,omitempty"`
		Number  jsontext.Value `json:"number,omitempty"`
		Global  *struct {
			Start int `json:"start"`
			End   int `json:"end"`
		} `json:"globalOffsets,omitempty"`
	}
	studioData struct {
		Article   string         `json:"article,omitempty"`
		ID        jsontext.Value `json:"id,omitempty"`
		Text      string         `json:"text"`
		Language  string         `json:"language,omitempty"`
		Published string         `json:"published,omitempty"`
		Title     string         `json:"title,omitempty"`
		Publisher string         `json:"publisher,omitempty"`
		URL       string         `json:"url,omitempty"`
		Rest      jsontext.Value `json:",embed"`
	}
	// studioMin is a task of the JSON-MIN export: its data, and its regions as
	// a member named after the control.
	studioMin struct {
		ID    jsontext.Value `json:"id,omitempty"`
		Text  string         `json:"text"`
		Label []studioValue  `json:"label"`
	}
)

func (d *studioData) members() []*string {
	return []*string{&d.Language, &d.Published, &d.Title, &d.Publisher, &d.URL}
}

func readLabelStudio(s *source, data []byte) error {
	if trimmed := bytes.TrimSpace(data); !bytes.HasPrefix(trimmed, []byte("[")) {
		var one jsontext.Value
		if json.Unmarshal(trimmed, &one) == nil {
			return s.task(one, "")
		}
		return eachLine(data, func(line int, raw []byte) error { return s.task(raw, fmt.Sprintf("line %d, ", line)) })
	}
	var tasks []jsontext.Value
	if err := json.Unmarshal(data, &tasks); err != nil {
		return fmt.Errorf("%w: %w", ErrFormat, err)
	}
	for i, raw := range tasks {
		if err := s.task(raw, fmt.Sprintf("/%d", i)); err != nil {
			return err
		}
	}
	return nil
}

// task reads one task. Pointer is its position in the file.
func (s *source) task(raw jsontext.Value, pointer string) error {
	var t studioTask
	if err := json.Unmarshal(raw, &t); err != nil {
		return fmt.Errorf("%w: %s: %w", ErrFormat, pointer, err)
	}
	if t.Data == nil {
		var m studioMin
		if err := json.Unmarshal(raw, &m); err != nil || m.Text == "" {
			return fmt.Errorf("%w: %s: a task has its text as data.text, or as text beside label in JSON-MIN", ErrFormat, pointer)
		}
		t.Data, t.Annotations = raw, []studioAnnotation{{}}
		for i := range m.Label {
			t.Annotations[0].Result = append(t.Annotations[0].Result, studioResult{ID: fmt.Sprint(i), Type: "labels", Value: &m.Label[i]})
		}
	}
	var d studioData
	if err := json.Unmarshal(t.Data, &d); err != nil {
		return fmt.Errorf("%w: %s/data: %w", ErrFormat, pointer, err)
	}
	id := d.Article
	if id == "" {
		if id = scalar(d.ID); id == "" {
			id = scalar(t.ID)
		}
	}
	g, err := s.newGraph(id, d.Text)
	if err != nil {
		return fmt.Errorf("%s: %w", pointer, err)
	}
	s.metadata(g, d.members(), pointer+"/data")
	name, list := "annotations", t.Annotations
	for _, more := range []struct {
		name string
		list []studioAnnotation
	}{{"completions", t.Completions}, {"predictions", t.Predictions}} {
		if len(list) == 0 {
			name, list = more.name, more.list
		}
	}
	chosen := slices.IndexFunc(list, func(a studioAnnotation) bool { return !a.Cancelled })
	for i := range list {
		if i != chosen {
			s.lose(g.article.ID, fmt.Sprintf("%s/%s/%d", pointer, name, i), "an annotation of the whole task", "a record holds one, and the first that was not cancelled is taken")
		}
	}
	if chosen < 0 {
		return s.build(g, false)
	}
	return s.results(g, list[chosen].Result, fmt.Sprintf("%s/%s/%d/result", pointer, name, chosen))
}

func (s *source) results(g *graph, results []studioResult, pointer string) error {
	regions := map[string]*fact{}
	list := make([]stated, len(results))
	for i, r := range results {
		if r.Value.labelled() {
			list[i] = stated{words: scalar(r.Value.Text), pointer: fmt.Sprintf("%s/%d", pointer, i)}
			list[i].start, list[i].end, list[i].placed = r.Value.offsets()
		}
	}
	marks, err := s.anchors(g, list)
	if err != nil {
		return err
	}
	for i, r := range results {
		if r.Value.labelled() && marks[i].text != "" {
			s.studioRegion(g, regions, r, marks[i])
		}
	}
	ties := newTies()
	for i, r := range results {
		at := fmt.Sprintf("%s/%d", pointer, i)
		switch {
		case r.Type == "relation":
			s.studioRelation(g, regions, ties, r, at)
		case r.Value == nil:
			s.lose(g.article.ID, at, "a result: "+r.Type, "it has no value")
		case !r.Value.labelled():
			s.studioField(g, regions[r.ID], r, at)
		}
	}
	ties.join(g)
	return s.build(g, ties.any)
}

// labelled reports whether a value marks a region as a fact.
func (v *studioValue) labelled() bool { return v != nil && len(v.Labels)+len(v.Hyper) > 0 }

// studioRegion adds the fact of a region.
func (s *source) studioRegion(g *graph, regions map[string]*fact, r studioResult, m mark) {
	labels := append(r.Value.Labels, r.Value.Hyper...)
	for _, l := range labels[1:] {
		s.lose(g.article.ID, m.pointer, "a second label: "+l, "a mark is of one fact")
	}
	f := s.begin(g, labels[0], m.pointer)
	if f == nil {
		return
	}
	if regions[r.ID] != nil && r.ID != "" {
		s.lose(g.article.ID, m.pointer, "a second label: "+labels[0], "a mark is of one fact")
		return
	}
	f.marks, f.said = []mark{m}, strings.TrimSpace(scalar(r.Value.Text))
	regions[r.ID] = f
	g.facts = append(g.facts, f)
}

// studioField adds the field of a result to the fact of its region, which may be nil.
func (s *source) studioField(g *graph, f *fact, r studioResult, at string) {
	values := r.Value.values()
	if f == nil || values == nil {
		s.lose(g.article.ID, at, "a result: "+r.From, "it is of no region that is kept, or no text")
		return
	}
	for _, v := range values {
		f.add(r.From, v, at)
	}
}

func (s *source) studioRelation(g *graph, regions map[string]*fact, ties *ties, r studioResult, at string) {
	from, to := regions[r.FromID], regions[r.ToID]
	if r.Direction == "left" {
		from, to = to, from
	}
	name, label := "", ""
	if len(r.Labels) > 0 {
		name = r.Labels[0]
	}
	if len(r.Labels) > 1 {
		label = r.Labels[1]
	}
	switch {
	case from == nil || to == nil:
		s.lose(g.article.ID, at, "a relation: "+name, "one of its ends is lost or missing")
	case name == linkSame:
		ties.tie(to, from)
	default:
		s.relate(g, from, to, name, label, at)
	}
}

func (v *studioValue) offsets() (start, end int, ok bool) {
	if v.Global != nil {
		return v.Global.Start, v.Global.End, true
	}
	return start, end, json.Unmarshal(v.Start, &start) == nil && json.Unmarshal(v.End, &end) == nil
}

// values returns the values of a field.
func (v *studioValue) values() []string {
	if v.Choices != nil {
		return v.Choices
	}
	if n := scalar(v.Number); n != "" {
		return []string{n}
	}
	var list []string
	if json.Unmarshal(v.Text, &list) == nil {
		return list
	}
	if t := scalar(v.Text); t != "" {
		return []string{t}
	}
	return nil
}

// short returns the beginning of a text, for messages.
func short(text string) string {
	if r := []rune(text[:min(len(text), 200)]); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return text
}

func writeLabelStudio(s *sink, documents []Document) error {
	tasks := make([]studioTask, 0, len(documents))
	for n, d := range documents {
		g, err := s.flatten(d)
		if err != nil {
			return err
		}
		data := studioData{Article: g.article.ID, Text: g.article.Text}
		for i, m := range sourceMembers(&schema.Source{}, &g.article) {
			*data.members()[i] = *m.article
		}
		t := studioTask{ID: jsontext.Value(fmt.Sprint(n + 1)), Annotations: []studioAnnotation{{Result: s.regions(g)}}}
		if t.Data, err = json.Marshal(data); err != nil {
			return err
		}
		tasks = append(tasks, t)
	}
	if err := json.MarshalWrite(&s.out, tasks, json.Deterministic(true), jsontext.WithIndent("  ")); err != nil {
		return err
	}
	s.out.WriteByte('\n')
	return nil
}

func (s *sink) regions(g *graph) []studioResult {
	out := []studioResult{}
	heads, n := map[*fact]string{}, 0
	for _, f := range g.facts {
		for i, m := range f.marks {
			n++
			id := fmt.Sprintf("m%d", n)
			start, end := s.span(g, m)
			value := func() *studioValue {
				return &studioValue{Start: jsontext.Value(fmt.Sprint(start)), End: jsontext.Value(fmt.Sprint(end))}
			}
			v := value()
			v.Text, v.Labels = quoted(m.text), []string{s.labels[f.meaning]}
			out = append(out, studioResult{ID: id, From: "label", To: "text", Type: "labels", Value: v})
			if i > 0 {
				out = append(out, studioResult{Type: "relation", FromID: id, ToID: heads[f], Direction: "right", Labels: []string{linkSame}})
				continue
			}
			heads[f] = id
			for _, x := range grouped(f.fields) {
				v := value()
				v.Text, _ = json.Marshal(x.values)
				out = append(out, studioResult{ID: id, From: x.name, To: "text", Type: "textarea", Value: v})
			}
		}
	}
	for _, f := range g.facts {
		for _, l := range f.links {
			labels := []string{l.kind}
			if l.label != "" {
				labels = append(labels, l.label)
			}
			out = append(out, studioResult{Type: "relation", FromID: heads[f], ToID: heads[l.to], Direction: "right", Labels: labels})
		}
	}
	return out
}

func quoted(text string) jsontext.Value {
	v, _ := json.Marshal(text) // a string of UTF-8, which the article's text is
	return v
}

type values struct {
	name   string
	values []string
}

// grouped groups the values of each field.
func grouped(fields []field) []values {
	var out []values
	for _, f := range fields {
		if i := slices.IndexFunc(out, func(v values) bool { return v.name == f.name }); i >= 0 {
			out[i].values = append(out[i].values, f.value)
			continue
		}
		out = append(out, values{f.name, []string{f.value}})
	}
	return out
}
