package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
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
			Name: "date/letters-behind-numbers",
			Doc:  "Numbers with letters behind that are no time of day are a code.",
			Decides: []rule.Example{
				{Language: "en", Text: "The part 12-05-77A shipped."},
				{Language: "fr", Text: "La pièce 12-05-77A est partie."},
				{Language: "ko", Text: "부품 12-05-77A 출고"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It shipped on [12-05-77]{@1977-12-05}."},
				{Language: "en", Text: "It shipped [2025-02-04T14:30]{@2025-02-04T14:30}."},
			},
			Answer: rule.Says(true, numbers.hasLettersBehind),
		},
		{
			Name: "date/another-number-with-space",
			Doc:  "More numbers with a space between than a date has are a code.",
			Decides: []rule.Example{
				{Language: "fr", Text: "[Appelez]{person} le 01 23 45 67 89."},
				{Language: "en", Text: "Call her on 06 12 34 56 78."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il vient le [01/02/45]{@2045-02-01}."},
			},
			Answer: rule.Says(true, func(g numbers) bool {
				return g.mark == " " && g.next < len(g.Tokens) && g.Tokens[g.next].Class == text.ClassDigits && g.Tokens[g.next].Gap == text.GapSpace
			}),
		},
		{
			Name: "date/another-number-with-mark",
			Doc:  "More numbers with marks between than a date has are a code.",
			Decides: []rule.Example{
				{Language: "en", Text: "The file 2024-05-16/2024-05-18 is lost."},
				{Language: "fr", Text: "Le numéro 2024-05/12 est perdu."},
				{Language: "ko", Text: "자료 2024-05-16/2024-05-18"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The file of [2024-05-16]{@2024-05-16} is lost."},
			},
			Answer: rule.Says(true, numbers.goOn),
		},
		{
			Name: "date/code-word-before",
			Doc:  "Numbers with hyphens behind a sign or a word for numbers are a code.",
			Not:  language.Counters,
			Decides: []rule.Example{
				{Language: "fr", Text: "L'article L. 2015-3 le dit."},
				{Language: "fr", Text: "La loi n° 2015-03 le dit."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le texte de [2015-03]{@2015-03} le dit."},
			},
			Answer: rule.Says(true, func(g numbers) bool { return g.mark == "-" && g.i > 1 && g.isBehindCodeWord() }),
		},
		{
			Name: "date/hyphen-behind-numbers",
			Doc:  "Short numbers with hyphens and one more behind are a code.",
			Decides: []rule.Example{
				{Language: "en", Text: "Order 12-05-77-A shipped."},
				{Language: "fr", Text: "La commande 12-05-77-A est partie."},
				{Language: "ko", Text: "주문 12-05-77-A가 나갔다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It shipped on [12-05-77]{@1977-12-05}."},
			},
			Answer: rule.Says(true, func(g numbers) bool {
				return g.mark == "-" && g.widths[0] < 3 && g.isGluedMark(g.next, "-") && g.next+1 < len(g.Tokens) && g.Tokens[g.next+1].Gap == text.GapNone
			}),
		},
		{
			Name: "date/points-of-a-version",
			Doc:  "Three short numbers with full stops between that are not all of two digits are a version.",
			Decides: []rule.Example{
				{Language: "en", Text: "Version: 1.1.30 is out."},
				{Language: "fr", Text: "La version 1.1.30 est là."},
				{Language: "ko", Text: "버전 1.1.30 공개"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It was out on [01.01.30]{@2030-01-01}."},
			},
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
