package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
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
			Name: "name/ampersand-between-persons",
			Doc:  "An ampersand between two full names stands between two persons.",
			On:   onMark,
			Over: []string{"name/ampersand-between-capitals"},
			Decides: []rule.Example{
				{Language: "en", Text: "[Jane Reed]{person} & [Paul Pike]{person} wrote it."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Procter & Gamble]{organization} grew."},
			},
			Answer: func(l link) (int, bool) {
				return l.to, l.Tokens[l.to].Text == "&" && l.to-l.from >= 2 && l.classes[l.from]&WordGivenName != 0 && l.isFullNameAhead()
			},
		},
		{
			Name: "name/ampersand-between-capitals",
			Doc:  "An ampersand between capitals goes on the name.",
			On:   onMark,
			Decides: []rule.Example{
				{Language: "en", Text: "[Procter & Gamble]{organization} grew."},
				{Language: "fr", Text: "Le cabinet [Orsel & Fils]{organization} recrute."},
				{Language: "ko", Text: "[Procter & Gamble]{organization}이 성장했다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Roe]{person} and [Alder]{person} left."},
			},
			Answer: func(l link) (int, bool) {
				return l.to + 2, l.Tokens[l.to].Text == "&" && l.isCapitalAfter(l.to+1) && l.capitals[l.to] != capitalTitleLine
			},
		},
		{
			Name: "name/small-half-of-brand",
			Doc:  "A word of no language's shape behind capitals, more than once in the text, is half of a name: SK hynix.",
			Decides: []rule.Example{
				{Language: "en", Text: "[SK hynix]{organization} grew, and [SK hynix]{organization} hired."},
				{Language: "fr", Text: "[SK hynix]{organization} grandit, et [SK hynix]{organization} recrute."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[SK]{organization} grew, and [SK]{organization} hired."},
			},
			Answer: func(l link) (int, bool) {
				return l.to + 1, l.brands != nil && l.to-l.from == 1 && l.brands[l.Tokens[l.to].Text] && l.classes[l.to] == 0
			},
		},
		{
			Name: "name/adjective-behind-head",
			Doc:  "An adjective right behind the noun of an institution belongs to its name: Union européenne.",
			For:  language.HeadFirst,
			Decides: []rule.Example{
				{Language: "fr", Text: "Il parle au [Conseil national]{organization}."},
				{Language: "fr", Text: "La [Bourse américaine]{organization} recule."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "La ville américaine grandit."},
			},
			Answer: func(l link) (int, bool) { return l.to + 1, l.j == 0 && l.isAdjectiveOfHead() },
		},
		{
			Name: "name/field-of-institution",
			Doc:  "The noun of an institution with a capital and an adjective goes on with its field: Agence régionale de santé.",
			For:  language.HeadFirst,
			Not:  language.CapitalAdjectives,
			On:   onUse,
			Decides: []rule.Example{
				{Language: "fr", Text: "Il dirige l'[Agence régionale de santé]{organization} ici."},
				{Language: "fr", Text: "La [Fédération française de rugby]{organization} a voté."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "L'[Union européenne]{organization} de [demain]{@2025-02-05} sera grande."},
				{Language: "fr", Text: "La [Fédération française]{organization} de la balle a voté."},
			},
			Answer: func(l link) (int, bool) { return l.fieldEnd(), l.fieldEnd() > l.to },
		},
		{
			Name: "name/link-to-no-name",
			Doc:  "A name does not go on to a title, a nationality or another word that is none.",
			On:   onLink | onParticle,
			Over: []string{"name/purpose-of-institution", "name/of-behind-head", "name/complement-of-head", "name/byname", "name/foreign-link"},
			Decides: []rule.Example{
				{Language: "en", Text: "The Group of the British left."},
				{Language: "en", Text: "They praised the Bank of Dr. [Roe]{person}."},
				{Language: "fr", Text: "La Banque de Mme [Roux]{person} recrute."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The [Bank of Korea]{organization} grew."},
			},
			Answer: func(l link) (int, bool) { return l.to, l.isToNoName() },
		},
		{
			Name: "name/foreign-link",
			Doc:  "A link of another language goes on a name.",
			For:  language.HeadFirst,
			On:   onUse,
			Decides: []rule.Example{
				{Language: "fr", Text: "Il dirige la [Bank of China]{organization}."},
				{Language: "fr", Text: "Il dirige le [Marlow and Partners]{organization}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il dirige la [Banque de Corée]{organization}."},
			},
			Answer: joins(func(l link) bool { return l.uses[l.to]&useForeignLink != 0 }),
		},
		{
			Name: "name/complement-of-head",
			Doc:  "The noun of an institution or a place goes on with its complement: Banque de Corée.",
			For:  language.HeadFirst,
			On:   onUse,
			Decides: []rule.Example{
				{Language: "fr", Text: "[Banque de Corée]{organization} recrute."},
				{Language: "fr", Text: "Il part pour les [Îles de la Ligne]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il part de [Corée]{place}."},
			},
			Answer: joins(func(l link) bool { return l.uses[l.to]&useHeadLink != 0 && l.isBehindHead(wordHead) }),
		},
		{
			Name: "name/complement-behind-adjectives",
			Doc:  "The noun of an institution goes on with its complement over adjectives with capitals: Instituto Nacional de Estadística.",
			For:  language.CapitalAdjectives,
			On:   onUse,
			Decides: []rule.Example{
				{Language: "es", Text: "Dirige el [Instituto Nacional de Estadística]{organization} de lejos."},
				{Language: "es", Text: "Dirige la [Corte Suprema de Chile]{organization} de lejos."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Dirige a los suyos de [Chile]{place} de lejos."},
			},
			Answer: joins(func(l link) bool { return l.uses[l.to]&useHeadLink != 0 && l.isBehindAdjectives() }),
		},
		{
			Name: "name/place-of-institution",
			Doc:  "An institution with a complement goes on with the place that it is of: Bolsa de Cereales de Buenos Aires.",
			For:  language.CapitalAdjectives,
			On:   onUse,
			Decides: []rule.Example{
				{Language: "es", Text: "Dirige la [Bolsa de Cereales de Chile]{organization} de lejos."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Dirige a los suyos de [Chile]{place} de lejos."},
			},
			Answer: joins(link.isToPlaceOfInstitution),
		},
		{
			Name: "name/and-in-complement",
			Doc:  "The complement of an institution goes on behind “and” with what is no name itself: Ministerio de Economía y Hacienda.",
			For:  language.CapitalAdjectives,
			On:   onConjunction,
			Over: []string{"name/particle-of-surname"},
			Decides: []rule.Example{
				{Language: "es", Text: "Dirige el [Ministerio de Economía y Hacienda]{organization} de lejos."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Dirige el [Banco de Chile]{organization} y [Codelco]{organization} de lejos."},
			},
			Answer: joins(link.goesOnBehindAnd),
		},
		{
			Name: "name/particle-of-surname",
			Doc:  "A particle goes on what can be given names: Charles de Gaulle.",
			For:  language.HeadFirst,
			On:   onParticle,
			Decides: []rule.Example{
				{Language: "fr", Text: "[Charles de Gaulle]{person} est parti."},
				{Language: "fr", Text: "[Bachar al-Assad]{person} est parti."},
				{Language: "fr", Text: "[Ludwig van Marlow]{person} est parti."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il part de [Lyon]{place}."},
			},
			Answer: joins(link.isParticleOfPerson),
		},
		{
			Name: "name/of-behind-head",
			Doc:  "The noun of an institution or a place goes on with its complement: Bank of Korea.",
			Not:  language.HeadFirst,
			On:   onUse,
			Decides: []rule.Example{
				{Language: "en", Text: "The [Bank of Korea]{organization} grew."},
				{Language: "en", Text: "The [University of Oxford]{organization} grew."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The friends of [Korea]{place} grew."},
			},
			Answer: joins(func(l link) bool {
				return l.uses[l.to]&useComplementLink != 0 && (l.isBehindHead(0) || l.to-l.from >= 2 && l.heads)
			}),
		},
		{
			Name: "name/purpose-of-institution",
			Doc:  "An institution goes on with its purpose: Centre for Ocean Research.",
			Not:  language.HeadFirst,
			On:   onUse,
			Decides: []rule.Example{
				{Language: "en", Text: "The [Center for Science and Culture]{organization} grew."},
				{Language: "en", Text: "The [Alder Institute for Ocean Research]{organization} grew."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They built it for [Jane Roe]{person}."},
			},
			Answer: joins(func(l link) bool {
				return l.uses[l.to]&usePurposeLink != 0 && l.classes[l.to-1]&wordOrgNoun != 0 && l.isToWord()
			}),
		},
		{
			Name: "name/and-in-institution",
			Doc:  "An institution goes on behind a conjunction where it has a complement: Department of Health and Human Services.",
			Not:  language.HeadFirst,
			On:   onConjunction,
			Decides: []rule.Example{
				{Language: "en", Text: "The [Department of Roads and Bridges]{organization} said no."},
				{Language: "en", Text: "The [Center for Science and Culture]{organization} grew."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The [Bank of Korea]{organization} and [Paris]{place} said no."},
			},
			Answer: joins(func(l link) bool {
				return l.heads && l.hasLink() && l.isToWord()
			}),
		},
		{
			Name: "name/link-in-work",
			Doc:  "The name of a work goes on with any link: Death in Venice.",
			Not:  language.HeadFirst,
			On:   onUse | onConjunction,
			Decides: []rule.Example{
				{Language: "en", Text: "The studio released [Beneath the Iron Moon]{product}."},
				{Language: "en", Text: "They made the film [Death in Marlow]{product}."},
				{Language: "en", Text: "They read the novel [Sons and Lovers]{product}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Bertha]{person} and [Marlow]{person}."},
			},
			Answer: joins(func(l link) bool {
				return (l.uses[l.to]&(usePurposeLink|useDefinite|useTitleLink) != 0 || l.classes[l.to]&WordConjunction != 0) && l.isWorkBefore(l.from)
			}),
		},
		{
			Name: "name/byname",
			Doc:  "A given name goes on with an article and a capital: Alexander the Great.",
			Not:  language.HeadFirst,
			On:   onUse,
			Decides: []rule.Example{
				{Language: "en", Text: "They painted [Lucas Cranach the Elder]{person}."},
				{Language: "en", Text: "[Alexander the Great]{person} died."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They painted [Lucas Cranach]{person}, the elder."},
			},
			Answer: joins(func(l link) bool {
				return l.uses[l.to]&useDefinite != 0 && l.classes[l.from]&WordGivenName != 0 && l.to-l.from <= 2 && l.j-l.to == 1 && l.Tokens[l.to-1].Upper
			}),
		},
		{
			Name: "name/particle-in-person",
			Doc:  "A particle goes on what can be given names: Ursula von der Leyen.",
			Not:  language.HeadFirst,
			On:   onParticle,
			Decides: []rule.Example{
				{Language: "en", Text: "[Ursula von der Leyen]{person} left."},
				{Language: "en", Text: "[Hugo de Brissac]{person} left."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The city of [Brissac]{place} grew."},
			},
			Answer: joins(func(l link) bool { return l.isPersonLike(l.from, l.to) }),
		},
	},
}
