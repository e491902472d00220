package date

import (
	"slices"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// scan is the weekday, day, month and year that stand together, as far as they go.
type scan struct {
	fields
	at, end int      // the first atom plus one, 0 for none; the atom behind them
	named   bool     // a month or a weekday by name or mark is one of them
	digits  []fields // of the digits behind a weekday: mardi 7/05/2024
	listed  bool     // its month stands behind the next day of a list
	lead    int      // see expression.dayLead
	made    made
}

const fieldLinks = linkComma | linkOf | linkArticle | linkDash | linkSlash | linkDot

// scanAt returns the fields that stand at an atom, in the orders that writers give
// them. Without a weekday or a month there are none.
func (p *Parser) scanAt(i int) *scan {
	s := &p.scanned
	if s.at == i+1 {
		return s
	}
	*s = scan{at: i + 1, end: i}
	p.scanFields(i)
	if !s.named || s.month == 0 && s.weekday == 0 {
		s.end = i
		return s
	}
	if s.weekday > 0 && s.day > 0 && s.month == 0 {
		p.shareMonth(s)
	}
	if s.isWeekdayOnly() {
		if k := p.skipLinks(s.end, 2, linkComma|linkDay); p.isKind(k, atomNumeric) && p.mayContinue(s.end) {
			s.digits, s.end = preferWeekday(p.atoms[k].alts, s.weekday), k+1
		}
	}
	if s.month > 0 && s.day > 0 && (!isValidDay(2000, s.month, s.day) || s.hasYear && !s.short && !isValidDay(s.year, s.month, s.day)) {
		s.end = i
		return s
	}
	s.lead = p.dayLead(s.fields, i, s.end)
	return s
}

// fieldsOf returns the answer of a rule that reads fields of a shape.
func fieldsOf(shape func(s *scan) bool) func(s start) (parsed, bool) {
	return func(at start) (parsed, bool) {
		s := at.scanAt(at.i)
		if s.end == at.i || !shape(s) {
			return parsed{}, false
		}
		if s.digits != nil {
			return parsed{&expression{op: opFields, alts: s.digits, made: s.made}, s.end}, true
		}
		return parsed{&expression{op: opFields, alts: []fields{s.fields}, dayLead: int8(s.lead), made: s.made}, s.end}, true
	}
}

// scanFields reads fields from atom i on as far as they go.
func (p *Parser) scanFields(i int) {
	s := &p.scanned
	for {
		k, ok := p.nextField(s.fields, s.end, s.end == i)
		if !ok {
			return
		}
		named, next := p.parseField(k)
		if next == 0 && s.day > 0 && p.hasRole(k, linkOpen) && p.isKind(k+1, atomWeekday) && p.hasRole(k+2, linkClose) {
			next = k + 3
			if s.month == 0 && !p.atoms[k+1].weak {
				s.weekday = p.atoms[k+1].n
			}
		}
		if next == 0 {
			return
		}
		s.named = s.named || named
		s.end = next
	}
}

// nextField returns the atom at which the field after those read may stand.
func (p *Parser) nextField(f fields, k int, first bool) (at int, ok bool) {
	if first {
		at = p.skipLinks(k, 1, linkArticle)
		return at, at < len(p.atoms)
	}
	if !p.mayContinue(k) {
		return k, k < len(p.atoms) && f.isWeekdayOnly() && f.weekday > 0 && p.isApposed(k)
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

// parseField reads the next field. named reports that it is a month or a weekday by
// name or mark; next is 0 where there is no field.
func (p *Parser) parseField(k int) (named bool, next int) {
	f, a := &p.scanned.fields, &p.atoms[k]
	if a.kind == atomWeekday {
		next = p.parseWeekdayField(f, k)
		return next > 0, next
	}
	if month, next := p.parseMonth(k); next > 0 && f.month == 0 && !p.isCountedIn(f, k) && !(f.hasYear && p.hasRole(k-1, linkComma)) {
		f.month = month
		if p.hasRole(next, linkDot) && p.atoms[next].gap == text.GapNone && a.kind == atomMonth && p.mayContinueAfterDot(next+1) {
			next++
		}
		return true, next
	}
	if year, short, next := p.parseYear(k); next > 0 && !f.hasYear && (f.month > 0 || p.isMonthNext(next)) {
		if next == k+1 {
			if isYear, asked := p.askField(&yearFields, fromYearFields, k); asked && !isYear {
				return false, 0
			}
		}
		f.setYear(year, short)
		return false, next
	}
	if a.digits == 2 {
		if year, _ := p.askField(&yearFields, fromYearFields, k); year {
			f.setYear(a.n, true)
			return false, k + 1
		}
	}
	next = p.parseDayField(f, k)
	return next > 0 && p.has(language.Counters), next
}

// isCountedIn reports a month in which a number before it was counted: one in 14 in April.
func (p *Parser) isCountedIn(f *fields, k int) bool {
	return f.day > 0 && f.weekday == 0 && p.hasRole(k-1, linkIn) && p.isKind(k-2, atomNumber) && p.atoms[k-2].digits > 0 && p.atoms[k-1].to == p.atoms[k-1].from+1 && !p.hasRole(k-1, linkArticle)
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

// parseDayField reads a day of the month into f.
func (p *Parser) parseDayField(f *fields, k int) (next int) {
	day, next := p.parseDay(k)
	if next == 0 || f.day > 0 {
		return 0
	}
	if yes, _ := p.askField(&dayFields, fromDayFields, k); !yes {
		return 0
	}
	f.day = day
	return next
}

// askField asks whether a number beside the fields read so far is one of them. A rule
// that says so is one of those that make the date.
func (p *Parser) askField(l *rule.List[start, bool], from, k int) (yes, ok bool) {
	yes, by, ok := l.First(start{p, k}, p.Traits, 0, p.Observer)
	switch {
	case !ok:
	case yes:
		p.scanned.made.add(from + by)
	case p.Observer != nil:
		p.Observer.Note(l.Rules[by].Name, p.place(k, k+1))
	}
	return yes, ok
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

// shareMonth gives a weekday and day the month that stands behind the next one in a
// list: samedi 13 et dimanche 14 juillet.
func (p *Parser) shareMonth(s *scan) {
	if !p.hasRole(s.end, linkAnd|linkComma) {
		return
	}
	k := p.skipLinks(s.end+1, 1, linkArticle)
	if !p.isKind(k, atomWeekday) {
		return
	}
	if _, k = p.parseDay(k + 1); k == 0 {
		return
	}
	s.month, _ = p.parseMonth(p.skipLinks(k, 1, linkOf))
	s.listed = s.month > 0
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

// isApposed reports whether the word before an atom says that it is the day at that atom:
// 수요일인 5일.
func (p *Parser) isApposed(k int) bool {
	if !p.isKind(k, atomNumber) || p.atoms[k].gap != text.GapSpace || !p.isKind(k+1, atomUnit) || p.atoms[k+1].unit != calendar.UnitDay {
		return false
	}
	return hasEndingOf(p.Tokens[p.atoms[k-1].to-1].Lower, p.dates.copulas)
}
