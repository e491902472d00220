package date

import (
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
		day, ok := f.holiday.DayIn(year)
		return calendar.DayPeriod(day), ok
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
