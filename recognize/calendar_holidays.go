package recognize

import "github.com/assaykit/assay/schema"

// holiday is a day that a rule finds in every year. Exactly one rule is set.
type holiday struct {
	month, day   int // the same date every year
	weekday, nth int // with month: the nth weekday of the month, negative from its end
	easter       int // days from Easter Sunday
	fromEaster   bool
	after        int          // days after the date or the weekday
	years        map[int]yday // by a calendar of its own
}

type yday struct{ month, day int }

// in is the day of a holiday in a year, and whether its rule knows the year.
func (h holiday) in(year int) (day int, ok bool) {
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
	newYearsDay = iota + 1
	newYearsEve
	epiphany
	valentines
	stPatricks
	aprilFools
	earthDay
	labourDay
	victoryDay
	bastilleDay
	assumption
	allSaints
	allSouls
	armistice
	christmasEve
	christmas
	boxingDay
	halloween
	goodFriday
	easterSunday
	easterMonday
	ascension
	whitSunday
	whitMonday
	palmSunday
	ashWednesday
	mardiGras
	womensDay
	independenceUS
	thanksgiving
	blackFriday
	cyberMonday
	laborDayUS
	memorialDay
	mlkDay
	presidentsDay
	columbusDay
	veteransDay
	juneteenth
	mothersDayUS
	mothersDayFR
	fathersDay
	candlemas
	musicDay
	samil
	arborDay
	childrensDay
	parentsDayKR
	teachersDay
	memorialDayKR
	constitutionKR
	liberationKR
	foundationKR
	hangulDay
	seollal
	chuseok
	buddhasBirthday
	eidAlFitr
	eidAlAdha
	guyFawkes
	groundhogDay
	anzacDay
	canadaDay
)

// holidays are kept by rule where a rule exists; feasts of lunar calendars are
// listed for the years that current news speaks of.
var holidays = []holiday{
	newYearsDay - 1:     {month: 1, day: 1},
	newYearsEve - 1:     {month: 12, day: 31},
	epiphany - 1:        {month: 1, day: 6},
	valentines - 1:      {month: 2, day: 14},
	stPatricks - 1:      {month: 3, day: 17},
	aprilFools - 1:      {month: 4, day: 1},
	earthDay - 1:        {month: 4, day: 22},
	labourDay - 1:       {month: 5, day: 1},
	victoryDay - 1:      {month: 5, day: 8},
	bastilleDay - 1:     {month: 7, day: 14},
	assumption - 1:      {month: 8, day: 15},
	allSaints - 1:       {month: 11, day: 1},
	allSouls - 1:        {month: 11, day: 2},
	armistice - 1:       {month: 11, day: 11},
	christmasEve - 1:    {month: 12, day: 24},
	christmas - 1:       {month: 12, day: 25},
	boxingDay - 1:       {month: 12, day: 26},
	halloween - 1:       {month: 10, day: 31},
	goodFriday - 1:      {fromEaster: true, easter: -2},
	easterSunday - 1:    {fromEaster: true},
	easterMonday - 1:    {fromEaster: true, easter: 1},
	ascension - 1:       {fromEaster: true, easter: 39},
	whitSunday - 1:      {fromEaster: true, easter: 49},
	whitMonday - 1:      {fromEaster: true, easter: 50},
	palmSunday - 1:      {fromEaster: true, easter: -7},
	ashWednesday - 1:    {fromEaster: true, easter: -46},
	mardiGras - 1:       {fromEaster: true, easter: -47},
	womensDay - 1:       {month: 3, day: 8},
	independenceUS - 1:  {month: 7, day: 4},
	thanksgiving - 1:    {month: 11, weekday: 4, nth: 4},
	blackFriday - 1:     {month: 11, weekday: 4, nth: 4, after: 1},
	cyberMonday - 1:     {month: 11, weekday: 4, nth: 4, after: 4},
	laborDayUS - 1:      {month: 9, weekday: 1, nth: 1},
	memorialDay - 1:     {month: 5, weekday: 1, nth: -1},
	mlkDay - 1:          {month: 1, weekday: 1, nth: 3},
	presidentsDay - 1:   {month: 2, weekday: 1, nth: 3},
	columbusDay - 1:     {month: 10, weekday: 1, nth: 2},
	veteransDay - 1:     {month: 11, day: 11},
	juneteenth - 1:      {month: 6, day: 19},
	mothersDayUS - 1:    {month: 5, weekday: 7, nth: 2},
	mothersDayFR - 1:    {month: 5, weekday: 7, nth: -1},
	fathersDay - 1:      {month: 6, weekday: 7, nth: 3},
	candlemas - 1:       {month: 2, day: 2},
	musicDay - 1:        {month: 6, day: 21},
	samil - 1:           {month: 3, day: 1},
	arborDay - 1:        {month: 4, day: 5},
	childrensDay - 1:    {month: 5, day: 5},
	parentsDayKR - 1:    {month: 5, day: 8},
	teachersDay - 1:     {month: 5, day: 15},
	memorialDayKR - 1:   {month: 6, day: 6},
	constitutionKR - 1:  {month: 7, day: 17},
	liberationKR - 1:    {month: 8, day: 15},
	foundationKR - 1:    {month: 10, day: 3},
	hangulDay - 1:       {month: 10, day: 9},
	seollal - 1:         {years: lunarNewYears},
	chuseok - 1:         {years: midAutumns},
	buddhasBirthday - 1: {years: buddhasBirthdays},
	eidAlFitr - 1:       {years: endsOfRamadan},
	eidAlAdha - 1:       {years: sacrifices},
	guyFawkes - 1:       {month: 11, day: 5},
	groundhogDay - 1:    {month: 2, day: 2},
	anzacDay - 1:        {month: 4, day: 25},
	canadaDay - 1:       {month: 7, day: 1},
}

// lunarNewYears is the first day of the lunar year (설날, the Chinese new year).
var lunarNewYears = map[int]yday{
	2010: {2, 14}, 2011: {2, 3}, 2012: {1, 23}, 2013: {2, 10}, 2014: {1, 31}, 2015: {2, 19}, 2016: {2, 8},
	2017: {1, 28}, 2018: {2, 16}, 2019: {2, 5}, 2020: {1, 25}, 2021: {2, 12}, 2022: {2, 1}, 2023: {1, 22},
	2024: {2, 10}, 2025: {1, 29}, 2026: {2, 17}, 2027: {2, 7}, 2028: {1, 27}, 2029: {2, 13}, 2030: {2, 3},
}

// midAutumns is the fifteenth day of the eighth lunar month (추석).
var midAutumns = map[int]yday{
	2010: {9, 22}, 2011: {9, 12}, 2012: {9, 30}, 2013: {9, 19}, 2014: {9, 8}, 2015: {9, 27}, 2016: {9, 15},
	2017: {10, 4}, 2018: {9, 24}, 2019: {9, 13}, 2020: {10, 1}, 2021: {9, 21}, 2022: {9, 10}, 2023: {9, 29},
	2024: {9, 17}, 2025: {10, 6}, 2026: {9, 25}, 2027: {9, 15}, 2028: {10, 3}, 2029: {9, 22}, 2030: {9, 12},
}

// buddhasBirthdays is the eighth day of the fourth lunar month.
var buddhasBirthdays = map[int]yday{
	2010: {5, 21}, 2011: {5, 10}, 2012: {5, 28}, 2013: {5, 17}, 2014: {5, 6}, 2015: {5, 25}, 2016: {5, 14},
	2017: {5, 3}, 2018: {5, 22}, 2019: {5, 12}, 2020: {4, 30}, 2021: {5, 19}, 2022: {5, 8}, 2023: {5, 27},
	2024: {5, 15}, 2025: {5, 5}, 2026: {5, 24}, 2027: {5, 13}, 2028: {5, 2}, 2029: {5, 20}, 2030: {5, 9},
}

// endsOfRamadan is the first day of Shawwal in the Saudi calendar.
var endsOfRamadan = map[int]yday{
	2015: {7, 17}, 2016: {7, 6}, 2017: {6, 25}, 2018: {6, 15}, 2019: {6, 4}, 2020: {5, 24}, 2021: {5, 13},
	2022: {5, 2}, 2023: {4, 21}, 2024: {4, 10}, 2025: {3, 30}, 2026: {3, 20}, 2027: {3, 9},
}

// sacrifices is the tenth day of Dhu al-Hijja in the Saudi calendar.
var sacrifices = map[int]yday{
	2016: {9, 12}, 2017: {9, 1}, 2018: {8, 21}, 2019: {8, 11}, 2020: {7, 31}, 2021: {7, 20},
	2022: {7, 9}, 2023: {6, 28}, 2024: {6, 16}, 2025: {6, 6}, 2026: {5, 27}, 2027: {5, 16},
}
