package merge

import (
	"slices"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/title"
	"github.com/assaykit/assay/schema"
)

// Overlay writes into w what x, the same fact, states differently or in addition.
// Attributes that x lacks are kept. If sameText is set, the mentions of both are
// joined.
func Overlay(w, x item.Fact, differences []align.Difference, sameText bool) {
	d := statementsOf(differences)
	switch {
	case w.Party != nil:
		overlayParty(w.Party, x.Party, d)
	case w.Figure != nil:
		overlayFigure(w.Figure, x.Figure, d)
	case w.Date != nil:
		if d.otherwise["value"] || d.otherwise["precision"] {
			w.Date.Value, w.Date.Timex = x.Date.Value, x.Date.Timex
		}
	case w.Event != nil:
		overlayEvent(w.Event, x.Event, d)
	case w.Quote != nil:
		overlayQuote(w.Quote, x.Quote, d)
	}
	if sameText {
		*w.Mentions = joinMentions(*w.Mentions, *x.Mentions)
	}
}

// statements are the attributes that the other fact states.
type statements struct {
	otherwise map[string]bool // than this one does
	beyond    map[string]bool // what this one leaves out
}

func statementsOf(differences []align.Difference) statements {
	out := statements{otherwise: map[string]bool{}, beyond: map[string]bool{}}
	for _, d := range differences {
		switch {
		case d.Got == "":
		case !d.Soft:
			out.otherwise[d.Attribute] = true
		case d.Want == "":
			out.beyond[d.Attribute] = true
		}
	}
	return out
}

func (s statements) has(attribute string) bool { return s.otherwise[attribute] || s.beyond[attribute] }

// reference writes an id if the attribute is stated and the id is not empty.
func (s statements) reference(attribute string, to *string, id string) {
	if s.has(attribute) && id != "" {
		*to = id
	}
}

func overlayFigure(w, x *schema.Figure, d statements) {
	if d.otherwise["kind"] || d.otherwise["type"] {
		w.Kind = x.Kind
	}
	if d.otherwise["value"] || d.otherwise["value_max"] || d.otherwise["range"] {
		w.Value, w.ValueMax = x.Value, x.ValueMax
	}
	if d.has("unit") {
		w.Unit = x.Unit
	}
	if d.has("qualifier") {
		w.Qualifier = x.Qualifier
	}
	d.reference("about", &w.About, x.About)
}

func overlayEvent(w, x *schema.Event, d statements) {
	if d.otherwise["type"] {
		w.Type = x.Type
	}
	if d.otherwise["participant"] || d.otherwise["as"] {
		w.Participants = x.Participants
	}
	d.reference("place", &w.Place, x.Place)
	d.reference("date", &w.Date, x.Date)
	if !d.has("figure") {
		return
	}
	for _, id := range x.Figures {
		if id != "" && !slices.Contains(w.Figures, id) {
			w.Figures = append(w.Figures, id)
		}
	}
}

func overlayQuote(w, x *schema.Quote, d statements) {
	if d.otherwise["text"] && w.Text != "" {
		w.Text, w.Mentions = x.Text, x.Mentions
	}
	d.reference("speaker", &w.Speaker, x.Speaker)
}

func overlayParty(w, x *schema.Party, d statements) {
	if d.otherwise["type"] && !slices.ContainsFunc(w.Accept, func(p schema.Party) bool { return p.Type == x.Type }) {
		w.Type = x.Type
	}
	if d.otherwise["role"] {
		w.Roles = slices.DeleteFunc(w.Roles, func(r schema.Role) bool {
			return slices.ContainsFunc(x.Roles, func(s schema.Role) bool { return sameTitle(r.Title, s.Title) && r.Of != s.Of })
		})
	}
	if d.has("role") {
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
	same, _ := title.Same(a, b)
	return same
}

// joinMentions adds the mentions of more that do not overlap those there are.
func joinMentions(list, more []schema.Mention) []schema.Mention {
	for _, m := range more {
		start, end, ok := m.Span()
		if !ok || slices.ContainsFunc(list, func(n schema.Mention) bool {
			from, to, placed := n.Span()
			return !placed || start < to && from < end
		}) {
			continue
		}
		at := slices.IndexFunc(list, func(n schema.Mention) bool { return *n.Start > start })
		if at < 0 {
			at = len(list)
		}
		list = slices.Insert(list, at, m)
	}
	return list
}
