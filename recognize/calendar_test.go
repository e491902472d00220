package recognize

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
		{"the same date every year", holidayChristmas, 2024, "2024-12-25"},
		{"Easter, early", holidayEasterSunday, 2008, "2008-03-23"},
		{"Easter, late", holidayEasterSunday, 2011, "2011-04-24"},
		{"days from Easter", holidayAscension, 2025, "2025-05-29"},
		{"days before Easter", holidayGoodFriday, 2024, "2024-03-29"},
		{"the fourth Thursday of November", holidayThanksgiving, 2024, "2024-11-28"},
		{"the day after it", holidayBlackFriday, 2024, "2024-11-29"},
		{"the last Monday of May", holidayMemorialDay, 2025, "2025-05-26"},
		{"a lunar feast", holidaySeollal, 2025, "2025-01-29"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			day, ok := holidays[tt.rule-1].dayIn(tt.year)
			require.True(t, ok)
			require.Equal(t, tt.want, dayOf(day).String())
		})
	}
	_, ok := holidays[holidaySeollal-1].dayIn(1900)
	require.False(t, ok, "a year that the list of a lunar feast does not reach")
	for i, h := range holidays {
		_, ok := h.dayIn(2024)
		require.True(t, ok, "holiday %d has no rule", i+1)
	}
}

func TestUnits(t *testing.T) {
	day := schema.Day{Year: 2025, Month: 1, Day: 31}.Number()
	for _, tt := range []struct {
		reason string
		got    period
		want   string
	}{
		{"a week begins on Monday", unitAround(unitWeek, day, 0), "2025-01-27/2025-02-02"},
		{"a weekend", unitAround(unitWeekend, day, 0), "2025-02-01/2025-02-02"},
		{"a month over the year's end", unitAround(unitMonth, day, -1), "2024-12"},
		{"a quarter back", unitAround(unitQuarter, day, -1), "2024-36"},
		{"a half", unitAround(unitHalf, day, 1), "2025-41"},
		{"winter is of the year that it begins in", unitAround(unitSeason, day, 0), "2024-24"},
		{"a decade", unitAround(unitDecade, day, 0), "202X"},
		{"a century", unitAround(unitCentury, day, -1), "19XX"},
		{"a month later, where the month is shorter", dayPeriod(shiftDay(day, unitMonth, 1)), "2025-02-28"},
		{"working days skip the weekend", dayPeriod(shiftDay(day, unitWorkday, 1)), "2025-02-03"},
		{"working days back", dayPeriod(shiftDay(day, unitWorkday, -5)), "2025-01-24"},
		{"whole years are written as years", monthsPeriod(2023, 1, 24, noUnit), "2023/2024"},
		{"whole months as months", monthsPeriod(2023, 11, 4, noUnit), "2023-11/2024-02"},
		{"no beginning", period{lo: 0, hi: day + 1, openLo: true}, "../2025-01"},
		{"no end", period{lo: day, hi: day + 1, openHi: true}, "2025-01-31/.."},
		{"a year before Christ", yearPeriod(-43), "-0043"},
		{"a year that EDTF cannot write", yearPeriod(12000), ""},
	} {
		t.Run(tt.reason, func(t *testing.T) { require.Equal(t, tt.want, tt.got.edtf()) })
	}
}
