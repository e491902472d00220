package date

import (
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/text"
)

// zoneWords returns the abbreviations of time zones that news writes, with the
// meaning that is usual where the abbreviation is not one zone's alone.
func zoneWords() []words {
	zone := func(hours, minutes int, names string) words {
		return words{meaning{kind: atomZone, n: hours*60 + minutes, weak: true}, names}
	}
	moved := func(hours int, summer calendar.Unit, names string) words {
		return words{meaning{kind: atomZone, n: hours * 60, unit: summer, weak: true}, names}
	}
	return []words{
		moved(-5, calendar.AmericanSummer, "ET, Eastern time"),
		moved(-6, calendar.AmericanSummer, "CT, Central time"),
		moved(-7, calendar.AmericanSummer, "MT, Mountain time"),
		moved(-8, calendar.AmericanSummer, "PT, Pacific time"),
		moved(1, calendar.EuropeanSummer, "heure de Paris, heure française, heure de Bruxelles, heure belge, heure suisse, Paris time, Central European time"),
		moved(0, calendar.EuropeanSummer, "London time, heure de Londres"),
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

// parseZoneOffset reads the hours that follow GMT or UTC: GMT+2, UTC-03:30. It
// returns the minutes east and the token after them.
func (p *Parser) parseZoneOffset(i int) (minutes, next int, ok bool) {
	sign := 1
	switch {
	case p.isGluedMark(i, "-"):
		sign = -1
	case !p.isGluedMark(i, "+"):
		return 0, i, false
	}
	hours, width := p.digitPair(i + 1)
	if width == 0 || p.Tokens[i+1].Gap != text.GapNone || hours > 14 {
		return 0, i, false
	}
	minutes, next = 60*hours, i+2
	if rest, width := p.digitPair(i + 3); width == 2 && p.isGluedMark(i+2, ":") && p.Tokens[i+3].Gap == text.GapNone && rest < 60 {
		minutes, next = minutes+rest, i+4
	}
	return sign * minutes, next, true
}

// lexISOClock reads the time of ISO 8601 after its date: T14:30:00Z,
// T14:30+09:00.
func (p *Parser) lexISOClock(i int) int {
	if i+1 >= len(p.Tokens) || p.Tokens[i].Text != "T" || p.Tokens[i].Gap != text.GapNone || p.Tokens[i+1].Gap != text.GapNone {
		return i
	}
	c, next, ok := p.parseColonClock(i + 1)
	if !ok {
		return i
	}
	if c.Precision == calendar.UnitSecond && p.isGluedMark(next, ".") && next+1 < len(p.Tokens) && p.Tokens[next+1].Class == text.ClassDigits && p.Tokens[next+1].Gap == text.GapNone {
		next += 2
	}
	if next < len(p.Tokens) && p.Tokens[next].Gap == text.GapNone && p.Tokens[next].Text == "Z" {
		c.Zoned, next = true, next+1
	} else if minutes, after, ok := p.parseZoneOffset(next); ok {
		c.Zoned, c.Zone, next = true, int16(minutes), after
	}
	p.pushAtom(atom{meaning: meaning{kind: atomClock}, from: i + 1, to: next, clock: c})
	return next
}
