package date

import (
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/text"
)

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
