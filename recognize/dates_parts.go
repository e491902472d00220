package recognize

import "strings"

// nthOf reads the nth part of a longer date: first Monday of next month, third
// quarter of 2024, dernière semaine de septembre, the last four months of 2021.
func (p *dateParser) nthOf(i int) (*dateNode, int) {
	k := p.skip(i, 1, asArticle)
	if k >= len(p.atoms) {
		return nil, i
	}
	var n int
	switch a := &p.atoms[k]; {
	case a.kind == aNumber && a.digits < 3 && (p.is(k+1, aOrdinal) && p.atoms[k+1].n == 1 || p.is(k+1, aRelative) && p.atoms[k+1].n == -1) && p.is(k+2, aUnit) && p.atoms[k+2].unit >= unitDay: // les six premiers mois de 2023
		of := p.skip(k+3, 2, asOf|asArticle)
		if of == k+3 {
			return nil, i
		}
		if base, after := p.whole(of); after > of {
			return &dateNode{op: opHead, n: p.atoms[k+1].n, unit: p.atoms[k+2].unit, count: a.n, a: base}, after
		}
		return nil, i
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
	if of > k+1 && p.joined(of) && !p.has(k+1, asOwn) {
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
	if next == of && p.is(of, aUnit) && p.atoms[of].unit >= unitDay {
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
		case (a.digits == 4 || a.digits == 0) && a.n >= 1000 && a.n < 2200:
			return a.n, true
		case (a.digits == 2 || a.digits == 0) && a.n >= 10 && a.n < 100:
			if a.n < 30 {
				return 2000 + a.n, true
			}
			return 1900 + a.n, true
		}
		return 0, false
	}
	if p.is(k, aYearMark) && p.is(k+1, aNumber) { // the summer of the '60s
		k++
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
	if a.kind == aEra && p.is(k+1, aNumber) && p.is(k+2, aCentury) && p.joined(k+2) { // 기원전 3세기
		n := p.atoms[k+1].n
		if a.n < 0 {
			n = 1 - n
		}
		return &dateNode{op: opCentury, n: n}, k + 3
	}
	if (a.kind == aNumber || a.kind == aOrdinal) && p.is(k+1, aCentury) && p.joined(k+1) && !p.natives(k) {
		return p.century(a.n, k+2, i)
	}
	return nil, i
}

// natives reports whether a number is one of the language's own, which count
// but do not number: 한 세기.
func (p *dateParser) natives(k int) bool {
	if !p.dates.counters || p.atoms[k].digits > 0 {
		return false
	}
	_, size := nativeNumeral(p.tokens[p.atoms[k].from].lower)
	return size > 0 || p.atoms[k].n == 2 && strings.HasPrefix(p.tokens[p.atoms[k].from].lower, "이")
}

// about reads an approximate date.
func (p *dateParser) about(i int) (*dateNode, int) {
	if !p.has(i, asAbout) {
		return nil, i
	}
	k := p.skip(i+1, 1, asArticle)
	n, next := p.point(k)
	if y, _, after := p.year(k); after >= next && after > 0 && !p.countsNoun(k) {
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
