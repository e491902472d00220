package date

import (
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

// parseYearAlone reads a year by itself, where what stands around it says that
// the digits are one: in 2024, since 2019, (2019), the year 2008, 2025년.
func (p *Parser) parseYearAlone(i int) (*expression, int) {
	node := func(y int, short bool, next int) (*expression, int) {
		return &expression{op: opFields, alts: []fields{{year: y, hasYear: true, short: short}}}, next
	}
	k := p.skipLinks(i, 1, linkArticle)
	if p.isKind(k, atomYearMark) && p.isKind(k+1, atomNumber) && p.atoms[k+1].gap == text.GapNone {
		switch a := &p.atoms[k+1]; {
		case a.digits == 4:
			return node(a.n, false, k+2)
		case a.digits == 2:
			return node(a.n, true, k+2)
		}
		return nil, i
	}
	if p.isKind(k, atomUnit) && p.atoms[k].unit == calendar.UnitYear && p.atoms[k].n != unitPlural {
		of := p.skipLinks(k+1, 1, linkOf)
		if y, short, next := p.parseYear(of); next > 0 && p.mayContinue(k+1) && !p.countsNoun(of) {
			return node(y, short, next)
		}
		return nil, i
	}
	y, short, next := p.parseYear(i)
	if next == 0 {
		if p.isKind(i, atomEra) && p.isKind(i+1, atomNumber) && p.atoms[i+1].n > 0 && p.atoms[i+1].n < 4000 && p.atoms[i+1].digits > 0 { // AD 79, 기원전 330년
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
			return node(y, false, next)
		}
		return nil, i
	}
	if p.isKind(next-1, atomEra) {
		return node(y, false, next)
	}
	if p.atoms[next-1].kind != atomNumber || p.isPlausibleYear(i) {
		return node(y, short, next)
	}
	return nil, i
}

// isPlausibleYear reports whether a number is a year, by what stands on both
// sides.
func (p *Parser) isPlausibleYear(k int) bool {
	switch a := &p.atoms[k]; {
	case a.digits == 0:
		return p.isYearInWords(k)
	case a.digits != 4:
		return false
	case a.to+1 < len(p.Tokens) && (isRangeMark(p.Tokens[a.to].Text) || p.isSeasonSlash(k+1)) && p.Tokens[a.to+1].Class == text.ClassDigits:
		return false
	}
	if year, decided := p.isYearAfterAtom(k); decided {
		return year
	}
	return p.isYearAfterToken(k)
}

// isYearInWords reports whether a number in words is a year: in nineteen
// eighty-four.
func (p *Parser) isYearInWords(k int) bool {
	a := &p.atoms[k]
	return k > 0 && p.atoms[k-1].kind == atomLink && p.atoms[k-1].roles&(linkYear|linkFrom|linkBetween|linkTo|linkSince|linkUntil|linkOf) != 0 &&
		a.n > 1100 && a.n < 2100 && a.n%100 != 0 && !p.countsNoun(k) && !p.isUnitNext(k)
}

// isYearAfterAtom reports, by the atom before, whether four digits are a year;
// decided is false where that atom does not say.
func (p *Parser) isYearAfterAtom(k int) (year, decided bool) {
	if k == 0 {
		return false, false
	}
	a, before := &p.atoms[k], &p.atoms[k-1]
	noun := p.countsNoun(k) || p.isUnitNext(k)
	modern := a.n >= 1500
	switch {
	case before.kind == atomMonth: // a day that no calendar has
		return false, true
	case before.roles&linkYear != 0:
		return !noun || modern && a.n%100 != 0 && !p.isUnitNext(k), true
	case before.roles&linkTo != 0 && before.roles&linkDay != 0 && before.roles&linkUntil == 0: // au 2020, boulevard Arago
		return false, true
	case before.roles&(linkFrom|linkBetween|linkSince|linkUntil|linkBefore|linkAfter|linkOf|linkTo|linkOnward|linkBackward) != 0:
		return modern && (!noun || p.isYearBesideNoun(k)), true
	case before.roles&(linkAnd|linkComma|linkDash) != 0 && p.lastEnd == k-1 && p.lastEnd > 0:
		return modern && !noun, true
	case before.roles&linkArticle != 0 && before.kind == atomLink:
		return isNearYear(a.n) && a.n%100 != 0, true
	}
	return false, false
}

// isYearBesideNoun reports whether four digits before a noun are a year all the
// same: the noun is none that so many could be of.
func (p *Parser) isYearBesideNoun(k int) bool {
	a := &p.atoms[k]
	return a.n > 1900 && a.n < 2100 && a.n%50 != 0 && !p.isUnitNext(k) && a.to < len(p.Tokens) && !p.isPluralToken(a.to) &&
		p.Tokens[a.to].Class == text.ClassWord && p.Reader.SenseAt(a.to).Roles&(lexeme.RoleCurrency|lexeme.RoleUnit|lexeme.RoleScale) == 0
}

// isYearAfterToken reports whether four digits are a year by the token before,
// which is no part of a date.
func (p *Parser) isYearAfterToken(k int) bool {
	a := &p.atoms[k]
	near := isNearYear(a.n) && !p.countsNoun(k) && !p.isUnitNext(k)
	before, after := a.from-1, a.to
	if before < 0 {
		return near && (after < len(p.Tokens) && p.Tokens[after].Class == text.ClassWord || p.has(language.Counters))
	}
	switch tok := &p.Tokens[before]; {
	case tok.Text == "(":
		return a.n >= 1500 && after < len(p.Tokens) && p.Tokens[after].Class == text.ClassPunct
	case tok.Text == "=", tok.Text == "<", tok.Text == ">":
		return true
	case tok.Class == text.ClassWord && !p.has(language.Counters) && p.Reader.SenseAt(before).Roles&lexeme.RoleVersion != 0: // la salle 2020
		return false
	case tok.Class == text.ClassWord && !tok.Upper && !p.has(language.CapitalisedCalendar), tok.Class == text.ClassPunct && isSentenceEnd(tok.Text), a.gap >= text.GapLine:
		return near && a.n%100 != 0
	}
	return false
}

// isNearYear reports a year that news mostly speaks of.
func isNearYear(n int) bool { return n >= 1950 && n <= 2050 }

// parseDayAlone reads a day of the month by itself, where a word before says
// that it is one: on the 4th, le 2.
func (p *Parser) parseDayAlone(i int) (*expression, int) {
	if p.has(language.Counters) {
		return p.parseMarkedDay(i)
	}
	k := p.skipLinks(i, 1, linkArticle)
	if !p.isDayNumber(k, k > i) {
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
	cued := p.hasRole(i-1, linkDay) || k > i && a.kind == atomNumber && p.hasRole(i, linkDay)
	if !cued || p.goesOnAfterDay(k) || p.hasRole(k+1, linkOf) {
		return nil, i
	}
	return &expression{op: opFields, alts: []fields{{day: a.n}}}, k + 1
}

// isDayNumber reports whether atom k is a number or a rank that a day of the
// month may have. In words it is a rank from ten on behind an article.
func (p *Parser) isDayNumber(k int, article bool) bool {
	if !p.isKind(k, atomOrdinal) && !p.isKind(k, atomNumber) {
		return false
	}
	a := &p.atoms[k]
	if a.digits == 0 && (a.kind != atomOrdinal || a.n < 10 || !article) {
		return false
	}
	return a.digits <= 2 && a.n >= 1 && a.n <= 31
}

// goesOnAfterDay reports whether what follows the number at atom k makes it no
// day of the month: a noun, a sign of measure.
func (p *Parser) goesOnAfterDay(k int) bool {
	to := p.atoms[k].to
	if to >= len(p.Tokens) || p.Tokens[to].Gap > text.GapSpace {
		return false
	}
	if k+1 < len(p.atoms) {
		next := &p.atoms[k+1]
		tied := next.roles&(linkDot|linkDash|linkSlash) != 0 && next.gap == text.GapNone && k+2 < len(p.atoms)
		if next.kind == atomLink && !tied || p.isClockAhead(k+1) || p.isKind(k+1, atomDaypart) {
			return false
		}
	}
	tok := &p.Tokens[to]
	return tok.Class != text.ClassPunct || tok.Text == "%" || tok.Text == "€" || tok.Text == "$" || tok.Text == "°" || tok.Text == ":"
}

// parseMarkedDay reads a day of the month that has its own mark: 4일.
func (p *Parser) parseMarkedDay(i int) (*expression, int) {
	if !p.has(language.Counters) {
		return nil, i
	}
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
