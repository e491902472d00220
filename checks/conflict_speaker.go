package checks

import (
	"fmt"
	"strings"

	"github.com/assaykit/assay/align/verbatim"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// saidWords are the words of a quote, written together.
func (p *Pass) saidWords(i int) string {
	return strings.Join(verbatim.Text(verbatim.Words(p.got().quotes[i].Text)), "")
}

// conflictingSpeakers reports words that are given to two speakers and that the
// text has only once.
func conflictingSpeakers(p *Pass) {
	f := p.got()
	first, twice := map[string]int{}, map[string]bool{}
	for _, i := range f.inOrder(schema.KindQuote) {
		q := f.quotes[i]
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
