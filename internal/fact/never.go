package fact

import (
	"strconv"

	"github.com/assaykit/assay/schema"
)

// never interprets a fact that a golden forbids, nil for one that states
// nothing. Its references are to the golden's facts.
func (b *builder) never(n *schema.Never, index int) Fact {
	common := func(kind schema.Kind, truth schema.Annotation, mentions []schema.Mention) common {
		var c common
		b.common(&c, kind, index, "", truth, mentions)
		c.path = "/never/" + strconv.Itoa(index) + "/" + string(kind)
		return c
	}
	switch {
	case n.Party != nil:
		f := &Party{common: common(schema.KindParty, n.Party.Annotation, n.Party.Mentions)}
		b.party(f, n.Party)
		return f
	case n.Figure != nil:
		f := &Figure{common: common(schema.KindFigure, n.Figure.Annotation, n.Figure.Mentions)}
		b.figure(f, n.Figure)
		return f
	case n.Date != nil:
		f := &Date{common: common(schema.KindDate, n.Date.Annotation, n.Date.Mentions)}
		b.date(f, n.Date)
		return f
	case n.Event != nil:
		f := &Event{common: common(schema.KindEvent, n.Event.Annotation, n.Event.Mentions)}
		b.event(f, n.Event)
		return f
	case n.Quote != nil:
		f := &Quote{common: common(schema.KindQuote, n.Quote.Annotation, n.Quote.Mentions)}
		b.quote(f, n.Quote)
		return f
	}
	return nil
}

// States lists the attributes that an accepted alternative states instead of its
// fact, by their names in the form.
type States []string

func (s States) with(stated bool, attributes ...string) States {
	if stated {
		return append(s, attributes...)
	}
	return s
}

// overlay replaces a value with that of an alternative, unless it is zero.
func overlay[T comparable](value *T, by T) {
	var none T
	if by != none {
		*value = by
	}
}

// overlayList replaces a list with that of an alternative, unless it is nil.
func overlayList[T any](list *[]T, by []T) {
	if by != nil {
		*list = by
	}
}
