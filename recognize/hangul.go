package recognize

import (
	"strings"
	"unicode/utf8"
)

// Korean writes a number, its unit and the particle after it in one word:
// 오십이명의, 3조원이, 쉰두살. A [hangulSegmenter] cuts such a word into lexemes.
// What decides is whether the rest of the word is one that a number can have: a
// unit, a counter, a particle; words of one or two syllables that are mostly
// something else (일, 이사, 만일) need more around them to be numbers.

const (
	numeralRoles = roleCardinal | roleMultiplier | roleScale
	measureRoles = roleCurrency | roleMinor | roleUnit | rolePercent | rolePoints | roleBasis | roleOutOf | roleTimes
)

// oddSuffix marks a number as a little more than it says: 100여 명.
const oddSuffix = "여"

// segmentHangul appends the lexemes of token i.
func (t *lexemeReader) segmentHangul(i int) {
	tok := &t.tokens[i]
	c := hangulSegmenter{lexemeReader: t, token: i, word: tok.lower}
	switch {
	case len(tok.lower) > 120 || len(tok.lower)%3 != 0:
		c.addRest(0)
		return
	case len(tok.lower)/3 != tok.end-tok.start:
		c.wide = true
		if jamoWidth(tok.lower) != tok.end-tok.start {
			c.addRest(0)
			return
		}
	}
	c.segment()
}

// hangulSegmenter cuts one token into lexemes. Offsets are bytes of its text,
// three a syllable.
type hangulSegmenter struct {
	*lexemeReader
	token int
	word  string
	wide  bool // the text spells its syllables in jamo
}

// jamoWidth counts the code points of syllables that are spelled in jamo.
func jamoWidth(s string) int {
	n := 0
	for _, r := range s {
		n += 2
		if r >= 0xAC00 && (r-0xAC00)%28 != 0 {
			n++
		}
	}
	return n
}

// addPiece appends the lexeme [from, to) of the token.
func (c *hangulSegmenter) addPiece(from, to int, n *phraseNode) {
	if from == to {
		return
	}
	tok := &c.tokens[c.token]
	x := lexeme{node: n, token: int32(c.token), from: int32(from), to: int32(to), class: classHangul, gap: tok.gap, piece: from > 0}
	if from > 0 {
		x.gap = gapNone
	}
	if c.wide {
		x.start, x.end = int32(tok.start+jamoWidth(c.word[:from])), int32(tok.start+jamoWidth(c.word[:to]))
	} else {
		x.start, x.end = int32(tok.start+from/3), int32(tok.start+to/3)
	}
	c.lexemes = append(c.lexemes, x)
}

// addRest appends what is left of the token, which is no number.
func (c *hangulSegmenter) addRest(from int) {
	n := c.grammar.root(c.word[from:])
	if n != nil && n.roles&numeralRoles != 0 {
		n = nil
	}
	if n == nil && from == 0 && c.hasNumberBefore() {
		for w := 12; w >= 6; w -= 3 { // 10달러 이상이다
			if w < len(c.word) && c.isParticleAt(w) {
				if m := c.grammar.root(c.word[:w]); m != nil && m.roles&roleAfter != 0 {
					c.addPiece(0, w, m)
					c.addPiece(w, len(c.word), nil)
					return
				}
			}
		}
	}
	if n == nil && from > 0 {
		for _, w := range []int{6, 3} { // 이상의, 과
			if from+w < len(c.word) {
				if m := c.grammar.root(c.word[from : from+w]); m != nil && m.roles&(roleAfter|roleTo) != 0 {
					c.addPiece(from, from+w, m)
					from += w
					break
				}
			}
		}
	}
	c.addPiece(from, len(c.word), n)
}

// hasNumberBefore reports that the lexeme before the token can end an amount.
func (c *hangulSegmenter) hasNumberBefore() bool {
	s, digits, near := c.senseBefore()
	return near && (digits || s.roles&(numeralRoles|measureRoles) != 0 || s.nounRoles&nounCounter != 0)
}

// senseBefore returns the meaning of the lexeme before the token. near is false
// where more than a space separates them.
func (c *hangulSegmenter) senseBefore() (s *sense, isDigits, near bool) {
	if len(c.lexemes) == 0 || c.tokens[c.token].gap > gapSpace {
		return &noSense, false, false
	}
	return c.senseAt(len(c.lexemes) - 1), c.lexemes[len(c.lexemes)-1].class == classDigits, true
}

func (c *hangulSegmenter) segment() {
	if n, w := c.longestRole(0, roleOrdinal); n != nil && c.isParticleAt(w) {
		c.addPartOrOrdinal()
		return
	}
	prev, afterDigits, near := c.senseBefore()
	tight := near && c.tokens[c.token].gap == gapNone
	at := 0
	if n, w := c.longestRole(0, roleMinus); n != nil {
		c.addPiece(0, w, n)
		if at = w; at == len(c.word) {
			return
		}
		prev, afterDigits, tight = &n.sense, false, true
	}
	numeric := afterDigits || prev.roles&numeralRoles != 0 || near && c.lexemeText(len(c.lexemes)-1) == oddSuffix
	if afterDigits && tight {
		at = c.addNumerals(at, roleMultiplier|roleScale, true, prev)
	} else {
		at = c.addNumerals(at, numeralRoles, false, prev)
	}
	if at == 0 && c.addPartOrOrdinal() {
		return
	}
	if at > 0 || numeric || prev.nounRoles&nounNation != 0 || near && c.lexemes[len(c.lexemes)-1].node != nil && c.lexemes[len(c.lexemes)-1].node.next != nil {
		at = c.addMeasures(at)
	}
	if at < len(c.word) {
		c.addRest(at)
	}
}

// addNumerals appends the numerals at a place, the most after which the rest of
// the word can be a number's. It returns the place after them.
func (c *hangulSegmenter) addNumerals(at int, first figureRole, digits bool, prev *sense) int {
	if first == numeralRoles && at == 0 && !c.mayOpenWithNumeral(prev) {
		return at
	}
	var run numeralRun
	c.scanNumerals(&run, at, first)
	for n := run.n; n > 0; n-- {
		if !c.mayEndNumber(&run, n, prev) || !c.isNumber(numeralCandidate{from: at, to: run.ends[n-1], nodes: run.nodes[:n], digits: digits}, prev) {
			continue
		}
		from := at
		for k := range n {
			c.addPiece(from, run.ends[k], run.nodes[k])
			from = run.ends[k]
		}
		return from
	}
	return at
}

// mayOpenWithNumeral reports whether the word may begin with a numeral: it is
// not glued to Latin letters (III세), and none of the words that only look like
// numbers (만일), unless more of a number follows.
func (c *hangulSegmenter) mayOpenWithNumeral(prev *sense) bool {
	if c.token > 0 && c.tokens[c.token].gap == gapNone && c.tokens[c.token-1].class == classWord {
		return false
	}
	if len(c.tokens) == 1 || prev.roles&roleOutOf != 0 {
		return true
	}
	n, w := c.longestNounRole(0, nounNotNumber)
	if n == nil || !c.isParticleAt(w) {
		return true
	}
	return (w == len(c.word) || c.isNumeralsToEnd(w)) && (c.isUnitAhead() || c.isNumberAhead())
}

// numeralRun are numerals that follow on each other, with the place at which
// each of them ends.
type numeralRun struct {
	nodes [40]*phraseNode
	ends  [40]int
	n     int
}

// scanNumerals reads the numerals at a place, and decimal marks between them.
func (c *hangulSegmenter) scanNumerals(run *numeralRun, at int, first figureRole) {
	for want := first; at < len(c.word) && run.n < len(run.ends); want = numeralRoles {
		node, w := c.longestRole(at, want)
		if run.n > 0 {
			if node != nil && c.mixesNumerals(run.nodes[run.n-1], node) {
				node = nil
			}
			if node == nil && c.isDecimalPointAt(at) {
				node, w = c.longestRole(at, rolePoint)
			}
		}
		if node == nil {
			return
		}
		at += w
		run.nodes[run.n], run.ends[run.n] = node, at
		run.n++
	}
}

// mixesNumerals reports whether a numeral is of another kind, native or
// Sino-Korean, than the one before it. 백스물 and 열일 are numbers all the same.
func (c *hangulSegmenter) mixesNumerals(before, next *phraseNode) bool {
	if (before.nounRoles|next.nounRoles)&nounNative == 0 {
		return false
	}
	multiplied := before.roles&roleMultiplier != 0
	if next.nounRoles&nounNative != 0 && before.nounRoles&nounNative == 0 && multiplied && before.value >= 100 {
		return false
	}
	return next.value >= 10 || (len(c.tokens) > 1 || !multiplied) && (before.value < 10 || before.roles&roleCardinal == 0)
}

// mayEndNumber reports whether a number may end with the nth of the numerals:
// not with a decimal mark without a digit behind it, nor with what is rather
// the particle 만 (3분의 일만).
func (c *hangulSegmenter) mayEndNumber(run *numeralRun, n int, prev *sense) bool {
	last, end := run.nodes[n-1], run.ends[n-1]
	if last.roles&rolePoint != 0 && last.roles&numeralRoles == 0 && (end < len(c.word) || !c.isDigitAhead()) {
		return false
	}
	return !(prev.roles&roleOutOf != 0 && n > 1 && last.roles&roleScale != 0 && last.exponent == 4 && c.isParticleAt(end))
}

// isNumeralsToEnd reports whether numerals fill the word from a place on. The
// last of them may also be a particle: 만, 이.
func (c *hangulSegmenter) isNumeralsToEnd(at int) bool {
	for at < len(c.word) {
		n, w := c.longestRole(at, numeralRoles)
		if n == nil {
			return false
		}
		at += w
	}
	return true
}

// isDecimalPointAt reports a decimal mark in words with digits after it: 삼점사.
func (c *hangulSegmenter) isDecimalPointAt(at int) bool {
	k, w := c.longestRole(at, rolePoint)
	if k == nil {
		return false
	}
	if at+w == len(c.word) {
		return c.isDigitAhead()
	}
	d, _ := c.longestRole(at+w, roleCardinal)
	return d != nil && d.value < 10
}

// isDigitAhead reports that the next word starts with a digit in words.
func (c *hangulSegmenter) isDigitAhead() bool {
	if c.token+1 >= len(c.tokens) || c.tokens[c.token+1].class != classHangul || c.tokens[c.token+1].gap != gapSpace {
		return false
	}
	next := hangulSegmenter{lexemeReader: c.lexemeReader, token: c.token + 1, word: c.tokens[c.token+1].lower}
	d, _ := next.longestRole(0, roleCardinal)
	return d != nil && d.value < 10
}

// addMeasures appends the unit or counter at a place and, after a currency, an
// amount of its hundredths.
func (c *hangulSegmenter) addMeasures(at int) int {
	if strings.HasPrefix(c.word[at:], oddSuffix) {
		if to := at + len(oddSuffix); to < len(c.word) {
			c.addPiece(at, to, c.grammar.root(oddSuffix))
			return c.addMeasures(to)
		}
	}
	if at == 0 && c.isNationAhead() {
		c.addPiece(0, len(c.word), c.grammar.root(c.word))
		return len(c.word)
	}
	n, w := c.longestRole(at, measureRoles)
	counter, v := c.longestNounRole(at, nounCounter)
	if not, x := c.longestNounRole(at, nounNotCounter); not != nil && x > max(v, w) {
		return at // 두 국가
	}
	if counter != nil && v > w && (c.isParticleAt(at+v) || v > 3 || c.isAfterDigits(at)) {
		n, w = counter, v
	}
	if rank, v := c.longestNounRole(at, nounRankEnding); rank != nil && v > max(w, 3) {
		c.addPiece(at, at+v, rank)
		return at + v
	}
	if n == nil || w == 3 && n.roles&(roleUnit|roleCurrency|rolePercent|roleOutOf|roleTimes) == 0 && n.nounRoles&nounCounter == 0 {
		return at
	}
	c.addPiece(at, at+w, n)
	at += w
	if n.roles&roleOutOf != 0 {
		return c.addNumerals(at, numeralRoles, false, &n.sense)
	}
	if n.roles&roleCurrency != 0 {
		if to := c.addNumerals(at, numeralRoles, false, &noSense); to > at {
			return c.addMeasures(to)
		}
	}
	return at
}

// isNationAhead reports that the token is a nation and the next one begins with
// a currency: 인도 루피.
func (c *hangulSegmenter) isNationAhead() bool {
	n := c.grammar.root(c.word)
	if n == nil || n.nounRoles&nounNation == 0 {
		return false
	}
	next, ok := c.nextWord()
	if !ok {
		return false
	}
	k, _ := next.longestRole(0, roleCurrency)
	return k != nil
}

// isAfterDigits reports that the place is the token's start, with digits glued
// to it.
func (c *hangulSegmenter) isAfterDigits(at int) bool {
	n := len(c.lexemes)
	return at == 0 && n > 0 && c.lexemes[n-1].class == classDigits && c.tokens[c.token].gap == gapNone
}

// longestRole returns the longest word at a place that has one of the roles,
// and its length in bytes.
func (c *hangulSegmenter) longestRole(at int, is figureRole) (n *phraseNode, width int) {
	for w := min(18, len(c.word)-at); w >= 3; w -= 3 {
		if k := c.grammar.root(c.word[at : at+w]); k != nil && k.roles&is != 0 {
			return k, w
		}
	}
	return nil, 0
}

func (c *hangulSegmenter) longestNounRole(at int, is nounRole) (n *phraseNode, width int) {
	for w := min(12, len(c.word)-at); w >= 3; w -= 3 {
		if k := c.grammar.root(c.word[at : at+w]); k != nil && k.nounRoles&is != 0 {
			return k, w
		}
	}
	return nil, 0
}

// isParticleAt reports whether the word ends at a place, or goes on with an
// ending that a number or its unit can have.
func (c *hangulSegmenter) isParticleAt(at int) bool {
	if at >= len(c.word) {
		return true
	}
	for _, p := range c.grammar.particles {
		if strings.HasPrefix(c.word[at:], p) && (at+len(p) == len(c.word) || utf8.RuneCountInString(p) > 1 || len(c.word)-at-len(p) <= 6) {
			return true
		}
	}
	return false
}

// startsWithParticle reports a particle of one syllable with more after it,
// where a space was left out: 사십구은유효한.
func (c *hangulSegmenter) startsWithParticle(at int) bool {
	for _, p := range c.grammar.particles {
		if strings.HasPrefix(c.word[at:], p) {
			return true
		}
	}
	return false
}
