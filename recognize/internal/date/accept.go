package date

import (
	"strings"

	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

// accepts reports whether an expression is a date where it stands, or whether
// its words mean something else there.
func (p *Parser) accepts(node *expression, i, next int) bool {
	if p.isRecurring(i) || p.isMissingLeapDay(node) || p.has(language.Counters) && (p.isHabit(node, next) || p.isFrequency(next)) || p.isCommonWord(i, next) {
		return false
	}
	if p.isOnlyExpression(i, next) {
		return true
	}
	if node.op == opNow || p.isImpossibleDay(i, next) || p.isHabit(node, next) || p.isDuration(node, i) {
		return false
	}
	if node.op == opPart && node.a.op == opFields && node.a.alts[0].season > 0 && !node.a.alts[0].hasYear {
		return false
	}
	k, doubtful := p.doubtfulAtom(i, next)
	switch {
	case !doubtful:
		return true
	case p.atoms[k].weak:
		return p.isDateWithWeakAtom(k, i, next)
	}
	return p.isDateAndNoName(k, i, next)
}

// doubtfulAtom returns the one atom that decides whether an expression is a
// date: a word with other meanings, or a name of the calendar with a capital
// that persons bear too. Two weak words support each other.
func (p *Parser) doubtfulAtom(i, next int) (k int, ok bool) {
	only := -1
	for k := i; k < next; k++ {
		a := &p.atoms[k]
		nameLike := a.upper && (a.kind == atomMonth || a.kind == atomHoliday || a.kind == atomWeekday)
		switch {
		case a.kind == atomLink:
		case a.weak && only < 0, !a.weak && nameLike:
			only = k
		default:
			return 0, false
		}
	}
	return only, only >= 0
}

// cueLinks are the roles of words after which a date follows.
const cueLinks = linkYear | linkFrom | linkSince | linkUntil | linkBefore | linkAfter | linkBetween | linkTo | linkAbout | linkDay

// isDateAndNoName reports whether a month, weekday or holiday with a capital at
// atom k is none of a person's names: May, June.
func (p *Parser) isDateAndNoName(k, i, next int) bool {
	a := &p.atoms[k]
	cued, starts := p.hasRole(i-1, cueLinks), p.atomStartsSentence(i)
	if !p.has(language.CapitalisedCalendar) && !cued && !starts && (a.kind == atomMonth || a.kind == atomWeekday && p.Tokens[a.from-1].Upper && a.gap == text.GapSpace && !p.isInCapitals(k)) {
		return false
	}
	return !p.isAfterTitle(a.from) && (cued || !p.isNameAfter(next) || a.kind == atomWeekday && !starts)
}

// isDateWithWeakAtom reports whether an expression is a date of which atom k, a
// word with other meanings, is all.
func (p *Parser) isDateWithWeakAtom(k, i, next int) bool {
	a := &p.atoms[k]
	cued := p.hasRole(i-1, cueLinks)
	switch a.kind {
	case atomMonth:
		if p.has(language.CapitalisedCalendar) {
			return (a.upper || !p.dates.commonWords[p.Tokens[a.from].Lower]) && cued && !p.isVerbAfter(next)
		}
		timely := p.hasRole(i-1, linkYear|linkSince|linkUntil|linkBefore|linkAfter|linkBetween) && !p.hasRole(i-1, linkAbout)
		return !a.upper && (cued || !p.isNameAfter(next)) || timely || p.isInCapitals(k) && cued
	case atomHoliday:
		return cued && !p.isNameAfter(next)
	case atomShift, atomSame, atomPart:
		return true
	case atomQuarter:
		return a.upper
	case atomHalf:
		return p.has(language.Counters)
	case atomWeekday:
		return a.upper && cued && p.has(language.CapitalisedCalendar) && !p.isNameAfter(next)
	case atomSeason:
		return p.hasRole(i-1, linkTo) // au printemps
	}
	return false
}

// isImpossibleDay reports whether a number beside the expression would make it
// a day that no calendar has: 32 August, February 30.
func (p *Parser) isImpossibleDay(i, next int) bool {
	if p.has(language.Counters) { // 징역 1년 6월 is a length
		if p.isKind(i-1, atomMonthMark) && p.mayContinue(i) && p.isKind(i, atomNumber) { // 2월 31일
			return true
		}
		return i > 1 && p.isKind(i-1, atomUnit) && p.atoms[i-1].unit == calendar.UnitYear && p.isKind(i-2, atomNumber) && p.atoms[i].gap <= text.GapSpace && !p.atoms[i-1].closed && p.atoms[i-2].n < 1000
	}
	if _, after := p.parseMonth(i); after > 0 && i > 0 {
		if b := &p.atoms[i-1]; b.kind == atomNumber && b.digits > 0 && b.digits < 3 && b.to == p.atoms[i].from {
			return true
		}
	}
	if _, after := p.parseMonth(next - 1); after == next && next < len(p.atoms) {
		a := &p.atoms[next]
		return a.kind == atomNumber && a.digits == 2 && a.n > 28 && !p.countsNoun(next)
	}
	return false
}

// isRecurring reports whether a word before makes the expression a set: every
// Monday, tous les mardis.
func (p *Parser) isRecurring(i int) bool {
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		if p.atoms[k].kind == atomEvery {
			return true
		}
		if p.atoms[k].kind != atomLink {
			break
		}
	}
	return p.isKind(i, atomEvery)
}

// isAfterTitle reports whether a title of persons stands before token i: Mr.
// June.
func (p *Parser) isAfterTitle(i int) bool {
	if i > 1 && p.Tokens[i-1].Text == "." && p.Tokens[i].Gap == text.GapSpace {
		i--
	}
	return i > 0 && p.Tokens[i-1].Upper && p.dates.personTitles[p.Tokens[i-1].Lower]
}

// isCommonWord reports whether an abbreviation of a weekday is the word that it
// looks like, after its article: the sun.
func (p *Parser) isCommonWord(i, next int) bool {
	a := &p.atoms[next-1]
	return p.has(language.CapitalisedCalendar) && a.kind == atomWeekday && a.weak && !a.upper && (i == next-1 || i == next-2 && p.hasRole(i, linkArticle)) &&
		(p.hasRole(i, linkArticle) || p.hasRole(i-1, linkArticle))
}

// isFrequency reports whether a count of times follows, so that the words
// before it say how often and not when: 3일에 한 번.
func (p *Parser) isFrequency(next int) bool {
	k := p.atoms[next-1].to
	if k >= len(p.Tokens) || p.Tokens[k].Class != text.ClassHangul || p.Tokens[k].Gap != text.GapSpace || !p.atoms[next-1].closed {
		return false
	}
	s := p.Tokens[k].Lower
	_, size := p.dates.joined.parseNative(s)
	if size == 0 {
		return false
	}
	if size == len(s) && k+1 < len(p.Tokens) {
		s, size = p.Tokens[k+1].Lower, 0
	}
	return p.dates.joined.saysTimes(s[size:])
}

// isInCapitals reports whether an atom is written all in capitals, as headlines
// are.
func (p *Parser) isInCapitals(k int) bool {
	s := p.Tokens[p.atoms[k].from].Text
	return len(s) > 1 && strings.ToUpper(s) == s
}

// isHabit reports whether weekdays recur: on Mondays, 월요일마다, le lundi et le
// jeudi.
func (p *Parser) isHabit(node *expression, next int) bool {
	if node.op != opFields || node.alts[0] != (fields{weekday: node.alts[0].weekday}) {
		return false
	}
	if p.atoms[next-1].roles&linkMany != 0 || p.has(language.Counters) && p.isKind(next, atomEvery) && p.mayContinue(next) {
		return true
	}
	the := func(k int) bool {
		return p.hasRole(k, linkArticle) && p.hasRole(k, linkDay) && p.isKind(k, atomLink) && p.isKind(k+1, atomWeekday)
	}
	return the(next-2) && (p.hasRole(next, linkAnd) && the(next+1) && !p.hasRole(next+3, linkDay) || p.hasRole(next-3, linkAnd) && the(next-5))
}

// isProperName reports whether a date is the name of something: rue du
// 4-Septembre, March Road.
func (p *Parser) isProperName(i, next int) bool {
	if len(p.dates.namingWords) > 0 {
		first := i
		for first < next-1 && p.atoms[first].kind == atomLink {
			first++
		}
		if from := p.atoms[first].from; p.has(language.BareDatesInNames) && from > 0 && p.dates.namingWords[p.Tokens[from-1].Lower] && p.isDayOrMonth(first) {
			return true // calle Dos de Mayo
		}
		if k := first - 1; k < 0 || p.atoms[k].roles&linkOf == 0 || p.atoms[k].to != p.atoms[first].from || !p.isDayOrMonth(first) {
			return false
		}
		k := p.atoms[first-1].from
		return k > 0 && p.dates.namingWords[p.Tokens[k-1].Lower]
	}
	k := p.atoms[next-1].to
	return !p.has(language.Counters) && p.isKind(next-1, atomMonth) && p.isNameAfter(next) && p.Reader.SenseAt(k).NounRoles&lexeme.NounStreet != 0
}

// isMissingLeapDay reports whether an expression is February 29 without a year,
// in an article of a year that has none. It is then the day that comes every
// four years and no date.
func (p *Parser) isMissingLeapDay(node *expression) bool {
	if node.op != opFields || node.dayLead == 0 || !p.known || p.focusYear != 0 {
		return false
	}
	f := node.alts[0]
	return f.month == 2 && f.day == 29 && !f.hasYear && f.weekday == 0 && !isValidDay(calendar.YearOf(p.now), 2, 29)
}

// isDayOrMonth reports whether an atom is a day or month by its number or name.
func (p *Parser) isDayOrMonth(k int) bool {
	kind := p.atoms[k].kind
	return kind == atomMonth || kind == atomNumber || kind == atomOrdinal || kind == atomNumeric
}

// isDuration reports whether "in" and a length say how long something took, or
// how long it had not happened: the first time in ten years.
func (p *Parser) isDuration(node *expression, i int) bool {
	if node.op != opShift || node.n < 0 || node.a != nil || !p.hasRole(i, linkIn) || p.atoms[i].roles&linkYear == 0 {
		return false
	}
	from := p.atoms[i].from
	for k := from - 1; k >= 0 && k >= from-5; k-- {
		tok := &p.Tokens[k]
		if tok.Class == text.ClassPunct && tok.Text != "-" && tok.Text != "'" {
			break
		}
		if s := p.Reader.SenseAt(k); s.Roles&lexeme.RoleOrdinal != 0 || p.dates.superlatives.match(tok.Lower) {
			return true
		}
	}
	return false
}

// isOnlyExpression reports whether the text says nothing but the expression.
func (p *Parser) isOnlyExpression(i, next int) bool {
	from, to := p.atoms[i].from, p.atoms[next-1].to
	for k := 0; k < from; k++ {
		if k > 3 || p.Tokens[k].Class != text.ClassPunct {
			return i == 1 && from == 1 && p.atoms[0].kind == atomLink && p.atoms[0].roles&linkAt == 0 && to == len(p.Tokens)
		}
	}
	for k := to; k < len(p.Tokens); k++ {
		if k > to+3 || p.Tokens[k].Class != text.ClassPunct {
			return false
		}
	}
	return true
}

// atomStartsSentence reports whether nothing of its sentence stands before an
// atom.
func (p *Parser) atomStartsSentence(i int) bool {
	from := p.atoms[i].from
	return from == 0 || p.Tokens[from].Gap >= text.GapLine || p.Tokens[from-1].Class == text.ClassPunct
}

// isNameAfter reports whether a capitalised word follows, as a family name
// follows a first name.
func (p *Parser) isNameAfter(next int) bool {
	if next < len(p.atoms) && p.atoms[next].kind != atomLink {
		return false
	}
	i := p.atoms[next-1].to
	return i < len(p.Tokens) && p.Tokens[i].Class == text.ClassWord && p.Tokens[i].Upper && p.Tokens[i].Gap == text.GapSpace
}

// isVerbAfter reports whether what follows makes the word before a verb: may
// not, may be.
func (p *Parser) isVerbAfter(next int) bool {
	i := p.atoms[next-1].to
	return i < len(p.Tokens) && p.Tokens[i].Gap == text.GapSpace && p.dates.afterVerbs[p.Tokens[i].Lower]
}
