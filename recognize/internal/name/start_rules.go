package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// starts decides whether a name begins at a capitalised word. What its place in a
// sentence says is asked where no rule answers: [openers].
var starts = rule.List[start, bool]{
	Name: "name/start",
	Asks: "Does a name begin at a word with a capital?",
	Rules: []rule.Rule[start, bool]{
		{
			Name: "name/shouted-line",
			Doc:  "In a line in capitals only known names are names.",
			On:   onUpperLine,
			Decides: []rule.Example{
				{Language: "en", Text: "TALKS IN [PARIS]{place} STALL AGAIN"},
				{Language: "fr", Text: "LES PARLEURS DE [PARIS]{place} REFUSENT"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Talks in [PARIS]{place} stall again"},
			},
			Answer: func(s start) (bool, bool) {
				return s.class&(WordPlace|WordOrganization|WordGivenName) != 0 && s.class&WordCommon == 0, true
			},
		},
		{
			Name: "name/saint-of-place",
			Doc:  "A saint opens the name of a place with a hyphen, in a place, or before the noun of one.",
			On:   onUse,
			Over: []string{"name/title-opens-none"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Le maire de [Saint-Gaudens]{place} est parti."},
				{Language: "en", Text: "The mayor of [Saint-Gaudens]{place} left."},
				{Language: "en", Text: "He lives in [St. Albans]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il a prié Saint [Gaudens]{person}."},
			},
			Answer: rule.Says(true, func(s start) bool { return s.isTitle() && s.isSaint() }),
		},
		{
			Name: "name/letter-with-digits",
			Doc:  "One letter with digits that touch it is a name behind the noun of a product, whatever the letter means alone: the model X60.",
			On:   onLetter,
			Over: []string{"name/never-a-name", "name/title-opens-none"},
			Decides: []rule.Example{
				{Language: "es", Text: "El modelo [X60]{product} se vende bien."},
				{Language: "es", Text: "El modelo [D45]{product} se vende bien."},
				{Language: "en", Text: "The model [I29]{product} sells well."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The model is what I want."},
			},
			Answer: rule.Says(true, func(s start) bool { return s.isModel() }),
		},
		{
			Name: "name/title-opens-none",
			Doc:  "A title or an office stands before the name and is no part of it.",
			On:   onHonorific | onOffice,
			Decides: []rule.Example{
				{Language: "en", Text: "They met Dr [Anthony Roe]{person}."},
				{Language: "en", Text: "Then President [Roe]{person} left."},
				{Language: "fr", Text: "Ils ont vu Mme [Blin]{person}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Anthony Roe]{person}."},
			},
			Answer: rule.Says(false, start.isTitle),
		},
		{
			Name: "name/capitals-behind-hangul",
			Doc:  "Letters in capitals glued to Hangul are part of its name, whatever they mean alone.",
			On:   onGlued,
			Over: []string{"name/never-a-name"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[오픈AI]{organization}가 새 모델을 냈다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "새로운 AI가 나왔다."},
			},
			Answer: rule.Says(true, func(s start) bool { return s.class&WordNever != 0 && s.isGluedToHangul() }),
		},
		{
			Name: "name/quarter-of-place",
			Doc:  "A point of the compass before a known place opens its name: West Germany.",
			On:   onLocative,
			Over: []string{"name/never-a-name"},
			Decides: []rule.Example{
				{Language: "en", Text: "He played in [North Melbourne]{place}."},
				{Language: "fr", Text: "Il a vécu en [Ouest France]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "He played North of [Melbourne]{place}."},
			},
			Answer: rule.Says(true, func(s start) bool {
				return s.class&WordNever != 0 && s.next && s.behind()&WordPlace != 0
			}),
		},
		{
			Name: "name/month-as-given-name",
			Doc:  "A month or the like that is a given name too is one before a capital of no common word.",
			On:   onGivenName,
			Over: []string{"name/never-a-name"},
			Decides: []rule.Example{
				{Language: "en", Text: "[April Jones]{person} won the race."},
				{Language: "en", Text: "They met [Christian Wolmar]{person}."},
				{Language: "fr", Text: "Ils ont vu [Jo Blin]{person}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met Japanese [Ohno]{person}."},
			},
			Answer: rule.Says(true, func(s start) bool {
				return s.class&WordNever != 0 && s.next && s.behind()&(WordCommon|wordOrgNoun) == 0 && !s.isHeadAhead(s.i+1)
			}),
		},
		{
			Name: "name/never-a-name",
			Doc:  "A word that always has a capital is no name, unless capitals lead on to the noun of an institution or a place.",
			On:   onNever,
			Over: []string{"name/lone-letter"},
			Decides: []rule.Example{
				{Language: "fr", Text: "La Bible parle du Christ."},
				{Language: "en", Text: "He speaks Latin in [Marlow]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Christian Wolmar]{person}."},
			},
			Answer: rule.Says(false, func(s start) bool { return !s.isHeadAhead(s.i + 1) }),
		},
		{
			Name: "name/nationality-of-institution",
			Doc:  "A nationality opens a name where capitals lead on to the noun of an institution or a place.",
			On:   onDemonym,
			Over: []string{"name/nationality"},
			Decides: []rule.Example{
				{Language: "en", Text: "The [German Air Force]{organization} came."},
				{Language: "en", Text: "It is the [British Embassy]{organization}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The German airmen came."},
			},
			Answer: rule.Says(true, func(s start) bool { return s.isHeadAhead(s.i + 1) }),
		},
		{
			Name: "name/nationality",
			Doc:  "A nationality is no name, unless it is a place too and its capital has a meaning.",
			On:   onDemonym,
			Decides: []rule.Example{
				{Language: "en", Text: "The French team met [Roe]{person}."},
				{Language: "en", Text: "They met Japanese [Ohno]{person}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The [German Air Force]{organization} came."},
			},
			Answer: rule.Says(false, func(s start) bool {
				return !(s.class&WordPlace != 0 && s.isInText())
			}),
		},
		{
			Name: "name/letter-of-person",
			Doc:  "One letter before a courtesy stands for a person whose name is withheld.",
			For:  language.Caseless,
			On:   onLetter,
			Over: []string{"name/lone-letter"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[A]{person}씨는 웃었다."},
				{Language: "ko", Text: "[B]{person}([48]{48}) 씨가 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "A형은 웃었다."},
			},
			Answer: rule.Says(true, func(s start) bool { return s.isLetterOfPerson(s.i) }),
		},
		{
			Name: "name/lone-letter",
			Doc:  "One letter opens a name only inside a sentence, before another capital.",
			On:   onLetter,
			Decides: []rule.Example{
				{Language: "fr", Text: "L'[A380]{product} se pose."},
				{Language: "fr", Text: "L'[Orne]{place} est en crue."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The jury met [J. Marlow]{person}."},
			},
			Answer: func(s start) (bool, bool) {
				return s.isInText() && s.next && s.class&WordCommon == 0, s.isLone()
			},
		},
		{
			Name: "name/unit-behind-slash",
			Doc:  "A unit with a capital inside behind a slash is no name: €/MWh.",
			On:   onInnerCapital,
			Decides: []rule.Example{
				{Language: "fr", Text: "Le prix est tombé à [53 €]{53 EUR}/MWh."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le prix est tombé à [53 MWh]{53 MW.h}."},
			},
			Answer: rule.Says(false, start.isUnit),
		},
		{
			Name:      "name/capital-in-text",
			Doc:       "Inside a sentence a capital tells a name.",
			Otherwise: true,
			On:        onInText,
			Decides: []rule.Example{
				{Language: "en", Text: "He saw [New France]{place} grow."},
				{Language: "en", Text: "They praised [Big Bertha]{person}."},
				{Language: "fr", Text: "Il pêche dans la [mer Celtique]{place}."},
				{Language: "fr", Text: "Il parle au [Conseil national]{organization}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Bertha]{person} left."},
			},
			Answer: rule.Says(true, always[start]),
		},
		{
			Name:      "name/capital-inside",
			Doc:       "A capital inside a word tells a name wherever it stands.",
			Otherwise: true,
			On:        onInnerCapital,
			Decides: []rule.Example{
				{Language: "en", Text: "Reports say \"[inVision]{product}\" grew."},
				{Language: "fr", Text: "Le titre « [leVillage]{product} » est court."},
				{Language: "fr", Text: "« [leVillage]{product} » grandit."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Vision grew."},
			},
			Answer: rule.Says(true, always[start]),
		},
		{
			Name:      "name/capitals-throughout",
			Doc:       "A word in capitals throughout that is no common one is a name wherever it stands.",
			Otherwise: true,
			On:        onAllCaps,
			Decides: []rule.Example{
				{Language: "en", Text: "[ENDS]{organization} is closed."},
				{Language: "fr", Text: "[FINS]{organization} est fermé."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Ends are closed."},
			},
			Answer: rule.Says(true, func(s start) bool { return s.class&(WordCommon|WordLink|WordWithin) == 0 }),
		},
	},
}
