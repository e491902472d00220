package recognize

// timeOf reads the time of a day that was read before it: at 14:30, à 14 h 30
// GMT, 오후 3시, in the evening.
func (p *dateParser) timeOf(n *dateNode, j int) (*dateNode, int) {
	fail := j
	if part := p.skip(j, 3, asOf|asArticle|asComma|asIn); p.is(part, aDaypart) {
		day := *n
		day.daypart = p.atoms[part].n
		k := p.skip(part+1, 2, asComma|asAt|asAbout)
		if k < len(p.atoms) && p.joined(part+1) {
			if c, loose, next := p.clockAt(k, k > part+1); next > k {
				return p.clockNode(&day, c, loose, next)
			}
		}
		return &day, part + 1
	}
	if p.has(j, asOpen) && p.has(j+1, asLocal) && p.has(j+2, asClose) { // 13일(현지시간) 오후 3시
		if j += 3; j >= len(p.atoms) {
			return n, fail
		}
	}
	marks := asComma | asAt | asAbout | asDash
	if p.dates.counters {
		marks |= asDot // 2024.05.03. 14:30
	}
	k := p.skip(j, 3, marks)
	if at, until, next := p.clockRange(k); until.set && next > k {
		return &dateNode{op: opClock, a: n, at: at, until: until}, next
	}
	lead := false
	for x := j; x < k; x++ {
		lead = lead || p.atoms[x].roles&(asAt|asAbout) != 0
	}
	if k >= len(p.atoms) {
		return n, fail
	}
	c, loose, next := p.clockAt(k, lead)
	if next == k {
		return n, fail
	}
	return p.clockNode(n, c, loose, next)
}

// clockNode is a time on a day, in the part of the day that the day's words or
// those after the time name.
func (p *dateParser) clockNode(day *dateNode, c clock, loose bool, next int) (*dateNode, int) {
	part := day.daypart
	if k := p.skip(next, 3, asOf|asArticle|asIn); p.is(k, aDaypart) && p.joined(next) {
		part, next = p.atoms[k].n, k+1
	}
	if part > 0 {
		c, loose = p.byDaypart(c, part), false
	}
	return &dateNode{op: opClock, a: day, at: c, loose: loose, full: c.minute == 0 && c.precision == unitMinute}, next
}

// Parts of the day.
const (
	morning   = 1
	afternoon = 2
	evening   = 3
	night     = 4
)

// byDaypart moves an hour of twelve into the part of the day.
func (p *dateParser) byDaypart(c clock, part int) clock {
	if (part == afternoon || part == evening && c.hour > 4 || part == night && c.hour > 5) && c.hour < 12 {
		c.hour += 12
	}
	return c
}

// clockAfter reports whether a time of day follows at an atom.
func (p *dateParser) clockAfter(k int) bool {
	at := p.skip(k, 2, asAt|asComma|asAbout)
	if at >= len(p.atoms) {
		return false
	}
	_, _, next := p.clockAt(at, false)
	return next > at
}

// clockNext reports whether the number at atom k is the hour of a time.
func (p *dateParser) clockNext(k int) bool {
	if !p.is(k, aNumber) {
		return false
	}
	if p.has(k+1, asDash|asTo) && !p.has(k+1, asAt) && p.is(k+2, aNumber) && p.joined(k+1) { // 7 to 9am
		k += 2
	}
	return p.is(k+1, aHourMark) || p.is(k+1, aMeridiem) || p.shortMeridiem(k+1) > 0
}

// shortMeridiem reads the "a" and "p" that touch an hour.
func (p *dateParser) shortMeridiem(k int) int {
	if k >= len(p.atoms) || p.atoms[k].gap != glued || p.atoms[k].to-p.atoms[k].from != 1 {
		return 0
	}
	switch p.tokens[p.atoms[k].from].lower {
	case "a":
		return 1
	case "p":
		return 2
	}
	return 0
}

// clockAt reads a time of day. lead says that a word like "at" stands before,
// after which a bare number is an hour. loose times may be meant twelve hours
// later.
func (p *dateParser) clockAt(k int, lead bool) (c clock, loose bool, next int) {
	start := k
	meridiem := 0
	if p.is(k, aMeridiem) && p.joined(k+1) { // 오후 3시
		meridiem = p.atoms[k].n
		k++
	}
	if k >= len(p.atoms) {
		return c, false, start
	}
	a := &p.atoms[k]
	switch {
	case a.kind == aClock:
		c, next, loose = a.clock, k+1, p.tokens[a.from].text[0] != '0'
	case a.kind == aSpot:
		c = clock{set: true, hour: int8(a.n), precision: unitMinute}
		minute, after := p.minutes(k + 1)
		if minute < 0 {
			c.hour, minute = (c.hour+23)%24, 60+minute
		}
		c.minute = int8(minute)
		next = p.zone(&c, after)
		return c, false, next
	case a.kind == aNumber && a.n <= 24 && a.digits < 3 && p.is(k+1, aHourMark) && p.joined(k+1):
		c, next = clock{set: true, hour: int8(a.n), precision: unitMinute}, k+2
		minute, after := p.minutes(next)
		c.minute, next = int8(minute), after
		if p.is(next, aNumber) && p.atoms[next].n < 60 && p.is(next+1, aMinuteMark) && p.atoms[next+1].unit == unitSecond && p.joined(next) {
			c.second, c.precision = int8(p.atoms[next].n), unitSecond
			next += 2
		}
		if c.minute < 0 {
			c.hour, c.minute = c.hour-1, 60+c.minute
		}
		loose = a.digits == 0 || p.dates.counters && meridiem == 0
	case a.kind == aNumber && a.n <= 12 && a.n > 0 && a.digits < 3 && (p.is(k+1, aMeridiem) || p.shortMeridiem(k+1) > 0):
		c, next = clock{set: true, hour: int8(a.n), precision: unitMinute}, k+1
	case a.kind == aNumber && a.n <= 24 && a.n > 0 && a.digits == 0 && a.roles == 0 && p.is(k+1, aNumber) && p.atoms[k+1].digits == 0 && p.atoms[k+1].n < 60 && p.atoms[k+1].n > 9:
		c, next, loose = clock{set: true, hour: int8(a.n), minute: int8(p.atoms[k+1].n), precision: unitMinute}, k+2, true
		if p.is(next, aMinuteMark) {
			next++
		}
	case a.kind == aNumber && a.digits == 0 && a.roles == 0 && lead && p.is(k+1, aMinuteMark) && a.n > 100 && a.n%100 < 60:
		c, next, loose = clock{set: true, hour: int8(a.n / 100), minute: int8(a.n % 100), precision: unitMinute}, k+2, true
	case a.kind == aNumber && a.n <= 24 && a.n > 0 && a.digits < 3 && a.roles == 0 && lead && !p.countsNoun(k) && !p.is(k+1, aUnit):
		c, next, loose = clock{set: true, hour: int8(a.n), precision: unitMinute}, k+1, true
	case a.kind == aMinuteMark && a.n != 0 && p.dates.capitals && p.is(k+1, aNumber) && p.atoms[k+1].n > 0 && p.atoms[k+1].n <= 12 && p.atoms[k+1].digits < 3 && p.atoms[k+1].roles == 0: // half past three
		minutes := 60*p.atoms[k+1].n + a.n
		c, next, loose = clock{set: true, hour: int8(minutes / 60), minute: int8(minutes % 60), precision: unitMinute}, k+2, true
	default:
		return c, false, start
	}
	if p.is(next, aMeridiem) && meridiem == 0 {
		meridiem = p.atoms[next].n
		next++
	} else if m := p.shortMeridiem(next); m > 0 {
		meridiem = m
		next++
	}
	if meridiem > 0 {
		if c.hour > 12 {
			return clock{}, false, start
		}
		c.hour = c.hour%12 + 12*int8(meridiem-1)
		loose = false
	}
	if c.hour > 23 {
		c.hour = 0
	}
	if c.hour > 12 || c.hour == 0 {
		loose = false
	}
	next = p.zone(&c, next)
	return c, loose, next
}

// minutes reads the minutes after an hour: 30, et quart, moins vingt, 30분, 반.
func (p *dateParser) minutes(k int) (n, next int) {
	at, sign := k, 1
	if p.has(at, asAnd) {
		at++
	} else if p.has(at, asMinus) {
		at, sign = at+1, -1
	}
	switch {
	case p.is(at, aMinuteMark) && p.atoms[at].n > 0: // half past, quart
		return sign * p.atoms[at].n, at + 1
	case p.is(at, aNumber) && p.atoms[at].n < 60 && p.atoms[at].digits < 3 && p.joined(at) &&
		(p.atoms[at].digits != 1 || p.is(at+1, aMinuteMark)) && !p.countsNoun(at) && !p.is(at+1, aHourMark):
		n, next = sign*p.atoms[at].n, at+1
		if p.is(next, aMinuteMark) && p.atoms[next].n == 0 {
			if p.atoms[next].unit == unitSecond {
				return 0, k
			}
			next++
		}
		return n, next
	}
	return 0, k
}

// zone reads the zone after a time.
func (p *dateParser) zone(c *clock, k int) int {
	if k := p.skip(k, 1, asOpen|asComma); p.is(k, aZone) && (k == 0 || p.atoms[k-1].roles&asComma == 0 || p.atoms[k].to > p.atoms[k].from+1) {
		c.zoned, c.zone, c.summer = true, int16(p.atoms[k].n), int(p.atoms[k].unit)
		if p.has(k-1, asOpen) && p.has(k+1, asClose) {
			k++
		}
		return k + 1
	}
	return k
}

// clockFirst reads a time that stands before its day: 3pm today, 8am this
// morning, 10, tonight.
func (p *dateParser) clockFirst(i int) (*dateNode, int) {
	if n, next := p.rangeFirst(i); next > i {
		return n, next
	}
	k := p.skip(i, 2, asAt|asAbout)
	if k >= len(p.atoms) {
		return nil, i
	}
	c, loose, next := p.clockAt(k, false)
	part := 0
	if next == k {
		a := &p.atoms[k]
		if a.kind != aNumber || a.n < 1 || a.n > 12 || a.digits == 0 || a.digits > 2 || !(p.has(k+1, asComma) && p.is(k+2, aShift) && p.atoms[k+2].roles&asAt != 0 || p.has(k-1, asAt) && p.is(k+1, aShift) && p.atoms[k+1].unit == unitDay) {
			return nil, i
		}
		if p.is(k+1, aShift) && p.atoms[k+1].roles&asAt == 0 { // at 8 tomorrow
			return &dateNode{op: opClock, a: &dateNode{op: opUnit, unit: unitDay, n: p.atoms[k+1].n}, at: clock{set: true, hour: int8(a.n), precision: unitMinute}, loose: true, full: true}, k + 2
		}
		c, next, part = clock{set: true, hour: int8(a.n), precision: unitMinute}, k+1, evening
	}
	on := p.skip(next, 3, asComma|asDay|asOf|asArticle)
	var n *dateNode
	after := on
	if on < len(p.atoms) && p.depth < maxDepth {
		p.depth++
		n, after = p.longest(on)
		p.depth--
	}
	if after == on || !n.isDay() {
		if part > 0 {
			return nil, i
		}
		m, end := p.clockNode(&dateNode{op: opSame, unit: unitDay}, c, loose, next)
		if !p.clockAlone(i, k, end) {
			return nil, i
		}
		return m, end
	}
	if n.op == opClock {
		n, loose = n.a, false
	}
	if part == 0 {
		part = n.daypart
	}
	if part > 0 {
		c, loose = p.byDaypart(c, part), false
	}
	return &dateNode{op: opClock, a: n, at: c, loose: loose, full: c.minute == 0 && c.precision == unitMinute}, after
}

// clockAlone reports whether a time in [k, next) without a day is one of the
// day that the text speaks of, and no score, ratio or length: a word like "at"
// stands before it, or a.m., p.m. or a zone with it.
func (p *dateParser) clockAlone(i, k, next int) bool {
	if p.has(next, asOf) && !p.has(next, asIn|asDay) { // à trois heures de Séoul
		return false
	}
	end := p.atoms[next-1].to
	if end < len(p.tokens) && p.tokens[end].gap == glued && p.tokens[end].class != punct || p.countsNoun(next-1) {
		return false
	}
	sure := p.isWhole(i, next)
	for j := k; j < next; j++ {
		sure = sure || p.atoms[j].kind == aMeridiem && p.atoms[j].to-p.atoms[j].from > 0 || p.is(j, aZone)
	}
	if sure {
		return true
	}
	lead := i < k && p.has(i, asAt) || p.has(i-1, asAt)
	return lead && (p.is(k, aClock) || p.is(k, aMinuteMark) || p.is(k, aSpot) || p.is(k+1, aHourMark))
}
