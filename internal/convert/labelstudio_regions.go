package convert

import (
	"fmt"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// studio reads one task.
func (s *source) studio(p *studioProject, t *studioItem) error {
	if t.why != "" {
		s.lose(t.name(), strings.TrimSuffix(t.item.pointer, ", "), "a task", t.why)
		return nil
	}
	text, err := p.text(s, t)
	if err != nil {
		return err
	}
	if strings.TrimSpace(text.text) == "" {
		t.why = "its text is empty"
		s.lose(t.name(), t.where("/data/%s", escape(text.key)), "a task", t.why)
		return nil
	}
	id, taken := s.studioID(t, text)
	g, err := s.newGraph(id, text.text)
	if err != nil {
		return fmt.Errorf("%s: %w", t.at(), err)
	}
	if taken != "" {
		s.note(g.article.ID, t.where("/data/id"), "the id of a task", taken)
	}
	if text.article != nil {
		g.article = *text.article
	}
	for _, l := range t.lost {
		l.Document = g.article.ID
		s.losses = append(s.losses, l)
	}
	s.studioData(g, t, text)
	return s.results(g, p, text, t)
}

// name is what a task is called where it has no document.
func (t *studioItem) name() string {
	if t.id != "" {
		return t.id
	}
	return "document"
}

// studioID returns the id of the document of a task, and why it is not the one
// that its data has.
func (s *source) studioID(t *studioItem, text *studioText) (id, why string) {
	if text.article != nil {
		return text.article.ID, ""
	}
	for _, name := range []string{"article", "id"} {
		own := scalar(t.data[name])
		if t.minimal && name == "id" || own == "" || name == text.key {
			continue
		}
		if err := s.free(own); err == nil || t.id == "" {
			return own, ""
		} else if why == "" {
			why = fmt.Sprintf("the task's own, %s, is taken, and not %q, because it is another document's or no name of a file", t.id, short(own))
		}
	}
	return t.id, why
}

// studioData reads the data of a task beside its text, and says which member the text is.
func (s *source) studioData(g *graph, t *studioItem, text *studioText) {
	what := "a member of data"
	root, _, _ := strings.Cut(text.key, ".")
	if _, ok := t.data[text.key]; ok {
		root = text.key
	}
	known := append(metadataNames(), "article", "id", root)
	if t.data[root].Kind() == '{' {
		known = known[:len(known)-1]
		inner, _ := membersOf(t.data[root])
		s.loseRest(g, inner, t.where("/data/%s", escape(root)), what+": "+root, []string{strings.TrimPrefix(text.key, root+".")})
		known = append(known, root)
	}
	rest := members{}
	for name, v := range t.data {
		if name != root {
			rest[name] = v
		}
	}
	at := t.where("/data")
	if t.minimal {
		at, what = strings.TrimSuffix(t.item.pointer, ", "), "a member"
	}
	s.metadata(g, metadataOf(rest), at)
	s.loseRest(g, rest, at, what, known)
	member := "data." + text.key
	if t.minimal {
		member = "the member " + text.key
	}
	switch {
	case text.article != nil:
		s.note(g.article.ID, at, "the text", fmt.Sprintf("the task has an address in its place (%s), and the text is that of the article %s", short(scalar(t.data[text.key])), text.article.ID))
	case text.dialogue != nil:
		s.noteOnce(g.article.ID, at, "the text", fmt.Sprintf("it is the paragraphs of %s, one a line", member))
		for _, name := range text.dialogue.others {
			s.lose(g.article.ID, at+"/"+escape(text.key), "a member of a paragraph: "+name, "the text has the words of the paragraphs alone")
		}
	case text.page != nil && strings.ContainsAny(scalar(t.data[text.key]), "<&"):
		s.noteOnce(g.article.ID, at, "the text", fmt.Sprintf("it is the visible text of the page in %s", member))
	case text.key != "text":
		s.noteOnce(g.article.ID, at, "the text", "it is "+member)
	}
}

// isLabels reports whether a member of a value is a list of labels.
func isLabels(key string) bool { return strings.HasSuffix(key, "labels") }

// labels returns the labels of a region.
func (r *exportedResult) labels() []string {
	for _, key := range append([]string{"labels", r.Type}, r.value.names()...) {
		if k := r.value[key].Kind(); isLabels(key) && (k == '[' || k == '"') {
			if list := words(r.value[key]); len(list) > 0 {
				return list
			}
		}
	}
	return nil
}

// kind names what a region is on, where it is no text: "an image".
func (r *exportedResult) kind() string {
	name := strings.TrimSuffix(r.Type, "labels")
	switch {
	case name == "timeseries":
		return "a time series"
	case name == "timeline" || strings.HasPrefix(name, "video"):
		return "a video"
	case slices.Contains([]string{"rectangle", "brush", "polygon", "ellipse", "keypoint", "vector", "bitmask", "magicwand", "ocr"}, name),
		r.value.has("x") && r.value.has("y"), r.value.has("rle"):
		return "an image"
	case name == "audio" || r.Type == "labels" && (r.value.has("channel") || !empty(r.Length)):
		return "a sound"
	}
	return ""
}

// onText reports whether a result is a region of the text.
func (r *exportedResult) onText() bool {
	switch r.Type {
	case "labels", "hypertextlabels", "paragraphlabels", "hypertext", "paragraphs", "text":
		return r.kind() == "" && r.value != nil && (len(r.labels()) > 0 || r.value.has("start", "globalOffsets"))
	}
	return false
}

// onPage reports whether a region is on a page of HTML, where it has a path.
func (r *exportedResult) onPage() bool {
	return r.Type == "hypertextlabels" || strings.HasPrefix(scalar(r.value["start"]), "/")
}

// otherKind returns what the regions of a task are on, where none is on its text.
func (t *studioItem) otherKind() string {
	kind := ""
	for i := range t.results {
		if t.results[i].onText() {
			return ""
		}
		if k := t.results[i].kind(); kind == "" {
			kind = k
		}
	}
	return kind
}

// region identifies the region of a result. Those without an id are of the region at
// their place.
func (r *exportedResult) region() string {
	if id := scalar(r.ID); id != "" {
		return "id " + id
	}
	if v := r.value; v.has("start") && v.has("end") {
		return fmt.Sprintf("at %s %s %s %s", scalar(v["start"]), scalar(v["end"]), scalar(v["startOffset"]), scalar(v["endOffset"]))
	}
	return ""
}

func (s *source) results(g *graph, p *studioProject, text *studioText, t *studioItem) error {
	var regions []int
	var list []stated
	pointers := make([]string, len(t.results))
	for i := range t.results {
		r := &t.results[i]
		pointers[i] = fmt.Sprintf("%s/%d", t.pointer, i)
		if t.minimal {
			pointers[i] = fmt.Sprintf("%s/%s", strings.TrimSuffix(t.pointer, ", "), escape(r.From))
		}
		if !r.onText() || s.losesRegion(g, p, text, r, pointers[i]) {
			continue
		}
		regions, list = append(regions, i), append(list, text.place(s, r, pointers[i]))
	}
	marks, err := s.anchors(g, list)
	if err != nil {
		return err
	}
	facts := map[string]*fact{}
	for i, n := range regions {
		if marks[i].text != "" {
			s.studioRegion(g, facts, &t.results[n], marks[i], list[i].words)
		}
	}
	ties := newTies()
	for i := range t.results {
		s.studioOther(g, facts, ties, &t.results[i], pointers[i])
	}
	ties.join(g)
	return s.build(g, ties.any)
}

// losesRegion adds losses for what of a region is not read, and reports whether
// that is all of it.
func (s *source) losesRegion(g *graph, p *studioProject, text *studioText, r *exportedResult, at string) bool {
	if other := p.keys[r.To]; other != "" && other != text.key && r.To != p.main {
		s.lose(g.article.ID, at, "a mark on another text", fmt.Sprintf("a record is of one text, that of data.%s, and this is a mark on data.%s", text.key, other))
		return true
	}
	if len(r.labels()) == 0 {
		s.lose(g.article.ID, at, "a region without a label", "nothing says what it is")
		return true
	}
	if !empty(r.Meta) {
		s.lose(g.article.ID, at+"/meta", "a member of a region: meta", "nothing is known of it")
	}
	if r.Parent != "" {
		s.lose(g.article.ID, at+"/parentID", "that a region is part of another", "the canonical form has no place for it")
	}
	return false
}

// studioRegion adds the fact of a region, with its words as the text has them.
func (s *source) studioRegion(g *graph, regions map[string]*fact, r *exportedResult, m mark, words string) {
	labels := r.labels()
	for _, l := range labels[1:] {
		s.lose(g.article.ID, m.pointer, "a second label: "+l, "a mark is of one fact")
	}
	f := s.begin(g, labels[0], m.pointer)
	if f == nil {
		return
	}
	key := r.region()
	if regions[key] != nil && key != "" {
		s.lose(g.article.ID, m.pointer, "a second label: "+labels[0], "a mark is of one fact")
		return
	}
	f.marks, f.said = []mark{m}, strings.TrimSpace(words)
	regions[key] = f
	g.facts = append(g.facts, f)
}

// studioOther reads a result that is no region of the text.
func (s *source) studioOther(g *graph, regions map[string]*fact, ties *ties, r *exportedResult, at string) {
	f := regions[r.region()]
	switch {
	case r.Type == "relation":
		s.studioRelation(g, regions, ties, r, at)
	case r.onText():
	case r.value == nil:
		s.lose(g.article.ID, at, "a result: "+r.From, fmt.Sprintf("it has no value (%s)", r.Type))
	case r.kind() != "":
		s.lose(g.article.ID, at, "a mark on "+r.kind(), fmt.Sprintf("it is of the type %s, and a record is of a text", r.Type))
	case f == nil && r.value.has("start"):
		s.lose(g.article.ID, at, "a result: "+r.From, "it is of no region that is kept")
	case f == nil:
		s.lose(g.article.ID, at, "a result: "+r.From, fmt.Sprintf("it is of the whole task (%s), and a record has no place for it", r.Type))
	default:
		values := r.values()
		for _, v := range values {
			f.add(r.From, v, at)
		}
		if len(values) == 0 {
			s.lose(g.article.ID, at, "a result: "+r.From, fmt.Sprintf("its value (%s) has no words", r.Type))
		}
	}
}

// values returns the values of a field.
func (r *exportedResult) values() []string {
	for _, key := range []string{"choices", "number", "rating", "datetime", "selected", "text"} {
		if list := words(r.value[key]); len(list) > 0 {
			return list
		}
	}
	var out []string
	var paths []jsontext.Value
	if json.Unmarshal(r.value["taxonomy"], &paths) == nil {
		for _, p := range paths {
			if steps := words(p); len(steps) > 0 {
				out = append(out, strings.Join(steps, "/"))
			}
		}
	}
	return out
}

func (s *source) studioRelation(g *graph, regions map[string]*fact, ties *ties, r *exportedResult, at string) {
	from, to := regions["id "+scalar(r.FromID)], regions["id "+scalar(r.ToID)]
	if r.Direction == "left" {
		from, to = to, from
	}
	labels := words(r.Labels)
	if len(labels) == 0 {
		s.lose(g.article.ID, at, "a relation", "it is without a label, and nothing says what it means")
		return
	}
	if from == nil || to == nil {
		s.lose(g.article.ID, at, "a relation: "+labels[0], "one of its ends is lost or missing")
		return
	}
	if r.Direction == "bi" && labels[0] != linkSame {
		if !relates(from, to, labels[0]) && relates(to, from, labels[0]) {
			from, to = to, from
		}
		s.note(g.article.ID, at, "a relation: "+labels[0], "it goes in both directions, and is read in the one that a record has")
	}
	if slices.Contains(kindsOfLinks(), labels[0]) { // as assay writes them: the kind, and what the link says
		if labels[0] == linkSame {
			ties.tie(to, from)
			return
		}
		s.relate(g, from, to, labels[0], strings.Join(labels[1:min(2, len(labels))], ""), at)
		return
	}
	for _, l := range labels {
		s.relate(g, from, to, l, "", at)
	}
}
