package golden

import (
	"encoding/json"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// places finds facts in the article that a golden is about.
type places struct {
	index *seeds.Index
	unit  schema.OffsetUnit
}

type placer struct{ now, old *places }

// newPlaces returns nil where the article is not at hand or is another text
// than the golden's.
func newPlaces(g *schema.Golden, a *seeds.Article) *places {
	if a == nil || g.Source.SHA256 != "" && g.Source.SHA256 != a.SHA256() {
		return nil
	}
	return &places{seeds.NewIndex(a.Text), g.Source.Offsets}
}

// of returns where the item's fact is first mentioned, nil where that cannot
// be told.
func (p *places) of(i item) *schema.Location {
	if p == nil || i.fact == nil {
		return nil
	}
	for _, m := range *i.fact.mentions {
		if l := p.mention(m); l != nil {
			return l
		}
	}
	return nil
}

func (p *places) mention(m schema.Mention) *schema.Location {
	if p == nil {
		return nil
	}
	if start, end, ok := m.Span(); ok {
		from, fit1 := p.index.Convert(start, p.unit, schema.CodePoint)
		to, fit2 := p.index.Convert(end, p.unit, schema.CodePoint)
		if fit1 == seeds.Fits && fit2 == seeds.Fits && from < to {
			return p.index.Location(from, to)
		}
		return nil
	}
	for at := range p.index.Find(m.Text) {
		return p.index.Location(at.Start, at.End)
	}
	return nil
}

// clone returns a copy of the fact that shares nothing with it.
func (f fact) clone() fact {
	data, err := json.Marshal(f.value())
	if err != nil {
		return f
	}
	c := f
	switch {
	case f.party != nil:
		c.party = new(schema.Party)
		err = json.Unmarshal(data, c.party)
		c.id, c.truth, c.mentions = &c.party.ID, &c.party.Truth, &c.party.Mentions
	case f.figure != nil:
		c.figure = new(schema.Figure)
		err = json.Unmarshal(data, c.figure)
		c.id, c.truth, c.mentions = &c.figure.ID, &c.figure.Truth, &c.figure.Mentions
	case f.date != nil:
		c.date = new(schema.Date)
		err = json.Unmarshal(data, c.date)
		c.id, c.truth, c.mentions = &c.date.ID, &c.date.Truth, &c.date.Mentions
	case f.event != nil:
		c.event = new(schema.Event)
		err = json.Unmarshal(data, c.event)
		c.id, c.truth, c.mentions = &c.event.ID, &c.event.Truth, &c.event.Mentions
	case f.quote != nil:
		c.quote = new(schema.Quote)
		err = json.Unmarshal(data, c.quote)
		c.id, c.truth, c.mentions = &c.quote.ID, &c.quote.Truth, &c.quote.Mentions
	}
	if err != nil {
		return f
	}
	return c
}

// clone returns a copy of a golden that shares nothing with it.
func clone(g *schema.Golden) *schema.Golden {
	c, shallow := new(schema.Golden), *g
	data, err := json.Marshal(g)
	if err != nil || json.Unmarshal(data, c) != nil {
		return &shallow // it holds JSON that is none, which every write refuses
	}
	return c
}

// Clone returns a copy of a golden that shares nothing with it.
func Clone(g *schema.Golden) *schema.Golden { return clone(g) }
