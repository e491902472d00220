package date

import (
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

// parseLengths reads a length of time: two weeks, 1 month and 21 days, 이틀.
func (p *Parser) parseLengths(i int) (lengths []length, next int) {
	for k := i; k < len(p.atoms) && len(lengths) < 4; {
		if k > i {
			if !p.mayContinue(k) {
				break
			}
			k = p.skipLinks(k, 1, linkAnd|linkComma)
			k = p.skipLinks(k, 1, linkAnd)
		}
		l, after := p.parseLength(k)
		if after == k {
			break
		}
		lengths, next = append(lengths, l), after
		k = after
	}
	if len(lengths) == 0 {
		return nil, i
	}
	return lengths, next
}

func (p *Parser) parseLength(k int) (l length, next int) {
	if p.isKind(k, atomLength) {
		return length{p.atoms[k].n, p.atoms[k].unit}, k + 1
	}
	start := k
	if p.hasRole(k, linkArticle) && p.isKind(k+1, atomNumber) && p.atoms[k].kind != atomNumber {
		k++
	}
	var count int
	switch {
	case p.isKind(k, atomNumber):
		count = p.atoms[k].n
		k++
		if p.isKind(k, atomNumber) && p.atoms[k-1].digits == 0 && p.atoms[k].digits == 0 { // a few, a couple
			count = p.atoms[k].n
			k++
		}
		if p.has(language.Counters) {
			k = p.skipLinks(k, 1, linkAbout) // 10여 년
		} else {
			k = p.skipLinks(k, 1, linkOf)
		}
	default:
		return l, start
	}
	if p.has(language.Counters) && p.isKind(k, atomUnit) && p.atoms[k].unit == calendar.UnitYear && count >= 1000 {
		return l, start // 2018년 이후 is no length
	}
	if p.isKind(k, atomUnit) && p.atoms[k].unit == calendar.UnitFortnight && p.hasRole(k+1, linkOf) && p.isKind(k+2, atomUnit) && p.atoms[k+2].unit == calendar.UnitDay { // une quinzaine de jours
		return length{15 * count, calendar.UnitDay}, k + 3
	}
	if p.isKind(k, atomUnit) && p.mayContinue(k) && p.atoms[k].unit != calendar.NoUnit {
		l = length{count, p.atoms[k].unit}
		half := p.atoms[k-1].half
		next = k + 1
		if and := p.skipLinks(next, 1, linkAnd); p.isKind(and, atomMinuteMark) && p.atoms[and].n == 30 && p.mayContinue(next) && (and > next || p.has(language.Counters)) { // deux ans et demi, 2년 반
			half, next = true, and+1
		}
		if half {
			l = l.withHalf()
		}
		return l, next
	}
	if p.isKind(k, atomCentury) && p.mayContinue(k) && p.isNativeNumber(k-1) { // 한 세기
		return length{count, calendar.UnitCentury}, k + 1
	}
	if p.isKind(k, atomLength) && p.mayContinue(k) {
		return length{count * p.atoms[k].n, p.atoms[k].unit}, k + 1
	}
	return l, start
}

// withHalf returns a length and half of its unit, in a shorter one.
func (l length) withHalf() length {
	switch m := l.unit.Months(); {
	case m > 1:
		return length{l.n*m + m/2, calendar.UnitMonth}
	case l.unit == calendar.UnitMonth:
		return length{30*l.n + 15, calendar.UnitDay}
	case l.unit == calendar.UnitWeek:
		return length{7*l.n + 3, calendar.UnitDay}
	}
	return l
}

// parseOffset reads a date by its distance: two weeks ago, dans trois jours,
// two days after Christmas, 3 fridays from now, 10 days from 18 December.
func (p *Parser) parseOffset(i int) (*expression, int) {
	switch {
	case p.hasRole(i, linkAgo):
		k := p.skipLinks(i+1, 3, linkAbout|linkArticle|linkJust|linkMore|linkLess)
		if lengths, next := p.parseLengths(k); next > k {
			return &expression{op: opShift, n: -1, lengths: lengths}, next
		}
		return nil, i
	case p.isKind(i, atomLink) && p.hasRole(i, linkIn|linkWithin) && p.mayContinue(i+1):
		return p.parseInLength(i)
	}
	k := p.skipLinks(i, 2, linkAbout|linkArticle)
	if node, next := p.parseWeekdayOffset(k); next > k {
		return node, next
	}
	lengths, next := p.parseLengths(k)
	if next == k || !p.mayContinue(next) {
		return nil, i
	}
	at := p.skipLinks(next, 1, linkComma)
	if p.hasRole(at, linkFromPoint|linkBackFrom|linkStarting) {
		if node, after := p.parseOffsetFrom(lengths, at, p.hasRole(k-1, linkFor)); after > at {
			return node, after
		}
	}
	if p.hasRole(at, linkAgoBehind|linkLater) {
		return p.parseAgo(lengths, at, i)
	}
	return nil, i
}

// parseInLength reads a length after "in" or "within", from now on or from a
// date: dans trois jours, within two weeks of the vote.
func (p *Parser) parseInLength(i int) (*expression, int) {
	k := p.skipLinks(i+1, 2, linkAbout|linkArticle)
	lengths, next := p.parseLengths(k)
	if next == k || p.followsNoun(next) && p.mayContinue(next) { // dans les six mois à venir
		return nil, i
	}
	if p.mayContinue(next) && p.hasRole(next, linkSince|linkFromPoint) {
		if base, after := p.parseWhole(p.skipLinks(next+1, 1, linkArticle)); after > next+1 && base != nil {
			return &expression{op: opShift, n: 1, lengths: lengths, a: base}, after
		}
	}
	if p.hasRole(next, linkAgoBehind|linkLater|linkFromPoint|linkBackFrom) {
		return nil, i
	}
	node := &expression{op: opShift, n: 1, lengths: lengths}
	if p.hasRole(i, linkWithin) {
		node = &expression{op: opEither, a: node, b: &expression{op: opStretch, lengths: lengths, a: &expression{op: opNow}}}
	}
	return node, next
}

// parseOffsetFrom reads the date that a length is counted from after the word
// at an atom, which is also where next stays if there is none. stretch says
// that the length starts at the date: for two weeks from Monday.
func (p *Parser) parseOffsetFrom(lengths []length, at int, stretch bool) (node *expression, next int) {
	sign := 1
	if p.hasRole(at, linkBackFrom) {
		sign = -1
	}
	from := p.skipLinks(at+1, 2, linkArticle|linkStarting|linkFromPoint)
	base, after := p.parsePoint(from)
	if after <= from || !p.accepts(base, from, after) {
		return nil, at
	}
	roles := p.atoms[at].roles
	if sign > 0 && roles&(linkFrom|linkAnaphoric) == linkFrom && base.op == opFields && base.alts[0].isWeekdayOnly() {
		base.op = opComing // a week from Sunday
	}
	shifted := &expression{op: opShift, n: sign, lengths: lengths, a: base}
	stretched := &expression{op: opStretch, lengths: lengths, a: base}
	switch {
	case stretch && sign > 0 || roles&(linkFromPoint|linkBackFrom) == 0:
		return stretched, after
	case roles&linkStarting == 0:
		return shifted, after
	}
	return &expression{op: opEither, a: shifted, b: stretched}, after
}

func (p *Parser) parseAgo(lengths []length, at, fail int) (*expression, int) {
	if to := p.atoms[at].to; p.hasRole(at, linkFromPoint|linkBackFrom) && (p.hasRole(at+1, linkArticle) || at+1 >= len(p.atoms) && to < len(p.Tokens) && p.Tokens[to].Class != text.ClassPunct) {
		return nil, fail // seventeen years after his conversion
	}
	node := &expression{op: opShift, n: 1, lengths: lengths, anaphoric: p.hasRole(at, linkAnaphoric)}
	if p.hasRole(at, linkAgoBehind) {
		node.n = -1
	}
	return node, at + 1
}

// parseWeekdayOffset reads a distance in weekdays: 3 fridays from now, two
// thursdays ago, third tuesday after Christmas.
func (p *Parser) parseWeekdayOffset(k int) (*expression, int) {
	if !p.isKind(k, atomNumber) && !p.isKind(k, atomOrdinal) || !p.isKind(k+1, atomWeekday) || k+2 >= len(p.atoms) || p.atoms[k].digits > 2 {
		return nil, k
	}
	node := &expression{op: opWeekday, n: 1, count: p.atoms[k].n, weekday: p.atoms[k+1].n}
	switch {
	case p.hasRole(k+2, linkFromPoint|linkBackFrom):
		if p.hasRole(k+2, linkBackFrom) {
			node.n = -1
		}
		from := p.skipLinks(k+3, 1, linkArticle)
		if base, after := p.parsePoint(from); after > from {
			node.a = base
			return node, after
		}
		if p.hasRole(k+2, linkAgoBehind|linkLater) && p.isKind(k, atomNumber) {
			return node, k + 3
		}
	case p.hasRole(k+2, linkAgoBehind) && p.isKind(k, atomNumber):
		node.n = -1
		return node, k + 3
	case p.hasRole(k+2, linkLater) && p.isKind(k, atomNumber):
		return node, k + 3
	}
	return nil, k
}
