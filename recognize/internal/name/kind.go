package name

import (
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
	"github.com/assaykit/assay/schema"
)

// kindOf returns what the run [from, to) names and the weight of that kind: 5
// by its own words, 3 by its neighbours, 1 by a guess. An empty kind is no
// name.
func (n *Reader) kindOf(from, to int, class wordClass) (kind schema.PartyType, weight int) {
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
		listed := to < len(n.Tokens) && (n.Tokens[to].Text == "," || n.classes[to]&WordConjunction != 0)
		if n.classes[from-1]&WordConjunction != 0 || n.Tokens[from-1].Text == "," && listed {
			return n.runs[last].kind, 1 // like is named with like
		}
	}
	return n.guessKind(from, to), 1
}

// isArticled reports a word behind an article of a single thing, "la Loire",
// which persons do not take.
func (n *Reader) isArticled(from int) bool {
	if !n.has(language.HeadFirst) || from == 0 || n.Tokens[from].Gap > text.GapSpace {
		return false
	}
	if n.Tokens[from-1].Text == "'" {
		return from > 1 && n.uses[from-2]&useSingular != 0
	}
	return n.uses[from-1]&useSingular != 0 && n.Tokens[from].Gap == text.GapSpace
}

// isQuoted reports whether quotation marks hold the name and nothing else, as
// they hold titles of works.
func (n *Reader) isQuoted(from, to int) bool {
	if from == 0 || to >= len(n.Tokens) || n.Tokens[from].Gap > text.GapSpace || n.Tokens[to].Gap > text.GapSpace {
		return false
	}
	switch n.Tokens[from-1].Text + n.Tokens[to].Text {
	case "«»", "“”", "\"\"", "„“", "‘'", "''":
		return true
	case "“,", "\",":
		return to+1 < len(n.Tokens) && (n.Tokens[to+1].Text == "”" || n.Tokens[to+1].Text == "\"") && n.Tokens[to+1].Gap == text.GapNone
	}
	return false
}

// kindByWords reads the kind off the name's own words. class is that of a known
// phrase.
func (n *Reader) kindByWords(from, to int, class wordClass) (schema.PartyType, int) {
	first := n.classes[from]
	whole := to-from == 1
	if whole {
		class |= first
		if isAllCaps(&n.Tokens[from]) && first&WordAcronym != 0 && first&WordPlace == 0 {
			return schema.Organization, 4
		}
	}
	if n.isHonoured(from) && class&WordOrganization == 0 && n.uses[from-1]&useSaint == 0 {
		return schema.Person, 5
	}
	switch {
	case class&WordOrganization != 0 && n.isWholePhrase(from, to):
		return schema.Organization, 5
	case class&WordAcronym != 0 && !whole: // G20
		return schema.Organization, 4
	case class&WordPlace != 0 && n.isWholePhrase(from, to):
		if class&WordGivenName == 0 {
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
func (n *Reader) hasLegalForm(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if n.classes[i]&wordLegalForm != 0 && (isAllCaps(&n.Tokens[i]) || n.Tokens[i].Upper && len(n.Tokens[i].Text) > 2) {
			return true
		}
	}
	return false
}

// kindByHead reads the kind off the noun that heads the name.
func (n *Reader) kindByHead(from, to int) (schema.PartyType, int) {
	head := n.headIndex(from, to)
	if head < 0 {
		return "", 0
	}
	class, last := n.classes[head], head == to-1
	isPlace, common := class&wordPlaceNoun != 0, class&WordCommon != 0
	surname := last && to-from == 2 && n.classes[from]&WordGivenName != 0 && !isPlace && !common // Julia Banks
	switch {
	case class&wordEventNoun != 0 && class&wordOrgNoun == 0 && last:
		return schema.Project, 4
	case class&wordOrgNoun != 0 && !surname:
		if isPlace && common && !n.has(language.HeadFirst) && n.isPlaceBefore(from) {
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
func (n *Reader) kindByMarks(from, to int) (schema.PartyType, int) {
	for i := from; i < to; i++ {
		if n.Tokens[i].Class == text.ClassDigits {
			return schema.Product, 4
		}
		if n.Tokens[i].Text == "&" {
			return schema.Organization, 4
		}
	}
	if n.classes[from]&WordOrganization != 0 && n.classes[to-1]&(WordGivenName|WordPlace|WordOrganization) == 0 && !n.has(language.Caseless) { // Microsoft Windows
		return schema.Product, 2
	}
	for i := from + 1; i+2 < to; i++ {
		if n.Tokens[i].Text == "-" && n.Tokens[i].Gap == text.GapNone && n.Tokens[i+2].Text == "-" && !n.Tokens[i+1].Upper && (n.classes[i+1]&wordParticle != 0 || n.Tokens[i+1].Class == text.ClassWord && n.isVocabulary(i+1)) {
			return schema.Place, 5 // Ivry-sur-Seine
		}
	}
	return "", 0
}

// kindByEnds reads the kind off the first and the last of several words.
func (n *Reader) kindByEnds(from, to int) (schema.PartyType, int) {
	first, last := n.classes[from], n.classes[to-1]
	opening, words := &n.Tokens[from], n.countWords(from, to)
	placeBehind := last&WordPlace != 0 && words == 2
	switch {
	case n.isEasternName(from, to):
		return schema.Person, 5
	case first&WordGivenName != 0 && words <= 5 && last&(WordPlace|WordOrganization) == 0 && !isAllCaps(&n.Tokens[to-1]):
		if first&WordPlace != 0 {
			return schema.Person, 2
		}
		return schema.Person, 4
	case n.isDotted(from, to):
		return schema.Place, 2
	case len(opening.Text) == 1 && n.Tokens[from+1].Text == "." && words <= 4:
		return schema.Person, 4
	case first&wordLocative != 0 && last&WordPlace != 0, placeBehind && first&(wordCapitalised|wordLocative) != 0:
		return schema.Place, 4
	case isAllCaps(opening) && len(opening.Text) <= 4:
		return schema.Organization, 3
	case hasInnerCapital(opening) && words == 2:
		return schema.Organization, 2
	case first&WordPlace != 0, placeBehind && last&WordGivenName == 0 && first&(WordGivenName|WordHonorific) == 0:
		return schema.Organization, 2 // Sony Australia
	}
	return "", 0
}

// isWholePhrase reports whether a known name is the whole run: no further word
// of a name in it.
func (n *Reader) isWholePhrase(from, to int) bool {
	if to-from == 1 {
		return true
	}
	end, _ := n.phraseAt(from)
	return end == to
}

// isDotted reports letters with dots: "U.S.", "B.C.".
func (n *Reader) isDotted(from, to int) bool {
	for i := from; i < to; i++ {
		if tok := &n.Tokens[i]; tok.Text != "." && len(tok.Text) != 1 {
			return false
		}
	}
	return to-from >= 3
}

func (n *Reader) countWords(from, to int) int {
	c := 0
	for i := from; i < to; i++ {
		if n.Tokens[i].Class == text.ClassWord && n.Tokens[i].Gap != text.GapNone || i == from {
			c++
		}
	}
	return c
}

// headIndex returns the token whose noun says what the name is: the first
// one where heads come first, else the last one, or the one before "of" or "for".
func (n *Reader) headIndex(from, to int) int {
	heads := wordOrgNoun | wordPlaceNoun | wordEventNoun
	if n.has(language.HeadFirst) {
		if n.classes[from]&heads != 0 && n.classes[from]&WordGivenName == 0 {
			return from
		}
		if n.classes[to-1]&heads != 0 && n.classes[from]&WordGivenName == 0 {
			return to - 1
		}
		return -1
	}
	if n.classes[to-1]&heads != 0 {
		return to - 1
	}
	for i := from; i+1 < to; i++ {
		if n.classes[i]&heads != 0 && n.uses[i+1]&(useComplementLink|usePurposeLink|useForeignLink) != 0 {
			return i
		}
	}
	if n.classes[from]&wordPlaceNoun != 0 && n.classes[from]&wordLocative != 0 {
		return from
	}
	for i := from; i < to; i++ {
		if n.classes[i]&wordOrgNoun != 0 && n.classes[i]&WordGivenName == 0 {
			return i
		}
	}
	return -1
}

// isEasternName reports a Korean or Chinese name: a surname before a given
// name, hyphenated or of two words.
func (n *Reader) isEasternName(from, to int) bool {
	hyphen := -1
	for i := from; i < to; i++ {
		if n.Tokens[i].Text == "-" {
			hyphen = i
		} else if n.Tokens[i].Class != text.ClassWord || isAllCaps(&n.Tokens[i]) && len(n.Tokens[i].Text) > 3 {
			return false
		}
	}
	short := func(i int) bool { return len(n.Tokens[i].Text) <= 6 }
	switch {
	case hyphen > 0 && to-from == 4 && hyphen == from+2 && !n.Tokens[hyphen+1].Upper: // Chey Tae-won
		return short(from) && short(hyphen-1) && short(hyphen+1)
	case hyphen > 0 && to-from == 4 && hyphen == from+2 || hyphen > 0 && to-from == 4 && hyphen == from+1: // Huh Yoon-Hong, Tae-won Chey
		return n.classes[from]&WordSurnameFirst != 0 || n.classes[to-1]&WordSurnameFirst != 0
	case hyphen < 0 && n.classes[from]&WordSurnameFirst != 0 && (to-from == 2 || to-from == 3) && n.classes[from]&WordGivenName == 0:
		return n.classes[to-1]&(wordOrgNoun|wordPlaceNoun|WordPlace|WordCommon) == 0
	}
	return false
}

// kindOfSingleWord reads the kind off the one word of a name.
func (n *Reader) kindOfSingleWord(i int) (schema.PartyType, int) {
	tok, class := &n.Tokens[i], n.classes[i]
	switch {
	case class&WordGivenName != 0 && class&WordPlace == 0:
		return schema.Person, 2
	case hasInnerCapital(tok) && (!tok.Upper || n.lexicon.isShapedProduct(tok.Text)):
		return schema.Product, 2
	case hasInnerCapital(tok):
		return schema.Organization, 2
	case isAllCaps(tok):
		return schema.Organization, 2
	case n.lexicon.places.end(tok.Lower, 0):
		return schema.Place, 2
	case class == 0 && len(tok.Lower) > 5 && n.lexicon.weakPlaces.end(tok.Lower, 0):
		return schema.Place, 1
	}
	return "", 0
}

// guessKind returns the kind of a name that neither its words nor its
// neighbours show.
func (n *Reader) guessKind(from, to int) schema.PartyType {
	for i := from; i < to; i++ {
		if n.classes[i]&wordParticle != 0 && !n.Tokens[i].Upper {
			return schema.Person
		}
		if n.classes[i]&WordLink != 0 && !n.Tokens[i].Upper {
			return schema.Product
		}
	}
	if w := n.countWords(from, to); w >= 4 {
		return schema.Organization
	}
	if to-from == 1 && from > 0 && n.uses[from-1]&usePoint != 0 { // at Heathrow
		return schema.Place
	}
	return schema.Person
}
