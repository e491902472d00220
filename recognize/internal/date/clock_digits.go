package date

import (
	"slices"
	"strconv"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// lexClock reads a time in digits: 14:30, 8:45:12, 1430 GMT. The hours and minutes that
// words mark are read by the grammar.
func (p *Parser) lexClock(i int) int {
	c, next, ok := p.parseColonClock(i)
	if !ok {
		c, next, ok = p.parseUniversalClock(i)
	}
	if !ok {
		return i
	}
	p.pushAtom(atom{meaning: meaning{kind: atomClock}, from: i, to: next, clock: c})
	return next
}

// parseColonClock reads the hour, the minute and perhaps the second at token i.
func (p *Parser) parseColonClock(i int) (c calendar.Clock, next int, ok bool) {
	hour, n := p.digitPair(i)
	if n == 0 || !p.isGluedMark(i+1, ":") && !p.isGluedMark(i+1, ".") {
		return c, i, false
	}
	minute, n := p.digitPair(i + 2)
	if n != 2 || p.Tokens[i+2].Gap != text.GapNone || hour > 24 || minute > 59 || hour == 24 && minute > 0 {
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
	yes, decided := digitClocks.Ask(clockDigits{p, i, next}, p.Traits, 0, p.Observer, rule.Place{From: i, To: next})
	return c, next, yes && decided
}

// parseUniversalClock reads four digits before the sign of universal time as an hour and a
// minute, as agencies write it.
func (p *Parser) parseUniversalClock(i int) (c calendar.Clock, next int, ok bool) {
	digits := p.Tokens[i].Text
	if len(digits) != 4 || !p.isZoneAt(i+1, func(t *term) bool { return t.n == 0 }) {
		return c, i, false
	}
	n, _ := strconv.Atoi(digits)
	if n/100 > 23 || n%100 > 59 {
		return c, i, false
	}
	return calendar.Clock{Set: true, Hour: int8(n / 100), Minute: int8(n % 100), Precision: calendar.UnitMinute}, i + 1, true
}

// clockDigits are hours, minutes and perhaps seconds in tokens [i, next).
type clockDigits struct {
	*Parser
	i, next int
}

// digitClocks decides whether digits in the form of a time of day are one. They are none
// where no rule answers.
var digitClocks = rule.List[clockDigits, bool]{
	Name: "date/clock-digits",
	Asks: "Are digits in the form of a time of day one?",
	Rules: []rule.Rule[clockDigits, bool]{
		{
			Name: "date/clock-that-goes-on",
			Doc:  "Digits that go on with a colon or a slash are no time of day.",
			Over: []string{"date/clock-with-colon", "date/clock-with-point"},
			Decides: []rule.Example{
				{Language: "en", Text: "The tape of [Monday]{@2025-02-03} 14:30:20:10 is lost."},
				{Language: "fr", Text: "La bande de [lundi]{@2025-02-03} 14:30:20:10 est perdue."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It was set on [Monday at 14:30]{@2025-02-03T14:30}."},
			},
			Answer: rule.Says(false, func(c clockDigits) bool { return c.isGluedMark(c.next, ":") || c.isGluedMark(c.next, "/") }),
		},
		{
			Name: "date/clock-with-colon",
			Doc:  "Hours and minutes with a colon between are a time of day.",
			Decides: []rule.Example{
				{Language: "en", Text: "It opens on [Monday at 14:30]{@2025-02-10T14:30}."},
				{Language: "fr", Text: "Il ouvre [lundi à 14:30]{@2025-02-10T14:30}."},
				{Language: "ko", Text: "[월요일 14:30]{@2025-02-03T14:30}에 열린다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It opens on [Monday at 2 p.m.]{@2025-02-10T14:00} sharp."},
			},
			Answer: rule.Says(true, func(c clockDigits) bool { return c.isGluedMark(c.i+1, ":") }),
		},
		{
			Name: "date/clock-with-point",
			Doc:  "Hours and minutes with a full stop between are a time of day before its half of the day or its zone.",
			Decides: []rule.Example{
				{Language: "en", Text: "It opens on [Monday at 3.30 p.m.]{@2025-02-10T15:30} sharp."},
				{Language: "en", Text: "It opens on [Monday at 15.30 GMT]{@2025-02-10T15:30Z}."},
				{Language: "fr", Text: "Il ouvre [lundi à 15.30 GMT]{@2025-02-10T15:30Z}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It rose on [Monday]{@2025-02-03} by [3.30 points]{3.3 points}."},
			},
			Answer: rule.Says(true, func(c clockDigits) bool { return c.isGluedMark(c.i+1, ".") && c.isMeridiemAt(c.i+3) }),
		},
		{
			Name: "date/clock-with-point-behind-at",
			Doc:  "Hours and minutes with a full stop between are a time of day behind a phrase that leads to one, and before the mark of an hour.",
			For:  language.ClockWithPoint,
			Decides: []rule.Example{
				{Language: "es", Text: "Abre [hoy a las 17.30]{@2025-02-04T17:30}."},
				{Language: "es", Text: "Abre [hoy, 17.30 horas]{@2025-02-04T17:30}."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Cotiza [hoy]{@2025-02-04} a [17,30 euros]{17.3 EUR}."},
			},
			Answer: rule.Says(true, func(c clockDigits) bool {
				return c.isGluedMark(c.i+1, ".") && c.next == c.i+3 && (c.isBehindClockPhrase(c.i) || c.isHourMarkAt(c.next))
			}),
		},
	},
}

// isBehindClockPhrase reports words before token i that together lead to a time of day
// and to nothing else: a las.
func (p *Parser) isBehindClockPhrase(i int) bool {
	before := p.atomBefore(i)
	return before != nil && before.roles&linkAt != 0 && before.to-before.from > 1
}

// isHourMarkAt reports whether the mark of an hour stands at token i.
func (p *Parser) isHourMarkAt(i int) bool {
	if i >= len(p.Tokens) || p.Tokens[i].Gap > text.GapSpace {
		return false
	}
	return slices.ContainsFunc(p.dates.termsOf(p.Tokens[i].Lower), func(t *term) bool { return t.kind == atomHourMark && len(t.rest) == 0 })
}

// isMeridiemAt reports whether a.m., p.m. or a zone stands at token i.
func (p *Parser) isMeridiemAt(i int) bool {
	if i >= len(p.Tokens) || p.Tokens[i].Gap > text.GapSpace {
		return false
	}
	for _, term := range p.dates.termsOf(p.Tokens[i].Lower) {
		if _, ok := p.matchPhrase(i+1, term); ok && term.kind == atomMeridiem {
			return true
		}
	}
	return p.isZoneAt(i, func(*term) bool { return true })
}

// isZoneAt reports whether a zone of some kind stands at token i.
func (p *Parser) isZoneAt(i int, is func(*term) bool) bool {
	if i >= len(p.Tokens) || p.Tokens[i].Gap > text.GapSpace || !p.Tokens[i].Upper {
		return false
	}
	for _, term := range p.dates.termsOf(p.Tokens[i].Lower) {
		if _, ok := p.matchPhrase(i+1, term); ok && term.kind == atomZone && is(term) {
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
