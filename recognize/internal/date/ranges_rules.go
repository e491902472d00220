package date

import (
	"slices"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// What the ends of a range are.
const (
	onTwoNumbers rule.Triggers = 1 << iota
	onNumberFirst
	onNumberLast
	onTwoDates
)

// twoEnds are the two ends of a range, and how it is written.
type twoEnds struct {
	*Parser
	left, right *expression
	rangeSyntax
}

// hasBegun reports a word of its own between the ends that says that the first has begun: 3월
// 들어 10일까지.
func (e twoEnds) hasBegun() bool {
	return e.hasRole(e.to-1, linkFromBehind) && e.hasRole(e.next, linkToBehind) && e.Tokens[e.atoms[e.to-1].from].Gap > text.GapNone
}

// triggers returns what the ends are.
func (e twoEnds) triggers() rule.Triggers {
	switch {
	case e.left.op == opBare && e.right.op == opBare:
		return onTwoNumbers
	case e.left.op == opBare:
		return onNumberFirst
	case e.right.op == opBare:
		return onNumberLast
	}
	return onTwoDates
}

// ofFields returns a range of two dates by their fields.
func (e twoEnds) ofFields(from, to fields) (parsed, bool) {
	return parsed{newRangeNode(newFieldsNode(from), newFieldsNode(to)), e.next}, true
}

// to returns a range from fields to the second end.
func (e twoEnds) toDate(from fields) (parsed, bool) {
	return parsed{newRangeNode(newFieldsNode(from), e.right), e.next}, true
}

// ranges make ranges of two ends.
var ranges = rule.List[twoEnds, parsed]{
	Name:  "date/range",
	Asks:  "Which stretch do two dates or numbers make, and what does one take from the other?",
	Rules: slices.Concat(rangesFromNumbers, rangesFromDates),
}

// rangesFromNumbers make ranges whose first end is a number.
var rangesFromNumbers = []rule.Rule[twoEnds, parsed]{
	{
		Name: "date/years",
		Doc:  "Two numbers that may be years are those years, unless they count what follows.",
		On:   onTwoNumbers,
		Decides: []rule.Example{
			{Language: "en", Text: "He served [2019-2023]{@2019/2023} in [Bonn]{place}."},
			{Language: "fr", Text: "Il a servi [2019-2023]{@2019/2023} à [Lille]{place}."},
			{Language: "en", Text: "His [2009-2013]{@2009/2013} term was calm."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "It sold 2019-2023 units."},
			{Language: "en", Text: "He served [2019-20]{@2019/2020} in [Bonn]{place}."},
		},
		Answer: func(e twoEnds) (parsed, bool) {
			from, to := e.left.n, e.right.n
			if from < 1500 || to <= from || to >= 2200 || to-from >= 200 || e.isUnitNext(e.to) || e.countsNoun(e.to) && !e.isTermOfOffice(from, to, e.to) ||
				!e.opens && !e.isPlausibleYear(e.from) && (from < 1900 || to >= 2100) {
				return parsed{}, false
			}
			return e.ofFields(fields{year: from, hasYear: true}, fields{year: to, hasYear: true})
		},
	},
	{
		Name: "date/year-and-next",
		Doc:  "The last two digits of the year behind another, which touch it, are that year.",
		On:   onTwoNumbers,
		Decides: []rule.Example{
			{Language: "en", Text: "He served in [2019-20]{@2019/2020} in [Bonn]{place}."},
			{Language: "fr", Text: "La saison [2023-24]{@2023/2024} commence."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "He served in [2019-2023]{@2019/2023} in [Bonn]{place}."},
			{Language: "en", Text: "He served in 2019-25 in [Bonn]{place}."},
		},
		Answer: func(e twoEnds) (parsed, bool) {
			from := e.left.n
			if from < 1900 || from >= 2100 || e.right.n != (from+1)%100 || e.atoms[e.to].digits != 2 || e.atoms[e.to].gap != 0 {
				return parsed{}, false
			}
			return e.ofFields(fields{year: from, hasYear: true}, fields{year: from + 1, hasYear: true})
		},
	},
	{
		Name: "date/days-of-no-month",
		Doc:  "Two numbers up to 31 behind a word that marks a day are days of the month.",
		On:   onTwoNumbers,
		Not:  language.YearFirst | language.MonthFirstInWords,
		Decides: []rule.Example{
			{Language: "fr", Text: "Ils se verront [du 13 au 15]{@2025-02-13/2025-02-15} à [Lille]{place}."},
			{Language: "fr", Text: "Ils se verront [entre le 13 et le 15]{@2025-02-13/2025-02-15}."},
		},
		Leaves: []rule.Example{
			{Language: "fr", Text: "Ils se verront [du 13 au 15 mars]{@2025-03-13/2025-03-15} à [Lille]{place}."},
			{Language: "en", Text: "They will meet from [13 to 15]{13..15} in [Bonn]{place}."},
		},
		Answer: func(e twoEnds) (parsed, bool) {
			from, to := e.left.n, e.right.n
			if !e.marked || to > 31 || from >= to || !e.isNumberEnd(e.next) {
				return parsed{}, false
			}
			return e.ofFields(fields{day: from}, fields{day: to})
		},
	},
	{
		Name: "date/first-day-takes-period",
		Doc:  "A number before a later day of a relative month is a day of that month.",
		On:   onNumberFirst,
		Decides: []rule.Example{
			{Language: "fr", Text: "Ils se verront [du 20 au 24 du mois prochain]{@2025-03-20/2025-03-24}."},
		},
		Leaves: []rule.Example{
			{Language: "fr", Text: "Ils se verront le [24 du mois prochain]{@2025-03-24}."},
			{Language: "fr", Text: "Ils se verront [du 20 au 24 mars]{@2025-03-20/2025-03-24}."},
		},
		Answer: func(e twoEnds) (parsed, bool) {
			to := e.right
			if to.op != opWithin || to.alts[0] != (fields{day: to.alts[0].day}) || e.left.n >= to.alts[0].day {
				return parsed{}, false
			}
			from := &expression{op: opWithin, alts: []fields{{day: e.left.n}}, a: to.a}
			return parsed{newRangeNode(from, to), e.next}, true
		},
	},
	{
		Name: "date/first-day-takes-month",
		Doc:  "A number before a later day takes its month and year from that.",
		On:   onNumberFirst,
		Decides: []rule.Example{
			{Language: "en", Text: "It ran [from 3 to 5 March 2024]{@2024-03-03/2024-03-05}."},
			{Language: "fr", Text: "Il a couru [du 3 au 5 mars 2024]{@2024-03-03/2024-03-05}."},
			{Language: "ko", Text: "행사는 [3∼5일]{@2025-02-03/2025-02-05} 열렸다."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "It ran [from 3 March to 5 March 2024]{@2024-03-03/2024-03-05}."},
			{Language: "en", Text: "It ran [from March 3 to 5, 2024]{@2024-03-03/2024-03-05}."},
		},
		Answer: func(e twoEnds) (parsed, bool) {
			from, ok := e.fieldsOfSecond()
			if !ok || !e.isDayOfSecond() || e.left.n >= from.day {
				return parsed{}, false
			}
			from.day = e.left.n
			return e.toDate(from)
		},
	},
	{
		Name: "date/first-month-takes-year",
		Doc:  "A number before a month with its mark is a month of the same year.",
		On:   onNumberFirst,
		For:  language.Counters,
		Decides: []rule.Example{
			{Language: "ko", Text: "매출은 [4~6월]{@2024-04/2024-06} 줄었다."},
		},
		Leaves: []rule.Example{
			{Language: "ko", Text: "매출은 [4월부터 6월까지]{@2024-04/2024-06} 줄었다."},
			{Language: "ko", Text: "매출은 [2023년 4~6월]{@2023-04/2023-06} 줄었다."},
		},
		Answer: func(e twoEnds) (parsed, bool) {
			from, ok := e.fieldsOfSecond()
			if !ok || e.isDayOfSecond() || from.month == 0 || e.left.n > 12 {
				return parsed{}, false
			}
			from.month = e.left.n
			return e.toDate(from)
		},
	},
	{
		Name: "date/first-year",
		Doc:  "A number before a later year is a year.",
		On:   onNumberFirst,
		Decides: []rule.Example{
			{Language: "ko", Text: "그는 [2019~2023년]{@2019/2023} 일했다."},
			{Language: "en", Text: "It fell [from 1200 to the year 1300]{@1200/1300}."},
		},
		Leaves: []rule.Example{
			{Language: "ko", Text: "그는 [2019년부터 2023년까지]{@2019/2023} 일했다."},
			{Language: "en", Text: "It fell [between 1850 and 1860]{@1850/1860}."},
		},
		Answer: func(e twoEnds) (parsed, bool) {
			from, ok := e.fieldsOfSecond()
			if !ok || !from.isYearOnly() || from.short || e.left.n < 1000 || e.left.n >= from.year {
				return parsed{}, false
			}
			from.year = e.left.n
			return e.toDate(from)
		},
	},
	{
		Name: "date/first-year-before-month",
		Doc:  "Four digits before a month of a later year are a year.",
		On:   onNumberFirst,
		Decides: []rule.Example{
			{Language: "ko", Text: "그는 [2019~2021년 3월]{@2019-01/2021-03} 일했다."},
			{Language: "en", Text: "It fell [from 1200 to March 1310]{@1200-01/1310-03}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "It fell [between March 2019 and March 2021]{@2019-03/2021-03}."},
			{Language: "fr", Text: "Il a baissé [de 2019 à 2021]{@2019/2021}."},
		},
		Answer: func(e twoEnds) (parsed, bool) {
			to, ok := e.fieldsOfSecond()
			if !ok || !to.hasYear || to.month == 0 || e.left.n < 1000 || e.left.n > to.year {
				return parsed{}, false
			}
			return e.toDate(fields{year: e.left.n, hasYear: true})
		},
	},
}

// fieldsOfSecond returns the fields of the second end, where a number before it may take
// them.
func (e twoEnds) fieldsOfSecond() (f fields, ok bool) {
	if e.right.op != opFields {
		return f, false
	}
	f = e.right.alts[0]
	f.weekday = 0
	return f, true
}

// isDayOfSecond reports whether a number before the second end is a day like it.
func (e twoEnds) isDayOfSecond() bool {
	f := &e.right.alts[0]
	return f.day > 0 && e.left.n <= 31 && (f.month > 0 || e.has(language.Counters))
}
