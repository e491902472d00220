package date

import (
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/language"
)

// onFields are the kinds of atoms that weekday, day, month and year begin with.
const onFields = onMonth | onWeekday | onNumber | onOrdinal | asFields

// fieldProductions make dates of a weekday, a day, a month and a year that stand
// together. A date has one of these shapes.
var fieldProductions = []rule.Rule[start, parsed]{
	{
		Name:   "date/weekday",
		Doc:    "A weekday alone is one near the day of publication.",
		On:     onFields,
		Answer: fieldsOf(func(s *scan) bool { return s.isWeekdayOnly() && s.digits == nil }),
	},
	{
		Name:   "date/weekday-with-digits",
		Doc:    "A weekday and a date in digits are one date.",
		On:     onFields,
		Answer: fieldsOf(func(s *scan) bool { return s.digits != nil }),
	},
	{
		Name:   "date/weekday-and-day",
		Doc:    "A weekday with a number is that day of a month in which it is such a weekday.",
		On:     onFields,
		Answer: fieldsOf(func(s *scan) bool { return s.weekday > 0 && s.day > 0 && s.month == 0 }),
	},
	{
		Name:   "date/day-of-list",
		Doc:    "A weekday with a number takes its month from the day behind it in a list.",
		On:     onFields,
		Answer: fieldsOf(func(s *scan) bool { return s.listed }),
	},
	{
		Name:   "date/month",
		Doc:    "A month without a year is the one near the day of publication.",
		On:     onFields,
		Answer: fieldsOf(func(s *scan) bool { return s.month > 0 && s.day == 0 && !s.hasYear }),
	},
	{
		Name:   "date/month-and-year",
		Doc:    "A month and a year are that month.",
		On:     onFields,
		Answer: fieldsOf(func(s *scan) bool { return s.month > 0 && s.day == 0 && s.hasYear }),
	},
	{
		Name:   "date/day-and-month",
		Doc:    "A day and a month without a year are the day near the day of publication.",
		On:     onFields,
		Answer: fieldsOf(func(s *scan) bool { return s.month > 0 && s.day > 0 && !s.hasYear && !s.listed }),
	},
	{
		Name:   "date/day-month-and-year",
		Doc:    "A day, a month and a year are that day.",
		On:     onFields,
		Answer: fieldsOf(func(s *scan) bool { return s.month > 0 && s.day > 0 && s.hasYear }),
	},
}

// aloneProductions make dates of a year or a day of the month alone.
var aloneProductions = []rule.Rule[start, parsed]{
	{
		Name:   "date/year",
		Doc:    "A number is a year where what stands around it says so.",
		On:     onNumber | onUnit | onEra | onYearMark,
		Answer: reads((*Parser).parseYearAlone),
	},
	{
		Name:   "date/day",
		Doc:    "A number is a day of the month where a word before it says so.",
		On:     onNumber | onOrdinal,
		Not:    language.Counters,
		Answer: reads((*Parser).parseDayAlone),
	},
	{
		Name:   "date/day-by-its-mark",
		Doc:    "A number with the mark of a day is a day of the month.",
		On:     onNumber | asMarkedDay,
		For:    language.Counters,
		Answer: reads((*Parser).parseMarkedDay),
	},
}

// dayFields decides whether a number beside a month or a weekday is a day of the month.
var dayFields = rule.List[start, bool]{
	Name: "date/day-field",
	Asks: "Is a number beside a month or a weekday a day of the month?",
	Rules: []rule.Rule[start, bool]{
		{
			Name:   "date/hour-is-no-day",
			Doc:    "A number with the mark of an hour is a time and no day.",
			Answer: rule.Says(false, func(s start) bool { return s.isHourNumber(s.i) }),
		},
		{
			Name: "date/first-in-month",
			Doc:  "A rank in words before “in” and a month is the first of several things in it.",
			Answer: rule.Says(false, func(s start) bool {
				a := &s.atoms[s.i]
				return a.kind == atomOrdinal && a.digits == 0 && s.hasRole(s.i+1, linkIn)
			}),
		},
		{
			Name: "date/day-before-month",
			Doc:  "A number before a month is a day of it.",
			Not:  language.Counters,
			Answer: rule.Says(true, func(s start) bool {
				return s.scanned.month == 0 && s.isMonthNext(s.i+1)
			}),
		},
		{
			Name:   "date/day-with-its-mark",
			Doc:    "A number with the mark of a day behind a month or a weekday is a day of it.",
			For:    language.Counters,
			Answer: rule.Says(true, func(start) bool { return true }),
		},
		{
			Name: "date/number-of-month",
			Doc:  "A number that “of” parts from the month before it is no day of it.",
			Not:  language.Counters,
			Answer: rule.Says(false, func(s start) bool {
				return s.scanned.month > 0 && s.scanned.weekday == 0 && s.hasRole(s.i-1, linkOf)
			}),
		},
		{
			Name: "date/day-behind-month",
			Doc:  "A number behind a month is a day of it, unless it counts what follows.",
			Not:  language.Counters,
			Answer: rule.Says(true, func(s start) bool {
				return s.scanned.month > 0 && (s.atoms[s.i].kind == atomOrdinal || s.has(language.MonthFirstInWords) && !s.isUnitNext(s.i) || !s.countsNoun(s.i))
			}),
		},
		{
			Name: "date/day-behind-weekday",
			Doc:  "A number behind a weekday is a day of the month, unless it counts what follows.",
			Not:  language.Counters,
			Answer: rule.Says(true, func(s start) bool {
				return s.scanned.weekday > 0 && (s.atoms[s.i].kind == atomOrdinal || !s.countsNoun(s.i)) && !s.hasRole(s.i-1, linkComma|linkOf|linkDash)
			}),
		},
	},
}

// yearFields decides whether a number beside a month is its year.
var yearFields = rule.List[start, bool]{
	Name: "date/year-field",
	Asks: "Is a number beside a month its year?",
	Rules: []rule.Rule[start, bool]{
		{
			Name: "date/number-beside-month-counts",
			Doc:  "A number of four digits beside a month that counts what follows is no year.",
			Answer: rule.Says(false, func(s start) bool {
				f, a := &s.scanned.fields, &s.atoms[s.i]
				return a.digits != 2 && s.countsNoun(s.i) && !(f.month > 0 && (f.day > 0 || a.n >= 1500)) && !s.isMonthNext(s.i+1)
			}),
		},
		{
			Name: "date/short-year-behind-month",
			Doc:  "Two digits from 40 on behind a month are its year, because they can be no day.",
			Not:  language.Counters,
			Answer: rule.Says(true, func(s start) bool {
				return s.mayBeShortYear() && s.scanned.day == 0 && s.atoms[s.i].n >= 40
			}),
		},
		{
			Name: "date/short-year-behind-day",
			Doc:  "Two digits behind a day and its month are the year.",
			Not:  language.Counters,
			Answer: rule.Says(true, func(s start) bool {
				return s.mayBeShortYear() && s.scanned.day > 0 && s.endsDate()
			}),
		},
	},
}

// mayBeShortYear reports two digits behind a month that count nothing.
func (s start) mayBeShortYear() bool {
	a := &s.atoms[s.i]
	return s.scanned.month > 0 && !s.scanned.hasYear && a.kind == atomNumber && a.digits == 2 && !s.countsNoun(s.i)
}

// endsDate reports a number right behind a day and its month that begins nothing else: a
// day of the next month, an hour, a range.
func (s start) endsDate() bool {
	before := &s.atoms[s.i-1]
	return before.roles&(linkComma|linkArticle) == 0 && (before.roles&linkDash == 0 || s.isKind(s.i-2, atomMonth)) &&
		!s.isMonthNext(s.i+1) && !s.isHourNumber(s.i) && !s.isRangeNext(s.i)
}
