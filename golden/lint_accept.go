package golden

import (
	"strings"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// accepts finds alternatives that, laid over their fact, are no fact of the
// form: an extraction could not say them without breaking it.
func (l *linter) accepts() {
	for _, f := range factsOf(l.golden) {
		for i, a := range f.alternatives() {
			c := f.clone()
			c.lay(a)
			if broken := c.broken(); broken != "" {
				l.add(RuleAccept, result.Error, f.key, "state in the alternative what it needs beside, or remove it",
					"alternative %d of %s (%s) breaks the form where it is laid over it: %s", i+1, f.words(), f.accepts()[i], broken)
			}
		}
	}
}

// broken says what of a fact the form refuses, "" for nothing. What it points at
// is not asked.
func (f fact) broken() string {
	f.dropAccept()
	g := empty(schema.Source{ID: "a"})
	appendFact(g, f)
	data, err := schema.Encode(g)
	if err != nil {
		return err.Error()
	}
	_, problems := schema.InspectGolden(data, schema.Options{})
	var said []string
	for _, p := range problems {
		if !p.Ignored && p.Check != schema.CheckReference {
			said = append(said, p.Message)
		}
	}
	return strings.Join(said, "; ")
}

func (f fact) dropAccept() {
	switch {
	case f.party != nil:
		f.party.Accept = nil
	case f.figure != nil:
		f.figure.Accept = nil
	case f.date != nil:
		f.date.Accept = nil
	case f.event != nil:
		f.event.Accept = nil
	case f.quote != nil:
		f.quote.Accept = nil
	}
}

// lay writes what an alternative states over the fact, as align lays it.
func (f fact) lay(a fact) {
	switch {
	case f.party != nil:
		layOver(&f.party.Type, a.party.Type)
		layOver(&f.party.Name, a.party.Name)
		layList(&f.party.Aliases, a.party.Aliases)
		layList(&f.party.Roles, a.party.Roles)
		layList(&f.party.SameAs, a.party.SameAs)
	case f.figure != nil:
		layOver(&f.figure.Kind, a.figure.Kind)
		layOver(&f.figure.Unit, a.figure.Unit)
		layOver(&f.figure.Qualifier, a.figure.Qualifier)
		layOver(&f.figure.About, a.figure.About)
		layOver(&f.figure.Value, a.figure.Value)
		layOver(&f.figure.ValueMax, a.figure.ValueMax)
	case f.date != nil:
		layOver(&f.date.Value, a.date.Value)
		layOver(&f.date.Timex, a.date.Timex)
	case f.event != nil:
		layOver(&f.event.Type, a.event.Type)
		layOver(&f.event.Place, a.event.Place)
		layOver(&f.event.Date, a.event.Date)
		layList(&f.event.Participants, a.event.Participants)
		layList(&f.event.Figures, a.event.Figures)
	case f.quote != nil:
		layOver(&f.quote.Speaker, a.quote.Speaker)
		layOver(&f.quote.Text, a.quote.Text)
	}
}

// layOver writes what is stated.
func layOver[T comparable](to *T, value T) {
	var none T
	if value != none {
		*to = value
	}
}

func layList[T any](to *[]T, value []T) {
	if value != nil {
		*to = value
	}
}
