package lexeme

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/rule"
)

// Rules returns what the rules of the room say of themselves, in the order of reading.
func Rules() []rule.Info {
	return slices.Concat(
		listedPhrases.Infos(),
		partsInWords.Infos(),
		pairs.Infos(),
		openings.Infos(),
		lastNumerals.Infos(),
		numbersAtEnd.Infos(),
		numbersInside.Infos(),
		measuresInWords.Infos(),
		restWords.Infos(),
	)
}
