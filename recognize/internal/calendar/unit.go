package calendar

import "slices"

// Unit is a length on the calendar or the clock.
type Unit uint8

// Units, the shortest first; NoUnit for an interval of none.
const (
	NoUnit Unit = iota
	UnitSecond
	UnitMinute
	UnitHour
	UnitDay
	UnitWorkday
	UnitWeekend
	UnitWeek
	UnitFortnight // half a month as well
	UnitMonth
	UnitQuarter
	UnitSeason
	UnitHalf
	UnitYear
	UnitDecade
	UnitCentury
)

// unitNames are what the data calls the units.
var unitNames = []string{
	UnitSecond: "second", UnitMinute: "minute", UnitHour: "hour", UnitDay: "day", UnitWorkday: "workday", UnitWeekend: "weekend", UnitWeek: "week", UnitFortnight: "fortnight",
	UnitMonth: "month", UnitQuarter: "quarter", UnitSeason: "season", UnitHalf: "half", UnitYear: "year", UnitDecade: "decade", UnitCentury: "century",
}

// UnitNames returns the names of the units, the shortest unit first.
func UnitNames() []string { return slices.Clone(unitNames[UnitSecond:]) }

// UnitNamed returns the unit of a name.
func UnitNamed(name string) (u Unit, ok bool) {
	i := slices.Index(unitNames[UnitSecond:], name)
	return Unit(i + 1), i >= 0
}

// Months returns how many months a unit of whole months has, 0 for the others.
func (u Unit) Months() int {
	switch u {
	case UnitMonth:
		return 1
	case UnitQuarter, UnitSeason:
		return 3
	case UnitHalf:
		return 6
	case UnitYear:
		return 12
	case UnitDecade:
		return 120
	case UnitCentury:
		return 1200
	}
	return 0
}
