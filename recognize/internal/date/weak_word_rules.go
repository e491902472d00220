package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// weakWords decides whether a word with other meanings, which is all of an expression,
// is a date. It is none where no rule answers.
var weakWords = rule.List[candidate, bool]{
	Name: "date/weak-word",
	Asks: "Is a word with other meanings a date by itself?",
	Rules: []rule.Rule[candidate, bool]{
		{
			Name: "date/may-is-a-verb",
			Doc:  "A month before a word that follows verbs is the verb that looks like it.",
			For:  language.CapitalisedCalendar,
			On:   onMonth,
			Over: []string{"date/month-behind-cue"},
			Decides: []rule.Example{
				{Language: "en", Text: "THOSE WHO CAME BEFORE MAY STILL VOTE"},
				{Language: "en", Text: "Which firm will be next after May not be known."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Ask again in [May]{@2025-05}."},
			},
			Answer: rule.Says(false, candidate.isVerbBehind),
		},
		{
			Name: "date/month-behind-cue",
			Doc:  "A month behind a word that dates follow is one, with a capital or where it is no common word.",
			For:  language.CapitalisedCalendar,
			On:   onMonth,
			Decides: []rule.Example{
				{Language: "en", Text: "Ask again in [May]{@2025-05}."},
				{Language: "en", Text: "They left in [March]{@2024-03}."},
				{Language: "en", Text: "It opens in [dec]{@2025-12}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "THOSE WHO CAME BEFORE MAY STILL VOTE"},
				{Language: "en", Text: "They lost a march of [ten miles]{10 [mi_i]}."},
			},
			Answer: rule.Says(true, func(c candidate) bool {
				return c.isCued() && (c.atom().upper || !c.dates.commonWords[c.Tokens[c.atom().from].Lower])
			}),
		},
		{
			Name: "date/month-behind-preposition",
			Doc:  "A month behind a preposition of time is one, even with a capital and a name behind it.",
			Not:  language.CapitalisedCalendar,
			On:   onMonth,
			Decides: []rule.Example{
				{Language: "fr", Text: "La vente a commencé en [Mars]{@2024-03}."},
				{Language: "fr", Text: "En [Mars]{@2024-03} [Anne Roux]{person} est partie."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le dieu Mars est en colère."},
			},
			Answer: rule.Says(true, func(c candidate) bool {
				return c.hasRole(c.i-1, linkYear|linkSince|linkUntil|linkBefore|linkAfter|linkBetween) && !c.hasRole(c.i-1, linkAbout)
			}),
		},
		{
			Name: "date/small-month-with-other-meanings",
			Doc:  "A month written small is one where no name follows, or behind a word that dates follow.",
			Not:  language.CapitalisedCalendar,
			On:   onMonth,
			Decides: []rule.Example{
				{Language: "fr", Text: "La hausse de [mars]{@2024-03} a surpris."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "La planète Mars a surpris."},
			},
			Answer: rule.Says(true, func(c candidate) bool { return !c.atom().upper && (c.isCued() || !c.isNameAfter(c.next)) }),
		},
		{
			Name: "date/month-in-capitals",
			Doc:  "A month in the capitals of a headline is one behind a word that dates follow.",
			Not:  language.CapitalisedCalendar,
			On:   onMonth,
			Decides: []rule.Example{
				{Language: "fr", Text: "LA HAUSSE DE [MARS]{@2024-03} A SURPRIS"},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "La hausse de Mars a surpris."},
			},
			Answer: rule.Says(true, func(c candidate) bool { return c.isInCapitals() && c.isCued() }),
		},
		{
			Name: "date/part-in-capitals",
			Doc:  "An abbreviation in capitals that ends a period is a date.",
			On:   onPart,
			Decides: []rule.Example{
				{Language: "en", Text: "The bridge opens at the [EOY]{@2025~}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The bridge opens at the eoy."},
			},
			Answer: rule.Says(true, func(candidate) bool { return true }),
		},
		{
			Name: "date/quarter-with-capital",
			Doc:  "A quarter with a capital is one.",
			On:   onQuarter,
			Decides: []rule.Example{
				{Language: "en", Text: "In [Q3]{@2024-35}, sales fell."},
				{Language: "fr", Text: "Les ventes baissent au [T3]{@2024-35}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "In q3, sales fell."},
			},
			Answer: rule.Says(true, func(c candidate) bool { return c.atom().upper }),
		},
		{
			Name: "date/half-without-year",
			Doc:  "A half of a year without its year is one.",
			For:  language.Counters,
			On:   onHalf,
			Decides: []rule.Example{
				{Language: "ko", Text: "매출은 [상반기]{@2025-40}에 줄었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "매출은 [2024년 상반기]{@2024-40}에 줄었다."},
				{Language: "en", Text: "Sales fell in [H1]{product}."},
			},
			Answer: rule.Says(true, func(candidate) bool { return true }),
		},
		{
			Name: "date/short-weekday-behind-cue",
			Doc:  "A short weekday with a capital behind a word that dates follow is one, where no name follows.",
			For:  language.CapitalisedCalendar,
			On:   onWeekday,
			Decides: []rule.Example{
				{Language: "en", Text: "The ferry ran on [Sun]{@2025-02-02}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The ferry ran on sun."},
				{Language: "en", Text: "Mon [Roux]{person} is back."},
			},
			Answer: rule.Says(true, func(c candidate) bool { return c.atom().upper && c.isCued() && !c.isNameAfter(c.next) }),
		},
		{
			Name: "date/season-behind-to",
			Doc:  "A season behind the word that leads to it is the coming or last one.",
			On:   onSeason,
			Decides: []rule.Example{
				{Language: "fr", Text: "Le pont rouvrira au [printemps]{@2025-21}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le printemps est beau."},
			},
			Answer: rule.Says(true, func(c candidate) bool { return c.hasRole(c.i-1, linkTo) }),
		},
	},
}
