package date

import "github.com/assaykit/assay/recognize/internal/calendar"

// maxDepth bounds how deep expressions nest: the end of the last week of the
// second month of…
const maxDepth = 4

// parseExpression reads the longest date that starts at an atom. next is the
// atom after it, i where there is none.
func (p *Parser) parseExpression(i int) (node *expression, next int) {
	node, next = p.parsePoint(i)
	if m, k := p.parseRange(i); k > next {
		node, next = m, k
	}
	return node, next
}

func (p *Parser) hasRole(i int, roles linkRole) bool {
	return i >= 0 && i < len(p.atoms) && p.atoms[i].roles&roles != 0
}

func (p *Parser) isKind(i int, kind atomKind) bool {
	return i >= 0 && i < len(p.atoms) && p.atoms[i].kind == kind
}

// mayContinue reports whether an expression may go on from the atom before i to
// i: a particle closes what it stands on.
func (p *Parser) mayContinue(i int) bool {
	return i < len(p.atoms) && (i == 0 || !p.atoms[i-1].closed)
}

// skipLinks passes over at most n atoms of the given roles.
func (p *Parser) skipLinks(i, n int, roles linkRole) int {
	for ; n > 0 && p.mayContinue(i) && p.hasRole(i, roles) && p.atoms[i].kind == atomLink; n-- {
		i++
	}
	return i
}

// parsePoint reads one date, which may be as long as a century.
func (p *Parser) parsePoint(i int) (*expression, int) {
	if p.depth >= maxDepth || i >= len(p.atoms) {
		return nil, i
	}
	if p.depth == 0 && p.last.at == i+1 {
		return p.last.node, p.last.next
	}
	p.depth++
	node, next := p.parseLongest(i)
	if node != nil {
		node, next = p.parseSuffixes(node, next)
	}
	p.depth--
	if p.depth == 0 {
		p.last.at, p.last.node, p.last.next = i+1, node, next
	}
	return node, next
}

// parseLongest is the longest of the kinds of date that may start with an atom.
func (p *Parser) parseLongest(i int) (node *expression, next int) {
	next = i
	take := func(m *expression, k int) {
		if m != nil && k > next {
			node, next = m, k
		}
	}
	switch p.atoms[i].kind {
	case atomMonth, atomWeekday:
		take(p.parseFields(i))
		take(p.parseRelative(i))
	case atomShift, atomSame, atomNow, atomNumeric, atomSeason, atomHoliday, atomHalf, atomQuarter:
		take(p.parseSimple(i))
		take(p.parseRelative(i))
	case atomRelative:
		take(p.parseRelative(i))
		take(p.parseNthOf(i))
	case atomUnit, atomPart:
		take(p.parseRelative(i))
		take(p.parsePeriodPart(i))
		take(p.parseSimple(i))
		take(p.parseYearAlone(i))
		take(p.parseDecade(i))
	case atomLength, atomDecade, atomClock, atomSpot, atomMeridiem, atomYearMark, atomEra:
		take(p.parseOffset(i))
		take(p.parseDecade(i))
		take(p.parseClockFirst(i))
		take(p.parseYearAlone(i))
	case atomLink, atomNumber, atomOrdinal:
		take(p.parseFields(i))
		take(p.parseSimple(i))
		take(p.parseRelative(i))
		take(p.parseNthOf(i))
		take(p.parseOffset(i))
		take(p.parsePeriodPart(i))
		take(p.parseDecade(i))
		take(p.parseAbout(i))
		take(p.parseYearAlone(i))
		take(p.parseDayAlone(i))
		take(p.parseClockFirst(i))
	}
	return node, next
}

// parseWhole reads the date that another expression is a part of. There "the
// month" is this month.
func (p *Parser) parseWhole(i int) (*expression, int) {
	node, next := p.parsePoint(i)
	k := p.skipLinks(i, 1, linkArticle)
	if y, short, after := p.parseYear(k); after > next && y >= 1900 && y < 2100 {
		return &expression{op: opFields, alts: []fields{{year: y, hasYear: true, short: short}}}, after
	}
	if p.isKind(k, atomUnit) && p.atoms[k].n != unitPlural && p.atoms[k].unit >= calendar.UnitDay && k+1 > next {
		return &expression{op: opUnit, unit: p.atoms[k].unit}, k + 1
	}
	return node, next
}
