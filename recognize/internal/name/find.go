package name

import (
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

// findCapitals cuts out the runs of capitalised words.
func (n *Reader) findCapitals(dates []bool) {
	for i := 0; i < len(n.Tokens); {
		if n.Tokens[i].Class != text.ClassWord || dates != nil && dates[i] && n.classes[i]&WordGivenName == 0 {
			i++
			continue
		}
		if n.classes[i]&wordPhraseStart != 0 {
			if to, class := n.phraseAt(i); to > 0 {
				if class&WordNever != 0 {
					i = to
					continue
				}
				if class&(WordPlace|WordOrganization|WordAcronym) != 0 {
					i = n.takeRun(i, n.extend(i, to, class), class)
					continue
				}
				if class&(WordOffice|wordDemonym) != 0 {
					i = to
					continue
				}
			}
		}
		if !n.isCapital(i) || !n.mayStartName(i) {
			i++
			continue
		}
		i = n.takeRun(i, n.extend(i, i+1, 0), 0)
	}
}

// phraseAt returns the end of the longest known name of several words at i,
// whose first word and most others must have capitals.
func (n *Reader) phraseAt(i int) (to int, class wordClass) {
	if !n.isCapital(i) && !(n.uses[i]&useSmallArticle != 0 && n.isCapitalAfter(i+1)) {
		return 0, 0
	}
	for _, p := range n.lexicon.phrases[n.Tokens[i].Lower] {
		if i+len(p.words) > len(n.Tokens) {
			continue
		}
		ok := true
		for j, w := range p.words {
			tok := &n.Tokens[i+j]
			if tok.Lower != w || j > 0 && tok.Gap > text.GapSpace {
				ok = false
				break
			}
		}
		if !ok {
			continue
		}
		last := i + len(p.words) - 1
		if !n.has(language.HeadFirst) && p.class&(WordPlace|WordOrganization) != 0 && n.Tokens[last].Class == text.ClassWord && !n.isCapital(last) && p.class&WordOrganization != 0 {
			continue // "the high court" without capitals
		}
		if n.has(language.HeadFirst) && p.class&(WordOrganization|WordPlace) != 0 && p.article && !n.isCapital(last) {
			continue // "le monde", "la réunion"
		}
		return last + 1, p.class
	}
	return 0, 0
}
