package fact

import (
	"cmp"
	"strings"

	"github.com/assaykit/assay/schema"
)

// Event is an event, with the facts that it refers to.
type Event struct {
	common
	Raw          *schema.Event // as the record gives it, or with an accepted alternative applied
	Type         string        // folded
	Participants []Participant // nil if the record gives none, empty if it gives an empty list
	Place        Reference[*Party]
	Date         Reference[*Date]
	Figures      []Reference[*Figure]
	Accept       []*Event // one for each accepted alternative
	States       States   // for an alternative
}

// Participant is a party in an event.
type Participant struct {
	Party Reference[*Party]
	As    string // its part in the event, as the record words it
	Part  string // As, folded
}

func (b *builder) event(e *Event, raw *schema.Event) {
	b.fillEvent(e, raw)
	for i := range raw.Accept {
		a := &raw.Accept[i]
		v := *raw
		overlay(&v.Type, a.Type)
		overlay(&v.Place, a.Place)
		overlay(&v.Date, a.Date)
		overlayList(&v.Participants, a.Participants)
		overlayList(&v.Figures, a.Figures)
		alternative := &Event{common: e.common, States: States{}.with(a.Type != "", "type").with(a.Place != "", "place").with(a.Date != "", "date").
			with(a.Participants != nil, "participant", "as").with(a.Figures != nil, "figure")}
		b.fillEvent(alternative, &v)
		e.Accept = append(e.Accept, alternative)
	}
}

func (b *builder) fillEvent(e *Event, raw *schema.Event) {
	e.Raw, e.Type, e.Place, e.Date = raw, b.name(raw.Type).Folded(), refer[*Party](b, schema.KindParty, raw.Place), refer[*Date](b, schema.KindDate, raw.Date)
	if raw.Participants != nil {
		e.Participants = make([]Participant, len(raw.Participants))
	}
	for i, p := range raw.Participants {
		e.Participants[i] = Participant{refer[*Party](b, schema.KindParty, p.Party), p.As, b.name(p.As).Folded()}
	}
	if len(raw.Figures) > 0 {
		e.Figures = make([]Reference[*Figure], len(raw.Figures))
	}
	for i, id := range raw.Figures {
		e.Figures[i] = refer[*Figure](b, schema.KindFigure, id)
	}
}

// maxNamed is the largest number of participants that [Event.String] names.
const maxNamed = 5

// String returns the type, with participants, place and date.
func (e *Event) String() string {
	s := cmp.Or(e.Raw.Type, "an event")
	for i, p := range e.Participants {
		switch {
		case i == 0:
			s += " of "
		case i == maxNamed:
			return s + ", …"
		default:
			s += ", "
		}
		s += p.Party.String()
	}
	if e.Place.ID != "" {
		s += " in " + e.Place.String()
	}
	if e.Date.ID != "" {
		s += " on " + e.Date.String()
	}
	return s
}

// Label returns the type.
func (e *Event) Label() string { return e.Raw.Type }

// Key identifies the event, independently of the order of its participants.
func (e *Event) Key() string {
	var who []string
	for _, p := range e.Participants {
		who = append(who, foldedNameOf(p.Party))
	}
	return strings.Join([]string{e.Raw.Type, sortedKey(who), foldedNameOf(e.Place), e.Date.String()}, "|")
}

// References returns the participants, the place, the date and the figures.
func (e *Event) References() []string {
	var ids []string
	for _, p := range e.Participants {
		ids = appendID(ids, p.Party.ID)
	}
	ids = appendID(appendID(ids, e.Place.ID), e.Date.ID)
	for _, f := range e.Figures {
		ids = appendID(ids, f.ID)
	}
	return ids
}
