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
func (r *resolver) readings(n *dateNode) []period {
	out := slices.DeleteFunc(r.eval(n), func(q period) bool { return !q.openLo && !q.openHi && q.hi <= q.lo })
	if len(out) > 2*maxReadings {
		out = out[:2*maxReadings]
	}
	return out
}

func (r *resolver) eval(n *dateNode) []period {
	switch n.op {
	case opFields:
		if len(n.alts) == 1 {
			return n.alts[0].periods(r)
		}
		var out []period
		for _, f := range n.alts {
			out = append(out, f.periods(r)...)
		}
		return out
	case opEither:
		return append(r.eval(n.a), r.eval(n.b)...)
	case opDecade:
		return []period{monthsPeriod(n.n, 1, 120, unitDecade)}
	case opCentury:
		if n.n <= 0 { // before Christ: the fifth is -0499 to -0400
			return []period{monthsPeriod(n.n*100-99, 1, 1200, unitCentury)}
		}
		q := monthsPeriod(n.n*100-100, 1, 1200, unitCentury)
		return []period{q, monthsPeriod(n.n*100-99, 1, 1200, noUnit)}
	case opRange:
		return r.rangePeriods(n.a, n.b)
	case opAround:
		out := r.eval(n.a)
		for i := range out {
			out[i].fuzzy = out[i].unit != noUnit && !out[i].at.set
		}
		return out
	case opPart:
		var out []period
		for _, q := range r.eval(n.a) {
			out = append(out, partPeriods(q, n.n)...)
		}
		return out
	case opNth:
		var out []period
		for _, q := range r.eval(n.a) {
			out = append(out, nthPeriods(q, n)...)
		}
		return out
	case opHead:
		var out []period
		for _, q := range r.eval(n.a) {
			if n.n < 0 {
				out = append(out, period{lo: shiftDay(q.hi, n.unit, -n.count), hi: q.hi})
			} else {
				out = append(out, period{lo: q.lo, hi: shiftDay(q.lo, n.unit, n.count)})
			}
		}
		return out
	case opWithin:
		var out []period
		for _, q := range r.eval(n.a) {
			for _, f := range n.alts {
				out = append(out, f.periodsWithin(q)...)
			}
		}
		return out
	case opHolding:
		var out []period
		for _, q := range r.eval(n.a) {
			at := unitAround(n.unit, q.lo, 0)
			if n.unit == unitWeekend && q.hi-q.lo == 1 { // a long one: the day and what lies between
				switch weekdayOf(q.lo) {
				case 1:
					at = period{lo: q.lo - 2, hi: q.hi}
				case 5:
					at = period{lo: q.lo, hi: q.lo + 3}
				}
			}
			out = append(out, at)
			if n.unit == unitWeek && q.hi-q.lo == 1 {
				out = append(out, period{lo: q.lo, hi: q.lo + 7})
			}
		}
		return out
	case opClock:
		var out []period
		for _, q := range r.eval(n.a) {
			if q.hi-q.lo == 1 {
				q.at, q.until = n.at.onDay(q.lo), n.until.onDay(q.lo)
				if n.until.set {
					q.unit = noUnit
					if n.until.isBefore(n.at) { // from 10 p.m. to 2 a.m.
						q.hi++
					}
				}
			}
			out = append(out, q)
		}
		days := slices.Clone(out)
		if n.loose && n.at.hour < 12 { // 3:30 without a.m. or p.m.
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
				if n.full && !q.at.zoned {
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
		for _, q := range r.eval(n.a) {
			end := r.moveDay(q.lo, n.lengths, 1)
			out = append(out, period{lo: q.lo, hi: end}, period{lo: q.lo, hi: end + 1})
		}
		return out
	case opPlus:
		var out []period
		for _, q := range r.eval(n.a) {
			out = append(out, dayPeriod(q.lo+n.n))
		}
		return out
	case opSame:
		if n.unit == unitYear && r.lastYear != 0 {
			return []period{yearPeriod(r.lastYear)}
		}
		var out []period
		if r.lastDay != 0 {
			out = append(out, unitAround(n.unit, r.lastDay, 0))
		}
		if n.unit == unitDay && r.known {
			out = append(out, dayPeriod(r.now))
		}
		return out
	case opShift, opWeekday:
		var bases []period
		switch {
		case n.a != nil:
			bases = r.eval(n.a)
		case n.anaphoric && r.lastDay != 0:
			bases = append(bases, dayPeriod(r.lastDay))
		case n.anaphoric && r.lastYear != 0 && n.op == opShift && n.lengths[0].unit >= unitYear:
			bases = append(bases, yearPeriod(r.lastYear))
		}
		if n.a == nil && r.known {
			bases = append(bases, dayPeriod(r.now))
		}
		var out []period
		for _, q := range bases {
			if n.op == opWeekday {
				out = append(out, r.countedWeekday(q, n))
			} else {
				out = append(out, r.shiftedPeriods(q, n)...)
			}
		}
		return out
	}
	if n.op == opUnit && n.anaphoric {
		switch {
		case n.unit == unitYear && r.lastYear != 0:
			return append([]period{yearPeriod(r.lastYear + n.n)}, r.currentUnit(n)...)
		case r.lastDay != 0:
			return append([]period{unitAround(n.unit, r.lastDay, n.n)}, r.currentUnit(n)...)
		}
	}
	if !r.known {
		return nil
	}
	switch n.op {
	case opNow:
		return []period{dayPeriod(r.now)}
	case opUnit:
		return r.currentUnit(n)
	case opNamed:
		return r.namedPeriods(n)
	case opCount:
		return r.countedUnits(n)
	case opComing:
		return []period{dayPeriod(r.now + (n.alts[0].weekday-weekdayOf(r.now)+7)%7)}
	}
	return nil
}
