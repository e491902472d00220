package recognize

import "slices"

// currentUnit is the unit around now, moved.
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

// namedPeriods is the last, this or next weekday, month, season, holiday.
func (r *resolver) namedPeriods(node *dateNode) []period {
	var out []period
	for _, f := range node.alts {
		if f.hasYear {
			out = append(out, f.periods(r)...)
			continue
		}
		var cycle func(k int) (period, bool)
		reach := 9
		switch {
		case f.isYearly():
			year := unitAround(unitYear, r.now, 0)
			cycle = func(k int) (period, bool) { return f.periodInYear(yearOf(year.lo) + k) }
		case f.day > 0:
			cycle = func(k int) (period, bool) {
				q := f.periodsWithin(unitAround(unitMonth, r.now, k))
				return firstPeriod(q)
			}
			reach = 40
		default:
			cycle = func(k int) (period, bool) { return firstPeriod(f.periodsWithin(unitAround(unitWeek, r.now, k))) }
		}
		in := occurrencesAround(r.now, reach, cycle)
		add := func(days period, ok bool) {
			if ok && !slices.Contains(out, days) {
				out = append(out, days)
			}
		}
		inCycle := func(k int) { days, ok := cycle(k); add(days, ok) }
		switch node.n {
		case 0:
			add(in.current, in.hasCurrent)
			if r.tense == tensePast {
				add(in.previous, in.hasPrevious && r.now-in.previous.lo < 7)
			}
			inCycle(0)
			for _, days := range in.ordered(r.now, r.tense, true) {
				add(days, true)
			}
		case -1:
			add(in.previous, in.hasPrevious)
			inCycle(-1)
			if f.day > 0 && f.month == 0 {
				add(in.current, in.hasCurrent)
			}
		case 1:
			if f.weekday > 0 && r.sureNext && !node.soon && !f.isYearly() {
				inCycle(1)
			}
			add(in.next, in.hasNext)
			inCycle(1)
		case -2:
			if f.isYearly() {
				inCycle(yearOf(in.previous.lo) - yearOf(r.now) - 1)
			} else {
				add(dayPeriod(in.previous.lo-7), in.hasPrevious)
			}
		case 2:
			if f.isYearly() {
				inCycle(yearOf(in.next.lo) - yearOf(r.now) + 1)
			} else {
				add(dayPeriod(in.next.lo+7), in.hasNext)
				inCycle(2)
			}
		}
		out = f.withSolarSeasons(out)
	}
	return out
}

func firstPeriod(q []period) (period, bool) {
	if len(q) == 0 {
		return period{}, false
	}
	return q[0], true
}

// countedUnits is a run of units before or after now: day by day from now, the
// whole units of the calendar, and where it ends, which is what a deadline
// means.
func (r *resolver) countedUnits(node *dateNode) []period {
	end := shiftDay(r.now, node.unit, node.n*node.count)
	if node.n < 0 {
		whole := period{lo: unitAround(node.unit, r.now, -node.count).lo, hi: unitAround(node.unit, r.now, -1).hi}
		return []period{{lo: end, hi: r.now}, whole, unitAround(node.unit, r.now, -node.count), dayPeriod(end)}
	}
	whole := period{lo: unitAround(node.unit, r.now, 1).lo, hi: unitAround(node.unit, r.now, node.count).hi}
	return []period{{lo: r.now + 1, hi: end + 1}, whole, unitAround(node.unit, r.now, node.count), dayPeriod(end), {lo: r.now, hi: end}}
}

// moveDay goes lengths on from a day, the longest units first.
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

// shiftedPeriods is a length before or after a period, as precisely as the length is
// told and more precisely too.
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

// countedWeekday is the count-th weekday before or after the first day of a period.
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
