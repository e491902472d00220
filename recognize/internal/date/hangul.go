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
	tok, mark := &p.Tokens[i], len(p.atoms)
	if len(tok.Lower) > maxHangulDate {
		return i
	}
	c := hangulCutter{Parser: p, i: i, mark: mark, s: tok.Lower}
	c.counted = tok.Gap <= text.GapSpace && mark > 0 && p.atoms[mark-1].kind == atomNumber && p.atoms[mark-1].to == i && !p.atoms[mark-1].closed
	for c.k < len(c.s) {
		if !c.counted && c.takeNumeral() {
			continue
		}
		if next, ok := c.takeTerm(); ok {
			if next > i+1 {
				return next
			}
			continue
		}
		if len(p.atoms) == mark || !c.takeParticle() {
			p.atoms = p.atoms[:mark]
			return i
		}
	}
	return i + 1
}

// hangulCutter cuts the Hangul token i from its start to its end.
type hangulCutter struct {
	*Parser
	i       int
	mark    int    // how many atoms stand before
	s       string // the token
	k       int    // the byte at which it stands
	counted bool   // a number stands before
}

// codePoint returns the code point at byte k of the token.
func (c *hangulCutter) codePoint(k int) int {
	return c.codePointInside(c.i, utf8.RuneCountInString(c.s[:k]))
}

// takeNumeral takes a numeral before its counter.
func (c *hangulCutter) takeNumeral() bool {
	n, size := c.numeral()
	if size == 0 || !c.isNumeral(size) {
		return false
	}
	c.pushAtom(atom{meaning: meaning{kind: atomNumber, n: n}, from: c.i, to: c.i + 1, start: c.codePoint(c.k), end: c.codePoint(c.k + size)})
	c.k, c.counted = c.k+size, true
	return true
}

// takeTerm takes a term, and returns the token after it.
func (c *hangulCutter) takeTerm() (next int, ok bool) {
	term, size, next := c.longestHangulTerm(c.i, c.k, c.counted)
	if size == 0 || c.k > 0 && !c.counted && len(c.atoms) == c.mark {
		return next, false
	}
	c.pushAtom(atom{meaning: term.meaning, from: c.i, to: next, start: c.codePoint(c.k), end: c.codePoint(c.k + size)})
	if next > c.i+1 {
		last := &c.atoms[len(c.atoms)-1]
		word := term.rest[len(term.rest)-1]
		last.end = c.codePointInside(next-1, utf8.RuneCountInString(word))
		last.closed = len(word) < len(c.Tokens[next-1].Lower)
	}
	c.k, c.counted = c.k+size, false
	return next, true
}

// takeParticle takes a particle, which closes the term before it.
func (c *hangulCutter) takeParticle() bool {
	rest, ok := c.cutParticle(c.s[c.k:])
	if !ok {
		return false
	}
	c.atoms[len(c.atoms)-1].closed = true
	c.k, c.counted = len(c.s)-len(rest), false
	return true
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
		for _, term := range p.dates.termsOf(s[:end]) {
			after, ok := p.matchPhrase(i+1, term)
			if !ok || len(term.rest) > 0 && end < len(s) || !(hangulTerm{p, term, i, s[end:], counted}).mayStand() || have && !needsNumber(term.kind) {
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
