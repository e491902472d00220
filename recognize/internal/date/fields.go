package date

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/schema"
)

// fields are the parts of a date that the calendar numbers. Any of them may
// be missing; what names no year recurs.
type fields struct {
	year    int
	hasYear bool
	short   bool // the year has two digits
	month   int
	day     int
	weekday int
	quarter int
	half    int
	season  int
	holiday *calendar.Holiday
}

func (f fields) isZero() bool { return f == fields{} }

// setYear sets the year of the fields; a short one has two digits.
func (f *fields) setYear(year int, short bool) { f.year, f.hasYear, f.short = year, true, short }

// isYearOnly reports fields that name a year and nothing in it.
func (f fields) isYearOnly() bool {
	return f.hasYear && f == fields{year: f.year, hasYear: true, short: f.short}
}

// isWeekdayOnly reports fields that name no more than a weekday.
func (f fields) isWeekdayOnly() bool { return f == fields{weekday: f.weekday} }

// isYearly reports whether the fields recur once a year.
func (f fields) isYearly() bool { return f.month+f.quarter+f.half+f.season > 0 || f.holiday != nil }

func isValidDay(year, month, day int) bool {
	_, ok := schema.MakeDay(year, month, day)
	return ok && year < 10000
}

// periodInYear returns what the fields name in one year, and whether that year
// has it.
func (f fields) periodInYear(year int) (calendar.Period, bool) {
	switch {
	case f.holiday != nil:
		return f.holiday.PeriodIn(year)
	case f.quarter > 0:
		return calendar.MonthsPeriod(year, 3*f.quarter-2, 3, calendar.UnitQuarter), true
	case f.half > 0:
		return calendar.MonthsPeriod(year, 6*f.half-5, 6, calendar.UnitHalf), true
	case f.season > 0:
		return calendar.MonthsPeriod(year, 3*f.season, 3, calendar.UnitSeason), true
	case f.month > 0 && f.day > 0:
		d, ok := schema.MakeDay(year, f.month, f.day)
		return calendar.DayPeriod(calendar.NumberOf(d)), ok
	case f.month > 0:
		return calendar.MonthsPeriod(year, f.month, 1, calendar.UnitMonth), true
	}
	return calendar.YearPeriod(year), true
}

// candidateYears returns the years that the year of the fields may be, the
// likely one first. A year of two digits is the latest that is not more than 20
// years ahead of now; without a now it is that of POSIX.
func (f fields) candidateYears(now int, known bool) []int {
	if !f.short {
		return []int{f.year}
	}
	if !known {
		now = 2048
	}
	y := calendar.FloorTo(now, 100) + f.year
	if y > now+20 {
		return []int{y - 100, y}
	}
	return []int{y, y - 100}
}

// occurrences are the occurrences of a recurring period around now: the one
// that contains it, the last before it and the first after it, where they
// exist.
type occurrences struct {
	current, previous, next calendar.Period
	hasCurrent, hasPrevious bool
	hasNext                 bool
}

// occurrencesAround searches for the occurrences around a day. at returns the
// occurrence of the kth cycle, 0 being that of the day itself; reach bounds the
// cycles searched.
func occurrencesAround(day, reach int, at func(k int) (calendar.Period, bool)) (in occurrences) {
	for k := 1; k >= -reach && !in.hasPrevious; k-- {
		if days, ok := at(k); ok && days.Lo <= day {
			if days.Hi > day {
				in.current, in.hasCurrent = days, true
			} else {
				in.previous, in.hasPrevious = days, true
			}
		}
	}
	for k := -1; k <= reach && !in.hasNext; k++ {
		if days, ok := at(k); ok && days.Lo > day {
			in.next, in.hasNext = days, true
		}
	}
	return in
}

// ordered returns the occurrences, the preferred one first: the current one,
// then the one that the tense asks for, then the nearest to the day, or the
// earlier one.
func (in occurrences) ordered(day int, t tense, nearest bool) []calendar.Period {
	out := make([]calendar.Period, 0, 4)
	if in.hasCurrent {
		out = append(out, in.current)
	}
	nextFirst := t == tenseFuture || t == tenseNone && nearest && in.hasNext && (!in.hasPrevious || in.next.Lo-day < day-in.previous.Hi+1)
	if in.hasPrevious && !nextFirst {
		out = append(out, in.previous)
	}
	if in.hasNext {
		out = append(out, in.next)
	}
	if in.hasPrevious && nextFirst {
		out = append(out, in.previous)
	}
	return out
}

// periods returns the days that the fields may name as r sees them, the
// preferred first.
func (f fields) periods(r *resolver) []calendar.Period {
	switch {
	case f.hasYear:
		return f.periodsOfYear(r)
	case !r.known:
		return nil
	case f.isYearly():
		return f.yearlyPeriods(r)
	case f.day > 0:
		return f.monthlyPeriods(r)
	case f.weekday > 0:
		weekly := func(k int) (calendar.Period, bool) {
			return calendar.DayPeriod(calendar.UnitAround(calendar.UnitWeek, r.now, k).Lo + f.weekday - 1), true
		}
		return occurrencesAround(r.now, 3, weekly).ordered(r.now, r.tense, false)
	}
	return nil
}

// periodsOfYear returns the periods of fields that name their year.
func (f fields) periodsOfYear(r *resolver) []calendar.Period {
	var out []calendar.Period
	for _, y := range f.candidateYears(calendar.DayOf(r.now).Year, r.known) {
		if days, ok := f.periodInYear(y); ok {
			out = append(out, days)
		}
		if f.season == 4 { // the winter of a year may be the one that it begins in
			days, _ := f.periodInYear(y - 1)
			out = append(out, days)
		}
	}
	return f.withSolarSeasons(out)
}

// yearlyPeriods returns the periods of fields that recur every year: where
// they name a weekday too, first the years in which it is right, then the year
// of the date mentioned before.
func (f fields) yearlyPeriods(r *resolver) []calendar.Period {
	now := calendar.DayOf(r.now)
	yearly := func(k int) (calendar.Period, bool) { return f.periodInYear(now.Year + k) }
	near := occurrencesAround(r.now, 9, yearly).ordered(r.now, r.tense, true)
	var out []calendar.Period
	if f.weekday > 0 && f.day > 0 {
		out = occurrencesAround(r.now, 6, func(k int) (calendar.Period, bool) {
			days, ok := yearly(k)
			return days, ok && calendar.WeekdayOf(days.Lo) == f.weekday
		}).ordered(r.now, r.tense, true)
		out = slices.DeleteFunc(out, func(days calendar.Period) bool { return calendar.Abs(days.Lo-r.now) > 2*366 })
	}
	if r.focusYear != 0 && r.focusYear != now.Year {
		if days, ok := f.periodInYear(r.focusYear); ok {
			out = append(out, days)
		}
	}
	if len(out) == 0 && f.season == 0 {
		return near
	}
	return f.withSolarSeasons(append(out, near...))
}

// monthlyPeriods returns the periods of a day of the month: first in the month
// of the date mentioned before, then in this one.
func (f fields) monthlyPeriods(r *resolver) []calendar.Period {
	now := calendar.DayOf(r.now)
	monthly := func(k int) (calendar.Period, bool) {
		first := schema.Day{Year: now.Year, Month: now.Month, Day: 1}.AddMonths(k)
		d, ok := schema.MakeDay(first.Year, first.Month, f.day)
		return calendar.DayPeriod(calendar.NumberOf(d)), ok && (f.weekday == 0 || calendar.WeekdayOf(calendar.NumberOf(d)) == f.weekday)
	}
	out := occurrencesAround(r.now, 40, monthly).ordered(r.now, r.tense, true)
	if same, ok := monthly(0); ok && r.tense == tenseNone {
		out = slices.Insert(out, 0, same)
	}
	if r.focusDay != 0 {
		m := calendar.DayOf(r.focusDay)
		if d, ok := schema.MakeDay(m.Year, m.Month, f.day); ok {
			out = slices.Insert(out, 0, calendar.DayPeriod(calendar.NumberOf(d)))
		}
	}
	return out
}

// withSolarSeasons appends, to seasons of whole months, those between solstices
// and equinoxes.
func (f fields) withSolarSeasons(out []calendar.Period) []calendar.Period {
	if f.season == 0 {
		return out
	}
	for _, days := range slices.Clone(out) {
		year := calendar.DayOf(days.Lo).Year
		turn := func(year, season int) int {
			return calendar.NumberOf(schema.Day{Year: year, Month: 3 * season, Day: [...]int{0, 20, 21, 23, 21}[season]})
		}
		if f.season == 4 {
			out = append(out, calendar.Period{Lo: turn(year, 4), Hi: turn(year+1, 1) + 1})
		} else {
			out = append(out, calendar.Period{Lo: turn(year, f.season), Hi: turn(year, f.season+1) + 1})
		}
	}
	return out
}

// periodsWithin returns what the fields name in a longer period: a weekday of a
// week, a day of a month, a month of a year.
func (f fields) periodsWithin(days calendar.Period) []calendar.Period {
	var out []calendar.Period
	first := calendar.DayOf(days.Lo)
	switch {
	case f.isYearly():
		for y := first.Year; y <= calendar.DayOf(days.Hi-1).Year && len(out) < 2; y++ {
			if in, ok := f.periodInYear(y); ok && in.Lo >= days.Lo && in.Lo < days.Hi {
				out = append(out, in)
			}
		}
		if f.season == 4 && len(out) == 1 {
			in, _ := f.periodInYear(first.Year - 1)
			out = append(out, in)
		}
		return f.withSolarSeasons(out)
	case f.day > 0:
		if d, ok := schema.MakeDay(first.Year, first.Month, f.day); ok && days.Unit == calendar.UnitMonth {
			out = append(out, calendar.DayPeriod(calendar.NumberOf(d)))
		}
	case f.weekday > 0 && days.Hi-days.Lo <= 31:
		for day := days.Lo; day < days.Hi; day++ {
			if calendar.WeekdayOf(day) == f.weekday {
				out = append(out, calendar.DayPeriod(day))
			}
		}
	}
	return out
}
