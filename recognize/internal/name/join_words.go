package name

import (
	"strings"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
)

// isPronoun reports an "I" that something follows which no ruler's numeral has behind it.
func (w wordBehind) isPronoun() bool {
	if w.Tokens[w.i].Text != "I" || w.i+1 == len(w.Tokens) {
		return false
	}
	return w.Tokens[w.i+1].Class != text.ClassPunct && w.uses[w.i+1]&useComplementLink == 0 && w.classes[w.i+1]&WordAuxiliary == 0
}

// isTitleAlone reports a title that names are not made with.
func (w wordBehind) isTitleAlone() bool {
	return w.class&(WordGivenName|wordCapitalised|wordOrgNoun) == 0 && !(w.has(language.HeadFirst) && w.class&wordPlaceNoun != 0)
}

// isNumbered reports a noun that the number after it names, which is no amount: Flight
// 5342, not Council 52,000 euros.
func (w wordBehind) isNumbered() bool {
	i := w.i + 1
	if i >= len(w.Tokens) || w.Tokens[i].Class != text.ClassDigits || w.Tokens[i].Gap != text.GapSpace {
		return false
	}
	return !w.isAmount(i)
}

// isNoName reports a word that is neither a given name nor a place.
func (w wordBehind) isNoName() bool { return w.class&(WordGivenName|WordPlace) == 0 }

// isHead reports the noun of an institution or a place.
func (w wordBehind) isHead() bool { return w.class&(wordOrgNoun|wordPlaceNoun) != 0 }

// isBehindPlace reports that the name began with a known place.
func (w wordBehind) isBehindPlace() bool {
	return w.known&WordPlace != 0 && w.known&WordOrganization == 0
}

// isTeam reports a plural that ends the name of a place.
func (w wordBehind) isTeam() bool {
	return w.isBehindPlace() && !w.next && strings.HasSuffix(w.Tokens[w.i].Lower, "s") && w.class&(WordGivenName|WordPlace|wordEventNoun|wordDemonym|WordNever) == 0
}

// isCurrency reports the letters of a currency, with a sign behind them or not, before
// digits: USD 493,000, US$19,400.
func (w wordBehind) isCurrency() bool {
	i := w.i + 1
	if i < len(w.Tokens) && w.Tokens[i].Class == text.ClassPunct && w.Tokens[i].Gap == text.GapNone && w.Words.SenseAt(i).Roles&lexeme.RoleCurrency != 0 {
		return i+1 < len(w.Tokens) && w.Tokens[i+1].Class == text.ClassDigits
	}
	return w.Words.SenseAt(w.i).Roles&lexeme.RoleCurrency != 0 && i < len(w.Tokens) && w.Tokens[i].Class == text.ClassDigits
}

// isAmount reports digits at token i that go on behind a mark, or that what is measured
// follows: 52,000, 400 euros, 5 %.
func (n *Reader) isAmount(i int) bool {
	if i+1 >= len(n.Tokens) {
		return false
	}
	next := &n.Tokens[i+1]
	if next.Gap == text.GapNone && next.Class == text.ClassPunct && i+2 < len(n.Tokens) && n.Tokens[i+2].Class == text.ClassDigits && n.Tokens[i+2].Gap == text.GapNone {
		return true
	}
	return n.Words.SenseAt(i+1).Roles&(lexeme.RoleCurrency|lexeme.RolePercent|lexeme.RoleScale|lexeme.RoleUnit) != 0
}

// isBehindHead reports the noun of an institution or a place before the word, with or
// without adjectives between them: Hospital Clínico San Carlos.
func (w wordBehind) isBehindHead() bool {
	k := w.i - 1
	for k > w.from && w.isCapital(k) && w.classes[k]&(wordOrgNoun|wordPlaceNoun) == 0 && w.isAdjective(k) {
		k--
	}
	return w.classes[k]&(wordOrgNoun|wordPlaceNoun) != 0 && w.classes[k]&WordGivenName == 0
}
