package date

import (
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// What refers to a date before.
const (
	onSameUnit     rule.Triggers = 1 << iota // the same day
	onDistance                               // two days later
	onUnitBeside                             // the following year
	onYearsBefore                            // a year earlier, a year ago
	onMonthsBefore                           // a month earlier, a month ago
)

// reference is an expression that refers to the date before it in its paragraph.
type reference struct {
	node                         *expression
	lastDay, lastMonth, lastYear int
	now                          int
	known                        bool
	recent                       *recent
}

// before returns what an expression that refers to the date before it means by that.
func (r *resolver) before(node *expression, on rule.Triggers) (days calendar.Period, ok bool) {
	return references.Ask(reference{node, r.lastDay, r.lastMonth, r.lastYear, r.now, r.known, &r.recent}, r.traits, on, r.observer, r.where)
}

// references decide what a date that refers to another means.
var references = rule.List[reference, calendar.Period]{
	Name: "date/reference",
	Asks: "What does a date mean that refers to the date before it?",
	Rules: []rule.Rule[reference, calendar.Period]{
		{
			Name: "date/same-year",
			Doc:  "The same year is that of the date before.",
			On:   onSameUnit,
			Over: []string{"date/same-unit"},
			Decides: []rule.Example{
				{Language: "en", Text: "It sank in [1994]{@1994}; [the same year]{@1994}, it rose."},
				{Language: "fr", Text: "Il a coulé en [1994]{@1994} ; [la même année]{@1994}, il est reparti."},
				{Language: "ko", Text: "[1994년]{@1994} 배가 가라앉았다. [그해]{@1994} 떴다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It sank in [1994]{@1994}; [this year]{@2025}, it rose."},
			},
			Answer: func(q reference) (calendar.Period, bool) {
				return calendar.YearPeriod(q.lastYear), q.node.unit == calendar.UnitYear && q.lastYear != 0
			},
		},
		{
			Name: "date/same-unit",
			Doc:  "The same day, week or month is that of the date before.",
			On:   onSameUnit,
			Over: []string{"date/same-day-of-none"},
			Decides: []rule.Example{
				{Language: "en", Text: "It sank on [3 May 2024]{@2024-05-03} and rose [the same day]{@2024-05-03}."},
				{Language: "fr", Text: "Il a coulé le [3 mai 2024]{@2024-05-03} et, [la même semaine]{@2024-04-29/2024-05-05}, il est reparti."},
				{Language: "ko", Text: "[2024년 5월 3일]{@2024-05-03} 배가 가라앉았다. [이날]{@2024-05-03} 떴다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It sank on [3 May 2024]{@2024-05-03} and rose [today]{@2025-02-04}."},
			},
			Answer: func(q reference) (calendar.Period, bool) {
				if q.node.unit == calendar.UnitMonth {
					return calendar.UnitAround(q.node.unit, q.lastMonth, 0), q.lastMonth != 0
				}
				return calendar.UnitAround(q.node.unit, q.lastDay, 0), q.lastDay != 0
			},
		},
		{
			Name: "date/same-day-of-none",
			Doc:  "The same day, where none was named, is the day of publication.",
			On:   onSameUnit,
			Decides: []rule.Example{
				{Language: "en", Text: "It sank and rose [the same day]{@2025-02-04}."},
				{Language: "ko", Text: "배가 [이날]{@2025-02-04} 떴다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It sank on [3 May 2024]{@2024-05-03} and rose [the same day]{@2024-05-03}."},
			},
			Answer: func(q reference) (calendar.Period, bool) {
				return calendar.DayPeriod(q.now), q.node.unit == calendar.UnitDay && q.known
			},
		},
		{
			Name: "date/later-than-day-before",
			Doc:  "A length later is counted from the day named before.",
			On:   onDistance,
			Over: []string{"date/later-than-year-before"},
			Decides: []rule.Example{
				{Language: "en", Text: "It sank on [3 May 2024]{@2024-05-03} and rose [two days later]{@2024-05-05}."},
				{Language: "fr", Text: "Il a coulé le [3 mai 2024]{@2024-05-03} et est reparti [deux jours plus tard]{@2024-05-05}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It sank on [3 May 2024]{@2024-05-03} and rose [two days ago]{@2025-02-02}."},
			},
			Answer: func(q reference) (calendar.Period, bool) {
				return calendar.DayPeriod(q.lastDay), q.lastDay != 0
			},
		},
		{
			Name: "date/later-than-year-before",
			Doc:  "Years later are counted from the year named before.",
			On:   onDistance,
			Decides: []rule.Example{
				{Language: "en", Text: "It sank in [1994]{@1994} and rose [two years later]{@1996}."},
				{Language: "fr", Text: "Il a coulé en [1994]{@1994} et est reparti [deux ans plus tard]{@1996}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It sank in [1994]{@1994} and rose [two years ago]{@2023}."},
			},
			Answer: func(q reference) (calendar.Period, bool) {
				return calendar.YearPeriod(q.lastYear), q.lastYear != 0 && q.node.op == opShift && q.node.lengths[0].unit >= calendar.UnitYear
			},
		},
		{
			Name: "date/following-year",
			Doc:  "The following or previous year is one from that of the date before.",
			On:   onUnitBeside,
			Over: []string{"date/following-unit"},
			Decides: []rule.Example{
				{Language: "en", Text: "It sank in [1994]{@1994} and rose [the following year]{@1995}."},
				{Language: "fr", Text: "Il a coulé en [1994]{@1994} et est reparti [l'année suivante]{@1995}."},
				{Language: "ko", Text: "[1994년]{@1994} 배가 가라앉고 [이듬해]{@1995} 떴다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It sank in [1994]{@1994} and rose [next year]{@2026}."},
			},
			Answer: func(q reference) (calendar.Period, bool) {
				return calendar.YearPeriod(q.lastYear + q.node.n), q.node.unit == calendar.UnitYear && q.lastYear != 0
			},
		},
		{
			Name: "date/unit-beside-told",
			Doc:  "The following or previous week, month, quarter or half is one from that told before in the sentence.",
			On:   onUnitBeside,
			Over: []string{"date/following-unit"},
			Decides: []rule.Example{
				{Language: "en", Text: "It fell in the [second quarter]{@2024-34} and rose in [the preceding quarter]{@2024-33}."},
				{Language: "fr", Text: "Il a baissé en [mars 2024]{@2024-03} et monté [le mois précédent]{@2024-02}."},
				{Language: "es", Text: "Bajó en el [segundo trimestre]{@2024-34} y subió en el [trimestre anterior]{@2024-33}."},
				{Language: "ko", Text: "[2024년 3월]{@2024-03} 물가는 [전월]{@2024-02}보다 올랐다."},
				{Language: "ko", Text: "[지난주]{@2025-01-27/2025-02-02} 값은 [전주 대비]{@2025-01-20/2025-01-26} 올랐다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It rose in [the preceding quarter]{@2024-36}."},
			},
			Answer: func(q reference) (calendar.Period, bool) {
				days, ok := q.recent.lastOf(q.node.unit)
				return calendar.UnitAround(q.node.unit, days.Lo, q.node.n), ok && (isPartOfYear(q.node.unit) || q.node.unit == calendar.UnitWeek)
			},
		},
		{
			Name: "date/years-before-told-period",
			Doc:  "A year before a month, quarter or half that the sentence told is the same of the year before; what is counted from a date told may be counted from a year as well.",
			On:   onYearsBefore,
			Decides: []rule.Example{
				{Language: "en", Text: "Exports fell in [December 2024]{@2024-12} from [a year earlier]{@2023-12}."},
				{Language: "fr", Text: "L'inflation était basse en [mars 2024]{@2024-03}, comme [il y a un an]{@2023-03}."},
				{Language: "es", Text: "Las ventas bajaron en [marzo de 2024]{@2024-03}, menos que [un año antes]{@2023-03}."},
				{Language: "ko", Text: "[2024년 3월]{@2024-03} 물가는 [1년 전]{@2023-03}보다 올랐다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Exports fell in [December]{@2024-12}. They rose [a year ago]{@2024}."},
				{Language: "en", Text: "It came back in [2019]{@2019} after it left [a year ago]{@2024}."},
				{Language: "ko", Text: "[2014년]{@2014} 떠난 그는 [3년 전]{@2022} 돌아왔다."},
			},
			Answer: func(q reference) (calendar.Period, bool) {
				days, ok := q.recent.last(true, func(days calendar.Period) bool { return isPartOfYear(days.Unit) || days.Unit == calendar.UnitYear })
				years, _ := yearsOf(q.node.lengths)
				return days, ok && (q.node.anaphoric || years == 1 && days.Unit != calendar.UnitYear)
			},
		},
		{
			Name: "date/months-before-told-month",
			Doc:  "A month before a month that the sentence told is counted from that; so are three before a quarter and six before a half. One month ago may be.",
			On:   onMonthsBefore,
			Decides: []rule.Example{
				{Language: "en", Text: "Exports fell in [August 2024]{@2024-08} from [a month earlier]{@2024-07}."},
				{Language: "fr", Text: "L'inflation était basse en [mars 2024]{@2024-03}, comme [un mois plus tôt]{@2024-02}."},
				{Language: "es", Text: "Las ventas bajaron en [marzo de 2024]{@2024-03}, menos que [dos meses antes]{@2024-01}."},
				{Language: "ko", Text: "[2024년 3월]{@2024-03} 물가는 [한 달 전]{@2024-02}보다 올랐다."},
				{Language: "en", Text: "It rose in the [third quarter of 2024]{@2024-35} from [three months earlier]{@2024-34}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Exports fell in [August 2024]{@2024-08}. They rose [a month ago]{@2025-01}."},
				{Language: "en", Text: "It sank on [3 May 2024]{@2024-05-03} and had sailed [a month earlier]{@2024-04}."},
			},
			Answer: func(q reference) (calendar.Period, bool) {
				months, _ := monthsOf(q.node.lengths)
				days, ok := q.recent.last(true, func(days calendar.Period) bool { return isPartOfYear(days.Unit) && months%days.Unit.Months() == 0 })
				return days, ok && (q.node.anaphoric || months == 1)
			},
		},
		{
			Name: "date/following-unit",
			Doc:  "The following or previous day, week or month is one from that of the date before.",
			On:   onUnitBeside,
			Decides: []rule.Example{
				{Language: "en", Text: "It sank on [3 May 2024]{@2024-05-03} and rose [the following week]{@2024-05-06/2024-05-12}."},
				{Language: "fr", Text: "Il a coulé le [3 mai 2024]{@2024-05-03} et est reparti [le lendemain]{@2024-05-04}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It sank on [3 May 2024]{@2024-05-03} and rose [last week]{@2025-01-27/2025-02-02}."},
			},
			Answer: func(q reference) (calendar.Period, bool) {
				return calendar.UnitAround(q.node.unit, q.lastDay, q.node.n), q.lastDay != 0
			},
		},
	},
}

// focusPeriods returns the unit of the date mentioned before: the same day.
func (r *resolver) focusPeriods(node *expression) []calendar.Period {
	if node.a != nil {
		return r.sameOfYear(node)
	}
	if node.bound {
		days, ok := r.recent.lastOf(calendar.UnitDay)
		if !ok {
			days, ok = calendar.DayPeriod(r.now), r.known
		}
		days.At, days.Until = calendar.Clock{}, calendar.Clock{}
		if !ok {
			return nil
		}
		return []calendar.Period{days}
	}
	days, ok := r.before(node, onSameUnit)
	if !ok {
		return nil
	}
	out := []calendar.Period{days}
	if today := calendar.DayPeriod(r.now); node.unit == calendar.UnitDay && r.known && days != today {
		out = append(out, today)
	}
	return out
}

// offsetPeriods returns what lies a length or some weekdays before or after the
// operand, the date mentioned before, or now.
func (r *resolver) offsetPeriods(node *expression) []calendar.Period {
	if years, ok := yearsOf(node.lengths); ok && node.a == nil && node.op == opShift && node.n < 0 && !node.exact {
		if base, ok := r.before(node, onYearsBefore); ok {
			days := inOtherYear(base, -years)
			return []calendar.Period{days, calendar.UnitAround(calendar.UnitYear, days.Lo, 0)}
		}
	}
	out := r.monthsBeforeTold(node)
	for _, base := range r.offsetBases(node) {
		if node.anaphoric && len(out) > 0 && base.Lo == r.now {
			break // it is counted from what was told
		}
		if node.op == opWeekday {
			out = append(out, countedWeekday(base, node.weekday, node.n, node.count))
		} else {
			out = append(out, r.shiftedPeriods(base, node)...)
		}
	}
	return out
}

// monthsBeforeTold returns what lies some months before the month, quarter or half told
// before; a month ago may be counted from it as well as from now, which is likelier.
func (r *resolver) monthsBeforeTold(node *expression) []calendar.Period {
	months, ok := monthsOf(node.lengths)
	if !ok || node.op != opShift || node.a != nil || node.n > 0 || node.exact {
		return nil
	}
	told, ok := r.before(node, onMonthsBefore)
	if !ok {
		return nil
	}
	moved := calendar.UnitAround(told.Unit, calendar.ShiftDay(told.Lo, calendar.UnitMonth, -months), 0)
	if node.anaphoric || !r.known {
		return []calendar.Period{moved}
	}
	return append(r.shiftedPeriods(calendar.DayPeriod(r.now), node), moved)
}

// offsetBases returns the periods that an offset is counted from.
func (r *resolver) offsetBases(node *expression) []calendar.Period {
	if node.a != nil {
		return r.eval(node.a)
	}
	var bases []calendar.Period
	if node.anaphoric {
		if days, ok := r.before(node, onDistance); ok {
			bases = append(bases, days)
		}
	}
	if r.known && !node.bound {
		bases = append(bases, calendar.DayPeriod(r.now))
	}
	return bases
}

// periodsFromNow returns what is relative to now, or to the date mentioned
// before: next month, the following year.
func (r *resolver) periodsFromNow(node *expression) []calendar.Period {
	if node.op == opUnit && node.anaphoric {
		if days, ok := r.before(node, onUnitBeside); ok {
			if _, told := r.recent.lastOf(node.unit); told && isPartOfYear(node.unit) {
				return []calendar.Period{days}
			}
			return append([]calendar.Period{days}, r.currentUnit(node)...)
		}
	}
	if !r.known {
		return nil
	}
	switch node.op {
	case opNow:
		return []calendar.Period{calendar.DayPeriod(r.now)}
	case opUnit:
		return r.currentUnit(node)
	case opNamed:
		return r.namedPeriods(node)
	case opCount:
		return r.countedUnits(node)
	}
	return []calendar.Period{calendar.DayPeriod(r.now + (node.alts[0].weekday-calendar.WeekdayOf(r.now)+7)%7)} // opComing
}
