package name

import (
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// plausibleWords decides whether several words with capitals are written as a name is,
// and not only as an important common noun: Election Day. They are where no rule answers.
var plausibleWords = rule.List[words, bool]{
	Name: "name/plausible-words",
	Asks: "Are several words with capitals a name, and not an important common noun?",
	Rules: []rule.Rule[words, bool]{
		{
			Name: "name/given-name-and-word",
			Doc:  "A given name and any other word are a person: Bill Gold.",
			On:   onGivenName,
			Over: []string{"name/common-words-only"},
			Decides: []rule.Example{
				{Language: "en", Text: "They met [Bill Gold]{person}."},
				{Language: "en", Text: "They met [Rose Strong]{person}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Alder Gold]{person}."},
			},
			Answer: rule.Says(true, func(w words) bool {
				return w.to-w.from == 2 && w.first()&WordGivenName != 0 && w.isInText() && w.classes[w.to-1]&(wordOrgNoun|wordPlaceNoun|WordLink) == 0
			}),
		},
		{
			Name: "name/headed-words",
			Doc:  "Common words are a name with the noun of an institution or a place among them, but not in a title.",
			On:   onOrgNoun | onPlaceNoun,
			Over: []string{"name/common-words-only"},
			Decides: []rule.Example{
				{Language: "en", Text: "The [Department of Defense]{organization} said no."},
				{Language: "en", Text: "The [Ministry of Foreign Trade]{organization} said no."},
				{Language: "fr", Text: "Le [ministère de la Défense]{organization} a dit non."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The Election Day was set."},
			},
			Answer: rule.Says(true, func(w words) bool { return w.capitals[w.from] != capitalTitleLine }),
		},
		{
			Name: "name/words-of-work",
			Doc:  "Common words are a name behind a verb of making or the noun of a work.",
			Over: []string{"name/common-words-only"},
			Decides: []rule.Example{
				{Language: "en", Text: "They made the film [Smoking Gun]{product}."},
				{Language: "en", Text: "They heard the song [Other Voices]{product}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They heard Other Voices."},
			},
			Answer: rule.Says(true, func(w words) bool { return w.isWorkBefore(w.from) }),
		},
		{
			Name: "name/common-words-only",
			Doc:  "Common words with capitals are no name.",
			Decides: []rule.Example{
				{Language: "en", Text: "They heard Other Voices."},
				{Language: "en", Text: "It is a Smoking Gun."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They heard the song [Other Voices]{product}."},
			},
			Answer: rule.Says(false, func(w words) bool { return !w.hasName() }),
		},
	},
}

// hasName reports whether a word of the name is no common one, or a number.
func (w words) hasName() bool {
	for i := w.from; i < w.to; i++ {
		if w.Tokens[i].Class != text.ClassWord {
			if w.Tokens[i].Class == text.ClassDigits {
				return true
			}
			continue
		}
		class := w.classes[i]
		if w.isCapital(i) && (class&(WordGivenName|WordPlace|WordOrganization|WordAcronym) != 0 && class&WordCommon == 0 || !w.isVocabulary(i) || w.isWritten(i, onInnerCapital)) {
			return true
		}
	}
	return false
}

// isPortfolio reports what the office before it is held for: ministre de l'Intérieur.
func (w words) isPortfolio() bool {
	if w.uses[w.from]&usePortfolio == 0 || w.first()&WordPlace != 0 {
		return false
	}
	j := w.nounBeforeOf(w.from)
	return j >= 0 && w.classes[j]&WordOffice != 0
}
