package name

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/rule"
)

// Rules returns what the rules of names say of themselves, in the order of reading.
func Rules() []rule.Info {
	return slices.Concat(
		hangulRules(),
		openings.Infos(),
		lines.Infos(),
		dateWords.Infos(),
		smallPhrases.Infos(),
		phraseUses.Infos(),
		starts.Infos(),
		openers.Infos(),
		joiners.Infos(),
		dots.Infos(),
		glue.Infos(),
		links.Infos(),
		smallHeads.Infos(),
		plausibleWord.Infos(),
		plausibleWords.Infos(),
		knownKinds.Infos(),
		wordKinds.Infos(),
		headKinds.Infos(),
		markKinds.Infos(),
		endKinds.Infos(),
		kindsBefore.Infos(),
		complements.Infos(),
		nounsBefore.Infos(),
		nouns.Infos(),
		kindsBehind.Infos(),
		guesses.Infos(),
		tails.Infos(),
		fronts.Infos(),
		sightings.Infos(),
		surnamesSeen.Infos(),
		unified.Infos(),
		listedEnds.Infos(),
		listedOrRead.Infos(),
		partyRules(),
		officeRules(),
	)
}
