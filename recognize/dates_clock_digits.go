package recognize

import "strconv"

// lexClock reads a time in digits: 14:30, 8:45:12. The hours and minutes that
// words mark are read by the grammar.
func (p *dateParser) lexClock(i int) int {
	c, next, ok := p.colonClock(i)
	if !ok {
		return i
	}
	p.push(atom{dateMeaning: dateMeaning{kind: aClock}, from: i, to: next, clock: c})
	return next
}

func (p *dateParser) colonClock(i int) (c clock, next int, ok bool) {
	hour, n := p.pair(i)
	if n == 0 || !p.touches(i+1, ":") && !(p.touches(i+1, ".") && p.meridiemAt(i+3)) {
		return c, i, false
	}
	minute, n := p.pair(i + 2)
	if n != 2 || p.tokens[i+2].gap != glued || hour > 24 || minute > 59 {
		return c, i, false
	}
	c, next = clock{set: true, hour: int8(hour), minute: int8(minute), precision: unitMinute}, i+3
	if p.touches(next, ":") {
		second, n := p.pair(next + 1)
		if n != 2 || p.tokens[next+1].gap != glued || second > 59 {
			return c, i, false
		}
		c.second, c.precision, next = int8(second), unitSecond, next+2
	}
	if p.touches(next, ":") || p.touches(next, "/") {
		return c, i, false
	}
	return c, next, hour < 24 || minute == 0
}

// meridiemAt reports whether a.m., p.m. or a zone stands at token i.
func (p *dateParser) meridiemAt(i int) bool {
	if i >= len(p.tokens) || p.tokens[i].gap > space {
		return false
	}
	for _, term := range p.table.terms.of(p.tokens[i].lower) {
		if _, ok := p.follows(i+1, term); ok && (term.kind == aMeridiem || term.kind == aZone && p.tokens[i].upper) {
			return true
		}
	}
	return false
}

// pair is the number of at most two digits at token i, and its width.
func (p *dateParser) pair(i int) (n, width int) {
	if i >= len(p.tokens) || p.tokens[i].class != digits || len(p.tokens[i].text) > 2 {
		return 0, 0
	}
	n, _ = strconv.Atoi(p.tokens[i].text)
	return n, len(p.tokens[i].text)
}

func (p *dateParser) touches(i int, mark string) bool {
	return i < len(p.tokens) && p.tokens[i].text == mark && p.tokens[i].gap == glued
}
