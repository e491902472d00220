package date

import (
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/recognize/internal/text"
	"golang.org/x/text/unicode/norm"
)

// maxHangulDate bounds, in bytes, the Hangul tokens that are cut into terms: no
// date is that long in one word.
const maxHangulDate = 72

// lexHangul cuts a Hangul token into terms, numbers with their counters, and
// particles. It has no part in a date unless all of it is understood.
func (p *Parser) lexHangul(i int) int {
	tok := &p.Tokens[i]
	s, mark := tok.Lower, len(p.atoms)
	if len(s) > maxHangulDate {
		return i
	}
	at := func(k int) int { return p.codePointInside(i, utf8.RuneCountInString(s[:k])) }
	counted := tok.Gap <= text.GapSpace && mark > 0 && p.atoms[mark-1].kind == atomNumber && p.atoms[mark-1].to == i && !p.atoms[mark-1].closed
	fail := func() int {
		p.atoms = p.atoms[:mark]
		return i
	}
	for k := 0; k < len(s); {
		if !counted {
			n, size := p.parseNumeralInside(s, k, mark)
			if size > 0 && !p.dates.joined.notNumerals[s] && p.isNumeralBeforeCounter(i, k, size) {
				p.pushAtom(atom{meaning: meaning{kind: atomNumber, n: n}, from: i, to: i + 1, start: at(k), end: at(k + size)})
				k, counted = k+size, true
				continue
			}
		}
		if term, size, next := p.longestHangulTerm(i, k, counted); size > 0 && (k == 0 || counted || len(p.atoms) > mark) {
			p.pushAtom(atom{meaning: term.meaning, from: i, to: next, start: at(k), end: at(k + size)})
			if next > i+1 {
				last := &p.atoms[len(p.atoms)-1]
				word := term.rest[len(term.rest)-1]
				last.end = p.codePointInside(next-1, utf8.RuneCountInString(word))
				last.closed = len(word) < len(p.Tokens[next-1].Lower)
				return next
			}
			k, counted = k+size, false
			continue
		}
		if len(p.atoms) == mark {
			return fail()
		}
		rest, ok := p.cutParticle(s[k:])
		if !ok {
			return fail()
		}
		p.atoms[len(p.atoms)-1].closed = true
		k, counted = len(s)-len(rest), false
	}
	return i + 1
}

// parseNumeralInside reads the numeral at byte k of a Hangul token. After a month, which
// is the atom before mark, 십일 is the tenth day.
func (p *Parser) parseNumeralInside(s string, k, mark int) (n, size int) {
	n, size = p.dates.joined.parseNumeral(s[k:])
	if size == 0 || mark == 0 || p.atoms[mark-1].kind != atomMonth && p.atoms[mark-1].kind != atomMonthMark || !p.isOnlyParticle(s[k+size:]) {
		return n, size
	}
	if day := p.dates.joined.last(s[k : k+size]); day.unit && len(day.word) < size {
		return n - day.value, size - len(day.word)
	}
	return n, size
}

// isNumeralBeforeCounter reports whether a number of size bytes at byte k of a
// Hangul token is followed by its counter, or by the end of the token and a
// counter after it, and no longer term stands there: 이천십오년 begins with no term.
func (p *Parser) isNumeralBeforeCounter(i, k, size int) bool {
	s := p.Tokens[i].Lower
	_, term, _ := p.longestHangulTerm(i, k, false)
	if k+size == len(s) {
		if i+1 >= len(p.Tokens) || p.Tokens[i+1].Class != text.ClassHangul || p.Tokens[i+1].Gap != text.GapSpace {
			return false
		}
		after := p.Tokens[i+1].Lower
		return term == 0 || p.dates.joined.digits.Lookup(s).unit && p.dates.joined.takesSpacedNumeral(after) // 일 년 전
	}
	_, counter, _ := p.longestHangulTerm(i, k+size, true)
	return counter > 0 && size+counter > term
}

// longestHangulTerm is the longest term at byte k of a Hangul token; with a
// number before it, a counter before anything else.
func (p *Parser) longestHangulTerm(i, k int, counted bool) (best term, size, next int) {
	s := p.Tokens[i].Lower[k:]
	first, _ := utf8.DecodeRuneInString(s)
	longest := p.dates.longest[first]
	n := 0
	for end := 1; end <= len(s) && n < longest; end++ {
		if end < len(s) && !utf8.RuneStart(s[end]) {
			continue
		}
		n++
		have := false
		for _, term := range p.dates.terms.Lookup(s[:end]) {
			after, ok := p.matchPhrase(i+1, term)
			if !ok || len(term.rest) > 0 && end < len(s) || !p.acceptsTerm(term, i, counted) || have && !needsNumber(term.kind) {
				continue
			}
			best, size, next, have = *term, end, after, true
			if len(term.rest) > 0 {
				break
			}
		}
	}
	return best, size, next
}

// acceptsTerm reports whether a term may stand after a number, or without one.
func (p *Parser) acceptsTerm(term *term, i int, counted bool) bool {
	switch {
	case needsNumber(term.kind):
		return counted && term.n == 0 || term.n != 0
	case term.kind == atomWeekday && term.weak:
		return i > 0 && p.Tokens[i-1].Text == "("
	case counted && term.kind == atomUnit && term.weak:
		return false
	case counted:
		return term.kind != atomMonth && term.kind != atomSeason
	}
	return true
}

// isOnlyParticle reports whether no more than a particle is left of a token.
func (p *Parser) isOnlyParticle(s string) bool {
	if s == "" {
		return true
	}
	rest, ok := p.cutParticle(s)
	return ok && rest == ""
}

func (p *Parser) cutParticle(s string) (rest string, ok bool) {
	for _, particle := range p.dates.joined.particles {
		if r, ok := strings.CutPrefix(s, particle); ok {
			return r, true
		}
	}
	return s, false
}

// codePointInside returns the code point that stands n composed characters into
// a token.
func (p *Parser) codePointInside(i, n int) int {
	tok := &p.Tokens[i]
	length := utf8.RuneCountInString(tok.Lower)
	switch {
	case n == 0:
		return tok.Start
	case n >= length:
		return tok.End
	case tok.End-tok.Start == length:
		return tok.Start + n
	}
	if p.bytes == nil {
		for k := range p.Original {
			p.bytes = append(p.bytes, k)
		}
		p.bytes = append(p.bytes, len(p.Original))
	}
	s := p.Original[p.bytes[tok.Start]:p.bytes[tok.End]]
	at := tok.Start
	for range n {
		size := max(norm.NFC.NextBoundaryInString(s, true), 1)
		at += utf8.RuneCountInString(s[:size])
		s = s[size:]
	}
	return min(at, tok.End)
}
