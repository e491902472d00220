package fact

import (
	"iter"
	"strconv"
	"strings"

	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
)

// Set is all facts of one record, golden or text.
type Set struct {
	Source  schema.Source
	Record  *schema.Article // what the set was made of, of a record
	Golden  *schema.Golden  // likewise of a golden, with the words that it leaves out; the caller's own where it leaves none out
	Parties []*Party
	Figures []*Figure
	Dates   []*Date
	Events  []*Event
	Quotes  []*Quote
	Never   []Fact // what a golden says must never be asserted, in its order; nil for one that states nothing

	InCodePoints bool // the spans are in code points, whatever Source.Offsets says

	kinds map[schema.Kind][]Fact
	ids   map[string]Fact
	names map[string]*Name
}

// Of returns the facts of a record, none of a nil one. The text is the article
// that the record is about, nil where it is not at hand: then spans in another
// unit than code points stay as they are.
func Of(r *schema.Article, text *Text) *Set {
	if r == nil {
		r = new(schema.Article)
	}
	b := newBuilder(r.Source, text)
	b.set.Record = r
	b.build(r.Parties, r.Figures, r.Dates, r.Events, r.Quotes)
	return b.set
}

// OfGolden returns the facts of a golden, none of a nil one. Words that the
// golden leaves out are cut from the text, where they are
// those whose hash the golden gives, or, where it gives none, where the text is
// the very one that the golden is about.
func OfGolden(g *schema.Golden, text *Text) *Set {
	if g == nil {
		g = new(schema.Golden)
	}
	g = withWords(g, text)
	b := newBuilder(g.Source, text)
	b.set.Golden = g
	b.build(g.Parties, g.Figures, g.Dates, g.Events, g.Quotes)
	for i := range g.Never {
		b.set.Never = append(b.set.Never, b.never(&g.Never[i], i))
	}
	return b.set
}

// All yields every fact: kind by kind in the order of [schema.Kinds], each kind
// in the record's order.
func (s *Set) All() iter.Seq[Fact] {
	return func(yield func(Fact) bool) {
		for _, kind := range schema.Kinds() {
			for _, f := range s.kinds[kind] {
				if !yield(f) {
					return
				}
			}
		}
	}
}

// Kind returns the facts of a kind in the record's order. The list is not the
// caller's to change.
func (s *Set) Kind(kind schema.Kind) []Fact { return s.kinds[kind] }

// At returns a fact by its place in its list, nil where the list has no such
// place.
func (s *Set) At(kind schema.Kind, index int) Fact {
	if list := s.kinds[kind]; index >= 0 && index < len(list) {
		return list[index]
	}
	return nil
}

// Lookup returns the first fact that has an id, nil where none has.
func (s *Set) Lookup(id string) Fact {
	if id == "" {
		return nil
	}
	return s.ids[id]
}

// Resolve returns the fact at a JSON pointer of the record, or the one that what
// is there belongs to: "/parties/2/roles/0" is a party's. It is nil where no
// fact is there.
func (s *Set) Resolve(pointer string) Fact {
	list, rest, _ := strings.Cut(strings.TrimPrefix(pointer, "/"), "/")
	at, _, _ := strings.Cut(rest, "/")
	index, err := strconv.Atoi(at)
	if err != nil || !strings.HasPrefix(pointer, "/") || at != strconv.Itoa(index) {
		return nil
	}
	for _, kind := range schema.Kinds() {
		if kind.List() == list {
			return s.At(kind, index)
		}
	}
	return nil
}

// Name returns the set's name that is written so, nil where it has none.
func (s *Set) Name(text string) *Name { return s.names[text] }

// Unit is the unit of the spans: [schema.CodePoint], or the record's own where
// they could not be converted.
func (s *Set) Unit() schema.OffsetUnit {
	if s.InCodePoints {
		return schema.CodePoint
	}
	return s.Source.Offsets
}

// builder makes a set. Equal names share one Name, so that each is folded once.
type builder struct {
	set     *Set
	index   *offsets.Index // nil where spans need not or cannot be converted
	names   map[string]*Name
	parties map[string]*Party
	figures map[string]*Figure
	dates   map[string]*Date
}

func newBuilder(source schema.Source, text *Text) *builder {
	names := make(map[string]*Name)
	b := &builder{
		set:   &Set{Source: source, InCodePoints: true, kinds: make(map[schema.Kind][]Fact, 5), ids: make(map[string]Fact), names: names},
		names: names, parties: make(map[string]*Party), figures: make(map[string]*Figure), dates: make(map[string]*Date),
	}
	if source.Offsets != "" && source.Offsets != schema.CodePoint {
		b.set.InCodePoints = text != nil
		if text != nil {
			b.index = text.Index()
		}
	}
	return b
}

// build makes all facts first and fills them then, so that each can point at
// any other.
func (b *builder) build(ps []schema.Party, fs []schema.Figure, ds []schema.Date, es []schema.Event, qs []schema.Quote) {
	s := b.set
	s.Parties = list(b, b.parties, len(ps), func(p *Party, i int) {
		p.common = b.common(schema.KindParty, i, ps[i].ID, ps[i].Annotation, ps[i].Mentions)
	})
	s.Figures = list(b, b.figures, len(fs), func(f *Figure, i int) {
		f.common = b.common(schema.KindFigure, i, fs[i].ID, fs[i].Annotation, fs[i].Mentions)
	})
	s.Dates = list(b, b.dates, len(ds), func(d *Date, i int) {
		d.common = b.common(schema.KindDate, i, ds[i].ID, ds[i].Annotation, ds[i].Mentions)
	})
	s.Events = list(b, nil, len(es), func(e *Event, i int) {
		e.common = b.common(schema.KindEvent, i, es[i].ID, es[i].Annotation, es[i].Mentions)
	})
	s.Quotes = list(b, nil, len(qs), func(q *Quote, i int) {
		q.common = b.common(schema.KindQuote, i, qs[i].ID, qs[i].Annotation, qs[i].Mentions)
	})
	for i := range ps {
		b.party(s.Parties[i], &ps[i])
	}
	for i := range fs {
		b.figure(s.Figures[i], &fs[i])
	}
	for i := range ds {
		b.date(s.Dates[i], &ds[i])
	}
	for i := range es {
		b.event(s.Events[i], &es[i])
	}
	for i := range qs {
		b.quote(s.Quotes[i], &qs[i])
	}
}

// list makes the facts of one kind and notes their ids, in byID too where it is not nil.
func list[T any, F interface {
	*T
	Fact
}](b *builder, byID map[string]F, n int, fill func(F, int)) []F {
	facts, out := make([]T, n), make([]F, n)
	for i := range facts {
		f := F(&facts[i])
		fill(f, i)
		out[i] = f
		b.set.kinds[f.Kind()] = append(b.set.kinds[f.Kind()], f)
		if f.ID() == "" {
			continue
		}
		if _, taken := b.set.ids[f.ID()]; !taken {
			b.set.ids[f.ID()] = f
		}
		if _, taken := byID[f.ID()]; !taken && byID != nil {
			byID[f.ID()] = f
		}
	}
	return out
}

func (b *builder) common(kind schema.Kind, index int, id string, truth schema.Annotation, mentions []schema.Mention) common {
	c := common{kind: kind, index: index, id: id, truth: truth}
	if len(mentions) > 0 {
		c.mentions = make([]Mention, len(mentions))
	}
	for i := range mentions {
		c.mentions[i] = b.mention(&mentions[i])
	}
	c.extent = extentOf(c.mentions)
	return c
}

func (b *builder) mention(m *schema.Mention) Mention {
	out := Mention{Raw: m, Surface: b.name(m.Text), SHA256: m.TextSHA256}
	start, end, ok := m.Span()
	if !ok {
		return out
	}
	if b.index != nil {
		start, _ = b.index.Convert(start, b.set.Source.Offsets, schema.CodePoint)
		end, _ = b.index.Convert(end, b.set.Source.Offsets, schema.CodePoint)
	}
	out.Start, out.End, out.stated = start, end, true
	return out
}

func (b *builder) name(text string) *Name {
	n := b.names[text]
	if n == nil {
		n = NewName(text)
		b.names[text] = n
	}
	return n
}

func (b *builder) aliases(texts []string) []*Name {
	if texts == nil {
		return nil
	}
	out := make([]*Name, len(texts))
	for i, text := range texts {
		out[i] = b.name(text)
	}
	return out
}

// refer resolves an id among the facts of one kind.
func refer[T interface {
	comparable
	Fact
}](byID map[string]T, id string) Reference[T] {
	return Reference[T]{id, byID[id]}
}
