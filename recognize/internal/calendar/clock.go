package calendar

// Summer is whose summer time moves a zone by an hour, each of one continent's rule.
type Summer uint8

// Summer times; NoSummer for a zone without.
const (
	NoSummer Summer = iota
	AmericanSummer
	EuropeanSummer
)

// onDay returns a time with the zone that it has on a day: an hour further east
// in the summer time of America (from the second Sunday of March to the first
// of November, since 2007) or Europe (from the last Sunday of March to the last
// of October, since 1996).
func (c Clock) onDay(day int) Clock {
	year := YearOf(day)
	sunday := func(month, n int) int {
		d, _ := NthWeekday(MonthsPeriod(year, month, 1, UnitMonth), 7, n)
		return d
	}
	switch {
	case c.Summer == AmericanSummer && day >= sunday(3, 2) && day < sunday(11, 1),
		c.Summer == EuropeanSummer && day >= sunday(3, -1) && day < sunday(10, -1):
		c.Zone += 60
	}
	c.Summer = NoSummer
	return c
}

// WithTime returns a single day with a time on it, or with the two times of a
// range, which may end on the next day. A longer period has no time.
func (p Period) WithTime(at, until Clock) Period {
	if p.Hi-p.Lo != 1 {
		return p
	}
	p.At, p.Until = at.onDay(p.Lo), until.onDay(p.Lo)
	if until.Set {
		p.Unit = NoUnit
		if until.isBefore(at) { // from 10 p.m. to 2 a.m.
			p.Hi++
		}
	}
	return p
}

// isBefore reports whether a time is earlier in the day than another.
func (c Clock) isBefore(d Clock) bool {
	if c.Hour != d.Hour {
		return c.Hour < d.Hour
	}
	return c.Minute < d.Minute
}
