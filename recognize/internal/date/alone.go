package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/text"
)

// parseYearAlone reads a year by itself, where what stands around it says that
// the digits are one: in 2024, since 2019, (2019), the year 2008, 2025년.
func (p *Parser) parseYearAlone(i int) (*expression, int) {
	k := p.skipLinks(i, 1, linkArticle)
	switch {
	case p.isKind(k, atomYearMark) && p.isKind(k+1, atomNumber) && p.atoms[k+1].gap == text.GapNone:
		return p.parseMarkedYear(i, k)
	case p.isKind(k, atomUnit) && p.atoms[k].unit == calendar.UnitYear && p.atoms[k].n != unitPlural:
		return p.parseYearBehindUnit(i, k)
	}
	y, short, next := p.parseYear(i)
	switch {
	case next == 0:
		return p.parseYearBehindEra(i)
	case p.atoms[next-1].kind != atomNumber || p.isPlausibleYear(i):
		return yearExpression(y, short), next
	}
	return nil, i
}

func yearExpression(year int, short bool) *expression {
	return &expression{op: opFields, alts: []fields{{year: year, hasYear: true, short: short}}}
}

// parseMarkedYear reads the digits behind the mark of a year at atom k: FY25.
func (p *Parser) parseMarkedYear(i, k int) (*expression, int) {
	if a := &p.atoms[k+1]; a.digits == 4 || a.digits == 2 {
		return yearExpression(a.n, a.digits == 2), k + 2
	}
	return nil, i
}

// parseYearBehindUnit reads a year behind the word for one at atom k: the year
// of 2008.
func (p *Parser) parseYearBehindUnit(i, k int) (*expression, int) {
	of := p.skipLinks(k+1, 1, linkOf)
	if y, short, next := p.parseYear(of); next > 0 && p.mayContinue(k+1) && !p.countsNoun(of) {
		return yearExpression(y, short), next
	}
	return nil, i
}

// parseYearBehindEra reads a year behind its era: AD 79, 기원전 330년.
func (p *Parser) parseYearBehindEra(i int) (*expression, int) {
	if !p.isKind(i, atomEra) || !p.isKind(i+1, atomNumber) || p.atoms[i+1].n <= 0 || p.atoms[i+1].n >= 4000 || p.atoms[i+1].digits == 0 {
		return nil, i
	}
	y, next := p.atoms[i+1].n, i+2
	if p.atoms[i].n < 0 {
		y = 1 - y
	}
	if p.has(language.Counters) {
		if !p.isKind(next, atomUnit) || p.atoms[next].unit != calendar.UnitYear {
			return nil, i
		}
		next++
	}
	return yearExpression(y, false), next
}

// parseDayAlone reads a day of the month by itself, where a word before says
// that it is one: on the 4th, le 2.
func (p *Parser) parseDayAlone(i int) (*expression, int) {
	k := p.skipLinks(i, 1, linkArticle)
	if !p.mayBeDay(i, k) {
		return nil, i
	}
	a := &p.atoms[k]
	if p.isKind(k+1, atomUnit) && p.atoms[k+1].unit == calendar.UnitDay && a.kind == atomOrdinal && k > i { // the 15th day of
		k++
	}
	if of := p.skipLinks(k+1, 1, linkOf); of > k+1 {
		if base, after := p.parseWhole(of); after > of && base.op == opUnit && base.unit == calendar.UnitMonth {
			return &expression{op: opWithin, alts: []fields{{day: a.n}}, a: base}, after
		}
	}
	if k > i && p.isKind(k+1, atomRelative) && p.atoms[k+1].n == 0 && p.atoms[k+1].roles&linkBeforeNoun == 0 && p.mayContinue(k+1) { // le 11 courant
		return &expression{op: opNamed, alts: []fields{{day: a.n}}}, k + 2
	}
	if !p.isBareDay(i, k) {
		return nil, i
	}
	return &expression{op: opFields, alts: []fields{{day: a.n}}}, k + 1
}

// parseMarkedDay reads a day of the month that has its own mark: 4일.
func (p *Parser) parseMarkedDay(i int) (*expression, int) {
	if day, next := p.parseDay(i); next > 0 {
		f := fields{day: day}
		if k := p.skipLinks(next, 1, linkComma); p.isKind(k, atomWeekday) && p.mayContinue(next) {
			f.weekday = p.atoms[k].n
			next = k + 1
		}
		return &expression{op: opFields, alts: []fields{f}}, next
	}
	return nil, i
}
