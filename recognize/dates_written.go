package recognize

import (
	"slices"

	"github.com/assaykit/assay/schema"
)

// year reads a year of four digits, in words of a thousand or more, with a
// mark of its own in languages that have one.
func (p *dateParser) year(i int) (n int, short bool, next int) {
	if p.is(i, aYearMark) && p.is(i+1, aNumber) && p.atoms[i+1].digits == 2 && p.atoms[i+1].gap == glued && !p.is(i+2, aDecade) {
		return p.atoms[i+1].n, true, i + 2
	}
	if !p.is(i, aNumber) {
		return 0, false, 0
	}
	a := &p.atoms[i]
	ok := a.digits == 4 && a.n >= 1000 && a.n < 2200 || a.digits == 0 && a.n >= 1000 && a.n < 2200
	if p.dates.counters && p.is(i+1, aUnit) && p.atoms[i+1].unit == unitYear && !a.closed {
		switch {
		case p.is(i+2, aBroken) && p.joined(i+2):
			return 0, false, 0
		case ok:
			return a.n, false, i + 2
		case p.has(i+2, asAgoAfter|asLater) && p.joined(i+2):
			return 0, false, 0
		case a.digits == 2 && (a.n > 50 || p.monthNext(i+2) || p.is(i+2, aHalf) || p.is(i+2, aNumber) && p.is(i+3, aQuarterMark)):
			return a.n, true, i + 2
		}
		return 0, false, 0
	}
	if p.is(i+1, aEra) && a.digits > 0 && a.n > 0 && a.n < 4000 {
		if p.atoms[i+1].n < 0 {
			return 1 - a.n, false, i + 2
		}
		return a.n, false, i + 2
	}
	if !ok || p.is(i+1, aDecade) && p.atoms[i+1].gap == glued {
		return 0, false, 0
	}
	return a.n, false, i + 1
}

// monthAt reads a month by name or by number and mark.
func (p *dateParser) monthAt(i int) (n, next int) {
	switch {
	case p.is(i, aMonth):
		return p.atoms[i].n, i + 1
	case p.is(i, aNumber) && p.is(i+1, aMonthMark) && p.joined(i+1) && p.atoms[i].n >= 1 && p.atoms[i].n <= 12:
		return p.atoms[i].n, i + 2
	}
	return 0, 0
}

// dayAt reads a day of the month: a rank, or a number with its mark where the
// language has one.
func (p *dateParser) dayAt(i int) (n, next int) {
	if i >= len(p.atoms) {
		return 0, 0
	}
	a := &p.atoms[i]
	if a.n < 1 || a.n > 31 || a.kind != aNumber && a.kind != aOrdinal {
		return 0, 0
	}
	if p.dates.counters {
		if a.kind == aNumber && p.is(i+1, aUnit) && p.atoms[i+1].unit == unitDay && p.joined(i+1) &&
			!(p.joined(i+2) && (p.is(i+2, aBroken) && !p.isNew(i+2) || p.has(i+2, asAgoAfter|asLater) && !p.is(i-1, aMonthMark) && !p.is(i-1, aMonth))) {
			return a.n, i + 2
		}
		return 0, 0
	}
	if a.kind == aNumber && a.digits == 0 && a.roles != 0 { // "a" and "un" are no day
		return 0, 0
	}
	if a.digits <= 2 || a.kind == aOrdinal {
		return a.n, i + 1
	}
	return 0, 0
}

const glue = asComma | asOf | asArticle | asDash | asSlash | asDot

// fieldsAt reads weekday, day, month and year in the orders that writers give
// them. At least a weekday or a month must be there.
func (p *dateParser) fieldsAt(i int) (*dateNode, int) {
	var f fields
	end, k, named := i, i, false
	for k < len(p.atoms) {
		if k > i {
			if !p.joined(k) {
				break
			}
			glued := k
			k = p.skip(k, 2, glue)
			if k >= len(p.atoms) || k > glued && f.isZero() {
				break
			}
		} else if k = p.skip(k, 1, asArticle); k >= len(p.atoms) {
			break
		}
		if f.weekday > 0 && f.day == 0 && f.month == 0 && k > i && p.atoms[k-1].roles&asOf != 0 {
			break // Monday of March is no date, and Monday of the week another
		}
		switch n, next := p.field(&f, k); {
		case next > 0:
			named = named || n
			k, end = next, next
			continue
		case p.has(k, asOpen) && p.is(k+1, aWeekday) && p.has(k+2, asClose) && f.day > 0:
			k, end = k+3, k+3
			continue
		}
		break
	}
	if !named || end == i || f.month == 0 && f.weekday == 0 {
		return nil, i
	}
	if f.weekday > 0 && f.day > 0 && f.month == 0 && p.has(end, asAnd|asComma) { // samedi 13 et dimanche 14 juillet
		f.month = p.monthShared(end + 1)
	}
	if f.weekday > 0 && f.day == 0 && f.month == 0 { // mardi 7/05/2024
		if k := p.skip(end, 2, asComma|asDay); p.is(k, aNumeric) && p.joined(end) {
			return &dateNode{op: opFields, alts: onWeekday(p.atoms[k].alts, f.weekday)}, k + 1
		}
	}
	if f.month > 0 && f.day > 0 && !validDay(2000, f.month, f.day) {
		return nil, i
	}
	if f.hasYear && !f.short && f.month > 0 && f.day > 0 && !validDay(f.year, f.month, f.day) {
		return nil, i
	}
	n := &dateNode{op: opFields, alts: []fields{f}}
	if f.day > 0 && f.month > 0 && !p.dates.counters {
		n.led = 1
		for k := i; k < end; k++ {
			if p.atoms[k].kind == aNumber && p.atoms[k].digits < 4 || p.atoms[k].kind == aOrdinal {
				break
			}
			if p.atoms[k].kind == aMonth {
				n.led = -1
				break
			}
		}
	}
	return n, end
}

// monthShared is the month of the day at atom k, which the day before it in a
// list has too.
func (p *dateParser) monthShared(k int) int {
	if k = p.skip(k, 1, asArticle); !p.is(k, aWeekday) {
		return 0
	}
	if _, k = p.dayAt(k + 1); k == 0 {
		return 0
	}
	month, _ := p.monthAt(p.skip(k, 1, asOf))
	return month
}

// onWeekday puts the layouts that fall on a weekday first.
func onWeekday(alts []fields, weekday int) []fields {
	out := slices.Clone(alts)
	slices.SortStableFunc(out, func(a, b fields) int { return falls(b, weekday) - falls(a, weekday) })
	return out
}

func falls(f fields, weekday int) int {
	if f.hasYear && !f.short && f.day > 0 && validDay(f.year, f.month, f.day) && weekdayOf(numberOf(schema.Day{Year: f.year, Month: f.month, Day: f.day})) == weekday {
		return 1
	}
	return 0
}

// field reads the next field into f. named tells that it is a month or a
// weekday by name or mark.
func (p *dateParser) field(f *fields, k int) (named bool, next int) {
	a := &p.atoms[k]
	if a.kind == aWeekday {
		last := &p.atoms[max(k-1, 0)]
		if f.weekday == 0 && (f.isZero() || f.day > 0 && f.month+f.day > 0 && last.roles&(asOf|asDash|asSlash) == 0) {
			f.weekday = a.n
			if p.has(k+1, asDot) && p.atoms[k+1].gap == glued && p.more(k+2) {
				return true, k + 2
			}
			return true, k + 1
		}
		return false, 0
	}
	if month, next := p.monthAt(k); next > 0 && f.month == 0 && !(f.hasYear && k > 0 && p.has(k-1, asComma)) {
		f.month = month
		if p.has(next, asDot) && p.atoms[next].gap == glued && a.kind == aMonth && p.more(next+1) {
			next++
		}
		return true, next
	}
	if year, short, next := p.year(k); next > 0 && !f.hasYear && (f.month > 0 || p.monthNext(next) || f.day > 0 && p.monthNext(next)) {
		if next == k+1 && p.countsNoun(k) && !(f.month > 0 && (f.day > 0 || a.n >= 1500)) && !p.monthNext(next) {
			return false, 0
		}
		f.year, f.hasYear, f.short = year, true, short
		return false, next
	}
	if f.month > 0 && f.day > 0 && !f.hasYear && a.kind == aNumber && a.digits == 2 && !p.dates.counters &&
		p.atoms[k-1].roles&(asComma|asArticle) == 0 && !p.monthNext(k+1) &&
		(p.atoms[k-1].roles&asDash == 0 || k > 1 && p.atoms[k-2].kind == aMonth) && !p.countsNoun(k) && !p.clockNext(k) && !p.rangeNext(k) {
		f.year, f.hasYear, f.short = a.n, true, true
		return false, k + 1
	}
	if f.month > 0 && f.day == 0 && !f.hasYear && a.kind == aNumber && a.digits == 2 && a.n >= 40 && !p.dates.counters && !p.countsNoun(k) { // mai 68
		f.year, f.hasYear, f.short = a.n, true, true
		return false, k + 1
	}
	day, next := p.dayAt(k)
	if next == 0 || f.day > 0 || p.clockNext(k) {
		return false, 0
	}
	ofMonth := p.monthNext(next)
	if a.kind == aOrdinal && a.digits == 0 && p.has(next, asIn) {
		return false, 0 // two cuts, the first in June
	}
	switch {
	case f.month == 0 && ofMonth, p.dates.counters:
	case f.month > 0 && f.weekday == 0 && p.has(k-1, asOf):
		return false, 0
	case f.month > 0 && (a.kind == aOrdinal || p.dates.words == monthFirst && !p.unitNext(k) || !p.countsNoun(k)):
	case f.weekday > 0 && (a.kind == aOrdinal || !p.countsNoun(k)) && !p.has(k-1, asComma|asOf|asDash):
	default:
		return false, 0
	}
	f.day = day
	return p.dates.counters, next
}

// more reports whether a date may go on at atom k after the full stop of an
// abbreviation.
func (p *dateParser) more(k int) bool {
	if k >= len(p.atoms) {
		return false
	}
	switch p.atoms[k].kind {
	case aNumber, aOrdinal, aMonth, aNumeric:
		return true
	}
	return p.has(k, asComma|asAt|asDay) && !p.atoms[k].upper && k+1 < len(p.atoms)
}

// monthNext reports whether a month stands at atom k, or after the small words
// that tie a day to it.
func (p *dateParser) monthNext(k int) bool {
	for range 5 {
		if _, next := p.monthAt(k); next > 0 {
			return true
		}
		if !p.has(k, asOf|asArticle|asDash|asSlash|asDot) && !(p.is(k, aUnit) && p.atoms[k].unit == unitMonth) &&
			!(p.is(k, aNumber) && (p.atoms[k].digits == 4 || p.has(k-1, asSlash|asDash) && p.atoms[k].gap == glued)) {
			return false
		}
		k++
	}
	return false
}

// countsNoun reports whether the number at atom k counts what follows it: a
// word that is no part of a date stands there.
func (p *dateParser) countsNoun(k int) bool {
	i := p.atoms[k].to
	if i >= len(p.tokens) || k+1 < len(p.atoms) && p.atoms[k+1].kind != aUnit {
		return false
	}
	if k+1 < len(p.atoms) {
		return p.atoms[k+1].kind == aUnit && !p.dates.counters
	}
	tok := &p.tokens[i]
	switch tok.class {
	case word:
		return tok.gap <= space && !tok.upper && p.text.has(i).noun&isNotNoun == 0
	case hangul:
		return tok.gap == glued
	}
	return tok.text == "%" || tok.text == "€" || tok.text == "$" || tok.text == "°"
}

// unitNext reports whether a unit follows a number, so that it is a length.
func (p *dateParser) unitNext(k int) bool { return p.is(k+1, aUnit) && p.joined(k+1) }

// rangeNext reports whether a range goes on after the number at atom k.
func (p *dateParser) rangeNext(k int) bool {
	return p.has(k+1, asDash|asTo) && (p.is(k+2, aNumber) || p.is(k+2, aOrdinal))
}

// isNew reports whether 새 at atom k is new, and not the time in which
// something rose by so much: 14일 새 공장을, but 3일 새 2배로.
func (p *dateParser) isNew(k int) bool {
	a := &p.atoms[k]
	return p.tokens[a.from].text == "새" && a.gap == space && a.to < len(p.tokens) && p.tokens[a.to].class == hangul
}

// plural reports whether the word at token i looks like what a number counts.
func (p *dateParser) plural(i int) bool {
	return p.tokens[i].class == word && p.text.counted(p.tokens[i].lower, p.text.has(i))
}
