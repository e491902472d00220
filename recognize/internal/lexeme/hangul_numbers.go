package lexeme

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
func (n *numeralCandidate) isStrong(prev *Sense) bool {
	if n.digits || prev.Roles&(RoleMinus|RoleOutOf|RolePoint|RoleScale) != 0 || n.syllables() > 2 {
		return true
	}
	return n.syllables() == 2 && (len(n.nodes) == 1 || len(n.nodes) == 2 && fitsNumeral(n.nodes[0], n.nodes[1]))
}

// fitsNumeral reports two numerals that make a number together: 이십, 십이, 백만,
// 만이.
func fitsNumeral(first, second *phraseNode) bool {
	cardinal := second.Roles&RoleCardinal != 0
	switch {
	case first.Roles&RoleCardinal != 0 && first.Value > 0 && first.Value < 10 && (second.Roles&RoleMultiplier != 0 || second.Exponent == 4 || second.Exponent == 8):
		return true
	case first.Value >= 10 && first.Roles&(RoleMultiplier|RoleCardinal) != 0 && (second.Value < 10 && cardinal || second.Roles&RoleScale != 0 && first.Roles&RoleMultiplier != 0):
		return true
	}
	return first.Exponent == 4 && cardinal
}

// isNumber reports whether numerals can be a number, from what follows them and
// from what stands before the word.
func (c *hangulSegmenter) isNumber(n numeralCandidate, prev *Sense) bool {
	rest, first, strong := c.word[n.to:], n.nodes[0], n.isStrong(prev)
	if len(c.Tokens) == 1 && n.from == 0 && rest == "" {
		return true
	}
	multiplied := first.Roles&(RoleMultiplier|RoleScale) != 0
	unit, w := c.longestRole(n.to, measureRoles)
	switch {
	case unit != nil:
		if strong || unit.Roles&(RolePercent|RoleOutOf) != 0 {
			return true
		}
		if unit.Roles&(RoleCurrency|RoleMinor) != 0 {
			return len(c.Tokens) == 1 || multiplied && (w > 3 || n.to+w == len(c.word) || c.isParticleAt(n.to+w))
		}
	case c.isOddSuffix(rest) && (multiplied || first.Value >= 10):
		return c.isUnitAhead() // 십여 명
	case rest == "":
		return c.isNumberAtEnd(n, strong)
	}
	if counter, w := c.longestNounRole(n.to, NounCounter); counter != nil {
		return c.isNumberBeforeCounter(n, strong, counter, n.to+w)
	}
	switch {
	case !c.isParticleAt(n.to):
		return n.syllables() > 2 && !n.digits && c.startsWithParticle(n.to)
	case strong, c.isMixedNumberAhead(n.to):
		return true
	}
	return n.syllables() == 1 && !multiplied && first.Roles&RoleAmbiguous == 0
}

// isNumberAtEnd reports whether numerals that end their word can be a number,
// from the word after it.
func (c *hangulSegmenter) isNumberAtEnd(n numeralCandidate, strong bool) bool {
	first, last := n.nodes[0], n.nodes[len(n.nodes)-1]
	switch {
	case first.Roles&RoleMultiplier != 0 && c.isScaledDigitsAhead(): // 천 4백만
		return true
	case last.Roles&RoleScale != 0 && c.isNumberAhead():
		return true
	case strong:
		return !c.endsInSubjectParticle(n.nodes) || c.isUnitAhead()
	case first.NounRoles&NounDeterminer != 0 && (first.Value == 2 || first.Value == 3) && c.isNounAhead():
		return true
	case !c.isUnitAhead():
		return false
	}
	return first.Roles&RoleAmbiguous == 0 || first.NounRoles&nounNative != 0 || len(n.nodes) == 2 && last.Roles&RoleScale != 0 || c.isCurrencyAhead() || c.isLongUnitAhead()
}

// isNumberBeforeCounter reports whether numerals before a counter, which ends
// at a place, can be a number.
func (c *hangulSegmenter) isNumberBeforeCounter(n numeralCandidate, strong bool, counter *phraseNode, end int) bool {
	first, common := n.nodes[0], counter.NounRoles&nounCommonCounter != 0
	if strong || first.NounRoles&nounNative != 0 && len(n.nodes) == 1 && (n.syllables() > 1 || first.NounRoles&nounAnyCounter != 0 || common) {
		return n.digits || c.isParticleAt(end) || n.syllables() > 2
	}
	return first.Roles&(RoleMultiplier|RoleScale) != 0 && first.Exponent < 12 && common && c.isParticleAt(end)
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

// addPartOrOrdinal appends a word that is half of something, or an ordinal: 반이,
// 절반의, 둘째는.
func (c *hangulSegmenter) addPartOrOrdinal() bool {
	n, w := c.longestRole(0, RolePart|RoleOrdinal)
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
	return n > 1 && nodes[n-1].Roles&RoleCardinal != 0 && nodes[n-1].Value == 2 && nodes[n-2].Roles&(RoleMultiplier|RoleScale) != 0
}
