package lexeme

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/recognize/internal/text"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// phraseNode is a node in the tree of phrases. Each edge is a token.
type phraseNode struct {
	Next map[string]*phraseNode
	Sense
}

// Grammar is a [figureLexicon] compiled for reading.
type Grammar struct {
	*Lexicon
	roots     text.Vocabulary[*phraseNode]
	ascii     [128]*phraseNode // roots of one ASCII character
	particles []string
	Labels    []string
}

// NewGrammar compiles a lexicon, with the codes and symbols that all
// languages share. Where a word has several meanings of one kind, the first one
// entered wins.
func NewGrammar(l *Lexicon) *Grammar {
	g := &Grammar{Lexicon: l}
	g.addNumbers()
	g.addSmallWords()
	g.addCurrencies()
	g.addUnits()
	g.addQualifiers()
	for w := range strings.SplitSeq(l.counters, "|") {
		g.addWords(w, func(s *Sense) { s.NounRoles |= NounCounter; s.Counter = w })
	}
	for w := range strings.SplitSeq(l.particles, "|") {
		g.particles = append(g.particles, w)
	}
	if l.labels != "" {
		g.Labels = strings.Split(l.labels, "|")
	}
	return g
}

// addNumbers enters the words and signs of numbers.
func (g *Grammar) addNumbers() {
	for _, n := range g.cardinals {
		g.addUnaccented(n.words, func(s *Sense) { s.Roles |= RoleCardinal; s.Value = n.value })
	}
	for _, n := range g.alternatives {
		g.addWords(n.words, func(s *Sense) {
			s.Roles |= RoleCardinal
			s.NounRoles |= nounNative
			s.Value = n.value
			s.Alternative = true
		})
	}
	for _, n := range g.multipliers {
		g.addUnaccented(n.words, func(s *Sense) { s.Roles |= RoleMultiplier; s.Value = n.value })
	}
	for _, n := range g.scales {
		g.addUnaccented(n.words, func(s *Sense) { s.Roles |= RoleScale; s.Exponent = n.exponent })
	}
	for _, n := range g.signs {
		for w := range strings.SplitSeq(n.words, "|") {
			g.addPhrase(w, func(s *Sense) { s.Roles |= RoleSign; s.Sign = append(s.Sign, scaleSign{w, n.exponent}) })
		}
	}
	for _, n := range g.collectives {
		g.addUnaccented(n.words, func(s *Sense) { s.Roles |= RoleCollective; s.Value = n.value })
	}
	for _, n := range g.rounds {
		g.addUnaccented(n.words, func(s *Sense) { s.Roles |= RoleCollective; s.NounRoles |= NounRound; s.Value = n.value })
	}
	for _, n := range g.ordinals {
		g.addUnaccented(n.words, func(s *Sense) { s.Roles |= RoleOrdinal; s.Rank = n.value })
	}
	for _, n := range g.parts {
		g.addUnaccented(n.words, func(s *Sense) { s.Roles |= RolePart; s.Value = n.value })
	}
	for c, f := range vulgarFractions {
		g.addPhrase(string(c), func(s *Sense) { s.NounRoles |= NounVulgarFraction; s.Vulgar = f.value() })
	}
}

// addSmallWords enters the words that have no more than a role: of, to,
// percent.
func (g *Grammar) addSmallWords() {
	l := g.Lexicon
	for _, w := range []struct {
		words string
		role  figureRole
	}{
		{l.halfAfter, RoleHalfAfter}, {l.indefinite, RoleIndefinite}, {l.ambiguous, RoleAmbiguous}, {l.notRank, RoleNotRank},
		{l.point, RolePoint}, {l.minus, RoleMinus}, {l.and, RoleAnd}, {l.of, RoleOf}, {l.to, RoleTo}, {l.from, RoleFrom}, {l.between, RoleBetween},
		{l.outOf, RoleOutOf}, {l.against, RoleAgainst}, {l.times, RoleTimes}, {l.version, RoleVersion},
		{l.percent + "|%", RolePercent}, {l.points, RolePoints}, {l.basis, RoleBasis}, {l.filler, RoleFiller}, {l.or, RoleOr},
	} {
		g.addWords(w.words, func(s *Sense) { s.Roles |= w.role })
	}
	for _, w := range []struct {
		words string
		role  nounRole
	}{
		{l.adjectiveFirst, NounAdjective}, {l.notNoun, NounExcluded}, {l.plurals, NounPlural}, {l.rankEnds, NounRankEnding}, {l.notNumber, nounNotNumber}, {l.notCounter, nounNotCounter},
		{l.streets, NounStreet}, {l.natives, nounNative}, {l.determiners, nounNative | NounDeterminer}, {"http|https|www|ftp", NounURL},
	} {
		g.addWords(w.words, func(s *Sense) { s.NounRoles |= w.role })
	}
}

// addCurrencies enters names, symbols and codes of money, and nations whose own
// a currency may be.
func (g *Grammar) addCurrencies() {
	for _, m := range g.currencies {
		g.addCurrency(m, RoleCurrency)
	}
	for _, m := range g.nations {
		g.addUnaccented(m.words, func(s *Sense) { s.NounRoles |= NounNation; s.Nation = m.code })
	}
	for _, m := range currencySymbols {
		g.addCurrency(m, RoleCurrency)
		for w := range strings.SplitSeq(m.words, "|") {
			g.addPhrase(w, func(s *Sense) { s.Letters = append(s.Letters, withoutSpaces(w)) })
		}
	}
	for _, code := range currencyCodes() {
		lone := []string{code}
		g.addPhrase(code, func(s *Sense) {
			s.Roles |= RoleCurrency
			s.NounRoles |= NounCurrencyCode
			if s.Codes == nil {
				s.Codes = lone
			}
		})
		g.addPhrase(code+"$", func(s *Sense) { s.Roles |= RoleCurrency; s.Codes = lone })
		g.addPhrase("$ "+code, func(s *Sense) { s.Roles |= RoleCurrency; s.Codes = lone })
	}
	for _, m := range g.minors {
		g.addCurrency(m, RoleMinor)
	}
}

// addCurrency enters the words of one currency, or of its hundredths.
func (g *Grammar) addCurrency(m codedWords, role figureRole) {
	codes := strings.Fields(m.code)
	g.addWords(m.words, func(s *Sense) {
		s.Roles |= role
		if s.Codes == nil {
			s.Codes = codes
		}
	})
}

// addUnits enters the names of units in any case and their symbols as they are
// cased.
func (g *Grammar) addUnits() {
	for _, m := range g.units {
		symbols := strings.Fields(m.code)
		g.addWords(m.words, func(s *Sense) {
			s.Roles |= RoleUnit
			if s.Unit == nil {
				s.Unit = symbols
			}
		})
	}
	for _, m := range unitSymbols {
		for w := range strings.SplitSeq(m.words, "|") {
			g.addPhrase(w, func(s *Sense) { s.addUnitSymbol(casedSymbol{w, m.code}) })
		}
	}
}

// addUnitSymbol enters one way to write a unit, once.
func (s *Sense) addUnitSymbol(symbol casedSymbol) {
	s.Roles |= RoleUnit
	known := slices.ContainsFunc(s.Symbols, func(k casedSymbol) bool {
		return k.Unit == symbol.Unit && withoutSpaces(k.Text) == withoutSpaces(symbol.Text)
	})
	if !known {
		s.Symbols = append(s.Symbols, symbol)
	}
}

// addQualifiers enters the words that qualify the figure after or before them.
func (g *Grammar) addQualifiers() {
	for _, m := range slices.Concat(g.before, signsBefore) {
		g.addWords(m.words, func(s *Sense) { s.Roles |= RoleBefore; s.Before = m.qualifier })
	}
	for _, m := range g.after {
		g.addWords(m.words, func(s *Sense) { s.Roles |= RoleAfter; s.After = m.qualifier })
	}
}

func withoutSpaces(s string) string { return strings.ReplaceAll(s, " ", "") }

// addUnaccented enters number words, with their accents and without.
func (g *Grammar) addUnaccented(words string, enter func(*Sense)) {
	g.addWords(words, enter)
	bare, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.Predicate(func(r rune) bool {
		return r >= 0x300 && r <= 0x36F
	})), norm.NFC), words)
	if err == nil && bare != words {
		g.addWords(bare, enter)
	}
}

func (g *Grammar) addWords(words string, enter func(*Sense)) {
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
func (g *Grammar) addPhrase(phrase string, enter func(*Sense)) {
	var at *phraseNode
	for _, k := range text.Tokenize(phrase) {
		if k.Lower == "-" && at != nil {
			continue
		}
		var n *phraseNode
		if at == nil {
			if n = g.roots.Lookup(k.Lower); n == nil {
				n = new(phraseNode)
				g.roots.Put(k.Lower, n)
				if len(k.Lower) == 1 && k.Lower[0] < 128 {
					g.ascii[k.Lower[0]] = n
				}
			}
		} else if n = at.Next[k.Lower]; n == nil {
			n = new(phraseNode)
			if at.Next == nil {
				at.Next = make(map[string]*phraseNode)
			}
			at.Next[k.Lower] = n
		}
		at = n
	}
	if at != nil {
		enter(&at.Sense)
	}
}

// Root returns what the language's figures know of a word, nil for nothing.
func (g *Grammar) Root(word string) *phraseNode {
	if len(word) == 1 && word[0] < 128 {
		return g.ascii[word[0]]
	}
	return g.roots.Lookup(word)
}
