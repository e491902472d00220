package recognize

// numeralCandidate are numerals [from, to) of a word that may be a number.
// digits says that digits stand before them.
type numeralCandidate struct {
	from, to int
	nodes    []*phraseNode
	digits   bool
}

// syllables returns how many syllables the numerals have.
func (n *numeralCandidate) syllables() int { return (n.to - n.from) / 3 }

// isStrong reports whether numerals are a number unless what follows excludes
// it: three syllables or more, two that fit each other, or any behind a sign or
// another number.
func (n *numeralCandidate) isStrong(prev *sense) bool {
	if n.digits || prev.roles&(roleMinus|roleOutOf|rolePoint|roleScale) != 0 || n.syllables() > 2 {
		return true
	}
	return n.syllables() == 2 && (len(n.nodes) == 1 || len(n.nodes) == 2 && fitsNumeral(n.nodes[0], n.nodes[1]))
}

// fitsNumeral reports two numerals that make a number together: 이십, 십이, 백만,
// 만이.
func fitsNumeral(first, second *phraseNode) bool {
	cardinal := second.roles&roleCardinal != 0
	switch {
	case first.roles&roleCardinal != 0 && first.value > 0 && first.value < 10 && (second.roles&roleMultiplier != 0 || second.exponent == 4 || second.exponent == 8):
		return true
	case first.value >= 10 && first.roles&(roleMultiplier|roleCardinal) != 0 && (second.value < 10 && cardinal || second.roles&roleScale != 0 && first.roles&roleMultiplier != 0):
		return true
	}
	return first.exponent == 4 && cardinal
}

// isNumber reports whether numerals can be a number, from what follows them and
// from what stands before the word.
func (c *hangulSegmenter) isNumber(n numeralCandidate, prev *sense) bool {
	rest, first, strong := c.word[n.to:], n.nodes[0], n.isStrong(prev)
	if len(c.tokens) == 1 && n.from == 0 && rest == "" {
		return true
	}
	multiplied := first.roles&(roleMultiplier|roleScale) != 0
	unit, w := c.longestRole(n.to, measureRoles)
	switch {
	case unit != nil:
		if strong || unit.roles&(rolePercent|roleOutOf) != 0 {
			return true
		}
		if unit.roles&(roleCurrency|roleMinor) != 0 {
			return len(c.tokens) == 1 || multiplied && (w > 3 || n.to+w == len(c.word) || c.isParticleAt(n.to+w))
		}
	case rest == oddSuffix && (multiplied || first.value >= 10):
		return c.isUnitAhead() // 십여 명
	case rest == "":
		return c.isNumberAtEnd(n, strong)
	}
	if counter, w := c.longestNounRole(n.to, nounCounter); counter != nil {
		return c.isNumberBeforeCounter(n, strong, counter, n.to+w)
	}
	switch {
	case !c.isParticleAt(n.to):
		return n.syllables() > 2 && !n.digits && c.startsWithParticle(n.to)
	case strong, c.isMixedNumberAhead(n.to):
		return true
	}
	return n.syllables() == 1 && !multiplied && first.roles&roleAmbiguous == 0
}

// isNumberAtEnd reports whether numerals that end their word can be a number,
// from the word after it.
func (c *hangulSegmenter) isNumberAtEnd(n numeralCandidate, strong bool) bool {
	first, last := n.nodes[0], n.nodes[len(n.nodes)-1]
	switch {
	case first.roles&roleMultiplier != 0 && c.isScaledDigitsAhead(): // 천 4백만
		return true
	case last.roles&roleScale != 0 && c.isNumberAhead():
		return true
	case strong:
		return !c.endsInSubjectParticle(n.nodes) || c.isUnitAhead()
	case first.nounRoles&nounDeterminer != 0 && (first.value == 2 || first.value == 3) && c.isNounAhead():
		return true
	case !c.isUnitAhead():
		return false
	}
	return first.roles&roleAmbiguous == 0 || first.nounRoles&nounNative != 0 || len(n.nodes) == 2 && last.roles&roleScale != 0 || c.isCurrencyAhead() || c.isLongUnitAhead()
}

// isNumberBeforeCounter reports whether numerals before a counter, which ends
// at a place, can be a number.
func (c *hangulSegmenter) isNumberBeforeCounter(n numeralCandidate, strong bool, counter *phraseNode, end int) bool {
	first, common := n.nodes[0], isCommonCounter(counter.counter)
	if strong || first.nounRoles&nounNative != 0 && len(n.nodes) == 1 && (n.syllables() > 1 || c.isShortDeterminer(first) || common) {
		return n.digits || c.isParticleAt(end) || n.syllables() > 2
	}
	return first.roles&(roleMultiplier|roleScale) != 0 && first.exponent < 12 && common && c.isParticleAt(end)
}

// isShortDeterminer reports 두, 세 and 네, which stand before any counter, while
// 석 and 넉 begin too many other words.
func (c *hangulSegmenter) isShortDeterminer(node *phraseNode) bool {
	return node.value < 5 && node.roles&(roleIndefinite|roleAmbiguous) == roleAmbiguous && node != c.grammar.root("석") && node != c.grammar.root("넉")
}

// isCommonCounter reports the counters that the shortest numerals stand before
// in one word: 백명, 천번, 열개.
func isCommonCounter(s string) bool {
	switch s {
	case "명", "개", "번", "년", "살", "배":
		return true
	}
	return false
}

// isMixedNumberAhead reports the whole of a mixed number: 백과 사분의 삼.
func (c *hangulSegmenter) isMixedNumberAhead(to int) bool {
	n := c.grammar.root(c.word[to:])
	next, ok := c.nextWord()
	if n == nil || n.roles&roleAnd == 0 || !ok {
		return false
	}
	at := 0
	for k, w := next.longestRole(at, numeralRoles); k != nil; k, w = next.longestRole(at, numeralRoles) {
		at += w
	}
	over, _ := next.longestRole(at, roleOutOf)
	return at > 0 && over != nil
}

// addPartOrOrdinal appends a word that is half of something, or an ordinal: 반이,
// 절반의, 둘째는.
func (c *hangulSegmenter) addPartOrOrdinal() bool {
	n, w := c.longestRole(0, rolePart|roleOrdinal)
	if n == nil || !c.isParticleAt(w) {
		return false
	}
	if not, v := c.longestNounRole(0, nounNotNumber); not != nil && v > w {
		return false
	}
	c.addPiece(0, w, n)
	c.addRest(w)
	return true
}

// endsInSubjectParticle reports whether the last numeral of a number is rather
// the particle 이: 1억이.
func (c *hangulSegmenter) endsInSubjectParticle(nodes []*phraseNode) bool {
	n := len(nodes)
	if _, goesOn := c.nextWord(); !goesOn {
		return false // nothing is said of it
	}
	return n > 1 && nodes[n-1].roles&roleCardinal != 0 && nodes[n-1].value == 2 && nodes[n-2].roles&(roleMultiplier|roleScale) != 0
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
	n, w := next.longestNounRole(0, nounCounter)
	return n != nil && next.isParticleAt(w)
}

// isScaledDigitsAhead reports digits with a multiplier or a scale glued to them
// ahead.
func (c *hangulSegmenter) isScaledDigitsAhead() bool {
	if c.token+2 >= len(c.tokens) || c.tokens[c.token+1].class != classDigits || c.tokens[c.token+1].gap != gapSpace || c.tokens[c.token+2].class != classHangul || c.tokens[c.token+2].gap != gapNone {
		return false
	}
	next := hangulSegmenter{lexemeReader: c.lexemeReader, token: c.token + 2, word: c.tokens[c.token+2].lower}
	n, _ := next.longestRole(0, roleMultiplier|roleScale)
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
	lone, w := next.longestRole(0, roleMultiplier)
	return (count > 1 || lone != nil && w == len(next.word)) && next.isParticleAt(at)
}

// isCurrencyAhead reports that the next word is a currency of one syllable and
// a particle, which after a numeral is nothing else: 팔 불이다.
func (c *hangulSegmenter) isCurrencyAhead() bool {
	next, ok := c.nextWord()
	if !ok {
		return false
	}
	n, w := next.longestRole(0, roleCurrency)
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
	if c.token+1 >= len(c.tokens) || c.tokens[c.token+1].class != classHangul || c.tokens[c.token+1].gap != gapSpace {
		return hangulSegmenter{}, false
	}
	return hangulSegmenter{lexemeReader: c.lexemeReader, token: c.token + 1, word: c.tokens[c.token+1].lower}, true
}
