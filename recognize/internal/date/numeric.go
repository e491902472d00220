package date

import (
	"strconv"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
)

// lexNumericDate reads a date in digits: 2025-02-04, 04/02/2025, 2.4.2009,
// 20250204, 2025-02, and, where the words around allow it, 4/2 or 17 02.
func (p *Parser) lexNumericDate(i int) int {
	if i > 0 && p.Tokens[i].Gap == text.GapNone && p.Tokens[i-1].Class == text.ClassWord {
		return i
	}
	groups, k := p.parseDigitGroups(i)
	if groups.n < 2 || groups.mark == "" || p.isChained(k, groups.mark) {
		return i
	}
	if groups.mark == "-" && (p.isCodeBefore(i) || groups.widths[0] < 3 && p.isGluedMark(k, "-") && k+1 < len(p.Tokens) && p.Tokens[k+1].Gap == text.GapNone) { // 12-05-77-A
		return i
	}
	alts, strict := p.numericLayouts(groups)
	if len(alts) == 0 || !strict && !p.isCuedNumeric(i, k, groups) {
		return i
	}
	p.pushAtom(atom{meaning: meaning{kind: atomNumeric}, from: i, to: k, alts: alts, strict: strict})
	return p.lexISOClock(k)
}

// digitGroups are two or three numbers of at most four digits each, between
// which one mark stands.
type digitGroups struct {
	values, widths [3]int
	n              int    // how many
	mark           string // " " for a space
}

// parseDigitGroups reads the groups that start at token i, and returns the
// token after them.
func (p *Parser) parseDigitGroups(i int) (groups digitGroups, next int) {
	for next = i; next < len(p.Tokens) && p.Tokens[next].Class == text.ClassDigits && len(p.Tokens[next].Text) <= 4; {
		groups.values[groups.n], _ = strconv.Atoi(p.Tokens[next].Text)
		groups.widths[groups.n] = len(p.Tokens[next].Text)
		groups.n++
		next++
		mark, ok := p.groupMark(next, groups)
		if !ok {
			break
		}
		if groups.mark = mark; mark != " " {
			next++
		}
	}
	return groups, next
}

// groupMark returns the mark at token k after which another group follows.
func (p *Parser) groupMark(k int, groups digitGroups) (mark string, ok bool) {
	if groups.n == 3 || k >= len(p.Tokens) {
		return "", false
	}
	separator := &p.Tokens[k]
	spaced := separator.Class == text.ClassDigits && separator.Gap == text.GapSpace
	if groups.mark == " " || groups.n == 1 && spaced {
		return " ", spaced
	}
	if k+1 >= len(p.Tokens) || separator.Class != text.ClassPunct || separator.Gap != text.GapNone || p.Tokens[k+1].Class != text.ClassDigits || p.Tokens[k+1].Gap != text.GapNone {
		return "", false
	}
	return separator.Text, isDateMark(separator.Text) && (groups.mark == "" || separator.Text == groups.mark)
}

// isCodeBefore reports whether what stands before token i makes digits with
// hyphens a code: n° 2015-990, article L. 2015-3.
func (p *Parser) isCodeBefore(i int) bool {
	if i < 2 || p.has(language.Counters) {
		return false
	}
	switch before := &p.Tokens[i-1]; before.Text {
	case "°", "º", "#":
		return true
	case ".":
		return before.Gap == text.GapNone && len(p.Tokens[i-2].Text) == 1 && p.Tokens[i-2].Upper
	}
	return p.Reader.SenseAt(i-1).Roles&lexeme.RoleVersion != 0 && len(p.Tokens[i-1].Text) < 3
}

func isRangeMark(s string) bool { return s == "-" || s == "–" || s == "~" }

// isClockWord reports whether the token i makes an hour of the number before
// it.
func (p *Parser) isClockWord(i int) bool {
	if i >= len(p.Tokens) {
		return false
	}
	for _, term := range p.dates.terms.Lookup(p.Tokens[i].Lower) {
		if term.kind == atomMeridiem || term.kind == atomZone || term.kind == atomHourMark {
			return true
		}
	}
	return false
}

// isRangeOpen reports whether a word that opens a range stands before token i.
func (p *Parser) isRangeOpen(i int) bool {
	n := len(p.atoms)
	return n > 0 && p.atoms[n-1].to == i && p.atoms[n-1].roles&(linkFrom|linkBetween) != 0
}

func isDateMark(s string) bool { return s == "-" || s == "/" || s == "." || s == "–" }

// isChained reports whether digits go on after token k in the same chain, so
// that they are no date but a code.
func (p *Parser) isChained(k int, mark string) bool {
	if k >= len(p.Tokens) {
		return false
	}
	if mark == " " {
		return p.Tokens[k].Class == text.ClassDigits && p.Tokens[k].Gap == text.GapSpace
	}
	if p.Tokens[k].Gap != text.GapNone {
		return false
	}
	t := &p.Tokens[k]
	if t.Class == text.ClassWord {
		return !(t.Lower == "t" && k+1 < len(p.Tokens) && p.Tokens[k+1].Class == text.ClassDigits)
	}
	if t.Class != text.ClassPunct || k+1 >= len(p.Tokens) || p.Tokens[k+1].Class != text.ClassDigits || p.Tokens[k+1].Gap != text.GapNone {
		return false
	}
	switch t.Text {
	case "-", "–", "~":
		return mark == t.Text
	case "/", ".", ":", ",", "_":
		return true
	}
	return false
}

// isCuedNumeric reports whether two numbers that could be a fraction, a score
// or a decimal are a day of a month: by the words before, by their shape, or
// because there is nothing else.
func (p *Parser) isCuedNumeric(i, next int, groups digitGroups) bool {
	n, width, mark := groups.values, groups.widths, groups.mark
	if next < len(p.Tokens) {
		if tok := &p.Tokens[next]; tok.Gap <= text.GapSpace && (tok.Text == "%" || tok.Text == "€" || tok.Text == "$") {
			return false
		}
	}
	if width[1] == 4 || width[0] == 4 {
		return p.isDateBefore(i)
	}
	if whole := i == 0 && next == len(p.Tokens); whole && mark != "." && mark != "-" {
		return true
	}
	switch {
	case mark == " ":
		return false
	case mark == "/" && next+3 < len(p.Tokens) && isRangeMark(p.Tokens[next].Text) && p.Tokens[next+1].Class == text.ClassDigits && p.isGluedMark(next+2, "/"):
		return true // 10/1-11/2
	case mark == "-" && (p.isClockWord(next) || p.isRangeOpen(i)):
		return false
	case p.isDateBefore(i) || mark == "/" && p.isTimeAfter(next):
		return true
	case mark != "/" || n == [3]int{16, 9} || n == [3]int{24, 7}:
		return false
	}
	day, month := n[0], n[1]
	if p.digitOrder() != dayFirst {
		day, month = month, day
	}
	padded := width[0] == 2 && width[1] == 2
	if !isValidDay(2000, month, day) { // the other order: only where a zero says that it is no fraction
		return padded && min(n[0], n[1]) < 10
	}
	return padded || day > 12
}

// isTimeAfter reports whether "at" and a number stand at token i: 1/8 at 12pm.
func (p *Parser) isTimeAfter(i int) bool {
	if i+1 >= len(p.Tokens) || p.Tokens[i].Gap != text.GapSpace || p.Tokens[i+1].Class != text.ClassDigits {
		return false
	}
	for _, term := range p.dates.terms.Lookup(p.Tokens[i].Lower) {
		if term.kind == atomLink && term.roles&linkAt != 0 && len(term.rest) == 0 && term.roles&linkAbout == 0 {
			k := i + 2
			return p.isGluedMark(k, ":") || p.isClockWord(k)
		}
	}
	return false
}

// isDateBefore reports whether the atom just before token i is one that a day
// of a month follows: a weekday, "on", "le", the first end of a range.
func (p *Parser) isDateBefore(i int) bool {
	n := len(p.atoms)
	if n == 0 || p.atoms[n-1].to != i {
		return false
	}
	a := &p.atoms[n-1]
	switch a.kind {
	case atomWeekday, atomRelative, atomNumeric:
		return true
	}
	if a.roles&linkDash != 0 && n > 1 {
		return p.atoms[n-2].kind == atomNumeric
	}
	if a.roles&(linkTo|linkAnd|linkComma) != 0 && n > 1 {
		for k := n - 2; k >= 0 && k > n-6; k-- {
			if p.atoms[k].kind == atomNumeric {
				return true
			}
		}
	}
	return a.roles&(linkDay|linkBetween) != 0 || a.roles&linkFrom != 0 && a.roles&linkOf == 0 // not de 5/1
}
