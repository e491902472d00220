package mutate

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/assaykit/assay/schema"
)

// dayFaults are dates with a wrong value.
func dayFaults() []Fault {
	value := func(name, doc string, least ByMode, why string, mentioned bool, change func(s *Subject, value string) (string, bool), but ...Exception) Fault {
		return Fault{Name: "date/" + name, Doc: doc, Least: least, Why: why, But: but, Sites: dates.each(func(s *Subject, d schema.Date) (schema.Date, string, bool) {
			now, ok := change(s, d.Value)
			if !ok || now == d.Value {
				return d, "", false
			}
			e, err := schema.ParseEDTF(now)
			if err != nil || s.accepted(e, d.ID) {
				return d, "", false
			}
			if !mentioned {
				if s.dated(now) {
					return d, "", false // the article has that date too
				}
				d.Mentions = nil
			}
			says := now + " for " + d.Value
			d.Value = now
			return d, says, true
		})}
	}
	moved := func(years, months, days int) func(*Subject, string) (string, bool) {
		return func(_ *Subject, value string) (string, bool) { return move(value, years, months, days) }
	}
	const coarser = "a coarser date is true as far as it goes"
	return []Fault{
		value("day-late", "a day late, at its words", always, "", true, moved(0, 0, 1)),
		value("week-early", "a week early, at its words", always, "", true, moved(0, 0, -7)),
		value("week-late", "a week late, at its words", always, "", true, moved(0, 0, 7)),
		value("month-early", "a month early, at its words", always, "", true, moved(0, -1, 0)),
		value("year-late", "a year late, at its words", always, "", true, moved(1, 0, 0)),
		value("century-late", "a century late, at its words", always, "", true, moved(100, 0, 0)),
		value("day-late-unmentioned", "a day late, without a mention", always, "", false, moved(0, 0, 1)),
		value("month-early-unmentioned", "a month early, without a mention", always, "", false, moved(0, -1, 0)),
		value("year-late-unmentioned", "a year late, without a mention", always, "", false, moved(1, 0, 0)),
		value("day-of-publication", "the day of publication in the place of the date", always, "", true, func(s *Subject, value string) (string, bool) {
			day, err := s.Article.Day()
			e, err2 := schema.ParseEDTF(value)
			f, err3 := schema.ParseEDTF(day.String())
			return day.String(), err == nil && err2 == nil && err3 == nil && e.Compare(f) == schema.Disjoint
		}),
		value("day-month-exchanged", "day and month exchanged", always, "", true, func(_ *Subject, value string) (string, bool) {
			m := dayPattern.FindStringSubmatch(value)
			if m == nil || m[3] > "12" || m[2] == m[3] {
				return "", false
			}
			return m[1] + "-" + m[3] + "-" + m[2] + m[4], true
		}, Exception{Site: "timeline-en/dates/final-inspection-day", Mode: Alone, Least: Unseen, Why: "“3/4/2025” is a date in either order"}),
		value("finer", "finer than its words: a month as its first day, a year as its first of January", always, "", true, finer),
		value("finer-unmentioned", "finer than its words, without a mention", always, "", false, finer),
		value("coarser", "coarser than its words: a day as its month, a month as its year", byGolden, coarser, true, func(_ *Subject, value string) (string, bool) {
			if m := dayPattern.FindStringSubmatch(value); m != nil {
				return m[1] + "-" + m[2], true
			}
			if m := monthPattern.FindStringSubmatch(value); m != nil {
				return m[1], true
			}
			return "", false
		}),
		value("clock-wrong", "a time that is an hour late", always, "", true, func(_ *Subject, value string) (string, bool) {
			day, clock, found := strings.Cut(value, "T")
			if !found || len(clock) < 5 {
				return "", false
			}
			hour, err := strconv.Atoi(clock[:2])
			return fmt.Sprintf("%sT%02d%s", day, (hour+1)%24, clock[2:]), err == nil
		}),
		value("interval-start-alone", "an interval as its first date alone", always, "", true, func(_ *Subject, value string) (string, bool) {
			from, _, found := strings.Cut(value, "/")
			return from, found
		}),
		value("interval-end-alone", "an interval as its last date alone", always, "", true, func(_ *Subject, value string) (string, bool) {
			_, to, found := strings.Cut(value, "/")
			return to, found
		}),
		value("interval-end-moved", "an interval that ends a year late", always, "", true, func(_ *Subject, value string) (string, bool) {
			from, to, found := strings.Cut(value, "/")
			to, ok := move(to, 1, 0, 0)
			return from + "/" + to, found && ok
		}),
		value("interval-invented", "one day as the first of three", always, "", true, func(_ *Subject, value string) (string, bool) {
			m := dayPattern.FindStringSubmatch(value)
			to, ok := move(value, 0, 0, 2)
			return value + "/" + to, m != nil && m[4] == "" && ok
		}),
		{
			Name: "date/interval-turned", Doc: "an interval that ends before it starts", Least: always,
			Sites: dates.each(func(_ *Subject, d schema.Date) (schema.Date, string, bool) {
				from, to, found := strings.Cut(d.Value, "/")
				d.Value = to + "/" + from
				return d, d.Value, found
			}),
		},
	}
}

var (
	dayPattern   = regexp.MustCompile(`^(\d{4})-(\d\d)-(\d\d)(T.*)?$`)
	monthPattern = regexp.MustCompile(`^(\d{4})-(0\d|1[0-2])~?$`)
	yearPattern  = regexp.MustCompile(`^(\d{2,4})(X*)(~?)$`)
	partPattern  = regexp.MustCompile(`^(\d{4})-([2-4]\d)$`) // a season, quarter or half of a year
)

// move shifts every date of a value. ok is false if the date is too coarse for
// the shift.
func move(value string, years, months, days int) (string, bool) {
	if from, to, isInterval := strings.Cut(value, "/"); isInterval {
		a, okA := move(from, years, months, days)
		b, okB := move(to, years, months, days)
		return a + "/" + b, okA && okB
	}
	number := func(s string) int { n, _ := strconv.Atoi(s); return n }
	if m := dayPattern.FindStringSubmatch(value); m != nil {
		day, ok := schema.MakeDay(number(m[1]), number(m[2]), number(m[3]))
		return day.AddMonths(12*years+months).AddDays(days).String() + m[4], ok
	}
	if m := monthPattern.FindStringSubmatch(value); m != nil {
		at := 12*(number(m[1])+years) + number(m[2]) - 1 + months
		return fmt.Sprintf("%04d-%02d%s", at/12, at%12+1, strings.TrimPrefix(value, value[:7])), days == 0
	}
	if m := partPattern.FindStringSubmatch(value); m != nil {
		return fmt.Sprintf("%04d-%s", number(m[1])+years, m[2]), days == 0 && months == 0
	}
	if m := yearPattern.FindStringSubmatch(value); m != nil {
		step := years
		for range len(m[2]) { // of a decade, a century, one
			step = max(1, step/10)
		}
		return fmt.Sprintf("%0*d%s%s", len(m[1]), number(m[1])+step, m[2], m[3]), days == 0 && months == 0
	}
	return value, false
}

// finer gives a month its first day, a year its first of January, a decade or
// century its first year.
func finer(_ *Subject, value string) (string, bool) {
	if m := monthPattern.FindStringSubmatch(value); m != nil {
		return m[1] + "-" + m[2] + "-01", true
	}
	m := yearPattern.FindStringSubmatch(value)
	switch {
	case m == nil:
		return "", false
	case m[2] == "":
		return m[1] + "-01-01", true
	}
	return m[1] + strings.Repeat("0", len(m[2])), true
}

// accepted reports whether the golden accepts a value for a date: its own
// value or a variant, at the same precision.
func (s *Subject) accepted(e schema.EDTF, id string) bool {
	want := truth(s.Golden.Dates, id, dates.idOf)
	for _, a := range append([]schema.Date{want}, want.Accept...) {
		if f, err := schema.ParseEDTF(a.Value); err == nil && e.Compare(f) == schema.Equal {
			return true
		}
	}
	return false
}

// apart reports whether a value overlaps no date of the golden.
func (s *Subject) apart(value string, d schema.Date) bool {
	e, err := schema.ParseEDTF(value)
	if err != nil {
		return false
	}
	want := truth(s.Golden.Dates, d.ID, dates.idOf)
	for _, a := range append([]schema.Date{d}, want.Accept...) {
		if f, err := schema.ParseEDTF(a.Value); err == nil && e.Compare(f) != schema.Disjoint {
			return false
		}
	}
	return true
}

// dated reports whether a date of the golden, or an end of one, is or contains
// the value, so that the article has the value too.
func (s *Subject) dated(value string) bool {
	e, err := schema.ParseEDTF(value)
	for _, d := range s.Golden.Dates {
		for _, a := range append([]schema.Date{d}, d.Accept...) {
			from, to, _ := strings.Cut(a.Value, "/")
			for _, text := range []string{a.Value, from, to} {
				f, err2 := schema.ParseEDTF(text)
				if r := e.Compare(f); err == nil && err2 == nil && (r == schema.Equal || r == schema.Contains) {
					return true
				}
			}
		}
	}
	return false
}
