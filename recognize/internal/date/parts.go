package date

import (
	"github.com/assaykit/assay/recognize/internal/calendar"
)

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
		return &expression{op: opPart, n: p.atoms[k].n, a: newFieldsNode(fields{year: y, hasYear: true, short: short})}, next
	}
	base, next := p.parseWhole(of)
	if next == of && p.isKind(of, atomUnit) && p.atoms[of].n == unitPlural && p.atoms[of].unit >= calendar.UnitDay {
		base, next = &expression{op: opUnit, unit: p.atoms[of].unit}, of+1
	}
	if next == of {
		return nil, i
	}
	return &expression{op: opPart, n: p.atoms[k].n, a: base}, next
}

// parseAbout reads an approximate date.
func (p *Parser) parseAbout(i int) (*expression, int) {
	if !p.hasRole(i, linkAbout) {
		return nil, i
	}
	k := p.skipLinks(i+1, 1, linkArticle)
	node, next := p.parsePoint(k)
	if y, _, after := p.parseYear(k); after >= next && after > 0 && !p.countsNoun(k) {
		return &expression{op: opAround, a: newFieldsNode(fields{year: y, hasYear: true})}, after
	}
	if next == k || node.op == opFields && node.alts[0].isDay() && node.alts[0].month == 0 && node.alts[0].weekday == 0 && node.alts[0].holiday == nil {
		return nil, i
	}
	if node.op == opShift { // about a month ago is a length that is approximate
		return node, next
	}
	return &expression{op: opAround, a: node}, next
}
