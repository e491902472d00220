package date

import "github.com/assaykit/assay/internal/language"

// parseListedDay reads the number of one of several days of a month that another of them
// names: 18 of “18 and 25 October”, 25 of “Oct. 18 and 25”. Days that follow one another
// are a range.
func (p *Parser) parseListedDay(i int) (*expression, int) {
	k := p.skipLinks(i, 1, linkArticle)
	if !p.isDayInDigits(k) || p.hasRole(i-1, linkBetween|linkFrom) || p.hasRole(i-1, linkArticle) && p.hasRole(i-2, linkBetween|linkFrom) {
		return nil, i
	}
	if f, ok := p.monthBehindList(k); ok {
		f.day, f.weekday = p.atoms[k].n, 0
		return newFieldsNode(f), k + 1
	}
	if f, ok := p.monthBeforeList(k); ok && k == i && p.isNumberEnd(k+1) {
		f.day = p.atoms[k].n
		return newFieldsNode(f), k + 1
	}
	return nil, i
}

// isDayInDigits reports digits at an atom that may be a day of the month.
func (p *Parser) isDayInDigits(k int) bool {
	if !p.isKind(k, atomNumber) && !p.isKind(k, atomOrdinal) {
		return false
	}
	a := &p.atoms[k]
	return (a.digits == 1 || a.digits == 2) && a.n >= 1 && a.n <= 31
}

// mostListed bounds how many days of one month are listed.
const mostListed = 6

// monthBehindList returns the day with its month that ends a list of days which an atom
// begins, where they do not all follow one another.
func (p *Parser) monthBehindList(k int) (f fields, ok bool) {
	follow := true
	for range mostListed {
		and := p.hasRole(k+1, linkAnd) && !p.hasRole(k+1, linkComma)
		if !p.mayContinue(k+1) || !and && !p.hasRole(k+1, linkComma) {
			return f, false
		}
		next := p.skipLinks(k+2, 1, linkArticle)
		if !p.isDayInDigits(next) || p.atoms[next].n <= p.atoms[k].n {
			return f, false
		}
		follow = follow && p.atoms[next].n == p.atoms[k].n+1
		if k = next; !and {
			continue
		}
		node, after := p.parseFields(k)
		if after <= k+1 || node == nil || node.op != opFields {
			return f, false
		}
		f = node.alts[0]
		return f, !follow && f.month > 0 && f.day == p.atoms[k].n
	}
	return f, false
}

// monthBeforeList returns the month of the first of a list of days that an atom goes on:
// Oct. 18 and 25.
func (p *Parser) monthBeforeList(k int) (f fields, ok bool) {
	if !p.has(language.MonthFirstInWords) {
		return f, false
	}
	for range mostListed {
		before := k - 2
		if before < 1 || !p.hasRole(k-1, linkAnd|linkComma) || !p.isDayInDigits(before) || p.atoms[before].n >= p.atoms[k].n {
			return f, false
		}
		k = before
		at := k - 1
		if p.hasRole(at, linkDot) {
			at--
		}
		if !p.isKind(at, atomMonth) {
			continue
		}
		month, _ := p.parseMonth(at)
		return fields{month: month}, month > 0
	}
	return f, false
}
