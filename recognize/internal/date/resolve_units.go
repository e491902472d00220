package date

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// currentUnit returns the unit that contains now, moved by node.n.
func (r *resolver) currentUnit(node *expression) []calendar.Period {
	if !r.known {
		return nil
	}
	if node.sided {
		return r.sidedUnit(node.unit)
	}
	q := movedUnit{node: node, days: calendar.UnitAround(node.unit, r.now, node.n), now: r.now}
	out := []calendar.Period{q.days}
	if further, ok := unitParts.Ask(q, r.traits, 0, r.observer, r.where); ok {
		out = append(out, further)
	}
	if node.part > 0 && len(out) > 1 {
		out = append(out, partPeriods(q.days, int(node.part))[1:]...)
	}
	return out
}

// movedUnit is the unit that now is in, or one before or after it.
type movedUnit struct {
	node *expression
	days calendar.Period
	now  int
}

// unitParts are what a unit may be beside itself.
var unitParts = rule.List[movedUnit, calendar.Period]{
	Name: "date/part-of-moved-unit",
	Asks: "What may this unit or the next be beside the whole of it?",
	Rules: []rule.Rule[movedUnit, calendar.Period]{
		{
			Name: "date/what-is-left-of-unit",
			Doc:  "Later this unit may also be what is left of it.",
			Decides: []rule.Example{
				{Language: "en", Text: "It will open [later this year]{@2025|@2025-02-04/2025-12-31|@2025-10/2025-12|@2025-09/2025-12|@2025-11/2025-12|@2025-07/2025-12|@2025-12-31}."},
				{Language: "fr", Text: "Il ouvrira [plus tard cette semaine]{@2025-02-03/2025-02-09|@2025-02-04/2025-02-09|@2025-02-07/2025-02-09|@2025-02-06/2025-02-09|@2025-02-08/2025-02-09}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It will open [this year]{@2025}."},
				{Language: "en", Text: "It opened [earlier this year]{@2025}."},
			},
			Answer: func(q movedUnit) (calendar.Period, bool) {
				return calendar.Period{Lo: q.now, Hi: q.days.Hi}, q.node.part == 3 && q.days.Lo <= q.now && q.now < q.days.Hi
			},
		},
		{
			Name: "date/what-is-gone-of-unit",
			Doc:  "Earlier this unit may also be what is gone of it.",
			Decides: []rule.Example{
				{Language: "en", Text: "It opened [earlier this year]{@2025|@2025-01-01/2025-02-04|@2025-01/2025-03|@2025-01/2025-04|@2025-01/2025-02|@2025-01/2025-06|@2025-01-01}."},
				{Language: "fr", Text: "Il a ouvert [plus tôt cette année]{@2025|@2025-01-01/2025-02-04|@2025-01/2025-03|@2025-01/2025-04|@2025-01/2025-02|@2025-01/2025-06|@2025-01-01}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It opened [this year]{@2025}."},
				{Language: "en", Text: "It will open [later this year]{@2025}."},
			},
			Answer: func(q movedUnit) (calendar.Period, bool) {
				return calendar.Period{Lo: q.days.Lo, Hi: q.now + 1}, q.node.part == 1 && q.days.Lo < q.now && q.now < q.days.Hi
			},
		},
		{
			Name: "date/next-weekend-is-this",
			Doc:  "The next weekend may also be the one of this week.",
			Decides: []rule.Example{
				{Language: "en", Text: "It will open [next weekend]{@2025-02-15/2025-02-16|@2025-02-08/2025-02-09}."},
				{Language: "fr", Text: "Il ouvrira [le week-end prochain]{@2025-02-15/2025-02-16|@2025-02-08/2025-02-09}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It will open [this weekend]{@2025-02-08/2025-02-09}."},
				{Language: "en", Text: "It will open [next week]{@2025-02-10/2025-02-16}."},
			},
			Answer: func(q movedUnit) (calendar.Period, bool) {
				return calendar.UnitAround(calendar.UnitWeekend, q.now, 0), q.node.unit == calendar.UnitWeekend && q.node.n == 1
			},
		},
	},
}

// countedUnits returns a run of units before or after now: day by day from now,
// the whole units of the calendar, the last of them, and the day where the run
// ends, which is what a deadline means.
func (r *resolver) countedUnits(node *expression) []calendar.Period {
	end := calendar.ShiftDay(r.now, node.unit, node.n*node.count)
	if node.n < 0 {
		whole := calendar.Period{Lo: calendar.UnitAround(node.unit, r.now, -node.count).Lo, Hi: calendar.UnitAround(node.unit, r.now, -1).Hi}
		return []calendar.Period{{Lo: end, Hi: r.now}, whole, calendar.UnitAround(node.unit, r.now, -node.count), calendar.DayPeriod(end)}
	}
	whole := calendar.Period{Lo: calendar.UnitAround(node.unit, r.now, 1).Lo, Hi: calendar.UnitAround(node.unit, r.now, node.count).Hi}
	return []calendar.Period{{Lo: r.now + 1, Hi: end + 1}, whole, calendar.UnitAround(node.unit, r.now, node.count), calendar.DayPeriod(end), {Lo: r.now, Hi: end}}
}

// moveDay returns the day that lies lengths after (sign 1) or before (-1) a
// day. The longest units are counted first.
func (r *resolver) moveDay(day int, lengths []length, sign int) int {
	sorted := slices.Clone(lengths)
	slices.SortStableFunc(sorted, func(a, b length) int { return int(b.unit) - int(a.unit) })
	for _, l := range sorted {
		if l.unit >= calendar.UnitDay {
			day = calendar.ShiftDay(day, l.unit, sign*l.n)
		}
	}
	return day
}

// shiftedPeriods returns what lies a length before or after a period: as
// precisely as the length is worded, then to the day.
func (r *resolver) shiftedPeriods(days calendar.Period, node *expression) []calendar.Period {
	q := shifted{node: node, days: days, finest: calendar.UnitCentury}
	for _, l := range node.lengths {
		q.finest = min(q.finest, l.unit)
	}
	if q.finest < calendar.UnitDay {
		return nil
	}
	day := r.moveDay(days.Lo, node.lengths, node.n)
	exact := calendar.DayPeriod(day)
	how, ok := exactness.Ask(q, r.traits, 0, r.observer, r.where)
	switch {
	case !ok:
		return nil
	case how == asItsBase:
		return []calendar.Period{calendar.UnitAround(min(days.Unit, q.finest), day, 0), exact}
	case how == toTheYear:
		return []calendar.Period{calendar.UnitAround(calendar.UnitYear, day, 0), exact, calendar.UnitAround(calendar.UnitMonth, day, 0), calendar.UnitAround(min(q.finest, calendar.UnitDecade), day, 0)}
	case how == toTheMonth:
		return []calendar.Period{calendar.UnitAround(calendar.UnitMonth, day, 0), exact}
	case how == toTheDayOrWeek:
		return []calendar.Period{exact, calendar.UnitAround(calendar.UnitWeek, day, 0)}
	}
	return []calendar.Period{exact}
}

// shifted is a distance from a period.
type shifted struct {
	node   *expression
	days   calendar.Period // that it is counted from
	finest calendar.Unit   // of its lengths
}

// exact is how exact a distance is meant.
type exact uint8

const (
	toTheDay exact = iota
	toTheDayOrWeek
	toTheMonth
	toTheYear
	asItsBase
)

// exactness decides how exact a distance is meant.
var exactness = rule.List[shifted, exact]{
	Name: "date/exactness",
	Asks: "How exact is a distance meant?",
	Rules: []rule.Rule[shifted, exact]{
		{
			Name: "date/as-exact-as-base",
			Doc:  "Months or years from a month or a year are a month or a year.",
			Over: []string{"date/years-away", "date/months-away"},
			Decides: []rule.Example{
				{Language: "en", Text: "It rose [two years after March 2019]{@2021-03}."},
				{Language: "fr", Text: "Il a fermé [trois mois après mai 2019]{@2019-08}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It rose [two years after 3 March 2019]{@2021-03-03}."},
				{Language: "en", Text: "It rose [two years ago]{@2023}."},
			},
			Answer: rule.Says(asItsBase, func(q shifted) bool {
				return q.days.Unit != calendar.UnitDay && q.days.Unit.Months() > 0 && q.finest.Months() > 0
			}),
		},
		{
			Name: "date/exact-to-the-day",
			Doc:  "A distance with a word for today behind it is exact to the day.",
			Over: []string{"date/years-away", "date/months-away", "date/weeks-away"},
			Decides: []rule.Example{
				{Language: "en", Text: "She left [a year ago today]{@2024-02-04}."},
				{Language: "fr", Text: "Elle est partie [il y a un an aujourd'hui]{@2024-02-04}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She left [a year ago]{@2024}."},
			},
			Answer: rule.Says(toTheDay, func(q shifted) bool { return q.node.exact }),
		},
		{
			Name: "date/years-away",
			Doc:  "Years from now are a year, or the day to which they count.",
			Over: []string{"date/months-away"},
			Decides: []rule.Example{
				{Language: "en", Text: "She left [three years ago]{@2022}."},
				{Language: "fr", Text: "Elle partira [dans dix ans]{@2035}."},
				{Language: "ko", Text: "그는 [3년 전]{@2022} 떠났다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She left [three months ago]{@2024-11}."},
				{Language: "en", Text: "She left [three years ago today]{@2022-02-04}."},
			},
			Answer: rule.Says(toTheYear, func(q shifted) bool { return q.node.a == nil && q.finest >= calendar.UnitYear }),
		},
		{
			Name: "date/months-away",
			Doc:  "Months from now are a month, or the day to which they count.",
			Decides: []rule.Example{
				{Language: "en", Text: "She left [three months ago]{@2024-11}."},
				{Language: "fr", Text: "Elle partira [dans deux mois]{@2025-04}."},
				{Language: "ko", Text: "그는 [3개월 전]{@2024-11} 떠났다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She left [three years ago]{@2022}."},
				{Language: "en", Text: "She left [three weeks ago]{@2025-01-14}."},
			},
			Answer: rule.Says(toTheMonth, func(q shifted) bool { return q.node.a == nil && q.finest.Months() > 0 }),
		},
		{
			Name: "date/weeks-away",
			Doc:  "Weeks from now are the day to which they count, or its week.",
			Decides: []rule.Example{
				{Language: "en", Text: "She left [three weeks ago]{@2025-01-14|@2025-01-13/2025-01-19|3 wk}."},
				{Language: "fr", Text: "Elle partira [dans deux semaines]{@2025-02-18|@2025-02-17/2025-02-23|2 wk}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She left [three days ago]{@2025-02-01}."},
				{Language: "en", Text: "She left [three months ago]{@2024-11}."},
			},
			Answer: rule.Says(toTheDayOrWeek, func(q shifted) bool { return q.node.a == nil && q.finest == calendar.UnitWeek }),
		},
		{
			Name:      "date/days-away",
			Doc:       "Days from now, and any length from a day, are a day.",
			Otherwise: true,
			Decides: []rule.Example{
				{Language: "en", Text: "She left [three days ago]{@2025-02-01}."},
				{Language: "fr", Text: "Elle partira [dans deux jours]{@2025-02-06}."},
				{Language: "ko", Text: "그는 [3일 전]{@2025-02-01} 떠났다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She left [three weeks ago]{@2025-01-14}."},
				{Language: "en", Text: "She left on [3 March]{@2024-03-03}."},
			},
			Answer: rule.Says(toTheDay, func(shifted) bool { return true }),
		},
	},
}

// countedWeekday returns the count-th weekday before or after the first day of
// a period.
func countedWeekday(days calendar.Period, weekday, sign, count int) calendar.Period {
	if sign < 0 {
		back := (calendar.WeekdayOf(days.Lo) - weekday + 7) % 7
		if back == 0 {
			back = 7
		}
		return calendar.DayPeriod(days.Lo - back - 7*(count-1))
	}
	on := (weekday - calendar.WeekdayOf(days.Lo) + 7) % 7
	if on == 0 {
		on = 7
	}
	return calendar.DayPeriod(days.Lo + on + 7*(count-1))
}
