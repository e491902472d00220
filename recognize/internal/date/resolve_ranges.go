package date

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/calendar"
)

// nthPeriods returns the nth unit or weekday of a period, negative from its
// end. The weeks of a month or a year are those with their Thursday in it (ISO
// 8601), those that lie in it whole, and its sevens of days.
func nthPeriods(days calendar.Period, node *expression) []calendar.Period {
	if node.weekday > 0 {
		day, ok := calendar.NthWeekday(days, node.weekday, node.n)
		if !ok {
			return nil
		}
		return []calendar.Period{calendar.DayPeriod(day)}
	}
	var out []calendar.Period
	switch node.unit {
	case calendar.UnitDay:
		if node.n > 0 {
			out = append(out, calendar.DayPeriod(days.Lo+node.n-1))
		} else {
			out = append(out, calendar.DayPeriod(days.Hi+node.n))
		}
	case calendar.UnitWeek, calendar.UnitWeekend:
		keys := []int{4, 1, 7}
		if node.unit == calendar.UnitWeekend { // that of its Saturday
			keys = []int{6, 4, 1, 7}
		}
		for _, key := range keys {
			within, _ := calendar.NthWeekday(days, key, node.n)
			week := calendar.UnitAround(calendar.UnitWeek, within, 0)
			if node.unit == calendar.UnitWeekend {
				week.Lo += 5
			}
			if !slices.Contains(out, week) {
				out = append(out, week)
			}
		}
		if node.unit == calendar.UnitWeek && node.n > 0 {
			out = append(out, calendar.Period{Lo: days.Lo + 7*(node.n-1), Hi: days.Lo + 7*node.n})
		}
		return out
	case calendar.UnitFortnight:
		switch node.n {
		case 1:
			return []calendar.Period{{Lo: days.Lo, Hi: days.Lo + 15}, {Lo: days.Lo, Hi: days.Lo + 14}}
		case 2, -1:
			return []calendar.Period{{Lo: days.Lo + 15, Hi: days.Hi}, {Lo: days.Lo + 14, Hi: days.Hi}}
		}
	default:
		switch {
		case node.unit.Months() == 0:
		case node.n > 0:
			out = append(out, calendar.UnitAround(node.unit, days.Lo, node.n-1))
		default: // from the end
			out = append(out, calendar.UnitAround(node.unit, days.Hi-1, node.n+1))
		}
	}
	return slices.DeleteFunc(out, func(x calendar.Period) bool { return x.Lo < days.Lo || x.Hi > days.Hi })
}

// partPeriods returns an early, middle or late part of a period: the period
// itself, approximately, then the stretches that the words usually mean.
func partPeriods(days calendar.Period, part int) []calendar.Period {
	whole := days
	whole.Fuzzy = days.Unit != calendar.NoUnit
	out := []calendar.Period{whole}
	add := func(lo, hi int) { out = append(out, calendar.Period{Lo: lo, Hi: hi}) }
	d := calendar.DayOf(days.Lo)
	months := func(month, count int) {
		out = append(out, calendar.MonthsPeriod(d.Year, month, count, calendar.NoUnit))
	}
	years := func(from, count int) {
		out = append(out, calendar.MonthsPeriod(d.Year+from, 1, 12*count, calendar.NoUnit))
	}
	switch {
	case days.Hi-days.Lo == 7 && part == 1:
		add(days.Lo, days.Lo+3)
		add(days.Lo, days.Lo+2)
	case days.Hi-days.Lo == 7 && part == 2:
		add(days.Lo+2, days.Lo+4)
		add(days.Lo+1, days.Lo+4)
		out = append(out, calendar.DayPeriod(days.Lo+2))
	case days.Hi-days.Lo == 7:
		add(days.Lo+4, days.Hi)
		add(days.Lo+3, days.Hi)
		add(days.Lo+5, days.Hi)
	case days.Unit == calendar.UnitMonth && part == 1:
		add(days.Lo, days.Lo+10)
		add(days.Lo, days.Lo+15)
		out = append(out, calendar.DayPeriod(days.Lo))
	case days.Unit == calendar.UnitMonth && part == 2:
		add(days.Lo+10, days.Lo+20)
		add(days.Lo+9, days.Lo+19)
		out = append(out, calendar.DayPeriod(days.Lo+14))
	case days.Unit == calendar.UnitMonth:
		add(days.Lo+20, days.Hi)
		add(days.Lo+15, days.Hi)
		out = append(out, calendar.DayPeriod(days.Hi-1))
	case days.Unit == calendar.UnitYear && part == 1:
		months(1, 3)
		months(1, 4)
		months(1, 2)
		months(1, 6)
		out = append(out, calendar.DayPeriod(days.Lo))
	case days.Unit == calendar.UnitYear && part == 2:
		months(5, 4)
		months(4, 6)
		months(6, 2)
		out = append(out, calendar.MonthsPeriod(d.Year, 6, 1, calendar.UnitMonth))
	case days.Unit == calendar.UnitYear:
		months(10, 3)
		months(9, 4)
		months(11, 2)
		months(7, 6)
		out = append(out, calendar.DayPeriod(days.Hi-1))
	case days.Unit == calendar.UnitDecade && part == 1:
		years(0, 3)
		years(0, 4)
		years(0, 5)
	case days.Unit == calendar.UnitDecade && part == 2:
		years(4, 3)
		years(3, 4)
	case days.Unit == calendar.UnitDecade:
		years(7, 3)
		years(6, 4)
		years(5, 5)
	case days.Unit == calendar.UnitCentury && part == 1:
		years(0, 30)
		years(0, 20)
		years(0, 50)
	case days.Unit == calendar.UnitCentury && part == 2:
		years(30, 40)
		years(40, 20)
	case days.Unit == calendar.UnitCentury:
		years(70, 30)
		years(80, 20)
		years(50, 50)
	case days.Unit == calendar.UnitDay:
		out[0].Fuzzy = false
		if part == 3 {
			days.At = calendar.Clock{Set: true, Hour: 23, Minute: 59, Second: 59, Precision: calendar.UnitSecond}
			out = append(out, days)
		}
	case days.Hi-days.Lo > 14: // a quarter, a season, a half: its first, middle or last third
		third := (days.Hi - days.Lo) / 3
		switch part {
		case 1:
			add(days.Lo, days.Lo+third)
		case 2:
			add(days.Lo+third, days.Hi-third)
		default:
			add(days.Hi-third, days.Hi)
		}
	}
	return out
}

// rangePeriods returns the stretch from one date to another. What the end does
// not say is the first after the start. A range of years or months may also end
// where its second end begins.
func (r *resolver) rangePeriods(from, to *expression) []calendar.Period {
	out, until := r.spanningPeriods(from, to)
	if (from.op == opFields || from.op == opNamed) && from.recurs() && r.tense == tenseNone && len(out) > 1 {
		slices.SortStableFunc(out, func(a, b calendar.Period) int { return r.distance(a) - r.distance(b) })
	}
	for i := range out { // a range of two times is written with both
		if out[i].At.Set != out[i].Until.Set {
			out[i].At, out[i].Until = calendar.Clock{}, calendar.Clock{}
		}
	}
	if from.op == opPart || to.op == opPart {
		until = append(until, r.edgePeriods(from, to)...)
		if len(out) > 1 {
			return slices.Concat(out[:1], until, out[1:])
		}
	}
	return append(out, until...)
}

// spanningPeriods returns, for each reading of the start, the stretch to the
// first end after it. until has those that stop where the end begins.
func (r *resolver) spanningPeriods(from, to *expression) (out, until []calendar.Period) {
	for _, a := range r.eval(from) {
		ends := r.eval(to)
		if to.op == opFields && to.recurs() && r.known {
			later := *r
			later.now, later.tense, later.focusYear, later.focusDay = a.Lo, tenseFuture, 0, 0
			ends = later.eval(to)
		}
		for _, b := range ends {
			if b.Hi <= a.Lo || b.Lo < a.Lo || b.Hi <= a.Hi && b.Lo <= a.Lo {
				continue
			}
			out = append(out, calendar.Period{Lo: a.Lo, Hi: b.Hi, At: a.At, Until: b.At, Fuzzy: a.Fuzzy && b.Fuzzy})
			if b.Unit.Months() > 0 && b.Lo > a.Lo {
				until = append(until, calendar.Period{Lo: a.Lo, Hi: b.Lo})
			}
			break
		}
		if len(out) > 5 {
			break
		}
	}
	return out, until
}

// edgePeriods returns the stretches from edge to edge of parts: from the end of
// March up to the middle of September.
func (r *resolver) edgePeriods(from, to *expression) []calendar.Period {
	var out []calendar.Period
	for _, a := range r.edges(from, true) {
		for _, b := range r.edges(to, false) {
			if b > a {
				out = append(out, calendar.Period{Lo: a, Hi: b})
				break
			}
		}
	}
	return out
}

// edges returns the days that a part of a period bounds: its beginning, its
// middle or the day after its end. Any other date is bounded by its start or
// its end.
func (r *resolver) edges(node *expression, start bool) []int {
	var out []int
	if node.op != opPart {
		for _, days := range r.eval(node) {
			if start {
				out = append(out, days.Lo)
			} else {
				out = append(out, days.Hi)
			}
		}
		return out
	}
	for _, days := range r.eval(node.a) {
		out = append(out, [...]int{days.Lo, days.Lo + (days.Hi-days.Lo)/2, days.Hi}[node.n-1])
	}
	return out
}

// distance returns how many days lie between now and a period.
func (r *resolver) distance(days calendar.Period) int {
	return max(days.Lo-r.now, r.now-days.Hi+1, 0)
}
