package convert

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/jsonerror"
)

// Label Studio counts code points (since its editor of October 2021; before,
// UTF-16 units). A region is several results of one id: its label, and a
// result for each other control. Relations are results too.
type (
	exportedTask struct {
		ID          jsontext.Value   `json:"id"`
		Data        jsontext.Value   `json:"data"`
		Annotations []jsontext.Value `json:"annotations"`
		Completions []jsontext.Value `json:"completions"` // before version 1.0
		Predictions []jsontext.Value `json:"predictions"`
		Drafts      []jsontext.Value `json:"drafts"`
	}
	exportedAnnotation struct {
		Result      []jsontext.Value `json:"result"`
		Cancelled   bool             `json:"was_cancelled"`
		Skipped     bool             `json:"skipped"` // before version 1.0
		GroundTruth bool             `json:"ground_truth"`
	}
	exportedResult struct {
		ID        jsontext.Value `json:"id"`
		From      string         `json:"from_name"`
		To        string         `json:"to_name"`
		Type      string         `json:"type"`
		Value     jsontext.Value `json:"value"`
		Meta      jsontext.Value `json:"meta"`
		Parent    string         `json:"parentID"`
		FromID    jsontext.Value `json:"from_id"`
		ToID      jsontext.Value `json:"to_id"`
		Direction string         `json:"direction"`
		Labels    jsontext.Value `json:"labels"` // of a relation
		Length    jsontext.Value `json:"original_length"`

		value members
	}
)

// studioItem is a task with the annotation that is read.
type studioItem struct {
	item
	id      string
	data    members
	results []exportedResult
	pointer string // of the results
	// why is why the task is left out, or "".
	why string
	// minimal is whether it is of the JSON-MIN export, where data and controls
	// stand side by side.
	minimal bool
	lost    []Loss // without the document
}

func (t *studioItem) lose(pointer, what, why string) {
	t.lost = append(t.lost, Loss{Pointer: pointer, What: what, Why: why})
}

func (t *studioItem) note(pointer, what, why string) {
	t.lost = append(t.lost, Loss{Pointer: pointer, What: what, Why: why, Note: true})
}

func readLabelStudio(s *source, data []byte) error {
	list, err := items(data, "tasks")
	if err != nil {
		return err
	}
	var tasks []*studioItem
	seen := map[string]int{}
	for _, it := range list {
		t, err := studioTaskOf(it)
		if err != nil {
			return err
		}
		if i, twice := seen[t.id]; twice && t.minimal && t.id != "" {
			tasks[i].lose(it.pointer, "an annotation of the whole task", "a record holds one, and the first is taken")
			continue
		}
		seen[t.id] = len(tasks)
		tasks = append(tasks, t)
	}
	p := newStudioProject(tasks)
	if only := p.onlyControls(tasks); only != "" {
		return fmt.Errorf("%w: no task of it has marks on its text, but %s alone; export a project with labels on a text", ErrFormat, only)
	}
	for _, t := range tasks {
		if err := s.studio(p, t); err != nil {
			return err
		}
	}
	if len(tasks) > 0 && len(s.documents) == 0 {
		return fmt.Errorf("%w: no task of it is read: %s", ErrFormat, tasks[0].why)
	}
	return nil
}

// onlyControls names the controls of a project in which none is on a stretch of text, such as
// that of a classification, or returns "".
func (p *studioProject) onlyControls(tasks []*studioItem) string {
	found := map[string]bool{}
	for _, t := range tasks {
		for i := range t.results {
			r := &t.results[i]
			if r.onText() || r.kind() != "" || r.Type == "relation" || r.value == nil || r.value.has("start") {
				return ""
			}
			found[fmt.Sprintf("%s (%s)", r.Type, short(r.From))] = true
		}
	}
	names := slices.Sorted(maps.Keys(found))
	return strings.Join(names[:min(len(names), 6)], ", ")
}

// studioTaskOf reads one task.
func studioTaskOf(it item) (*studioItem, error) {
	m, err := it.members("a task of Label Studio")
	if err != nil {
		return nil, err
	}
	t := &studioItem{item: it, id: scalar(m["id"])}
	if k := m["data"].Kind(); k != '{' {
		if k != 0 && m.has("annotations", "completions", "predictions") {
			return nil, it.fault(`the data of the task is %s, where an object with the text is expected: "data": {"text": …}`, jsonerror.Kind(k))
		}
		return t, t.min(m)
	}
	var x exportedTask
	if err := decode(it.raw, it.line, &x); err != nil {
		return nil, err
	}
	if t.data, err = membersOf(x.Data); err != nil {
		return nil, err
	}
	return t, t.annotation(x)
}

// annotation chooses the annotation that is read: the ground truth, else the first
// that was not cancelled; predictions where nobody has annotated.
func (t *studioItem) annotation(x exportedTask) error {
	name, list := "annotations", x.Annotations
	if len(list) == 0 {
		name, list = "completions", x.Completions
	}
	made, err := t.annotations(list)
	if err != nil {
		return err
	}
	taken := slices.IndexFunc(made, func(a exportedAnnotation) bool { return a.GroundTruth && !a.Cancelled })
	if taken < 0 {
		taken = slices.IndexFunc(made, func(a exportedAnnotation) bool { return !a.Cancelled })
	}
	for i := range made {
		switch at := t.where("/%s/%d", name, i); {
		case i == taken:
		case taken < 0:
		case made[i].Cancelled:
			t.lose(at, "an annotation of the whole task", "it was cancelled")
		default:
			t.lose(at, "an annotation of the whole task", "a record holds one; the ground truth is taken, else the first that was not cancelled")
		}
	}
	for i, d := range x.Drafts {
		if d.Kind() == '{' {
			t.lose(t.where("/drafts/%d", i), "a draft", "it was never submitted")
		}
	}
	if taken >= 0 {
		t.pointer = t.where("/%s/%d/result", name, taken)
		return t.read(made[taken].Result)
	}
	if len(made) > 0 {
		t.why = "its annotation was cancelled (skipped), which says nothing of the text"
		return nil
	}
	guesses, err := t.annotations(x.Predictions)
	if err != nil || len(guesses) == 0 {
		t.why = "nobody annotated it, which says nothing of the text"
		return err
	}
	t.note(t.where("/predictions/0"), "a prediction", "nobody annotated the task, and the first prediction is read in the place of an annotation")
	for i := range guesses[1:] {
		t.lose(t.where("/predictions/%d", i+1), "a prediction", "a record holds one, and the first is taken")
	}
	t.pointer = t.where("/predictions/0/result")
	return t.read(guesses[0].Result)
}

// maxResults bounds the results of a task, because an empty object takes a hundred times
// the memory of its bytes.
const maxResults = 1 << 18

// read decodes the results of the annotation that is read.
func (t *studioItem) read(list []jsontext.Value) error {
	if len(list) > maxResults {
		return t.fault("the task has %d results, and at most %d are read of one; split it", len(list), maxResults)
	}
	t.results = make([]exportedResult, len(list))
	for i, raw := range list {
		if err := decode(raw, t.line, &t.results[i]); err != nil {
			return fmt.Errorf("%s/%d: %w", t.pointer, i, err)
		}
		r := &t.results[i]
		if r.value, _ = membersOf(r.Value); r.Type == "" {
			r.Type = typeOf(r.value)
		}
	}
	return nil
}

// typeOf returns the type of a result that does not state it: the name of its labels.
func typeOf(value members) string {
	for _, key := range value.names() {
		if isLabels(key) {
			return key
		}
	}
	return ""
}

// annotations decodes annotations. Some exports have numbers in the place of those
// that they leave out.
func (t *studioItem) annotations(list []jsontext.Value) ([]exportedAnnotation, error) {
	var out []exportedAnnotation
	for _, raw := range list {
		if raw.Kind() != '{' {
			continue
		}
		var a exportedAnnotation
		if err := decode(raw, t.line, &a); err != nil {
			return nil, err
		}
		a.Cancelled = a.Cancelled || a.Skipped
		out = append(out, a)
	}
	return out, nil
}

// bookkeeping are the members of a task of JSON-MIN that are neither data nor controls.
func bookkeeping() []string {
	return []string{"id", "annotator", "annotation_id", "created_at", "updated_at", "lead_time", "completed_by", "agreement"}
}

// min reads a task of the JSON-MIN export: its data, and the values of each control as a
// member that is called as the control.
func (t *studioItem) min(m members) error {
	t.minimal, t.pointer, t.data = true, t.item.pointer, members{}
	controls := 0
	for _, name := range m.names() {
		values := t.controlled(m, name)
		switch {
		case slices.Contains(bookkeeping(), name):
		case len(values) > 0 && isControl(values[0]):
			controls++
			for i, v := range values {
				t.results = append(t.results, minimalResult(name, i, v))
			}
		default:
			t.data[name] = m[name]
		}
	}
	// Regions go first, because the values of other controls are fields of them.
	slices.SortStableFunc(t.results, func(a, b exportedResult) int { return order(a) - order(b) })
	if controls == 0 && !m.has("annotator", "annotation_id", "lead_time", "completed_by") {
		if !m.has("text") && len(t.data) == 0 {
			return t.fault("this is no task: a task of Label Studio has its text in its data (data.text), and JSON-MIN beside its labels")
		}
		t.why = "nobody annotated it, which says nothing of the text"
	}
	return nil
}

// controlled returns the objects of a member, which tables have as a string of JSON, and
// scripts as one object.
func (t *studioItem) controlled(m members, name string) []members {
	if one, err := membersOf(m[name]); err == nil && one.has("start") && one.has("end") && one.has("labels") {
		return []members{one}
	}
	text, ok := m.text(name)
	if list := strings.TrimSpace(text); ok && strings.HasPrefix(list, "[") {
		values := members{name: jsontext.Value(list)}.objects(name)
		if len(values) > 0 && isControl(values[0]) {
			t.note(t.where("/%s", escape(name)), "a control as a string", "it is JSON inside a string, as in a table, and is read as what it says")
			return values
		}
	}
	return m.objects(name)
}

func order(r exportedResult) int {
	if len(r.labels()) > 0 {
		return 0
	}
	return 1
}

// isControl reports whether an object is a value of a control, and not data, such as a
// paragraph of a dialogue.
func isControl(v members) bool {
	return v.has("labels", "choices", "taxonomy", "number", "rating", "datetime", "hypertextlabels", "paragraphlabels", "rectanglelabels", "brushlabels", "polygonlabels", "ellipselabels", "keypointlabels", "timeserieslabels") ||
		v.has("start") && v.has("end") && (v.has("text") || v.has("globalOffsets"))
}

func minimalResult(name string, i int, v members) exportedResult {
	r := exportedResult{From: name, Type: "labels", value: v}
	raw, _ := json.Marshal(fmt.Sprintf("%s-%d", name, i))
	r.Value, r.Length = raw, v["original_length"]
	if kind := typeOf(v); kind != "" {
		r.Type = kind
	}
	if len(r.labels()) == 0 && v["text"].Kind() != '"' {
		r.Type = "textarea"
	}
	return r
}
