package figure

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/rule"
)

// Rules returns what the rules of the room say of themselves, in the order in which
// they are asked.
func Rules() []rule.Info {
	return slices.Concat(
		leftAlone.Infos(),
		openings.Infos(),
		digitChains.Infos(),
		ordinals.Infos(),
		notRanks.Infos(),
	)
}

// asked is what the rules of the room are asked about. It lives in the reader, because
// what is asked of rules leaves the stack.
type asked struct {
	leftAlone   phrase
	opening     opening
	chain       digitChain
	ordinalWord ordinalWord
	ordinal     ordinal
}
