package checks

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/internal/verbatim"
)

// isPast reports whether words, which follow lead in their sentence, are in the past
// tense. Only unambiguous forms count, and none beside words of plans.
func (c *checkWords) isPast(lead, surface string) bool {
	before, words := verbatim.Words(lead), verbatim.Words(surface)
	if c.plans.In(slices.Concat(before, words)) {
		return false
	}
	for i := max(0, len(before)-2); i < len(before); i++ {
		if c.suspending.At(before, i) > 0 { // before "opened" this is no past
			return false
		}
	}
	for i := range words {
		if c.past.At(words, i) > 0 || c.isPastForm(words[i].Raw) || c.auxiliaries.At(words, i) > 0 && c.participleFollows(words[i+1:]) {
			return true
		}
	}
	return false
}

func (c *checkWords) isPastForm(word string) bool {
	word = fold.Spelling(word)
	return slices.ContainsFunc(c.endings, func(e pastEnding) bool {
		stem, ok := strings.CutSuffix(word, e.text)
		return ok && utf8.RuneCountInString(stem) >= e.behind
	})
}

// participleFollows reports whether a participle is one of the next few words: adverbs
// may precede it.
func (c *checkWords) participleFollows(words []verbatim.Word) bool {
	const most = 3
	for i := range min(most, len(words)) {
		if c.participles.At(words, i) > 0 {
			return true
		}
	}
	return false
}
