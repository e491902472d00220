package name

import (
	"strings"

	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
	"github.com/assaykit/assay/schema"
)

// takeRun decides whether the run [from, to) is a name and of what kind, and
// appends it. It returns the token to go on at. class is that of a known
// phrase, made is the rule by which a name begins here.
func (n *Reader) takeRun(from, to int, class wordClass, made *string) int {
	end := to
	from = n.withHead(from)
	if class == 0 && !n.isPlausible(from, to) {
		return end
	}
	if to-from == 1 && n.classes[from]&(WordCommon|WordLink) != 0 && n.capitals[from] != capitalInText && n.classes[from]&(WordPlace|WordOrganization) == 0 {
		return end
	}
	if n.isAbbreviation(from, to) {
		return end
	}
	kind, weight := n.kindOf(from, to, class)
	if weight <= 1 && to-from == 1 && n.isArticled(from) && to < len(n.Tokens) && n.Tokens[to].Gap == text.GapSpace && n.classes[to]&wordDemonym != 0 && !n.Tokens[to].Upper && n.classes[from]&(WordPlace|WordOrganization) == 0 {
		to, kind, weight = to+1, schema.Project, 2 // la Révolte arabe
		end = to
	}
	if at := n.eventStart(from); at < from && kind != schema.Person || at < from && weight <= 2 {
		from, kind, weight = at, schema.Project, 4 // traité de Lisbonne
	}
	if to < len(n.Tokens) && n.Tokens[to].Gap == text.GapSpace && n.uses[to]&useSmallPlaceNoun != 0 && (kind != schema.Person || weight <= 1) {
		to, kind, weight = to+1, schema.Place, 5 // Seocho district
		end = to
	}
	if kind == schema.Place || weight <= 1 && kind != schema.Product && n.classes[from]&WordGivenName == 0 {
		if t := n.stateAfter(to); t > 0 {
			to, kind, weight = t, schema.Place, 5
			end = to
		}
	}
	if !n.has(language.HeadFirst) || kind == schema.Person {
		from, to = n.withParticle(from, kind), n.withSuffix(to, kind)
		end = max(end, to)
	}
	doubt := class == 0 && to-from == 1 && n.capitals[from] != capitalInText && n.classes[from]&(WordPlace|WordOrganization|WordGivenName|WordAcronym) == 0 && !hasInnerCapital(&n.Tokens[from]) && !isAllCaps(&n.Tokens[from])
	if doubt {
		n.doubtful = append(n.doubtful, len(n.runs))
	}
	n.runs = append(n.runs, nameRun{from: from, to: to, kind: kind, weight: weight, doubt: doubt, made: made})
	return max(end, from+1)
}

// isAbbreviation reports letters that stand for common words, "mémoire à large
// bande passante (HBM)", or for a substance, "CO₂".
func (n *Reader) isAbbreviation(from, to int) bool {
	if to-from != 1 || !isAllCaps(&n.Tokens[from]) || n.classes[from]&(WordAcronym|WordPlace|WordOrganization) != 0 {
		return false
	}
	if to < len(n.Tokens) && n.Tokens[to].Gap == text.GapNone && strings.Contains("₀₁₂₃₄₅₆₇₈₉", n.Tokens[to].Text) {
		return true
	}
	return from > 1 && n.Tokens[from-1].Text == "(" && to < len(n.Tokens) && n.Tokens[to].Text == ")" &&
		n.Tokens[from-2].Class == text.ClassWord && !n.Tokens[from-2].Upper && n.classes[from-2]&(wordDemonym|WordLink) == 0 && !(len(n.runs) > 0 && n.runs[len(n.runs)-1].to == from-1)
}

// withHead returns where a name begins whose noun is written small: "groupe
// SK", "district de Seocho", "ministère de la Défense".
func (n *Reader) withHead(from int) int {
	if !n.has(language.HeadFirst) || from == 0 || n.Tokens[from].Gap == text.GapLine || n.Tokens[from].Gap == text.GapParagraph {
		return from
	}
	if n.classes[from-1]&wordHead != 0 && n.Tokens[from].Gap == text.GapSpace && !n.Tokens[from-1].Upper {
		if n.classes[from-1]&wordBesideHead != 0 {
			return from - 1
		}
		return from
	}
	j := from - 1
	for steps := 0; steps < 4 && j > 0 && (n.Tokens[j].Text == "'" || n.classes[j]&(WordArticle|WordOf) != 0); steps++ {
		j--
	}
	if j == from-1 || n.classes[j]&wordOfHead == 0 || n.Tokens[j].Upper || n.Tokens[j+1].Gap != text.GapSpace {
		return from
	}
	return j
}

// eventStart returns where an event begins that is named after the place
// at from: traité de Lisbonne, convention de Genève.
func (n *Reader) eventStart(from int) int {
	if !n.has(language.HeadFirst) || from < 2 || n.Tokens[from].Gap > text.GapSpace {
		return from
	}
	j := from - 1
	if n.Tokens[j].Text == "'" && n.Tokens[j].Gap == text.GapNone {
		j--
	}
	if j < 1 || n.classes[j]&WordOf == 0 || n.Tokens[j].Upper {
		return from
	}
	if n.uses[j-1]&useEventOfPlace != 0 {
		return j - 1
	}
	return from
}

// withParticle returns where a surname begins whose particle is written small
// behind a title: "General de Meza".
func (n *Reader) withParticle(from int, kind schema.PartyType) int {
	if kind == schema.Person && from > 1 && n.classes[from-1]&wordParticle != 0 && !n.Tokens[from-1].Upper && n.Tokens[from].Gap == text.GapSpace && n.isHonoured(from-1) && n.Tokens[from-2].Upper && n.uses[from-1]&useInnerParticle == 0 {
		return from - 1
	}
	return from
}

// withSuffix returns the end of a name with ", Jr.".
func (n *Reader) withSuffix(to int, kind schema.PartyType) int {
	if kind != schema.Person || to+1 >= len(n.Tokens) {
		return to
	}
	j := to
	if n.Tokens[j].Text == "," && n.Tokens[j].Gap == text.GapNone {
		j++
	}
	if n.Tokens[j].Upper && n.Tokens[j].Gap == text.GapSpace && n.uses[j]&useGeneration != 0 {
		if j+1 < len(n.Tokens) && n.Tokens[j+1].Text == "." && n.Tokens[j+1].Gap == text.GapNone {
			j++
		}
		return j + 1
	}
	return to
}

// stateAfter returns the end of ", Colorado" after a city, or 0.
func (n *Reader) stateAfter(to int) int {
	if n.has(language.HeadFirst) || to+1 >= len(n.Tokens) || n.Tokens[to].Text != "," || n.Tokens[to].Gap != text.GapNone || n.Tokens[to+1].Gap != text.GapSpace || !n.Tokens[to+1].Upper {
		return 0
	}
	if n.classes[to+1]&wordState != 0 {
		return to + 2
	}
	if n.classes[to+1]&wordPhraseStart != 0 {
		if end, class := n.phraseAt(to + 1); class&wordState != 0 {
			return end
		}
	}
	return 0
}

// isPlausible reports whether the run is written as a name is, and not only as
// an important common noun ("the Government", "Election Day").
func (n *Reader) isPlausible(from, to int) bool {
	first := &n.Tokens[from]
	if to-from == 1 {
		class := n.classes[from]
		switch {
		case len(first.Text) == 1:
			return false
		case class&(WordPlace|WordOrganization) != 0, hasInnerCapital(first):
			return true
		case isAllCaps(first):
			return class&(WordCommon|WordLink) == 0 || class&WordAcronym != 0
		case class&WordGivenName != 0 && class&WordCommon != 0:
			return n.capitals[from] == capitalInText && n.isPersonBeside(from, to)
		case class&(wordOrgNoun|wordPlaceNoun|wordEventNoun|WordFirm|wordProduct|wordProject|WordPerson) != 0 && class&WordGivenName == 0:
			return false
		case n.has(language.HeadFirst):
			return class&WordCommon == 0
		case class&WordGivenName != 0:
			return true
		case n.capitals[from] == capitalInText:
			return !n.isInflected(from) && !n.isPeople(from, to)
		}
		return !n.isVocabulary(from) && !n.isPeople(from, to)
	}
	if to-from == 2 && n.classes[from]&WordGivenName != 0 && n.capitals[from] == capitalInText && n.classes[to-1]&(wordOrgNoun|wordPlaceNoun|WordLink) == 0 {
		return true // Bill Gold
	}
	heads, names := false, false
	for i := from; i < to; i++ {
		if n.Tokens[i].Class != text.ClassWord {
			names = names || n.Tokens[i].Class == text.ClassDigits
			continue
		}
		class := n.classes[i]
		heads = heads || class&(wordOrgNoun|wordPlaceNoun) != 0
		if n.isCapital(i) && (class&(WordGivenName|WordPlace|WordOrganization|WordAcronym) != 0 && class&WordCommon == 0 || !n.isVocabulary(i) || hasInnerCapital(&n.Tokens[i])) {
			names = true
		}
	}
	return names || heads && to-from >= 2 && n.capitals[from] != capitalTitleLine || n.isWorkBefore(from)
}

// isPeople reports the adjectives and nouns of peoples that the lists do not
// have: "Achaemenid troops" is none by its shape, "Mycenaean script" and
// "the Paeonians" are.
func (n *Reader) isPeople(from, to int) bool {
	if n.lexicon.peoples.end(n.Tokens[from].Lower, 3) {
		return true
	}
	if to >= len(n.Tokens) || n.Tokens[to].Gap != text.GapSpace || n.Tokens[to].Class != text.ClassWord || n.Tokens[to].Upper || n.classes[to]&(WordLink|WordWithin|WordSpeech) != 0 || n.isPredicate(to) {
		return false
	}
	return n.lexicon.peopleAdjectives.end(n.Tokens[from].Lower, 3) && n.isVocabulary(to)
}

// isPersonBeside reports whether the words around a name show that it is a
// person's.
func (n *Reader) isPersonBeside(from, to int) bool {
	return n.isHonoured(from) || n.isSpeaker(from, to) || to < len(n.Tokens) && n.Tokens[to].Text == "'" && !n.has(language.HeadFirst)
}
