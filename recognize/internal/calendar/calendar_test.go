package calendar

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

func TestHolidays(t *testing.T) {
	for _, tt := range []struct {
		reason string
		rule   int
		year   int
		want   string
	}{
		{"the same date every year", HolidayChristmas, 2024, "2024-12-25"},
		{"Easter, early", HolidayEasterSunday, 2008, "2008-03-23"},
		{"Easter, late", HolidayEasterSunday, 2011, "2011-04-24"},
		{"days from Easter", HolidayAscension, 2025, "2025-05-29"},
		{"days before Easter", HolidayGoodFriday, 2024, "2024-03-29"},
		{"the fourth Thursday of November", HolidayThanksgiving, 2024, "2024-11-28"},
		{"the day after it", HolidayBlackFriday, 2024, "2024-11-29"},
		{"the last Monday of May", HolidayMemorialDay, 2025, "2025-05-26"},
		{"a lunar feast", HolidaySeollal, 2025, "2025-01-29"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			day, ok := Holidays[tt.rule-1].DayIn(tt.year)
			require.True(t, ok)
			require.Equal(t, tt.want, DayOf(day).String())
		})
	}
	_, ok := Holidays[HolidaySeollal-1].DayIn(1900)
	require.False(t, ok, "a year that the list of a lunar feast does not reach")
	for i, h := range Holidays {
		_, ok := h.DayIn(2024)
		require.True(t, ok, "holiday %d has no rule", i+1)
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
