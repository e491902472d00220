package checks

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/assaykit/assay/align/verbatim"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// duplicatesTold reports the facts of a kind that say what one before them
// says: alike by their own words, or by the golden fact that both tell.
func duplicatesTold(p *Pass, kind schema.Kind, said map[int]int) {
	if p.Alignment != nil && len(p.Alignment.Repeats) > 0 {
		paired := map[int]int{}
		for _, pair := range p.pairs(kind) {
			if pair.Got >= 0 && pair.Want >= 0 {
				paired[pair.Want] = pair.Got
			}
		}
		for _, r := range p.Alignment.Repeats {
			if first, ok := paired[r.Want]; ok && r.Kind == kind {
				said[r.Got] = first
			}
		}
	}
	for _, second := range slices.Sorted(maps.Keys(said)) {
		first := said[second]
		if other, both := said[first]; both && other == second && first > second {
			continue // each is said to be the other: once is enough
		}
		if p.got().has(kind, first) && p.got().has(kind, second) && first != second {
			p.duplicate(kind, min(first, second), max(first, second))
		}
	}
}

// sameEvents returns the events that say what one before them says, with it.
func (p *Pass) sameEvents() map[int]int {
	f := p.got()
	amounts := map[string]string{}
	for _, g := range f.figures {
		amounts[g.ID] = amount(g)
	}
	return firstAlike(len(f.events), func(i int) string {
		e := f.events[i]
		if e.Type == "" || len(e.Participants) == 0 && e.Date == "" {
			return ""
		}
		var parts, sums []string
		for _, participant := range e.Participants {
			parts = append(parts, recognize.Fold(participant.As))
		}
		for _, id := range e.Figures {
			sums = append(sums, cmp.Or(amounts[id], id))
		}
		slices.Sort(parts)
		slices.Sort(sums)
		return f.eventKey(e) + "|" + strings.Join(parts, ",") + "|" + strings.Join(sums, ",")
	})
}

// sameQuotes likewise: the same words by the same speaker.
func (p *Pass) sameQuotes() map[int]int {
	f := p.got()
	return firstAlike(len(f.quotes), func(i int) string {
		words := p.saidWords(i)
		if words == "" {
			return ""
		}
		return recognize.Fold(f.name(f.quotes[i].Speaker)) + "|" + words
	})
}

// saidWords are the words of a quote, written together.
func (p *Pass) saidWords(i int) string {
	return strings.Join(verbatim.Text(verbatim.Words(p.got().quotes[i].Text)), "")
}

// firstAlike maps each index whose key another one before it has to that one. An empty key is nobody's.
func firstAlike(n int, key func(int) string) map[int]int {
	first, alike := map[string]int{}, map[int]int{}
	for i := range n {
		k := key(i)
		if k == "" {
			continue
		}
		if j, seen := first[k]; seen {
			alike[i] = j
		} else {
			first[k] = i
		}
	}
	return alike
}

// conflictingSpeakers reports words that are given to two speakers and that the
// text has only once.
func conflictingSpeakers(p *Pass) {
	f := p.got()
	first, twice := map[string]int{}, map[string]bool{}
	for i, q := range f.quotes {
		words := p.saidWords(i)
		if words == "" || q.Speaker == "" {
			continue
		}
		j, seen := first[words]
		if !seen {
			first[words] = i
			continue
		}
		other := f.quotes[j]
		if p.sameSpeaker(q.Speaker, other.Speaker) || p.right(schema.KindQuote, i) && p.right(schema.KindQuote, j) {
			continue
		}
		if _, known := twice[words]; !known || p.Article == nil {
			twice[words] = p.saidTwice(q, other)
		}
		if twice[words] {
			continue
		}
		p.conflict(schema.KindQuote, "speaker", j, i, fmt.Sprintf("the same words are given to %s (%s) and to %s (%s): “%s”",
			f.name(other.Speaker), f.ref(schema.KindQuote, j).Pointer, f.name(q.Speaker), f.ref(schema.KindQuote, i).Pointer, short(q.Text)))
	}
}

// sameSpeaker tells whether two ids name one party.
func (p *Pass) sameSpeaker(a, b string) bool {
	return a == b || recognize.Fold(p.got().name(a)) == recognize.Fold(p.got().name(b))
}

// saidTwice tells whether the text has the words of two quotes in two places;
// without the text, whether the record says so.
func (p *Pass) saidTwice(a, b schema.Quote) bool {
	if p.Article == nil {
		return len(a.Mentions) > 0 && len(b.Mentions) > 0 && !shareMention(a.Mentions, b.Mentions)
	}
	n := 0
	for range p.said().words.places(verbatim.Text(verbatim.Words(a.Text))) {
		if n++; n > 1 {
			return true
		}
	}
	return false
}
