package calendar

import "github.com/assaykit/assay/schema"

// holiday is a day that a rule finds in every year. Exactly one rule is set.
type holiday struct {
	Month, Day   int // the same date every year
	Weekday, nth int // with month: the nth weekday of the month, negative from its end
	easter       int // days from Easter Sunday
	fromEaster   bool
	after        int              // days after the date or the weekday
	years        map[int]monthDay // by a calendar of its own
}

type monthDay struct{ month, day int }

// DayIn is the day of a holiday in a year, and whether its rule knows the year.
func (h holiday) DayIn(year int) (day int, ok bool) {
	switch {
	case h.years != nil:
		d, ok := h.years[year]
		if !ok {
			return 0, false
		}
		return NumberOf(schema.Day{Year: year, Month: d.month, Day: d.day}) + h.after, true
	case h.fromEaster:
		return easter(year) + h.easter, true
	case h.nth != 0:
		day, ok := NthWeekday(MonthsPeriod(year, h.Month, 1, UnitMonth), h.Weekday, h.nth)
		return day + h.after, ok
	}
	d, ok := schema.MakeDay(year, h.Month, h.Day)
	return NumberOf(d) + h.after, ok
}

// Holidays that the languages name, by their place in holidays plus one.
const (
	HolidayNewYearsDay = iota + 1
	HolidayNewYearsEve
	HolidayEpiphany
	HolidayValentines
	HolidayStPatricks
	HolidayAprilFools
	HolidayEarthDay
	HolidayLabourDay
	holidayVictoryDay
	HolidayBastilleDay
	HolidayAssumption
	HolidayAllSaints
	HolidayAllSouls
	HolidayArmistice
	HolidayChristmasEve
	HolidayChristmas
	HolidayBoxingDay
	HolidayHalloween
	HolidayGoodFriday
	HolidayEasterSunday
	HolidayEasterMonday
	HolidayAscension
	HolidayWhitSunday
	HolidayWhitMonday
	HolidayPalmSunday
	HolidayAshWednesday
	HolidayMardiGras
	HolidayWomensDay
	HolidayIndependenceUS
	HolidayThanksgiving
	HolidayBlackFriday
	HolidayCyberMonday
	HolidayLaborDayUS
	HolidayMemorialDay
	HolidayMlkDay
	HolidayPresidentsDay
	HolidayColumbusDay
	HolidayVeteransDay
	HolidayJuneteenth
	HolidayMothersDayUS
	HolidayMothersDayFR
	HolidayFathersDay
	HolidayCandlemas
	HolidayMusicDay
	HolidaySamil
	HolidayArborDay
	HolidayChildrensDay
	HolidayParentsDayKR
	HolidayTeachersDay
	HolidayMemorialDayKR
	HolidayConstitutionKR
	HolidayLiberationKR
	HolidayFoundationKR
	HolidayHangulDay
	HolidaySeollal
	HolidayChuseok
	HolidayBuddhasBirthday
	HolidayEidAlFitr
	HolidayEidAlAdha
	HolidayGuyFawkes
	HolidayGroundhogDay
	HolidayAnzacDay
	HolidayCanadaDay
)

// Holidays are given by rule where there is one. Feasts of lunar calendars are
// listed for the years that news speaks of.
var Holidays = []holiday{
	HolidayNewYearsDay - 1:     {Month: 1, Day: 1},
	HolidayNewYearsEve - 1:     {Month: 12, Day: 31},
	HolidayEpiphany - 1:        {Month: 1, Day: 6},
	HolidayValentines - 1:      {Month: 2, Day: 14},
	HolidayStPatricks - 1:      {Month: 3, Day: 17},
	HolidayAprilFools - 1:      {Month: 4, Day: 1},
	HolidayEarthDay - 1:        {Month: 4, Day: 22},
	HolidayLabourDay - 1:       {Month: 5, Day: 1},
	holidayVictoryDay - 1:      {Month: 5, Day: 8},
	HolidayBastilleDay - 1:     {Month: 7, Day: 14},
	HolidayAssumption - 1:      {Month: 8, Day: 15},
	HolidayAllSaints - 1:       {Month: 11, Day: 1},
	HolidayAllSouls - 1:        {Month: 11, Day: 2},
	HolidayArmistice - 1:       {Month: 11, Day: 11},
	HolidayChristmasEve - 1:    {Month: 12, Day: 24},
	HolidayChristmas - 1:       {Month: 12, Day: 25},
	HolidayBoxingDay - 1:       {Month: 12, Day: 26},
	HolidayHalloween - 1:       {Month: 10, Day: 31},
	HolidayGoodFriday - 1:      {fromEaster: true, easter: -2},
	HolidayEasterSunday - 1:    {fromEaster: true},
	HolidayEasterMonday - 1:    {fromEaster: true, easter: 1},
	HolidayAscension - 1:       {fromEaster: true, easter: 39},
	HolidayWhitSunday - 1:      {fromEaster: true, easter: 49},
	HolidayWhitMonday - 1:      {fromEaster: true, easter: 50},
	HolidayPalmSunday - 1:      {fromEaster: true, easter: -7},
	HolidayAshWednesday - 1:    {fromEaster: true, easter: -46},
	HolidayMardiGras - 1:       {fromEaster: true, easter: -47},
	HolidayWomensDay - 1:       {Month: 3, Day: 8},
	HolidayIndependenceUS - 1:  {Month: 7, Day: 4},
	HolidayThanksgiving - 1:    {Month: 11, Weekday: 4, nth: 4},
	HolidayBlackFriday - 1:     {Month: 11, Weekday: 4, nth: 4, after: 1},
	HolidayCyberMonday - 1:     {Month: 11, Weekday: 4, nth: 4, after: 4},
	HolidayLaborDayUS - 1:      {Month: 9, Weekday: 1, nth: 1},
	HolidayMemorialDay - 1:     {Month: 5, Weekday: 1, nth: -1},
	HolidayMlkDay - 1:          {Month: 1, Weekday: 1, nth: 3},
	HolidayPresidentsDay - 1:   {Month: 2, Weekday: 1, nth: 3},
	HolidayColumbusDay - 1:     {Month: 10, Weekday: 1, nth: 2},
	HolidayVeteransDay - 1:     {Month: 11, Day: 11},
	HolidayJuneteenth - 1:      {Month: 6, Day: 19},
	HolidayMothersDayUS - 1:    {Month: 5, Weekday: 7, nth: 2},
	HolidayMothersDayFR - 1:    {Month: 5, Weekday: 7, nth: -1},
	HolidayFathersDay - 1:      {Month: 6, Weekday: 7, nth: 3},
	HolidayCandlemas - 1:       {Month: 2, Day: 2},
	HolidayMusicDay - 1:        {Month: 6, Day: 21},
	HolidaySamil - 1:           {Month: 3, Day: 1},
	HolidayArborDay - 1:        {Month: 4, Day: 5},
	HolidayChildrensDay - 1:    {Month: 5, Day: 5},
	HolidayParentsDayKR - 1:    {Month: 5, Day: 8},
	HolidayTeachersDay - 1:     {Month: 5, Day: 15},
	HolidayMemorialDayKR - 1:   {Month: 6, Day: 6},
	HolidayConstitutionKR - 1:  {Month: 7, Day: 17},
	HolidayLiberationKR - 1:    {Month: 8, Day: 15},
	HolidayFoundationKR - 1:    {Month: 10, Day: 3},
	HolidayHangulDay - 1:       {Month: 10, Day: 9},
	HolidaySeollal - 1:         {years: lunarNewYears},
	HolidayChuseok - 1:         {years: midAutumns},
	HolidayBuddhasBirthday - 1: {years: buddhasBirthdays},
	HolidayEidAlFitr - 1:       {years: eidAlFitrDays},
	HolidayEidAlAdha - 1:       {years: eidAlAdhaDays},
	HolidayGuyFawkes - 1:       {Month: 11, Day: 5},
	HolidayGroundhogDay - 1:    {Month: 2, Day: 2},
	HolidayAnzacDay - 1:        {Month: 4, Day: 25},
	HolidayCanadaDay - 1:       {Month: 7, Day: 1},
}

// lunarNewYears is the first day of the lunar year (설날, the Chinese new year).
var lunarNewYears = map[int]monthDay{
	2010: {2, 14}, 2011: {2, 3}, 2012: {1, 23}, 2013: {2, 10}, 2014: {1, 31}, 2015: {2, 19}, 2016: {2, 8},
	2017: {1, 28}, 2018: {2, 16}, 2019: {2, 5}, 2020: {1, 25}, 2021: {2, 12}, 2022: {2, 1}, 2023: {1, 22},
	2024: {2, 10}, 2025: {1, 29}, 2026: {2, 17}, 2027: {2, 7}, 2028: {1, 27}, 2029: {2, 13}, 2030: {2, 3},
}

// midAutumns is the fifteenth day of the eighth lunar month (추석).
var midAutumns = map[int]monthDay{
	2010: {9, 22}, 2011: {9, 12}, 2012: {9, 30}, 2013: {9, 19}, 2014: {9, 8}, 2015: {9, 27}, 2016: {9, 15},
	2017: {10, 4}, 2018: {9, 24}, 2019: {9, 13}, 2020: {10, 1}, 2021: {9, 21}, 2022: {9, 10}, 2023: {9, 29},
	2024: {9, 17}, 2025: {10, 6}, 2026: {9, 25}, 2027: {9, 15}, 2028: {10, 3}, 2029: {9, 22}, 2030: {9, 12},
}

// buddhasBirthdays is the eighth day of the fourth lunar month.
var buddhasBirthdays = map[int]monthDay{
	2010: {5, 21}, 2011: {5, 10}, 2012: {5, 28}, 2013: {5, 17}, 2014: {5, 6}, 2015: {5, 25}, 2016: {5, 14},
	2017: {5, 3}, 2018: {5, 22}, 2019: {5, 12}, 2020: {4, 30}, 2021: {5, 19}, 2022: {5, 8}, 2023: {5, 27},
	2024: {5, 15}, 2025: {5, 5}, 2026: {5, 24}, 2027: {5, 13}, 2028: {5, 2}, 2029: {5, 20}, 2030: {5, 9},
}

// eidAlFitrDays is the first day of Shawwal in the Saudi calendar.
var eidAlFitrDays = map[int]monthDay{
	2015: {7, 17}, 2016: {7, 6}, 2017: {6, 25}, 2018: {6, 15}, 2019: {6, 4}, 2020: {5, 24}, 2021: {5, 13},
	2022: {5, 2}, 2023: {4, 21}, 2024: {4, 10}, 2025: {3, 30}, 2026: {3, 20}, 2027: {3, 9},
}

// eidAlAdhaDays is the tenth day of Dhu al-Hijja in the Saudi calendar.
var eidAlAdhaDays = map[int]monthDay{
	2016: {9, 12}, 2017: {9, 1}, 2018: {8, 21}, 2019: {8, 11}, 2020: {7, 31}, 2021: {7, 20},
	2022: {7, 9}, 2023: {6, 28}, 2024: {6, 16}, 2025: {6, 6}, 2026: {5, 27}, 2027: {5, 16},
}
