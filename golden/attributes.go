package golden

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// attribute is one thing that a fact says of itself, in words.
type attribute struct {
	name    string
	text    string
	derived bool     // the article decides it
	set     []string // where it is a set: its members, sorted
}

// attributes lists what a fact says, in the order of the form.
func (f fact) attributes() []attribute { return f.attributesIn(nil) }

// attributesIn lists what a fact says, the facts that it points at by their
// names as well as by their ids.
func (f fact) attributesIn(names map[string]string) []attribute {
	named := func(id string) string {
		switch name := names[id]; {
		case name == "":
			return id
		case recognize.Fold(name) == recognize.Fold(id):
			return name
		default:
			return name + " (" + id + ")"
		}
	}
	var out []attribute
	one := func(name, text string) { out = append(out, attribute{name: name, text: text}) }
	set := func(name string, members []string) {
		members = slices.Clone(members)
		slices.Sort(members)
		out = append(out, attribute{name: name, text: strings.Join(members, ", "), set: members})
	}
	if f.id != nil {
		one("id", *f.id)
	}
	switch {
	case f.party != nil:
		one("type", string(f.party.Type))
		one("name", f.party.Name)
		set("aliases", f.party.Aliases)
		set("roles", words(f.party.Roles, func(r schema.Role) string { return roleWords(r, named) }))
		set("same_as", f.party.SameAs)
		one("x", string(f.party.X))
	case f.figure != nil:
		one("kind", string(f.figure.Kind))
		one("value", f.figure.Value.String())
		one("value_max", f.figure.ValueMax.String())
		one("unit", f.figure.Unit)
		one("qualifier", string(f.figure.Qualifier))
		one("about", named(f.figure.About))
		one("x", string(f.figure.X))
	case f.date != nil:
		one("value", f.date.Value)
		one("timex", f.date.Timex)
		one("x", string(f.date.X))
	case f.event != nil:
		one("type", f.event.Type)
		set("participants", words(f.event.Participants, func(p schema.Participant) string { return participantWords(p, named) }))
		one("place", named(f.event.Place))
		one("date", named(f.event.Date))
		set("figures", words(f.event.Figures, named))
		one("x", string(f.event.X))
	case f.quote != nil:
		one("speaker", named(f.quote.Speaker))
		one("text", f.quote.Text)
		one("x", string(f.quote.X))
	}
	out = append(out, mentionAttributes(*f.mentions)...)
	if f.truth != nil {
		need := f.truth.Need
		if need == "" {
			need = schema.Required
		}
		one("need", string(need))
		set("accept", f.accepts())
		one("why", f.truth.Why)
		one("by", f.truth.By)
		one("reviewed", fmt.Sprint(f.truth.Reviewed))
	}
	return out
}

// mentionAttributes tells the surfaces, which a person writes, from the
// places, which the article decides.
func mentionAttributes(list []schema.Mention) []attribute {
	surfaces, places := make([]string, len(list)), make([]string, len(list))
	for i, m := range list {
		surfaces[i] = m.Text
		if m.Text == "" {
			surfaces[i] = "sha256:" + shorten(m.TextSHA256, 13)
		}
		if start, end, ok := m.Span(); ok {
			places[i] = fmt.Sprintf("%d–%d", start, end)
		} else {
			places[i] = "?"
		}
	}
	slices.Sort(surfaces)
	return []attribute{
		{name: "mentions", text: strings.Join(surfaces, ", "), set: surfaces},
		{name: "offsets", text: strings.Join(places, " "), derived: true},
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

// namesIn returns what the facts of a golden are called, by their ids.
func namesIn(g *schema.Golden) map[string]string {
	out := map[string]string{}
	for _, f := range factsOf(g) {
		out[*f.id] = f.content()
	}
	return out
}

// coming lists what comes with a fact that is added, beyond what its words
// already say.
func (f fact) coming(names map[string]string) []AttributeChange {
	var out []AttributeChange
	if f.truth == nil {
		return nil // a never-fact
	}
	for _, a := range f.attributesIn(names) {
		switch a.name {
		case "id", "type", "name", "kind", "value", "value_max", "unit", "qualifier", "timex", "offsets", "by", "reviewed":
			continue
		case "need":
			if schema.Need(a.text) == schema.Required {
				continue
			}
		case "text":
			if len([]rune(a.text)) < 60 {
				continue
			}
		}
		if a.text != "" {
			out = append(out, AttributeChange{Name: a.name, New: a.text})
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

// value returns the fact itself, for JSON.
func (f fact) value() any {
	switch {
	case f.party != nil:
		return f.party
	case f.figure != nil:
		return f.figure
	case f.date != nil:
		return f.date
	case f.event != nil:
		return f.event
	}
	return f.quote
}

// raw returns the fact as JSON.
func (f fact) raw() json.RawMessage {
	data, err := json.Marshal(f.value())
	if err != nil {
		return nil // cannot be: strings, numbers and JSON that was read
	}
	return data
}

// xp returns where the fact keeps a user's own data.
func (f fact) xp() *json.RawMessage {
	switch {
	case f.party != nil:
		return &f.party.X
	case f.figure != nil:
		return &f.figure.X
	case f.date != nil:
		return &f.date.X
	case f.event != nil:
		return &f.event.X
	}
	return &f.quote.X
}

func (f fact) x() json.RawMessage { return *f.xp() }
