package date

import (
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/language"
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
	Name: "date/range",
	Asks: "Which stretch do two dates or numbers make, and what does one take from the other?",
	Rules: []rule.Rule[twoEnds, parsed]{
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
				if !e.marked || !e.namesDayFirst() || to > 31 || from >= to || !e.isNumberEnd(e.next) {
					return parsed{}, false
				}
				return e.ofFields(fields{day: from}, fields{day: to})
			},
		},
		{
			Name: "date/first-day-takes-period",
			Doc:  "A number before a later day of a period such as next month is a day of that period.",
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
		{
			Name: "date/day-or-count-behind-dash",
			Doc:  "A number behind a day and a dash that counts what follows ends no range of days.",
			On:   onNumberLast,
			Over: []string{"date/second-day-takes-month"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Il vend le [3 mars]{@2025-03-03} - [12 voitures]{12 voitures}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il vend [du 3 mars au 12 mars]{@2025-03-03/2025-03-12}."},
				{Language: "en", Text: "It ran [March 3 - 12]{@2025-03-03/2025-03-12} in [Bonn]{place}."},
			},
			Answer: func(e twoEnds) (parsed, bool) {
				return parsed{}, e.left.op == opFields && e.left.alts[0].day > 0 && e.countsNoun(e.to) && !e.opens && e.namesDayFirst()
			},
		},
		{
			Name: "date/second-day-takes-month",
			Doc:  "A greater number behind a day is a day of the same month; a year behind both is that of both.",
			On:   onNumberLast,
			Decides: []rule.Example{
				{Language: "en", Text: "It ran [March 3 to 5, 2024]{@2024-03-03/2024-03-05}."},
				{Language: "en", Text: "It ran [from March 3 to 5]{@2025-03-03/2025-03-05}."},
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
			Doc:  "A month and a day of no month with their marks make no range.",
			On:   onTwoDates,
			For:  language.Counters,
			Over: []string{"date/two-dates"},
			Decides: []rule.Example{
				{Language: "ko", Text: "행사는 [3월]{@2025-03}부터 [5일]{@2025-02-05}까지 열린다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "행사는 [3월 3일부터 5일까지]{@2025-03-03/2025-03-05} 열린다."},
			},
			Answer: func(e twoEnds) (parsed, bool) {
				if e.left.op != opFields || e.right.op != opFields {
					return parsed{}, false
				}
				l, r := e.left.alts[0], e.right.alts[0]
				return parsed{}, l.month > 0 && l.day == 0 && r.day > 0 && r.month == 0
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

// share returns the range of two dates, each of which takes from the other what it
// leaves out.
func (e twoEnds) share() *expression {
	node := &expression{op: opRange, a: e.left, b: e.right}
	for by := range shares.Rules {
		r := &shares.Rules[by]
		if e.Observer.Lacks(r.Name) {
			continue
		}
		if from, ok := r.Answer(ends{node.a, node.b}); ok {
			node.a, node.b = from.a, from.b
			node.made.add(fromShares + by)
		}
	}
	node.b = secondOf(node.a, node.b)
	if (node.a.op == opClock) != (node.b.op == opClock) {
		node.a, node.b = node.a.withoutTime(), node.b.withoutTime()
	}
	return node
}

// secondOf returns the second end of a range, which takes its month and year from the
// first where it is a day of no month.
func secondOf(first, second *expression) *expression {
	if first.op != opFields || second.op != opFields {
		return second
	}
	l, r := first.alts[0], second.alts[0]
	if l.day == 0 || l.month == 0 || r.day == 0 || r.month > 0 || r.weekday > 0 {
		return second
	}
	r.month, r.year, r.hasYear = l.month, l.year, l.hasYear
	return newFieldsNode(r)
}

// ends are two dates of a range.
type ends struct{ a, b *expression }

// areFields reports two ends that name fields.
func (e ends) areFields() bool { return e.a.op == opFields && e.b.op == opFields }

// shares are what one end of a range takes from the other, one after the other.
var shares = rule.List[ends, ends]{
	Name: "date/share",
	Asks: "What does one end of a range take from the other?",
	Rules: []rule.Rule[ends, ends]{
		{
			Name: "date/first-weekday-takes-month",
			Doc:  "A weekday with a number takes the month of the second day.",
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils ont joué [du samedi 13 au dimanche 14 avril 2024]{@2024-04-13/2024-04-14}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Ils ont joué [du 13 au 14 avril 2024]{@2024-04-13/2024-04-14}."},
				{Language: "fr", Text: "Ils ont joué [du samedi 13 avril au dimanche 14 avril 2024]{@2024-04-13/2024-04-14}."},
			},
			Answer: func(e ends) (ends, bool) {
				if !e.areFields() || len(e.b.alts) > 1 {
					return e, false
				}
				l, r := e.a.alts[0], e.b.alts[0]
				if l.day == 0 || l.month > 0 || l.isYearly() || r.month == 0 || r.day == 0 {
					return e, false
				}
				l.month, l.weekday = r.month, 0
				return ends{newFieldsNode(l), e.b}, true
			},
		},
		{
			Name: "date/first-takes-year",
			Doc:  "A date without a year takes that of the second, or the year before where its month is later.",
			Decides: []rule.Example{
				{Language: "en", Text: "It ran [from 3 March to 5 May 2022]{@2022-03-03/2022-05-05}."},
				{Language: "fr", Text: "Il a couru [de mars à mai 2022]{@2022-03/2022-05}."},
				{Language: "en", Text: "It ran [from November to February 2022]{@2021-11/2022-02}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It ran [from 3 March 2022 to 5 May 2022]{@2022-03-03/2022-05-05}."},
				{Language: "fr", Text: "Il a couru [de mars à mai]{@2024-03/2024-05}."},
			},
			Answer: func(e ends) (ends, bool) {
				if !e.areFields() {
					return e, false
				}
				l, r := e.a.alts[0], e.b.alts[0]
				if l.hasYear || !r.hasYear || !l.isYearly() {
					return e, false
				}
				alts := make([]fields, len(e.a.alts))
				for i, f := range e.a.alts {
					f.setYear(r.year, r.short)
					if r.isYearly() && f.month > 0 && r.month > 0 && f.month > r.month && len(e.a.alts) == 1 {
						f.year--
					}
					alts[i] = f
				}
				return ends{&expression{op: opFields, alts: alts}, e.b}, true
			},
		},
	},
}

// firstNumber is a number behind the first end of a range, whose mark stands with the
// number behind it.
type firstNumber struct {
	left             *expression
	n                int
	months, quarters bool // that mark
}

// firstNumbers decide what the number is.
var firstNumbers = rule.List[firstNumber, *expression]{
	Name: "date/first-number",
	Asks: "What is a number of a range whose mark stands only with the second?",
	Rules: []rule.Rule[firstNumber, *expression]{
		{
			Name: "date/first-month-of-two",
			Doc:  "Behind a year and before the mark of a month it is a month.",
			For:  language.Counters,
			Decides: []rule.Example{
				{Language: "ko", Text: "매출은 [2023년 4~6월]{@2023-04/2023-06} 줄었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "매출은 [2023년 4월부터 6월까지]{@2023-04/2023-06} 줄었다."},
				{Language: "ko", Text: "매출은 [4~6월]{@2024-04/2024-06} 줄었다."},
			},
			Answer: func(n firstNumber) (*expression, bool) {
				if n.left.op != opFields || !n.left.alts[0].isYearOnly() || !n.months {
					return nil, false
				}
				f := n.left.alts[0]
				f.month = n.n
				return newFieldsNode(f), true
			},
		},
		{
			Name: "date/first-quarter-of-two",
			Doc:  "Behind a year and before the mark of a quarter it is a quarter.",
			For:  language.Counters,
			Decides: []rule.Example{
				{Language: "ko", Text: "매출은 [2023년 1~3분기]{@2023-01/2023-09} 줄었다."},
				{Language: "ko", Text: "매출은 [지난해 1~3분기]{@2024-01/2024-09} 줄었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "매출은 [2023년 1분기]{@2023-33} 줄었다."},
			},
			Answer: func(n firstNumber) (*expression, bool) {
				switch {
				case !n.quarters:
				case n.left.op == opFields && n.left.alts[0].isYearOnly():
					f := n.left.alts[0]
					f.quarter = n.n
					return newFieldsNode(f), true
				case n.left.op == opUnit && n.left.unit == calendar.UnitYear:
					return &expression{op: opWithin, alts: []fields{{quarter: n.n}}, a: n.left}, true
				}
				return nil, false
			},
		},
		{
			Name: "date/first-day-of-two",
			Doc:  "Behind a month it is a day of that month.",
			For:  language.Counters,
			Decides: []rule.Example{
				{Language: "ko", Text: "행사는 [2월 3~5일]{@2025-02-03/2025-02-05} 열렸다."},
				{Language: "ko", Text: "행사는 [지난달 3~5일]{@2025-01-03/2025-01-05} 열렸다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "행사는 [2월 3일부터 5일까지]{@2025-02-03/2025-02-05} 열렸다."},
				{Language: "ko", Text: "행사는 [3~5일]{@2025-02-03/2025-02-05} 열렸다."},
			},
			Answer: func(n firstNumber) (*expression, bool) {
				switch {
				case n.left.op == opFields && n.left.alts[0].month > 0 && n.left.alts[0].day == 0:
					f := n.left.alts[0]
					f.day = n.n
					return newFieldsNode(f), true
				case n.left.op == opUnit && n.left.unit == calendar.UnitMonth:
					return &expression{op: opWithin, alts: []fields{{day: n.n}}, a: n.left}, true
				}
				return nil, false
			},
		},
	},
}
