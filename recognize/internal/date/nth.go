package date

import (
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/text"
)

// parseNth reads which of several parts is meant, negative from the end: first,
// last, second last; and the article before it. n is 0 where no word says so, or
// nothing may follow.
func (p *Parser) parseNth(i int) (n, next int) {
	k := p.skipLinks(i, 1, linkArticle)
	switch {
	case p.isKind(k, atomOrdinal) && p.isKind(k+1, atomRelative) && p.atoms[k+1].n == -1:
		n, next = -p.atoms[k].n, k+2
	case p.isKind(k, atomOrdinal):
		n, next = p.atoms[k].n, k+1
		if p.hasRole(next, linkDash) && p.atoms[next].gap == text.GapNone && p.isKind(next+1, atomUnit) { // second-quarter
			next++
		}
	case p.isKind(k, atomRelative) && p.atoms[k].n == -1:
		n, next = -1, k+1
	}
	if next >= len(p.atoms) || !p.mayContinue(next) {
		return 0, next
	}
	return n, next
}

// parseHeadOf reads the first or last units of a longer date: les six premiers mois de
// 2023, the last four months of 2021.
func (p *Parser) parseHeadOf(i int) (*expression, int) {
	k := p.skipLinks(i, 1, linkArticle)
	if p.isKind(k, atomNumber) && p.atoms[k].digits < 3 && (p.isKind(k+1, atomOrdinal) && p.atoms[k+1].n == 1 || p.isKind(k+1, atomRelative) && p.atoms[k+1].n == -1) && p.isKind(k+2, atomUnit) && p.atoms[k+2].unit >= calendar.UnitDay {
		return p.parseHeadUnits(p.atoms[k+1].n, k, k+2, i)
	}
	n, k := p.parseNth(i)
	if calendar.Abs(n) == 1 && p.isKind(k, atomNumber) && p.isKind(k+1, atomUnit) && p.mayContinue(k+1) && p.atoms[k].digits < 3 {
		return p.parseHeadUnits(n, k, k+1, i)
	}
	return nil, i
}

// parseHeadUnits reads the whole of which so many units are the first or, with n =
// -1, the last.
func (p *Parser) parseHeadUnits(n, number, unit, fail int) (*expression, int) {
	of := p.skipLinks(unit+1, 2, linkOf|linkArticle)
	if of == unit+1 {
		return p.parseHeadMonths(n, number, unit, fail)
	}
	base, after := p.parseWhole(of)
	if after <= of {
		return nil, fail
	}
	return &expression{op: opHead, n: n, unit: p.atoms[unit].unit, count: p.atoms[number].n, a: base}, after
}

// parseHeadMonths reads the first months of this year, or of the last where so many are not
// over, beside what is counted by such times: sales rose in the first seven months.
func (p *Parser) parseHeadMonths(n, number, unit, fail int) (*expression, int) {
	const least, most = 2, 11
	months := p.atoms[number].n
	if n != 1 || p.atoms[unit].unit != calendar.UnitMonth || months < least || months > most || !p.isReportedByHalf(unit) {
		return nil, fail
	}
	return &expression{op: opHead, n: n, unit: calendar.UnitMonth, count: months, a: &expression{op: opUnit, unit: calendar.UnitYear}}, unit + 1
}

// parseCentury reads a century by its rank: the 19th century BC.
func (p *Parser) parseCentury(i int) (*expression, int) {
	n, k := p.parseNth(i)
	if n <= 0 || !p.isKind(k, atomUnit) || p.atoms[k].unit != calendar.UnitCentury {
		return nil, i
	}
	return p.newCentury(n, k+1, i)
}

// newCentury returns the nth century, before Christ where an era behind it says so.
func (p *Parser) newCentury(n, next, fail int) (*expression, int) {
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

// parseNthOfYear reads a quarter or a half by its rank, with its year where one
// follows: third quarter of 2024.
func (p *Parser) parseNthOfYear(i int) (*expression, int) {
	n, k := p.parseNth(i)
	f, next := p.nthOfYear(n, k)
	if f.isZero() {
		return nil, i
	}
	return newFieldsNode(f), next
}

// nthOfYear returns the nth quarter or half of a year, where atom k is their unit.
func (p *Parser) nthOfYear(n, k int) (f fields, next int) {
	if n < 1 {
		return f, k
	}
	if n <= 2 && p.isKind(k, atomPart) && p.atoms[k].n == middle {
		return p.halfOfYear(n, k)
	}
	if !p.isKind(k, atomUnit) {
		return f, k
	}
	switch u := p.atoms[k].unit; {
	case u == calendar.UnitQuarter && n <= 4:
		f.quarter = n
	case u == calendar.UnitHalf && n <= 2:
		f.half = n
	default:
		return f, k
	}
	next = k + 1
	if year, short, after := p.parseYear(p.skipLinks(next, 2, linkOf|linkArticle|linkComma)); after > 0 && p.mayContinue(next) {
		f.setYear(year, short)
		next = after
	}
	if p.atoms[k].weak && !f.hasYear && (p.hasRole(k+1, linkOf) || !p.isReportedByHalf(k)) { // the first half of a match
		return fields{}, k
	}
	return f, next
}

// middle is what an atom of a part says that is the middle, and in some languages half.
const middle = 2

// halfOfYear returns the nth half of the year that follows the word for it at atom k, which
// has other meanings: la primera mitad de 2013.
func (p *Parser) halfOfYear(n, k int) (f fields, next int) {
	of := p.skipLinks(k+1, 2, linkOf|linkArticle)
	year, short, after := p.parseYear(of)
	switch {
	case of == k+1 || !p.mayContinue(k+1):
		return f, k
	case after > 0:
	case p.isKind(of, atomUnit) && p.atoms[of].unit == calendar.UnitYear && p.atoms[of].n != unitPlural && !(p.isKind(of+1, atomRelative) && p.mayContinue(of+1)):
		f.half = n
		return f, of + 1
	default:
		return f, k
	}
	f.half = n
	f.setYear(year, short)
	return f, after
}

// isReportedByHalf reports whether the sentence around an atom tells of what is counted by
// half-years: profit in the first half.
func (p *Parser) isReportedByHalf(k int) bool {
	const reach = 24 // words on either side
	from, to := p.atoms[k].from, p.atoms[k].to
	for t := to; t < min(to+reach, len(p.Tokens)) && !p.endsSentence(t); t++ {
		if p.dates.byHalf[p.Tokens[t].Lower] {
			return true
		}
	}
	for t := from - 1; t >= max(from-reach, 0) && !p.endsSentence(t); t-- {
		if p.dates.byHalf[p.Tokens[t].Lower] {
			return true
		}
	}
	return false
}

// parseNthUnitOf reads the nth unit or weekday of a longer date: dernière semaine de
// septembre, first Monday of next month.
func (p *Parser) parseNthUnitOf(i int) (*expression, int) {
	n, k := p.parseNth(i)
	if f, _ := p.nthOfYear(n, k); n == 0 || !f.isZero() {
		return nil, i
	}
	unit, weekday := calendar.NoUnit, 0
	switch a := &p.atoms[k]; {
	case a.kind == atomUnit && a.unit >= calendar.UnitDay && a.n != unitPlural && (a.unit != calendar.UnitCentury || n < 0):
		unit = a.unit
	case a.kind == atomWeekday:
		weekday = a.n
	default:
		return nil, i
	}
	of := p.skipLinks(k+1, 1, linkOf)
	if of == k+1 || !p.mayContinue(of) || p.hasRole(k+1, linkOwn) {
		return nil, i
	}
	base, after := p.parseWhole(of)
	if after == of || base.op == opFields && (base.alts[0].isDay() || base.alts[0].isWeekdayOnly() || unit == calendar.UnitMonth && base.isMonthOnly()) {
		return nil, i
	}
	return &expression{op: opNth, n: n, unit: unit, weekday: weekday, a: base}, after
}

// parseNthWeekday reads the nth weekday of this month: second Sunday.
func (p *Parser) parseNthWeekday(i int) (*expression, int) {
	n, k := p.parseNth(i)
	if n <= 0 || !p.isKind(k, atomWeekday) || p.isWordNext(k+1) {
		return nil, i
	}
	return &expression{op: opNth, n: n, weekday: p.atoms[k].n, a: &expression{op: opUnit, unit: calendar.UnitMonth}}, k + 1
}

// parseWeekdayOfNthWeek reads a weekday of the nth week of this month: 둘째주 일요일.
func (p *Parser) parseWeekdayOfNthWeek(i int) (*expression, int) {
	n, k := p.parseNth(i)
	if n == 0 || !p.isKind(k, atomUnit) || p.atoms[k].unit != calendar.UnitWeek || !p.isKind(k+1, atomWeekday) || !p.mayContinue(k+1) {
		return nil, i
	}
	return &expression{op: opNth, n: n, weekday: p.atoms[k+1].n, a: &expression{op: opUnit, unit: calendar.UnitMonth}}, k + 2
}

// isDay reports whether fields name a single day.
func (f fields) isDay() bool { return f.day > 0 || f.holiday != nil }

// isWordNext reports whether a word goes on after the atom before k.
func (p *Parser) isWordNext(k int) bool {
	i := p.atoms[k-1].to
	return k < len(p.atoms) && p.atoms[k].roles&linkComma == 0 || i < len(p.Tokens) && p.Tokens[i].Class == text.ClassWord && k >= len(p.atoms)
}
