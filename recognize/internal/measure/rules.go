package measure

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/rule"
)

// Rules returns what the rules of the room say of themselves, in the order in which
// they are asked.
func Rules() []rule.Info {
	return slices.Concat(
		currencyWords.Infos(),
		nations.Infos(),
		sharedNames.Infos(),
		sides.Infos(),
		unitWords.Infos(),
		unitsPer.Infos(),
		counters.Infos(),
		nouns.Infos(),
	)
}

// asked is what the rules of the room are asked about. It lives in the reader, because
// what is asked of rules leaves the stack.
type asked struct {
	currency currencyWord
	nation   nationWord
	shared   sharedName
	side     signBetween
	unit     unitWord
	per      unitPer
	counter  counterWord
	noun     nounWord
}
