package convert

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// readBrat reads stand-off annotation: T marks, E events, R relations, A and M
// attributes, N links to knowledge bases, # notes and * equivalences. Offsets
// count code points of the text beside the file.
func readBrat(s *source, data []byte) error {
	a, err := s.beside()
	if err != nil {
		return err
	}
	b := bratReader{source: s, graph: &graph{article: a, index: offsets.NewIndex(a.Text)}, facts: map[string]*fact{}, labels: map[string]string{}, ties: newTies()}
	passes := [][]bratLine{nil, nil, nil, nil} // events before marks, relations after both
	for n, text := range strings.Split(string(data), "\n") {
		text = strings.TrimSuffix(text, "\r")
		if strings.TrimSpace(text) == "" {
			continue
		}
		id, rest, _ := strings.Cut(text, "\t")
		l := bratLine{n + 1, id, strings.SplitN(rest, "\t", 2)}
		pass := 3
		switch {
		case strings.HasPrefix(id, "E"):
			pass = 1
			trigger, _, _ := strings.Cut(l.cells[0], " ")
			_, mark, _ := strings.Cut(trigger, ":")
			b.triggers = append(b.triggers, mark)
		case strings.HasPrefix(id, "T"):
			pass = 0
		case strings.HasPrefix(id, "#"):
			pass = 2
		}
		passes[pass] = append(passes[pass], l)
	}
	b.isTrigger = map[string]bool{}
	for _, t := range b.triggers {
		b.isTrigger[t] = true
	}
	if err := b.marks(passes[0]); err != nil {
		return err
	}
	for i, pass := range []func(bratLine) error{b.event, b.note, b.other} {
		for _, l := range passes[i+1] {
			if err := pass(l); err != nil {
				return fmt.Errorf("%w: line %d: %w", ErrFormat, l.line, err)
			}
		}
	}
	for _, l := range passes[1] {
		b.arguments(l)
	}
	b.ties.join(b.graph)
	return s.build(b.graph, b.ties.any)
}

// beside returns the article that a stand-off file is about.
func (s *source) beside() (seeds.Article, error) {
	a := s.articles[s.options.ID]
	if a == nil && s.options.ID == "" && len(s.options.Articles) == 1 {
		a = &s.options.Articles[0]
	}
	if a == nil {
		return seeds.Article{}, fmt.Errorf("%w: it stands off its text, and no article %q is at hand; hand the text over", ErrFormat, s.options.ID)
	}
	_, err := s.name(a.ID)
	return *a, err
}

type bratLine struct {
	line  int
	id    string
	cells []string // after the ID: the annotation, and text or a note
}

func (l bratLine) at() string { return fmt.Sprintf("line %d", l.line) }

func (l bratLine) text() string {
	if len(l.cells) > 1 {
		return l.cells[1]
	}
	return ""
}

type bratReader struct {
	*source
	graph     *graph
	facts     map[string]*fact // by id
	labels    map[string]string
	triggers  []string
	isTrigger map[string]bool
	ties      *ties
}

func (b *bratReader) lose(l bratLine, what, why string) {
	b.source.lose(b.graph.article.ID, l.at(), what, why)
}

// bratMark is a mark of one or several pieces.
type bratMark struct {
	bratLine
	label  string
	pieces []stated
}

// marks adds the facts of marks, after all of them were placed on the text.
func (b *bratReader) marks(lines []bratLine) error {
	var marks []bratMark
	var list []stated
	seen := map[string]bool{}
	for _, l := range lines {
		m, err := l.mark()
		if err == nil && seen[l.id] {
			err = fmt.Errorf("two annotations are called %s", l.id)
		}
		if err != nil {
			return fmt.Errorf("%w: line %d: %w", ErrFormat, l.line, err)
		}
		seen[l.id] = true
		marks, list = append(marks, m), append(list, m.pieces...)
	}
	placed, err := b.anchors(b.graph, list)
	if err != nil {
		return err
	}
	for _, m := range marks {
		b.mark(m, b.whole(placed[:len(m.pieces)]))
		placed = placed[len(m.pieces):]
	}
	return nil
}

// mark parses a mark, "Label 0 5", or one in pieces, "Label 0 5;9 12".
func (l bratLine) mark() (bratMark, error) {
	m := bratMark{bratLine: l}
	label, spans, ok := strings.Cut(l.cells[0], " ")
	if m.label = label; !ok || label == "" {
		return m, fmt.Errorf("%q is no mark; a mark is a label, a start and an end", short(l.cells[0]))
	}
	for _, piece := range strings.Split(spans, ";") {
		two := strings.Fields(piece)
		if len(two) != 2 {
			return m, fmt.Errorf("%q is no stretch of text; one is a start and an end", short(piece))
		}
		start, bad := strconv.Atoi(two[0])
		end, worse := strconv.Atoi(two[1])
		if bad != nil || worse != nil {
			return m, fmt.Errorf("%q is no stretch of text; one is a start and an end", short(piece))
		}
		m.pieces = append(m.pieces, stated{start: start, end: end, placed: true, pointer: l.at()})
	}
	for i, words := range wordsOfPieces(l.text(), m.pieces) {
		m.pieces[i].words = words
	}
	return m, nil
}

// wordsOfPieces divides the words of a mark, in which a space separates the pieces.
// It returns nothing if the words are not as long as the pieces.
func wordsOfPieces(words string, pieces []stated) []string {
	if len(pieces) == 1 {
		return []string{words}
	}
	rest := []rune(words)
	var out []string
	for i, p := range pieces {
		n := p.end - p.start
		if n < 0 || n > len(rest) || i+1 == len(pieces) && n != len(rest) || i+1 < len(pieces) && (n == len(rest) || rest[n] != ' ') {
			return nil
		}
		out = append(out, string(rest[:n]))
		rest = rest[min(n+1, len(rest)):]
	}
	return out
}

// mark adds the fact of a mark with its places.
func (b *bratReader) mark(m bratMark, places []mark) {
	if len(places) == 0 {
		return
	}
	l := m.bratLine
	f := &fact{meaning: string(schema.KindEvent), pointer: l.at()}
	if !b.isTrigger[l.id] {
		if f = b.begin(b.graph, m.label, l.at()); f == nil {
			return
		}
	}
	if f.marks, f.said = places, l.text(); len(f.marks) > 1 {
		b.lose(l, "that a mention is in pieces", "each piece is a mention of its own")
		if isParty(f.meaning) {
			f.add(fieldName, oneLine(f.said), l.at())
		}
	}
	b.facts[l.id], b.labels[l.id] = f, m.label
	b.graph.facts = append(b.graph.facts, f)
}

// whole returns the places of pieces, and joins those that only white space
// separates, because brat splits a mark at the end of a line.
func (b *bratReader) whole(pieces []mark) (out []mark) {
	for _, p := range pieces {
		if p.text == "" {
			continue
		}
		if n := len(out) - 1; n >= 0 && out[n].end <= p.start {
			gap, _ := b.graph.index.Slice(out[n].end, p.start, schema.CodePoint)
			if strings.TrimSpace(gap) == "" {
				out[n].text, _ = b.graph.index.Slice(out[n].start, p.end, schema.CodePoint)
				out[n].end = p.end
				continue
			}
		}
		out = append(out, p)
	}
	return out
}

// event makes an event of a trigger. A second event with the same trigger is
// another fact.
func (b *bratReader) event(l bratLine) error {
	words := strings.Fields(l.cells[0])
	if len(words) == 0 || !strings.Contains(words[0], ":") {
		return fmt.Errorf("%q is no event; an event is Type:T1 and its arguments", short(l.cells[0]))
	}
	kind, trigger, _ := strings.Cut(words[0], ":")
	f := b.facts[trigger]
	switch {
	case f == nil:
		b.lose(l, "an event: "+kind, "its trigger "+trigger+" is lost or missing")
		return nil
	case f.get(fieldType) != "" || b.facts["E "+trigger] != nil:
		f = &fact{meaning: f.meaning, pointer: l.at(), marks: f.marks}
		b.graph.facts = append(b.graph.facts, f)
	}
	b.facts["E "+trigger], b.facts[l.id] = f, f
	if kind != string(schema.KindEvent) {
		f.add(fieldType, kind, l.at())
	}
	return nil
}

// arguments reads the arguments of an event. A number after a name
// distinguishes several of one name.
func (b *bratReader) arguments(l bratLine) {
	words := strings.Fields(l.cells[0])
	from := b.facts[l.id]
	if from == nil {
		return
	}
	names := map[string]bool{}
	for _, w := range words[1:] {
		name, _, _ := strings.Cut(w, ":")
		names[name] = true
	}
	for _, w := range words[1:] {
		name, id, _ := strings.Cut(w, ":")
		if base := strings.TrimRight(name, "0123456789"); base != "" && names[base] {
			name = base
		}
		to := b.facts[id]
		if to == nil {
			b.lose(l, "an argument: "+name, "what it points at is lost or missing")
			continue
		}
		b.relate(b.graph, from, to, name, "", l.at())
	}
}

// note reads "#1\tname T1\twords": a field if the kind of note is one, the
// label of a relation, or a comment for people.
func (b *bratReader) note(l bratLine) error {
	kind, target, _ := strings.Cut(l.cells[0], " ")
	f := b.facts[target]
	switch {
	case kind == "label" && strings.HasPrefix(target, "R"):
		b.labels[target] = l.text()
	case f == nil || kind == "AnnotatorNotes":
		b.lose(l, "a note", "the canonical form has no place for it")
	case kind == fieldType:
		f.fields = slices.DeleteFunc(f.fields, func(x field) bool { return x.name == fieldType })
		f.add(kind, l.text(), l.at())
	default:
		f.add(kind, l.text(), l.at())
	}
	return nil
}

func (b *bratReader) other(l bratLine) error {
	words := strings.Fields(l.cells[0])
	switch {
	case strings.HasPrefix(l.id, "R"):
		if len(words) != 3 {
			return fmt.Errorf("%q is no relation; a relation is Type Arg1:T1 Arg2:T2", short(l.cells[0]))
		}
		_, from, _ := strings.Cut(words[1], ":")
		_, to, _ := strings.Cut(words[2], ":")
		f, t := b.facts[from], b.facts[to]
		if f == nil || t == nil {
			b.lose(l, "a relation: "+words[0], "one of its ends is lost or missing")
			return nil
		}
		b.relate(b.graph, f, t, words[0], b.labels[l.id], l.at())
	case l.id == "*":
		if len(words) < 3 {
			return fmt.Errorf("%q is no equivalence; one is Equiv T1 T2", short(l.cells[0]))
		}
		for _, w := range words[2:] {
			b.ties.tie(b.facts[words[1]], b.facts[w])
		}
	case strings.HasPrefix(l.id, "A"), strings.HasPrefix(l.id, "M"):
		if len(words) < 2 {
			return fmt.Errorf("%q is no attribute; one is Name T1 and perhaps a value", short(l.cells[0]))
		}
		f := b.facts[words[1]]
		if f == nil || len(words) < 3 {
			b.lose(l, "an attribute: "+words[0], "the canonical form has none without a value, or its mark is lost")
			return nil
		}
		f.add(words[0], strings.Join(words[2:], " "), l.at())
	case strings.HasPrefix(l.id, "N"):
		if len(words) < 3 {
			return fmt.Errorf("%q is no normalisation; one is Reference T1 Wikidata:Q1", short(l.cells[0]))
		}
		f := b.facts[words[1]]
		if f == nil || !isParty(f.meaning) {
			b.lose(l, "a normalisation", "it is not of a party that is kept")
			return nil
		}
		f.add(fieldSameAs, words[2], l.at())
	default:
		b.lose(l, "an annotation: "+short(l.id), "nothing is known of its sort")
	}
	return nil
}
