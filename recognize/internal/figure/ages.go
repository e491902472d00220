package figure

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// decimalOldest is an age that nobody is above.
var decimalOldest = schema.NewDecimal(120, 0)

// dyingReach bounds the words between a word of dying and what it was at.
const dyingReach = 8

// isAgeTold reports a number behind words of ages, also behind another one and "and", or at
// which somebody died.
func (q *further) isAgeTold() bool {
	at := q.end - 2
	if q.SenseAt(at).Roles&lexeme.RoleAnd != 0 && at > 1 && q.Lexemes[at-1].Class == text.ClassDigits {
		at -= 2
	}
	word := q.LowerAt(at)
	if slices.Contains(q.Grammar.AgeWords, word) {
		return true
	}
	if !slices.Contains(q.Grammar.AgedAt, word) {
		return false
	}
	for k := at - 1; k >= 0 && k >= at-dyingReach && !q.IsText(k, "."); k-- {
		if slices.Contains(q.Grammar.Dying, q.LowerAt(k)) {
			return true
		}
	}
	return false
}
