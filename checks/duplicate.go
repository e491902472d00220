package checks

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

var consistencyDuplicate = Check{
	Name: "consistency/duplicate",
	Doc:  "one fact is given several times",
	Help: `One fact has one entry with several mentions; an extractor that gives it once for each mention splits its
roles, events and quotes between several ids. It is reported once for all of them, and with a golden they
count as one: the fact is found, and none of them is spurious.

Example: the party OpenAI is given twice: as /parties/3 and as /parties/9.

Fix it by giving the fact once, with the mentions of all, and by pointing every reference at its id. Two
parties that share a name are told apart by different same_as. Two figures that happen to be equal are two
if the golden has both, or where they are about different things.`,
	Severity: result.Warning,
	Run: func(p *Pass) {
		p.duplicates(schema.KindParty, p.duplicateParties)
		p.duplicates(schema.KindFigure, p.duplicateFigures)
		p.duplicates(schema.KindDate, p.duplicateDates)
		p.duplicates(schema.KindEvent, p.duplicateEvents)
		p.duplicates(schema.KindQuote, p.duplicateQuotes)
	},
}

// duplicates reports once each group of facts that repeat each other: those that
// find links, and those that the alignment with a golden marks as repeated. Facts
// that the golden has one by one are not duplicates.
func (p *Pass) duplicates(kind schema.Kind, find func(link func(first, second int))) {
	if p.allAsGolden(kind) {
		return
	}
	of := map[int]int{} // the first of the group that a fact is in
	first := func(i int) int {
		at := i
		for j, ok := of[at]; ok; j, ok = of[at] {
			at = j
		}
		for j, ok := of[i]; ok && j != at; j, ok = of[i] { // shortens the path for later calls
			of[i], i = at, j
		}
		return at
	}
	again := map[int]bool{}
	join := func(a, b int) {
		if a, b = first(a), first(b); a != b {
			of[max(a, b)] = min(a, b)
		}
	}
	for _, pair := range p.pairs(kind) {
		if pair.Again {
			again[pair.Got] = true
			join(pair.Twin, pair.Got)
		}
	}
	find(func(a, b int) {
		if again[a] || again[b] || !p.equalsGolden(kind, a) || !p.equalsGolden(kind, b) {
			join(a, b)
		}
	})
	groups := map[int][]int{}
	for _, i := range slices.Sorted(maps.Keys(of)) {
		groups[first(i)] = append(groups[first(i)], i)
	}
	if len(groups) == 0 {
		return
	}
	rank := make(map[int]int)
	for at, i := range p.inOrder(kind) {
		rank[i] = at
	}
	for _, i := range slices.Sorted(maps.Keys(groups)) {
		group := append([]int{i}, groups[i]...)
		ordered := slices.Clone(group)
		slices.SortFunc(ordered, func(a, b int) int { return cmp.Compare(rank[a], rank[b]) })
		p.reportDuplicate(kind, group, ordered)
	}
}

// allAsGolden reports whether the golden has each fact of a kind just as it is, and none
// repeats another.
func (p *Pass) allAsGolden(kind schema.Kind) bool {
	for i, n := range p.pairing().of[kindIndex(kind)] {
		if n == 0 {
			return false
		}
		if pair := &p.Alignment.Pairs[n-1]; pair.Outcome != align.Correct || pair.Got != i {
			return false
		}
	}
	return p.Alignment != nil
}

// reportDuplicate reports facts that repeat each other, at the second of them in
// the order of the text.
func (p *Pass) reportDuplicate(kind schema.Kind, group, ordered []int) {
	const most = 5 // pointers that are listed
	var as []string
	for _, i := range group[:min(len(group), most)] {
		as = append(as, fact.Ref(p.facts.At(kind, i)).Pointer)
	}
	times := "twice"
	if len(group) > 2 {
		times = itoa(len(group)) + " times"
	}
	where := strings.Join(as[:len(as)-1], ", ") + " and as " + as[len(as)-1]
	if len(group) > most {
		where = strings.Join(as, ", ") + " and so on"
	}
	a, b := fact.Ref(p.facts.At(kind, ordered[0])), fact.Ref(p.facts.At(kind, ordered[1]))
	p.Report(result.Finding{
		Kind: kind, Got: b, Location: p.place(p.facts, kind, ordered[1]),
		Message: fmt.Sprintf("the %s %s is given %s: as %s", kind, b.Text, times, where),
		Fix:     fmt.Sprintf("give it once, with the mentions of all, and point references to %s", cmp.Or(a.ID, a.Pointer)),
	})
}

// duplicateParties links the entries that are one party.
func (p *Pass) duplicateParties(link func(first, second int)) {
	const most = 40 // entries that share a word are compared with that many before them
	left := mostComparisons
	parties := p.facts.Parties
	aliased := map[string]int{} // number of parties with a folded name
	for _, party := range parties {
		for _, name := range distinctNames(party) {
			aliased[name]++
		}
	}
	sharing, named := map[string][]int{}, map[string]int{}
	for i, party := range parties {
		exact := string(party.Type) + "|" + party.Name.Folded()
		if j, seen := named[exact]; !seen {
			named[exact] = i
		} else if p.sameParty(parties[j], party, aliased) {
			link(j, i)
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
			if len(sharing[k]) == most && left < 0 {
				continue // a word that many names share does not identify a party
			}
			left -= len(sharing[k])
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
			link(first, i)
		}
	}
}

// beginning returns the first letters of a folded name, without spaces, so that
// names written with and without spaces share it.
func beginning(name string) string {
	points := []rune(strings.ReplaceAll(name, " ", ""))
	return string(points[:min(4, len(points))])
}

func distinctNames(party *fact.Party) []string {
	const most = 20
	var names []string
	for _, name := range party.Names() {
		if len(names) == most {
			break
		}
		if folded := name.Folded(); folded != "" && !slices.Contains(names, folded) {
			names = append(names, folded)
		}
	}
	return names
}

// sameParty reports whether two entries are one party: they have the same name, or
// the name of one is an alias of the other and of no third party.
func (p *Pass) sameParty(a, b *fact.Party, aliased map[string]int) bool {
	if a.Type != b.Type && a.Type != "" && b.Type != "" {
		return false
	}
	if len(a.SameAs) > 0 && len(b.SameAs) > 0 && !slices.ContainsFunc(a.SameAs, func(e fact.Entity) bool { return slices.Contains(b.SameAs, e) }) {
		return false
	}
	if p.sameName(a.Name, b.Name, cmp.Or(a.Type, b.Type)) {
		return true
	}
	has := func(aliases []*fact.Name, name *fact.Name) bool {
		return name.String() != "" && aliased[name.Folded()] == 2 && slices.ContainsFunc(aliases, func(alias *fact.Name) bool { return alias.Folded() == name.Folded() })
	}
	return has(b.Aliases, a.Name) || has(a.Aliases, b.Name)
}

// duplicateFigures links figures that are equal and are about one thing or have a
// mention in common. Other equal figures may be about two things.
func (p *Pass) duplicateFigures(link func(first, second int)) {
	const most = 40
	groups := map[string][]int{}
	for i, g := range p.Got.Figures {
		if g.Value.IsZero() && g.ValueMax.IsZero() {
			continue
		}
		key := strings.Join([]string{string(g.Kind), g.Value.String(), g.ValueMax.String(), g.Unit, g.About}, "|")
		for _, j := range groups[key] {
			other := p.Got.Figures[j]
			if g.Qualifier != other.Qualifier && g.Qualifier != "" && other.Qualifier != "" {
				continue
			}
			if g.About != "" || len(g.Mentions) == 0 || len(other.Mentions) == 0 || shareMention(g.Mentions, other.Mentions) {
				link(j, i)
				break
			}
		}
		if len(groups[key]) < most {
			groups[key] = append(groups[key], i)
		}
	}
}

// duplicateDates links the dates of one value.
func (p *Pass) duplicateDates(link func(first, second int)) {
	linkAlike(len(p.Got.Dates), link, func(i int) string { return cmp.Or(p.Got.Dates[i].Value, p.Got.Dates[i].Timex) })
}

// duplicateEvents links the events of one type, participants, place and day.
func (p *Pass) duplicateEvents(link func(first, second int)) {
	f := p.facts
	amounts := map[string]string{}
	for _, g := range p.Got.Figures {
		amounts[g.ID] = amount(g)
	}
	linkAlike(len(p.Got.Events), link, func(i int) string {
		e := p.Got.Events[i]
		if e.Type == "" || len(e.Participants) == 0 && e.Date == "" {
			return ""
		}
		var parts, sums []string
		for _, participant := range f.Events[i].Participants {
			parts = append(parts, participant.Part)
		}
		for _, id := range e.Figures {
			sums = append(sums, cmp.Or(amounts[id], id))
		}
		slices.Sort(parts)
		slices.Sort(sums)
		return f.Events[i].Key() + "|" + strings.Join(parts, ",") + "|" + strings.Join(sums, ",")
	})
}

// duplicateQuotes links the same words by the same speaker.
func (p *Pass) duplicateQuotes(link func(first, second int)) {
	f := p.facts
	linkAlike(len(p.Got.Quotes), link, func(i int) string {
		words := p.quotedWords(i)
		if words == "" {
			return ""
		}
		return p.fold(f.Quotes[i].Speaker.String()) + "|" + words
	})
}

// linkAlike links each index with the first that has the same key. Indexes with an
// empty key are not linked.
func linkAlike(n int, link func(first, second int), key func(int) string) {
	first := map[string]int{}
	for i := range n {
		k := key(i)
		if k == "" {
			continue
		}
		if j, seen := first[k]; seen {
			link(j, i)
		} else {
			first[k] = i
		}
	}
}

// shareMention reports whether two lists have a mention in common.
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
