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
	if tok.Text == "'" && p.isCenturyApostrophe(i) {
		p.pushAtom(atom{meaning: meaning{kind: atomYearMark}, from: i, to: i + 1})
		return i + 1
	}
	roles := markRoles(tok.Text)
	if roles == 0 || roles == linkDot && p.isFullStop(i) {
		return i
	}
	p.pushAtom(atom{meaning: meaning{roles: roles}, from: i, to: i + 1})
	return i + 1
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
