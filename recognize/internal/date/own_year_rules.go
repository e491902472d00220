package date

import (
	"unicode/utf8"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// focus is the date before in the sentence, which those behind it may take their year
// from.
type focus struct {
	to      int  // the token behind it
	year    bool // it is a year and no more
	lasting bool // it is when something began that goes on
	opens   bool // it opens the sentence: in 2019, …
}

// dateBehind is a date without a year behind one with its year.
type dateBehind struct {
	*Parser
	from  int // its first token
	tense tense
}

// forgetFocus lets a date take no year from the date before in its sentence where that is
// of something else.
func (p *Parser) forgetFocus(node *expression, i int) {
	if p.focusYear == 0 || !node.dependsOnTense() || node.op == opFields && !node.alts[0].isYearly() {
		return
	}
	d := dateBehind{p, p.atoms[i].from, p.tense}
	if own, ok := ownYears.Ask(d, p.Traits, 0, p.Observer, p.where); ok && own {
		p.focusYear, p.focusDay = 0, 0
	}
}

// ownYears decides whether a date without a year is of another than the date before it in
// the sentence. It is of the same where no rule answers.
var ownYears = rule.List[dateBehind, bool]{
	Name: "date/own-year",
	Asks: "Is a date without a year of another year than the date before it in the sentence?",
	Rules: []rule.Rule[dateBehind, bool]{
		{
			Name: "date/behind-what-lasts",
			Doc:  "The year since when something lasts is not that of what follows.",
			Decides: []rule.Example{
				{Language: "en", Text: "It has run since [March 2020]{@2020-03|@2020-03/..|@2020-03-01/2025-02-04} and was sold in [January]{@2025-01|}."},
				{Language: "fr", Text: "Il dure depuis [mars 2020]{@2020-03|@2020-03/..|@2020-03-01/2025-02-04} et a baissé en [janvier]{@2025-01|}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Sales were at their lowest in [March 2020]{@2020-03} and rose in [May]{@2020-05}."},
			},
			Answer: rule.Says(true, func(d dateBehind) bool { return d.focus.lasting }),
		},
		{
			Name: "date/to-come-behind-past-year",
			Doc:  "What is to come is not of a year that is over.",
			Decides: []rule.Example{
				{Language: "en", Text: "It was sold in [January 2019]{@2019-01} and will close in [March]{@2025-03}."},
				{Language: "fr", Text: "Elle a été vendue en [janvier 2019]{@2019-01} et fermera en [mars]{@2025-03}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It was sold in [January 2019]{@2019-01} and closed in [March]{@2019-03}."},
			},
			Answer: rule.Says(true, func(d dateBehind) bool {
				return d.known && d.tense == tenseFuture && d.focusYear < calendar.YearOf(d.now)
			}),
		},
		{
			Name: "date/behind-modified-noun",
			Doc:  "A year that is said of a noun is not that of what the noun does: 1998년 설립된 회사는 11월 27일.",
			For:  language.VerbLast,
			Decides: []rule.Example{
				{Language: "ko", Text: "[1998년]{@1998} 설립된 이 회사는 [11월 27일]{@2024-11-27} 실적을 발표했다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [2019년 3월]{@2019-03} 입사해 [5월]{@2019-05} 떠났다."},
			},
			Answer: rule.Says(true, dateBehind.isBehindModifiedNoun),
		},
		{
			Name: "date/behind-another-clause",
			Doc:  "The year of one clause is not that of the next, unless it opens the sentence or a conjunction goes on.",
			Not:  language.VerbLast,
			Decides: []rule.Example{
				{Language: "en", Text: "The firm, founded in [1998]{@1998}, closed on [3 November]{@2024-11-03}."},
				{Language: "fr", Text: "Le maire, élu en [mars 2020]{@2020-03}, est parti le [3 novembre]{@2024-11-03}."},
				{Language: "es", Text: "El alcalde, elegido en [2020]{@2020}, dimitió el [3 de noviembre]{@2024-11-03}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "In [2019]{@2019}, the firm closed on [3 November]{@2019-11-03}."},
				{Language: "fr", Text: "Il a ouvert en [janvier 2019]{@2019-01} et fermé en [mars]{@2019-03}."},
			},
			Answer: rule.Says(true, dateBehind.isOfAnotherClause),
		},
	},
}

// isOfAnotherClause reports whether a clause ends between the date before and this one.
func (d dateBehind) isOfAnotherClause() bool {
	if d.focus.opens {
		return false
	}
	words, comma, goesOn := 0, false, 0
	for k := d.focus.to; k < d.from; k++ {
		tok := &d.Tokens[k]
		goesOn--
		switch {
		case d.dates.goingOn[tok.Lower]:
			goesOn = 4
		case tok.Class == text.ClassPunct:
			comma = comma || tok.Text == "," || tok.Text == "–" || tok.Text == "—" || tok.Text == ")"
			continue
		case tok.Class == text.ClassWord:
			words++
		}
		verb := (word{d.Parser, k}).tense() != tenseNone
		if verb && (d.focus.year || goesOn <= 0 && !(comma && words == 1)) {
			return true
		}
	}
	return comma && words > 2 && goesOn < -4
}

// isBehindModifiedNoun reports a verb in the past before a noun, and a subject behind it,
// between the date before and this one.
func (d dateBehind) isBehindModifiedNoun() bool {
	modified := false
	for k := d.focus.to; k < d.from; k++ {
		tok := &d.Tokens[k]
		if tok.Class != text.ClassHangul {
			continue
		}
		last, _ := utf8.DecodeLastRuneInString(tok.Lower)
		switch {
		case modified && hasEndingOf(tok.Lower, d.dates.topics):
			return true
		case (word{d.Parser, k}).tense() == tensePast && endsInN(last):
			modified = true
		}
	}
	return false
}
