package figure

import (
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
	if end, bad = digitChains.Ask(q, t.Traits, on, t.Observer, t.PlaceOf(i, at)); !bad {
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
	return on
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
