package date

import (
	"github.com/assaykit/assay/recognize/internal/calendar"
)

// samePeriod marks the words for the period before, whatever its unit: the same period.
const samePeriod = 1

// sameAt reads the word for the like of a date before, with its unit: the same month, 동기.
// next is the atom after it, 0 where there is none.
func (p *Parser) sameAt(i int) (unit calendar.Unit, next int) {
	if !p.isKind(i, atomSame) {
		return 0, 0
	}
	switch a := &p.atoms[i]; {
	case a.n == samePeriod:
		return calendar.NoUnit, i + 1
	case a.n < 0:
	case a.unit != calendar.NoUnit:
		return a.unit, i + 1
	case p.isKind(i+1, atomUnit) && p.mayContinue(i+1) && p.atoms[i+1].n != unitPlural:
		return p.atoms[i+1].unit, i + 2
	}
	return 0, 0
}

// saidYear reads a year in any wording, 2023, last year, a year earlier, and the atom
// behind it.
func (p *Parser) saidYear(i int) (*expression, int) {
	if i >= len(p.atoms) {
		return nil, i
	}
	if y, short, next := p.parseYear(i); next > 0 && !short {
		return newFieldsNode(fields{year: y, hasYear: true}), next
	}
	if node, next := p.parseShift(i); node != nil && node.unit == calendar.UnitYear {
		return node, next
	}
	if node, next := p.produce(i, asRelative); node != nil && node.op == opUnit && node.unit == calendar.UnitYear {
		return node, next
	}
	for _, parse := range []func(*Parser, int) (*expression, int){(*Parser).parseLengthAgo, (*Parser).parseAgo} {
		if node, next := parse(p, i); node != nil && node.n < 0 {
			if _, ok := yearsOf(node.lengths); ok {
				return node, next
			}
		}
	}
	return nil, i
}

// parseSameOfYear reads the like of a date before in a year: the same month of 2023, the
// same period last year.
func (p *Parser) parseSameOfYear(i int) (*expression, int) {
	if a := &p.atoms[i]; a.kind == atomSame && a.n < 0 { // the year-ago period
		return &expression{op: opSame, a: &expression{op: opShift, n: -1, lengths: []length{{n: -a.n, unit: calendar.UnitYear}}}}, i + 1
	}
	unit, next := p.sameAt(i)
	if next == 0 || !p.mayContinue(next) {
		return nil, i
	}
	year, after := p.saidYear(p.skipLinks(next, 2, linkOf|linkArticle|linkComma))
	if year == nil {
		return nil, i
	}
	return &expression{op: opSame, unit: unit, a: year}, after
}

// parseYearAndSame reads a year before the like of a date: 지난해 같은 달.
func (p *Parser) parseYearAndSame(i int) (*expression, int) {
	if p.triggersOf(i+1, i+6)&onSame == 0 {
		return nil, i
	}
	year, next := p.saidYear(i)
	if year == nil || year.op == opShift || !p.mayContinue(next) {
		return nil, i
	}
	unit, after := p.sameAt(p.skipLinks(next, 2, linkOf|linkArticle|linkComma))
	if after == 0 || unit == calendar.UnitYear {
		return nil, i
	}
	return &expression{op: opSame, unit: unit, a: year}, after
}

// parseThisOfYear reads the day or month of publication in another year: this day in 1924.
func (p *Parser) parseThisOfYear(i int) (*expression, int) {
	rel, k := p.relativeAt(i)
	if rel == nil || rel.n != 0 || !p.isKind(k, atomUnit) || p.atoms[k].unit != calendar.UnitDay && p.atoms[k].unit != calendar.UnitMonth {
		return nil, i
	}
	of := p.skipLinks(k+1, 2, linkOf|linkArticle)
	if of == k+1 || of >= len(p.atoms) || p.atoms[k].n == unitPlural {
		return nil, i
	}
	y, short, next := p.parseYear(of)
	if next == 0 || short {
		return nil, i
	}
	return &expression{op: opSame, unit: p.atoms[k].unit, exact: true, a: newFieldsNode(fields{year: y, hasYear: true})}, next
}
