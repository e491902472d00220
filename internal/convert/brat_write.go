package convert

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/schema"
)

func writeBrat(s *sink, documents []Document) error {
	for _, d := range documents {
		g, err := s.flatten(d)
		if err != nil {
			return err
		}
		s.keepSource(d.Record, "a stand-off file says nothing of its text")
		b := bratWriter{sink: s, graph: g, ids: map[*fact]string{}}
		b.marks()
		b.events()
		for _, f := range g.facts {
			b.relations(f)
			b.fields(f)
		}
	}
	return nil
}

type bratWriter struct {
	*sink
	graph          *graph
	ids            map[*fact]string
	t, e, r, a, nn int
	notes          int
}

// marks writes a T line for each mark, and the equivalence of those of a fact.
func (b *bratWriter) marks() {
	for _, f := range b.graph.facts {
		label := b.labels[f.meaning]
		if f.meaning == string(schema.KindEvent) {
			label, _ = b.typeOf(f)
		}
		same := ""
		for i, m := range f.marks {
			b.t++
			id := fmt.Sprintf("T%d", b.t)
			if i == 0 {
				b.ids[f] = id
			}
			if same += " " + id; i > 0 && label != b.labels[f.meaning] {
				label = b.labels[f.meaning] // a later mark is not a trigger
			}
			spans, words := b.pieces(m)
			fmt.Fprintf(&b.out, "%s\t%s %s\t%s\n", id, label, spans, words)
		}
		if len(f.marks) > 1 {
			fmt.Fprintf(&b.out, "*\tEquiv%s\n", same)
		}
	}
}

// pieces splits a mark at line ends, as brat does.
func (b *bratWriter) pieces(m mark) (spans, words string) {
	at := m.start
	for line := range strings.SplitSeq(strings.ReplaceAll(m.text, "\r", "\n"), "\n") {
		if piece := strings.TrimFunc(line, unicode.IsSpace); piece != "" {
			from := at + utf8.RuneCountInString(line[:strings.Index(line, piece)])
			start, end := b.span(b.graph, mark{start: from, end: from + utf8.RuneCountInString(piece)})
			spans += fmt.Sprintf(";%d %d", start, end)
			words += " " + piece
		}
		at += utf8.RuneCountInString(line) + 1
	}
	return spans[1:], words[1:]
}

// typeOf returns the type of an event as brat supports it: a name, which the
// event's type may not be.
func (b *bratWriter) typeOf(f *fact) (name string, whole bool) {
	switch t := f.get(fieldType); {
	case t == "":
		return string(schema.KindEvent), true
	case isName(t) && t != string(schema.KindEvent):
		return t, true
	}
	return string(schema.KindEvent), false
}

// isName reports whether brat accepts a word as the name of a type.
func isName(s string) bool {
	for _, r := range s {
		if r != '-' && r != '_' && (r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r)) {
			return false
		}
	}
	return s != ""
}

// argument returns the name of an event's argument, or "" if brat has none for it.
func argument(l link) string {
	switch {
	case l.kind != linkParticipant || l.label == "":
		return l.kind
	case !isName(l.label) || unicode.IsDigit(rune(l.label[len(l.label)-1])):
		return ""
	}
	for _, kind := range kindsOfLinks() {
		if l.label == kind {
			return ""
		}
	}
	return l.label
}

func (b *bratWriter) events() {
	for _, f := range b.graph.facts {
		if f.meaning != string(schema.KindEvent) {
			continue
		}
		b.e++
		name, _ := b.typeOf(f)
		fmt.Fprintf(&b.out, "E%d\t%s:%s", b.e, name, b.ids[f])
		seen := map[string]int{}
		for _, l := range f.links {
			arg := argument(l)
			if arg == "" {
				continue
			}
			if seen[arg]++; seen[arg] > 1 {
				arg += fmt.Sprint(seen[arg])
			}
			fmt.Fprintf(&b.out, " %s:%s", arg, b.ids[l.to])
		}
		b.out.WriteByte('\n')
		b.ids[f] = fmt.Sprintf("E%d", b.e)
	}
}

func (b *bratWriter) relations(f *fact) {
	for _, l := range f.links {
		if f.meaning == string(schema.KindEvent) && argument(l) != "" {
			continue
		}
		b.r++
		fmt.Fprintf(&b.out, "R%d\t%s Arg1:%s Arg2:%s\n", b.r, l.kind, b.ids[f], b.ids[l.to])
		if l.label != "" {
			b.note("label", fmt.Sprintf("R%d", b.r), l.label)
		}
	}
}

func (b *bratWriter) note(kind, of, words string) {
	b.notes++
	fmt.Fprintf(&b.out, "#%d\t%s %s\t%s\n", b.notes, kind, of, words)
}

func (b *bratWriter) fields(f *fact) {
	for _, x := range f.fields {
		switch {
		case x.name == fieldType:
			if _, whole := b.typeOf(f); !whole {
				b.note(x.name, b.ids[f], x.value)
			}
		case x.name == fieldQualifier:
			b.a++
			fmt.Fprintf(&b.out, "A%d\t%s %s %s\n", b.a, x.name, b.ids[f], x.value)
		case x.name == fieldSameAs && isReference(x.value):
			b.nn++
			fmt.Fprintf(&b.out, "N%d\tReference %s %s\t%s\n", b.nn, b.ids[f], x.value, strings.Join(strings.Fields(f.head()), " "))
		default:
			b.note(x.name, b.ids[f], x.value)
		}
	}
}

// isLine reports whether a text fits on the rest of a line.
func isLine(s string) bool { return !strings.ContainsAny(s, "\r\n") }

// isReference reports whether an external ID has the form that brat supports.
func isReference(s string) bool {
	i := strings.IndexByte(s, ':')
	return i > 0 && i < len(s)-1 && !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) })
}
