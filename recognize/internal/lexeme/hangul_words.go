package lexeme

import (
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/recognize/internal/text"
)

// isAfterDigits reports that the place is the token's start, with digits glued
// to it.
func (c *hangulSegmenter) isAfterDigits(at int) bool {
	n := len(c.Lexemes)
	return at == 0 && n > 0 && c.Lexemes[n-1].Class == text.ClassDigits && c.Tokens[c.token].Gap == text.GapNone
}

// longestRole returns the longest word at a place that has one of the roles,
// and its length in bytes.
func (c *hangulSegmenter) longestRole(at int, is figureRole) (n *phraseNode, width int) {
	for w := min(18, len(c.word)-at); w >= 3; w -= 3 {
		if k := c.Grammar.Root(c.word[at : at+w]); k != nil && k.Roles&is != 0 {
			return k, w
		}
	}
	return nil, 0
}

func (c *hangulSegmenter) longestNounRole(at int, is nounRole) (n *phraseNode, width int) {
	for w := min(12, len(c.word)-at); w >= 3; w -= 3 {
		if k := c.Grammar.Root(c.word[at : at+w]); k != nil && k.NounRoles&is != 0 {
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
	for _, p := range c.Grammar.particles {
		if strings.HasPrefix(c.word[at:], p) && (at+len(p) == len(c.word) || utf8.RuneCountInString(p) > 1 || len(c.word)-at-len(p) <= 6) {
			return true
		}
	}
	return false
}

// startsWithParticle reports a particle of one syllable with more after it,
// where a space was left out: 사십구은유효한.
func (c *hangulSegmenter) startsWithParticle(at int) bool {
	for _, p := range c.Grammar.particles {
		if strings.HasPrefix(c.word[at:], p) {
			return true
		}
	}
	return false
}

// isOddSuffix reports what makes the number before it a little more than it says:
// 십여 명.
func (c *hangulSegmenter) isOddSuffix(rest string) bool {
	n := c.Grammar.Root(rest)
	return n != nil && n.NounRoles&NounOdd != 0
}

// isUnitAhead reports that the next word starts with a unit or a counter.
func (c *hangulSegmenter) isUnitAhead() bool {
	next, ok := c.nextWord()
	if !ok {
		return false
	}
	if next.isNationAhead() {
		return true
	}
	if n, w := next.longestRole(0, measureRoles); n != nil && (w > 3 || next.isParticleAt(w)) {
		return true
	}
	if not, x := next.longestNounRole(0, nounNotCounter); not != nil && x > 3 {
		return false
	}
	n, w := next.longestNounRole(0, NounCounter)
	return n != nil && next.isParticleAt(w)
}

// isScaledDigitsAhead reports digits with a multiplier or a scale glued to them
// ahead.
func (c *hangulSegmenter) isScaledDigitsAhead() bool {
	if c.token+2 >= len(c.Tokens) || c.Tokens[c.token+1].Class != text.ClassDigits || c.Tokens[c.token+1].Gap != text.GapSpace || c.Tokens[c.token+2].Class != text.ClassHangul || c.Tokens[c.token+2].Gap != text.GapNone {
		return false
	}
	next := hangulSegmenter{Reader: c.Reader, token: c.token + 2, word: c.Tokens[c.token+2].Lower}
	n, _ := next.longestRole(0, RoleMultiplier|RoleScale)
	return n != nil
}

// isNounAhead reports that a word follows that two or three can count.
func (c *hangulSegmenter) isNounAhead() bool {
	next, ok := c.nextWord()
	return ok && len(next.word) >= 6
}

// isNumberAhead reports that the next word is a number of two numerals or more.
func (c *hangulSegmenter) isNumberAhead() bool {
	next, ok := c.nextWord()
	if !ok {
		return false
	}
	at, count := 0, 0
	for k, w := next.longestRole(at, numeralRoles); k != nil; k, w = next.longestRole(at, numeralRoles) {
		at, count = at+w, count+1
	}
	lone, w := next.longestRole(0, RoleMultiplier)
	return (count > 1 || lone != nil && w == len(next.word)) && next.isParticleAt(at)
}

// isCurrencyAhead reports that the next word is a currency of one syllable and
// a particle, which after a numeral is nothing else: 팔 불이다.
func (c *hangulSegmenter) isCurrencyAhead() bool {
	next, ok := c.nextWord()
	if !ok {
		return false
	}
	n, w := next.longestRole(0, RoleCurrency)
	return n != nil && (w == len(next.word) || next.isParticleAt(w))
}

// isLongUnitAhead reports that the next word starts with a unit that leaves no
// doubt.
func (c *hangulSegmenter) isLongUnitAhead() bool {
	next, ok := c.nextWord()
	if !ok {
		return false
	}
	n, w := next.longestRole(0, measureRoles)
	return n != nil && w > 6
}

func (c *hangulSegmenter) nextWord() (hangulSegmenter, bool) {
	if c.token+1 >= len(c.Tokens) || c.Tokens[c.token+1].Class != text.ClassHangul || c.Tokens[c.token+1].Gap != text.GapSpace {
		return hangulSegmenter{}, false
	}
	return hangulSegmenter{Reader: c.Reader, token: c.token + 1, word: c.Tokens[c.token+1].Lower}, true
}

// isMixedNumberAhead reports the whole of a mixed number: 백과 사분의 삼.
func (c *hangulSegmenter) isMixedNumberAhead(to int) bool {
	n := c.Grammar.Root(c.word[to:])
	next, ok := c.nextWord()
	if n == nil || n.Roles&RoleAnd == 0 || !ok {
		return false
	}
	at := 0
	for k, w := next.longestRole(at, numeralRoles); k != nil; k, w = next.longestRole(at, numeralRoles) {
		at += w
	}
	over, _ := next.longestRole(at, RoleOutOf)
	return at > 0 && over != nil
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
