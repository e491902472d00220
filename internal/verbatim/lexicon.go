package verbatim

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/internal/language"
)

// Lexicon is the words and phrases under some headings of a language.
type Lexicon struct {
	exact   bool                // diacritics tell words apart
	phrases map[string][]phrase // by their first word, folded, where that is whole
	parts   []phrase            // whose first word is a part of one
}

// phrase is one spelling of an entry: words of which the first may be the end of one
// and the last the beginning of one.
type phrase struct {
	words       []Word
	ends, opens bool
}

// NewLexicon returns the entries under headings of a language. An exact one tells words
// apart that differ in diacritics alone, as "juge" and "jugé" do.
func NewLexicon(l *language.Language, exact bool, headings ...string) *Lexicon {
	lex := &Lexicon{exact: exact, phrases: map[string][]phrase{}}
	for _, h := range headings {
		for _, e := range l.Entries(h) {
			lex.Add(e)
		}
	}
	return lex
}

// Add adds an entry, all its spellings.
func (l *Lexicon) Add(e language.Entry) {
	for spelling := range e.Spellings() {
		l.add(spelling)
	}
}

func (l *Lexicon) add(spelling string) {
	p := phrase{words: Words(spelling), ends: strings.HasPrefix(spelling, "-"), opens: strings.HasSuffix(spelling, "-")}
	if len(p.words) == 0 {
		return
	}
	if p.ends || p.opens && len(p.words) == 1 {
		l.parts = append(l.parts, p)
		return
	}
	first := p.words[0].Text
	l.phrases[first] = append(l.phrases[first], p)
}

// Empty reports whether no entry is there.
func (l *Lexicon) Empty() bool { return l == nil || len(l.phrases) == 0 && len(l.parts) == 0 }

// At returns how many words from an index on are an entry, 0 for none.
func (l *Lexicon) At(words []Word, i int) int {
	if l == nil || i < 0 || i >= len(words) {
		return 0
	}
	longest := 0
	for _, p := range l.phrases[words[i].Text] {
		if len(p.words) > longest && l.stands(p, words[i:]) {
			longest = len(p.words)
		}
	}
	for _, p := range l.parts {
		if len(p.words) > longest && l.stands(p, words[i:]) {
			longest = len(p.words)
		}
	}
	return longest
}

// Has reports whether a word, folded, is an entry, whatever its diacritics.
func (l *Lexicon) Has(word string) bool {
	return slices.ContainsFunc(l.phrases[word], func(p phrase) bool { return len(p.words) == 1 })
}

// In reports whether an entry is among the words.
func (l *Lexicon) In(words []Word) bool {
	for i := range words {
		if l.At(words, i) > 0 {
			return true
		}
	}
	return false
}

func (l *Lexicon) stands(p phrase, words []Word) bool {
	if len(p.words) > len(words) {
		return false
	}
	for k, w := range p.words {
		ends, opens := p.ends && k == 0, p.opens && k == len(p.words)-1
		if !hasPart(words[k].Text, w.Text, ends, opens) {
			return false
		}
	}
	for k, w := range p.words {
		ends, opens := p.ends && k == 0, p.opens && k == len(p.words)-1
		if l.exact && !hasPart(fold.Spelling(words[k].Raw), fold.Spelling(w.Raw), ends, opens) {
			return false
		}
	}
	return true
}

// hasPart reports whether a word is another, or has it at its end, its beginning, or
// anywhere.
func hasPart(word, part string, ends, opens bool) bool {
	switch {
	case ends && opens:
		return strings.Contains(word, part)
	case ends:
		return strings.HasSuffix(word, part)
	case opens:
		return strings.HasPrefix(word, part)
	}
	return word == part
}
