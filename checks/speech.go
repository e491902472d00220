package checks

import (
	"strings"

	"github.com/assaykit/assay/internal/verbatim"
)

// region is a stretch of the article, in code points.
type region struct{ start, end int }

// utterances is the article cut into words, with its quotations.
type utterances struct {
	marked   []verbatim.Word
	words    *words   // the same, indexed for search
	regions  []region // between quotation marks, in code points
	goesOn   []bool   // for each region, whether it goes on with that of the paragraph before
	quoted   *words   // of all regions, one after another, without asides
	at       []int    // for each word of quoted, its index in marked
	aside    []bool   // for each word of marked, whether it is part of a "he said" within the marks
	inside   []int    // for each word of marked, the index of its region, -1 for none
	negation verbatim.Negation
}

func (p *Pass) quotations() *utterances {
	c := p.memo()
	if c.utterances != nil {
		return c.utterances
	}
	shared := share(p, 0, &c.known.utterances, (*Pass).cutQuotations)
	s := *shared
	s.words, s.quoted = &words{shared.words.wordIndex, c}, &words{shared.quoted.wordIndex, c}
	c.utterances = &s
	return &s
}

func (p *Pass) cutQuotations() *utterances {
	speech, _ := verbatim.SpeechOf(p.language())
	s := &utterances{marked: verbatim.Words(p.Article.Text), negation: verbatim.NegationOf(p.language())}
	for _, q := range speech.Quotations([]rune(p.Article.Text), verbatim.Marks{Single: true}) {
		s.regions, s.goesOn = append(s.regions, region{q.Start, q.Stop}), append(s.goesOn, q.GoesOn)
	}
	s.aside = speech.Asides(s.marked)
	var all, quoted []word
	r := 0
	for i, w := range s.marked {
		all = append(all, word{text: w.Text, start: w.Start, end: w.End})
		for r < len(s.regions) && s.regions[r].end <= w.Start {
			r++
		}
		if r == len(s.regions) || w.Start < s.regions[r].start || w.End > s.regions[r].end {
			s.inside = append(s.inside, -1)
			continue
		}
		s.inside = append(s.inside, r)
		if !s.aside[i] {
			quoted = append(quoted, all[i])
			s.at = append(s.at, i)
		}
	}
	s.words, s.quoted = &words{joinWords(all), nil}, &words{joinWords(quoted), nil}
	return s
}

// isAside reports whether a word is part of an aside, see utterances.
func (s *utterances) isAside(i int) bool { return i >= 0 && i < len(s.aside) && s.aside[i] }

// attributed reports whether a sentence says that somebody said something, or
// is a line of dialogue.
func attributed(sentence, language string) bool {
	if trimmed := strings.TrimSpace(sentence); strings.HasPrefix(trimmed, "—") || strings.HasPrefix(trimmed, "–") || strings.HasPrefix(trimmed, "- ") {
		return true
	}
	speech, _ := verbatim.SpeechOf(language)
	return speech.In(verbatim.Words(sentence))
}
