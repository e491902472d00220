package fact

import (
	"slices"

	"github.com/assaykit/assay/internal/names"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/internal/title"
	"github.com/assaykit/assay/schema"
)

// builder makes a set. Equal names share one Name, so that each is folded once. The
// mentions of all facts are parts of a few lists that are made at once.
type builder struct {
	set   *Set
	index *offsets.Index // nil if spans need not or cannot be converted
	pool  names.Pool

	mentions []Mention // what is left of the lists
	extents  []Extent
	spans    [][2]int
	surfaces []string

	forbidden bool // the facts are those that a golden forbids

	byID [kinds]map[string]Fact // the first fact of a kind with an id; nil if no fact of another kind has the same
}

func newBuilder(source schema.Source, text *Text) *builder {
	b := &builder{set: &Set{Source: source, InCodePoints: true}}
	if source.Offsets != "" && source.Offsets != schema.CodePoint {
		b.set.InCodePoints = text != nil
		if text != nil {
			b.index = text.Index()
		}
	}
	return b
}

// build makes all facts before it fills them, so that each can refer to any other.
func (b *builder) build(ps []schema.Party, fs []schema.Figure, ds []schema.Date, es []schema.Event, qs []schema.Quote) {
	s := b.set
	b.reserve(ps, fs, ds, es, qs)
	s.Parties = list(b, schema.KindParty, len(ps), func(p *Party, i int) {
		b.common(&p.common, schema.KindParty, i, ps[i].ID, ps[i].Annotation, ps[i].Mentions)
	})
	s.Figures = list(b, schema.KindFigure, len(fs), func(f *Figure, i int) {
		b.common(&f.common, schema.KindFigure, i, fs[i].ID, fs[i].Annotation, fs[i].Mentions)
	})
	s.Dates = list(b, schema.KindDate, len(ds), func(d *Date, i int) {
		b.common(&d.common, schema.KindDate, i, ds[i].ID, ds[i].Annotation, ds[i].Mentions)
	})
	s.Events = list(b, schema.KindEvent, len(es), func(e *Event, i int) {
		b.common(&e.common, schema.KindEvent, i, es[i].ID, es[i].Annotation, es[i].Mentions)
	})
	s.Quotes = list(b, schema.KindQuote, len(qs), func(q *Quote, i int) {
		b.common(&q.common, schema.KindQuote, i, qs[i].ID, qs[i].Annotation, qs[i].Mentions)
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

// reserve makes the lists that are shared by all facts.
func (b *builder) reserve(ps []schema.Party, fs []schema.Figure, ds []schema.Date, es []schema.Event, qs []schema.Quote) {
	facts, mentions := len(ps)+len(fs)+len(ds)+len(es)+len(qs), 0
	for i := range ps {
		mentions += len(ps[i].Mentions)
	}
	for i := range fs {
		mentions += len(fs[i].Mentions)
	}
	for i := range ds {
		mentions += len(ds[i].Mentions)
	}
	for i := range es {
		mentions += len(es[i].Mentions)
	}
	for i := range qs {
		mentions += len(qs[i].Mentions)
	}
	b.set.ids = make(map[string]Fact, facts)
	if b.set.beside == nil {
		b.set.names = make(map[string]*Name, facts)
	} else {
		b.set.names = make(map[string]*Name)
	}
	b.extents, b.mentions = make([]Extent, facts), make([]Mention, mentions)
	b.spans, b.surfaces = make([][2]int, mentions), make([]string, mentions)
}

// list makes the facts of one kind and records their ids.
func list[T any, F interface {
	*T
	Fact
}](b *builder, kind schema.Kind, n int, fill func(F, int)) []F {
	if n == 0 {
		return []F{}
	}
	facts, out, all := make([]T, n), make([]F, n), make([]Fact, n)
	for i := range facts {
		f := F(&facts[i])
		fill(f, i)
		out[i], all[i] = f, f
	}
	b.set.kinds[indexOf(kind)] = all
	for _, f := range all {
		id := f.ID()
		if id == "" {
			continue
		}
		first, taken := b.set.ids[id]
		if !taken {
			b.set.ids[id] = f
			continue
		}
		b.set.repeatsID = true
		if i := indexOf(kind); first.Kind() != kind {
			if b.byID[i] == nil {
				b.byID[i] = make(map[string]Fact)
			}
			if _, taken := b.byID[i][id]; !taken {
				b.byID[i][id] = f
			}
		}
	}
	return out
}

func (b *builder) common(c *common, kind schema.Kind, index int, id string, truth schema.Annotation, mentions []schema.Mention) {
	c.kind, c.index, c.id, c.truth = kind, index, id, truth
	if n := len(mentions); n > 0 {
		c.mentions = cut(&b.mentions, n)
	}
	for i := range mentions {
		b.mention(&c.mentions[i], &mentions[i])
	}
	c.extent = &cut(&b.extents, 1)[0]
	b.extent(c.extent, c.mentions)
}

// cut returns the first elements of a list and leaves the others; if there are too
// few, such as for facts that a golden forbids, it returns a new list.
func cut[T any](from *[]T, n int) []T {
	if len(*from) < n {
		return make([]T, n)
	}
	list := (*from)[:n:n]
	*from = (*from)[n:]
	return list
}

func (b *builder) extent(p *Extent, mentions []Mention) {
	if len(mentions) == 0 {
		return
	}
	spans, surfaces := cut(&b.spans, len(mentions))[:0], cut(&b.surfaces, len(mentions))[:0]
	for i := range mentions {
		m := &mentions[i]
		if m.stated && m.Start >= 0 && m.Start < m.End {
			spans = append(spans, [2]int{m.Start, m.End})
		}
		if m.Surface.Folded() != "" {
			surfaces = append(surfaces, m.Surface.Folded())
		}
	}
	if len(spans) > 1 {
		slices.SortFunc(spans, func(a, b [2]int) int { return slices.Compare(a[:], b[:]) })
		spans = slices.Compact(spans)
	}
	if len(surfaces) > 1 {
		slices.Sort(surfaces)
		surfaces = slices.Compact(surfaces)
	}
	if len(spans) > 0 {
		p.Spans = slices.Clip(spans)
	}
	if len(surfaces) > 0 {
		p.Surfaces = slices.Clip(surfaces)
	}
}

func (b *builder) mention(out *Mention, m *schema.Mention) {
	out.Raw, out.Surface, out.SHA256 = m, b.name(m.Text), m.TextSHA256
	b.set.standsOff = b.set.standsOff || m.TextSHA256 != "" && !b.forbidden
	start, end, ok := m.Span()
	if !ok {
		return
	}
	if b.index != nil {
		start, _ = b.index.Convert(start, b.set.Source.Offsets, schema.CodePoint)
		end, _ = b.index.Convert(end, b.set.Source.Offsets, schema.CodePoint)
	}
	out.Start, out.End, out.stated = start, end, true
}

func (b *builder) name(text string) *Name {
	n := b.set.Name(text)
	if n == nil {
		n = b.pool.New(text)
		b.set.names[text] = n
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

// title looks a title up once.
func (b *builder) title(text string) title.Title {
	if b.set.beside != nil {
		if t, known := b.set.beside.titles[text]; known {
			return t
		}
	}
	t, known := b.set.titles[text]
	if !known {
		t = title.New(text)
		if b.set.titles == nil {
			b.set.titles = make(map[string]title.Title)
		}
		b.set.titles[text] = t
	}
	return t
}

// passage returns the passage of a text, with that of the other set if it has one.
func (b *builder) passage(text string) *Passage {
	if b.set.beside != nil {
		if p := b.set.beside.quoted[text]; p != nil {
			return p
		}
	}
	p := b.set.quoted[text]
	if p == nil {
		p = NewPassage(text)
		if b.set.quoted == nil {
			b.set.quoted = make(map[string]*Passage)
		}
		b.set.quoted[text] = p
	}
	return p
}

// refer resolves an id among the facts of one kind.
func refer[T interface {
	comparable
	Fact
}](b *builder, kind schema.Kind, id string) (r Reference[T]) {
	r.ID = id
	if id == "" {
		return r
	}
	f := b.set.ids[id]
	if f == nil {
		return r
	}
	if to, ok := f.(T); ok {
		r.To = to
	} else if to, ok := b.byID[indexOf(kind)][id].(T); ok {
		r.To = to
	}
	return r
}
