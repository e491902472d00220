package name

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
