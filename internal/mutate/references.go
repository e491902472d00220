package mutate

import (
	"slices"

	"github.com/assaykit/assay/schema"
)

// redirect replaces every reference of a record by what to says of it; a
// reference that to answers with "" is left out.
func redirect(a *schema.Article, to func(id string) string) {
	for i, p := range a.Parties {
		a.Parties[i].Roles = slices.Clone(p.Roles)
		for j, r := range p.Roles {
			a.Parties[i].Roles[j].Of = to(r.Of)
		}
	}
	for i, f := range a.Figures {
		a.Figures[i].About = to(f.About)
	}
	for i, e := range a.Events {
		a.Events[i].Place, a.Events[i].Date = to(e.Place), to(e.Date)
		a.Events[i].Participants, a.Events[i].Figures = nil, nil
		for _, p := range e.Participants {
			if p.Party = to(p.Party); p.Party != "" {
				a.Events[i].Participants = append(a.Events[i].Participants, p)
			}
		}
		for _, id := range e.Figures {
			if id = to(id); id != "" {
				a.Events[i].Figures = append(a.Events[i].Figures, id)
			}
		}
	}
	for i, q := range a.Quotes {
		a.Quotes[i].Speaker = to(q.Speaker)
	}
}

// without takes one fact out of the list, and the references to it.
func (l list[T]) without(pick func(s *Subject, fact T) bool) func(*Subject) []Mutant {
	return func(s *Subject) []Mutant {
		var mutants []Mutant
		for i, fact := range *l.of(s.Record) {
			if !pick(s, fact) {
				continue
			}
			gone := l.idOf(fact)
			mutants = append(mutants, Mutant{Site: l.site(i, fact), Says: "nothing of it", edit: func(a *schema.Article) {
				*l.of(a) = slices.Delete(*l.of(a), i, i+1)
				redirect(a, func(id string) string {
					if id == gone {
						return ""
					}
					return id
				})
			}})
		}
		return mutants
	}
}

// referenceFaults point at nothing, or at what they cannot mean.
func referenceFaults() []Fault {
	const nobody = "nobody-of-this-name"
	dangling := func(name, doc string, sites func(*Subject) []Mutant) Fault {
		return Fault{Name: "reference/" + name, Doc: doc, Least: always, Sites: sites}
	}
	role := func(p schema.Party, of string) (schema.Party, string, bool) {
		if len(p.Roles) == 0 {
			return p, "", false
		}
		p.Roles = slices.Clone(p.Roles)
		p.Roles[0].Of = of
		return p, "a role of " + of, true
	}
	return []Fault{
		dangling("role-of-nobody", "a role in a party that the record does not have", parties.each(func(_ *Subject, p schema.Party) (schema.Party, string, bool) {
			return role(p, nobody)
		})),
		dangling("about-nobody", "a figure about a party that the record does not have", figures.each(func(_ *Subject, f schema.Figure) (schema.Figure, string, bool) {
			f.About = nobody
			return f, "about " + nobody, true
		})),
		dangling("participant-nobody", "a participant that the record does not have", events.each(func(_ *Subject, e schema.Event) (schema.Event, string, bool) {
			e.Participants = append(slices.Clone(e.Participants), schema.Participant{Party: nobody})
			return e, "with " + nobody, true
		})),
		dangling("event-nowhere", "an event at a place that the record does not have", events.each(func(_ *Subject, e schema.Event) (schema.Event, string, bool) {
			e.Place = nobody
			return e, "at " + nobody, true
		})),
		dangling("event-never", "an event on a date that the record does not have", events.each(func(_ *Subject, e schema.Event) (schema.Event, string, bool) {
			e.Date = nobody
			return e, "on " + nobody, true
		})),
		dangling("speaker-nobody", "a quote of a speaker that the record does not have", quotes.each(func(_ *Subject, q schema.Quote) (schema.Quote, string, bool) {
			q.Speaker = nobody
			return q, "said by " + nobody, true
		})),
		dangling("wrong-kind", "a reference to a fact of another kind: a quote's speaker that is a date", quotes.each(func(s *Subject, q schema.Quote) (schema.Quote, string, bool) {
			if len(s.Record.Dates) == 0 || s.Record.Dates[0].ID == "" {
				return q, "", false
			}
			q.Speaker = s.Record.Dates[0].ID
			return q, "said by the date " + q.Speaker, true
		})),
		dangling("id-twice", "two facts with one id", figures.each(func(s *Subject, f schema.Figure) (schema.Figure, string, bool) {
			if len(s.Record.Parties) == 0 || s.Record.Parties[0].ID == "" {
				return f, "", false
			}
			f.ID = s.Record.Parties[0].ID
			return f, "the id " + f.ID, true
		})),
	}
}
