package figure

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// digitChain is a run of digits glued by marks: lexemes [from, to).
type digitChain struct {
	*Reader
	from, to int
	marks    digitMarks
	behind   int // the end of a chain behind digits in parentheses, 0 for none
}

// digitMarks counts the marks that join runs of digits. Apostrophes are not
// counted, because they only group.
type digitMarks struct{ hyphens, slashes, colons, dots, others int }

// parseDigitChain finds the end of a run of digits glued by marks, and whether
// it is a telephone number, an address, a time, a date or a score and not one
// figure or range.
func (t *Reader) parseDigitChain(i int) (end int, bad bool) {
	behind := 0
	if t.IsText(i-1, "(") && t.IsText(i+1, ")") && t.IsNear(i+2) && t.Lexemes[i+2].Class == text.ClassDigits {
		if end, bad := t.parseDigitChain(i + 2); bad {
			behind = end
		}
	}
	marks, at := t.countDigitMarks(i)
	q := &t.asked.chain
	*q = digitChain{t, i, at, marks, behind}
	on := q.triggers()
	if on == 0 {
		return at, false
	}
	if end, bad = digitChains.Ask(q, t.Traits, on, t.Observer, t.Place(i, at)); !bad {
		end = at
	}
	return end, bad
}

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

// What joins and leads the digits.
const (
	anotherMark rule.Triggers = 1 << iota
	severalMarks
	twoNumbers // with a hyphen between them and nothing else
	areaCode
	plusAndArea
	twoClockNumbers
	dialledDigits // with a plus or a zero before them
	groupedDigits // with other digits behind a space
)

// triggers returns what joins and leads the digits.
func (q *digitChain) triggers() (on rule.Triggers) {
	m := &q.marks
	plus := q.IsText(q.from-1, "+") && q.IsGlued(q.from)
	switch {
	case m.others > 0:
		return anotherMark
	case m.hyphens > 1, m.slashes > 1, m.hyphens > 0 && m.slashes > 0, m.colons > 1:
		return severalMarks
	case m.hyphens == 1 && m.slashes == 0 && m.dots == 0 && q.to == q.from+3:
		return twoNumbers
	case q.behind > 0:
		return areaCode
	case plus && q.IsText(q.from+1, "("):
		return plusAndArea
	case m.colons == 1 && q.to == q.from+3:
		on = twoClockNumbers
	}
	if w := q.WordAt(q.from); plus || w[0] == '0' && len(w) > 1 {
		on |= dialledDigits
	}
	if on == 0 && q.to == q.from+1 && q.isDigitsBehindSpace(q.to) {
		return groupedDigits
	}
	return on
}

// isDigitsBehindSpace reports digits that a space parts from what stands before them.
func (t *Reader) isDigitsBehindSpace(at int) bool {
	return at < len(t.Lexemes) && t.Lexemes[at].Class == text.ClassDigits && t.Lexemes[at].Gap == text.GapSpace
}

// phoneNumber reads groups of digits that are no thousands and together as many as a
// telephone number has: 91 555 20 12.
func (q *digitChain) phoneNumber() (end int, ok bool) {
	digits, groups, thousands := len(q.WordAt(q.from)), 1, true
	at := q.to
	for ; q.isDigitsBehindSpace(at); at++ {
		n := len(q.WordAt(at))
		if digits += n; n < 2 || n > 4 || digits > 12 {
			return at, false
		}
		groups, thousands = groups+1, thousands && n == 3
	}
	glued := q.IsGlued(at) && !q.IsNumberMark(at) && !q.IsText(at, ")")
	return at, groups > 2 && digits > 8 && !thousands && !glued
}

// phoneGroups counts the groups that follow the first one of a telephone number.
func (q *digitChain) phoneGroups() (groups, end int) {
	at := q.to
	for at < len(q.Lexemes) && q.Lexemes[at].Class == text.ClassDigits && q.Lexemes[at].Gap <= text.GapSpace && groups < 8 {
		at++
		groups++
		if (q.IsText(at, "-") || q.IsText(at, ".")) && q.IsGluedDigits(at+1) {
			at++
		}
	}
	return groups, at
}

// isScoreInWords reports another number of a score behind the amount and its word.
func (q *continuing) isScoreInWords() bool {
	a, at := &q.a, q.a.To+1
	if q.SenseAt(a.To).NounRoles&lexeme.NounScore == 0 && q.IsNear(at) && q.Lexemes[a.To].Class == text.ClassWord { // 3 buts à 1
		at++
	}
	if !a.Plain || q.SenseAt(at-1).NounRoles&lexeme.NounScore == 0 || len(q.WordAt(a.From)) > 2 || q.SenseAt(a.From-1).Roles&lexeme.RoleFrom != 0 {
		return false
	}
	if !q.IsNear(at) || q.Lexemes[at].Class != text.ClassDigits || q.IsNumberMark(at+1) && q.IsGlued(at+1) && q.IsGluedDigits(at+2) {
		return false
	}
	q.end = at + 1
	score := digitChain{Reader: q.Reader, from: a.From, to: at + 1}
	second := number.Number{}
	return number.SetDecimal(&second, q.WordAt(at)) && a.Value.Cmp(second.Value) >= 0 && (score.to >= len(q.Lexemes) || !score.isMeasured())
}
