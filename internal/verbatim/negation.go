package verbatim

import (
	"slices"
	"sync"

	"github.com/assaykit/assay/internal/language"
)

// Negation is how a language says not: whatever is quoted without what says so says the
// contrary of what was said.
type Negation struct {
	words          []*Lexicon          // that say it
	behind, before map[string][]string // words that say it where one of others precedes them in the clause, or is the next word
}

var negations sync.Map // by tag

// NegationOf returns the negation of a language, by its BCP 47 tag; of every
// language where it is not known.
func NegationOf(tag string) Negation {
	l := language.For(tag)
	if n, ok := negations.Load(l.Tag()); ok {
		return n.(Negation)
	}
	n := Negation{behind: map[string][]string{}, before: map[string][]string{}}
	if n.add(l); len(l.Entries("speech/negations")) == 0 {
		for _, tag := range language.Tags() {
			n.add(language.For(tag))
		}
	}
	negations.Store(l.Tag(), n)
	return n
}

func (n *Negation) add(l *language.Language) {
	n.words = append(n.words, NewLexicon(l, false, "speech/negations"))
	for heading, words := range map[string]map[string][]string{"speech/negations behind": n.behind, "speech/negations before": n.before} {
		for _, e := range l.Entries(heading) {
			for spelling := range e.Spellings() {
				for _, w := range Words(spelling) {
					words[w.Text] = append(words[w.Text], Text(Words(e.Means))...)
				}
			}
		}
	}
}

// At reports whether the word at an index says not.
func (n Negation) At(words []Word, i int) bool {
	if slices.ContainsFunc(n.words, func(l *Lexicon) bool { return l.At(words, i) > 0 }) {
		return true
	}
	w := words[i].Text
	if i+1 < len(words) && !words[i].Clause && slices.Contains(n.before[w], words[i+1].Text) {
		return true
	}
	before, ok := n.behind[w]
	for k := i - 1; ok && k >= 0 && !words[k].Clause; k-- {
		if slices.Contains(before, words[k].Text) {
			return true
		}
	}
	return false
}

// Lost reports whether leaving the words [from, to) out turns the meaning of
// what is kept: a not goes, and a part of its clause stays.
func (n Negation) Lost(words []Word, from, to int) bool {
	for i := from; i < to; i++ {
		if !n.At(words, i) {
			continue
		}
		first, last := i, i
		for first > 0 && !words[first-1].Clause {
			first--
		}
		for !words[last].Clause && last+1 < len(words) {
			last++
		}
		if first < from || last >= to {
			return true
		}
	}
	return false
}
