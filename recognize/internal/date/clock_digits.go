package date

import (
	"slices"
	"strconv"

	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

// lexClock reads a time in digits: 14:30, 8:45:12. The hours and minutes that
// words mark are read by the grammar.
func (p *Parser) lexClock(i int) int {
	c, next, ok := p.parseColonClock(i)
	if !ok {
		return i
	}
	p.pushAtom(atom{meaning: meaning{kind: atomClock}, from: i, to: next, clock: c})
	return next
}

func (p *Parser) parseColonClock(i int) (c calendar.Clock, next int, ok bool) {
	hour, n := p.digitPair(i)
	if n == 0 || !p.isGluedMark(i+1, ":") && !(p.isGluedMark(i+1, ".") && (p.isMeridiemAt(i+3) || p.isPointInClock(i))) {
		return c, i, false
	}
	minute, n := p.digitPair(i + 2)
	if n != 2 || p.Tokens[i+2].Gap != text.GapNone || hour > 24 || minute > 59 {
		return c, i, false
	}
	c, next = calendar.Clock{Set: true, Hour: int8(hour), Minute: int8(minute), Precision: calendar.UnitMinute}, i+3
	if p.isGluedMark(next, ":") {
		second, n := p.digitPair(next + 1)
		if n != 2 || p.Tokens[next+1].Gap != text.GapNone || second > 59 {
			return c, i, false
		}
		c.Second, c.Precision, next = int8(second), calendar.UnitSecond, next+2
	}
	if p.isGluedMark(next, ":") || p.isGluedMark(next, "/") {
		return c, i, false
	}
	return c, next, hour < 24 || minute == 0
}

// isPointInClock reports whether the point behind digits stands between hours and
// minutes: behind a phrase like "a las", or before the mark of an hour.
func (p *Parser) isPointInClock(i int) bool {
	if !p.has(language.ClockWithPoint) {
		return false
	}
	before := p.atomBefore(i)
	return before != nil && before.roles&linkAt != 0 && before.to-before.from > 1 || p.isHourMarkAt(i+3)
}

// isHourMarkAt reports whether the mark of an hour stands at token i.
func (p *Parser) isHourMarkAt(i int) bool {
	if i >= len(p.Tokens) || p.Tokens[i].Gap > text.GapSpace {
		return false
	}
	return slices.ContainsFunc(p.dates.terms.Lookup(p.Tokens[i].Lower), func(t *term) bool { return t.kind == atomHourMark && len(t.rest) == 0 })
}

// isMeridiemAt reports whether a.m., p.m. or a zone stands at token i.
func (p *Parser) isMeridiemAt(i int) bool {
	if i >= len(p.Tokens) || p.Tokens[i].Gap > text.GapSpace {
		return false
	}
	for _, term := range p.dates.terms.Lookup(p.Tokens[i].Lower) {
		if _, ok := p.matchPhrase(i+1, term); ok && (term.kind == atomMeridiem || term.kind == atomZone && p.Tokens[i].Upper) {
			return true
		}
	}
	return false
}

// digitPair is the number of at most two digits at token i, and its width.
func (p *Parser) digitPair(i int) (n, width int) {
	if i >= len(p.Tokens) || p.Tokens[i].Class != text.ClassDigits || len(p.Tokens[i].Text) > 2 {
		return 0, 0
	}
	n, _ = strconv.Atoi(p.Tokens[i].Text)
	return n, len(p.Tokens[i].Text)
}

func (p *Parser) isGluedMark(i int, mark string) bool {
	return i < len(p.Tokens) && p.Tokens[i].Text == mark && p.Tokens[i].Gap == text.GapNone
}
