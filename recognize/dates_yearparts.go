package recognize

import "slices"

// simple reads what one atom says, and what needs no more than a year beside:
// yesterday, Christmas 2024, summer of 2025, Q3, digits.
func (p *dateParser) simple(i int) (*dateNode, int) {
	a := &p.atoms[i]
	switch a.kind {
	case aShift:
		part := 0
		if a.roles&asAt != 0 { // tonight
			part = evening
		}
		return p.afterShift(&dateNode{op: opUnit, unit: a.unit, n: a.n, daypart: part, told: a.roles&(asTold|asFromPoint) != 0}, i+1)
	case aNow:
		if a.weak {
			return nil, i
		}
		return &dateNode{op: opNow}, i + 1
	case aNumeric:
		if y, short, next := p.year(p.skip(i+1, 1, asComma)); next > 0 && !a.alts[0].hasYear && !p.countsNoun(next-1) {
			alts := slices.Clone(a.alts)
			for k := range alts {
				alts[k].year, alts[k].hasYear, alts[k].short = y, true, short
			}
			return &dateNode{op: opFields, alts: alts}, next
		}
		return &dateNode{op: opFields, alts: a.alts}, i + 1
	case aSame:
		if p.is(i+1, aUnit) && p.joined(i+1) {
			return &dateNode{op: opSame, unit: p.atoms[i+1].unit}, i + 2
		}
		if a.unit != noUnit {
			return &dateNode{op: opSame, unit: a.unit}, i + 1
		}
	case aPart:
		if a.unit != noUnit {
			return &dateNode{op: opPart, n: a.n, a: &dateNode{op: opUnit, unit: a.unit}}, i + 1
		}
	}
	k := p.skip(i, 1, asArticle)
	f, next := p.yearPart(k)
	if next == k {
		return nil, i
	}
	year, short, after := p.year(p.skip(next, 2, asOf|asArticle|asComma|asDash|asSlash))
	if after == 0 && f.season > 0 && p.is(next, aNumber) && p.atoms[next].digits == 2 && p.atoms[next].n >= 40 && !p.countsNoun(next) { // l'été 69
		year, short, after = p.atoms[next].n, true, next+1
	}
	if after > 0 && p.joined(next) && !f.hasYear {
		f.year, f.hasYear, f.short = year, true, short
		next = after
		if f.season == 4 && p.has(next, asDash) && p.is(next+1, aNumber) && (p.atoms[next+1].n == year+1 || p.atoms[next+1].digits == 2 && p.atoms[next+1].n == (year+1)%100) { // hiver 2024-2025
			next += 2
		}
	}
	return &dateNode{op: opFields, alts: []fields{f}}, next
}

// yearPart reads a part of a year other than a month: a quarter, a half, a
// season, a holiday; and a year before a quarter: 2019-Q1.
func (p *dateParser) yearPart(i int) (f fields, next int) {
	if i >= len(p.atoms) {
		return f, i
	}
	a := &p.atoms[i]
	switch a.kind {
	case aSeason:
		return fields{season: a.n}, i + 1
	case aHoliday:
		return fields{holiday: a.n}, i + 1
	case aHalf:
		return fields{half: a.n}, i + 1
	case aQuarter:
		return fields{quarter: a.n}, i + 1
	case aUnit:
		if a.unit == unitQuarter && a.n != plural && p.is(i+1, aNumber) && p.atoms[i+1].digits == 1 && !p.dates.counters {
			return quarter(p.atoms[i+1].n, i+2, i)
		}
	case aNumber:
		if year, short, k := p.yearOrShort(i); k > 0 {
			k = p.skip(k, 1, asDash|asSlash)
			if p.is(k, aSeason) && !(p.atoms[k].upper && p.nameAfter(k+1)) || p.is(k, aQuarter) || p.is(k, aHalf) || p.is(k, aUnit) && p.atoms[k].unit == unitQuarter || p.dates.counters && p.is(k, aNumber) && p.joined(k) && (p.is(k+1, aQuarterMark) || p.is(k+3, aQuarterMark)) {
				f, next := p.yearPart(k)
				f.year, f.hasYear, f.short = year, true, short
				return f, next
			}
		}
		if p.dates.counters && p.is(i+1, aQuarterMark) && p.joined(i+1) {
			return quarter(a.n, i+2, i)
		}
		if p.dates.counters && p.has(i+1, asSlash|asDot) && p.is(i+2, aNumber) && p.atoms[i+2].n == 4 && p.is(i+3, aQuarterMark) { // 2/4분기
			return quarter(a.n, i+4, i)
		}
	}
	return f, i
}

func quarter(n, next, fail int) (fields, int) {
	if n >= 1 && n <= 4 {
		return fields{quarter: n}, next
	}
	return fields{}, fail
}

// yearOrShort reads a year of four digits, or of two that touch what follows.
func (p *dateParser) yearOrShort(i int) (year int, short bool, next int) {
	if y, short, next := p.year(i); next > 0 {
		return y, short, next
	}
	a := &p.atoms[i]
	if a.kind == aNumber && a.digits == 2 && i+1 < len(p.atoms) && p.atoms[i+1].gap == glued {
		return a.n, true, i + 1
	}
	return 0, false, 0
}

// afterShift goes on from a day told by a word: the eve of, the day after.
func (p *dateParser) afterShift(n *dateNode, i int) (*dateNode, int) {
	if n.unit != unitDay || n.n == 0 || !p.has(i-1, asFromPoint) {
		return n, i
	}
	k := p.skip(i, 2, asOf|asArticle)
	if k == i && !p.has(i-1, asBefore|asAfter) {
		return n, i
	}
	if base, next := p.point(k); next > k && base.op == opFields && (k > i || base.isDay()) {
		return &dateNode{op: opShift, n: 1, a: base, lengths: []length{{n.n, unitDay}}}, next
	}
	return n, i
}
