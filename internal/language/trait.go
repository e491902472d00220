package language

import "strings"

// Trait is something that a language needs of the code that reads it. The data of a
// language switches it on, in traits.txt.
type Trait uint64

// Traits of numbers and of what they count.
const (
	Vigesimal           Trait = 1 << iota // sixty and eighty count on to nineteen: soixante-dix, quatre-vingt-onze
	BareScales                            // thousand needs no number before it: mille, 만
	ThousandMillions                      // thousands multiply the scales above them: dos mil quinientos millones
	BareHundred                           // nor does hundred: cent, 백
	AndBeforeOnes                         // "and" joins tens and ones: treinta y uno
	AndBeforeOne                          // "and" joins only one and eleven to tens: vingt et un
	AndAfterHundreds                      // "and" joins what is below hundred to hundreds: two hundred and six
	RunOnHundreds                         // "hundred" may be left out: one twenty-two
	MixedDigits                           // digits may go on a number in words: 3만5천
	GroupsCounts                          // a mark of both groups and decimals parts groups in money and counts
	BarePoint                             // nothing need stand before the decimal mark in words: point five
	DigitDecimals                         // behind it digits are said one by one: 삼점일사
	ArticleIsOne                          // the article is the word for one, and mostly the article: un an, un cinquième
	ArticleBeforeDigits                   // digits take an article: hasta un 95 %, entre el 3 y el 5 %
	BareParts                             // half and quarter need no article behind "and": un kilo et quart
	BareHalves                            // one needs no word before a unit with a half: metro y medio
	DenominatorFirst                      // of a fraction the denominator stands first: 삼분의 이
	EndedRanks                            // an ending makes a rank of any number in words: 삼십번째
	AddedRanks                            // each word of a rank is one: vigésimo primero
	CentsBehindSign                       // cents may stand behind the sign of the currency: 12 € 50
	NounsNext                             // the noun follows the number, adjectives the noun: six entreprises mondiales
	NounsAfter                            // adjectives stand between: six global companies
	NumberBehindStreet                    // the number of a house stands behind its street: calle Mayor, 12
	Counters                              // numbers take counters, also those of year, month and day: 2025년 2월 4일
	Particles                             // numbers, counters, names and the particles behind them are written in one word
	MonthFirst                            // in digits the month stands first: 2/4/2025
	MonthFirstInWords                     // in words the month stands first: February 4
	YearFirst                             // in digits the year stands first
	CapitalisedCalendar                   // months and weekdays have capitals
	ClockWithPoint                        // a point may stand between hours and minutes: a las 17.30
	MarksByText                           // a text may have the decimal mark between groups, and that one for decimals
	CenturyFirst                          // the number of a century stands behind: siglo XXI
	SureNext                              // "next Friday" is the one of next week
	BareDatesInNames                      // what is named after a day has no “of” before it: calle Dos de Mayo
	VerbLast                              // the verb stands behind the date
	HeadFirst                             // the noun that says what is named stands before the name: banque de France
	CapitalAdjectives                     // adjectives in the name of an institution have capitals: Instituto Nacional de Estadística
	SmallNationalities                    // nationalities have none elsewhere, of persons neither: los españoles
	OfficeBehind                          // the office stands behind the name, what it is held in before: 오픈AI 샘 올트먼 대표
	Caseless                              // nothing has capitals, so that names are told by their syllables
	DoubledConsonants                     // a consonant is doubled before an ending: running
)

const allTraits = DoubledConsonants<<1 - 1

// traitNames are the traits by their names in traits.txt, with what they say.
var traitNames = []struct {
	name  string
	trait Trait
	doc   string
}{
	{"vigesimal", Vigesimal, "sixty and eighty count on to nineteen: soixante-dix"},
	{"bare-scales", BareScales, "thousand needs no number before it: mille"},
	{"thousand-millions", ThousandMillions, "thousands and what is below them multiply the scales above: dos mil quinientos millones"},
	{"bare-hundred", BareHundred, "hundred needs no number before it: cent"},
	{"and-before-ones", AndBeforeOnes, "“and” joins tens and ones: treinta y uno"},
	{"and-before-one", AndBeforeOne, "“and” joins only one and eleven to tens: vingt et un"},
	{"and-after-hundreds", AndAfterHundreds, "“and” joins what is below hundred to hundreds: two hundred and six"},
	{"run-on-hundreds", RunOnHundreds, "“hundred” may be left out: one twenty-two"},
	{"mixed-digits", MixedDigits, "digits may go on a number in words: 3만5천"},
	{"groups-counts", GroupsCounts, "a mark that is one of groups and of decimals parts groups in money and before nouns: R12,500"},
	{"bare-point", BarePoint, "nothing need stand before the decimal mark in words: point five"},
	{"digit-decimals", DigitDecimals, "behind the decimal mark in words digits are said one by one: 삼점일사"},
	{"article-is-one", ArticleIsOne, "the article is the word for one, and mostly the article: un an, un cinquième"},
	{"article-before-digits", ArticleBeforeDigits, "digits take an article: hasta un 95 %, entre el 3 y el 5 %"},
	{"bare-parts", BareParts, "half and quarter need no article behind “and”: un kilo et quart"},
	{"bare-halves", BareHalves, "one needs no word before a unit or a scale with a half: metro y medio, billón y medio"},
	{"denominator-first", DenominatorFirst, "of a fraction the denominator stands first: 삼분의 이"},
	{"ended-ranks", EndedRanks, "an ending makes a rank of any number in words: 삼십번째"},
	{"added-ranks", AddedRanks, "each word of a rank is one: vigésimo primero"},
	{"cents-behind-sign", CentsBehindSign, "cents may stand behind the sign of the currency: 12 € 50"},
	{"nouns-next", NounsNext, "the noun stands right behind the number and adjectives behind the noun: six entreprises mondiales"},
	{"nouns-after", NounsAfter, "adjectives stand between the number and the noun: six global companies"},
	{"number-behind-street", NumberBehindStreet, "the number of a house stands behind its street: calle Mayor, 12"},
	{"counters", Counters, "numbers take counters, also those of year, month and day: 2025년 2월 4일"},
	{"particles", Particles, "numbers, counters, names and the particles behind them are written in one word: 5천억원은"},
	{"month-first", MonthFirst, "in digits the month stands first: 2/4/2025 is 4 February"},
	{"month-first-in-words", MonthFirstInWords, "in words the month may stand before the day: July 13 to 15"},
	{"year-first", YearFirst, "in digits the year stands first: 25/2/4 is 4 February 2025"},
	{"capitalised-calendar", CapitalisedCalendar, "months and weekdays have capitals"},
	{"clock-with-point", ClockWithPoint, "a point may stand between hours and minutes: a las 17.30"},
	{"marks-by-text", MarksByText, "a text in no region may have the decimal mark between groups, and that one for decimals: 1,150 millones y 9.4 %"},
	{"century-first", CenturyFirst, "the number of a century stands behind the word for it: siglo XXI"},
	{"sure-next", SureNext, "“next Friday” is the one of next week, not the first to come"},
	{"bare-dates-in-names", BareDatesInNames, "what is named after a day has no “of” before it: calle Dos de Mayo"},
	{"verb-last", VerbLast, "the verb stands behind the date"},
	{"head-first", HeadFirst, "the noun that says what is named stands before the name, adjectives behind: banque de France, Union européenne"},
	{"capital-adjectives", CapitalAdjectives, "adjectives in the name of an institution have capitals: Instituto Nacional de Estadística"},
	{"small-nationalities", SmallNationalities, "nationalities have capitals only in names, those of persons neither: los españoles"},
	{"office-behind", OfficeBehind, "the office stands behind the name, and what it is held in before: 오픈AI 샘 올트먼 대표"},
	{"caseless", Caseless, "nothing has capitals, so that names are told by their syllables"},
	{"doubled-consonants", DoubledConsonants, "a consonant is doubled before an ending: run, running"},
}

// String returns the names of the traits.
func (t Trait) String() string {
	s := ""
	for _, n := range traitNames {
		if t&n.trait != 0 {
			if s != "" {
				s += ", "
			}
			s += n.name
		}
	}
	return s
}

// traitNamed returns the trait of a name.
func traitNamed(name string) (t Trait, ok bool) {
	for _, n := range traitNames {
		if n.name == name {
			return n.trait, true
		}
	}
	return 0, false
}

// addTrait switches a trait on, or in a region with "not" off.
func (x *section) addTrait(e Entry) error {
	name, off := e.Spelled, false
	if x.regions != nil {
		name, off = strings.CutPrefix(name, "not ")
	}
	t, ok := traitNamed(name)
	switch {
	case !ok:
		return e.Errorf("no trait is called %q; the traits are %s", name, allTraits)
	case off:
		x.off |= t
	default:
		x.on |= t
	}
	if x.on&x.off != 0 {
		return e.Errorf("%s is switched on and off under one heading", name)
	}
	return nil
}

// TraitInfo is a trait as traits.txt names it, and what it says.
type TraitInfo struct{ Name, Doc string }

// Traits lists every trait.
func Traits() []TraitInfo {
	list := make([]TraitInfo, len(traitNames))
	for i, n := range traitNames {
		list[i] = TraitInfo{n.name, n.doc}
	}
	return list
}
