package name

import (
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

// link is the small word or the mark at token to, behind the words [from, to) of a name.
// A link leads to the capitalised word at token j.
type link struct {
	*Reader
	from, to, j int
	heads       bool // the name has the noun of an institution or a place
}

// behind returns the capitalised word that a link leads to, 0 for none.
func (l link) behind() int {
	j := max(l.skipLinks(l.to), l.to+1)
	if j+1 < len(l.Tokens) && l.Tokens[j].Text == "-" && l.Tokens[j].Gap == text.GapNone { // al-Assad
		j++
	}
	if j >= len(l.Tokens) || l.Tokens[j].Gap > text.GapSpace || !l.isCapital(j) {
		return 0
	}
	return j
}

// joins returns a function that goes on to the word that the link leads to where
// something holds.
func joins(when func(l link) bool) func(l link) (int, bool) {
	return func(l link) (int, bool) { return l.j + 1, l.j > 0 && when(l) }
}

// links decides how far a small word or a mark goes on the name before it. It does not
// where no rule answers.
var links = rule.List[link, int]{
	Name: "name/link",
	Asks: "Does a small word go on the name before it, with what follows it?",
	Rules: []rule.Rule[link, int]{
		{
			Name: "name/ampersand-between-capitals",
			Doc:  "An ampersand between capitals goes on the name.",
			On:   onMark,
			Answer: func(l link) (int, bool) {
				return l.to + 2, l.Tokens[l.to].Text == "&" && l.isCapitalAfter(l.to+1) && l.capitals[l.to] != capitalTitleLine
			},
		},
		{
			Name: "name/small-half-of-brand",
			Doc:  "A word of no language's shape behind capitals, more than once in the text, is half of a name: SK hynix.",
			Answer: func(l link) (int, bool) {
				return l.to + 1, l.brands != nil && l.to-l.from == 1 && l.brands[l.Tokens[l.to].Text] && l.classes[l.to] == 0
			},
		},
		{
			Name:   "name/adjective-behind-head",
			Doc:    "An adjective right behind the noun of an institution belongs to its name: Union européenne.",
			For:    language.HeadFirst,
			Answer: func(l link) (int, bool) { return l.to + 1, l.j == 0 && l.isAdjectiveOfHead() },
		},
		{
			Name:   "name/of-known-place",
			Doc:    "A known place completes the name of an institution: University of North Carolina.",
			On:     onLink,
			Over:   []string{"name/link-to-no-name"},
			Answer: link.ofKnownPlace,
		},
		{
			Name:   "name/link-to-no-name",
			Doc:    "A name does not go on to a title, a nationality or another word that is none.",
			On:     onLink | onParticle,
			Answer: func(l link) (int, bool) { return l.to, l.isToNoName() },
		},
		{
			Name:   "name/foreign-link",
			Doc:    "A link of another language goes on a name.",
			For:    language.HeadFirst,
			On:     onUse,
			Answer: joins(func(l link) bool { return l.uses[l.to]&useForeignLink != 0 }),
		},
		{
			Name:   "name/complement-of-head",
			Doc:    "The noun of an institution or a place goes on with its complement: Banque de Corée.",
			For:    language.HeadFirst,
			On:     onUse,
			Answer: joins(func(l link) bool { return l.uses[l.to]&useHeadLink != 0 && l.isBehindHead(wordHead) }),
		},
		{
			Name:   "name/particle-of-surname",
			Doc:    "A particle goes on what can be given names: Charles de Gaulle.",
			For:    language.HeadFirst,
			On:     onParticle,
			Answer: joins(link.isParticleOfPerson),
		},
		{
			Name: "name/of-behind-head",
			Doc:  "The noun of an institution or a place goes on with its complement: Bank of Korea.",
			Not:  language.HeadFirst,
			On:   onUse,
			Answer: joins(func(l link) bool {
				return l.uses[l.to]&useComplementLink != 0 && (l.isBehindHead(0) || l.to-l.from >= 2 && l.heads)
			}),
		},
		{
			Name: "name/purpose-of-institution",
			Doc:  "An institution goes on with its purpose: Centre for Ocean Research.",
			Not:  language.HeadFirst,
			On:   onUse,
			Answer: joins(func(l link) bool {
				return l.uses[l.to]&usePurposeLink != 0 && l.classes[l.to-1]&wordOrgNoun != 0 && l.isToWord()
			}),
		},
		{
			Name: "name/and-in-institution",
			Doc:  "An institution goes on behind “and” where it has a complement: Department of Health and Human Services.",
			Not:  language.HeadFirst,
			On:   onConjunction,
			Answer: joins(func(l link) bool {
				return l.heads && l.hasLink() && l.isToWord()
			}),
		},
		{
			Name: "name/link-in-work",
			Doc:  "The name of a work goes on with any link: the film Death in Venice.",
			Not:  language.HeadFirst,
			On:   onUse | onConjunction,
			Answer: joins(func(l link) bool {
				return (l.uses[l.to]&(usePurposeLink|useDefinite|useTitleLink) != 0 || l.classes[l.to]&WordConjunction != 0) && l.isWorkBefore(l.from)
			}),
		},
		{
			Name: "name/byname",
			Doc:  "A given name goes on with an article and a capital: Alexander the Great.",
			Not:  language.HeadFirst,
			On:   onUse,
			Answer: joins(func(l link) bool {
				return l.uses[l.to]&useDefinite != 0 && l.classes[l.from]&WordGivenName != 0 && l.to-l.from <= 2 && l.j-l.to == 1 && l.Tokens[l.to-1].Upper
			}),
		},
		{
			Name:   "name/particle-in-person",
			Doc:    "A particle goes on what can be given names: Ursula von der Leyen.",
			Not:    language.HeadFirst,
			On:     onParticle,
			Answer: joins(func(l link) bool { return l.isPersonLike(l.from, l.to) }),
		},
	},
}

// isAdjectiveOfHead reports an adjective right behind the noun of an institution.
func (l link) isAdjectiveOfHead() bool {
	return l.heads && l.isAdjective(l.to) && l.classes[l.to-1]&(wordOrgNoun|wordHead) != 0 && l.to-l.from <= 3
}

// isToNoName reports that the link leads to a word that is neither a given name nor a
// place, and opens no known place.
func (l link) isToNoName() bool {
	if class := l.classes[l.j]; class&(WordNever|wordDemonym|WordHonorific) == 0 || class&(WordGivenName|WordPlace) != 0 {
		return false
	}
	_, class := l.phraseAt(l.j)
	return class&WordPlace == 0
}

// ofKnownPlace returns the end of the known place that an institution is of and that
// begins with a word that is no name.
func (l link) ofKnownPlace() (int, bool) {
	if class := l.classes[l.j]; class&(WordNever|wordDemonym|WordHonorific) == 0 || class&(WordGivenName|WordPlace) != 0 {
		return 0, false
	}
	end, class := l.phraseAt(l.j)
	return end, class&WordPlace != 0 && l.uses[l.to]&useComplementLink != 0 && l.heads
}

// isBehindHead reports that the noun of an institution or a place, or one of further
// classes, stands right before the link.
func (l link) isBehindHead(further wordClass) bool {
	last := l.classes[l.to-1]
	return last&(wordOrgNoun|wordPlaceNoun|further) != 0 && last&WordGivenName == 0
}

// isToWord reports that the link leads to neither a place nor a given name.
func (l link) isToWord() bool { return l.classes[l.j]&(WordPlace|WordGivenName) == 0 }

// isParticleOfPerson reports a particle behind what can be given names and before what
// can be a surname. The language's own preposition is one only where a person is sure.
func (l link) isParticleOfPerson() bool {
	if l.uses[l.to]&useContracted != 0 || l.classes[l.j]&(WordPlace|wordOrgNoun|WordAcronym) != 0 || !l.isPersonLike(l.from, l.to) {
		return false
	}
	if l.uses[l.to]&useOwnParticle == 0 {
		return l.j-l.to == 1 || l.Tokens[l.j-1].Text == "-"
	}
	return l.classes[l.from]&WordGivenName != 0 || l.isHonoured(l.from) || l.isPresented(l.from)
}

// hasLink reports whether the name has an "of" or "for" already: "Department
// of Health and Human Services".
func (l link) hasLink() bool {
	for i := l.from + 1; i < l.to; i++ {
		if l.uses[i]&(useComplementLink|usePurposeLink) != 0 {
			return true
		}
	}
	return false
}
