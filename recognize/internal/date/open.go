package date

import (
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// openDays is a date with a word that leaves one of its ends open.
type openDays struct {
	days  calendar.Period
	out   []calendar.Period // with those that are added
	now   int
	known bool
}

func (q *openDays) isAhead() bool { return q.known && q.days.Lo > q.now }

// startingAt is open from the beginning of the date on.
func (q *openDays) startingAt() calendar.Period {
	return calendar.Period{Lo: q.days.Lo, Hi: q.days.Lo + 1, OpenHi: true}
}

// endingAt is open up to the beginning of the date.
func (q *openDays) endingAt() calendar.Period {
	return calendar.Period{Lo: q.days.Lo, Hi: q.days.Lo + 1, OpenLo: true}
}

// openEnds are the readings that a word before or behind a date adds. They are called for
// by the roles of the words. The date itself stays the preferred reading, because the
// word is not part of it.
var openEnds = rule.List[*openDays, []calendar.Period]{
	Name: "date/open-end",
	Asks: "What may a date mean beside itself with a word that leaves one of its ends open?",
	Rules: []rule.Rule[*openDays, []calendar.Period]{
		{
			Name: "date/since",
			Doc:  "Since a date is from its beginning on, or up to the day of publication.",
			On:   rule.Triggers(linkSince),
			Decides: []rule.Example{
				{Language: "en", Text: "It fell since [March 2024]{@2024-03|@2024-03/..|@2024-03-01/2025-02-04}."},
				{Language: "fr", Text: "Il a baissé depuis [2019]{@2019|@2019/..|@2019-01-01/2025-02-04}."},
				{Language: "ko", Text: "[2019년]{@2019|@2019/..|@2019-01-01/2025-02-04}부터 줄었다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It fell in [March 2024]{@2024-03}."},
				{Language: "en", Text: "It fell before [March 2024]{@2024-03}."},
			},
			Answer: func(q *openDays) ([]calendar.Period, bool) {
				out := append(q.out, q.startingAt())
				if q.known && !q.isAhead() {
					out = append(out, calendar.Period{Lo: q.days.Lo, Hi: q.now + 1})
				}
				return out, true
			},
		},
		{
			Name: "date/after",
			Doc:  "After a date is from its end on, or from its beginning.",
			On:   rule.Triggers(linkAfter),
			Decides: []rule.Example{
				{Language: "en", Text: "It fell after [March 2024]{@2024-03|@2024-04/..|@2024-03/..}."},
				{Language: "fr", Text: "Il a baissé après [2019]{@2019|@2020/..|@2019/..}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It fell before [March 2024]{@2024-03}."},
				{Language: "en", Text: "It fell in [March 2024]{@2024-03}."},
			},
			Answer: func(q *openDays) ([]calendar.Period, bool) {
				return append(q.out, calendar.Period{Lo: q.days.Hi, Hi: q.days.Hi + 1, OpenHi: true}, q.startingAt()), true
			},
		},
		{
			Name: "date/until",
			Doc:  "Until a date is up to its end, or up to its beginning, or from publication on; until a month that is over may be from the first of its year on.",
			On:   rule.Triggers(linkUntil),
			Decides: []rule.Example{
				{Language: "fr", Text: "Il baissera jusqu'en [2026]{@2026|@../2026|@../2026-01-01|@2025-02-04/2026-12-31}."},
				{Language: "en", Text: "They must pay by [3 March 2025]{@2025-03-03|@../2025-03-03|@2025-02-04/2025-03-03}."},
				{Language: "es", Text: "Ganó mucho hasta [septiembre de 2024]{@2024-09|@../2024-09|@../2024-09-01|@2024-01/2024-09}."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Ganó mucho en [septiembre de 2024]{@2024-09|}."},
				{Language: "en", Text: "Sales will drop in [March 2026]{@2026-03}."},
				{Language: "fr", Text: "Il a baissé avant [2019]{@2019}."},
			},
			Answer: func(q *openDays) ([]calendar.Period, bool) {
				out := append(q.out, calendar.Period{Lo: q.days.Lo, Hi: q.days.Hi, OpenLo: true}, q.endingAt())
				if q.isAhead() {
					out = append(out, calendar.Period{Lo: q.now, Hi: q.days.Hi})
				} else if first := calendar.YearPeriod(calendar.YearOf(q.days.Lo)).Lo; q.days.Unit == calendar.UnitMonth && first < q.days.Lo {
					out = append(out, calendar.Period{Lo: first, Hi: q.days.Hi})
				}
				return out, true
			},
		},
		{
			Name: "date/before",
			Doc:  "Before a date is up to the day before it, or up to its beginning, or from publication on.",
			On:   rule.Triggers(linkBefore),
			Decides: []rule.Example{
				{Language: "en", Text: "It fell before [March 2024]{@2024-03|@../2024-02|@../2024-03-01}."},
				{Language: "fr", Text: "Il a baissé avant [2019]{@2019|@../2018|@../2019-01-01}."},
				{Language: "en", Text: "They must pay before [3 March 2025]{@2025-03-03|@../2025-03-02|@../2025-03-03|@2025-02-04/2025-03-03}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It fell after [March 2024]{@2024-03}."},
			},
			Answer: func(q *openDays) ([]calendar.Period, bool) {
				out := append(q.out, calendar.Period{Lo: q.days.Lo - 1, Hi: q.days.Lo, OpenLo: true}, q.endingAt())
				if q.isAhead() {
					out = append(out, calendar.Period{Lo: q.now, Hi: q.days.Hi})
				}
				return out, true
			},
		},
	},
}

// withOpenReadings adds to the readings those of a word before or after the
// expression: since, before, after, until, or later.
func (p *Parser) withOpenReadings(values []calendar.Period, i, next int) []calendar.Period {
	roles := p.openRolesBefore(i) | p.openRolesAfter(next)
	if roles&(linkBefore|linkAfter|linkSince|linkUntil) == 0 {
		return values
	}
	q := &p.open
	*q = openDays{out: values, now: p.now, known: p.known}
	for _, days := range values[:min(len(values), 3)] {
		if days.OpenLo || days.OpenHi {
			continue
		}
		q.days = days
		for by, out := range openEnds.Each(q, p.Traits, rule.Triggers(roles), p.Observer) {
			q.out = out
			p.Observer.Note(openEnds.Rules[by].Name, p.where)
		}
	}
	return q.out
}

// openRolesBefore returns the roles of the words before an expression: since,
// or after.
func (p *Parser) openRolesBefore(i int) (roles linkRole) {
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		roles |= p.atoms[k].roles
		if p.atoms[k].roles&linkOnward != 0 { // or after 2018
			roles |= linkAfter
		}
		if p.atoms[k].roles&linkBackward != 0 {
			roles |= linkBefore
		}
		if p.atoms[k].roles&linkArticle == 0 {
			break
		}
	}
	return roles
}

// openRolesAfter returns what a word after an expression makes of it: 이후, or
// earlier.
func (p *Parser) openRolesAfter(next int) (roles linkRole) {
	if next >= len(p.atoms) {
		return 0
	}
	after := p.atoms[next].roles
	last := next+1 >= len(p.atoms) || p.atoms[next+1].kind == atomLink && after&linkAnd == 0
	if after&linkFromBehind != 0 || after&linkOnward != 0 && last {
		roles |= linkSince
		if after&linkLater != 0 {
			roles |= linkAfter
		}
	}
	if after&(linkBackward|linkToBehind) != 0 && last {
		roles |= linkUntil
	}
	return roles
}

// boundedDays is what a length leads to, where a word before it bounds the length.
type boundedDays struct {
	days, from calendar.Period // and what the length is counted from
	back       bool            // it is counted back
}

// lengthBounds are the readings that a word such as more than adds to a length.
var lengthBounds = rule.List[boundedDays, calendar.Period]{
	Name: "date/bounded-length",
	Asks: "What may a length behind more than or less than mean beside its end?",
	Rules: []rule.Rule[boundedDays, calendar.Period]{
		{
			Name: "date/more-than-length",
			Doc:  "More than a length away is open beyond its end.",
			On:   rule.Triggers(linkMore),
			Over: []string{"date/less-than-length"},
			Decides: []rule.Example{
				{Language: "en", Text: "They met more than [two weeks ago]{@2025-01-21|@2025-01-20/2025-01-26|@../2025-01-21|2 wk more_than}."},
				{Language: "fr", Text: "Elle est partie plus de [deux semaines plus tard]{@2025-02-18|@2025-02-17/2025-02-23|@2025-02-18/..|2 wk more_than}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [two weeks ago]{@2025-01-21}."},
				{Language: "en", Text: "They met less than [two weeks ago]{@2025-01-21}."},
			},
			Answer: func(q boundedDays) (calendar.Period, bool) {
				return calendar.Period{Lo: q.days.Lo, Hi: q.days.Hi, OpenLo: q.back, OpenHi: !q.back}, true
			},
		},
		{
			Name: "date/less-than-length",
			Doc:  "Less than a length away is the stretch up to its end.",
			On:   rule.Triggers(linkLess),
			Decides: []rule.Example{
				{Language: "en", Text: "They met less than [two weeks ago]{@2025-01-21|@2025-01-20/2025-01-26|@2025-01-21/2025-02-04|2 wk less_than}."},
				{Language: "fr", Text: "Elle est partie moins de [deux semaines plus tard]{@2025-02-18|@2025-02-17/2025-02-23|@2025-02-04/2025-02-18|2 wk less_than}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [two weeks ago]{@2025-01-21}."},
				{Language: "en", Text: "They met more than [two weeks ago]{@2025-01-21}."},
			},
			Answer: func(q boundedDays) (calendar.Period, bool) {
				if q.back {
					return calendar.Period{Lo: q.days.Lo, Hi: q.from.Hi}, true
				}
				return calendar.Period{Lo: q.from.Lo, Hi: q.days.Hi}, true
			},
		},
	},
}

// withBoundedReading adds the reading of a length that a word before it bounds:
// more than two weeks after today.
func (p *Parser) withBoundedReading(node *expression, values []calendar.Period, i int) []calendar.Period {
	if node.op != opShift || i == 0 || p.atoms[i-1].roles&(linkMore|linkLess) == 0 || len(values) == 0 {
		return values
	}
	q := boundedDays{days: values[0], from: calendar.DayPeriod(p.now), back: node.n < 0}
	if node.a != nil {
		if at := p.resolver.readings(node.a); len(at) > 0 {
			q.from = at[0]
		}
	}
	if days, ok := lengthBounds.Ask(q, p.Traits, rule.Triggers(p.atoms[i-1].roles), p.Observer, p.where); ok {
		values = append(values, days)
	}
	return values
}
