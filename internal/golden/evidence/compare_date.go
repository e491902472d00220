package evidence

import (
	"strings"

	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// How far a date is from a reading.
const (
	distanceOpen     = 1 + iota // the reading is relative to a day of publication that is not known
	distanceEnd                 // one end of an interval
	distanceFiner               // a day where the words give a month
	distanceCoarser             // a month where the words give a day
	distanceOverlap             // they overlap
	distanceDisjoint            // they have no day in common
)

// dateDiffers compares a date with one reading of its words. The mention may be
// a part of the expression that was read.
func dateDiffers(d schema.Date, r recognize.Date, mention item.Span, s Expression, w *Reader) difference {
	out := difference{reads: DateWords(r.Value, r.Timex), value: DateWords(d.Value, d.Timex), distance: distanceDisjoint}
	if d.Value == "" {
		if d.Timex == r.Timex || r.Timex == "" {
			out.distance = noDistance // a TIMEX3 value is less definite than any date
		}
		return out
	}
	value, err := schema.ParseEDTF(d.Value)
	if err != nil {
		return out
	}
	if r.Value == "" {
		if first, ok := value.First(); ok && weekdayDenies(first, value, r.Timex) {
			return out
		}
		out.distance, out.open = distanceOpen, true
		out.how = "which hangs on a day of publication that nobody states"
		return out
	}
	read, err := schema.ParseEDTF(r.Value)
	if err != nil {
		return out
	}
	interval := read.Precision() == schema.Span
	switch value.Compare(read) {
	case schema.Equal:
		out.distance = noDistance
	case schema.Within:
		out.distance, out.how = distanceFiner, "it is finer than its words"
		if interval && endOf(value, r.Value) {
			out.distance, out.how = distanceEnd, "one end of the interval is lost"
			if mention.Start >= 0 && s.span.Start >= 0 && (mention.Start > s.span.Start || mention.End < s.span.End) && w.readsAlone(mention, value) {
				out.distance = noDistance // each end is a date of its own, but the mention takes only one
			}
		}
	case schema.Contains:
		out.distance, out.how = distanceCoarser, "it is coarser than its words"
		if read.Approximate() || value.Approximate() {
			out.distance = noDistance
		}
	case schema.Overlap:
		out.distance = distanceOverlap
		if read.Approximate() && value.Precision() == read.Precision() {
			out.distance = noDistance
		}
	}
	return out
}

// endOf reports whether a date is one end of an interval.
func endOf(value schema.EDTF, interval string) bool {
	from, to, _ := strings.Cut(interval, "/")
	for _, end := range []string{from, to} {
		if e, err := schema.ParseEDTF(end); err == nil && e.Compare(value) == schema.Equal {
			return true
		}
	}
	return false
}

// readsAlone reports whether the words at a place have that date as a reading
// by themselves.
func (w *Reader) readsAlone(at item.Span, value schema.EDTF) bool {
	text, _ := w.index.Slice(at.Start, at.End, schema.CodePoint)
	for _, s := range recognize.Text(text, w.Language, w.day) {
		for _, r := range s.Readings {
			if r.Kind != schema.KindDate {
				continue
			}
			// "3 to 5 March": the first end alone has no month.
			if e, err := schema.ParseEDTF(r.Date.Value); err == nil && e.Compare(value) == schema.Equal {
				return true
			}
		}
	}
	return false
}

// weekdayDenies reports whether a day is another weekday, or another day of
// the year, than a TIMEX3 value names.
func weekdayDenies(day schema.Day, value schema.EDTF, timex string) bool {
	if p := value.Precision(); p != schema.DayPrecision && p != schema.Minute {
		return false
	}
	if n, ok := strings.CutPrefix(timex, "XXXX-WXX-"); ok && len(n) > 0 && n[0] >= '1' && n[0] <= '7' {
		return int(day.Weekday()) != int(n[0]-'0')%7
	}
	rest, ok := strings.CutPrefix(timex, "XXXX-")
	return ok && len(rest) == 5 && rest[2] == '-' && !strings.Contains(rest, "X") && day.String()[5:] != rest
}

// DateWords formats a date, a day with its weekday.
func DateWords(value, timex string) string {
	if value == "" {
		return timex
	}
	e, err := schema.ParseEDTF(value)
	if err != nil || e.Precision() != schema.DayPrecision {
		return value
	}
	day, ok := e.First()
	if !ok {
		return value
	}
	return value + ", a " + day.Weekday().String()
}
