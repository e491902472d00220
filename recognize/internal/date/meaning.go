package date

import "github.com/assaykit/assay/recognize/internal/calendar"

// meaning is what a word or a phrase of a language means in a date.
type meaning struct {
	kind   atomKind
	n      int             // which month, weekday, season, part, holiday; how many
	unit   calendar.Unit   // of atomUnit, atomShift, atomLength, atomSame and atomPart
	roles  linkRole        // what it may tie together, beside its kind
	weak   bool            // it has other meanings: alone it is no date
	summer calendar.Summer // of atomZone
}

type atomKind uint8

const (
	atomLink     atomKind = iota // no more than its roles
	atomNumber                   // n
	atomOrdinal                  // n, negative from the end
	atomMonth                    // 1 to 12
	atomWeekday                  // 1 Monday to 7 Sunday
	atomSeason                   // 1 spring to 4 winter
	atomQuarter                  // 1 to 4: Q3
	atomHalf                     // 1 or 2: 상반기
	atomHoliday                  // index in the holidays of the lexicon
	atomUnit                     // day, week, month, year…
	atomShift                    // n units from now: yesterday, last year in one word
	atomRelative                 // n: -1 last, 0 this, 1 next, 2 the one after
	atomPart                     // 1 early, 2 mid, 3 late
	atomLength                   // n units: "fortnight", 이틀
	atomDecade                   // marks a decade: "années" 1990, 90 "年代"
	atomCentury                  // marks a century
	atomEra                      // 1 AD, -1 BC
	atomDaypart                  // morning to night, see dayparts
	atomHourMark                 // "h", o'clock, 시
	atomMinuteMark
	atomMeridiem // 1 a.m., 2 p.m.
	atomZone     // n: minutes east of UTC
	atomSpot     // noon and midnight: n is the hour
	atomNow
	atomEvery       // a set of dates, not one: every, each, chaque
	atomNumeric     // digits in the layout of a date
	atomClock       // digits in the layout of a time
	atomMonthMark   // 월 after its number
	atomQuarterMark // after the number of a quarter: 분기
	atomYearMark    // before the last digits of a year: FY25
	atomPlus        // n days after the weekday before: en huit
	atomSame        // the same day, month or year as a date before
	atomBroken      // a number with a unit that makes no date: 3년간
)

// unitPlural marks the plural surfaces of units, which never name one unit.
const unitPlural = 2

// needsNumber reports the meanings that only a number gives to a Hangul word.
func needsNumber(k atomKind) bool {
	return k == atomMonthMark || k == atomQuarterMark || k == atomHourMark || k == atomMinuteMark || k == atomDecade || k == atomCentury
}
