package recognize

import "strconv"

// lexClock reads a time in digits: 14:30, 8:45:12. The hours and minutes that
// words mark are read by the grammar.
func (p *dateParser) lexClock(i int) int {
	c, next, ok := p.parseColonClock(i)
	if !ok {
		return i
	}
	p.pushAtom(atom{dateMeaning: dateMeaning{kind: atomClock}, from: i, to: next, clock: c})
	return next
}

func (p *dateParser) parseColonClock(i int) (c clock, next int, ok bool) {
	hour, n := p.digitPair(i)
	if n == 0 || !p.isGluedMark(i+1, ":") && !(p.isGluedMark(i+1, ".") && p.isMeridiemAt(i+3)) {
		return c, i, false
	}
	minute, n := p.digitPair(i + 2)
	if n != 2 || p.tokens[i+2].gap != gapNone || hour > 24 || minute > 59 {
		return c, i, false
	}
	c, next = clock{set: true, hour: int8(hour), minute: int8(minute), precision: unitMinute}, i+3
	if p.isGluedMark(next, ":") {
		second, n := p.digitPair(next + 1)
		if n != 2 || p.tokens[next+1].gap != gapNone || second > 59 {
			return c, i, false
		}
		c.second, c.precision, next = int8(second), unitSecond, next+2
	}
	if p.isGluedMark(next, ":") || p.isGluedMark(next, "/") {
		return c, i, false
	}
	return c, next, hour < 24 || minute == 0
}

// isMeridiemAt reports whether a.m., p.m. or a zone stands at token i.
func (p *dateParser) isMeridiemAt(i int) bool {
	if i >= len(p.tokens) || p.tokens[i].gap > gapSpace {
		return false
	}
	for _, term := range p.table.terms.lookup(p.tokens[i].lower) {
		if _, ok := p.matchPhrase(i+1, term); ok && (term.kind == atomMeridiem || term.kind == atomZone && p.tokens[i].upper) {
			return true
		}
	}
	return false
}

// digitPair is the number of at most two digits at token i, and its width.
func (p *dateParser) digitPair(i int) (n, width int) {
	if i >= len(p.tokens) || p.tokens[i].class != classDigits || len(p.tokens[i].text) > 2 {
		return 0, 0
	}
	n, _ = strconv.Atoi(p.tokens[i].text)
	return n, len(p.tokens[i].text)
}

func (p *dateParser) isGluedMark(i int, mark string) bool {
	return i < len(p.tokens) && p.tokens[i].text == mark && p.tokens[i].gap == gapNone
}
