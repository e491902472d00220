package date

import (
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

// parseRange reads a stretch from one date to another.
func (p *Parser) parseRange(i int) (*expression, int) {
	s := rangeSyntax{from: i}
	between := false
	if p.hasRole(i, linkFrom|linkBetween) && p.atoms[i].kind == atomLink {
		s.opens, between = true, p.hasRole(i, linkBetween)
		s.from++
	}
	s.marked = s.opens && p.hasRole(i, linkDay)
	if p.hasRole(s.from, linkArticle) && p.isKind(s.from, atomLink) {
		s.marked = true
		s.from++
	}
	left, j := p.parseRangeEnd(s.from)
	if left == nil || j >= len(p.atoms) {
		return nil, i
	}
	left, j = p.withFirstNumber(left, j)
	to, bracketed, ok := p.skipRangeJoint(left, j, between)
	if !ok {
		return nil, i
	}
	to = p.skipLinks(to, 1, linkTo|linkDay)
	if p.hasRole(to, linkArticle) && p.isKind(to, atomLink) {
		to++
	}
	right, next := p.parseRangeEnd(to)
	if right == nil {
		return nil, i
	}
	if p.hasRole(next, linkBetweenBehind) {
		next++
	} else if bracketed {
		return nil, i
	}
	s.to, s.next, p.rangeEnd = to, next, next
	node := p.newRange(left, right, s)
	if node == nil {
		return nil, i
	}
	next = p.rangeEnd
	if p.hasRole(next, linkToBehind) && p.mayContinue(next) {
		next++
	}
	return node, next
}

// withFirstNumber gives the first end of a range the number at atom j, whose
// mark stands only with the second: 2월 3~5일, 2023년 4~6월, 지난해 1~3분기.
func (p *Parser) withFirstNumber(left *expression, j int) (*expression, int) {
	if !p.has(language.Counters) || !p.isKind(j, atomNumber) || !p.mayContinue(j) || !p.hasRole(j+1, linkDash|linkComma) {
		return left, j
	}
	n := p.atoms[j].n
	months := p.isKind(j+2, atomNumber) && p.isKind(j+3, atomMonthMark)
	quarters := p.isKind(j+2, atomNumber) && p.isKind(j+3, atomQuarterMark) && n >= 1 && n < p.atoms[j+2].n
	switch left.op {
	case opFields:
		f := left.alts[0]
		switch {
		case f.isYearOnly() && months:
			f.month = n
		case f.isYearOnly() && quarters:
			f.quarter = n
		case f.month > 0 && f.day == 0:
			f.day = n
		default:
			return left, j
		}
		return newFieldsNode(f), j + 1
	case opUnit:
		switch {
		case left.unit == calendar.UnitYear && quarters:
			return &expression{op: opWithin, alts: []fields{{quarter: n}}, a: left}, j + 1
		case left.unit == calendar.UnitMonth:
			return &expression{op: opWithin, alts: []fields{{day: n}}, a: left}, j + 1
		}
	}
	return left, j
}

// skipRangeJoint returns the atom after what joins the ends of a range: to, a
// dash, 부터. bracketed says that nothing but a word after both ends does:
// 1월과 3월 사이.
func (p *Parser) skipRangeJoint(left *expression, j int, between bool) (to int, bracketed, ok bool) {
	switch {
	case p.hasRole(j, linkFromBehind) && p.mayContinue(j):
		return j + 1, false, true
	case !p.mayContinue(j):
		return j, true, p.has(language.Counters)
	case p.hasRole(j, linkTo|linkDash), p.isSeasonSlash(j):
		return j + 1, false, true
	}
	if to := p.neighbouringDays(left, j); to > 0 {
		return to, false, true
	}
	if between && p.hasRole(j, linkAnd) || p.has(language.Counters) && p.hasRole(j, linkComma) && (left.op == opBare || p.isKind(j-1, atomNumber)) {
		return j + 1, false, true
	}
	return j, false, false
}

// neighbouringDays returns the atom of the last day in a list of days that
// follow one another in one month: les 13 et 14 juillet, July 13, 14 and 15. It
// is 0 where there is no such list.
func (p *Parser) neighbouringDays(left *expression, j int) int {
	day := 0
	switch {
	case left.op == opBare:
		day = left.n
	case left.op == opFields && left.alts[0].month > 0 && left.alts[0].day > 0 && !left.alts[0].hasYear:
		day = left.alts[0].day
	}
	for ; day > 0; day++ {
		and := p.hasRole(j, linkAnd)
		if !and && !p.hasRole(j, linkComma) {
			return 0
		}
		k := p.skipLinks(j+1, 1, linkArticle)
		if !p.isKind(k, atomNumber) && !p.isKind(k, atomOrdinal) || p.atoms[k].digits > 2 || p.atoms[k].n != day+1 || day >= 31 {
			return 0
		}
		if and {
			if left.op == opBare && !p.isMonthNext(k+1) || left.op != opBare && (p.countsNoun(k) || p.isUnitNext(k)) {
				return 0
			}
			return j + 1
		}
		j = k + 1
	}
	return 0
}

// isSeasonSlash reports the slash at atom j between two years that follow each
// other, as seasons and financial years are written: 2030/31.
func (p *Parser) isSeasonSlash(j int) bool {
	if !p.hasRole(j, linkSlash) || !p.isKind(j-1, atomNumber) || !p.isKind(j+1, atomNumber) || p.atoms[j].gap != text.GapNone || p.atoms[j+1].gap != text.GapNone || p.hasRole(j+2, linkSlash) {
		return false
	}
	from, to := &p.atoms[j-1], &p.atoms[j+1]
	return from.digits == 4 && (to.digits == 4 && to.n == from.n+1 || to.digits == 2 && to.n == (from.n+1)%100)
}

// parseRangeEnd reads one end of a range: a date, or a number that the other
// end makes one.
func (p *Parser) parseRangeEnd(k int) (*expression, int) {
	node, next := p.parsePoint(k)
	if next > k {
		if node.op == opFields && len(node.alts) == 1 && node.alts[0] == (fields{day: node.alts[0].day}) && !p.has(language.Counters) {
			return &expression{op: opBare, n: node.alts[0].day}, next
		}
		return node, next
	}
	if k >= len(p.atoms) {
		return nil, k
	}
	switch a := &p.atoms[k]; {
	case a.kind == atomNow:
		return &expression{op: opNow}, k + 1
	case (a.kind == atomNumber || a.kind == atomOrdinal) && a.n > 0 && (a.digits > 0 || a.kind == atomOrdinal || a.roles == 0):
		return &expression{op: opBare, n: a.n}, k + 1
	}
	return nil, k
}

// rangeSyntax is where the parts of a range stand and which words mark it.
type rangeSyntax struct {
	from, to int  // the atoms at which its ends begin
	next     int  // the atom after it
	opens    bool // a word like "from" stands before it
	marked   bool // a word that marks a day stands before it: du 13 au 15
}

// newRange returns a range of two ends, each of which may take from the other
// what it leaves out, or nil where they make none.
func (p *Parser) newRange(left, right *expression, s rangeSyntax) *expression {
	switch {
	case left.op == opBare && right.op == opBare:
		return p.rangeOfNumbers(left.n, right.n, s)
	case left.op == opBare:
		return p.rangeToDate(left.n, right)
	case right.op == opBare && left.op == opFields:
		return p.rangeFromDate(left, right.n, s)
	case right.op == opBare:
		return nil
	}
	return p.rangeOfDates(left, right)
}

func newFieldsNode(f fields) *expression { return &expression{op: opFields, alts: []fields{f}} }

func newRangeNode(from, to fields) *expression {
	return &expression{op: opRange, a: newFieldsNode(from), b: newFieldsNode(to)}
}

// rangeOfNumbers makes a range of two numbers that are years or days of the
// month: 2019-2023, 2030/31, du 13 au 15.
func (p *Parser) rangeOfNumbers(from, to int, s rangeSyntax) *expression {
	switch {
	case from >= 1500 && to > from && to < 2200 && to-from < 200 && (!p.countsNoun(s.to) || p.isTermOfOffice(from, to, s.to)) && !p.isUnitNext(s.to):
		if !s.opens && !p.isPlausibleYear(s.from) && !(from >= 1900 && to < 2100) {
			return nil
		}
		return newRangeNode(fields{year: from, hasYear: true}, fields{year: to, hasYear: true})
	case from >= 1900 && from < 2100 && to == (from+1)%100 && p.atoms[s.to].digits == 2 && p.atoms[s.to].gap == text.GapNone:
		return newRangeNode(fields{year: from, hasYear: true}, fields{year: from + 1, hasYear: true})
	case s.marked && p.namesDayFirst() && from <= 31 && to <= 31 && from < to && p.isNumberEnd(s.next):
		return newRangeNode(fields{day: from}, fields{day: to})
	}
	return nil
}

// rangeToDate makes a range of a number that takes its month or year from the
// date after it: 13 au 15 juillet.
func (p *Parser) rangeToDate(n int, right *expression) *expression {
	if right.op == opWithin && right.alts[0] == (fields{day: right.alts[0].day}) && n < right.alts[0].day { // du 20 au 24 du mois prochain
		return &expression{op: opRange, a: &expression{op: opWithin, alts: []fields{{day: n}}, a: right.a}, b: right}
	}
	if right.op != opFields {
		return nil
	}
	end := right.alts[0]
	from := end
	from.weekday = 0
	switch {
	case end.day > 0 && n <= 31 && (end.month > 0 || p.has(language.Counters)):
		if n >= end.day {
			return nil
		}
		from.day = n
	case p.has(language.Counters) && end.month > 0 && n <= 12:
		from.month = n
	case end.isYearOnly() && !end.short && n >= 1000 && n < end.year:
		from.year = n
	case end.hasYear && end.month > 0 && n >= 1000 && n <= end.year:
		from = fields{year: n, hasYear: true}
	default:
		return nil
	}
	return &expression{op: opRange, a: newFieldsNode(from), b: right}
}

// rangeFromDate makes a range of a date and a number that takes its month or
// year from it: July 13 to 15, 2024. The year after both is that of both.
func (p *Parser) rangeFromDate(left *expression, n int, s rangeSyntax) *expression {
	from := left.alts[0]
	to := from
	to.weekday = 0
	switch {
	case from.day > 0 && from.month > 0 && n <= 31 && n > from.day && len(left.alts) == 1:
		if p.countsNoun(s.to) && !s.opens && p.namesDayFirst() {
			return nil
		}
		to.day = n
	case from.isYearOnly() && !from.short && n > from.year && n < 2200:
		to.year = n
	default:
		return nil
	}
	if year, short, after := p.parseYear(p.skipLinks(s.next, 2, linkComma|linkOf)); after > 0 && !to.hasYear && to.day > 0 {
		from.setYear(year, short)
		to.setYear(year, short)
		p.rangeEnd = after
	}
	return newRangeNode(from, to)
}

// rangeOfDates makes a range of two dates.
func (p *Parser) rangeOfDates(left, right *expression) *expression {
	if left.op == opFields && right.op == opFields {
		l, r := left.alts[0], right.alts[0]
		if p.has(language.Counters) && l.month > 0 && l.day == 0 && r.day > 0 && r.month == 0 {
			return nil
		}
		left, right = shareFields(left, right)
	}
	if left.op == opWithin && right.op == opFields && right.alts[0].month == 0 && right.alts[0].day > 0 { // 지난달 3일부터 5일까지
		right = &expression{op: opWithin, alts: right.alts, a: left.a}
	}
	if (left.op == opClock) != (right.op == opClock) {
		left, right = left.withoutTime(), right.withoutTime()
	}
	return &expression{op: opRange, a: left, b: right}
}

// shareFields gives each end of a range the month or year that only the other
// one names.
func shareFields(left, right *expression) (from, to *expression) {
	l, r := left.alts[0], right.alts[0]
	if l.day > 0 && l.month == 0 && !l.isYearly() && r.month > 0 && r.day > 0 && len(right.alts) == 1 { // samedi 13 au dimanche 15 juillet
		l.month, l.weekday = r.month, 0
		left = newFieldsNode(l)
	}
	if !l.hasYear && r.hasYear && l.isYearly() {
		alts := make([]fields, len(left.alts))
		for i, f := range left.alts {
			f.setYear(r.year, r.short)
			if r.isYearly() && f.month > 0 && r.month > 0 && f.month > r.month && len(left.alts) == 1 {
				f.year--
			}
			alts[i] = f
		}
		left = &expression{op: opFields, alts: alts}
	}
	if l.day > 0 && r.day > 0 && r.month == 0 && l.month > 0 && r.weekday == 0 { // 7월 13일 - 15일
		r.month, r.year, r.hasYear = l.month, l.year, l.hasYear
		right = newFieldsNode(r)
	}
	return left, right
}

// isTermOfOffice reports whether two years with a dash between them date the
// noun that follows: his 2009-2013 term.
func (p *Parser) isTermOfOffice(a, b, to int) bool {
	i := p.atoms[to].to
	return a > 1950 && b < 2060 && b-a <= 30 && p.atoms[to].gap == text.GapNone && i < len(p.Tokens) && !p.isPluralToken(i)
}

// withoutTime returns a node without its time of day.
func (n *expression) withoutTime() *expression {
	if n.op == opClock {
		return n.a
	}
	return n
}

// isNumberEnd reports whether nothing that a number could count follows.
func (p *Parser) isNumberEnd(next int) bool {
	i := p.atoms[next-1].to
	if i >= len(p.Tokens) || p.Tokens[i].Gap > text.GapSpace {
		return true
	}
	tok := &p.Tokens[i]
	if tok.Class == text.ClassPunct {
		return tok.Text != "%" && tok.Text != "€" && tok.Text != "$" && tok.Text != "°"
	}
	return next < len(p.atoms) && p.atoms[next].kind == atomLink
}
