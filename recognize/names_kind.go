package recognize

import (
	"strings"

	"github.com/assaykit/assay/schema"
)

// kindOf tells what the run [from, to) names, and how surely: 5 by its own
// words, 3 by its neighbours, 1 by a guess. An empty kind is no name.
func (n *namer) kindOf(from, to int, class wordClass) (kind string, weight int) {
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

// kindByWords reads the kind off the name's own words.
func (n *namer) kindByWords(from, to int, class wordClass) (string, int) {
	first, last := n.classes[from], n.classes[to-1]
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
	if whole || class != 0 {
		switch {
		case class&wordOrganization != 0 && n.isWholePhrase(from, to):
			return schema.Organization, 5
		case class&wordAcronym != 0 && !whole: // G20
			return schema.Organization, 4
		case class&wordPlace != 0 && class&wordGivenName == 0 && n.isWholePhrase(from, to):
			return schema.Place, 4
		case class&wordPlace != 0 && n.isWholePhrase(from, to):
			return schema.Place, 2
		}
	}
	for i := to - 1; i >= from; i-- {
		if n.classes[i]&wordLegalForm != 0 && i > from && (isAllCaps(&n.tokens[i]) || n.tokens[i].upper && len(n.tokens[i].text) > 2) {
			return schema.Organization, 5
		}
	}
	if whole {
		return n.kindOfSingleWord(from)
	}
	head := n.headIndex(from, to)
	switch {
	case head >= 0 && n.classes[head]&wordEventNoun != 0 && n.classes[head]&wordOrgNoun == 0 && head == to-1:
		return schema.Project, 4
	case head >= 0 && n.classes[head]&wordOrgNoun != 0 && !(head == to-1 && first&wordGivenName != 0 && n.classes[head]&wordPlaceNoun == 0 && to-from == 2 && n.classes[head]&wordCommon == 0):
		if n.classes[head]&wordPlaceNoun != 0 && !n.lexicon.headFirst && n.classes[head]&(wordCommon) != 0 && n.isPlaceBefore(from) {
			return schema.Place, 4
		}
		return schema.Organization, 4
	case head >= 0 && n.classes[head]&wordPlaceNoun != 0:
		return schema.Place, 4
	case head >= 0 && n.classes[head]&wordEventNoun != 0:
		return schema.Project, 4
	}
	for i := from; i < to; i++ {
		if n.tokens[i].class == classDigits {
			return schema.Product, 4
		}
		if n.tokens[i].text == "&" {
			return schema.Organization, 4
		}
	}
	if first&wordOrganization != 0 && last&(wordGivenName|wordPlace|wordOrganization) == 0 && !n.lexicon.hangul { // Microsoft Windows
		return schema.Product, 2
	}
	for i := from + 1; i+1 < to; i++ {
		if n.tokens[i].text == "-" && n.tokens[i].gap == gapNone && i+2 < to && n.tokens[i+2].text == "-" && !n.tokens[i+1].upper && (n.classes[i+1]&wordParticle != 0 || n.isVocabularyAt(i+1)) {
			return schema.Place, 5 // Ivry-sur-Seine
		}
	}
	switch {
	case n.isEasternName(from, to):
		return schema.Person, 5
	case first&wordGivenName != 0 && n.countWords(from, to) <= 5 && last&(wordPlace|wordOrganization) == 0 && !isAllCaps(&n.tokens[to-1]):
		if first&wordPlace != 0 {
			return schema.Person, 2
		}
		return schema.Person, 4
	case len(n.tokens[from].text) == 1 && n.tokens[from+1].text == "." && n.countWords(from, to) <= 4 && !n.isDotted(from, to):
		return schema.Person, 4
	case n.isDotted(from, to):
		return schema.Place, 2
	case first&wordLocative != 0 && last&wordPlace != 0, last&wordPlace != 0 && n.countWords(from, to) == 2 && first&(wordCapitalised|wordLocative) != 0:
		return schema.Place, 4
	case isAllCaps(&n.tokens[from]) && len(n.tokens[from].text) <= 4:
		return schema.Organization, 3
	case hasInnerCapital(&n.tokens[from]) && n.countWords(from, to) == 2:
		return schema.Organization, 2
	case first&wordPlace != 0, last&wordPlace != 0 && last&wordGivenName == 0 && n.countWords(from, to) == 2 && first&(wordGivenName|wordHonorific) == 0:
		return schema.Organization, 2 // Sony Australia
	}
	return "", 0
}

// isWholePhrase reports whether a known name is the whole run: no further word of a
// name in it.
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

// isEasternName reports a Korean or Chinese name: a surname before a given name,
// hyphenated or of two words.
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
func (n *namer) kindOfSingleWord(i int) (string, int) {
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

// guessKind is the kind of a name of which neither its words nor its neighbours
// say anything.
func (n *namer) guessKind(from, to int) string {
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
