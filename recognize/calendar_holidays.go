package recognize

import "github.com/assaykit/assay/schema"

// holiday is a day that a rule finds in every year. Exactly one rule is set.
type holiday struct {
	month, day   int // the same date every year
	weekday, nth int // with month: the nth weekday of the month, negative from its end
	easter       int // days from Easter Sunday
	fromEaster   bool
	after        int              // days after the date or the weekday
	years        map[int]monthDay // by a calendar of its own
}

type monthDay struct{ month, day int }

// dayIn is the day of a holiday in a year, and whether its rule knows the year.
func (h holiday) dayIn(year int) (day int, ok bool) {
	switch {
	case h.years != nil:
		d, ok := h.years[year]
		if !ok {
			return 0, false
		}
		return numberOf(schema.Day{Year: year, Month: d.month, Day: d.day}) + h.after, true
	case h.fromEaster:
		return easter(year) + h.easter, true
	case h.nth != 0:
		day, ok := nthWeekday(monthsPeriod(year, h.month, 1, unitMonth), h.weekday, h.nth)
		return day + h.after, ok
	}
	d, ok := schema.MakeDay(year, h.month, h.day)
	return numberOf(d) + h.after, ok
}

// Holidays that the languages name, by their place in holidays plus one.
const (
	holidayNewYearsDay = iota + 1
	holidayNewYearsEve
	holidayEpiphany
	holidayValentines
	holidayStPatricks
	holidayAprilFools
	holidayEarthDay
	holidayLabourDay
	holidayVictoryDay
	holidayBastilleDay
	holidayAssumption
	holidayAllSaints
	holidayAllSouls
	holidayArmistice
	holidayChristmasEve
	holidayChristmas
	holidayBoxingDay
	holidayHalloween
	holidayGoodFriday
	holidayEasterSunday
	holidayEasterMonday
	holidayAscension
	holidayWhitSunday
	holidayWhitMonday
	holidayPalmSunday
	holidayAshWednesday
	holidayMardiGras
	holidayWomensDay
	holidayIndependenceUS
	holidayThanksgiving
	holidayBlackFriday
	holidayCyberMonday
	holidayLaborDayUS
	holidayMemorialDay
	holidayMlkDay
	holidayPresidentsDay
	holidayColumbusDay
	holidayVeteransDay
	holidayJuneteenth
	holidayMothersDayUS
	holidayMothersDayFR
	holidayFathersDay
	holidayCandlemas
	holidayMusicDay
	holidaySamil
	holidayArborDay
	holidayChildrensDay
	holidayParentsDayKR
	holidayTeachersDay
	holidayMemorialDayKR
	holidayConstitutionKR
	holidayLiberationKR
	holidayFoundationKR
	holidayHangulDay
	holidaySeollal
	holidayChuseok
	holidayBuddhasBirthday
	holidayEidAlFitr
	holidayEidAlAdha
	holidayGuyFawkes
	holidayGroundhogDay
	holidayAnzacDay
	holidayCanadaDay
)

// holidays are given by rule where there is one. Feasts of lunar calendars are
// listed for the years that news speaks of.
var holidays = []holiday{
	holidayNewYearsDay - 1:     {month: 1, day: 1},
	holidayNewYearsEve - 1:     {month: 12, day: 31},
	holidayEpiphany - 1:        {month: 1, day: 6},
	holidayValentines - 1:      {month: 2, day: 14},
	holidayStPatricks - 1:      {month: 3, day: 17},
	holidayAprilFools - 1:      {month: 4, day: 1},
	holidayEarthDay - 1:        {month: 4, day: 22},
	holidayLabourDay - 1:       {month: 5, day: 1},
	holidayVictoryDay - 1:      {month: 5, day: 8},
	holidayBastilleDay - 1:     {month: 7, day: 14},
	holidayAssumption - 1:      {month: 8, day: 15},
	holidayAllSaints - 1:       {month: 11, day: 1},
	holidayAllSouls - 1:        {month: 11, day: 2},
	holidayArmistice - 1:       {month: 11, day: 11},
	holidayChristmasEve - 1:    {month: 12, day: 24},
	holidayChristmas - 1:       {month: 12, day: 25},
	holidayBoxingDay - 1:       {month: 12, day: 26},
	holidayHalloween - 1:       {month: 10, day: 31},
	holidayGoodFriday - 1:      {fromEaster: true, easter: -2},
	holidayEasterSunday - 1:    {fromEaster: true},
	holidayEasterMonday - 1:    {fromEaster: true, easter: 1},
	holidayAscension - 1:       {fromEaster: true, easter: 39},
	holidayWhitSunday - 1:      {fromEaster: true, easter: 49},
	holidayWhitMonday - 1:      {fromEaster: true, easter: 50},
	holidayPalmSunday - 1:      {fromEaster: true, easter: -7},
	holidayAshWednesday - 1:    {fromEaster: true, easter: -46},
	holidayMardiGras - 1:       {fromEaster: true, easter: -47},
	holidayWomensDay - 1:       {month: 3, day: 8},
	holidayIndependenceUS - 1:  {month: 7, day: 4},
	holidayThanksgiving - 1:    {month: 11, weekday: 4, nth: 4},
	holidayBlackFriday - 1:     {month: 11, weekday: 4, nth: 4, after: 1},
	holidayCyberMonday - 1:     {month: 11, weekday: 4, nth: 4, after: 4},
	holidayLaborDayUS - 1:      {month: 9, weekday: 1, nth: 1},
	holidayMemorialDay - 1:     {month: 5, weekday: 1, nth: -1},
	holidayMlkDay - 1:          {month: 1, weekday: 1, nth: 3},
	holidayPresidentsDay - 1:   {month: 2, weekday: 1, nth: 3},
	holidayColumbusDay - 1:     {month: 10, weekday: 1, nth: 2},
	holidayVeteransDay - 1:     {month: 11, day: 11},
	holidayJuneteenth - 1:      {month: 6, day: 19},
	holidayMothersDayUS - 1:    {month: 5, weekday: 7, nth: 2},
	holidayMothersDayFR - 1:    {month: 5, weekday: 7, nth: -1},
	holidayFathersDay - 1:      {month: 6, weekday: 7, nth: 3},
	holidayCandlemas - 1:       {month: 2, day: 2},
	holidayMusicDay - 1:        {month: 6, day: 21},
	holidaySamil - 1:           {month: 3, day: 1},
	holidayArborDay - 1:        {month: 4, day: 5},
	holidayChildrensDay - 1:    {month: 5, day: 5},
	holidayParentsDayKR - 1:    {month: 5, day: 8},
	holidayTeachersDay - 1:     {month: 5, day: 15},
	holidayMemorialDayKR - 1:   {month: 6, day: 6},
	holidayConstitutionKR - 1:  {month: 7, day: 17},
	holidayLiberationKR - 1:    {month: 8, day: 15},
	holidayFoundationKR - 1:    {month: 10, day: 3},
	holidayHangulDay - 1:       {month: 10, day: 9},
	holidaySeollal - 1:         {years: lunarNewYears},
	holidayChuseok - 1:         {years: midAutumns},
	holidayBuddhasBirthday - 1: {years: buddhasBirthdays},
	holidayEidAlFitr - 1:       {years: eidAlFitrDays},
	holidayEidAlAdha - 1:       {years: eidAlAdhaDays},
	holidayGuyFawkes - 1:       {month: 11, day: 5},
	holidayGroundhogDay - 1:    {month: 2, day: 2},
	holidayAnzacDay - 1:        {month: 4, day: 25},
	holidayCanadaDay - 1:       {month: 7, day: 1},
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
