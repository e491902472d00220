package name

import (
	"strings"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// plausibleWord decides whether a single word with a capital is written as a name is, and
// not only as an important common noun: the Government. It is where no rule answers.
var plausibleWord = rule.List[words, bool]{
	Name: "name/plausible-word",
	Asks: "Is a word with a capital a name, and not an important common noun?",
	Rules: []rule.Rule[words, bool]{
		{
			Name: "name/one-letter-of-person",
			Doc:  "One letter that stands for a person is a name.",
			For:  language.Caseless,
			On:   onLetter,
			Over: []string{"name/one-letter", "name/common-word-alone"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[C]{person}씨는 웃었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "C형은 웃었다."},
			},
			Answer: rule.Says(true, func(w words) bool { return w.isLetterOfPerson(w.from) }),
		},
		{
			Name: "name/one-letter",
			Doc:  "One letter is no name.",
			On:   onLetter,
			Decides: []rule.Example{
				{Language: "en", Text: "They met X President [Roe]{person}."},
				{Language: "fr", Text: "Ils ont vu X PDG [hier]{@2025-02-03}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [J. Roe]{person}."},
			},
			Answer: rule.Says(false, always[words]),
		},
		{
			Name: "name/substance",
			Doc:  "Letters with a small number behind them are a substance: CO₂.",
			On:   onAllCaps,
			Over: []string{"name/letters-alone"},
			Decides: []rule.Example{
				{Language: "en", Text: "The plant gives off CO₂."},
				{Language: "fr", Text: "L'usine rejette du CO₂."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The plant was sold to [SK]{organization}."},
			},
			Answer: rule.Says(false, words.isSubstance),
		},
		{
			Name: "name/letters-of-common-words",
			Doc:  "Letters in parentheses behind common words are these in short.",
			On:   onAllCaps,
			Over: []string{"name/letters-alone"},
			Decides: []rule.Example{
				{Language: "en", Text: "They train large language models (LLM)."},
				{Language: "fr", Text: "Ils vendent de la mémoire à large bande (HBM)."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They work for the [Alder Group]{organization} ([AG]{organization})."},
			},
			Answer: rule.Says(false, words.isShortForm),
		},
		{
			Name: "name/team-alone",
			Doc:  "A word that a team is called by is a name where a match is spoken of.",
			On:   onUse,
			Over: []string{"name/common-word-alone", "name/noun-alone", "name/common-word-in-text", "name/people", "name/given-name-or-common-word"},
			Decides: []rule.Example{
				{Language: "es", Text: "No empató con [Unión]{organization} de nuevo."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "No habló con Unión de nuevo."},
			},
			Answer: rule.Says(true, words.isTeamInMatch),
		},
		{
			Name: "name/common-word-alone",
			Doc:  "A common word alone has its capital from its place.",
			On:   onCommon | onLink,
			Decides: []rule.Example{
				{Language: "en", Text: "Upper Lake 7 is frozen."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They went to [Bank of Korea]{organization}."},
			},
			Answer: rule.Says(false, func(w words) bool {
				return !w.isInText() && w.first()&(WordPlace|WordOrganization) == 0
			}),
		},
		{
			Name: "name/known-word-alone",
			Doc:  "A known place or organisation is a name, and a word with a capital inside.",
			On:   onPlace | onOrganization | onKnownEvent | onIndex | onInnerCapital,
			Over: []string{"name/inflected-word", "name/noun-alone", "name/people", "name/common-word-in-text", "name/given-name-or-common-word", "name/common-word-in-capitals"},
			Decides: []rule.Example{
				{Language: "en", Text: "They crossed the [Andes]{place}."},
				{Language: "fr", Text: "Le [Sénat]{organization} a voté."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They crossed the Rivers."},
			},
			Answer: rule.Says(true, always[words]),
		},
		{
			Name: "name/portfolio",
			Doc:  "What a minister is minister of is no name: ministre de l'Intérieur.",
			For:  language.HeadFirst,
			On:   onUse,
			Over: []string{"name/given-name-or-common-word", "name/noun-alone", "name/common-word-in-text"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Le ministre de l'Intérieur est là."},
				{Language: "es", Text: "La ministra del Interior está allí."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le ministre de l'[Orne]{organization} est là."},
				{Language: "fr", Text: "Il parle de l'[Intérieur]{place} ici."},
			},
			Answer: rule.Says(false, words.isPortfolio),
		},
		{
			Name: "name/common-word-in-capitals",
			Doc:  "A common word in capitals throughout is no name, unless it is a known one by its letters.",
			On:   onAllCaps,
			Over: []string{"name/letters-alone", "name/given-name-alone"},
			Decides: []rule.Example{
				{Language: "en", Text: "It is on the PATH now."},
				{Language: "fr", Text: "Il est sur la ROUTE."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It is at [SK]{organization} now."},
			},
			Answer: rule.Says(false, func(w words) bool {
				return w.first()&(WordCommon|WordLink) != 0 && w.first()&WordAcronym == 0
			}),
		},
		{
			Name: "name/letters-alone",
			Doc:  "A word in capitals throughout is a name.",
			On:   onAllCaps,
			Over: []string{"name/noun-alone", "name/inflected-word", "name/common-word-in-text"},
			Decides: []rule.Example{
				{Language: "en", Text: "They sold [ENDS]{organization}."},
				{Language: "en", Text: "They joined [ACTED]{organization}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They sold the Ends."},
			},
			Answer: rule.Says(true, always[words]),
		},
		{
			Name: "name/given-name-or-common-word",
			Doc:  "A common word that is a given name too is one only inside a sentence and beside what persons have.",
			On:   onGivenName,
			Over: []string{"name/given-name-alone", "name/inflected-word", "name/common-word-in-text"},
			Decides: []rule.Example{
				{Language: "en", Text: "They put a Mark on it."},
				{Language: "en", Text: "They sent the Bill."},
				{Language: "fr", Text: "Ils ont vu M. [Roman]{person}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Jane]{person}."},
			},
			Answer: func(w words) (bool, bool) {
				return w.isInText() && w.isPersonBeside(), w.first()&WordCommon != 0
			},
		},
		{
			Name: "name/noun-alone",
			Doc:  "The noun of an institution, a place, an event, a firm, a product or a person is no name alone.",
			On:   onOrgNoun | onPlaceNoun | onEventNoun | onFirm | onProduct | onProject | onPerson,
			Over: []string{"name/given-name-alone"},
			Decides: []rule.Example{
				{Language: "en", Text: "They read the Herald."},
				{Language: "fr", Text: "Le Château est fermé."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The [Bank of Korea]{organization} said no."},
			},
			Answer: rule.Says(false, func(w words) bool { return w.first()&WordGivenName == 0 }),
		},
		{
			Name: "name/common-word-in-text",
			Doc:  "A common word is no name, even with a capital inside a sentence.",
			For:  language.HeadFirst,
			On:   onCommon,
			Decides: []rule.Example{
				{Language: "fr", Text: "Il parle de la Défense."},
				{Language: "fr", Text: "Il a vu le Grand de loin."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il parle de [Talmont]{person}."},
			},
			Answer: rule.Says(false, always[words]),
		},
		{
			Name: "name/given-name-alone",
			Doc:  "A given name is a name, though it may be the form of a common word.",
			Not:  language.HeadFirst,
			On:   onGivenName,
			Over: []string{"name/inflected-word"},
			Decides: []rule.Example{
				{Language: "en", Text: "They met [Miles]{person}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They went many miles."},
			},
			Answer: rule.Says(true, always[words]),
		},
		{
			Name: "name/inflected-word",
			Doc:  "Inside a sentence a common word, its plural or its participle is no name.",
			Not:  language.HeadFirst,
			On:   onInText,
			Decides: []rule.Example{
				{Language: "en", Text: "They left the Northern Gates."},
				{Language: "en", Text: "They felt the Winds of change."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Miles]{person}."},
			},
			Answer: rule.Says(false, func(w words) bool { return w.isInflected(w.from) }),
		},
		{
			Name: "name/people",
			Doc:  "The adjective or the noun of a people is no name.",
			Not:  language.HeadFirst,
			Decides: []rule.Example{
				{Language: "en", Text: "They fought the Paeonians."},
				{Language: "en", Text: "The Canaanite city fell."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They fought in [Canaan]{place}."},
			},
			Answer: rule.Says(false, words.isPeople),
		},
	},
}

// isSubstance reports letters that stand for a substance: CO₂.
func (w words) isSubstance() bool {
	return w.isUnknownLetters() && w.to < len(w.Tokens) && w.Tokens[w.to].Gap == text.GapNone && strings.Contains("₀₁₂₃₄₅₆₇₈₉", w.Tokens[w.to].Text)
}

// isShortForm reports letters that stand for common words: "mémoire à large bande
// passante (HBM)".
func (w words) isShortForm() bool {
	i := w.from - 2
	return w.isUnknownLetters() && i >= 0 && w.Tokens[i+1].Text == "(" && w.to < len(w.Tokens) && w.Tokens[w.to].Text == ")" &&
		w.Tokens[i].Class == text.ClassWord && !w.Tokens[i].Upper && w.classes[i]&(wordDemonym|WordLink) == 0 &&
		!(len(w.runs) > 0 && w.runs[len(w.runs)-1].to == i+1)
}

// isUnknownLetters reports a word in capitals throughout that is no known name.
func (w words) isUnknownLetters() bool {
	return w.isWritten(w.from, onAllCaps) && w.first()&(WordAcronym|WordPlace|WordOrganization) == 0
}

// isPeople reports the adjectives and nouns of peoples that the lists do not
// have: "Achaemenid troops" is none by its shape, "Mycenaean script" and
// "the Paeonians" are.
func (w words) isPeople() bool {
	word := w.opening().Lower
	if w.lexicon.peoples.end(word, 3) {
		return true
	}
	if w.to >= len(w.Tokens) || w.Tokens[w.to].Gap != text.GapSpace || w.Tokens[w.to].Class != text.ClassWord || w.Tokens[w.to].Upper ||
		w.classes[w.to]&(WordLink|WordWithin|WordSpeech) != 0 || w.isPredicate(w.to) {
		return false
	}
	return w.lexicon.peopleAdjectives.end(word, 3) && w.isVocabulary(w.to)
}

// isPersonBeside reports whether the words around a name show that it is a
// person's.
func (w words) isPersonBeside() bool {
	return w.isHonoured(w.from) || w.isSpeaker(w.from, w.to) || w.to < len(w.Tokens) && w.Tokens[w.to].Text == "'" && !w.has(language.HeadFirst)
}
