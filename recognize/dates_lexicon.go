package recognize

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// dateMeaning is what a word or a phrase of a language says in a date.
type dateMeaning struct {
	kind  dateKind
	n     int  // which month, weekday, season, part, holiday; how many
	unit  unit // of aUnit, aShift and aLength
	roles tie  // what it may tie together, beside its kind
	weak  bool // it has other meanings: alone it is no date
}

type dateKind uint8

const (
	aLink     dateKind = iota // no more than its roles
	aNumber                   // n
	aOrdinal                  // n, negative from the end
	aMonth                    // 1 to 12
	aWeekday                  // 1 Monday to 7 Sunday
	aSeason                   // 1 spring to 4 winter
	aQuarter                  // 1 to 4: Q3
	aHalf                     // 1 or 2: 상반기
	aHoliday                  // index in holidays
	aUnit                     // day, week, month, year…
	aShift                    // n units from now: yesterday, last year in one word
	aRelative                 // n: -1 last, 0 this, 1 next, 2 the one after
	aPart                     // 1 early, 2 mid, 3 late
	aLength                   // n units: "fortnight", 이틀
	aDecade                   // marks a decade: "années" 1990, 90 "年代"
	aCentury                  // marks a century
	aEra                      // 1 AD, -1 BC
	aDaypart                  // morning to night, see dayparts
	aHourMark                 // "h", o'clock, 시
	aMinuteMark
	aMeridiem // 1 a.m., 2 p.m.
	aZone     // n: minutes east of UTC
	aSpot     // noon and midnight: n is the hour
	aNow
	aEvery       // a set of dates, not one: every, each, chaque
	aNumeric     // digits laid out as a date
	aClock       // digits laid out as a time
	aMonthMark   // 월 after its number
	aQuarterMark // after the number of a quarter: 분기
	aYearMark    // before the last digits of a year: FY25
	aPlus        // n days after the weekday before: en huit
	aSame        // the same day, month or year as a date before
	aBroken      // a number with a unit that makes no date: 3년간
)

// tie is what a small word does between the parts of a date.
type tie uint64

const (
	asOf        tie = 1 << iota // ties a part to its whole: of, de, 의
	asArticle                   // may stand before a part
	asFrom                      // opens a range
	asBetween                   // opens a range that "and" may close
	asTo                        // joins the ends of a range
	asAnd                       // joins the ends of a range that asBetween opened, and lengths
	asAt                        // before a time of day
	asIn                        // before a length: from now on
	asWithin                    // before a length: at most that long
	asAgo                       // before a length: back from now
	asAgoAfter                  // after a length: back from now
	asLater                     // after a length: on from now
	asFromPoint                 // after a length, before a date: on from it
	asBackFrom                  // after a length, before a date: back from it
	asBefore                    // before a date
	asAfter
	asSince
	asUntil
	asAbout      // approximately
	asYear       // a bare year may follow: in 2024, depuis 2019
	asTold       // seen from the date told before: the following year, two days later
	asOwn        // 's
	asAfterNoun  // of a relative word: it never stands before what it moves
	asBeforeNoun // of a relative word: it never follows what it moves
	asDay        // a bare day of the month may follow: on the 4th
	asComma
	asDash
	asSlash
	asDot
	asOnward   // after a date: or later, 이후
	asBackward // after a date: or earlier, 이전
	asFor      // before a length that starts at a date
	asStarting // between a length and the date it starts at
	asMore     // before a length: more than
	asLess     // before a length: less than
	asMinus    // before minutes that an hour lacks
	asFrom2    // after the first end of a range: 부터
	asTo2      // after the second end of a range: 까지
	asOpen     // opens a parenthesis
	asClose
	asSoon     // of a relative word: the first to come, as "coming" is and "next" need not be
	asJust     // between the word for ago and the length: à peine, déjà
	asMany     // of a weekday: more than one of them, which is a habit where no number stands before
	asLocal    // says that a time is that of the place
	asBetween2 // after both ends of a range: 사이
)

// fieldOrder is the order of day, month and year in digits.
type fieldOrder uint8

const (
	dayFirst fieldOrder = iota
	monthFirst
	yearFirst
)

// dateTerm is one surface of a meaning in the index.
type dateTerm struct {
	dateMeaning
	rest  []string // the tokens after the first
	tight bool     // they touch each other: Q3
}

// dateLexicon is what the words of a language mean in dates. Its languages
// make it with newDateLexicon.
type dateLexicon struct {
	order     fieldOrder      // in digits; a region may have its own
	words     fieldOrder      // in words, which is that of the language everywhere
	capitals  bool            // months and weekdays are written with capitals
	counters  bool            // the numbers of year, month and day carry their units: 2025년 2월 4일
	particles []string        // what may follow a Hangul term in one token, the longest first
	afterVerb map[string]bool // words that make a month before them a verb: may be
	common    map[string]bool // months that are other words too where they are not capitalised: august
	titles    map[string]bool // of persons: a month or weekday after one is a name
	named     map[string]bool // words after which a date is a name: rue du 4-Septembre
	future    tenseCues
	past      tenseCues
	// superlative tells that a length after "in" reaches back
	superlative tenseCues
	sureNext    bool              // "next Friday" is the one of next week
	verbLast    bool              // the verb stands after the date
	table       func() *dateTable // indexed once
}

// dateTable is a dateLexicon indexed by the first word of each surface.
type dateTable struct {
	terms   vocabulary[[]*dateTerm]
	longest map[rune]int // syllables of the longest Hangul term, by its first one
}

// tenseCues are the words and endings that tell a tense.
type tenseCues struct {
	words   map[string]bool
	unless  map[string]bool // words before one that make it tell nothing: il y a
	endings []string
	atLeast int // letters of a word that endings are tried on
}

func cues(words string, atLeast int, endings ...string) tenseCues {
	c := tenseCues{words: map[string]bool{}, endings: endings, atLeast: atLeast}
	for _, w := range strings.Fields(words) {
		c.words[w] = true
	}
	return c
}

// unlessAfter are the cues where none of the words stands before.
func (c tenseCues) unlessAfter(words string) tenseCues {
	c.unless = wordSet(words)
	return c
}

func (c tenseCues) has(word string) bool {
	if c.words[word] {
		return true
	}
	if len(word) < c.atLeast {
		return false
	}
	for _, e := range c.endings {
		if strings.HasSuffix(word, e) {
			return true
		}
	}
	return false
}

// dateWords is one line of a language's file: a meaning and its surfaces,
// parted by commas.
type dateWords struct {
	meaning  dateMeaning
	surfaces string
}

// numbered gives the meanings kind 1, 2, 3… to the groups that "|" parts.
func numbered(kind dateKind, weak bool, groups string) []dateWords {
	var out []dateWords
	for i, g := range strings.Split(groups, "|") {
		out = append(out, dateWords{dateMeaning{kind: kind, n: i + 1, weak: weak}, g})
	}
	return out
}

// several is numbered for surfaces that name more than one.
func several(kind dateKind, groups string) []dateWords {
	out := numbered(kind, false, groups)
	for i := range out {
		out[i].meaning.roles |= asMany
	}
	return out
}

// ties is a word that has roles only.
func ties(roles tie, surfaces string) dateWords {
	return dateWords{dateMeaning{kind: aLink, roles: roles}, surfaces}
}

// newDateLexicon returns a lexicon with its table, which is built when first
// used.
func newDateLexicon(l dateLexicon, lists ...[]dateWords) dateLexicon {
	l.words = l.order
	l.table = sync.OnceValue(func() *dateTable { return newDateTable(lists) })
	return l
}

// newDateTable indexes the words of a language. Words of five letters or
// more are read without their accents too.
func newDateTable(lists [][]dateWords) *dateTable {
	l := &dateTable{longest: map[rune]int{}}
	for _, list := range lists {
		for _, w := range list {
			for surface := range strings.SplitSeq(w.surfaces, ",") {
				surface = strings.TrimSpace(surface)
				l.add(surface, w.meaning)
				if bare := unaccented(surface); bare != surface && utf8.RuneCountInString(surface) >= 5 {
					l.add(bare, w.meaning)
				}
			}
		}
	}
	for _, terms := range l.terms.known {
		slices.SortStableFunc(terms, func(a, b *dateTerm) int { return len(b.rest) - len(a.rest) })
	}
	return l
}

func (l *dateTable) add(surface string, m dateMeaning) {
	tokens := tokenize(surface)
	if len(tokens) == 0 {
		return
	}
	first := tokens[0].lower
	var rest []string
	for _, t := range tokens[1:] {
		rest = append(rest, t.lower)
	}
	for _, t := range l.terms.of(first) {
		if t.dateMeaning == m && slices.Equal(t.rest, rest) {
			return
		}
	}
	tight := len(rest) > 0 && !strings.ContainsAny(surface, " '.-")
	l.terms.put(first, append(l.terms.of(first), &dateTerm{m, rest, tight}))
	if tokens[0].class == hangul {
		r, _ := utf8.DecodeRuneInString(first)
		l.longest[r] = max(l.longest[r], utf8.RuneCountInString(first))
	}
}

// unaccented drops the accents that writers drop.
func unaccented(s string) string {
	return strings.NewReplacer("é", "e", "è", "e", "ê", "e", "ë", "e", "à", "a", "â", "a", "î", "i", "ï", "i", "ô", "o", "ö", "o",
		"û", "u", "ù", "u", "ü", "u", "ç", "c", "ñ", "n", "á", "a", "í", "i", "ó", "o", "ú", "u", "ä", "a").Replace(s)
}

func wordSet(words string) map[string]bool {
	s := map[string]bool{}
	for _, w := range strings.Fields(words) {
		s[w] = true
	}
	return s
}
