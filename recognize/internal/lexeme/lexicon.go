package lexeme

import "github.com/assaykit/assay/schema"

// Lexicon is what the words of a language mean in figures. A language
// is this data; the grammar over it is one for all.
//
// Words are listed in strings, parted by "|". A part in parentheses may be
// left out: "dollar(s) canadien(s)". Hyphens and spaces between the words of
// a phrase are one, accents of number words may be missing in the text.
type Lexicon struct {
	Decimal, Grouping string // the marks in "1,5" and "1.000"

	cardinals    []numeralWords // added: one, twenty
	alternatives []numeralWords // words for a number or the next one: 두세; the lower is listed
	Vigesimal    bool           // soixante-dix, quatre-vingts: sixty and eighty count on to nineteen
	multipliers  []numeralWords // hundred, 십, 백, 천: times what stands before, below the scales
	scales       []scaleWords   // thousand, million
	signs        []scaleWords   // k, M, bn: after digits, case matters
	BareScales   bool           // mille, 만 need no number before them
	BareHundred  bool           // cent, 백 likewise
	collectives  []numeralWords // dozen, douzaine
	rounds       []numeralWords // centaine, millier: a collective that is about so many
	ordinals     []numeralWords
	parts        []numeralWords // half, quarter, tiers: denominators that are no ordinals
	halfAfter    string         // "et demi" after a number or its unit
	indefinite   string         // articles that are also the number one
	ambiguous    string         // number words that only a unit or a noun makes one: neuf
	rankEnds     string         // th, ème: after digits
	notRank      string         // phrases in which an ordinal is no rank: first class, d'abord
	point        string
	minus        string
	and          string
	AndTens      bool   // "and" joins tens and ones: treinta y uno
	AndOne       bool   // "and" joins only one and eleven to tens and hundreds: vingt et un
	of           string // between a number and what is measured: millions of, d'
	to           string // from 10 to 20
	from         string // opens "from 10 to 20" and may be left out
	between      string // opens "between 10 and 20"
	outOf        string // one in five, un sur cinq
	or           string // 2 or 3 days
	streets      string // 10 rue de Rivoli, 10 Downing Street
	against      string // 3 to 1, 3 pour 1
	times        string // 2.1 times
	version      string // words before a number that names: version, article, page

	percent    string
	points     string // percentage points
	basis      string // basis points
	currencies []codedWords
	nations    []codedWords     // whose a currency is: canadien, Swiss
	minors     []codedWords     // cents: hundredths of each currency
	units      []codedWords     // UCUM
	before     []qualifierWords // qualifiers that stand before the figure
	after      []qualifierWords
	filler     string // may stand between a qualifier and its figure: les, the

	adjectiveFirst string // adjectives that stand between number and noun
	notNoun        string // words after a number that it does not count
	plurals        string // nouns counted that do not look like plurals
	Plural         string // last letters of plurals
	counters       string // words behind a number that say what is counted
	particles      string // endings behind a number or its unit, in Hangul
	natives        string // numerals of the language's own, which take no scale
	determiners    string // those of them that are numbers only before a counter
	notCounter     string // words that only begin like counters
	notNumber      string // words that only look like numbers
	labels         string // what behind a number makes it a name: 호선
	RankStart      string // what glued before a number makes it a rank: 제
	Nouns          nounOrder
	Hangul         bool // numbers, counters and particles are written in one word
}

// numeralWords is a number with its words.
type numeralWords struct {
	value int64
	words string
}

// scaleWords is a power of ten with its words.
type scaleWords struct {
	exponent int32
	words    string
}

// codedWords is a symbol or code with its words.
type codedWords struct {
	code  string // several, the preferred one first, are parted by spaces
	words string
}

// qualifierWords is a qualifier with its words.
type qualifierWords struct {
	qualifier schema.Qualifier
	words     string
}

// nounOrder is where a language puts the noun that a number counts.
type nounOrder uint8

const (
	OrderNoNoun    nounOrder = iota
	OrderNounFirst           // six entreprises mondiales
	OrderNounLast            // six global companies
)

// figureRole is a set of what a word can do in a figure.
type figureRole uint32

const (
	RoleCardinal figureRole = 1 << iota
	RoleMultiplier
	RoleScale
	RoleSign
	RoleCollective
	RoleOrdinal
	RolePart
	RoleHalfAfter
	RoleIndefinite
	RoleAmbiguous
	RoleNotRank
	RolePoint
	RoleMinus
	RoleAnd
	RoleOf
	RoleTo
	RoleFrom
	RoleBetween
	RoleOutOf
	RoleAgainst
	RoleTimes
	RoleVersion
	RolePercent
	RolePoints
	RoleBasis
	RoleCurrency
	RoleMinor
	RoleUnit
	RoleBefore
	RoleAfter
	RoleFiller
	RoleOr
)

// nounRole is a set of what a word can do beside a number's noun. It goes on
// [figureRole], whose bits are used up.
type nounRole uint16

const (
	NounAdjective nounRole = 1 << iota
	NounExcluded
	NounPlural
	NounCounter
	NounURL
	NounVulgarFraction
	NounRound
	NounCurrencyCode // an ISO 4217 code
	NounRankEnding
	nounNotNumber
	nounNative
	NounDeterminer
	nounNotCounter
	NounStreet
	NounNation
)

// Sense is everything that a word or phrase means in figures.
type Sense struct {
	Roles       figureRole
	NounRoles   nounRole
	Value       int64 // cardinal, multiplier, collective, part
	Alternative bool  // or the next number: 두세
	Rank        int64 // ordinal
	Vulgar      schema.Decimal
	Exponent    int32 // scale
	Sign        []scaleSign
	Codes       []string         // ISO 4217, preferred first
	Nation      string           // the code of a nation's own currency
	Letters     []string         // of a currency's sign, as they are cased
	Unit        []string         // UCUM, preferred first, of a name in any case
	Symbols     []casedSymbol    // UCUM, of symbols as they are cased
	Before      schema.Qualifier // qualifier
	After       schema.Qualifier
	Counter     string
}

// scaleSign is one scale abbreviation as it is cased.
type scaleSign struct {
	Text     string
	Exponent int32
}
