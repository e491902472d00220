package convert

import (
	"cmp"
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// studioProject is what the tasks of a file say about the configuration of their
// project, which no export has: which member of the data each object of the
// page shows. Regions name the object ("to_name").
type studioProject struct {
	keys map[string]string // the member of each object
	main string            // the object with the most regions
	page map[string]bool   // objects that show HTML
}

// evidence bounds the regions of a task that are asked which member they stand in.
const evidence = 16

func newStudioProject(tasks []*studioItem) *studioProject {
	p := &studioProject{keys: map[string]string{}, page: map[string]bool{}}
	votes, regions := map[string]map[string]int{}, map[string]int{}
	for _, t := range tasks {
		texts := textsOf(t.data)
		asked := 0
		for i := range t.results {
			r := &t.results[i]
			if !r.onText() {
				continue
			}
			regions[r.To]++
			p.page[r.To] = p.page[r.To] || r.onPage()
			if asked++; asked > evidence {
				continue
			}
			if votes[r.To] == nil {
				votes[r.To] = map[string]int{}
			}
			for key, text := range texts {
				votes[r.To][key] += r.standsIn(text)
			}
		}
	}
	for _, to := range slices.Sorted(maps.Keys(regions)) {
		if p.main == "" || regions[to] > regions[p.main] {
			p.main = to
		}
		best := ""
		for _, key := range slices.Sorted(maps.Keys(votes[to])) {
			switch n, most := votes[to][key], votes[to][best]; {
			case n > most, n == most && n > 0 && rank(key, to) > rank(best, to):
				best = key
			}
		}
		if best != "" {
			p.keys[to] = best
		}
	}
	return p
}

// rank says how likely a name is that of the text, where nothing else tells.
func rank(key, to string) int {
	switch {
	case key == to:
		return 3
	case key == "text":
		return 2
	case strings.HasPrefix(key, "$"):
		return 1
	}
	return 0
}

// standsIn says how well the words of a region fit a text: 2 at their offsets, 1
// somewhere.
func (r *exportedResult) standsIn(text string) int {
	said := strings.TrimSpace(scalar(r.value["text"]))
	if said == "" {
		return 0
	}
	start, end, there, err := r.value.span([]string{"start"}, []string{"end"})
	if there && err == nil && start >= 0 && start < end && end <= len(text) {
		if at := cut(text, start, end); sameWords(said, at) && strings.TrimSpace(at) != "" {
			return 2
		}
	}
	if strings.Contains(text, said) {
		return 1
	}
	return 0
}

// cut returns the code points [start, end) of a text, or as many as there are.
func cut(text string, start, end int) string {
	from, n := len(text), 0
	for i := range text {
		if n == start {
			from = i
		}
		if n == end {
			return text[min(from, i):i]
		}
		n++
	}
	return text[from:]
}

// textsOf returns the members of the data that may be the text, with the path of each.
// A list of paragraphs is the text of its paragraphs.
func textsOf(data members) map[string]string {
	out := map[string]string{}
	var walk func(m members, before string, deep int)
	walk = func(m members, before string, deep int) {
		for name, v := range m {
			switch v.Kind() {
			case '"':
				out[before+name] = scalar(v)
			case '[':
				if d, ok := dialogueOf(m, name); ok {
					out[before+name] = d.text
				}
			case '{':
				if inner, err := membersOf(v); err == nil && deep < 3 {
					walk(inner, before+name+".", deep+1)
				}
			}
		}
	}
	walk(data, "", 0)
	return out
}

// studioText is the text of a task, and where positions in it are.
type studioText struct {
	key      string
	text     string
	article  *seeds.Article // where the text is not in the task
	page     *page
	dialogue *dialogue
}

// text finds the text of a task.
func (p *studioProject) text(s *source, t *studioItem) (*studioText, error) {
	texts := textsOf(t.data)
	key, err := p.key(t, texts)
	if err != nil {
		return nil, err
	}
	out := &studioText{key: key, text: texts[key]}
	if isAddress(out.text) && !t.data.has("article") && !slices.ContainsFunc(t.results, func(r exportedResult) bool { return r.onText() && r.standsIn(out.text) == 2 }) {
		out.article = s.addressed(t.id, out.text)
		if out.article == nil {
			return nil, &UnreadError{Option: "Articles", err: t.fault("the text of the task is an address (data.%s is %q), and the export does not have what stands there; import tasks that have their text, or give the articles, whose id is that of the task (%q) or the name of the file (%q)", key, short(out.text), t.id, stem(out.text))}
		}
		out.text = out.article.Text
		return out, nil
	}
	if d, ok := dialogueOf(t.data, key); ok {
		out.dialogue = d
	} else if p.page[p.main] {
		out.page = newPage(out.text)
		out.text = out.page.text
	}
	return out, nil
}

// key returns the member that has the text of a task.
func (p *studioProject) key(t *studioItem, texts map[string]string) (string, error) {
	if key := p.keys[p.main]; key != "" {
		if _, ok := texts[key]; ok {
			return key, nil
		}
	}
	texts = t.reached(texts)
	keys := slices.SortedFunc(maps.Keys(texts), func(a, b string) int {
		return cmp.Or(rank(b, p.main)-rank(a, p.main), cmp.Compare(a, b))
	})
	if len(keys) > 0 && rank(keys[0], p.main) > 0 {
		return keys[0], nil
	}
	short := slices.DeleteFunc(slices.Clone(keys), func(k string) bool {
		return !isProse(texts[k]) || slices.Contains(metadataNames(), k)
	})
	if len(short) == 0 {
		short = slices.DeleteFunc(keys, func(k string) bool { return slices.Contains(append(metadataNames(), "article", "id"), k) })
	}
	switch kind := t.otherKind(); {
	case len(short) == 1 && (kind == "" || isProse(texts[short[0]])):
		return short[0], nil
	case kind != "":
		return "", t.fault("the task has no text: its marks are on %s", kind)
	case len(short) > 1:
		return "", t.fault("which member of the data is the text cannot be known: data.%s have words, and no region says in which it stands; call it \"text\"", strings.Join(short, " and data."))
	case len(t.data) == 0:
		return "", t.fault(`the task has no text: it has no member "data" with a text in it`)
	}
	return "", t.fault("the task has no text: its data has %s; export tasks that have their text", strings.Join(t.data.kinds(), ", "))
}

// reached returns the texts that are long enough for the regions of a task, all where
// none is.
func (t *studioItem) reached(texts map[string]string) map[string]string {
	reach := 0
	for i := range t.results {
		if r := &t.results[i]; r.onText() {
			if _, end, there, err := r.value.span([]string{"start"}, []string{"end"}); there && err == nil {
				reach = max(reach, end)
			}
		}
	}
	long := map[string]string{}
	for key, text := range texts {
		if len(text) >= reach {
			long[key] = text
		}
	}
	if len(long) == 0 {
		return texts
	}
	return long
}

func quotedAll(names []string) []string {
	out := make([]string, 0, len(names))
	for _, n := range names[:min(len(names), 12)] {
		out = append(out, fmt.Sprintf("%q", short(n)))
	}
	return out
}

// isProse reports whether a text has several words, or is as long as if it had.
func isProse(text string) bool {
	return strings.ContainsAny(strings.TrimSpace(text), " \n\t\u3000") || !isAddress(text) && utf8.RuneCountInString(text) > 40
}

// An address is a scheme, an absolute path, a path of folders that ends in an
// extension, or the name of a file, and hardly ever has white space.
var (
	locator  = regexp.MustCompile(`^[a-z][a-z0-9+.-]{1,15}://\S+$`)
	absolute = regexp.MustCompile(`^(/|\\\\|[A-Za-z]:[/\\]|\.{1,2}/)[^\s]*[\w/=]$`)
	relative = regexp.MustCompile(`^[^\s]+[/\\][^\s]*\.\w{1,5}$`)
	spaced   = regexp.MustCompile(`^(/data/|[a-z][a-z0-9+.-]{1,15}://)[^\n]*\.\w{1,5}$`)
	filename = regexp.MustCompile(`^[^\s/]+\.(txt|text|html?|json|jsonl|md|xml|pdf|docx?|csv|png|jpe?g|wav|mp3|mp4)$`)
)

func isAddress(text string) bool {
	text = strings.TrimSpace(text)
	if len(text) > 4096 {
		return false
	}
	return locator.MatchString(text) || spaced.MatchString(text) || absolute.MatchString(text) || relative.MatchString(text) || filename.MatchString(text)
}

// prefixed is the name that Label Studio gives a file that is uploaded.
var prefixed = regexp.MustCompile(`^[0-9a-f]{8}-(.+)$`)

// stem returns the name of the file that an address leads to, without extensions.
func stem(address string) string {
	address, _, _ = strings.Cut(strings.TrimSpace(address), "#")
	if before, query, ok := strings.Cut(address, "?"); ok {
		if _, file, ok := strings.Cut(query, "d="); ok {
			before, _, _ = strings.Cut(file, "&")
		}
		address = before
	}
	name := path.Base(strings.ReplaceAll(address, `\`, "/"))
	return strings.TrimSuffix(name, path.Ext(name))
}

// addressed returns the known article of a task whose text is an address, or nil.
func (s *source) addressed(id, address string) *seeds.Article {
	names := []string{id, stem(address)}
	if m := prefixed.FindStringSubmatch(stem(address)); m != nil {
		names = append(names, m[1])
	}
	for _, name := range names {
		if a := s.articles[name]; a != nil && a.Text != "" {
			return a
		}
	}
	return nil
}

// dialogue is a list of paragraphs, which is read with one paragraph a line.
type dialogue struct {
	text   string
	starts []int    // of each paragraph, in code points
	others []string // members of the paragraphs that are not read
}

// dialogueOf returns the paragraphs of a member.
func dialogueOf(data members, name string) (*dialogue, bool) {
	list := data.objects(name)
	if len(list) == 0 || len(list) != len(data.list(name)) {
		return nil, false
	}
	size, others := map[string]int{}, map[string]bool{}
	for _, m := range list {
		for key := range m {
			if text, ok := m.text(key); ok {
				size[key] += len(text)
			}
			others[key] = true
		}
	}
	key := "text"
	if size[key] == 0 {
		for _, k := range slices.Sorted(maps.Keys(size)) {
			if size[k] > size[key] {
				key = k
			}
		}
	}
	if size[key] == 0 {
		return nil, false
	}
	delete(others, key)
	d := &dialogue{others: slices.Sorted(maps.Keys(others))}
	var b strings.Builder
	at := 0
	for i, m := range list {
		if i > 0 {
			b.WriteByte('\n')
			at++
		}
		text, _ := m.text(key)
		d.starts = append(d.starts, at)
		b.WriteString(text)
		at += utf8.RuneCountInString(text)
	}
	d.text = b.String()
	return d, true
}

// position returns the position of an offset in a paragraph.
func (d *dialogue) position(paragraph, in jsontext.Value) (int, bool, error) {
	i, a, err := offset(paragraph)
	if err != nil {
		return 0, false, err
	}
	n, b, err := offset(in)
	if err != nil || !a || !b || i < 0 || i >= len(d.starts) {
		return 0, false, err
	}
	return d.starts[i] + n, true, nil
}

// place returns the mark of a region as the file states it. Of one whose offsets are none,
// the words say where it is.
func (t *studioText) place(s *source, r *exportedResult, pointer string) stated {
	m := stated{words: scalar(r.value["text"]), pointer: pointer}
	if end := `\n`; strings.Contains(m.words, end) && !strings.Contains(t.text, end) { // as pages and dialogues state ends of lines
		m.words = strings.ReplaceAll(m.words, end, "\n")
	}
	var err error
	switch global, _ := membersOf(r.value["globalOffsets"]); {
	case t.dialogue != nil:
		var a, b bool
		if m.start, a, err = t.dialogue.position(r.value["start"], r.value["startOffset"]); err == nil {
			m.end, b, err = t.dialogue.position(r.value["end"], r.value["endOffset"])
		}
		m.placed = a && b
	case global == nil && strings.HasPrefix(scalar(r.value["start"]), "/"):
		// A path into the page; the words say which.
	case global != nil:
		m.start, m.end, m.placed, err = global.span([]string{"start"}, []string{"end"})
	default:
		m.start, m.end, m.placed, err = r.value.span([]string{"start"}, []string{"end"})
	}
	if t.page != nil && m.placed && s.units == string(schema.CodePoint) {
		m.start, m.end = t.page.local(m.start, m.end)
	}
	if err != nil {
		return m.unreadable(err)
	}
	return m
}
