package date

import "github.com/assaykit/assay/recognize/internal/calendar"

// withOpenReadings adds to the readings those of a word before or after the
// expression: since, before, after, until, or later. The date itself stays the
// preferred reading, because the word is not part of it.
func (p *Parser) withOpenReadings(values []calendar.Period, i, next int) []calendar.Period {
	roles := p.openRolesBefore(i) | p.openRolesAfter(next)
	if roles&(linkBefore|linkAfter|linkSince|linkUntil) == 0 {
		return values
	}
	for _, days := range values[:min(len(values), 3)] {
		if !days.OpenLo && !days.OpenHi {
			values = p.appendOpenPeriods(values, days, roles)
		}
	}
	return values
}

// openRolesBefore returns the roles of the words before an expression: since,
// or after.
func (p *Parser) openRolesBefore(i int) (roles linkRole) {
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		roles |= p.atoms[k].roles
		if p.atoms[k].roles&linkOnward != 0 { // or after 2018
			roles |= linkAfter
		}
		if p.atoms[k].roles&linkBackward != 0 {
			roles |= linkBefore
		}
		if p.atoms[k].roles&linkArticle == 0 {
			break
		}
	}
	return roles
}

// openRolesAfter returns what a word after an expression makes of it: 이후, or
// earlier.
func (p *Parser) openRolesAfter(next int) (roles linkRole) {
	if next >= len(p.atoms) {
		return 0
	}
	after := p.atoms[next].roles
	last := next+1 >= len(p.atoms) || p.atoms[next+1].kind == atomLink && after&linkAnd == 0
	if after&linkFromBehind != 0 || after&linkOnward != 0 && last {
		roles |= linkSince
		if after&linkLater != 0 {
			roles |= linkAfter
		}
	}
	if after&linkBackward != 0 && last {
		roles |= linkUntil
	}
	return roles
}

// appendOpenPeriods appends the open periods that start or end with a date, and
// those that reach from it to now.
func (p *Parser) appendOpenPeriods(values []calendar.Period, days calendar.Period, roles linkRole) []calendar.Period {
	startingAt := calendar.Period{Lo: days.Lo, Hi: days.Lo + 1, OpenHi: true}
	endingAt := calendar.Period{Lo: days.Lo, Hi: days.Lo + 1, OpenLo: true}
	ahead := p.known && days.Lo > p.now
	if roles&linkSince != 0 {
		values = append(values, startingAt)
		if p.known && !ahead {
			values = append(values, calendar.Period{Lo: days.Lo, Hi: p.now + 1})
		}
	}
	if roles&linkAfter != 0 {
		values = append(values, calendar.Period{Lo: days.Hi, Hi: days.Hi + 1, OpenHi: true}, startingAt)
	}
	if roles&linkUntil != 0 {
		values = append(values, calendar.Period{Lo: days.Lo, Hi: days.Hi, OpenLo: true}, endingAt)
		if ahead {
			values = append(values, calendar.Period{Lo: p.now, Hi: days.Hi})
		}
	}
	if roles&linkBefore != 0 {
		values = append(values, calendar.Period{Lo: days.Lo - 1, Hi: days.Lo, OpenLo: true}, endingAt)
		if ahead {
			values = append(values, calendar.Period{Lo: p.now, Hi: days.Hi})
		}
	}
	return values
}

// withBoundedReading adds the reading of a length that a word before it bounds:
// more than two weeks after today.
func (p *Parser) withBoundedReading(node *expression, values []calendar.Period, i int) []calendar.Period {
	if node.op != opShift || i == 0 || p.atoms[i-1].roles&(linkMore|linkLess) == 0 || len(values) == 0 {
		return values
	}
	days, more := values[0], p.atoms[i-1].roles&linkMore != 0
	base := calendar.Period{Lo: p.now, Hi: p.now + 1}
	if node.a != nil {
		if at := p.resolver.readings(node.a); len(at) > 0 {
			base = at[0]
		}
	}
	switch {
	case more && node.n < 0:
		days = calendar.Period{Lo: days.Lo, Hi: days.Hi, OpenLo: true}
	case more:
		days = calendar.Period{Lo: days.Lo, Hi: days.Hi, OpenHi: true}
	case node.n < 0:
		days = calendar.Period{Lo: days.Lo, Hi: base.Hi}
	default:
		days = calendar.Period{Lo: base.Lo, Hi: days.Hi}
	}
	return append(values, days)
}
