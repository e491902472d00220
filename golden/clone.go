package golden

import (
	"encoding/json"

	"github.com/assaykit/assay/schema"
)

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
		c.id, c.truth, c.mentions = &c.party.ID, &c.party.Annotation, &c.party.Mentions
	case f.figure != nil:
		c.figure = new(schema.Figure)
		err = json.Unmarshal(data, c.figure)
		c.id, c.truth, c.mentions = &c.figure.ID, &c.figure.Annotation, &c.figure.Mentions
	case f.date != nil:
		c.date = new(schema.Date)
		err = json.Unmarshal(data, c.date)
		c.id, c.truth, c.mentions = &c.date.ID, &c.date.Annotation, &c.date.Mentions
	case f.event != nil:
		c.event = new(schema.Event)
		err = json.Unmarshal(data, c.event)
		c.id, c.truth, c.mentions = &c.event.ID, &c.event.Annotation, &c.event.Mentions
	case f.quote != nil:
		c.quote = new(schema.Quote)
		err = json.Unmarshal(data, c.quote)
		c.id, c.truth, c.mentions = &c.quote.ID, &c.quote.Annotation, &c.quote.Mentions
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
