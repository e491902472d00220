package recognize

import (
	"strings"

	"github.com/assaykit/assay/schema"
)

// takeRun decides whether the run [from, to) is a name and of what kind, and
// appends it. It returns the token to go on at. class is that of a known
// phrase.
func (n *namer) takeRun(from, to int, class wordClass) int {
	end := to
	from = n.withHead(from)
	if class == 0 && !n.isPlausible(from, to) {
		return end
	}
	if to-from == 1 && n.classes[from]&(wordCommon|wordLink) != 0 && n.capitals[from] != capitalInText && n.classes[from]&(wordPlace|wordOrganization) == 0 {
		return end
	}
	if n.isAbbreviation(from, to) {
		return end
	}
	kind, weight := n.kindOf(from, to, class)
	if weight <= 1 && to-from == 1 && n.isArticled(from) && to < len(n.tokens) && n.tokens[to].gap == gapSpace && n.classes[to]&wordDemonym != 0 && !n.tokens[to].upper && n.classes[from]&(wordPlace|wordOrganization) == 0 {
		to, kind, weight = to+1, schema.Project, 2 // la Révolte arabe
		end = to
	}
	if at := n.eventStart(from); at < from && kind != schema.Person || at < from && weight <= 2 {
		from, kind, weight = at, schema.Project, 4 // traité de Lisbonne
	}
	if !n.lexicon.headFirst && to < len(n.tokens) && n.tokens[to].gap == gapSpace && n.tokens[to].lower == "district" && (kind != schema.Person || weight <= 1) {
		to, kind, weight = to+1, schema.Place, 5 // Seocho district
		end = to
	}
	if kind == schema.Place || weight <= 1 && kind != schema.Product && n.classes[from]&wordGivenName == 0 {
		if t := n.stateAfter(to); t > 0 {
			to, kind, weight = t, schema.Place, 5
			end = to
		}
	}
	if !n.lexicon.headFirst || kind == schema.Person {
		from, to = n.withParticle(from, kind), n.withSuffix(to, kind)
		end = max(end, to)
	}
	doubt := class == 0 && to-from == 1 && n.capitals[from] != capitalInText && n.classes[from]&(wordPlace|wordOrganization|wordGivenName|wordAcronym) == 0 && !hasInnerCapital(&n.tokens[from]) && !isAllCaps(&n.tokens[from])
	if doubt {
		n.doubtful = append(n.doubtful, len(n.runs))
	}
	n.runs = append(n.runs, nameRun{from: from, to: to, kind: kind, weight: weight, doubt: doubt})
	return max(end, from+1)
}

// isAbbreviation reports letters that stand for common words, "mémoire à large
// bande passante (HBM)", or for a substance, "CO₂".
func (n *namer) isAbbreviation(from, to int) bool {
	if to-from != 1 || !isAllCaps(&n.tokens[from]) || n.classes[from]&(wordAcronym|wordPlace|wordOrganization) != 0 {
		return false
	}
	if to < len(n.tokens) && n.tokens[to].gap == gapNone && strings.Contains("₀₁₂₃₄₅₆₇₈₉", n.tokens[to].text) {
		return true
	}
	return from > 1 && n.tokens[from-1].text == "(" && to < len(n.tokens) && n.tokens[to].text == ")" &&
		n.tokens[from-2].class == classWord && !n.tokens[from-2].upper && n.classes[from-2]&(wordDemonym|wordLink) == 0 && !(len(n.runs) > 0 && n.runs[len(n.runs)-1].to == from-1)
}

// withHead returns where a name begins whose noun French writes small: "groupe
// SK", "district de Seocho", "ministère de la Défense".
func (n *namer) withHead(from int) int {
	if !n.lexicon.headFirst || from == 0 || n.tokens[from].gap == gapLine || n.tokens[from].gap == gapParagraph {
		return from
	}
	if n.classes[from-1]&wordHead != 0 && n.tokens[from].gap == gapSpace && !n.tokens[from-1].upper {
		if n.classes[from-1]&wordBesideHead != 0 {
			return from - 1
		}
		return from
	}
	j := from - 1
	for steps := 0; steps < 4 && j > 0 && (n.tokens[j].text == "'" || n.classes[j]&(wordArticle|wordOf) != 0); steps++ {
		j--
	}
	if j == from-1 || n.classes[j]&wordOfHead == 0 || n.tokens[j].upper || n.tokens[j+1].gap != gapSpace {
		return from
	}
	return j
}

// eventStart returns where a French event begins that is named after the place
// at from: traité de Lisbonne, convention de Genève.
func (n *namer) eventStart(from int) int {
	if !n.lexicon.headFirst || from < 2 || n.tokens[from].gap > gapSpace {
		return from
	}
	j := from - 1
	if n.tokens[j].text == "'" && n.tokens[j].gap == gapNone {
		j--
	}
	if j < 1 || n.classes[j]&wordOf == 0 || n.tokens[j].upper {
		return from
	}
	switch n.tokens[j-1].lower {
	case "traité", "traités", "convention", "protocole", "pacte", "bataille", "concile", "édit", "paix":
		return j - 1
	}
	return from
}

// withParticle returns where a surname begins whose particle is written small
// behind a title: "General de Meza".
func (n *namer) withParticle(from int, kind schema.PartyType) int {
	if kind == schema.Person && from > 1 && n.classes[from-1]&wordParticle != 0 && !n.tokens[from-1].upper && n.tokens[from].gap == gapSpace && n.isHonoured(from-1) && n.tokens[from-2].upper && n.tokens[from-1].lower != "y" {
		return from - 1
	}
	return from
}

// withSuffix returns the end of a name with ", Jr.".
func (n *namer) withSuffix(to int, kind schema.PartyType) int {
	if kind != schema.Person || to+1 >= len(n.tokens) {
		return to
	}
	j := to
	if n.tokens[j].text == "," && n.tokens[j].gap == gapNone {
		j++
	}
	if l := n.tokens[j].lower; n.tokens[j].upper && n.tokens[j].gap == gapSpace && (l == "jr" || l == "sr") {
		if j+1 < len(n.tokens) && n.tokens[j+1].text == "." && n.tokens[j+1].gap == gapNone {
			j++
		}
		return j + 1
	}
	return to
}

// stateAfter returns the end of ", Colorado" after a city, or 0.
func (n *namer) stateAfter(to int) int {
	if n.lexicon.headFirst || to+1 >= len(n.tokens) || n.tokens[to].text != "," || n.tokens[to].gap != gapNone || n.tokens[to+1].gap != gapSpace || !n.tokens[to+1].upper {
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
func (n *namer) isPlausible(from, to int) bool {
	first := &n.tokens[from]
	if to-from == 1 {
		class := n.classes[from]
		switch {
		case len(first.text) == 1:
			return false
		case class&(wordPlace|wordOrganization) != 0, hasInnerCapital(first):
			return true
		case isAllCaps(first):
			return class&(wordCommon|wordLink) == 0 || class&wordAcronym != 0
		case class&wordGivenName != 0 && class&wordCommon != 0:
			return n.capitals[from] == capitalInText && n.isPersonBeside(from, to)
		case class&(wordOrgNoun|wordPlaceNoun|wordEventNoun|wordFirm|wordProduct|wordProject|wordPerson) != 0 && class&wordGivenName == 0:
			return false
		case n.lexicon.headFirst:
			return class&wordCommon == 0
		case class&wordGivenName != 0:
			return true
		case n.capitals[from] == capitalInText:
			return !n.isInflected(from) && !n.isPeople(from, to)
		}
		return !n.isVocabulary(from) && !n.isPeople(from, to)
	}
	if to-from == 2 && n.classes[from]&wordGivenName != 0 && n.capitals[from] == capitalInText && n.classes[to-1]&(wordOrgNoun|wordPlaceNoun|wordLink) == 0 {
		return true // Bill Gold
	}
	heads, names := false, false
	for i := from; i < to; i++ {
		if n.tokens[i].class != classWord {
			names = names || n.tokens[i].class == classDigits
			continue
		}
		class := n.classes[i]
		heads = heads || class&(wordOrgNoun|wordPlaceNoun) != 0
		if n.isCapital(i) && (class&(wordGivenName|wordPlace|wordOrganization|wordAcronym) != 0 && class&wordCommon == 0 || !n.isVocabulary(i) || hasInnerCapital(&n.tokens[i])) {
			names = true
		}
	}
	return names || heads && to-from >= 2 && n.capitals[from] != capitalTitleLine || n.isWorkBefore(from)
}

// isPeople reports the adjectives and nouns of peoples that the lists do not
// have: "Achaemenid troops" is none by its shape, "Mycenaean script" and
// "the Paeonians" are.
func (n *namer) isPeople(from, to int) bool {
	w := n.tokens[from].lower
	for _, e := range []string{"ians", "eans", "ites"} {
		if strings.HasSuffix(w, e) && len(w) > 6 {
			return true
		}
	}
	if to >= len(n.tokens) || n.tokens[to].gap != gapSpace || n.tokens[to].class != classWord || n.tokens[to].upper || n.classes[to]&(wordLink|wordWithin|wordSpeech) != 0 || n.isPredicate(to) {
		return false
	}
	for _, e := range []string{"ian", "ean", "ite", "ese", "anic"} {
		if strings.HasSuffix(w, e) && len(w) > 5 {
			return n.isVocabulary(to)
		}
	}
	return false
}

// isPersonBeside reports whether the words around a name show that it is a
// person's.
func (n *namer) isPersonBeside(from, to int) bool {
	return n.isHonoured(from) || n.isSpeaker(from, to) || to < len(n.tokens) && n.tokens[to].text == "'" && !n.lexicon.headFirst
}
