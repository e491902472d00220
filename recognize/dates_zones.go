package recognize

// zoneWords returns the abbreviations of time zones that news writes, with the
// meaning that is usual where the abbreviation is not one zone's alone.
func zoneWords() []dateWords {
	zone := func(hours, minutes int, names string) dateWords {
		return dateWords{dateMeaning{kind: atomZone, n: hours*60 + minutes, weak: true}, names}
	}
	moved := func(hours int, summer unit, names string) dateWords {
		return dateWords{dateMeaning{kind: atomZone, n: hours * 60, unit: summer, weak: true}, names}
	}
	return []dateWords{
		moved(-5, americanSummer, "ET, Eastern time"),
		moved(-6, americanSummer, "CT, Central time"),
		moved(-7, americanSummer, "MT, Mountain time"),
		moved(-8, americanSummer, "PT, Pacific time"),
		moved(1, europeanSummer, "heure de Paris, heure française, heure de Bruxelles, heure belge, heure suisse, Paris time, Central European time"),
		moved(0, europeanSummer, "London time, heure de Londres"),
		zone(9, 0, "heure de Séoul, Seoul time, Korea time, Tokyo time, heure de Tokyo"),
		zone(0, 0, "GMT, UTC, WET"),
		zone(1, 0, "BST, CET, WAT"),
		zone(2, 0, "CEST, EET, SAST"),
		zone(3, 0, "EEST, MSK, EAT"),
		zone(5, 30, "IST"),
		zone(7, 0, "WIB"),
		zone(8, 0, "HKT, SGT, AWST"),
		zone(9, 0, "KST, JST"),
		zone(10, 0, "AEST"),
		zone(11, 0, "AEDT"),
		zone(12, 0, "NZST"),
		zone(13, 0, "NZDT"),
		zone(-3, 0, "BRT, ART"),
		zone(-4, 0, "EDT, AST"),
		zone(-5, 0, "EST, CDT"),
		zone(-6, 0, "CST, MDT"),
		zone(-7, 0, "MST, PDT"),
		zone(-8, 0, "PST"),
	}
}

// Summer times, each of one continent's rule.
const (
	americanSummer unit = 1 + iota
	europeanSummer
)

// onDay returns a time with the zone that it has on a day: an hour further east
// in the summer time of America (from the second Sunday of March to the first
// of November, since 2007) or Europe (from the last Sunday of March to the last
// of October, since 1996).
func (c clock) onDay(day int) clock {
	year := yearOf(day)
	sunday := func(month, n int) int {
		d, _ := nthWeekday(monthsPeriod(year, month, 1, unitMonth), 7, n)
		return d
	}
	switch {
	case unit(c.summer) == americanSummer && day >= sunday(3, 2) && day < sunday(11, 1),
		unit(c.summer) == europeanSummer && day >= sunday(3, -1) && day < sunday(10, -1):
		c.zone += 60
	}
	c.summer = 0
	return c
}

// parseZoneOffset reads the hours that follow GMT or UTC: GMT+2, UTC-03:30. It
// returns the minutes east and the token after them.
func (p *dateParser) parseZoneOffset(i int) (minutes, next int, ok bool) {
	sign := 1
	switch {
	case p.isGluedMark(i, "-"):
		sign = -1
	case !p.isGluedMark(i, "+"):
		return 0, i, false
	}
	hours, width := p.digitPair(i + 1)
	if width == 0 || p.tokens[i+1].gap != gapNone || hours > 14 {
		return 0, i, false
	}
	minutes, next = 60*hours, i+2
	if rest, width := p.digitPair(i + 3); width == 2 && p.isGluedMark(i+2, ":") && p.tokens[i+3].gap == gapNone && rest < 60 {
		minutes, next = minutes+rest, i+4
	}
	return sign * minutes, next, true
}

// lexISOClock reads the time of ISO 8601 after its date: T14:30:00Z,
// T14:30+09:00.
func (p *dateParser) lexISOClock(i int) int {
	if i+1 >= len(p.tokens) || p.tokens[i].text != "T" || p.tokens[i].gap != gapNone || p.tokens[i+1].gap != gapNone {
		return i
	}
	c, next, ok := p.parseColonClock(i + 1)
	if !ok {
		return i
	}
	if c.precision == unitSecond && p.isGluedMark(next, ".") && next+1 < len(p.tokens) && p.tokens[next+1].class == classDigits && p.tokens[next+1].gap == gapNone {
		next += 2
	}
	if next < len(p.tokens) && p.tokens[next].gap == gapNone && p.tokens[next].text == "Z" {
		c.zoned, next = true, next+1
	} else if minutes, after, ok := p.parseZoneOffset(next); ok {
		c.zoned, c.zone, next = true, int16(minutes), after
	}
	p.pushAtom(atom{dateMeaning: dateMeaning{kind: atomClock}, from: i + 1, to: next, clock: c})
	return next
}
