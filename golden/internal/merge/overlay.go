package merge

import (
	"slices"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/golden/internal/item"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// Overlay writes into w what x, which is the same fact, states otherwise or
// says beyond it. What x leaves out stays. Mentions are joined where both are
// about the same text.
func Overlay(w, x item.Fact, differences []align.Difference, sameText bool) {
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
	case w.Party != nil:
		overlayParty(w.Party, x.Party, otherwise, beyond)
	case w.Figure != nil:
		f, g := w.Figure, x.Figure
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
	case w.Date != nil:
		if otherwise["value"] || otherwise["precision"] {
			w.Date.Value, w.Date.Timex = x.Date.Value, x.Date.Timex
		}
	case w.Event != nil:
		e, g := w.Event, x.Event
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
	case w.Quote != nil:
		if otherwise["text"] && w.Quote.Text != "" {
			w.Quote.Text, w.Quote.Mentions = x.Quote.Text, x.Quote.Mentions
		}
		if states("speaker") && x.Quote.Speaker != "" {
			w.Quote.Speaker = x.Quote.Speaker
		}
	}
	if sameText {
		*w.Mentions = joinMentions(*w.Mentions, *x.Mentions)
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
		known := slices.ContainsFunc(append([]string{w.Name}, w.Aliases...), func(n string) bool { return item.SameName(n, name) })
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
		clear := true
		for _, n := range list {
			from, to, ok := n.Span()
			clear = clear && ok && (end <= from || to <= start)
		}
		if clear {
			at := slices.IndexFunc(list, func(n schema.Mention) bool { return *n.Start > start })
			if at < 0 {
				at = len(list)
			}
			list = slices.Insert(list, at, m)
		}
	}
	return list
}
