package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// dateWords decides whether a name can begin at a word of a date, which is of a class. It
// can where no rule answers.
var dateWords = rule.List[wordClass, bool]{
	Name: "name/date-word",
	Asks: "Does no name begin at a word of a date?",
	Rules: []rule.Rule[wordClass, bool]{
		{
			Name: "name/word-of-date",
			Doc:  "At a word of a date no name begins, unless it is a given name too.",
			Decides: []rule.Example{
				{Language: "en", Text: "They said in [May]{@2024-05} [Bertha]{person} would go."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[April Jones]{person} won the race."},
			},
			Answer: rule.Says(true, func(class wordClass) bool { return class&WordGivenName == 0 }),
		},
	},
}

// phraseEnd is a known phrase of several words, whose last is token last.
type phraseEnd struct {
	*Reader
	last   int
	phrase *phrase
}

// isSmall reports that the last word is written without a capital.
func (e phraseEnd) isSmall() bool {
	return e.Tokens[e.last].Class == text.ClassWord && !e.isCapital(e.last)
}

// smallPhrases decides whether a known phrase is written as common words are. It is a
// phrase of the list where no rule answers.
var smallPhrases = rule.List[phraseEnd, bool]{
	Name: "name/small-phrase",
	Asks: "Is a known phrase written as common words are?",
	Rules: []rule.Rule[phraseEnd, bool]{
		{
			Name: "name/institution-without-capital",
			Doc:  "An institution whose last word has no capital is not the known one.",
			Not:  language.HeadFirst,
			On:   onOrganization,
			Decides: []rule.Example{
				{Language: "en", Text: "The European central bank cut rates."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The [European Central Bank]{organization} cut rates."},
			},
			Answer: rule.Says(true, phraseEnd.isSmall),
		},
		{
			Name: "name/noun-behind-article",
			Doc:  "A noun without a capital behind an article is not the known name.",
			For:  language.HeadFirst,
			On:   onOrganization | onPlace | onKnownEvent,
			Decides: []rule.Example{
				{Language: "fr", Text: "Le monde a changé."},
				{Language: "fr", Text: "Les républicains sont partis."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il a lu [Le Monde]{organization}."},
			},
			Answer: rule.Says(true, func(e phraseEnd) bool {
				return e.phrase.article && !e.isCapital(e.last)
			}),
		},
	},
}

// phraseUse is what a known phrase is.
type phraseUse uint8

const (
	phraseNamed   phraseUse = iota // a name, or the beginning of one
	phraseSkipped                  // no part of a name
)

// phraseUses decides what a known phrase is, of which the classes are known.
var phraseUses = rule.List[wordClass, phraseUse]{
	Name: "name/phrase",
	Asks: "What is a phrase of several words that a language tells?",
	Rules: []rule.Rule[wordClass, phraseUse]{
		{
			Name: "name/phrase-of-no-name",
			Doc:  "Words that have capitals together and are no name are left alone.",
			On:   onNever,
			Over: []string{"name/known-name"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Les Jeux Olympiques ont commencé."},
				{Language: "fr", Text: "Les Premières Nations ont voté."},
				{Language: "en", Text: "They say First Nations voted."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They say the [United Nations]{organization} voted."},
			},
			Answer: rule.Says(phraseSkipped, always[wordClass]),
		},
		{
			Name: "name/known-name",
			Doc:  "A known place or organisation of several words is a name wherever it stands.",
			On:   onPlace | onOrganization | onAcronym | onKnownEvent | onIndex,
			Over: []string{"name/known-office"},
			Decides: []rule.Example{
				{Language: "en", Text: "They work at [Morgan Stanley]{organization}."},
				{Language: "fr", Text: "[Morgan Stanley]{organization} recrute."},
				{Language: "ko", Text: "직원들은 [Morgan Stanley]{organization}에서 일한다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They say First Nations voted."},
			},
			Answer: rule.Says(phraseNamed, always[wordClass]),
		},
		{
			Name: "name/known-office",
			Doc:  "An office or a nationality of several words is no name.",
			On:   onOffice | onDemonym,
			Decides: []rule.Example{
				{Language: "en", Text: "They praised the Co-founder of [Alder]{organization}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They praised [Morgan Stanley]{organization}."},
			},
			Answer: rule.Says(phraseSkipped, always[wordClass]),
		},
	},
}
