package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// wordBehind is the capitalised word at i behind the words [from, i) of a name.
type wordBehind struct {
	*Reader
	from, i int
	known   wordClass // of a known phrase at from, else 0
	class   wordClass
	next    bool // another capitalised word follows
}

// joiners decides whether a capitalised word goes on the name before it.
var joiners = rule.List[wordBehind, bool]{
	Name: "name/join",
	Asks: "Does a word with a capital go on the name before it?",
	Rules: []rule.Rule[wordBehind, bool]{
		{
			Name: "name/pronoun-behind-name",
			Doc:  "A pronoun that looks like a numeral is none of the name before a verb or a noun.",
			On:   onLetter,
			Over: []string{"name/numeral-of-ruler"},
			Decides: []rule.Example{
				{Language: "en", Text: "With [Mojmír]{person} I saw a play."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The fall of [Mojmír I]{person} of [Moravia]{place} was near."},
			},
			Answer: rule.Says(false, wordBehind.isPronoun),
		},
		{
			Name: "name/numeral-of-ruler",
			Doc:  "A Roman numeral goes on the name of a ruler.",
			On:   onLetter | onAllCaps,
			Over: []string{"name/nationality-behind-name", "name/known-place-ends", "name/capital-in-title", "name/capital-in-shouted-line"},
			Decides: []rule.Example{
				{Language: "fr", Text: "[Louis XIV]{person} a régné."},
				{Language: "en", Text: "[Mojmír I]{person}, their king, died."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "With [Mojmír]{person} I saw a play."},
			},
			Answer: rule.Says(true, func(w wordBehind) bool { return isRegnal(&w.Tokens[w.i]) }),
		},
		{
			Name: "name/legal-form-of-words",
			Doc:  "A legal form of several words or with dots ends the capitals of a name, to which it is added as a whole.",
			On:   onPhraseStart,
			Decides: []rule.Example{
				{Language: "es", Text: "Dirige [Lumar S. de R.L.]{organization} de lejos."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Dirige [Lumar SA]{organization} de lejos."},
			},
			Answer: rule.Says(false, func(w wordBehind) bool {
				_, class := w.phraseAt(w.i)
				return class&wordLegalForm != 0
			}),
		},
		{
			Name: "name/title-in-institution",
			Doc:  "A title behind the noun of an institution or a place and before another capital is of whom that is named after: Museo Reina Sofía.",
			For:  language.CapitalAdjectives,
			On:   onHonorific,
			Over: []string{"name/title-behind-name", "name/title-as-surname"},
			Decides: []rule.Example{
				{Language: "es", Text: "Visitó el [Museo Reina Sofía]{organization} en casa."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Visitó a la reina [Sofía]{person} en casa."},
			},
			Answer: rule.Says(true, func(w wordBehind) bool {
				return w.next && w.isBehindHead()
			}),
		},
		{
			Name: "name/title-as-surname",
			Doc:  "A title that ends a name behind a given name is the surname: Martin Luther King.",
			On:   onHonorific,
			Over: []string{"name/title-behind-name", "name/office-behind-name", "name/capital-in-title"},
			Decides: []rule.Example{
				{Language: "en", Text: "They praise [Martin Luther King]{person}."},
				{Language: "en", Text: "He read [Alexander Pope]{person}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Jane Roe]{person}, Dr. King, and left."},
			},
			Answer: rule.Says(true, func(w wordBehind) bool {
				return w.classes[w.from]&WordGivenName != 0 && !w.next && w.class&wordOrgNoun == 0
			}),
		},
		{
			Name: "name/title-behind-name",
			Doc:  "A title ends the name before it.",
			On:   onHonorific,
			Over: []string{"name/nationality-inside-name"},
			Decides: []rule.Example{
				{Language: "fr", Text: "[Hier]{@2025-02-03} [Alder]{person} Mme [Blin]{person} est partie."},
				{Language: "en", Text: "They told [Alder]{person} Mr [Roe]{person} left."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They praise [Martin Luther King]{person}."},
			},
			Answer: rule.Says(false, wordBehind.isTitleAlone),
		},
		{
			Name: "name/office-behind-name",
			Doc:  "An office that is no given name ends the name before it.",
			On:   onOffice,
			Over: []string{"name/nationality-inside-name"},
			Decides: []rule.Example{
				{Language: "en", Text: "[OpenAI]{organization} CEO [Sam Altman]{person} left."},
				{Language: "en", Text: "The [Alder Police]{organization} Director left."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The [OpenAI Foundation]{organization} grew."},
			},
			Answer: rule.Says(false, func(w wordBehind) bool { return w.class&WordGivenName == 0 }),
		},
		{
			Name: "name/numbered-noun",
			Doc:  "A common noun that the number behind it names ends the name before it: Alder Flight 12.",
			On:   onCommon,
			Decides: []rule.Example{
				{Language: "en", Text: "They watch [NBC]{organization} Channel 4 at home."},
				{Language: "en", Text: "They took [Airbus]{organization} Flight 12."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They watch [NBC]{organization} at home."},
				{Language: "en", Text: "It cost [Larsen City Council]{organization} [52,000 euros]{52000 EUR}."},
				{Language: "fr", Text: "Il a coûté à l'[Université Larsen]{organization} [400 euros]{400 EUR}."},
			},
			Answer: rule.Says(false, wordBehind.isNumbered),
		},
		{
			Name: "name/currency-behind-name",
			Doc:  "The letters of a currency before a number end the name before it: paid Rafael Penhale USD 493,000.",
			On:   onAllCaps,
			Over: []string{"name/capital-in-title", "name/capital-in-shouted-line", "name/known-place-ends"},
			Decides: []rule.Example{
				{Language: "en", Text: "They paid [Jane Larsen]{person} [USD 493,000]{493000 USD}."},
				{Language: "en", Text: "They paid [Jane Larsen]{person} [US$400]{400 USD}."},
				{Language: "fr", Text: "Il doit à [Jean Larsen]{person} [CHF 300]{300 CHF}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Jane Larsen]{person} at [NBC]{organization}."},
			},
			Answer: rule.Says(false, wordBehind.isCurrency),
		},
		{
			Name: "name/nationality-with-capital",
			Doc:  "A nationality with a capital goes on a name where it has one in no other place: Agencia Tributaria Española.",
			For:  language.SmallNationalities,
			On:   onDemonym,
			Over: []string{"name/nationality-behind-name", "name/nationality-inside-name"},
			Decides: []rule.Example{
				{Language: "es", Text: "Dirige la [Academia Española]{organization} de lejos."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Dirige una academia española de lejos."},
			},
			Answer: rule.Says(true, func(w wordBehind) bool { return w.capitals[w.i] == capitalInText && w.class&WordNever == 0 }),
		},
		{
			Name: "name/nationality-inside-name",
			Doc:  "A nationality or the like goes on a name where another capital follows.",
			On:   onNever | onDemonym,
			Over: []string{"name/nationality-behind-name", "name/capital-in-shouted-line", "name/capital-in-title", "name/known-place-ends"},
			Decides: []rule.Example{
				{Language: "en", Text: "The [MAC East Division]{organization} lost."},
				{Language: "en", Text: "They met the [Moscone North Convention Center]{organization}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Orla March]{person} left."},
			},
			Answer: rule.Says(true, func(w wordBehind) bool {
				return w.isNoName() && w.next && w.classes[w.i+1]&(WordNever|wordDemonym|WordOffice) == 0
			}),
		},
		{
			Name: "name/nationality-behind-name",
			Doc:  "A nationality, a month or the like ends the name before it.",
			On:   onNever | onDemonym,
			Decides: []rule.Example{
				{Language: "fr", Text: "[Claude]{person} Juillet est parti."},
				{Language: "en", Text: "He told [Roe]{person} French is hard."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The [MAC East Division]{organization} lost."},
			},
			Answer: rule.Says(false, wordBehind.isNoName),
		},
		{
			Name: "name/capital-in-title",
			Doc:  "In a title a name goes on with a word that is no common one behind a given name, or that heads it.",
			On:   onTitleLine,
			Decides: []rule.Example{
				{Language: "en", Text: "[Jane Roe]{person} Wins The Old Prize Again"},
				{Language: "en", Text: "Old Friends Of [Jane Roe]{person} Win Big Prize"},
				{Language: "fr", Text: "Grande Fête Pour [Anne Roux]{person} En Ville"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Jane Roe]{person} wins the old prize again"},
			},
			Answer: func(w wordBehind) (bool, bool) {
				return !w.isVocabulary(w.i) && (w.classes[w.from]&WordGivenName != 0 || w.isHead() || w.isWritten(w.i, onInnerCapital)), true
			},
		},
		{
			Name: "name/capital-in-shouted-line",
			Doc:  "In a line in capitals only a given name goes on, and with no common word.",
			On:   onUpperLine,
			Decides: []rule.Example{
				{Language: "en", Text: "NOW [ROBERT]{person} MAY STILL LOSE"},
				{Language: "fr", Text: "[PARIS]{place} TALMONT REFUSE DE PARLER"},
				{Language: "en", Text: "[PARIS]{place} MARLOW TALKS STALL AGAIN"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Robert Alder]{person} dies"},
			},
			Answer: func(w wordBehind) (bool, bool) {
				return w.classes[w.from]&WordGivenName != 0 && w.class&WordCommon == 0, true
			},
		},
		{
			Name: "name/new-sentence",
			Doc:  "A word that opens a sentence or a quotation goes on no name.",
			On:   onOpening,
			Decides: []rule.Example{
				{Language: "en", Text: "They met [Marcus Bell Jr.]{person} Then [Bertha]{person} left."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Marcus Bell Jr.]{person} and left."},
			},
			Answer: rule.Says(false, always[wordBehind]),
		},
		{
			Name: "name/noun-behind-place",
			Doc:  "A known place goes on with the noun of an institution or a place, at once or behind other capitals: Kansas City, Paris Motor Club.",
			On:   onPhrase,
			Over: []string{"name/known-place-ends"},
			Decides: []rule.Example{
				{Language: "en", Text: "The [New York Post]{organization} grew."},
				{Language: "en", Text: "The [British Columbia Institute of Technology]{organization} grew."},
				{Language: "en", Text: "[Hong Kong Island]{place} is closed."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "In [New York]{place} [Jane Roe]{person} won."},
			},
			Answer: rule.Says(true, func(w wordBehind) bool {
				return w.isBehindPlace() && (w.isHead() || w.class&wordLocative != 0 || w.isHeadAhead(w.i))
			}),
		},
		{
			Name: "name/capitals-behind-place",
			Doc:  "A known place goes on with two capitals, the first of which is no common word and no given name.",
			On:   onPhrase,
			Over: []string{"name/known-place-ends"},
			Decides: []rule.Example{
				{Language: "en", Text: "The [United States Penitentiary II]{organization} is closed."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "In [San Francisco]{place} [Jane Roe]{person} won."},
			},
			Answer: rule.Says(true, func(w wordBehind) bool {
				return w.isBehindPlace() && !w.isVocabulary(w.i) && w.class&WordGivenName == 0 && w.next
			}),
		},
		{
			Name: "name/team-of-place",
			Doc:  "A known place goes on with the plural that its team is called by: St. Louis Cardinals.",
			Not:  language.HeadFirst,
			On:   onPhrase,
			Over: []string{"name/known-place-ends"},
			Decides: []rule.Example{
				{Language: "en", Text: "They own the team [St. Louis Cardinals]{organization}."},
				{Language: "en", Text: "They bought the club [St. Louis Cardinals]{organization}."},
				{Language: "en", Text: "They run the company [New York Eagles]{organization}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met a [New York]{place} judge."},
			},
			Answer: rule.Says(true, wordBehind.isTeam),
		},
		{
			Name: "name/known-place-ends",
			Doc:  "A known place goes on with no other capital: not Paris Hilton.",
			On:   onPhrase,
			Decides: []rule.Example{
				{Language: "en", Text: "In [New York]{place} [Jane Roe]{person} won."},
				{Language: "fr", Text: "À [New York]{place} [Anne Roux]{person} a gagné."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They saw the [New York Post]{organization}."},
			},
			Answer: rule.Says(false, wordBehind.isBehindPlace),
		},
		{
			Name:      "name/capital-goes-on",
			Doc:       "Words with capitals that stand together are one name.",
			Otherwise: true,
			Decides: []rule.Example{
				{Language: "en", Text: "[Jane Roe]{person} left."},
				{Language: "fr", Text: "[Anne Roux]{person} est partie."},
				{Language: "fr", Text: "La [Banque Talmont]{organization} recrute."},
				{Language: "ko", Text: "[Jane Roe]{person}는 떠났다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Jane]{person} met [Roe]{person}."},
			},
			Answer: rule.Says(true, always[wordBehind]),
		},
	},
}
