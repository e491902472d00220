package mutate

import (
	"slices"

	"github.com/assaykit/assay/schema"
)

// noEvents is the reason why a wrong event is unseen without a golden.
const noEvents = "without a golden, events are compared with nothing: what happened can be told in any words"

// eventFaults are events that are missing, invented, or tie the wrong facts.
func eventFaults() []Fault {
	event := func(name, doc string, least ByMode, why string, change func(s *Subject, e schema.Event) (schema.Event, string, bool)) Fault {
		return Fault{Name: "event/" + name, Doc: doc, Least: least, Why: why, Sites: events.each(change)}
	}
	const leftOut = "what is left out is not contradicted; " + noEvents
	return []Fault{
		{
			Name: "event/dropped", Doc: "a required event is left out", Least: byGolden, Why: noEvents,
			Sites: events.without(func(s *Subject, e schema.Event) bool { return truth(s.Golden.Events, e.ID, events.idOf).IsRequired() }),
		},
		{
			Name: "event/invented", Doc: "an event that did not happen, of parties that are in the article",
			Least: ByMode{Warned, Warned, Unseen}, Why: "no golden of the kit claims to hold every event; " + noEvents,
			Sites: inventedEvents,
		},
		event("type-changed", "an event of another type", byGolden, noEvents, func(_ *Subject, e schema.Event) (schema.Event, string, bool) {
			e.Type = "merger"
			return e, "a merger", true
		}),
		event("type-left-out", "an event without its type", warned, leftOut, func(_ *Subject, e schema.Event) (schema.Event, string, bool) {
			had := e.Type != ""
			e.Type = ""
			return e, "something happened", had
		}),
		event("date-changed", "an event on another of the record's dates", byGolden, noEvents, onAnotherDate),
		event("date-left-out", "an event without its date", warned, leftOut, func(_ *Subject, e schema.Event) (schema.Event, string, bool) {
			had := e.Date != ""
			e.Date = ""
			return e, "on no date", had
		}),
		event("place-changed", "an event at another of the record's places", byGolden, noEvents, atAnotherPlace),
		event("place-left-out", "an event without its place", warned, leftOut, func(_ *Subject, e schema.Event) (schema.Event, string, bool) {
			had := e.Place != ""
			e.Place = ""
			return e, "nowhere", had
		}),
		event("participant-dropped", "an event without the last of its participants", byGolden, noEvents, withoutLast),
		event("participant-added", "an event with somebody who took no part", byGolden, noEvents, func(s *Subject, e schema.Event) (schema.Event, string, bool) {
			other, ok := s.outsider(e)
			e.Participants = append(slices.Clone(e.Participants), schema.Participant{Party: other})
			return e, "with " + other, ok
		}),
		event("participant-replaced", "an event with somebody else in the place of its last participant", byGolden, noEvents, withAnother),
		event("participants-left-out", "an event that says nothing of its participants", warned, leftOut, func(_ *Subject, e schema.Event) (schema.Event, string, bool) {
			had := len(e.Participants) > 0
			e.Participants = nil
			return e, "without participants", had
		}),
		{
			Name: "event/participants-emptied", Doc: "an event that says that nobody took part: an empty list", Least: byGolden, Why: noEvents,
			Sites: emptiedParticipants,
		},
		{
			Name: "event/participants-exchanged", Doc: "two events with the first participant of each other who is not in both", Least: byGolden, Why: noEvents,
			Sites: events.pairs(participantsExchanged),
		},
		event("parts-exchanged", "two participants with each other's part: giver and receiver", byGolden, noEvents, withPartsExchanged),
		event("figure-of-another", "an event with a figure that belongs to another", byGolden, noEvents, withForeignFigure),
	}
}

// onAnotherDate moves an event to the first of the record's dates that is apart from its own.
func onAnotherDate(s *Subject, e schema.Event) (schema.Event, string, bool) {
	was := truth(s.Record.Dates, e.Date, dates.idOf)
	for _, d := range s.Record.Dates {
		if e.Date != "" && d.ID != "" && s.apart(d.Value, was) {
			e.Date = d.ID
			return e, "on " + d.Value, true
		}
	}
	return e, "", false
}

// atAnotherPlace moves an event to the first other place of the record.
func atAnotherPlace(s *Subject, e schema.Event) (schema.Event, string, bool) {
	for _, p := range s.Record.Parties {
		if e.Place != "" && p.Type == schema.Place && p.ID != "" && p.ID != e.Place {
			e.Place = p.ID
			return e, "at " + p.Name, true
		}
	}
	return e, "", false
}

// withoutLast removes the last participant of at least two.
func withoutLast(_ *Subject, e schema.Event) (schema.Event, string, bool) {
	n := len(e.Participants)
	if n < 2 {
		return e, "", false
	}
	gone := e.Participants[n-1].Party
	e.Participants = e.Participants[:n-1]
	return e, "without " + gone, true
}

// withAnother replaces the last participant by an outsider.
func withAnother(s *Subject, e schema.Event) (schema.Event, string, bool) {
	other, ok := s.outsider(e)
	n := len(e.Participants)
	if !ok || n == 0 {
		return e, "", false
	}
	e.Participants = slices.Clone(e.Participants)
	e.Participants[n-1].Party = other
	return e, "with " + other, true
}

// withPartsExchanged exchanges the parts of the first two participants that
// have different ones.
func withPartsExchanged(_ *Subject, e schema.Event) (schema.Event, string, bool) {
	for i, p := range e.Participants {
		for j := i + 1; j < len(e.Participants); j++ {
			if q := e.Participants[j]; p.As != "" && q.As != "" && p.As != q.As {
				e.Participants = slices.Clone(e.Participants)
				e.Participants[i].As, e.Participants[j].As = q.As, p.As
				return e, p.Party + " as " + q.As + ", " + q.Party + " as " + p.As, true
			}
		}
	}
	return e, "", false
}

// withForeignFigure adds the first figure of another event that it does not have.
func withForeignFigure(s *Subject, e schema.Event) (schema.Event, string, bool) {
	for _, o := range s.Record.Events {
		for _, id := range o.Figures {
			if !slices.Contains(e.Figures, id) {
				e.Figures = append(slices.Clone(e.Figures), id)
				return e, "with the figure " + id, true
			}
		}
	}
	return e, "", false
}

// emptiedParticipants makes the lists of participants empty.
func emptiedParticipants(s *Subject) []Mutant {
	var mutants []Mutant
	for i, e := range s.Record.Events {
		if len(e.Participants) > 0 {
			mutants = append(mutants, Mutant{Site: events.site(i, e), Says: "participants: []", rewrite: object(func(root map[string]any) {
				member(root, "events", i)["participants"] = []any{}
			})})
		}
	}
	return mutants
}

// participantsExchanged exchanges the first participants of two events that are
// not in both.
func participantsExchanged(_ *Subject, a, b schema.Event) (schema.Event, schema.Event, string, bool) {
	i, j := notIn(a, b), notIn(b, a)
	if i < 0 || j < 0 {
		return a, b, "", false
	}
	x, y := a.Participants[i], b.Participants[j]
	a.Participants, b.Participants = slices.Clone(a.Participants), slices.Clone(b.Participants)
	a.Participants[i].Party, b.Participants[j].Party = y.Party, x.Party
	if sameBut(a, b, y.Party, x.Party) {
		return a, b, "", false // then only their mentions are exchanged
	}
	return a, b, y.Party + " for " + x.Party + ", and the other way round", true
}

// inventedEvents makes an event of every two neighbours among the persons, or
// the organisations, that no event of the record has together.
func inventedEvents(s *Subject) []Mutant {
	var mutants []Mutant
	var last schema.Party
	for _, p := range s.Record.Parties {
		if p.ID == "" || p.Type != schema.Person && p.Type != schema.Organization {
			continue
		}
		together := slices.ContainsFunc(s.Record.Events, func(e schema.Event) bool { return takesPart(e, p.ID) && takesPart(e, last.ID) })
		if last.ID != "" && !together {
			mutants = append(mutants, events.plus("events/new", "a merger of "+last.Name+" and "+p.Name, schema.Event{
				Type: "merger", Participants: []schema.Participant{{Party: last.ID}, {Party: p.ID}},
			}))
		}
		last = p
	}
	return mutants
}

// sameBut reports whether two events differ only in one participant each.
func sameBut(a, b schema.Event, x, y string) bool {
	return a.Type == b.Type && a.Date == b.Date && a.Place == b.Place && len(a.Participants) == len(b.Participants) &&
		!slices.ContainsFunc(a.Participants, func(p schema.Participant) bool { return p.Party != x && !takesPart(b, p.Party) }) &&
		!slices.ContainsFunc(b.Participants, func(p schema.Participant) bool { return p.Party != y && !takesPart(a, p.Party) })
}

func takesPart(e schema.Event, party string) bool {
	return slices.ContainsFunc(e.Participants, func(p schema.Participant) bool { return p.Party == party })
}

// notIn returns the index of the first participant of an event who is not in
// another, or -1 if there is none.
func notIn(e, other schema.Event) int {
	return slices.IndexFunc(e.Participants, func(p schema.Participant) bool { return !takesPart(other, p.Party) })
}

// outsider returns the last person or organisation who is not in an event.
func (s *Subject) outsider(e schema.Event) (string, bool) {
	for _, p := range slices.Backward(s.Record.Parties) {
		if p.ID != "" && (p.Type == schema.Person || p.Type == schema.Organization) && !takesPart(e, p.ID) && e.Place != p.ID {
			return p.ID, true
		}
	}
	return "", false
}
