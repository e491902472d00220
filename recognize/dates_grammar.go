package recognize

import "slices"

// maxDepth bounds how deep expressions nest: the end of the last week of the
// second month of…
const maxDepth = 4

// expression reads the longest date that starts at an atom. next is the atom
// after it, i where there is none.
func (p *dateParser) expression(i int) (n *dateNode, next int) {
	n, next = p.point(i)
	if m, k := p.ranged(i); k > next {
		n, next = m, k
	}
	return n, next
}

func (p *dateParser) has(i int, roles tie) bool {
	return i >= 0 && i < len(p.atoms) && p.atoms[i].roles&roles != 0
}

func (p *dateParser) is(i int, kind dateKind) bool {
	return i >= 0 && i < len(p.atoms) && p.atoms[i].kind == kind
}

// joined reports whether an expression may go on from the atom before i to i:
// a particle closes what it stands on.
func (p *dateParser) joined(i int) bool {
	return i < len(p.atoms) && (i == 0 || !p.atoms[i-1].closed)
}

// skip passes over at most n atoms of the given roles.
func (p *dateParser) skip(i, n int, roles tie) int {
	for ; n > 0 && p.joined(i) && p.has(i, roles) && p.atoms[i].kind == aLink; n-- {
		i++
	}
	return i
}

// point reads one date, which may be as long as a century.
func (p *dateParser) point(i int) (*dateNode, int) {
	if p.depth >= maxDepth || i >= len(p.atoms) {
		return nil, i
	}
	if p.depth == 0 && p.last.at == i+1 {
		return p.last.node, p.last.next
	}
	p.depth++
	n, next := p.longest(i)
	if n != nil {
		n, next = p.suffixes(n, next)
	}
	p.depth--
	if p.depth == 0 {
		p.last.at, p.last.node, p.last.next = i+1, n, next
	}
	return n, next
}

// longest is the longest of the kinds of date that may start with an atom.
func (p *dateParser) longest(i int) (n *dateNode, next int) {
	next = i
	take := func(m *dateNode, k int) {
		if m != nil && k > next {
			n, next = m, k
		}
	}
	switch p.atoms[i].kind {
	case aMonth, aWeekday:
		take(p.fieldsAt(i))
		take(p.relative(i))
	case aShift, aSame, aNow, aNumeric, aSeason, aHoliday, aHalf, aQuarter:
		take(p.simple(i))
		take(p.relative(i))
	case aRelative:
		take(p.relative(i))
		take(p.nthOf(i))
	case aUnit, aPart:
		take(p.relative(i))
		take(p.part(i))
		take(p.simple(i))
		take(p.yearAlone(i))
		take(p.decade(i))
	case aLength, aDecade, aClock, aSpot, aMeridiem, aYearMark:
		take(p.offset(i))
		take(p.decade(i))
		take(p.clockFirst(i))
		take(p.yearAlone(i))
	case aLink, aNumber, aOrdinal:
		take(p.fieldsAt(i))
		take(p.simple(i))
		take(p.relative(i))
		take(p.nthOf(i))
		take(p.offset(i))
		take(p.part(i))
		take(p.decade(i))
		take(p.about(i))
		take(p.yearAlone(i))
		take(p.dayAlone(i))
		take(p.clockFirst(i))
	}
	return n, next
}

// whole is a date that something is a part of. There "the month" is this
// month.
func (p *dateParser) whole(i int) (*dateNode, int) {
	n, next := p.point(i)
	k := p.skip(i, 1, asArticle)
	if y, short, after := p.year(k); after > next && y >= 1900 && y < 2100 {
		return &dateNode{op: opFields, alts: []fields{{year: y, hasYear: true, short: short}}}, after
	}
	if p.is(k, aUnit) && p.atoms[k].n != plural && p.atoms[k].unit >= unitDay && k+1 > next {
		return &dateNode{op: opUnit, unit: p.atoms[k].unit}, k + 1
	}
	return n, next
}

// plural marks the surfaces of units that cannot stand for one.
const plural = 2

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
	year, _, after := p.year(p.skip(next, 2, asOf|asArticle|asComma|asDash|asSlash))
	if after > 0 && p.joined(next) && !f.hasYear {
		f.year, f.hasYear = year, true
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
			if p.is(k, aSeason) && !(p.atoms[k].upper && p.nameAfter(k+1)) || p.is(k, aQuarter) || p.is(k, aHalf) || p.is(k, aUnit) && p.atoms[k].unit == unitQuarter {
				f, next := p.yearPart(k)
				f.year, f.hasYear, f.short = year, true, short
				return f, next
			}
		}
		if p.dates.counters && p.is(i+1, aQuarterMark) && p.joined(i+1) {
			return quarter(a.n, i+2, i)
		}
		if p.dates.counters && p.has(i+1, asSlash) && p.is(i+2, aNumber) && p.is(i+3, aQuarterMark) { // 2/4분기
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
	if k == i {
		return n, i
	}
	if base, next := p.point(k); next > k && base.op == opFields {
		return &dateNode{op: opShift, n: 1, a: base, lengths: []length{{n.n, unitDay}}}, next
	}
	return n, i
}

// year reads a year of four digits, in words of a thousand or more, with a
// mark of its own in languages that have one.
func (p *dateParser) year(i int) (n int, short bool, next int) {
	if !p.is(i, aNumber) {
		return 0, false, 0
	}
	a := &p.atoms[i]
	ok := a.digits == 4 && a.n >= 1000 && a.n < 2200 || a.digits == 0 && a.n >= 1000 && a.n < 2200
	if p.dates.counters && p.is(i+1, aUnit) && p.atoms[i+1].unit == unitYear && !a.closed {
		switch {
		case p.is(i+2, aBroken) && p.joined(i+2):
			return 0, false, 0
		case ok:
			return a.n, false, i + 2
		case p.has(i+2, asAgoAfter|asLater) && p.joined(i+2):
			return 0, false, 0
		case a.digits == 2 && a.n > 50:
			return a.n, true, i + 2
		}
		return 0, false, 0
	}
	if !ok || p.is(i+1, aDecade) && p.atoms[i+1].gap == glued {
		return 0, false, 0
	}
	next = i + 1
	if p.is(next, aEra) && p.atoms[next].n > 0 {
		next++
	}
	return a.n, false, next
}

// monthAt reads a month by name or by number and mark.
func (p *dateParser) monthAt(i int) (n, next int) {
	switch {
	case p.is(i, aMonth):
		return p.atoms[i].n, i + 1
	case p.is(i, aNumber) && p.is(i+1, aMonthMark) && p.joined(i+1) && p.atoms[i].n >= 1 && p.atoms[i].n <= 12:
		return p.atoms[i].n, i + 2
	}
	return 0, 0
}

// dayAt reads a day of the month: a rank, or a number with its mark where the
// language has one.
func (p *dateParser) dayAt(i int) (n, next int) {
	if i >= len(p.atoms) {
		return 0, 0
	}
	a := &p.atoms[i]
	if a.n < 1 || a.n > 31 || a.kind != aNumber && a.kind != aOrdinal {
		return 0, 0
	}
	if p.dates.counters {
		if a.kind == aNumber && p.is(i+1, aUnit) && p.atoms[i+1].unit == unitDay && p.joined(i+1) &&
			!(p.joined(i+2) && (p.is(i+2, aBroken) || p.has(i+2, asAgoAfter|asLater))) {
			return a.n, i + 2
		}
		return 0, 0
	}
	if a.kind == aNumber && a.digits == 0 && a.roles != 0 { // "a" and "un" are no day
		return 0, 0
	}
	if a.digits <= 2 || a.kind == aOrdinal {
		return a.n, i + 1
	}
	return 0, 0
}

const glue = asComma | asOf | asArticle | asDash | asSlash | asDot

// fieldsAt reads weekday, day, month and year in the orders that writers give
// them. At least a weekday or a month must be there.
func (p *dateParser) fieldsAt(i int) (*dateNode, int) {
	var f fields
	end, k, named := i, i, false
	for k < len(p.atoms) {
		if k > i {
			if !p.joined(k) {
				break
			}
			glued := k
			k = p.skip(k, 2, glue)
			if k >= len(p.atoms) || k > glued && f.isZero() {
				break
			}
		} else if k = p.skip(k, 1, asArticle); k >= len(p.atoms) {
			break
		}
		if f.weekday > 0 && f.day == 0 && f.month == 0 && k > i && p.atoms[k-1].roles&asOf != 0 {
			break // Monday of March is no date, and Monday of the week another
		}
		switch n, next := p.field(&f, k); {
		case next > 0:
			named = named || n
			k, end = next, next
			continue
		case p.has(k, asOpen) && p.is(k+1, aWeekday) && p.has(k+2, asClose) && f.day > 0:
			k, end = k+3, k+3
			continue
		}
		break
	}
	if !named || end == i || f.month == 0 && f.weekday == 0 {
		return nil, i
	}
	if f.month > 0 && f.day > 0 && !validDay(2000, f.month, f.day) {
		return nil, i
	}
	if f.hasYear && !f.short && f.month > 0 && f.day > 0 && !validDay(f.year, f.month, f.day) {
		return nil, i
	}
	n := &dateNode{op: opFields, alts: []fields{f}}
	if f.day > 0 && f.month > 0 && !p.dates.counters {
		n.led = 1
		for k := i; k < end; k++ {
			if p.atoms[k].kind == aNumber && p.atoms[k].digits < 4 || p.atoms[k].kind == aOrdinal {
				break
			}
			if p.atoms[k].kind == aMonth {
				n.led = -1
				break
			}
		}
	}
	return n, end
}

// field reads the next field into f. named tells that it is a month or a
// weekday by name or mark.
func (p *dateParser) field(f *fields, k int) (named bool, next int) {
	a := &p.atoms[k]
	if a.kind == aWeekday {
		last := &p.atoms[max(k-1, 0)]
		if f.weekday == 0 && (f.isZero() || f.day > 0 && f.month+f.day > 0 && last.roles&(asOf|asDash|asSlash) == 0) {
			f.weekday = a.n
			if p.has(k+1, asDot) && p.atoms[k+1].gap == glued && p.more(k+2) {
				return true, k + 2
			}
			return true, k + 1
		}
		return false, 0
	}
	if month, next := p.monthAt(k); next > 0 && f.month == 0 && !(f.hasYear && k > 0 && p.has(k-1, asComma)) {
		f.month = month
		if p.has(next, asDot) && p.atoms[next].gap == glued && a.kind == aMonth && p.more(next+1) {
			next++
		}
		return true, next
	}
	if year, short, next := p.year(k); next > 0 && !f.hasYear && (f.month > 0 || p.monthNext(next) || f.day > 0 && p.monthNext(next)) {
		if next == k+1 && p.countsNoun(k) && !(f.month > 0 && (f.day > 0 || a.n >= 1500)) && !p.monthNext(next) {
			return false, 0
		}
		f.year, f.hasYear, f.short = year, true, short
		return false, next
	}
	if f.month > 0 && f.day > 0 && !f.hasYear && a.kind == aNumber && a.digits == 2 && !p.dates.counters &&
		p.atoms[k-1].roles&(asComma|asArticle) == 0 && !p.monthNext(k+1) &&
		(p.atoms[k-1].roles&asDash == 0 || k > 1 && p.atoms[k-2].kind == aMonth) && !p.countsNoun(k) && !p.clockNext(k) && !p.rangeNext(k) {
		f.year, f.hasYear, f.short = a.n, true, true
		return false, k + 1
	}
	if f.month > 0 && f.day == 0 && !f.hasYear && a.kind == aNumber && a.digits == 2 && a.n >= 40 && !p.dates.counters && !p.countsNoun(k) { // mai 68
		f.year, f.hasYear, f.short = a.n, true, true
		return false, k + 1
	}
	day, next := p.dayAt(k)
	if next == 0 || f.day > 0 || p.clockNext(k) {
		return false, 0
	}
	ofMonth := p.monthNext(next)
	switch {
	case f.month == 0 && ofMonth, p.dates.counters:
	case f.month > 0 && f.weekday == 0 && p.has(k-1, asOf):
		return false, 0
	case f.month > 0 && (a.kind == aOrdinal || p.dates.words == monthFirst && !p.unitNext(k) || !p.countsNoun(k)):
	case f.weekday > 0 && (a.kind == aOrdinal || !p.countsNoun(k)) && !p.has(k-1, asComma|asOf|asDash):
	default:
		return false, 0
	}
	f.day = day
	return p.dates.counters, next
}

// more reports whether a date may go on at atom k after the full stop of an
// abbreviation.
func (p *dateParser) more(k int) bool {
	if k >= len(p.atoms) {
		return false
	}
	switch p.atoms[k].kind {
	case aNumber, aOrdinal, aMonth, aNumeric:
		return true
	}
	return p.has(k, asComma|asAt|asDay) && !p.atoms[k].upper && k+1 < len(p.atoms)
}

// monthNext reports whether a month stands at atom k, or after the small words
// that tie a day to it.
func (p *dateParser) monthNext(k int) bool {
	for range 5 {
		if _, next := p.monthAt(k); next > 0 {
			return true
		}
		if !p.has(k, asOf|asArticle|asDash|asSlash|asDot) && !(p.is(k, aUnit) && p.atoms[k].unit == unitMonth) &&
			!(p.is(k, aNumber) && (p.atoms[k].digits == 4 || p.has(k-1, asSlash|asDash) && p.atoms[k].gap == glued)) {
			return false
		}
		k++
	}
	return false
}

// countsNoun reports whether the number at atom k counts what follows it: a
// word that is no part of a date stands there.
func (p *dateParser) countsNoun(k int) bool {
	i := p.atoms[k].to
	if i >= len(p.tokens) || k+1 < len(p.atoms) && p.atoms[k+1].kind != aUnit {
		return false
	}
	if k+1 < len(p.atoms) {
		return p.atoms[k+1].kind == aUnit && !p.dates.counters
	}
	tok := &p.tokens[i]
	switch tok.class {
	case word:
		return tok.gap <= space && !tok.upper && p.text.has(i).noun&isNotNoun == 0
	case hangul:
		return tok.gap == glued
	}
	return tok.text == "%" || tok.text == "€" || tok.text == "$" || tok.text == "°"
}

// unitNext reports whether a unit follows a number, so that it is a length.
func (p *dateParser) unitNext(k int) bool { return p.is(k+1, aUnit) && p.joined(k+1) }

// rangeNext reports whether a range goes on after the number at atom k.
func (p *dateParser) rangeNext(k int) bool {
	return p.has(k+1, asDash|asTo) && (p.is(k+2, aNumber) || p.is(k+2, aOrdinal))
}
