package recognize

import (
	"slices"
	"strings"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// phraseNode is a node in the tree of phrases. Each edge is a token.
type phraseNode struct {
	next map[string]*phraseNode
	sense
}

// grammar is a [figureLexicon] compiled for reading.
type grammar struct {
	*figureLexicon
	roots     vocabulary[*phraseNode]
	ascii     [128]*phraseNode // roots of one ASCII character
	particles []string
	labels    []string
}

// newGrammar compiles a lexicon, with the codes and symbols that all
// languages share. Where a word has several meanings of one kind, the first one
// entered wins.
func newGrammar(l *figureLexicon) *grammar {
	g := &grammar{figureLexicon: l}
	g.addNumbers()
	g.addSmallWords()
	g.addCurrencies()
	g.addUnits()
	g.addQualifiers()
	for w := range strings.SplitSeq(l.counters, "|") {
		g.addWords(w, func(s *sense) { s.nounRoles |= nounCounter; s.counter = w })
	}
	for w := range strings.SplitSeq(l.particles, "|") {
		g.particles = append(g.particles, w)
	}
	if l.labels != "" {
		g.labels = strings.Split(l.labels, "|")
	}
	return g
}

// addNumbers enters the words and signs of numbers.
func (g *grammar) addNumbers() {
	for _, n := range g.cardinals {
		g.addUnaccented(n.words, func(s *sense) { s.roles |= roleCardinal; s.value = n.value })
	}
	for _, n := range g.alternatives {
		g.addWords(n.words, func(s *sense) {
			s.roles |= roleCardinal
			s.nounRoles |= nounNative
			s.value = n.value
			s.alternative = true
		})
	}
	for _, n := range g.multipliers {
		g.addUnaccented(n.words, func(s *sense) { s.roles |= roleMultiplier; s.value = n.value })
	}
	for _, n := range g.scales {
		g.addUnaccented(n.words, func(s *sense) { s.roles |= roleScale; s.exponent = n.exponent })
	}
	for _, n := range g.signs {
		for w := range strings.SplitSeq(n.words, "|") {
			g.addPhrase(w, func(s *sense) { s.roles |= roleSign; s.sign = append(s.sign, scaleSign{w, n.exponent}) })
		}
	}
	for _, n := range g.collectives {
		g.addUnaccented(n.words, func(s *sense) { s.roles |= roleCollective; s.value = n.value })
	}
	for _, n := range g.rounds {
		g.addUnaccented(n.words, func(s *sense) { s.roles |= roleCollective; s.nounRoles |= nounRound; s.value = n.value })
	}
	for _, n := range g.ordinals {
		g.addUnaccented(n.words, func(s *sense) { s.roles |= roleOrdinal; s.rank = n.value })
	}
	for _, n := range g.parts {
		g.addUnaccented(n.words, func(s *sense) { s.roles |= rolePart; s.value = n.value })
	}
	for c, f := range vulgarFractions {
		g.addPhrase(string(c), func(s *sense) { s.nounRoles |= nounVulgarFraction; s.vulgar = f.value() })
	}
}

// addSmallWords enters the words that have no more than a role: of, to,
// percent.
func (g *grammar) addSmallWords() {
	l := g.figureLexicon
	for _, w := range []struct {
		words string
		role  figureRole
	}{
		{l.halfAfter, roleHalfAfter}, {l.indefinite, roleIndefinite}, {l.ambiguous, roleAmbiguous}, {l.notRank, roleNotRank},
		{l.point, rolePoint}, {l.minus, roleMinus}, {l.and, roleAnd}, {l.of, roleOf}, {l.to, roleTo}, {l.from, roleFrom}, {l.between, roleBetween},
		{l.outOf, roleOutOf}, {l.against, roleAgainst}, {l.times, roleTimes}, {l.version, roleVersion},
		{l.percent + "|%", rolePercent}, {l.points, rolePoints}, {l.basis, roleBasis}, {l.filler, roleFiller}, {l.or, roleOr},
	} {
		g.addWords(w.words, func(s *sense) { s.roles |= w.role })
	}
	for _, w := range []struct {
		words string
		role  nounRole
	}{
		{l.adjectiveFirst, nounAdjective}, {l.notNoun, nounExcluded}, {l.plurals, nounPlural}, {l.rankEnds, nounRankEnding}, {l.notNumber, nounNotNumber}, {l.notCounter, nounNotCounter},
		{l.streets, nounStreet}, {l.natives, nounNative}, {l.determiners, nounNative | nounDeterminer}, {"http|https|www|ftp", nounURL},
	} {
		g.addWords(w.words, func(s *sense) { s.nounRoles |= w.role })
	}
}

// addCurrencies enters names, symbols and codes of money, and nations whose own
// a currency may be.
func (g *grammar) addCurrencies() {
	for _, m := range g.currencies {
		g.addCurrency(m, roleCurrency)
	}
	for _, m := range g.nations {
		g.addUnaccented(m.words, func(s *sense) { s.nounRoles |= nounNation; s.nation = m.code })
	}
	for _, m := range currencySymbols {
		g.addCurrency(m, roleCurrency)
		for w := range strings.SplitSeq(m.words, "|") {
			g.addPhrase(w, func(s *sense) { s.letters = append(s.letters, withoutSpaces(w)) })
		}
	}
	for _, code := range currencyCodes() {
		lone := []string{code}
		g.addPhrase(code, func(s *sense) {
			s.roles |= roleCurrency
			s.nounRoles |= nounCurrencyCode
			if s.codes == nil {
				s.codes = lone
			}
		})
		g.addPhrase(code+"$", func(s *sense) { s.roles |= roleCurrency; s.codes = lone })
		g.addPhrase("$ "+code, func(s *sense) { s.roles |= roleCurrency; s.codes = lone })
	}
	for _, m := range g.minors {
		g.addCurrency(m, roleMinor)
	}
}

// addCurrency enters the words of one currency, or of its hundredths.
func (g *grammar) addCurrency(m codedWords, role figureRole) {
	codes := strings.Fields(m.code)
	g.addWords(m.words, func(s *sense) {
		s.roles |= role
		if s.codes == nil {
			s.codes = codes
		}
	})
}

// addUnits enters the names of units in any case and their symbols as they are
// cased.
func (g *grammar) addUnits() {
	for _, m := range g.units {
		symbols := strings.Fields(m.code)
		g.addWords(m.words, func(s *sense) {
			s.roles |= roleUnit
			if s.unit == nil {
				s.unit = symbols
			}
		})
	}
	for _, m := range unitSymbols {
		for w := range strings.SplitSeq(m.words, "|") {
			g.addPhrase(w, func(s *sense) { s.addUnitSymbol(casedSymbol{w, m.code}) })
		}
	}
}

// addUnitSymbol enters one way to write a unit, once.
func (s *sense) addUnitSymbol(symbol casedSymbol) {
	s.roles |= roleUnit
	known := slices.ContainsFunc(s.symbols, func(k casedSymbol) bool {
		return k.unit == symbol.unit && withoutSpaces(k.text) == withoutSpaces(symbol.text)
	})
	if !known {
		s.symbols = append(s.symbols, symbol)
	}
}

// addQualifiers enters the words that qualify the figure after or before them.
func (g *grammar) addQualifiers() {
	for _, m := range slices.Concat(g.before, signsBefore) {
		g.addWords(m.words, func(s *sense) { s.roles |= roleBefore; s.before = m.qualifier })
	}
	for _, m := range g.after {
		g.addWords(m.words, func(s *sense) { s.roles |= roleAfter; s.after = m.qualifier })
	}
}

func withoutSpaces(s string) string { return strings.ReplaceAll(s, " ", "") }

// addUnaccented enters number words, with their accents and without.
func (g *grammar) addUnaccented(words string, enter func(*sense)) {
	g.addWords(words, enter)
	bare, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.Predicate(func(r rune) bool {
		return r >= 0x300 && r <= 0x36F
	})), norm.NFC), words)
	if err == nil && bare != words {
		g.addWords(bare, enter)
	}
}

func (g *grammar) addWords(words string, enter func(*sense)) {
	if words == "" {
		return
	}
	for w := range strings.SplitSeq(words, "|") {
		for _, form := range expandOptional(w) {
			g.addPhrase(form, enter)
		}
	}
}

// expandOptional returns a phrase with and without each of its parts in
// parentheses.
func expandOptional(phrase string) []string {
	head, rest, ok := strings.Cut(phrase, "(")
	if !ok {
		return []string{phrase}
	}
	part, tail, _ := strings.Cut(rest, ")")
	var forms []string
	for _, t := range expandOptional(tail) {
		forms = append(forms, head+t, head+part+t)
	}
	return forms
}

// addPhrase enters one phrase.
func (g *grammar) addPhrase(phrase string, enter func(*sense)) {
	var at *phraseNode
	for _, k := range tokenize(phrase) {
		if k.lower == "-" && at != nil {
			continue
		}
		var n *phraseNode
		if at == nil {
			if n = g.roots.lookup(k.lower); n == nil {
				n = new(phraseNode)
				g.roots.put(k.lower, n)
				if len(k.lower) == 1 && k.lower[0] < 128 {
					g.ascii[k.lower[0]] = n
				}
			}
		} else if n = at.next[k.lower]; n == nil {
			n = new(phraseNode)
			if at.next == nil {
				at.next = make(map[string]*phraseNode)
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
func (g *grammar) root(word string) *phraseNode {
	if len(word) == 1 && word[0] < 128 {
		return g.ascii[word[0]]
	}
	return g.roots.lookup(word)
}
