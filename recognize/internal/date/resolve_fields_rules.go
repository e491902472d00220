package date

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/schema"
)

// farAhead is how many years ahead nobody writes in two digits, though loans are due then.
const farAhead = 30

// shortYear is a year of two digits in the century of now.
type shortYear struct{ year, now int }

// shortYears decide which year two digits are.
var shortYears = rule.List[shortYear, int]{
	Name: "date/short-year",
	Asks: "Which century is a year of two digits in?",
	Rules: []rule.Rule[shortYear, int]{
		{
			Name: "date/short-year-gone",
			Doc:  "Two digits that would be more than 20 years ahead are a year of the last century.",
			Decides: []rule.Example{
				{Language: "fr", Text: "Il parle de [mai 68]{@1968-05} encore."},
				{Language: "en", Text: "They met on [5/12/89]{@1989-05-12} in [Bonn]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met on [5/12/19]{@2019-05-12} in [Bonn]{place}."},
				{Language: "fr", Text: "Il parle de [mai 1968]{@1968-05} encore."},
			},
			Answer: func(y shortYear) (int, bool) { return y.year - 100, y.year > y.now+20 },
		},
		{
			Name:      "date/short-year-near",
			Doc:       "Two digits are a year of this century up to 20 years ahead.",
			Otherwise: true,
			Decides: []rule.Example{
				{Language: "en", Text: "They met on [5 May 24]{@2024-05-05} in [Bonn]{place}."},
				{Language: "fr", Text: "Ils se sont vus le [5 mai 24]{@2024-05-05} à [Lille]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met on [5 May 89]{@1989-05-05} in [Bonn]{place}."},
				{Language: "en", Text: "They met on [5 May 2024]{@2024-05-05} in [Bonn]{place}."},
			},
			Answer: func(y shortYear) (int, bool) { return y.year, true },
		},
	},
}

// What is asked about days without a year.
const (
	onYearly rule.Triggers = 1 << iota
	onMonthly
)

// fieldDays are the days of fields without a year, in the order in which they are meant.
type fieldDays struct {
	fields
	r       *resolver
	monthly bool // a day of no month, which recurs every month
	out     []calendar.Period
}

// at returns what the fields name k years or months from now.
func (q *fieldDays) at(k int) (calendar.Period, bool) {
	now := calendar.DayOf(q.r.now)
	if !q.monthly {
		return q.periodInYear(now.Year + k)
	}
	first := schema.Day{Year: now.Year, Month: now.Month, Day: 1}.AddMonths(k)
	d, ok := schema.MakeDay(first.Year, first.Month, q.day)
	return calendar.DayPeriod(calendar.NumberOf(d)), ok && (q.weekday == 0 || calendar.WeekdayOf(calendar.NumberOf(d)) == q.weekday)
}

// onItsWeekday is [fieldDays.at] where the day falls on the weekday that is said.
func (q *fieldDays) onItsWeekday(k int) (calendar.Period, bool) {
	days, ok := q.at(k)
	return days, ok && calendar.WeekdayOf(days.Lo) == q.weekday
}

// knownPeriods returns the days of r.days that something tells beside now.
func (r *resolver) knownPeriods(on rule.Triggers) []calendar.Period {
	for by, out := range knownDays.Each(&r.days, r.traits, on, r.observer) {
		r.days.out = out
		r.observer.Note(knownDays.Rules[by].Name, r.where)
	}
	return r.days.out
}

// knownDays are days without a year or a month that are not those near now first.
var knownDays = rule.List[*fieldDays, []calendar.Period]{
	Name: "date/known-days",
	Asks: "What beside the day of publication tells the year or month of a day?",
	Rules: []rule.Rule[*fieldDays, []calendar.Period]{
		{
			Name: "date/year-by-weekday",
			Doc:  "A day with its weekday is first one of the years in which it falls on that weekday.",
			On:   onYearly,
			Decides: []rule.Example{
				{Language: "en", Text: "They met on [Monday, 6 November]{@2023-11-06} in [Bonn]{place}."},
				{Language: "fr", Text: "Ils se sont vus [lundi 6 novembre]{@2023-11-06}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met on [6 November]{@2024-11-06} in [Bonn]{place}."},
				{Language: "en", Text: "They met on [Monday, 6 November 2023]{@2023-11-06}."},
			},
			Answer: func(q *fieldDays) ([]calendar.Period, bool) {
				if q.weekday == 0 || q.day == 0 {
					return nil, false
				}
				now := q.r.now
				out := q.r.ordered(occurrencesAround(now, 6, q.onItsWeekday), true)
				out = slices.DeleteFunc(out, func(days calendar.Period) bool { return calendar.Abs(days.Lo-now) > 2*366 })
				return out, len(out) > 0
			},
		},
		{
			Name: "date/year-of-date-before",
			Doc:  "A month or day without a year is first one of the year of the date before it in the sentence.",
			On:   onYearly,
			Decides: []rule.Example{
				{Language: "en", Text: "It opened in [January 2019]{@2019-01} and closed in [March]{@2019-03}."},
				{Language: "fr", Text: "Il a ouvert en [janvier 2019]{@2019-01} et fermé en [mars]{@2019-03}."},
				{Language: "ko", Text: "그것은 [2019년 1월]{@2019-01} 열고 [3월]{@2019-03} 닫았다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It opened in [January 2019]{@2019-01}. It closed in [March]{@2024-03}."},
				{Language: "en", Text: "It closed in [March]{@2024-03}."},
			},
			Answer: func(q *fieldDays) ([]calendar.Period, bool) {
				if q.r.focusYear == 0 || q.r.focusYear == calendar.YearOf(q.r.now) {
					return nil, false
				}
				days, ok := q.periodInYear(q.r.focusYear)
				return append(q.out, days), ok && q.r.mayBeOnSideOf(days)
			},
		},
		{
			Name: "date/second-half-behind-first",
			Doc:  "The second half behind a first half in the sentence is first the one of the same year.",
			On:   onYearly,
			Decides: []rule.Example{
				{Language: "ko", Text: "공사는 [올해 상반기]{@2025-40}에 집을, [하반기]{@2025-41}에 땅을 팔 몫이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "공사는 [하반기]{@2024-41}에 땅을 팔 몫이다."},
			},
			Answer: func(q *fieldDays) ([]calendar.Period, bool) {
				first, ok := q.r.recent.lastOf(calendar.UnitHalf)
				if !ok || q.half != 2 || calendar.DayOf(first.Lo).Month != 1 {
					return nil, false
				}
				days, ok := q.periodInYear(calendar.YearOf(first.Lo))
				return append(q.out, days), ok
			},
		},
		{
			Name: "date/month-of-date-before",
			Doc:  "A day without a month is first one of the month of the date before it in the sentence.",
			On:   onMonthly,
			Decides: []rule.Example{
				{Language: "en", Text: "It opened on [3 January 2019]{@2019-01-03} and closed on [the 12th]{@2019-01-12}."},
				{Language: "fr", Text: "Il a ouvert le [3 janvier 2019]{@2019-01-03} et fermé [le 12]{@2019-01-12}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It closed on [the 12th]{@2025-01-12}."},
				{Language: "fr", Text: "Il a ouvert en [2019]{@2019} et fermé [le 12]{@2025-01-12}."},
			},
			Answer: func(q *fieldDays) ([]calendar.Period, bool) {
				if q.r.focusDay == 0 {
					return nil, false
				}
				m := calendar.DayOf(q.r.focusDay)
				d, ok := schema.MakeDay(m.Year, m.Month, q.day)
				if !ok {
					return nil, false
				}
				days := calendar.DayPeriod(calendar.NumberOf(d))
				return append(q.out, days), q.r.mayBeOnSideOf(days)
			},
		},
		{
			Name: "date/day-of-this-month",
			Doc:  "A day without a month, and without a verb that says when, is first one of this month.",
			On:   onMonthly,
			Decides: []rule.Example{
				{Language: "en", Text: "The fair on [the 28th]{@2025-02-28}."},
				{Language: "fr", Text: "La foire du [28]{@2025-02-28} à [Lille]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The fair will be on [the 28th]{@2025-02-28}."},
				{Language: "en", Text: "The fair was on [the 28th]{@2025-01-28}."},
			},
			Answer: func(q *fieldDays) ([]calendar.Period, bool) {
				same, ok := q.at(0)
				return append(q.out, same), ok && q.r.tense == tenseNone
			},
		},
	},
}

// mayBeOnSideOf reports whether no verb in the past puts a date before now that would be
// after it: must pay by 15 August 2027, the court ruled on the 13th.
func (r *resolver) mayBeOnSideOf(days calendar.Period) bool {
	return r.told.tense != tensePast || days.Lo <= r.now
}

// What is asked about a season.
const (
	onSeasonOfYear rule.Triggers = 1 << iota // whose year is known
	onSeasons                                // all those that may be meant
)

// seasonDays are the days that a season may be.
type seasonDays struct {
	fields
	out  []calendar.Period
	year int
}

// withSeasons appends to the days of a season what else it may be.
func (r *resolver) withSeasons(q seasonDays, on rule.Triggers) []calendar.Period {
	for by, out := range seasons.Each(q, r.traits, on, r.observer) {
		q.out = out
		r.observer.Note(seasons.Rules[by].Name, r.where)
	}
	return q.out
}

// seasons are what a season may be beside its three months.
var seasons = rule.List[seasonDays, []calendar.Period]{
	Name: "date/season-days",
	Asks: "Which days may a season be beside its three months?",
	Rules: []rule.Rule[seasonDays, []calendar.Period]{
		{
			Name: "date/winter-before-year",
			Doc:  "The winter of a year may also be the one that begins in the year before.",
			On:   onSeasonOfYear,
			Decides: []rule.Example{
				{Language: "en", Text: "It snowed in the [winter of 2022]{@2022-24|@2021-24|@2022-12-21/2023-03-20|@2021-12-21/2022-03-20}."},
				{Language: "fr", Text: "Il a neigé à l'[hiver 2022]{@2022-24|@2021-24|@2022-12-21/2023-03-20|@2021-12-21/2022-03-20}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It rained in the [summer of 2022]{@2022-22}."},
			},
			Answer: func(q seasonDays) ([]calendar.Period, bool) {
				if q.season != 4 {
					return nil, false
				}
				days, _ := q.periodInYear(q.year - 1)
				return append(q.out, days), true
			},
		},
		{
			Name: "date/season-by-sun",
			Doc:  "A season may also be what lies between solstice and equinox.",
			On:   onSeasons,
			Decides: []rule.Example{
				{Language: "en", Text: "It rained in the [summer of 2022]{@2022-22|@2022-06-21/2022-09-23}."},
				{Language: "fr", Text: "Il a plu à l'[été 2022]{@2022-22|@2022-06-21/2022-09-23}."},
				{Language: "ko", Text: "[2022년 여름]{@2022-22|@2022-06-21/2022-09-23} 비가 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It rained in [June 2022]{@2022-06}."},
			},
			Answer: func(q seasonDays) ([]calendar.Period, bool) {
				out := q.out
				for _, days := range q.out {
					year := calendar.YearOf(days.Lo)
					if q.season == 4 {
						out = append(out, calendar.Period{Lo: solarTurn(year, 4), Hi: solarTurn(year+1, 1) + 1})
					} else {
						out = append(out, calendar.Period{Lo: solarTurn(year, q.season), Hi: solarTurn(year, q.season+1) + 1})
					}
				}
				return out, len(q.out) > 0
			},
		},
	},
}

// solarTurn returns the day on which a season begins by the sun.
func solarTurn(year, season int) int {
	return calendar.NumberOf(schema.Day{Year: year, Month: 3 * season, Day: [...]int{0, 20, 21, 23, 21}[season]})
}
