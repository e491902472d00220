package date

import (
	"github.com/assaykit/assay/recognize/internal/calendar"
)

// What is told by what stands beside it: the day after the vote, the first after the second
// quarter.

// isBesideEvent reports whether the shifted day at an atom is that before or after what
// the next words name: au lendemain du vote.
func (p *Parser) isBesideEvent(i int) bool {
	if a := &p.atoms[i]; a.unit != calendar.UnitDay || a.n == 0 || a.roles&linkFromPoint == 0 || !p.mayContinue(i+1) || !p.hasRole(i+1, linkOf) {
		return false
	}
	roles := p.atoms[i+1].roles
	return roles&(linkIn|linkOwn) == 0 && (roles&linkDay == 0 || roles&linkFrom != 0)
}

// parseBesideEvent reads the day before or after an event without a date: au lendemain du
// vote.
func (p *Parser) parseBesideEvent(i int) (*expression, int) {
	if p.atoms[i].kind != atomShift || !p.isBesideEvent(i) {
		return nil, i
	}
	return &expression{op: opSame, unit: calendar.UnitDay, bound: true}, i + 1
}

// parseEllipticPart reads the rank of a quarter or a half where the sentence told another:
// 0,7 % au deuxième trimestre, après 0,5 % au premier.
func (p *Parser) parseEllipticPart(i int) (*expression, int) {
	a := &p.atoms[i]
	if a.kind != atomOrdinal || a.digits > 0 || a.n < 1 || a.n > 4 || !p.hasRole(i-1, linkArticle|linkTo|linkDay) || !p.endsClause(i) {
		return nil, i
	}
	told, ok := p.recent.last(true, func(days calendar.Period) bool { return isPartOfYear(days.Unit) })
	if !ok {
		return nil, i
	}
	f := fields{year: calendar.YearOf(told.Lo), hasYear: true}
	n := 1 + (calendar.DayOf(told.Lo).Month-1)/max(told.Unit.Months(), 1)
	switch {
	case told.Unit == calendar.UnitQuarter && n != a.n:
		f.quarter = a.n
		if a.n-n == 3 { // the fourth beside a first is that before it
			f.year--
		}
	case told.Unit == calendar.UnitHalf && n != a.n && a.n < 3:
		f.half = a.n
	default:
		return nil, i
	}
	node := newFieldsNode(f)
	node.bound = true
	return node, i + 1
}
