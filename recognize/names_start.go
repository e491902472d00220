package recognize

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isCapital reports whether a token is written as a word of a name: with a
// capital first or inside.
func (n *namer) isCapital(i int) bool {
	tok := &n.tokens[i]
	return tok.class == classWord && (tok.upper || len(tok.text) > 2 && tok.text != tok.lower)
}

// hasInnerCapital reports whether a word that is not all capitals has one after
// its first letter: OpenAI.
func hasInnerCapital(tok *token) bool {
	lowers, inside := false, false
	for i, r := range tok.text {
		if unicode.IsLower(r) {
			lowers = true
		} else if i > 0 && unicode.IsUpper(r) {
			inside = true
		}
	}
	return lowers && inside
}

// isAllCaps reports a word in capitals throughout.
func isAllCaps(tok *token) bool {
	if !tok.upper || len(tok.text) < 2 {
		return false
	}
	for _, r := range tok.text[1:] {
		if r >= 'a' && r <= 'z' || r >= utf8.RuneSelf && unicode.IsLower(r) {
			return false
		}
	}
	return true
}

// isVocabulary reports whether a word, or one that it is a form of, belongs to
// the general vocabulary.
func (n *namer) isVocabulary(i int) bool {
	if n.classes[i]&(wordCommon|wordLink|wordWithin) != 0 {
		return true
	}
	if n.lexicon.stems == nil {
		return false
	}
	return n.lexicon.stems(n.tokens[i].lower, n.isCommon)
}

// isInflected reports whether a word is of the general vocabulary or a plural
// or participle of one that is: less than vocabulary, for places where a
// capital means something ("Palmer" is no form of palm).
func (n *namer) isInflected(i int) bool {
	if n.classes[i]&(wordCommon|wordLink|wordWithin) != 0 {
		return true
	}
	w := n.tokens[i].lower
	if strings.HasSuffix(w, "ics") { // physics
		return true
	}
	for _, e := range []string{"s", "es", "ed", "ing"} {
		if root, ok := strings.CutSuffix(w, e); ok && len(root) > 2 && (n.table.words.lookup(root)&wordCommon != 0 || e == "ing" && n.table.words.lookup(root+"e")&wordCommon != 0) {
			return true
		}
	}
	return false
}

// mayStartName reports whether a name can begin at a capitalised word.
func (n *namer) mayStartName(i int) bool {
	tok, class := &n.tokens[i], n.classes[i]
	inText, next := n.capitals[i] == capitalInText, n.isCapitalAfter(i+1)
	switch {
	case n.capitals[i] == capitalUpperLine:
		return class&(wordPlace|wordOrganization|wordGivenName) != 0 && class&wordCommon == 0
	case class&wordHonorific != 0, class&wordOffice != 0 && class&wordGivenName == 0:
		return (tok.lower == "saint" || tok.lower == "sainte" || tok.lower == "st") && n.isSaintName(i)
	case class&wordNever != 0 && n.isNameAllTheSame(i):
		return true
	case class&wordNever != 0 && !n.isHeadAhead(i+1):
		return class&wordGivenName != 0 && next && n.classes[i+1]&(wordCommon|wordOrgNoun) == 0
	case class&wordDemonym != 0 && !(class&wordPlace != 0 && inText):
		return n.isHeadAhead(i+1) || next && class&wordGivenName != 0
	case len(tok.text) == 1 && !n.isInitialAt(i) && !n.isLetterOfName(i):
		return inText && next && class&wordCommon == 0
	case i > 0 && tok.gap == gapNone && n.tokens[i-1].text == "/" && n.words.senseAt(i).roles&roleUnit != 0 && hasInnerCapital(tok): // 53 €/MWh
		return false
	case inText, hasInnerCapital(tok), isAllCaps(tok) && class&(wordCommon|wordLink|wordWithin) == 0:
		return true
	}
	return n.mayOpenSentence(i, next)
}

// isNameAllTheSame reports a word that is written with a capital and mostly no
// name, where it begins one: 오픈AI, West Germany.
func (n *namer) isNameAllTheSame(i int) bool {
	tok := &n.tokens[i]
	if i > 0 && tok.gap == gapNone && n.tokens[i-1].class == classHangul && isAllCaps(tok) && !isAdnominal(n.tokens[i-1].text) {
		return true
	}
	return n.classes[i]&wordLocative != 0 && n.isCapitalAfter(i+1) && n.classes[i+1]&wordPlace != 0
}

// isLetterOfName reports a letter with digits or "&" glued behind it: R1, A&B.
func (n *namer) isLetterOfName(i int) bool {
	return i+1 < len(n.tokens) && n.tokens[i+1].gap == gapNone && (n.tokens[i+1].class == classDigits || n.tokens[i+1].text == "&")
}

// mayOpenSentence reports whether a name can begin at a word whose place, at
// the start of a sentence or in a title, explains its capital. next says that
// another capitalised word follows.
func (n *namer) mayOpenSentence(i int, next bool) bool {
	tok, class := &n.tokens[i], n.classes[i]
	starts := n.capitals[i] == capitalSentenceStart
	if n.lexicon.headFirst && tok.lower == "de" && next && n.isPredicate(i+2) {
		return true // "De Gaulle avait"
	}
	if class&wordParticle != 0 && next && starts && !n.isVocabulary(i+1) && n.classes[i+1]&(wordPlace|wordDemonym|wordNever) == 0 && (!n.lexicon.headFirst || class&(wordCommon|wordLink) == 0) {
		return true // Von Beust
	}
	if class&(wordCommon|wordLink|wordWithin|wordParticle|wordSpeech) != 0 {
		return n.mayOpenWithCommonWord(i, next)
	}
	if class&(wordPlace|wordOrganization|wordGivenName|wordAcronym) != 0 || next && starts {
		return !(class == 0 && n.isVocabulary(i) && !n.precedesHead(i))
	}
	return !n.isVocabulary(i) && !(n.lexicon.nouns != nil && n.lexicon.nouns(tok.lower))
}

// mayOpenWithCommonWord is [namer.mayOpenSentence] for a word of the general
// vocabulary.
func (n *namer) mayOpenWithCommonWord(i int, next bool) bool {
	class := n.classes[i]
	heads := class&(wordOrgNoun|wordPlaceNoun) != 0
	switch {
	case class&wordGivenName != 0 && next && !n.isVocabulary(i+1):
		return true
	case class&(wordPlace|wordOrganization) != 0 && class&wordCommon == 0:
		return true
	case n.capitals[i] == capitalTitleLine:
		return next && !heads && class&wordGivenName != 0
	case next && n.classes[i+1]&(wordOrgNoun|wordPlaceNoun) != 0 && class&(wordCapitalised|wordLocative|wordOrgNoun) != 0 && !(n.lexicon.headFirst && class&wordArticle != 0):
		return true
	}
	return heads && n.isHeaded(i)
}

// precedesHead reports an opening word that is a form of a common one but is
// followed as a name is: by a word that is none.
func (n *namer) precedesHead(i int) bool {
	return i+1 < len(n.tokens) && n.classes[i+1]&(wordOrgNoun|wordPlaceNoun) != 0
}

// isHeaded reports whether an institution's noun is followed by what makes it a
// name: "Bank of America", "Lake Geneva", "Université de Montréal".
func (n *namer) isHeaded(i int) bool {
	if n.isCapitalAfter(i+1) && !n.isVocabulary(i+1) {
		return n.classes[i]&wordPlaceNoun != 0 || n.lexicon.headFirst
	}
	j := i + 1
	if j < len(n.tokens) && n.classes[j]&wordLink != 0 && !n.tokens[j].upper {
		j = n.skipLinks(j)
		return j < len(n.tokens) && n.isCapital(j)
	}
	return false
}

// skipLinks steps over "of the", "de la", "de l'" and the like, at most
// three tokens.
func (n *namer) skipLinks(j int) int {
	for steps := 0; steps < 4 && j < len(n.tokens) && n.tokens[j].gap <= gapSpace; steps++ {
		if n.tokens[j].text == "'" || n.classes[j]&(wordLink|wordParticle) != 0 && !n.tokens[j].upper {
			j++
			continue
		}
		break
	}
	return j
}

// isSaintName reports whether "Saint" opens a place's name: with a hyphen,
// behind a preposition of place, or before an institution's noun.
func (n *namer) isSaintName(i int) bool {
	j := i + 1
	if j < len(n.tokens) && n.tokens[j].gap == gapNone && n.tokens[j].text == "-" {
		return true
	}
	if j < len(n.tokens) && n.tokens[j].gap == gapNone && n.tokens[j].text == "." {
		j++
	}
	return n.isCapitalAfter(j) && (n.isPlaceBefore(i) || n.classes[j]&wordPlace != 0 || n.isHeadAhead(j) && n.classes[j]&wordOrgNoun == 0)
}

// isHeadAhead reports whether the capitalised words from i on come to an
// institution's or a place's noun: "American Civil Liberties Union".
func (n *namer) isHeadAhead(i int) bool {
	head := false
	for steps := 0; steps < 6 && n.isCapitalAfter(i); steps, i = steps+1, i+1 {
		if n.classes[i]&(wordOffice|wordHonorific) != 0 && n.classes[i]&wordOrgNoun == 0 {
			break
		}
		head = n.classes[i]&(wordOrgNoun|wordPlaceNoun) != 0 && n.classes[i]&wordGivenName == 0
	}
	return head
}

// isCapitalAfter reports whether token i is a capitalised word that stands
// behind a space.
func (n *namer) isCapitalAfter(i int) bool {
	return i < len(n.tokens) && n.tokens[i].gap == gapSpace && n.isCapital(i)
}

// isInitialAt reports a single capital letter with a dot: "J." of a name,
// "U.S.".
func (n *namer) isInitialAt(i int) bool {
	return len(n.tokens[i].text) == 1 && n.tokens[i].upper && i+2 < len(n.tokens) && n.tokens[i+1].text == "." && n.tokens[i+1].gap == gapNone &&
		n.tokens[i+2].gap <= gapSpace && n.tokens[i+2].class == classWord && n.tokens[i+2].upper
}
