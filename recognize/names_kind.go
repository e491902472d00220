package recognize

import (
	"strings"

	"github.com/assaykit/assay/schema"
)

// kindOf returns what the run [from, to) names and the weight of that kind: 5
// by its own words, 3 by its neighbours, 1 by a guess. An empty kind is no
// name.
func (n *namer) kindOf(from, to int, class wordClass) (kind schema.PartyType, weight int) {
	if kind, weight = n.kindByWords(from, to, class); weight >= 4 && !(kind == schema.Person && weight == 4 && to-from == 1) {
		return kind, weight
	}
	if n.isQuoted(from, to) && weight < 4 {
		return schema.Product, 3
	}
	if around, w := n.kindByNeighbours(from, to); w > weight || w == weight && w >= 3 {
		return around, w
	}
	if weight > 0 {
		return kind, weight
	}
	if to-from == 1 && n.isArticled(from) {
		if n.isSpeaker(from, to) {
			return schema.Organization, 1
		}
		return schema.Place, 1 // la Loire, le Var
	}
	if last := len(n.runs) - 1; last >= 0 && n.runs[last].to == from-1 && to-from == 1 {
		listed := to < len(n.tokens) && (n.tokens[to].text == "," || n.classes[to]&wordConjunction != 0)
		if n.classes[from-1]&wordConjunction != 0 || n.tokens[from-1].text == "," && listed {
			return n.runs[last].kind, 1 // like is named with like
		}
	}
	return n.guessKind(from, to), 1
}

// isArticled reports a word behind a French definite article in the singular,
// which persons do not take.
func (n *namer) isArticled(from int) bool {
	if !n.lexicon.headFirst || from == 0 || n.tokens[from].gap > gapSpace {
		return false
	}
	switch n.tokens[from-1].lower {
	case "la", "le", "du", "au":
		return n.tokens[from].gap == gapSpace
	case "'":
		return from > 1 && n.tokens[from-2].lower == "l"
	}
	return false
}

// isQuoted reports whether quotation marks hold the name and nothing else, as
// they hold titles of works.
func (n *namer) isQuoted(from, to int) bool {
	if from == 0 || to >= len(n.tokens) || n.tokens[from].gap > gapSpace || n.tokens[to].gap > gapSpace {
		return false
	}
	switch n.tokens[from-1].text + n.tokens[to].text {
	case "«»", "“”", "\"\"", "„“", "‘'", "''":
		return true
	case "“,", "\",":
		return to+1 < len(n.tokens) && (n.tokens[to+1].text == "”" || n.tokens[to+1].text == "\"") && n.tokens[to+1].gap == gapNone
	}
	return false
}

// kindByWords reads the kind off the name's own words. class is that of a known
// phrase.
func (n *namer) kindByWords(from, to int, class wordClass) (schema.PartyType, int) {
	first := n.classes[from]
	whole := to-from == 1
	if whole {
		class |= first
		if isAllCaps(&n.tokens[from]) && first&wordAcronym != 0 && first&wordPlace == 0 {
			return schema.Organization, 4
		}
	}
	if n.isHonoured(from) && class&wordOrganization == 0 && n.tokens[from-1].lower != "st" && n.tokens[from-1].lower != "saint" {
		return schema.Person, 5
	}
	switch {
	case class&wordOrganization != 0 && n.isWholePhrase(from, to):
		return schema.Organization, 5
	case class&wordAcronym != 0 && !whole: // G20
		return schema.Organization, 4
	case class&wordPlace != 0 && n.isWholePhrase(from, to):
		if class&wordGivenName == 0 {
			return schema.Place, 4
		}
		return schema.Place, 2
	case n.hasLegalForm(from, to):
		return schema.Organization, 5
	case whole:
		return n.kindOfSingleWord(from)
	}
	if kind, weight := n.kindByHead(from, to); weight > 0 {
		return kind, weight
	}
	if kind, weight := n.kindByMarks(from, to); weight > 0 {
		return kind, weight
	}
	return n.kindByEnds(from, to)
}

// hasLegalForm reports a legal form of companies behind the first word.
func (n *namer) hasLegalForm(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if n.classes[i]&wordLegalForm != 0 && (isAllCaps(&n.tokens[i]) || n.tokens[i].upper && len(n.tokens[i].text) > 2) {
			return true
		}
	}
	return false
}

// kindByHead reads the kind off the noun that heads the name.
func (n *namer) kindByHead(from, to int) (schema.PartyType, int) {
	head := n.headIndex(from, to)
	if head < 0 {
		return "", 0
	}
	class, last := n.classes[head], head == to-1
	isPlace, common := class&wordPlaceNoun != 0, class&wordCommon != 0
	surname := last && to-from == 2 && n.classes[from]&wordGivenName != 0 && !isPlace && !common // Julia Banks
	switch {
	case class&wordEventNoun != 0 && class&wordOrgNoun == 0 && last:
		return schema.Project, 4
	case class&wordOrgNoun != 0 && !surname:
		if isPlace && common && !n.lexicon.headFirst && n.isPlaceBefore(from) {
			return schema.Place, 4
		}
		return schema.Organization, 4
	case isPlace:
		return schema.Place, 4
	case class&wordEventNoun != 0:
		return schema.Project, 4
	}
	return "", 0
}

// kindByMarks reads the kind off digits, an ampersand or hyphens in the name,
// or off a product behind the organisation that makes it.
func (n *namer) kindByMarks(from, to int) (schema.PartyType, int) {
	for i := from; i < to; i++ {
		if n.tokens[i].class == classDigits {
			return schema.Product, 4
		}
		if n.tokens[i].text == "&" {
			return schema.Organization, 4
		}
	}
	if n.classes[from]&wordOrganization != 0 && n.classes[to-1]&(wordGivenName|wordPlace|wordOrganization) == 0 && !n.lexicon.hangul { // Microsoft Windows
		return schema.Product, 2
	}
	for i := from + 1; i+2 < to; i++ {
		if n.tokens[i].text == "-" && n.tokens[i].gap == gapNone && n.tokens[i+2].text == "-" && !n.tokens[i+1].upper && (n.classes[i+1]&wordParticle != 0 || n.isVocabularyAt(i+1)) {
			return schema.Place, 5 // Ivry-sur-Seine
		}
	}
	return "", 0
}

// kindByEnds reads the kind off the first and the last of several words.
func (n *namer) kindByEnds(from, to int) (schema.PartyType, int) {
	first, last := n.classes[from], n.classes[to-1]
	opening, words := &n.tokens[from], n.countWords(from, to)
	placeBehind := last&wordPlace != 0 && words == 2
	switch {
	case n.isEasternName(from, to):
		return schema.Person, 5
	case first&wordGivenName != 0 && words <= 5 && last&(wordPlace|wordOrganization) == 0 && !isAllCaps(&n.tokens[to-1]):
		if first&wordPlace != 0 {
			return schema.Person, 2
		}
		return schema.Person, 4
	case n.isDotted(from, to):
		return schema.Place, 2
	case len(opening.text) == 1 && n.tokens[from+1].text == "." && words <= 4:
		return schema.Person, 4
	case first&wordLocative != 0 && last&wordPlace != 0, placeBehind && first&(wordCapitalised|wordLocative) != 0:
		return schema.Place, 4
	case isAllCaps(opening) && len(opening.text) <= 4:
		return schema.Organization, 3
	case hasInnerCapital(opening) && words == 2:
		return schema.Organization, 2
	case first&wordPlace != 0, placeBehind && last&wordGivenName == 0 && first&(wordGivenName|wordHonorific) == 0:
		return schema.Organization, 2 // Sony Australia
	}
	return "", 0
}

// isWholePhrase reports whether a known name is the whole run: no further word
// of a name in it.
func (n *namer) isWholePhrase(from, to int) bool {
	if to-from == 1 {
		return true
	}
	end, _ := n.phraseAt(from)
	return end == to
}

// isDotted reports letters with dots: "U.S.", "B.C.".
func (n *namer) isDotted(from, to int) bool {
	for i := from; i < to; i++ {
		if tok := &n.tokens[i]; tok.text != "." && len(tok.text) != 1 {
			return false
		}
	}
	return to-from >= 3
}

func (n *namer) countWords(from, to int) int {
	c := 0
	for i := from; i < to; i++ {
		if n.tokens[i].class == classWord && n.tokens[i].gap != gapNone || i == from {
			c++
		}
	}
	return c
}

// headIndex returns the token whose noun says what the name is: in English the
// last one, or the one before "of" or "for"; in French the first.
func (n *namer) headIndex(from, to int) int {
	heads := wordOrgNoun | wordPlaceNoun | wordEventNoun
	if n.lexicon.headFirst {
		if n.classes[from]&heads != 0 && n.classes[from]&wordGivenName == 0 {
			return from
		}
		if n.classes[to-1]&heads != 0 && n.classes[from]&wordGivenName == 0 {
			return to - 1
		}
		return -1
	}
	if n.classes[to-1]&heads != 0 {
		return to - 1
	}
	for i := from; i+1 < to; i++ {
		if l := n.tokens[i+1].lower; n.classes[i]&heads != 0 && (l == "of" || l == "for" || l == "de" || l == "del") {
			return i
		}
	}
	if n.classes[from]&wordPlaceNoun != 0 && n.classes[from]&wordLocative != 0 || n.tokens[from].lower == "mount" || n.tokens[from].lower == "lake" {
		return from
	}
	for i := from; i < to; i++ {
		if n.classes[i]&wordOrgNoun != 0 && n.classes[i]&wordGivenName == 0 {
			return i
		}
	}
	return -1
}

// isEasternName reports a Korean or Chinese name: a surname before a given
// name, hyphenated or of two words.
func (n *namer) isEasternName(from, to int) bool {
	hyphen := -1
	for i := from; i < to; i++ {
		if n.tokens[i].text == "-" {
			hyphen = i
		} else if n.tokens[i].class != classWord || isAllCaps(&n.tokens[i]) && len(n.tokens[i].text) > 3 {
			return false
		}
	}
	short := func(i int) bool { return len(n.tokens[i].text) <= 6 }
	switch {
	case hyphen > 0 && to-from == 4 && hyphen == from+2 && !n.tokens[hyphen+1].upper: // Chey Tae-won
		return short(from) && short(hyphen-1) && short(hyphen+1)
	case hyphen > 0 && to-from == 4 && hyphen == from+2 || hyphen > 0 && to-from == 4 && hyphen == from+1: // Huh Yoon-Hong, Tae-won Chey
		return n.classes[from]&wordSurnameFirst != 0 || n.classes[to-1]&wordSurnameFirst != 0
	case hyphen < 0 && n.classes[from]&wordSurnameFirst != 0 && (to-from == 2 || to-from == 3) && n.classes[from]&wordGivenName == 0:
		return n.classes[to-1]&(wordOrgNoun|wordPlaceNoun|wordPlace|wordCommon) == 0
	}
	return false
}

// kindOfSingleWord reads the kind off the one word of a name.
func (n *namer) kindOfSingleWord(i int) (schema.PartyType, int) {
	tok, class := &n.tokens[i], n.classes[i]
	switch {
	case class&wordGivenName != 0 && class&wordPlace == 0:
		return schema.Person, 2
	case hasInnerCapital(tok) && (!tok.upper || strings.Contains(tok.text, "GPT") || strings.HasSuffix(tok.text, "Talk") || strings.HasSuffix(tok.text, "Bot") || strings.HasPrefix(tok.text, "Chat")):
		return schema.Product, 2
	case hasInnerCapital(tok):
		return schema.Organization, 2
	case isAllCaps(tok):
		return schema.Organization, 2
	case strings.HasSuffix(tok.lower, "ville") || strings.HasSuffix(tok.lower, "burg") || strings.HasSuffix(tok.lower, "stan") || strings.HasSuffix(tok.lower, "land") && !n.lexicon.headFirst || strings.HasSuffix(tok.lower, "shire") || strings.HasSuffix(tok.lower, "grad") || strings.HasSuffix(tok.lower, "polis"):
		return schema.Place, 2
	case class == 0 && len(tok.lower) > 5 && (strings.HasSuffix(tok.lower, "ia") && !n.lexicon.headFirst):
		return schema.Place, 1
	}
	return "", 0
}

// guessKind returns the kind of a name that neither its words nor its
// neighbours show.
func (n *namer) guessKind(from, to int) schema.PartyType {
	for i := from; i < to; i++ {
		if n.classes[i]&wordParticle != 0 && !n.tokens[i].upper {
			return schema.Person
		}
		if n.classes[i]&wordLink != 0 && !n.tokens[i].upper {
			return schema.Product
		}
	}
	if w := n.countWords(from, to); w >= 4 {
		return schema.Organization
	}
	if to-from == 1 && from > 0 && !n.lexicon.headFirst && n.tokens[from-1].lower == "at" { // at Heathrow
		return schema.Place
	}
	return schema.Person
}
