package recognize

import "slices"

// resolver lays expressions on the calendar, seen from the publication day.
type resolver struct {
	now       int  // day number
	known     bool // whether there is a now
	tense     tense
	focusYear int // of the date before in the same sentence, 0 for none
	focusDay  int // likewise its day
	lastDay   int // of the date before in the same paragraph, 0 where it is no day
	lastYear  int
	sureNext  bool
}

// maxReadings bounds the readings of one expression.
const maxReadings = 10

// readings are the dates that a node may mean, the preferred first.
func (r *resolver) readings(node *dateNode) []period {
	out := slices.DeleteFunc(r.eval(node), func(days period) bool { return !days.openLo && !days.openHi && days.hi <= days.lo })
	if len(out) > 2*maxReadings {
		out = out[:2*maxReadings]
	}
	return out
}

func (r *resolver) eval(node *dateNode) []period {
	switch node.op {
	case opFields:
		if len(node.alts) == 1 {
			return node.alts[0].periods(r)
		}
		var out []period
		for _, f := range node.alts {
			out = append(out, f.periods(r)...)
		}
		return out
	case opEither:
		return append(r.eval(node.a), r.eval(node.b)...)
	case opDecade:
		return []period{monthsPeriod(node.n, 1, 120, unitDecade)}
	case opCentury:
		if node.n <= 0 { // before Christ: the fifth is -0499 to -0400
			return []period{monthsPeriod(node.n*100-99, 1, 1200, unitCentury)}
		}
		q := monthsPeriod(node.n*100-100, 1, 1200, unitCentury)
		return []period{q, monthsPeriod(node.n*100-99, 1, 1200, noUnit)}
	case opRange:
		return r.rangePeriods(node.a, node.b)
	case opAround:
		out := r.eval(node.a)
		for i := range out {
			out[i].fuzzy = out[i].unit != noUnit && !out[i].at.set
		}
		return out
	case opPart:
		var out []period
		for _, q := range r.eval(node.a) {
			out = append(out, partPeriods(q, node.n)...)
		}
		return out
	case opNth:
		var out []period
		for _, q := range r.eval(node.a) {
			out = append(out, nthPeriods(q, node)...)
		}
		return out
	case opHead:
		var out []period
		for _, q := range r.eval(node.a) {
			if node.n < 0 {
				out = append(out, period{lo: shiftDay(q.hi, node.unit, -node.count), hi: q.hi})
			} else {
				out = append(out, period{lo: q.lo, hi: shiftDay(q.lo, node.unit, node.count)})
			}
		}
		return out
	case opWithin:
		var out []period
		for _, q := range r.eval(node.a) {
			for _, f := range node.alts {
				out = append(out, f.periodsWithin(q)...)
			}
		}
		return out
	case opHolding:
		var out []period
		for _, q := range r.eval(node.a) {
			at := unitAround(node.unit, q.lo, 0)
			if node.unit == unitWeekend && q.hi-q.lo == 1 { // a long one: the day and what lies between
				switch weekdayOf(q.lo) {
				case 1:
					at = period{lo: q.lo - 2, hi: q.hi}
				case 5:
					at = period{lo: q.lo, hi: q.lo + 3}
				}
			}
			out = append(out, at)
			if node.unit == unitWeek && q.hi-q.lo == 1 {
				out = append(out, period{lo: q.lo, hi: q.lo + 7})
			}
		}
		return out
	case opClock:
		var out []period
		for _, q := range r.eval(node.a) {
			if q.hi-q.lo == 1 {
				q.at, q.until = node.at.onDay(q.lo), node.until.onDay(q.lo)
				if node.until.set {
					q.unit = noUnit
					if node.until.isBefore(node.at) { // from 10 p.m. to 2 a.m.
						q.hi++
					}
				}
			}
			out = append(out, q)
		}
		days := slices.Clone(out)
		if node.loose && node.at.hour < 12 { // 3:30 without a.m. or p.m.
			for _, q := range days {
				if q.at.set {
					q.at.hour += 12
					out = append(out, q)
				}
			}
		}
		for _, q := range days { // and the hour and the day, more coarsely
			if q.until.set {
				out = append(out, dayPeriod(q.lo))
			} else if q.at.set {
				if node.full && !q.at.zoned {
					q.at.precision = unitHour
					out = append(out, q)
				}
				q.at = clock{}
				out = append(out, q)
			}
		}
		return out
	case opStretch:
		var out []period
		for _, q := range r.eval(node.a) {
			end := r.moveDay(q.lo, node.lengths, 1)
			out = append(out, period{lo: q.lo, hi: end}, period{lo: q.lo, hi: end + 1})
		}
		return out
	case opPlus:
		var out []period
		for _, q := range r.eval(node.a) {
			out = append(out, dayPeriod(q.lo+node.n))
		}
		return out
	case opSame:
		if node.unit == unitYear && r.lastYear != 0 {
			return []period{yearPeriod(r.lastYear)}
		}
		var out []period
		if r.lastDay != 0 {
			out = append(out, unitAround(node.unit, r.lastDay, 0))
		}
		if node.unit == unitDay && r.known {
			out = append(out, dayPeriod(r.now))
		}
		return out
	case opShift, opWeekday:
		var bases []period
		switch {
		case node.a != nil:
			bases = r.eval(node.a)
		case node.anaphoric && r.lastDay != 0:
			bases = append(bases, dayPeriod(r.lastDay))
		case node.anaphoric && r.lastYear != 0 && node.op == opShift && node.lengths[0].unit >= unitYear:
			bases = append(bases, yearPeriod(r.lastYear))
		}
		if node.a == nil && r.known {
			bases = append(bases, dayPeriod(r.now))
		}
		var out []period
		for _, q := range bases {
			if node.op == opWeekday {
				out = append(out, r.countedWeekday(q, node))
			} else {
				out = append(out, r.shiftedPeriods(q, node)...)
			}
		}
		return out
	}
	if node.op == opUnit && node.anaphoric {
		switch {
		case node.unit == unitYear && r.lastYear != 0:
			return append([]period{yearPeriod(r.lastYear + node.n)}, r.currentUnit(node)...)
		case r.lastDay != 0:
			return append([]period{unitAround(node.unit, r.lastDay, node.n)}, r.currentUnit(node)...)
		}
	}
	if !r.known {
		return nil
	}
	switch node.op {
	case opNow:
		return []period{dayPeriod(r.now)}
	case opUnit:
		return r.currentUnit(node)
	case opNamed:
		return r.namedPeriods(node)
	case opCount:
		return r.countedUnits(node)
	case opComing:
		return []period{dayPeriod(r.now + (node.alts[0].weekday-weekdayOf(r.now)+7)%7)}
	}
	return nil
}
