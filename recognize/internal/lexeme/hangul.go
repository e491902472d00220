package lexeme

import (
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// In Hangul a number, its unit and the particle behind it are one word: 오십이명의,
// 3조원이, 쉰두살. A [hangulSegmenter] cuts such a word into lexemes. What decides is
// whether the rest of the word is one that a number can have: a unit, a counter, a
// particle; words of one or two syllables that are mostly something else (일, 이사, 만일)
// need more around them to be numbers.

const (
	numeralRoles = RoleCardinal | RoleMultiplier | RoleScale
	measureRoles = RoleCurrency | RoleMinor | RoleUnit | RolePercent | RolePoints | RoleBasis | RoleOutOf | RoleTimes
)

// hangulSegmenter cuts one token into lexemes. Offsets are bytes of its text,
// three a syllable.
type hangulSegmenter struct {
	*Reader
	token int
	word  string
	wide  bool // the text spells its syllables in jamo
}

// segmentHangul appends the lexemes of token i.
func (t *Reader) segmentHangul(i int) {
	tok := &t.Tokens[i]
	c := &t.segmenter
	*c = hangulSegmenter{Reader: t, token: i, word: tok.Lower}
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

// ask returns what a list says of something in the word, or what holds where no rule has
// an answer.
func ask[Q any](c *hangulSegmenter, l *rule.List[Q, bool], q Q, on rule.Triggers, otherwise bool) bool {
	if answer, ok := l.Ask(q, c.Traits, on, c.Observer, rule.Place{From: c.token, To: c.token + 1}); ok {
		return answer
	}
	return otherwise
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

// segment cuts the word: a part or a rank, or a sign, numerals, what they measure and the
// rest.
func (c *hangulSegmenter) segment() {
	if c.addSpan() {
		return
	}
	if c.isListedPhrase() {
		c.addPiece(0, len(c.word), nil)
		return
	}
	if n, w := c.longestRole(0, RoleOrdinal); n != nil && c.isParticleAt(w) && c.addPartOrOrdinal() {
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
	if at > 0 || numeric {
		at = c.addOddScale(at)
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
