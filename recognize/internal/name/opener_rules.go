package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// openers decides whether a name begins at a word whose place, at the start of a sentence
// or in a title, explains its capital. None does where no rule answers.
var openers = rule.List[start, bool]{
	Name: "name/opener",
	Asks: "Does a name begin at a word that has its capital from its place?",
	Rules: []rule.Rule[start, bool]{
		{
			Name: "name/particle-before-predicate",
			Doc:  "A particle opens a sentence as part of a surname where the verb follows it.",
			On:   onUse,
			Over: []string{"name/common-word-opens"},
			Decides: []rule.Example{
				{Language: "fr", Text: "[De Gaulle]{person} avait gagné."},
				{Language: "fr", Text: "[De Marlow]{person} est parti."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "De [Lyon]{place} à [Marlow]{place} tout est fermé."},
			},
			Answer: rule.Says(true, func(s start) bool {
				return s.uses[s.i]&useOpeningParticle != 0 && s.next && s.isPredicate(s.i+2)
			}),
		},
		{
			Name: "name/particle-before-surname",
			Doc:  "A particle opens a sentence as part of a surname before a capital of no common word.",
			On:   onParticle,
			Over: []string{"name/common-word-opens"},
			Decides: []rule.Example{
				{Language: "en", Text: "[Von Beust]{person} left."},
				{Language: "en", Text: "[De Gaulle]{person} left."},
				{Language: "fr", Text: "[Van Marlow]{person} est parti."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "De jure it is over."},
			},
			Answer: rule.Says(true, start.isParticleOfSurname),
		},
		{
			Name: "name/team-opens",
			Doc:  "A word that a team is called by opens a sentence as its name before the verb of a match.",
			On:   onUse,
			Over: []string{"name/common-word-opens", "name/form-of-common-word"},
			Decides: []rule.Example{
				{Language: "es", Text: "[Rayo]{organization} empató con [Valencia]{organization} de nuevo."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Rayo de sol de nuevo."},
			},
			Answer: rule.Says(true, func(s start) bool { return words{s.Reader, s.i, s.i + 1, 0}.isTeamInMatch() }),
		},
		{
			Name: "name/common-word-as-given-name",
			Doc:  "A common word that is a given name too is one before a capital of no common word.",
			On:   onGivenName,
			Over: []string{"name/common-word-opens", "name/common-word-in-title"},
			Decides: []rule.Example{
				{Language: "en", Text: "[Bill Elliott]{person} left."},
				{Language: "en", Text: "[Mark Roe]{person} left."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Bill the firm."},
			},
			Answer: rule.Says(true, func(s start) bool { return s.isCommonWord() && s.next && !s.isVocabulary(s.i+1) }),
		},
		{
			Name: "name/common-word-in-title",
			Doc:  "In a title the noun of an institution or a place opens no name.",
			On:   onTitleLine,
			Over: []string{"name/word-before-head", "name/head-with-complement"},
			Decides: []rule.Example{
				{Language: "en", Text: "Island of [Jane Roe]{person} Opens Doors"},
				{Language: "en", Text: "Bank of [Jane Roe]{person} Opens Doors"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Bank of Korea]{organization} opens its doors."},
			},
			Answer: rule.Says(false, start.isCommonWord),
		},
		{
			Name: "name/word-before-head",
			Doc:  "A word that names are made with opens one before the noun of an institution or a place.",
			On:   onCapitalised | onLocative | onOrgNoun,
			Over: []string{"name/common-word-opens"},
			Decides: []rule.Example{
				{Language: "en", Text: "[Upper Lake]{place} is frozen."},
				{Language: "en", Text: "\"[South Sea]{place}\" was its old name."},
				{Language: "en", Text: "[National Bank]{organization} lost."},
				{Language: "fr", Text: "[Nouvelle Banque]{organization} a perdu."},
				{Language: "fr", Text: "[Grande Bibliothèque]{organization} a fermé."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Upper [Marlow]{person} is closed."},
			},
			Answer: rule.Says(true, func(s start) bool {
				return s.isCommonWord() && s.next && s.isBeforeHead() && !(s.has(language.HeadFirst) && s.class&WordArticle != 0)
			}),
		},
		{
			Name: "name/sector-before-head",
			Doc:  "What bodies do opens the name of one where capitals lead on to the noun of an institution: Transport Workers Alliance.",
			Not:  language.HeadFirst,
			On:   onUse,
			Over: []string{"name/common-word-opens", "name/form-of-common-word"},
			Decides: []rule.Example{
				{Language: "en", Text: "[Transport Workers Alliance]{organization} agreed."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Transport is slow in [Norvane]{place}."},
				{Language: "en", Text: "When [Workers Alliance]{organization} agreed, they left."},
			},
			Answer: rule.Says(true, func(s start) bool {
				return s.uses[s.i]&useSector != 0 && s.next && s.isVocabulary(s.i+1) && s.isHeadAhead(s.i+1)
			}),
		},
		{
			Name: "name/head-with-complement",
			Doc:  "The noun of an institution or a place opens a name with what completes it.",
			On:   onOrgNoun | onPlaceNoun,
			Over: []string{"name/common-word-opens"},
			Decides: []rule.Example{
				{Language: "en", Text: "[Bank of Korea]{organization} cut rates."},
				{Language: "en", Text: "[Lake Marlow]{place} is frozen."},
				{Language: "fr", Text: "[Banque Talmont]{organization} recrute."},
				{Language: "fr", Text: "[Banque de Corée]{organization} recrute."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Bank staff left."},
			},
			Answer: rule.Says(true, func(s start) bool { return s.isCommonWord() && s.isHeaded() }),
		},
		{
			Name: "name/common-word-opens",
			Doc:  "A common or small word has its capital from its place.",
			On:   onCommon | onLink | onWithin | onParticle | onSpeech,
			Decides: []rule.Example{
				{Language: "en", Text: "The [Washington Post]{organization} grew."},
				{Language: "en", Text: "Then [Bertha]{person} left."},
				{Language: "fr", Text: "Alors [Bertha]{person} est partie."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Bertha]{person} left."},
			},
			Answer: rule.Says(false, always[start]),
		},
		{
			Name:      "name/known-word-opens",
			Doc:       "A known place, organisation or given name is a name wherever it stands.",
			Otherwise: true,
			On:        onPlace | onOrganization | onGivenName | onAcronym | onKnownEvent | onIndex,
			Decides: []rule.Example{
				{Language: "en", Text: "[Florence]{place} voted."},
				{Language: "en", Text: "[Cannes]{place} is closed."},
				{Language: "fr", Text: "[Bruxelles]{place} a voté."},
				{Language: "fr", Text: "[Isabelle]{person} est partie."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Marlow]{person} voted."},
			},
			Answer: rule.Says(true, always[start]),
		},
		{
			Name: "name/form-of-common-word",
			Doc:  "A form of a common word has its capital from its place, unless the noun of an institution or a place follows.",
			On:   onOpening,
			Decides: []rule.Example{
				{Language: "en", Text: "Attended [James High School]{organization}."},
				{Language: "en", Text: "Darkness [Marlow]{person} called it."},
				{Language: "fr", Text: "Parties [Bertha]{person}, [Marlow]{person} pleure."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Bertha Marlow]{person} called it."},
			},
			Answer: rule.Says(false, func(s start) bool {
				return s.class == 0 && s.next && s.isVocabulary(s.i) && !s.isBeforeHead()
			}),
		},
		{
			Name:      "name/capitals-open",
			Doc:       "Two capitals that open a sentence are a name.",
			Otherwise: true,
			On:        onOpening,
			Decides: []rule.Example{
				{Language: "fr", Text: "[Lee Dong-hyun]{person} est parti."},
				{Language: "en", Text: "[Wellness Park]{place} is closed."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Bertha]{person} left."},
			},
			Answer: rule.Says(true, func(s start) bool { return s.next }),
		},
		{
			Name:      "name/unknown-word-opens",
			Doc:       "A word that is no common one, nor formed as one, is a name.",
			Otherwise: true,
			Decides: []rule.Example{
				{Language: "en", Text: "[Bertha]{person} left."},
				{Language: "en", Text: "[Krafton]{person} grew."},
				{Language: "fr", Text: "[Talmont]{person} recrute."},
				{Language: "ko", Text: "[Krafton]{person}은 새 게임을 냈다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Darkness grew."},
			},
			Answer: rule.Says(true, func(s start) bool {
				return !s.isVocabulary(s.i) && !s.lexicon.isShapedCommon(s.Tokens[s.i].Lower)
			}),
		},
	},
}

// isCommonWord reports a word of the general vocabulary.
func (s start) isCommonWord() bool {
	return s.class&(WordCommon|WordLink|WordWithin|wordParticle|WordSpeech) != 0
}

// isParticleOfSurname reports a particle that opens a sentence before a capital of no
// common word: Von Beust.
func (s start) isParticleOfSurname() bool {
	return s.next && s.capitals[s.i] == capitalSentenceStart && !s.isVocabulary(s.i+1) && s.behind()&(WordPlace|wordDemonym|WordNever) == 0 &&
		(!s.has(language.HeadFirst) || s.class&(WordCommon|WordLink) == 0)
}
