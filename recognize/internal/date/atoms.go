package date

import (
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/text"
)

// atom is the smallest part of a date expression: a meaning and where it
// stands.
type atom struct {
	meaning
	from, to   int      // tokens
	start, end int      // code points
	gap        text.Gap // what stands before it
	digits     int      // how many digits a number is written with, 0 in words
	closed     bool
	half       bool // of atomNumber: and a half
	upper      bool
	alts       []fields       // of atomNumeric, the preferred first
	clock      calendar.Clock // of atomClock
	strict     bool           // of atomNumeric: a date in any context
}

// maxIsland bounds the atoms that are read together, and with them the work
// per character.
const maxIsland = 48

// lexAtoms appends the atoms that start at token i to the island and returns
// the token after them, i where there are none.
func (p *Parser) lexAtoms(i int) (next int) {
	tok := &p.Tokens[i]
	switch tok.Class {
	case text.ClassDigits:
		return p.lexDigits(i)
	case text.ClassWord:
		return p.lexWord(i)
	case text.ClassHangul:
		return p.lexHangul(i)
	case text.ClassHan:
		return i
	}
	if len(p.atoms) == 0 {
		return i
	}
	if tok.Text == "'" && tok.Gap == text.GapNone { // last week's
		return p.lexWord(i)
	}
	if last := &p.atoms[len(p.atoms)-1]; tok.Text == "'" && !p.isGluedMark(i, "'") && (last.roles&linkOf != 0 || last.kind == atomSeason || last.kind == atomMonth) { // the summer of '69
		if _, width := p.digitPair(i + 1); width == 2 && p.Tokens[i+1].Gap == text.GapNone {
			p.pushAtom(atom{meaning: meaning{kind: atomYearMark}, from: i, to: i + 1})
			return i + 1
		}
	}
	roles := markRoles(tok.Text)
	if roles == 0 || roles == linkDot && p.isFullStop(i) {
		return i
	}
	p.pushAtom(atom{meaning: meaning{roles: roles}, from: i, to: i + 1})
	return i + 1
}

// isFullStop reports whether a full stop ends its sentence, and does not
// only mark an abbreviation.
func (p *Parser) isFullStop(i int) bool {
	if i+1 >= len(p.Tokens) || p.Tokens[i+1].Gap >= text.GapLine {
		return true
	}
	last := p.atoms[len(p.atoms)-1].kind
	if last == atomNumber || last == atomWeekday && i+2 < len(p.Tokens) && p.Tokens[i+2].Class == text.ClassDigits { // 16. Nov. 2016; Tue. March 4
		for _, term := range p.dates.terms.Lookup(p.Tokens[i+1].Lower) {
			if term.kind == atomMonth {
				return false
			}
		}
	}
	return p.Tokens[i+1].Gap == text.GapSpace && p.Tokens[i+1].Upper
}

// markRoles returns the roles of a punctuation mark between the parts of a
// date.
func markRoles(mark string) linkRole {
	switch mark {
	case ",", "、":
		return linkComma
	case "-", "–", "—", "~", "∼", "〜", "～":
		return linkDash
	case "/":
		return linkSlash
	case ".", "·":
		return linkDot
	case "(":
		return linkOpen
	case ")":
		return linkClose
	case "@":
		return linkAt
	}
	return 0
}

func (p *Parser) pushAtom(a atom) {
	if a.end == 0 {
		a.start, a.end = p.Tokens[a.from].Start, p.Tokens[a.to-1].End
	}
	a.gap, a.upper = p.Tokens[a.from].Gap, p.Tokens[a.from].Upper
	if n := len(p.atoms); n > 0 && p.atoms[n-1].to > a.from {
		a.gap = text.GapNone
	}
	p.atoms = append(p.atoms, a)
	if a.kind != atomLink && a.kind != atomNumber || a.digits == 4 || a.kind == atomNumber && a.digits == 0 && a.n >= 1000 || len(p.atoms) > 1 && p.atoms[len(p.atoms)-2].roles&(linkDay|linkBetween) != 0 {
		p.core = true
	}
}
