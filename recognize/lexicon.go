package recognize

import (
	"slices"
	"strings"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"github.com/assaykit/assay/schema"
)

// figureLexicon is what the words of a language mean in figures. A language
// is this data; the grammar over it is one for all.
//
// Words are listed in strings, parted by "|". A part in parentheses may be
// left out: "dollar(s) canadien(s)". Hyphens and spaces between the words of
// a phrase are one, accents of number words may be missing in the text.
type figureLexicon struct {
	decimal, grouping string // the marks in "1,5" and "1.000"

	cardinals   []numeral // added: one, twenty
	eithers     []numeral // words for a number or the next one: 두세; the lower is listed
	vigesimal   bool      // soixante-dix, quatre-vingts: sixty and eighty count on to nineteen
	multipliers []numeral // hundred, 십, 백, 천: times what stands before, below the scales
	scales      []scale   // thousand, million
	signs       []scale   // k, M, bn: after digits, case matters
	bareScales  bool      // mille, 만 need no number before them
	bareHundred bool      // cent, 백 likewise
	collectives []numeral // dozen, douzaine
	rounds      []numeral // centaine, millier: a collective that is about so many
	ordinals    []numeral
	parts       []numeral // half, quarter, tiers: denominators that are no ordinals
	halfAfter   string    // "et demi" after a number or its unit
	indefinite  string    // articles that are also the number one
	ambiguous   string    // number words that only a unit or a noun makes one: neuf
	rankEnds    string    // th, ème: after digits
	notRank     string    // phrases in which an ordinal is no rank: first class, d'abord
	point       string
	minus       string
	and         string
	andTens     bool   // "and" joins tens and ones: treinta y uno
	andOne      bool   // "and" joins only one and eleven to tens and hundreds: vingt et un
	of          string // between a number and what is measured: millions of, d'
	to          string // from 10 to 20
	from        string // opens "from 10 to 20" and may be left out
	between     string // opens "between 10 and 20"
	outOf       string // one in five, un sur cinq
	or          string // 2 or 3 days
	streets     string // 10 rue de Rivoli, 10 Downing Street
	against     string // 3 to 1, 3 pour 1
	times       string // 2.1 times
	version     string // words before a number that names: version, article, page

	percent    string
	points     string // percentage points
	basis      string // basis points
	currencies []meaning
	nations    []meaning // whose a currency is: canadien, Swiss
	minors     []meaning // cents: hundredths of each currency
	units      []meaning // UCUM
	before     []meaning // qualifiers that stand before the figure
	after      []meaning
	filler     string // may stand between a qualifier and its figure: les, the

	adjectiveFirst string // adjectives that stand between number and noun
	notNoun        string // words after a number that it does not count
	plurals        string // nouns counted that do not look like plurals
	plural         string // last letters of plurals
	counters       string // words behind a number that say what is counted
	particles      string // endings behind a number or its unit, in Hangul
	natives        string // numerals of the language's own, which take no scale
	determiners    string // those of them that are numbers only before a counter
	notCounter     string // words that only begin like counters
	notNumber      string // words that only look like numbers
	labels         string // what behind a number makes it a name: 호선
	rankStart      string // what glued before a number makes it a rank: 제
	nouns          nounOrder
	hangul         bool // numbers, counters and particles are written in one word
}

// numeral is a number with its words.
type numeral struct {
	value int64
	words string
}

// scale is a power of ten with its words.
type scale struct {
	exponent int32
	words    string
}

// meaning is a symbol, code or qualifier with its words.
type meaning struct {
	is    string // several, the preferred one first, are parted by spaces
	words string
}

// nounOrder tells where a language puts the noun that a number counts.
type nounOrder uint8

const (
	noNoun    nounOrder = iota
	nounFirst           // six entreprises mondiales
	nounLast            // six global companies
)

// role is what a word can do in a figure.
type role uint32

const (
	isCardinal role = 1 << iota
	isMultiplier
	isScale
	isSign
	isCollective
	isOrdinal
	isPart
	isHalfAfter
	isIndefinite
	isAmbiguous
	isNotRank
	isPoint
	isMinus
	isAnd
	isOf
	isTo
	isFrom
	isBetween
	isOutOf
	isAgainst
	isTimes
	isVersion
	isPercent
	isPoints
	isBasis
	isCurrency
	isMinor
	isUnit
	isBefore
	isAfter
	isFiller
	isOr
)

// grip is a word's part in nouns, apart from roles only for want of bits.
type grip uint16

const (
	isAdjective grip = 1 << iota
	isNotNoun
	isPlural
	isCounter
	isURL
	isVulgar
	isRound
	isCode // an ISO 4217 code
	isRankEnd
	isNotNumber
	isNative
	isDeterminer
	isNotCounter
	isStreet
	isNation
)

// sense is everything that a word or phrase means in figures.
type sense struct {
	is       role
	noun     grip
	value    int64 // cardinal, multiplier, collective, part
	either   bool  // or the next number: 두세
	rank     int64 // ordinal
	vulgar   schema.Decimal
	exponent int32 // scale
	sign     []sign
	codes    []string // ISO 4217, preferred first
	nation   string   // the code of a nation's own currency
	letters  []string // of a currency's sign, as they are cased
	unit     []string // UCUM, preferred first, of a name in any case
	symbols  []symbol // UCUM, of symbols as they are cased
	before   string   // qualifier
	after    string
	counter  string
}

// sign is one scale abbreviation as it is cased.
type sign struct {
	text     string
	exponent int32
}

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
		codes := strings.Fields(m.is)
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
		g.plainly(m.words, func(s *sense) { s.noun |= isNation; s.nation = m.is })
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
		symbols := strings.Fields(m.is)
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
				if y := (symbol{w, m.is}); !slices.ContainsFunc(s.symbols, func(k symbol) bool { return k.unit == y.unit && unspaced(k.text) == unspaced(w) }) {
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
