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
	half       bool // of aNumber: and a half
	upper      bool
	alts       []fields // of aNumeric, the preferred first
	clock      clock    // of aClock
	strict     bool     // of aNumeric: a date whatever stands around it
}

// maxIsland bounds the atoms that are read together, and with them the work
// per character.
const maxIsland = 48

// lex reads the atoms that start at token i on to the island, and returns the
// token after them: i where there are none.
func (p *dateParser) lex(i int) (next int) {
	tok := &p.tokens[i]
	switch tok.class {
	case digits:
		return p.lexDigits(i)
	case word:
		return p.lexWord(i)
	case hangul:
		return p.lexHangul(i)
	case han:
		return i
	}
	if len(p.atoms) == 0 {
		return i
	}
	if tok.text == "'" && tok.gap == glued { // last week's
		return p.lexWord(i)
	}
	if last := &p.atoms[len(p.atoms)-1]; tok.text == "'" && !p.touches(i, "'") && (last.roles&asOf != 0 || last.kind == aSeason || last.kind == aMonth) { // the summer of '69
		if _, width := p.pair(i + 1); width == 2 && p.tokens[i+1].gap == glued {
			p.push(atom{dateMeaning: dateMeaning{kind: aYearMark}, from: i, to: i + 1})
			return i + 1
		}
	}
	roles := markRoles(tok.text)
	if roles == 0 || roles == asDot && p.endsHereSentence(i) {
		return i
	}
	p.push(atom{dateMeaning: dateMeaning{roles: roles}, from: i, to: i + 1})
	return i + 1
}

// endsHereSentence reports whether a full stop ends its sentence, and does not
// only mark an abbreviation.
func (p *dateParser) endsHereSentence(i int) bool {
	if i+1 >= len(p.tokens) || p.tokens[i+1].gap >= line {
		return true
	}
	last := p.atoms[len(p.atoms)-1].kind
	if last == aNumber || last == aWeekday && i+2 < len(p.tokens) && p.tokens[i+2].class == digits { // 16. Nov. 2016; Tue. March 4
		for _, term := range p.table.terms.of(p.tokens[i+1].lower) {
			if term.kind == aMonth {
				return false
			}
		}
	}
	return p.tokens[i+1].gap == space && p.tokens[i+1].upper
}

// markRoles is what a mark does between the parts of a date.
func markRoles(mark string) tie {
	switch mark {
	case ",", "、":
		return asComma
	case "-", "–", "—", "~", "∼", "〜", "～":
		return asDash
	case "/":
		return asSlash
	case ".", "·":
		return asDot
	case "(":
		return asOpen
	case ")":
		return asClose
	case "@":
		return asAt
	}
	return 0
}

func (p *dateParser) push(a atom) {
	if a.end == 0 {
		a.start, a.end = p.tokens[a.from].start, p.tokens[a.to-1].end
	}
	a.gap, a.upper = p.tokens[a.from].gap, p.tokens[a.from].upper
	if n := len(p.atoms); n > 0 && p.atoms[n-1].to > a.from {
		a.gap = glued
	}
	p.atoms = append(p.atoms, a)
	if a.kind != aLink && a.kind != aNumber || a.digits == 4 || a.kind == aNumber && a.digits == 0 && a.n >= 1000 || len(p.atoms) > 1 && p.atoms[len(p.atoms)-2].roles&(asDay|asBetween) != 0 {
		p.core = true
	}
}
