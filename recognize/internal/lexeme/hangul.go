package lexeme

import (
	"github.com/assaykit/assay/recognize/internal/text"
)

// Korean writes a number, its unit and the particle after it in one word:
// 오십이명의, 3조원이, 쉰두살. A [hangulSegmenter] cuts such a word into lexemes.
// What decides is whether the rest of the word is one that a number can have: a
// unit, a counter, a particle; words of one or two syllables that are mostly
// something else (일, 이사, 만일) need more around them to be numbers.

const (
	numeralRoles = RoleCardinal | RoleMultiplier | RoleScale
	measureRoles = RoleCurrency | RoleMinor | RoleUnit | RolePercent | RolePoints | RoleBasis | RoleOutOf | RoleTimes
)

// segmentHangul appends the lexemes of token i.
func (t *Reader) segmentHangul(i int) {
	tok := &t.Tokens[i]
	c := hangulSegmenter{Reader: t, token: i, word: tok.Lower}
	switch {
	case len(tok.Lower) > 120 || len(tok.Lower)%3 != 0:
		c.addRest(0)
		return
	case len(tok.Lower)/3 != tok.End-tok.Start:
		c.wide = true
		if jamoWidth(tok.Lower) != tok.End-tok.Start {
			c.addRest(0)
			return
		}
	}
	c.segment()
}

// hangulSegmenter cuts one token into lexemes. Offsets are bytes of its text,
// three a syllable.
type hangulSegmenter struct {
	*Reader
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
	tok := &c.Tokens[c.token]
	x := lexeme{Node: n, Token: int32(c.token), From: int32(from), To: int32(to), Class: text.ClassHangul, Gap: tok.Gap, Piece: from > 0}
	if from > 0 {
		x.Gap = text.GapNone
	}
	if c.wide {
		x.Start, x.End = int32(tok.Start+jamoWidth(c.word[:from])), int32(tok.Start+jamoWidth(c.word[:to]))
	} else {
		x.Start, x.End = int32(tok.Start+from/3), int32(tok.Start+to/3)
	}
	c.Lexemes = append(c.Lexemes, x)
}

// addRest appends what is left of the token, which is no number.
func (c *hangulSegmenter) addRest(from int) {
	n := c.Grammar.Root(c.word[from:])
	if n != nil && n.Roles&numeralRoles != 0 {
		n = nil
	}
	if n == nil && from == 0 && c.hasNumberBefore() {
		for w := 12; w >= 6; w -= 3 { // 10달러 이상이다
			if w < len(c.word) && c.isParticleAt(w) {
				if m := c.Grammar.Root(c.word[:w]); m != nil && m.Roles&RoleAfter != 0 {
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
				if m := c.Grammar.Root(c.word[from : from+w]); m != nil && m.Roles&(RoleAfter|RoleTo) != 0 {
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
	return near && (digits || s.Roles&(numeralRoles|measureRoles) != 0 || s.NounRoles&NounCounter != 0)
}

// senseBefore returns the meaning of the lexeme before the token. near is false
// where more than a space separates them.
func (c *hangulSegmenter) senseBefore() (s *Sense, isDigits, near bool) {
	if len(c.Lexemes) == 0 || c.Tokens[c.token].Gap > text.GapSpace {
		return &NoSense, false, false
	}
	return c.SenseAt(len(c.Lexemes) - 1), c.Lexemes[len(c.Lexemes)-1].Class == text.ClassDigits, true
}

func (c *hangulSegmenter) segment() {
	if n, w := c.longestRole(0, RoleOrdinal); n != nil && c.isParticleAt(w) {
		c.addPartOrOrdinal()
		return
	}
	prev, afterDigits, near := c.senseBefore()
	tight := near && c.Tokens[c.token].Gap == text.GapNone
	at := 0
	if n, w := c.longestRole(0, RoleMinus); n != nil {
		c.addPiece(0, w, n)
		if at = w; at == len(c.word) {
			return
		}
		prev, afterDigits, tight = &n.Sense, false, true
	}
	numeric := afterDigits || prev.Roles&numeralRoles != 0 || prev.NounRoles&NounOdd != 0
	if afterDigits && tight {
		at = c.addNumerals(at, RoleMultiplier|RoleScale, true, prev)
	} else {
		at = c.addNumerals(at, numeralRoles, false, prev)
	}
	if at == 0 && c.addPartOrOrdinal() {
		return
	}
	if at > 0 || numeric || prev.NounRoles&NounNation != 0 || near && c.Lexemes[len(c.Lexemes)-1].Node != nil && c.Lexemes[len(c.Lexemes)-1].Node.Next != nil {
		at = c.addMeasures(at)
	}
	if at < len(c.word) {
		c.addRest(at)
	}
}

// addNumerals appends the numerals at a place, the most after which the rest of
// the word can be a number's. It returns the place after them.
func (c *hangulSegmenter) addNumerals(at int, first figureRole, digits bool, prev *Sense) int {
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
func (c *hangulSegmenter) mayOpenWithNumeral(prev *Sense) bool {
	if c.token > 0 && c.Tokens[c.token].Gap == text.GapNone && c.Tokens[c.token-1].Class == text.ClassWord {
		return false
	}
	if len(c.Tokens) == 1 || prev.Roles&RoleOutOf != 0 {
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
				node, w = c.longestRole(at, RolePoint)
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
	if (before.NounRoles|next.NounRoles)&nounNative == 0 {
		return false
	}
	multiplied := before.Roles&RoleMultiplier != 0
	if next.NounRoles&nounNative != 0 && before.NounRoles&nounNative == 0 && multiplied && before.Value >= 100 {
		return false
	}
	return next.Value >= 10 || (len(c.Tokens) > 1 || !multiplied) && (before.Value < 10 || before.Roles&RoleCardinal == 0)
}

// mayEndNumber reports whether a number may end with the nth of the numerals:
// not with a decimal mark without a digit behind it, nor with what is rather
// the particle 만 (3분의 일만).
func (c *hangulSegmenter) mayEndNumber(run *numeralRun, n int, prev *Sense) bool {
	last, end := run.nodes[n-1], run.ends[n-1]
	if last.Roles&RolePoint != 0 && last.Roles&numeralRoles == 0 && (end < len(c.word) || !c.isDigitAhead()) {
		return false
	}
	return !(prev.Roles&RoleOutOf != 0 && n > 1 && last.Roles&RoleScale != 0 && last.Exponent == 4 && c.isParticleAt(end))
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
	k, w := c.longestRole(at, RolePoint)
	if k == nil {
		return false
	}
	if at+w == len(c.word) {
		return c.isDigitAhead()
	}
	d, _ := c.longestRole(at+w, RoleCardinal)
	return d != nil && d.Value < 10
}

// isDigitAhead reports that the next word starts with a digit in words.
func (c *hangulSegmenter) isDigitAhead() bool {
	if c.token+1 >= len(c.Tokens) || c.Tokens[c.token+1].Class != text.ClassHangul || c.Tokens[c.token+1].Gap != text.GapSpace {
		return false
	}
	next := hangulSegmenter{Reader: c.Reader, token: c.token + 1, word: c.Tokens[c.token+1].Lower}
	d, _ := next.longestRole(0, RoleCardinal)
	return d != nil && d.Value < 10
}

// addMeasures appends the unit or counter at a place and, after a currency, an
// amount of its hundredths.
func (c *hangulSegmenter) addMeasures(at int) int {
	if odd, w := c.longestNounRole(at, NounOdd); odd != nil && at+w < len(c.word) {
		c.addPiece(at, at+w, odd)
		return c.addMeasures(at + w)
	}
	if at == 0 && c.isNationAhead() {
		c.addPiece(0, len(c.word), c.Grammar.Root(c.word))
		return len(c.word)
	}
	n, w := c.longestRole(at, measureRoles)
	counter, v := c.longestNounRole(at, NounCounter)
	if not, x := c.longestNounRole(at, nounNotCounter); not != nil && x > max(v, w) {
		return at // 두 국가
	}
	if counter != nil && v > w && (c.isParticleAt(at+v) || v > 3 || c.isAfterDigits(at)) {
		n, w = counter, v
	}
	if rank, v := c.longestNounRole(at, NounRankEnding); rank != nil && v > max(w, 3) {
		c.addPiece(at, at+v, rank)
		return at + v
	}
	if n == nil || w == 3 && n.Roles&(RoleUnit|RoleCurrency|RolePercent|RoleOutOf|RoleTimes) == 0 && n.NounRoles&NounCounter == 0 {
		return at
	}
	c.addPiece(at, at+w, n)
	at += w
	if n.Roles&RoleOutOf != 0 {
		return c.addNumerals(at, numeralRoles, false, &n.Sense)
	}
	if n.Roles&RoleCurrency != 0 {
		if to := c.addNumerals(at, numeralRoles, false, &NoSense); to > at {
			return c.addMeasures(to)
		}
	}
	return at
}

// isNationAhead reports that the token is a nation and the next one begins with
// a currency: 인도 루피.
func (c *hangulSegmenter) isNationAhead() bool {
	n := c.Grammar.Root(c.word)
	if n == nil || n.NounRoles&NounNation == 0 {
		return false
	}
	next, ok := c.nextWord()
	if !ok {
		return false
	}
	k, _ := next.longestRole(0, RoleCurrency)
	return k != nil
}
