package date

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/text"
)

// parseOffset reads a date by its distance: two weeks ago, dans trois jours,
// two days after Christmas, 3 fridays from now, 10 days from 18 December.
func (p *Parser) parseOffset(i int) (*expression, int) { return p.produce(i, asOffset) }

// parseAgo reads a length behind a word that counts it back from now: il y a trois
// jours.
func (p *Parser) parseAgo(i int) (*expression, int) {
	if !p.hasRole(i, linkAgo) {
		return nil, i
	}
	list, next := p.parseLengths(p.skipLinks(i+1, 3, linkAbout|linkArticle|linkJust|linkMore|linkLess))
	if list == nil {
		return nil, i
	}
	return &expression{op: opShift, n: -1, lengths: list}, next
}

// lengthsIn reads the length behind "in" or "within".
func (p *Parser) lengthsIn(i int) (list []length, next int) {
	if !p.isKind(i, atomLink) || !p.hasRole(i, linkIn|linkWithin) || !p.mayContinue(i+1) {
		return nil, i
	}
	list, next = p.parseLengths(p.skipLinks(i+1, 2, linkAbout|linkArticle))
	if list == nil || p.followsNoun(next) && p.mayContinue(next) { // dans les six mois à venir
		return nil, i
	}
	return list, next
}

// parseInOf reads a length that is counted from a date: within two weeks of the vote.
func (p *Parser) parseInOf(i int) (*expression, int) {
	list, next := p.lengthsIn(i)
	if list == nil || !p.mayContinue(next) || !p.hasRole(next, linkSince|linkFromPoint) {
		return nil, i
	}
	base, after := p.parseWhole(p.skipLinks(next+1, 1, linkArticle))
	if after <= next+1 || base == nil {
		return nil, i
	}
	return &expression{op: opShift, n: 1, lengths: list, a: base}, after
}

// parseIn reads a length from now on: dans trois jours.
func (p *Parser) parseIn(i int) (*expression, int) {
	list, next := p.lengthsIn(i)
	if list == nil || p.hasRole(next, linkAgoBehind|linkLater|linkFromPoint|linkBackFrom) || p.hasRole(i, linkWithin) || p.isEndToldBehind(i+1) {
		return nil, i
	}
	return &expression{op: opShift, n: 1, lengths: list}, next
}

// parseWithin reads a length that is a limit: within two weeks.
func (p *Parser) parseWithin(i int) (*expression, int) {
	list, next := p.lengthsIn(i)
	if list == nil || p.hasRole(next, linkAgoBehind|linkLater|linkFromPoint|linkBackFrom) || !p.hasRole(i, linkWithin) {
		return nil, i
	}
	end := &expression{op: opShift, n: 1, lengths: list}
	return &expression{op: opEither, a: end, b: &expression{op: opStretch, lengths: list, a: &expression{op: opNow}}}, next
}

// distanceAt reads a length with a word behind it that says what it is counted from:
// ago, later, after. at is that word's atom.
func (p *Parser) distanceAt(i int) (list []length, at int) {
	k := p.skipLinks(i, 2, linkAbout|linkArticle)
	list, next := p.parseLengths(k)
	if list == nil || !p.mayContinue(next) {
		return nil, i
	}
	return list, p.skipLinks(next, 1, linkComma)
}

// parseLengthFrom reads a length that is counted from a date: two days after Christmas,
// 10 days from 18 December.
func (p *Parser) parseLengthFrom(i int) (node *expression, next int) {
	list, at := p.distanceAt(i)
	if list == nil || !p.hasRole(at, linkFromPoint|linkBackFrom|linkStarting) || p.isRate(i, at) {
		return nil, i
	}
	from := p.skipLinks(at+1, 2, linkArticle|linkStarting|linkFromPoint)
	base, next := p.parsePoint(from)
	if next <= from || !p.accepts(base, from, next) {
		return nil, i
	}
	if base.op != opClock && slices.ContainsFunc(list, func(l length) bool { return l.unit < calendar.UnitDay }) {
		return nil, i // 20 hours after the quake of Feb. 6
	}
	if p.hasRole(at, linkFrom) && base.isMonthOnly() && slices.ContainsFunc(list, func(l length) bool { return l.unit < calendar.UnitMonth }) {
		return nil, i // eggs twice a week from June
	}
	return p.newLengthFrom(list, base, at, p.hasRole(p.skipLinks(i, 2, linkAbout|linkArticle)-1, linkFor)), next
}

// isRate reports a length that says how often something is counted, where the date behind
// "from" or "starting" is when that begins: 50 barrels a day from Monday, $1 million a year
// starting next fall.
func (p *Parser) isRate(i, at int) bool {
	const reach = 3 // words between the figure and the article
	if !p.hasRole(i, linkArticle) || !p.isKind(i, atomNumber) || !p.hasRole(at, linkFrom|linkStarting) {
		return false
	}
	from := p.atoms[i].from
	for k := from - 1; k >= max(0, from-1-reach) && p.Tokens[k].Class != text.ClassPunct; k-- {
		if p.Tokens[k].Class == text.ClassDigits {
			return true
		}
	}
	return false
}

// newLengthFrom returns what a length and the date that it is counted from make: what
// lies so far from the date, the stretch between them, or either. fills says that the
// length lasts: for two weeks from Monday.
func (p *Parser) newLengthFrom(list []length, base *expression, at int, fills bool) *expression {
	sign, roles := 1, p.atoms[at].roles
	if roles&linkBackFrom != 0 {
		sign = -1
	}
	if sign > 0 && roles&(linkFrom|linkAnaphoric) == linkFrom && base.op == opFields && base.alts[0].isWeekdayOnly() {
		base.op = opComing // a week from Sunday
	}
	shifted := &expression{op: opShift, n: sign, lengths: list, a: base}
	stretched := &expression{op: opStretch, lengths: list, a: base}
	switch {
	case fills && sign > 0 || roles&(linkFromPoint|linkBackFrom) == 0:
		return stretched
	case roles&linkStarting == 0:
		return shifted
	}
	return &expression{op: opEither, a: shifted, b: stretched}
}

// parseLengthAgo reads a length with a word behind it that counts it from now, or from
// the date before: two weeks ago, three days later.
func (p *Parser) parseLengthAgo(i int) (*expression, int) {
	list, at := p.distanceAt(i)
	if list != nil && p.hasRole(at, linkBackFrom) && p.endsClause(at) && p.isFromNow(list, at) { // two days before.
		return &expression{op: opShift, n: -1, lengths: list, anaphoric: true, bound: true}, at + 1
	}
	if list == nil || !p.hasRole(at, linkAgoBehind|linkLater) || !p.isFromNow(list, at) {
		return nil, i
	}
	node := &expression{op: opShift, n: 1, lengths: list, anaphoric: p.hasRole(at, linkAnaphoric) || p.isComparedWith(at)}
	if p.hasRole(at, linkAgoBehind) {
		node.n = -1
	}
	return node, at + 1
}

// weekdaysAt reads a number or rank of weekdays, 3 fridays, and returns the atom behind
// them, 0 where there are none.
func (p *Parser) weekdaysAt(i int) (at int) {
	k := p.skipLinks(i, 2, linkAbout|linkArticle)
	if !p.isKind(k, atomNumber) && !p.isKind(k, atomOrdinal) || !p.isKind(k+1, atomWeekday) || k+2 >= len(p.atoms) || p.atoms[k].digits > 2 {
		return 0
	}
	return k + 2
}

// newWeekdays returns the weekdays before an atom, counted on from a date or back to it.
func (p *Parser) newWeekdays(at int, back bool, from *expression) *expression {
	node := &expression{op: opWeekday, n: 1, count: p.atoms[at-2].n, weekday: p.atoms[at-1].n, a: from}
	if back {
		node.n = -1
	}
	return node
}

// parseWeekdaysFrom reads weekdays that are counted from a date: third tuesday after
// Christmas.
func (p *Parser) parseWeekdaysFrom(i int) (*expression, int) {
	at := p.weekdaysAt(i)
	if at == 0 || !p.hasRole(at, linkFromPoint|linkBackFrom) {
		return nil, i
	}
	from := p.skipLinks(at+1, 1, linkArticle)
	base, after := p.parsePoint(from)
	if after == from {
		return nil, i
	}
	return p.newWeekdays(at, p.hasRole(at, linkBackFrom), base), after
}

// parseWeekdaysAgo reads weekdays that are counted from now: two thursdays ago, 3
// fridays from now.
func (p *Parser) parseWeekdaysAgo(i int) (*expression, int) {
	at := p.weekdaysAt(i)
	if at == 0 || !p.isKind(at-2, atomNumber) || p.atoms[at-2].n > maxWeekdays || !p.hasRole(at, linkAgoBehind|linkLater) {
		return nil, i
	}
	back := p.hasRole(at, linkBackFrom) || p.hasRole(at, linkAgoBehind) && !p.hasRole(at, linkFromPoint)
	return p.newWeekdays(at, back, nil), at + 1
}

// maxWeekdays bounds the number of weekdays that are counted: pour cent lundi après.
const maxWeekdays = 52

// hasLength reports whether one of some lengths has a unit of at least so many.
func hasLength(list []length, unit calendar.Unit, least int) bool {
	for _, l := range list {
		if l.unit == unit && l.n >= least {
			return true
		}
	}
	return false
}
