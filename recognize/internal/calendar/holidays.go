package calendar

import (
	"strconv"
	"strings"
	"time"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/schema"
)

// Holiday is a day that a rule finds in every year. Exactly one rule is set.
type Holiday struct {
	month, day   int // the same date every year
	weekday, nth int // with month: the nth weekday of the month, negative from its end
	after        int // days after the weekday
	easter       int // days from Easter Sunday
	more         int // days that follow the first and are of it too
	fromEaster   bool
	years        map[int]schema.Day // by a calendar of its own
}

// DayIn is the first day of a holiday in a year, and whether its rule knows the year.
func (h *Holiday) DayIn(year int) (day int, ok bool) {
	switch {
	case h.years != nil:
		d, ok := h.years[year]
		return NumberOf(d), ok
	case h.fromEaster:
		return easter(year) + h.easter, true
	case h.nth != 0:
		day, ok := NthWeekday(MonthsPeriod(year, h.month, 1, UnitMonth), h.weekday, h.nth)
		return day + h.after, ok
	}
	d, ok := schema.MakeDay(year, h.month, h.day)
	return NumberOf(d), ok
}

// PeriodIn is the day or days of a holiday in a year, and whether its rule knows the year.
func (h *Holiday) PeriodIn(year int) (days Period, ok bool) {
	day, ok := h.DayIn(year)
	if h.more > 0 {
		return Period{Lo: day, Hi: day + 1 + h.more}, ok
	}
	return DayPeriod(day), ok
}

// Fixed returns the month and the day of a holiday that is on the same date every year.
func (h *Holiday) Fixed() (month, day int, ok bool) { return h.month, h.day, h.day > 0 }

// holidayRules are the headings of holidays.txt with what reads their entries.
var holidayRules = []struct {
	heading, want string
	read          func(h *Holiday, means string) bool
}{
	{"holidays/dates", "a month and a day such as 12-25", (*Holiday).readDate},
	{"holidays/weekdays", "a weekday of a month such as “last Monday of May” or “1 day after 4th Thursday of November”", (*Holiday).readWeekday},
	{"holidays/easter", "a number of days such as -2, or the first and the last one such as -7 to 0", (*Holiday).readEaster},
	{"holidays/years", "a day such as 2025-01-29, one for each year", (*Holiday).readYear},
}

// Holidays returns the holidays that the files of a language and those of all languages
// have rules for, by their names.
func Holidays(l *language.Language) (map[string]*Holiday, error) {
	type ruled struct {
		*Holiday
		heading string
		entry   language.Entry
	}
	known, named := map[string]ruled{}, map[string]*Holiday{}
	for _, rule := range holidayRules {
		for _, e := range l.Entries(rule.heading) {
			for name := range e.Spellings() {
				h, again := known[name]
				if !again {
					h = ruled{new(Holiday), rule.heading, e}
					known[name], named[name] = h, h.Holiday
				} else if rule.heading != "holidays/years" || h.heading != rule.heading {
					return nil, e.Errorf("%s has a rule on line %d of %s already", name, h.entry.Line, h.entry.File)
				}
				if !rule.read(h.Holiday, e.Means) {
					return nil, e.Errorf("%q says no day: write %s", e.Means, rule.want)
				}
			}
		}
	}
	return named, nil
}

// readDate reads "12-25".
func (h *Holiday) readDate(means string) bool {
	d, err := time.Parse("2006-01-02", "2000-"+means)
	h.month, h.day = int(d.Month()), d.Day()
	return err == nil
}

// readYear reads "2025-01-29".
func (h *Holiday) readYear(means string) bool {
	d, err := time.Parse("2006-01-02", means)
	if h.years == nil {
		h.years = map[int]schema.Day{}
	}
	_, again := h.years[d.Year()]
	h.years[d.Year()] = schema.Day{Year: d.Year(), Month: int(d.Month()), Day: d.Day()}
	return err == nil && !again
}

// readEaster reads "-2" and "-7 to 0".
func (h *Holiday) readEaster(means string) (ok bool) {
	first, last, several := strings.Cut(means, " to ")
	n, err := strconv.Atoi(first)
	h.easter, h.fromEaster = n, true
	if several {
		end, err := strconv.Atoi(last)
		if h.more = end - n; err != nil || h.more < 1 || h.more > 30 {
			return false
		}
	}
	return err == nil && Abs(n) < 100
}

// readWeekday reads "last Monday of May" and "1 day after 4th Thursday of November".
func (h *Holiday) readWeekday(means string) bool {
	if days, rest, ok := strings.Cut(means, " after "); ok {
		count, unit, _ := strings.Cut(days, " ")
		n, err := strconv.Atoi(count)
		if err != nil || n < 1 || unit != "day" && unit != "days" {
			return false
		}
		h.after, means = n, rest
	}
	words := strings.Fields(means)
	if len(words) != 4 || words[2] != "of" {
		return false
	}
	h.nth = nthOf(words[0])
	for day := time.Sunday; day <= time.Saturday; day++ {
		if day.String() == words[1] {
			h.weekday = (int(day)+6)%7 + 1
		}
	}
	for month := time.January; month <= time.December; month++ {
		if month.String() == words[3] {
			h.month = int(month)
		}
	}
	return h.nth != 0 && h.weekday != 0 && h.month != 0
}

// nthOf returns 1 for "1st" to 5 for "5th", -1 for "last", 0 for another word.
func nthOf(word string) int {
	for i, w := range [...]string{"1st", "2nd", "3rd", "4th", "5th"} {
		if word == w {
			return i + 1
		}
	}
	if word == "last" {
		return -1
	}
	return 0
}
