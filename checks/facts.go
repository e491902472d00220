package checks

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// facts are the lists of a record or of a golden, and the names behind its ids.
type facts struct {
	source  schema.Source
	parties []schema.Party
	figures []schema.Figure
	dates   []schema.Date
	events  []schema.Event
	quotes  []schema.Quote
	names   map[string]string // party id to name
	days    map[string]string // date id to value
}

func factsOf(a *schema.Article) *facts {
	return newFacts(facts{source: a.Source, parties: a.Parties, figures: a.Figures, dates: a.Dates, events: a.Events, quotes: a.Quotes})
}

func goldenFacts(g *schema.Golden) *facts {
	return newFacts(facts{source: g.Source, parties: g.Parties, figures: g.Figures, dates: g.Dates, events: g.Events, quotes: g.Quotes})
}

func newFacts(f facts) *facts {
	f.names = make(map[string]string, len(f.parties))
	for _, p := range f.parties {
		if _, taken := f.names[p.ID]; p.ID != "" && !taken {
			f.names[p.ID] = p.Name
		}
	}
	f.days = make(map[string]string, len(f.dates))
	for _, d := range f.dates {
		if _, taken := f.days[d.ID]; d.ID != "" && !taken {
			f.days[d.ID] = cmp.Or(d.Value, d.Timex)
		}
	}
	return &f
}

// name is the name behind a party's id, the id itself where nobody has it.
func (f *facts) name(id string) string { return cmp.Or(f.names[id], id) }

// day is the value behind a date's id, likewise.
func (f *facts) day(id string) string { return cmp.Or(f.days[id], id) }

// count is the length of the kind's list.
func (f *facts) count(kind schema.Kind) int {
	switch kind {
	case schema.KindParty:
		return len(f.parties)
	case schema.KindFigure:
		return len(f.figures)
	case schema.KindDate:
		return len(f.dates)
	case schema.KindEvent:
		return len(f.events)
	case schema.KindQuote:
		return len(f.quotes)
	}
	return 0
}

// has tells whether the list of the kind has the index.
func (f *facts) has(kind schema.Kind, i int) bool { return i >= 0 && i < f.count(kind) }

// inOrder are the indexes of the kind's list in the order of the text, and of
// the facts' words where they stand in one place or in none: what is told of two
// facts must not depend on which is listed first. Those that name no place are last.
func (f *facts) inOrder(kind schema.Kind) []int {
	type placed struct {
		index, start int
		ref          *result.FactRef
	}
	all := make([]placed, f.count(kind))
	for i := range all {
		all[i] = placed{i, math.MaxInt, f.ref(kind, i)}
		if m := f.mentions(kind, i); len(m) > 0 && m[0].Start != nil {
			all[i].start = *m[0].Start
		}
	}
	slices.SortStableFunc(all, func(a, b placed) int {
		return cmp.Or(cmp.Compare(a.start, b.start), strings.Compare(a.ref.Key, b.ref.Key), strings.Compare(a.ref.Text, b.ref.Text))
	})
	out := make([]int, len(all))
	for i, p := range all {
		out[i] = p.index
	}
	return out
}

// ref points at a fact and says it in words, nil where the list has no such fact.
func (f *facts) ref(kind schema.Kind, i int) *result.FactRef {
	if !f.has(kind, i) {
		return nil
	}
	r := &result.FactRef{Pointer: "/" + kind.List() + "/" + strconv.Itoa(i)}
	switch kind {
	case schema.KindParty:
		p := f.parties[i]
		r.ID, r.Text, r.Key = p.ID, partyText(p), recognize.Fold(p.Name)
	case schema.KindFigure:
		g := f.figures[i]
		r.ID, r.Text, r.Key = g.ID, figureText(g), amount(g)
	case schema.KindDate:
		d := f.dates[i]
		r.ID, r.Text = d.ID, cmp.Or(d.Value, d.Timex, "a date without a value")
		r.Key = cmp.Or(d.Value, d.Timex)
	case schema.KindEvent:
		e := f.events[i]
		r.ID, r.Text, r.Key = e.ID, f.eventText(e), f.eventKey(e)
	case schema.KindQuote:
		q := f.quotes[i]
		r.ID, r.Text, r.Key = q.ID, f.quoteText(q), f.quoteKey(q)
	}
	return r
}

// mentions returns where a fact says it stands.
func (f *facts) mentions(kind schema.Kind, i int) []schema.Mention {
	if !f.has(kind, i) {
		return nil
	}
	switch kind {
	case schema.KindParty:
		return f.parties[i].Mentions
	case schema.KindFigure:
		return f.figures[i].Mentions
	case schema.KindDate:
		return f.dates[i].Mentions
	case schema.KindEvent:
		return f.events[i].Mentions
	default:
		return f.quotes[i].Mentions
	}
}

// surfaces returns how a fact may be worded in the text beyond its mentions.
func (f *facts) surfaces(kind schema.Kind, i int) []string {
	if !f.has(kind, i) {
		return nil
	}
	switch kind {
	case schema.KindParty:
		return append([]string{f.parties[i].Name}, f.parties[i].Aliases...)
	case schema.KindQuote:
		return []string{f.quotes[i].Text}
	}
	return nil
}

func partyText(p schema.Party) string {
	name := cmp.Or(p.Name, p.ID, "a party without a name")
	if p.Type == "" {
		return name
	}
	return name + " (" + string(p.Type) + ")"
}

// roleText is "PDG (SK hynix)".
func (f *facts) roleText(r schema.Role) string {
	if r.Of == "" {
		return r.Title
	}
	return r.Title + " (" + f.name(r.Of) + ")"
}

// amount is a figure's value and unit: "500000000000 USD", "12–15 EUR".
func amount(g schema.Figure) string {
	s := g.Value.String()
	if !g.ValueMax.IsZero() {
		s += "–" + g.ValueMax.String()
	}
	if s == "" {
		s = "a figure without a value"
	}
	switch g.Unit {
	case "":
	case "1":
		s += " ratio"
	default:
		s += " " + g.Unit
	}
	return s
}

func figureText(g schema.Figure) string {
	if g.Qualifier == "" {
		return amount(g)
	}
	return amount(g) + " (" + strings.ReplaceAll(string(g.Qualifier), "_", " ") + ")"
}

func (f *facts) eventText(e schema.Event) string {
	s := cmp.Or(e.Type, "an event")
	for i, p := range e.Participants {
		switch {
		case i == 0:
			s += " of "
		case i == 5:
			return s + ", …"
		default:
			s += ", "
		}
		s += f.name(p.Party)
	}
	if e.Place != "" {
		s += " in " + f.name(e.Place)
	}
	if e.Date != "" {
		s += " on " + f.day(e.Date)
	}
	return s
}

// eventKey tells events apart whatever the order of their participants.
func (f *facts) eventKey(e schema.Event) string {
	var who []string
	for _, p := range e.Participants {
		who = append(who, recognize.Fold(f.name(p.Party)))
	}
	slices.Sort(who)
	return strings.Join([]string{e.Type, strings.Join(who, ","), recognize.Fold(f.name(e.Place)), f.day(e.Date)}, "|")
}

func (f *facts) quoteText(q schema.Quote) string {
	words := "words that are not given"
	switch {
	case q.Text != "":
		words = "“" + short(q.Text) + "”"
	case len(q.Mentions) > 0 && q.Mentions[0].Start != nil:
		words = "the words at " + strconv.Itoa(*q.Mentions[0].Start)
	}
	if q.Speaker == "" {
		return words
	}
	return f.name(q.Speaker) + ": " + words
}

func (f *facts) quoteKey(q schema.Quote) string {
	key := recognize.Fold(f.name(q.Speaker)) + "|" + recognize.Fold(q.Text)
	if q.Text == "" && len(q.Mentions) > 0 {
		key += q.Mentions[0].TextSHA256
	}
	return key
}

// short cuts words that are quoted in a message to what a line holds.
func short(s string) string { return schema.Shorten(s, 80) }
