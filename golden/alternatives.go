package golden

import (
	"strings"

	"github.com/assaykit/assay/schema"
)

// alternatives returns the accepted partial facts.
func (f fact) alternatives() []fact {
	var out []fact
	switch {
	case f.party != nil:
		for i := range f.party.Accept {
			a := &f.party.Accept[i]
			out = append(out, fact{kind: f.kind, party: a, mentions: &a.Mentions})
		}
	case f.figure != nil:
		for i := range f.figure.Accept {
			a := &f.figure.Accept[i]
			out = append(out, fact{kind: f.kind, figure: a, mentions: &a.Mentions})
		}
	case f.date != nil:
		for i := range f.date.Accept {
			a := &f.date.Accept[i]
			out = append(out, fact{kind: f.kind, date: a, mentions: &a.Mentions})
		}
	case f.event != nil:
		for i := range f.event.Accept {
			a := &f.event.Accept[i]
			out = append(out, fact{kind: f.kind, event: a, mentions: &a.Mentions})
		}
	case f.quote != nil:
		for i := range f.quote.Accept {
			a := &f.quote.Accept[i]
			out = append(out, fact{kind: f.kind, quote: a, mentions: &a.Mentions})
		}
	}
	return out
}

// accepts says each accepted alternative in words.
func (f fact) accepts() []string {
	var out []string
	for _, a := range f.alternatives() {
		a.mentions = new([]schema.Mention)
		var said []string
		for _, t := range a.attributes() {
			if t.text != "" && t.name != "offsets" {
				said = append(said, t.name+" "+t.text)
			}
		}
		out = append(out, strings.Join(said, ", "))
	}
	return out
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
