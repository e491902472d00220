package item

import (
	"strings"

	"github.com/assaykit/assay/schema"
)

// Alternatives returns the accepted partial facts.
func (f Fact) Alternatives() []Fact {
	var out []Fact
	switch {
	case f.Party != nil:
		for i := range f.Party.Accept {
			a := &f.Party.Accept[i]
			out = append(out, Fact{Kind: f.Kind, Party: a, Mentions: &a.Mentions})
		}
	case f.Figure != nil:
		for i := range f.Figure.Accept {
			a := &f.Figure.Accept[i]
			out = append(out, Fact{Kind: f.Kind, Figure: a, Mentions: &a.Mentions})
		}
	case f.Date != nil:
		for i := range f.Date.Accept {
			a := &f.Date.Accept[i]
			out = append(out, Fact{Kind: f.Kind, Date: a, Mentions: &a.Mentions})
		}
	case f.Event != nil:
		for i := range f.Event.Accept {
			a := &f.Event.Accept[i]
			out = append(out, Fact{Kind: f.Kind, Event: a, Mentions: &a.Mentions})
		}
	case f.Quote != nil:
		for i := range f.Quote.Accept {
			a := &f.Quote.Accept[i]
			out = append(out, Fact{Kind: f.Kind, Quote: a, Mentions: &a.Mentions})
		}
	}
	return out
}

// Accepts returns each accepted alternative in words.
func (f Fact) Accepts() []string {
	var out []string
	for _, a := range f.Alternatives() {
		a.Mentions = new([]schema.Mention)
		var attributes []string
		for _, t := range a.Attributes() {
			if t.Text != "" && t.Name != "offsets" {
				attributes = append(attributes, t.Name+" "+t.Text)
			}
		}
		out = append(out, strings.Join(attributes, ", "))
	}
	return out
}

// Overlay replaces the attributes of the fact that an alternative states, as package
// align does.
func (f Fact) Overlay(a Fact) {
	switch {
	case f.Party != nil:
		overlayValue(&f.Party.Type, a.Party.Type)
		overlayValue(&f.Party.Name, a.Party.Name)
		overlayList(&f.Party.Aliases, a.Party.Aliases)
		overlayList(&f.Party.Roles, a.Party.Roles)
		overlayList(&f.Party.SameAs, a.Party.SameAs)
	case f.Figure != nil:
		overlayValue(&f.Figure.Kind, a.Figure.Kind)
		overlayValue(&f.Figure.Unit, a.Figure.Unit)
		overlayValue(&f.Figure.Qualifier, a.Figure.Qualifier)
		overlayValue(&f.Figure.About, a.Figure.About)
		overlayValue(&f.Figure.Value, a.Figure.Value)
		overlayValue(&f.Figure.ValueMax, a.Figure.ValueMax)
	case f.Date != nil:
		overlayValue(&f.Date.Value, a.Date.Value)
		overlayValue(&f.Date.Timex, a.Date.Timex)
	case f.Event != nil:
		overlayValue(&f.Event.Type, a.Event.Type)
		overlayValue(&f.Event.Place, a.Event.Place)
		overlayValue(&f.Event.Date, a.Event.Date)
		overlayList(&f.Event.Participants, a.Event.Participants)
		overlayList(&f.Event.Figures, a.Event.Figures)
	case f.Quote != nil:
		overlayValue(&f.Quote.Speaker, a.Quote.Speaker)
		overlayValue(&f.Quote.Text, a.Quote.Text)
	}
}

// overlayValue replaces a value unless the new one is zero.
func overlayValue[T comparable](to *T, value T) {
	var none T
	if value != none {
		*to = value
	}
}

func overlayList[T any](to *[]T, value []T) {
	if value != nil {
		*to = value
	}
}

// DropAccept removes the alternatives of the fact.
func (f Fact) DropAccept() {
	switch {
	case f.Party != nil:
		f.Party.Accept = nil
	case f.Figure != nil:
		f.Figure.Accept = nil
	case f.Date != nil:
		f.Date.Accept = nil
	case f.Event != nil:
		f.Event.Accept = nil
	case f.Quote != nil:
		f.Quote.Accept = nil
	}
}
