package recognize

import "slices"

// nowUnit is the unit around now, moved.
func (r *resolver) nowUnit(n *dateNode) []period {
	if !r.known {
		return nil
	}
	q := unitAt(n.unit, r.now, n.n)
	out := []period{q}
	switch {
	case n.part == 3 && q.lo <= r.now && r.now < q.hi: // later this year
		out = append(out, period{lo: r.now, hi: q.hi})
		out = append(out, parts(q, 3)[1:]...)
	case n.part == 1 && q.lo < r.now && r.now < q.hi:
		out = append(out, period{lo: q.lo, hi: r.now + 1})
		out = append(out, parts(q, 1)[1:]...)
	case n.unit == unitWeekend && n.n == 1:
		out = append(out, unitAt(n.unit, r.now, 0))
	}
	return out
}

// named is the last, this or next weekday, month, season, holiday.
func (r *resolver) named(n *dateNode) []period {
	var out []period
	for _, f := range n.alts {
		if f.hasYear {
			out = append(out, f.periods(r)...)
			continue
		}
		var cycle func(k int) (period, bool)
		reach := 9
		switch {
		case f.yearly():
			year := unitAt(unitYear, r.now, 0)
			cycle = func(k int) (period, bool) { return f.inYear(yearOf(year.lo) + k) }
		case f.day > 0:
			cycle = func(k int) (period, bool) {
				q := f.within(unitAt(unitMonth, r.now, k))
				return first(q)
			}
			reach = 40
		default:
			cycle = func(k int) (period, bool) { return first(f.within(unitAt(unitWeek, r.now, k))) }
		}
		in := around(r.now, reach, cycle)
		add := func(q period, ok bool) {
			if ok && !slices.Contains(out, q) {
				out = append(out, q)
			}
		}
		inCycle := func(k int) { q, ok := cycle(k); add(q, ok) }
		switch n.n {
		case 0:
			add(in.current, in.hasCurrent)
			if r.tense == past {
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
			if f.weekday > 0 && r.sureNext && !n.soon && !f.yearly() {
				inCycle(1)
			}
			add(in.next, in.hasNext)
			inCycle(1)
		case -2:
			if f.yearly() {
				inCycle(yearOf(in.previous.lo) - yearOf(r.now) - 1)
			} else {
				add(dayPeriod(in.previous.lo-7), in.hasPrevious)
			}
		case 2:
			if f.yearly() {
				inCycle(yearOf(in.next.lo) - yearOf(r.now) + 1)
			} else {
				add(dayPeriod(in.next.lo+7), in.hasNext)
				inCycle(2)
			}
		}
		out = f.seasonal(out)
	}
	return out
}

func first(q []period) (period, bool) {
	if len(q) == 0 {
		return period{}, false
	}
	return q[0], true
}

// counted is a run of units before or after now: day by day from now, the
// whole units of the calendar, and where it ends, which is what a deadline
// means.
func (r *resolver) counted(n *dateNode) []period {
	end := shift(r.now, n.unit, n.n*n.count)
	if n.n < 0 {
		whole := period{lo: unitAt(n.unit, r.now, -n.count).lo, hi: unitAt(n.unit, r.now, -1).hi}
		return []period{{lo: end, hi: r.now}, whole, unitAt(n.unit, r.now, -n.count), dayPeriod(end)}
	}
	whole := period{lo: unitAt(n.unit, r.now, 1).lo, hi: unitAt(n.unit, r.now, n.count).hi}
	return []period{{lo: r.now + 1, hi: end + 1}, whole, unitAt(n.unit, r.now, n.count), dayPeriod(end), {lo: r.now, hi: end}}
}

// move goes lengths on from a day, the longest units first.
func (r *resolver) move(day int, lengths []length, sign int) int {
	sorted := slices.Clone(lengths)
	slices.SortStableFunc(sorted, func(a, b length) int { return int(b.unit) - int(a.unit) })
	for _, l := range sorted {
		if l.unit >= unitDay {
			day = shift(day, l.unit, sign*l.n)
		}
	}
	return day
}

// shifted is a length before or after a period, as precisely as the length is
// told and more precisely too.
func (r *resolver) shifted(q period, n *dateNode) []period {
	finest := unitCentury
	for _, l := range n.lengths {
		finest = min(finest, l.unit)
	}
	if finest < unitDay {
		return nil
	}
	day := r.move(q.lo, n.lengths, n.n)
	exact := dayPeriod(day)
	if q.unit != unitDay && q.unit.months() > 0 && finest.months() > 0 {
		return []period{unitAt(min(q.unit, finest), day, 0), exact}
	}
	if n.exact {
		return []period{exact}
	}
	if n.a == nil {
		switch {
		case finest >= unitYear:
			return []period{unitAt(unitYear, day, 0), exact, unitAt(unitMonth, day, 0), unitAt(min(finest, unitDecade), day, 0)}
		case finest.months() > 0:
			return []period{unitAt(unitMonth, day, 0), exact}
		case finest == unitWeek:
			return []period{exact, unitAt(unitWeek, day, 0)}
		}
	}
	return []period{exact}
}

// weekdays is the count-th weekday before or after the first day of a period.
func (r *resolver) weekdays(q period, n *dateNode) period {
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
