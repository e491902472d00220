package convert

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// flatten returns the graph of a record, without the parts that the sink's
// format cannot represent.
func (s *sink) flatten(d Document) (*graph, error) {
	a, err := s.articleOf(d)
	if err != nil {
		return nil, err
	}
	w := flattening{s, &graph{article: a, index: offsets.NewIndex(a.Text)}, d.Record, map[string]*fact{}}
	w.facts()
	w.references()
	w.reduce()
	return w.graph, nil
}

// articleOf returns the article of a record with its text.
func (s *sink) articleOf(d Document) (seeds.Article, error) {
	if d.Record == nil {
		return seeds.Article{}, fmt.Errorf("the article %q has no record", d.Article.ID)
	}
	source, a := d.Record.Source, d.Article
	if a.Text == "" {
		for _, known := range s.options.Articles {
			if known.ID == source.ID {
				a = known
			}
		}
	}
	if a.Text == "" {
		return a, fmt.Errorf("the record is about the article %q, whose text is not available; the form %q needs it: give the article", source.ID, s.Name)
	}
	if source.SHA256 != "" && source.SHA256 != a.SHA256() {
		return a, fmt.Errorf("the record is about another text than that of the article %q: their sha256 differ", source.ID)
	}
	a.ID = source.ID
	for _, m := range sourceMembers(&source, &a) {
		if *m.record != "" {
			*m.article = *m.record
		}
	}
	return a, nil
}

// member is a member that a record's source and an article have in common.
type member struct {
	name            string
	record, article *string
}

func sourceMembers(s *schema.Source, a *seeds.Article) []member {
	return []member{
		{"language", &s.Language, &a.Language}, {"published", &s.Published, &a.Published}, {"title", &s.Title, &a.Title},
		{"publisher", &s.Publisher, &a.Publisher}, {"url", &s.URL, &a.URL},
	}
}

// keepSource adds losses for the members of the source except those named.
func (s *sink) keepSource(r *schema.Article, why string, names ...string) {
	for _, m := range sourceMembers(&r.Source, &seeds.Article{}) {
		if *m.record != "" && !slices.Contains(names, m.name) {
			s.lose(r.Source.ID, "/source/"+m.name, m.name, why)
		}
	}
}

type flattening struct {
	*sink
	graph  *graph
	record *schema.Article
	byID   map[string]*fact
}

func (w *flattening) lose(pointer, what, why string) {
	w.sink.lose(w.record.Source.ID, pointer, what, why)
}

func (w *flattening) extra(pointer string, x []byte) {
	if len(x) > 0 {
		w.lose(pointer+"/x", "a user's own data", "only the canonical form has a place for it")
	}
}

func (w *flattening) fact(kind schema.Kind, i int, meaning, id string, mentions []schema.Mention, x []byte) *fact {
	f := &fact{meaning: meaning, pointer: fmt.Sprintf("/%s/%d", kind.List(), i)}
	f.add(fieldID, id, f.pointer+"/id")
	w.extra(f.pointer, x)
	seen := map[[2]int]bool{}
	for j, m := range mentions {
		pointer := fmt.Sprintf("%s/mentions/%d", f.pointer, j)
		if k, ok := w.place(m, pointer); ok {
			if at := [2]int{k.start, k.end}; seen[at] {
				w.lose(pointer, "a mention", "the fact has another at the same place")
			} else {
				seen[at] = true
				f.marks = append(f.marks, k)
			}
		}
		w.extra(pointer, m.X)
	}
	if w.can.ordered {
		slices.SortStableFunc(f.marks, func(a, b mark) int { return cmp.Compare(a.start, b.start) })
	}
	w.graph.facts = append(w.graph.facts, f)
	if id != "" && w.byID[id] == nil {
		w.byID[id] = f
	}
	return f
}

// place returns the range of a mention in the text.
func (w *flattening) place(m schema.Mention, pointer string) (mark, bool) {
	const what = "a mention"
	start, end, placed := m.Span()
	if !placed {
		var found []offsets.Match
		for at := range w.graph.index.Find(m.Text) {
			if found = append(found, at); len(found) > 1 {
				w.lose(pointer, what, "it gives no offsets, and its text stands in several places")
				return mark{}, false
			}
		}
		if len(found) == 0 {
			w.lose(pointer, what, "it gives no offsets, and its text is not in the article")
			return mark{}, false
		}
		start, end = found[0].Start, found[0].End
	} else {
		unit := w.record.Source.Offsets
		text, fit := w.graph.index.Slice(start, end, unit)
		if fit != offsets.Fits || text == "" {
			w.lose(pointer, what, "it covers no characters of the article")
			return mark{}, false
		}
		start, _ = w.graph.index.Convert(start, unit, schema.CodePoint)
		end, _ = w.graph.index.Convert(end, unit, schema.CodePoint)
	}
	text, _ := w.graph.index.Slice(start, end, schema.CodePoint)
	trimmed := strings.TrimFunc(text, unicode.IsSpace)
	if trimmed == "" {
		w.lose(pointer, what, "it covers white space alone")
		return mark{}, false
	}
	if m.Text != "" && m.Text != text {
		w.lose(pointer+"/text", "the text of a mention", "the article has other words at its place")
	}
	if trimmed != text {
		w.lose(pointer, "the white space at the ends of a mention", "mentions are read without it")
		start += utf8.RuneCountInString(text[:len(text)-len(strings.TrimLeftFunc(text, unicode.IsSpace))])
		text, end = trimmed, start+utf8.RuneCountInString(trimmed)
	}
	return mark{start, end, text, pointer}, true
}

func (w *flattening) facts() {
	r := w.record
	w.extra("", r.X)
	w.extra("/source", r.Source.X)
	for i, p := range r.Parties {
		f := w.fact(schema.KindParty, i, string(p.Type), p.ID, p.Mentions, p.X)
		if p.Name != oneLine(f.head()) {
			f.add(fieldName, p.Name, f.pointer+"/name")
		}
		for j, a := range p.Aliases {
			f.add(fieldAlias, a, fmt.Sprintf("%s/aliases/%d", f.pointer, j))
		}
		for j, a := range p.SameAs {
			f.add(fieldSameAs, a, fmt.Sprintf("%s/same_as/%d", f.pointer, j))
		}
		for j, role := range p.Roles {
			pointer := fmt.Sprintf("%s/roles/%d", f.pointer, j)
			w.extra(pointer, role.X)
			if role.Of == "" {
				f.add(fieldRole, role.Title, pointer)
			}
		}
	}
	for i, x := range r.Figures {
		f := w.fact(schema.KindFigure, i, string(x.Kind), x.ID, x.Mentions, x.X)
		f.add(fieldValue, x.Value.String(), f.pointer+"/value")
		f.add(fieldValueMax, x.ValueMax.String(), f.pointer+"/value_max")
		f.add(fieldUnit, x.Unit, f.pointer+"/unit")
		f.add(fieldQualifier, string(x.Qualifier), f.pointer+"/qualifier")
	}
	for i, x := range r.Dates {
		f := w.fact(schema.KindDate, i, string(schema.KindDate), x.ID, x.Mentions, x.X)
		f.add(fieldValue, x.Value, f.pointer+"/value")
		f.add(fieldTimex, x.Timex, f.pointer+"/timex")
	}
	for i, x := range r.Events {
		f := w.fact(schema.KindEvent, i, string(schema.KindEvent), x.ID, x.Mentions, x.X)
		f.add(fieldType, x.Type, f.pointer+"/type")
	}
	for i, x := range r.Quotes {
		f := w.fact(schema.KindQuote, i, string(schema.KindQuote), x.ID, x.Mentions, x.X)
		if x.Text != f.head() {
			f.add(fieldText, x.Text, f.pointer+"/text")
		}
	}
}

func (w *flattening) references() {
	of := func(kind schema.Kind) []*fact {
		return slices.DeleteFunc(slices.Clone(w.graph.facts), func(f *fact) bool { return f.kind() != kind })
	}
	tie := func(f *fact, kind, label, id, pointer string) {
		if id == "" {
			return
		}
		to := w.byID[id]
		if to == nil {
			w.lose(pointer, "a reference", fmt.Sprintf("nothing in the record has the id %q", id))
			return
		}
		f.links = append(f.links, link{kind, label, to, pointer})
	}
	r := w.record
	for i, f := range of(schema.KindParty) {
		for j, role := range r.Parties[i].Roles {
			tie(f, linkRole, role.Title, role.Of, fmt.Sprintf("%s/roles/%d", f.pointer, j))
		}
	}
	for i, f := range of(schema.KindFigure) {
		tie(f, linkAbout, "", r.Figures[i].About, f.pointer+"/about")
	}
	for i, f := range of(schema.KindEvent) {
		e := r.Events[i]
		for j, p := range e.Participants {
			pointer := fmt.Sprintf("%s/participants/%d", f.pointer, j)
			w.extra(pointer, p.X)
			tie(f, linkParticipant, p.As, p.Party, pointer)
		}
		tie(f, linkPlace, "", e.Place, f.pointer+"/place")
		tie(f, linkDate, "", e.Date, f.pointer+"/date")
		for j, id := range e.Figures {
			tie(f, linkFigure, "", id, fmt.Sprintf("%s/figures/%d", f.pointer, j))
		}
	}
	for i, f := range of(schema.KindQuote) {
		tie(f, linkSpeaker, "", r.Quotes[i].Speaker, f.pointer+"/speaker")
	}
}
