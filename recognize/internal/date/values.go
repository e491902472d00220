package date

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/assaykit/assay/recognize/internal/calendar"
)

// valueReader reads the first part of what stands behind "=".
type valueReader struct {
	want string // what it is, for errors
	read func(c *compiler, value string, m *meaning) bool
}

// numberUpTo reads a number from 1 to a limit.
func numberUpTo(limit int) *valueReader {
	return &valueReader{fmt.Sprintf("a number from 1 to %d", limit), func(_ *compiler, value string, m *meaning) bool {
		n, err := strconv.Atoi(value)
		m.n = n
		return err == nil && n >= 1 && n <= limit
	}}
}

// rank reads which of several, negative from the end.
var rank = &valueReader{"a rank such as 2, or -1 for the last one", func(_ *compiler, value string, m *meaning) bool {
	n, err := strconv.Atoi(value)
	m.n = n
	return err == nil && n != 0
}}

// minutes reads minutes before or after the full hour.
var minutes = &valueReader{"minutes from -59 to 59, but not 0", func(_ *compiler, value string, m *meaning) bool {
	n, err := strconv.Atoi(value)
	m.n = n
	return err == nil && n != 0 && calendar.Abs(n) < 60
}}

// choice is a word with the number that it is in a meaning.
type choice struct {
	name string
	n    int
}

var (
	parts     = []choice{{"early", 1}, {"mid", 2}, {"late", 3}}
	meridiems = []choice{{"am", 1}, {"pm", 2}}
	periods   = []choice{{"quarter", int(calendar.UnitQuarter)}, {"half", int(calendar.UnitHalf)}}
)

// oneOf reads one of a few words.
func oneOf(choices ...choice) *valueReader {
	names := make([]string, len(choices))
	for i, c := range choices {
		names[i] = c.name
	}
	last := len(names) - 1
	return &valueReader{strings.Join(names[:last], ", ") + " or " + names[last], func(_ *compiler, value string, m *meaning) bool {
		for _, c := range choices {
			if c.name == value {
				m.n = c.n
				return true
			}
		}
		return false
	}}
}

// unitName reads a unit.
var unitName = &valueReader{"a unit: " + strings.Join(calendar.UnitNames(), ", "), func(_ *compiler, value string, m *meaning) (ok bool) {
	m.unit, ok = calendar.UnitNamed(value)
	return ok
}}

// distance reads a number of units: "-1 day", "2 weeks".
var distance = &valueReader{"a number of units such as -1 day or 2 weeks", func(_ *compiler, value string, m *meaning) bool {
	number, unit, _ := strings.Cut(value, " ")
	n, err := strconv.Atoi(number)
	u, ok := calendar.UnitNamed(singular(unit))
	m.n, m.unit = n, u
	return err == nil && ok
}}

// singular returns the name of a unit of which there are several.
func singular(unit string) string {
	if stem, ok := strings.CutSuffix(unit, "ies"); ok {
		return stem + "y"
	}
	return strings.TrimSuffix(unit, "s")
}

// days reads a number of days: "7 days".
var days = &valueReader{"a number of days such as 7 days", func(c *compiler, value string, m *meaning) bool {
	ok := distance.read(c, value, m) && m.unit == calendar.UnitDay
	m.unit = calendar.NoUnit
	return ok
}}

// partOfUnit reads a part and what it is a part of: "late year".
var partOfUnit = &valueReader{"a part and a unit such as late year", func(c *compiler, value string, m *meaning) bool {
	part, unit, _ := strings.Cut(value, " ")
	return oneOf(parts...).read(c, part, m) && unitName.read(c, unit, m)
}}

// decade reads a decade of the last century: "196X".
var decade = &valueReader{"a decade such as 196X", func(_ *compiler, value string, m *meaning) bool {
	if len(value) != 4 || value[:2] != "19" || value[3] != 'X' || value[2] < '1' || value[2] > '9' {
		return false
	}
	m.n = 10 * int(value[2]-'0')
	return true
}}

// fullHour reads the hour of a time with a name: "12:00".
var fullHour = &valueReader{"a full hour such as 12:00", func(_ *compiler, value string, m *meaning) bool {
	at, err := time.Parse("15:04", value)
	m.n = at.Hour()
	return err == nil && at.Minute() == 0
}}

// zoneOffset reads the distance of a zone from Greenwich: "+05:30".
var zoneOffset = &valueReader{"hours and minutes east (+) or west (-) of Greenwich such as +05:30", func(_ *compiler, value string, m *meaning) bool {
	at, err := time.Parse("-07:00", value)
	_, seconds := at.Zone()
	m.n = seconds / 60
	return err == nil
}}

// holidayName reads the name of a holiday.
var holidayName = &valueReader{"the name of a rule in und/holidays.txt, or add one there", func(c *compiler, value string, m *meaning) bool {
	h := c.holidays[value]
	if h == nil {
		return false
	}
	m.n = len(c.lexicon.holidays)
	for i, other := range c.lexicon.holidays {
		if other == h {
			m.n = i
			return true
		}
	}
	c.lexicon.holidays = append(c.lexicon.holidays, h)
	return true
}}
