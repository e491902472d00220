package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// otherOccurrence is an occurrence beside the preferred one.
type otherOccurrence struct {
	preferred, other calendar.Period
	now              int
	told             told
	yearly           bool  // not weekly
	tense            tense // of the nearest verb
}

// isMeantToo reports whether an occurrence may be meant beside the preferred one.
func (r *resolver) isMeantToo(preferred, other calendar.Period) bool {
	q := otherOccurrence{preferred, other, r.now, r.told, r.recurring.nearest, r.tense}
	_, ruledOut := otherOccurrences.Ask(&q, r.traits, 0, r.observer, r.where)
	return !ruledOut
}

// otherOccurrences rule occurrences out beside the preferred one. Where none does, both
// are readings.
var otherOccurrences = rule.List[*otherOccurrence, bool]{
	Name: "date/other-occurrence",
	Asks: "Can no other occurrence be meant than the preferred one?",
	Rules: []rule.Rule[*otherOccurrence, bool]{
		{
			Name: "date/all-verbs-past",
			Doc:  "Where all verbs of a sentence tell of the past, or the one that governs a date, the last occurrence alone is meant.",
			Decides: []rule.Example{
				{Language: "en", Text: "The minister said on [Monday]{@2025-02-03|}."},
				{Language: "fr", Text: "Elles ont voté [lundi]{@2025-02-03|}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The minister said that she would come, with others, on [Monday]{@2025-02-10|@2025-02-03}."},
				{Language: "en", Text: "The fair on [Friday]{@2025-01-31|@2025-02-07}."},
			},
			Answer: rule.Says(true, func(q *otherOccurrence) bool { return q.told.tense == tensePast && q.preferred.Lo <= q.now }),
		},
		{
			Name: "date/all-verbs-future",
			Doc:  "Where all verbs of a sentence tell of what will be, or the one that governs a date, nothing gone is meant, but one of the last few days where the next is weeks away.",
			Decides: []rule.Example{
				{Language: "en", Text: "They will meet on [Friday]{@2025-02-07|}."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [2일]{@2025-03-02|@2025-02-02|2 d} 떠날 것이다."},
				{Language: "en", Text: "They voted, and will vote again, in the same hall, on [Friday]{@2025-02-07|@2025-01-31}."},
			},
			Answer: rule.Says(true, func(q *otherOccurrence) bool {
				return q.told.tense == tenseFuture && q.other.Hi <= q.now && !q.isJustOver()
			}),
		},
		{
			Name: "date/same-weekday-gone",
			Doc:  "A weekday that is today's is not that of a week ago where there is a verb: the words would say so.",
			Decides: []rule.Example{
				{Language: "en", Text: "She was freed, after a day, on [Tuesday]{@2025-02-04|} and will appeal."},
				{Language: "fr", Text: "Il parle, comme elle, [mardi]{@2025-02-04|} et a dit qu'il reviendra."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The fair on [Tuesday]{@2025-02-04|@2025-01-28|@2025-02-11}."},
			},
			Answer: rule.Says(true, func(q *otherOccurrence) bool {
				return q.told.any && !q.yearly && distanceTo(q.preferred, q.now) == 0 && q.other.Hi <= q.now
			}),
		},
		{
			Name: "date/day-much-nearer",
			Doc:  "Beside today, and without a verb beside a day of these days, none of weeks ago or ahead is meant: there the month would be said.",
			For:  language.VerbLast,
			Decides: []rule.Example{
				{Language: "ko", Text: "발인은 [6일]{@2025-02-06|6 d}이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "결승전은 [20일]{@2025-02-20|@2025-01-20|20 d}이다."},
			},
			Answer: rule.Says(true, func(q *otherOccurrence) bool {
				const few, weeks = 7, 21 // days
				away := distanceTo(q.preferred, q.now)
				return q.yearly && q.preferred.Unit == calendar.UnitDay && (away == 0 || away <= few && !q.told.any) && distanceTo(q.other, q.now) >= weeks
			}),
		},
		{
			Name: "date/same-weekday-to-come",
			Doc:  "A weekday that is today's is not that in a week where there is a verb, and the nearest one does not look ahead: the words would say so.",
			Decides: []rule.Example{
				{Language: "en", Text: "She was freed, after a day, on [Tuesday]{@2025-02-04|} and will appeal."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The fair on [Tuesday]{@2025-02-04|@2025-01-28|@2025-02-11}."},
				{Language: "en", Text: "They will vote on [Tuesday]{@2025-02-04|@2025-02-11} after all."},
			},
			Answer: rule.Says(true, func(q *otherOccurrence) bool {
				return q.told.any && q.tense != tenseFuture && !q.yearly && distanceTo(q.preferred, q.now) == 0 && q.other.Lo > q.now
			}),
		},
		{
			Name: "date/year-too-far",
			Doc:  "Beside a day or a month of these months none of another year is meant where there is a verb.",
			Decides: []rule.Example{
				{Language: "en", Text: "The board said that it would vote, after a debate, on [3 March]{@2025-03-03|}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The board said that it would vote, after a debate, on [3 August]{@2025-08-03|@2024-08-03}."},
				{Language: "en", Text: "[3 March]{@2025-03-03|@2024-03-03}."},
			},
			Answer: rule.Says(true, func(q *otherOccurrence) bool {
				return q.yearly && q.told.any && distanceTo(q.preferred, q.now) <= quarter && distanceTo(q.other, q.now) > 2*quarter
			}),
		},
	},
}

// isJustOver reports that the other occurrence is one of the last few days, while the
// preferred one is weeks away.
func (q *otherOccurrence) isJustOver() bool {
	const few, weeks = 4, 14 // days
	return distanceTo(q.other, q.now) <= few && distanceTo(q.preferred, q.now) > weeks
}

// distanceTo returns how many days a period is from a day.
func distanceTo(days calendar.Period, day int) int {
	switch {
	case day < days.Lo:
		return days.Lo - day
	case day >= days.Hi:
		return day - days.Hi + 1
	}
	return 0
}
