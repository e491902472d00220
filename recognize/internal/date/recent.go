package date

import "github.com/assaykit/assay/recognize/internal/calendar"

// recent is what the paragraph told last, so that a later date can be told from it: the
// quarter before, the same month of 2023.
type recent struct {
	told     [6]calendar.Period // the newest last
	sentence [6]int             // that each stands in
	n        int
	current  int // the sentence
}

// endSentence begins another sentence.
func (m *recent) endSentence() { m.current++ }

// forget leaves a paragraph.
func (m *recent) forget() { m.n = 0 }

// add keeps a period with the unit that it fills: April to June is a quarter.
func (m *recent) add(days calendar.Period) {
	if m.n == len(m.told) {
		copy(m.told[:], m.told[1:])
		copy(m.sentence[:], m.sentence[1:])
		m.n--
	}
	m.told[m.n], m.sentence[m.n] = withUnit(days), m.current
	m.n++
}

// withUnit gives an interval the unit of the calendar that it fills.
func withUnit(days calendar.Period) calendar.Period {
	days.Fuzzy = false
	if days.Unit != calendar.NoUnit {
		return days
	}
	for _, u := range []calendar.Unit{calendar.UnitMonth, calendar.UnitQuarter, calendar.UnitHalf, calendar.UnitYear} {
		if whole := calendar.UnitAround(u, days.Lo, 0); whole.Lo == days.Lo && whole.Hi == days.Hi {
			return whole
		}
	}
	if week := calendar.UnitAround(calendar.UnitWeek, days.Lo, 0); week.Lo == days.Lo && week.Hi == days.Hi {
		days.Unit = calendar.UnitWeek
	}
	return days
}

// last returns the newest period that fits, of this sentence alone or of the paragraph.
func (m *recent) last(inSentence bool, fits func(calendar.Period) bool) (calendar.Period, bool) {
	for k := m.n - 1; k >= 0 && (!inSentence || m.sentence[k] == m.current); k-- {
		if fits(m.told[k]) {
			return m.told[k], true
		}
	}
	return calendar.Period{}, false
}

// lastOf returns the newest period of a unit in this sentence.
func (m *recent) lastOf(unit calendar.Unit) (calendar.Period, bool) {
	return m.last(true, func(days calendar.Period) bool { return days.Unit == unit })
}

// isPartOfYear reports a month, a quarter or a half, which figures are compared by.
func isPartOfYear(unit calendar.Unit) bool {
	return unit == calendar.UnitMonth || unit == calendar.UnitQuarter || unit == calendar.UnitHalf
}

// yearsOf returns how many years a length is, if it is whole years: twelve months are
// one.
func yearsOf(lengths []length) (n int, ok bool) {
	if len(lengths) != 1 {
		return 0, false
	}
	switch l := lengths[0]; {
	case l.unit == calendar.UnitYear:
		return l.n, l.n > 0
	case l.unit == calendar.UnitMonth:
		return l.n / 12, l.n > 0 && l.n%12 == 0
	}
	return 0, false
}

// monthsOf returns how many months a length is, if it is months and no years.
func monthsOf(lengths []length) (n int, ok bool) {
	if len(lengths) != 1 || lengths[0].unit != calendar.UnitMonth {
		return 0, false
	}
	return lengths[0].n, lengths[0].n > 0
}

// inOtherYear returns a period so many years later.
func inOtherYear(days calendar.Period, years int) calendar.Period {
	days.Lo, days.Hi = calendar.ShiftDay(days.Lo, calendar.UnitYear, years), calendar.ShiftDay(days.Hi-1, calendar.UnitYear, years)+1
	if days.Unit.Months() > 0 { // February may end on another day
		return calendar.UnitAround(days.Unit, days.Lo, 0)
	}
	return days
}

// sameOfYear returns what a date before is in another year: the same month of 2023. Where
// none was told, it is the year that is said.
func (r *resolver) sameOfYear(node *expression) []calendar.Period {
	years := r.eval(node.a)
	if len(years) == 0 {
		return nil
	}
	days, ok := r.toldOf(node)
	if !ok {
		return years[:1]
	}
	by := calendar.YearOf(years[0].Lo) - calendar.YearOf(days.Lo)
	if n, whole := yearsOf(node.a.lengths); whole {
		by = -n
	}
	return []calendar.Period{inOtherYear(days, by)}
}

// toldOf returns the period before that a node says the like of.
func (r *resolver) toldOf(node *expression) (calendar.Period, bool) {
	today := calendar.DayPeriod(r.now)
	switch {
	case node.exact:
		return calendar.UnitAround(node.unit, r.now, 0), r.known
	case node.unit == calendar.NoUnit:
		return r.recent.last(false, func(days calendar.Period) bool {
			return days.Unit != calendar.UnitDay && days.Unit != calendar.UnitYear && days.Hi-days.Lo < 360
		})
	case node.unit == calendar.UnitDay:
		if days, ok := r.recent.last(false, func(days calendar.Period) bool { return days.Unit == calendar.UnitDay }); ok {
			days.At, days.Until = calendar.Clock{}, calendar.Clock{}
			return days, true
		}
		return today, r.known
	}
	return r.recent.last(false, func(days calendar.Period) bool { return days.Unit == node.unit })
}
