package name

import "github.com/assaykit/assay/recognize/internal/text"

// isParticleOfPerson reports a particle behind what can be given names and before what
// can be a surname. The language's own preposition is one only where a person is sure.
func (l link) isParticleOfPerson() bool {
	if l.classes[l.to]&WordConjunction != 0 && (l.to-l.from < 2 || l.classes[l.from]&WordGivenName == 0 || l.classes[l.j]&WordGivenName != 0) {
		return false // Ana y Luis, but José Ortega y Gasset
	}
	if l.uses[l.to]&useContracted != 0 || l.classes[l.j]&(WordPlace|wordOrgNoun|WordAcronym) != 0 || !l.isPersonLike(l.from, l.to) {
		return false
	}
	if l.uses[l.to]&useOwnParticle == 0 {
		return l.Tokens[l.j-1].Text == "-" || l.isParticles()
	}
	return l.classes[l.from]&WordGivenName != 0 || l.isHonoured(l.from) || l.isPresented(l.from)
}

// isParticles reports that nothing but particles of other languages stands between the
// name and the word that the link leads to: van der.
func (l link) isParticles() bool {
	for i := l.to + 1; i < l.j; i++ {
		if l.classes[i]&wordParticle == 0 || l.uses[i]&(useOwnParticle|useContracted|useInnerParticle) != 0 {
			return false
		}
	}
	return true
}

// isToPlaceOfInstitution reports an institution with a complement that is no place, and a
// known place behind the link.
func (l link) isToPlaceOfInstitution() bool {
	if l.uses[l.to]&useHeadLink == 0 || l.classes[l.from]&wordOrgNoun == 0 || !l.hasHeadLink() || l.classes[l.to-1]&WordPlace != 0 {
		return false
	}
	class := l.classes[l.j]
	if class&wordPhraseStart != 0 {
		_, known := l.phraseAt(l.j)
		class |= known
	}
	return class&WordPlace != 0
}

// goesOnBehindAnd reports an institution with a complement, and a common word with a
// capital behind "and".
func (l link) goesOnBehindAnd() bool {
	head := l.classes[l.from]&wordOrgNoun != 0 || l.from+1 < l.to && l.classes[l.from+1]&wordOrgNoun != 0
	if _, known := l.phraseAt(l.j); known != 0 || l.isHeadAhead(l.j) {
		return false
	}
	common := l.isVocabulary(l.j) || l.lexicon.isShapedCommon(l.Tokens[l.j].Lower)
	return head && l.hasHeadLink() && common && l.classes[l.j]&(WordPlace|WordGivenName|WordOrganization|WordAcronym|wordOrgNoun|wordPlaceNoun) == 0
}

// isFullNameAhead reports a given name and another capital behind the word.
func (l link) isFullNameAhead() bool {
	return l.isCapitalAfter(l.to+1) && l.classes[l.to+1]&WordGivenName != 0 && l.isCapitalAfter(l.to+2)
}

// isAdjectiveOfHead reports an adjective right behind the noun of an institution.
func (l link) isAdjectiveOfHead() bool {
	return l.heads && l.isAdjective(l.to) && l.classes[l.to-1]&(wordOrgNoun|wordHead) != 0 && l.to-l.from <= 3
}

// isToNoName reports that the link leads to a word that is neither a given name nor a
// place, and opens no known place.
func (l link) isToNoName() bool {
	if class := l.classes[l.j]; l.j == 0 || class&(WordNever|wordDemonym|WordHonorific) == 0 || class&(WordGivenName|WordPlace) != 0 {
		return false
	}
	_, class := l.phraseAt(l.j)
	return class&WordPlace == 0
}

// isBehindHead reports that the noun of an institution or a place, or one of further
// classes, stands right before the link.
func (l link) isBehindHead(further wordClass) bool {
	last := l.classes[l.to-1]
	return last&(wordOrgNoun|wordPlaceNoun|further) != 0 && last&WordGivenName == 0
}

// isBehindAdjectives reports that adjectives with capitals stand before the link, and the
// noun of an institution or a place before them.
func (l link) isBehindAdjectives() bool {
	k := l.to - 1
	for k > l.from && l.isCapital(k) && l.isAdjective(k) {
		k--
	}
	return k < l.to-1 && l.classes[k]&(wordOrgNoun|wordPlaceNoun) != 0 && l.classes[k]&WordGivenName == 0
}

// hasHeadLink reports that the name has a complement.
func (l link) hasHeadLink() bool {
	for i := l.from + 1; i < l.to; i++ {
		if l.uses[i]&useHeadLink != 0 {
			return true
		}
	}
	return false
}

// isToWord reports that the link leads to neither a place nor a given name.
func (l link) isToWord() bool { return l.classes[l.j]&(WordPlace|WordGivenName) == 0 }

// hasLink reports whether the name has an "of" or "for" already: "Department
// of Health and Human Services".
func (l link) hasLink() bool {
	for i := l.from + 1; i < l.to; i++ {
		if l.uses[i]&(useComplementLink|usePurposeLink) != 0 {
			return true
		}
	}
	return false
}

// fieldEnd returns the end of the field of an institution behind the link at to, where its
// noun has a capital and an adjective stands before the link, and to elsewhere.
func (l link) fieldEnd() int {
	if l.j > 0 || !l.heads || l.uses[l.to]&useHeadLink == 0 || l.to-l.from < 2 || l.Tokens[l.to-1].Upper || !l.isAdjective(l.to-1) || l.classes[l.from]&wordOrgNoun == 0 || !l.Tokens[l.from].Upper {
		return l.to
	}
	k := l.to + 1
	if k < len(l.Tokens) && l.Tokens[k].Text == "'" {
		k++
	}
	if k >= len(l.Tokens) || l.Tokens[k].Class != text.ClassWord || l.Tokens[k].Gap > text.GapSpace || l.Tokens[k].Upper ||
		l.classes[k]&(WordArticle|WordLink|WordWithin|WordConjunction|WordAuxiliary|WordSpeech|wordSettlement) != 0 || l.Words.SenseAt(k).Roles != 0 || k < len(l.dates) && l.dates[k] {
		return l.to
	}
	return k + 1
}
