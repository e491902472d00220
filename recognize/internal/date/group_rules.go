package date

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

// numbers are two or three numbers in tokens [i, next) that a mark joins.
type numbers struct {
	*Parser
	i, next int
	digitGroups
}

// isCode reports whether the numbers are a code.
func (g numbers) isCode() bool {
	_, code := codes.Ask(g, g.Traits, 0, g.Observer, rule.Place{From: g.i, To: g.next})
	return code
}

// codes decides whether numbers that a mark joins are a code: an article of a law, a
// telephone number, a version. They are none where no rule answers.
var codes = rule.List[numbers, bool]{
	Name: "date/code",
	Asks: "Are numbers that a mark joins a code and no date?",
	Rules: []rule.Rule[numbers, bool]{
		{
			Name: "date/letters-before-numbers",
			Doc:  "Numbers that letters touch are a code.",
			Answer: rule.Says(true, func(g numbers) bool {
				return g.i > 0 && g.Tokens[g.i].Gap == text.GapNone && g.Tokens[g.i-1].Class == text.ClassWord
			}),
		},
		{
			Name:   "date/letters-behind-numbers",
			Doc:    "Numbers with letters behind that are no time of day are a code.",
			Answer: rule.Says(true, numbers.hasLettersBehind),
		},
		{
			Name: "date/another-number-with-space",
			Doc:  "More numbers with a space between than a date has are a code.",
			Answer: rule.Says(true, func(g numbers) bool {
				return g.mark == " " && g.next < len(g.Tokens) && g.Tokens[g.next].Class == text.ClassDigits && g.Tokens[g.next].Gap == text.GapSpace
			}),
		},
		{
			Name:   "date/another-number-with-mark",
			Doc:    "More numbers with marks between than a date has are a code.",
			Answer: rule.Says(true, numbers.goOn),
		},
		{
			Name:   "date/code-word-before",
			Doc:    "Numbers with hyphens behind a sign or a word for numbers are a code.",
			Not:    language.Counters,
			Answer: rule.Says(true, func(g numbers) bool { return g.mark == "-" && g.i > 1 && g.isBehindCodeWord() }),
		},
		{
			Name: "date/hyphen-behind-numbers",
			Doc:  "Short numbers with hyphens and one more behind are a code.",
			Answer: rule.Says(true, func(g numbers) bool {
				return g.mark == "-" && g.widths[0] < 3 && g.isGluedMark(g.next, "-") && g.next+1 < len(g.Tokens) && g.Tokens[g.next+1].Gap == text.GapNone
			}),
		},
		{
			Name: "date/points-of-a-version",
			Doc:  "Three short numbers with full stops between that are not all of two digits are a version.",
			Answer: rule.Says(true, func(g numbers) bool {
				return g.mark == "." && g.n == 3 && g.widths[2] == 2 && g.widths[0] <= 2 && (g.widths[0] != 2 || g.widths[1] != 2)
			}),
		},
	},
}

// hasLettersBehind reports whether letters touch the numbers that are none of a
// time behind a date.
func (g numbers) hasLettersBehind() bool {
	if g.mark == " " || g.next >= len(g.Tokens) || g.Tokens[g.next].Gap != text.GapNone || g.Tokens[g.next].Class != text.ClassWord {
		return false
	}
	return g.Tokens[g.next].Lower != "t" || g.next+1 >= len(g.Tokens) || g.Tokens[g.next+1].Class != text.ClassDigits
}

// goOn reports whether a mark joins another number to the numbers.
func (g numbers) goOn() bool {
	k := g.next
	if g.mark == " " || k+1 >= len(g.Tokens) || g.Tokens[k].Gap != text.GapNone || g.Tokens[k].Class != text.ClassPunct ||
		g.Tokens[k+1].Class != text.ClassDigits || g.Tokens[k+1].Gap != text.GapNone {
		return false
	}
	switch mark := g.Tokens[k].Text; mark {
	case "-", "–", "~":
		return g.mark == mark
	case "/", ".", ":", ",", "_":
		return true
	}
	return false
}

// isBehindCodeWord reports whether what stands before makes digits with hyphens
// a code: n° 2015-990, article L. 2015-3.
func (g numbers) isBehindCodeWord() bool {
	i := g.i
	switch before := &g.Tokens[i-1]; before.Text {
	case "°", "º", "#":
		return true
	case ".":
		return before.Gap == text.GapNone && len(g.Tokens[i-2].Text) == 1 && g.Tokens[i-2].Upper
	}
	return g.Reader.SenseAt(i-1).Roles&lexeme.RoleVersion != 0 && len(g.Tokens[i-1].Text) < 3
}
