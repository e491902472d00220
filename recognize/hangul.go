package recognize

import (
	"strings"
	"unicode/utf8"
)

// Korean writes a number, its unit and the particle after it in one word:
// 오십이명의, 3조원이, 쉰두살. cutHangul parts such a word into lexemes. What
// decides is whether the rest of the word is one that a number can have: a
// unit, a counter, a particle; words of one or two syllables that are mostly
// something else (일, 이사, 만일) need more around them to be numbers.

const (
	numerals = isCardinal | isMultiplier | isScale
	measures = isCurrency | isMinor | isUnit | isPercent | isPoints | isBasis | isOutOf | isTimes
)

// odd says after a number that it is a little more: 100여 명.
const odd = "여"

// cutHangul appends the lexemes of token i.
func (t *text) cutHangul(i int) {
	k := &t.tokens[i]
	c := cutter{text: t, tok: i, s: k.lower}
	switch {
	case len(k.lower) > 120 || len(k.lower)%3 != 0:
		c.rest(0)
		return
	case len(k.lower)/3 != k.end-k.start:
		c.wide = true
		if width(k.lower) != k.end-k.start {
			c.rest(0)
			return
		}
	}
	c.cut()
}

// cutter parts one token. Offsets are bytes of its text, three a syllable.
type cutter struct {
	*text
	tok  int
	s    string
	wide bool // the text spells its syllables in jamo
}

// width counts the code points of syllables that are spelled in jamo.
func width(s string) int {
	n := 0
	for _, r := range s {
		n += 2
		if r >= 0xAC00 && (r-0xAC00)%28 != 0 {
			n++
		}
	}
	return n
}

// piece appends the lexeme [from, to) of the token.
func (c *cutter) piece(from, to int, n *node) {
	if from == to {
		return
	}
	k := &c.tokens[c.tok]
	x := lexeme{node: n, tok: int32(c.tok), from: int32(from), to: int32(to), class: hangul, gap: k.gap, piece: from > 0}
	if from > 0 {
		x.gap = glued
	}
	if c.wide {
		x.start, x.end = int32(k.start+width(c.s[:from])), int32(k.start+width(c.s[:to]))
	} else {
		x.start, x.end = int32(k.start+from/3), int32(k.start+to/3)
	}
	c.lex = append(c.lex, x)
}

// rest appends what no number is in, with a meaning that is none of a number.
func (c *cutter) rest(from int) {
	n := c.g.root(c.s[from:])
	if n != nil && n.is&numerals != 0 {
		n = nil
	}
	if n == nil && from == 0 && c.numberBefore() {
		for w := 12; w >= 6; w -= 3 { // 10달러 이상이다
			if w < len(c.s) && c.particle(w) {
				if m := c.g.root(c.s[:w]); m != nil && m.is&isAfter != 0 {
					c.piece(0, w, m)
					c.piece(w, len(c.s), nil)
					return
				}
			}
		}
	}
	if n == nil && from > 0 {
		for _, w := range []int{6, 3} { // 이상의, 과
			if from+w < len(c.s) {
				if m := c.g.root(c.s[from : from+w]); m != nil && m.is&(isAfter|isTo) != 0 {
					c.piece(from, from+w, m)
					from += w
					break
				}
			}
		}
	}
	c.piece(from, len(c.s), n)
}

// numberBefore reports that the lexeme before the token can end an amount.
func (c *cutter) numberBefore() bool {
	s, digits, near := c.before()
	return near && (digits || s.is&(numerals|measures) != 0 || s.noun&isCounter != 0)
}

// before returns what the lexeme before the token means, when no more than a
// space parts them.
func (c *cutter) before() (s *sense, isDigits, near bool) {
	if len(c.lex) == 0 || c.tokens[c.tok].gap > space {
		return &noSense, false, false
	}
	return c.has(len(c.lex) - 1), c.lex[len(c.lex)-1].class == digits, true
}

func (c *cutter) cut() {
	if n, w := c.longest(0, isOrdinal); n != nil && c.particle(w) {
		c.known()
		return
	}
	prev, afterDigits, near := c.before()
	tight := near && c.tokens[c.tok].gap == glued
	at := 0
	if n, w := c.longest(0, isMinus); n != nil {
		c.piece(0, w, n)
		if at = w; at == len(c.s) {
			return
		}
		prev, afterDigits, tight = &n.sense, false, true
	}
	numeric := afterDigits || prev.is&numerals != 0 || near && c.lexeme(len(c.lex)-1) == odd
	if afterDigits && tight {
		at = c.numerals(at, isMultiplier|isScale, true, prev)
	} else {
		at = c.numerals(at, numerals, false, prev)
	}
	if at == 0 && c.known() {
		return
	}
	if last := prev; at > 0 || numeric || last.noun&isNation != 0 || near && c.lex[len(c.lex)-1].node != nil && c.lex[len(c.lex)-1].node.next != nil {
		at = c.measures(at)
	}
	if at < len(c.s) {
		c.rest(at)
	}
}

// numerals appends the numerals at a place, the most after which the rest of
// the word can be a number's.
func (c *cutter) numerals(at int, first role, digits bool, prev *sense) int {
	if first == numerals && at == 0 && c.tok > 0 && c.tokens[c.tok].gap == glued && c.tokens[c.tok-1].class == word {
		return at // III세
	}
	if first == numerals && at == 0 && len(c.tokens) > 1 && prev.is&isOutOf == 0 {
		if n, w := c.longestGrip(0, isNotNumber); n != nil && c.particle(w) && !((w == len(c.s) || c.scaleAt(w)) && (c.unitAhead() || c.numberAhead())) {
			return at
		}
	}
	var ends [40]int
	var nodes [40]*node
	n := 0
	for to := at; to < len(c.s) && n < len(ends); {
		want := numerals
		if n == 0 {
			want = first
		}
		k, w := c.longest(to, want)
		if k != nil && n > 0 && (nodes[n-1].noun|k.noun)&isNative != 0 && !(k.noun&isNative != 0 && nodes[n-1].noun&isNative == 0 && nodes[n-1].is&isMultiplier != 0 && nodes[n-1].value >= 100) && (k.value >= 10 || len(c.tokens) > 1 || nodes[n-1].is&isMultiplier == 0) && (k.value >= 10 || nodes[n-1].value < 10 || nodes[n-1].is&isCardinal == 0) {
			k = nil // a numeral of one kind after one of the other
		}
		if k == nil && n > 0 && c.pointAt(to) {
			k, w = c.longest(to, isPoint)
		}
		if k == nil {
			break
		}
		to += w
		nodes[n], ends[n] = k, to
		n++
	}
	for ; n > 0; n-- {
		if nodes[n-1].is&isPoint != 0 && nodes[n-1].is&numerals == 0 {
			if ends[n-1] < len(c.s) || !c.digitAhead() {
				continue
			}
		}
		if prev.is&isOutOf != 0 && n > 1 && nodes[n-1].is&isScale != 0 && nodes[n-1].exponent == 4 && c.particle(ends[n-1]) {
			continue // 3분의 일만
		}
		if c.fits(at, ends[n-1], nodes[:n], digits, prev) {
			from := at
			for k := range n {
				c.piece(from, ends[k], nodes[k])
				from = ends[k]
			}
			return from
		}
	}
	return at
}

// scaleAt reports numerals to the end of the word, the last of which may also
// be a particle: 만, 이.
func (c *cutter) scaleAt(at int) bool {
	for at < len(c.s) {
		n, w := c.longest(at, numerals)
		if n == nil {
			return false
		}
		at += w
	}
	return true
}

// pointAt reports a decimal mark in words with digits after it: 삼점사.
func (c *cutter) pointAt(at int) bool {
	k, w := c.longest(at, isPoint)
	if k == nil {
		return false
	}
	if at+w == len(c.s) {
		return c.digitAhead()
	}
	d, _ := c.longest(at+w, isCardinal)
	return d != nil && d.value < 10
}

// digitAhead reports that the next word starts with a digit in words.
func (c *cutter) digitAhead() bool {
	if c.tok+1 >= len(c.tokens) || c.tokens[c.tok+1].class != hangul || c.tokens[c.tok+1].gap != space {
		return false
	}
	next := cutter{text: c.text, tok: c.tok + 1, s: c.tokens[c.tok+1].lower}
	d, _ := next.longest(0, isCardinal)
	return d != nil && d.value < 10
}

// measures appends the unit or counter at a place and, after a currency, an
// amount of its hundredths.
func (c *cutter) measures(at int) int {
	if strings.HasPrefix(c.s[at:], odd) {
		if to := at + len(odd); to < len(c.s) {
			c.piece(at, to, c.g.root(odd))
			return c.measures(to)
		}
	}
	if at == 0 && c.nationAhead() {
		c.piece(0, len(c.s), c.g.root(c.s))
		return len(c.s)
	}
	n, w := c.longest(at, measures)
	counter, v := c.longestGrip(at, isCounter)
	if not, x := c.longestGrip(at, isNotCounter); not != nil && x > max(v, w) {
		return at // 두 국가
	}
	if counter != nil && v > w && (c.particle(at+v) || v > 3 || c.afterDigits(at)) {
		n, w = counter, v
	}
	if rank, v := c.longestGrip(at, isRankEnd); rank != nil && v > max(w, 3) {
		c.piece(at, at+v, rank)
		return at + v
	}
	if n == nil || w == 3 && n.is&(isUnit|isCurrency|isPercent|isOutOf|isTimes) == 0 && n.noun&isCounter == 0 {
		return at
	}
	c.piece(at, at+w, n)
	at += w
	if n.is&isOutOf != 0 {
		return c.numerals(at, numerals, false, &n.sense)
	}
	if n.is&isCurrency != 0 {
		if to := c.numerals(at, numerals, false, &noSense); to > at {
			return c.measures(to)
		}
	}
	return at
}

// nationAhead reports that the token is a nation and the next one begins with
// a currency: 인도 루피.
func (c *cutter) nationAhead() bool {
	n := c.g.root(c.s)
	if n == nil || n.noun&isNation == 0 {
		return false
	}
	next, ok := c.ahead()
	if !ok {
		return false
	}
	k, _ := next.longest(0, isCurrency)
	return k != nil
}

// afterDigits reports that the place is the token's start, with digits glued to it.
func (c *cutter) afterDigits(at int) bool {
	n := len(c.lex)
	return at == 0 && n > 0 && c.lex[n-1].class == digits && c.tokens[c.tok].gap == glued
}

// longest returns the longest word at a place that has one of the roles, and
// its length in bytes.
func (c *cutter) longest(at int, is role) (n *node, width int) {
	for w := min(18, len(c.s)-at); w >= 3; w -= 3 {
		if k := c.g.root(c.s[at : at+w]); k != nil && k.is&is != 0 {
			return k, w
		}
	}
	return nil, 0
}

func (c *cutter) longestGrip(at int, is grip) (n *node, width int) {
	for w := min(12, len(c.s)-at); w >= 3; w -= 3 {
		if k := c.g.root(c.s[at : at+w]); k != nil && k.noun&is != 0 {
			return k, w
		}
	}
	return nil, 0
}

// particle reports that nothing stands at a place, or an ending that a number or its unit can
// have.
func (c *cutter) particle(at int) bool {
	if at >= len(c.s) {
		return true
	}
	for _, p := range c.g.particles {
		if strings.HasPrefix(c.s[at:], p) && (at+len(p) == len(c.s) || utf8.RuneCountInString(p) > 1 || len(c.s)-at-len(p) <= 6) {
			return true
		}
	}
	return false
}

// startsParticle reports a particle of one syllable with more after it, where
// a space was left out: 사십구은유효한.
func (c *cutter) startsParticle(at int) bool {
	for _, p := range c.g.particles {
		if strings.HasPrefix(c.s[at:], p) {
			return true
		}
	}
	return false
}
