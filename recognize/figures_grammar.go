package recognize

import (
	"slices"
	"strings"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// node is a place in the tree of phrases; each step is a token.
type node struct {
	next map[string]*node
	sense
}

// grammar is a lexicon made ready for reading.
type grammar struct {
	*figureLexicon
	roots     vocabulary[*node]
	ascii     [128]*node // roots of one ASCII character
	particles []string
	labels    []string
}

// newGrammar compiles a lexicon, with the codes and symbols that all
// languages share.
func newGrammar(l *figureLexicon) *grammar {
	g := &grammar{figureLexicon: l}
	for _, n := range l.cardinals {
		g.plainly(n.words, func(s *sense) { s.is |= isCardinal; s.value = n.value })
	}
	for _, n := range l.eithers {
		g.words(n.words, func(s *sense) { s.is |= isCardinal; s.noun |= isNative; s.value = n.value; s.either = true })
	}
	for _, n := range l.multipliers {
		g.plainly(n.words, func(s *sense) { s.is |= isMultiplier; s.value = n.value })
	}
	for _, n := range l.scales {
		g.plainly(n.words, func(s *sense) { s.is |= isScale; s.exponent = n.exponent })
	}
	for _, n := range l.signs {
		for w := range strings.SplitSeq(n.words, "|") {
			g.add(w, func(s *sense) { s.is |= isSign; s.sign = append(s.sign, sign{w, n.exponent}) })
		}
	}
	for _, n := range l.collectives {
		g.plainly(n.words, func(s *sense) { s.is |= isCollective; s.value = n.value })
	}
	for _, n := range l.rounds {
		g.plainly(n.words, func(s *sense) { s.is |= isCollective; s.noun |= isRound; s.value = n.value })
	}
	for _, n := range l.ordinals {
		g.plainly(n.words, func(s *sense) { s.is |= isOrdinal; s.rank = n.value })
	}
	for _, n := range l.parts {
		g.plainly(n.words, func(s *sense) { s.is |= isPart; s.value = n.value })
	}
	for _, w := range []struct {
		words string
		is    role
	}{
		{l.halfAfter, isHalfAfter}, {l.indefinite, isIndefinite}, {l.ambiguous, isAmbiguous}, {l.notRank, isNotRank},
		{l.point, isPoint}, {l.minus, isMinus}, {l.and, isAnd}, {l.of, isOf}, {l.to, isTo}, {l.from, isFrom}, {l.between, isBetween},
		{l.outOf, isOutOf}, {l.against, isAgainst}, {l.times, isTimes}, {l.version, isVersion},
		{l.percent + "|%", isPercent}, {l.points, isPoints}, {l.basis, isBasis}, {l.filler, isFiller}, {l.or, isOr},
	} {
		g.words(w.words, func(s *sense) { s.is |= w.is })
	}
	for _, w := range []struct {
		words string
		is    grip
	}{
		{l.adjectiveFirst, isAdjective}, {l.notNoun, isNotNoun}, {l.plurals, isPlural}, {l.rankEnds, isRankEnd}, {l.notNumber, isNotNumber}, {l.notCounter, isNotCounter}, {l.streets, isStreet}, {l.natives, isNative}, {l.determiners, isNative | isDeterminer}, {"http|https|www|ftp", isURL},
	} {
		g.words(w.words, func(s *sense) { s.noun |= w.is })
	}
	for c, f := range vulgarFractions {
		g.add(string(c), func(s *sense) { s.noun |= isVulgar; s.vulgar = f.value() })
	}
	money := func(m meaning, is role) {
		codes := strings.Fields(string(m.is))
		g.words(m.words, func(s *sense) {
			s.is |= is
			if s.codes == nil {
				s.codes = codes
			}
		})
	}
	for _, m := range l.currencies {
		money(m, isCurrency)
	}
	for _, m := range l.nations {
		g.plainly(m.words, func(s *sense) { s.noun |= isNation; s.nation = string(m.is) })
	}
	for _, m := range currencySymbols {
		money(m, isCurrency)
		for w := range strings.SplitSeq(m.words, "|") {
			g.add(w, func(s *sense) { s.letters = append(s.letters, unspaced(w)) })
		}
	}
	for _, code := range currencyCodes() {
		lone := []string{code}
		g.add(code, func(s *sense) {
			s.is |= isCurrency
			s.noun |= isCode
			if s.codes == nil {
				s.codes = lone
			}
		})
		g.add(code+"$", func(s *sense) { s.is |= isCurrency; s.codes = lone })
		g.add("$ "+code, func(s *sense) { s.is |= isCurrency; s.codes = lone })
	}
	for _, m := range l.minors {
		money(m, isMinor)
	}
	for _, m := range l.units {
		symbols := strings.Fields(string(m.is))
		g.words(m.words, func(s *sense) {
			s.is |= isUnit
			if s.unit == nil {
				s.unit = symbols
			}
		})
	}
	for _, m := range unitSymbols {
		for w := range strings.SplitSeq(m.words, "|") {
			g.add(w, func(s *sense) {
				s.is |= isUnit
				if y := (symbol{w, string(m.is)}); !slices.ContainsFunc(s.symbols, func(k symbol) bool { return k.unit == y.unit && unspaced(k.text) == unspaced(w) }) {
					s.symbols = append(s.symbols, y)
				}
			})
		}
	}
	for _, m := range append(l.before, signsBefore...) {
		g.words(m.words, func(s *sense) { s.is |= isBefore; s.before = m.is })
	}
	for _, m := range l.after {
		g.words(m.words, func(s *sense) { s.is |= isAfter; s.after = m.is })
	}
	for w := range strings.SplitSeq(l.counters, "|") {
		g.words(w, func(s *sense) { s.noun |= isCounter; s.counter = w })
	}
	for w := range strings.SplitSeq(l.particles, "|") {
		g.particles = append(g.particles, w)
	}
	if l.labels != "" {
		g.labels = strings.Split(l.labels, "|")
	}
	return g
}

func unspaced(s string) string { return strings.ReplaceAll(s, " ", "") }

// plainly enters number words, with their accents and without.
func (g *grammar) plainly(words string, enter func(*sense)) {
	g.words(words, enter)
	bare, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.Predicate(func(r rune) bool {
		return r >= 0x300 && r <= 0x36F
	})), norm.NFC), words)
	if err == nil && bare != words {
		g.words(bare, enter)
	}
}

func (g *grammar) words(words string, enter func(*sense)) {
	if words == "" {
		return
	}
	for w := range strings.SplitSeq(words, "|") {
		for _, form := range spell(w) {
			g.add(form, enter)
		}
	}
}

// spell writes out the parts in parentheses of a phrase, with and without.
func spell(phrase string) []string {
	head, rest, ok := strings.Cut(phrase, "(")
	if !ok {
		return []string{phrase}
	}
	part, tail, _ := strings.Cut(rest, ")")
	var forms []string
	for _, t := range spell(tail) {
		forms = append(forms, head+t, head+part+t)
	}
	return forms
}

// add enters one phrase.
func (g *grammar) add(phrase string, enter func(*sense)) {
	var at *node
	for _, k := range tokenize(phrase) {
		if k.lower == "-" && at != nil {
			continue
		}
		var n *node
		if at == nil {
			if n = g.roots.of(k.lower); n == nil {
				n = new(node)
				g.roots.put(k.lower, n)
				if len(k.lower) == 1 && k.lower[0] < 128 {
					g.ascii[k.lower[0]] = n
				}
			}
		} else if n = at.next[k.lower]; n == nil {
			n = new(node)
			if at.next == nil {
				at.next = make(map[string]*node)
			}
			at.next[k.lower] = n
		}
		at = n
	}
	if at != nil {
		enter(&at.sense)
	}
}

// root returns what the language's figures know of a word, nil for nothing.
func (g *grammar) root(word string) *node {
	if len(word) == 1 && word[0] < 128 {
		return g.ascii[word[0]]
	}
	return g.roots.of(word)
}
