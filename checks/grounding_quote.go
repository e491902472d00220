package checks

import (
	"fmt"
	"strings"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/verbatim"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

var groundingQuote = Check{
	Name: "grounding/quote",
	Doc:  "the quoted words are not what stands between the article's marks, or in its attributed speech, or the article names another speaker",
	Help: `Between quotation marks stand somebody's own words. A quote that a model smoothed, translated or made of
two is no longer a quote, and neither is one that runs on into the article's own words, or that stops halfway.

Example: the text has “important” where the quote has “vital”.

Fix it by copying the words between the quotation marks as they stand, from mark to mark. Whole sentences of
a longer quotation may stand alone; “…” stands for words that are left out, but never for a "not" whose clause
goes on. Two quotations may be given as one if only the words that name their speaker are between them. What the
article says in its own words is not a quote, unless it says who said it.

The speaker is held against the article where it leaves no doubt: a person's name stands right beside the
quotation and a verb of speech (“…,” Lina Torres said), and the record gives somebody else whom the article
names, but not in that sentence. A pronoun, a noun, an organization and a speaker further off contradict nobody:
agree/quote compares them with a golden.`,
	Severity: result.Error, Needs: Article,
	Run: checkQuotesGrounded,
}

func checkQuotesGrounded(p *Pass) {
	f := p.facts
	unread := 0
	for i, q := range p.Got.Quotes {
		if p.equalsGolden(schema.KindQuote, i) {
			continue
		}
		got := fact.Ref(f.At(schema.KindQuote, i))
		if strings.TrimSpace(q.Text) == "" {
			continue // its mentions are grounding/mention's
		}
		finding := result.Finding{Kind: schema.KindQuote, Got: got, Attribute: "text"}
		words := "“" + short(strings.Join(strings.Fields(q.Text), " ")) + "”"
		found := p.findQuote(q.Text)
		if len(found.parts) > 0 {
			start, end := found.place(p.quotations())
			finding.Location = p.index.Location(start, end)
		}
		if found.fault == narrated || found.fault == joined {
			if _, known := verbatim.SpeechOf(p.language()); !known {
				unread++ // whether the article names the speaker cannot be read
				continue
			}
		}
		switch found.fault {
		case sound:
			p.checkSpeaker(i, found)
			continue
		case absent:
			finding.Message = "the words " + words + " are not in the text"
			finding.Fix = "copy the words of " + got.Pointer + " from the article as they stand"
			if at, theirs, ours := p.divergence(found.missing); at != nil {
				finding.Location = p.index.Location(at.start, at.end)
				finding.Message += fmt.Sprintf("; the text has “%s” where the quote has “%s”", theirs, ours)
			}
		case narrated:
			finding.Attribute = "marks"
			finding.Message = "the words " + words + " are the article's own: they stand outside quotation marks, and nobody is said to have said them"
			finding.Fix = "leave " + got.Pointer + " out"
		case over:
			finding.Attribute = "marks"
			finding.Message = "the words " + words + " run over a quotation mark: a part of them is the article's own"
			finding.Fix = "keep to the words between the marks in " + got.Pointer
		case joined:
			finding.Attribute = "marks"
			finding.Message = "the words " + words + " are put together from two quotations, which nothing says to be one statement"
			finding.Fix = "give each quotation its own quote, with its own speaker"
		case withSpeaker:
			finding.Attribute = "marks"
			finding.Message = "the words " + words + " have the article's own among them, which say who speaks"
			finding.Fix = "leave who speaks out of " + got.Pointer
		case cut:
			finding.Message = "the words " + words + " are only a part of what was said, and no ellipsis says so"
			finding.Fix = "give the words from mark to mark in " + got.Pointer + ", or put … where words are left out"
		case negationLost:
			finding.Message = "the words " + words + " leave out a “not”, which turns what was said"
			finding.Fix = "give the whole clause in " + got.Pointer
		}
		p.Report(finding)
	}
	if unread > 0 {
		p.Unverified(p.missingToReadSpeaker(), unread)
	}
}

// missingToReadSpeaker returns what is missing to read who said something.
func (p *Pass) missingToReadSpeaker() result.Missing {
	if p.language() == "" {
		return result.MissingLanguage
	}
	return result.MissingGrammar
}

// divergence returns the region of the text that is most similar to the words, and
// the first word in which the two differ.
func (p *Pass) divergence(list []string) (at *region, theirs, ours string) {
	const shingle, most = 3, 50
	w := p.quotations().words
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
				theirs, _ = p.index.Slice(there.start, there.end, schema.CodePoint)
			}
		}
	}
	return at, theirs, ours
}
