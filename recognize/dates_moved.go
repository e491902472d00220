package recognize

import "slices"

// currentUnit is the unit around now, moved.
func (r *resolver) currentUnit(n *dateNode) []period {
	if !r.known {
		return nil
	}
	q := unitAround(n.unit, r.now, n.n)
	out := []period{q}
	switch {
	case n.part == 3 && q.lo <= r.now && r.now < q.hi: // later this year
		out = append(out, period{lo: r.now, hi: q.hi})
		out = append(out, partPeriods(q, 3)[1:]...)
	case n.part == 1 && q.lo < r.now && r.now < q.hi:
		out = append(out, period{lo: q.lo, hi: r.now + 1})
		out = append(out, partPeriods(q, 1)[1:]...)
	case n.unit == unitWeekend && n.n == 1:
		out = append(out, unitAround(n.unit, r.now, 0))
	}
	return out
}

// namedPeriods is the last, this or next weekday, month, season, holiday.
func (r *resolver) namedPeriods(n *dateNode) []period {
	var out []period
	for _, f := range n.alts {
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
		add := func(q period, ok bool) {
			if ok && !slices.Contains(out, q) {
				out = append(out, q)
			}
		}
		inCycle := func(k int) { q, ok := cycle(k); add(q, ok) }
		switch n.n {
		case 0:
			add(in.current, in.hasCurrent)
			if r.tense == tensePast {
				add(in.previous, in.hasPrevious && r.now-in.previous.lo < 7)
			}
			inCycle(0)
			for _, q := range in.ordered(r.now, r.tense, true) {
				add(q, true)
			}
		case -1:
			add(in.previous, in.hasPrevious)
			inCycle(-1)
			if f.day > 0 && f.month == 0 {
				add(in.current, in.hasCurrent)
			}
		case 1:
			if f.weekday > 0 && r.sureNext && !n.soon && !f.isYearly() {
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
func (r *resolver) countedUnits(n *dateNode) []period {
	end := shiftDay(r.now, n.unit, n.n*n.count)
	if n.n < 0 {
		whole := period{lo: unitAround(n.unit, r.now, -n.count).lo, hi: unitAround(n.unit, r.now, -1).hi}
		return []period{{lo: end, hi: r.now}, whole, unitAround(n.unit, r.now, -n.count), dayPeriod(end)}
	}
	whole := period{lo: unitAround(n.unit, r.now, 1).lo, hi: unitAround(n.unit, r.now, n.count).hi}
	return []period{{lo: r.now + 1, hi: end + 1}, whole, unitAround(n.unit, r.now, n.count), dayPeriod(end), {lo: r.now, hi: end}}
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
func (r *resolver) shiftedPeriods(q period, n *dateNode) []period {
	finest := unitCentury
	for _, l := range n.lengths {
		finest = min(finest, l.unit)
	}
	if finest < unitDay {
		return nil
	}
	day := r.moveDay(q.lo, n.lengths, n.n)
	exact := dayPeriod(day)
	if q.unit != unitDay && q.unit.months() > 0 && finest.months() > 0 {
		return []period{unitAround(min(q.unit, finest), day, 0), exact}
	}
	if n.exact {
		return []period{exact}
	}
	if n.a == nil {
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
func (r *resolver) countedWeekday(q period, n *dateNode) period {
	if n.n < 0 {
		back := (weekdayOf(q.lo) - n.weekday + 7) % 7
		if back == 0 {
			back = 7
		}
		return dayPeriod(q.lo - back - 7*(n.count-1))
	}
	on := (n.weekday - weekdayOf(q.lo) + 7) % 7
	if on == 0 {
		on = 7
	}
	return dayPeriod(q.lo + on + 7*(n.count-1))
}
