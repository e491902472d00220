package item

import (
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Locator finds facts in the article that a golden is about.
type Locator struct {
	index *offsets.Index
	unit  string
}

// NewLocator returns a locator for the facts of a golden, nil if the article is nil or
// its text is not the golden's.
func NewLocator(g *schema.Golden, a *seeds.Article) *Locator {
	if a == nil || g.Source.SHA256 != "" && g.Source.SHA256 != a.SHA256() {
		return nil
	}
	return &Locator{offsets.NewIndex(a.Text), string(g.Source.Offsets)}
}

// Of returns the location of the first mention of the item's fact, nil if it is not
// known.
func (p *Locator) Of(i Item) *schema.Location {
	if p == nil || i.Fact == nil {
		return nil
	}
	for _, m := range *i.Fact.Mentions {
		if l := p.mention(m); l != nil {
			return l
		}
	}
	return nil
}

func (p *Locator) mention(m schema.Mention) *schema.Location {
	if p == nil {
		return nil
	}
	if start, end, ok := m.Span(); ok {
		from, fit1 := p.index.Convert(start, schema.OffsetUnit(p.unit), schema.CodePoint)
		to, fit2 := p.index.Convert(end, schema.OffsetUnit(p.unit), schema.CodePoint)
		if fit1 == offsets.Fits && fit2 == offsets.Fits && from < to {
			return p.index.Location(from, to)
		}
		return nil
	}
	for at := range p.index.Find(m.Text) {
		return p.index.Location(at.Start, at.End)
	}
	return nil
}

// StartOf returns the start of a mention, -1 if it has none.
func StartOf(m schema.Mention) int {
	if m.Start == nil {
		return -1
	}
	return *m.Start
}
