package review

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/schema"
)

// field is one attribute of a fact that a person edits.
type field struct {
	Name, Label string
	Help        string
	Value       string
	Lines       bool     // several, one a line
	Options     []option // a choice
	List        bool     // an id, where there are too many to choose from
	Pairs       []pair   // roles and participants
}

type option struct {
	Value, Label string
	Selected     bool
}

// pair is a role with its organization, or a participant with its role in the
// event.
type pair struct {
	Word    string
	Of      string
	Options []option // nil where there are too many
}

// values are the members of a fact in a form.
type values interface {
	Get(name string) string
	All(name string) []string
}

func choice(current string, words ...string) []option {
	var out []option
	if !slices.Contains(words, current) {
		words = append([]string{current}, words...)
	}
	for _, w := range words {
		label := strings.ReplaceAll(w, "_", " ")
		if w == "" {
			label = "—"
		}
		out = append(out, option{w, label, w == current})
	}
	return out
}

// choices is how many facts another fact may point at before a page that
// lists them all beside every fact would grow with their square. Then their
// ids are typed, with one list for the whole page to complete them from.
const choices = 60

// refer makes the field that points at a fact of some kind.
func refer(g *schema.Golden, name, label, current string, kinds ...schema.Kind) field {
	o := references(g, current, kinds...)
	return field{Name: name, Label: label, Value: current, Options: o, List: o == nil}
}

// references offers the facts of a kind that another fact may point at, nil
// where there are too many.
func references(g *schema.Golden, current string, kinds ...schema.Kind) []option {
	count := map[schema.Kind]int{
		schema.KindParty: len(g.Parties), schema.KindFigure: len(g.Figures), schema.KindDate: len(g.Dates), schema.KindEvent: len(g.Events),
	}
	n := 0
	for _, k := range kinds {
		n += count[k]
	}
	if n > choices {
		return nil
	}
	out := []option{{"", "—", current == ""}}
	for _, f := range view.Facts(g) {
		if slices.Contains(kinds, f.Kind) && *f.ID != "" {
			out = append(out, option{*f.ID, f.Text, *f.ID == current})
		}
	}
	if current != "" && !slices.ContainsFunc(out, func(o option) bool { return o.Selected }) {
		out = append(out, option{current, current, true})
	}
	return out
}

func partyTypes(current string) []option {
	return choice(current, "", string(schema.Person), string(schema.Organization), string(schema.Place), string(schema.Product), string(schema.Project), string(schema.Group))
}

// fieldsOf lists what may be edited of a fact.
func fieldsOf(g *schema.Golden, f view.Fact) []field {
	switch {
	case f.Party != nil:
		p := f.Party
		roles := field{Name: "role", Label: "Roles", Help: "the title as the article words it, and where it is held"}
		for _, r := range append(slices.Clone(p.Roles), schema.Role{}) {
			roles.Pairs = append(roles.Pairs, pair{r.Title, r.Of, references(g, r.Of, schema.KindParty)})
		}
		return []field{
			{Name: "name", Label: "Name", Value: p.Name},
			{Name: "type", Label: "Type", Value: string(p.Type), Options: partyTypes(string(p.Type))},
			{Name: "aliases", Label: "Other names", Help: "one a line", Value: strings.Join(p.Aliases, "\n"), Lines: true},
			roles,
		}
	case f.Figure != nil:
		v := f.Figure
		return []field{
			{Name: "kind", Label: "Kind", Value: string(v.Kind), Options: choice(string(v.Kind), string(schema.Money), string(schema.Percent), string(schema.Count), string(schema.Quantity), string(schema.Ordinal), string(schema.Ratio))},
			{Name: "value", Label: "Value", Help: "digits, with a point", Value: v.Value.String()},
			{Name: "value_max", Label: "Upper value", Help: "of a range", Value: v.ValueMax.String()},
			{Name: "unit", Label: "Unit", Help: "ISO 4217, %, UCUM, or the noun counted", Value: v.Unit},
			{Name: "qualifier", Label: "Qualifier", Value: string(v.Qualifier), Options: choice(string(v.Qualifier), "", string(schema.Exact), string(schema.About), string(schema.MoreThan), string(schema.AtLeast), string(schema.LessThan), string(schema.AtMost), string(schema.Between))},
			refer(g, "about", "About", v.About, schema.KindParty, schema.KindEvent),
		}
	case f.Date != nil:
		return []field{
			{Name: "value", Label: "Date", Help: "EDTF: 2025-02-04, 2025-02, 2025-02-04/2025-02-06, 2025-02~", Value: f.Date.Value},
			{Name: "timex", Label: "TIMEX3 value", Help: "where the date cannot be known", Value: f.Date.Timex},
		}
	case f.Event != nil:
		e := f.Event
		parts := field{Name: "participant", Label: "Participants", Help: "the part they take, and who"}
		for _, p := range append(slices.Clone(e.Participants), schema.Participant{}) {
			parts.Pairs = append(parts.Pairs, pair{p.As, p.Party, references(g, p.Party, schema.KindParty)})
		}
		return []field{
			{Name: "type", Label: "Type", Value: e.Type},
			parts,
			refer(g, "place", "Place", e.Place, schema.KindParty),
			refer(g, "date", "Date", e.Date, schema.KindDate),
			{Name: "figures", Label: "Figures", Help: "ids, one a line", Value: strings.Join(e.Figures, "\n"), Lines: true},
		}
	case f.Quote != nil:
		return []field{
			refer(g, "speaker", "Speaker", f.Quote.Speaker, schema.KindParty),
			{Name: "text", Label: "Words", Value: f.Quote.Text, Lines: true},
		}
	}
	return nil
}

// fill writes what a form says into a fact.
func fill(f view.Fact, v values) error {
	switch {
	case f.Party != nil:
		p := f.Party
		p.Name, p.Type, p.Aliases = line(v.Get("name")), schema.PartyType(v.Get("type")), lines(v.Get("aliases"))
		p.Roles = nil
		of := v.All("role_of")
		for i, title := range v.All("role") {
			r := schema.Role{Title: line(title)}
			if i < len(of) {
				r.Of = of[i]
			}
			if r.Title != "" {
				p.Roles = append(p.Roles, r)
			} else if r.Of != "" {
				return fmt.Errorf("a role in %s needs its title, as the article words it", r.Of)
			}
		}
	case f.Figure != nil:
		value, err := decimal("value", v.Get("value"))
		if err != nil {
			return err
		}
		most, err := decimal("upper value", v.Get("value_max"))
		if err != nil {
			return err
		}
		g := f.Figure
		g.Kind, g.Value, g.ValueMax = schema.FigureKind(v.Get("kind")), value, most
		g.Unit, g.Qualifier, g.About = line(v.Get("unit")), schema.Qualifier(v.Get("qualifier")), v.Get("about")
	case f.Date != nil:
		d := line(v.Get("value"))
		if d != "" {
			if _, err := schema.ParseEDTF(d); err != nil {
				return fmt.Errorf("date: %w; write 2025-02-04, 2025-02, 2025 or a range with a slash", err)
			}
		}
		f.Date.Value, f.Date.Timex = d, line(v.Get("timex"))
	case f.Event != nil:
		e := f.Event
		e.Type, e.Place, e.Date, e.Figures = line(v.Get("type")), v.Get("place"), v.Get("date"), lines(v.Get("figures"))
		e.Participants = nil
		as := v.All("participant")
		for i, id := range v.All("participant_of") {
			if id == "" {
				continue
			}
			p := schema.Participant{Party: id}
			if i < len(as) {
				p.As = line(as[i])
			}
			e.Participants = append(e.Participants, p)
		}
	case f.Quote != nil:
		f.Quote.Speaker, f.Quote.Text = v.Get("speaker"), strings.TrimSpace(unix(v.Get("text")))
	}
	return nil
}

func decimal(name, s string) (schema.Decimal, error) {
	s = strings.ReplaceAll(line(s), " ", "")
	if s == "" {
		return schema.Decimal{}, nil
	}
	d, err := schema.ParseDecimal(s)
	if err != nil {
		return d, fmt.Errorf("%s: %w; write digits alone, with a point: 500000000000 or 2.5", name, err)
	}
	return d, nil
}

// line is a value of one line, as a form field holds it.
func line(s string) string { return strings.Join(strings.Fields(s), " ") }

func lines(s string) []string {
	var out []string
	for l := range strings.Lines(unix(s)) {
		if l = line(l); l != "" && !slices.Contains(out, l) {
			out = append(out, l)
		}
	}
	return out
}

// unix turns the line ends of forms, which are CRLF, into LF.
func unix(s string) string { return strings.ReplaceAll(s, "\r\n", "\n") }
