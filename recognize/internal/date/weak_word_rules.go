package date

import (
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/language"
)

// weakWords decides whether a word with other meanings, which is all of an expression,
// is a date. It is none where no rule answers.
var weakWords = rule.List[candidate, bool]{
	Name: "date/weak-word",
	Asks: "Is a word with other meanings a date by itself?",
	Rules: []rule.Rule[candidate, bool]{
		{
			Name:   "date/may-is-a-verb",
			Doc:    "A name of a month before a word that a verb takes is that verb.",
			For:    language.CapitalisedCalendar,
			On:     onMonth,
			Over:   []string{"date/month-behind-cue"},
			Answer: rule.Says(false, func(c candidate) bool { return c.isCued() && c.isVerbBehind() }),
		},
		{
			Name: "date/month-behind-cue",
			Doc:  "A month behind a word that dates follow is one, with a capital or where it is no common word.",
			For:  language.CapitalisedCalendar,
			On:   onMonth,
			Answer: rule.Says(true, func(c candidate) bool {
				return c.isCued() && (c.atom().upper || !c.dates.commonWords[c.Tokens[c.atom().from].Lower])
			}),
		},
		{
			Name: "date/month-behind-preposition",
			Doc:  "A month behind a preposition of time is one, even with a capital and a name behind it.",
			Not:  language.CapitalisedCalendar,
			On:   onMonth,
			Answer: rule.Says(true, func(c candidate) bool {
				return c.hasRole(c.i-1, linkYear|linkSince|linkUntil|linkBefore|linkAfter|linkBetween) && !c.hasRole(c.i-1, linkAbout)
			}),
		},
		{
			Name:   "date/small-month-with-other-meanings",
			Doc:    "A month written small is one where no name follows, or behind a word that dates follow.",
			Not:    language.CapitalisedCalendar,
			On:     onMonth,
			Answer: rule.Says(true, func(c candidate) bool { return !c.atom().upper && (c.isCued() || !c.isNameAfter(c.next)) }),
		},
		{
			Name:   "date/month-in-capitals",
			Doc:    "A month in the capitals of a headline is one behind a word that dates follow.",
			Not:    language.CapitalisedCalendar,
			On:     onMonth,
			Answer: rule.Says(true, func(c candidate) bool { return c.isInCapitals() && c.isCued() }),
		},
		{
			Name:   "date/holiday-with-other-meanings",
			Doc:    "XXX.",
			On:     onHoliday,
			Answer: rule.Says(true, func(c candidate) bool { return c.isCued() && !c.isNameAfter(c.next) }),
		},
		{
			Name:   "date/shift-with-other-meanings",
			Doc:    "XXX.",
			On:     onShift | onSame,
			Answer: rule.Says(true, func(c candidate) bool { return true }),
		},
		{
			Name:   "date/part-in-capitals",
			Doc:    "An abbreviation in capitals that ends a period is a date.",
			On:     onPart,
			Answer: rule.Says(true, func(candidate) bool { return true }),
		},
		{
			Name:   "date/quarter-with-capital",
			Doc:    "A quarter with a capital is one.",
			On:     onQuarter,
			Answer: rule.Says(true, func(c candidate) bool { return c.atom().upper }),
		},
		{
			Name:   "date/half-without-year",
			Doc:    "A half of a year without its year is one.",
			For:    language.Counters,
			On:     onHalf,
			Answer: rule.Says(true, func(candidate) bool { return true }),
		},
		{
			Name:   "date/short-weekday-behind-cue",
			Doc:    "A short weekday with a capital behind a word that dates follow is one, where no name follows.",
			For:    language.CapitalisedCalendar,
			On:     onWeekday,
			Answer: rule.Says(true, func(c candidate) bool { return c.atom().upper && c.isCued() && !c.isNameAfter(c.next) }),
		},
		{
			Name:   "date/season-behind-to",
			Doc:    "A season behind the word that leads to it is the coming or last one.",
			On:     onSeason,
			Answer: rule.Says(true, func(c candidate) bool { return c.hasRole(c.i-1, linkTo) }),
		},
	},
}
