package date

import (
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

// parseTimeOfDay reads the time after its day: at 14:30, à 14 h 30 GMT, 오후 3시,
// in the evening.
func (p *Parser) parseTimeOfDay(node *expression, j int) (*expression, int) {
	fail := j
	if part := p.skipLinks(j, 3, linkOf|linkArticle|linkComma|linkIn); p.isKind(part, atomDaypart) {
		day := *node
		day.daypart = p.atoms[part].n
		k := p.skipLinks(part+1, 2, linkComma|linkAt|linkAbout)
		if k < len(p.atoms) && p.mayContinue(part+1) {
			if c, loose, next := p.parseClock(k, k > part+1); next > k {
				return p.newClockNode(&day, c, loose, next)
			}
		}
		return &day, part + 1
	}
	if p.hasRole(j, linkOpen) && p.hasRole(j+1, linkLocal) && p.hasRole(j+2, linkClose) { // 13일(현지시간) 오후 3시
		if j += 3; j >= len(p.atoms) {
			return node, fail
		}
	}
	marks := linkComma | linkAt | linkAbout | linkDash
	if p.has(language.Counters) {
		marks |= linkDot // 2024.05.03. 14:30
	}
	k := p.skipLinks(j, 3, marks)
	if at, until, next := p.parseClockRange(k); until.Set && next > k {
		return &expression{op: opClock, a: node, at: at, until: until}, next
	}
	lead := false
	for x := j; x < k; x++ {
		lead = lead || p.atoms[x].roles&(linkAt|linkAbout) != 0
	}
	if k >= len(p.atoms) {
		return node, fail
	}
	c, loose, next := p.parseClock(k, lead)
	if next == k {
		return node, fail
	}
	return p.newClockNode(node, c, loose, next)
}

// newClockNode returns a time on a day, in the part of the day that the day's
// words or those after the time name.
func (p *Parser) newClockNode(day *expression, c calendar.Clock, loose bool, next int) (*expression, int) {
	part := day.daypart
	if k := p.skipLinks(next, 3, linkOf|linkArticle|linkIn); p.isKind(k, atomDaypart) && p.mayContinue(next) {
		part, next = p.atoms[k].n, k+1
	}
	if part > 0 {
		c, loose = p.inDaypart(c, part), false
	}
	return &expression{op: opClock, a: day, at: c, loose: loose, full: c.Minute == 0 && c.Precision == calendar.UnitMinute}, next
}

// Parts of the day.
const (
	daypartMorning   = 1
	daypartAfternoon = 2
	daypartEvening   = 3
	daypartNight     = 4
)

// inDaypart moves an hour of twelve into the part of the day.
func (p *Parser) inDaypart(c calendar.Clock, part int) calendar.Clock {
	if (part == daypartAfternoon || part == daypartEvening && c.Hour > 4 || part == daypartNight && c.Hour > 5) && c.Hour < 12 {
		c.Hour += 12
	}
	return c
}

// isClockAhead reports whether a time of day follows at an atom.
func (p *Parser) isClockAhead(k int) bool {
	at := p.skipLinks(k, 2, linkAt|linkComma|linkAbout)
	if at >= len(p.atoms) {
		return false
	}
	_, _, next := p.parseClock(at, false)
	return next > at
}

// isHourNumber reports whether the number at atom k is the hour of a time.
func (p *Parser) isHourNumber(k int) bool {
	if !p.isKind(k, atomNumber) {
		return false
	}
	if p.hasRole(k+1, linkDash|linkTo) && !p.hasRole(k+1, linkAt) && p.isKind(k+2, atomNumber) && p.mayContinue(k+1) { // 7 to 9am
		k += 2
	}
	return p.isKind(k+1, atomHourMark) || p.isKind(k+1, atomMeridiem) || p.parseShortMeridiem(k+1) > 0
}

// parseShortMeridiem reads the letter for a.m. or p.m. that touches an hour: 9a.
func (p *Parser) parseShortMeridiem(k int) int {
	if k >= len(p.atoms) || p.atoms[k].gap != text.GapNone || p.atoms[k].to-p.atoms[k].from != 1 {
		return 0
	}
	return p.dates.meridiemLetters[p.Tokens[p.atoms[k].from].Lower]
}

// parseClock reads a time of day. lead says that a word like "at" stands
// before, after which a bare number is an hour. loose times may be meant twelve
// hours later.
func (p *Parser) parseClock(k int, lead bool) (c calendar.Clock, loose bool, next int) {
	start := k
	meridiem := 0
	if p.isKind(k, atomMeridiem) && p.mayContinue(k+1) { // 오후 3시
		meridiem = p.atoms[k].n
		k++
	}
	if p.isKind(k, atomSpot) {
		c, next = p.parseNoon(k)
		next = p.parseZone(&c, next)
		return c, false, next
	}
	c, loose, next = p.parseHour(k, lead)
	if next == k {
		return calendar.Clock{}, false, start
	}
	if p.isKind(next, atomMeridiem) && meridiem == 0 {
		meridiem = p.atoms[next].n
		next++
	} else if m := p.parseShortMeridiem(next); m > 0 {
		meridiem = m
		next++
	}
	if meridiem > 0 {
		if c.Hour > 12 {
			return calendar.Clock{}, false, start
		}
		c.Hour = c.Hour%12 + 12*int8(meridiem-1)
		loose = false
	}
	if c.Hour > 23 {
		c.Hour = 0
	}
	if c.Hour > 12 || c.Hour == 0 {
		loose = false
	}
	next = p.parseZone(&c, next)
	return c, loose, next
}

// newClock returns a time of day to the minute.
func newClock(hour, minute int) calendar.Clock {
	return calendar.Clock{Set: true, Hour: int8(hour), Minute: int8(minute), Precision: calendar.UnitMinute}
}

// parseNoon reads noon or midnight, with minutes before or after it.
func (p *Parser) parseNoon(k int) (c calendar.Clock, next int) {
	hour := p.atoms[k].n
	minute, next := p.parseMinutes(k + 1)
	if minute < 0 {
		hour, minute = (hour+23)%24, 60+minute
	}
	return newClock(hour, minute), next
}

// parseHour reads the hour at atom k with its minutes; next is k where there is
// none.
func (p *Parser) parseHour(k int, lead bool) (c calendar.Clock, loose bool, next int) {
	if k >= len(p.atoms) {
		return calendar.Clock{}, false, k
	}
	switch a := &p.atoms[k]; a.kind {
	case atomClock:
		return a.clock, p.Tokens[a.from].Text[0] != '0', k + 1
	case atomNumber:
		return p.parseHourNumber(k, lead)
	case atomMinuteMark: // half past three
		if hour := k + 1; a.roles&linkBeforeHour != 0 && p.isKind(hour, atomNumber) && p.atoms[hour].n > 0 && p.atoms[hour].n <= 12 && p.atoms[hour].digits < 3 && p.atoms[hour].roles == 0 {
			minutes := 60*p.atoms[hour].n + a.n
			return newClock(minutes/60, minutes%60), true, k + 2
		}
	}
	return calendar.Clock{}, false, k
}

// parseHourNumber reads an hour that starts with a number: 15 h 30, 3 p.m., ten
// thirty, and, where lead says so, 15.
func (p *Parser) parseHourNumber(k int, lead bool) (c calendar.Clock, loose bool, next int) {
	a := &p.atoms[k]
	hour := a.n <= 24 && a.digits < 3
	switch {
	case hour && p.isKind(k+1, atomHourMark) && p.mayContinue(k+1):
		c, next = p.parseMarkedHour(k, k+2)
		return c, a.digits == 0 || p.has(language.Counters), next
	case a.n == 0:
	case hour && a.n <= 12 && (p.isKind(k+1, atomMeridiem) || p.parseShortMeridiem(k+1) > 0):
		return newClock(a.n, 0), false, k + 1
	case hour && a.digits == 0 && a.roles == 0 && p.isMinutesInWords(k+1):
		next = k + 2
		if p.isKind(next, atomMinuteMark) {
			next++
		}
		return newClock(a.n, p.atoms[k+1].n), true, next
	case a.digits == 0 && a.roles == 0 && lead && p.isKind(k+1, atomMinuteMark) && a.n > 100 && a.n%100 < 60:
		return newClock(a.n/100, a.n%100), true, k + 2
	case hour && a.roles == 0 && lead && !p.countsNoun(k) && !p.isKind(k+1, atomUnit):
		if next := k + 1; p.hasRole(next, linkAnd|linkMinus) || p.isKind(next, atomMinuteMark) { // las tres y media
			c, next = p.parseMarkedHour(k, next)
			return c, true, next
		}
		return newClock(a.n, 0), true, k + 1
	}
	return calendar.Clock{}, false, k
}

// isMinutesInWords reports minutes that follow an hour without a mark: ten
// thirty.
func (p *Parser) isMinutesInWords(k int) bool {
	return p.isKind(k, atomNumber) && p.atoms[k].digits == 0 && p.atoms[k].n < 60 && p.atoms[k].n > 9
}

// parseMarkedHour reads the hour at atom k with the minutes and seconds at another:
// 15 h 30, trois heures moins le quart, 3시 20분 10초.
func (p *Parser) parseMarkedHour(k, at int) (c calendar.Clock, next int) {
	minute, next := p.parseMinutes(at)
	c = newClock(p.atoms[k].n, minute)
	if p.isKind(next, atomNumber) && p.atoms[next].n < 60 && p.isKind(next+1, atomMinuteMark) && p.atoms[next+1].unit == calendar.UnitSecond && p.mayContinue(next) {
		c.Second, c.Precision = int8(p.atoms[next].n), calendar.UnitSecond
		next += 2
	}
	if c.Minute < 0 {
		c.Hour, c.Minute = c.Hour-1, 60+c.Minute
	}
	return c, next
}

// parseMinutes reads the minutes after an hour: 30, et quart, moins vingt, 30분,
// 반.
func (p *Parser) parseMinutes(k int) (n, next int) {
	at, sign := k, 1
	if p.hasRole(at, linkAnd) {
		at++
	} else if p.hasRole(at, linkMinus) {
		at, sign = at+1, -1
	}
	switch {
	case p.isKind(at, atomMinuteMark) && p.atoms[at].n != 0: // half past, quart, menos cuarto
		return sign * p.atoms[at].n, at + 1
	case p.isKind(at, atomNumber) && p.atoms[at].n < 60 && p.atoms[at].digits < 3 && p.mayContinue(at) &&
		(p.atoms[at].digits != 1 || p.isKind(at+1, atomMinuteMark)) && !p.countsNoun(at) && !p.isKind(at+1, atomHourMark):
		n, next = sign*p.atoms[at].n, at+1
		if p.isKind(next, atomMinuteMark) && p.atoms[next].n == 0 {
			if p.atoms[next].unit == calendar.UnitSecond {
				return 0, k
			}
			next++
		}
		return n, next
	}
	return 0, k
}

// parseZone reads the zone after a time.
func (p *Parser) parseZone(c *calendar.Clock, k int) int {
	if k := p.skipLinks(k, 1, linkOpen|linkComma); p.isKind(k, atomZone) && (k == 0 || p.atoms[k-1].roles&linkComma == 0 || p.atoms[k].to > p.atoms[k].from+1) {
		c.Zoned, c.Zone, c.Summer = true, int16(p.atoms[k].n), p.atoms[k].summer
		if p.hasRole(k-1, linkOpen) && p.hasRole(k+1, linkClose) {
			k++
		}
		return k + 1
	}
	return k
}

// parseClockFirst reads a time that stands before its day: 3pm today, 8am this
// morning, 10, tonight.
func (p *Parser) parseClockFirst(i int) (*expression, int) {
	if node, next := p.parseClockRangeFirst(i); next > i {
		return node, next
	}
	k := p.skipLinks(i, 2, linkAt|linkAbout)
	if k >= len(p.atoms) {
		return nil, i
	}
	c, loose, next := p.parseClock(k, p.isClockPhrase(k-1))
	part := 0
	if next == k {
		a := &p.atoms[k]
		if a.kind != atomNumber || a.n < 1 || a.n > 12 || a.digits == 0 || a.digits > 2 || !(p.hasRole(k+1, linkComma) && p.isKind(k+2, atomShift) && p.atoms[k+2].roles&linkAt != 0 || p.hasRole(k-1, linkAt) && p.isKind(k+1, atomShift) && p.atoms[k+1].unit == calendar.UnitDay) {
			return nil, i
		}
		if p.isKind(k+1, atomShift) && p.atoms[k+1].roles&linkAt == 0 { // at 8 tomorrow
			return &expression{op: opClock, a: &expression{op: opUnit, unit: calendar.UnitDay, n: p.atoms[k+1].n}, at: calendar.Clock{Set: true, Hour: int8(a.n), Precision: calendar.UnitMinute}, loose: true, full: true}, k + 2
		}
		c, next, part = calendar.Clock{Set: true, Hour: int8(a.n), Precision: calendar.UnitMinute}, k+1, daypartEvening
	}
	on := p.skipLinks(next, 3, linkComma|linkDay|linkOf|linkArticle)
	var node *expression
	after := on
	if on < len(p.atoms) && p.depth < maxDepth {
		p.depth++
		node, after = p.parseLongest(on)
		p.depth--
	}
	if after == on || !node.isDay() {
		if part > 0 {
			return nil, i
		}
		m, end := p.newClockNode(&expression{op: opSame, unit: calendar.UnitDay}, c, loose, next)
		if !p.isClockAlone(i, k, end) {
			return nil, i
		}
		return m, end
	}
	if node.op == opClock {
		node, loose = node.a, false
	}
	if part == 0 {
		part = node.daypart
	}
	if part > 0 {
		c, loose = p.inDaypart(c, part), false
	}
	return &expression{op: opClock, a: node, at: c, loose: loose, full: c.Minute == 0 && c.Precision == calendar.UnitMinute}, after
}

// isClockPhrase reports a phrase before a time of day whose words together lead to
// nothing else: a las tres de la tarde.
func (p *Parser) isClockPhrase(k int) bool {
	return p.hasRole(k, linkAt) && p.atoms[k].to-p.atoms[k].from > 1
}

// isClockAlone reports whether a time in [k, next) without a day is a time of
// the day that the text speaks of, and no score, ratio or length: a word like
// "at" stands before it, or a.m., p.m. or a zone with it.
func (p *Parser) isClockAlone(i, k, next int) bool {
	if p.hasRole(next, linkOf) && !p.hasRole(next, linkIn|linkDay) { // à trois heures de Séoul
		return false
	}
	end := p.atoms[next-1].to
	if end < len(p.Tokens) && p.Tokens[end].Gap == text.GapNone && p.Tokens[end].Class != text.ClassPunct || p.countsNoun(next-1) {
		return false
	}
	sure := p.isOnlyExpression(i, next)
	for j := k; j < next; j++ {
		sure = sure || p.atoms[j].kind == atomMeridiem && p.atoms[j].to-p.atoms[j].from > 0 || p.isKind(j, atomZone)
	}
	if sure {
		return true
	}
	lead := i < k && p.hasRole(i, linkAt) || p.hasRole(i-1, linkAt)
	return p.isClockPhrase(k-1) && next > k+1 || lead && (p.isKind(k, atomClock) || p.isKind(k, atomMinuteMark) || p.isKind(k, atomSpot) || p.isKind(k+1, atomHourMark))
}
