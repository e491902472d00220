package lexeme

// maxNumerals bounds the numerals of one word.
const maxNumerals = 40

// numeralRun are numerals that follow on each other, with the place at which
// each of them ends.
type numeralRun struct {
	nodes [maxNumerals]*phraseNode
	ends  [maxNumerals]int
	n     int
}

// hangulNumerals are numerals [from, to) of a word that may be a number.
type hangulNumerals struct {
	*hangulSegmenter
	from, to int
	nodes    []*phraseNode
	digits   bool   // digits stand before them
	before   *Sense // what stands before the word

	strong           bool // they are a number unless what follows excludes it
	unit, counter    *phraseNode
	unitEnd, counted int // where these end
}

// addNumerals appends the numerals at a place, the most after which the rest of
// the word can be a number's. It returns the place after them.
func (c *hangulSegmenter) addNumerals(at int, first figureRole, digits bool, before *Sense) int {
	run := &c.run
	c.scanNumerals(run, at, first)
	if run.n == 0 || first == numeralRoles && at == 0 && !c.mayOpenWithNumeral(before) {
		return at
	}
	for n := run.n; n > 0; n-- {
		c.numerals = hangulNumerals{hangulSegmenter: c, from: at, to: run.ends[n-1], nodes: run.nodes[:n], digits: digits, before: before}
		if !c.numerals.mayEnd() || !c.numerals.areNumber() {
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

// addOddScale appends what makes the number before it a little more than it says, and
// the scale behind that: 30여억.
func (c *hangulSegmenter) addOddScale(at int) int {
	odd, w := c.oddBeforeScale(at)
	if odd == nil {
		return at
	}
	count := len(c.Lexemes)
	c.addPiece(at, at+w, odd)
	to := c.addNumerals(at+w, RoleMultiplier|RoleScale, true, &odd.Sense)
	if to == at+w {
		c.Lexemes = c.Lexemes[:count]
		return at
	}
	return to
}

// oddBeforeScale finds what makes a number a little more than it says before a scale.
func (c *hangulSegmenter) oddBeforeScale(at int) (odd *phraseNode, width int) {
	odd, width = c.longestNounRole(at, NounOdd)
	if odd == nil {
		return nil, 0
	}
	if scale, _ := c.longestRole(at+width, RoleMultiplier|RoleScale); scale == nil {
		return nil, 0
	}
	return odd, width
}

// scanNumerals reads the numerals at a place, and decimal marks between them.
func (c *hangulSegmenter) scanNumerals(run *numeralRun, at int, first figureRole) {
	run.n = 0
	for want := first; at < len(c.word) && run.n < len(run.ends); want = numeralRoles {
		node, w := c.longestRole(at, want)
		if run.n > 0 {
			if node != nil && !c.goTogether(run.nodes[run.n-1], node) {
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

// first returns the first of the numerals, last the last.
func (n *hangulNumerals) first() *phraseNode { return n.nodes[0] }
func (n *hangulNumerals) last() *phraseNode  { return n.nodes[len(n.nodes)-1] }

// lastStart returns where the last of the numerals begins.
func (n *hangulNumerals) lastStart() int {
	if len(n.nodes) < 2 {
		return n.from
	}
	return n.run.ends[len(n.nodes)-2]
}

// syllables returns how many syllables the numerals have.
func (n *hangulNumerals) syllables() int { return (n.to - n.from) / 3 }

// isMultiplied reports that the first numeral is a ten or a scale.
func (n *hangulNumerals) isMultiplied() bool {
	return n.first().Roles&(RoleMultiplier|RoleScale) != 0
}

// isStrong reports whether numerals are a number unless what follows excludes
// it: three syllables or more, two that fit each other, or any behind a sign or
// another number.
func (n *hangulNumerals) isStrong() bool {
	if n.digits || n.before.Roles&(RoleMinus|RoleOutOf|RolePoint|RoleScale) != 0 || n.syllables() > 2 {
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

// mayEnd reports whether a number may end with the last of the numerals.
func (n *hangulNumerals) mayEnd() bool {
	return ask(n.hangulSegmenter, &lastNumerals, n, 0, true)
}

// areNumber reports whether the numerals are a number.
func (n *hangulNumerals) areNumber() bool {
	n.strong = n.isStrong()
	on := n.lookBehind()
	if on&(numeralsAlone|numeralsAtEnd) != 0 {
		return ask(n.hangulSegmenter, &numbersAtEnd, n, on, false)
	}
	return ask(n.hangulSegmenter, &numbersInside, n, on, false)
}
