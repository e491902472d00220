package figure

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// decimalHottest is a temperature that no weather is above, nor as far below zero.
var decimalHottest = schema.NewDecimal(150, 0)

// temperatureReach bounds the words between a word for temperatures and a number.
const temperatureReach = 6

// isBehindTemperature reports a word for temperatures shortly before a lexeme, with no
// number or mark between.
func (t *Reader) isBehindTemperature(from int) bool {
	for k := from - 1; k >= 0 && k >= from-temperatureReach; k-- {
		if c := t.Lexemes[k].Class; c == text.ClassDigits || c == text.ClassPunct && !t.IsMinusMark(k) {
			return false
		}
		if slices.Contains(t.Grammar.Temperatures, t.LowerAt(k)) {
			return true
		}
	}
	return false
}

// mayBeOfDegrees reports a number that counts nothing behind a word for temperatures, or that
// is told to be below zero.
func (q *further) mayBeOfDegrees() bool {
	if len(q.Grammar.Temperatures) == 0 || q.first.Unit != "" || q.value.Cmp(decimalHottest) > 0 || q.value.Neg().Cmp(decimalHottest) > 0 {
		return false
	}
	return q.isBehindTemperature(q.start) || q.isBelowZero()
}

// isBelowZero reports a number that words behind it make negative, as is told of temperatures
// alone.
func (q *further) isBelowZero() bool {
	if q.value.Sign() >= 0 {
		return false
	}
	for k := q.end - 1; k > q.start; k-- {
		if s, next := q.LongestPhrase(k, 0, lexeme.NounMinusBehind); s != nil && next == q.end {
			return true
		}
	}
	return false
}
