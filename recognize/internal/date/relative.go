package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
)

// parseRelative reads the last, this or next unit, weekday or named date, and
// runs of units: le mois dernier, next Friday, in the past two years, 지난 4일.
func (p *Parser) parseRelative(i int) (*expression, int) { return p.produce(i, asRelative) }

// followsNoun reports whether atom k is a relative word that may stand behind
// what it moves.
func (p *Parser) followsNoun(k int) bool {
	return p.isKind(k, atomRelative) && p.atoms[k].roles&linkBeforeNoun == 0
}

// relativeAt returns the relative word at an atom, behind its article, that stands
// before what it moves, and the atom after it. Of "this past" and "this coming" it is
// the second.
func (p *Parser) relativeAt(i int) (rel *atom, j int) {
	k := p.skipLinks(i, 1, linkArticle)
	if !p.isKind(k, atomRelative) || !p.mayContinue(k+1) || p.atoms[k].roles&linkBehindNoun != 0 {
		return nil, i
	}
	rel, j = &p.atoms[k], k+1
	for p.isKind(j, atomRelative) && p.mayContinue(j+1) && rel.n == 0 {
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
	return rel, j
}

// parseRelativeRange reads a range of days or dates that a relative word moves: 지난
// 27∼28일.
func (p *Parser) parseRelativeRange(i int) (*expression, int) {
	k := p.skipLinks(i, 1, linkArticle)
	if !p.isKind(k, atomRelative) || !p.mayContinue(k+1) || p.atoms[k].roles&linkBehindNoun != 0 || p.atoms[k].n == 0 {
		return nil, i
	}
	m, next := p.parseRange(k + 1)
	if m == nil || m.a.op != opFields {
		return nil, i
	}
	m.a = &expression{op: opNamed, n: p.atoms[k].n, alts: m.a.alts, made: m.a.made}
	return m, next
}

// parseRelativeUnit reads a unit that a relative word before it moves: last week.
func (p *Parser) parseRelativeUnit(i int) (*expression, int) {
	rel, j := p.relativeAt(i)
	if rel == nil || !p.isKind(j, atomUnit) || p.atoms[j].n == unitPlural || rel.weak || p.isLastOfOther(rel, j) {
		return nil, i
	}
	return newUnitNode(p.atoms[j].unit, rel, j+1, i)
}

// parseUnitRelative reads a unit that a relative word behind it moves: le mois dernier.
func (p *Parser) parseUnitRelative(i int) (*expression, int) {
	k := p.skipLinks(i, 1, linkArticle)
	if !p.isKind(k, atomUnit) || p.atoms[k].n == unitPlural || !p.followsNoun(k+1) || !p.mayContinue(k+1) || p.atoms[k+1].weak {
		return nil, i
	}
	return newUnitNode(p.atoms[k].unit, &p.atoms[k+1], k+2, i)
}

// newUnitNode returns the unit that now is in, moved as a relative word says.
func newUnitNode(u calendar.Unit, rel *atom, next, fail int) (*expression, int) {
	if u < calendar.UnitDay || u == calendar.UnitWorkday {
		return nil, fail
	}
	return &expression{op: opUnit, unit: u, n: rel.n, anaphoric: rel.roles&linkAnaphoric != 0}, next
}

// parseRelativeCount reads a number of units that a relative word before them moves: the
// last three months, 지난 이틀.
func (p *Parser) parseRelativeCount(i int) (*expression, int) {
	rel, j := p.relativeAt(i)
	if rel == nil {
		return nil, i
	}
	switch a := &p.atoms[j]; {
	case a.kind == atomLength && rel.n != 0:
		return newCountNode(a.n, a.unit, rel.n, j+1, i)
	case a.kind == atomNumber && a.digits < 4:
		unit := p.skipLinks(j+1, 1, linkOf)
		if p.isKind(unit, atomUnit) && p.mayContinue(unit) && !p.isDatedUnit(j, unit) {
			return newCountNode(a.n, p.atoms[unit].unit, rel.n, unit+1, i)
		}
	}
	return nil, i
}

// parseCountRelative reads a number of units that a relative word between or behind them
// moves: trois prochaines semaines, 30 jours précédents.
func (p *Parser) parseCountRelative(i int) (*expression, int) {
	k := p.skipLinks(i, 1, linkArticle)
	if !p.isKind(k, atomNumber) || p.atoms[k].digits > 3 || !p.mayContinue(k+1) || !p.mayContinue(k+2) {
		return nil, i
	}
	switch {
	case p.isKind(k+1, atomRelative) && p.isKind(k+2, atomUnit):
		if !p.isCountOfUnits(k) {
			return nil, i
		}
		return newCountNode(p.atoms[k].n, p.atoms[k+2].unit, p.atoms[k+1].n, k+3, i)
	case p.isKind(k+1, atomUnit) && p.followsNoun(k+2):
		return newCountNode(p.atoms[k].n, p.atoms[k+1].unit, p.atoms[k+2].n, k+3, i)
	}
	return nil, i
}

// newCountNode returns so many units before (direction < 0) or after now.
func newCountNode(count int, u calendar.Unit, direction, next, fail int) (*expression, int) {
	if u < calendar.UnitDay || direction == 0 || count > 2000 {
		return nil, fail
	}
	return &expression{op: opCount, unit: u, n: max(-1, min(direction, 1)), count: max(count, 1)}, next
}

// parsePartOfThisUnit reads what has passed or is left of a unit: earlier this month,
// plus tard cette semaine.
func (p *Parser) parsePartOfThisUnit(i int) (*expression, int) {
	k := p.skipLinks(i, 1, linkArticle)
	if !p.isKind(k, atomPart) || p.atoms[k].weak || !p.isKind(k+1, atomRelative) || !p.isKind(k+2, atomUnit) || p.atoms[k+1].n != 0 {
		return nil, i
	}
	return &expression{op: opUnit, unit: p.atoms[k+2].unit, part: int8(p.atoms[k].n)}, k + 3
}

// parsePartOfThisDay reads this morning, last night.
func (p *Parser) parsePartOfThisDay(i int) (*expression, int) {
	rel, j := p.relativeAt(i)
	if rel == nil || !p.isKind(j, atomDaypart) || rel.n != 0 && !(rel.n == -1 && p.atoms[j].n == daypartNight) {
		return nil, i
	}
	return &expression{op: opUnit, unit: calendar.UnitDay, n: rel.n, daypart: int8(p.atoms[j].n)}, j + 1
}

// parseNumberedWeek reads week 3 of 2027.
func (p *Parser) parseNumberedWeek(i int) (*expression, int) {
	k := p.skipLinks(i, 1, linkArticle)
	if !p.isKind(k, atomUnit) || p.atoms[k].unit != calendar.UnitWeek || p.atoms[k].n == unitPlural ||
		!p.isKind(k+1, atomNumber) || p.atoms[k+1].n < 1 || p.atoms[k+1].n > 53 || p.countsNoun(k+1) {
		return nil, i
	}
	year, next := &expression{op: opUnit, unit: calendar.UnitYear}, k+2
	if y, short, after := p.parseYear(p.skipLinks(next, 1, linkOf|linkComma)); after > 0 {
		year, next = newFieldsNode(fields{year: y, hasYear: true, short: short}), after
	}
	return &expression{op: opNth, n: p.atoms[k+1].n, unit: calendar.UnitWeek, a: year}, next
}

// parseWeekOfDay reads the week or weekend of a day: the week of 10 February.
func (p *Parser) parseWeekOfDay(i int) (*expression, int) {
	k := p.skipLinks(i, 1, linkArticle)
	if !p.isKind(k, atomUnit) || p.atoms[k].n == unitPlural || p.atoms[k].unit < calendar.UnitWeekend || p.atoms[k].unit > calendar.UnitWeek || p.hasRole(k+1, linkOwn) {
		return nil, i
	}
	of := p.skipLinks(k+1, 3, linkOf|linkStarting|linkArticle|linkDay)
	if of == k+1 {
		return nil, i
	}
	base, next := p.parsePoint(of)
	if d := (bareDay{p, of - 1, of}); next == of && p.isKind(of, atomOrdinal) && d.atom().digits > 0 && d.atom().n <= 31 && !d.goesOn() && !p.hasRole(of+1, linkOf) { // of the 24th
		base, next = newFieldsNode(fields{day: d.atom().n}), of+1
	}
	if next == of || !base.isDay() || !p.accepts(base, of, next) {
		return nil, i
	}
	return &expression{op: opHolding, unit: p.atoms[k].unit, a: base}, next
}

// parseRelativeName reads what recurs with a relative word before it: next Friday, this
// past Wednesday, 지난 4일.
func (p *Parser) parseRelativeName(i int) (*expression, int) {
	rel, j := p.relativeAt(i)
	if rel == nil || rel.weak && rel.roles&linkArticle == 0 {
		return nil, i
	}
	node, next := p.parseNamed(j)
	if next == j {
		return nil, i
	}
	node.op, node.n, node.soon, node.anaphoric = opNamed, rel.n, rel.roles&linkSoon != 0, rel.roles&linkAnaphoric != 0
	return node, next
}

// parseNameRelative reads what recurs with a relative word behind it: mardi prochain,
// mars dernier, March after next.
func (p *Parser) parseNameRelative(i int) (*expression, int) {
	k := p.skipLinks(i, 1, linkArticle)
	if !p.isRelativeAhead(k + 1) {
		return nil, i
	}
	node, next := p.parseNamed(k)
	if next == k || !p.followsNoun(next) || !p.mayContinue(next) || p.atoms[next].weak {
		return nil, i
	}
	node.op, node.n, node.anaphoric = opNamed, p.atoms[next].n, p.atoms[next].roles&linkAnaphoric != 0
	return node, next + 1
}

// isRelativeAhead reports whether a relative word that stands behind what it moves
// follows, as far as such things are long.
func (p *Parser) isRelativeAhead(from int) bool {
	for k := from; k < min(from+12, len(p.atoms)); k++ {
		if p.followsNoun(k) {
			return true
		}
	}
	return false
}

// parseNamed reads what a relative word may move: a weekday, a month with or
// without its day, a season, a holiday, digits.
func (p *Parser) parseNamed(i int) (*expression, int) {
	node, next := p.produce(i, asFields|asMarkedDay)
	if next == i {
		return p.parseNamedPart(i)
	}
	if p.isKind(next, atomNumeric) && node.alts[0].month == 0 { // this Friday 7/6
		node.alts = p.atoms[next].alts
		next++
	}
	return node, next
}

// parseNamedPart reads digits, the number of a day, a part of a year or, with its mark, a
// year.
func (p *Parser) parseNamedPart(i int) (*expression, int) {
	if i >= len(p.atoms) {
		return nil, i
	}
	switch p.atoms[i].kind {
	case atomNumeric:
		return p.parseDigits(i)
	case atomUnit: // día 11, mes de mayo
		if p.atoms[i].unit == calendar.UnitMonth && p.atoms[i].n != unitPlural && p.hasRole(i+1, linkOf) && p.isKind(i+2, atomMonth) && p.mayContinue(i+1) {
			return p.produce(i+2, asFields)
		}
		if p.atoms[i].unit == calendar.UnitDay && p.isDayNumber(i+1) {
			return newFieldsNode(fields{day: p.atoms[i+1].n}), i + 2
		}
	case atomSeason, atomHoliday, atomHalf:
		part, ok := p.parseYearPart(i)
		if !ok {
			return nil, i
		}
		return &expression{op: opFields, alts: []fields{part.fields}, made: part.made}, part.next
	}
	if y, short, k := p.parseYear(i); k > 0 && p.has(language.Counters) {
		return newFieldsNode(fields{year: y, hasYear: true, short: short}), k
	}
	return nil, i
}

// isDayNumber reports digits at an atom that may be a day of the month and count nothing.
func (p *Parser) isDayNumber(k int) bool {
	return p.isKind(k, atomNumber) && p.mayContinue(k) && p.isDayInDigits(k) && !p.countsNoun(k)
}

// parseWeekend reads the weekend, where verbs say which one.
func (p *Parser) parseWeekend(i int) (*expression, int) {
	k := p.skipLinks(i, 1, linkArticle)
	if !p.isKind(k, atomUnit) || p.atoms[k].unit != calendar.UnitWeekend || p.atoms[k].n == unitPlural || k == i && !p.has(language.VerbLast) && !p.hasRole(i-1, linkArticle) {
		return nil, i
	}
	if i > 0 && p.atoms[i-1].kind != atomLink || !p.has(language.VerbLast) && p.isOfMore(k+1) || !p.toldBy(nil, i, k+1).any {
		return nil, i
	}
	return &expression{op: opUnit, unit: calendar.UnitWeekend, sided: true}, k + 1
}

// isOfMore reports whether a part of a date goes on at an atom: the weekend of 3 March.
func (p *Parser) isOfMore(i int) bool {
	k := p.skipLinks(i, 3, linkOf|linkArticle|linkDay)
	return k < len(p.atoms) && p.atoms[k].kind != atomLink && p.atoms[k].from <= p.atoms[i-1].to+k-i
}
