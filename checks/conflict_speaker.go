package checks

import (
	"fmt"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/verbatim"
	"github.com/assaykit/assay/schema"
)

// quotedWords are the words of a quote, written together.
func (p *Pass) quotedWords(i int) string {
	if p.Got.Quotes[i].Text == "" {
		return ""
	}
	return p.facts.Quotes[i].Passage.Squashed()
}

// conflictingSpeakers reports words that two quotes give to different speakers,
// though the text has them only once.
func conflictingSpeakers(p *Pass) {
	f := p.facts
	first, twice := map[string]int{}, map[string]bool{}
	for _, i := range p.inOrder(schema.KindQuote) {
		q := p.Got.Quotes[i]
		words := p.quotedWords(i)
		if words == "" || q.Speaker == "" {
			continue
		}
		j, seen := first[words]
		if !seen {
			first[words] = i
			continue
		}
		other := p.Got.Quotes[j]
		if p.sameSpeaker(f.Quotes[i].Speaker, f.Quotes[j].Speaker) || p.equalsGolden(schema.KindQuote, i) && p.equalsGolden(schema.KindQuote, j) {
			continue
		}
		if _, known := twice[words]; !known || p.Article == nil {
			twice[words] = p.inTwoPlaces(q, other)
		}
		if twice[words] {
			continue
		}
		p.conflict(schema.KindQuote, "speaker", j, i, fmt.Sprintf("the same words are given to %s (%s) and to %s (%s): “%s”",
			f.Quotes[j].Speaker, fact.Ref(f.At(schema.KindQuote, j)).Pointer, f.Quotes[i].Speaker, fact.Ref(f.At(schema.KindQuote, i)).Pointer, short(q.Text)))
	}
}

// sameSpeaker reports whether two references are to one party, or to two of one
// name.
func (p *Pass) sameSpeaker(a, b fact.Reference[*fact.Party]) bool {
	return a.ID == b.ID || p.fold(a.String()) == p.fold(b.String())
}

// inTwoPlaces reports whether the text has the words of two quotes in two places;
// without the text, whether the record says so.
func (p *Pass) inTwoPlaces(a, b schema.Quote) bool {
	if p.Article == nil {
		return len(a.Mentions) > 0 && len(b.Mentions) > 0 && !shareMention(a.Mentions, b.Mentions)
	}
	n := 0
	for range p.quotations().words.places(verbatim.Text(verbatim.Words(a.Text))) {
		if n++; n > 1 {
			return true
		}
	}
	return false
}
