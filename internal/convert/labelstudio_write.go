package convert

import (
	"fmt"
	"slices"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// The tasks that are written. A region is several results of one id: its label, and a
// textarea for each field. Relations are results too.
type (
	studioTask struct {
		ID          jsontext.Value     `json:"id,omitempty"`
		Data        jsontext.Value     `json:"data,omitempty"`
		Annotations []studioAnnotation `json:"annotations"`
	}
	studioAnnotation struct {
		Result []studioResult `json:"result"`
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
		Start  jsontext.Value `json:"start,omitempty"`
		End    jsontext.Value `json:"end,omitempty"`
		Text   jsontext.Value `json:"text,omitempty"` // the words marked; of a textarea, a list
		Labels []string       `json:"labels,omitempty"`
	}
)

func writeLabelStudio(s *sink, documents []Document) error {
	tasks := make([]studioTask, 0, len(documents))
	for n, d := range documents {
		g, err := s.flatten(d)
		if err != nil {
			return err
		}
		t := studioTask{ID: jsontext.Value(fmt.Sprint(n + 1)), Annotations: []studioAnnotation{{Result: s.regions(g)}}}
		if t.Data, err = json.Marshal(writtenOf(&g.article)); err != nil {
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
