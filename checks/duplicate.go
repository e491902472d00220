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
// that the golden has one by one, and so are settled, are not duplicates.
func (p *Pass) duplicates(kind schema.Kind, find func(settled func(int) bool, link func(first, second int))) {
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
	var again map[int]bool
	join := func(a, b int) {
		if a, b = first(a), first(b); a != b {
			of[max(a, b)] = min(a, b)
		}
	}
	for _, pair := range p.pairs(kind) {
		if pair.Again {
			if again == nil {
				again = map[int]bool{}
			}
			again[pair.Got] = true
			join(pair.Twin, pair.Got)
		}
	}
	settled := func(i int) bool { return !again[i] && p.equalsGolden(kind, i) }
	find(settled, func(a, b int) {
		if !settled(a) || !settled(b) {
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

// duplicateFigures links figures that are equal and are about one thing or have a
// mention in common. Other equal figures may be about two things.
func (p *Pass) duplicateFigures(_ func(int) bool, link func(first, second int)) {
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
func (p *Pass) duplicateDates(_ func(int) bool, link func(first, second int)) {
	linkAlike(len(p.Got.Dates), link, func(i int) string { return cmp.Or(p.Got.Dates[i].Value, p.Got.Dates[i].Timex) })
}

// duplicateEvents links the events of one type, participants, place and day.
func (p *Pass) duplicateEvents(_ func(int) bool, link func(first, second int)) {
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
func (p *Pass) duplicateQuotes(_ func(int) bool, link func(first, second int)) {
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
