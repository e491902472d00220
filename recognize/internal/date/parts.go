package date

import (
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

// parseNthOf reads the nth part of a longer date: first Monday of next month,
// third quarter of 2024, dernière semaine de septembre, the last four months of
// 2021.
func (p *Parser) parseNthOf(i int) (*expression, int) {
	k := p.skipLinks(i, 1, linkArticle)
	if p.isKind(k, atomNumber) && p.atoms[k].digits < 3 && (p.isKind(k+1, atomOrdinal) && p.atoms[k+1].n == 1 || p.isKind(k+1, atomRelative) && p.atoms[k+1].n == -1) && p.isKind(k+2, atomUnit) && p.atoms[k+2].unit >= calendar.UnitDay { // les six premiers mois de 2023
		return p.parseHeadOf(p.atoms[k+1].n, k, k+2, i)
	}
	n, k := p.parseNth(k)
	if k >= len(p.atoms) || n == 0 || !p.mayContinue(k) {
		return nil, i
	}
	if p.isKind(k, atomNumber) && p.isKind(k+1, atomUnit) && p.mayContinue(k+1) && calendar.Abs(n) == 1 && p.atoms[k].digits < 3 {
		return p.parseHeadOf(n, k, k+1, i)
	}
	if p.isKind(k, atomUnit) {
		switch u := p.atoms[k].unit; {
		case u == calendar.UnitCentury && n > 0:
			return p.parseCentury(n, k+1, i)
		case u == calendar.UnitQuarter && n >= 1 && n <= 4:
			return p.parseOfYear(fields{quarter: n}, k+1)
		case u == calendar.UnitHalf && n >= 1 && n <= 2:
			m, next := p.parseOfYear(fields{half: n}, k+1)
			if !p.atoms[k].weak || m.alts[0].hasYear {
				return m, next
			}
		case u == calendar.UnitWeek && p.has(language.Counters) && p.isKind(k+1, atomWeekday) && p.mayContinue(k+1): // 둘째주 일요일
			return &expression{op: opNth, n: n, weekday: p.atoms[k+1].n, a: &expression{op: opUnit, unit: calendar.UnitMonth}}, k + 2
		}
	}
	return p.parseNthUnitOf(n, k, i)
}

// parseNth reads which of several parts is meant, negative from the end: first,
// last, second last. n is 0 where no word says so.
func (p *Parser) parseNth(k int) (n, next int) {
	switch {
	case p.isKind(k, atomOrdinal) && p.isKind(k+1, atomRelative) && p.atoms[k+1].n == -1:
		return -p.atoms[k].n, k + 2
	case p.isKind(k, atomOrdinal):
		next = k + 1
		if p.hasRole(next, linkDash) && p.atoms[next].gap == text.GapNone && p.isKind(next+1, atomUnit) { // second-quarter
			next++
		}
		return p.atoms[k].n, next
	case p.isKind(k, atomRelative) && p.atoms[k].n == -1:
		return -1, k + 1
	}
	return 0, k
}

// parseHeadOf reads the whole of which so many units are the first or, with n =
// -1, the last.
func (p *Parser) parseHeadOf(n, number, unit, fail int) (*expression, int) {
	of := p.skipLinks(unit+1, 2, linkOf|linkArticle)
	if of == unit+1 {
		return nil, fail
	}
	base, after := p.parseWhole(of)
	if after <= of {
		return nil, fail
	}
	return &expression{op: opHead, n: n, unit: p.atoms[unit].unit, count: p.atoms[number].n, a: base}, after
}

// parseNthUnitOf reads the unit or weekday at atom k and the whole in which it
// is the nth.
func (p *Parser) parseNthUnitOf(n, k, fail int) (*expression, int) {
	node := &expression{op: opNth, n: n}
	switch a := &p.atoms[k]; {
	case a.kind == atomUnit && a.unit >= calendar.UnitDay && a.n != unitPlural:
		node.unit = a.unit
	case a.kind == atomWeekday:
		node.weekday = a.n
	default:
		return nil, fail
	}
	of := p.skipLinks(k+1, 1, linkOf)
	if of > k+1 && p.mayContinue(of) && !p.hasRole(k+1, linkOwn) {
		if base, after := p.parseWhole(of); after > of && (base.op != opFields || !base.alts[0].isDay()) {
			node.a = base
			return node, after
		}
	}
	if node.weekday > 0 && n > 0 && !p.isWordNext(k+1) { // second Sunday: of this month
		node.a = &expression{op: opUnit, unit: calendar.UnitMonth}
		return node, k + 1
	}
	return nil, fail
}

// isDay reports whether fields name a single day.
func (f fields) isDay() bool { return f.day > 0 || f.holiday != nil }

// isWordNext reports whether a word goes on after the atom before k.
func (p *Parser) isWordNext(k int) bool {
	i := p.atoms[k-1].to
	return k < len(p.atoms) && p.atoms[k].roles&linkComma == 0 || i < len(p.Tokens) && p.Tokens[i].Class == text.ClassWord && k >= len(p.atoms)
}

// parseOfYear reads the year of a part of a year, where one follows.
func (p *Parser) parseOfYear(f fields, next int) (*expression, int) {
	k := p.skipLinks(next, 2, linkOf|linkArticle|linkComma)
	if year, short, after := p.parseYear(k); after > 0 && p.mayContinue(next) {
		f.year, f.hasYear, f.short = year, true, short
		return &expression{op: opFields, alts: []fields{f}}, after
	}
	return &expression{op: opFields, alts: []fields{f}}, next
}

func (p *Parser) parseCentury(n, next, fail int) (*expression, int) {
	if n < 1 || n > 30 {
		return nil, fail
	}
	if p.isKind(next, atomEra) {
		if p.atoms[next].n < 0 {
			n = 1 - n
		}
		next++
	}
	return &expression{op: opCentury, n: n}, next
}

// parsePeriodPart reads the early, middle or late part of a date that follows:
// fin 2024, mi-janvier, the end of the month.
func (p *Parser) parsePeriodPart(i int) (*expression, int) {
	k := p.skipLinks(i, 1, linkArticle)
	if !p.isKind(k, atomPart) || p.atoms[k].unit != calendar.NoUnit {
		return nil, i
	}
	of := p.skipLinks(k+1, 3, linkOf|linkArticle|linkDash|linkAbout)
	if of < len(p.atoms) && p.atoms[of].kind == atomUnit && p.atoms[of].unit == calendar.UnitMonth && p.hasRole(of+1, linkOf) { // fin du mois de mars
		if _, next := p.parseMonth(of + 2); next > 0 {
			of += 2
		}
	}
	if p.atoms[k].weak && (of == k+1 || p.atoms[k+1].roles&(linkOf|linkDash) == 0) {
		return nil, i
	}
	if y, short, next := p.parseYear(of); next > 0 {
		return &expression{op: opPart, n: p.atoms[k].n, a: &expression{op: opFields, alts: []fields{{year: y, hasYear: true, short: short}}}}, next
	}
	base, next := p.parseWhole(of)
	if next == of && p.isKind(of, atomUnit) && p.atoms[of].unit >= calendar.UnitDay {
		base, next = &expression{op: opUnit, unit: p.atoms[of].unit}, of+1
	}
	if next == of {
		return nil, i
	}
	return &expression{op: opPart, n: p.atoms[k].n, a: base}, next
}

// parseDecade reads the 1990s, les années 90, 1990년대, the nineties; and a
// century whose mark follows its number.
func (p *Parser) parseDecade(i int) (*expression, int) {
	k := p.skipLinks(i, 1, linkArticle)
	if k >= len(p.atoms) {
		return nil, i
	}
	number := func(k int) (int, bool) {
		if !p.isKind(k, atomNumber) {
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
	if p.isKind(k, atomYearMark) && p.isKind(k+1, atomNumber) { // the summer of the '60s
		k++
	}
	a := &p.atoms[k]
	if a.kind == atomDecade && a.n > 0 {
		return &expression{op: opDecade, n: 1900 + a.n}, k + 1
	}
	if n, ok := number(k); ok && p.isKind(k+1, atomDecade) && p.atoms[k+1].n == 0 && p.mayContinue(k+1) {
		return &expression{op: opDecade, n: n}, k + 2
	}
	if a.kind == atomUnit && a.unit == calendar.UnitYear && a.n == unitPlural {
		if n, ok := number(k + 1); ok && !p.isUnitNext(k+1) {
			return &expression{op: opDecade, n: n}, k + 2
		}
	}
	if a.kind == atomUnit && a.unit == calendar.UnitCentury && a.n != unitPlural && p.has(language.CenturyFirst) && (p.isKind(k+1, atomOrdinal) || p.isKind(k+1, atomNumber) && p.atoms[k+1].digits < 3) {
		return p.parseCentury(p.atoms[k+1].n, k+2, i)
	}
	if a.kind == atomEra && p.isKind(k+1, atomNumber) && p.isKind(k+2, atomCentury) && p.mayContinue(k+2) { // 기원전 3세기
		n := p.atoms[k+1].n
		if a.n < 0 {
			n = 1 - n
		}
		return &expression{op: opCentury, n: n}, k + 3
	}
	if (a.kind == atomNumber || a.kind == atomOrdinal) && p.isKind(k+1, atomCentury) && p.mayContinue(k+1) && !p.isNativeNumber(k) {
		return p.parseCentury(a.n, k+2, i)
	}
	return nil, i
}

// isNativeNumber reports whether a number is a native numeral, which counts but
// does not number: 한 세기.
func (p *Parser) isNativeNumber(k int) bool {
	if !p.has(language.Counters) || p.atoms[k].digits > 0 {
		return false
	}
	word := p.Tokens[p.atoms[k].from].Lower
	if _, size := p.dates.joined.parseNative(word); size > 0 {
		return true
	}
	first := p.dates.joined.digits.Lookup(word[:sizeOfFirst(word)])
	return first.this && first.value == p.atoms[k].n
}

// parseAbout reads an approximate date.
func (p *Parser) parseAbout(i int) (*expression, int) {
	if !p.hasRole(i, linkAbout) {
		return nil, i
	}
	k := p.skipLinks(i+1, 1, linkArticle)
	node, next := p.parsePoint(k)
	if y, _, after := p.parseYear(k); after >= next && after > 0 && !p.countsNoun(k) {
		return &expression{op: opAround, a: &expression{op: opFields, alts: []fields{{year: y, hasYear: true}}}}, after
	}
	if next == k || node.op == opFields && node.alts[0].isDay() && node.alts[0].month == 0 && node.alts[0].weekday == 0 && node.alts[0].holiday == nil {
		return nil, i
	}
	if node.op == opShift { // about a month ago is a length that is approximate
		return node, next
	}
	return &expression{op: opAround, a: node}, next
}
