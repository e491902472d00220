package item

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/schema"
)

// Attribute is one attribute of a fact, in words.
type Attribute struct {
	Name    string
	Text    string
	Derived bool     // the article determines it
	Members []string // the sorted members of a set, nil otherwise
}

// Attributes returns the attributes of a fact, in the order of the form.
func (f Fact) Attributes() []Attribute { return f.AttributesIn(nil) }

// AttributesIn is like [Fact.Attributes], but adds to the ids of other facts their
// names, by id.
func (f Fact) AttributesIn(names map[string]string) []Attribute {
	named := func(id string) string {
		switch name := names[id]; {
		case name == "":
			return id
		case fold.Name(name) == fold.Name(id):
			return name
		default:
			return name + " (" + id + ")"
		}
	}
	var out []Attribute
	one := func(name, text string) { out = append(out, Attribute{Name: name, Text: text}) }
	set := func(name string, members []string) {
		members = slices.Clone(members)
		slices.Sort(members)
		out = append(out, Attribute{Name: name, Text: strings.Join(members, ", "), Members: members})
	}
	if f.ID != nil {
		one("id", *f.ID)
	}
	switch {
	case f.Party != nil:
		one("type", string(f.Party.Type))
		one("name", f.Party.Name)
		set("aliases", f.Party.Aliases)
		set("roles", words(f.Party.Roles, func(r schema.Role) string { return roleWords(r, named) }))
		set("same_as", f.Party.SameAs)
		one("x", string(f.Party.X))
	case f.Figure != nil:
		one("kind", string(f.Figure.Kind))
		one("value", f.Figure.Value.String())
		one("value_max", f.Figure.ValueMax.String())
		one("unit", f.Figure.Unit)
		one("qualifier", string(f.Figure.Qualifier))
		one("about", named(f.Figure.About))
		one("x", string(f.Figure.X))
	case f.Date != nil:
		one("value", f.Date.Value)
		one("timex", f.Date.Timex)
		one("x", string(f.Date.X))
	case f.Event != nil:
		one("type", f.Event.Type)
		set("participants", words(f.Event.Participants, func(p schema.Participant) string { return participantWords(p, named) }))
		one("place", named(f.Event.Place))
		one("date", named(f.Event.Date))
		set("figures", words(f.Event.Figures, named))
		one("x", string(f.Event.X))
	case f.Quote != nil:
		one("speaker", named(f.Quote.Speaker))
		one("text", f.Quote.Text)
		one("x", string(f.Quote.X))
	}
	out = append(out, mentionAttributes(*f.Mentions)...)
	if f.Annotation != nil {
		need := f.Annotation.Need
		if need == "" {
			need = schema.Required
		}
		one("need", string(need))
		set("accept", f.Accepts())
		one("why", f.Annotation.Why)
		one("by", f.Annotation.By)
		one("reviewed", fmt.Sprint(f.Annotation.Reviewed))
	}
	return out
}

// mentionAttributes returns the surfaces, which a person writes, and the offsets,
// which the article determines, as two attributes.
func mentionAttributes(list []schema.Mention) []Attribute {
	surfaces, places := make([]string, len(list)), make([]string, len(list))
	for i, m := range list {
		surfaces[i] = m.Text
		if m.Text == "" {
			surfaces[i] = "sha256:" + Shorten(m.TextSHA256, 13)
		}
		if start, end, ok := m.Span(); ok {
			places[i] = fmt.Sprintf("%d–%d", start, end)
		} else {
			places[i] = "?"
		}
	}
	slices.Sort(surfaces)
	return []Attribute{
		{Name: "mentions", Text: strings.Join(surfaces, ", "), Members: surfaces},
		{Name: "offsets", Text: strings.Join(places, " "), Derived: true},
	}
}

func words[T any](list []T, of func(T) string) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = of(v)
	}
	return out
}

func roleWords(r schema.Role, named func(string) string) string {
	if r.Of == "" {
		return r.Title
	}
	return r.Title + " of " + named(r.Of)
}

func participantWords(p schema.Participant, named func(string) string) string {
	if p.As == "" {
		return named(p.Party)
	}
	return named(p.Party) + " as " + p.As
}

// Names returns the names of the facts of a golden by id.
func Names(g *schema.Golden) map[string]string {
	out := map[string]string{}
	for _, f := range Facts(g) {
		out[*f.ID] = f.Content()
	}
	return out
}

// value returns the fact itself, for JSON.
func (f Fact) value() any {
	switch {
	case f.Party != nil:
		return f.Party
	case f.Figure != nil:
		return f.Figure
	case f.Date != nil:
		return f.Date
	case f.Event != nil:
		return f.Event
	}
	return f.Quote
}

// Raw returns the fact as JSON.
func (f Fact) Raw() json.RawMessage {
	data, err := json.Marshal(f.value())
	if err != nil {
		return nil // cannot be: strings, numbers and JSON that was read
	}
	return data
}

// ExtPtr returns a pointer to the member "x" of the fact, a user's own data.
func (f Fact) ExtPtr() *json.RawMessage {
	switch {
	case f.Party != nil:
		return &f.Party.X
	case f.Figure != nil:
		return &f.Figure.X
	case f.Date != nil:
		return &f.Date.X
	case f.Event != nil:
		return &f.Event.X
	}
	return &f.Quote.X
}

func (f Fact) ext() json.RawMessage { return *f.ExtPtr() }

// Attribute returns the text of an attribute, "" if the fact does not have it.
func (f Fact) Attribute(name string) string {
	for _, a := range f.Attributes() {
		if a.Name == name {
			return a.Text
		}
	}
	return ""
}
