package name

import (
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// findCapitals cuts out the runs of capitalised words. dates marks the words of dates.
func (n *Reader) findCapitals(dates []bool) {
	n.dates = dates
	for i := 0; i < len(n.Tokens); {
		if n.Tokens[i].Class != text.ClassWord || dates != nil && dates[i] && n.isLeftToDate(i) {
			i++
			continue
		}
		if next := n.takePhrase(i); next > i {
			i = next
			continue
		}
		made := n.startsName(i)
		if made == nil {
			i++
			continue
		}
		i = n.takeRun(i, n.extend(i, i+1, 0), 0, made)
	}
}

// isLeftToDate reports that no name begins at token i, which is of a date.
func (n *Reader) isLeftToDate(i int) bool {
	_, ok := dateWords.Ask(n.classes[i], n.Traits, 0, n.Observer, rule.Place{From: i, To: i + 1})
	return ok
}

// takePhrase takes the known phrase that begins at token i, where one does, as the name
// or the part of none that it is. It returns the token to go on at.
func (n *Reader) takePhrase(i int) int {
	if n.classes[i]&wordPhraseStart == 0 {
		return i
	}
	to, class := n.phraseAt(i)
	if to == 0 {
		return i
	}
	use, by, ok := phraseUses.First(class, n.Traits, rule.Triggers(class), n.Observer)
	if !ok {
		return i
	}
	made := &phraseUses.Rules[by].Name
	if use == phraseNamed {
		return n.takeRun(i, n.extend(i, to, class), class, made)
	}
	n.Observer.Note(*made, rule.Place{From: i, To: to})
	return to
}

// phraseAt returns the end of the longest known name of several words at i,
// whose first word and most others must have capitals.
func (n *Reader) phraseAt(i int) (to int, class wordClass) {
	if !n.isCapital(i) && !(n.uses[i]&useSmallArticle != 0 && n.isCapitalAfter(i+1)) {
		return 0, 0
	}
	list := n.lexicon.phrases[n.Tokens[i].Lower]
	for k := range list {
		p := &list[k]
		if !n.isPhraseAt(i, p.words) {
			continue
		}
		last := i + len(p.words) - 1
		if _, small := smallPhrases.Ask(phraseEnd{n, last, p}, n.Traits, rule.Triggers(p.class), n.Observer, rule.Place{From: i, To: last + 1}); small {
			continue
		}
		return last + 1, p.class
	}
	return 0, 0
}

// isPhraseAt reports whether these words stand from token i on, in one line.
func (n *Reader) isPhraseAt(i int, words []string) bool {
	if i+len(words) > len(n.Tokens) {
		return false
	}
	for j, w := range words {
		if tok := &n.Tokens[i+j]; tok.Lower != w || j > 0 && tok.Gap > text.GapSpace {
			return false
		}
	}
	return true
}
