package name

import (
	"strings"

	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

// extend returns the end of the name that begins at from and reaches at least
// to. class is that of a known phrase [from, to), or 0.
func (n *Reader) extend(from, to int, class wordClass) int {
	if from+1 == to {
		to = n.extendInitial(from, to)
	}
	heads := n.hasHead(from, to)
	for to < len(n.Tokens) {
		tok := &n.Tokens[to]
		if tok.Gap > text.GapSpace {
			break
		}
		if tok.Gap == text.GapNone {
			next := n.extendGlued(from, to)
			if next == to {
				break
			}
			to = next
			continue
		}
		if tok.Class == text.ClassPunct {
			if tok.Text == "&" && n.isCapitalAfter(to+1) && n.capitals[to] != capitalTitleLine {
				to += 2
				continue
			}
			break
		}
		if tok.Class != text.ClassWord {
			break
		}
		c := n.classes[to]
		if n.isCapital(to) {
			if !n.joinsName(from, to, class) {
				break
			}
			heads = heads || c&(wordOrgNoun|wordPlaceNoun) != 0
			to = n.extendInitial(to, to+1)
			continue
		}
		next := n.extendLinked(from, to, heads)
		if next == to {
			break
		}
		to = next
	}
	return to
}

func (n *Reader) hasHead(from, to int) bool {
	for i := from; i < to; i++ {
		if n.classes[i]&(wordOrgNoun|wordPlaceNoun) != 0 {
			return true
		}
	}
	return false
}

// joinsName reports whether the capitalised word at i goes on the name that
// began at from.
func (n *Reader) joinsName(from, i int, class wordClass) bool {
	c := n.classes[i]
	next := n.isCapitalAfter(i + 1)
	switch {
	case isRegnal(&n.Tokens[i]):
		return n.Tokens[i].Text != "I" || i+1 == len(n.Tokens) || n.Tokens[i+1].Class == text.ClassPunct || n.uses[i+1]&useComplementLink != 0 || n.classes[i+1]&WordAuxiliary != 0
	case c&WordHonorific != 0 && n.classes[from]&WordGivenName != 0 && !next && c&wordOrgNoun == 0: // Martin Luther King
		return true
	case c&WordHonorific != 0 && c&(WordGivenName|wordCapitalised) == 0 && !(n.has(language.HeadFirst) && c&wordPlaceNoun != 0):
		return c&wordOrgNoun != 0
	case c&WordOffice != 0 && c&WordGivenName == 0, c&WordCommon != 0 && n.isNumbered(i):
		return false
	case c&(WordNever|wordDemonym) != 0 && c&(WordGivenName|WordPlace) == 0:
		return next && n.classes[i+1]&(WordNever|wordDemonym|WordOffice) == 0
	case n.capitals[i] == capitalTitleLine:
		return !n.isVocabulary(i) && (n.classes[from]&WordGivenName != 0 || c&(wordOrgNoun|wordPlaceNoun) != 0 || hasInnerCapital(&n.Tokens[i]))
	case n.capitals[i] == capitalUpperLine:
		return n.classes[from]&WordGivenName != 0 && c&WordCommon == 0
	case n.capitals[i] == capitalSentenceStart && i > from:
		return false
	case class&WordPlace != 0 && class&WordOrganization == 0: // a known place takes a noun, not just any capital: "Kansas City", not "Paris Hilton"
		team := !n.has(language.HeadFirst) && !next && strings.HasSuffix(n.Tokens[i].Lower, "s") && c&(WordGivenName|WordPlace|wordEventNoun|wordDemonym|WordNever) == 0 // St. Louis Cardinals
		return c&(wordOrgNoun|wordPlaceNoun|wordLocative) != 0 || !n.isVocabulary(i) && c&WordGivenName == 0 && next || n.isHeadAhead(i) || team
	}
	return true
}

// isNumbered reports a noun that the number after it names: Flight 5342.
func (n *Reader) isNumbered(i int) bool {
	return i+1 < len(n.Tokens) && n.Tokens[i+1].Class == text.ClassDigits && n.Tokens[i+1].Gap == text.GapSpace
}

// isRegnal reports a Roman numeral of rulers: II, XIV.
func isRegnal(tok *text.Token) bool {
	if len(tok.Text) > 5 {
		return false
	}
	for i := 0; i < len(tok.Text); i++ {
		if strings.IndexByte("IVX", tok.Text[i]) < 0 {
			return false
		}
	}
	return true
}

// extendInitial includes the dot of an initial or of an abbreviated word in the
// name: "J. K. Rowling", "U.S.", "St. Louis".
func (n *Reader) extendInitial(i, to int) int {
	if to >= len(n.Tokens) || n.Tokens[to].Text != "." || n.Tokens[to].Gap != text.GapNone || !n.Tokens[i].Upper {
		return to
	}
	letter := len(n.Tokens[i].Text) == 1
	abbreviation := n.uses[i]&useAbbreviated != 0
	if !letter && !abbreviation {
		return to
	}
	j := to + 1
	if j < len(n.Tokens) && n.Tokens[j].Class == text.ClassWord && n.Tokens[j].Upper && n.Tokens[j].Gap <= text.GapSpace {
		if letter && n.Tokens[j].Gap == text.GapNone && len(n.Tokens[j].Text) == 1 {
			return n.extendInitial(j, j+1)
		}
		return to + 1
	}
	if letter && to-2 > 0 && n.Tokens[i].Gap == text.GapNone && n.Tokens[i-1].Text == "." { // the last dot of U.S.
		return to + 1
	}
	if n.uses[i]&useGeneration != 0 {
		return to + 1
	}
	return to
}

// extendGlued includes what touches a name and belongs to it: a hyphenated
// part, digits, an apostrophe inside. It returns to where nothing does.
func (n *Reader) extendGlued(from, to int) int {
	tok := &n.Tokens[to]
	if tok.Class == text.ClassDigits || tok.Class == text.ClassWord { // R1, 4o
		return to + 1
	}
	if to+1 >= len(n.Tokens) || n.Tokens[to+1].Gap != text.GapNone {
		return to
	}
	next := &n.Tokens[to+1]
	switch tok.Text {
	case "-":
		return n.extendHyphen(from, to)
	case "&":
		if next.Class == text.ClassWord && next.Upper {
			return to + 2
		}
	case "'":
		if next.Class != text.ClassWord || n.uses[to+1]&usePossessive != 0 {
			return to
		}
		if next.Upper && (len(n.Tokens[to-1].Text) <= 2 || !n.has(language.HeadFirst)) {
			return to + 2
		}
		if !next.Upper && !n.has(language.HeadFirst) && len(next.Text) > 2 {
			return to + 2 // Xi'an
		}
	}
	return to
}

// extendHyphen takes the hyphen at a token and what is glued to it, where both
// belong to the name: Ivry-sur-Seine, Tae-won, not Seoul-based.
func (n *Reader) extendHyphen(from, to int) int {
	next := &n.Tokens[to+1]
	switch {
	case next.Class == text.ClassDigits, next.Class == text.ClassWord && n.isCapital(to+1) && n.classes[to+1]&wordDemonym == 0:
		return to + 2
	case next.Class == text.ClassWord && n.classes[to+1]&(WordCommon|WordLink|WordWithin|wordParticle) != 0 || n.isVocabularyAt(to+1):
		if to+3 < len(n.Tokens) && n.Tokens[to+2].Text == "-" && n.Tokens[to+2].Gap == text.GapNone && n.isCapital(to+3) && n.Tokens[to+3].Gap == text.GapNone {
			return to + 4
		}
		if n.isEasternGiven(from, to) {
			return to + 2
		}
	case next.Class == text.ClassWord && len(next.Text) <= 6 && n.Tokens[to-1].Upper && len(n.Tokens[to-1].Text) <= 6:
		return to + 2
	}
	return to
}

func (n *Reader) isVocabularyAt(i int) bool {
	return n.Tokens[i].Class == text.ClassWord && n.isVocabulary(i)
}

// isEasternGiven reports whether the word before the hyphen at i may be the
// first half of a Korean or Chinese given name after a surname.
func (n *Reader) isEasternGiven(from, i int) bool {
	return i-from == 2 && n.classes[from]&WordSurnameFirst != 0 || i-from == 1 && i+2 < len(n.Tokens) && n.classes[i+2]&WordSurnameFirst != 0 && n.Tokens[i+2].Upper
}

// isWorkBefore reports whether a verb of making or a work's noun stands right
// before the name.
func (n *Reader) isWorkBefore(from int) bool {
	return from > 0 && n.classes[from-1]&(wordMakes|wordProduct) != 0 && n.Tokens[from].Gap == text.GapSpace && n.classes[from]&WordGivenName == 0
}

// isPersonLike reports whether what was read of a name can be a person's given
// names.
func (n *Reader) isPersonLike(from, to int) bool {
	if to-from > 4 || n.classes[to-1]&(WordPlace|wordOrgNoun|wordPlaceNoun) != 0 && n.classes[to-1]&WordGivenName == 0 {
		return false
	}
	return n.classes[from]&WordGivenName != 0 || n.isHonoured(from) || n.classes[from]&(WordCommon|wordOrgNoun|wordPlaceNoun|WordPlace) == 0 && !isAllCaps(&n.Tokens[from]) && !hasInnerCapital(&n.Tokens[from])
}

// isPresented reports whether a person's noun or office, written small, stands
// right before: le peintre Hendrick de Vries.
func (n *Reader) isPresented(from int) bool {
	return from > 0 && n.Tokens[from].Gap == text.GapSpace && n.classes[from-1]&(WordPerson|WordOffice) != 0 && !n.Tokens[from-1].Upper
}

// isHonoured reports whether an honorific or an office stands right before.
func (n *Reader) isHonoured(from int) bool {
	i := from - 1
	if i > 0 && n.Tokens[i].Text == "." && n.Tokens[i].Gap == text.GapNone {
		i--
	}
	return i >= 0 && n.Tokens[from].Gap <= text.GapSpace && n.classes[i]&WordHonorific != 0 && (n.Tokens[i].Upper || n.has(language.HeadFirst) && n.classes[i]&WordCommon == 0)
}

// isAdjective reports adjectives that names of institutions are made with, in a language
// that puts them behind the noun.
func (n *Reader) isAdjective(i int) bool {
	if n.classes[i]&wordDemonym != 0 {
		return true
	}
	if n.classes[i]&(WordSpeech|wordMakes|WordPerson|WordOffice) != 0 {
		return false
	}
	return n.lexicon.isShapedAdjective(n.Tokens[i].Lower)
}
