package name

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

// mayStartName reports whether a name can begin at a capitalised word.
func (n *Reader) mayStartName(i int) bool {
	tok, class := &n.Tokens[i], n.classes[i]
	inText, next := n.capitals[i] == capitalInText, n.isCapitalAfter(i+1)
	switch {
	case n.capitals[i] == capitalUpperLine:
		return class&(WordPlace|WordOrganization|WordGivenName) != 0 && class&WordCommon == 0
	case class&WordHonorific != 0, class&WordOffice != 0 && class&WordGivenName == 0:
		return n.uses[i]&useSaint != 0 && n.isSaintName(i)
	case class&WordNever != 0 && n.isNameAllTheSame(i):
		return true
	case class&WordNever != 0 && !n.isHeadAhead(i+1):
		return class&WordGivenName != 0 && next && n.classes[i+1]&(WordCommon|wordOrgNoun) == 0
	case class&wordDemonym != 0 && !(class&WordPlace != 0 && inText):
		return n.isHeadAhead(i+1) || next && class&WordGivenName != 0
	case len(tok.Text) == 1 && !n.isInitialAt(i) && !n.isLetterOfName(i):
		return inText && next && class&WordCommon == 0
	case i > 0 && tok.Gap == text.GapNone && n.Tokens[i-1].Text == "/" && n.Words.SenseAt(i).Roles&lexeme.RoleUnit != 0 && hasInnerCapital(tok): // 53 €/MWh
		return false
	case inText, hasInnerCapital(tok), isAllCaps(tok) && class&(WordCommon|WordLink|WordWithin) == 0:
		return true
	}
	return n.mayOpenSentence(i, next)
}

// isNameAllTheSame reports a word that is written with a capital and mostly no
// name, where it begins one: 오픈AI, West Germany.
func (n *Reader) isNameAllTheSame(i int) bool {
	tok := &n.Tokens[i]
	if i > 0 && tok.Gap == text.GapNone && n.Tokens[i-1].Class == text.ClassHangul && isAllCaps(tok) && !n.lexicon.isAdnominal(n.Tokens[i-1].Text) {
		return true
	}
	return n.classes[i]&wordLocative != 0 && n.isCapitalAfter(i+1) && n.classes[i+1]&WordPlace != 0
}

// isLetterOfName reports a letter with digits or "&" glued behind it: R1, A&B.
func (n *Reader) isLetterOfName(i int) bool {
	return i+1 < len(n.Tokens) && n.Tokens[i+1].Gap == text.GapNone && (n.Tokens[i+1].Class == text.ClassDigits || n.Tokens[i+1].Text == "&")
}

// mayOpenSentence reports whether a name can begin at a word whose place, at
// the start of a sentence or in a title, explains its capital. next says that
// another capitalised word follows.
func (n *Reader) mayOpenSentence(i int, next bool) bool {
	tok, class := &n.Tokens[i], n.classes[i]
	starts := n.capitals[i] == capitalSentenceStart
	if n.uses[i]&useOpeningParticle != 0 && next && n.isPredicate(i+2) {
		return true // "De Gaulle avait"
	}
	if class&wordParticle != 0 && next && starts && !n.isVocabulary(i+1) && n.classes[i+1]&(WordPlace|wordDemonym|WordNever) == 0 && (!n.has(language.HeadFirst) || class&(WordCommon|WordLink) == 0) {
		return true // Von Beust
	}
	if class&(WordCommon|WordLink|WordWithin|wordParticle|WordSpeech) != 0 {
		return n.mayOpenWithCommonWord(i, next)
	}
	if class&(WordPlace|WordOrganization|WordGivenName|WordAcronym) != 0 || next && starts {
		return !(class == 0 && n.isVocabulary(i) && !n.precedesHead(i))
	}
	return !n.isVocabulary(i) && !n.lexicon.isShapedCommon(tok.Lower)
}

// mayOpenWithCommonWord is [namer.mayOpenSentence] for a word of the general
// vocabulary.
func (n *Reader) mayOpenWithCommonWord(i int, next bool) bool {
	class := n.classes[i]
	heads := class&(wordOrgNoun|wordPlaceNoun) != 0
	switch {
	case class&WordGivenName != 0 && next && !n.isVocabulary(i+1):
		return true
	case class&(WordPlace|WordOrganization) != 0 && class&WordCommon == 0:
		return true
	case n.capitals[i] == capitalTitleLine:
		return next && !heads && class&WordGivenName != 0
	case next && n.classes[i+1]&(wordOrgNoun|wordPlaceNoun) != 0 && class&(wordCapitalised|wordLocative|wordOrgNoun) != 0 && !(n.has(language.HeadFirst) && class&WordArticle != 0):
		return true
	}
	return heads && n.isHeaded(i)
}

// precedesHead reports an opening word that is a form of a common one but is
// followed as a name is: by a word that is none.
func (n *Reader) precedesHead(i int) bool {
	return i+1 < len(n.Tokens) && n.classes[i+1]&(wordOrgNoun|wordPlaceNoun) != 0
}

// isHeaded reports whether an institution's noun is followed by what makes it a
// name: "Bank of America", "Lake Geneva", "Université de Montréal".
func (n *Reader) isHeaded(i int) bool {
	if n.isCapitalAfter(i+1) && !n.isVocabulary(i+1) {
		return n.classes[i]&wordPlaceNoun != 0 || n.has(language.HeadFirst)
	}
	j := i + 1
	if j < len(n.Tokens) && n.classes[j]&WordLink != 0 && !n.Tokens[j].Upper {
		j = n.skipLinks(j)
		return j < len(n.Tokens) && n.isCapital(j)
	}
	return false
}

// skipLinks steps over "of the", "de la", "de l'" and the like, at most
// three tokens.
func (n *Reader) skipLinks(j int) int {
	for steps := 0; steps < 4 && j < len(n.Tokens) && n.Tokens[j].Gap <= text.GapSpace; steps++ {
		if n.Tokens[j].Text == "'" || n.classes[j]&(WordLink|wordParticle) != 0 && !n.Tokens[j].Upper {
			j++
			continue
		}
		break
	}
	return j
}

// isSaintName reports whether "Saint" opens a place's name: with a hyphen,
// behind a preposition of place, or before an institution's noun.
func (n *Reader) isSaintName(i int) bool {
	j := i + 1
	if j < len(n.Tokens) && n.Tokens[j].Gap == text.GapNone && n.Tokens[j].Text == "-" {
		return true
	}
	if j < len(n.Tokens) && n.Tokens[j].Gap == text.GapNone && n.Tokens[j].Text == "." {
		j++
	}
	return n.isCapitalAfter(j) && (n.isPlaceBefore(i) || n.classes[j]&WordPlace != 0 || n.isHeadAhead(j) && n.classes[j]&wordOrgNoun == 0)
}

// isHeadAhead reports whether the capitalised words from i on come to an
// institution's or a place's noun: "American Civil Liberties Union".
func (n *Reader) isHeadAhead(i int) bool {
	head := false
	for steps := 0; steps < 6 && n.isCapitalAfter(i); steps, i = steps+1, i+1 {
		if n.classes[i]&(WordOffice|WordHonorific) != 0 && n.classes[i]&wordOrgNoun == 0 {
			break
		}
		head = n.classes[i]&(wordOrgNoun|wordPlaceNoun) != 0 && n.classes[i]&WordGivenName == 0
	}
	return head
}

// isInitialAt reports a single capital letter with a dot: "J." of a name,
// "U.S.".
func (n *Reader) isInitialAt(i int) bool {
	return len(n.Tokens[i].Text) == 1 && n.Tokens[i].Upper && i+2 < len(n.Tokens) && n.Tokens[i+1].Text == "." && n.Tokens[i+1].Gap == text.GapNone &&
		n.Tokens[i+2].Gap <= text.GapSpace && n.Tokens[i+2].Class == text.ClassWord && n.Tokens[i+2].Upper
}
