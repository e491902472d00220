package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// start is a capitalised word at which a name may begin.
type start struct {
	*Reader
	i     int
	class wordClass
	next  bool // another capitalised word follows
}

// startsName returns the rule by which a name begins at token i, nil where none does.
func (n *Reader) startsName(i int) (made *string) {
	if !n.isCapital(i) {
		return nil
	}
	s := start{n, i, n.classes[i], n.isCapitalAfter(i + 1)}
	on := n.triggersAt(i)
	begins, by, ok := starts.First(s, n.Traits, on, n.Observer)
	list := &starts
	if !ok {
		begins, by, ok = openers.First(s, n.Traits, on, n.Observer)
		list = &openers
	}
	if !ok {
		return nil
	}
	made = &list.Rules[by].Name
	if !begins {
		n.Observer.Note(*made, rule.Place{From: i, To: i + 1})
		return nil
	}
	return made
}

// behind returns the class of the word behind the one at which a name may begin.
func (s start) behind() wordClass {
	if s.i+1 < len(s.Tokens) {
		return s.classes[s.i+1]
	}
	return 0
}

// isInText reports that the capital has a meaning.
func (s start) isInText() bool { return s.capitals[s.i] == capitalInText }

// isTitle reports a title or an office that is no given name.
func (s start) isTitle() bool {
	return s.class&WordHonorific != 0 || s.class&WordOffice != 0 && s.class&WordGivenName == 0
}

// isSaint reports a "Saint" that opens a place's name: with a hyphen, behind a
// preposition of place, before a place or the noun of one.
func (s start) isSaint() bool {
	if s.uses[s.i]&useSaint == 0 {
		return false
	}
	j := s.i + 1
	if j < len(s.Tokens) && s.Tokens[j].Gap == text.GapNone && s.Tokens[j].Text == "-" {
		return true
	}
	if j < len(s.Tokens) && s.Tokens[j].Gap == text.GapNone && s.Tokens[j].Text == "." {
		j++
	}
	return s.isCapitalAfter(j) && (s.isPlaceBefore(s.i) || s.classes[j]&WordPlace != 0 || s.isHeadAhead(j) && s.classes[j]&wordOrgNoun == 0)
}

// isGluedToHangul reports letters in capitals right behind Hangul that modifies nothing.
func (s start) isGluedToHangul() bool {
	tok := &s.Tokens[s.i]
	return s.i > 0 && tok.Gap == text.GapNone && s.Tokens[s.i-1].Class == text.ClassHangul && s.isWritten(s.i, onAllCaps) && !s.lexicon.isAdnominal(s.Tokens[s.i-1].Text)
}

// isLone reports a letter that is no initial and has no digits or "&" glued behind it:
// not that of J. Roe, R1, A&B.
func (s start) isLone() bool {
	if len(s.Tokens[s.i].Text) != 1 || s.isInitialAt(s.i) {
		return false
	}
	j := s.i + 1
	return !(j < len(s.Tokens) && s.Tokens[j].Gap == text.GapNone && (s.Tokens[j].Class == text.ClassDigits || s.Tokens[j].Text == "&"))
}

// isUnit reports a unit behind a slash: 53 €/MWh.
func (s start) isUnit() bool {
	tok := &s.Tokens[s.i]
	return s.i > 0 && tok.Gap == text.GapNone && s.Tokens[s.i-1].Text == "/" && s.Words.SenseAt(s.i).Roles&lexeme.RoleUnit != 0 && s.isWritten(s.i, onInnerCapital)
}

// isBeforeHead reports that the next word is the noun of an institution or a place.
func (s start) isBeforeHead() bool { return s.behind()&(wordOrgNoun|wordPlaceNoun) != 0 }

// isHeaded reports whether an institution's noun is followed by what makes it a
// name: "Bank of America", "Lake Geneva", "Université de Montréal".
func (s start) isHeaded() bool {
	j := s.i + 1
	if s.next && !s.isVocabulary(j) {
		return s.class&wordPlaceNoun != 0 || s.has(language.HeadFirst)
	}
	if j < len(s.Tokens) && s.classes[j]&WordLink != 0 && !s.Tokens[j].Upper {
		j = s.skipLinks(j)
		return j < len(s.Tokens) && s.isCapital(j)
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

// isModel reports a letter that digits touch behind the noun of a product, with or
// without a comma and an article between them.
func (s start) isModel() bool {
	j := s.i + 1
	if len(s.Tokens[s.i].Text) != 1 || j >= len(s.Tokens) || s.Tokens[j].Class != text.ClassDigits || s.Tokens[j].Gap != text.GapNone {
		return false
	}
	k := s.i - 1
	for k >= 0 && k >= s.i-2 && (s.Tokens[k].Text == "," || s.classes[k]&WordArticle != 0) {
		k--
	}
	return k >= 0 && s.classes[k]&wordProduct != 0
}
