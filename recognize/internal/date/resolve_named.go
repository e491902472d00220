package date

import (
	"slices"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// namedPeriods returns the last, this or next of what recurs: a weekday, a
// month, a season, a holiday.
func (r *resolver) namedPeriods(node *expression) []calendar.Period {
	var out []calendar.Period
	for _, f := range node.alts {
		if f.hasYear {
			out = append(out, f.periods(r)...)
			continue
		}
		out = f.withSolarSeasons(r, r.appendOccurrences(out, f, node))
	}
	return out
}

// named is what recurs with a relative word.
type named struct {
	fields
	r    *resolver
	n    int  // -2 before last to 2 after next
	soon bool // the first to come
	near occurrences
}

// inCycle returns what is named k years, months or weeks from now.
func (q *named) inCycle(k int) (calendar.Period, bool) {
	var days []calendar.Period
	switch {
	case q.isYearly():
		return q.periodInYear(calendar.YearOf(q.r.now) + k)
	case q.day > 0:
		days = q.periodsWithin(q.r, calendar.UnitAround(calendar.UnitMonth, q.r.now, k))
	default:
		days = q.periodsWithin(q.r, calendar.UnitAround(calendar.UnitWeek, q.r.now, k))
	}
	if len(days) == 0 {
		return calendar.Period{}, false
	}
	return days[0], true
}

// isGone reports what verbs of the past tell of with a word for this, where that was
// within a week.
func (q *named) isGone() bool {
	return q.n == 0 && !q.near.hasCurrent && q.r.tense == tensePast && q.near.hasPrevious && q.r.now-q.near.previous.Lo < 7
}

// isToCome reports a weekday with a word for this that verbs of the future tell of.
func (q *named) isToCome() bool {
	return q.n == 0 && q.isWeekdayOnly() && !q.near.hasCurrent && q.near.hasNext && q.r.told.tense == tenseFuture
}

// reach returns how many cycles to search at most for one that has what is named.
func (q *named) reach() int {
	if !q.isYearly() && q.day > 0 {
		return 40
	}
	return 9
}

// appendOccurrences appends, once each, the occurrences that "last" (n = -1),
// "this" (0), "next" (1) or "after next" (2) may mean, the preferred one first.
func (r *resolver) appendOccurrences(out []calendar.Period, f fields, node *expression) []calendar.Period {
	q := &r.named
	*q = named{fields: f, r: r, n: node.n, soon: node.soon}
	q.near = occurrencesAround(r.now, q.reach(), q.inCycle)
	if days, ok := r.weekdayBeside(f, node); ok {
		out = append(out, days)
	}
	for by, days := range namedOccurrences.Each(q, r.traits, 0, r.observer) {
		if !slices.Contains(out, days) {
			out = append(out, days)
			r.observer.Note(namedOccurrences.Rules[by].Name, r.where)
		}
	}
	if node.n == 0 && !q.near.hasCurrent && !q.isGone() {
		for _, days := range r.ordered(q.near, true) {
			if !slices.Contains(out, days) {
				out = append(out, days)
			}
		}
	}
	return out
}

// weekdayBeside returns the weekday before or after the day that the sentence told: return
// on April 7 and will vote the following Thursday.
func (r *resolver) weekdayBeside(f fields, node *expression) (calendar.Period, bool) {
	if !node.anaphoric || !f.isWeekdayOnly() || node.n*node.n != 1 {
		return calendar.Period{}, false
	}
	told, ok := r.recent.lastOf(calendar.UnitDay)
	if !ok {
		return calendar.Period{}, false
	}
	return countedWeekday(told, f.weekday, node.n, 1), true
}

// namedOccurrences are the occurrences that something with a relative word may be, the
// preferred one first.
var namedOccurrences = rule.List[*named, calendar.Period]{
	Name: "date/relative-occurrence",
	Asks: "Which weekday, month or feast may one with a relative word be?",
	Rules: []rule.Rule[*named, calendar.Period]{
		{
			Name: "date/this-that-is-now",
			Doc:  "This one is the one that holds the day of publication.",
			Decides: []rule.Example{
				{Language: "en", Text: "It snowed [this winter]{@2024-24}."},
				{Language: "fr", Text: "Il a neigé [cet hiver]{@2024-24}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It will snow [this November]{@2025-11}."},
				{Language: "en", Text: "It will snow in [February]{@2025-02}."},
			},
			Answer: func(q *named) (calendar.Period, bool) { return q.near.current, q.n == 0 && q.near.hasCurrent },
		},
		{
			Name: "date/this-that-is-gone",
			Doc:  "With a verb of the past this one is the last, where that was within a week.",
			Decides: []rule.Example{
				{Language: "en", Text: "He was there [this Friday]{@2025-01-31}."},
				{Language: "fr", Text: "Il a joué [ce vendredi]{@2025-01-31}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "He will be there [this Friday]{@2025-02-07}."},
				{Language: "en", Text: "He was there on [Friday]{@2025-01-31}."},
			},
			Answer: func(q *named) (calendar.Period, bool) {
				return q.near.previous, q.isGone()
			},
		},
		{
			Name: "date/this-of-cycle",
			Doc:  "This one is that of this week, month or year.",
			Decides: []rule.Example{
				{Language: "en", Text: "The fair is [this Sunday]{@2025-02-09}."},
				{Language: "fr", Text: "La foire de [ce dimanche]{@2025-02-09}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The fair is [next Sunday]{@2025-02-16}."},
				{Language: "en", Text: "The fair on [Sunday]{@2025-02-02}."},
				{Language: "es", Text: "El club votará [este lunes]{@2025-02-10} la ley."},
			},
			Answer: func(q *named) (calendar.Period, bool) {
				if q.n != 0 || q.isGone() && q.r.told.tense == tensePast || q.isToCome() {
					return calendar.Period{}, false
				}
				return q.inCycle(0)
			},
		},
		{
			Name: "date/last-occurrence",
			Doc:  "The last one is the last before the day of publication.",
			Decides: []rule.Example{
				{Language: "en", Text: "They met [last Monday]{@2025-02-03}."},
				{Language: "fr", Text: "Ils se sont vus [lundi dernier]{@2025-02-03}."},
				{Language: "en", Text: "They met [last January]{@2025-01}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met on [Tuesday]{@2025-02-04}."},
				{Language: "en", Text: "They will meet [next Tuesday]{@2025-02-11}."},
			},
			Answer: func(q *named) (calendar.Period, bool) { return q.near.previous, q.n == -1 && q.near.hasPrevious },
		},
		{
			Name: "date/last-of-last-cycle",
			Doc:  "The last one may also be that of last week, month or year.",
			Decides: []rule.Example{
				{Language: "en", Text: "They met [last Monday]{@2025-02-03|@2025-01-27}."},
				{Language: "fr", Text: "Ils se sont vus [lundi dernier]{@2025-02-03|@2025-01-27}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met on [Monday]{@2025-02-03}."},
				{Language: "en", Text: "They will meet [next Monday]{@2025-02-10}."},
				{Language: "ko", Text: "그는 [지난 3일]{@2025-02-03|} 떠났다."},
				{Language: "ko", Text: "그는 [지난 1월]{@2025-01|} 떠났다."},
			},
			Answer: func(q *named) (calendar.Period, bool) {
				if q.n != -1 || q.day > 0 || q.month > 0 && q.r.traits&language.VerbLast != 0 { // there another word is for the month of last year
					return calendar.Period{}, false
				}
				return q.inCycle(-1)
			},
		},
		{
			Name: "date/last-that-is-today",
			Doc:  "The last day of a number may also be today.",
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [지난 4일]{@2025-01-04|@2025-02-04} 떠났다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [지난 3일]{@2025-02-03} 떠났다."},
				{Language: "ko", Text: "그는 [4일]{@2025-02-04} 떠났다."},
			},
			Answer: func(q *named) (calendar.Period, bool) {
				return q.near.current, q.n == -1 && q.near.hasCurrent && q.day > 0 && q.month == 0
			},
		},
		{
			Name: "date/next-of-next-week",
			Doc:  "The next weekday is the one of next week, unless the word says the first to come.",
			For:  language.SureNext,
			Decides: []rule.Example{
				{Language: "en", Text: "They will meet [next Friday]{@2025-02-14}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Ils se verront [vendredi prochain]{@2025-02-07}."},
				{Language: "en", Text: "They will meet [this coming Friday]{@2025-02-07}."},
			},
			Answer: func(q *named) (calendar.Period, bool) {
				if q.n != 1 || q.weekday == 0 || q.soon || q.isYearly() {
					return calendar.Period{}, false
				}
				return q.inCycle(1)
			},
		},
		{
			Name: "date/next-occurrence",
			Doc:  "The next one is the first behind the day of publication.",
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils se verront [vendredi prochain]{@2025-02-07}."},
				{Language: "en", Text: "They will meet [this coming Friday]{@2025-02-07}."},
				{Language: "ko", Text: "그들은 [오는 14일]{@2025-02-14} 만난다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [last Friday]{@2025-01-31}."},
				{Language: "en", Text: "They will meet on [Friday]{@2025-02-07}."},
			},
			Answer: func(q *named) (calendar.Period, bool) { return q.near.next, q.n == 1 && q.near.hasNext },
		},
		{
			Name: "date/next-of-next-cycle",
			Doc:  "The next one may also be that of next week, month or year.",
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils se verront [vendredi prochain]{@2025-02-07|@2025-02-14}."},
				{Language: "en", Text: "They will meet [this coming Friday]{@2025-02-07|@2025-02-14}."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그들은 [오는 14일]{@2025-02-14|} 만난다."},
				{Language: "en", Text: "They will meet on [Friday]{@2025-02-07}."},
				{Language: "fr", Text: "Ils se sont vus [vendredi dernier]{@2025-01-31}."},
			},
			Answer: func(q *named) (calendar.Period, bool) {
				if q.n != 1 || q.day > 0 {
					return calendar.Period{}, false
				}
				return q.inCycle(1)
			},
		},
		{
			Name: "date/occurrence-before-last",
			Doc:  "The one before last is a cycle before the last.",
			Decides: []rule.Example{
				{Language: "en", Text: "They met the [Friday before last]{@2025-01-24}."},
				{Language: "en", Text: "They met [the March before last]{@2023-03}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [last Friday]{@2025-01-31}."},
			},
			Answer: func(q *named) (calendar.Period, bool) {
				if q.n != -2 {
					return calendar.Period{}, false
				}
				if q.isYearly() {
					return q.inCycle(calendar.YearOf(q.near.previous.Lo) - calendar.YearOf(q.r.now) - 1)
				}
				return calendar.DayPeriod(q.near.previous.Lo - 7), q.near.hasPrevious
			},
		},
		{
			Name: "date/occurrence-after-next",
			Doc:  "The one after next is a cycle after the next.",
			Decides: []rule.Example{
				{Language: "en", Text: "They will meet the [Friday after next]{@2025-02-14}."},
				{Language: "en", Text: "They will meet [the March after next]{@2026-03}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They will meet [next Friday]{@2025-02-14}."},
			},
			Answer: func(q *named) (calendar.Period, bool) {
				if q.n != 2 {
					return calendar.Period{}, false
				}
				if q.isYearly() {
					return q.inCycle(calendar.YearOf(q.near.next.Lo) - calendar.YearOf(q.r.now) + 1)
				}
				return calendar.DayPeriod(q.near.next.Lo + 7), q.near.hasNext
			},
		},
		{
			Name: "date/after-next-of-cycle",
			Doc:  "The one after next may also be that of the week or month after next.",
			Decides: []rule.Example{
				{Language: "en", Text: "They will meet the [Friday after next]{@2025-02-14|@2025-02-21}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They will meet [the March after next]{@2026-03}."},
				{Language: "en", Text: "They will meet [next Friday]{@2025-02-14}."},
			},
			Answer: func(q *named) (calendar.Period, bool) {
				if q.n != 2 || q.isYearly() {
					return calendar.Period{}, false
				}
				return q.inCycle(2)
			},
		},
	},
}
