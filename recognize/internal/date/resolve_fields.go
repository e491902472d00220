package date

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/schema"
)

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
		return r.ordered(occurrencesAround(r.now, 3, weekly), false)
	}
	return nil
}

// candidateYears returns the years that the year of the fields may be, the
// likely one first, and how many they are.
func (f fields) candidateYears(r *resolver) (years [2]int, n int) {
	if !f.short {
		return [2]int{f.year}, 1
	}
	now := 2048 // POSIX has 1969 to 2068
	if r.known {
		now = calendar.YearOf(r.now)
	}
	y := shortYear{year: calendar.FloorTo(now, 100) + f.year, now: now}
	year, ok := shortYears.Ask(y, r.traits, 0, r.observer, r.where)
	switch {
	case !ok:
		return years, 0
	case y.year > now+farAhead:
		return [2]int{year}, 1
	case year < y.year:
		return [2]int{year, y.year}, 2
	}
	return [2]int{year, year - 100}, 2
}

// periodsOfYear returns the periods of fields that name their year.
func (f fields) periodsOfYear(r *resolver) []calendar.Period {
	var out []calendar.Period
	years, n := f.candidateYears(r)
	for _, y := range years[:n] {
		if days, ok := f.periodInYear(y); ok {
			out = append(out, days)
		}
		if f.season > 0 {
			out = r.withSeasons(seasonDays{fields: f, out: out, year: y}, onSeasonOfYear)
		}
	}
	return f.withSolarSeasons(r, out)
}

// withSolarSeasons appends, to seasons of whole months, those between solstices
// and equinoxes.
func (f fields) withSolarSeasons(r *resolver, out []calendar.Period) []calendar.Period {
	if f.season == 0 {
		return out
	}
	return r.withSeasons(seasonDays{fields: f, out: out}, onSeasons)
}

// quarter is how many days away a day on its weekday is at most that leaves no other year to
// it: people err in the weekday of days that are far away.
const quarter = 92

// yearlyPeriods returns the periods of fields that recur every year.
func (f fields) yearlyPeriods(r *resolver) []calendar.Period {
	r.days = fieldDays{fields: f, r: r}
	out := r.knownPeriods(onYearly)
	near := r.ordered(occurrencesAround(r.now, 9, r.days.at), true)
	onWeekday := func(days calendar.Period) bool {
		return calendar.WeekdayOf(days.Lo) == f.weekday && r.distance(days) <= quarter
	}
	if f.weekday > 0 && f.day > 0 && slices.ContainsFunc(out, onWeekday) { // not one on which it is another day of the week
		near = slices.DeleteFunc(near, func(days calendar.Period) bool { return calendar.WeekdayOf(days.Lo) != f.weekday })
	}
	if len(out) == 0 && f.season == 0 {
		return near
	}
	return f.withSolarSeasons(r, append(out, near...))
}

// monthlyPeriods returns the periods of a day of the month.
func (f fields) monthlyPeriods(r *resolver) []calendar.Period {
	r.days = fieldDays{fields: f, r: r, monthly: true}
	out := r.knownPeriods(onMonthly)
	return append(out, r.ordered(occurrencesAround(r.now, 40, r.days.at), true)...)
}

// periodsWithin returns what the fields name in a longer period: a weekday of a
// week, a day of a month, a month of a year.
func (f fields) periodsWithin(r *resolver, days calendar.Period) []calendar.Period {
	var out []calendar.Period
	first := calendar.DayOf(days.Lo)
	switch {
	case f.isYearly():
		for y := first.Year; y <= calendar.DayOf(days.Hi-1).Year && len(out) < 2; y++ {
			if in, ok := f.periodInYear(y); ok && in.Lo >= days.Lo && in.Lo < days.Hi {
				out = append(out, in)
			}
		}
		if f.season > 0 && len(out) == 1 {
			out = r.withSeasons(seasonDays{fields: f, out: out, year: first.Year}, onSeasonOfYear)
		}
		return f.withSolarSeasons(r, out)
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
