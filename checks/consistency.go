package checks

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

var consistencyDuplicate = Check{
	Name: "consistency/duplicate",
	Doc:  "one fact is given twice",
	Help: `One party has one entry with several mentions; an extractor that gives it twice splits its roles, events
and quotes between two ids. An event or a quote that is given once for each of its mentions is one fact too.

Example: “OpenAI” is given as /parties/3 and as /parties/9.

Mend it by giving the fact once, with the mentions of both, and by pointing every reference at its id. Two
parties that share a name are told apart by different same_as.`,
	Severity: schema.Warning,
	Run: func(p *Pass) {
		duplicateParties(p)
		duplicateFigures(p)
		duplicateDates(p)
		duplicatesTold(p, schema.KindEvent, p.sameEvents())
		duplicatesTold(p, schema.KindQuote, p.sameQuotes())
	},
}

var consistencyConflict = Check{
	Name: "consistency/conflict",
	Doc:  "two values are given for the same thing: two budgets, two birth dates, two speakers of the same words",
	Help: `Only what cannot both be right is reported: two values read off the same words; two amounts in one currency
about the same project or product where the text does not state both; two dates of an event that happens
once; the same words given to two speakers where the text has them once.

Example: Stargate has the budgets 500000000000 USD and 100000000000 USD.

Mend it by leaving out the value that the article does not have, or by saying what each is about.`,
	Severity: schema.Error,
	Run: func(p *Pass) {
		conflictingWords(p)
		conflictingAmounts(p)
		conflictingEvents(p)
		conflictingSpeakers(p)
	},
}

// duplicate reports that the later of two facts says what the earlier says.
func (p *Pass) duplicate(kind schema.Kind, first, second int) {
	if p.right(kind, first) && p.right(kind, second) {
		return // the golden holds both
	}
	a, b := p.got().ref(kind, first), p.got().ref(kind, second)
	p.Report(schema.Finding{
		Kind: kind, Got: b, Place: p.place(p.got(), kind, second),
		Message: fmt.Sprintf("the %s %s is given twice: as %s and as %s", kind, b.Text, a.Pointer, b.Pointer),
		Mend:    fmt.Sprintf("give it once, with the mentions of both, and point references to %s", cmp.Or(a.ID, a.Pointer)),
	})
}

func duplicateParties(p *Pass) {
	const most = 40 // parties that share a word are compared with so many before them
	parties := p.Got.Parties
	aliased := map[string]int{} // how many parties go by a folded name
	for _, party := range parties {
		for _, name := range distinctNames(party) {
			aliased[name]++
		}
	}
	sharing, named := map[string][]int{}, map[string]int{}
	for i, party := range parties {
		exact := party.Type + "|" + recognize.Fold(party.Name)
		if j, seen := named[exact]; !seen {
			named[exact] = i
		} else if p.sameParty(parties[j], party, aliased) {
			p.duplicate(schema.KindParty, j, i)
			continue
		}
		var keys []string
		for _, name := range distinctNames(party) {
			keys = append(keys, strings.Fields(name)...)
			keys = append(keys, "="+beginning(name))
		}
		slices.Sort(keys)
		keys = slices.Compact(keys)
		first := -1
		for _, k := range keys {
			for _, j := range sharing[k] {
				if (first < 0 || j < first) && p.sameParty(parties[j], party, aliased) {
					first = j
				}
			}
			if len(sharing[k]) < most {
				sharing[k] = append(sharing[k], i)
			}
		}
		if first >= 0 {
			p.duplicate(schema.KindParty, first, i)
		}
	}
}

// beginning is the first letters of a folded name, without spaces: names
// written together or apart share it.
func beginning(name string) string {
	points := []rune(strings.ReplaceAll(name, " ", ""))
	return string(points[:min(4, len(points))])
}

func distinctNames(party schema.Party) []string {
	const most = 20
	var names []string
	for _, name := range append([]string{party.Name}, party.Aliases...) {
		if len(names) == most {
			break
		}
		if folded := recognize.Fold(name); folded != "" && !slices.Contains(names, folded) {
			names = append(names, folded)
		}
	}
	return names
}

// sameParty tells whether two entries are one party: by name, or by a name of
// one that is an alias of the other and of nobody else.
func (p *Pass) sameParty(a, b schema.Party, aliased map[string]int) bool {
	if a.Type != b.Type && a.Type != "" && b.Type != "" {
		return false
	}
	if len(a.SameAs) > 0 && len(b.SameAs) > 0 && !slices.ContainsFunc(a.SameAs, func(id string) bool { return slices.Contains(b.SameAs, id) }) {
		return false
	}
	if p.sameName(a.Name, b.Name, cmp.Or(a.Type, b.Type)) {
		return true
	}
	holds := func(aliases []string, name string) bool {
		folded := recognize.Fold(name)
		return aliased[folded] == 2 && slices.ContainsFunc(aliases, func(alias string) bool { return recognize.Fold(alias) == folded })
	}
	return a.Name != "" && holds(b.Aliases, a.Name) || b.Name != "" && holds(a.Aliases, b.Name)
}

func duplicateFigures(p *Pass) {
	const most = 40
	f := p.got()
	groups := map[string][]int{}
	for i, g := range f.figures {
		if g.Value.IsZero() && g.ValueMax.IsZero() {
			continue
		}
		key := strings.Join([]string{g.Kind, g.Value.String(), g.ValueMax.String(), g.Unit, g.About}, "|")
		for _, j := range groups[key] {
			other := f.figures[j]
			if g.Qualifier != other.Qualifier && g.Qualifier != "" && other.Qualifier != "" {
				continue
			}
			if g.About != "" || len(g.Mentions) == 0 || len(other.Mentions) == 0 || shareMention(g.Mentions, other.Mentions) {
				p.duplicate(schema.KindFigure, j, i)
				break
			}
		}
		if len(groups[key]) < most {
			groups[key] = append(groups[key], i)
		}
	}
}

// shareMention tells whether two lists have a mention in common.
func shareMention(a, b []schema.Mention) bool {
	const most = 50
	for _, x := range a[:min(len(a), most)] {
		for _, y := range b[:min(len(b), most)] {
			if sameMention(x, y) {
				return true
			}
		}
	}
	return false
}

func sameMention(x, y schema.Mention) bool {
	s, e, given := x.Span()
	t, f, alsoGiven := y.Span()
	if given && alsoGiven {
		return s == t && e == f
	}
	return !given && !alsoGiven && x.Text != "" && x.Text == y.Text
}

func duplicateDates(p *Pass) {
	first := map[string]int{}
	for i, d := range p.Got.Dates {
		key := cmp.Or(d.Value, d.Timex)
		if key == "" {
			continue
		}
		if j, seen := first[key]; seen {
			p.duplicate(schema.KindDate, j, i)
		} else {
			first[key] = i
		}
	}
}

// conflict reports two facts that cannot both be right.
func (p *Pass) conflict(kind schema.Kind, attribute string, first, second int, message string) {
	b := p.got().ref(kind, second)
	f := schema.Finding{
		Kind: kind, Attribute: attribute, Found: p.got().ref(kind, first).Text, Got: b, Place: p.place(p.got(), kind, second), Message: message,
		Mend: "leave out what the article does not say, of " + p.got().ref(kind, first).Pointer + " and " + b.Pointer,
	}
	if f.Place == nil {
		f.Place = p.place(p.got(), kind, first)
	}
	p.Report(f)
}

// conflictingWords reports two values that were read off the same words.
func conflictingWords(p *Pass) {
	f := p.got()
	p.sameWords(schema.KindFigure, len(f.figures),
		func(i int) []schema.Mention { return f.figures[i].Mentions },
		func(i int) string { return f.ref(schema.KindFigure, i).Text },
		func(first, second int, m schema.Mention) bool {
			a, b := f.figures[first], f.figures[second]
			return a.Kind == b.Kind && a.Value != b.Value && !a.Value.IsZero() && !b.Value.IsZero() && !p.isRange(m, b, a)
		})
	values := make([]schema.EDTF, len(f.dates))
	p.sameWords(schema.KindDate, len(f.dates),
		func(i int) []schema.Mention {
			var err error
			if values[i], err = schema.ParseEDTF(f.dates[i].Value); err != nil {
				return nil // another check says that it is no date
			}
			return f.dates[i].Mentions
		},
		func(i int) string { return f.dates[i].Value },
		func(first, second int, m schema.Mention) bool {
			a, b := values[first], values[second]
			return b.Compare(a) == schema.Disjoint && !p.isSpan(m, b, a)
		})
}

// sameWords reports, once for each fact, that an earlier one has the same
// mention and clashes with it.
func (p *Pass) sameWords(kind schema.Kind, n int, mentions func(int) []schema.Mention, told func(int) string, clash func(first, second int, m schema.Mention) bool) {
	type span struct{ start, end int }
	at := map[span]int{}
	for i := range n {
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
			p.conflict(kind, "words", first, i, fmt.Sprintf("“%s” at %d–%d is carried as %s and as %s",
				short(p.surface(m, p.got().source.Offsets)), start, end, told(first), told(i)))
		}
	}
}

// isRange tells whether words can be read to hold both values, as "10 to 20" does.
func (p *Pass) isRange(m schema.Mention, a, b schema.Figure) bool {
	holdsA, holdsB := false, false
	for _, r := range figuresIn(p.readingsOf(m, p.got().source.Offsets)) {
		holdsA = holdsA || valueFits(a, r)
		holdsB = holdsB || valueFits(b, r)
	}
	return holdsA && holdsB
}

// isSpan is isRange for dates: words that reach from one to the other.
func (p *Pass) isSpan(m schema.Mention, a, b schema.EDTF) bool {
	holdsA, holdsB := false, false
	for _, r := range datesIn(p.readingsOf(m, p.got().source.Offsets)) {
		holdsA = holdsA || dateFits(a, r)
		holdsB = holdsB || dateFits(b, r)
	}
	return holdsA && holdsB
}

// conflictingAmounts reports two amounts of one currency about the same thing.
// Companies and people have many amounts (sales, profits, fortunes): of those
// only one that the article does not state is in conflict.
func conflictingAmounts(p *Pass) {
	f := p.got()
	types := map[string]string{}
	for _, party := range f.parties {
		types[party.ID] = party.Type
	}
	var inText []stated
	if p.Article != nil && p.Read != nil && slices.ContainsFunc(f.figures, func(g schema.Figure) bool { return g.Kind == schema.Money && g.About != "" }) {
		inText = p.allStated(schema.KindFigure)
	}
	first := map[string]int{}
	for i, g := range f.figures {
		if g.Kind != schema.Money || g.About == "" || g.Value.IsZero() || !g.ValueMax.IsZero() || g.Qualifier != "" && g.Qualifier != schema.Exact {
			continue
		}
		key := g.About + "|" + g.Unit
		j, seen := first[key]
		if !seen {
			first[key] = i
			continue
		}
		other := f.figures[j]
		if other.Value == g.Value || p.right(schema.KindFigure, i) && p.right(schema.KindFigure, j) {
			continue
		}
		if p.Article != nil {
			if p.figureGrounded(g, inText) && p.figureGrounded(other, inText) {
				continue
			}
		} else if t := types[g.About]; t != schema.Project && t != schema.Product || len(g.Mentions) > 0 && len(other.Mentions) > 0 {
			continue
		}
		p.conflict(schema.KindFigure, "value", j, i, fmt.Sprintf("two amounts are given about %s: %s (%s) and %s (%s)",
			f.name(g.About), amount(other), f.ref(schema.KindFigure, j).Pointer, amount(g), f.ref(schema.KindFigure, i).Pointer))
	}
}

// once lists the types of events that happen once to what they happen to.
var once = []string{
	"birth", "born", "death", "died", "founding", "foundation", "founded", "incorporation", "dissolution", "assassination",
	"naissance", "décès", "mort", "fondation", "création", "출생", "사망", "설립", "창립",
}

// conflictingEvents reports two dates of one event that happens once.
func conflictingEvents(p *Pass) {
	f := p.got()
	first := map[string]int{}
	for i, e := range f.events {
		kind := strings.ToLower(e.Type)
		if !slices.Contains(once, kind) || len(e.Participants) == 0 {
			continue
		}
		date, err := schema.ParseEDTF(f.day(e.Date))
		if err != nil {
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
		other, err := schema.ParseEDTF(f.day(f.events[j].Date))
		if err != nil || date.Compare(other) != schema.Disjoint {
			continue
		}
		p.conflict(schema.KindEvent, "date", j, i, fmt.Sprintf("the %s of %s is dated %s and %s",
			kind, f.name(e.Participants[0].Party), other, date))
	}
}
