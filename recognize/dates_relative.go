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
			if p.atoms[k+1].roles&asAfterNoun != 0 {
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
		if of := p.skip(k+1, 3, asOf|asStarting|asArticle|asDay); of > k+1 && a.n != plural && a.unit >= unitWeekend && a.unit <= unitWeek { // the week of 10 February
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
	if a := &p.atoms[j]; a.kind == aDaypart && rel.n == 0 {
		return &dateNode{op: opUnit, unit: unitDay, daypart: a.n}, j + 1
	}
	n, next := p.nameAt(j)
	if next == j || rel.weak && rel.roles&asArticle == 0 {
		return nil, i
	}
	n.op, n.n = opNamed, rel.n
	return n, next
}

// datedUnit reports whether a number with a unit is a day or a year of its own
// after a relative word, and no run: 지난 4일, 지난 2009년.
func (p *dateParser) datedUnit(number, unitAtom int, rel *atom) bool {
	if !p.dates.counters || p.atoms[number].digits == 0 {
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

// dayMark reads a day of the month that has its own mark: 4일.
func (p *dateParser) dayMark(i int) (*dateNode, int) {
	if !p.dates.counters {
		return nil, i
	}
	if day, next := p.dayAt(i); next > 0 {
		f := fields{day: day}
		if k := p.skip(next, 1, asComma); p.is(k, aWeekday) && p.joined(next) {
			f.weekday = p.atoms[k].n
			next = k + 1
		}
		return &dateNode{op: opFields, alts: []fields{f}}, next
	}
	return nil, i
}

// lengthAt reads a length of time: two weeks, 1 month and 21 days, 이틀.
func (p *dateParser) lengthAt(i int) (lengths []length, next int) {
	for k := i; k < len(p.atoms) && len(lengths) < 4; {
		if k > i {
			if !p.joined(k) {
				break
			}
			k = p.skip(k, 1, asAnd|asComma)
			k = p.skip(k, 1, asAnd)
		}
		l, after := p.oneLength(k)
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

func (p *dateParser) oneLength(k int) (l length, next int) {
	if p.is(k, aLength) {
		return length{p.atoms[k].n, p.atoms[k].unit}, k + 1
	}
	start := k
	if p.has(k, asArticle) && p.is(k+1, aNumber) && p.atoms[k].kind != aNumber {
		k++
	}
	count := -1
	switch {
	case p.is(k, aNumber):
		count = p.atoms[k].n
		k++
		if p.is(k, aNumber) && p.atoms[k-1].digits == 0 && p.atoms[k].digits == 0 { // a few, a couple
			count = p.atoms[k].n
			k++
		}
		k = p.skip(k, 1, asOf)
	default:
		return l, start
	}
	if p.dates.counters && p.is(k, aUnit) && p.atoms[k].unit == unitYear && count >= 1000 {
		return l, start // 2018년 이후 is no length
	}
	if p.is(k, aUnit) && p.atoms[k].unit == unitFortnight && p.has(k+1, asOf) && p.is(k+2, aUnit) && p.atoms[k+2].unit == unitDay { // une quinzaine de jours
		return length{15 * count, unitDay}, k + 3
	}
	if p.is(k, aUnit) && p.joined(k) && p.atoms[k].unit != noUnit {
		return length{count, p.atoms[k].unit}, k + 1
	}
	if p.is(k, aLength) && p.joined(k) {
		return length{count * p.atoms[k].n, p.atoms[k].unit}, k + 1
	}
	return l, start
}

// offset reads a date by its distance: two weeks ago, dans trois jours, two
// days after Christmas, 3 fridays from now, 10 days from 18 December.
func (p *dateParser) offset(i int) (*dateNode, int) {
	switch {
	case p.has(i, asAgo):
		k := p.skip(i+1, 2, asAbout|asArticle)
		if lengths, next := p.lengthAt(k); next > k {
			return &dateNode{op: opShift, n: -1, lengths: lengths}, next
		}
		return nil, i
	case p.is(i, aLink) && p.has(i, asIn|asWithin) && p.joined(i+1):
		k := p.skip(i+1, 2, asAbout|asArticle)
		lengths, next := p.lengthAt(k)
		if next == k {
			return nil, i
		}
		if p.joined(next) && p.has(next, asSince|asFromPoint) {
			if base, after := p.whole(p.skip(next+1, 1, asArticle)); after > next+1 && base != nil {
				return &dateNode{op: opShift, n: 1, lengths: lengths, a: base}, after
			}
		}
		if p.has(next, asAgoAfter|asLater|asFromPoint|asBackFrom) {
			return nil, i
		}
		n := &dateNode{op: opShift, n: 1, lengths: lengths}
		if p.has(i, asWithin) {
			n = &dateNode{op: opEither, a: n, b: &dateNode{op: opStretch, lengths: lengths, a: &dateNode{op: opNow}}}
		}
		return n, next
	}
	k := p.skip(i, 2, asAbout|asArticle)
	if n, next := p.weekdayOffset(k); next > k {
		return n, next
	}
	lengths, next := p.lengthAt(k)
	if next == k || !p.joined(next) {
		return nil, i
	}
	next = p.skip(next, 1, asComma)
	switch {
	case p.has(next, asFromPoint|asBackFrom|asStarting):
		at := next
		sign := 1
		if p.has(at, asBackFrom) {
			sign = -1
		}
		from := p.skip(at+1, 2, asArticle|asStarting|asFromPoint)
		base, after := p.point(from)
		if after > from && p.accept(base, from, after) {
			shifted := &dateNode{op: opShift, n: sign, lengths: lengths, a: base}
			stretch := &dateNode{op: opStretch, lengths: lengths, a: base}
			switch {
			case p.has(k-1, asFor) && sign > 0 || p.atoms[at].roles&(asFromPoint|asBackFrom) == 0:
				return stretch, after
			case p.atoms[at].roles&asStarting == 0:
				return shifted, after
			}
			return &dateNode{op: opEither, a: shifted, b: stretch}, after
		}
		if p.has(at, asAgoAfter|asLater) {
			return p.ago(lengths, at, i)
		}
	case p.has(next, asAgoAfter|asLater):
		return p.ago(lengths, next, i)
	}
	return nil, i
}

func (p *dateParser) ago(lengths []length, at, fail int) (*dateNode, int) {
	if to := p.atoms[at].to; p.has(at, asFromPoint|asBackFrom) && (p.has(at+1, asArticle) || at+1 >= len(p.atoms) && to < len(p.tokens) && p.tokens[to].class != punct) {
		return nil, fail // seventeen years after his conversion
	}
	n := &dateNode{op: opShift, n: 1, lengths: lengths, told: p.has(at, asTold)}
	if p.has(at, asAgoAfter) {
		n.n = -1
	}
	return n, at + 1
}

// weekdayOffset reads a distance in weekdays: 3 fridays from now, two thursdays
// ago, third tuesday after Christmas.
func (p *dateParser) weekdayOffset(k int) (*dateNode, int) {
	if !p.is(k, aNumber) && !p.is(k, aOrdinal) || !p.is(k+1, aWeekday) || k+2 >= len(p.atoms) || p.atoms[k].digits > 2 {
		return nil, k
	}
	n := &dateNode{op: opWeekday, n: 1, count: p.atoms[k].n, weekday: p.atoms[k+1].n}
	switch {
	case p.has(k+2, asFromPoint|asBackFrom):
		if p.has(k+2, asBackFrom) {
			n.n = -1
		}
		from := p.skip(k+3, 1, asArticle)
		if base, after := p.point(from); after > from {
			n.a = base
			return n, after
		}
		if p.has(k+2, asAgoAfter|asLater) && p.is(k, aNumber) {
			return n, k + 3
		}
	case p.has(k+2, asAgoAfter) && p.is(k, aNumber):
		n.n = -1
		return n, k + 3
	case p.has(k+2, asLater) && p.is(k, aNumber):
		return n, k + 3
	}
	return nil, k
}

// nthOf reads the nth part of a longer date: first Monday of next month, third
// quarter of 2024, dernière semaine de septembre, the last four months of 2021.
func (p *dateParser) nthOf(i int) (*dateNode, int) {
	k := p.skip(i, 1, asArticle)
	if k >= len(p.atoms) {
		return nil, i
	}
	n := 0
	switch a := &p.atoms[k]; {
	case a.kind == aOrdinal && p.is(k+1, aRelative) && p.atoms[k+1].n == -1:
		n = -a.n
		k += 2
	case a.kind == aOrdinal:
		n = a.n
		k++
		if p.has(k, asDash) && p.atoms[k].gap == glued && p.is(k+1, aUnit) { // second-quarter
			k++
		}
	case a.kind == aRelative && a.n == -1:
		n = -1
		k++
	case a.kind == aRelative && p.is(k+1, aOrdinal): // 다음 달 첫 is read elsewhere
		return nil, i
	default:
		return nil, i
	}
	if k >= len(p.atoms) || n == 0 || !p.joined(k) {
		return nil, i
	}
	if p.is(k, aNumber) && p.is(k+1, aUnit) && p.joined(k+1) && abs(n) == 1 && p.atoms[k].digits < 3 {
		of := p.skip(k+2, 2, asOf|asArticle)
		if of == k+2 {
			return nil, i
		}
		if base, after := p.whole(of); after > of {
			return &dateNode{op: opHead, n: n, unit: p.atoms[k+1].unit, count: p.atoms[k].n, a: base}, after
		}
		return nil, i
	}
	if p.is(k, aUnit) {
		switch u := p.atoms[k].unit; {
		case u == unitCentury && n > 0:
			return p.century(n, k+1, i)
		case u == unitQuarter && n >= 1 && n <= 4:
			return p.ofYear(fields{quarter: n}, k+1)
		case u == unitHalf && n >= 1 && n <= 2:
			m, next := p.ofYear(fields{half: n}, k+1)
			if !p.atoms[k].weak || m.alts[0].hasYear {
				return m, next
			}
		}
	}
	var m dateNode
	if p.dates.counters && p.is(k, aUnit) && p.atoms[k].unit == unitWeek && p.is(k+1, aWeekday) && p.joined(k+1) { // 둘째주 일요일
		return &dateNode{op: opNth, n: n, weekday: p.atoms[k+1].n, a: &dateNode{op: opUnit, unit: unitMonth}}, k + 2
	}
	switch a := &p.atoms[k]; a.kind {
	case aUnit:
		if a.unit < unitDay || a.n == plural {
			return nil, i
		}
		m = dateNode{op: opNth, n: n, unit: a.unit}
	case aWeekday:
		m = dateNode{op: opNth, n: n, weekday: a.n}
	default:
		return nil, i
	}
	of := p.skip(k+1, 1, asOf)
	if of > k+1 && p.joined(of) {
		if base, after := p.whole(of); after > of && (base.op != opFields || !base.alts[0].isDay()) {
			m.a = base
			return &m, after
		}
	}
	if m.weekday > 0 && n > 0 && !p.countsNext(k+1) { // second Sunday: of this month
		m.a = &dateNode{op: opUnit, unit: unitMonth}
		return &m, k + 1
	}
	return nil, i
}

// isDay reports whether fields name a single day.
func (f fields) isDay() bool { return f.day > 0 || f.holiday > 0 }

// countsNext reports whether a word goes on after the atom before k.
func (p *dateParser) countsNext(k int) bool {
	i := p.atoms[k-1].to
	return k < len(p.atoms) && p.atoms[k].roles&asComma == 0 || i < len(p.tokens) && p.tokens[i].class == word && k >= len(p.atoms)
}

// ofYear gives a part of a year its year, or leaves it open.
func (p *dateParser) ofYear(f fields, next int) (*dateNode, int) {
	k := p.skip(next, 2, asOf|asArticle|asComma)
	if year, short, after := p.year(k); after > 0 && p.joined(next) {
		f.year, f.hasYear, f.short = year, true, short
		return &dateNode{op: opFields, alts: []fields{f}}, after
	}
	return &dateNode{op: opFields, alts: []fields{f}}, next
}

func (p *dateParser) century(n, next, fail int) (*dateNode, int) {
	if n < 1 || n > 30 {
		return nil, fail
	}
	if p.is(next, aEra) {
		if p.atoms[next].n < 0 {
			n = 1 - n
		}
		next++
	}
	return &dateNode{op: opCentury, n: n}, next
}

// part reads the early, middle or late part of a date that follows: fin 2024,
// mi-janvier, the end of the month.
func (p *dateParser) part(i int) (*dateNode, int) {
	k := p.skip(i, 1, asArticle)
	if !p.is(k, aPart) || p.atoms[k].unit != noUnit {
		return nil, i
	}
	of := p.skip(k+1, 3, asOf|asArticle|asDash|asAbout)
	if of < len(p.atoms) && p.atoms[of].kind == aUnit && p.atoms[of].unit == unitMonth && p.has(of+1, asOf) { // fin du mois de mars
		if _, next := p.monthAt(of + 2); next > 0 {
			of += 2
		}
	}
	if p.atoms[k].weak && (of == k+1 || p.atoms[k+1].roles&(asOf|asDash) == 0) {
		return nil, i
	}
	if y, short, next := p.year(of); next > 0 {
		return &dateNode{op: opPart, n: p.atoms[k].n, a: &dateNode{op: opFields, alts: []fields{{year: y, hasYear: true, short: short}}}}, next
	}
	base, next := p.whole(of)
	if next == of && p.is(of, aUnit) {
		base, next = &dateNode{op: opUnit, unit: p.atoms[of].unit}, of+1
	}
	if next == of {
		return nil, i
	}
	return &dateNode{op: opPart, n: p.atoms[k].n, a: base}, next
}

// decade reads the 1990s, les années 90, 1990년대, the nineties; and a century
// whose mark follows its number.
func (p *dateParser) decade(i int) (*dateNode, int) {
	k := p.skip(i, 1, asArticle)
	if k >= len(p.atoms) {
		return nil, i
	}
	number := func(k int) (int, bool) {
		if !p.is(k, aNumber) {
			return 0, false
		}
		a := &p.atoms[k]
		switch {
		case a.n%10 != 0:
		case a.digits == 4 && a.n >= 1000 && a.n < 2200:
			return a.n, true
		case (a.digits == 2 || a.digits == 0) && a.n >= 10 && a.n < 100:
			if a.n < 30 {
				return 2000 + a.n, true
			}
			return 1900 + a.n, true
		}
		return 0, false
	}
	a := &p.atoms[k]
	if a.kind == aDecade && a.n > 0 {
		return &dateNode{op: opDecade, n: 1900 + a.n}, k + 1
	}
	if n, ok := number(k); ok && p.is(k+1, aDecade) && p.atoms[k+1].n == 0 && p.joined(k+1) {
		return &dateNode{op: opDecade, n: n}, k + 2
	}
	if a.kind == aUnit && a.unit == unitYear && a.n == plural {
		if n, ok := number(k + 1); ok && !p.unitNext(k+1) {
			return &dateNode{op: opDecade, n: n}, k + 2
		}
	}
	if (a.kind == aNumber || a.kind == aOrdinal) && p.is(k+1, aCentury) && p.joined(k+1) {
		return p.century(a.n, k+2, i)
	}
	return nil, i
}

// about reads an approximate date.
func (p *dateParser) about(i int) (*dateNode, int) {
	if !p.has(i, asAbout) {
		return nil, i
	}
	k := p.skip(i+1, 1, asArticle)
	n, next := p.point(k)
	if y, _, after := p.year(k); after >= next && after > 0 && p.is(after, aEra) && p.atoms[after].n < 0 {
		return &dateNode{op: opAround, a: &dateNode{op: opFields, alts: []fields{{year: 1 - y, hasYear: true}}}}, after + 1
	} else if after >= next && after > 0 && !p.countsNoun(k) {
		return &dateNode{op: opAround, a: &dateNode{op: opFields, alts: []fields{{year: y, hasYear: true}}}}, after
	}
	if next == k || n.op == opFields && n.alts[0].isDay() && n.alts[0].month == 0 && n.alts[0].weekday == 0 && n.alts[0].holiday == 0 {
		return nil, i
	}
	if n.op == opShift { // about a month ago is a length that is approximate
		return n, next
	}
	return &dateNode{op: opAround, a: n}, next
}

// dayAlone reads a day of the month by itself, where a word before says that
// it is one: on the 4th, le 2.
func (p *dateParser) dayAlone(i int) (*dateNode, int) {
	if p.dates.counters {
		return p.dayMark(i)
	}
	k := p.skip(i, 1, asArticle)
	if k >= len(p.atoms) || !p.is(k, aOrdinal) && !p.is(k, aNumber) || p.atoms[k].digits > 2 {
		return nil, i
	}
	a := &p.atoms[k]
	if a.digits == 0 && (a.kind != aOrdinal || a.n < 10 || k == i) {
		return nil, i
	}
	if a.n < 1 || a.n > 31 {
		return nil, i
	}
	if p.is(k+1, aUnit) && p.atoms[k+1].unit == unitDay && a.kind == aOrdinal && k > i { // the 15th day of
		k++
	}
	if of := p.skip(k+1, 1, asOf); of > k+1 {
		if base, after := p.whole(of); after > of && base.op == opUnit && base.unit == unitMonth {
			return &dateNode{op: opWithin, alts: []fields{{day: a.n}}, a: base}, after
		}
	}
	if k > i && a.kind == aNumber && p.atoms[i].roles&asDay == 0 && !p.has(i-1, asDay) {
		return nil, i
	}
	if a.kind == aOrdinal && !p.has(i-1, asDay) || k == i && !p.has(i-1, asDay) {
		return nil, i
	}
	to := p.atoms[k].to
	if to < len(p.tokens) && p.tokens[to].gap <= space && (k+1 >= len(p.atoms) || p.atoms[k+1].kind != aLink || p.atoms[k+1].roles&(asDot|asDash|asSlash) != 0 && p.atoms[k+1].gap == glued && k+2 < len(p.atoms)) {
		switch tok := &p.tokens[to]; {
		case k+1 < len(p.atoms) && (p.clockAfter(k+1) || p.is(k+1, aDaypart)):
		case tok.class != punct || tok.text == "%" || tok.text == "€" || tok.text == "$" || tok.text == "°" || tok.text == ":":
			return nil, i
		}
	}
	if p.has(k+1, asOf) {
		return nil, i
	}
	return &dateNode{op: opFields, alts: []fields{{day: a.n}}}, k + 1
}
