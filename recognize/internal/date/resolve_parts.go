package date

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/calendar"
)

// nthPeriods returns the nth unit or weekday of a period, negative from its
// end.
func nthPeriods(days calendar.Period, node *expression) []calendar.Period {
	if node.weekday > 0 {
		day, ok := calendar.NthWeekday(days, node.weekday, node.n)
		if !ok {
			return nil
		}
		return []calendar.Period{calendar.DayPeriod(day)}
	}
	var nth calendar.Period
	switch {
	case node.unit == calendar.UnitWeek, node.unit == calendar.UnitWeekend:
		return nthWeeks(days, node)
	case node.unit == calendar.UnitFortnight:
		return fortnights(days, node.n)
	case node.unit == calendar.UnitDay && node.n > 0:
		nth = calendar.DayPeriod(days.Lo + node.n - 1)
	case node.unit == calendar.UnitDay:
		nth = calendar.DayPeriod(days.Hi + node.n)
	case node.unit.Months() == 0:
		return nil
	case node.n > 0:
		nth = calendar.UnitAround(node.unit, days.Lo, node.n-1)
	default:
		nth = calendar.UnitAround(node.unit, days.Hi-1, node.n+1)
	}
	if nth.Lo < days.Lo || nth.Hi > days.Hi {
		return nil
	}
	return []calendar.Period{nth}
}

// nthWeeks returns the nth week or weekend. The weeks of a month or a year are those
// with their Thursday in it (ISO 8601), those that lie in it whole, and its sevens of
// days; a weekend is first that of its Saturday.
func nthWeeks(days calendar.Period, node *expression) []calendar.Period {
	keys := []int{4, 1, 7}
	if node.unit == calendar.UnitWeekend {
		keys = []int{6, 4, 1, 7}
	}
	var out []calendar.Period
	for _, key := range keys {
		within, _ := calendar.NthWeekday(days, key, node.n)
		week := calendar.UnitAround(calendar.UnitWeek, within, 0)
		if node.unit == calendar.UnitWeekend {
			week.Lo += 5
		}
		if !slices.Contains(out, week) {
			out = append(out, week)
		}
	}
	if node.unit == calendar.UnitWeek && node.n > 0 {
		out = append(out, calendar.Period{Lo: days.Lo + 7*(node.n-1), Hi: days.Lo + 7*node.n})
	}
	return out
}

// fortnights returns the first or second half of a month.
func fortnights(days calendar.Period, n int) []calendar.Period {
	switch n {
	case 1:
		return []calendar.Period{{Lo: days.Lo, Hi: days.Lo + 15}, {Lo: days.Lo, Hi: days.Lo + 14}}
	case 2, -1:
		return []calendar.Period{{Lo: days.Lo + 15, Hi: days.Hi}, {Lo: days.Lo + 14, Hi: days.Hi}}
	}
	return nil
}

// stretch is a part of a period: count units of the calendar from the first unit but
// from, up to the end where count is 0, and the last unit where from is negative.
type stretch struct {
	in          calendar.Unit // UnitDay, UnitMonth or UnitYear
	from, count int
}

// stretches are what early, mid and late mostly mean of each unit, the likelier first.
var stretches = map[calendar.Unit][3][]stretch{
	calendar.UnitWeek: {
		{{calendar.UnitDay, 0, 3}, {calendar.UnitDay, 0, 2}},
		{{calendar.UnitDay, 2, 2}, {calendar.UnitDay, 1, 3}, {calendar.UnitDay, 2, 1}},
		{{calendar.UnitDay, 4, 3}, {calendar.UnitDay, 3, 4}, {calendar.UnitDay, 5, 2}},
	},
	calendar.UnitMonth: {
		{{calendar.UnitDay, 0, 10}, {calendar.UnitDay, 0, 15}, {calendar.UnitDay, 0, 1}},
		{{calendar.UnitDay, 10, 10}, {calendar.UnitDay, 9, 10}, {calendar.UnitDay, 14, 1}},
		{{calendar.UnitDay, 20, 0}, {calendar.UnitDay, 15, 0}, {calendar.UnitDay, -1, 1}},
	},
	calendar.UnitYear: {
		{{calendar.UnitMonth, 0, 3}, {calendar.UnitMonth, 0, 4}, {calendar.UnitMonth, 0, 2}, {calendar.UnitMonth, 0, 6}, {calendar.UnitDay, 0, 1}},
		{{calendar.UnitMonth, 4, 4}, {calendar.UnitMonth, 3, 6}, {calendar.UnitMonth, 5, 2}, {calendar.UnitMonth, 5, 1}},
		{{calendar.UnitMonth, 9, 3}, {calendar.UnitMonth, 8, 4}, {calendar.UnitMonth, 10, 2}, {calendar.UnitMonth, 6, 6}, {calendar.UnitDay, -1, 1}},
	},
	calendar.UnitDecade: {
		{{calendar.UnitYear, 0, 3}, {calendar.UnitYear, 0, 4}, {calendar.UnitYear, 0, 5}},
		{{calendar.UnitYear, 4, 3}, {calendar.UnitYear, 3, 4}},
		{{calendar.UnitYear, 7, 3}, {calendar.UnitYear, 6, 4}, {calendar.UnitYear, 5, 5}},
	},
	calendar.UnitCentury: {
		{{calendar.UnitYear, 0, 30}, {calendar.UnitYear, 0, 20}, {calendar.UnitYear, 0, 50}},
		{{calendar.UnitYear, 30, 40}, {calendar.UnitYear, 40, 20}},
		{{calendar.UnitYear, 70, 30}, {calendar.UnitYear, 80, 20}, {calendar.UnitYear, 50, 50}},
	},
}

// of returns the stretch of a period.
func (s stretch) of(days calendar.Period) calendar.Period {
	year := calendar.YearOf(days.Lo)
	switch {
	case s.in == calendar.UnitYear:
		return calendar.MonthsPeriod(year+s.from, 1, 12*s.count, calendar.NoUnit)
	case s.in == calendar.UnitMonth && s.count == 1:
		return calendar.MonthsPeriod(year, s.from+1, 1, calendar.UnitMonth)
	case s.in == calendar.UnitMonth:
		return calendar.MonthsPeriod(year, s.from+1, s.count, calendar.NoUnit)
	case s.from < 0:
		return calendar.DayPeriod(days.Hi + s.from)
	case s.count == 0:
		return calendar.Period{Lo: days.Lo + s.from, Hi: days.Hi}
	case s.count == 1:
		return calendar.DayPeriod(days.Lo + s.from)
	}
	return calendar.Period{Lo: days.Lo + s.from, Hi: days.Lo + s.from + s.count}
}

// partPeriods returns an early, middle or late part of a period: the period
// itself, approximately, then the stretches that the words usually mean.
func partPeriods(days calendar.Period, part int) []calendar.Period {
	whole := days
	whole.Fuzzy = days.Unit != calendar.NoUnit && days.Unit != calendar.UnitDay
	out := []calendar.Period{whole}
	unit := days.Unit
	if days.Hi-days.Lo == 7 {
		unit = calendar.UnitWeek
	}
	known, ok := stretches[unit]
	switch {
	case ok:
		for _, s := range known[part-1] {
			out = append(out, s.of(days))
		}
	case unit == calendar.UnitDay && part == 3:
		days.At = calendar.Clock{Set: true, Hour: 23, Minute: 59, Second: 59, Precision: calendar.UnitSecond}
		out = append(out, days)
	case unit != calendar.UnitDay && days.Hi-days.Lo > 14:
		out = append(out, third(days, part))
	}
	return out
}

// third returns the first, middle or last third of a quarter, a season, a half.
func third(days calendar.Period, part int) calendar.Period {
	third := (days.Hi - days.Lo) / 3
	switch part {
	case 1:
		return calendar.Period{Lo: days.Lo, Hi: days.Lo + third}
	case 2:
		return calendar.Period{Lo: days.Lo + third, Hi: days.Hi - third}
	}
	return calendar.Period{Lo: days.Hi - third, Hi: days.Hi}
}
