package recognize

import "slices"

// nthPeriods returns the nth unit or weekday of a period, negative from its
// end. The weeks of a month or a year are those with their Thursday in it (ISO
// 8601), those that lie in it whole, and its sevens of days.
func nthPeriods(days period, node *dateNode) []period {
	if node.weekday > 0 {
		day, ok := nthWeekday(days, node.weekday, node.n)
		if !ok {
			return nil
		}
		return []period{dayPeriod(day)}
	}
	var out []period
	switch node.unit {
	case unitDay:
		if node.n > 0 {
			out = append(out, dayPeriod(days.lo+node.n-1))
		} else {
			out = append(out, dayPeriod(days.hi+node.n))
		}
	case unitWeek, unitWeekend:
		keys := []int{4, 1, 7}
		if node.unit == unitWeekend { // that of its Saturday
			keys = []int{6, 4, 1, 7}
		}
		for _, key := range keys {
			within, _ := nthWeekday(days, key, node.n)
			week := unitAround(unitWeek, within, 0)
			if node.unit == unitWeekend {
				week.lo += 5
			}
			if !slices.Contains(out, week) {
				out = append(out, week)
			}
		}
		if node.unit == unitWeek && node.n > 0 {
			out = append(out, period{lo: days.lo + 7*(node.n-1), hi: days.lo + 7*node.n})
		}
		return out
	case unitFortnight:
		switch node.n {
		case 1:
			return []period{{lo: days.lo, hi: days.lo + 15}, {lo: days.lo, hi: days.lo + 14}}
		case 2, -1:
			return []period{{lo: days.lo + 15, hi: days.hi}, {lo: days.lo + 14, hi: days.hi}}
		}
	default:
		switch {
		case node.unit.months() == 0:
		case node.n > 0:
			out = append(out, unitAround(node.unit, days.lo, node.n-1))
		default: // from the end
			out = append(out, unitAround(node.unit, days.hi-1, node.n+1))
		}
	}
	return slices.DeleteFunc(out, func(x period) bool { return x.lo < days.lo || x.hi > days.hi })
}

// partPeriods returns an early, middle or late part of a period: the period
// itself, approximately, then the stretches that the words usually mean.
func partPeriods(days period, part int) []period {
	whole := days
	whole.fuzzy = days.unit != noUnit
	out := []period{whole}
	add := func(lo, hi int) { out = append(out, period{lo: lo, hi: hi}) }
	d := dayOf(days.lo)
	months := func(month, count int) { out = append(out, monthsPeriod(d.Year, month, count, noUnit)) }
	years := func(from, count int) { out = append(out, monthsPeriod(d.Year+from, 1, 12*count, noUnit)) }
	switch {
	case days.hi-days.lo == 7 && part == 1:
		add(days.lo, days.lo+3)
		add(days.lo, days.lo+2)
	case days.hi-days.lo == 7 && part == 2:
		add(days.lo+2, days.lo+4)
		add(days.lo+1, days.lo+4)
		out = append(out, dayPeriod(days.lo+2))
	case days.hi-days.lo == 7:
		add(days.lo+4, days.hi)
		add(days.lo+3, days.hi)
		add(days.lo+5, days.hi)
	case days.unit == unitMonth && part == 1:
		add(days.lo, days.lo+10)
		add(days.lo, days.lo+15)
		out = append(out, dayPeriod(days.lo))
	case days.unit == unitMonth && part == 2:
		add(days.lo+10, days.lo+20)
		add(days.lo+9, days.lo+19)
		out = append(out, dayPeriod(days.lo+14))
	case days.unit == unitMonth:
		add(days.lo+20, days.hi)
		add(days.lo+15, days.hi)
		out = append(out, dayPeriod(days.hi-1))
	case days.unit == unitYear && part == 1:
		months(1, 3)
		months(1, 4)
		months(1, 2)
		months(1, 6)
		out = append(out, dayPeriod(days.lo))
	case days.unit == unitYear && part == 2:
		months(5, 4)
		months(4, 6)
		months(6, 2)
		out = append(out, monthsPeriod(d.Year, 6, 1, unitMonth))
	case days.unit == unitYear:
		months(10, 3)
		months(9, 4)
		months(11, 2)
		months(7, 6)
		out = append(out, dayPeriod(days.hi-1))
	case days.unit == unitDecade && part == 1:
		years(0, 3)
		years(0, 4)
		years(0, 5)
	case days.unit == unitDecade && part == 2:
		years(4, 3)
		years(3, 4)
	case days.unit == unitDecade:
		years(7, 3)
		years(6, 4)
		years(5, 5)
	case days.unit == unitCentury && part == 1:
		years(0, 30)
		years(0, 20)
		years(0, 50)
	case days.unit == unitCentury && part == 2:
		years(30, 40)
		years(40, 20)
	case days.unit == unitCentury:
		years(70, 30)
		years(80, 20)
		years(50, 50)
	case days.unit == unitDay:
		out[0].fuzzy = false
		if part == 3 {
			days.at = clock{set: true, hour: 23, minute: 59, second: 59, precision: unitSecond}
			out = append(out, days)
		}
	case days.hi-days.lo > 14: // a quarter, a season, a half: its first, middle or last third
		third := (days.hi - days.lo) / 3
		switch part {
		case 1:
			add(days.lo, days.lo+third)
		case 2:
			add(days.lo+third, days.hi-third)
		default:
			add(days.hi-third, days.hi)
		}
	}
	return out
}

// rangePeriods returns the stretch from one date to another. What the end does
// not say is the first after the start. A range of years or months may also end
// where its second end begins.
func (r *resolver) rangePeriods(from, to *dateNode) []period {
	out, until := r.spanningPeriods(from, to)
	if (from.op == opFields || from.op == opNamed) && from.recurs() && r.tense == tenseNone && len(out) > 1 {
		slices.SortStableFunc(out, func(a, b period) int { return r.distance(a) - r.distance(b) })
	}
	for i := range out { // a range of two times is written with both
		if out[i].at.set != out[i].until.set {
			out[i].at, out[i].until = clock{}, clock{}
		}
	}
	if from.op == opPart || to.op == opPart {
		until = append(until, r.edgePeriods(from, to)...)
		if len(out) > 1 {
			return slices.Concat(out[:1], until, out[1:])
		}
	}
	return append(out, until...)
}

// spanningPeriods returns, for each reading of the start, the stretch to the
// first end after it. until has those that stop where the end begins.
func (r *resolver) spanningPeriods(from, to *dateNode) (out, until []period) {
	for _, a := range r.eval(from) {
		ends := r.eval(to)
		if to.op == opFields && to.recurs() && r.known {
			later := *r
			later.now, later.tense, later.focusYear, later.focusDay = a.lo, tenseFuture, 0, 0
			ends = later.eval(to)
		}
		for _, b := range ends {
			if b.hi <= a.lo || b.lo < a.lo || b.hi <= a.hi && b.lo <= a.lo {
				continue
			}
			out = append(out, period{lo: a.lo, hi: b.hi, at: a.at, until: b.at, fuzzy: a.fuzzy && b.fuzzy})
			if b.unit.months() > 0 && b.lo > a.lo {
				until = append(until, period{lo: a.lo, hi: b.lo})
			}
			break
		}
		if len(out) > 5 {
			break
		}
	}
	return out, until
}

// edgePeriods returns the stretches from edge to edge of parts: from the end of
// March up to the middle of September.
func (r *resolver) edgePeriods(from, to *dateNode) []period {
	var out []period
	for _, a := range r.edges(from, true) {
		for _, b := range r.edges(to, false) {
			if b > a {
				out = append(out, period{lo: a, hi: b})
				break
			}
		}
	}
	return out
}

// edges returns the days that a part of a period bounds: its beginning, its
// middle or the day after its end. Any other date is bounded by its start or
// its end.
func (r *resolver) edges(node *dateNode, start bool) []int {
	var out []int
	if node.op != opPart {
		for _, days := range r.eval(node) {
			if start {
				out = append(out, days.lo)
			} else {
				out = append(out, days.hi)
			}
		}
		return out
	}
	for _, days := range r.eval(node.a) {
		out = append(out, [...]int{days.lo, days.lo + (days.hi-days.lo)/2, days.hi}[node.n-1])
	}
	return out
}

// distance returns how many days lie between now and a period.
func (r *resolver) distance(days period) int {
	return max(days.lo-r.now, r.now-days.hi+1, 0)
}
