package lexeme

import "github.com/assaykit/assay/recognize/internal/text"

// marksOfText is what the marks between the digits of a text show, once it is asked.
type marksOfText struct{ asked, swapped bool }

// SwapsMarks reports a text that has the language's grouping mark before decimals, in a
// number with its measure behind it, and nowhere the decimal mark before other than three
// digits nor the grouping mark before three. The text is looked through once.
func (t *Reader) SwapsMarks() bool {
	if !t.marksOfText.asked {
		t.marksOfText = marksOfText{true, t.readMarks()}
	}
	return t.marksOfText.swapped
}

// readMarks looks through the marks between digits.
func (t *Reader) readMarks() (swapped bool) {
	for i := range t.Lexemes {
		if t.Lexemes[i].Class != text.ClassDigits || !t.IsNumberMark(i-1) || !t.IsGlued(i-1) || !t.IsGlued(i) || !t.isDigits(i-2) || t.IsNumberMark(i+1) && t.IsGlued(i+1) && t.isDigits(i+2) && t.IsGlued(i+2) || t.IsNumberMark(i-3) && t.IsGlued(i-2) {
			continue
		}
		mark, three := t.LowerAt(i-1), len(t.WordAt(i)) == 3
		switch {
		case mark == t.Grammar.Decimal.Mark && !three, mark == t.Grammar.Grouping.Mark && three:
			return false
		case mark == t.Grammar.Grouping.Mark && t.IsNear(i+1) && t.isMeasureOfDecimals(i+1):
			swapped = true
		}
	}
	return swapped
}

// isMeasureOfDecimals reports what clocks and versions have not behind them.
func (t *Reader) isMeasureOfDecimals(i int) bool {
	s, _ := t.LongestPhrase(i, RolePercent|RoleScale|RoleCurrency, 0)
	return s != nil
}

// isDigits reports a lexeme of digits.
func (t *Reader) isDigits(i int) bool {
	return i >= 0 && i < len(t.Lexemes) && t.Lexemes[i].Class == text.ClassDigits
}
