package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/text"
)

// rangeSyntax is where the parts of a range stand and which words mark it.
type rangeSyntax struct {
	from, to int  // the atoms at which its ends begin
	next     int  // the atom after it
	opens    bool // a word like "from" stands before it
	between  bool // and "and" may close it
	marked   bool // a word that marks a day stands before it: du 13 au 15
}

// parseRange reads a stretch from one date to another.
func (p *Parser) parseRange(i int) (*expression, int) {
	s := p.openRange(i)
	left, j := p.parseRangeEnd(s.from)
	if left == nil || j >= len(p.atoms) {
		return nil, i
	}
	j = p.skipPartOfDay(left, j, linkFromBehind)
	left, j = p.withFirstNumber(left, j)
	joint, by, ok := joints.First(jointAt{p, left, j, s.between}, p.Traits, 0, p.Observer)
	if !ok {
		return nil, i
	}
	s.to = p.skipLinks(joint.to, 1, linkTo|linkDay)
	if p.hasRole(s.to, linkArticle) && p.isKind(s.to, atomLink) {
		s.to++
	}
	right, next := p.parseRangeEnd(s.to)
	if right == nil {
		return nil, i
	}
	next = p.skipPartOfDay(right, next, linkToBehind)
	if p.hasRole(next, linkBetweenBehind) {
		next++
	} else if joint.bracketed {
		return nil, i
	}
	s.next = next
	node, next := p.newRange(twoEnds{p, left, right, s})
	if node == nil {
		return nil, i
	}
	node.made.add(fromJoints + by)
	node.made.join(left.made)
	node.made.join(right.made)
	if p.hasRole(next, linkToBehind) && p.mayContinue(next) {
		next++
	}
	return node, next
}

// skipPartOfDay passes over a part of the day behind a day, where the ending that makes a
// range stands on it: 20일 밤부터 22일 새벽까지.
func (p *Parser) skipPartOfDay(node *expression, k int, ending linkRole) int {
	if p.mayContinue(k) && p.isKind(k, atomMeridiem) && node.isDay() && p.hasRole(k+1, ending) && p.mayContinue(k+1) {
		return k + 1
	}
	return k
}

// openRange passes over the words that open a range.
func (p *Parser) openRange(i int) rangeSyntax {
	s := rangeSyntax{from: i}
	if p.hasRole(i, linkFrom|linkBetween) && p.atoms[i].kind == atomLink {
		s.opens, s.between = true, p.hasRole(i, linkBetween)
		s.from++
	}
	s.marked = s.opens && p.hasRole(i, linkDay)
	if p.hasRole(s.from, linkArticle) && p.isKind(s.from, atomLink) {
		s.marked = true
		s.from++
	}
	return s
}

// withFirstNumber gives the first end of a range the number at atom j, whose
// mark stands only with the second: 2월 3~5일, 2023년 4~6월, 지난해 1~3분기.
func (p *Parser) withFirstNumber(left *expression, j int) (*expression, int) {
	if !p.has(language.Counters) || !p.isKind(j, atomNumber) || !p.mayContinue(j) || !p.hasRole(j+1, linkDash|linkComma) {
		return left, j
	}
	number := p.isKind(j+2, atomNumber)
	n := firstNumber{left: left, n: p.atoms[j].n, months: number && p.isKind(j+3, atomMonthMark), quarters: number && p.isKind(j+3, atomQuarterMark) && p.atoms[j].n >= 1 && p.atoms[j].n < p.atoms[j+2].n}
	first, by, ok := firstNumbers.First(n, p.Traits, 0, p.Observer)
	if !ok {
		return left, j
	}
	first.made.join(left.made)
	first.made.add(fromFirstNumbers + by)
	return first, j + 1
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

// newRange returns a range of two ends, each of which may take from the other
// what it leaves out, or nil where they make none; and the atom after it.
func (p *Parser) newRange(ends twoEnds) (*expression, int) {
	node, by, ok := ranges.First(ends, p.Traits, ends.triggers(), p.Observer)
	switch {
	case !ok:
		return nil, 0
	case node.node == nil:
		p.Observer.Note(ranges.Rules[by].Name, p.place(ends.from, ends.next))
		return nil, 0
	}
	node.node.made.add(fromRanges + by)
	return node.node, node.next
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

func newFieldsNode(f fields) *expression { return &expression{op: opFields, alts: []fields{f}} }

// newRangeNode returns a range of two dates.
func newRangeNode(from, to *expression) *expression { return &expression{op: opRange, a: from, b: to} }

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
