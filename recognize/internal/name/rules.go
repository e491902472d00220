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
		listedEnds.Infos(),
		listedOrRead.Infos(),
		partyRules(),
		officeRules(),
	)
}
