package lexeme

import "github.com/assaykit/assay/schema"

// figureRole is a set of what a word can do in a figure.
type figureRole uint32

// The roles of words in numbers and beside them.
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

// valueRoles are the roles of words with a [Sense.Value].
const valueRoles = RoleCardinal | RoleMultiplier | RoleCollective | RolePart

// nounRole is a set of what a word can do beside a number's noun. It goes on
// [figureRole], whose bits are used up.
type nounRole uint64

// The roles of words beside nouns, and others.
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
	nounAnyCounter    // a determiner that any counter may follow in one word
	nounCommonCounter // a counter that the shortest numerals may stand before in one word
	NounOnceCounter   // a counter that with one says once
	NounDateCounter   // a counter that with digits says when
	NounOdd           // makes a number a little more than it says
	NounOutOfFew      // is "out of" only between small numbers
	NounThan
	NounHouseNumber
	NounDecade     // makes a decade of four digits
	NounRankPrefix // makes a rank of digits behind it
	NounFraction   // makes a part of the rank before it
	NounMinusBehind
	NounPerUnit     // between a unit and the one that it is divided by
	NounTimesBehind // behind a length of time, which it makes a time of
	NounPoints      // points that are percentage points beside a percentage
	NounMultiple    // el doble
	NounScore       // between the numbers of a score
	NounMove        // what moves from one figure to another
	NounChange      // what may change by a range, or move
	NounStay        // what is in a range
	NounBoundVerb   // a verb that qualifies what it reaches
	NounNegation    // what makes the contrary of such a verb
	NounRestates    // before the same, or a part of it, in other numbers
	NounWordMoney   // a name of money that is mostly another word
	NounPaying      // says that money is meant
	NounDuring      // a qualifier that before a length of time mostly says during what
	NounLasting     // beside which that is a qualifier
	NounOfMeasures  // a qualifier of measures, and not of what is counted
	NounPlace       // a place with money of its own
	NounSuperlative // that a hyphen joins to a rank
	NounExchange    // between a rate of exchange and a currency
	NounPlus        // says that a number is above zero
	NounArticle     // the articles of a law, which are numbered
	NounShare       // of a firm: what many weeks are
	NounAmong       // between a whole and its part: 10명 중 3명
	NounAge         // says behind tens how old somebody is
	NounWhither     // a particle of what is reached
	NounTerm        // before a term of prison
	NounSpacedRank  // an ending of ranks that may stand apart from words
	NounClosing     // a particle of the end of a range, and of what is reached
	NounYears       // counts years of age
	NounAdverb      // between a figure and the verb that qualifies it
	NounRate        // is told in per cent, so that points beside it are percentage points
	NounComparing   // behind a part of what something is compared with: a third as much
	NounNegatedVerb // a verb that qualifies what it does not reach
	NounNegationEnd // what no negation before it reaches over
	NounCompared    // says which figure it was that something is compared with
	NounPermitting  // what one may, so that how long is a bound where it is negated
	NounWeighing    // says that pounds are a weight
)

// Sense is everything that a word or phrase means in figures.
type Sense struct {
	Roles          figureRole
	NounRoles      nounRole
	Value          int64 // cardinal, multiplier, collective, part
	Alternative    bool  // or the next number: 두세
	MultipleBehind bool  // a multiple behind a qualifier alone: más del doble
	Rank           int64 // ordinal
	Vulgar         schema.Decimal
	Exponent       int32 // scale
	Sign           []ScaleSign
	Codes          []string         // ISO 4217, preferred first
	Nation         string           // the code of a nation's own currency
	Place          string           // the code of the currency of a place
	Letters        []string         // of a currency's sign, as they are cased
	Unit           []string         // UCUM, preferred first, of a name in any case
	Symbols        []Symbol         // UCUM, of symbols as they are cased
	Before         schema.Qualifier // qualifier
	BeforeToo      schema.Qualifier // what that one may be as well
	After          schema.Qualifier
	Negated        schema.Qualifier // of a verb that qualifies where it is negated
	Counter        string
	Tenths         int            // the place behind the decimal mark that it counts, 0 for none
	TermUnit       []string       // UCUM, in a term of prison
	Span           schema.Decimal // so many of the unit, in one word
	SpanUnit       string
	Scaled         ScaledCurrency // of letters for so many of a currency
	Speed          string         // what a length is divided by
}

// ScaleSign is one scale abbreviation as it is cased.
type ScaleSign struct {
	Text     string
	Exponent int32
	Loose    bool // it may stand apart from a number that is no money
}

// Symbol is one way to write a unit, as it is cased.
type Symbol struct{ Text, Unit string }
