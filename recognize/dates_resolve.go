package recognize

import "slices"

// dateOp is what a node does to its operands.
type dateOp uint8

const (
	opFields  dateOp = iota // alts, each a way to read the same surface
	opUnit                  // the unit that now is in, moved by n
	opNamed                 // the last (-1), this (0) or next (1) of what alts name
	opCount                 // the count units before (n < 0) or after now
	opShift                 // lengths before (n < 0) or after a, or now
	opWeekday               // the count-th weekday before or after a, or now
	opPart                  // the early (1), middle (2) or late (3) part of a
	opNth                   // the nth unit or weekday of a
	opHead                  // the first count units of a, the last where n < 0
	opWithin                // what alts name in a
	opHolding               // the unit that holds a
	opRange                 // from a to b
	opDecade                // of the year n
	opCentury               // the nth
	opAround                // a, approximately
	opClock                 // a time on the day a, until a second one where set
	opStretch               // lengths long, from a on
	opPlus                  // the first day of a, n days later
	opSame                  // the unit of the date mentioned before
	opEither                // a, or else b
	opComing                // the weekday on now or next
	opBare                  // a number that is no date by itself
	opNow
)

// dateNode is an expression before it is laid on the calendar.
type dateNode struct {
	op      dateOp
	unit    unit
	n       int
	count   int
	weekday int
	a, b    *dateNode
	alts    []fields
	lengths []length
	at      clock
	until   clock
	part    int  // of opUnit: earlier (1) or later (3) in it
	loose   bool // of opClock: perhaps twelve hours later
	full    bool // of opClock: no minutes are told
	led     int  // of opFields: 1 where the day stands before the month's name, -1 where after
	daypart int  // the part of the day that the words name
	told    bool // seen from the date told before
}

// length is n units.
type length struct {
	n    int
	unit unit
}

// tense is what the words around a date say of its time.
type tense uint8

const (
	noTense tense = iota
	past
	future
)

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
		return r.rangeOf(n.a, n.b)
	case opAround:
		out := r.eval(n.a)
		for i := range out {
			out[i].fuzzy = out[i].unit != noUnit && !out[i].at.set
		}
		return out
	case opPart:
		var out []period
		for _, q := range r.eval(n.a) {
			out = append(out, parts(q, n.n)...)
		}
		return out
	case opNth:
		var out []period
		for _, q := range r.eval(n.a) {
			out = append(out, nth(q, n)...)
		}
		return out
	case opHead:
		var out []period
		for _, q := range r.eval(n.a) {
			if n.n < 0 {
				out = append(out, period{lo: shift(q.hi, n.unit, -n.count), hi: q.hi})
			} else {
				out = append(out, period{lo: q.lo, hi: shift(q.lo, n.unit, n.count)})
			}
		}
		return out
	case opWithin:
		var out []period
		for _, q := range r.eval(n.a) {
			for _, f := range n.alts {
				out = append(out, f.within(q)...)
			}
		}
		return out
	case opHolding:
		var out []period
		for _, q := range r.eval(n.a) {
			at := unitAt(n.unit, q.lo, 0)
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
				q.at, q.until = n.at, n.until
				if n.until.set {
					q.unit = noUnit
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
			if q.at.set && !q.until.set {
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
			end := r.move(q.lo, n.lengths, 1)
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
			out = append(out, unitAt(n.unit, r.lastDay, 0))
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
		case n.told && r.lastDay != 0:
			bases = append(bases, dayPeriod(r.lastDay))
		case n.told && r.lastYear != 0 && n.op == opShift && n.lengths[0].unit >= unitYear:
			bases = append(bases, yearPeriod(r.lastYear))
		}
		if n.a == nil && r.known {
			bases = append(bases, dayPeriod(r.now))
		}
		var out []period
		for _, q := range bases {
			if n.op == opWeekday {
				out = append(out, r.weekdays(q, n))
			} else {
				out = append(out, r.shifted(q, n)...)
			}
		}
		return out
	}
	if n.op == opUnit && n.told {
		switch {
		case n.unit == unitYear && r.lastYear != 0:
			return append([]period{yearPeriod(r.lastYear + n.n)}, r.nowUnit(n)...)
		case r.lastDay != 0:
			return append([]period{unitAt(n.unit, r.lastDay, n.n)}, r.nowUnit(n)...)
		}
	}
	if !r.known {
		return nil
	}
	switch n.op {
	case opNow:
		return []period{dayPeriod(r.now)}
	case opUnit:
		return r.nowUnit(n)
	case opNamed:
		return r.named(n)
	case opCount:
		return r.counted(n)
	case opComing:
		return []period{dayPeriod(r.now + (n.alts[0].weekday-weekdayOf(r.now)+7)%7)}
	}
	return nil
}

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
		in := instances{}
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
		in = around(r.now, reach, cycle)
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
			if f.weekday > 0 && r.sureNext && !f.yearly() {
				inCycle(1)
			}
			add(in.next, in.hasNext)
			inCycle(1)
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

// nth is the nth unit or weekday of a period. The weeks of a month or a year
// are those with their Thursday in it (ISO 8601), those that lie in it whole,
// and its sevens of days.
func nth(q period, n *dateNode) []period {
	if n.weekday > 0 {
		day, ok := nthWeekday(q, n.weekday, n.n)
		if !ok {
			return nil
		}
		return []period{dayPeriod(day)}
	}
	from := func(k int, u unit) period { // the kth from the start, or from the end
		if n.n > 0 {
			return unitAt(u, q.lo, n.n-1)
		}
		return unitAt(u, q.hi-1, n.n+1)
	}
	var out []period
	switch n.unit {
	case unitDay:
		if n.n > 0 {
			out = append(out, dayPeriod(q.lo+n.n-1))
		} else {
			out = append(out, dayPeriod(q.hi+n.n))
		}
	case unitWeek, unitWeekend:
		for _, key := range []int{4, 1, 7} {
			var week period
			if n.n > 0 {
				thursday, _ := nthWeekday(q, key, n.n)
				week = unitAt(unitWeek, thursday, 0)
			} else {
				thursday, _ := nthWeekday(q, key, n.n)
				week = unitAt(unitWeek, thursday, 0)
			}
			if n.unit == unitWeekend {
				week.lo += 5
			}
			if !slices.Contains(out, week) {
				out = append(out, week)
			}
		}
		if n.unit == unitWeek && n.n > 0 {
			out = append(out, period{lo: q.lo + 7*(n.n-1), hi: q.lo + 7*n.n})
		}
		return out
	case unitFortnight:
		switch n.n {
		case 1:
			return []period{{lo: q.lo, hi: q.lo + 15}, {lo: q.lo, hi: q.lo + 14}}
		case 2, -1:
			return []period{{lo: q.lo + 15, hi: q.hi}, {lo: q.lo + 14, hi: q.hi}}
		}
	default:
		if n.unit.months() > 0 {
			out = append(out, from(n.n, n.unit))
		}
	}
	return slices.DeleteFunc(out, func(x period) bool { return x.lo < q.lo || x.hi > q.hi })
}

// parts is an early, middle or late part of a period: the period itself,
// approximately, then the stretches that the words usually mean.
func parts(q period, part int) []period {
	whole := q
	whole.fuzzy = q.unit != noUnit
	out := []period{whole}
	days := func(lo, hi int) { out = append(out, period{lo: lo, hi: hi}) }
	d := dayOf(q.lo)
	months := func(month, count int) { out = append(out, monthsPeriod(d.Year, month, count, noUnit)) }
	years := func(from, count int) { out = append(out, monthsPeriod(d.Year+from, 1, 12*count, noUnit)) }
	switch {
	case q.hi-q.lo == 7 && part == 1:
		days(q.lo, q.lo+3)
		days(q.lo, q.lo+2)
	case q.hi-q.lo == 7 && part == 2:
		days(q.lo+2, q.lo+4)
		days(q.lo+1, q.lo+4)
		out = append(out, dayPeriod(q.lo+2))
	case q.hi-q.lo == 7:
		days(q.lo+4, q.hi)
		days(q.lo+3, q.hi)
		days(q.lo+5, q.hi)
	case q.unit == unitMonth && part == 1:
		days(q.lo, q.lo+10)
		days(q.lo, q.lo+15)
		out = append(out, dayPeriod(q.lo))
	case q.unit == unitMonth && part == 2:
		days(q.lo+10, q.lo+20)
		days(q.lo+9, q.lo+19)
		out = append(out, dayPeriod(q.lo+14))
	case q.unit == unitMonth:
		days(q.lo+20, q.hi)
		days(q.lo+15, q.hi)
		out = append(out, dayPeriod(q.hi-1))
	case q.unit == unitYear && part == 1:
		months(1, 3)
		months(1, 4)
		months(1, 2)
		months(1, 6)
		out = append(out, dayPeriod(q.lo))
	case q.unit == unitYear && part == 2:
		months(5, 4)
		months(4, 6)
		months(6, 2)
		out = append(out, monthsPeriod(d.Year, 6, 1, unitMonth))
	case q.unit == unitYear:
		months(10, 3)
		months(9, 4)
		months(11, 2)
		months(7, 6)
		out = append(out, dayPeriod(q.hi-1))
	case q.unit == unitDecade && part == 1:
		years(0, 3)
		years(0, 4)
		years(0, 5)
	case q.unit == unitDecade && part == 2:
		years(4, 3)
		years(3, 4)
	case q.unit == unitDecade:
		years(7, 3)
		years(6, 4)
		years(5, 5)
	case q.unit == unitCentury && part == 1:
		years(0, 30)
		years(0, 20)
		years(0, 50)
	case q.unit == unitCentury && part == 2:
		years(30, 40)
		years(40, 20)
	case q.unit == unitCentury:
		years(70, 30)
		years(80, 20)
		years(50, 50)
	case q.unit == unitDay:
		out[0].fuzzy = false
		if part == 3 {
			q.at = clock{set: true, hour: 23, minute: 59, second: 59, precision: unitSecond}
			out = append(out, q)
		}
	case q.hi-q.lo > 14: // a quarter, a season, a half: its first, middle or last third
		third := (q.hi - q.lo) / 3
		switch part {
		case 1:
			days(q.lo, q.lo+third)
		case 2:
			days(q.lo+third, q.hi-third)
		default:
			days(q.hi-third, q.hi)
		}
	}
	return out
}

// rangeOf is the stretch from one date to another. What the end does not say
// is the first after the start. A range of years or months may also end where
// its second end begins.
func (r *resolver) rangeOf(from, to *dateNode) []period {
	var out, until []period
	for _, a := range r.eval(from) {
		ends := r.eval(to)
		if to.op == opFields && to.recurs() && r.known {
			later := *r
			later.now, later.tense, later.focusYear, later.focusDay = a.lo, future, 0, 0
			ends = later.eval(to)
		}
		for _, b := range ends {
			if b.hi <= a.lo || b.lo < a.lo || b.hi <= a.hi && b.lo <= a.lo {
				continue
			}
			out = append(out, period{lo: a.lo, hi: b.hi, at: a.at, until: b.at})
			if b.unit.months() > 0 && b.lo > a.lo {
				until = append(until, period{lo: a.lo, hi: b.lo})
			}
			break
		}
		if len(out) > 5 {
			break
		}
	}
	if (from.op == opFields || from.op == opNamed) && from.recurs() && r.tense == noTense && len(out) > 1 {
		slices.SortStableFunc(out, func(a, b period) int { return r.distance(a) - r.distance(b) })
	}
	if from.op == opPart || to.op == opPart { // from the end of March, to the middle of September: up to there
		for _, a := range r.edges(from, true) {
			for _, b := range r.edges(to, false) {
				if b > a {
					until = append(until, period{lo: a, hi: b})
					break
				}
			}
		}
	}
	for i := range out { // a range of two times is written with both
		if out[i].at.set != out[i].until.set {
			out[i].at, out[i].until = clock{}, clock{}
		}
	}
	if len(out) > 1 && (from.op == opPart || to.op == opPart) {
		return append(append(out[:min(len(out), 1):1], until...), out[min(len(out), 1):]...)
	}
	return append(out, until...)
}

// edges are the days that a part of a date is the edge of: its beginning, its
// middle or the day after its end; of any other date where it starts or ends.
func (r *resolver) edges(n *dateNode, start bool) []int {
	var out []int
	if n.op != opPart {
		for _, q := range r.eval(n) {
			if start {
				out = append(out, q.lo)
			} else {
				out = append(out, q.hi)
			}
		}
		return out
	}
	for _, q := range r.eval(n.a) {
		out = append(out, [...]int{q.lo, q.lo + (q.hi-q.lo)/2, q.hi}[n.n-1])
	}
	return out
}

// recurs reports whether what a node names comes again every year, month or
// week.
func (n *dateNode) recurs() bool {
	for _, f := range n.alts {
		if f.hasYear {
			return false
		}
	}
	return len(n.alts) > 0
}

// distance is how many days lie between now and a period.
func (r *resolver) distance(q period) int {
	return max(q.lo-r.now, r.now-q.hi+1, 0)
}
