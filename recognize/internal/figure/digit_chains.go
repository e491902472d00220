package figure

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/text"
)

// parseDigitChain finds the end of a run of digits glued by marks, and whether
// it is a telephone number, an address, a time, a date or a score and not one
// figure or range.
func (t *Reader) parseDigitChain(i int) (end int, bad bool) {
	marks, at := t.countDigitMarks(i)
	if marks.others > 0 {
		if at == i+1 && t.Grammar.MonthDay != "" && t.IsText(at, t.Grammar.MonthDay) && t.isMonthAndDay(i, at+1) {
			return at + 2, true // 5·18
		}
		return at, false
	}
	switch {
	case marks.hyphens > 1, marks.slashes > 1, marks.hyphens > 0 && marks.slashes > 0, marks.colons > 1:
		return at, true
	case marks.hyphens == 1 && marks.slashes == 0 && marks.dots == 0 && at == i+3:
		a, b := t.WordAt(i), t.WordAt(i+2)
		phone := a[0] == '0' && len(a) > 1 || len(a) == 3 && len(b) == 4
		return at, phone || t.isScore(a, b, at)
	case t.IsText(i-1, "(") && t.IsText(i+1, ")") && t.IsNear(i+2) && t.Lexemes[i+2].Class == text.ClassDigits:
		if end, phone := t.parseDigitChain(i + 2); phone { // (212) 555-0123
			return end, true
		}
	case t.IsText(i-1, "+") && t.IsGlued(i) && t.IsText(i+1, "("):
		return at, true
	case marks.colons == 1 && at == i+3 && len(t.WordAt(i+2)) == 2:
		return at, true
	}
	if i > 0 && t.IsText(i-1, "+") && t.IsGlued(i) || t.WordAt(i)[0] == '0' && len(t.WordAt(i)) > 1 {
		return t.parsePhoneGroups(at)
	}
	if marks == (digitMarks{}) {
		return t.parsePhoneNumber(i)
	}
	return at, false
}

// digitMarks counts the marks that join runs of digits. Apostrophes are not
// counted, because they only group.
type digitMarks struct{ hyphens, slashes, colons, dots, others int }

// countDigitMarks counts the marks after the digits at lexeme i, up to the
// first of no known kind, and returns the lexeme at which it stopped.
func (t *Reader) countDigitMarks(i int) (marks digitMarks, at int) {
	for at = i + 1; at+1 < len(t.Lexemes) && t.IsGlued(at) && t.IsGluedDigits(at+1); at += 2 {
		switch t.LowerAt(at) {
		case "-", "–", "−":
			marks.hyphens++
		case "/":
			marks.slashes++
		case ":":
			marks.colons++
		case ".", ",":
			marks.dots++
		case "'":
		default:
			marks.others++
			return marks, at
		}
	}
	return marks, at
}

// parsePhoneGroups reads the groups that follow the first one of a telephone
// number, and reports whether there are two or more.
func (t *Reader) parsePhoneGroups(at int) (end int, phone bool) {
	groups := 0
	for at < len(t.Lexemes) && t.Lexemes[at].Class == text.ClassDigits && t.Lexemes[at].Gap <= text.GapSpace && groups < 8 {
		at++
		groups++
		if (t.IsText(at, "-") || t.IsText(at, ".")) && t.IsGluedDigits(at+1) {
			at++
		}
	}
	return at, groups >= 2
}

// parsePhoneNumber reads groups of digits that are no thousands and together as many as
// a telephone number has: 91 555 20 12.
func (t *Reader) parsePhoneNumber(i int) (end int, phone bool) {
	digits, groups, thousands := len(t.WordAt(i)), 1, true
	at := i + 1
	for ; at < len(t.Lexemes) && t.Lexemes[at].Class == text.ClassDigits && t.Lexemes[at].Gap == text.GapSpace; at++ {
		n := len(t.WordAt(at))
		if digits += n; n < 2 || n > 4 || digits > 12 {
			return i + 1, false
		}
		groups, thousands = groups+1, thousands && n == 3
	}
	if groups < 3 || thousands || digits < 9 || t.IsGlued(at) && !t.IsNumberMark(at) && !t.IsText(at, ")") {
		return i + 1, false
	}
	return at, true
}

// isMonthAndDay reports two numbers that can be a day of the year and that
// count nothing.
func (t *Reader) isMonthAndDay(month, day int) bool {
	m, d := t.WordAt(month), t.WordAt(day)
	if len(m) > 2 || len(d) > 2 || len(m) == 2 && m > "12" || len(d) == 2 && d > "31" || m[0] == '0' || d[0] == '0' {
		return false
	}
	if day+1 >= len(t.Lexemes) {
		return true
	}
	if _, counts := t.ParseCounter(day + 1); counts {
		return false
	}
	if next := t.LexemeText(day + 1); len(next) > 3 && t.Lexemes[day+1].Class == text.ClassHangul {
		if n := t.Grammar.Root(next[:3]); n != nil && n.NounRoles&(lexeme.NounRankEnding|lexeme.NounCounter) != 0 {
			return false
		}
	}
	_, _, unit := t.ParseUnit(day + 1)
	return !unit && t.SenseAt(day+1).Roles&(lexeme.RolePercent|lexeme.RoleScale|lexeme.RoleMultiplier) == 0 && t.SenseAt(day+1).NounRoles&lexeme.NounRankEnding == 0
}

// parseScore reads the end of a score in words, 2 a 1: two numbers of which the first is
// no smaller, that measure and count nothing.
func (t *Reader) parseScore(a amount) (end int, ok bool) {
	if a.kind != "" || !a.Plain || t.SenseAt(a.To).NounRoles&lexeme.NounScore == 0 || len(t.WordAt(a.From)) > 2 || t.SenseAt(a.From-1).Roles&lexeme.RoleFrom != 0 {
		return 0, false
	}
	at := a.To + 1
	if !t.IsNear(at) || t.Lexemes[at].Class != text.ClassDigits || t.IsNumberMark(at+1) && t.IsGlued(at+1) && t.IsGluedDigits(at+2) {
		return 0, false
	}
	return at + 1, t.isScore(t.WordAt(a.From), t.WordAt(at), at+1)
}

// isScore reports two numbers of a game or a vote: 2-1, 220-213. Small ones
// are a score in either order where no unit or noun follows.
func (t *Reader) isScore(a, b string, at int) bool {
	x, y := number.Number{}, number.Number{}
	if !number.SetDecimal(&x, a) || !number.SetDecimal(&y, b) {
		return false
	}
	if len(a) > 1 && len(b) > 1 && x.Value.Cmp(y.Value) < 0 || !t.IsNear(at) && at < len(t.Lexemes) && x.Value.Cmp(y.Value) < 0 {
		return false
	}
	if at >= len(t.Lexemes) {
		return x.Value.Cmp(y.Value) >= 0
	}
	m := amount{Number: number.Number{From: at - 1, To: at, Value: y.Value, Plain: true}}
	t.parseMeasure(&m)
	if m.kind != "" || t.IsText(at, "-") {
		return false
	}
	s := t.SenseAt(at)
	if s.Roles&(lexeme.RoleScale|lexeme.RoleMultiplier|lexeme.RoleSign|lexeme.RoleCollective) != 0 {
		return false
	}
	_, counts := t.NounAfter(at, true)
	return !counts
}
