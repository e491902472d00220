package recognize

import (
	"strconv"
	"strings"
)

// lexWord reads a word or phrase of the language, or a number in words.
func (p *dateParser) lexWord(i int) int {
	tok := &p.tokens[i]
	for _, term := range p.table.terms.lookup(tok.lower) {
		if next, ok := p.matchPhrase(i+1, term); ok && p.suitsDate(term, i) {
			return p.lexTerm(term, i, next)
		}
	}
	if next := p.lexNumeral(i); next > i {
		return next
	}
	if !tok.upper {
		return i
	}
	if n, ok := parseRomanOrdinal(tok.text); ok {
		p.pushAtom(atom{dateMeaning: dateMeaning{kind: atomOrdinal, n: n, weak: true}, from: i, to: i + 1})
		return i + 1
	}
	return i
}

// lexTerm reads the term that stands in tokens [i, next), unless it is part of
// a longer word or of a number.
func (p *dateParser) lexTerm(term *dateTerm, i, next int) int {
	tok := &p.tokens[i]
	if tok.gap == gapNone && i > 0 && (p.tokens[i-1].class == classWord && tok.class == classWord || strings.Contains("$@#_€£", p.tokens[i-1].text)) {
		return i
	}
	if term.kind == atomMonth && p.isFractionAt(i) {
		return i
	}
	if term.kind == atomMonth && term.weak && !p.isNumberBefore(i) && !p.isYearAfter(i+1) {
		if after := p.lexNumeral(i); after > i { // sept is a number and an abbreviation
			return after
		}
	}
	m := term.dateMeaning
	if m.kind == atomZone && m.n == 0 {
		if minutes, after, ok := p.parseZoneOffset(next); ok {
			m.n, next = minutes, after
		}
	}
	p.pushAtom(atom{dateMeaning: m, from: i, to: next})
	return next
}

// isFractionAt reports number words of a fraction, whose first one is also
// short for a month: sept huitièmes.
func (p *dateParser) isFractionAt(i int) bool {
	return p.numberReader.senseAt(i).roles&roleCardinal != 0 && p.numberReader.senseAt(i+1).roles&(roleOrdinal|rolePart) != 0 && p.tokens[i+1].class == classWord && p.numberReader.isNear(i+1)
}

// suitsDate reports whether a word that has other meanings may be meant as a
// date at token i.
func (p *dateParser) suitsDate(term *dateTerm, i int) bool {
	tok := &p.tokens[i]
	before := p.atomBefore(i)
	switch {
	case term.kind == atomRelative && abs(term.n) == 2: // "two days after next Friday" is two days after that Friday
		return before != nil && (before.n != unitPlural || before.kind != atomUnit)
	case term.kind == atomPart && term.unit > unitDay && term.weak:
		return strings.ToUpper(tok.text) == tok.text
	case term.kind == atomDecade && len(term.rest) > 0: // the 1990's, but last week's
		return before != nil && before.kind == atomNumber
	case term.kind == atomPart && term.unit == noUnit && len(term.rest) > 1 && before != nil && before.kind == atomNumber: // the six first months of
		return false
	case (term.weak || p.dates.commonWords[tok.lower]) && term.kind == atomMonth && p.dates.capitals && !tok.upper: // may, march, august
		return p.suitsSmallMonth(i)
	}
	return true
}

// atomBefore returns the atom that ends just before token i, nil for none.
func (p *dateParser) atomBefore(i int) *atom {
	if n := len(p.atoms); n > 0 && p.atoms[n-1].to == i {
		return &p.atoms[n-1]
	}
	return nil
}

// suitsSmallMonth reports whether a word written small where months have
// capitals is a month all the same, by what stands beside it.
func (p *dateParser) suitsSmallMonth(i int) bool {
	common, before := p.dates.commonWords[p.tokens[i].lower], p.atomBefore(i)
	if !common && (before != nil && before.roles&(linkDash|linkSlash) != 0 ||
		i+2 < len(p.tokens) && (p.isGluedMark(i+1, "-") || p.isGluedMark(i+1, "/")) && p.tokens[i+2].class == classDigits ||
		i+1 < len(p.tokens) && p.numberReader.senseAt(i+1).roles&roleCardinal != 0) {
		return true
	}
	if len(p.tokens) == 1 || before != nil && before.leadsToMonth() {
		return true
	}
	if i+1 >= len(p.tokens) || p.tokens[i+1].gap > gapSpace {
		return false
	}
	next := &p.tokens[i+1]
	if _, _, ordinal := p.parseOrdinal(i + 1); ordinal {
		return true
	}
	return next.class == classDigits && (len(next.text) <= 2 || !common && len(next.text) == 4) || !common && next.text == "."
}

// leadsToMonth reports an atom after which a month may follow: a day, since,
// last, early.
func (a *atom) leadsToMonth() bool {
	switch a.kind {
	case atomNumber:
		if a.roles == 0 {
			return true
		}
	case atomOrdinal, atomPart:
		return true
	case atomRelative:
		if a.n != 0 {
			return true
		}
	}
	return a.roles&(linkOf|linkSince|linkUntil) != 0
}

// isYearAfter reports whether four digits stand at token i, or after the full
// stop of an abbreviation there.
func (p *dateParser) isYearAfter(i int) bool {
	if i < len(p.tokens) && p.tokens[i].text == "." && p.tokens[i].gap == gapNone {
		i++
	}
	return i < len(p.tokens) && p.tokens[i].class == classDigits && len(p.tokens[i].text) == 4 && p.tokens[i].gap <= gapSpace
}

// isNumberBefore reports whether a number stands just before token i, or before
// the "of" there.
func (p *dateParser) isNumberBefore(i int) bool {
	n := len(p.atoms)
	if n > 1 && p.atoms[n-1].to == i && p.atoms[n-1].roles&linkOf != 0 {
		n--
		i = p.atoms[n].from
	}
	return n > 0 && p.atoms[n-1].to == i && (p.atoms[n-1].kind == atomNumber || p.atoms[n-1].kind == atomOrdinal)
}

// lexNumeral reads a rank or a number in words.
func (p *dateParser) lexNumeral(i int) int {
	if !p.dates.counters && p.numberReader.senseAt(i).roles&(roleCardinal|roleOrdinal|roleMultiplier|roleIndefinite|rolePart|roleScale) == 0 {
		return i
	}
	if n, next, ok := p.parseOrdinal(i); ok && next > i {
		p.pushAtom(atom{dateMeaning: dateMeaning{kind: atomOrdinal, n: n}, from: i, to: next})
		return next
	}
	n, next := p.parseSmallInteger(i)
	if next == i {
		return i
	}
	if n == halfNumber {
		v, _, _ := p.parseCardinal(i)
		whole, _ := strconv.Atoi(strings.TrimSuffix(v.String(), ".5"))
		p.pushAtom(atom{dateMeaning: dateMeaning{kind: atomNumber, n: whole}, from: i, to: next, half: true})
		return next
	}
	if n < 0 {
		p.flushIsland()
		return next
	}
	if n >= 16 && n <= 20 { // nineteen eighty-six
		if m, after := p.parseSmallInteger(next); after > next && m >= 10 && m < 100 && p.tokens[next].class == classWord {
			n, next = 100*n+m, after
		} else if after > next && m == 0 {
			if m, end := p.parseSmallInteger(after); end > after && m < 10 && p.tokens[after].class == classWord {
				n, next = 100*n+m, end
			}
		}
	}
	p.pushAtom(atom{dateMeaning: dateMeaning{kind: atomNumber, n: n}, from: i, to: next})
	return next
}

// halfNumber is what [dateParser.parseSmallInteger] returns for two and a half.
const halfNumber = -2

// parseSmallInteger reads a number in words below 10 000, and returns -1 for
// any other. In "two quarters" the number is two, not a fraction.
func (p *dateParser) parseSmallInteger(i int) (n, next int) {
	if i >= len(p.tokens) {
		return 0, i
	}
	v, next, ok := p.parseCardinal(i)
	if ok && next > i {
		if n, err := strconv.Atoi(v.String()); err == nil && n < 10000 {
			return n, next
		}
		if s := v.String(); strings.HasSuffix(s, ".5") && len(s) < 5 {
			return halfNumber, next
		}
		return -1, next
	}
	if s := p.numberReader.senseAt(i); s.roles&roleCardinal != 0 && i+1 < len(p.tokens) && !p.dates.counters { // two quarters are no fraction here
		for _, term := range p.table.terms.lookup(p.tokens[i+1].lower) {
			if term.kind == atomUnit {
				return int(s.value), i + 1
			}
		}
	}
	return 0, i
}

// matchPhrase reports whether the tokens from i on are those of a phrase, on
// one line.
func (p *dateParser) matchPhrase(i int, term *dateTerm) (next int, ok bool) {
	for k, r := range term.rest {
		if i >= len(p.tokens) || p.tokens[i].gap > gapSpace || term.tight && p.tokens[i].gap != gapNone {
			return i, false
		}
		if s := p.tokens[i].lower; s != r {
			rest, ok := strings.CutPrefix(s, r)
			if !ok || k < len(term.rest)-1 || p.tokens[i].class != classHangul {
				return i, false
			}
			if rest, ok = p.cutParticle(rest); !ok || rest != "" {
				return i, false
			}
		}
		i++
	}
	return i, true
}

// parseRomanOrdinal reads a Roman ordinal of a century as French writes it:
// "XXe".
func parseRomanOrdinal(s string) (n int, ok bool) {
	if last := s[len(s)-1]; s[0] != 'X' && s[0] != 'V' && s[0] != 'I' || last != 'e' && last != 'r' {
		return 0, false
	}
	digits := strings.TrimRight(s, "eèmér")
	if digits == "" || digits == s || len(digits) > 5 {
		return 0, false
	}
	last := 0
	for i := len(digits) - 1; i >= 0; i-- {
		v := map[byte]int{'I': 1, 'V': 5, 'X': 10}[digits[i]]
		if v == 0 {
			return 0, false
		}
		if v < last {
			v = -v
		}
		n, last = n+v, max(v, last)
	}
	return n, n > 0 && n < 30
}

func (p *dateParser) isDateWord(i int) bool {
	for _, term := range p.table.terms.lookup(p.tokens[i].lower) {
		if _, ok := p.matchPhrase(i+1, term); ok && term.kind != atomLink {
			return true
		}
	}
	return p.tokens[i].lower == "s"
}
