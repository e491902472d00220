package date

import (
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/language"
)

// parseSuffixes reads what goes on from a date: a weekday in it, the week that
// contains it, the time of day.
func (p *Parser) parseSuffixes(node *expression, j int) (*expression, int) {
	for range 5 {
		if j >= len(p.atoms) || !p.mayContinue(j) {
			break
		}
		m, k := p.parseSuffix(node, j)
		if k == j {
			break
		}
		node, j = m, k
	}
	return node, j
}

func (p *Parser) parseSuffix(node *expression, j int) (*expression, int) {
	if m, k := p.parseContainer(node, j); k > j {
		return m, k
	}
	if m, k := p.parseContained(node, j); k > j {
		return m, k
	}
	switch a := &p.atoms[j]; {
	case a.kind == atomPlus && node.op == opFields && node.alts[0].weekday > 0:
		coming := *node
		coming.op = opComing
		return &expression{op: opPlus, n: a.n, a: &coming}, j + 1
	case a.kind == atomPart && p.has(language.Counters) && node.op != opPart && (a.unit == calendar.NoUnit || node.op == opUnit && node.unit == a.unit):
		return &expression{op: opPart, n: a.n, a: node}, j + 1
	case a.kind == atomLink && a.roles&linkAbout != 0 && p.has(language.Counters) && node.op == opFields && node.alts[0].day == 0 && node.alts[0].weekday == 0: // 2018년경
		return &expression{op: opAround, a: node}, j + 1
	case a.kind == atomRelative && p.has(language.Counters) && node.op == opFields:
		return node, j
	case (a.kind == atomOrdinal || p.hasRole(j, linkOf) && p.isKind(j+1, atomOrdinal)) && p.has(language.Counters):
		return p.parseNthSuffix(node, p.skipLinks(j, 1, linkOf), j)
	case a.kind == atomShift && a.unit == calendar.UnitDay && a.n == 0 && node.op == opShift && node.a == nil && !node.exact: // a year ago today
		exact := *node
		exact.exact = true
		return &exact, j + 1
	case a.roles&linkWeekOn != 0 && a.n != unitPlural && node.op == opFields && node.alts[0] == (fields{weekday: node.alts[0].weekday}) && !p.isKind(j+1, atomNumber): // Monday week
		coming := *node
		coming.op = opComing
		return &expression{op: opPlus, n: 7, a: &coming}, j + 1
	case a.roles&linkFromBehind != 0 && p.has(language.Counters) && node.isDay(): // 오늘부터 2주간
		lengths, next := p.parseLengths(j + 1)
		if next > j+1 && (p.isKind(next, atomBroken) && p.mayContinue(next) || p.hasRole(next, linkFor)) {
			return &expression{op: opStretch, lengths: lengths, a: node}, next + 1
		}
	case a.roles&linkFor != 0 && node.isDay():
		if lengths, next := p.parseLengths(j + 1); next > j+1 {
			return &expression{op: opStretch, lengths: lengths, a: node}, next
		}
	case a.kind == atomUnit && a.unit == calendar.UnitWeekend && node.isDay() && a.n != unitPlural:
		return &expression{op: opHolding, unit: calendar.UnitWeekend, a: node}, j + 1
	}
	if !node.isDay() {
		return node, j
	}
	return p.parseTimeOfDay(node, j)
}

// isDay reports whether a node names one day.
func (n *expression) isDay() bool {
	switch n.op {
	case opFields, opNamed, opWithin:
		return len(n.alts) > 0 && (n.alts[0].isDay() || n.alts[0].weekday > 0)
	case opUnit, opSame, opHolding:
		return n.unit == calendar.UnitDay
	case opNth:
		return n.weekday > 0 || n.unit == calendar.UnitDay
	case opShift:
		for _, l := range n.lengths {
			if l.unit != calendar.UnitDay {
				return false
			}
		}
		return true
	case opWeekday, opPlus, opNow:
		return true
	case opClock:
		return !n.at.Set
	}
	return false
}

// parseContainer reads the longer period that a date without a year lies in:
// Monday of next week, 20th of next month, March last year.
func (p *Parser) parseContainer(node *expression, j int) (*expression, int) {
	if node.op != opFields || node.alts[0].hasYear {
		return node, j
	}
	f := node.alts[0]
	k := p.skipLinks(j, 3, linkOf|linkArticle|linkComma)
	if k >= len(p.atoms) {
		return node, j
	}
	if k > j && p.hasRole(k-1, linkArticle) { // the article belongs to the period
		k--
	}
	c, next := p.parseRelative(k)
	if next == k && p.isKind(k, atomShift) {
		c, next = &expression{op: opUnit, unit: p.atoms[k].unit, n: p.atoms[k].n}, k+1
	}
	if next == k {
		if k = p.skipLinks(j, 1, linkComma); p.hasRole(j, linkOf|linkArticle) && !p.hasRole(j, linkIn) {
			return node, j
		}
		if c, next = p.parseOffset(k); next > k && f.weekday > 0 && !f.isDay() && c.op == opShift && c.a == nil {
			week := &expression{op: opHolding, unit: calendar.UnitWeek, a: c}
			return &expression{op: opEither, a: &expression{op: opWithin, alts: node.alts, a: week}, b: &expression{op: opWithin, alts: node.alts, a: &expression{op: opStretch, a: c, lengths: []length{{1, calendar.UnitWeek}}}}}, next
		} else if next == k || c.op != opShift || !f.isYearly() || c.lengths[0].unit != calendar.UnitYear {
			return node, j
		}
		return &expression{op: opWithin, alts: node.alts, a: c}, next
	}
	if !fitsPeriod(f, c) {
		return node, j
	}
	return &expression{op: opWithin, alts: node.alts, a: c}, next
}

// fitsPeriod reports whether fields can lie in a relative period.
func fitsPeriod(f fields, c *expression) bool {
	if c.op != opUnit && c.op != opSame {
		return false
	}
	switch c.unit {
	case calendar.UnitYear:
		return f.isYearly()
	case calendar.UnitMonth:
		return f.day > 0 && f.month == 0
	case calendar.UnitWeek:
		return f.weekday > 0 && f.day == 0 && f.month == 0
	}
	return false
}

// parseContained reads a shorter date in the period before it: next week
// Friday, 지난해 11월, 다음 달 20일, in 3 days on Friday.
func (p *Parser) parseContained(node *expression, j int) (*expression, int) {
	ties := linkOf | linkDash | linkDay
	if node.unit == calendar.UnitWeek || node.op == opShift {
		ties |= linkComma
	}
	k := p.skipLinks(j, 3, ties)
	if k < len(p.atoms) && p.atoms[k].kind == atomLink {
		return node, j
	}
	switch node.op {
	case opUnit, opSame:
		if node.part > 0 {
			return node, j
		}
	case opShift:
		m, next := p.parseFields(k)
		if next > k && m.alts[0] == (fields{weekday: m.alts[0].weekday}) && node.n > 0 {
			week := &expression{op: opHolding, unit: calendar.UnitWeek, a: node}
			return &expression{op: opEither, a: &expression{op: opWithin, alts: m.alts, a: week}, b: &expression{op: opWithin, alts: m.alts, a: &expression{op: opStretch, a: node, lengths: []length{{1, calendar.UnitWeek}}}}}, next
		}
		return node, j
	case opHolding, opNth:
		if node.unit != calendar.UnitWeek {
			return node, j
		}
		m, next := p.parseFields(k)
		if next > k && m.alts[0] == (fields{weekday: m.alts[0].weekday}) {
			return &expression{op: opWithin, alts: m.alts, a: node}, next
		}
		return node, j
	default:
		return node, j
	}
	m, next := p.parseFields(k)
	if next == k {
		m, next = p.parseMarkedDay(k)
	}
	if next == k && k < len(p.atoms) {
		if f, after := p.parseYearPart(k); after > k {
			m, next = &expression{op: opFields, alts: []fields{f}}, after
		}
	}
	if next == k { // last year's second quarter
		if part, after := p.parseNthOf(k); after > k && part.op == opFields {
			m, next = part, after
		}
	}
	if next == k || m.alts[0].hasYear || !fitsPeriod(m.alts[0], node) {
		return node, j
	}
	return &expression{op: opWithin, alts: m.alts, a: node}, next
}

// parseNthSuffix reads an nth part after its whole: 3월 마지막 월요일.
func (p *Parser) parseNthSuffix(node *expression, k, fail int) (*expression, int) {
	ord := p.atoms[k].n
	k++
	if !p.mayContinue(k) {
		return node, fail
	}
	switch a := &p.atoms[k]; {
	case a.kind == atomUnit && a.unit == calendar.UnitWeek && p.isKind(k+1, atomWeekday) && p.mayContinue(k+1):
		return &expression{op: opNth, n: ord, weekday: p.atoms[k+1].n, a: node}, k + 2
	case a.kind == atomWeekday:
		return &expression{op: opNth, n: ord, weekday: a.n, a: node}, k + 1
	case a.kind == atomUnit && a.unit >= calendar.UnitDay:
		return &expression{op: opNth, n: ord, unit: a.unit, a: node}, k + 1
	}
	return node, fail
}
