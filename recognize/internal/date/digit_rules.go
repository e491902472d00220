package date

import (
	"strings"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// mayTouch reports whether the digits at token k may be read although they touch what
// stands before them.
func (w word) mayTouch() bool {
	yes, decided := touchingDigits.Ask(w, w.Traits, 0, w.Observer, rule.Place{From: w.k - 1, To: w.k + 1})
	return yes && decided
}

// touchingDigits decides whether digits may be part of a date that touch what stands
// before them. They may not where no rule answers: B737.
var touchingDigits = rule.List[word, bool]{
	Name: "date/touching-digits",
	Asks: "May digits that touch what stands before them be part of a date?",
	Rules: []rule.Rule[word, bool]{
		{
			Name: "date/digits-behind-part-of-a-date",
			Doc:  "Digits that touch a part of a date go on with it.",
			Decides: []rule.Example{
				{Language: "en", Text: "The plan covers [2026-2028]{@2026/2028}."},
				{Language: "fr", Text: "Le pont ouvre [mardi à 14h30]{@2025-02-04T14:30}."},
				{Language: "ko", Text: "[2월4일]{@2025-02-04}에 열린다."},
				{Language: "en", Text: "It opened [mar3 2024]{@2024-03-03}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The plan covers the [B320]{product}."},
			},
			Answer: rule.Says(true, func(w word) bool {
				before := w.atomBefore(w.k)
				return before != nil && (before.kind != atomLink || before.roles&(linkDash|linkSlash|linkDot|linkComma|linkOpen|linkAt|linkOf|linkArticle|linkFromBehind|linkTo|linkDay) != 0)
			}),
		},
		{
			Name: "date/digits-behind-mark",
			Doc:  "Digits that touch a bracket, a quotation mark or a mark between clauses may begin a date.",
			Decides: []rule.Example{
				{Language: "en", Text: "The file ([2024-06-15]{@2024-06-15}) is lost."},
				{Language: "fr", Text: "Le pont ([4 mars]{@2025-03-04}) ouvre."},
				{Language: "ko", Text: "열린 날=[2025-02-04]{@2025-02-04}"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It opened [late 2024-06-15]{@2024-06-15}."},
			},
			Answer: rule.Says(true, func(w word) bool {
				switch w.Tokens[w.k-1].Text {
				case "(", "[", "'", "\"", "«", "“", ",", ":", ";", "=", "<", ">", "|", "~", "/":
					return true
				}
				return false
			}),
		},
		{
			Name: "date/digits-behind-joint",
			Doc:  "Digits behind a hyphen or a full stop that joins them to no other digits may begin a date.",
			Decides: []rule.Example{
				{Language: "en", Text: "The file is sales_report-[2002-10-09]{@2002-10-09}.xlsx here."},
				{Language: "fr", Text: "Le fichier est ventes_[2002-10-09]{@2002-10-09}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Call 1-800-2024-06-15."},
			},
			Answer: rule.Says(true, func(w word) bool {
				switch before := &w.Tokens[w.k-1]; before.Text {
				case "-", "_", ".":
					return w.k < 2 || w.Tokens[w.k-2].Class != text.ClassDigits || before.Gap != text.GapNone
				}
				return false
			}),
		},
	},
}

// isFigureNumber reports whether the number at token i goes on in a way that no number of
// a date does.
func (p *Parser) isFigureNumber(i int) bool {
	if i+1 >= len(p.Tokens) {
		return false
	}
	_, no := figureNumbers.Ask(word{p, i}, p.Traits, 0, p.Observer, rule.Place{From: i, To: i + 1})
	return no
}

// figureNumbers decides whether a number may be one of a date. It may where no rule
// answers.
var figureNumbers = rule.List[word, bool]{
	Name: "date/number",
	Asks: "May a number by itself be one of a date?",
	Rules: []rule.Rule[word, bool]{
		{
			Name: "date/three-groups",
			Doc:  "Three groups of digits that marks join and that are no date are a code.",
			Decides: []rule.Example{
				{Language: "en", Text: "Call 2024/2025-02-05 now."},
				{Language: "fr", Text: "Le bac a coulé le 31/02/2022."},
				{Language: "ko", Text: "자료 2024/2025-02-05"},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le bac a coulé le [28/02/2022]{@2022-02-28}."},
			},
			Answer: rule.Says(false, func(w word) bool { return len(w.Tokens[w.k].Text) <= 4 && w.isCode() }),
		},
		{
			Name: "date/number-before-sign",
			Doc:  "A number before a sign of measure is none of a date.",
			Decides: []rule.Example{
				{Language: "en", Text: "It closed on [May]{@2024-05} [5%]{5 %}."},
				{Language: "en", Text: "In [May]{@2024-05} [24%]{24 %} left."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It closed on [May 5]{@2024-05-05}."},
			},
			Answer: rule.Says(false, func(w word) bool { return isSign(w.Tokens[w.k+1].Text) }),
		},
		{
			Name: "date/number-behind-sign",
			Doc:  "A number behind the sign or the code of a currency is none of a date.",
			Decides: []rule.Example{
				{Language: "en", Text: "I sold it for [$ 12]{12 USD} [December 27]{@2024-12-27}."},
				{Language: "fr", Text: "Ils ont payé [$ 12]{12 USD} [mai 2024]{@2024-05}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "I sold it for [12 December 27]{@2027-12-12}."},
				{Language: "en", Text: "It cost [61 USD]{61 USD} [3 days ago]{@2025-02-01}."},
			},
			Answer: rule.Says(false, func(w word) bool {
				if w.k == 0 || w.Tokens[w.k].Gap > text.GapSpace {
					return false
				}
				before := w.k > 1 && (w.Tokens[w.k-2].Class == text.ClassDigits || w.Reader.SenseAt(w.k-2).Roles&lexeme.RoleScale != 0) // 61 USD, 9 million USD
				return isCurrencySign(w.Tokens[w.k-1].Text) || !before && w.isCurrencyCode(w.k-1)
			}),
		},
		{
			Name: "date/number-with-decimals",
			Doc:  "A number that a mark joins to more digits is none of a date.",
			Decides: []rule.Example{
				{Language: "en", Text: "They sold [6,107.31]{6107.31} [August 2019]{@2019-08} bonds."},
				{Language: "fr", Text: "Le gazole était [vendredi]{@2025-01-31} à [1,859 euro]{1.859 EUR}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They sold [31 August 2019]{@2019-08-31} bonds."},
			},
			Answer: rule.Says(false, word.hasDecimals),
		},
		{
			Name: "date/number-with-letters",
			Doc:  "A number that letters touch which are no word of dates is none of a date.",
			Decides: []rule.Example{
				{Language: "en", Text: "In 1807lt she came."},
				{Language: "fr", Text: "En 1807lt elle vint."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "In [1807]{@1807} she came."},
				{Language: "en", Text: "In the [1990s]{@199X} she came."},
			},
			Answer: rule.Says(false, func(w word) bool {
				next := &w.Tokens[w.k+1]
				return next.Gap == text.GapNone && next.Class == text.ClassWord && !w.isDateWord(w.k+1)
			}),
		},
	},
}

func isSign(s string) bool { return s == "%" || s == "°" || s == "‰" || isCurrencySign(s) }

func isCurrencySign(s string) bool {
	return s == "€" || s == "$" || s == "£" || s == "₩" || s == "¥"
}

// isCurrencyCode reports a token in capitals that is the code of a currency, and no other
// word.
func (w word) isCurrencyCode(k int) bool {
	s := w.Tokens[k].Text
	if len(s) != 3 || strings.ToUpper(s) != s || w.Grammar == nil || w.Grammar.IsWordLikeCode(s) {
		return false
	}
	n := w.Grammar.Root(w.Tokens[k].Lower)
	return n != nil && n.NounRoles&lexeme.NounCurrencyCode != 0
}

// hasDecimals reports whether a mark and digits touch the digits: 3.5, 12,000, 2:1.
func (w word) hasDecimals() bool {
	mark := &w.Tokens[w.k+1]
	return mark.Gap == text.GapNone && (mark.Text == "." || mark.Text == "," || mark.Text == ":") && w.k+2 < len(w.Tokens) &&
		w.Tokens[w.k+2].Class == text.ClassDigits && w.Tokens[w.k+2].Gap == text.GapNone
}

// isCode reports whether digits are the first of three groups or more that
// marks tie together: a telephone number, a version.
func (w word) isCode() bool {
	i := w.k
	for groups := 1; groups < 3; groups++ {
		if i+2 >= len(w.Tokens) || w.Tokens[i+1].Class != text.ClassPunct || w.Tokens[i+1].Gap != text.GapNone || strings.IndexByte("-./", w.Tokens[i+1].Text[0]) < 0 ||
			w.Tokens[i+2].Class != text.ClassDigits || w.Tokens[i+2].Gap != text.GapNone {
			return false
		}
		i += 2
	}
	return true
}
