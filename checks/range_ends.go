package checks

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// isDerived reports whether a reading of a date is finer than the first reading of
// its words: "since 2021" may be an interval up to the day of publication,
// "mid-January" the 15th, and "two years ago" this day of that year. A year ago is also the
// month and the day. What is until the end of a week is not until its first day.
func (p *Pass) isDerived(r recognize.Reading, s recognize.Span) bool {
	first := s.Readings[0]
	if r.Kind == schema.KindFigure && first.Kind == schema.KindFigure {
		return losesScale(r.Figure, first.Figure)
	}
	if r.Kind != schema.KindDate || first.Kind != schema.KindDate || r.Date.Value == first.Date.Value {
		return false
	}
	read, err := p.interval(r.Date.Value)
	said, err2 := p.interval(first.Date.Value)
	if err != nil || err2 != nil {
		return false
	}
	if said.Precision() == schema.Span {
		from, to, isSpan := strings.Cut(r.Date.Value, "/")
		begins, ok := said.First()
		return isSpan && ok && isOpen(from) && to == begins.String() && p.edgesTold(s) == lastEnd
	}
	return read.Precision() == schema.Span || read.Compare(said) == schema.Within && !p.isMonthYearAgo(read)
}

// limits returns the last day of a period by or until whose end something is, and the first
// one since whose beginning it is: by the end of June, the year to the end of June, since the
// start of the year.
func (p *Pass) limits(s recognize.Span) (days []string) {
	edges := p.edgesTold(s)
	if edges == noEnd {
		return nil
	}
	said, _ := p.interval(s.Readings[0].Date.Value)
	until, since := false, false
	for _, r := range s.Readings {
		from, to, isSpan := strings.Cut(r.Date.Value, "/")
		until, since = until || isSpan && isOpen(from), since || isSpan && isOpen(to)
	}
	if !until && s.Start >= 0 && p.index != nil {
		_, until = p.periodBefore(s.Start)
	}
	if last, ok := said.Last(); ok && until && edges&lastEnd != 0 {
		days = append(days, last.String())
	}
	if first, ok := said.First(); ok && since && edges&firstEnd != 0 {
		days = append(days, first.String())
	}
	return days
}

// edgesTold returns which edge of a period the words of a date tell: some of its further
// readings are a shorter stretch from the first day or to the last one.
func (p *Pass) edgesTold(s recognize.Span) ends {
	said, err := p.interval(s.Readings[0].Date.Value)
	if err != nil || said.Precision() == schema.DayPrecision || !said.Approximate() && said.Precision() != schema.Span {
		return noEnd
	}
	first, okFirst := said.First()
	last, okLast := said.Last()
	if !okFirst || !okLast {
		return noEnd
	}
	told := noEnd
	for _, r := range s.Readings[1:] {
		from, to, isSpan := strings.Cut(r.Date.Value, "/")
		if !isSpan || isOpen(from) || isOpen(to) {
			continue
		}
		read, err := p.interval(r.Date.Value)
		if err != nil || read.Compare(said) != schema.Within {
			continue
		}
		if begins, ok := read.First(); ok && begins == first {
			told |= firstEnd
		}
		if ends, ok := read.Last(); ok && ends == last {
			told |= lastEnd
		}
	}
	if told == anyEnd {
		return noEnd // the middle of it, or what words say of all of it
	}
	return told
}

// isMonthYearAgo reports the month or the day a year before publication, with which what is
// told of now is compared: 5 % more than a year ago.
func (p *Pass) isMonthYearAgo(read schema.EDTF) bool {
	first, ok := read.First()
	now := p.published()
	if !ok || now.IsZero() || first.Year != now.Year-1 || first.Month != now.Month {
		return false
	}
	return read.Precision() == schema.Month || read.Precision() == schema.DayPrecision && first.Day == now.Day
}

// losesScale reports whether a range is another whose lower end lacks the scale: 120
// of "120 à 150 millions".
func losesScale(r, first recognize.Figure) bool {
	return !r.ValueMax.IsZero() && r.ValueMax == first.ValueMax && r.Value != first.Value && significant(r.Value) == significant(first.Value)
}

// losesEnd reports whether a date is the interval of its words without the last
// year or month, as 2026/2027 is of "2026-2028". An interval of days that excludes
// the end, 2026-01-01/2027-12-31, is a valid reading; one as coarse as the words is
// not.
func losesEnd(value schema.EDTF, o option) bool {
	said := o.saidInterval
	if said.IsZero() || said.Precision() != schema.Span || value.Compare(said) != schema.Within {
		return false
	}
	_, to, _ := strings.Cut(o.said, "/")
	end, err := schema.ParseEDTF(strings.TrimRight(to, "~?%"))
	next, okEnd := end.First()
	last, okLast := value.Last()
	if err != nil || !okEnd || !okLast || last.Number()+1 != next.Number() {
		return false
	}
	_, own, isSpan := strings.Cut(value.String(), "/")
	e, err := schema.ParseEDTF(own)
	return !isSpan || err == nil && e.Precision() == end.Precision()
}

// endsIn returns which ends of a range a part of its words gives, by how the part
// reads alone: "40" of "40 à 45 %" is the first. If that does not decide, either may
// be meant; a part that is itself a range is both.
func endsIn(words string, part []recognize.Span, o option) ends {
	given := noEnd
	for _, s := range part {
		for _, r := range s.Readings {
			switch {
			case r.Kind == o.Kind && (!r.Figure.ValueMax.IsZero() || isInterval(r.Date.Value)):
				return noEnd
			case o.Kind == schema.KindFigure && r.Kind == schema.KindFigure:
				number := significant(r.Figure.Value)
				given |= whichEnds(number == significant(o.Figure.Value), number == significant(o.Figure.ValueMax))
			case o.Kind == schema.KindDate:
				given |= endsOn(r, o.Date.Value)
			}
		}
	}
	switch {
	case holdsYears(words, o.said), given == anyEnd && len(part) > 1: // “2025 and 2029” of “between 2025 and 2029”
		return noEnd
	case given == noEnd:
		return anyEnd
	}
	return given
}

// holdsYears reports whether words have the years of both ends of an interval.
func holdsYears(words, interval string) bool {
	from, to, ok := strings.Cut(interval, "/")
	const year = len("2025")
	return ok && len(from) >= year && len(to) >= year && from[:year] != to[:year] && strings.Contains(words, from[:year]) && strings.Contains(words, to[:year])
}

func whichEnds(first, last bool) ends {
	given := noEnd
	if first {
		given |= firstEnd
	}
	if last {
		given |= lastEnd
	}
	return given
}

// endsOn returns which ends of an interval a part of its words gives: a date that
// overlaps it, or the number of its year or day.
func endsOn(part recognize.Reading, interval string) ends {
	from, to, ok := strings.Cut(interval, "/")
	if !ok {
		return noEnd
	}
	gives := func(end string) bool {
		e, err := schema.ParseEDTF(end)
		if err != nil {
			return false
		}
		if part.Kind == schema.KindFigure {
			day, _ := e.First()
			n := part.Figure.Value
			return n == schema.NewDecimal(int64(day.Year), 0) || e.Precision() == schema.DayPrecision && n == schema.NewDecimal(int64(day.Day), 0)
		}
		d, err := schema.ParseEDTF(part.Date.Value)
		return err == nil && d.Compare(e) != schema.Disjoint
	}
	return whichEnds(gives(from), gives(to))
}

func isInterval(value string) bool { return strings.Contains(value, "/") }

// withOtherEnd returns the readings with one end of an interval accepted, if the
// record gives the other end as a date of its own.
func (p *Pass) withOtherEnd(i int, readings []option) []option {
	list := slices.Clone(readings)
	for n := range list {
		from, to, ok := strings.Cut(list[n].Date.Value, "/")
		if !ok || list[n].ends != noEnd {
			continue // the mention covers the words of one end
		}
		given := noEnd
		for j, d := range p.facts.Dates {
			other := d.Interval
			if other.IsZero() || j == i || other.Precision() == schema.Span {
				continue
			}
			given |= whichEnds(isEnd(other, to), isEnd(other, from))
		}
		list[n].ends = given
	}
	return list
}
