package convert

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/jsonerror"
)

// prodigyTask is a task as db-out writes it. Prodigy is a program in Python, and counts code points.
type prodigyTask struct {
	item
	m      members
	id     string
	text   string
	answer string
}

// readProdigy reads Prodigy's tasks: JSON Lines, or a list. Accepted ones are
// documents; rejected and ignored ones say nothing of what the text has. Of several
// answers to one text the first is read, and what was asked with yes and no (the
// interface "ner") is gathered.
func readProdigy(s *source, data []byte) error {
	list, err := items(data)
	if err != nil {
		return err
	}
	var groups [][]*prodigyTask
	at := map[string]int{}
	for _, it := range list {
		t, err := prodigyTaskOf(it)
		if err != nil {
			return err
		}
		switch {
		case strings.TrimSpace(t.text) == "":
			s.lose(t.name(), it.at(), "a task", "its text is empty")
			continue
		case t.answer != "accept" && t.answer != "":
			s.lose(t.name(), it.at(), "a task with the answer "+short(t.answer), "only accepted ones say what the text has")
			continue
		case t.answer == "":
			s.noteOnce(t.name(), it.at(), "a task without an answer", "it is read as if it had been accepted; db-out writes answers")
		}
		key := t.id + "\x00" + t.text
		if i, twice := at[key]; twice && t.id != "" {
			groups[i] = append(groups[i], t)
			continue
		}
		at[key] = len(groups)
		groups = append(groups, []*prodigyTask{t})
	}
	if len(list) > 0 && len(groups) == 0 {
		return fmt.Errorf(`%w: no task of it has the answer "accept"`, ErrFormat)
	}
	for _, group := range groups {
		if err := s.prodigy(group); err != nil {
			return err
		}
	}
	return nil
}

func (t *prodigyTask) name() string {
	if t.id != "" {
		return t.id
	}
	return "document"
}

func prodigyTaskOf(it item) (*prodigyTask, error) {
	m, err := it.members("a task of Prodigy")
	if err != nil {
		return nil, err
	}
	t := &prodigyTask{item: it, m: m, answer: scalar(m["answer"])}
	for _, name := range []string{"id", "_input_hash"} {
		if t.id == "" {
			t.id = scalar(m[name])
		}
	}
	text, ok := m.text("text")
	if !ok {
		for _, kind := range []string{"image", "audio", "video", "html"} {
			if m.has(kind) {
				return nil, it.fault(`the task has no text: it is about its member %q`, kind)
			}
		}
		return nil, it.fault(`the task has no "text"`)
	}
	t.text = text
	if k := m["spans"].Kind(); k != 0 && k != 'n' && k != '[' {
		return nil, it.fault(`"spans" is no list`)
	}
	if !m.has("spans") && t.answer == "accept" && m.has("label", "options", "accept") {
		return nil, it.fault("a text classification has no marks on the text; export a data set of named entities or spans")
	}
	return t, nil
}

// prodigy reads the tasks of one text.
func (s *source) prodigy(group []*prodigyTask) error {
	first := group[0]
	g, err := s.newGraph(first.id, first.text)
	if err != nil {
		return fmt.Errorf("%s: %w", first.at(), err)
	}
	asked := scalar(first.m["_view_id"]) == "ner"
	var list []labelledMark
	seen := map[labelledMark]bool{}
	for i, t := range group {
		if i > 0 && !(asked && scalar(t.m["_view_id"]) == "ner") {
			s.lose(g.article.ID, t.at(), "another answer to the same text", "a record has one, and the first that was accepted is taken")
			continue
		}
		marks, err := s.prodigySpans(g, t)
		if err != nil {
			return err
		}
		for _, e := range marks {
			if key := (labelledMark{label: e.label, start: e.start, end: e.end}); i == 0 || !seen[key] {
				seen[key] = true
				list = append(list, e)
			}
		}
		s.prodigyRest(g, t)
	}
	s.metadata(g, metadataOf(first.m), first.at())
	places, err := s.placed(g, list)
	if err != nil {
		return err
	}
	for _, t := range group[:1] {
		s.prodigyRelations(g, t, places)
	}
	return s.build(g, false)
}

// prodigySpans returns the spans of a task.
func (s *source) prodigySpans(g *graph, t *prodigyTask) ([]labelledMark, error) {
	var out []labelledMark
	for i, raw := range t.m.list("spans") {
		v, err := membersOf(raw)
		if v == nil || err != nil {
			return nil, t.fault("span %d is %s, where an object with start, end and label is expected", i+1, jsonerror.Kind(raw.Kind()))
		}
		e := labelledMark{label: scalar(v["label"]), pointer: t.where("/spans/%d", i)}
		start, end, there, err := v.span([]string{"start"}, []string{"end"})
		if !there && err == nil {
			start, end, there = t.tokens(v)
		}
		switch {
		case err != nil:
			return nil, t.fault("span %d: %v", i+1, err)
		case !there:
			return nil, t.fault("span %d has no start or no end", i+1)
		case e.label == "":
			s.lose(g.article.ID, e.pointer, "a span without a label", "nothing says what it is")
			continue
		}
		e.start, e.end = start, end
		e.words, _ = v.text("text")
		out = append(out, e)
	}
	return out, nil
}

// tokens returns the place of a span that states its first and last token alone.
func (t *prodigyTask) tokens(span members) (start, end int, there bool) {
	from, to, there, err := span.span([]string{"token_start"}, []string{"token_end"})
	list := t.m.objects("tokens")
	if !there || err != nil || from < 0 || to < from || to >= len(list) {
		return 0, 0, false
	}
	start, a, err := offset(list[from]["start"])
	if err != nil {
		return 0, 0, false
	}
	end, b, err := offset(list[to]["end"])
	return start, end, a && b && err == nil
}

// placed adds the facts of marks and returns them by their place in the file.
func (s *source) placed(g *graph, list []labelledMark) (map[[2]int]*fact, error) {
	for i := range list {
		list[i].id = fmt.Sprint(i)
	}
	byID, err := s.labelled(g, list)
	out := map[[2]int]*fact{}
	for i, e := range list {
		if f := byID[fmt.Sprint(i)]; f != nil && out[[2]int{e.start, e.end}] == nil {
			out[[2]int{e.start, e.end}] = f
		}
	}
	return out, err
}

// prodigyRelations reads relations between spans.
func (s *source) prodigyRelations(g *graph, t *prodigyTask, places map[[2]int]*fact) {
	end := func(v members) *fact {
		start, end, there, err := v.span([]string{"start"}, []string{"end"})
		if !there || err != nil {
			return nil
		}
		return places[[2]int{start, end}]
	}
	for i, r := range t.m.objects("relations") {
		head, _ := membersOf(r["head_span"])
		child, _ := membersOf(r["child_span"])
		from, to := end(head), end(child)
		name, pointer := scalar(r["label"]), t.where("/relations/%d", i)
		if from == nil || to == nil {
			s.lose(g.article.ID, pointer, "a relation: "+name, "one of its ends is no span that is kept")
			continue
		}
		s.relate(g, from, to, name, "", pointer)
	}
}

// prodigyRest adds losses for what a task has beside its spans. Members that
// begin with "_" are Prodigy's own.
func (s *source) prodigyRest(g *graph, t *prodigyTask) {
	known := slices.Concat(metadataNames(), []string{"id", "text", "spans", "tokens", "relations", "answer", "priority", "score"})
	for _, name := range t.m.names() {
		if strings.HasPrefix(name, "_") {
			known = append(known, name)
		}
	}
	s.loseRest(g, t.m, t.where(""), "a member", known)
}
