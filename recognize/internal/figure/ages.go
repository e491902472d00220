package figure

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// decimalOldest is an age that nobody is above.
var decimalOldest = schema.NewDecimal(120, 0)

// areTens reports tens in which ages are told: 10 to 90.
func areTens(v schema.Decimal) bool {
	return v.Sign() > 0 && v.Cmp(number.DecimalHundred) < 0 && strings.HasSuffix(v.String(), "0") && !number.HasPoint(v)
}

// wholeTens returns the ages of so many tens, from the first to the last of them, where
// nothing else is said of where they begin or end.
func wholeTens(f Figure) []Figure {
	if f.Qualifier != schema.About && f.Qualifier != schema.Between && f.Qualifier != schema.Exact {
		return nil
	}
	last := f.Value
	if !f.ValueMax.IsZero() {
		last = f.ValueMax
	}
	most, err := last.Add(schema.NewDecimal(9, 0))
	if err != nil {
		return nil
	}
	f.ValueMax, f.Qualifier = most, schema.Between
	return []Figure{f}
}

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
