package date

import (
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/language"
)

// suffixRules make longer dates of one that was read and what goes on from it.
var suffixRules = []rule.Rule[suffix, parsed]{
	{
		Name:   "date/in-period",
		Doc:    "A date before a period such as next week lies in it.",
		On:     onRelative | onUnit | onPart | onShift,
		Answer: goesOn(suffix.parseContainer),
	},
	{
		Name:   "date/weekday-of-distance",
		Doc:    "A weekday before a distance is one of the week in which that ends.",
		On:     onNumber | onLength | onLink,
		Answer: goesOn(suffix.parseWeekdayOfDistance),
	},
	{
		Name:   "date/month-of-distance",
		Doc:    "A month before a distance in years is that of the year in which it ends.",
		On:     onNumber | onLength | onLink,
		Answer: goesOn(suffix.parseMonthOfDistance),
	},
	{
		Name:   "date/period-holds",
		Doc:    "A date behind a period such as next week lies in it.",
		Answer: goesOn(suffix.parseContained),
	},
	{
		Name:   "date/weekday-of-week",
		Doc:    "A weekday behind a week is that day of it.",
		On:     onWeekday,
		Answer: goesOn(suffix.parseWeekdayOfWeek),
	},
	{
		Name:   "date/weekday-behind-distance",
		Doc:    "A weekday behind a distance is one of the week in which that ends.",
		On:     onWeekday,
		Answer: goesOn(suffix.parseWeekdayBehindDistance),
	},
	{
		Name: "date/days-behind-weekday",
		Doc:  "A number of days behind a weekday is counted from the next such day.",
		On:   onPlus,
		Answer: func(s suffix) (parsed, bool) {
			a := &s.atoms[s.j]
			if a.kind != atomPlus || s.node.op != opFields || s.node.alts[0].weekday == 0 {
				return parsed{}, false
			}
			return parsed{s.daysOn(a.n), s.j + 1}, true
		},
	},
	{
		Name: "date/part-behind",
		Doc:  "Early, middle or late behind a date is that part of it.",
		On:   onPart,
		For:  language.Counters,
		Answer: func(s suffix) (parsed, bool) {
			a := &s.atoms[s.j]
			if a.kind != atomPart || s.node.op == opPart || a.unit != calendar.NoUnit && (s.node.op != opUnit || s.node.unit != a.unit) {
				return parsed{}, false
			}
			return parsed{&expression{op: opPart, n: a.n, a: s.node}, s.j + 1}, true
		},
	},
	{
		Name: "date/about-behind",
		Doc:  "An ending that says about makes a month or year approximate.",
		On:   onAbout,
		For:  language.Counters,
		Answer: func(s suffix) (parsed, bool) {
			if s.atoms[s.j].kind != atomLink || s.node.op != opFields || s.node.alts[0].day > 0 || s.node.alts[0].weekday > 0 {
				return parsed{}, false
			}
			return parsed{&expression{op: opAround, a: s.node}, s.j + 1}, true
		},
	},
	{
		Name:   "date/nth-behind",
		Doc:    "The nth unit or weekday behind a longer date is counted in it.",
		On:     onOrdinal,
		For:    language.Counters,
		Answer: goesOn(suffix.parseNthBehind),
	},
	{
		Name: "date/to-the-day",
		Doc:  "Today behind a distance says that it is exact to the day.",
		On:   onShift,
		Answer: func(s suffix) (parsed, bool) {
			a := &s.atoms[s.j]
			if a.kind != atomShift || a.unit != calendar.UnitDay || a.n != 0 || s.node.op != opShift || s.node.a != nil || s.node.exact {
				return parsed{}, false
			}
			exact := *s.node
			exact.exact = true
			return parsed{&exact, s.j + 1}, true
		},
	},
	{
		Name: "date/week-behind-weekday",
		Doc:  "The word for a week behind a weekday moves it by a week.",
		On:   onUnit,
		Answer: func(s suffix) (parsed, bool) {
			a := &s.atoms[s.j]
			if a.roles&linkWeekOn == 0 || a.n == unitPlural || s.node.op != opFields || !s.node.alts[0].isWeekdayOnly() || s.isKind(s.j+1, atomNumber) {
				return parsed{}, false
			}
			return parsed{s.daysOn(7), s.j + 1}, true
		},
	},
	{
		Name: "date/length-behind-start",
		Doc:  "A length behind a day with a word for “from” begins with that day.",
		For:  language.Counters,
		Answer: func(s suffix) (parsed, bool) {
			if !s.hasRole(s.j, linkFromBehind) || !s.node.isDay() {
				return parsed{}, false
			}
			list, next := s.parseLengths(s.j + 1)
			if list == nil || !(s.isKind(next, atomBroken) && s.mayContinue(next)) && !s.hasRole(next, linkFor) {
				return parsed{}, false
			}
			return parsed{&expression{op: opStretch, lengths: list, a: s.node}, next + 1}, true
		},
	},
	{
		Name: "date/length-from-day",
		Doc:  "A length behind a day and a word for “for” begins with that day.",
		Answer: func(s suffix) (parsed, bool) {
			if !s.hasRole(s.j, linkFor) || !s.node.isDay() {
				return parsed{}, false
			}
			list, next := s.parseLengths(s.j + 1)
			return parsed{&expression{op: opStretch, lengths: list, a: s.node}, next}, list != nil
		},
	},
	{
		Name: "date/weekend-of-day",
		Doc:  "The weekend of a Friday or a Monday is a long one, with that day in it.",
		On:   onUnit,
		Answer: func(s suffix) (parsed, bool) {
			a := &s.atoms[s.j]
			if a.kind != atomUnit || a.unit != calendar.UnitWeekend || a.n == unitPlural || !s.node.isDay() {
				return parsed{}, false
			}
			return parsed{&expression{op: opHolding, unit: calendar.UnitWeekend, a: s.node}, s.j + 1}, true
		},
	},
	{
		Name:   "date/part-of-day",
		Doc:    "A part of the day behind a day goes with it, and so does a time behind that.",
		On:     onDaypart,
		Answer: goesOn(suffix.parseDaypart),
	},
	{
		Name:   "date/times-behind-day",
		Doc:    "Two times behind a day are a stretch of that day.",
		On:     onTimes | onLink,
		Over:   []string{"date/time-behind-day"},
		Answer: goesOn(suffix.parseTimes),
	},
	{
		Name:   "date/time-behind-day",
		Doc:    "A time behind a day is one of that day.",
		On:     onTimes | onLink | onMinuteMark,
		Answer: goesOn(suffix.parseTime),
	},
}

// daysOn returns the coming weekday moved on by days.
func (s suffix) daysOn(days int) *expression {
	coming := *s.node
	coming.op = opComing
	return &expression{op: opPlus, n: days, a: &coming}
}
