package recognize

import (
	"strconv"
	"strings"
)

// lexWord reads a word or phrase of the language, or a number in words.
func (p *dateParser) lexWord(i int) int {
	tok := &p.tokens[i]
	for _, term := range p.table.terms.of(tok.lower) {
		if next, ok := p.follows(i+1, term); ok && p.suits(term, i) {
			if tok.gap == glued && i > 0 && (p.tokens[i-1].class == word && tok.class == word || strings.Contains("$@#_€£", p.tokens[i-1].text)) {
				return i
			}
			if term.kind == aMonth && p.fractionAt(i) {
				return i
			}
			if term.kind == aMonth && term.weak && !p.numberBefore(i) && !p.yearAfter(i+1) {
				if after := p.lexNumeral(i); after > i { // sept is a number and an abbreviation
					return after
				}
			}
			m := term.dateMeaning
			if m.kind == aZone && m.n == 0 {
				if minutes, after, ok := p.zoneOffset(next); ok {
					m.n, next = minutes, after
				}
			}
			p.push(atom{dateMeaning: m, from: i, to: next})
			return next
		}
	}
	if next := p.lexNumeral(i); next > i {
		return next
	}
	if !tok.upper {
		return i
	}
	if n, ok := roman(tok.text); ok {
		p.push(atom{dateMeaning: dateMeaning{kind: aOrdinal, n: n, weak: true}, from: i, to: i + 1})
		return i + 1
	}
	return i
}

// fractionAt reports number words of a fraction, whose first one is also short
// for a month: sept huitièmes.
func (p *dateParser) fractionAt(i int) bool {
	return p.text.has(i).is&isCardinal != 0 && p.text.has(i+1).is&(isOrdinal|isPart) != 0 && p.tokens[i+1].class == word && p.text.near(i+1)
}

// suits reports whether a word that has other meanings may be meant as a date
// at token i.
func (p *dateParser) suits(term *dateTerm, i int) bool {
	tok := &p.tokens[i]
	n := len(p.atoms)
	beside := n > 0 && p.atoms[n-1].to == i
	switch {
	case term.kind == aRelative && abs(term.n) == 2: // "two days after next Friday" is two days after that Friday
		return beside && p.atoms[n-1].n != plural || beside && p.atoms[n-1].kind != aUnit
	case term.kind == aPart && term.unit > unitDay && term.weak:
		return strings.ToUpper(tok.text) == tok.text
	case term.kind == aDecade && len(term.rest) > 0: // the 1990's, but last week's
		return beside && p.atoms[n-1].kind == aNumber
	case term.kind == aPart && term.unit == noUnit && len(term.rest) > 1 && beside && p.atoms[n-1].kind == aNumber: // the six first months of
		return false
	case (term.weak || p.dates.common[tok.lower]) && term.kind == aMonth && p.dates.capitals && !tok.upper: // may, march, august
		common := p.dates.common[tok.lower]
		if !common && (beside && p.atoms[n-1].roles&(asDash|asSlash) != 0 || i+2 < len(p.tokens) && (p.touches(i+1, "-") || p.touches(i+1, "/")) && p.tokens[i+2].class == digits || i+1 < len(p.tokens) && p.text.has(i+1).is&isCardinal != 0) {
			return true
		}
		if len(p.tokens) == i+1 && i == 0 {
			return true
		}
		if beside && (p.atoms[n-1].kind == aNumber && p.atoms[n-1].roles == 0 || p.atoms[n-1].kind == aOrdinal || p.atoms[n-1].roles&(asOf|asSince|asUntil) != 0 ||
			p.atoms[n-1].kind == aRelative && p.atoms[n-1].n != 0 || p.atoms[n-1].kind == aPart) {
			return true
		}
		if i+1 >= len(p.tokens) || p.tokens[i+1].gap > space {
			return false
		}
		_, _, ordinal := p.ordinalAt(i + 1)
		return ordinal || p.tokens[i+1].class == digits && (len(p.tokens[i+1].text) <= 2 || !common && len(p.tokens[i+1].text) == 4) || !common && p.tokens[i+1].text == "."
	}
	return true
}

// yearAfter reports whether four digits stand at token i, or after the full
// stop of an abbreviation there.
func (p *dateParser) yearAfter(i int) bool {
	if i < len(p.tokens) && p.tokens[i].text == "." && p.tokens[i].gap == glued {
		i++
	}
	return i < len(p.tokens) && p.tokens[i].class == digits && len(p.tokens[i].text) == 4 && p.tokens[i].gap <= space
}

// numberBefore reports whether a number stands just before token i, or before
// the "of" there.
func (p *dateParser) numberBefore(i int) bool {
	n := len(p.atoms)
	if n > 1 && p.atoms[n-1].to == i && p.atoms[n-1].roles&asOf != 0 {
		n--
		i = p.atoms[n].from
	}
	return n > 0 && p.atoms[n-1].to == i && (p.atoms[n-1].kind == aNumber || p.atoms[n-1].kind == aOrdinal)
}

// lexNumeral reads a rank or a number in words.
func (p *dateParser) lexNumeral(i int) int {
	if !p.dates.counters && p.text.has(i).is&(isCardinal|isOrdinal|isMultiplier|isIndefinite|isPart|isScale) == 0 {
		return i
	}
	if n, next, ok := p.ordinalAt(i); ok && next > i {
		p.push(atom{dateMeaning: dateMeaning{kind: aOrdinal, n: n}, from: i, to: next})
		return next
	}
	n, next := p.integerAt(i)
	if next == i {
		return i
	}
	if n == halfMore {
		v, _, _ := p.cardinalAt(i)
		whole, _ := strconv.Atoi(strings.TrimSuffix(v.String(), ".5"))
		p.push(atom{dateMeaning: dateMeaning{kind: aNumber, n: whole}, from: i, to: next, half: true})
		return next
	}
	if n < 0 {
		p.flush()
		return next
	}
	if n >= 16 && n <= 20 { // nineteen eighty-six
		if m, after := p.integerAt(next); after > next && m >= 10 && m < 100 && p.tokens[next].class == word {
			n, next = 100*n+m, after
		} else if after > next && m == 0 {
			if m, end := p.integerAt(after); end > after && m < 10 && p.tokens[after].class == word {
				n, next = 100*n+m, end
			}
		}
	}
	p.push(atom{dateMeaning: dateMeaning{kind: aNumber, n: n}, from: i, to: next})
	return next
}

// halfMore is what integerAt gives for two and a half.
const halfMore = -2

// integerAt reads a number in words below 10 000, and gives -1 for any other.
// A number of quarters is one here, not a fraction.
func (p *dateParser) integerAt(i int) (n, next int) {
	if i >= len(p.tokens) {
		return 0, i
	}
	v, next, ok := p.cardinalAt(i)
	if ok && next > i {
		if n, err := strconv.Atoi(v.String()); err == nil && n < 10000 {
			return n, next
		}
		if s := v.String(); strings.HasSuffix(s, ".5") && len(s) < 5 {
			return halfMore, next
		}
		return -1, next
	}
	if s := p.text.has(i); s.is&isCardinal != 0 && i+1 < len(p.tokens) && !p.dates.counters { // two quarters are no fraction here
		for _, term := range p.table.terms.of(p.tokens[i+1].lower) {
			if term.kind == aUnit {
				return int(s.value), i + 1
			}
		}
	}
	return 0, i
}

// follows reports whether the tokens from i on are those of a phrase, on one
// line.
func (p *dateParser) follows(i int, term *dateTerm) (next int, ok bool) {
	for k, r := range term.rest {
		if i >= len(p.tokens) || p.tokens[i].gap > space || term.tight && p.tokens[i].gap != glued {
			return i, false
		}
		if s := p.tokens[i].lower; s != r {
			rest, ok := strings.CutPrefix(s, r)
			if !ok || k < len(term.rest)-1 || p.tokens[i].class != hangul {
				return i, false
			}
			if rest, ok = p.particle(rest); !ok || rest != "" {
				return i, false
			}
		}
		i++
	}
	return i, true
}

// roman reads a Roman ordinal of a century as French writes it: "XXe".
func roman(s string) (n int, ok bool) {
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
	for _, term := range p.table.terms.of(p.tokens[i].lower) {
		if _, ok := p.follows(i+1, term); ok && term.kind != aLink {
			return true
		}
	}
	return p.tokens[i].lower == "s"
}
