package recognize

import (
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

// months returns how many months a unit of whole months has, 0 for the others.
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

// monthsPeriod returns count months from month 1 to 12 of a year on; months
// outside the year run on into the next or back into the one before.
func monthsPeriod(year, month, count int, u unit) period {
	from := schema.Day{Year: year, Month: 1, Day: 1}.AddMonths(month - 1)
	return period{lo: numberOf(from), hi: numberOf(from.AddMonths(count)), unit: u}
}

func yearPeriod(year int) period { return monthsPeriod(year, 1, 12, unitYear) }

// unitAround returns the unit that holds a day, moved by n of its kind. Weeks
// start on Monday (ISO 8601), seasons on the first of March, June, September,
// December.
func unitAround(u unit, day, n int) period {
	d := dayOf(day)
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
		return monthsPeriod(floorTo(d.Year, 10)+10*n, 1, 120, u)
	case unitCentury:
		return monthsPeriod(floorTo(d.Year, 100)+100*n, 1, 1200, u)
	}
	return dayPeriod(day)
}

// shiftDay moves a day by n units of the calendar, keeping the day of the month
// where the month has it.
func shiftDay(day int, u unit, n int) int {
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
	return numberOf(dayOf(day).AddMonths(u.months() * n))
}

// weekdayOf returns 1 on Monday to 7 on Sunday.
func weekdayOf(day int) int { return ((day+3)%7+7)%7 + 1 }

func floorTo(a, n int) int { return a - ((a%n)+n)%n }

// edtf writes the period in EDTF, "" where the years do not fit it.
func (p period) edtf() string {
	first, last := dayOf(p.lo), dayOf(p.hi-1)
	if !p.openLo && abs(first.Year) > 9999 || !p.openHi && abs(last.Year) > 9999 {
		return ""
	}
	b := make([]byte, 0, 24)
	mark := func() {
		if p.fuzzy {
			b = append(b, '~')
		}
	}
	if (p.unit == unitDecade || p.unit == unitCentury && last.Year >= 0) && first.Year < 0 {
		p.unit = noUnit // EDTF has no digits for them
	}
	if p.openLo || p.openHi || p.unit == noUnit {
		switch {
		case p.until.set:
			b = append(p.at.appendTo(appendDay(b, first, unitDay)), '/')
			return string(p.until.appendTo(appendDay(b, last, unitDay)))
		case p.openHi:
			return string(append(appendDay(b, first, startUnit(first)), "/.."...))
		case p.openLo:
			return string(appendDay(append(b, "../"...), last, endUnit(last)))
		}
		u := min(startUnit(first), endUnit(last))
		switch { // one month in days, one year in months
		case u == unitMonth && first.Year == last.Year && first.Month == last.Month:
			u = unitDay
		case u == unitYear && first.Year == last.Year:
			u = unitMonth
		}
		b = appendDay(b, first, u)
		mark()
		b = appendDay(append(b, '/'), last, u)
		mark()
		return string(b)
	}
	switch p.unit {
	case unitMonth:
		b = appendDay(b, first, unitMonth)
	case unitQuarter:
		b = appendPair(append(appendDay(b, first, unitYear), '-'), 33+(first.Month-1)/3)
	case unitHalf:
		b = appendPair(append(appendDay(b, first, unitYear), '-'), 40+(first.Month-1)/6)
	case unitSeason:
		b = appendPair(append(appendDay(b, first, unitYear), '-'), 20+first.Month/3)
	case unitYear:
		b = appendDay(b, first, unitYear)
	case unitDecade:
		b = append(appendDay(b, first, unitYear)[:3], 'X')
	case unitCentury:
		if first.Year < 0 { // counted back from its last year
			b = append(appendDay(b, last, unitYear)[:3], "XX"...)
		} else {
			b = append(appendDay(b, first, unitYear)[:2], "XX"...)
		}
	default:
		b = p.at.appendTo(appendDay(b, first, unitDay))
	}
	mark()
	return string(b)
}

// startUnit returns the longest of year, month and day that begins with a day.
func startUnit(d schema.Day) unit {
	switch {
	case d.Day > 1:
		return unitDay
	case d.Month > 1:
		return unitMonth
	}
	return unitYear
}

// endUnit returns the longest of year, month and day that ends with a day.
func endUnit(d schema.Day) unit {
	switch {
	case d.AddDays(1).Month == d.Month:
		return unitDay
	case d.Month < 12:
		return unitMonth
	}
	return unitYear
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
	return numberOf(schema.Day{Year: year, Month: n / 31, Day: n%31 + 1})
}

// clock is a time of day.
type clock struct {
	set       bool
	zoned     bool
	precision unit // unitHour, unitMinute or unitSecond
	hour      int8
	minute    int8
	second    int8
	zone      int16 // minutes east of UTC
	summer    int   // whose summer time moves the zone by an hour, 0 for none
}

func (c clock) appendTo(b []byte) []byte {
	if !c.set {
		return b
	}
	b = appendPair(append(b, 'T'), int(c.hour))
	if c.precision == unitHour {
		return b
	}
	b = appendPair(append(b, ':'), int(c.minute))
	if c.precision == unitSecond {
		b = appendPair(append(b, ':'), int(c.second))
	}
	switch {
	case !c.zoned:
	case c.zone == 0:
		b = append(b, 'Z')
	default:
		sign, zone := byte('+'), int(c.zone)
		if zone < 0 {
			sign, zone = '-', -zone
		}
		b = appendPair(append(b, sign), zone/60)
		b = appendPair(append(b, ':'), zone%60)
	}
	return b
}

// dayOf returns the day of a day number, counted from 1970-01-01. It and
// numberOf count in eras of 400 years that begin on the first of March, where
// the leap day is the last.
func dayOf(n int) schema.Day {
	n += 719468
	era := n / 146097
	if n < 0 {
		era = (n - 146096) / 146097
	}
	doe := n - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	d := schema.Day{Year: yoe + era*400, Month: mp + 3, Day: doy - (153*mp+2)/5 + 1}
	if d.Month > 12 {
		d.Month -= 12
		d.Year++
	}
	return d
}

// numberOf returns the number of a day. It is the inverse of [dayOf].
func numberOf(d schema.Day) int {
	y, m := d.Year, d.Month-3
	if m < 0 {
		y, m = y-1, m+12
	}
	era := y / 400
	if y < 0 {
		era = (y - 399) / 400
	}
	yoe := y - era*400
	return era*146097 + yoe*365 + yoe/4 - yoe/100 + (153*m+2)/5 + d.Day - 1 - 719468
}

func yearOf(day int) int { return dayOf(day).Year }

// appendDay appends a day in EDTF to the precision of a unit: the day, its
// month or its year.
func appendDay(b []byte, d schema.Day, u unit) []byte {
	y := d.Year
	if y < 0 {
		b, y = append(b, '-'), -y
	}
	b = append(b, byte('0'+y/1000%10), byte('0'+y/100%10), byte('0'+y/10%10), byte('0'+y%10))
	if u <= unitMonth {
		b = appendPair(append(b, '-'), d.Month)
	}
	if u <= unitDay {
		b = appendPair(append(b, '-'), d.Day)
	}
	return b
}

func appendPair(b []byte, n int) []byte { return append(b, byte('0'+n/10), byte('0'+n%10)) }

func abs(n int) int { return max(n, -n) }
