package checks

import (
	"strings"

	"github.com/assaykit/assay/schema"
)

// dateFits tells whether a date can be what a reading says: the same, coarser,
// or the beginning or the end of what it spans. What is finer says more than the
// words, unless they are vague; an interval is its two ends.
func dateFits(value schema.EDTF, o option) bool {
	if o.Date.Value == "" {
		return timexFits(value, o.Date.Timex)
	}
	read, err := schema.ParseEDTF(o.Date.Value)
	if err != nil {
		return true
	}
	switch value.Compare(read) {
	case schema.Equal:
		return true
	case schema.Disjoint:
		return false
	case schema.Contains:
		return value.Precision() != schema.Span || read.Approximate() || isSeason(value, o.text)
	}
	if isWithinVague(value, read) || value.Precision() == schema.Minute && read.Precision() == schema.Minute {
		return true
	}
	from, to, isSpan := strings.Cut(o.Date.Value, "/")
	return isSpan && value.Precision() != schema.Span && (isEnd(value, from) || isEnd(value, to))
}

// isWithinVague tells whether a date is a fair reading of vague words that it
// lies in: a day of "mid-May", a year of "the early 2010s", but no day of those.
func isWithinVague(value, read schema.EDTF) bool {
	finest := map[schema.Precision]schema.Precision{
		schema.Century: schema.Year, schema.Decade: schema.Year, schema.Year: schema.Month,
		schema.Semester: schema.Month, schema.Quarter: schema.Month, schema.Season: schema.Month,
		schema.Month: schema.DayPrecision, schema.DayPrecision: schema.DayPrecision, schema.Span: schema.DayPrecision,
	}
	own := value.Precision()
	if from, _, ok := strings.Cut(value.String(), "/"); ok {
		end, err := schema.ParseEDTF(from)
		if err != nil {
			return false
		}
		own = end.Precision()
	}
	return read.Approximate() && own <= finest[read.Precision()]
}

// isEnd tells whether a date is an end of an interval, or coarser.
func isEnd(value schema.EDTF, end string) bool {
	e, err := schema.ParseEDTF(end)
	if err != nil {
		return false
	}
	relation := value.Compare(e)
	return relation == schema.Equal || relation == schema.Contains
}

// isSeason tells whether an interval is the two years of words such as
// "2010-11", which may be a month as well.
func isSeason(value schema.EDTF, text string) bool {
	from, to, ok := strings.Cut(value.String(), "/")
	return ok && len(from) == 4 && len(to) == 4 && len(text) >= len("2010-11") && len(text) <= len("2010–11") &&
		strings.HasPrefix(text, from) && strings.HasSuffix(text, to[2:]) && (to[2:] == "00" || from[:2] == to[:2])
}

// denoted tells whether one of the readings is a date, or all of them together
// give the two ends of an interval.
func denoted(value schema.EDTF, readings []option) bool {
	for _, o := range readings {
		if dateFits(value, o) {
			return true
		}
	}
	from, to, ok := strings.Cut(value.String(), "/")
	return ok && endDenoted(from, readings) && endDenoted(to, readings)
}

func endDenoted(end string, readings []option) bool {
	e, err := schema.ParseEDTF(end)
	return err == nil && denoted(e, readings)
}

// timexFits compares a date with what a TIMEX3 value leaves open: a weekday,
// the day and month of an unknown year. The date is no finer than it.
func timexFits(value schema.EDTF, timex string) bool {
	precision := timexPrecision(timex)
	if precision == schema.NoPrecision {
		return true // a reference to some time that only the day of publication would tell
	}
	if value.Precision() == schema.Span || value.Precision() > precision {
		return value.Precision() == schema.Span && precision < schema.DayPrecision
	}
	first, ok := value.First()
	if !ok || value.Precision() < schema.Month {
		return true
	}
	if n, ok := strings.CutPrefix(timex, "XXXX-WXX-"); ok {
		return value.Precision() < schema.DayPrecision || n == "" || n[0] < '1' || n[0] > '7' || int(first.Weekday()) == int(n[0]-'0')%7
	}
	written := first.String()[:len("2025-02")]
	if value.Precision() >= schema.DayPrecision {
		written = first.String()
	}
	for i := 0; i < min(len(written), len(timex)); i++ {
		if timex[i] != 'X' && timex[i] != written[i] {
			return false
		}
	}
	return true
}

// timexPrecision tells how fine a TIMEX3 value is, NoPrecision for what says
// nothing of it.
func timexPrecision(timex string) schema.Precision {
	switch {
	case strings.HasSuffix(timex, "_REF"), timex == "":
		return schema.NoPrecision
	case strings.Contains(timex, "T") && strings.HasPrefix(timex, "X"):
		return schema.Minute
	case strings.HasPrefix(timex, "XXXX-WXX-"):
		return schema.DayPrecision
	case strings.HasPrefix(timex, "XXXX-W"), strings.HasPrefix(timex, "XXXX-Q"), strings.HasPrefix(timex, "XXXX-H"),
		strings.HasPrefix(timex, "XXXX-S"), strings.HasPrefix(timex, "XXXX-F"):
		return schema.NoPrecision
	}
	switch strings.Count(timex, "-") {
	case 0:
		return map[int]schema.Precision{4: schema.Year, 3: schema.Decade, 2: schema.Century}[len(timex)]
	case 1:
		return schema.Month
	}
	return schema.DayPrecision
}
