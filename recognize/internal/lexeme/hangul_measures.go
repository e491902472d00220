package lexeme

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// hangulMeasure is what may measure a number at a place in a word, the longest of each
// kind with its width.
type hangulMeasure struct {
	*hangulSegmenter
	at                                          int
	unit, counter, rank                         *phraseNode
	unitWidth, counterWidth, rankWidth, notWide int
}

// measureKind is what stands behind numerals in a word.
type measureKind uint8

const (
	noMeasure measureKind = iota
	unitMeasure
	counterMeasure
	rankMeasure
)

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
	n, w, rank := c.measureAt(at)
	if n == nil {
		return at
	}
	c.addPiece(at, at+w, n)
	at += w
	switch {
	case rank:
	case n.Roles&RoleOutOf != 0:
		return c.addNumerals(at, numeralRoles, false, &n.Sense)
	case n.Roles&RoleCurrency != 0:
		if to := c.addNumerals(at, numeralRoles, false, &NoSense); to > at {
			return c.addMeasures(to)
		}
	}
	return at
}

// measureAt returns what measures a number at a place, nil for nothing, with its width.
func (c *hangulSegmenter) measureAt(at int) (n *phraseNode, width int, rank bool) {
	m := &c.measure
	*m = hangulMeasure{hangulSegmenter: c, at: at}
	m.unit, m.unitWidth = c.longestRole(at, measureRoles)
	m.counter, m.counterWidth = c.longestNounRole(at, NounCounter)
	m.rank, m.rankWidth = c.longestNounRole(at, NounRankEnding)
	if m.unit == nil && m.counter == nil && m.rank == nil {
		return nil, 0, false
	}
	_, m.notWide = c.longestNounRole(at, nounNotCounter)
	kind, _ := measuresInWords.Ask(m, c.Traits, 0, c.Observer, rule.Place{From: c.token, To: c.token + 1})
	switch kind {
	case rankMeasure:
		return m.rank, m.rankWidth, true
	case counterMeasure:
		return m.counter, m.counterWidth, false
	case unitMeasure:
		return m.unit, m.unitWidth, false
	}
	return nil, 0, false
}

// measuresInWords decides what measures a number in a word. Nothing does where no rule
// has an answer.
var measuresInWords = rule.List[*hangulMeasure, measureKind]{
	Name: "lexeme/measure",
	Asks: "What measures a number in a word?",
	Rules: []rule.Rule[*hangulMeasure, measureKind]{
		{
			Name: "lexeme/noun-and-no-counter",
			Doc:  "A noun that begins like a counter or a unit, and is listed, is none.",
			Over: []string{"lexeme/rank-ending", "lexeme/counter", "lexeme/unit"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[두]{2 국가} 국가가 만났다."},
				{Language: "ko", Text: "매출은 [8]{8}분기 연속 늘었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[두 개]{2 개}가 남았다."},
				{Language: "ko", Text: "기온은 [34도]{34 Cel}로 높았다."},
				{Language: "ko", Text: "그는 [3만원]{30000 KRW}인 책을 샀다."},
			},
			Answer: rule.Says(noMeasure, func(m *hangulMeasure) bool {
				return m.notWide > max(m.counterWidth, m.unitWidth) && !m.isUnitAndParticle()
			}),
		},
		{
			Name: "lexeme/rank-ending",
			Doc:  "An ending of ranks that is longer than any unit or counter makes a rank.",
			Over: []string{"lexeme/counter", "lexeme/unit"},
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [세 번째]{3 ordinal} 손님이다."},
				{Language: "ko", Text: "그는 [6번째]{6 ordinal} 손님이다."},
				{Language: "ko", Text: "그는 [3위]{3 ordinal}에 올랐다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [세 번]{3 번} 왔다."},
			},
			Answer: rule.Says(rankMeasure, (*hangulMeasure).isRankEnding),
		},
		{
			Name: "lexeme/counter",
			Doc:  "A counter that is longer than any unit counts, where a particle or nothing goes on it.",
			Over: []string{"lexeme/unit"},
			Decides: []rule.Example{
				{Language: "ko", Text: "직원 [9명]{9 명}이 왔다."},
				{Language: "ko", Text: "표식 [다섯개]{5 개}가 있다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "값은 [9원]{9 KRW}이다."},
			},
			Answer: rule.Says(counterMeasure, (*hangulMeasure).isCounter),
		},
		{
			Name: "lexeme/unit",
			Doc:  "A unit of more than one syllable measures, and so do most of one.",
			Decides: []rule.Example{
				{Language: "ko", Text: "값은 [1,450원]{1450 KRW}이다."},
				{Language: "ko", Text: "거리는 [5킬로미터]{5 km}이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "직원 [9명]{9 명}이 왔다."},
			},
			Answer: rule.Says(unitMeasure, (*hangulMeasure).isUnit),
		},
	},
}

// isCounter reports a counter: of one syllable only behind digits, or where the word or a
// particle ends it.
func (m *hangulMeasure) isCounter() bool {
	return m.counterWidth > m.unitWidth && (m.isParticleAt(m.at+m.counterWidth) || m.counterWidth > 3 || m.isAfterDigits(m.at))
}

// isRankEnding reports an ending of ranks that is longer than what else it can be.
func (m *hangulMeasure) isRankEnding() bool {
	width := m.unitWidth
	if m.isCounter() {
		width = m.counterWidth
	}
	if m.rankWidth == 3 && width == 0 {
		return (m.isAfterDigits(m.at) || m.at == 0 && m.rank.NounRoles&NounSpacedRank != 0) && m.isParticleAt(m.at+3)
	}
	return m.rankWidth > max(width, 3)
}

// isUnitAndParticle reports a unit glued to digits, or to a scale that is, where a listed
// noun is that unit and a particle, and one ends the word: 34도로 has no road in it, and
// 3만원인 no cause.
func (m *hangulMeasure) isUnitAndParticle() bool {
	if m.unit == nil || m.unitWidth < m.counterWidth || m.Tokens[m.token].Gap != text.GapNone || m.token == 0 || m.Tokens[m.token-1].Class != text.ClassDigits {
		return false
	}
	end := m.at + m.unitWidth
	return slices.Contains(m.Grammar.particles, m.word[end:m.at+m.notWide]) && slices.Contains(m.Grammar.particles, m.word[end:])
}

// isUnit reports a unit, not one of a syllable that is mostly something else.
func (m *hangulMeasure) isUnit() bool {
	const short = RoleUnit | RoleCurrency | RoleMinor | RolePercent | RoleOutOf | RoleTimes
	return m.unitWidth > 3 || m.unit != nil && (m.unit.Roles&short != 0 || m.unit.NounRoles&NounCounter != 0)
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

// hangulPart is a word for a part or a rank with which a word begins.
type hangulPart struct {
	*hangulSegmenter
	width int
}

// addPartOrOrdinal appends a word that is half of something, or an ordinal: 반이,
// 절반의, 둘째는.
func (c *hangulSegmenter) addPartOrOrdinal() bool {
	n, w := c.longestRole(0, RolePart|RoleOrdinal)
	if n == nil || !c.isParticleAt(w) {
		return false
	}
	c.part = hangulPart{c, w}
	if !ask(c, &partsInWords, &c.part, 0, true) {
		return false
	}
	c.addPiece(0, w, n)
	c.addRest(w)
	return true
}

// partsInWords decides whether a part or a rank with which a word begins is one. It is
// where no rule has an answer.
var partsInWords = rule.List[*hangulPart, bool]{
	Name: "lexeme/part-or-rank",
	Asks: "Is a part or a rank with which a word begins one?",
	Rules: []rule.Rule[*hangulPart, bool]{
		{
			Name: "lexeme/word-with-half-in-it",
			Doc:  "A longer word that the language lists as no number is none.",
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 반대로 갔다."},
				{Language: "ko", Text: "그들은 반도에 산다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그들은 [절반]{0.5 1}만 먹었다."},
			},
			Answer: rule.Says(false, func(p *hangulPart) bool {
				_, w := p.longestNounRole(0, nounNotNumber)
				return w > p.width
			}),
		},
	},
}
