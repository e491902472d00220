package name

import (
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

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
