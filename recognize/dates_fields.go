package recognize

import (
	"slices"

	"github.com/assaykit/assay/schema"
)

// dateFields are the parts of a date that the calendar numbers. Any of them may
// be missing; what names no year recurs.
type dateFields struct {
	year    int
	hasYear bool
	short   bool // the year has two digits
	month   int
	day     int
	weekday int
	quarter int
	half    int
	season  int
	holiday int // index in holidays, from 1
}

func (f dateFields) isZero() bool { return f == dateFields{} }

// setYear sets the year of the fields; a short one has two digits.
func (f *dateFields) setYear(year int, short bool) { f.year, f.hasYear, f.short = year, true, short }

// isYearOnly reports fields that name a year and nothing in it.
func (f dateFields) isYearOnly() bool {
	return f.hasYear && f == dateFields{year: f.year, hasYear: true, short: f.short}
}

// isWeekdayOnly reports fields that name no more than a weekday.
func (f dateFields) isWeekdayOnly() bool { return f == dateFields{weekday: f.weekday} }

// isYearly reports whether the fields recur once a year.
func (f dateFields) isYearly() bool { return f.month+f.quarter+f.half+f.season+f.holiday > 0 }

func isValidDay(year, month, day int) bool {
	_, ok := schema.MakeDay(year, month, day)
	return ok && year < 10000
}

// periodInYear returns what the fields name in one year, and whether that year
// has it.
func (f dateFields) periodInYear(year int) (period, bool) {
	switch {
	case f.holiday > 0:
		day, ok := holidays[f.holiday-1].dayIn(year)
		return dayPeriod(day), ok
	case f.quarter > 0:
		return monthsPeriod(year, 3*f.quarter-2, 3, unitQuarter), true
	case f.half > 0:
		return monthsPeriod(year, 6*f.half-5, 6, unitHalf), true
	case f.season > 0:
		return monthsPeriod(year, 3*f.season, 3, unitSeason), true
	case f.month > 0 && f.day > 0:
		d, ok := schema.MakeDay(year, f.month, f.day)
		return dayPeriod(numberOf(d)), ok
	case f.month > 0:
		return monthsPeriod(year, f.month, 1, unitMonth), true
	}
	return yearPeriod(year), true
}

// candidateYears returns the years that the year of the fields may be, the
// likely one first. A year of two digits is the latest that is not more than 20
// years ahead of now; without a now it is that of POSIX.
func (f dateFields) candidateYears(now int, known bool) []int {
	if !f.short {
		return []int{f.year}
	}
	if !known {
		now = 2048
	}
	y := floorTo(now, 100) + f.year
	if y > now+20 {
		return []int{y - 100, y}
	}
	return []int{y, y - 100}
}

// occurrences are the occurrences of a recurring period around now: the one
// that contains it, the last before it and the first after it, where they
// exist.
type occurrences struct {
	current, previous, next period
	hasCurrent, hasPrevious bool
	hasNext                 bool
}

// occurrencesAround searches for the occurrences around a day. at returns the
// occurrence of the kth cycle, 0 being that of the day itself; reach bounds the
// cycles searched.
func occurrencesAround(day, reach int, at func(k int) (period, bool)) (in occurrences) {
	for k := 1; k >= -reach && !in.hasPrevious; k-- {
		if days, ok := at(k); ok && days.lo <= day {
			if days.hi > day {
				in.current, in.hasCurrent = days, true
			} else {
				in.previous, in.hasPrevious = days, true
			}
		}
	}
	for k := -1; k <= reach && !in.hasNext; k++ {
		if days, ok := at(k); ok && days.lo > day {
			in.next, in.hasNext = days, true
		}
	}
	return in
}

// ordered returns the occurrences, the preferred one first: the current one,
// then the one that the tense asks for, then the nearest to the day, or the
// earlier one.
func (in occurrences) ordered(day int, t tense, nearest bool) []period {
	out := make([]period, 0, 4)
	if in.hasCurrent {
		out = append(out, in.current)
	}
	nextFirst := t == tenseFuture || t == tenseNone && nearest && in.hasNext && (!in.hasPrevious || in.next.lo-day < day-in.previous.hi+1)
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
func (f dateFields) periods(r *resolver) []period {
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
		weekly := func(k int) (period, bool) {
			return dayPeriod(unitAround(unitWeek, r.now, k).lo + f.weekday - 1), true
		}
		return occurrencesAround(r.now, 3, weekly).ordered(r.now, r.tense, false)
	}
	return nil
}

// periodsOfYear returns the periods of fields that name their year.
func (f dateFields) periodsOfYear(r *resolver) []period {
	var out []period
	for _, y := range f.candidateYears(dayOf(r.now).Year, r.known) {
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
func (f dateFields) yearlyPeriods(r *resolver) []period {
	now := dayOf(r.now)
	yearly := func(k int) (period, bool) { return f.periodInYear(now.Year + k) }
	near := occurrencesAround(r.now, 9, yearly).ordered(r.now, r.tense, true)
	var out []period
	if f.weekday > 0 && f.day > 0 {
		out = occurrencesAround(r.now, 6, func(k int) (period, bool) {
			days, ok := yearly(k)
			return days, ok && weekdayOf(days.lo) == f.weekday
		}).ordered(r.now, r.tense, true)
		out = slices.DeleteFunc(out, func(days period) bool { return abs(days.lo-r.now) > 2*366 })
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
func (f dateFields) monthlyPeriods(r *resolver) []period {
	now := dayOf(r.now)
	monthly := func(k int) (period, bool) {
		first := schema.Day{Year: now.Year, Month: now.Month, Day: 1}.AddMonths(k)
		d, ok := schema.MakeDay(first.Year, first.Month, f.day)
		return dayPeriod(numberOf(d)), ok && (f.weekday == 0 || weekdayOf(numberOf(d)) == f.weekday)
	}
	out := occurrencesAround(r.now, 40, monthly).ordered(r.now, r.tense, true)
	if same, ok := monthly(0); ok && r.tense == tenseNone {
		out = slices.Insert(out, 0, same)
	}
	if r.focusDay != 0 {
		m := dayOf(r.focusDay)
		if d, ok := schema.MakeDay(m.Year, m.Month, f.day); ok {
			out = slices.Insert(out, 0, dayPeriod(numberOf(d)))
		}
	}
	return out
}

// withSolarSeasons appends, to seasons of whole months, those between solstices
// and equinoxes.
func (f dateFields) withSolarSeasons(out []period) []period {
	if f.season == 0 {
		return out
	}
	for _, days := range slices.Clone(out) {
		year := dayOf(days.lo).Year
		turn := func(year, season int) int {
			return numberOf(schema.Day{Year: year, Month: 3 * season, Day: [...]int{0, 20, 21, 23, 21}[season]})
		}
		if f.season == 4 {
			out = append(out, period{lo: turn(year, 4), hi: turn(year+1, 1) + 1})
		} else {
			out = append(out, period{lo: turn(year, f.season), hi: turn(year, f.season+1) + 1})
		}
	}
	return out
}

// periodsWithin returns what the fields name in a longer period: a weekday of a
// week, a day of a month, a month of a year.
func (f dateFields) periodsWithin(days period) []period {
	var out []period
	first := dayOf(days.lo)
	switch {
	case f.isYearly():
		for y := first.Year; y <= dayOf(days.hi-1).Year && len(out) < 2; y++ {
			if in, ok := f.periodInYear(y); ok && in.lo >= days.lo && in.lo < days.hi {
				out = append(out, in)
			}
		}
		if f.season == 4 && len(out) == 1 {
			in, _ := f.periodInYear(first.Year - 1)
			out = append(out, in)
		}
		return f.withSolarSeasons(out)
	case f.day > 0:
		if d, ok := schema.MakeDay(first.Year, first.Month, f.day); ok && days.unit == unitMonth {
			out = append(out, dayPeriod(numberOf(d)))
		}
	case f.weekday > 0 && days.hi-days.lo <= 31:
		for day := days.lo; day < days.hi; day++ {
			if weekdayOf(day) == f.weekday {
				out = append(out, dayPeriod(day))
			}
		}
	}
	return out
}
