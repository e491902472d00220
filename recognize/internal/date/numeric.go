package date

import (
	"strconv"

	"github.com/assaykit/assay/recognize/internal/text"
)

// lexNumericDate reads a date in digits: 2025-02-04, 04/02/2025, 2.4.2009,
// 20250204, 2025-02, and, where the words around allow it, 4/2 or 17 02.
func (p *Parser) lexNumericDate(i int) int {
	groups, next := p.parseDigitGroups(i)
	if groups.n < 2 || groups.mark == "" {
		return i
	}
	g := numbers{p, i, next, groups}
	if g.areTwoYears() {
		return i
	}
	certain := g.areCertain()
	if !g.mayBeDate() || g.isCode() || !certain && !g.areDate() {
		return i
	}
	alts := g.layouts()
	if len(alts) == 0 {
		return i
	}
	p.pushAtom(atom{meaning: meaning{kind: atomNumeric}, from: i, to: next, alts: alts, strict: certain})
	return p.lexISOClock(next)
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

func isRangeMark(s string) bool { return s == "-" || s == "–" || s == "~" }

// isClockWord reports whether the token i makes an hour of the number before
// it.
func (p *Parser) isClockWord(i int) bool {
	if i >= len(p.Tokens) {
		return false
	}
	for _, term := range p.dates.termsOf(p.Tokens[i].Lower) {
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

// isTimeAfter reports whether "at" and a number stand at token i: 1/8 at 12pm.
func (p *Parser) isTimeAfter(i int) bool {
	if i+1 >= len(p.Tokens) || p.Tokens[i].Gap != text.GapSpace || p.Tokens[i+1].Class != text.ClassDigits {
		return false
	}
	for _, term := range p.dates.termsOf(p.Tokens[i].Lower) {
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
