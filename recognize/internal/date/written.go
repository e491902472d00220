package date

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
	"github.com/assaykit/assay/schema"
)

// parseYear reads a year of four digits, in words of a thousand or more, with a
// mark of its own in languages that have one.
func (p *Parser) parseYear(i int) (n int, short bool, next int) {
	if p.isKind(i, atomYearMark) && p.isKind(i+1, atomNumber) && p.atoms[i+1].digits == 2 && p.atoms[i+1].gap == text.GapNone && !p.isKind(i+2, atomDecade) {
		return p.atoms[i+1].n, true, i + 2
	}
	if !p.isKind(i, atomNumber) {
		return 0, false, 0
	}
	a := &p.atoms[i]
	ok := a.digits == 4 && a.n >= 1000 && a.n < 2200 || a.digits == 0 && a.n >= 1000 && a.n < 2200
	if p.has(language.Counters) && p.isKind(i+1, atomUnit) && p.atoms[i+1].unit == calendar.UnitYear && !a.closed {
		switch {
		case p.isKind(i+2, atomBroken) && p.mayContinue(i+2):
			return 0, false, 0
		case ok:
			return a.n, false, i + 2
		case p.hasRole(i+2, linkAgoBehind|linkLater) && p.mayContinue(i+2):
			return 0, false, 0
		case a.digits == 2 && (a.n > 50 || p.isMonthNext(i+2) || p.isKind(i+2, atomHalf) || p.isKind(i+2, atomNumber) && p.isKind(i+3, atomQuarterMark)):
			return a.n, true, i + 2
		}
		return 0, false, 0
	}
	if p.isKind(i+1, atomEra) && a.digits > 0 && a.n > 0 && a.n < 4000 {
		if p.atoms[i+1].n < 0 {
			return 1 - a.n, false, i + 2
		}
		return a.n, false, i + 2
	}
	if !ok || p.isKind(i+1, atomDecade) && p.atoms[i+1].gap == text.GapNone {
		return 0, false, 0
	}
	return a.n, false, i + 1
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
		if a.kind == atomNumber && p.isKind(i+1, atomUnit) && p.atoms[i+1].unit == calendar.UnitDay && p.mayContinue(i+1) &&
			!(p.mayContinue(i+2) && (p.isKind(i+2, atomBroken) && !p.isNew(i+2) || p.hasRole(i+2, linkAgoBehind|linkLater) && !p.isKind(i-1, atomMonthMark) && !p.isKind(i-1, atomMonth))) {
			return a.n, i + 2
		}
		return 0, 0
	}
	if a.kind == atomNumber && a.digits == 0 && a.roles != 0 { // "a" and "un" are no day
		return 0, 0
	}
	if a.digits <= 2 || a.kind == atomOrdinal {
		return a.n, i + 1
	}
	return 0, 0
}

const fieldLinks = linkComma | linkOf | linkArticle | linkDash | linkSlash | linkDot

// parseFields reads weekday, day, month and year in the orders that writers
// give them. At least a weekday or a month must be there.
func (p *Parser) parseFields(i int) (*expression, int) {
	f, end, named := p.scanFields(i)
	if !named || f.month == 0 && f.weekday == 0 {
		return nil, i
	}
	if f.weekday > 0 && f.day > 0 && f.month == 0 && p.hasRole(end, linkAnd|linkComma) { // samedi 13 et dimanche 14 juillet
		f.month = p.sharedMonth(end + 1)
	}
	if f.weekday > 0 && f.day == 0 && f.month == 0 { // mardi 7/05/2024
		if k := p.skipLinks(end, 2, linkComma|linkDay); p.isKind(k, atomNumeric) && p.mayContinue(end) {
			return &expression{op: opFields, alts: preferWeekday(p.atoms[k].alts, f.weekday)}, k + 1
		}
	}
	if f.month > 0 && f.day > 0 && (!isValidDay(2000, f.month, f.day) || f.hasYear && !f.short && !isValidDay(f.year, f.month, f.day)) {
		return nil, i
	}
	return &expression{op: opFields, alts: []fields{f}, dayLead: p.dayLead(f, i, end)}, end
}

// scanFields reads fields from atom i on as far as they go. named reports that
// one of them is a month or a weekday by name or mark.
func (p *Parser) scanFields(i int) (f fields, end int, named bool) {
	end = i
	for {
		k, ok := p.nextField(f, end, end == i)
		if !ok {
			return f, end, named
		}
		byName, next := p.parseField(&f, k)
		if next == 0 && f.day > 0 && p.hasRole(k, linkOpen) && p.isKind(k+1, atomWeekday) && p.hasRole(k+2, linkClose) {
			next = k + 3
		}
		if next == 0 {
			return f, end, named
		}
		named = named || byName
		end = next
	}
}

// nextField returns the atom at which the field after those read may stand.
func (p *Parser) nextField(f fields, k int, first bool) (at int, ok bool) {
	if first {
		at = p.skipLinks(k, 1, linkArticle)
		return at, at < len(p.atoms)
	}
	if !p.mayContinue(k) {
		return k, false
	}
	at = p.skipLinks(k, 2, fieldLinks)
	switch {
	case at >= len(p.atoms), at > k && f.isZero():
		return k, false
	case f.weekday > 0 && f.day == 0 && f.month == 0 && p.atoms[at-1].roles&linkOf != 0:
		return k, false // Monday of March is no date, and Monday of the week another
	}
	return at, true
}

// dayLead returns 1 where the day stands before the month's name in atoms [i,
// end), -1 where it stands after it, and 0 where that does not show the
// writer's order.
func (p *Parser) dayLead(f fields, i, end int) int {
	if f.day == 0 || f.month == 0 || p.has(language.Counters) {
		return 0
	}
	for k := i; k < end; k++ {
		if p.atoms[k].kind == atomNumber && p.atoms[k].digits < 4 || p.atoms[k].kind == atomOrdinal {
			break
		}
		if p.atoms[k].kind == atomMonth {
			return -1
		}
	}
	return 1
}

// sharedMonth returns the month of the day at atom k, which the day before it
// in a list has too.
func (p *Parser) sharedMonth(k int) int {
	if k = p.skipLinks(k, 1, linkArticle); !p.isKind(k, atomWeekday) {
		return 0
	}
	if _, k = p.parseDay(k + 1); k == 0 {
		return 0
	}
	month, _ := p.parseMonth(p.skipLinks(k, 1, linkOf))
	return month
}

// preferWeekday returns the layouts with those that fall on a weekday first.
func preferWeekday(alts []fields, weekday int) []fields {
	out := slices.Clone(alts)
	slices.SortStableFunc(out, func(a, b fields) int { return fallsOn(b, weekday) - fallsOn(a, weekday) })
	return out
}

func fallsOn(f fields, weekday int) int {
	if f.hasYear && !f.short && f.day > 0 && isValidDay(f.year, f.month, f.day) && calendar.WeekdayOf(calendar.NumberOf(schema.Day{Year: f.year, Month: f.month, Day: f.day})) == weekday {
		return 1
	}
	return 0
}

// parseField reads the next field into f. named reports that it is a month or a
// weekday by name or mark; next is 0 where there is no field.
func (p *Parser) parseField(f *fields, k int) (named bool, next int) {
	a := &p.atoms[k]
	if a.kind == atomWeekday {
		next = p.parseWeekdayField(f, k)
		return next > 0, next
	}
	if month, next := p.parseMonth(k); next > 0 && f.month == 0 && !(f.hasYear && p.hasRole(k-1, linkComma)) {
		f.month = month
		if p.hasRole(next, linkDot) && p.atoms[next].gap == text.GapNone && a.kind == atomMonth && p.mayContinueAfterDot(next+1) {
			next++
		}
		return true, next
	}
	if year, short, next := p.parseYear(k); next > 0 && !f.hasYear && (f.month > 0 || p.isMonthNext(next)) {
		if next == k+1 && p.countsNoun(k) && !(f.month > 0 && (f.day > 0 || a.n >= 1500)) && !p.isMonthNext(next) {
			return false, 0
		}
		f.setYear(year, short)
		return false, next
	}
	if p.isShortYearField(f, k) {
		f.setYear(a.n, true)
		return false, k + 1
	}
	next = p.parseDayField(f, k)
	return next > 0 && p.has(language.Counters), next
}

// parseWeekdayField reads the weekday at atom k into f.
func (p *Parser) parseWeekdayField(f *fields, k int) (next int) {
	if f.weekday != 0 || !f.isZero() && (f.day == 0 || p.hasRole(k-1, linkOf|linkDash|linkSlash)) {
		return 0
	}
	f.weekday = p.atoms[k].n
	if p.hasRole(k+1, linkDot) && p.atoms[k+1].gap == text.GapNone && p.mayContinueAfterDot(k+2) {
		return k + 2
	}
	return k + 1
}

// isShortYearField reports whether a number of two digits is the year of the
// fields before it: 5 mai 24, mai 68.
func (p *Parser) isShortYearField(f *fields, k int) bool {
	a := &p.atoms[k]
	if f.month == 0 || f.hasYear || a.kind != atomNumber || a.digits != 2 || p.has(language.Counters) || p.countsNoun(k) {
		return false
	}
	if f.day == 0 {
		return a.n >= 40
	}
	return p.atoms[k-1].roles&(linkComma|linkArticle) == 0 && (p.atoms[k-1].roles&linkDash == 0 || p.isKind(k-2, atomMonth)) &&
		!p.isMonthNext(k+1) && !p.isHourNumber(k) && !p.isRangeNext(k)
}

// parseDayField reads a day of the month into f.
func (p *Parser) parseDayField(f *fields, k int) (next int) {
	a := &p.atoms[k]
	day, next := p.parseDay(k)
	if next == 0 || f.day > 0 || p.isHourNumber(k) {
		return 0
	}
	if a.kind == atomOrdinal && a.digits == 0 && p.hasRole(next, linkIn) {
		return 0 // two cuts, the first in June
	}
	ordinal := a.kind == atomOrdinal
	switch {
	case f.month == 0 && p.isMonthNext(next), p.has(language.Counters):
	case f.month > 0 && f.weekday == 0 && p.hasRole(k-1, linkOf):
		return 0
	case f.month > 0 && (ordinal || p.has(language.MonthFirstInWords) && !p.isUnitNext(k) || !p.countsNoun(k)):
	case f.weekday > 0 && (ordinal || !p.countsNoun(k)) && !p.hasRole(k-1, linkComma|linkOf|linkDash):
	default:
		return 0
	}
	f.day = day
	return next
}

// mayContinueAfterDot reports whether a date may go on at atom k after the full
// stop of an abbreviation.
func (p *Parser) mayContinueAfterDot(k int) bool {
	if k >= len(p.atoms) {
		return false
	}
	switch p.atoms[k].kind {
	case atomNumber, atomOrdinal, atomMonth, atomNumeric:
		return true
	}
	return p.hasRole(k, linkComma|linkAt|linkDay) && !p.atoms[k].upper && k+1 < len(p.atoms)
}

// isMonthNext reports whether a month stands at atom k, or after the small
// words that tie a day to it.
func (p *Parser) isMonthNext(k int) bool {
	for range 5 {
		if _, next := p.parseMonth(k); next > 0 {
			return true
		}
		if !p.hasRole(k, linkOf|linkArticle|linkDash|linkSlash|linkDot) && !(p.isKind(k, atomUnit) && p.atoms[k].unit == calendar.UnitMonth) &&
			!(p.isKind(k, atomNumber) && (p.atoms[k].digits == 4 || p.hasRole(k-1, linkSlash|linkDash) && p.atoms[k].gap == text.GapNone)) {
			return false
		}
		k++
	}
	return false
}

// countsNoun reports whether the number at atom k counts what follows it: a
// word that is no part of a date stands there.
func (p *Parser) countsNoun(k int) bool {
	i := p.atoms[k].to
	if i >= len(p.Tokens) || k+1 < len(p.atoms) && p.atoms[k+1].kind != atomUnit {
		return false
	}
	if k+1 < len(p.atoms) {
		return p.atoms[k+1].kind == atomUnit && !p.has(language.Counters)
	}
	tok := &p.Tokens[i]
	switch tok.Class {
	case text.ClassWord:
		return tok.Gap <= text.GapSpace && !tok.Upper && p.Reader.SenseAt(i).NounRoles&lexeme.NounExcluded == 0
	case text.ClassHangul:
		return tok.Gap == text.GapNone
	}
	return tok.Text == "%" || tok.Text == "€" || tok.Text == "$" || tok.Text == "°"
}

// isUnitNext reports whether a unit follows a number, so that it is a length.
func (p *Parser) isUnitNext(k int) bool { return p.isKind(k+1, atomUnit) && p.mayContinue(k+1) }

// isRangeNext reports whether a range goes on after the number at atom k.
func (p *Parser) isRangeNext(k int) bool {
	return p.hasRole(k+1, linkDash|linkTo) && (p.isKind(k+2, atomNumber) || p.isKind(k+2, atomOrdinal))
}

// isNew reports whether a word behind a length describes the one behind it: 14일 새
// 공장을 (new), but 3일 새 2배로 (within).
func (p *Parser) isNew(k int) bool {
	a := &p.atoms[k]
	return a.roles&linkAdjective != 0 && a.gap == text.GapSpace && a.to < len(p.Tokens) && p.Tokens[a.to].Class == text.ClassHangul
}

// isPluralToken reports whether the word at token i looks like what a number
// counts.
func (p *Parser) isPluralToken(i int) bool {
	return p.Tokens[i].Class == text.ClassWord && p.Reader.LooksCounted(p.Tokens[i].Lower, p.Reader.SenseAt(i))
}
