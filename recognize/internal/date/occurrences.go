package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// occurrences are the occurrences of a recurring period around now: the one
// that contains it, the last before it and the first after it, where they
// exist.
type occurrences struct {
	current, previous, next calendar.Period
	hasCurrent, hasPrevious bool
	hasNext                 bool
}

// occurrencesAround searches for the occurrences around a day. at returns the
// occurrence of the kth cycle, 0 being that of the day itself; reach bounds the
// cycles searched.
func occurrencesAround(day, reach int, at func(k int) (calendar.Period, bool)) (in occurrences) {
	for k := 1; k >= -reach && !in.hasPrevious; k-- {
		if days, ok := at(k); ok && days.Lo <= day {
			if days.Hi > day {
				in.current, in.hasCurrent = days, true
			} else {
				in.previous, in.hasPrevious = days, true
			}
		}
	}
	for k := -1; k <= reach && !in.hasNext; k++ {
		if days, ok := at(k); ok && days.Lo > day {
			in.next, in.hasNext = days, true
		}
	}
	return in
}

// ordered returns the occurrences, the preferred one first. nearest says that the
// nearest one is preferred where no tense asks for another.
func (r *resolver) ordered(in occurrences, nearest bool) []calendar.Period {
	out := make([]calendar.Period, 0, 4)
	r.recurring = recurring{occurrences: in, now: r.now, tense: r.tense, firm: r.firm, nearest: nearest}
	for r.recurring.hasCurrent || r.recurring.hasPrevious && r.recurring.hasNext {
		which, ok := preferredOccurrences.Ask(&r.recurring, r.traits, 0, r.observer, r.where)
		if !ok {
			break
		}
		out = r.withOccurrence(out, r.recurring.take(which))
	}
	if r.recurring.hasNext {
		out = r.withOccurrence(out, r.recurring.next)
	}
	if r.recurring.hasPrevious {
		out = r.withOccurrence(out, r.recurring.previous)
	}
	return out
}

// withOccurrence appends an occurrence, if it is the preferred one or may be meant
// beside it.
func (r *resolver) withOccurrence(out []calendar.Period, days calendar.Period) []calendar.Period {
	if len(out) > 0 && !r.isMeantToo(out[0], days) {
		return out
	}
	return append(out, days)
}

// sidedUnit returns the unit that is the last or the coming one, as the verbs say, with the
// other one where they do not agree.
func (r *resolver) sidedUnit(unit calendar.Unit) []calendar.Period {
	coming, last := calendar.UnitAround(unit, r.now, 0), calendar.UnitAround(unit, r.now, -1)
	switch {
	case coming.Lo <= r.now && r.told.any && r.told.tense != tenseNone:
		return []calendar.Period{coming}
	case coming.Lo <= r.now:
		return []calendar.Period{coming, last}
	case r.tense == tenseFuture && r.told.tense == tenseFuture:
		return []calendar.Period{coming}
	case r.tense == tenseFuture:
		return []calendar.Period{coming, last}
	case r.told.tense == tensePast:
		return []calendar.Period{last}
	}
	return []calendar.Period{last, coming}
}

// recurring is what recurs, as it is asked about.
type recurring struct {
	occurrences
	now     int
	tense   tense
	firm    bool
	nearest bool
}

// How many days away a day is that goes before one most of a year away.
const (
	near = 62
	far  = 200
)

// nearer returns the occurrence that is near while the other is most of a year away.
func (q *recurring) nearer() (occurrence, bool) {
	if !q.nearest || q.firm || !q.hasPrevious || !q.hasNext {
		return 0, false
	}
	back, ahead := distanceTo(q.previous, q.now), distanceTo(q.next, q.now)
	switch {
	case back <= near && ahead >= far && q.tense == tenseFuture:
		return previousOccurrence, true
	case ahead <= near && back >= far && q.tense == tensePast:
		return nextOccurrence, true
	}
	return 0, false
}

// occurrence is one of the occurrences around now.
type occurrence uint8

const (
	currentOccurrence occurrence = iota
	previousOccurrence
	nextOccurrence
)

// take returns an occurrence, which is not asked about again.
func (q *recurring) take(which occurrence) calendar.Period {
	switch which {
	case previousOccurrence:
		q.hasPrevious = false
		return q.previous
	case nextOccurrence:
		q.hasNext = false
		return q.next
	}
	q.hasCurrent = false
	return q.current
}

// preferredOccurrences decide which occurrence of what recurs is preferred.
var preferredOccurrences = rule.List[*recurring, occurrence]{
	Name: "date/occurrence",
	Asks: "Which occurrence of a weekday, a month or a feast is meant?",
	Rules: []rule.Rule[*recurring, occurrence]{
		{
			Name: "date/current-occurrence",
			Doc:  "The one that holds the day of publication is meant, whatever the tense.",
			Over: []string{"date/near-whatever-tense", "date/coming-in-future", "date/gone-in-past", "date/nearest-occurrence"},
			Decides: []rule.Example{
				{Language: "en", Text: "Sales fell in [February]{@2025-02}."},
				{Language: "fr", Text: "Elles ont voté [mardi]{@2025-02-04}."},
				{Language: "ko", Text: "그들은 [화요일]{@2025-02-04} 만났다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They voted on [Monday]{@2025-02-03}."},
				{Language: "fr", Text: "Elles voteront [vendredi]{@2025-02-07}."},
			},
			Answer: rule.Says(currentOccurrence, func(q *recurring) bool { return q.hasCurrent }),
		},
		{
			Name: "date/near-whatever-tense",
			Doc:  "A day or month that is near, while the other is most of a year away, is meant whatever a verb says that is not said of it.",
			Not:  language.VerbLast,
			Over: []string{"date/coming-in-future", "date/gone-in-past"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Le prix du contrat de [mars]{@2025-03} a baissé."},
				{Language: "fr", Text: "La réunion du [3 mars]{@2025-03-03} a fait peur."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The fair was in [March]{@2024-03}."},
				{Language: "fr", Text: "Le prix de vente de [mars]{@2024-03} a baissé."},
			},
			Answer: (*recurring).nearer,
		},
		{
			Name: "date/coming-in-future",
			Doc:  "With a verb of the future the next one is meant.",
			Over: []string{"date/nearest-occurrence"},
			Decides: []rule.Example{
				{Language: "en", Text: "They will meet on [Friday]{@2025-02-07}."},
				{Language: "fr", Text: "Ils se verront en [novembre]{@2025-11}."},
				{Language: "ko", Text: "그들은 [11월]{@2025-11} 만날 예정이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met on [Friday]{@2025-01-31}."},
				{Language: "en", Text: "They will meet on [Friday, 7 November 2025]{@2025-11-07}."},
			},
			Answer: rule.Says(nextOccurrence, func(q *recurring) bool { return q.tense == tenseFuture && q.hasNext }),
		},
		{
			Name: "date/gone-in-past",
			Doc:  "With a verb of the past the last one is meant.",
			Over: []string{"date/nearest-occurrence"},
			Decides: []rule.Example{
				{Language: "en", Text: "The fair was in [March]{@2024-03}."},
				{Language: "fr", Text: "La foire a eu lieu en [mars]{@2024-03}."},
				{Language: "ko", Text: "그들은 [3월]{@2024-03}에 만났다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The fair will be in [March]{@2025-03}."},
				{Language: "en", Text: "The fair was in [March 2024]{@2024-03}."},
			},
			Answer: rule.Says(previousOccurrence, func(q *recurring) bool { return q.tense == tensePast && q.hasPrevious }),
		},
		{
			Name: "date/nearest-occurrence",
			Doc:  "Without a verb that says so the nearest one is meant, of quarters and halves the last one that ended within half a year.",
			Decides: []rule.Example{
				{Language: "en", Text: "The fair of [3 March]{@2025-03-03}."},
				{Language: "fr", Text: "La foire du [3 mars]{@2025-03-03}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The fair was on [3 March]{@2024-03-03}."},
				{Language: "en", Text: "The fair on [Friday]{@2025-01-31}."},
			},
			Answer: func(q *recurring) (occurrence, bool) {
				if q.nearest && q.isPartJustOver() {
					return previousOccurrence, true
				}
				if q.hasNext && (!q.hasPrevious || distanceTo(q.next, q.now) < distanceTo(q.previous, q.now)) {
					return nextOccurrence, q.nearest
				}
				return previousOccurrence, q.nearest && q.hasPrevious
			},
		},
		{
			Name:      "date/gone-without-tense",
			Doc:       "A weekday without a verb that says so is the last one.",
			Otherwise: true,
			Decides: []rule.Example{
				{Language: "en", Text: "The fair on [Friday]{@2025-01-31}."},
				{Language: "fr", Text: "La foire de [vendredi]{@2025-01-31}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The fair will be on [Friday]{@2025-02-07}."},
				{Language: "en", Text: "The fair on [3 March]{@2025-03-03}."},
			},
			Answer: rule.Says(previousOccurrence, func(q *recurring) bool { return q.hasPrevious }),
		},
	},
}

// isPartJustOver reports a quarter or a half that ended within half a year: figures are
// told of what is over.
func (q *recurring) isPartJustOver() bool {
	const halfYear = 183 // days
	return q.tense == tenseNone && q.hasPrevious && (q.previous.Unit == calendar.UnitQuarter || q.previous.Unit == calendar.UnitHalf) &&
		distanceTo(q.previous, q.now) <= halfYear
}
