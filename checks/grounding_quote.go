package checks

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/schema"
)

var groundingQuote = Check{
	Name: "grounding/quote",
	Doc:  "the quoted words are not in the article, or stand there outside quotation marks and attributed speech",
	Help: `Between quotation marks stand somebody's own words. A quote that a model smoothed, translated or made of
two is no longer a quote.

Example: the text has “important” where the quote has “vital”.

Mend it by copying the words between the quotation marks as they stand; leave words out with “…”. What the
article tells in its own words is no quote, unless it says who said it.`,
	Severity: schema.Error, Needs: Article,
	Run: checkQuotesGrounded,
}

func checkQuotesGrounded(p *Pass) {
	f := p.got()
	for i, q := range f.quotes {
		if p.right(schema.KindQuote, i) {
			continue
		}
		got := f.ref(schema.KindQuote, i)
		if strings.TrimSpace(q.Text) == "" {
			continue // its mentions are grounding/mention's
		}
		finding := schema.Finding{Kind: schema.KindQuote, Got: got}
		places, missing := p.quotePlaces(q.Text)
		switch {
		case missing != nil:
			finding.Attribute = "text"
			finding.Message = fmt.Sprintf("the words “%s” are not in the text", short(strings.Join(strings.Fields(q.Text), " ")))
			finding.Mend = "copy the words of " + got.Pointer + " from the article as they stand"
			if at, theirs, ours := p.divergence(missing); at != nil {
				finding.Place = p.Index.Location(at.start, at.end)
				finding.Message += fmt.Sprintf("; the text has “%s” where the quote has “%s”", theirs, ours)
			}
		case len(places) > 0 && !slices.ContainsFunc(places, p.spoken):
			finding.Attribute = "marks"
			finding.Place = p.Index.Location(places[0].start, places[0].end)
			finding.Message = fmt.Sprintf("the words “%s” are the article's own: they stand outside quotation marks, and nobody is said to have said them", short(q.Text))
			finding.Mend = "leave " + got.Pointer + " out"
		default:
			continue
		}
		p.Report(finding)
	}
}

// quotePlaces returns where the words of a quote stand, each piece between
// ellipses behind the one before; or the words of the piece that is nowhere.
func (p *Pass) quotePlaces(text string) (places []region, missing []string) {
	const most = 50
	w := p.textWords()
	text = strings.NewReplacer("[…]", "…", "[...]", "…", "(…)", "…", "(...)", "…", "...", "…").Replace(text)
	behind := 0
	for piece := range strings.SplitSeq(text, "…") {
		list := foldedWords(piece)
		if len(list) == 0 {
			continue
		}
		n, next := 0, -1
		for i, j := range w.places(list) {
			if i < behind {
				continue
			}
			if next < 0 {
				next = j
			}
			places = append(places, region{w.list[i].start, w.list[j-1].end})
			if n++; n == most {
				break
			}
		}
		if n == 0 {
			if at, ok := p.saidInPieces(list, behind); ok {
				places = append(places, at)
				continue
			}
			return nil, list
		}
		behind = next
	}
	return places, nil
}

// saidInPieces finds words that a "he said" parts in the text, from a word of
// the text on.
func (p *Pass) saidInPieces(list []string, from int) (region, bool) {
	q, all := p.quotedText(), p.textWords().list
	for i, j := range q.words.places(list) {
		if from < len(all) && q.words.list[i].start < all[from].start || from >= len(all) {
			continue
		}
		return region{q.words.list[i].start, q.words.list[j-1].end}, true
	}
	return region{}, false
}

// divergence finds the passage of the text that is most like the words, and
// the first word in which they part.
func (p *Pass) divergence(list []string) (at *region, theirs, ours string) {
	const shingle, most = 3, 50
	w := p.textWords()
	size := min(shingle, len(list)-1)
	if size < 1 {
		return nil, "", ""
	}
	fewest := len(list)/2 + 1
	tried := map[int]bool{}
	for k := 0; k+size <= len(list) && len(tried) < most; k++ {
		for i := range w.places(list[k : k+size]) {
			begin := i - k
			if tried[begin] || len(tried) == most {
				break
			}
			tried[begin] = true
			wrong, first := 0, -1
			for n := range list {
				if t := begin + n; t < 0 || t >= len(w.list) || w.list[t].text != list[n] {
					if wrong++; first < 0 && t >= 0 && t < len(w.list) {
						first = n
					}
				}
			}
			if wrong < fewest && first >= 0 {
				fewest = wrong
				from, to := w.list[max(begin, 0)], w.list[min(begin+len(list), len(w.list))-1]
				at, ours = &region{from.start, to.end}, list[first]
				there := w.list[begin+first]
				theirs, _ = p.Index.Slice(there.start, there.end, schema.CodePoint)
			}
		}
	}
	return at, theirs, ours
}
