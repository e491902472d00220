package date

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/text"
)

// meaning is what a word or a phrase of a language means in a date.
type meaning struct {
	kind  atomKind
	n     int           // which month, weekday, season, part, holiday; how many
	unit  calendar.Unit // of atomUnit, atomShift and atomLength
	roles linkRole      // what it may tie together, beside its kind
	weak  bool          // it has other meanings: alone it is no date
}

type atomKind uint8

const (
	atomLink     atomKind = iota // no more than its roles
	atomNumber                   // n
	atomOrdinal                  // n, negative from the end
	atomMonth                    // 1 to 12
	atomWeekday                  // 1 Monday to 7 Sunday
	atomSeason                   // 1 spring to 4 winter
	atomQuarter                  // 1 to 4: Q3
	atomHalf                     // 1 or 2: 상반기
	atomHoliday                  // index in holidays
	atomUnit                     // day, week, month, year…
	atomShift                    // n units from now: yesterday, last year in one word
	atomRelative                 // n: -1 last, 0 this, 1 next, 2 the one after
	atomPart                     // 1 early, 2 mid, 3 late
	atomLength                   // n units: "fortnight", 이틀
	atomDecade                   // marks a decade: "années" 1990, 90 "年代"
	atomCentury                  // marks a century
	atomEra                      // 1 AD, -1 BC
	atomDaypart                  // morning to night, see dayparts
	atomHourMark                 // "h", o'clock, 시
	atomMinuteMark
	atomMeridiem // 1 a.m., 2 p.m.
	atomZone     // n: minutes east of UTC
	atomSpot     // noon and midnight: n is the hour
	atomNow
	atomEvery       // a set of dates, not one: every, each, chaque
	atomNumeric     // digits in the layout of a date
	atomClock       // digits in the layout of a time
	atomMonthMark   // 월 after its number
	atomQuarterMark // after the number of a quarter: 분기
	atomYearMark    // before the last digits of a year: FY25
	atomPlus        // n days after the weekday before: en huit
	atomSame        // the same day, month or year as a date before
	atomBroken      // a number with a unit that makes no date: 3년간
)

// linkRole is the role of a small word between the parts of a date.
type linkRole uint64

const (
	linkOf        linkRole = 1 << iota // ties a part to its whole: of, de, 의
	linkArticle                        // may stand before a part
	linkFrom                           // opens a range
	linkBetween                        // opens a range that "and" may close
	linkTo                             // joins the ends of a range
	linkAnd                            // joins the ends of a range that linkBetween opened, and lengths
	linkAt                             // before a time of day
	linkIn                             // before a length: from now on
	linkWithin                         // before a length: at most that long
	linkAgo                            // before a length: back from now
	linkAgoAfter                       // after a length: back from now
	linkLater                          // after a length: on from now
	linkFromPoint                      // after a length, before a date: on from it
	linkBackFrom                       // after a length, before a date: back from it
	linkBefore                         // before a date
	linkAfter
	linkSince
	linkUntil
	linkAbout      // approximately
	linkYear       // a bare year may follow: in 2024, depuis 2019
	linkAnaphoric  // relative to the date mentioned before: the following year, two days later
	linkOwn        // 's
	linkAfterNoun  // of a relative word: it never stands before what it moves
	linkBeforeNoun // of a relative word: it never follows what it moves
	linkDay        // a bare day of the month may follow: on the 4th
	linkComma
	linkDash
	linkSlash
	linkDot
	linkOnward    // after a date: or later, 이후
	linkBackward  // after a date: or earlier, 이전
	linkFor       // before a length that starts at a date
	linkStarting  // between a length and the date it starts at
	linkMore      // before a length: more than
	linkLess      // before a length: less than
	linkMinus     // before minutes that an hour lacks
	linkFromAfter // after the first end of a range: 부터
	linkToAfter   // after the second end of a range: 까지
	linkOpen      // opens a parenthesis
	linkClose
	linkSoon         // of a relative word: the first to come, as "coming" is and "next" need not be
	linkJust         // between the word for ago and the length: à peine, déjà
	linkMany         // of a weekday: more than one of them, which is a habit where no number stands before
	linkLocal        // says that a time is that of the place
	linkBetweenAfter // after both ends of a range: 사이
)

// fieldOrder is the order of day, month and year in digits.
type fieldOrder uint8

const (
	DayFirst fieldOrder = iota
	monthFirst
	yearFirst
)

// term is one surface of a meaning in the index.
type term struct {
	meaning
	rest  []string // the tokens after the first
	tight bool     // they touch each other: Q3
}

// Lexicon is what the words of a language mean in dates, made with
// [newDateLexicon].
type Lexicon struct {
	Order        fieldOrder      // in digits; a region may have its own
	words        fieldOrder      // in words, which is that of the language everywhere
	capitals     bool            // months and weekdays are written with capitals
	counters     bool            // the numbers of year, month and day carry their units: 2025년 2월 4일
	particles    []string        // what may follow a Hangul term in one token, the longest first
	afterVerb    map[string]bool // words that make a month before them a verb: may be
	commonWords  map[string]bool // months that are other words too where they are not capitalised: august
	personTitles map[string]bool // of persons: a month or weekday after one is a name
	namingWords  map[string]bool // words after which a date is a name: rue du 4-Septembre
	future       tenseCues
	past         tenseCues
	// superlative are the words before "in" and a length that reaches back: the worst in ten years
	superlative tenseCues
	sureNext    bool          // "next Friday" is the one of next week
	verbLast    bool          // the verb stands after the date
	table       func() *table // indexed once
}

// table is a [dateLexicon] indexed by the first word of each surface.
type table struct {
	terms   text.Vocabulary[[]*term]
	longest map[rune]int // syllables of the longest Hangul term, by its first one
}

// tenseCues are the words and endings that show a tense.
type tenseCues struct {
	words   map[string]bool
	unless  map[string]bool // words before one that make it tell nothing: il y a
	endings []string
	atLeast int // letters of a word that endings are tried on
}

func newTenseCues(words string, atLeast int, endings ...string) tenseCues {
	c := tenseCues{words: map[string]bool{}, endings: endings, atLeast: atLeast}
	for _, w := range strings.Fields(words) {
		c.words[w] = true
	}
	return c
}

// unlessAfter returns the cues with words that make the one after them no cue:
// il y a.
func (c tenseCues) unlessAfter(words string) tenseCues {
	c.unless = wordSet(words)
	return c
}

func (c tenseCues) matches(word string) bool {
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

// words is one line of a language's file: a meaning and its surfaces,
// separated by commas.
type words struct {
	meaning  meaning
	surfaces string
}

// numberedWords returns the meanings kind 1, 2, 3… for groups of surfaces,
// separated by "|".
func numberedWords(kind atomKind, weak bool, groups string) []words {
	var out []words
	for i, g := range strings.Split(groups, "|") {
		out = append(out, words{meaning{kind: kind, n: i + 1, weak: weak}, g})
	}
	return out
}

// pluralWords is [numberedWords] for surfaces that name more than one.
func pluralWords(kind atomKind, groups string) []words {
	out := numberedWords(kind, false, groups)
	for i := range out {
		out[i].meaning.roles |= linkMany
	}
	return out
}

// linkWords returns words that have roles only.
func linkWords(roles linkRole, surfaces string) words {
	return words{meaning{kind: atomLink, roles: roles}, surfaces}
}

// newDateLexicon returns a lexicon with its table, which is built when first
// used.
func newDateLexicon(l Lexicon, lists ...[]words) Lexicon {
	l.words = l.Order
	l.table = sync.OnceValue(func() *table { return newDateTable(lists) })
	return l
}

// newDateTable indexes the words of a language. Words of five letters or
// more are read without their accents too.
func newDateTable(lists [][]words) *table {
	l := &table{longest: map[rune]int{}}
	for _, list := range lists {
		for _, w := range list {
			for surface := range strings.SplitSeq(w.surfaces, ",") {
				surface = strings.TrimSpace(surface)
				l.addSurface(surface, w.meaning)
				if bare := unaccented(surface); bare != surface && utf8.RuneCountInString(surface) >= 5 {
					l.addSurface(bare, w.meaning)
				}
			}
		}
	}
	for _, terms := range l.terms.Known {
		slices.SortStableFunc(terms, func(a, b *term) int { return len(b.rest) - len(a.rest) })
	}
	return l
}

func (l *table) addSurface(surface string, m meaning) {
	tokens := text.Tokenize(surface)
	if len(tokens) == 0 {
		return
	}
	first := tokens[0].Lower
	var rest []string
	for _, t := range tokens[1:] {
		rest = append(rest, t.Lower)
	}
	for _, t := range l.terms.Lookup(first) {
		if t.meaning == m && slices.Equal(t.rest, rest) {
			return
		}
	}
	tight := len(rest) > 0 && !strings.ContainsAny(surface, " '.-")
	l.terms.Put(first, append(l.terms.Lookup(first), &term{m, rest, tight}))
	if tokens[0].Class == text.ClassHangul {
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
