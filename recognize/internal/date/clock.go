package date

import (
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// timeRead is a time of day that was read, and the atom after it.
type timeRead struct {
	calendar.Clock
	loose bool // perhaps twelve hours later
	next  int
	made  made
}

// parseClock reads a time of day. lead says that a word like "at" stands
// before, after which a bare number is an hour.
func (p *Parser) parseClock(k int, lead bool) (t timeRead, ok bool) {
	meridiem := 0
	if p.isKind(k, atomMeridiem) && p.mayContinue(k+1) { // 오후 3시
		meridiem = p.atoms[k].n
		k++
	}
	if k >= len(p.atoms) || p.atoms[k].kind == atomNumber && !lead && !p.mayBeHour(k) {
		return t, false
	}
	t, by, ok := hours.First(hourAt{p, k, lead}, p.Traits, 1<<p.atoms[k].kind, p.Observer)
	if !ok {
		return t, false
	}
	t.made.add(fromHours + by)
	if p.atoms[k].kind != atomSpot && !p.parseMeridiem(&t, meridiem) {
		return t, false
	}
	t.next = p.parseZone(&t.Clock, t.next)
	return t, true
}

// mayBeHour reports whether something behind the number at atom k may make it an hour.
func (p *Parser) mayBeHour(k int) bool {
	if k+1 >= len(p.atoms) {
		return false
	}
	switch p.atoms[k+1].kind {
	case atomHourMark, atomMeridiem, atomNumber:
		return true
	}
	return p.parseShortMeridiem(k+1) > 0
}

// parseMeridiem reads a.m. or p.m. behind a time, where none stood before it, and moves
// the hour into that half of the day, which must have it.
func (p *Parser) parseMeridiem(t *timeRead, before int) (ok bool) {
	meridiem := before
	if p.isKind(t.next, atomMeridiem) && before == 0 {
		meridiem = p.atoms[t.next].n
		t.next++
	} else if m := p.parseShortMeridiem(t.next); m > 0 {
		meridiem = m
		t.next++
	}
	if meridiem > 0 {
		if t.Hour > 12 {
			return false
		}
		t.Hour = t.Hour%12 + 12*int8(meridiem-1)
		t.loose = false
	}
	if t.Hour > 23 {
		t.Hour = 0
	}
	if t.Hour > 12 || t.Hour == 0 {
		t.loose = false
	}
	return true
}

// isClockAhead reports whether a time of day follows at an atom.
func (p *Parser) isClockAhead(k int) bool {
	_, ok := p.parseClock(p.skipLinks(k, 2, linkAt|linkComma|linkAbout), false)
	return ok
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
	if k >= len(p.atoms) || p.atoms[k].gap != 0 || p.atoms[k].to-p.atoms[k].from != 1 {
		return 0
	}
	return p.dates.meridiemLetters[p.Tokens[p.atoms[k].from].Lower]
}

// newClock returns a time of day to the minute.
func newClock(hour, minute int) calendar.Clock {
	return calendar.Clock{Set: true, Hour: int8(hour), Minute: int8(minute), Precision: calendar.UnitMinute}
}

// parseNoon reads noon or midnight, with minutes before or after it.
func (p *Parser) parseNoon(k int) timeRead {
	hour := p.atoms[k].n
	minute, next := p.parseMinutes(k + 1)
	if minute < 0 {
		hour, minute = (hour+23)%24, 60+minute
	}
	return timeRead{Clock: newClock(hour, minute), next: next}
}

// parseMarkedHour reads the hour at atom k with the minutes and seconds at another: 15 h
// 30, trois heures moins le quart, 3시 20분 10초.
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
		(p.atoms[at].digits != 1 || p.isKind(at+1, atomMinuteMark)) && (p.isGluedMinute(k, at) || !p.countsNoun(at)) && !p.isKind(at+1, atomHourMark):
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

// isGluedMinute reports two digits that touch the mark of the hour, and count nothing: 7h45.
func (p *Parser) isGluedMinute(k, at int) bool {
	return k == at && at > 0 && p.isKind(at-1, atomHourMark) && p.atoms[at].gap == text.GapNone && p.atoms[at].digits == 2
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

// Parts of the day.
const (
	daypartMorning   = 1
	daypartAfternoon = 2
	daypartEvening   = 3
	daypartNight     = 4
)

// hourInDay is an hour of twelve with the part of the day that it is in.
type hourInDay struct {
	hour int8
	part int
}

// halvesOfDay decide whether an hour of twelve is in the second half of the day.
var halvesOfDay = rule.List[hourInDay, bool]{
	Name: "date/half-of-day",
	Asks: "Does a part of the day move an hour of twelve into the second half?",
	Rules: []rule.Rule[hourInDay, bool]{
		{
			Name: "date/hour-of-afternoon",
			Doc:  "An hour of the afternoon is in the second half of the day.",
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils se sont vus [vendredi à 3 heures de l'après-midi]{@2025-01-31T15:00}."},
				{Language: "en", Text: "They met on [Friday at 3 in the afternoon]{@2025-01-31T15:00}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met on [Friday at 10 in the morning]{@2025-01-31T10:00}."},
				{Language: "en", Text: "They met on [Friday at 3 p.m.]{@2025-01-31T15:00}"},
			},
			Answer: rule.Says(true, func(h hourInDay) bool { return h.part == daypartAfternoon }),
		},
		{
			Name: "date/hour-of-evening",
			Doc:  "An hour of the evening from five on is in the second half of the day.",
			Decides: []rule.Example{
				{Language: "en", Text: "They met on [Friday at 8 in the evening]{@2025-01-31T20:00}."},
				{Language: "fr", Text: "Ils se sont vus [vendredi soir à 8 heures]{@2025-01-31T20:00}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met on [Friday at 8 in the morning]{@2025-01-31T08:00}."},
				{Language: "en", Text: "They met on [Friday evening]{@2025-01-31}."},
			},
			Answer: rule.Says(true, func(h hourInDay) bool { return h.part == daypartEvening && h.hour > 4 }),
		},
		{
			Name: "date/hour-of-night",
			Doc:  "An hour of the night from six on is in the second half of the day.",
			Decides: []rule.Example{
				{Language: "en", Text: "They met on [Friday night at 11 o'clock]{@2025-01-31T23:00}."},
				{Language: "fr", Text: "Ils se sont vus [vendredi à 11 heures de la nuit]{@2025-01-31T23:00}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met on [Friday night at 2 o'clock]{@2025-01-31T02:00}."},
				{Language: "en", Text: "They met on [Friday at 11 o'clock]{@2025-01-31T11:00}."},
			},
			Answer: rule.Says(true, func(h hourInDay) bool { return h.part == daypartNight && h.hour > 5 }),
		},
	},
}

// setDaypart moves an hour of twelve into the part of the day.
func (p *Parser) setDaypart(t *timeRead, part int) {
	t.loose = false
	if t.Hour >= 12 {
		return
	}
	if later, by, _ := halvesOfDay.First(hourInDay{t.Hour, part}, p.Traits, 0, p.Observer); later {
		t.Hour += 12
		t.made.add(fromHalvesOfDay + by)
	}
}
