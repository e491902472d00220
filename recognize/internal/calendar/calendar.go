package calendar

import (
	"github.com/assaykit/assay/schema"
)

// Period is a stretch of whole days, or one time of one day.
type Period struct {
	Lo, Hi         int  // day numbers, [lo, hi)
	Unit           Unit // the precision it is written with, noUnit for an interval
	Fuzzy          bool // written with "~"
	Quarters       bool // an interval that is written with its first and last quarter
	OpenLo, OpenHi bool
	At, Until      Clock // of lo and of the last day, where set
}

// DayPeriod is one day.
func DayPeriod(n int) Period { return Period{Lo: n, Hi: n + 1, Unit: UnitDay} }

// MonthsPeriod returns count months from month 1 to 12 of a year on; months
// outside the year run on into the next or back into the one before.
func MonthsPeriod(year, month, count int, u Unit) Period {
	from := schema.Day{Year: year, Month: 1, Day: 1}.AddMonths(month - 1)
	return Period{Lo: NumberOf(from), Hi: NumberOf(from.AddMonths(count)), Unit: u}
}

// YearPeriod is a whole year.
func YearPeriod(year int) Period { return MonthsPeriod(year, 1, 12, UnitYear) }

// UnitAround returns the unit that holds a day, moved by n of its kind. Weeks
// start on Monday (ISO 8601), seasons on the first of March, June, September,
// December.
func UnitAround(u Unit, day, n int) Period {
	d := DayOf(day)
	switch u {
	case UnitDay:
		return DayPeriod(day + n)
	case UnitWorkday:
		return DayPeriod(ShiftDay(day, u, n))
	case UnitWeek:
		monday := day - WeekdayOf(day) + 1 + 7*n
		return Period{Lo: monday, Hi: monday + 7}
	case UnitWeekend:
		monday := day - WeekdayOf(day) + 1 + 7*n
		return Period{Lo: monday + 5, Hi: monday + 7}
	case UnitFortnight:
		return Period{Lo: day + 14*n, Hi: day + 14*n + 14}
	case UnitMonth:
		return MonthsPeriod(d.Year, d.Month+n, 1, u)
	case UnitQuarter:
		return MonthsPeriod(d.Year, (d.Month-1)/3*3+1+3*n, 3, u)
	case UnitSeason:
		return MonthsPeriod(d.Year, d.Month/3*3+3*n, 3, u)
	case UnitHalf:
		return MonthsPeriod(d.Year, (d.Month-1)/6*6+1+6*n, 6, u)
	case UnitYear:
		return YearPeriod(d.Year + n)
	case UnitDecade:
		return MonthsPeriod(FloorTo(d.Year, 10)+10*n, 1, 120, u)
	case UnitCentury:
		return MonthsPeriod(FloorTo(d.Year, 100)+100*n, 1, 1200, u)
	}
	return DayPeriod(day)
}

// ShiftDay moves a day by n units of the calendar, keeping the day of the month
// where the month has it.
func ShiftDay(day int, u Unit, n int) int {
	switch u {
	case UnitDay:
		return day + n
	case UnitWeek, UnitWeekend:
		return day + 7*n
	case UnitFortnight:
		return day + 14*n
	case UnitWorkday:
		step := 1
		if n < 0 {
			step = -1
		}
		for left := n * step; left > 0; {
			day += step
			if WeekdayOf(day) < 6 {
				left--
			}
		}
		return day
	}
	return NumberOf(DayOf(day).AddMonths(u.Months() * n))
}

// WeekdayOf returns 1 on Monday to 7 on Sunday.
func WeekdayOf(day int) int { return ((day+3)%7+7)%7 + 1 }

// FloorTo returns the greatest multiple of n that is not above a.
func FloorTo(a, n int) int { return a - ((a%n)+n)%n }

// EDTF writes the period in EDTF, "" where the years do not fit it.
func (p Period) EDTF() string {
	first, last := DayOf(p.Lo), DayOf(p.Hi-1)
	if !p.OpenLo && Abs(first.Year) > 9999 || !p.OpenHi && Abs(last.Year) > 9999 {
		return ""
	}
	if (p.Unit == UnitDecade || p.Unit == UnitCentury && last.Year >= 0) && first.Year < 0 {
		p.Unit = NoUnit // EDTF has no digits for them
	}
	b := make([]byte, 0, 24)
	if p.OpenLo || p.OpenHi || p.Unit == NoUnit {
		return string(p.appendInterval(b, first, last))
	}
	switch p.Unit {
	case UnitMonth:
		b = appendDay(b, first, UnitMonth)
	case UnitQuarter:
		b = appendPair(append(appendDay(b, first, UnitYear), '-'), 33+(first.Month-1)/3)
	case UnitHalf:
		b = appendPair(append(appendDay(b, first, UnitYear), '-'), 40+(first.Month-1)/6)
	case UnitSeason:
		b = appendPair(append(appendDay(b, first, UnitYear), '-'), 20+first.Month/3)
	case UnitYear:
		b = appendDay(b, first, UnitYear)
	case UnitDecade:
		b = append(appendDay(b, first, UnitYear)[:3], 'X')
	case UnitCentury:
		if first.Year < 0 { // counted back from its last year
			b = append(appendDay(b, last, UnitYear)[:3], "XX"...)
		} else {
			b = append(appendDay(b, first, UnitYear)[:2], "XX"...)
		}
	default:
		b = p.At.AppendTo(appendDay(b, first, UnitDay))
	}
	return string(p.appendFuzzy(b))
}

// appendInterval appends a period from its first to its last day.
func (p Period) appendInterval(b []byte, first, last schema.Day) []byte {
	switch {
	case p.Until.Set:
		b = append(p.At.AppendTo(appendDay(b, first, UnitDay)), '/')
		return p.Until.AppendTo(appendDay(b, last, UnitDay))
	case p.OpenHi:
		return append(appendDay(b, first, startUnit(first)), "/.."...)
	case p.OpenLo:
		return appendDay(append(b, "../"...), last, endUnit(last))
	}
	if p.Quarters {
		b = appendPair(append(appendDay(b, first, UnitYear), '-'), 33+(first.Month-1)/3)
		return appendPair(append(appendDay(append(b, '/'), last, UnitYear), '-'), 33+(last.Month-1)/3)
	}
	u := min(startUnit(first), endUnit(last))
	switch { // one month in days, one year in months
	case u == UnitMonth && first.Year == last.Year && first.Month == last.Month:
		u = UnitDay
	case u == UnitYear && first.Year == last.Year:
		u = UnitMonth
	}
	b = p.appendFuzzy(appendDay(b, first, u))
	return p.appendFuzzy(appendDay(append(b, '/'), last, u))
}

func (p Period) appendFuzzy(b []byte) []byte {
	if p.Fuzzy {
		return append(b, '~')
	}
	return b
}

// startUnit returns the longest of year, month and day that begins with a day.
func startUnit(d schema.Day) Unit {
	switch {
	case d.Day > 1:
		return UnitDay
	case d.Month > 1:
		return UnitMonth
	}
	return UnitYear
}

// endUnit returns the longest of year, month and day that ends with a day.
func endUnit(d schema.Day) Unit {
	switch {
	case d.AddDays(1).Month == d.Month:
		return UnitDay
	case d.Month < 12:
		return UnitMonth
	}
	return UnitYear
}

// NthWeekday is the nth Monday (1) to Sunday (7) of a stretch of days, counted
// from its end where n is negative.
func NthWeekday(p Period, weekday, n int) (day int, ok bool) {
	if n > 0 {
		day = p.Lo + (weekday-WeekdayOf(p.Lo)+7)%7 + 7*(n-1)
	} else {
		day = p.Hi - 1 - (WeekdayOf(p.Hi-1)-weekday+7)%7 + 7*(n+1)
	}
	return day, n != 0 && day >= p.Lo && day < p.Hi
}

// easter is Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher).
func easter(year int) int {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return NumberOf(schema.Day{Year: year, Month: n / 31, Day: n%31 + 1})
}

// Clock is a time of day.
type Clock struct {
	Set       bool
	Zoned     bool
	Precision Unit // unitHour, unitMinute or unitSecond
	Hour      int8
	Minute    int8
	Second    int8
	Zone      int16 // minutes east of UTC
	Summer    Summer
}

// AppendTo appends the time in EDTF, nothing where it is not set.
func (c Clock) AppendTo(b []byte) []byte {
	if !c.Set {
		return b
	}
	b = appendPair(append(b, 'T'), int(c.Hour))
	if c.Precision == UnitHour {
		return b
	}
	b = appendPair(append(b, ':'), int(c.Minute))
	if c.Precision == UnitSecond {
		b = appendPair(append(b, ':'), int(c.Second))
	}
	switch {
	case !c.Zoned:
	case c.Zone == 0:
		b = append(b, 'Z')
	default:
		sign, zone := byte('+'), int(c.Zone)
		if zone < 0 {
			sign, zone = '-', -zone
		}
		b = appendPair(append(b, sign), zone/60)
		b = appendPair(append(b, ':'), zone%60)
	}
	return b
}

// DayOf returns the day of a day number, counted from 1970-01-01. It and
// numberOf count in eras of 400 years that begin on the first of March, where
// the leap day is the last.
func DayOf(n int) schema.Day {
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

// NumberOf returns the number of a day. It is the inverse of [dayOf].
func NumberOf(d schema.Day) int {
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

// YearOf returns the year of a day number.
func YearOf(day int) int { return DayOf(day).Year }

// appendDay appends a day in EDTF to the precision of a unit: the day, its
// month or its year.
func appendDay(b []byte, d schema.Day, u Unit) []byte {
	y := d.Year
	if y < 0 {
		b, y = append(b, '-'), -y
	}
	b = append(b, byte('0'+y/1000%10), byte('0'+y/100%10), byte('0'+y/10%10), byte('0'+y%10))
	if u <= UnitMonth {
		b = appendPair(append(b, '-'), d.Month)
	}
	if u <= UnitDay {
		b = appendPair(append(b, '-'), d.Day)
	}
	return b
}

func appendPair(b []byte, n int) []byte { return append(b, byte('0'+n/10), byte('0'+n%10)) }

// Abs returns a number without its sign.
func Abs(n int) int { return max(n, -n) }
