package lexeme

import (
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// hangulOpening is the start of a word, where a numeral may open it.
type hangulOpening struct {
	*hangulSegmenter
	before *Sense
}

// mayOpenWithNumeral reports whether the numeral with which the word begins may be one.
func (c *hangulSegmenter) mayOpenWithNumeral(before *Sense) bool {
	c.opening = hangulOpening{c, before}
	return ask(c, &openings, &c.opening, 0, true)
}

// openings decides whether a numeral with which a word begins may be one. It may where
// no rule has an answer.
var openings = rule.List[*hangulOpening, bool]{
	Name: "lexeme/opening",
	Asks: "May a numeral with which a word begins be one?",
	Rules: []rule.Rule[*hangulOpening, bool]{
		{
			Name: "lexeme/numeral-behind-letters",
			Doc:  "What is glued to letters is no numeral.",
			Over: []string{"lexeme/numerator", "lexeme/number-that-looks-like-word"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[헨리]{person} I세 정권이 무너졌다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[헨리]{person} [세 명]{3 명}이 왔다."},
			},
			Answer: rule.Says(false, (*hangulOpening).isBehindLetters),
		},
		{
			Name: "lexeme/numeral-alone",
			Doc:  "In a text of one word a numeral may be one.",
			Over: []string{"lexeme/word-that-looks-like-number"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[이만]{20000}"},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 이만 갔다."},
			},
			Answer: rule.Says(true, func(o *hangulOpening) bool { return len(o.Tokens) == 1 }),
		},
		{
			Name: "lexeme/numerator",
			Doc:  "Behind the word between the parts of a fraction a numeral may be one.",
			Over: []string{"lexeme/word-that-looks-like-number"},
			Decides: []rule.Example{
				{Language: "ko", Text: "주민 [삼분의 이]{0.666666666666667 1}만 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 이만 갔다."},
			},
			Answer: rule.Says(true, func(o *hangulOpening) bool { return o.before.Roles&RoleOutOf != 0 }),
		},
		{
			Name: "lexeme/number-that-looks-like-word",
			Doc:  "A word that only looks like a number is one with a unit or a number behind it.",
			Over: []string{"lexeme/word-that-looks-like-number"},
			Decides: []rule.Example{
				{Language: "ko", Text: "값은 [이만 원]{20000 KRW}이다."},
				{Language: "ko", Text: "회원은 [만사 명]{10004 명}이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 이만 갔다."},
			},
			Answer: rule.Says(true, (*hangulOpening).isNumberAllTheSame),
		},
		{
			Name: "lexeme/word-that-looks-like-number",
			Doc:  "A word that the language lists as no number is none.",
			Decides: []rule.Example{
				{Language: "ko", Text: "만일 그가 오면 간다."},
				{Language: "ko", Text: "이 세대에 걸맞은 앱이다."},
				{Language: "ko", Text: "희망의 세대를 만든다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "회원은 [이만 명]{20000 명}이다."},
			},
			Answer: rule.Says(false, func(o *hangulOpening) bool { return o.listedWidth() > 0 }),
		},
	},
}

// isBehindLetters reports letters that the word is glued to: III세.
func (o *hangulOpening) isBehindLetters() bool {
	return o.token > 0 && o.Tokens[o.token].Gap == text.GapNone && o.Tokens[o.token-1].Class == text.ClassWord
}

// listedWidth returns the width of the word that only looks like a number, 0 for none.
func (o *hangulOpening) listedWidth() int {
	n, w := o.longestNounRole(0, nounNotNumber)
	if n == nil || !o.isParticleAt(w) {
		return 0
	}
	return w
}

// isNumberAllTheSame reports a word that only looks like a number, with nothing but
// numerals and more of a number behind it.
func (o *hangulOpening) isNumberAllTheSame() bool {
	w := o.listedWidth()
	if w > 0 && (o.before.Roles&numeralRoles != 0 || o.isBesideNumber()) {
		return true // more of the number before it, or another one
	}
	return w > 0 && (w == len(o.word) || o.isNumeralsToEnd(w)) && (o.isUnitAhead() || o.isNumberAhead())
}

// isBesideNumber reports a number with its particle right before the word: 이백과 이천은.
func (o *hangulOpening) isBesideNumber() bool {
	n := len(o.Lexemes)
	return n > 1 && o.Tokens[o.token].Gap == text.GapSpace && o.Lexemes[n-1].Piece && o.SenseAt(n-1).Roles&RoleOutOf == 0 && o.SenseAt(n-2).Roles&numeralRoles != 0
}

// hangulPair is two numerals behind each other.
type hangulPair struct {
	*hangulSegmenter
	before, next *phraseNode
}

// goTogether reports whether a numeral goes on the one before it.
func (c *hangulSegmenter) goTogether(before, next *phraseNode) bool {
	if (before.NounRoles|next.NounRoles)&nounNative == 0 {
		return true
	}
	c.pair = hangulPair{c, before, next}
	return ask(c, &pairs, &c.pair, 0, true)
}

// pairs decides whether two numerals go together, of which one is native. They do where
// no rule has an answer.
var pairs = rule.List[*hangulPair, bool]{
	Name: "lexeme/pair",
	Asks: "Do a native numeral and another one go together?",
	Rules: []rule.Rule[*hangulPair, bool]{
		{
			Name: "lexeme/native-behind-hundred",
			Doc:  "A native numeral goes on a hundred or more.",
			Over: []string{"lexeme/native-and-digit"},
			Decides: []rule.Example{
				{Language: "ko", Text: "직원은 [백스물 명]{120 명}이다."},
				{Language: "ko", Text: "직원은 [백두 명]{102 명}이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "직원은 [스물두 명]{22 명}이다."},
			},
			Answer: rule.Says(true, func(p *hangulPair) bool {
				return p.next.NounRoles&nounNative != 0 && p.before.NounRoles&nounNative == 0 && p.before.Roles&RoleMultiplier != 0 && p.before.Value >= 100
			}),
		},
		{
			Name: "lexeme/native-and-digit",
			Doc:  "A numeral goes on no ones of the other kind, nor on a scale.",
			Decides: []rule.Example{
				{Language: "ko", Text: "그들은 만세를 불렀다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "직원은 [만사천 명]{14000 명}이다."},
			},
			Answer: rule.Says(false, (*hangulPair).isOnesOnOnes),
		},
	},
}

// isOnesOnOnes reports a numeral behind one that takes none of the other kind; in a text
// of one word a ten takes any.
func (p *hangulPair) isOnesOnOnes() bool {
	multiplied := p.before.Roles&RoleMultiplier != 0
	return (len(p.Tokens) > 1 || !multiplied) && (p.before.Value < 10 || p.before.Roles&RoleCardinal == 0)
}

// lastNumerals decides whether a number may end with a numeral. It may where no rule has
// an answer.
var lastNumerals = rule.List[*hangulNumerals, bool]{
	Name: "lexeme/last-numeral",
	Asks: "May a number end with this numeral?",
	Rules: []rule.Rule[*hangulNumerals, bool]{
		{
			Name: "lexeme/scale-that-is-particle",
			Doc:  "A numerator does not end with ten thousand, which is the particle for “only” there.",
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 돈의 [오분의 일]{0.2 1}만을 받았다."},
				{Language: "ko", Text: "그는 돈의 [오분의 일]{0.2 1}만 받았다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 돈의 [오분의 일]{0.2 1}을 받았다."},
			},
			Answer: rule.Says(false, func(n *hangulNumerals) bool {
				return n.before.Roles&RoleOutOf != 0 && len(n.nodes) > 1 && n.last().Roles&RoleScale != 0 && n.last().Exponent == 4 && n.isParticleAt(n.to)
			}),
		},
		{
			Name: "lexeme/counter-that-begins-like-numeral",
			Doc:  "What begins a longer counter is no numeral: 경기 are games, and no 10^16.",
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [31경기]{31 경기}에 나갔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "빚은 [31경원]{310000000000000000 KRW}이다."},
				{Language: "ko", Text: "로봇 [3만 개]{30000 개}를 찾았다."},
			},
			Answer: rule.Says(false, func(n *hangulNumerals) bool {
				if n.last().Roles&RoleScale == 0 {
					return false
				}
				at := n.lastStart()
				counter, w := n.longestNounRole(at, NounCounter)
				return counter != nil && at+w > n.to && n.isParticleAt(at+w)
			}),
		},
	},
}
