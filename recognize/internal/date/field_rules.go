package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// dayFields decides whether a number beside a month or a weekday is a day of the month.
var dayFields = rule.List[start, bool]{
	Name: "date/day-field",
	Asks: "Is a number beside a month or a weekday a day of the month?",
	Rules: []rule.Rule[start, bool]{
		{
			Name: "date/hour-is-no-day",
			Doc:  "A number with the mark of an hour is a time and no day.",
			Over: []string{"date/day-before-month", "date/day-with-its-mark", "date/day-behind-month", "date/day-behind-weekday"},
			Decides: []rule.Example{
				{Language: "en", Text: "They met on [Friday 3 p.m.]{@2025-01-31T15:00} in [Bonn]{place}."},
				{Language: "fr", Text: "Ils se verront [vendredi 15 h]{@2025-02-07T15:00} à [Lille]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They will meet on [Friday 14]{@2025-02-14} in [Bonn]{place}."},
				{Language: "fr", Text: "Ils se verront [vendredi 14]{@2025-02-14} à [Lille]{place}."},
			},
			Answer: rule.Says(false, func(s start) bool { return s.isHourNumber(s.i) }),
		},
		{
			Name: "date/first-in-month",
			Doc:  "A rank before a preposition and a month is that of several things in it.",
			Over: []string{"date/day-before-month", "date/day-behind-month", "date/day-behind-weekday"},
			Decides: []rule.Example{
				{Language: "en", Text: "It will make [two cuts]{2 cuts}, the [first]{1 ordinal} in [June]{@2025-06}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It will make a cut on the [first of June]{@2025-06-01}."},
			},
			Answer: rule.Says(false, func(s start) bool {
				a := &s.atoms[s.i]
				return a.kind == atomOrdinal && s.hasRole(s.i+1, linkIn) && (a.digits == 0 || !s.hasRole(s.i-1, linkArticle|linkDay))
			}),
		},
		{
			Name: "date/rank-behind-weekday",
			Doc:  "A rank behind a weekday and a comma, or an article that no day has, is that of the noun behind it.",
			Not:  language.Counters,
			Over: []string{"date/day-behind-weekday"},
			Decides: []rule.Example{
				{Language: "en", Text: "It fell on [Tuesday]{@2025-02-04}, the [eleventh]{11 ordinal} loss of the year."},
				{Language: "en", Text: "It fell on [Tuesday]{@2025-02-04}, the [23rd]{23 ordinal} anniversary of the fire."},
				{Language: "fr", Text: "Elle a pris [dimanche]{@2025-02-02} la [3e]{3 ordinal} place du slalom."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It fell on [Tuesday, the eleventh]{@2024-06-11}."},
				{Language: "en", Text: "It fell on [Tuesday, the 4th]{@2025-02-04}."},
			},
			Answer: rule.Says(false, func(s start) bool {
				a := &s.atoms[s.i]
				if a.kind != atomOrdinal || s.scanned.weekday == 0 || s.scanned.month > 0 || !s.countsNoun(s.i) {
					return false
				}
				return a.digits == 0 || s.hasRole(s.i-1, linkComma) || s.hasRole(s.i-1, linkArticle) && !s.hasRole(s.i-1, linkDay)
			}),
		},
		{
			Name: "date/score-before-month",
			Doc:  "The second number of a score is no day of the month that a preposition leads to.",
			Not:  language.Counters,
			Over: []string{"date/day-before-month"},
			Decides: []rule.Example{
				{Language: "en", Text: "The board voted 6-4 on [March 25, 2009]{@2009-03-25}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The board met on the [6th of March]{@2024-03-06}."},
			},
			Answer: rule.Says(false, func(s start) bool { return s.isScoreBeforeMonth() || s.isRankOnMonth() }),
		},
		{
			Name: "date/number-in-groups",
			Doc:  "A number before a group of three digits is the head of a longer one and no day.",
			Not:  language.Counters,
			Over: []string{"date/day-behind-month", "date/day-behind-weekday"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Elle a recensé [vendredi]{@2025-01-31} [13 215 cas]{13215 cas}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Elle a recensé [vendredi 31]{@2025-01-31} tous les cas."},
			},
			Answer: rule.Says(false, start.isHeadOfGroups),
		},
		{
			Name: "date/day-before-month",
			Doc:  "A number before a month is a day of it.",
			Not:  language.Counters,
			Decides: []rule.Example{
				{Language: "en", Text: "They met on [4 November]{@2024-11-04}."},
				{Language: "fr", Text: "Ils se sont vus le [1er novembre]{@2024-11-01}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met on [November 4]{@2024-11-04}."},
				{Language: "ko", Text: "그들은 [11월 4일]{@2024-11-04}에 만났다."},
			},
			Answer: rule.Says(true, func(s start) bool {
				return s.scanned.month == 0 && s.isMonthNext(s.i+1)
			}),
		},
		{
			Name: "date/day-with-its-mark",
			Doc:  "A number with the mark of a day behind a month or a weekday is a day of it.",
			For:  language.Counters,
			Decides: []rule.Example{
				{Language: "ko", Text: "그들은 [11월 4일]{@2024-11-04}에 만났다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그들은 [11월]{@2024-11}에 만났다."},
			},
			Answer: rule.Says(true, func(start) bool { return true }),
		},
		{
			Name: "date/number-of-month",
			Doc:  "A number that a preposition parts from the month before it is no day of it.",
			Not:  language.Counters,
			Over: []string{"date/day-behind-month"},
			Decides: []rule.Example{
				{Language: "en", Text: "The report for [November]{@2024-11} of [30 firms]{30 firms} came."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The report for [November 30]{@2024-11-30} came."},
			},
			Answer: rule.Says(false, func(s start) bool {
				return s.scanned.month > 0 && s.scanned.weekday == 0 && s.hasRole(s.i-1, linkOf)
			}),
		},
		{
			Name: "date/count-behind-month",
			Doc:  "A number behind a month and a comma that counts what follows is no day, nor is one of millions.",
			Not:  language.Counters,
			Over: []string{"date/day-behind-month"},
			Decides: []rule.Example{
				{Language: "en", Text: "In [June]{@2025-06}, [30 countries]{30 countries} will vote."},
				{Language: "en", Text: "In [June]{@2024-06} [2 million people]{2000000 people} voted."},
				{Language: "en", Text: "In [June]{@2024-06}, [2 million people]{2000000 people} voted."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "On [June 30]{@2024-06-30}, countries voted."},
				{Language: "en", Text: "On [June 2]{@2024-06-02} many voted."},
			},
			Answer: rule.Says(false, func(s start) bool {
				return s.scanned.month > 0 && s.atoms[s.i].kind == atomNumber && s.isCountBehindMonth()
			}),
		},
		{
			Name: "date/day-behind-month",
			Doc:  "A number behind a month is a day of it, unless it counts what follows.",
			Not:  language.Counters,
			Decides: []rule.Example{
				{Language: "en", Text: "They met on [November 4]{@2024-11-04}."},
				{Language: "en", Text: "They met on [November 4th]{@2024-11-04}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met on [4 November]{@2024-11-04}."},
				{Language: "fr", Text: "Ils se sont vus le [4 novembre]{@2024-11-04}."},
			},
			Answer: rule.Says(true, func(s start) bool {
				return s.scanned.month > 0 && (s.atoms[s.i].kind == atomOrdinal || s.has(language.MonthFirstInWords) && !s.isUnitNext(s.i) || !s.countsNoun(s.i))
			}),
		},
		{
			Name: "date/day-behind-weekday",
			Doc:  "A number behind a weekday is a day of the month, unless it counts what follows.",
			Not:  language.Counters,
			Decides: []rule.Example{
				{Language: "en", Text: "They will meet on [Friday 14]{@2025-02-14} in [Bonn]{place}."},
				{Language: "fr", Text: "Ils se verront [vendredi 14]{@2025-02-14} à [Lille]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Ils verront [vendredi]{@2025-02-07} [14 films]{14 films}."},
				{Language: "en", Text: "They will meet on [Friday]{@2025-02-07} in [Bonn]{place}."},
			},
			Answer: rule.Says(true, func(s start) bool {
				return s.scanned.weekday > 0 && (s.atoms[s.i].kind == atomOrdinal || !s.countsNoun(s.i)) && !s.hasRole(s.i-1, linkComma|linkOf|linkDash)
			}),
		},
	},
}

// yearFields decides whether a number beside a month is its year.
var yearFields = rule.List[start, bool]{
	Name: "date/year-field",
	Asks: "Is a number beside a month its year?",
	Rules: []rule.Rule[start, bool]{
		{
			Name: "date/number-beside-month-counts",
			Doc:  "A number of four digits beside a month that counts what follows is no year.",
			Decides: []rule.Example{
				{Language: "en", Text: "In [March]{@2025-03} [1200 people]{1200 people} will vote."},
				{Language: "fr", Text: "En [mars]{@2025-03} [1200 personnes]{1200 personnes} voteront."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "In [March 1999]{@1999-03} people came."},
				{Language: "fr", Text: "En [mars 1999]{@1999-03}, ils sont venus."},
			},
			Answer: rule.Says(false, func(s start) bool {
				f, a := &s.scanned.fields, &s.atoms[s.i]
				return a.digits != 2 && s.countsNoun(s.i) && !(f.month > 0 && (f.day > 0 || a.n >= 1500)) && !s.isMonthNext(s.i+1)
			}),
		},
		{
			Name: "date/short-year-behind-month",
			Doc:  "Two digits from 40 on behind a month are its year, because they can be no day.",
			Not:  language.Counters,
			Decides: []rule.Example{
				{Language: "fr", Text: "Il parle de [mai 68]{@1968-05} encore."},
				{Language: "en", Text: "The crisis of [October 73]{@1973-10} was long."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il parlera du [5 mai]{@2025-05-05} encore."},
				{Language: "en", Text: "The crisis of [October 23]{@2024-10-23} was long."},
			},
			Answer: rule.Says(true, func(s start) bool {
				return s.mayBeShortYear() && s.scanned.day == 0 && s.atoms[s.i].n >= 40
			}),
		},
		{
			Name: "date/short-year-behind-day",
			Doc:  "Two digits behind a day and its month are the year.",
			Not:  language.Counters,
			Decides: []rule.Example{
				{Language: "en", Text: "They met on [5 May 24]{@2024-05-05} in [Bonn]{place}."},
				{Language: "fr", Text: "Ils se sont vus le [5 mai 24]{@2024-05-05} à [Lille]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met on [5 May 2024]{@2024-05-05} in [Bonn]{place}."},
				{Language: "fr", Text: "Il vendra le [5 mai]{@2025-05-05} [24 voitures]{24 voitures}."},
			},
			Answer: rule.Says(true, func(s start) bool {
				return s.mayBeShortYear() && s.scanned.day > 0 && s.endsDate()
			}),
		},
	},
}

// mayBeShortYear reports two digits behind a month that count nothing.
func (s start) mayBeShortYear() bool {
	a := &s.atoms[s.i]
	return s.scanned.month > 0 && !s.scanned.hasYear && a.kind == atomNumber && a.digits == 2 && !s.countsNoun(s.i)
}

// endsDate reports a number right behind a day and its month that begins nothing else: a
// day of the next month, an hour, a range.
func (s start) endsDate() bool {
	before := &s.atoms[s.i-1]
	return before.roles&(linkComma|linkArticle) == 0 && (before.roles&linkDash == 0 || s.isKind(s.i-2, atomMonth)) &&
		!s.isMonthNext(s.i+1) && !s.isHourNumber(s.i) && !s.isRangeNext(s.i)
}
