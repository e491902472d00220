package date

import (
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/language"
)

// parseClockRange reads two times of one day: from 8 a.m. to 6 p.m., 7-9 p.m.,
// entre 10 h et 14 h, 오후 2~4시. The first may take the half of the day from
// the second, and the second from the first.
func (p *Parser) parseClockRange(k int) (at, until calendar.Clock, next int) {
	start, between := k, false
	if p.isKind(k, atomLink) && p.hasRole(k, linkFrom|linkBetween) {
		between = p.hasRole(k, linkBetween)
		k++
	}
	at, loose, j := p.parseClock(k, false)
	bare := j == k
	if bare {
		half := 0
		if p.has(language.Counters) && p.isKind(k, atomMeridiem) && p.mayContinue(k+1) {
			half = p.atoms[k].n
			k++
		}
		if !p.isKind(k, atomNumber) || p.atoms[k].digits == 0 || p.atoms[k].digits > 2 || p.atoms[k].n > 24 {
			return at, until, start
		}
		at, loose, j = calendar.Clock{Set: true, Hour: int8(p.atoms[k].n), Precision: calendar.UnitMinute}, half == 0, k+1
		if half > 0 {
			at.Hour = at.Hour%12 + 12*int8(half-1)
		}
	}
	if j >= len(p.atoms) || !(p.hasRole(j, linkFromBehind) || p.mayContinue(j) && (p.hasRole(j, linkDash|linkTo) || between && p.hasRole(j, linkAnd))) {
		return at, until, start
	}
	if bare && k == start && p.hasRole(j, linkAt) { // vendredi 15 à 16 h
		return at, until, start
	}
	until, vague, next := p.parseClock(j+1, false)
	if next == j+1 {
		return at, until, start
	}
	if p.hasRole(next, linkToBehind) && p.mayContinue(next) {
		next++
	}
	switch {
	case loose && !vague && at.Hour < 12 && until.Hour >= 12 && (at.Hour+12 < until.Hour || at.Hour+12 == until.Hour && at.Minute < until.Minute):
		at.Hour += 12
	case !loose && vague && at.Hour >= 12 && until.Hour < 12:
		until.Hour += 12
	}
	if until.Zoned && !at.Zoned {
		at.Zoned, at.Zone, at.Summer = true, until.Zone, until.Summer
	}
	return at, until, next
}

// parseClockRangeFirst reads two times that stand before their day: from 10:00
// to 14:30 on Monday. Without a day they are the hours of any day.
func (p *Parser) parseClockRangeFirst(i int) (*expression, int) {
	at, until, next := p.parseClockRange(p.skipLinks(i, 2, linkAt|linkAbout))
	if !until.Set || next <= i {
		return nil, i
	}
	on := p.skipLinks(next, 3, linkComma|linkDay|linkOf|linkArticle)
	if on < len(p.atoms) && p.depth < maxDepth {
		p.depth++
		day, after := p.parseLongest(on)
		p.depth--
		if after > on && day.isDay() && day.op != opClock {
			return &expression{op: opClock, a: day, at: at, until: until}, after
		}
	}
	if p.isOnlyExpression(i, next) {
		return &expression{op: opClock, a: &expression{op: opSame, unit: calendar.UnitDay}, at: at, until: until}, next
	}
	return nil, i
}
