package date

import (
	"slices"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"

	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// expressions decides whether an expression is a date where it stands. It is where no
// rule answers.
var expressions = rule.List[candidate, bool]{
	Name: "date/expression",
	Asks: "Is an expression in the words of the calendar a date where it stands?",
	Rules: []rule.Rule[candidate, bool]{
		{
			Name: "date/every",
			Doc:  "What comes every week or year is no one date.",
			On:   onEvery,
			Over: []string{"date/whole-text"},
			Decides: []rule.Example{
				{Language: "en", Text: "The ferry runs every Monday in winter."},
				{Language: "fr", Text: "Le bac part chaque lundi."},
				{Language: "ko", Text: "배는 매주 월요일에 떠난다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The ferry ran on [Monday]{@2025-02-03} in rough seas."},
				{Language: "en", Text: "They got [500 yen]{500 JPY} each on [Monday]{@2025-02-03}."},
				{Language: "en", Text: "They got [500 yen]{500 JPY} each [two weeks ago]{@2025-01-21}."},
				{Language: "fr", Text: "Le bac est parti [lundi]{@2025-02-03}."},
			},
			Answer: rule.Says(false, candidate.isEvery),
		},
		{
			Name: "date/leap-day-of-no-year",
			Doc:  "February 29 in an article of a year that has none is the day of each leap year.",
			On:   onMonth,
			Over: []string{"date/whole-text"},
			Decides: []rule.Example{
				{Language: "en", Text: "She was born on February 29 and jokes about it."},
				{Language: "fr", Text: "Il est né un [29]{29} février."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She was born on [February 28]{@2024-02-28} and jokes about it."},
				{Language: "en", Text: "She was born on [February 29, 1996]{@1996-02-29}, and jokes about it."},
			},
			Answer: rule.Says(false, candidate.isMissingLeapDay),
		},
		{
			Name: "date/every-behind-weekday",
			Doc:  "A weekday with every behind it is no one day.",
			For:  language.Counters,
			On:   onEvery,
			Over: []string{"date/whole-text"},
			Decides: []rule.Example{
				{Language: "ko", Text: "시장은 월요일마다 열린다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "시장은 [월요일]{@2025-02-03}에 열린다."},
			},
			Answer: rule.Says(false, func(c candidate) bool { return c.isWeekday() && c.isKind(c.next, atomEvery) && c.mayContinue(c.next) }),
		},
		{
			Name: "date/how-often",
			Doc:  "Before a count of times an expression says how often and not when.",
			For:  language.Counters,
			Over: []string{"date/whole-text"},
			Decides: []rule.Example{
				{Language: "ko", Text: "버스는 [3일]{3 d}에 한 번 온다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "배는 [3일]{@2025-02-03}에 [한 시간]{1 h} 늦게 떠났다."},
			},
			Answer: rule.Says(false, candidate.saysHowOften),
		},
		{
			Name: "date/article-before-short-weekday",
			Doc:  "A short weekday written small behind an article is the word that it looks like.",
			For:  language.CapitalisedCalendar,
			On:   onWeekday,
			Over: []string{"date/whole-text"},
			Decides: []rule.Example{
				{Language: "en", Text: "The sun"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Sun, 2 February]{@2025-02-02}"},
			},
			Answer: rule.Says(false, candidate.isCommonWord),
		},
		{
			Name: "date/whole-text",
			Doc:  "What is all that a text says is a date.",
			Over: []string{"date/now", "date/weekday-in-the-plural", "date/part-of-a-season"},
			Decides: []rule.Example{
				{Language: "en", Text: "[Now]{@2025-02-04}"},
				{Language: "fr", Text: "[maintenant]{@2025-02-04}"},
				{Language: "ko", Text: "[지금]{@2025-02-04}"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "We vote now."},
			},
			Answer: rule.Says(true, func(c candidate) bool { return c.isOnlyExpression(c.i, c.next) }),
		},
		{
			Name: "date/now",
			Doc:  "The word for now is no date in a sentence.",
			On:   onNow,
			Decides: []rule.Example{
				{Language: "en", Text: "We vote now."},
				{Language: "fr", Text: "La mairie vend le pont maintenant."},
				{Language: "ko", Text: "배는 지금 떠난다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "We vote [today]{@2025-02-04}."},
				{Language: "fr", Text: "La mairie vend le pont [aujourd'hui]{@2025-02-04}."},
			},
			Answer: rule.Says(false, func(c candidate) bool { return c.node.op == opNow }),
		},
		{
			Name: "date/day-that-month-lacks",
			Doc:  "A day behind a month that has none such is no day of this month.",
			For:  language.Counters,
			On:   onMonthMark,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 2월 [31일]{31 d}에 왔다."},
				{Language: "ko", Text: "그는 2월 [30일]{30 d}에 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [2월 28일]{@2024-02-28}에 왔다."},
			},
			Answer: rule.Says(false, func(c candidate) bool {
				return c.isKind(c.i-1, atomMonthMark) && c.mayContinue(c.i) && c.isKind(c.i, atomNumber)
			}),
		},
		{
			Name: "date/years-and-months",
			Doc:  "A few years with a number of months behind are a length.",
			For:  language.Counters,
			On:   onUnit,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [1년]{1 a} 6월을 살았다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [2024년 6월]{@2024-06}에 왔다."},
			},
			Answer: rule.Says(false, candidate.isBehindYears),
		},
		{
			Name: "date/number-before-month",
			Doc:  "A month behind a number that is none of its days is no date.",
			Not:  language.Counters,
			On:   onMonth,
			Decides: []rule.Example{
				{Language: "en", Text: "The ferry sank on [32]{32} August 2014."},
				{Language: "fr", Text: "Le bac a coulé le [31]{31} juin 2023."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The ferry sank on [31 August 2014]{@2014-08-31}."},
				{Language: "fr", Text: "Le bac a coulé le [30 juin 2023]{@2023-06-30}."},
			},
			Answer: rule.Says(false, candidate.isBehindNoDay),
		},
		{
			Name: "date/number-behind-month",
			Doc:  "A month before a number that is none of its days is no date.",
			Not:  language.Counters,
			On:   onMonth,
			Decides: []rule.Example{
				{Language: "en", Text: "The ferry sank on August 32."},
				{Language: "fr", Text: "Le bac a coulé en août [32]{32}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The ferry sank on [August 31]{@2024-08-31}."},
			},
			Answer: rule.Says(false, candidate.isBeforeNoDay),
		},
		{
			Name: "date/weekday-in-the-plural",
			Doc:  "Weekdays in the plural are a habit.",
			On:   onWeekday,
			Decides: []rule.Example{
				{Language: "en", Text: "They meet on mondays."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met on [Monday]{@2025-02-03}."},
			},
			Answer: rule.Says(false, func(c candidate) bool { return c.isWeekday() && c.atoms[c.next-1].roles&linkMany != 0 }),
		},
		{
			Name: "date/weekdays-with-articles",
			Doc:  "Two weekdays, each with its article, are a habit.",
			On:   onWeekday,
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils se voient le lundi et le jeudi."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Ils se sont vus le [lundi]{@2025-02-03}."},
				{Language: "fr", Text: "Ils se sont vus [lundi]{@2025-02-03} et [jeudi]{@2025-01-30}."},
			},
			Answer: rule.Says(false, candidate.isOneOfTwoWeekdays),
		},
		{
			Name: "date/first-in-a-length",
			Doc:  "Behind a superlative or a rank a length says how long something had not been.",
			On:   onUnit | onLength,
			Decides: []rule.Example{
				{Language: "en", Text: "It is the worst storm in [ten years]{10 a}."},
				{Language: "en", Text: "It is the [first]{1 ordinal} win in [12 years]{12 a}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The bridge reopens [in ten years]{@2035}."},
			},
			Answer: rule.Says(false, candidate.isSpanOfSuperlative),
		},
		{
			Name: "date/length-it-took",
			Doc:  "A length behind a verb in the past is how long that took, and no day ahead.",
			On:   onUnit | onLength,
			Decides: []rule.Example{
				{Language: "en", Text: "She spent it all in [two weeks]{2 wk}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She said it opens [in two weeks]{@2025-02-18}."},
				{Language: "en", Text: "She had to leave [in two weeks]{@2025-02-18}."},
				{Language: "en", Text: "She promised a book [in two weeks]{@2025-02-18}."},
				{Language: "en", Text: "She will be back [in two weeks]{@2025-02-18}."},
			},
			Answer: rule.Says(false, candidate.isLengthItTook),
		},
		{
			Name: "date/part-of-a-season",
			Doc:  "The end or the beginning of a season without its year is no date.",
			On:   onSeason,
			Decides: []rule.Example{
				{Language: "en", Text: "The bridge reopens at the end of summer."},
				{Language: "fr", Text: "Le pont rouvrira [fin septembre]{@2025-09~} ou à la fin de l'automne."},
				{Language: "ko", Text: "다리는 초여름에 열린다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The bridge reopens at the [end of summer 2026]{@2026-22~}."},
				{Language: "fr", Text: "Le pont rouvrira à la [fin de l'automne 2026]{@2026-23~}."},
			},
			Answer: rule.Says(false, func(c candidate) bool {
				return c.node.op == opPart && c.node.a.op == opFields && c.node.a.alts[0].season > 0 && !c.node.a.alts[0].hasYear
			}),
		},
	},
}

// isEvery reports whether a word before makes the expression a set: every
// Monday, tous les mardis.
//
// Behind a preposition, or a day that is counted from now, it says how much each one had:
// a bonus of $500 each on Monday.
func (c candidate) isEvery() bool {
	k := c.i - 1
	if k >= 0 && c.atoms[k].kind == atomLink && c.atoms[k].roles&linkArticle != 0 {
		k--
	}
	if k < 0 || c.atoms[k].kind != atomEvery {
		return false
	}
	if first := &c.atoms[c.i]; c.has(language.Counters) || first.kind == atomLink && first.roles&linkArticle != 0 {
		return true
	}
	return !c.isCountedFromNow()
}

// isCountedFromNow reports a day or a stretch by its distance from now: yesterday, two
// weeks ago.
func (c candidate) isCountedFromNow() bool {
	return slices.ContainsFunc(c.atoms[c.i:c.next], func(a atom) bool { return a.kind == atomShift || a.roles&(linkAgoBehind|linkFromPoint) != 0 })
}

// isMissingLeapDay reports whether the expression is February 29 without a
// year, in an article of a year that has none.
func (c candidate) isMissingLeapDay() bool {
	if c.node.op != opFields || c.node.dayLead == 0 || !c.known || c.focusYear != 0 {
		return false
	}
	f := c.node.alts[0]
	return f.month == 2 && f.day == 29 && !f.hasYear && f.weekday == 0 && !isValidDay(calendar.YearOf(c.now), 2, 29)
}

// saysHowOften reports whether a count of times follows: 3일에 한 번.
func (c candidate) saysHowOften() bool {
	k := c.behind()
	if k >= len(c.Tokens) || c.Tokens[k].Class != text.ClassHangul || c.Tokens[k].Gap != text.GapSpace || !c.atoms[c.next-1].closed {
		return false
	}
	s := c.Tokens[k].Lower
	_, size := c.dates.joined.parseNative(s)
	if size == 0 {
		return false
	}
	if size == len(s) && k+1 < len(c.Tokens) {
		s, size = c.Tokens[k+1].Lower, 0
	}
	return c.dates.joined.saysTimes(s[size:])
}

// isCommonWord reports whether a short weekday is the word that it looks like,
// after its article: the sun.
func (c candidate) isCommonWord() bool {
	a := &c.atoms[c.next-1]
	return a.kind == atomWeekday && a.weak && !a.upper && (c.i == c.next-1 || c.i == c.next-2 && c.hasRole(c.i, linkArticle)) &&
		(c.hasRole(c.i, linkArticle) || c.hasRole(c.i-1, linkArticle))
}

// isBehindYears reports whether a few years stand before: 징역 1년 6월.
func (c candidate) isBehindYears() bool {
	i := c.i
	return i > 1 && c.isKind(i-1, atomUnit) && c.atoms[i-1].unit == calendar.UnitYear && c.isKind(i-2, atomNumber) && c.atoms[i].gap <= text.GapSpace && !c.atoms[i-1].closed && c.atoms[i-2].n < 1000
}

// isBehindNoDay reports whether the number before a month makes it a day that
// no calendar has: 32 August.
func (c candidate) isBehindNoDay() bool {
	if _, after := c.parseMonth(c.i); after == 0 || c.i == 0 {
		return false
	}
	b := &c.atoms[c.i-1]
	return b.kind == atomNumber && b.digits > 0 && b.digits < 3 && b.to == c.atoms[c.i].from
}

// isBeforeNoDay reports whether the number behind a month makes it a day that
// no calendar has: February 30.
func (c candidate) isBeforeNoDay() bool {
	if _, after := c.parseMonth(c.next - 1); after != c.next || c.next >= len(c.atoms) {
		return false
	}
	a := &c.atoms[c.next]
	return a.kind == atomNumber && a.digits == 2 && a.n > 28 && !c.countsNoun(c.next)
}
