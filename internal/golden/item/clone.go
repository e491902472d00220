package item

import (
	"encoding/json"

	"github.com/assaykit/assay/schema"
)

// Clone returns a copy of the fact that shares nothing with it.
func (f Fact) Clone() Fact {
	data, err := json.Marshal(f.value())
	if err != nil {
		return f
	}
	c := f
	switch {
	case f.Party != nil:
		c.Party = new(schema.Party)
		err = json.Unmarshal(data, c.Party)
		c.ID, c.Annotation, c.Mentions = &c.Party.ID, &c.Party.Annotation, &c.Party.Mentions
	case f.Figure != nil:
		c.Figure = new(schema.Figure)
		err = json.Unmarshal(data, c.Figure)
		c.ID, c.Annotation, c.Mentions = &c.Figure.ID, &c.Figure.Annotation, &c.Figure.Mentions
	case f.Date != nil:
		c.Date = new(schema.Date)
		err = json.Unmarshal(data, c.Date)
		c.ID, c.Annotation, c.Mentions = &c.Date.ID, &c.Date.Annotation, &c.Date.Mentions
	case f.Event != nil:
		c.Event = new(schema.Event)
		err = json.Unmarshal(data, c.Event)
		c.ID, c.Annotation, c.Mentions = &c.Event.ID, &c.Event.Annotation, &c.Event.Mentions
	case f.Quote != nil:
		c.Quote = new(schema.Quote)
		err = json.Unmarshal(data, c.Quote)
		c.ID, c.Annotation, c.Mentions = &c.Quote.ID, &c.Quote.Annotation, &c.Quote.Mentions
	}
	if err != nil {
		return f
	}
	return c
}

// Clone returns a copy of a golden that shares nothing with it.
func Clone(g *schema.Golden) *schema.Golden {
	c, shallow := new(schema.Golden), *g
	data, err := json.Marshal(g)
	if err != nil || json.Unmarshal(data, c) != nil {
		return &shallow // it holds JSON that is none, which every write refuses
	}
	return c
}
