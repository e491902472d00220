package date

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

// parseSimple reads what one atom means, with no more than a year beside it:
// yesterday, Christmas 2024, summer of 2025, Q3, digits.
func (p *Parser) parseSimple(i int) (*expression, int) {
	a := &p.atoms[i]
	switch a.kind {
	case atomShift:
		part := 0
		if a.roles&linkAt != 0 { // tonight
			part = daypartEvening
		}
		return p.parseAfterShift(&expression{op: opUnit, unit: a.unit, n: a.n, daypart: part, anaphoric: a.roles&(linkAnaphoric|linkFromPoint) != 0}, i+1)
	case atomNow:
		if a.weak {
			return nil, i
		}
		return &expression{op: opNow}, i + 1
	case atomNumeric:
		if y, short, next := p.parseYear(p.skipLinks(i+1, 1, linkComma)); next > 0 && !a.alts[0].hasYear && !p.countsNoun(next-1) {
			alts := slices.Clone(a.alts)
			for k := range alts {
				alts[k].year, alts[k].hasYear, alts[k].short = y, true, short
			}
			return &expression{op: opFields, alts: alts}, next
		}
		return &expression{op: opFields, alts: a.alts}, i + 1
	case atomSame:
		if p.isKind(i+1, atomUnit) && p.mayContinue(i+1) {
			return &expression{op: opSame, unit: p.atoms[i+1].unit}, i + 2
		}
		if a.unit != calendar.NoUnit {
			return &expression{op: opSame, unit: a.unit}, i + 1
		}
	case atomPart:
		if a.unit != calendar.NoUnit {
			return &expression{op: opPart, n: a.n, a: &expression{op: opUnit, unit: a.unit}}, i + 1
		}
	}
	k := p.skipLinks(i, 1, linkArticle)
	f, next := p.parseYearPart(k)
	if next == k {
		return nil, i
	}
	year, short, after := p.parseYear(p.skipLinks(next, 2, linkOf|linkArticle|linkComma|linkDash|linkSlash))
	if after == 0 && f.season > 0 && p.isKind(next, atomNumber) && p.atoms[next].digits == 2 && p.atoms[next].n >= 40 && !p.countsNoun(next) { // l'été 69
		year, short, after = p.atoms[next].n, true, next+1
	}
	if after > 0 && p.mayContinue(next) && !f.hasYear {
		f.year, f.hasYear, f.short = year, true, short
		next = after
		if f.season == 4 && p.hasRole(next, linkDash) && p.isKind(next+1, atomNumber) && (p.atoms[next+1].n == year+1 || p.atoms[next+1].digits == 2 && p.atoms[next+1].n == (year+1)%100) { // hiver 2024-2025
			next += 2
		}
	}
	return &expression{op: opFields, alts: []fields{f}}, next
}

// parseYearPart reads a part of a year other than a month: a quarter, a half, a
// season, a holiday; and a year before a quarter: 2019-Q1.
func (p *Parser) parseYearPart(i int) (f fields, next int) {
	if i >= len(p.atoms) {
		return f, i
	}
	a := &p.atoms[i]
	switch a.kind {
	case atomSeason:
		return fields{season: a.n}, i + 1
	case atomHoliday:
		return fields{holiday: p.dates.holidays[a.n]}, i + 1
	case atomHalf:
		return fields{half: a.n}, i + 1
	case atomQuarter:
		return fields{quarter: a.n}, i + 1
	case atomUnit:
		if a.unit == calendar.UnitQuarter && a.n != unitPlural && p.isKind(i+1, atomNumber) && p.atoms[i+1].digits == 1 && !p.has(language.Counters) {
			return quarterFields(p.atoms[i+1].n, i+2, i)
		}
	case atomNumber:
		if year, short, k := p.parseYearOrShort(i); k > 0 {
			k = p.skipLinks(k, 1, linkDash|linkSlash)
			if p.isKind(k, atomSeason) && !(p.atoms[k].upper && p.isNameAfter(k+1)) || p.isKind(k, atomQuarter) || p.isKind(k, atomHalf) || p.isKind(k, atomUnit) && p.atoms[k].unit == calendar.UnitQuarter || p.has(language.Counters) && p.isKind(k, atomNumber) && p.mayContinue(k) && (p.isKind(k+1, atomQuarterMark) || p.isKind(k+3, atomQuarterMark)) {
				f, next := p.parseYearPart(k)
				f.year, f.hasYear, f.short = year, true, short
				return f, next
			}
		}
		if p.has(language.Counters) && p.isKind(i+1, atomQuarterMark) && p.mayContinue(i+1) {
			return quarterFields(a.n, i+2, i)
		}
		if p.has(language.Counters) && p.hasRole(i+1, linkSlash|linkDot) && p.isKind(i+2, atomNumber) && p.atoms[i+2].n == 4 && p.isKind(i+3, atomQuarterMark) { // 2/4분기
			return quarterFields(a.n, i+4, i)
		}
	}
	return f, i
}

func quarterFields(n, next, fail int) (fields, int) {
	if n >= 1 && n <= 4 {
		return fields{quarter: n}, next
	}
	return fields{}, fail
}

// parseYearOrShort reads a year of four digits, or of two that touch what
// follows.
func (p *Parser) parseYearOrShort(i int) (year int, short bool, next int) {
	if y, short, next := p.parseYear(i); next > 0 {
		return y, short, next
	}
	a := &p.atoms[i]
	if a.kind == atomNumber && a.digits == 2 && i+1 < len(p.atoms) && p.atoms[i+1].gap == text.GapNone {
		return a.n, true, i + 1
	}
	return 0, false, 0
}

// parseAfterShift reads the date that a shifted day refers to: the eve of, the
// day after.
func (p *Parser) parseAfterShift(node *expression, i int) (*expression, int) {
	if node.unit != calendar.UnitDay || node.n == 0 || !p.hasRole(i-1, linkFromPoint) {
		return node, i
	}
	k := p.skipLinks(i, 2, linkOf|linkArticle)
	if k == i && !p.hasRole(i-1, linkBefore|linkAfter) {
		return node, i
	}
	if base, next := p.parsePoint(k); next > k && base.op == opFields && (k > i || base.isDay()) {
		return &expression{op: opShift, n: 1, a: base, lengths: []length{{node.n, calendar.UnitDay}}}, next
	}
	return node, i
}
