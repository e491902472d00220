package golden

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/schema"
)

// fact is one fact of a golden, whatever its kind: pointers into its list.
type fact struct {
	kind     schema.Kind
	index    int
	key      string // "party/altman": the kind with the fact's id, else with what it says
	id       *string
	truth    *schema.Truth
	mentions *[]schema.Mention

	// Exactly one is set.
	party  *schema.Party
	figure *schema.Figure
	date   *schema.Date
	event  *schema.Event
	quote  *schema.Quote
}

// factsOf lists the facts of a golden, kind by kind, in its order.
func factsOf(g *schema.Golden) []fact {
	out := make([]fact, 0, len(g.Parties)+len(g.Figures)+len(g.Dates)+len(g.Events)+len(g.Quotes))
	for i := range g.Parties {
		p := &g.Parties[i]
		out = append(out, fact{kind: schema.KindParty, index: i, id: &p.ID, truth: &p.Truth, mentions: &p.Mentions, party: p})
	}
	for i := range g.Figures {
		f := &g.Figures[i]
		out = append(out, fact{kind: schema.KindFigure, index: i, id: &f.ID, truth: &f.Truth, mentions: &f.Mentions, figure: f})
	}
	for i := range g.Dates {
		d := &g.Dates[i]
		out = append(out, fact{kind: schema.KindDate, index: i, id: &d.ID, truth: &d.Truth, mentions: &d.Mentions, date: d})
	}
	for i := range g.Events {
		e := &g.Events[i]
		out = append(out, fact{kind: schema.KindEvent, index: i, id: &e.ID, truth: &e.Truth, mentions: &e.Mentions, event: e})
	}
	for i := range g.Quotes {
		q := &g.Quotes[i]
		out = append(out, fact{kind: schema.KindQuote, index: i, id: &q.ID, truth: &q.Truth, mentions: &q.Mentions, quote: q})
	}
	k := keys{}
	for i := range out {
		f := &out[i]
		if *f.id != "" {
			f.key = k.of(string(f.kind), *f.id)
		} else {
			f.key = k.of(string(f.kind), f.content())
		}
	}
	return out
}

// keys gives each thing of a list a key of its own.
type keys map[string]int

func (k keys) of(kind, name string) string {
	key := kind + "/" + name
	k[key]++
	if n := k[key]; n > 1 {
		return fmt.Sprintf("%s#%d", key, n)
	}
	return key
}

// content is what the fact says, as short as it can be told apart.
func (f fact) content() string {
	switch {
	case f.party != nil:
		return f.party.Name
	case f.figure != nil:
		s := f.figure.Value.String()
		if !f.figure.ValueMax.IsZero() {
			s += "–" + f.figure.ValueMax.String()
		}
		return join(s, f.figure.Unit)
	case f.date != nil:
		return f.date.Value + f.date.Timex
	case f.event != nil:
		return f.event.Type
	}
	return shorten(f.quote.Text, 40)
}

// words says the fact to a person.
func (f fact) words() string {
	switch {
	case f.party != nil:
		return join(string(f.party.Type), f.party.Name)
	case f.figure != nil:
		q := f.figure.Qualifier
		if q == schema.Exact {
			q = ""
		}
		return join(string(f.figure.Kind), strings.ReplaceAll(string(q), "_", " "), f.content())
	case f.date != nil:
		return "date " + f.content()
	case f.event != nil:
		s := join("event", f.event.Type)
		if n := len(f.event.Participants); n > 0 {
			parties := make([]string, n)
			for i, p := range f.event.Participants {
				parties[i] = p.Party
			}
			s += " of " + strings.Join(parties, ", ")
		}
		if f.event.Date != "" {
			s += " on " + f.event.Date
		}
		return s
	}
	text := shorten(f.quote.Text, 60)
	if text == "" {
		text = "(words not redistributed)"
	} else {
		text = "“" + text + "”"
	}
	return join("quote", text, by(f.quote.Speaker))
}

func by(speaker string) string {
	if speaker == "" {
		return ""
	}
	return "by " + speaker
}

// neverFact returns the never-fact as a fact with its key.
func neverFact(n *schema.Never, k keys) fact {
	var f fact
	switch {
	case n.Party != nil:
		f = fact{kind: schema.KindParty, party: n.Party, mentions: &n.Party.Mentions}
	case n.Figure != nil:
		f = fact{kind: schema.KindFigure, figure: n.Figure, mentions: &n.Figure.Mentions}
	case n.Date != nil:
		f = fact{kind: schema.KindDate, date: n.Date, mentions: &n.Date.Mentions}
	case n.Event != nil:
		f = fact{kind: schema.KindEvent, event: n.Event, mentions: &n.Event.Mentions}
	case n.Quote != nil:
		f = fact{kind: schema.KindQuote, quote: n.Quote, mentions: &n.Quote.Mentions}
	default:
		f = fact{kind: "nothing", quote: &schema.Quote{}, mentions: new([]schema.Mention)}
	}
	f.key = k.of("never", string(f.kind)+"/"+f.content())
	return f
}

// references yields every id that the fact points at.
func (f fact) references() []string {
	var out []string
	add := func(id string) {
		if id != "" {
			out = append(out, id)
		}
	}
	switch {
	case f.party != nil:
		for _, r := range f.party.Roles {
			add(r.Of)
		}
	case f.figure != nil:
		add(f.figure.About)
	case f.event != nil:
		for _, p := range f.event.Participants {
			add(p.Party)
		}
		add(f.event.Place)
		add(f.event.Date)
		for _, id := range f.event.Figures {
			add(id)
		}
	case f.quote != nil:
		add(f.quote.Speaker)
	}
	return out
}

// rename changes the ids that the fact points at.
func (f fact) rename(to func(string) string) {
	switch {
	case f.party != nil:
		f.party.Roles = slices.Clone(f.party.Roles)
		for i := range f.party.Roles {
			f.party.Roles[i].Of = to(f.party.Roles[i].Of)
		}
	case f.figure != nil:
		f.figure.About = to(f.figure.About)
	case f.event != nil:
		f.event.Participants = slices.Clone(f.event.Participants)
		for i := range f.event.Participants {
			f.event.Participants[i].Party = to(f.event.Participants[i].Party)
		}
		f.event.Place, f.event.Date = to(f.event.Place), to(f.event.Date)
		f.event.Figures = slices.Clone(f.event.Figures)
		for i := range f.event.Figures {
			f.event.Figures[i] = to(f.event.Figures[i])
		}
	case f.quote != nil:
		f.quote.Speaker = to(f.quote.Speaker)
	}
}

// dangling refuses a golden in which a fact points at nothing.
func dangling(g *schema.Golden) error {
	facts := factsOf(g)
	ids := map[string]bool{}
	for _, f := range facts {
		ids[*f.id] = true
	}
	for _, f := range facts {
		for _, r := range f.references() {
			if !ids[r] {
				return fmt.Errorf("%s points at %q, which the golden would not hold: take that fact with it", f.key, r)
			}
		}
	}
	return nil
}

func join(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " ")
}

// shorten cuts a text to n code points.
func shorten(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}
