package item

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/schema"
)

// Fact is one fact of a golden, of any kind, as pointers into its list.
type Fact struct {
	Kind       schema.Kind
	Index      int
	Key        string // "party/altman": the kind with the fact's id, or else with its content
	ID         *string
	Annotation *schema.Annotation
	Mentions   *[]schema.Mention

	// Exactly one is set.
	Party  *schema.Party
	Figure *schema.Figure
	Date   *schema.Date
	Event  *schema.Event
	Quote  *schema.Quote
}

// Facts lists the facts of a golden, kind by kind, in its order.
func Facts(g *schema.Golden) []Fact {
	out := make([]Fact, 0, len(g.Parties)+len(g.Figures)+len(g.Dates)+len(g.Events)+len(g.Quotes))
	for i := range g.Parties {
		p := &g.Parties[i]
		out = append(out, Fact{Kind: schema.KindParty, Index: i, ID: &p.ID, Annotation: &p.Annotation, Mentions: &p.Mentions, Party: p})
	}
	for i := range g.Figures {
		f := &g.Figures[i]
		out = append(out, Fact{Kind: schema.KindFigure, Index: i, ID: &f.ID, Annotation: &f.Annotation, Mentions: &f.Mentions, Figure: f})
	}
	for i := range g.Dates {
		d := &g.Dates[i]
		out = append(out, Fact{Kind: schema.KindDate, Index: i, ID: &d.ID, Annotation: &d.Annotation, Mentions: &d.Mentions, Date: d})
	}
	for i := range g.Events {
		e := &g.Events[i]
		out = append(out, Fact{Kind: schema.KindEvent, Index: i, ID: &e.ID, Annotation: &e.Annotation, Mentions: &e.Mentions, Event: e})
	}
	for i := range g.Quotes {
		q := &g.Quotes[i]
		out = append(out, Fact{Kind: schema.KindQuote, Index: i, ID: &q.ID, Annotation: &q.Annotation, Mentions: &q.Mentions, Quote: q})
	}
	k := KeyCounter{}
	for i := range out {
		f := &out[i]
		if *f.ID != "" {
			f.Key = k.of(string(f.Kind), *f.ID)
		} else {
			f.Key = k.of(string(f.Kind), f.Content())
		}
	}
	return out
}

// KeyCounter gives each thing of a list a key of its own.
type KeyCounter map[string]int

func (k KeyCounter) of(kind, name string) string {
	key := kind + "/" + name
	k[key]++
	if n := k[key]; n > 1 {
		return fmt.Sprintf("%s#%d", key, n)
	}
	return key
}

// Content returns a short text that identifies the fact: a name, a value, a type.
func (f Fact) Content() string {
	switch {
	case f.Party != nil:
		return f.Party.Name
	case f.Figure != nil:
		s := f.Figure.Value.String()
		if !f.Figure.ValueMax.IsZero() {
			s += "–" + f.Figure.ValueMax.String()
		}
		return Join(s, f.Figure.Unit)
	case f.Date != nil:
		return f.Date.Value + f.Date.Timex
	case f.Event != nil:
		return f.Event.Type
	}
	return Shorten(f.Quote.Text, 40)
}

// Words returns the fact in words, for people.
func (f Fact) Words() string {
	switch {
	case f.Party != nil:
		return Join(string(f.Party.Type), f.Party.Name)
	case f.Figure != nil:
		q := f.Figure.Qualifier
		if q == schema.Exact {
			q = ""
		}
		return Join(string(f.Figure.Kind), strings.ReplaceAll(string(q), "_", " "), f.Content())
	case f.Date != nil:
		return "date " + f.Content()
	case f.Event != nil:
		s := Join("event", f.Event.Type)
		if n := len(f.Event.Participants); n > 0 {
			parties := make([]string, n)
			for i, p := range f.Event.Participants {
				parties[i] = p.Party
			}
			s += " of " + strings.Join(parties, ", ")
		}
		if f.Event.Date != "" {
			s += " on " + f.Event.Date
		}
		return s
	}
	text := Shorten(f.Quote.Text, 60)
	if text == "" {
		text = "(words not redistributed)"
	} else {
		text = "“" + text + "”"
	}
	return Join("quote", text, by(f.Quote.Speaker))
}

func by(speaker string) string {
	if speaker == "" {
		return ""
	}
	return "by " + speaker
}

// Forbidden returns the forbidden fact as a fact with its key.
func Forbidden(n *schema.Never, k KeyCounter) Fact {
	var f Fact
	switch {
	case n.Party != nil:
		f = Fact{Kind: schema.KindParty, Party: n.Party, Mentions: &n.Party.Mentions}
	case n.Figure != nil:
		f = Fact{Kind: schema.KindFigure, Figure: n.Figure, Mentions: &n.Figure.Mentions}
	case n.Date != nil:
		f = Fact{Kind: schema.KindDate, Date: n.Date, Mentions: &n.Date.Mentions}
	case n.Event != nil:
		f = Fact{Kind: schema.KindEvent, Event: n.Event, Mentions: &n.Event.Mentions}
	case n.Quote != nil:
		f = Fact{Kind: schema.KindQuote, Quote: n.Quote, Mentions: &n.Quote.Mentions}
	default:
		f = Fact{Kind: "nothing", Quote: &schema.Quote{}, Mentions: new([]schema.Mention)}
	}
	f.Key = k.of("never", string(f.Kind)+"/"+f.Content())
	return f
}

// References yields every id that the fact points at.
func (f Fact) References() []string {
	var out []string
	add := func(id string) {
		if id != "" {
			out = append(out, id)
		}
	}
	switch {
	case f.Party != nil:
		for _, r := range f.Party.Roles {
			add(r.Of)
		}
	case f.Figure != nil:
		add(f.Figure.About)
	case f.Event != nil:
		for _, p := range f.Event.Participants {
			add(p.Party)
		}
		add(f.Event.Place)
		add(f.Event.Date)
		for _, id := range f.Event.Figures {
			add(id)
		}
	case f.Quote != nil:
		add(f.Quote.Speaker)
	}
	return out
}

// Rename changes the ids that the fact points at.
func (f Fact) Rename(to func(string) string) {
	switch {
	case f.Party != nil:
		f.Party.Roles = slices.Clone(f.Party.Roles)
		for i := range f.Party.Roles {
			f.Party.Roles[i].Of = to(f.Party.Roles[i].Of)
		}
	case f.Figure != nil:
		f.Figure.About = to(f.Figure.About)
	case f.Event != nil:
		f.Event.Participants = slices.Clone(f.Event.Participants)
		for i := range f.Event.Participants {
			f.Event.Participants[i].Party = to(f.Event.Participants[i].Party)
		}
		f.Event.Place, f.Event.Date = to(f.Event.Place), to(f.Event.Date)
		f.Event.Figures = slices.Clone(f.Event.Figures)
		for i := range f.Event.Figures {
			f.Event.Figures[i] = to(f.Event.Figures[i])
		}
	case f.Quote != nil:
		f.Quote.Speaker = to(f.Quote.Speaker)
	}
}
