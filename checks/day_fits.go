package checks

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/assaykit/assay/schema"
)

// dateFits reports whether a date fits a reading: it is the same or coarser, or an
// end of the reading's interval if one end will do. A finer date does not fit.
func dateFits(value schema.EDTF, o option) bool {
	if o.Date.Value == "" {
		return timexFits(value, o.Date.Timex)
	}
	read := o.interval
	if read.IsZero() {
		return true
	}
	if o.derived && read.Precision() != schema.Span {
		return false // finer than its words
	}
	if losesEnd(value, o) && (value.Precision() == schema.Span || o.ends&firstEnd == 0) {
		return false
	}
	switch value.Compare(read) {
	case schema.Equal:
		return true
	case schema.Disjoint:
		return false
	case schema.Contains:
		return value.Precision() != schema.Span || isVaguely(value, read) || hasCoarserEnds(value, read) || isSeason(value, o.text)
	case schema.Within:
		if value.Precision() == schema.Minute && read.Precision() == schema.Minute {
			return isFullHour(value)
		}
	}
	if isWithinVague(value, read) {
		return true
	}
	from, to, isSpan := strings.Cut(o.Date.Value, "/")
	if !isSpan || o.derived || value.Precision() == schema.Span {
		return false
	}
	open := isOpen(from) || isOpen(to) // the one end is all that there is
	return (open || o.ends&firstEnd != 0) && (isEnd(value, from) || isSaidDay(value, from, o.text)) ||
		(open || o.ends&lastEnd != 0) && (isEnd(value, to) || isSaidDay(value, to, o.text))
}

// isSaidDay reports whether a day is the first or last of the month that an end
// of an interval was read as, and the words give its number: "du 1er mars au 31 octobre"
// is as long as the months are.
func isSaidDay(value schema.EDTF, end, words string) bool {
	e, err := schema.ParseEDTF(end)
	day, ok := value.First()
	if err != nil || !ok || value.Precision() != schema.DayPrecision || e.Precision() != schema.Month || value.Compare(e) != schema.Within {
		return false
	}
	first, _ := e.First()
	last, _ := e.Last()
	return (day == first || day == last) && slices.ContainsFunc(foldedWords(words), func(w string) bool {
		digits := w[:len(w)-len(strings.TrimLeft(w, "0123456789"))]
		return strings.TrimLeft(digits, "0") == strconv.Itoa(day.Day)
	})
}

func isOpen(end string) bool { return end == "" || end == ".." }

// isFullHour reports whether a time is one of a full hour: "at 2 pm" has no minutes.
func isFullHour(value schema.EDTF) bool {
	_, clock, _ := strings.Cut(value.String(), "T")
	_, minutes, ok := strings.Cut(clock, ":")
	return !ok || strings.HasPrefix(minutes, "00")
}

// isVaguely reports whether an interval is a fair reading of vague words that
// lie in it: about as long as what they say, as 2009/2011 is of "around 2010".
func isVaguely(value, read schema.EDTF) bool {
	if !read.Approximate() {
		return false
	}
	if read.Precision() == schema.Span {
		return false
	}
	const most = 3 // times as long
	return lasts(value) <= most*lasts(read)+most
}

// hasCoarserEnds reports whether each end of an interval is the end of another,
// or coarser: 2021/2023 of "May 2021 to July 2023".
func hasCoarserEnds(value, read schema.EDTF) bool {
	from, to, ok := strings.Cut(read.String(), "/")
	first, last, _ := strings.Cut(value.String(), "/")
	a, errA := schema.ParseEDTF(first)
	b, errB := schema.ParseEDTF(last)
	return ok && errA == nil && errB == nil && isEnd(a, from) && isEnd(b, to)
}

// lasts is how many days a date takes, a great many where it is open.
func lasts(e schema.EDTF) int {
	first, okFirst := e.First()
	last, okLast := e.Last()
	if !okFirst || !okLast {
		return math.MaxInt32
	}
	return last.Number() - first.Number() + 1
}

// isWithinVague reports whether an interval is a fair reading of vague words that
// it lies in: some days of "mid-May", some years of "the early 2010s", but no days of
// those, and no single day or year, which would be more than is said.
func isWithinVague(value, read schema.EDTF) bool {
	finest := map[schema.Precision]schema.Precision{
		schema.Century: schema.Year, schema.Decade: schema.Year, schema.Year: schema.Month,
		schema.Semester: schema.Month, schema.Quarter: schema.Month, schema.Season: schema.Month,
		schema.Month: schema.DayPrecision, schema.DayPrecision: schema.DayPrecision, schema.Span: schema.DayPrecision,
	}
	from, to, ok := strings.Cut(value.String(), "/")
	if !ok || !read.Approximate() {
		return false
	}
	if begins, ends, ok := strings.Cut(read.String(), "/"); ok && (!isAbout(from, begins) || !isAbout(to, ends)) {
		return false
	}
	end, err := schema.ParseEDTF(from)
	return err == nil && end.Precision() <= finest[read.Precision()]
}

// isAbout reports whether an end of an interval lies in the end that was read, or
// around it: the end of 2019 is neither 2018 nor 2020.
func isAbout(end, read string) bool {
	if isOpen(read) {
		return true
	}
	a, errA := schema.ParseEDTF(end)
	b, errB := schema.ParseEDTF(strings.TrimRight(read, "~?%"))
	return errA == nil && errB == nil && a.Compare(b) != schema.Disjoint
}

// isEnd reports whether a date is an end of an interval, or coarser.
func isEnd(value schema.EDTF, end string) bool {
	e, err := schema.ParseEDTF(end)
	if err != nil {
		return false
	}
	relation := value.Compare(e)
	return relation == schema.Equal || relation == schema.Contains
}

// isSeason reports whether an interval is the two years of words such as
// "2010-11", which may be a month as well.
func isSeason(value schema.EDTF, text string) bool {
	from, to, ok := strings.Cut(value.String(), "/")
	return ok && len(from) == 4 && len(to) == 4 && len(text) >= len("2010-11") && len(text) <= len("2010–11") &&
		strings.HasPrefix(text, from) && strings.HasSuffix(text, to[2:]) && (to[2:] == "00" || from[:2] == to[:2])
}

// denoted reports whether one of the readings is a date, or all of them together
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

// timexPrecision returns how fine a TIMEX3 value is, NoPrecision for what says
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
