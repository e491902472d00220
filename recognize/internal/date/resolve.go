package date

import (
	"slices"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// resolver turns parsed expressions into periods of the calendar, relative to
// the publication date.
type resolver struct {
	now       int  // day number
	known     bool // whether there is a now
	tense     tense
	firm      bool // the tense is said of the date itself
	told      told
	focusYear int // of the date before in the same sentence, 0 for none
	focusDay  int // likewise its day
	lastDay   int // of the date before in the same paragraph, 0 where it is no day
	lastMonth int // likewise a day of its month
	lastYear  int
	recent    recent // told in the same paragraph

	traits   language.Trait
	observer *rule.Observer
	where    rule.Place // of the expression

	// What is asked of rules stands here, because it would leave the stack.
	recurring recurring
	days      fieldDays
	named     named
	timed     timedDays
	open      openDays
}

// resolvingRules are the rules that say which days an expression means.
func resolvingRules() []rule.Info {
	return slices.Concat(
		shortYears.Infos(),
		knownDays.Infos(),
		preferredOccurrences.Infos(),
		otherOccurrences.Infos(),
		namedOccurrences.Infos(),
		references.Infos(),
		unitParts.Infos(),
		exactness.Infos(),
		seasons.Infos(),
		rangesOfDays.Infos(),
		times.Infos(),
		openEnds.Infos(),
		lengthBounds.Infos(),
	)
}

// maxReadings bounds the readings of one expression.
const maxReadings = 10

// readings returns the dates that a node may mean, the preferred first.
func (r *resolver) readings(node *expression) []calendar.Period {
	out := slices.DeleteFunc(r.eval(node), func(days calendar.Period) bool { return !days.OpenLo && !days.OpenHi && days.Hi <= days.Lo })
	if len(out) > 2*maxReadings {
		out = out[:2*maxReadings]
	}
	return out
}

// eval returns the periods that a node may mean, the preferred one first. Some
// may be empty; [resolver.readings] drops those.
func (r *resolver) eval(node *expression) []calendar.Period {
	switch node.op {
	case opFields:
		return r.fieldPeriods(node.alts)
	case opEither:
		return append(r.eval(node.a), r.eval(node.b)...)
	case opRange:
		return r.rangePeriods(node.a, node.b)
	case opDecade:
		return []calendar.Period{calendar.MonthsPeriod(node.n, 1, 120, calendar.UnitDecade)}
	case opCentury:
		return centuryPeriods(node.n)
	case opSame:
		return r.focusPeriods(node)
	case opShift, opWeekday:
		return r.offsetPeriods(node)
	case opNow, opUnit, opNamed, opCount, opComing:
		return r.periodsFromNow(node)
	case opClock:
		return r.clockPeriods(node)
	case opAround, opPart, opNth, opHead, opWithin, opHolding, opStretch, opPlus, opEnding:
		operands := r.eval(node.a)
		if len(operands) == 1 {
			return r.derivedPeriods(operands[0], node)
		}
		var out []calendar.Period
		for _, days := range operands {
			out = append(out, r.derivedPeriods(days, node)...)
		}
		return out
	}
	return nil
}

// fieldPeriods returns the periods of each way to read the same surface.
func (r *resolver) fieldPeriods(alts []fields) []calendar.Period {
	if len(alts) == 1 {
		return alts[0].periods(r)
	}
	var out []calendar.Period
	for _, f := range alts {
		out = append(out, f.periods(r)...)
	}
	return out
}

// centuryPeriods returns the nth century as its years are written (1900 to
// 1999) and as it is counted (1901 to 2000). Before Christ n is 0 or negative:
// the fifth is -0499 to -0400.
func centuryPeriods(n int) []calendar.Period {
	counted := calendar.MonthsPeriod(n*100-99, 1, 1200, calendar.NoUnit)
	if n <= 0 {
		counted.Unit = calendar.UnitCentury
		return []calendar.Period{counted}
	}
	return []calendar.Period{calendar.MonthsPeriod(n*100-100, 1, 1200, calendar.UnitCentury), counted}
}

// derivedPeriods returns what a node makes of one period of its operand.
func (r *resolver) derivedPeriods(days calendar.Period, node *expression) []calendar.Period {
	switch node.op {
	case opAround:
		days.Fuzzy = days.Unit != calendar.NoUnit && !days.At.Set
		return []calendar.Period{days}
	case opPart:
		return partPeriods(days, node.n)
	case opNth:
		return nthPeriods(days, node)
	case opHead:
		if node.n < 0 {
			return []calendar.Period{{Lo: calendar.ShiftDay(days.Hi, node.unit, -node.count), Hi: days.Hi}}
		}
		return []calendar.Period{{Lo: days.Lo, Hi: calendar.ShiftDay(days.Lo, node.unit, node.count)}}
	case opWithin:
		if len(node.alts) == 1 {
			return node.alts[0].periodsWithin(r, days)
		}
		var out []calendar.Period
		for _, f := range node.alts {
			out = append(out, f.periodsWithin(r, days)...)
		}
		return out
	case opHolding:
		return holdingPeriods(days, node.unit)
	case opStretch:
		end := r.moveDay(days.Lo, node.lengths, 1)
		return []calendar.Period{{Lo: days.Lo, Hi: end}, {Lo: days.Lo, Hi: end + 1}}
	case opEnding:
		out := r.endingPeriods(days, node.lengths[0])
		if node.a.op == opPart { // fin mai is told by itself
			out = append(out, days)
		}
		return out
	case opPlus:
		return []calendar.Period{calendar.DayPeriod(days.Lo + node.n)}
	}
	return nil
}

// holdingPeriods returns the unit that holds a period. The weekend of a Monday
// or a Friday is a long one, with that day in it.
func holdingPeriods(days calendar.Period, u calendar.Unit) []calendar.Period {
	holder := calendar.UnitAround(u, days.Lo, 0)
	if days.Hi-days.Lo != 1 {
		return []calendar.Period{holder}
	}
	switch u {
	case calendar.UnitWeekend:
		switch calendar.WeekdayOf(days.Lo) {
		case 1:
			holder = calendar.Period{Lo: days.Lo - 2, Hi: days.Hi}
		case 5:
			holder = calendar.Period{Lo: days.Lo, Hi: days.Lo + 3}
		}
	case calendar.UnitWeek:
		return []calendar.Period{holder, {Lo: days.Lo, Hi: days.Lo + 7}}
	}
	return []calendar.Period{holder}
}
