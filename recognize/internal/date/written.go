package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/text"
)

// parseYear reads a year of four digits, or in words of a thousand or more, with a
// mark of its own in languages that have one.
func (p *Parser) parseYear(i int) (n int, short bool, next int) {
	if p.isKind(i, atomYearMark) && p.isKind(i+1, atomNumber) && p.atoms[i+1].digits == 2 && p.atoms[i+1].gap == text.GapNone && !p.isKind(i+2, atomDecade) {
		return p.atoms[i+1].n, true, i + 2
	}
	if !p.isKind(i, atomNumber) {
		return 0, false, 0
	}
	a := &p.atoms[i]
	if p.has(language.Counters) && p.isKind(i+1, atomUnit) && p.atoms[i+1].unit == calendar.UnitYear && !a.closed {
		return p.parseMarkedYearNumber(i)
	}
	if p.isKind(i+1, atomEra) && a.digits > 0 && a.n > 0 && a.n < 4000 {
		if p.atoms[i+1].n < 0 {
			return 1 - a.n, false, i + 2
		}
		return a.n, false, i + 2
	}
	if !a.mayBeYear() || p.isKind(i+1, atomDecade) && p.atoms[i+1].gap == text.GapNone && a.n%10 == 0 { // 1990s, but 2021's
		return 0, false, 0
	}
	return a.n, false, i + 1
}

// mayBeYear reports a number of four digits, or in words, that a year may have.
func (a *atom) mayBeYear() bool {
	return (a.digits == 4 || a.digits == 0) && a.n >= 1000 && a.n < 2200
}

// parseMarkedYearNumber reads a number with the mark of a year, unless it counts years:
// 2024년, but 3년 전.
func (p *Parser) parseMarkedYearNumber(i int) (n int, short bool, next int) {
	if year, _ := markedYears.Ask(start{p, i}, p.Traits, 0, p.Observer, p.place(i, i+2)); !year {
		return 0, false, 0
	}
	return p.atoms[i].n, !p.atoms[i].mayBeYear(), i + 2
}

// parseMonth reads a month by name or by number and mark.
func (p *Parser) parseMonth(i int) (n, next int) {
	switch {
	case p.isKind(i, atomMonth):
		return p.atoms[i].n, i + 1
	case p.isKind(i, atomNumber) && p.isKind(i+1, atomMonthMark) && p.mayContinue(i+1) && p.atoms[i].n >= 1 && p.atoms[i].n <= 12:
		return p.atoms[i].n, i + 2
	}
	return 0, 0
}

// parseDay reads a day of the month: a rank, or a number with its mark where
// the language has one.
func (p *Parser) parseDay(i int) (n, next int) {
	if i >= len(p.atoms) {
		return 0, 0
	}
	a := &p.atoms[i]
	if a.n < 1 || a.n > 31 || a.kind != atomNumber && a.kind != atomOrdinal {
		return 0, 0
	}
	if p.has(language.Counters) {
		if a.kind != atomNumber || !p.isKind(i+1, atomUnit) || p.atoms[i+1].unit != calendar.UnitDay || !p.mayContinue(i+1) {
			return 0, 0
		}
		if day, _ := markedDays.Ask(start{p, i}, p.Traits, 0, p.Observer, p.place(i, i+2)); !day {
			return 0, 0
		}
		return a.n, i + 2
	}
	if a.kind == atomNumber && a.digits == 0 && a.roles != 0 { // "a" and "un" are no day
		return 0, 0
	}
	if a.digits <= 2 || a.kind == atomOrdinal {
		return a.n, i + 1
	}
	return 0, 0
}
