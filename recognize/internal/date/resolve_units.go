package date

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/calendar"
)

// currentUnit returns the unit that contains now, moved by node.n.
func (r *resolver) currentUnit(node *expression) []calendar.Period {
	if !r.known {
		return nil
	}
	days := calendar.UnitAround(node.unit, r.now, node.n)
	out := []calendar.Period{days}
	switch {
	case node.part == 3 && days.Lo <= r.now && r.now < days.Hi: // later this year
		out = append(out, calendar.Period{Lo: r.now, Hi: days.Hi})
		out = append(out, partPeriods(days, 3)[1:]...)
	case node.part == 1 && days.Lo < r.now && r.now < days.Hi:
		out = append(out, calendar.Period{Lo: days.Lo, Hi: r.now + 1})
		out = append(out, partPeriods(days, 1)[1:]...)
	case node.unit == calendar.UnitWeekend && node.n == 1:
		out = append(out, calendar.UnitAround(node.unit, r.now, 0))
	}
	return out
}

// namedPeriods returns the last, this or next of what recurs: a weekday, a
// month, a season, a holiday.
func (r *resolver) namedPeriods(node *expression) []calendar.Period {
	var out []calendar.Period
	for _, f := range node.alts {
		if f.hasYear {
			out = append(out, f.periods(r)...)
			continue
		}
		out = f.withSolarSeasons(r.appendOccurrences(out, f, node))
	}
	return out
}

// cycle returns how fields without a year recur seen from now: what they name
// k years, months or weeks later, and how many cycles to search at most for one
// that has it.
func (f fields) cycle(now int) (at func(k int) (calendar.Period, bool), reach int) {
	switch {
	case f.isYearly():
		year := calendar.YearOf(now)
		return func(k int) (calendar.Period, bool) { return f.periodInYear(year + k) }, 9
	case f.day > 0:
		return func(k int) (calendar.Period, bool) {
			return firstPeriod(f.periodsWithin(calendar.UnitAround(calendar.UnitMonth, now, k)))
		}, 40
	}
	return func(k int) (calendar.Period, bool) {
		return firstPeriod(f.periodsWithin(calendar.UnitAround(calendar.UnitWeek, now, k)))
	}, 9
}

// appendOccurrences appends, once each, the occurrences that "last" (n = -1),
// "this" (0), "next" (1) or "after next" (2) may mean, the preferred one first.
func (r *resolver) appendOccurrences(out []calendar.Period, f fields, node *expression) []calendar.Period {
	at, reach := f.cycle(r.now)
	near := occurrencesAround(r.now, reach, at)
	add := func(days calendar.Period, ok bool) {
		if ok && !slices.Contains(out, days) {
			out = append(out, days)
		}
	}
	inCycle := func(k int) { add(at(k)) }
	switch node.n {
	case 0:
		add(near.current, near.hasCurrent)
		add(near.previous, r.tense == tensePast && near.hasPrevious && r.now-near.previous.Lo < 7)
		inCycle(0)
		for _, days := range near.ordered(r.now, r.tense, true) {
			add(days, true)
		}
	case -1:
		add(near.previous, near.hasPrevious)
		inCycle(-1)
		add(near.current, near.hasCurrent && f.day > 0 && f.month == 0)
	case 1:
		if f.weekday > 0 && r.sureNext && !node.soon && !f.isYearly() {
			inCycle(1)
		}
		add(near.next, near.hasNext)
		inCycle(1)
	case -2:
		if f.isYearly() {
			inCycle(calendar.YearOf(near.previous.Lo) - calendar.YearOf(r.now) - 1)
		} else {
			add(calendar.DayPeriod(near.previous.Lo-7), near.hasPrevious)
		}
	case 2:
		if f.isYearly() {
			inCycle(calendar.YearOf(near.next.Lo) - calendar.YearOf(r.now) + 1)
		} else {
			add(calendar.DayPeriod(near.next.Lo+7), near.hasNext)
			inCycle(2)
		}
	}
	return out
}

func firstPeriod(periods []calendar.Period) (calendar.Period, bool) {
	if len(periods) == 0 {
		return calendar.Period{}, false
	}
	return periods[0], true
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
	finest := calendar.UnitCentury
	for _, l := range node.lengths {
		finest = min(finest, l.unit)
	}
	if finest < calendar.UnitDay {
		return nil
	}
	day := r.moveDay(days.Lo, node.lengths, node.n)
	exact := calendar.DayPeriod(day)
	if days.Unit != calendar.UnitDay && days.Unit.Months() > 0 && finest.Months() > 0 {
		return []calendar.Period{calendar.UnitAround(min(days.Unit, finest), day, 0), exact}
	}
	if node.exact {
		return []calendar.Period{exact}
	}
	if node.a == nil {
		switch {
		case finest >= calendar.UnitYear:
			return []calendar.Period{calendar.UnitAround(calendar.UnitYear, day, 0), exact, calendar.UnitAround(calendar.UnitMonth, day, 0), calendar.UnitAround(min(finest, calendar.UnitDecade), day, 0)}
		case finest.Months() > 0:
			return []calendar.Period{calendar.UnitAround(calendar.UnitMonth, day, 0), exact}
		case finest == calendar.UnitWeek:
			return []calendar.Period{exact, calendar.UnitAround(calendar.UnitWeek, day, 0)}
		}
	}
	return []calendar.Period{exact}
}

// countedWeekday returns the count-th weekday before or after the first day of
// a period.
func (r *resolver) countedWeekday(days calendar.Period, node *expression) calendar.Period {
	if node.n < 0 {
		back := (calendar.WeekdayOf(days.Lo) - node.weekday + 7) % 7
		if back == 0 {
			back = 7
		}
		return calendar.DayPeriod(days.Lo - back - 7*(node.count-1))
	}
	on := (node.weekday - calendar.WeekdayOf(days.Lo) + 7) % 7
	if on == 0 {
		on = 7
	}
	return calendar.DayPeriod(days.Lo + on + 7*(node.count-1))
}
