package recognize

// relative reads the last, this or next unit, weekday or named date, and runs
// of units: le mois dernier, next Friday, in the past two years, 지난 4일.
func (p *dateParser) relative(i int) (*dateNode, int) {
	k := p.skip(i, 1, asArticle)
	if k >= len(p.atoms) {
		return nil, i
	}
	switch a := &p.atoms[k]; a.kind {
	case aRelative:
		return p.relativeFirst(i, k)
	case aPart: // earlier this month, plus tard cette semaine
		if a.weak || !p.is(k+1, aRelative) || !p.is(k+2, aUnit) || p.atoms[k+1].n != 0 {
			return nil, i
		}
		return &dateNode{op: opUnit, unit: p.atoms[k+2].unit, n: 0, part: a.n}, k + 3
	case aNumber: // trois prochaines semaines, 30 jours précédents
		if a.digits > 3 {
			return nil, i
		}
		if p.is(k+1, aRelative) && p.joined(k+1) && p.is(k+2, aUnit) && p.joined(k+2) {
			if p.atoms[k+1].roles&asAfterNoun != 0 || a.n > 1 && p.atoms[k+2].n == 1 && p.atoms[k+1].roles&asSoon == 0 && !p.dates.counters { // only 3 next week
				return nil, i
			}
			return p.run(a.n, p.atoms[k+2].unit, p.atoms[k+1].n, k+3, i)
		}
		if p.is(k+1, aUnit) && p.is(k+2, aRelative) && p.joined(k+1) && p.joined(k+2) && p.atoms[k+2].roles&asBeforeNoun == 0 {
			return p.run(a.n, p.atoms[k+1].unit, p.atoms[k+2].n, k+3, i)
		}
	case aUnit: // la semaine dernière, the week after next
		if p.is(k+1, aRelative) && p.joined(k+1) && p.atoms[k+1].roles&asBeforeNoun == 0 && !p.atoms[k+1].weak && a.n != plural {
			return p.unitNode(a.unit, &p.atoms[k+1], k+2, i)
		}
		if a.unit == unitWeek && a.n != plural && p.is(k+1, aNumber) && p.atoms[k+1].n >= 1 && p.atoms[k+1].n <= 53 && !p.countsNoun(k+1) && !p.dates.counters { // week 3 of 2027
			year := &dateNode{op: opUnit, unit: unitYear}
			next := k + 2
			if y, short, after := p.year(p.skip(next, 1, asOf|asComma)); after > 0 {
				year, next = &dateNode{op: opFields, alts: []fields{{year: y, hasYear: true, short: short}}}, after
			}
			return &dateNode{op: opNth, n: p.atoms[k+1].n, unit: unitWeek, a: year}, next
		}
		if of := p.skip(k+1, 3, asOf|asStarting|asArticle|asDay); of > k+1 && !p.has(k+1, asOwn) && a.n != plural && a.unit >= unitWeekend && a.unit <= unitWeek { // the week of 10 February
			if base, next := p.point(of); next > of && base.isDay() && p.accept(base, of, next) {
				return &dateNode{op: opHolding, unit: a.unit, a: base}, next
			}
		}
	}
	// mardi prochain, mars dernier, March after next
	n, next := p.nameAt(k)
	if next > k && p.is(next, aRelative) && p.joined(next) && p.atoms[next].roles&asBeforeNoun == 0 && !p.atoms[next].weak {
		n.op, n.n = opNamed, p.atoms[next].n
		return n, next + 1
	}
	return nil, i
}

// unitNode is the unit that now is in, moved as a relative word says.
func (p *dateParser) unitNode(u unit, rel *atom, next, fail int) (*dateNode, int) {
	if u < unitDay || u == unitWorkday {
		return nil, fail
	}
	return &dateNode{op: opUnit, unit: u, n: rel.n, told: rel.roles&asTold != 0}, next
}

// run is count units before or after now.
func (p *dateParser) run(count int, u unit, direction, next, fail int) (*dateNode, int) {
	if u < unitDay || direction == 0 || count > 2000 {
		return nil, fail
	}
	if direction < 0 {
		direction = -1
	}
	return &dateNode{op: opCount, unit: u, n: min(direction, 1), count: max(count, 1)}, next
}

// relativeFirst reads a relative word that stands before what it moves.
func (p *dateParser) relativeFirst(i, k int) (*dateNode, int) {
	rel := &p.atoms[k]
	j := k + 1
	if !p.joined(j) || rel.roles&asAfterNoun != 0 {
		return nil, i
	}
	if p.dates.counters && rel.n != 0 { // 지난 27∼28일
		if m, next := p.ranged(j); m != nil && m.a.op == opFields {
			m.a = &dateNode{op: opNamed, n: rel.n, alts: m.a.alts}
			return m, next
		}
	}
	for p.is(j, aRelative) && p.joined(j+1) && rel.n == 0 { // this past Wednesday, this coming week
		rel = &p.atoms[j]
		j++
	}
	j = p.skip(j, 1, asAbout)
	if j >= len(p.atoms) {
		return nil, i
	}
	if p.atoms[j].kind == aNumber || p.atoms[j].roles&asArticle != 0 && p.is(j+1, aNumber) {
		if p.atoms[j].kind != aNumber {
			j++
		}
		count, after := p.atoms[j].n, p.skip(j+1, 1, asOf)
		if p.is(after, aUnit) && p.joined(after) && p.atoms[j].digits < 4 && !p.datedUnit(j, after, rel) {
			return p.run(count, p.atoms[after].unit, rel.n, after+1, i)
		}
	}
	if a := &p.atoms[j]; a.kind == aLength && rel.n != 0 {
		return p.run(a.n, a.unit, rel.n, j+1, i)
	}
	if a := &p.atoms[j]; a.kind == aUnit && (a.n != plural && !rel.weak) {
		if rel.n < 0 && p.has(j+1, asOf) && p.atoms[j+1].roles&(asIn|asDay|asFrom2|asOwn) == 0 && !p.dates.counters { // the last day of his presidency
			return nil, i
		}
		return p.unitNode(a.unit, rel, j+1, i)
	}
	if a := &p.atoms[j]; a.kind == aDaypart && (rel.n == 0 || rel.n == -1 && a.n == night) {
		return &dateNode{op: opUnit, unit: unitDay, n: rel.n, daypart: a.n}, j + 1
	}
	n, next := p.nameAt(j)
	if next == j || rel.weak && rel.roles&asArticle == 0 {
		return nil, i
	}
	n.op, n.n, n.soon = opNamed, rel.n, rel.roles&asSoon != 0
	return n, next
}

// datedUnit reports whether a number with a unit is a day or a year of its own
// after a relative word, and no run: 지난 4일, 지난 2009년.
func (p *dateParser) datedUnit(number, unitAtom int, rel *atom) bool {
	if !p.dates.counters || p.atoms[number].digits == 0 || p.is(unitAtom+1, aBroken) && p.joined(unitAtom+1) { // 지난 3일간
		return false
	}
	switch p.atoms[unitAtom].unit {
	case unitDay:
		return p.atoms[number].n <= 31
	case unitYear:
		return p.atoms[number].digits == 4
	}
	return false
}

// nameAt reads what a relative word may move: a weekday, a month with or
// without its day, a season, a holiday, digits.
func (p *dateParser) nameAt(i int) (*dateNode, int) {
	n, next := p.fieldsAt(i)
	if next == i || n.op != opFields {
		n, next = p.dayMark(i)
	}
	if next == i && i < len(p.atoms) {
		switch p.atoms[i].kind {
		case aNumeric:
			return &dateNode{op: opFields, alts: p.atoms[i].alts}, i + 1
		case aSeason, aHoliday, aHalf:
			f, k := p.yearPart(i)
			return &dateNode{op: opFields, alts: []fields{f}}, k
		}
		if y, short, k := p.year(i); k > 0 && p.dates.counters {
			return &dateNode{op: opFields, alts: []fields{{year: y, hasYear: true, short: short}}}, k
		}
		return nil, i
	}
	if next > i && p.is(next, aNumeric) && n.alts[0].month == 0 { // this Friday 7/6
		n.alts = p.atoms[next].alts
		next++
	}
	return n, next
}
