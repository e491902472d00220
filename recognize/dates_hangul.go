package recognize

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxCut bounds, in bytes, the Hangul tokens that are cut into terms: no
// date is that long in one word.
const maxCut = 72

// lexHangul cuts a Hangul token into terms, numbers with their counters, and
// particles. It has no part in a date unless all of it is understood.
func (p *dateParser) lexHangul(i int) int {
	tok := &p.tokens[i]
	s, mark := tok.lower, len(p.atoms)
	if len(s) > maxCut {
		return i
	}
	at := func(k int) int { return p.inside(i, utf8.RuneCountInString(s[:k])) }
	counted := tok.gap <= space && mark > 0 && p.atoms[mark-1].kind == aNumber && p.atoms[mark-1].to == i && !p.atoms[mark-1].closed
	fail := func() int {
		p.atoms = p.atoms[:mark]
		return i
	}
	for k := 0; k < len(s); {
		if !counted {
			n, size := hangulNumeral(s[k:])
			if size > 3 && strings.HasSuffix(s[:k+size], "일") && p.onlyParticle(s[k+size:]) && n%10 == 1 && mark > 0 && (p.atoms[mark-1].kind == aMonth || p.atoms[mark-1].kind == aMonthMark) { // after a month, 십일 is the tenth day
				n, size = n-1, size-3
			}
			if size > 0 && s != "일일" && p.beatsTerm(i, k, size) {
				p.push(atom{dateMeaning: dateMeaning{kind: aNumber, n: n}, from: i, to: i + 1, start: at(k), end: at(k + size)})
				k, counted = k+size, true
				continue
			}
		}
		if term, size, next := p.hangulTerm(i, k, counted); size > 0 && (k == 0 || counted || len(p.atoms) > mark) {
			p.push(atom{dateMeaning: term.dateMeaning, from: i, to: next, start: at(k), end: at(k + size)})
			if next > i+1 {
				last := &p.atoms[len(p.atoms)-1]
				word := term.rest[len(term.rest)-1]
				last.end = p.inside(next-1, utf8.RuneCountInString(word))
				last.closed = len(word) < len(p.tokens[next-1].lower)
				return next
			}
			k, counted = k+size, false
			continue
		}
		if len(p.atoms) == mark {
			return fail()
		}
		rest, ok := p.particle(s[k:])
		if !ok {
			return fail()
		}
		p.atoms[len(p.atoms)-1].closed = true
		k, counted = len(s)-len(rest), false
	}
	return i + 1
}

// beatsTerm reports whether a number of size bytes at byte k of a Hangul token
// is followed by its counter, or by the end of the token and a counter after
// it, and no longer term stands there: 이천십오년 begins with no term.
func (p *dateParser) beatsTerm(i, k, size int) bool {
	s := p.tokens[i].lower
	_, term, _ := p.hangulTerm(i, k, false)
	if k+size == len(s) {
		if i+1 >= len(p.tokens) || p.tokens[i+1].class != hangul || p.tokens[i+1].gap != space {
			return false
		}
		after := p.tokens[i+1].lower
		return term == 0 || s == "일" && (strings.HasPrefix(after, "년") || strings.HasPrefix(after, "개월") || strings.HasPrefix(after, "주일")) // 일 년 전
	}
	_, counter, _ := p.hangulTerm(i, k+size, true)
	return counter > 0 && size+counter > term
}

// hangulTerm is the longest term at byte k of a Hangul token; with a number
// before it, a counter before anything else.
func (p *dateParser) hangulTerm(i, k int, counted bool) (best dateTerm, size, next int) {
	s := p.tokens[i].lower[k:]
	first, _ := utf8.DecodeRuneInString(s)
	longest := p.table.longest[first]
	n := 0
	for end := 1; end <= len(s) && n < longest; end++ {
		if end < len(s) && !utf8.RuneStart(s[end]) {
			continue
		}
		n++
		found := false
		for _, term := range p.table.terms.of(s[:end]) {
			after, ok := p.follows(i+1, term)
			if !ok || len(term.rest) > 0 && end < len(s) || !p.counts(term, i, counted) || found && !needsNumber(term.kind) {
				continue
			}
			best, size, next, found = *term, end, after, true
			if len(term.rest) > 0 {
				break
			}
		}
	}
	return best, size, next
}

// needsNumber reports the meanings that only a number gives to a Hangul word.
func needsNumber(k dateKind) bool {
	return k == aMonthMark || k == aQuarterMark || k == aHourMark || k == aMinuteMark || k == aDecade || k == aCentury
}

// counts reports whether a term may stand after a number, or without one.
func (p *dateParser) counts(term *dateTerm, i int, counted bool) bool {
	switch {
	case needsNumber(term.kind):
		return counted && term.n == 0 || term.n != 0
	case term.kind == aWeekday && term.weak:
		return i > 0 && p.tokens[i-1].text == "("
	case counted && term.kind == aUnit && term.weak:
		return false
	case counted:
		return term.kind != aMonth && term.kind != aSeason
	}
	return true
}

// onlyParticle reports whether no more than a particle is left of a token.
func (p *dateParser) onlyParticle(s string) bool {
	if s == "" {
		return true
	}
	rest, ok := p.particle(s)
	return ok && rest == ""
}

func (p *dateParser) particle(s string) (rest string, ok bool) {
	for _, particle := range p.dates.particles {
		if r, ok := strings.CutPrefix(s, particle); ok {
			return r, true
		}
	}
	return s, false
}

// inside is the code point that stands n composed characters into a token.
func (p *dateParser) inside(i, n int) int {
	tok := &p.tokens[i]
	length := utf8.RuneCountInString(tok.lower)
	switch {
	case n == 0:
		return tok.start
	case n >= length:
		return tok.end
	case tok.end-tok.start == length:
		return tok.start + n
	}
	if p.bytes == nil {
		for k := range p.original {
			p.bytes = append(p.bytes, k)
		}
		p.bytes = append(p.bytes, len(p.original))
	}
	s := p.original[p.bytes[tok.start]:p.bytes[tok.end]]
	at := tok.start
	for range n {
		size := max(norm.NFC.NextBoundaryInString(s, true), 1)
		at += utf8.RuneCountInString(s[:size])
		s = s[size:]
	}
	return min(at, tok.end)
}
