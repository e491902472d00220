package fact

import (
	"strconv"
	"sync"

	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Text is an article with its index, hash and readings, computed once for all records
// of it.
type Text struct {
	Article *seeds.Article

	indexOnce, hashOnce sync.Once
	index               *offsets.Index
	sha256              string

	mu       sync.Mutex
	options  recognize.Options // those of document
	document *recognize.Document
	readings *Set
	kept     map[any]any // see Keep
}

// mostKept is the largest number of values that a text keeps.
const mostKept = 16

// NewText prepares an article. It returns nil for nil.
func NewText(a *seeds.Article) *Text {
	if a == nil {
		return nil
	}
	return &Text{Article: a}
}

// Index returns the index of the text.
func (t *Text) Index() *offsets.Index {
	t.indexOnce.Do(func() { t.index = offsets.NewIndex(t.Article.Text) })
	return t.index
}

// Keep returns the value that is kept with the text under a key, which another package
// derives from the text. The first call for a key makes the value. A text that has as many
// values as it may keep returns new ones. The value must be safe for concurrent use, as far
// as the users of the text are concurrent.
func (t *Text) Keep(key any, create func() any) any {
	t.mu.Lock()
	defer t.mu.Unlock()
	if v, ok := t.kept[key]; ok {
		return v
	}
	v := create()
	if t.kept == nil {
		t.kept = map[any]any{}
	}
	if len(t.kept) < mostKept {
		t.kept[key] = v
	}
	return v
}

// SHA256 is the hex hash of the exact text.
func (t *Text) SHA256() string {
	t.hashOnce.Do(func() { t.sha256 = t.Article.SHA256() })
	return t.sha256
}

// Document returns the document that is recognized in the text. It is computed once as
// long as the options stay the same.
func (t *Text) Document(o recognize.Options) *recognize.Document {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.document == nil || t.options != o {
		t.document, t.options, t.readings = recognize.Read(t.Article.Text, o), o, nil
	}
	return t.document
}

// Readings returns the facts that the text reads as; see [OfReadings].
func (t *Text) Readings(o recognize.Options) *Set {
	d := t.Document(o)
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.document != d { // recognized again with other options
		return OfReadings(d)
	}
	if t.readings == nil {
		t.readings = OfReadings(d)
	}
	return t.readings
}

// OfReadings returns the facts of a recognized document: its parties, and a figure and
// a date for every span that can be one, with the preferred reading as the fact and
// the others in its Accept.
func OfReadings(d *recognize.Document) *Set {
	r := new(schema.Article)
	for i := range d.Parties {
		r.Parties = append(r.Parties, partyOf(d, i))
	}
	for _, s := range d.Spans {
		addReadings(r, s)
	}
	b := newBuilder(r.Source, nil)
	b.set.Record = r
	b.build(r.Parties, r.Figures, r.Dates, nil, nil)
	return b.set
}

// partyID returns the id of a recognized party.
func partyID(index int) string { return "party-" + strconv.Itoa(index) }

func partyOf(d *recognize.Document, index int) schema.Party {
	read := d.Parties[index]
	p := schema.Party{ID: partyID(index), Type: read.Type, Name: read.Name, Aliases: read.Aliases, SameAs: read.SameAs}
	for _, role := range read.Roles {
		r := schema.Role{Title: role.Title}
		if role.Of >= 0 {
			r.Of = partyID(role.Of)
		}
		p.Roles = append(p.Roles, r)
	}
	for _, i := range read.Mentions {
		if i >= 0 && i < len(d.Spans) {
			p.Mentions = append(p.Mentions, mentionOf(d.Spans[i]))
		}
	}
	return p
}

func mentionOf(s recognize.Span) schema.Mention { return schema.At(s.Start, s.End, s.Text) }

// addReadings adds the figure and the date that a span can be read as.
func addReadings(r *schema.Article, s recognize.Span) {
	var figures []schema.Figure
	var dates []schema.Date
	for _, o := range s.Readings {
		switch o.Kind {
		case schema.KindFigure:
			f := o.Figure
			figures = append(figures, schema.Figure{Kind: f.Kind, Value: f.Value, ValueMax: f.ValueMax, Unit: f.Unit, Qualifier: f.Qualifier})
		case schema.KindDate:
			dates = append(dates, schema.Date{Value: o.Date.Value, Timex: o.Date.Timex})
		}
	}
	if len(figures) > 0 {
		f := figures[0]
		f.Mentions, f.Accept = []schema.Mention{mentionOf(s)}, figures[1:]
		r.Figures = append(r.Figures, f)
	}
	if len(dates) > 0 {
		d := dates[0]
		d.Mentions, d.Accept = []schema.Mention{mentionOf(s)}, dates[1:]
		r.Dates = append(r.Dates, d)
	}
}
