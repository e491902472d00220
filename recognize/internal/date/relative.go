package date

import (
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/language"
)

// parseRelative reads the last, this or next unit, weekday or named date, and
// runs of units: le mois dernier, next Friday, in the past two years, 지난 4일.
func (p *Parser) parseRelative(i int) (*expression, int) {
	k := p.skipLinks(i, 1, linkArticle)
	if k >= len(p.atoms) {
		return nil, i
	}
	switch a := &p.atoms[k]; a.kind {
	case atomRelative:
		return p.parseRelativeFirst(i, k)
	case atomPart: // earlier this month, plus tard cette semaine
		if a.weak || !p.isKind(k+1, atomRelative) || !p.isKind(k+2, atomUnit) || p.atoms[k+1].n != 0 {
			return nil, i
		}
		return &expression{op: opUnit, unit: p.atoms[k+2].unit, n: 0, part: a.n}, k + 3
	case atomNumber:
		if node, next, ok := p.parseCountedRelative(k, i); ok {
			return node, next
		}
	case atomUnit:
		if node, next, ok := p.parseRelativeUnit(k, i); ok {
			return node, next
		}
	}
	// mardi prochain, mars dernier, March after next
	node, next := p.parseNamed(k)
	if next > k && p.followsNoun(next) && p.mayContinue(next) && !p.atoms[next].weak {
		node.op, node.n = opNamed, p.atoms[next].n
		return node, next + 1
	}
	return nil, i
}

// followsNoun reports whether atom k is a relative word that may stand behind
// what it moves.
func (p *Parser) followsNoun(k int) bool {
	return p.isKind(k, atomRelative) && p.atoms[k].roles&linkBeforeNoun == 0
}

// parseCountedRelative reads a number of last or next units: trois prochaines
// semaines, 30 jours précédents. ok says that it decides what the number is;
// where that is no date, next is fail.
func (p *Parser) parseCountedRelative(k, fail int) (node *expression, next int, ok bool) {
	a := &p.atoms[k]
	if a.digits > 3 {
		return nil, fail, true
	}
	if !p.mayContinue(k+1) || !p.mayContinue(k+2) {
		return nil, fail, false
	}
	switch relative, unit := k+1, k+2; {
	case p.isKind(relative, atomRelative) && p.isKind(unit, atomUnit):
		if p.atoms[relative].roles&linkBehindNoun != 0 || a.n > 1 && p.atoms[unit].n == 1 && p.atoms[relative].roles&linkSoon == 0 && !p.has(language.Counters) { // only 3 next week
			return nil, fail, true
		}
		node, next = newCountNode(a.n, p.atoms[unit].unit, p.atoms[relative].n, k+3, fail)
		return node, next, true
	case p.isKind(k+1, atomUnit) && p.followsNoun(k+2):
		node, next = newCountNode(a.n, p.atoms[k+1].unit, p.atoms[k+2].n, k+3, fail)
		return node, next, true
	}
	return nil, fail, false
}

// parseRelativeUnit reads a date that begins with a unit: la semaine dernière,
// week 3 of 2027, the week of 10 February. ok says that it decides what the
// unit is.
func (p *Parser) parseRelativeUnit(k, fail int) (node *expression, next int, ok bool) {
	a := &p.atoms[k]
	if a.n == unitPlural {
		return nil, fail, false
	}
	if p.followsNoun(k+1) && p.mayContinue(k+1) && !p.atoms[k+1].weak {
		node, next = newUnitNode(a.unit, &p.atoms[k+1], k+2, fail)
		return node, next, true
	}
	if a.unit == calendar.UnitWeek && p.isKind(k+1, atomNumber) && p.atoms[k+1].n >= 1 && p.atoms[k+1].n <= 53 && !p.countsNoun(k+1) && !p.has(language.Counters) {
		year, next := &expression{op: opUnit, unit: calendar.UnitYear}, k+2
		if y, short, after := p.parseYear(p.skipLinks(next, 1, linkOf|linkComma)); after > 0 {
			year, next = newFieldsNode(fields{year: y, hasYear: true, short: short}), after
		}
		return &expression{op: opNth, n: p.atoms[k+1].n, unit: calendar.UnitWeek, a: year}, next, true
	}
	if of := p.skipLinks(k+1, 3, linkOf|linkStarting|linkArticle|linkDay); of > k+1 && !p.hasRole(k+1, linkOwn) && a.unit >= calendar.UnitWeekend && a.unit <= calendar.UnitWeek {
		if base, next := p.parsePoint(of); next > of && base.isDay() && p.accepts(base, of, next) {
			return &expression{op: opHolding, unit: a.unit, a: base}, next, true
		}
	}
	return nil, fail, false
}

// newUnitNode returns the unit that now is in, moved as a relative word says.
func newUnitNode(u calendar.Unit, rel *atom, next, fail int) (*expression, int) {
	if u < calendar.UnitDay || u == calendar.UnitWorkday {
		return nil, fail
	}
	return &expression{op: opUnit, unit: u, n: rel.n, anaphoric: rel.roles&linkAnaphoric != 0}, next
}

// newCountNode returns so many units before (direction < 0) or after now.
func newCountNode(count int, u calendar.Unit, direction, next, fail int) (*expression, int) {
	if u < calendar.UnitDay || direction == 0 || count > 2000 {
		return nil, fail
	}
	return &expression{op: opCount, unit: u, n: max(-1, min(direction, 1)), count: max(count, 1)}, next
}

// parseRelativeFirst reads the relative word at atom k that stands before what
// it moves.
func (p *Parser) parseRelativeFirst(i, k int) (*expression, int) {
	rel := &p.atoms[k]
	j := k + 1
	if !p.mayContinue(j) || rel.roles&linkBehindNoun != 0 {
		return nil, i
	}
	if p.has(language.Counters) && rel.n != 0 { // 지난 27∼28일
		if m, next := p.parseRange(j); m != nil && m.a.op == opFields {
			m.a = &expression{op: opNamed, n: rel.n, alts: m.a.alts}
			return m, next
		}
	}
	for p.isKind(j, atomRelative) && p.mayContinue(j+1) && rel.n == 0 { // this past Wednesday, this coming week
		rel = &p.atoms[j]
		j++
	}
	j = p.skipLinks(j, 1, linkAbout)
	if p.hasRole(j, linkArticle) && p.atoms[j].kind != atomNumber && p.isKind(j+1, atomNumber) {
		j++
	}
	if j >= len(p.atoms) {
		return nil, i
	}
	switch a := &p.atoms[j]; {
	case a.kind == atomNumber:
		after := p.skipLinks(j+1, 1, linkOf)
		if p.isKind(after, atomUnit) && p.mayContinue(after) && a.digits < 4 && !p.isDatedUnit(j, after) {
			return newCountNode(a.n, p.atoms[after].unit, rel.n, after+1, i)
		}
	case a.kind == atomLength && rel.n != 0:
		return newCountNode(a.n, a.unit, rel.n, j+1, i)
	case a.kind == atomUnit && a.n != unitPlural && !rel.weak:
		if rel.n < 0 && p.hasRole(j+1, linkOf) && p.atoms[j+1].roles&(linkIn|linkDay|linkFromBehind|linkOwn) == 0 && !p.has(language.Counters) { // the last day of his presidency
			return nil, i
		}
		return newUnitNode(a.unit, rel, j+1, i)
	case a.kind == atomDaypart && (rel.n == 0 || rel.n == -1 && a.n == daypartNight):
		return &expression{op: opUnit, unit: calendar.UnitDay, n: rel.n, daypart: a.n}, j + 1
	}
	node, next := p.parseNamed(j)
	if next == j || rel.weak && rel.roles&linkArticle == 0 {
		return nil, i
	}
	node.op, node.n, node.soon = opNamed, rel.n, rel.roles&linkSoon != 0
	return node, next
}

// isDatedUnit reports whether a number with a unit is a day or a year of its
// own after a relative word, and no run: 지난 4일, 지난 2009년.
func (p *Parser) isDatedUnit(number, unitAtom int) bool {
	if !p.has(language.Counters) || p.atoms[number].digits == 0 || p.isKind(unitAtom+1, atomBroken) && p.mayContinue(unitAtom+1) { // 지난 3일간
		return false
	}
	switch p.atoms[unitAtom].unit {
	case calendar.UnitDay:
		return p.atoms[number].n <= 31
	case calendar.UnitYear:
		return p.atoms[number].digits == 4
	}
	return false
}

// parseNamed reads what a relative word may move: a weekday, a month with or
// without its day, a season, a holiday, digits.
func (p *Parser) parseNamed(i int) (*expression, int) {
	node, next := p.parseFields(i)
	if next == i || node.op != opFields {
		node, next = p.parseMarkedDay(i)
	}
	if next == i && i < len(p.atoms) {
		switch p.atoms[i].kind {
		case atomNumeric:
			return &expression{op: opFields, alts: p.atoms[i].alts}, i + 1
		case atomSeason, atomHoliday, atomHalf:
			f, k := p.parseYearPart(i)
			return &expression{op: opFields, alts: []fields{f}}, k
		}
		if y, short, k := p.parseYear(i); k > 0 && p.has(language.Counters) {
			return &expression{op: opFields, alts: []fields{{year: y, hasYear: true, short: short}}}, k
		}
		return nil, i
	}
	if next > i && p.isKind(next, atomNumeric) && node.alts[0].month == 0 { // this Friday 7/6
		node.alts = p.atoms[next].alts
		next++
	}
	return node, next
}
