package recognize

// clockRange reads two times of one day: from 8 a.m. to 6 p.m., 7-9 p.m.,
// entre 10 h et 14 h, 오후 2~4시. The first may take the half of the day from
// the second, and the second from the first.
func (p *dateParser) clockRange(k int) (at, until clock, next int) {
	start, between := k, false
	if p.is(k, aLink) && p.has(k, asFrom|asBetween) {
		between = p.has(k, asBetween)
		k++
	}
	at, loose, j := p.clockAt(k, false)
	bare := j == k
	if bare {
		half := 0
		if p.dates.counters && p.is(k, aMeridiem) && p.joined(k+1) {
			half = p.atoms[k].n
			k++
		}
		if !p.is(k, aNumber) || p.atoms[k].digits == 0 || p.atoms[k].digits > 2 || p.atoms[k].n > 24 {
			return at, until, start
		}
		at, loose, j = clock{set: true, hour: int8(p.atoms[k].n), precision: unitMinute}, half == 0, k+1
		if half > 0 {
			at.hour = at.hour%12 + 12*int8(half-1)
		}
	}
	if j >= len(p.atoms) || !(p.has(j, asFrom2) || p.joined(j) && (p.has(j, asDash|asTo) || between && p.has(j, asAnd))) {
		return at, until, start
	}
	if bare && k == start && p.has(j, asAt) { // vendredi 15 à 16 h
		return at, until, start
	}
	until, vague, next := p.clockAt(j+1, false)
	if next == j+1 {
		return at, until, start
	}
	if p.has(next, asTo2) && p.joined(next) {
		next++
	}
	switch {
	case loose && !vague && at.hour < 12 && until.hour >= 12 && (at.hour+12 < until.hour || at.hour+12 == until.hour && at.minute < until.minute):
		at.hour += 12
	case !loose && vague && at.hour >= 12 && until.hour < 12:
		until.hour += 12
	}
	if until.zoned && !at.zoned {
		at.zoned, at.zone, at.summer = true, until.zone, until.summer
	}
	return at, until, next
}

// rangeFirst reads two times that stand before their day: from 10:00 to 14:30
// on Monday. Without a day they are the hours of any day.
func (p *dateParser) rangeFirst(i int) (*dateNode, int) {
	at, until, next := p.clockRange(p.skip(i, 2, asAt|asAbout))
	if !until.set || next <= i {
		return nil, i
	}
	on := p.skip(next, 3, asComma|asDay|asOf|asArticle)
	if on < len(p.atoms) && p.depth < maxDepth {
		p.depth++
		day, after := p.longest(on)
		p.depth--
		if after > on && day.isDay() && day.op != opClock {
			return &dateNode{op: opClock, a: day, at: at, until: until}, after
		}
	}
	if p.isWhole(i, next) {
		return &dateNode{op: opClock, a: &dateNode{op: opSame, unit: unitDay}, at: at, until: until}, next
	}
	return nil, i
}

// before reports whether a time is earlier in the day than another.
func (c clock) before(d clock) bool {
	if c.hour != d.hour {
		return c.hour < d.hour
	}
	return c.minute < d.minute
}
