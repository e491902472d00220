package checks

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/internal/verbatim"
	"github.com/assaykit/assay/schema"
)

// mostNarrated is the largest number of code points between two quotations of one
// statement.
const mostNarrated = 200

// oneStatement reports whether two quotations, given as indexes of their regions,
// are one statement: at most one sentence that names the speaker is between them,
// and the second has no other speaker.
func (p *Pass) oneStatement(first, second int) bool {
	said := p.quotations()
	regions := said.regions
	if second != first+1 || regions[second].start-regions[first].end > mostNarrated {
		return false
	}
	narration, _ := p.index.Slice(regions[first].end, regions[second].start, schema.CodePoint)
	words := verbatim.Words(narration)
	if said.goesOn[second] && len(words) == 0 {
		return true
	}
	if speech, _ := verbatim.SpeechOf(p.language()); speech.Joins(words) {
		return true
	}
	if len(words) == 0 || !attributed(narration, p.language()) || p.anotherSpeaks(first, narration) {
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

// anotherSpeaks reports whether a new sentence follows a quotation and names only
// persons who are not named before the quotation: it then attributes the next one.
func (p *Pass) anotherSpeaks(first int, narration string) bool {
	regions := p.quotations().regions
	inside, _ := p.index.Slice(regions[first].start, regions[first].end, schema.CodePoint)
	behind, _ := utf8.DecodeRuneInString(strings.TrimLeft(narration, quoteMarks+" \u00a0\u202f"))
	if !strings.HasSuffix(strings.TrimSpace(inside), ".") && !strings.ContainsRune(".!?\n", behind) {
		return false
	}
	from := max(0, regions[first].start-mostNarrated)
	if first > 0 {
		from = max(from, regions[first-1].end)
	}
	lead, _ := p.index.Slice(from, regions[first].start, schema.CodePoint)
	named, before := p.personsNamed(narration), p.personsNamed(lead)
	return len(named) > 0 && !slices.ContainsFunc(named, func(name string) bool { return slices.Contains(before, name) })
}

// personsNamed returns the persons that a text names, of those that the record or the
// reader knows: in full, or else by the last word of their names.
func (p *Pass) personsNamed(text string) []string {
	parties := slices.Clone(p.Got.Parties)
	if p.Read != nil {
		for _, party := range p.Read().Parties {
			parties = append(parties, schema.Party{Type: party.Type, Name: party.Name})
		}
	}
	var full, byLast []string
	folded := fold.Name(text)
	words := strings.Fields(folded)
	for _, party := range parties {
		name := p.fold(party.Name)
		if party.Type != schema.Person || name == "" {
			continue
		}
		last := name[strings.LastIndexByte(name, ' ')+1:]
		switch {
		case strings.Contains(folded, name):
			full = append(full, name)
		case slices.ContainsFunc(words, func(w string) bool { return strings.Trim(w, ",.;:()") == last }):
			byLast = append(byLast, name)
		}
	}
	if len(full) > 0 {
		return full
	}
	return byLast
}

// attribution returns the words after a quotation that may name its speaker: the
// rest of its sentence, unless the sentence ended within the marks.
func (p *Pass) attribution(r int) string {
	regions := p.quotations().regions
	end := regions[r].end
	inside, _ := p.index.Slice(regions[r].start, end, schema.CodePoint)
	_, after := p.around(region{end, end})
	if r+1 < len(regions) {
		until, _ := p.index.Slice(end, regions[r+1].start, schema.CodePoint)
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
	folded := fold.Name(text)
	known := func(name string) {
		if name = p.fold(name); utf8.RuneCountInString(name) > 1 && strings.Contains(folded, name) {
			names = append(names, name)
		}
	}
	for _, party := range p.Got.Parties {
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
