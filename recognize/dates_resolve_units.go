package recognize

import "slices"

// currentUnit returns the unit that contains now, moved by node.n.
func (r *resolver) currentUnit(node *dateNode) []period {
	if !r.known {
		return nil
	}
	days := unitAround(node.unit, r.now, node.n)
	out := []period{days}
	switch {
	case node.part == 3 && days.lo <= r.now && r.now < days.hi: // later this year
		out = append(out, period{lo: r.now, hi: days.hi})
		out = append(out, partPeriods(days, 3)[1:]...)
	case node.part == 1 && days.lo < r.now && r.now < days.hi:
		out = append(out, period{lo: days.lo, hi: r.now + 1})
		out = append(out, partPeriods(days, 1)[1:]...)
	case node.unit == unitWeekend && node.n == 1:
		out = append(out, unitAround(node.unit, r.now, 0))
	}
	return out
}

// namedPeriods returns the last, this or next of what recurs: a weekday, a
// month, a season, a holiday.
func (r *resolver) namedPeriods(node *dateNode) []period {
	var out []period
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
func (f dateFields) cycle(now int) (at func(k int) (period, bool), reach int) {
	switch {
	case f.isYearly():
		year := yearOf(now)
		return func(k int) (period, bool) { return f.periodInYear(year + k) }, 9
	case f.day > 0:
		return func(k int) (period, bool) { return firstPeriod(f.periodsWithin(unitAround(unitMonth, now, k))) }, 40
	}
	return func(k int) (period, bool) { return firstPeriod(f.periodsWithin(unitAround(unitWeek, now, k))) }, 9
}

// appendOccurrences appends, once each, the occurrences that "last" (n = -1),
// "this" (0), "next" (1) or "after next" (2) may mean, the preferred one first.
func (r *resolver) appendOccurrences(out []period, f dateFields, node *dateNode) []period {
	at, reach := f.cycle(r.now)
	near := occurrencesAround(r.now, reach, at)
	add := func(days period, ok bool) {
		if ok && !slices.Contains(out, days) {
			out = append(out, days)
		}
	}
	inCycle := func(k int) { add(at(k)) }
	switch node.n {
	case 0:
		add(near.current, near.hasCurrent)
		add(near.previous, r.tense == tensePast && near.hasPrevious && r.now-near.previous.lo < 7)
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
			inCycle(yearOf(near.previous.lo) - yearOf(r.now) - 1)
		} else {
			add(dayPeriod(near.previous.lo-7), near.hasPrevious)
		}
	case 2:
		if f.isYearly() {
			inCycle(yearOf(near.next.lo) - yearOf(r.now) + 1)
		} else {
			add(dayPeriod(near.next.lo+7), near.hasNext)
			inCycle(2)
		}
	}
	return out
}

func firstPeriod(periods []period) (period, bool) {
	if len(periods) == 0 {
		return period{}, false
	}
	return periods[0], true
}

// countedUnits returns a run of units before or after now: day by day from now,
// the whole units of the calendar, the last of them, and the day where the run
// ends, which is what a deadline means.
func (r *resolver) countedUnits(node *dateNode) []period {
	end := shiftDay(r.now, node.unit, node.n*node.count)
	if node.n < 0 {
		whole := period{lo: unitAround(node.unit, r.now, -node.count).lo, hi: unitAround(node.unit, r.now, -1).hi}
		return []period{{lo: end, hi: r.now}, whole, unitAround(node.unit, r.now, -node.count), dayPeriod(end)}
	}
	whole := period{lo: unitAround(node.unit, r.now, 1).lo, hi: unitAround(node.unit, r.now, node.count).hi}
	return []period{{lo: r.now + 1, hi: end + 1}, whole, unitAround(node.unit, r.now, node.count), dayPeriod(end), {lo: r.now, hi: end}}
}

// moveDay returns the day that lies lengths after (sign 1) or before (-1) a
// day. The longest units are counted first.
func (r *resolver) moveDay(day int, lengths []length, sign int) int {
	sorted := slices.Clone(lengths)
	slices.SortStableFunc(sorted, func(a, b length) int { return int(b.unit) - int(a.unit) })
	for _, l := range sorted {
		if l.unit >= unitDay {
			day = shiftDay(day, l.unit, sign*l.n)
		}
	}
	return day
}

// shiftedPeriods returns what lies a length before or after a period: as
// precisely as the length is worded, then to the day.
func (r *resolver) shiftedPeriods(days period, node *dateNode) []period {
	finest := unitCentury
	for _, l := range node.lengths {
		finest = min(finest, l.unit)
	}
	if finest < unitDay {
		return nil
	}
	day := r.moveDay(days.lo, node.lengths, node.n)
	exact := dayPeriod(day)
	if days.unit != unitDay && days.unit.months() > 0 && finest.months() > 0 {
		return []period{unitAround(min(days.unit, finest), day, 0), exact}
	}
	if node.exact {
		return []period{exact}
	}
	if node.a == nil {
		switch {
		case finest >= unitYear:
			return []period{unitAround(unitYear, day, 0), exact, unitAround(unitMonth, day, 0), unitAround(min(finest, unitDecade), day, 0)}
		case finest.months() > 0:
			return []period{unitAround(unitMonth, day, 0), exact}
		case finest == unitWeek:
			return []period{exact, unitAround(unitWeek, day, 0)}
		}
	}
	return []period{exact}
}

// countedWeekday returns the count-th weekday before or after the first day of
// a period.
func (r *resolver) countedWeekday(days period, node *dateNode) period {
	if node.n < 0 {
		back := (weekdayOf(days.lo) - node.weekday + 7) % 7
		if back == 0 {
			back = 7
		}
		return dayPeriod(days.lo - back - 7*(node.count-1))
	}
	on := (node.weekday - weekdayOf(days.lo) + 7) % 7
	if on == 0 {
		on = 7
	}
	return dayPeriod(days.lo + on + 7*(node.count-1))
}
