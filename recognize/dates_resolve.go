package recognize

import "slices"

// resolver turns parsed expressions into periods of the calendar, relative to
// the publication date.
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

// readings returns the dates that a node may mean, the preferred first.
func (r *resolver) readings(node *dateNode) []period {
	out := slices.DeleteFunc(r.eval(node), func(days period) bool { return !days.openLo && !days.openHi && days.hi <= days.lo })
	if len(out) > 2*maxReadings {
		out = out[:2*maxReadings]
	}
	return out
}

// eval returns the periods that a node may mean, the preferred one first. Some
// may be empty; [resolver.readings] drops those.
func (r *resolver) eval(node *dateNode) []period {
	switch node.op {
	case opFields:
		return r.fieldPeriods(node.alts)
	case opEither:
		return append(r.eval(node.a), r.eval(node.b)...)
	case opRange:
		return r.rangePeriods(node.a, node.b)
	case opDecade:
		return []period{monthsPeriod(node.n, 1, 120, unitDecade)}
	case opCentury:
		return centuryPeriods(node.n)
	case opSame:
		return r.focusPeriods(node.unit)
	case opShift, opWeekday:
		return r.offsetPeriods(node)
	case opNow, opUnit, opNamed, opCount, opComing:
		return r.periodsFromNow(node)
	case opClock:
		return r.clockPeriods(node)
	case opAround, opPart, opNth, opHead, opWithin, opHolding, opStretch, opPlus:
		operands := r.eval(node.a)
		if len(operands) == 1 {
			return r.derivedPeriods(operands[0], node)
		}
		var out []period
		for _, days := range operands {
			out = append(out, r.derivedPeriods(days, node)...)
		}
		return out
	}
	return nil
}

// fieldPeriods returns the periods of each way to read the same surface.
func (r *resolver) fieldPeriods(alts []dateFields) []period {
	if len(alts) == 1 {
		return alts[0].periods(r)
	}
	var out []period
	for _, f := range alts {
		out = append(out, f.periods(r)...)
	}
	return out
}

// centuryPeriods returns the nth century as its years are written (1900 to
// 1999) and as it is counted (1901 to 2000). Before Christ n is 0 or negative:
// the fifth is -0499 to -0400.
func centuryPeriods(n int) []period {
	counted := monthsPeriod(n*100-99, 1, 1200, noUnit)
	if n <= 0 {
		counted.unit = unitCentury
		return []period{counted}
	}
	return []period{monthsPeriod(n*100-100, 1, 1200, unitCentury), counted}
}

// derivedPeriods returns what a node makes of one period of its operand.
func (r *resolver) derivedPeriods(days period, node *dateNode) []period {
	switch node.op {
	case opAround:
		days.fuzzy = days.unit != noUnit && !days.at.set
		return []period{days}
	case opPart:
		return partPeriods(days, node.n)
	case opNth:
		return nthPeriods(days, node)
	case opHead:
		if node.n < 0 {
			return []period{{lo: shiftDay(days.hi, node.unit, -node.count), hi: days.hi}}
		}
		return []period{{lo: days.lo, hi: shiftDay(days.lo, node.unit, node.count)}}
	case opWithin:
		if len(node.alts) == 1 {
			return node.alts[0].periodsWithin(days)
		}
		var out []period
		for _, f := range node.alts {
			out = append(out, f.periodsWithin(days)...)
		}
		return out
	case opHolding:
		return holdingPeriods(days, node.unit)
	case opStretch:
		end := r.moveDay(days.lo, node.lengths, 1)
		return []period{{lo: days.lo, hi: end}, {lo: days.lo, hi: end + 1}}
	case opPlus:
		return []period{dayPeriod(days.lo + node.n)}
	}
	return nil
}

// holdingPeriods returns the unit that holds a period. The weekend of a Monday
// or a Friday is a long one, with that day in it.
func holdingPeriods(days period, u unit) []period {
	holder := unitAround(u, days.lo, 0)
	if days.hi-days.lo != 1 {
		return []period{holder}
	}
	switch u {
	case unitWeekend:
		switch weekdayOf(days.lo) {
		case 1:
			holder = period{lo: days.lo - 2, hi: days.hi}
		case 5:
			holder = period{lo: days.lo, hi: days.lo + 3}
		}
	case unitWeek:
		return []period{holder, {lo: days.lo, hi: days.lo + 7}}
	}
	return []period{holder}
}

// clockPeriods returns a time on each day of the operand; then the same twelve
// hours later where a.m. or p.m. is left open; then the hour and the day, which
// are coarser.
func (r *resolver) clockPeriods(node *dateNode) []period {
	timed := r.eval(node.a)
	for i := range timed {
		timed[i] = timed[i].withTime(node.at, node.until)
	}
	out := slices.Clone(timed)
	if node.loose && node.at.hour < 12 { // 3:30 without a.m. or p.m.
		for _, days := range timed {
			if days.at.set {
				days.at.hour += 12
				out = append(out, days)
			}
		}
	}
	for _, days := range timed {
		if days.until.set {
			out = append(out, dayPeriod(days.lo))
		} else if days.at.set {
			if node.full && !days.at.zoned {
				days.at.precision = unitHour
				out = append(out, days)
			}
			days.at = clock{}
			out = append(out, days)
		}
	}
	return out
}

// withTime returns a single day with a time on it, or with the two times of a
// range, which may end on the next day. A longer period has no time.
func (p period) withTime(at, until clock) period {
	if p.hi-p.lo != 1 {
		return p
	}
	p.at, p.until = at.onDay(p.lo), until.onDay(p.lo)
	if until.set {
		p.unit = noUnit
		if until.isBefore(at) { // from 10 p.m. to 2 a.m.
			p.hi++
		}
	}
	return p
}

// focusPeriods returns the unit of the date mentioned before: the same day.
func (r *resolver) focusPeriods(u unit) []period {
	if u == unitYear && r.lastYear != 0 {
		return []period{yearPeriod(r.lastYear)}
	}
	var out []period
	if r.lastDay != 0 {
		out = append(out, unitAround(u, r.lastDay, 0))
	}
	if u == unitDay && r.known {
		out = append(out, dayPeriod(r.now))
	}
	return out
}

// offsetPeriods returns what lies a length or some weekdays before or after the
// operand, the date mentioned before, or now.
func (r *resolver) offsetPeriods(node *dateNode) []period {
	var out []period
	for _, base := range r.offsetBases(node) {
		if node.op == opWeekday {
			out = append(out, r.countedWeekday(base, node))
		} else {
			out = append(out, r.shiftedPeriods(base, node)...)
		}
	}
	return out
}

// offsetBases returns the periods that an offset is counted from.
func (r *resolver) offsetBases(node *dateNode) []period {
	if node.a != nil {
		return r.eval(node.a)
	}
	var bases []period
	switch {
	case !node.anaphoric:
	case r.lastDay != 0:
		bases = append(bases, dayPeriod(r.lastDay))
	case r.lastYear != 0 && node.op == opShift && node.lengths[0].unit >= unitYear:
		bases = append(bases, yearPeriod(r.lastYear))
	}
	if r.known {
		bases = append(bases, dayPeriod(r.now))
	}
	return bases
}

// periodsFromNow returns what is relative to now, or to the date mentioned
// before: next month, the following year.
func (r *resolver) periodsFromNow(node *dateNode) []period {
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
	}
	return []period{dayPeriod(r.now + (node.alts[0].weekday-weekdayOf(r.now)+7)%7)} // opComing
}
