package checks

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

var consistencyConflict = Check{
	Name: "consistency/conflict",
	Doc:  "two values are given for the same thing: two budgets, two birth dates, two speakers of the same words",
	Help: `Only what cannot both be right is reported: two values read off the same words; two amounts in one currency
about the same project or product where the text does not state both; two dates of an event that happens
once; the same words given to two speakers where the text has them once.

Example: Stargate has the budgets 500000000000 USD and 100000000000 USD.

Fix it by leaving out the value that the article does not have, or by saying what each is about.`,
	Severity: result.Error,
	Run: func(p *Pass) {
		conflictingWords(p)
		conflictingAmounts(p)
		conflictingEvents(p)
		conflictingSpeakers(p)
	},
}

// conflict reports two facts that cannot both be right.
func (p *Pass) conflict(kind schema.Kind, attribute string, first, second int, message string) {
	b := fact.Ref(p.facts.At(kind, second))
	f := result.Finding{
		Kind: kind, Attribute: attribute, Found: fact.Ref(p.facts.At(kind, first)).Text, Got: b, Location: p.place(p.facts, kind, second), Message: message,
		Fix: "leave out what the article does not say, of " + fact.Ref(p.facts.At(kind, first)).Pointer + " and " + b.Pointer,
	}
	if f.Location == nil {
		f.Location = p.place(p.facts, kind, first)
	}
	p.Report(f)
}

// conflictingWords reports two values that have the same mention.
func conflictingWords(p *Pass) {
	f := p.facts
	p.sameWords(schema.KindFigure,
		func(i int) []schema.Mention { return p.Got.Figures[i].Mentions },
		func(i int) string { return fact.Ref(f.At(schema.KindFigure, i)).Text },
		func(first, second int, m schema.Mention) bool {
			a, b := p.Got.Figures[first], p.Got.Figures[second]
			return a.Kind == b.Kind && a.Value != b.Value && !a.Value.IsZero() && !b.Value.IsZero() && !p.isRange(m, b, a)
		})
	p.sameWords(schema.KindDate,
		func(i int) []schema.Mention {
			if f.Dates[i].Interval.IsZero() {
				return nil // form/schema reports it
			}
			return p.Got.Dates[i].Mentions
		},
		func(i int) string { return p.Got.Dates[i].Value },
		func(first, second int, m schema.Mention) bool {
			a, b := f.Dates[first].Interval, f.Dates[second].Interval
			return b.Compare(a) == schema.Disjoint && !p.isSpan(m, b, a)
		})
}

// sameWords reports, once for each fact, that an earlier one has the same
// mention and clashes with it.
func (p *Pass) sameWords(kind schema.Kind, mentions func(int) []schema.Mention, text func(int) string, clash func(first, second int, m schema.Mention) bool) {
	type span struct{ start, end int }
	at := map[span]int{}
	for _, i := range p.inOrder(kind) {
		reported := false
		for _, m := range mentions(i) {
			start, end, ok := m.Span()
			if !ok {
				continue
			}
			first, seen := at[span{start, end}]
			if !seen {
				at[span{start, end}] = i
				continue
			}
			if reported || first == i || !clash(first, i, m) {
				continue
			}
			reported = true
			p.conflict(kind, "words", first, i, fmt.Sprintf("“%s” at %d–%d is given as %s and as %s",
				short(p.surface(m, p.facts.Source.Offsets)), start, end, text(first), text(i)))
		}
	}
}

// isRange reports whether words can be read as both values, as "10 to 20" can.
func (p *Pass) isRange(m schema.Mention, a, b schema.Figure) bool {
	holdsA, holdsB := false, false
	for _, o := range p.readingsOf(schema.KindFigure, m, p.facts.Source.Offsets) {
		o.ends = anyEnd
		holdsA = holdsA || valueFits(a, o)
		holdsB = holdsB || valueFits(b, o)
	}
	return holdsA && holdsB
}

// isSpan is isRange for dates: words that reach from one to the other.
func (p *Pass) isSpan(m schema.Mention, a, b schema.EDTF) bool {
	dates := p.readingsOf(schema.KindDate, m, p.facts.Source.Offsets)
	for i := range dates {
		dates[i].ends = anyEnd
	}
	return denoted(a, dates) && denoted(b, dates)
}

// conflictingAmounts reports two amounts of one currency about the same thing.
// Companies and people have many amounts (sales, profits, fortunes): of those
// only one that the article does not state is in conflict.
func conflictingAmounts(p *Pass) {
	f := p.facts
	type amountOf struct{ about, unit string }
	var first map[amountOf]int
	for _, i := range p.inOrder(schema.KindFigure) {
		g := &p.Got.Figures[i]
		if !isPlainAmount(g) {
			continue
		}
		key := amountOf{g.About, g.Unit}
		j, again := first[key]
		if !again {
			if first == nil {
				first = map[amountOf]int{}
			}
			first[key] = i
			continue
		}
		other := &p.Got.Figures[j]
		if other.Value == g.Value || p.equalsGolden(schema.KindFigure, i) && p.equalsGolden(schema.KindFigure, j) {
			continue
		}
		if p.amountsAgree(g, other) {
			continue
		}
		p.conflict(schema.KindFigure, "value", j, i, fmt.Sprintf("two amounts are given about %s: %s (%s) and %s (%s)",
			f.Figures[i].About, amount(*other), fact.Ref(f.At(schema.KindFigure, j)).Pointer, amount(*g), fact.Ref(f.At(schema.KindFigure, i)).Pointer))
	}
}

// isPlainAmount reports whether a figure is one exact amount about something.
func isPlainAmount(g *schema.Figure) bool {
	return g.Kind == schema.Money && g.About != "" && !g.Value.IsZero() && g.ValueMax.IsZero() && (g.Qualifier == "" || g.Qualifier == schema.Exact)
}

// amountsAgree reports whether two amounts about one thing may both be right: the text
// states both or, where that cannot be read, the thing may have several.
func (p *Pass) amountsAgree(a, b *schema.Figure) bool {
	if p.Article != nil && p.missingToRead() == "" {
		return p.figureGrounded(*a) && p.figureGrounded(*b)
	}
	about := p.typeOf(a.About)
	return about != schema.Project && about != schema.Product || len(a.Mentions) > 0 && len(b.Mentions) > 0
}

// typeOf returns the type of the last party of the record with an id.
func (p *Pass) typeOf(id string) schema.PartyType {
	c := p.memo()
	if c.types == nil {
		c.types = map[string]schema.PartyType{}
		for i := range p.Got.Parties {
			c.types[p.Got.Parties[i].ID] = p.Got.Parties[i].Type
		}
	}
	return c.types[id]
}

// once lists the types of events that happen once to what they happen to.
var once = []string{
	"birth", "born", "death", "died", "founding", "foundation", "founded", "incorporation", "dissolution", "assassination",
	"naissance", "décès", "mort", "fondation", "création", "출생", "사망", "설립", "창립",
}

// dayOf returns the date of an event, zero if it is not known.
func (p *Pass) dayOf(e *fact.Event) schema.EDTF {
	d := e.Date.To
	if d == nil {
		return schema.EDTF{}
	}
	if d.Interval.IsZero() && d.Raw.Value == "" {
		day, _ := p.interval(d.Raw.Timex) // a TIMEX3 value may be a day too
		return day
	}
	return d.Interval
}

// conflictingEvents reports two dates of one event that happens once.
func conflictingEvents(p *Pass) {
	f := p.facts
	first := map[string]int{}
	for _, i := range p.inOrder(schema.KindEvent) {
		e := p.Got.Events[i]
		kind := strings.ToLower(e.Type)
		if !slices.Contains(once, kind) || len(e.Participants) == 0 {
			continue
		}
		date := p.dayOf(f.Events[i])
		if date.IsZero() {
			continue
		}
		var who []string
		for _, participant := range e.Participants {
			who = append(who, participant.Party)
		}
		slices.Sort(who)
		key := kind + "|" + strings.Join(who, "|")
		j, seen := first[key]
		if !seen {
			first[key] = i
			continue
		}
		other := p.dayOf(f.Events[j])
		if other.IsZero() || date.Compare(other) != schema.Disjoint {
			continue
		}
		p.conflict(schema.KindEvent, "date", j, i, fmt.Sprintf("the %s of %s is dated %s and %s",
			kind, f.Events[i].Participants[0].Party, other, date))
	}
}
