package schema

import (
	"fmt"
	"time"
)

// Day is a day of the proleptic Gregorian calendar. The zero value is not a
// day; see [Day.IsZero].
type Day struct{ Year, Month, Day int }

// DayOf returns t's calendar day in t's own location.
func DayOf(t time.Time) Day {
	y, m, d := t.Date()
	return Day{y, int(m), d}
}

// maxYear bounds years, so that no arithmetic on days can overflow.
const maxYear = 999_999

// MakeDay returns the [Day] of that date. ok is false if the calendar has no
// such day, or the year is not within a million years of year 0.
func MakeDay(year, month, day int) (Day, bool) {
	if year < -maxYear || year > maxYear || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return Day{}, false
	}
	return Day{year, month, day}, true
}

// daysIn returns how many days the month has.
func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// IsZero reports whether d is the zero value.
func (d Day) IsZero() bool { return d == Day{} }

// Number returns the number of days from 1970-01-01 to d, negative before it.
func (d Day) Number() int {
	return int(time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// dayNumber returns the [Day] with number n. It is the inverse of [Day.Number].
func dayNumber(n int) Day { return DayOf(time.Unix(int64(n)*86400, 0).UTC()) }

// AddDays returns the day n days later.
func (d Day) AddDays(n int) Day { return dayNumber(d.Number() + n) }

// AddMonths returns the same day of the month n months later, or the last day
// of that month if it is shorter.
func (d Day) AddMonths(n int) Day {
	m := d.Year*12 + d.Month - 1 + n
	y, mo := m/12, m%12
	if mo < 0 {
		y, mo = y-1, mo+12
	}
	return Day{y, mo + 1, min(d.Day, daysIn(y, mo+1))}
}

// Weekday returns the day of the week.
func (d Day) Weekday() time.Weekday { return time.Weekday(((d.Number()+4)%7 + 7) % 7) }

// String returns the day in EDTF, which is ISO 8601: "2025-02-04".
func (d Day) String() string {
	if d.Year < 0 {
		return fmt.Sprintf("-%04d-%02d-%02d", -d.Year, d.Month, d.Day)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// PublicationDay parses the day on which an article was published, with or
// without its time of day. It returns the zero [Day] and no error if published
// is empty.
func PublicationDay(published string) (Day, error) {
	if published == "" {
		return Day{}, nil
	}
	e, err := ParseEDTF(published)
	if err != nil {
		return Day{}, err
	}
	first, ok := e.First()
	last, _ := e.Last()
	if !ok || first != last {
		return Day{}, fmt.Errorf("%q is not one day", published)
	}
	return first, nil
}
