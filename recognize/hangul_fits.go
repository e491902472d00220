package recognize

// isNumber reports whether the numerals in [from, to) can be a number, from what
// follows them and from what stands before the word.
func (c *hangulSegmenter) isNumber(from, to int, nodes []*phraseNode, digits bool, prev *sense) bool {
	rest := c.s[to:]
	unit, w := c.longestRole(to, measureRoles)
	syllables := (to - from) / 3
	strong := digits || prev.roles&(roleMinus|roleOutOf|rolePoint|roleScale) != 0 || syllables > 2
	first := nodes[0]
	if !strong && syllables == 2 {
		pair := len(nodes) == 2 && (first.roles&roleCardinal != 0 && first.value > 0 && first.value < 10 && (nodes[1].roles&roleMultiplier != 0 || nodes[1].exponent == 4 || nodes[1].exponent == 8) ||
			first.value >= 10 && first.roles&(roleMultiplier|roleCardinal) != 0 && (nodes[1].value < 10 && nodes[1].roles&roleCardinal != 0 || nodes[1].roles&roleScale != 0 && first.roles&roleMultiplier != 0) ||
			first.exponent == 4 && nodes[1].roles&roleCardinal != 0)
		native := len(nodes) == 1
		strong = pair || native
	}
	if len(c.tokens) == 1 && from == 0 && rest == "" {
		return true
	}
	switch {
	case unit != nil:
		if strong || unit.roles&(rolePercent|roleOutOf) != 0 {
			return true
		}
		if unit.roles&(roleCurrency|roleMinor) != 0 {
			return len(c.tokens) == 1 || first.roles&(roleMultiplier|roleScale) != 0 && (w > 3 || to+w == len(c.s) || c.isParticleAt(to+w))
		}
	case rest == oddSuffix && (first.roles&(roleMultiplier|roleScale) != 0 || first.value >= 10):
		return c.isUnitAhead() // 십여 명
	case rest == "":
		if first.roles&roleMultiplier != 0 && c.isScaledDigitsAhead() {
			return true // 천 4백만
		}
		if nodes[len(nodes)-1].roles&roleScale != 0 && c.isNumberAhead() {
			return true
		}
		if strong && !c.endsInSubjectParticle(to, nodes) {
			return true
		}
		if strong {
			return c.isUnitAhead()
		}
		if first.nounRoles&nounDeterminer != 0 && (first.value == 2 || first.value == 3) && c.isNounAhead() {
			return true
		}
		return c.isUnitAhead() && (first.roles&roleAmbiguous == 0 || len(nodes) == 2 && nodes[1].roles&roleScale != 0 || c.isCurrencyAhead() || first.nounRoles&nounNative != 0 || c.isLongUnitAhead())
	}
	if counter, w := c.longestNounRole(to, nounCounter); counter != nil {
		if strong || first.nounRoles&nounNative != 0 && len(nodes) == 1 && (syllables > 1 || first.value < 5 && first.roles&(roleIndefinite|roleAmbiguous) == roleAmbiguous && first != c.g.root("석") && first != c.g.root("넉") || isCommonCounter(counter.counter)) {
			return digits || c.isParticleAt(to+w) || syllables > 2
		}
		return first.roles&(roleMultiplier|roleScale) != 0 && first.exponent < 12 && isCommonCounter(counter.counter) && c.isParticleAt(to+w)
	}
	switch {
	case !c.isParticleAt(to):
		return syllables > 2 && !digits && c.startsWithParticle(to)
	case strong:
		return true
	case c.isMixedNumberAhead(to):
		return true
	}
	return syllables == 1 && first.roles&(roleAmbiguous|roleMultiplier|roleScale) == 0
}

// isCommonCounter reports the counters that the shortest numerals stand before in
// one word: 백명, 천번, 열개.
func isCommonCounter(s string) bool {
	switch s {
	case "명", "개", "번", "년", "살", "배":
		return true
	}
	return false
}

// isMixedNumberAhead reports the whole of a mixed number: 백과 사분의 삼.
func (c *hangulSegmenter) isMixedNumberAhead(to int) bool {
	n := c.g.root(c.s[to:])
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

// addPartOrOrdinal appends a word that is half of something, or an ordinal: 반이, 절반의, 둘째는.
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

// endsInSubjectParticle reports a number that ends in what is rather the particle 이: 1억이.
func (c *hangulSegmenter) endsInSubjectParticle(to int, nodes []*phraseNode) bool {
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

// isScaledDigitsAhead reports digits with a multiplier or a scale glued to them ahead.
func (c *hangulSegmenter) isScaledDigitsAhead() bool {
	if c.tok+2 >= len(c.tokens) || c.tokens[c.tok+1].class != classDigits || c.tokens[c.tok+1].gap != gapSpace || c.tokens[c.tok+2].class != classHangul || c.tokens[c.tok+2].gap != gapNone {
		return false
	}
	next := hangulSegmenter{text: c.text, tok: c.tok + 2, s: c.tokens[c.tok+2].lower}
	n, _ := next.longestRole(0, roleMultiplier|roleScale)
	return n != nil
}

// isNounAhead reports that a word follows that two or three can count.
func (c *hangulSegmenter) isNounAhead() bool {
	next, ok := c.nextWord()
	return ok && len(next.s) >= 6
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
	return (count > 1 || lone != nil && w == len(next.s)) && next.isParticleAt(at)
}

// isCurrencyAhead reports that the next word is a currency of one syllable and a
// particle, which after a numeral is nothing else: 팔 불이다.
func (c *hangulSegmenter) isCurrencyAhead() bool {
	next, ok := c.nextWord()
	if !ok {
		return false
	}
	n, w := next.longestRole(0, roleCurrency)
	return n != nil && (w == len(next.s) || next.isParticleAt(w))
}

// isLongUnitAhead reports that the next word starts with a unit that leaves no doubt.
func (c *hangulSegmenter) isLongUnitAhead() bool {
	next, ok := c.nextWord()
	if !ok {
		return false
	}
	n, w := next.longestRole(0, measureRoles)
	return n != nil && w > 6
}

func (c *hangulSegmenter) nextWord() (hangulSegmenter, bool) {
	if c.tok+1 >= len(c.tokens) || c.tokens[c.tok+1].class != classHangul || c.tokens[c.tok+1].gap != gapSpace {
		return hangulSegmenter{}, false
	}
	return hangulSegmenter{text: c.text, tok: c.tok + 1, s: c.tokens[c.tok+1].lower}, true
}
