package recognize

// atom is the smallest part of a date expression: a meaning and where it
// stands.
type atom struct {
	dateMeaning
	from, to   int // tokens
	start, end int // code points
	gap        gap // what stands before it
	digits     int // how many digits a number is written with, 0 in words
	closed     bool
	half       bool // of atomNumber: and a half
	upper      bool
	alts       []dateFields // of atomNumeric, the preferred first
	clock      clock        // of atomClock
	strict     bool         // of atomNumeric: a date in any context
}

// maxIsland bounds the atoms that are read together, and with them the work
// per character.
const maxIsland = 48

// lexAtoms appends the atoms that start at token i to the island and returns
// the token after them, i where there are none.
func (p *dateParser) lexAtoms(i int) (next int) {
	tok := &p.tokens[i]
	switch tok.class {
	case classDigits:
		return p.lexDigits(i)
	case classWord:
		return p.lexWord(i)
	case classHangul:
		return p.lexHangul(i)
	case classHan:
		return i
	}
	if len(p.atoms) == 0 {
		return i
	}
	if tok.text == "'" && tok.gap == gapNone { // last week's
		return p.lexWord(i)
	}
	if last := &p.atoms[len(p.atoms)-1]; tok.text == "'" && !p.isGluedMark(i, "'") && (last.roles&linkOf != 0 || last.kind == atomSeason || last.kind == atomMonth) { // the summer of '69
		if _, width := p.digitPair(i + 1); width == 2 && p.tokens[i+1].gap == gapNone {
			p.pushAtom(atom{dateMeaning: dateMeaning{kind: atomYearMark}, from: i, to: i + 1})
			return i + 1
		}
	}
	roles := markRoles(tok.text)
	if roles == 0 || roles == linkDot && p.isFullStop(i) {
		return i
	}
	p.pushAtom(atom{dateMeaning: dateMeaning{roles: roles}, from: i, to: i + 1})
	return i + 1
}

// isFullStop reports whether a full stop ends its sentence, and does not
// only mark an abbreviation.
func (p *dateParser) isFullStop(i int) bool {
	if i+1 >= len(p.tokens) || p.tokens[i+1].gap >= gapLine {
		return true
	}
	last := p.atoms[len(p.atoms)-1].kind
	if last == atomNumber || last == atomWeekday && i+2 < len(p.tokens) && p.tokens[i+2].class == classDigits { // 16. Nov. 2016; Tue. March 4
		for _, term := range p.table.terms.lookup(p.tokens[i+1].lower) {
			if term.kind == atomMonth {
				return false
			}
		}
	}
	return p.tokens[i+1].gap == gapSpace && p.tokens[i+1].upper
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

func (p *dateParser) pushAtom(a atom) {
	if a.end == 0 {
		a.start, a.end = p.tokens[a.from].start, p.tokens[a.to-1].end
	}
	a.gap, a.upper = p.tokens[a.from].gap, p.tokens[a.from].upper
	if n := len(p.atoms); n > 0 && p.atoms[n-1].to > a.from {
		a.gap = gapNone
	}
	p.atoms = append(p.atoms, a)
	if a.kind != atomLink && a.kind != atomNumber || a.digits == 4 || a.kind == atomNumber && a.digits == 0 && a.n >= 1000 || len(p.atoms) > 1 && p.atoms[len(p.atoms)-2].roles&(linkDay|linkBetween) != 0 {
		p.core = true
	}
}
