package checks

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/align/verbatim"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// mostNarrated is how many code points may stand between two quotations of one statement.
const mostNarrated = 200

// oneStatement tells whether two quotations, by the indexes of their regions,
// are one statement: between them stands one sentence, or a part of one, that says who
// said it, and nobody else is said to have said the second.
func (p *Pass) oneStatement(first, second int) bool {
	regions := p.said().regions
	if second != first+1 || regions[second].start-regions[first].end > mostNarrated {
		return false
	}
	narration, _ := p.Index.Slice(regions[first].end, regions[second].start, schema.CodePoint)
	words := verbatim.Words(narration)
	if strings.HasPrefix(narration, "\n") && len(words) == 0 {
		return true // left open at the end of a paragraph, and opened again
	}
	if len(words) == 0 || !attributed(narration, p.language()) {
		return false
	}
	for _, w := range words[:len(words)-1] {
		if w.Sentence {
			return false
		}
	}
	tail := p.attribution(second)
	if !attributed(tail, p.language()) {
		return true
	}
	named := p.namesIn(tail)
	return len(named) == 0 || slices.ContainsFunc(p.namesIn(narration), func(name string) bool { return slices.Contains(named, name) })
}

// attribution returns what stands behind a quotation and may say whose it is:
// the rest of its sentence, unless that ended within the marks.
func (p *Pass) attribution(r int) string {
	regions := p.said().regions
	end := regions[r].end
	inside, _ := p.Index.Slice(regions[r].start, end, schema.CodePoint)
	_, after := p.around(region{end, end})
	if r+1 < len(regions) {
		until, _ := p.Index.Slice(end, regions[r+1].start, schema.CodePoint)
		after = after[:min(len(after), len(until))]
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, quoteMarks+" \u00a0\u202f"))
	if strings.HasSuffix(strings.TrimSpace(inside), ".") && unicode.IsUpper(next) {
		return ""
	}
	return after
}

// namesIn returns the words of a text that name somebody: those in capitals,
// and those of the parties that the record or the reader knows.
func (p *Pass) namesIn(text string) []string {
	var names []string
	for _, w := range cutWords(text) {
		if !w.small && len(w.text) > 1 && !unicode.Is(unicode.Hangul, firstRune(w.text)) {
			names = append(names, w.text)
		}
	}
	folded := recognize.Fold(text)
	known := func(name string) {
		if name = recognize.Fold(name); utf8.RuneCountInString(name) > 1 && strings.Contains(folded, name) {
			names = append(names, name)
		}
	}
	for _, party := range p.got().parties {
		known(party.Name)
	}
	if p.Read != nil {
		for _, party := range p.Read().Parties {
			known(party.Name)
		}
	}
	return names
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
