package invent

import (
	"slices"

	"github.com/assaykit/assay/schema"
)

// mistake puts one mistake, such as an extractor makes, into a record.
func mistake(d *Draws, a *schema.Article) {
	switch d.Upto(6) {
	case 0:
		misplace(d, a)
	case 1, 2:
		inParty(d, a)
	case 3:
		inFigure(d, a)
	case 4:
		inDate(d, a)
	default:
		inQuote(d, a)
	}
}

// inList drops a fact of a list, gives it twice, the second time without the id
// that id points at, changes places or calls change for it.
func inList[T any](d *Draws, list []T, id func(*T) *string, change func(*T)) []T {
	if len(list) == 0 {
		return list
	}
	i := d.Upto(len(list))
	switch d.Upto(6) {
	case 0:
		return slices.Delete(list, i, i+1)
	case 1:
		again := list[i]
		*id(&again) = ""
		return append(list, again)
	case 2:
		list[0], list[i] = list[i], list[0]
	default:
		change(&list[i])
	}
	return list
}

func inParty(d *Draws, a *schema.Article) {
	a.Parties = inList(d, a.Parties, func(f *schema.Party) *string { return &f.ID }, func(p *schema.Party) {
		other := One(d, parties)
		switch d.Upto(7) {
		case 0:
			p.Name = other.name
		case 1:
			p.Type = schema.PartyType(other.kind)
		case 2:
			p.Aliases = append(p.Aliases, other.short...)
		case 3:
			p.Roles = []schema.Role{{Title: One(d, titles), Of: One(d, []string{"", "p0", "p1", "nobody"})}}
		case 4:
			p.Mentions = nil
		case 5:
			p.ID = ""
		default:
			p.Name = "N" + d.Raw(16)
		}
	})
}

func inFigure(d *Draws, a *schema.Article) {
	a.Figures = inList(d, a.Figures, func(f *schema.Figure) *string { return &f.ID }, func(f *schema.Figure) {
		other := One(d, figures)
		switch d.Upto(6) {
		case 0:
			f.Value = decimal(other.value)
		case 1:
			f.Unit, f.Kind = other.unit, schema.FigureKind(other.kind)
		case 2:
			f.Qualifier = schema.Qualifier(other.qualifier)
		case 3:
			f.ValueMax = decimal(other.most)
		case 4:
			f.About = One(d, []string{"", "p0", "f0", "nobody"})
		default:
			f.Value = decimal(One(d, []string{"0", "-1", "1e300", "1e-300", "0.0000000000000000000001"}))
		}
		if f.ValueMax.Cmp(f.Value) <= 0 { // the form refuses such a range, and then nothing else is looked at
			f.ValueMax = schema.Decimal{}
		}
		if f.ValueMax.IsZero() && f.Qualifier == schema.Between {
			f.Qualifier = ""
		}
	})
}

func inDate(d *Draws, a *schema.Article) {
	a.Dates = inList(d, a.Dates, func(f *schema.Date) *string { return &f.ID }, func(t *schema.Date) {
		t.Value, t.Timex = One(d, []string{"2025-02-04", "2025-02-05", "2024-02", "2024/..", "-0044-03-15", "9999-12-31", "202X", "2025-02-04T14:30+09:00"}), ""
	})
}

func inQuote(d *Draws, a *schema.Article) {
	a.Quotes = inList(d, a.Quotes, func(f *schema.Quote) *string { return &f.ID }, func(q *schema.Quote) {
		switch d.Upto(3) {
		case 0:
			q.Text = One(d, sayings)
		case 1:
			q.Speaker = One(d, []string{"", "p0", "p1", "nobody"})
		default:
			q.Text = "x" + d.Raw(16)
		}
	})
}

// misplace moves a mention, takes its offsets or its words away.
func misplace(d *Draws, a *schema.Article) {
	var all []*schema.Mention
	Mentions(a, func(m *schema.Mention) { all = append(all, m) })
	if len(all) == 0 {
		return
	}
	m := all[d.Upto(len(all))]
	start, end, ok := m.Span()
	switch d.Upto(5) {
	case 0:
		if m.Text != "" { // a mention has one of them
			m.Start, m.End = nil, nil
		}
	case 1:
		if ok {
			m.Text = ""
		}
	default:
		if ok {
			by := One(d, []int{1, -1, 3, 1000, -1000})
			*m = schema.At(max(0, start+by), max(0, end+by), m.Text)
		}
	}
}

// Mentions calls f for every mention of a record.
func Mentions(a *schema.Article, f func(*schema.Mention)) {
	each := func(list []schema.Mention) {
		for i := range list {
			f(&list[i])
		}
	}
	for i := range a.Parties {
		each(a.Parties[i].Mentions)
	}
	for i := range a.Figures {
		each(a.Figures[i].Mentions)
	}
	for i := range a.Dates {
		each(a.Dates[i].Mentions)
	}
	for i := range a.Events {
		each(a.Events[i].Mentions)
	}
	for i := range a.Quotes {
		each(a.Quotes[i].Mentions)
	}
}
