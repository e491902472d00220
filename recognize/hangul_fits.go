package recognize

// fits reports whether the numerals in [from, to) can be a number, from what
// follows them and from what stands before the word.
func (c *cutter) fits(from, to int, nodes []*node, digits bool, prev *sense) bool {
	rest := c.s[to:]
	unit, w := c.longest(to, measures)
	syllables := (to - from) / 3
	strong := digits || prev.is&(isMinus|isOutOf|isPoint|isScale) != 0 || syllables > 2
	first := nodes[0]
	if !strong && syllables == 2 {
		pair := len(nodes) == 2 && (first.is&isCardinal != 0 && first.value > 0 && first.value < 10 && (nodes[1].is&isMultiplier != 0 || nodes[1].exponent == 4 || nodes[1].exponent == 8) ||
			first.value >= 10 && first.is&(isMultiplier|isCardinal) != 0 && (nodes[1].value < 10 && nodes[1].is&isCardinal != 0 || nodes[1].is&isScale != 0 && first.is&isMultiplier != 0) ||
			first.exponent == 4 && nodes[1].is&isCardinal != 0)
		native := len(nodes) == 1
		strong = pair || native
	}
	if len(c.tokens) == 1 && from == 0 && rest == "" {
		return true
	}
	switch {
	case unit != nil:
		if strong || unit.is&(isPercent|isOutOf) != 0 {
			return true
		}
		if unit.is&(isCurrency|isMinor) != 0 {
			return len(c.tokens) == 1 || first.is&(isMultiplier|isScale) != 0 && (w > 3 || to+w == len(c.s) || c.particle(to+w))
		}
	case rest == odd && (first.is&(isMultiplier|isScale) != 0 || first.value >= 10):
		return c.unitAhead() // 십여 명
	case rest == "":
		if first.is&isMultiplier != 0 && c.digitsGoOn() {
			return true // 천 4백만
		}
		if nodes[len(nodes)-1].is&isScale != 0 && c.numberAhead() {
			return true
		}
		if strong && !c.trailingSubject(to, nodes) {
			return true
		}
		if strong {
			return c.unitAhead()
		}
		if first.noun&isDeterminer != 0 && (first.value == 2 || first.value == 3) && c.nounAhead() {
			return true
		}
		return c.unitAhead() && (first.is&isAmbiguous == 0 || len(nodes) == 2 && nodes[1].is&isScale != 0 || c.dollarsAhead() || first.noun&isNative != 0 || c.percentAhead())
	}
	if counter, w := c.longestGrip(to, isCounter); counter != nil {
		if strong || first.noun&isNative != 0 && len(nodes) == 1 && (syllables > 1 || first.value < 5 && first.is&(isIndefinite|isAmbiguous) == isAmbiguous && first != c.g.root("석") && first != c.g.root("넉") || commonCounter(counter.counter)) {
			return digits || c.particle(to+w) || syllables > 2
		}
		return first.is&(isMultiplier|isScale) != 0 && first.exponent < 12 && commonCounter(counter.counter) && c.particle(to+w)
	}
	switch {
	case !c.particle(to):
		return syllables > 2 && !digits && c.startsParticle(to)
	case strong:
		return true
	case c.mixedAhead(to):
		return true
	}
	return syllables == 1 && first.is&(isAmbiguous|isMultiplier|isScale) == 0
}

// commonCounter reports the counters that the shortest numerals stand before in
// one word: 백명, 천번, 열개.
func commonCounter(s string) bool {
	switch s {
	case "명", "개", "번", "년", "살", "배":
		return true
	}
	return false
}

// mixedAhead reports the whole of a mixed number: 백과 사분의 삼.
func (c *cutter) mixedAhead(to int) bool {
	n := c.g.root(c.s[to:])
	next, ok := c.ahead()
	if n == nil || n.is&isAnd == 0 || !ok {
		return false
	}
	at := 0
	for k, w := next.longest(at, numerals); k != nil; k, w = next.longest(at, numerals) {
		at += w
	}
	over, _ := next.longest(at, isOutOf)
	return at > 0 && over != nil
}

// known appends a word that is half of something, or an ordinal: 반이, 절반의, 둘째는.
func (c *cutter) known() bool {
	n, w := c.longest(0, isPart|isOrdinal)
	if n == nil || !c.particle(w) {
		return false
	}
	if not, v := c.longestGrip(0, isNotNumber); not != nil && v > w {
		return false
	}
	c.piece(0, w, n)
	c.rest(w)
	return true
}

// trailingSubject reports a number that ends in what is rather the particle 이: 1억이.
func (c *cutter) trailingSubject(to int, nodes []*node) bool {
	n := len(nodes)
	if _, goesOn := c.ahead(); !goesOn {
		return false // nothing is said of it
	}
	return n > 1 && nodes[n-1].is&isCardinal != 0 && nodes[n-1].value == 2 && nodes[n-2].is&(isMultiplier|isScale) != 0
}

// unitAhead reports that the next word starts with a unit or a counter.
func (c *cutter) unitAhead() bool {
	next, ok := c.ahead()
	if !ok {
		return false
	}
	if next.nationAhead() {
		return true
	}
	if n, w := next.longest(0, measures); n != nil && (w > 3 || next.particle(w)) {
		return true
	}
	if not, x := next.longestGrip(0, isNotCounter); not != nil && x > 3 {
		return false
	}
	n, w := next.longestGrip(0, isCounter)
	return n != nil && next.particle(w)
}

// digitsGoOn reports digits with a multiplier or a scale glued to them ahead.
func (c *cutter) digitsGoOn() bool {
	if c.tok+2 >= len(c.tokens) || c.tokens[c.tok+1].class != digits || c.tokens[c.tok+1].gap != space || c.tokens[c.tok+2].class != hangul || c.tokens[c.tok+2].gap != glued {
		return false
	}
	next := cutter{text: c.text, tok: c.tok + 2, s: c.tokens[c.tok+2].lower}
	n, _ := next.longest(0, isMultiplier|isScale)
	return n != nil
}

// nounAhead reports that a word follows that two or three can count.
func (c *cutter) nounAhead() bool {
	next, ok := c.ahead()
	return ok && len(next.s) >= 6
}

// numberAhead reports that the next word is a number of two numerals or more.
func (c *cutter) numberAhead() bool {
	next, ok := c.ahead()
	if !ok {
		return false
	}
	at, count := 0, 0
	for k, w := next.longest(at, numerals); k != nil; k, w = next.longest(at, numerals) {
		at, count = at+w, count+1
	}
	lone, w := next.longest(0, isMultiplier)
	return (count > 1 || lone != nil && w == len(next.s)) && next.particle(at)
}

// dollarsAhead reports that the next word is a currency of one syllable and a
// particle, which after a numeral is nothing else: 팔 불이다.
func (c *cutter) dollarsAhead() bool {
	next, ok := c.ahead()
	if !ok {
		return false
	}
	n, w := next.longest(0, isCurrency)
	return n != nil && (w == len(next.s) || next.particle(w))
}

// percentAhead reports that the next word starts with a unit that leaves no doubt.
func (c *cutter) percentAhead() bool {
	next, ok := c.ahead()
	if !ok {
		return false
	}
	n, w := next.longest(0, measures)
	return n != nil && w > 6
}

func (c *cutter) ahead() (cutter, bool) {
	if c.tok+1 >= len(c.tokens) || c.tokens[c.tok+1].class != hangul || c.tokens[c.tok+1].gap != space {
		return cutter{}, false
	}
	return cutter{text: c.text, tok: c.tok + 1, s: c.tokens[c.tok+1].lower}, true
}
