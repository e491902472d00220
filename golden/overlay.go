package golden

import (
	"slices"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// overlay writes into w what x, which is the same fact, states otherwise or
// says beyond it. What x leaves out stays. Mentions are joined where both are
// about the same text.
func overlay(w, x fact, differences []align.Difference, sameText bool) {
	otherwise, beyond := map[string]bool{}, map[string]bool{}
	for _, d := range differences {
		if d.Got == "" {
			continue
		}
		if !d.Soft {
			otherwise[d.Attribute] = true
		} else if d.Want == "" {
			beyond[d.Attribute] = true
		}
	}
	states := func(attribute string) bool { return otherwise[attribute] || beyond[attribute] }
	switch {
	case w.party != nil:
		overlayParty(w.party, x.party, otherwise, beyond)
	case w.figure != nil:
		f, g := w.figure, x.figure
		if otherwise["kind"] || otherwise["type"] {
			f.Kind = g.Kind
		}
		if otherwise["value"] || otherwise["value_max"] || otherwise["range"] {
			f.Value, f.ValueMax = g.Value, g.ValueMax
		}
		if states("unit") {
			f.Unit = g.Unit
		}
		if states("qualifier") {
			f.Qualifier = g.Qualifier
		}
		if states("about") && g.About != "" {
			f.About = g.About
		}
	case w.date != nil:
		if otherwise["value"] || otherwise["precision"] {
			w.date.Value, w.date.Timex = x.date.Value, x.date.Timex
		}
	case w.event != nil:
		e, g := w.event, x.event
		if otherwise["type"] {
			e.Type = g.Type
		}
		if otherwise["participant"] || otherwise["as"] {
			e.Participants = g.Participants
		}
		if states("place") && g.Place != "" {
			e.Place = g.Place
		}
		if states("date") && g.Date != "" {
			e.Date = g.Date
		}
		if states("figure") {
			for _, id := range g.Figures {
				if id != "" && !slices.Contains(e.Figures, id) {
					e.Figures = append(e.Figures, id)
				}
			}
		}
	case w.quote != nil:
		if otherwise["text"] && w.quote.Text != "" {
			w.quote.Text, w.quote.Mentions = x.quote.Text, x.quote.Mentions
		}
		if states("speaker") && x.quote.Speaker != "" {
			w.quote.Speaker = x.quote.Speaker
		}
	}
	if sameText {
		*w.mentions = joinMentions(*w.mentions, *x.mentions)
	}
}

func overlayParty(w, x *schema.Party, otherwise, beyond map[string]bool) {
	if otherwise["type"] && !slices.ContainsFunc(w.Accept, func(p schema.Party) bool { return p.Type == x.Type }) {
		w.Type = x.Type
	}
	if otherwise["role"] {
		w.Roles = slices.DeleteFunc(w.Roles, func(r schema.Role) bool {
			return slices.ContainsFunc(x.Roles, func(s schema.Role) bool { return sameTitle(r.Title, s.Title) && r.Of != s.Of })
		})
	}
	if otherwise["role"] || beyond["role"] {
		for _, r := range x.Roles {
			if !slices.ContainsFunc(w.Roles, func(s schema.Role) bool { return s.Of == r.Of && sameTitle(s.Title, r.Title) }) {
				w.Roles = append(w.Roles, r)
			}
		}
	}
	for _, name := range append([]string{x.Name}, x.Aliases...) {
		known := slices.ContainsFunc(append([]string{w.Name}, w.Aliases...), func(n string) bool { return sameName(n, name) })
		if !known && name != "" {
			w.Aliases = append(w.Aliases, name)
		}
	}
}

func sameTitle(a, b string) bool {
	same, _ := recognize.SameTitle(a, b)
	return same
}

// joinMentions adds the mentions of more that stand clear of those there are.
func joinMentions(list, more []schema.Mention) []schema.Mention {
	for _, m := range more {
		start, end, ok := m.Span()
		if !ok {
			continue
		}
		apart := true
		for _, n := range list {
			from, to, ok := n.Span()
			apart = apart && ok && (end <= from || to <= start)
		}
		if apart {
			at := slices.IndexFunc(list, func(n schema.Mention) bool { return *n.Start > start })
			if at < 0 {
				at = len(list)
			}
			list = slices.Insert(list, at, m)
		}
	}
	return list
}

// dropEmptyReferences drops the members of lists that point at no fact, as a
// record does whose other half was not taken over.
func dropEmptyReferences(g *schema.Golden) {
	for i := range g.Events {
		e := &g.Events[i]
		e.Participants = slices.DeleteFunc(e.Participants, func(p schema.Participant) bool { return p.Party == "" })
		e.Figures = slices.DeleteFunc(e.Figures, func(id string) bool { return id == "" })
	}
}
