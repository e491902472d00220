package calendar

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/schema"
)

func TestHolidays(t *testing.T) {
	named, err := Holidays(language.For(""))
	require.NoError(t, err)
	for _, tt := range []struct {
		reason string
		name   string
		year   int
		want   string
	}{
		{"the same date every year", "christmas", 2024, "2024-12-25"},
		{"Easter, early", "easter-sunday", 2008, "2008-03-23"},
		{"Easter, late", "easter-sunday", 2011, "2011-04-24"},
		{"days from Easter", "ascension-day", 2025, "2025-05-29"},
		{"days before Easter", "good-friday", 2024, "2024-03-29"},
		{"the fourth Thursday of November", "thanksgiving", 2024, "2024-11-28"},
		{"the day after it", "black-friday", 2024, "2024-11-29"},
		{"the last Monday of May", "us-memorial-day", 2025, "2025-05-26"},
		{"a lunar feast", "lunar-new-year", 2025, "2025-01-29"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			day, ok := named[tt.name].DayIn(tt.year)
			require.True(t, ok)
			require.Equal(t, tt.want, DayOf(day).String())
		})
	}
	_, ok := named["lunar-new-year"].DayIn(1900)
	require.False(t, ok, "a year that the list of a lunar feast does not reach")
	for name, h := range named {
		_, ok := h.DayIn(2024)
		require.True(t, ok, name)
	}
	for name, fixed := range map[string]bool{"christmas": true, "thanksgiving": false, "easter-sunday": false, "lunar-new-year": false} {
		_, _, ok := named[name].Fixed()
		require.Equal(t, fixed, ok, name)
	}
}

func TestUnits(t *testing.T) {
	day := schema.Day{Year: 2025, Month: 1, Day: 31}.Number()
	for _, tt := range []struct {
		reason string
		got    Period
		want   string
	}{
		{"a week begins on Monday", UnitAround(UnitWeek, day, 0), "2025-01-27/2025-02-02"},
		{"a weekend", UnitAround(UnitWeekend, day, 0), "2025-02-01/2025-02-02"},
		{"a month over the year's end", UnitAround(UnitMonth, day, -1), "2024-12"},
		{"a quarter back", UnitAround(UnitQuarter, day, -1), "2024-36"},
		{"a half", UnitAround(UnitHalf, day, 1), "2025-41"},
		{"winter is of the year that it begins in", UnitAround(UnitSeason, day, 0), "2024-24"},
		{"a decade", UnitAround(UnitDecade, day, 0), "202X"},
		{"a century", UnitAround(UnitCentury, day, -1), "19XX"},
		{"a month later, where the month is shorter", DayPeriod(ShiftDay(day, UnitMonth, 1)), "2025-02-28"},
		{"working days skip the weekend", DayPeriod(ShiftDay(day, UnitWorkday, 1)), "2025-02-03"},
		{"working days back", DayPeriod(ShiftDay(day, UnitWorkday, -5)), "2025-01-24"},
		{"whole years are written as years", MonthsPeriod(2023, 1, 24, NoUnit), "2023/2024"},
		{"whole months as months", MonthsPeriod(2023, 11, 4, NoUnit), "2023-11/2024-02"},
		{"no beginning", Period{Lo: 0, Hi: day + 1, OpenLo: true}, "../2025-01"},
		{"no end", Period{Lo: day, Hi: day + 1, OpenHi: true}, "2025-01-31/.."},
		{"a year before Christ", YearPeriod(-43), "-0043"},
		{"a year that EDTF cannot write", YearPeriod(12000), ""},
	} {
		t.Run(tt.reason, func(t *testing.T) { require.Equal(t, tt.want, tt.got.EDTF()) })
	}
}

func TestWhatIsWrongWithHolidaysIsNamed(t *testing.T) {
	for _, tt := range []struct{ reason, file, want string }{
		{"a day that no year has", "[dates]\nchristmas = 12-32", `und/holidays.txt:2: "12-32" says no day: write a month and a day such as 12-25`},
		{"no weekday", "[weekdays]\nday = 1st Maynday of May", `und/holidays.txt:2: "1st Maynday of May" says no day: write a weekday of a month such as`},
		{"no rank", "[weekdays]\nday = 6th Monday of May", `"6th Monday of May" says no day`},
		{"no unit behind the number", "[weekdays]\nday = 2 after last Monday of May", `"2 after last Monday of May" says no day`},
		{"no distance", "[easter]\nascension = Thursday", `und/holidays.txt:2: "Thursday" says no day: write a number of days such as -2`},
		{"a year twice", "[years]\neid = 2025-03-30\neid = 2025-03-31", `und/holidays.txt:3: "2025-03-31" says no day: write a day such as 2025-01-29, one for each year`},
		{"two rules", "[dates]\neaster = 04-04\n[easter]\neaster = 0", "und/holidays.txt:4: easter has a rule on line 2 of und/holidays.txt already"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			s, err := language.Open(fstest.MapFS{"und/holidays.txt": {Data: []byte(tt.file)}})
			require.NoError(t, err)
			l, err := s.For("")
			require.NoError(t, err)
			_, err = Holidays(l)
			require.ErrorContains(t, err, tt.want)
		})
	}
}
