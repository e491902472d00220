package recognize

import (
	"fmt"

	"github.com/assaykit/assay/schema"
)

// unit is a length on the calendar or the clock.
type unit uint8

const (
	noUnit unit = iota
	unitSecond
	unitMinute
	unitHour
	unitDay
	unitWorkday
	unitWeekend
	unitWeek
	unitFortnight // French quinzaine: half a month as well
	unitMonth
	unitQuarter
	unitSeason
	unitHalf
	unitYear
	unitDecade
	unitCentury
)

// months is how many months a unit of whole months has, 0 for the others.
func (u unit) months() int {
	switch u {
	case unitMonth:
		return 1
	case unitQuarter, unitSeason:
		return 3
	case unitHalf:
		return 6
	case unitYear:
		return 12
	case unitDecade:
		return 120
	case unitCentury:
		return 1200
	}
	return 0
}

// period is a stretch of whole days, or one time of one day.
type period struct {
	lo, hi         int  // day numbers, [lo, hi)
	unit           unit // the precision it is written with, noUnit for an interval
	fuzzy          bool // written with "~"
	openLo, openHi bool
	at, until      clock // of lo and of the last day, where set
}

func dayPeriod(n int) period { return period{lo: n, hi: n + 1, unit: unitDay} }

// monthsPeriod is count months from month 1 to 12 of a year on; months outside
// the year run on into the next or back into the one before.
func monthsPeriod(year, month, count int, u unit) period {
	from := schema.Day{Year: year, Month: 1, Day: 1}.AddMonths(month - 1)
	return period{lo: from.Number(), hi: from.AddMonths(count).Number(), unit: u}
}

func yearPeriod(year int) period { return monthsPeriod(year, 1, 12, unitYear) }

// unitAt is the unit that holds a day, moved by n of its kind. Weeks start on
// Monday (ISO 8601), seasons on the first of March, June, September, December.
func unitAt(u unit, day, n int) period {
	d := schema.DayNumber(day)
	switch u {
	case unitDay:
		return dayPeriod(day + n)
	case unitWeek:
		monday := day - weekdayOf(day) + 1 + 7*n
		return period{lo: monday, hi: monday + 7}
	case unitWeekend:
		monday := day - weekdayOf(day) + 1 + 7*n
		return period{lo: monday + 5, hi: monday + 7}
	case unitFortnight:
		return period{lo: day + 14*n, hi: day + 14*n + 14}
	case unitMonth:
		return monthsPeriod(d.Year, d.Month+n, 1, u)
	case unitQuarter:
		return monthsPeriod(d.Year, (d.Month-1)/3*3+1+3*n, 3, u)
	case unitSeason:
		return monthsPeriod(d.Year, d.Month/3*3+3*n, 3, u)
	case unitHalf:
		return monthsPeriod(d.Year, (d.Month-1)/6*6+1+6*n, 6, u)
	case unitYear:
		return yearPeriod(d.Year + n)
	case unitDecade:
		return monthsPeriod(floor(d.Year, 10)+10*n, 1, 120, u)
	case unitCentury:
		return monthsPeriod(floor(d.Year, 100)+100*n, 1, 1200, u)
	}
	return dayPeriod(day)
}

// shift moves a day by n units of the calendar, keeping the day of the month
// where the month has it.
func shift(day int, u unit, n int) int {
	switch u {
	case unitDay:
		return day + n
	case unitWeek, unitWeekend:
		return day + 7*n
	case unitFortnight:
		return day + 14*n
	case unitWorkday:
		step := 1
		if n < 0 {
			step = -1
		}
		for left := n * step; left > 0; {
			day += step
			if weekdayOf(day) < 6 {
				left--
			}
		}
		return day
	}
	return schema.DayNumber(day).AddMonths(u.months() * n).Number()
}

// weekdayOf is 1 on Monday to 7 on Sunday.
func weekdayOf(day int) int { return ((day+3)%7+7)%7 + 1 }

func floor(a, n int) int { return a - ((a%n)+n)%n }

// text writes the period in EDTF, "" where the years do not fit it.
func (p period) text() string {
	first, last := schema.DayNumber(p.lo), schema.DayNumber(p.hi-1)
	if !p.openLo && (first.Year < -9999 || first.Year > 9999) || !p.openHi && (last.Year > 9999 || last.Year < -9999) {
		return ""
	}
	mark := ""
	if p.fuzzy {
		mark = "~"
	}
	if p.openLo || p.openHi || p.unit == noUnit {
		if p.until.set {
			return first.String() + p.at.text() + "/" + last.String() + p.until.text()
		}
		from, to := "..", ".."
		switch {
		case p.openHi:
			from = alignedStart(first)
		case p.openLo:
			to = alignedEnd(last)
		case first.Day == 1 && last.Day == schema.DaysIn(last.Year, last.Month):
			from, to = first.String()[:len(first.String())-3], last.String()[:len(last.String())-3]
			if first.Month == 1 && last.Month == 12 {
				from, to = from[:len(from)-3], to[:len(to)-3]
			}
		default:
			from, to = first.String(), last.String()
		}
		return from + mark + "/" + to + mark
	}
	y := fmt.Sprintf("%04d", first.Year)
	if first.Year < 0 {
		y = fmt.Sprintf("-%04d", -first.Year)
	}
	switch p.unit {
	case unitMonth:
		y = fmt.Sprintf("%s-%02d", y, first.Month)
	case unitQuarter:
		y = fmt.Sprintf("%s-%02d", y, 33+(first.Month-1)/3)
	case unitHalf:
		y = fmt.Sprintf("%s-%02d", y, 40+(first.Month-1)/6)
	case unitSeason:
		y = fmt.Sprintf("%s-%02d", y, 20+first.Month/3)
	case unitYear:
	case unitDecade:
		y = y[:len(y)-1] + "X"
	case unitCentury:
		y = y[:len(y)-2] + "XX"
	default:
		return first.String() + p.at.text() + mark
	}
	return y + mark
}

// alignedStart writes the first day of an interval without an end as coarsely
// as it says the same.
func alignedStart(d schema.Day) string {
	switch s := d.String(); {
	case d.Day > 1:
		return s
	case d.Month > 1:
		return s[:len(s)-3]
	default:
		return s[:len(s)-6]
	}
}

func alignedEnd(d schema.Day) string {
	switch s := d.String(); {
	case d.Day < schema.DaysIn(d.Year, d.Month):
		return s
	case d.Month < 12:
		return s[:len(s)-3]
	default:
		return s[:len(s)-6]
	}
}

// nthWeekday is the nth Monday (1) to Sunday (7) of a stretch of days, counted
// from its end where n is negative.
func nthWeekday(p period, weekday, n int) (day int, ok bool) {
	if n > 0 {
		day = p.lo + (weekday-weekdayOf(p.lo)+7)%7 + 7*(n-1)
	} else {
		day = p.hi - 1 - (weekdayOf(p.hi-1)-weekday+7)%7 + 7*(n+1)
	}
	return day, n != 0 && day >= p.lo && day < p.hi
}

// easter is Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher).
func easter(year int) int {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return schema.Day{Year: year, Month: n / 31, Day: n%31 + 1}.Number()
}

// clock is a time of day.
type clock struct {
	set          bool
	hour, minute int
	second       int
	precision    unit // unitHour, unitMinute or unitSecond
	zoned        bool
	zone         int // minutes east of UTC
}

func (c clock) text() string {
	if !c.set {
		return ""
	}
	s := fmt.Sprintf("T%02d:%02d", c.hour, c.minute)
	if c.precision == unitSecond {
		s += fmt.Sprintf(":%02d", c.second)
	}
	switch {
	case !c.zoned:
	case c.zone == 0:
		s += "Z"
	default:
		sign, zone := '+', c.zone
		if zone < 0 {
			sign, zone = '-', -zone
		}
		s += fmt.Sprintf("%c%02d:%02d", sign, zone/60, zone%60)
	}
	return s
}

func dayOf(n int) schema.Day { return schema.DayNumber(n) }

func yearOf(day int) int { return schema.DayNumber(day).Year }
