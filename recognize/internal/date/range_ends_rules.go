package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// rangesFromDates make ranges whose first end is a date.
var rangesFromDates = []rule.Rule[twoEnds, parsed]{
	{
		Name: "date/day-or-count-behind-dash",
		Doc:  "A number behind a day and a dash that counts what follows ends no range of days.",
		On:   onNumberLast,
		Not:  language.YearFirst | language.MonthFirstInWords,
		Over: []string{"date/second-day-takes-month"},
		Decides: []rule.Example{
			{Language: "fr", Text: "Il vend le [3 mars]{@2025-03-03} - [12 voitures]{12 voitures}."},
		},
		Leaves: []rule.Example{
			{Language: "fr", Text: "Il vend [du 3 mars au 12 mars]{@2025-03-03/2025-03-12}."},
			{Language: "en", Text: "It ran [March 3 - 12]{@2024-03-03/2024-03-12} in [Bonn]{place}."},
		},
		Answer: func(e twoEnds) (parsed, bool) {
			return parsed{}, e.left.op == opFields && e.left.alts[0].day > 0 && e.countsNoun(e.to) && !e.opens
		},
	},
	{
		Name: "date/moved-from-date",
		Doc:  "The date from which a verb moves what is planned and the one to which it does are no stretch: moved from March 3 to March 10.",
		Not:  language.VerbLast,
		On:   onTwoDates,
		Over: []string{"date/two-dates"},
		Decides: []rule.Example{
			{Language: "en", Text: "The vote was moved from [March 3]{@2025-03-03} to [March 10]{@2025-03-10}."},
			{Language: "en", Text: "They postponed the vote from [Thursday]{@2025-02-06|} to [Sunday]{@2025-02-09|}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "The fair ran [from March 3 to March 10]{@2024-03-03/2024-03-10}."},
		},
		Answer: func(e twoEnds) (parsed, bool) { return parsed{}, !e.between && e.isMoved() },
	},
	{
		Name: "date/second-day-takes-month",
		Doc:  "A greater number behind a day is a day of the same month; a year behind both is that of both.",
		On:   onNumberLast,
		Decides: []rule.Example{
			{Language: "en", Text: "It ran [March 3 to 5, 2024]{@2024-03-03/2024-03-05}."},
			{Language: "en", Text: "It ran [from March 3 to 5]{@2024-03-03/2024-03-05}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "It ran [from 3 to 5 March 2024]{@2024-03-03/2024-03-05}."},
			{Language: "en", Text: "It ran [March 3 to April 5, 2024]{@2024-03-03/2024-04-05}."},
		},
		Answer: func(e twoEnds) (parsed, bool) {
			if e.left.op != opFields || len(e.left.alts) > 1 {
				return parsed{}, false
			}
			from := e.left.alts[0]
			if from.day == 0 || from.month == 0 || e.right.n > 31 || e.right.n <= from.day {
				return parsed{}, false
			}
			to, next := from, e.next
			to.day, to.weekday = e.right.n, 0
			if year, short, after := e.parseYear(e.skipLinks(e.next, 2, linkComma|linkOf)); after > 0 && !to.hasYear {
				from.setYear(year, short)
				to.setYear(year, short)
				next = after
			}
			return parsed{newRangeNode(newFieldsNode(from), newFieldsNode(to)), next}, true
		},
	},
	{
		Name: "date/second-year",
		Doc:  "A greater number behind a year is a year.",
		On:   onNumberLast,
		Decides: []rule.Example{
			{Language: "en", Text: "It fell [between 1850 and 1860]{@1850/1860}."},
			{Language: "fr", Text: "Il a baissé [entre 1850 et 1860]{@1850/1860}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "He served [from 2019 to 2023]{@2019/2023}."},
			{Language: "en", Text: "He served [from March 2019 to March 2023]{@2019-03/2023-03}."},
		},
		Answer: func(e twoEnds) (parsed, bool) {
			if e.left.op != opFields || !e.left.alts[0].isYearOnly() {
				return parsed{}, false
			}
			from, to := e.left.alts[0], e.left.alts[0]
			to.year = e.right.n
			if from.short || to.year <= from.year || to.year >= 2200 {
				return parsed{}, false
			}
			return e.ofFields(from, to)
		},
	},
	{
		Name: "date/month-and-bare-day",
		Doc:  "A month and a day of no month with their marks make no range, unless a word of its own says that the month has begun: 3월 들어 10일까지.",
		On:   onTwoDates,
		For:  language.Counters,
		Over: []string{"date/two-dates"},
		Decides: []rule.Example{
			{Language: "ko", Text: "행사는 [3월]{@2025-03}부터 [5일]{@2025-02-05}까지 열린다."},
		},
		Leaves: []rule.Example{
			{Language: "ko", Text: "행사는 [3월 3일부터 5일까지]{@2025-03-03/2025-03-05} 열린다."},
			{Language: "ko", Text: "수출은 [1월 들어 10일까지]{@2025-01-01/2025-01-10} 줄었다."},
		},
		Answer: func(e twoEnds) (parsed, bool) {
			if e.left.op != opFields || e.right.op != opFields {
				return parsed{}, false
			}
			l, r := e.left.alts[0], e.right.alts[0]
			return parsed{}, l.month > 0 && l.day == 0 && r.day > 0 && r.month == 0 && !e.hasBegun()
		},
	},
	{
		Name:      "date/two-dates",
		Doc:       "Two dates are the stretch from the first to the end of the second.",
		On:        onTwoDates,
		Otherwise: true,
		Decides: []rule.Example{
			{Language: "en", Text: "It ran [from 3 March to 5 May 2024]{@2024-03-03/2024-05-05}."},
			{Language: "fr", Text: "Il a couru [du 3 mars au 5 mai 2024]{@2024-03-03/2024-05-05}."},
			{Language: "ko", Text: "행사는 [3월 3일부터 5월 5일까지]{@2024-03-03/2024-05-05} 열렸다."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "It ran [from 3 to 5 March 2024]{@2024-03-03/2024-03-05}."},
			{Language: "en", Text: "It ran on [3 March 2024]{@2024-03-03} and [5 May 2024]{@2024-05-05}."},
		},
		Answer: func(e twoEnds) (parsed, bool) {
			return parsed{e.share(), e.next}, true
		},
	},
}

// isMoved reports a verb that moves what is planned shortly before the word that opens the
// range, with no mark between.
func (e twoEnds) isMoved() bool {
	const reach = 6 // words of what is moved
	opens := e.from - 1
	if e.hasRole(opens, linkArticle) && e.isKind(opens, atomLink) && opens > 0 {
		opens--
	}
	if opens < 0 || !e.hasRole(opens, linkFrom) {
		return false
	}
	from := e.atoms[opens].from
	for k := from - 1; k >= 0 && k >= from-reach && e.Tokens[k].Class != text.ClassPunct && e.Tokens[k].Gap < text.GapLine; k-- {
		if e.dates.moving[e.Tokens[k].Lower] {
			return true
		}
	}
	return false
}
